"""What other projects exported from Label Studio: meant as they mean it, and never a crash."""

import json
from collections import Counter
from pathlib import Path

import pytest

from annotator.formats import json_pieces, lines
from annotator.formats.catalogue import format_of, read_files
from annotator.formats.label_studio.format import FORMAT
from annotator.model.annotation import Status
from annotator.problems import Notice, Place, Problem

PEERS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "peers"
TEXT = "قال الوزير 😀 إن الجسر جاهز، كما ذكرت الوكالة"
WHERE = {"QUOTE": (16, 26), "CUE": (0, 3), "SPEAKER": (4, 10), "SOURCE": (37, 44)}


def region(label, key=None, shift=0, **more):
    start, end = WHERE[label]
    value = {"start": start + shift, "end": end + shift, "text": TEXT[start:end], "labels": [label]}
    return {
        "id": key or label,
        "from_name": "l",
        "to_name": "t",
        "type": "labels",
        "value": value,
    } | more


def relation(head, tail, **more):
    return {"type": "relation", "from_id": head, "to_id": tail, "direction": "right", **more}


def choice(key, name, *values):
    value = {"choices": list(values)}
    return {"id": key, "from_name": name, "to_name": "t", "type": "choices", "value": value}


def task(*results, **more):
    return {
        "id": 7,
        "data": {"text": TEXT},
        "annotations": [{"id": 1, "result": list(results)}],
    } | more


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    return [one[1] for one in items if not isinstance(one, Problem)], told


@pytest.fixture
def read(tmp_path):
    def reading(content, name="a.json"):
        path = tmp_path / name
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        path.write_bytes(raw)
        records, told = read_from(path)
        return records, [one for one in told if one.code != "import.unit_found"]

    return reading


def codes(told):
    return [(one.code, one.place.path) for one in told]


# What was really exported


def exported(name):
    path = PEERS / name
    if not path.exists():
        pytest.skip("needs the files exported by other tools")
    return path


TASKS = ("export", "export_overlap", "export_ui", "import", "import_overlap")


@pytest.mark.parametrize("name", TASKS)
def test_every_region_of_an_export_is_where_its_text_is(name):
    path = exported(f"label_studio_{name}.json")
    assert format_of(path).name == "label-studio"
    records, told = read_from(path)
    assert {one.code for one in told} == {"import.unit_found"}
    assert {one.values["unit"] for one in told} == {"code points"}
    tasks = json.loads(path.read_text("utf-8"))
    assert len(records) == len(tasks)
    for record, given in zip(records, tasks, strict=True):
        regions = [
            (one["value"]["labels"][0].lower(), one["value"]["text"])
            for one in given["annotations"][0]["result"]
            if one["type"] == "labels"
        ]
        assert [(one.layer, *one.exact) for one in record.mentions] == regions


def test_frames_and_stances_of_an_export():
    records, _ = read_from(exported("label_studio_export.json"))
    assert [len(one.attributions) for one in records] == [5, 5, 2, 3, 3]
    assert [len(one.stances) for one in records] == [5, 5, 2, 3, 3]
    first = records[0].annotation
    said = [
        [first.mention_by_id[key].text for key in (*one.cues, *one.speakers)]
        for one in first.in_reading_order
    ]
    assert said[:2] == [["وأضافت", "الهيئة"], ["ودعا", "المبعوث الروسي"]]
    assert (records[0].id, records[0].annotator) == ("isnad-000000", "1")


@pytest.mark.parametrize("name", ["export_json_min.json", "export_csv.csv"])
def test_the_short_form_and_the_table_have_the_same_mentions(name):
    path = exported(f"label_studio_{name}")
    assert format_of(path).name == "label-studio"
    whole, _ = read_from(exported("label_studio_export.json"))
    records, told = read_from(path)
    assert {one.code for one in told} == {"import.unit_found"}
    for record, full in zip(records, whole, strict=True):
        assert (record.id, record.text, record.updated) == (full.id, full.text, full.updated)
        assert [one.spans for one in record.mentions] == [one.spans for one in full.mentions]
        assert record.meta.extra["stance"]  # of which region is not in there


# What may be exported


