"""Files that are to be brought in: what was chosen about each is heeded, and told beforehand."""

import json

import pytest

from annotator.formats.incoming import Incoming, read_incoming
from annotator.formats.preview import FIRST, PROBLEMS, preview
from annotator.formats.table_columns import guessed
from annotator.model.mention import Layer
from annotator.problems import Notice, Problem

SENTENCE = "قال الوزير إن العمل مستمر."


def records(*files):
    return [item[1] for item in read_incoming(files) if not isinstance(item, Problem)]


@pytest.fixture
def table(tmp_path):
    """Give a table whose columns have names of their own."""
    file = tmp_path / "news.csv"
    file.write_text(
        "نص,عنوان,source\n" + "\n".join(f"{SENTENCE} {n},خبر {n},وكالة" for n in (1, 2))
    )
    return file


class TestChoices:
    def test_files_without_any_are_read_as_they_are_recognised(self, table, tmp_path):
        (tmp_path / "one.txt").write_text(SENTENCE, encoding="utf-8")
        found = records(Incoming(str(table)), Incoming(str(tmp_path / "one.txt")))
        assert sorted(one.id for one in found) == ["news-1", "news-2", "one"]

    def test_an_encoding_decides(self, tmp_path):
        file = tmp_path / "old.txt"
        file.write_bytes("حديث".encode("cp1256"))
        (chosen,) = records(Incoming(str(file), codec="cp1256"))
        (other,) = records(Incoming(str(file), codec="iso8859_6"))
        assert chosen.text == "حديث"
        assert other.text != "حديث"

    def test_an_encoding_that_does_not_fit_is_told(self, tmp_path):
        file = tmp_path / "old.txt"
        file.write_bytes(SENTENCE.encode("cp1256"))
        (problem,) = read_incoming([Incoming(str(file), codec="utf-8")])
        assert problem.code == "text.encoding"

    def test_a_table_has_its_encoding_and_its_columns(self, tmp_path):
        file = tmp_path / "old.csv"
        file.write_bytes(f"أ,ب\nعنوان,{SENTENCE}\n".encode("cp1256"))
        chosen = Incoming(str(file), codec="cp1256", columns={"text": "ب", "title": "أ"})
        (record,) = records(chosen)
        assert (record.text, record.meta.title) == (SENTENCE, "عنوان")

    def test_a_field_may_be_taken_from_no_column(self, table):
        first, _ = records(Incoming(str(table), columns={"outlet": ""}))
        assert first.meta.outlet is None
        assert first.meta.extra == {"source": "وكالة"}

    def test_nor_from_a_field_of_a_line(self, tmp_path):
        file = tmp_path / "lines.jsonl"
        line = {"id": "a", "text": SENTENCE, "source": "وكالة", "headline": "خبر"}
        file.write_text(json.dumps(line), encoding="utf-8")
        columns = {"outlet": "", "title": "headline"}
        (record,) = records(Incoming(str(file), columns=columns))
        assert (record.meta.outlet, record.meta.title) == (None, "خبر")
        assert record.meta.extra == {"source": "وكالة"}

    def test_the_same_files_chosen_otherwise_are_read_apart(self, table):
        one, other = Incoming(str(table)), Incoming(str(table), columns={"title": ""})
        assert [one.meta.title for one in records(one, other)] == ["خبر 1", "خبر 2", None, None]


