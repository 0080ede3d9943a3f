"""Lines of files: given with their ends, none longer than any article."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import lines as bounded
from annotator.formats.corpus import read_corpus
from annotator.formats.lines import lines
from annotator.problems import Problem

LINE = '{"id": "%s", "text": "نص"}'


@given(st.binary())
def test_lines_are_what_a_file_gives(content):
    assert list(lines(io.BytesIO(content))) == list(io.BytesIO(content))


@pytest.mark.parametrize("length", [9, 10, 11, 5000])
def test_a_line_that_is_too_long_is_told_in_its_place(length, monkeypatch):
    monkeypatch.setattr(bounded, "LONGEST", 9)
    monkeypatch.setattr(bounded, "PASSED_OVER", 7)
    found = list(lines(io.BytesIO(b"a\n" + b"x" * length + b"\nb\n")))
    assert (found[0], found[2]) == (b"a\n", b"b\n")
    assert isinstance(found[1], Problem)
    assert (found[1].code, found[1].place.line) == ("import.too_long", 2)


def test_a_corpus_loses_only_the_line_that_is_too_long(monkeypatch, tmp_path):
    monkeypatch.setattr(bounded, "LONGEST", 100)
    long = LINE % ("x" * 1000)
    (tmp_path / "a.jsonl").write_text("\n".join([LINE % "a", long, "", LINE % "b"]), "utf-8")
    first, problem, last = read_corpus(tmp_path / "a.jsonl")
    assert (first[1].id, last[1].id, last[0].line) == ("a", "b", 4)
    assert (problem.code, problem.place.line) == ("import.too_long", 2)
    assert problem.place.file == str(tmp_path / "a.jsonl")