def test_utf16_offsets_are_recognised_by_the_texts_and_mended(tmp_path):
    results = [region("CUE"), region("QUOTE", shift=1), region("SOURCE", shift=1)]
    path = tmp_path / "old.json"
    path.write_text(json.dumps([task(*results)]), "utf-8")
    [record], [told] = read_from(path)
    assert [one.spans for one in record.mentions] == [
        ((0, 3),),
        (WHERE["QUOTE"],),
        (WHERE["SOURCE"],),
    ]
    assert (told.code, told.values) == ("import.unit_found", {"unit": "UTF-16", "count": 1})
    assert isinstance(told, Notice)


def test_a_region_whose_text_is_elsewhere_is_told_and_the_rest_is_kept(read):
    wrong = region("SPEAKER")
    wrong["value"]["text"] = "غيره"
    [record], told = read([task(region("CUE"), wrong, region("SOURCE", shift=999))])
    assert [one.layer for one in record.mentions] == ["cue"]
    assert codes(told) == [
        ("import.span_text", "$[0].annotations[0].result[1].value"),
        ("import.span_outside", "$[0].annotations[0].result[2].value"),
    ]


def test_line_ends_and_spaces_of_a_regions_text_may_differ(read):
    text = "قال  الوزير\r\nنعم"
    value = {"start": 0, "end": len(text), "text": "قال الوزير\\nنعم", "labels": ["QUOTE"]}
    one = {"id": "q", "from_name": "l", "type": "labels", "value": value}
    [record], told = read([{"data": {"text": text}, "annotations": [{"result": [one]}]}])
    assert (record.mentions[0].exact, told) == ((text,), [])


def test_relations_are_read_by_what_they_lead_to_and_in_their_direction(read):
    results = [region("QUOTE"), region("CUE"), region("SPEAKER"), region("SOURCE")]
    results += [
        relation("QUOTE", "CUE", labels=["cued by"]),
        relation("SPEAKER", "QUOTE", labels=[], direction="left"),
        relation("QUOTE", "SOURCE"),
    ]
    [record], told = read([task(*results)])
    [frame] = record.attributions
    assert (frame.quote, frame.cues, frame.speakers, frame.sources, told) == (
        *("QUOTE", ("CUE",), ("SPEAKER",), ("SOURCE",)),
        [],
    )


def test_choices_of_a_region_are_stances_and_features(read):
    results = [
        choice("QUOTE", "stance", "Oppose"),
        region("QUOTE"),
        region("SPEAKER"),
        choice("QUOTE", "mode", "indirect"),
        choice("SPEAKER", "gender", "f"),
        choice("x", "topic", "سياسة", "اقتصاد"),
    ]
    [record], told = read([task(*results)])
    [stance], [frame] = record.stances, record.attributions
    assert (stance.polarity, stance.attribution, frame.features) == (
        *("oppose", frame.id),
        {"mode": "indirect"},
    )
    assert [one.features for one in record.mentions] == [{}, {"gender": "f"}]
    assert (record.labels, told) == ({"topic": ["سياسة", "اقتصاد"]}, [])


def test_labels_of_other_projects_are_told_once_a_file(read):
    def place():
        one = region("CUE", "x")
        one["value"]["labels"] = ["PLACE"]
        return one

    _, told = read([task(place(), region("QUOTE"), relation("QUOTE", "x")), task(place(), id=8)])
    assert [(one.code, one.values["count"]) for one in told] == [
        ("import.label_unknown", 2),
        ("import.link_unused", 1),
    ]


def test_a_region_with_two_labels_is_two_mentions(read):
    one = region("QUOTE")
    one["value"]["labels"] = ["QUOTE", "TARGET"]
    [record], _ = read([task(one, region("QUOTE"))])
    assert Counter(one.layer for one in record.mentions) == {"quote": 2, "target": 1}


def test_who_annotated_how_far_and_when(read):
    works = [
        {"result": [], "completed_by": 3, "was_cancelled": True},
        {"result": [], "completed_by": {"id": 4, "email": "l@example.org"}},
        {"result": [], "completed_by": 3, "created_at": "2026-05-04T03:02:01.5Z"},
    ]
    drafts = [{"result": [region("CUE")], "user": "x"}, {"result": [], "annotation": 5}]
    records, _ = read([{"data": {"text": TEXT}, "annotations": works, "drafts": drafts}])
    assert [(one.annotator, one.status, one.updated) for one in records] == [
        ("3", Status.SKIPPED, None),
        ("l@example.org", Status.FINISHED, None),
        ("3 (2)", Status.FINISHED, "2026-05-04T03:02:01.5Z"),
        (None, Status.IN_PROGRESS, None),
    ]


