"""Fields that the format does not have: metadata is kept, the rest left out, both told once."""

import json

import pytest

from annotator.formats.corpus import read_corpus
from annotator.model.article import Meta
from annotator.problems import Notice, Problem


def read(folder, *lines):
    """Read these lines; give the records and what was told."""
    file = folder / "crawl.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    items = list(read_corpus(file))
    told = [item for item in items if isinstance(item, Problem)]
    return [item[1] for item in items if not isinstance(item, Problem)], told


CRAWLED = {
    "id": 17,
    "text": "نص",
    "title": "عنوان",
    "source": "الوطن",
    "author": "هدى",
    "date": "2019-08-03",
    "link": "https://example.org/17",
    "language": "ar",
    "license": "CC0",
}


def test_a_crawlers_names_are_lifted_into_the_metadata(tmp_path):
    [record], told = read(tmp_path, CRAWLED)
    assert told == []
    assert record.id == "17"
    assert record.meta == Meta(
        title="عنوان",
        outlet="الوطن",
        author="هدى",
        licence="CC0",
        published="2019-08-03",
        url="https://example.org/17",
    )


def test_metadata_that_is_there_is_not_replaced(tmp_path):
    line = {
        "id": "a",
        "text": "نص",
        "title": "آخر",
        "outlet": "الوطن",
        "source": "رويترز",
        "meta": {"title": "عنوان"},
    }
    [record], told = read(tmp_path, line)
    assert (record.meta.title, record.meta.outlet) == ("عنوان", "الوطن")
    assert record.meta.extra == {"title": "آخر", "source": "رويترز"}
    assert [notice.place.path for notice in told] == ["$.title", "$.source"]


def test_metadata_of_another_type_is_kept_as_it_is(tmp_path):
    [record], _ = read(tmp_path, {"id": "a", "text": "نص", "author": ["هدى", "علي"]})
    assert record.meta.author is None
    assert record.meta.extra == {"author": ["هدى", "علي"]}


def test_other_fields_are_kept_and_told_once_a_file(tmp_path):
    line = {"id": "a", "text": "نص", "views": 3, "tags.all": ["x"], "meta": {"desk": "محليات"}}
    records, told = read(tmp_path, line, line)
    assert [record.meta.extra for record in records] == [
        {"views": 3, "tags.all": ["x"], "desk": "محليات"}
    ] * 2
    assert all(isinstance(notice, Notice) for notice in told)
    assert [(notice.code, notice.place.line, notice.values["field"]) for notice in told] == [
        ("corpus.field_kept", 1, "desk"),
        ("corpus.field_kept", 1, "views"),
        ("corpus.field_kept", 1, "tags.all"),
    ]


def test_fields_of_the_same_name_do_not_replace_each_other(tmp_path):
    line = {"id": "a", "text": "نص", "desk": 1, "meta": {"desk": 2, "extra": {"desk": 3}}}
    [record], _ = read(tmp_path, line)
    assert record.meta.extra == {"desk": 3, "$.meta.desk": 2, "$.desk": 1}


def test_a_crawlers_fields_that_bear_our_names_by_chance_are_metadata(tmp_path):
    line = {
        "id": "a",
        "text": "نص",
        "status": "published",
        "updated": "2019-08-03",
        "comments": 12,
        "labels": ["سياسة"],
    }
    [record], _ = read(tmp_path, line)
    assert record.is_bare
    assert record.meta.extra == {
        "status": "published",
        "updated": "2019-08-03",
        "comments": 12,
        "labels": ["سياسة"],
    }


def test_in_our_own_lines_such_values_are_errors(tmp_path):
    line = {"format": "musnad-corpus/1", "id": "a", "text": "نص", "status": "published"}
    records, [problem] = read(tmp_path, line)
    assert records == []
    assert (problem.code, problem.place.path) == ("corpus.field_value", "$.status")


@pytest.mark.parametrize(
    "line",
    [
        {"id": 17, "text": "نص", "annotator": "هدى"},
        {"id": True, "text": "نص"},
        {"id": 1.5, "text": "نص"},
        {"id": None, "text": "نص"},
    ],
)
def test_only_a_crawlers_id_may_be_a_whole_number(line, tmp_path):
    records, [problem] = read(tmp_path, line)
    assert records == []
    assert (problem.code, problem.place.path) == ("corpus.field_type", "$.id")


def test_fields_inside_mentions_and_frames_are_left_out_and_told_once(tmp_path):
    line = {
        "id": "a",
        "text": "نص",
        "mentions": [
            {"id": "m1", "layer": "quote", "spans": [[0, 1]], "exact": ["ن"]},
            {"id": "m2", "layer": "cue", "spans": [[1, 2]], "exact": ["ص"], "sure": 1},
        ],
        "attributions": [{"id": "a1", "quote": "m1", "cues": ["m2"], "note": "؟"}],
    }
    records, told = read(tmp_path, line, line | {"id": "b"})
    assert [len(record.mentions) for record in records] == [2, 2]
    assert [(notice.code, notice.place.line, notice.place.path) for notice in told] == [
        ("corpus.field_skipped", 1, "$.mentions[1].sure"),
        ("corpus.field_skipped", 1, "$.attributions[0].note"),
    ]


def test_a_fault_beside_unknown_fields_is_still_found(tmp_path):
    line = {
        "id": "a",
        "text": "نص",
        "views": 3,
        "mentions": [{"id": "m1", "layer": "quote", "spans": [[0, 1]], "exact": ["غ"], "sure": 1}],
    }
    records, told = read(tmp_path, line)
    assert records == []
    assert [problem.code for problem in told] == [
        "corpus.field_kept",
        "corpus.field_skipped",
        "check.exact",
    ]
