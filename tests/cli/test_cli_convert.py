"""``musnad convert``: from format to format, with what is lost counted."""

import io
import json
import sys
from pathlib import Path

import pytest

MENTION = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}
LINES = [{"id": "a", "text": "قال: نعم", "mentions": [MENTION]}, {"id": "b", "text": "قال: لا"}]


@pytest.fixture
def corpus(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in LINES), "utf-8")
    return file


def test_texts_become_a_corpus(musnad, tmp_path):
    (tmp_path / "خبر.txt").write_text("عنوان\nقال: نعم", "utf-8")
    assert musnad("convert", "خبر.txt", "out.jsonl", "--from", "text", "--to", "corpus").code == 0
    record = json.loads((tmp_path / "out.jsonl").read_bytes())
    assert (record["id"], record["text"]) == ("خبر", "عنوان\nقال: نعم")
    assert record["meta"]["title"] == "عنوان"


def test_a_corpus_becomes_texts_and_losses_are_counted(musnad, corpus, tmp_path):
    code, out, err = musnad("convert", corpus, "texts", "--to", "text")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "text cannot hold: mentions (1).",
        "Where they stood is written in texts.losses.json.",
    ]
    assert json.loads((tmp_path / "texts.losses.json").read_bytes()) == {
        "format": "text",
        "losses": {"mentions": {"count": 1, "first": ["a#m1"]}},
    }
    assert {file.name: file.read_text("utf-8") for file in (tmp_path / "texts").iterdir()} == {
        "a.txt": "قال: نعم",
        "b.txt": "قال: لا",
    }


def test_losses_are_given_to_programs_as_json(musnad, corpus):
    code, out, err = musnad("convert", corpus, "texts", "--to", "text", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"format": "text", "losses": {"mentions": 1}, "problems": []}


def test_a_bad_line_is_told_and_left_out(musnad, corpus, tmp_path):
    corpus.write_bytes(corpus.read_bytes() + b"{}\n")
    code, _, err = musnad("convert", corpus, "out.jsonl")
    assert code == 1
    assert err.startswith(f"{corpus}:3: $: ")
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") == 2


def test_a_corpus_goes_through_pipes(musnad, corpus, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(corpus.read_bytes())))
    code, out, err = musnad("convert", "-", "-", "--to", "corpus")
    assert (code, err) == (0, "")
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b"]


def test_several_articles_do_not_go_into_one_text(musnad, corpus, tmp_path):
    code, _, err = musnad("convert", corpus, "one.txt")
    assert code == 1
    assert err.startswith("one.txt: A text file holds one article")
    assert not (tmp_path / "one.txt").exists()


def test_a_file_may_be_converted_onto_itself(musnad, corpus):
    assert musnad("convert", corpus, corpus).code == 0
    lines = [json.loads(line) for line in corpus.read_bytes().splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(musnad_apart, corpus):
    code, out, err = musnad_apart("convert", corpus, "/dev/full", "--to", "corpus")
    assert (code, out) == (1, "")
    assert err == "/dev/full: The disk is full; nothing was changed. Make room and try again.\n"


def test_an_unknown_format_is_told(musnad, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\xff")
    code, _, err = musnad("convert", "a.pdf", "b.jsonl")
    assert code == 1
    assert err.startswith("a.pdf: The format is not recognised")


def test_columns_of_a_table_are_told(musnad, tmp_path):
    (tmp_path / "a.csv").write_text("رقم,كلام\n7,قال: نعم\n", "utf-8")
    assert musnad("convert", "a.csv", "b.jsonl", "--columns", "id=رقم,text=كلام").code == 0
    record = json.loads((tmp_path / "b.jsonl").read_bytes())
    assert (record["id"], record["text"]) == ("7", "قال: نعم")


def test_columns_that_make_no_sense_are_wrong_usage(musnad, corpus):
    code, _, err = musnad("convert", corpus, "b.jsonl", "--columns", "colour=a")
    assert code == 2
    assert "text=body,id=url" in err