def test_predictions_are_suggestions(read):
    results = [region("QUOTE", score=0.5), region("CUE"), relation("QUOTE", "CUE")]
    prediction = {"model_version": "bert", "score": 0.9, "result": results}
    [record], _ = read([{"data": {"text": TEXT}, "predictions": [prediction]}])
    [frame] = record.attributions
    assert (record.annotator, record.status) == ("suggested", Status.IN_PROGRESS)
    assert (frame.confidence, record.provenance[frame.id]) == (0.5, "model:bert")


def test_other_columns_are_metadata(read):
    data = {"text": TEXT, "doc_id": "خبر", "source": "وكالة", "n": 5, "status": "x"}
    [record], _ = read([{"data": data, "meta": {"k": 1}}])
    assert (record.id, record.meta.outlet) == ("خبر", "وكالة")
    assert record.meta.extra == {"n": 5, "status": "x", "meta": {"k": 1}}


def test_the_text_may_be_in_another_column(read):
    [record], _ = read([{"id": 3, "data": {"url": "x", "article": TEXT}}])
    assert (record.id, record.text, record.meta.url) == ("3", TEXT, "x")


def test_an_article_without_an_id_is_named_after_the_file(read):
    records, _ = read([{"data": {"text": "أ"}}, {"data": {"text": "ب"}}], "خبر.json")
    assert [one.id for one in records] == ["خبر-1", "خبر-2"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.json", [task()], True),
        ("a.json", task(), True),
        ("a", [task()], True),
        ("a.json", [{"text": "ن" * 9000, "label": []}], True),
        ("a.csv", "annotation_id,id,lead_time,text\n1,2,3,ن\n", True),
        ("a.csv", "id,text\n2,ن\n", False),
        ("a.json", {"id": "a", "text": "ن"}, False),
        ("a.jsonl", {"format": "musnad-corpus/1", "id": "a", "text": "ن"}, False),
        ("a.json", [{"@context": "x"}], False),
    ],
)
def test_its_files_are_recognised(name, content, expected, tmp_path):
    raw = content if isinstance(content, str) else json.dumps(content)
    (tmp_path / name).write_text(raw, "utf-8")
    assert FORMAT.recognises(tmp_path / name, raw.encode()) is expected
    if expected:
        assert format_of(tmp_path / name).name == "label-studio"


# What is broken, or meant to break


@pytest.mark.parametrize(
    ("content", "code", "kept"),
    [
        (b"", "file.empty", 0),
        (b"[]", "file.empty", 0),
        (b"[1, 2]", "import.no_item", 0),
        (b"\0\0\0", "corpus.json", 0),
        (b'[{"data":{"text":"a"}}', "import.list_open", 1),
        (b'[{"data":{"text":"a"}},{"data":{"te', "import.cut_short", 1),
        (b'[{"data":{"text":"a"}},{"data":}]', "corpus.json", 1),
        (b'[{"data":{"text":"\xff"}},{"data":{"text":"a"}}]', "corpus.not_utf8", 1),
        (b'[{"data":{"text":"\\ud83d"}},{"data":{"text":"a"}}]', "corpus.lone_surrogate", 1),
        (b'[{"data":{"text":NaN}},{"data":{"text":"a"}}]', "corpus.json", 1),
        (b'[{"data":{"text":7}},{"data":{"text":"a"}}]', "import.no_text", 1),
        (b'[{"data":{}},[],{"data":{"text":"a"}}]', "import.no_text", 1),
        (b'[{"data":' + b'{"a":' * 5000 + b"1" + b"}" * 5001 + b"]", "corpus.too_deep", 0),
    ],
)
def test_a_bad_item_is_told_with_its_place_and_loses_no_other(content, code, kept, read):
    records, told = read(content)
    assert (told[0].code, len(records)) == (code, kept)
    assert told[0].place.file is not None


