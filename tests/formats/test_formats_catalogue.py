"""Formats are found by name, or recognised by what a file holds and what it is called."""

import subprocess
import sys

import pytest

from annotator.formats.catalogue import format_for, format_named, format_names, format_of, suffixes
from annotator.problems import Problem

LINE = b'{"id": "a", "text": "b"}\n'


@pytest.mark.parametrize("name", format_names())
def test_a_format_is_found_by_its_name(name):
    assert format_named(name).name == name


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.jsonl", LINE, "corpus"),
        ("a.ndjson", b"\xef\xbb\xbf" + LINE, "corpus"),
        ("a", LINE, "corpus"),
        ("a.txt", LINE, "corpus"),
        ("a.jsonl", b"", "corpus"),
        ("a.jsonl", b"broken", "corpus"),
        ("a.txt", "قال: نعم".encode(), "text"),
        ("a.TXT", "قال: نعم".encode(), "text"),
        ("a.txt", b"[1] note", "text"),
        ("a.txt", "قال: نعم".encode("utf-16"), "text"),
        ("a.txt", "قال".encode("cp1256"), "text"),
        ("a", "قال: نعم".encode(), "text"),
        ("a.txt", "ا".encode() * 5000, "text"),
        ("a.txt", b"x" + "ا".encode() * 5000, "text"),
    ],
)
def test_a_file_is_recognised(name, content, expected, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert format_of(tmp_path / name).name == expected


def test_a_folder_of_texts_is_recognised(tmp_path):
    (tmp_path / "a.txt").touch()
    assert format_of(tmp_path).name == "text"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7\n\xe2\xe3"),
        ("a.xml", b"<p>x"),
        ("a", b"\0\1"),
        ("a.md", b"# x"),
    ],
)
def test_what_is_not_recognised_is_told_with_the_names_there_are(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Problem) as caught:
        format_of(tmp_path / name)
    assert caught.value.code == "file.format_unknown"
    assert "corpus" in caught.value.values["names"]


def test_what_is_read_is_known_by_its_suffixes():
    assert {".txt", ".jsonl", ".csv", ".html", ".docx", ".warc", ".zip"} <= set(suffixes())


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(Problem) as caught:
        format_of(tmp_path / "none.jsonl")
    assert caught.value.code == "file.missing"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jsonl", "corpus"),
        ("a.txt", "text"),
        ("-", "corpus"),
        ("folder", "corpus"),
    ],
)
def test_a_file_to_be_written_is_told_by_its_name(name, expected):
    assert format_for(name).name == expected


def test_standard_input_is_a_corpus():
    assert format_of("-").name == "corpus"


def test_names_alone_import_no_format():
    program = (
        "import sys, annotator.formats.catalogue as c; c.format_names();"
        "print('annotator.formats.corpus' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
