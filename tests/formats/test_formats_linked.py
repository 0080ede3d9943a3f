"""What the JSON formats of other tools have in common: whole files or none, article by article."""

import json

import pytest

from annotator.formats.catalogue import format_named
from annotator.formats.format import without_problems
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Notice, Problem

NAMES = ("label-studio", "doccano", "prodigy")
RECORD = record_of(Article(id="خبر", text="قال: نعم"), Annotation(annotator="ليلى"))


@pytest.fixture(params=NAMES)
def chosen(request):
    return format_named(request.param)


def test_a_write_that_fails_leaves_nothing_behind(chosen, tmp_path):
    def records():
        yield RECORD
        raise Problem("file.failed", reason="x")

    with pytest.raises(Problem):
        chosen.write(tmp_path / "out", records())
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_leaves_the_old_file_as_it_was(chosen, tmp_path):
    target = tmp_path / "out"
    target.write_text("قديم", "utf-8")

    def records():
        yield RECORD
        raise Problem("file.failed", reason="x")

    with pytest.raises(Problem):
        chosen.write(target, records())
    assert target.read_text("utf-8") == "قديم"


def test_no_records_make_a_file_without_articles(chosen, tmp_path):
    assert not chosen.write(tmp_path / "out", [])
    items = list(chosen.read([tmp_path / "out"]))
    assert [one.code for one in items] == ["file.empty"]


def test_several_files_are_read_one_after_the_other(chosen, tmp_path):
    for name in ("a", "b"):
        chosen.write(tmp_path / name, [RECORD])
    paths = [tmp_path / "a", tmp_path / "none", tmp_path / "b"]
    problems = []
    records = list(without_problems(chosen.read(paths), problems))
    assert records == [RECORD, RECORD]
    assert [one.code for one in problems if not isinstance(one, Notice)] == ["file.missing"]


def test_an_article_is_given_before_the_next_one_is_read(chosen, tmp_path):
    chosen.write(tmp_path / "out", [RECORD] * 3)
    content = (tmp_path / "out").read_bytes()
    (tmp_path / "out").write_bytes(content[: len(content) // 2] + b'"{{[[')
    first = next(iter(chosen.read([tmp_path / "out"])))
    assert first[1] == RECORD


def test_an_arabic_letter_written_as_an_escape_is_that_letter(chosen, tmp_path):
    chosen.write(tmp_path / "out", [RECORD])
    whole = json.loads((tmp_path / "out").read_text("utf-8"))
    (tmp_path / "out").write_text(json.dumps(whole, ensure_ascii=True), "ascii")
    assert [one[1] for one in chosen.read([tmp_path / "out"])] == [RECORD]