def test_a_place_names_file_line_and_path(read, tmp_path):
    _, [told] = read(b'[\n{"data":{"text":"a"}},\n\n{"data":{"text":""}}\n]')
    assert told.place == Place(str(tmp_path / "a.json"), 4, "$[1]")


@pytest.mark.parametrize(
    "results",
    [
        [7, None, [], "x", {}],
        [{"type": "labels"}, {"type": "labels", "value": {"start": 1.5, "end": [], "labels": {}}}],
        [region("CUE") | {"id": None}, {"type": "relation", "from_id": 1, "to_id": None}],
        [choice("nowhere", "stance", "oppose") | {"value": {"start": 0, "end": 1, "choices": 3}}],
        [
            region("QUOTE"),
            choice("QUOTE", "attribution_mode", "loud"),
            choice("QUOTE", "stance", "up"),
        ],
        [region("QUOTE") | {"value": {"start": -1, "end": 5}}],
        [region("QUOTE") | {"value": {"start": 0, "end": 10**30}}],
    ],
)
def test_results_of_no_known_form_are_told_and_left_out(results, read):
    [record], told = read([task(*results)])
    assert len(record.mentions) <= 1
    assert told or record.mentions


def test_relations_in_a_circle_and_to_nothing(read):
    results = [region("QUOTE"), region("CUE"), region("QUOTE", "q2")]
    results += [
        relation(*pair, labels=["cue"])
        for pair in (("QUOTE", "CUE"), ("CUE", "QUOTE"), ("QUOTE", "QUOTE"), ("CUE", "CUE"))
    ]
    results += [relation("QUOTE", "q2", labels=["x"]), relation("q2", "QUOTE", labels=["x"])]
    results += [relation("none", "CUE", labels=["x"])]
    [record], told = read([task(*results)])
    assert [key for one in record.attributions[:1] for key in one.cues] == ["CUE"]
    assert [one.code for one in told] == ["import.link_unused"]


def test_ids_that_are_used_twice_are_told(read):
    results = [region("QUOTE"), choice("QUOTE", "attribution", "QUOTE"), region("CUE")]
    records, told = read([task(*results), task(region("CUE"), id=9)])
    assert [one.code for one in told] == ["check.id_twice"]
    assert [one.id for one in records] == ["9"]


def test_an_item_that_is_too_long_is_told_and_the_next_one_is_read(read, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST", 300)
    monkeypatch.setattr(json_pieces, "CHUNK", 64)
    tasks = [{"data": {"text": "أ"}}, {"data": {"text": "ن" * 400}}, {"data": {"text": "ب"}}]
    records, [told] = read(json.dumps(tasks, ensure_ascii=False).encode())
    assert [one.text for one in records] == ["أ", "ب"]
    assert (told.code, told.place.path) == ("import.too_long", "$[1]")


def test_a_broken_table_is_told_with_its_line(read):
    head = b"annotation_id,id,lead_time,text\n"
    records, [told] = read(head + "1,2,3,خبر\n".encode() + b"1,2,3,\xff\n", "a.csv")
    assert (told.code, told.place.line is not None) == ("table.encoding", True)
    assert len(records) <= 1


def test_cells_that_are_no_json_are_text(read):
    head = "annotation_id,id,lead_time,text,note\n"
    [record], told = read((head + '1,2,3,"خبر\r\nثان","{oops"\n').encode(), "a.csv")
    assert (record.text, record.meta.extra, told) == ("خبر\r\nثان", {"note": "{oops"}, [])


def test_a_folder_and_a_missing_file_are_told(tmp_path):
    [folder] = FORMAT.read([tmp_path])
    [missing] = read_files([tmp_path / "none.json"], "label-studio")
    assert (folder.code, missing.code) == ("file.is_folder", "file.missing")


@pytest.mark.parametrize("kind", [{"a": 1}, ["person"], 3, None, "planet"])
def test_a_register_of_other_kinds_is_kept_as_it_is(kind, read):
    told = [{"value": "سامي", "alias": "e-1", "kind": kind}]
    [record], _ = read([{"data": {"text": "قال نعم", "entities": told}}])
    assert record.entities == ()
    assert record.meta.extra["entities"] == told


def test_a_table_whose_head_has_a_stray_line_end_is_none_of_its(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"id\rtext,x\n1,2\n")
    assert format_of(tmp_path / "a.csv").name == "csv"
