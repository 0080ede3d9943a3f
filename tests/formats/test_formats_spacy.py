"""spaCy's DocBin: every span on whole tokens, all else in documented places, read by spaCy."""

import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats import docbin
from annotator.formats.catalogue import format_for, format_of, read_files
from annotator.formats.corpus import read_corpus
from annotator.formats.docbin import Word, cut
from annotator.formats.spacy import FORMAT
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Split, record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

spacy = pytest.importorskip("spacy")
tokens = pytest.importorskip("spacy.tokens")

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl"
TEXT = "وقال الوزير 😀 إن الجسر\r\nجاهز،  كما ذكرت الوكالة"
NAMES = ("id", "meta", "annotator", "mentions", "attributions", "stances", "entities", "labels")


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    FORMAT.write(folder / "a.spacy", records)
    return read_from(folder / "a.spacy")


def docs_of(path):
    return list(tokens.DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab))


def doc_of(record, folder):
    FORMAT.write(folder / "a.spacy", [record])
    [doc] = docs_of(folder / "a.spacy")
    return doc


def saved(doc, folder, **options):
    tokens.DocBin(docs=[doc], store_user_data=True, **options).to_disk(folder / "b.spacy")
    return read_from(folder / "b.spacy")


def mention(key, layer, *words, **parts):
    spans = tuple((TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans), **parts)


CUE = mention("m1", Layer.CUE, "قال")
SPEAKER = mention("m2", Layer.SPEAKER, "الوزير", features={"kind": "named"})
QUOTE = mention("m3", Layer.QUOTE, "الجسر\r\nجاهز")
FRAME = Attribution(
    id="a1", quote="m3", cues=("m1",), speakers=("m2",), features={"mode": "indirect"}
)


def annotated(**parts):
    work = Annotation(
        annotator="ليلى",
        status=Status.FINISHED,
        mentions=(CUE, SPEAKER, QUOTE),
        attributions=(FRAME,),
    )
    return replace(record_of(Article(id="خبر", text=TEXT), work), **parts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("spacy")


@settings(deadline=None, max_examples=50)  # each file waits for spaCy
@given(st.data())
def test_what_is_written_is_read_again_field_for_field(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=2))
    assert through(records, folder) == (records, [])


@pytest.mark.parametrize("path", [ROOT / "corpus" / "sample.jsonl", GOLD], ids=["sample", "gold"])
def test_a_corpus_is_read_again_as_it_was(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = [one[1] for one in read_corpus(path)]
    assert through(records, tmp_path) == (records, [])


@pytest.mark.parametrize(
    "parts",
    [
        {"split": Split.DEV},
        {"rejected": (Rejected(quote=((0, 3),), provenance="rules@4"),)},
        {"meta": Meta(language=None, extra={"k": [1, {"ب": [None, 2.5]}]})},
        {"labels": {"نوع": ["خبر"]}},
        {"comments": (Comment(on="a1", by="سلمى", text="انظر"), Comment(text="عام"))},
        {"provenance": {"m1": "human", "a1": "rules@4"}},
        {"entities": (Entity(id="e", name="الوزارة"),)},
        {"stances": (Stance(id="s", attribution="a1", holder="m2", polarity=Polarity.DOUBT),)},
        *({"status": status} for status in Status),
    ],
)
def test_every_field_comes_back(parts, tmp_path):
    record = annotated(**parts)
    assert through([record], tmp_path) == ([record], [])


# Tokens


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_every_span_is_one_of_whole_tokens_and_the_text_is_as_it_was(any_record, folder, data):
    record = data.draw(any_record)
    doc = doc_of(record, folder)
    assert doc.text == record.text
    found = {
        name: [(s.id_, s.start_char, s.end_char, s.text) for s in doc.spans[name]]
        for name in doc.spans
    }
    expected = {}
    for one in record.mentions:
        for span, exact in zip(one.spans, one.exact, strict=True):
            expected.setdefault(one.layer.value, []).append((one.id, *span, exact))
    assert found == expected


def test_tokens_are_those_of_spacys_arabic_but_for_edges_within_a_word(tmp_path):
    doc = doc_of(annotated(), tmp_path)
    plain = [one.text for one in spacy.blank("ar")(TEXT)]
    assert [one.text for one in doc] == ["و", "قال", *plain[1:]]
    assert [one.text for one in doc_of(record_of(Article(id="أ", text=TEXT)), tmp_path)] == plain


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], ["وقال ", "نعم"]),
        ([(0, 4)], ["وقال ", "نعم"]),
        ([(1, 4)], ["و", "قال ", "نعم"]),
        ([(1, 3), (2, 6)], ["و", "ق", "ا", "ل ", "ن", "عم"]),
        ([(0, 5)], ["وقال", " ", "نعم"]),
        ([(4, 8)], ["وقال", " ", "نعم"]),
        ([(4, 5)], ["وقال", " ", "نعم"]),
    ],
)
def test_words_are_cut_at_edges_and_a_space_is_a_token_where_an_edge_needs_it(spans, expected):
    words = [Word("وقال", space=True), Word("نعم", space=False)]
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    found = [one.text + " " * one.space for one in cut(words, starts, ends)]
    assert [one.rstrip() or one for one in found] == [one.rstrip() or one for one in expected]
    assert "".join(found) == "وقال نعم"


