"""doccano: lines that its importer takes, and its exports with every span where it was marked."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.catalogue import format_of
from annotator.formats.corpus import read_corpus
from annotator.formats.doccano import FORMAT
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.problems import Problem
from annotator.text.offsets import Utf16Map

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
PEERS = SHARED / "peers"
TEXT = "قال الوزير 😀 إن الجسر جاهز، كما ذكرت الوكالة"
WHERE = {"QUOTE": (16, 26), "CUE": (0, 3), "SPEAKER": (4, 10), "SOURCE": (37, 44)}


def kept(records):
    return [held(record, FORMAT.holds, Losses()) for record in records]


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    path = folder / "articles.jsonl"
    FORMAT.write(path, records)
    records, told = read_from(path)
    return records, [one for one in told if one.code != "import.unit_found"]


@pytest.fixture
def read(tmp_path):
    def reading(*lines, name="a.jsonl"):
        path = tmp_path / name
        raw = (one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines)
        path.write_bytes(b"\n".join(raw))
        records, told = read_from(path)
        return records, [one for one in told if one.code != "import.unit_found"]

    return reading


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("doccano")


@given(st.data())
def test_what_is_written_is_read_again_as_it_is_held(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=2))
    assert through(records, folder) == (kept(records), [])


@pytest.mark.parametrize(
    "path",
    [ROOT / "corpus" / "sample.jsonl", SHARED / "gold" / "dev_adjudicated.jsonl"],
    ids=["sample", "gold"],
)
def test_a_corpus_is_read_again_as_it_is_held(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = [one[1] for one in read_corpus(path)]
    assert through(records, tmp_path) == (kept(records), [])


def faults_of(line):
    """What doccano's importer would drop or refuse of a line, by its own checks of labels."""
    keys = [one["id"] for one in line["entities"]]
    if len(set(keys)) < len(keys):
        yield "ids"
    for one in line["entities"]:
        start, end = one["start_offset"], one["end_offset"]
        if not (type(one["id"]) is int and 0 <= start < end and one["label"]):
            yield one
    for one in line["relations"]:
        if not (type(one["id"]) is int and {one["from_id"], one["to_id"]} <= set(keys)):
            yield one
    if not one_line_of_metadata(line):
        yield "metadata"


def one_line_of_metadata(line):
    """Metadata must not take the names of doccano's own columns, which it would replace."""
    return {"id", "data", "filename", "upload_name", "example_uuid"}.isdisjoint(line)


@given(st.data())
def test_its_importer_takes_every_line(any_record, folder, data):
    FORMAT.write(folder / "b.jsonl", [data.draw(any_record)])
    line = json.loads((folder / "b.jsonl").read_text("utf-8"))
    assert list(faults_of(line)) == []


@given(st.data())
def test_all_lines_have_the_same_columns(any_record, folder, data):
    """It makes a table of them, whose missing numbers its database refuses."""
    FORMAT.write(folder / "c.jsonl", data.draw(st.lists(any_record, min_size=2, max_size=2)))
    one, other = map(json.loads, (folder / "c.jsonl").read_bytes().splitlines())
    assert list(one) == list(other)


def test_its_editor_counts_utf16_and_is_given_that(tmp_path):
    spans = (WHERE["QUOTE"],)
    quote = Mention(id="q", layer=Layer.QUOTE, spans=spans, exact=exact_of(TEXT, spans))
    record = record_of(Article(id="خبر", text=TEXT), Annotation(mentions=(quote,)))
    FORMAT.write(tmp_path / "a.jsonl", [record])
    line = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))
    assert (line["entities"][0]["start_offset"], line["offset_unit"]) == (17, "UTF-16")


def test_a_quote_of_two_frames_stands_there_twice_and_is_one_again(tmp_path):
    mentions = tuple(
        Mention(id=layer, layer=layer, spans=spans, exact=exact_of(TEXT, spans))
        for layer, spans in (
            (Layer.CUE, (WHERE["CUE"],)),
            (Layer.SPEAKER, (WHERE["SPEAKER"],)),
            (Layer.QUOTE, (WHERE["QUOTE"], (28, 31))),
        )
    )
    frames = (
        Attribution(id="a1", quote="quote", cues=("cue",)),
        Attribution(id="a2", quote="quote", speakers=("speaker",)),
    )
    annotation = Annotation(annotator="ليلى", mentions=mentions, attributions=frames)
    record = record_of(Article(id="خبر", text=TEXT), annotation)
    [found], told = through([record], tmp_path)
    assert (len(found.mentions), len(found.attributions), told) == (3, 2, [])
    assert [found] == kept([record])