class TestPreview:
    def test_tells_format_columns_and_what_they_are_taken_for(self, table):
        seen = preview(Incoming(str(table)))
        assert seen.formats == ("csv",)
        assert seen.columns == {"نص": f"{SENTENCE} 1", "عنوان": "خبر 1", "source": "وكالة"}
        assert seen.fields == {"text": "نص", "title": "عنوان", "outlet": "source"}
        assert [one.title for one in seen.glimpses] == ["خبر 1", "خبر 2"]
        assert seen.is_whole

    def test_knows_the_fields_of_crawlers_lines_but_not_of_a_corpus(self, tmp_path):
        crawled, own = tmp_path / "crawled.jsonl", tmp_path / "own.jsonl"
        crawled.write_text(json.dumps({"url": "a", "body": SENTENCE, "n": 3}), encoding="utf-8")
        line = {"format": "musnad-corpus/1", "id": "a", "text": SENTENCE}
        own.write_text(json.dumps(line), encoding="utf-8")
        assert preview(Incoming(str(crawled))).fields == {"text": "body", "url": "url"}
        assert preview(Incoming(str(crawled))).columns["n"] == "3"
        assert preview(Incoming(str(own))).columns == {}

    def test_says_where_no_column_is_the_text(self, tmp_path):
        file = tmp_path / "table.csv"
        file.write_text("a,b\n1,2\n")
        seen = preview(Incoming(str(file)))
        assert [problem.code for problem in seen.problems] == ["table.no_text"]
        assert list(seen.columns) == ["a", "b"]

    def test_names_the_encoding_that_was_found(self, tmp_path):
        file = tmp_path / "old.txt"
        file.write_bytes((SENTENCE * 3).encode("cp1256"))
        assert preview(Incoming(str(file))).encoding.name == "Windows-1256"
        assert preview(Incoming(str(file), codec="iso8859_6")).encoding.name == "ISO-8859-6"

    def test_reads_no_more_than_the_beginning(self, tmp_path, steps):
        def long(count):
            file = tmp_path / f"{count}.jsonl"
            line = json.dumps({"id": "a", "text": SENTENCE}) + "\n"
            file.write_text(line * count, encoding="utf-8")
            return Incoming(str(file))

        preview(long(1))  # loads what it needs
        assert len(preview(long(30_000)).glimpses) == FIRST
        assert not preview(long(30_000)).is_whole
        assert steps(preview, long(30_000)) < 1.1 * steps(preview, long(3_000))

    def test_ends_where_nothing_but_problems_is_found(self, tmp_path):
        file = tmp_path / "bad.jsonl"
        file.write_text('{"id": 1}\n' * 1000)
        seen = preview(Incoming(str(file)))
        assert len(seen.problems) == PROBLEMS
        assert not seen.is_whole

    def test_stops_when_asked(self, table):
        assert preview(Incoming(str(table)), lambda: True).glimpses == ()

    def test_tells_why_nothing_is_recognised(self, tmp_path):
        (problem,) = preview(Incoming(str(tmp_path / "none.txt"))).problems
        assert problem.code == "file.missing"

    def test_a_folder_may_have_several_formats(self, tmp_path):
        (tmp_path / "one.txt").write_text(SENTENCE, encoding="utf-8")
        page = f"<html><body><article><p>{SENTENCE * 5}</p></article></body></html>"
        (tmp_path / "two.html").write_text(page, encoding="utf-8")
        (tmp_path / "three.pdf").write_bytes(b"%PDF")
        seen = preview(Incoming(str(tmp_path)))
        assert set(seen.formats) == {"text", "html"}
        assert [one.code for one in seen.problems if isinstance(one, Notice)] == ["folder.left_out"]

    def test_counts_what_is_marked(self, tmp_path):
        file = tmp_path / "tags.jsonl"
        labels = [[0, 3, "CUE"], [4, 10, "SPEAKER"], [11, 25, "QUOTE"], [11, 13, "QUOTE"]]
        file.write_text(json.dumps({"text": SENTENCE, "label": labels}), encoding="utf-8")
        (seen,) = preview(Incoming(str(file))).glimpses
        assert seen.mentions == {Layer.CUE: 1, Layer.SPEAKER: 1, Layer.QUOTE: 2}
        assert (seen.text, seen.length) == (SENTENCE, len(SENTENCE))


def test_guesses_leave_alone_what_was_told():
    names = ["body", "date", "headline"]
    assert guessed(names, {}) == {"text": "body", "published": "date", "title": "headline"}
    assert guessed(names, {"title": "date"}) == {"text": "body", "title": "date"}
    assert guessed(names, {"title": "", "published": ""}) == {"text": "body"}