# What people who use spaCy find


def test_frames_stand_where_the_documentation_says(tmp_path):
    item = Entity(id="e1", name="الوزير", wikidata="Q42", mentions=("m2",))
    doc = doc_of(annotated(entities=(item,), labels={"نوع": "خبر"}), tmp_path)
    for name in NAMES:
        tokens.Doc.set_extension(name, default=None, force=True)
    try:
        [frame] = doc._.attributions
        spans = {span.id_: span for group in doc.spans.values() for span in group}
        assert spans[frame["quote"]].text == "الجسر\r\nجاهز"
        assert [spans[key].label_ for key in frame["speakers"]] == ["speaker"]
        assert spans["m2"].kb_id_ == "Q42"
        assert doc._.mentions["m2"] == {"kind": "named"}
        assert (doc._.id, doc._.annotator, doc._.labels) == ("خبر", "ليلى", {"نوع": "خبر"})
    finally:
        for name in NAMES:
            tokens.Doc.remove_extension(name)


def test_an_entity_without_an_item_is_told_by_its_id(tmp_path):
    item = Entity(id="e1", name="الوزير", mentions=("m2",))
    doc = doc_of(annotated(entities=(item,)), tmp_path)
    [span] = doc.spans["speaker"]
    assert span.kb_id_ == "e1"


def test_mentions_are_entities_too_where_none_overlaps_another(tmp_path):
    flat = doc_of(annotated(), tmp_path)
    assert [(one.label_, one.text) for one in flat.ents] == [
        ("cue", "قال"),
        ("speaker", "الوزير"),
        ("quote", "الجسر\r\nجاهز"),
    ]
    inner = mention("m4", Layer.TARGET, "الجسر")
    assert doc_of(annotated(mentions=(CUE, SPEAKER, QUOTE, inner)), tmp_path).ents == ()


def test_a_pipeline_is_trained_on_it(tmp_path):
    FORMAT.write(tmp_path / "a.spacy", [annotated()] * 2)
    nlp = spacy.blank("ar")
    nlp.add_pipe("spancat", config={"spans_key": "speaker"})
    corpus = spacy.training.Corpus(tmp_path / "a.spacy")
    nlp.initialize(lambda: corpus(nlp))
    losses = nlp.update(list(corpus(nlp)))
    assert (nlp.get_pipe("spancat").labels, losses["spancat"] > 0) == (("speaker",), True)


@pytest.mark.parametrize(("gold", "expected"), [(True, ["قال", "الوزير"]), (False, ["الوزير"])])
def test_training_sees_every_span_where_it_takes_the_files_tokens(gold, expected, tmp_path):
    FORMAT.write(tmp_path / "a.spacy", [annotated(mentions=(CUE, SPEAKER), attributions=())])
    corpus = spacy.training.Corpus(tmp_path / "a.spacy", gold_preproc=gold)
    [example] = corpus(spacy.blank("ar"))
    spans = [span for group in example.reference.spans.values() for span in group]
    assert [one.text for one in example.get_aligned_spans_y2x(spans)] == expected


# What comes back from there


def test_what_is_taken_out_of_a_group_is_taken_out_of_its_frames(tmp_path):
    doc = doc_of(annotated(comments=(Comment(on="m2", text="من؟"),)), tmp_path)
    del doc.spans["speaker"]
    [record], told = saved(doc, tmp_path)
    assert [one.id for one in record.mentions] == ["m1", "m3"]
    assert (record.attributions[0].speakers, record.comments, told) == ((), (), [])


def test_what_is_put_in_is_a_mention_of_its_own(tmp_path):
    doc = doc_of(annotated(), tmp_path)
    doc.spans["source"] = [doc[-1:]]
    doc.spans["sc"] = [tokens.Span(doc, 0, 1, label="Addressee"), tokens.Span(doc, 0, 1, "PER")]
    [record], [told] = saved(doc, tmp_path)
    added = [(one.id, one.layer, one.text) for one in record.mentions[3:]]
    assert added == [("m4", "source", "الوكالة"), ("m5", "addressee", "و")]
    assert (told.code, told.values) == ("import.label_unknown", {"label": "PER", "count": 1})