def test_names_that_doccano_or_we_use_are_kept_apart(tmp_path):
    names = ("id", "text", "label", "entities", "Comments", "offset_unit", "source", "extra.k")
    extra = {name: f"قيمة {name}" for name in names} | {"label.x": 1}
    meta = Meta(title="عنوان", language=None, extra=extra)
    annotation = Annotation(labels={"title": ["أ"], "x": None})
    record = record_of(Article(id="خبر", text=TEXT, meta=meta), annotation)
    assert through([record], tmp_path) == ([record], [])


def test_what_is_lost_is_told(tmp_path):
    losses = FORMAT.write(
        tmp_path / "a.jsonl", [one[1] for one in read_corpus(ROOT / "corpus" / "sample.jsonl")]
    )
    assert set(losses.counts) <= {
        *("provenance", "mention_features", "attribution_features", "stances", "entities"),
        *("comments", "attributions", "twins"),
    }
    assert losses.counts["attribution_features"] > 0


# What was really exported


def exported(name):
    path = PEERS / name
    if not path.exists():
        pytest.skip("needs the files exported by other tools")
    return path


def test_spans_marked_in_its_editor_are_mended():
    path = exported("doccano_export_ui_edge.jsonl")
    assert format_of(path).name == "doccano"
    records, [told] = read_from(path)
    assert told.values == {"unit": "UTF-16", "count": 2}
    for record in records[:2]:
        said = {(one.layer.value, *one.exact) for one in record.mentions}
        assert {("source", "إدلب"), ("speaker", "BBC News")} <= said
        for one in record.mentions:
            assert one.text == one.text.strip()
    raw = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for record, line in zip(records, raw, strict=True):
        units = Utf16Map(record.text)
        assert {units.span_to_utf16(one.spans[0]) for one in record.mentions} == {
            (one["start_offset"], one["end_offset"]) for one in line["entities"]
        }


@pytest.mark.parametrize(
    ("name", "mentions", "frames"),
    [
        ("export", [12, 12, 12, 11, 11], [5, 4, 2, 1, 1]),
        ("import", [12, 12, 12, 11, 11], [5, 4, 2, 1, 1]),
        ("export_seqlabel", [12, 12, 12, 11, 11], [0] * 5),
        ("import_seqlabel", [12, 12, 12, 11, 11], [0] * 5),
        ("export_ui_flow", [3, 0, 0], [1, 0, 0]),
    ],
)
def test_code_points_are_recognised_in_what_was_imported(name, mentions, frames):
    path = exported(f"doccano_{name}.jsonl")
    assert format_of(path).name == "doccano"
    records, [told] = read_from(path)
    assert told.values["unit"] == "code points"
    assert [len(one.mentions) for one in records] == mentions
    assert [len(one.attributions) for one in records] == frames
    raw = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for record, line in zip(records, raw, strict=True):
        given_spans = [one[:2] for one in line.get("label", [])] or [
            [one["start_offset"], one["end_offset"]] for one in line["entities"]
        ]
        assert sorted(map(tuple, given_spans)) == sorted(one.spans[0] for one in record.mentions)


# What may be exported


def entity(label, key, **more):
    start, end = WHERE[label]
    return {"id": key, "label": label, "start_offset": start, "end_offset": end} | more


def test_relations_join_frames_and_comments_are_kept(read):
    line = {
        "id": 5,
        "text": TEXT,
        "entities": [entity("QUOTE", 1), entity("CUE", 2), entity("SPEAKER", 3)],
        "relations": [
            {"id": 1, "from_id": 1, "to_id": 2, "type": "CUED_BY"},
            {"id": 2, "from_id": 3, "to_id": 1, "type": "SAYS"},
        ],
        "Comments": ["أهذا قول؟", {"id": 1, "comment": "نعم"}, 7],
        "outlet": "وكالة",
        "page": 3,
    }
    [record], told = read(line)
    [frame] = record.attributions
    assert [record.annotation.mention_by_id[key].text for key in frame.members()] == [
        *("الجسر جاهز", "قال", "الوزير")
    ]
    assert record.comments == (Comment(text="أهذا قول؟"), Comment(text="نعم"))
    assert (record.id, record.meta.outlet, record.meta.extra) == ("5", "وكالة", {"page": 3})
    assert (record.status, told) == (Status.IN_PROGRESS, [])


