"""Prodigy: tasks whose tokens, spans and relations fit together, and answers that are read."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.catalogue import format_of
from annotator.formats.corpus import read_corpus
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.formats.prodigy import FORMAT
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl"
TEXT = "قال الوزير 😀 إن الجسر جاهز، كما ذكرت الوكالة"
WHERE = {"QUOTE": (16, 26), "CUE": (0, 3), "SPEAKER": (4, 10), "SOURCE": (37, 44)}


def kept(records):
    return [held(record, FORMAT.holds, Losses()) for record in records]


def read_from(path):
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem)]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    path = folder / "tasks.jsonl"
    FORMAT.write(path, records)
    records, told = read_from(path)
    return records, [one for one in told if one.code != "import.unit_found"]


def written(record, folder):
    FORMAT.write(folder / "b.jsonl", [record])
    return json.loads((folder / "b.jsonl").read_text("utf-8"))


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
    return tmp_path_factory.mktemp("prodigy")


@given(st.data())
def test_what_is_written_is_read_again_as_it_is_held(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=2))
    assert through(records, folder) == (kept(records), [])


@pytest.mark.parametrize("path", [ROOT / "corpus" / "sample.jsonl", GOLD], ids=["sample", "gold"])
def test_a_corpus_is_read_again_as_it_is_held(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = [one[1] for one in read_corpus(path)]
    assert through(records, tmp_path) == (kept(records), [])


@pytest.mark.parametrize("status", list(Status))
def test_every_status_is_read_again(status, tmp_path):
    record = record_of(Article(id="خبر", text=TEXT), Annotation(annotator="ليلى", status=status))
    assert through([record], tmp_path) == ([record], [])


def spans_by_last_token(task):
    """How spaCy's tutorial for relations reads Prodigy's tasks: by the last token of each span."""
    tokens = task["tokens"]
    found = {}
    for span in task["spans"]:
        first, last = tokens[span["token_start"]], tokens[span["token_end"]]
        assert (first["start"], last["end"]) == (span["start"], span["end"])
        found.setdefault(span["token_end"], []).append(span)
    return found


@given(st.data())
def test_tokens_spans_and_relations_fit_together(any_record, folder, data):
    record = data.draw(any_record)
    task = written(record, folder)
    assert "".join(one["text"] + " " * one["ws"] for one in task["tokens"]) == record.text
    for number, token in enumerate(task["tokens"]):
        assert (token["id"], record.text[token["start"] : token["end"]]) == (number, token["text"])
    last = spans_by_last_token(task)
    for relation in task["relations"]:
        assert relation["head_span"] in last[relation["head"]]
        assert relation["child_span"] in last[relation["child"]]


def test_a_word_is_a_token_with_its_marks_and_a_space_belongs_to_the_word_before(tmp_path):
    task = written(record_of(Article(id="خبر", text="قَالَ: «نعم»\n ثم")), tmp_path)
    told = [(one["text"], one["ws"]) for one in task["tokens"]]
    assert told == [
        *(("قَالَ", False), (":", True), ("«", False), ("نعم", False), ("»", False)),
        *(("\n", True), ("ثم", False)),
    ]


def test_what_is_finished_is_accepted_and_what_is_skipped_ignored(tmp_path):
    for status, answer in ((Status.FINISHED, "accept"), (Status.SKIPPED, "ignore")):
        record = record_of(Article(id="خبر", text=TEXT), Annotation(status=status))
        assert written(record, tmp_path)["answer"] == answer
    assert "answer" not in written(record_of(Article(id="خبر", text=TEXT)), tmp_path)


# What Prodigy saves


def span(label, **more):
    start, end = WHERE[label]
    return {"start": start, "end": end, "label": label} | more


def tokens(shift=0):
    found, start = [], 0
    for number, word in enumerate(TEXT.split(" ")):
        moved = shift if start > TEXT.index("😀") else 0
        end = start + len(word) + (1 if shift and word == "😀" else 0)
        found.append({"text": word, "start": start + moved, "end": end + moved, "id": number})
        start += len(word) + 1
    return found


def relation(head, child, **more):
    return {"head": 0, "child": 0, "head_span": span(head), "child_span": span(child)} | more


def test_relations_join_what_their_spans_name(read):
    task = {
        "text": TEXT,
        "spans": [span("QUOTE"), span("CUE"), span("SPEAKER")],
        "relations": [relation("QUOTE", "CUE", label="X"), relation("SPEAKER", "QUOTE", label="")],
    }
    [record], told = read(task)
    [frame] = record.attributions
    said = [record.annotation.mention_by_id[key].text for key in frame.members()]
    assert (said, told) == (["الجسر جاهز", "قال", "الوزير"], [])


def test_relations_without_spans_join_what_ends_with_their_tokens(read):
    task = {
        "text": TEXT,
        "tokens": tokens(),
        "spans": [span("QUOTE"), span("CUE"), span("SPEAKER")],
        "relations": [{"head": 4, "child": 0, "label": "a"}, {"head": 4, "child": 1, "label": "b"}],
    }
    task["spans"][0]["end"] = TEXT.index("،") + 1  # as the tokens here are words with their stops
    task["relations"] = [{**one, "head": 5} for one in task["relations"]]
    [record], told = read(task)
    [frame] = record.attributions
    assert (len(frame.cues), len(frame.speakers), told) == (1, 1, [])


def test_answers_and_who_gave_them_when(read):
    task = {"text": TEXT, "spans": [span("CUE")], "_timestamp": 1_777_863_721}
    tasks = [
        task | {"answer": "accept", "_annotator_id": "news-layla"},
        task | {"answer": "reject", "_session_id": "news"},
        task | {"meta": {"status": "in_progress", "annotator": "b"}, "answer": "accept"},
        {"text": TEXT, "spans": []},
    ]
    records, _ = read(*tasks)
    assert [(one.annotator, one.status) for one in records] == [
        ("news-layla", Status.FINISHED),
        ("news", Status.SKIPPED),
        ("b", Status.FINISHED),
        (None, Status.NEW),
    ]
    assert [one.updated for one in records] == ["2026-05-04T03:02:01Z"] * 3 + [None]


def test_metadata_is_kept_wherever_it_stands(read):
    task = {"text": TEXT, "spans": [], "meta": {"source": "وكالة", "k": 1}, "n": 2, "_task_hash": 3}
    [record], _ = read(task)
    assert record.meta == Meta(outlet="وكالة", extra={"n": 2, "k": 1})
    assert record.id == "a-1"


def test_utf16_offsets_are_recognised_by_the_tokens_and_mended(tmp_path):
    quote = {"start": 17, "end": 27, "label": "QUOTE"}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "tokens": tokens(1), "spans": [quote]}), "utf-8")
    [record], [told] = read_from(path)
    assert record.mentions[0].text == "الجسر جاهز"
    assert told.values == {"unit": "UTF-16", "count": 1}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"text": "ن" * 9000, "tokens": [], "spans": []}, True),
        ({"text": "ن", "_input_hash": 1}, True),
        ([{"text": "ن", "spans": [{"start": 0}]}], True),
        ({"text": "ن", "label": [[0, 1, "x"]]}, False),
        ({"id": "a", "text": "ن"}, False),
        ({"format": "musnad-corpus/1", "id": "a", "text": "ن", "spans": []}, False),
    ],
)
def test_its_files_are_recognised(line, expected, tmp_path):
    path = tmp_path / ("a.json" if isinstance(line, list) else "a.jsonl")
    path.write_text(json.dumps(line), "utf-8")
    assert (format_of(path).name == "prodigy") is expected


def test_what_it_writes_is_recognised(tmp_path):
    FORMAT.write(tmp_path / "a.jsonl", [record_of(Article(id="خبر", text=TEXT))])
    assert format_of(tmp_path / "a.jsonl").name == "prodigy"


# What is broken, or meant to break


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text":', "corpus.json"),
        (b'{"text":"\xff"}', "corpus.not_utf8"),
        (b'{"text":"\\ud800"}', "corpus.lone_surrogate"),
        (b'"text"', "corpus.field_type"),
        ({"text": 7}, "import.no_text"),
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
            {"spans": [7, {}, {"start": "0", "end": 1, "label": "CUE"}]},
            ["import.result_unknown"] * 3,
        ),
        ({"spans": [{"start": 0, "end": 10**30, "label": "CUE"}]}, ["import.span_outside"]),
        (
            {"relations": [{}, relation("CUE", "QUOTE", label="x"), {"head": 10**9, "label": "x"}]},
            ["import.result_unknown"] * 3,
        ),
        ({"tokens": [7, {"start": 0}], "spans": "x", "relations": {}, "meta": 3}, []),
        ({"_timestamp": 1e300, "answer": [], "_annotator_id": 7}, []),
        ({"_timestamp": -5, "_session_id": ""}, []),
    ],
)
def test_bad_parts_are_told_and_the_rest_is_kept(parts, codes, read):
    [record], told = read({"text": TEXT, "spans": []} | parts)
    assert ([one.code for one in told], record.mentions) == (codes, ())
    assert all(one.place.path for one in told)


def test_two_spans_of_one_id_are_two(read):
    [record], _ = read({"text": TEXT, "spans": [span("CUE", id="x"), span("SPEAKER", id="x")]})
    assert len(record.mentions) == 2


def test_a_span_that_is_there_twice_is_one_mention(tmp_path):
    spans = (WHERE["QUOTE"],)
    quote = Mention(id="q", layer=Layer.QUOTE, spans=spans, exact=exact_of(TEXT, spans))
    record = record_of(Article(id="خبر", text=TEXT), Annotation(mentions=(quote,)))
    task = written(record, tmp_path)
    task["spans"] = [*task["spans"], {**task["spans"][0], "id": "again"}]
    (tmp_path / "c.jsonl").write_text(json.dumps(task), "utf-8")
    [found], _ = read_from(tmp_path / "c.jsonl")
    assert [one.spans for one in found.mentions] == [spans]