def test_a_copy_of_the_groups_changes_nothing(tmp_path):
    record = annotated(mentions=(CUE, SPEAKER, QUOTE, mention("m4", Layer.QUOTE, "و", "الجسر")))
    doc = doc_of(record, tmp_path)
    every = [span for group in doc.spans.values() for span in group]
    doc.spans["sc"] = every
    assert saved(doc, tmp_path) == ([record], [])
    doc.spans["sc"] = [tokens.Span(doc, one.start, one.end, one.label_) for one in every]
    assert saved(doc, tmp_path) == ([record], [])


def test_a_span_that_was_moved_keeps_its_frame_and_features(tmp_path):
    doc = doc_of(annotated(), tmp_path)
    [span] = doc.spans["speaker"]
    doc.spans["speaker"] = [
        tokens.Span(doc, span.start, span.end + 1, label="speaker", span_id="m2")
    ]
    [record], _ = saved(doc, tmp_path)
    moved = record.annotation.mention_by_id["m2"]
    assert (moved.text, moved.features) == ("الوزير 😀", {"kind": "named"})
    assert record.attributions == (FRAME,)


def test_an_id_on_another_layer_or_over_its_own_span_is_a_mention_of_its_own(tmp_path):
    doc = doc_of(annotated(), tmp_path)
    [cue] = doc.spans["cue"]
    doc.spans["target"] = [tokens.Span(doc, cue.start, cue.end, "target", span_id="m1")]
    doc.spans["cue"] = [cue, tokens.Span(doc, 0, cue.end, "cue", span_id="m1")]
    [record], _ = saved(doc, tmp_path)
    assert [(one.id, one.layer, one.text) for one in record.mentions] == [
        ("m1", "cue", "قال"),
        ("m2", "speaker", "الوزير"),
        ("m3", "quote", "الجسر\r\nجاهز"),
        ("m4", "cue", "وقال"),
        ("m5", "target", "قال"),
    ]


def test_values_of_another_pipeline_are_kept(tmp_path):
    doc = doc_of(annotated(labels={"نوع": "خبر"}), tmp_path)
    doc.cats = {"سياسة": 0.75}
    doc.user_data["._.", "reviewed", None, None] = (1, 2)
    doc.user_data["._.", "of_a_span", 0, 3] = 1
    doc.user_data["desk"] = "اقتصاد"
    [record], told = saved(doc, tmp_path)
    assert record.labels == {"نوع": "خبر", "سياسة": 0.75}
    assert record.meta.extra == {"reviewed": [1, 2], "desk": "اقتصاد"}
    assert {one.code for one in told} == {"corpus.field_kept"}


# Others' documents


def doc_with(text=TEXT, **groups):
    doc = spacy.blank("ar")(text)
    for name, spans in groups.items():
        doc.spans[name] = [tokens.Span(doc, start, end, label=label) for start, end, label in spans]
    return doc


def test_spans_are_read_by_their_labels_or_their_groups(tmp_path):
    doc = doc_with(sc=[(0, 1, "CUE"), (1, 2, "Speaker"), (2, 3, "PER")], source=[(11, 12, "")])
    [record], [told] = saved(doc, tmp_path)
    assert [(one.layer, one.text) for one in record.mentions] == [
        ("cue", "وقال"),
        ("speaker", "الوزير"),
        ("source", "الوكالة"),
    ]
    assert (record.id, record.status) == ("b-1", Status.IN_PROGRESS)
    assert (told.code, told.values) == ("import.label_unknown", {"label": "PER", "count": 1})


def test_entities_are_read_and_relations_as_spacys_tutorial_keeps_them(tmp_path):
    doc = doc_with()
    doc.set_ents(
        [
            tokens.Span(doc, 0, 1, "CUE"),
            tokens.Span(doc, 1, 2, "SPEAKER"),
            tokens.Span(doc, 4, 7, "QUOTE"),
        ]
    )
    doc.user_data["._.", "rel", None, None] = {
        (4, 0): {"said": 1.0, "unsaid": 0.0},
        (1, 4): {"says": 0.9},
        (4, 9): {"lost": 1.0},
        (4, 99): {"beyond": 1.0},
    }
    [record], told = saved(doc, tmp_path)
    [frame] = record.attributions
    said = [record.annotation.mention_by_id[key].text for key in frame.members()]
    assert said == ["الجسر\r\nجاهز", "وقال", "الوزير"]
    assert [one.values["label"] for one in told] == ["lost", "beyond"]


