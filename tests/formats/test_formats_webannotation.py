"""Web Annotations: parts that select words and offsets, and others' files found by their words."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats import files
from annotator.formats.anchoring import CONTEXT, Quote, found_by, quote_of
from annotator.formats.catalogue import format_for, format_of
from annotator.formats.corpus import read_corpus
from annotator.formats.webannotation import FORMAT
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Split, record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl"
TEXT = "قال الوزير 😀 إن الجسر جاهز، وقال الوزير إن الطريق جاهز"
PAGE = "https://news.example/2026/bridge"
UNITS = "import.unit_found"


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    records = [one[1] for one in items if not isinstance(one, Problem)]
    return records, [one for one in told if one.code != UNITS]


def through(records, folder):
    FORMAT.write(folder / "a.jsonld", records)
    return read_from(folder / "a.jsonld")


def written(record, folder):
    FORMAT.write(folder / "a.jsonld", [record])
    return json.loads((folder / "a.jsonld").read_text("utf-8"))


def mention(key, layer, *spans, **parts):
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans), **parts)


CUE = mention("m1", Layer.CUE, (0, 3))
SPEAKER = mention("m2", Layer.SPEAKER, (4, 10), features={"kind": "named", "a=b%": [1]})
QUOTE = mention("m 3/#", Layer.QUOTE, (16, 21), (22, 26))
FRAME = Attribution(
    id="a1", quote="m 3/#", cues=("m1",), speakers=("m2",), features={"mode": "indirect"}
)


def annotated(**parts):
    work = Annotation(
        annotator="ليلى",
        status=Status.FINISHED,
        mentions=(CUE, SPEAKER, QUOTE),
        attributions=(FRAME,),
    )
    return replace(record_of(Article(id="خبر: 1", text=TEXT), work), **parts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("webannotation")


@settings(deadline=None)
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


PARTY = Entity(id="e", name="الوزارة", kind=EntityKind.GOVERNMENT, wikidata="Q42", mentions=("m2",))


@pytest.mark.parametrize(
    "parts",
    [
        {"split": Split.DEV, "updated": "2026-05-04T03:02:01Z"},
        {"rejected": (Rejected(quote=((0, 3), (4, 5)), cues=((6, 7),), provenance="rules@4"),)},
        {"meta": Meta(language=None, url=PAGE, licence="CC0", extra={"k": [1, {"ب": None}]})},
        {"labels": {"نوع": ["خبر"], "a=b": "c=d", "عدد": 2}},
        {
            "comments": (
                Comment(on="a1", by="سلمى", at="2026-05-04T03:02:01Z", text="انظر"),
                Comment(text=""),
            )
        },
        {"provenance": {"m1": "human", "a1": "rules@4", "m2": "model:x"}},
        {"annotator": None, "provenance": {"m1": "human"}},
        {"entities": (PARTY, Entity(id="e2", name="أحد"))},
        {"stances": (Stance(id="s", attribution="a1", holder="m2", polarity=Polarity.DOUBT),)},
        {
            "entities": (PARTY,),
            "stances": (
                Stance(
                    id="s",
                    attribution="a1",
                    target="e",
                    polarity=Polarity.OPPOSE,
                    intensity=3,
                    explicit=False,
                ),
            ),
        },
        {"attributions": (FRAME, Attribution(id="a2"))},
        *({"status": status} for status in Status),
    ],
)
def test_every_field_comes_back(parts, tmp_path):
    record = annotated(**parts)
    assert through([record], tmp_path) == ([record], [])


# What is written, as the model asks for it


def test_each_annotation_has_what_the_model_demands(tmp_path):
    record = annotated(
        entities=(PARTY,),
        stances=(Stance(id="s", attribution="a1", polarity=Polarity.DOUBT),),
        labels={"نوع": "خبر"},
        comments=(Comment(text="عام"),),
        rejected=(Rejected(quote=((0, 3),), provenance="rules@4"),),
    )
    node = written(record, tmp_path)
    items = node["first"]["items"]
    assert node["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (node["type"], node["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert node["total"] == len(items) == 9
    assert len({one["id"] for one in items}) == 9
    for one in items:
        assert (one["type"], bool(one["id"]), bool(one["target"])) == ("Annotation", True, True)
    assert {one["motivation"] for one in items} == {
        *("tagging", "linking", "assessing", "identifying", "classifying", "commenting"),
        "moderating",
    }


def test_a_passage_is_selected_by_its_words_and_by_code_points(tmp_path):
    node = written(annotated(), tmp_path)
    first, second = node["first"]["items"][2]["target"]
    assert second["source"] == node["article"]["id"]
    assert second["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "جاهز",
            "prefix": TEXT[:22],
            "suffix": TEXT[26 : 26 + CONTEXT],
        },
        {"type": "TextPositionSelector", "start": 22, "end": 26},
    ]
    assert first["id"] != second["id"]


def test_a_frame_selects_the_passages_of_its_roles_which_are_those_of_its_mentions(tmp_path):
    items = written(annotated(), tmp_path)["first"]["items"]
    passages = [one for item in items[:3] for one in item["target"]]
    frame = items[3]
    assert [one["value"] for one in frame["body"]] == ["attribution", "mode=indirect"]
    assert [one["styleClass"] for one in frame["target"]] == ["quote", "quote", "cue", "speaker"]
    assert all(one in passages for one in frame["target"])


def test_an_iri_is_one_whatever_the_ids(tmp_path):
    node = written(annotated(), tmp_path)
    for one in (node, node["article"], *node["first"]["items"]):
        assert one["id"].isascii()
        assert not set(' <>"{}|\\^`').intersection(one["id"])


def test_it_is_recognised_and_chosen(tmp_path):
    FORMAT.write(tmp_path / "a.jsonl", [annotated()])
    assert format_of(tmp_path / "a.jsonl").name == "webannotation"
    assert format_for("a.jsonld").name == "webannotation"
    (tmp_path / "b.json").write_text(json.dumps({"rows": [annotation("x")]}), "utf-8")
    assert format_of(tmp_path / "b.json").name == "webannotation"


# What comes back from others


def changed(change, tmp_path):
    node = written(annotated(), tmp_path)
    change(node, node["first"]["items"])
    (tmp_path / "b.jsonld").write_text(json.dumps(node, indent=1), "utf-8")
    return read_from(tmp_path / "b.jsonld")


def test_a_mention_that_was_taken_out_stays_where_a_frame_selects_it(tmp_path):
    [record], told = changed(lambda _, items: items.pop(1), tmp_path)
    assert [(one.id, one.layer) for one in record.mentions] == [
        ("m1", "cue"),
        ("m 3/#", "quote"),
        ("m2", "speaker"),
    ]
    assert (record.attributions, told) == ((FRAME,), [])


def test_an_annotation_that_was_put_in_is_a_mention_with_its_remark(tmp_path):
    def change(_, items):
        new = {"id": "https://tool.example/7", "type": "Annotation", "creator": {"name": "سلمى"}}
        body = [
            {"type": "TextualBody", "value": "Target", "purpose": "tagging"},
            {"type": "TextualBody", "value": "الجسر نفسه؟", "purpose": "commenting"},
        ]
        selector = {"type": "TextPositionSelector", "start": 16, "end": 21}
        items.append(new | {"body": body, "target": {"source": "x", "selector": selector}})

    [record], told = changed(change, tmp_path)
    added = record.mentions[-1]
    assert (added.id, added.layer, added.text, told) == ("m3", "target", "الجسر", [])
    assert record.comments == (Comment(on="m3", by="سلمى", text="الجسر نفسه؟"),)


def test_a_revised_text_is_found_again_by_its_words(tmp_path):
    def change(node, _):
        node["article"]["value"] = "عاجل: " + TEXT.replace("الجسر", "الجسرين")

    [record], told = changed(change, tmp_path)
    assert [one.text for one in record.mentions] == ["قال", "الوزير", "جاهز"]
    assert record.mentions[2].start == TEXT.index("جاهز") + 8
    assert {one.code for one in told} == {"webannotation.quote_missing", "webannotation.by_words"}
    assert record.attributions[0].quote == "m 3/#"


def annotation(exact, tag="speaker", position=None, user="acct:layla@hypothes.is", **parts):
    selector = [{"type": "RangeSelector", "startContainer": "/p[1]"}]
    if position:
        start, end = position
        selector.append({"type": "TextPositionSelector", "start": start, "end": end})
    start = TEXT.find(exact)
    quote = {"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": ""}
    selector.append(quote | ({"suffix": TEXT[start + len(exact) :][:9]} if start >= 0 else {}))
    return {
        "id": f"h{exact}",
        "created": "2026-05-04T03:02:01.123456+00:00",
        "user": user,
        "uri": PAGE,
        "text": "",
        "tags": [tag],
        "document": {"title": ["الجسر"]},
        "target": [{"source": PAGE, "selector": selector}],
    } | parts


@pytest.fixture
def read(tmp_path):
    def reading(*annotations, text=TEXT, name="bridge.txt", wrap="rows"):
        if text is not None:
            (tmp_path / name).write_text(text, "utf-8", newline="")
        whole = {wrap: annotations, "total": len(annotations)}
        (tmp_path / "h.json").write_text(json.dumps(whole), "utf-8")
        return read_from(tmp_path / "h.json")

    return reading


@pytest.mark.parametrize("wrap", ["rows", "annotations", "items"])
@pytest.mark.parametrize("name", ["bridge.txt", "h.txt"])
def test_an_export_of_hypothesis_is_read_with_the_text_beside_it(wrap, name, read):
    [record], told = read(
        annotation("قال", "cue"), annotation("الوزير", text="من؟"), wrap=wrap, name=name
    )
    assert (record.id, record.meta) == (PAGE, Meta(url=PAGE, title="الجسر"))
    assert (record.annotator, record.status) == ("layla@hypothes.is", Status.IN_PROGRESS)
    assert [(one.layer, one.start) for one in record.mentions] == [("cue", 0), ("speaker", 4)]
    at = "2026-05-04T03:02:01.123456+00:00"
    assert record.comments == (Comment(on="m2", by="layla@hypothes.is", at=at, text="من؟"),)
    assert [(one.code, one.values["count"]) for one in told] == [("webannotation.by_words", 2)]


def test_several_people_and_articles_in_one_file_are_several_records(read, tmp_path):
    (tmp_path / "other.txt").write_text("خبر آخر", "utf-8")
    other = annotation("خبر", target=[{"source": "other", "selector": []}])
    other["target"][0]["selector"] = {"type": "TextQuoteSelector", "exact": "خبر"}
    records, _ = read(annotation("قال"), annotation("الوزير", user="acct:b@h"), other)
    assert [(one.id, one.annotator, len(one.mentions)) for one in records] == [
        (PAGE, "layla@hypothes.is", 1),
        (PAGE, "b@h", 1),
        ("other", "layla@hypothes.is", 1),
    ]


def test_utf16_offsets_are_recognised_by_the_words(read, tmp_path):
    start = TEXT.index("الطريق")
    [record], told = read(annotation("الطريق", position=(start + 1, start + 7)))
    assert (record.mentions[0].text, told) == ("الطريق", [])
    [unit] = [one for one in FORMAT.read([tmp_path / "h.json"]) if isinstance(one, Problem)]
    assert unit.values == {"unit": "UTF-16", "count": 1}


def test_words_that_are_nowhere_or_in_several_places_alike_are_told_with_their_place(read):
    twice = annotation("جاهز")
    twice["target"][0]["selector"][-1] = {"type": "TextQuoteSelector", "exact": "قال الوزير"}
    [record], told = read(annotation("السد"), twice, annotation("قال"))
    assert [one.text for one in record.mentions] == ["قال"]
    assert [(one.code, one.place.line, one.place.path) for one in told[:2]] == [
        ("webannotation.quote_missing", 1, "$.rows[0].target[0]"),
        ("webannotation.quote_ambiguous", 1, "$.rows[1].target[0]"),
    ]
    assert told[1].values["count"] == 2


def test_annotations_without_a_layer_are_told_and_their_remarks_kept(read):
    [record], told = read(
        annotation("قال", "رائع", text="ملاحظة"), annotation("الوزير", tags=[], text="أخرى")
    )
    assert (record.mentions, [one.text for one in record.comments]) == ((), ["ملاحظة", "أخرى"])
    assert [one.values.get("label") for one in told if one.code == "import.label_unknown"] == [
        "رائع"
    ]


def test_others_frames_are_passages_with_roles_or_links_to_mentions(read):
    quote = annotation("الجسر جاهز", "quote")
    by_role = annotation("قال", "attribution")
    for one, role in ((by_role, "cue"), (quote, "")):
        one["target"][0]["styleClass"] = role
    by_role["target"].append("hالجسر جاهز")
    [record], told = read(quote, by_role)
    [frame] = record.attributions
    said = [record.annotation.mention_by_id[key].text for key in frame.members()]
    assert (said, [one.code for one in told]) == (["الجسر جاهز", "قال"], ["webannotation.by_words"])


def test_a_text_that_is_not_there_is_told_once_an_article(read):
    records, [told] = read(annotation("قال"), annotation("الوزير"), text=None)
    assert (records, told.code) == ([], "webannotation.no_text")
    assert told.values == {"source": PAGE, "count": 2}


def test_a_text_that_is_longer_than_any_article_is_refused(read, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 10)
    records, [told] = read(annotation("قال"))
    assert (records, told.code, Path(told.place.file).name) == ([], "file.too_long", "bridge.txt")


@pytest.mark.parametrize(
    "source", ["../secret", "..%2Fsecret", "/etc/../secret", "..", "", "..\\secret", "a\0b"]
)
def test_no_text_is_read_from_elsewhere(source, tmp_path):
    (tmp_path / "secret.txt").write_text("سر", "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    one = annotation("سر", target=[{"source": source, "selector": []}], uri="")
    (inner / "h.json").write_text(json.dumps({"rows": [one]}), "utf-8")
    assert [one.code for one in read_from(inner / "h.json")[1]] == ["webannotation.no_text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"first":', "corpus.json"),
        (b'{"first":"\xff"}', "corpus.not_utf8"),
        (b"7", "corpus.field_type"),
        (b'{"type":"AnnotationPage"}', "import.result_unknown"),
        (b'{"article":{"value":"\\ud800"}}', "corpus.lone_surrogate"),
        (b'{"article":{"value":"x","identifier":7}}', "corpus.field_type"),
        (b'{"article":{"value":"x","identifier":"a"},"status":"done"}', "corpus.field_value"),
    ],
)
def test_a_bad_line_is_told_with_its_place_and_loses_no_other(line, code, tmp_path):
    good = json.dumps(written(annotated(), tmp_path)).encode()
    (tmp_path / "b.jsonld").write_bytes(b"\n".join([good, line, good]))
    records, [told] = read_from(tmp_path / "b.jsonld")
    assert (len(records), told.code, told.place.line) == (2, code, 2)


@given(st.data())
@settings(deadline=None)
def test_whatever_stands_in_an_annotation_nothing_is_raised(folder, data):
    node = json.loads(json.dumps(written(annotated(entities=(PARTY,)), folder)))
    odd = st.sampled_from(
        [None, 7, "", "x", [], {}, [None, 7, {}], {"value": 3}, -1, 10**30, True, [["quote"]]]
    )
    items = node["first"]["items"]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.sampled_from(items))
        while isinstance(at, dict | list) and at and data.draw(st.booleans()):
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            key = data.draw(st.sampled_from(keys))
            if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
                at[key] = data.draw(odd)
                break
            at = at[key]
    (folder / "c.jsonld").write_text(json.dumps(node), "utf-8")
    read_from(folder / "c.jsonld")
    (folder / "c.txt").write_text(TEXT, "utf-8")
    (folder / "c.json").write_text(json.dumps(items), "utf-8")
    read_from(folder / "c.json")


# Words and their surroundings


@given(st.text("اب\n 😀", min_size=1, max_size=40), st.data())
def test_a_quoted_passage_is_found_or_it_is_one_of_several_alike(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = quote_of(text, (start, end))
    try:
        found = found_by(text, quote)
    except Problem as problem:
        told = (problem.code, text.count(quote.exact[0]) > 1)
    else:
        told = ("found", text[found[0] : found[1]] == quote.exact)
    assert told in {("webannotation.quote_ambiguous", True), ("found", True)}


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        (Quote("جاهز", prefix="الطريق "), TEXT.rindex("جاهز")),
        (Quote("جاهز", suffix="، وقال"), TEXT.index("جاهز")),
        (Quote("جاهز", prefix="غير ذلك الجسر  "), TEXT.index("جاهز")),
        (Quote("الطريق\n\tجاهز"), TEXT.index("الطريق")),
        (Quote("قال", prefix=". "), 0),
        (Quote("قال", prefix="و"), TEXT.rindex("قال")),
    ],
)
def test_words_are_told_apart_by_what_surrounds_them(quote, start):
    assert found_by(TEXT, quote)[0] == start


@pytest.mark.parametrize("quote", [Quote("طريق", prefix=" "), Quote("الجس", suffix=" "), Quote("")])
def test_words_that_are_parts_of_others_are_not_taken_for_them(quote):
    with pytest.raises(Problem) as caught:
        found_by(TEXT, quote)
    assert caught.value.code == "webannotation.quote_missing"


def test_every_passage_is_found_again_when_something_was_put_before_the_text():
    if not GOLD.exists():
        pytest.skip("needs the shared corpora")
    before = "عاجل: "
    for _, record in read_corpus(GOLD):
        for start, end in (span for one in record.mentions for span in one.spans):
            found = found_by(before + record.text, quote_of(record.text, (start, end)))
            assert found == (start + len(before), end + len(before))


def test_no_text_is_looked_for_under_a_name_that_no_file_can_have(read):
    far = annotation("قال", target=[{"source": "x" * 5000, "selector": []}])
    records, told = read(far)
    assert (records, [one.code for one in told]) == ([], ["webannotation.no_text"])