def test_a_list_is_read_like_lines(read):
    lines = [{"text": TEXT, "label": [[0, 3, "CUE"]]}, {"text": "ن", "label": []}]
    records, told = read(lines, name="خبر.json")
    assert [(one.id, len(one.mentions)) for one in records] == [("خبر-1", 1), ("خبر-2", 0)]
    assert told == []


def test_labels_of_whole_articles_are_labels_of_ours(read):
    [record], told = read({"text": TEXT, "label": ["سياسة"]})
    assert (record.labels, record.mentions, told) == ({"label": ["سياسة"]}, (), [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"id": 1, "text": "ن" * 9000, "label": []}, True),
        ({"text": "ن", "entities": [], "relations": []}, True),
        ({"text": "ن", "Comments": []}, True),
        ([{"text": "ن", "label": [[0, 1, "x"]]}], True),
        ([{"text": "ن", "label": [{"start": 0}]}], False),
        ({"id": "a", "text": "ن"}, False),
        ({"id": "a", "text": "ن", "label": "سياسة"}, False),
        ({"id": "a", "text": "ن", "entities": [], "mentions": []}, False),
        ({"format": "musnad-corpus/1", "id": "a", "text": "ن", "entities": []}, False),
    ],
)
def test_its_files_are_recognised(line, expected, tmp_path):
    path = tmp_path / ("a.json" if isinstance(line, list) else "a.jsonl")
    path.write_text(json.dumps(line), "utf-8")
    assert (format_of(path).name == "doccano") is expected


# What is broken, or meant to break


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text":', "corpus.json"),
        (b'{"text":"\xff"}', "corpus.not_utf8"),
        (b'{"text":"\\ud800"}', "corpus.lone_surrogate"),
        (b'{"text":"a\0"}', "corpus.json"),
        (b"[]", "corpus.field_type"),
        ({"text": None}, "import.no_text"),
        ({"text": " \n"}, "import.no_text"),
    ],
)
def test_a_bad_line_is_told_with_its_place_and_loses_no_other(line, code, read):
    records, [told] = read({"text": "أ"}, line, {"text": "ب"})
    assert [one.text for one in records] == ["أ", "ب"]
    assert (told.code, told.place.line, bool(told.place.file)) == (code, 2, True)


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        (
            {"label": [[0, 3], 7, [0, "x", "CUE"], {"start_offset": 0}]},
            ["import.result_unknown"] * 4,
        ),
        ({"label": [[0, 999, "CUE"], [3, 3, "CUE"], [-1, 2, "CUE"]]}, ["import.span_outside"] * 3),
        (
            {"entities": [], "relations": [3, {"from_id": None, "to_id": 1}]},
            ["import.result_unknown"] * 2,
        ),
        ({"entities": {}, "relations": "x", "Comments": 3}, []),
    ],
)
def test_bad_parts_are_told_and_the_rest_is_kept(parts, codes, read):
    [record], told = read({"text": TEXT} | parts)
    assert ([one.code for one in told], record.mentions) == (codes, ())
    assert all(one.place.path for one in told)


def test_relations_in_a_circle_and_to_nothing(read):
    pairs = [(1, 2), (2, 1), (1, 1), (2, 2), (9, 1)]
    relations = [{"from_id": head, "to_id": tail, "type": "x"} for head, tail in pairs]
    relations += [{"from_id": 1, "to_id": 3, "type": "continued"}] * 2
    relations += [{"from_id": 3, "to_id": 1, "type": "continued"}]
    line = {"text": TEXT, "entities": [entity("QUOTE", 1), entity("CUE", 2), entity("QUOTE", 3)]}
    records, told = read(line | {"relations": relations}, {"text": "ب"})
    assert records[-1].text == "ب"
    assert told


@pytest.mark.parametrize("spans", [True, 3, "QUOTE", {"start_offset": 0}])
def test_spans_that_are_no_list_are_none(spans, read):
    records, _ = read({"text": "قال نعم", "entities": spans, "split": {"train": 1}})
    assert [one.mentions for one in records] == [()]
    assert records[0].meta.extra["split"] == {"train": 1}