def test_metadata_and_categories_are_read(tmp_path):
    doc = doc_with()
    doc.user_data = {"doc_id": "خ1", "title": "عنوان", "n": 3}
    doc.cats = {"سياسة": 1.0}
    [record], told = saved(doc, tmp_path)
    assert (record.id, record.meta) == ("خ1", Meta(title="عنوان", extra={"n": 3}))
    assert (record.labels, told) == ({"سياسة": 1.0}, [])


def test_a_bin_without_user_data_is_read(tmp_path):
    tokens.DocBin(docs=[doc_with(), spacy.blank("ar")(" ")]).to_disk(tmp_path / "c.spacy")
    [record], [told] = read_from(tmp_path / "c.spacy")
    assert (record.text, record.is_bare) == (TEXT, True)
    assert (told.code, told.place.path) == ("text.empty", "docs[1]")


def test_it_is_recognised_by_its_content_and_chosen_by_its_name(tmp_path):
    FORMAT.write(tmp_path / "a", [annotated()])
    assert format_of(tmp_path / "a").name == "spacy"
    assert format_for("a.spacy").name == "spacy"
    (tmp_path / "b.txt").write_bytes(b"x\x9c" + b"nothing packed")
    assert format_of(tmp_path / "b.txt").name == "text"


# What is broken, or meant to break


def repacked(path, change):
    message = change(srsly_loads(zlib.decompress(path.read_bytes())))
    path.write_bytes(zlib.compress(srsly_dumps(message)))


def srsly_loads(content):
    import srsly

    return srsly.msgpack_loads(content)


def srsly_dumps(message):
    import srsly

    return srsly.msgpack_dumps(message)


def test_a_broken_document_loses_no_other(tmp_path):
    path = tmp_path / "a.spacy"
    FORMAT.write(path, [annotated(id=str(at)) for at in range(4)])

    def change(message):
        message["span_groups"][1] = b"\xc1"
        message["user_data"][2] = srsly_dumps({("._.", name, None, None): 7 for name in NAMES})
        return message

    repacked(path, change)
    records, told = read_from(path)
    assert [one.id for one in records] == ["0", "3"]
    assert {one.place.path.partition(":")[0] for one in told} == {"docs[1]", "$.id"}


@pytest.mark.parametrize(
    "content",
    [b"", b"x\x9c", zlib.compress(b""), zlib.compress(b"\x81\xa5attrs\x07"), b"\x00" * 50],
)
def test_what_is_no_bin_is_told(content, tmp_path):
    (tmp_path / "a.spacy").write_bytes(content)
    [problem] = read_files([tmp_path / "a.spacy"], "spacy")
    assert (problem.code, problem.place.file) == ("spacy.broken", str(tmp_path / "a.spacy"))


def test_changed_and_missing_bytes_never_raise(tmp_path):
    FORMAT.write(tmp_path / "a.spacy", [annotated()] * 2)
    content = zlib.decompress((tmp_path / "a.spacy").read_bytes())
    for at in range(0, len(content), 23):
        changed = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
        (tmp_path / "b.spacy").write_bytes(zlib.compress(changed))
        read_from(tmp_path / "b.spacy")
        (tmp_path / "b.spacy").write_bytes(zlib.compress(content[:at]))
        assert read_from(tmp_path / "b.spacy")[0] == []


def test_what_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(docbin, "MOST", 1 << 20)
    (tmp_path / "a.spacy").write_bytes(zlib.compress(b"\x81\xa5attrs" + bytes(1 << 23)))
    [problem] = read_files([tmp_path / "a.spacy"])
    assert problem.code == "spacy.too_large"


def test_a_number_that_no_bin_holds_is_told_and_nothing_is_written(tmp_path):
    with pytest.raises(Problem) as caught:
        FORMAT.write(tmp_path / "a.spacy", [annotated(labels={"عدد": 2**70})])
    assert caught.value.code == "spacy.number"
    assert not list(tmp_path.iterdir())


def test_without_spacy_the_extra_is_named(tmp_path, monkeypatch):
    FORMAT.write(tmp_path / "a.spacy", [annotated()])
    monkeypatch.setitem(sys.modules, "spacy", None)
    [problem] = read_files([tmp_path / "a.spacy"])
    assert problem.code == "spacy.missing"
    with pytest.raises(Problem) as caught:
        FORMAT.write(tmp_path / "b.spacy", [annotated()])
    assert caught.value.code == "spacy.missing"
