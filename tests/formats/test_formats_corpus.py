"""Corpus files: what is written is read back letter for letter; a bad line loses only itself."""

import json
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.corpus import corpus_line, read_corpus, write_corpus
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Place, Problem

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
GOOD = {"id": "a-1", "text": "قال: نعم"}

# Whatever is hard about text: marks, joiners, bidi controls, spaces, line ends, emoji.
HARD = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\r",
        "\u2028",
        "\x85",
        "\u00a0",
        "\u200f",
        "\u2067",
        "\u2069",
        "\u200c",
        "\u200d",
        "\ufeff",
        "\u0651\u064e",
        "ـ",
        "ﷺ",
        "👩‍👩‍👧",
        "🇸🇦",
        "😀",
        "\0",
        "\\",
        '"',
        "\x7f",
    ]
)
ANY_TEXT = st.lists(st.one_of(HARD, st.text()), max_size=8).map("".join)


@st.composite
def records(draw):
    text = draw(ANY_TEXT)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    mentions = (Mention(id="m1", layer=Layer.QUOTE, spans=spans, exact=exact_of(text, spans)),)
    return record_of(
        Article(
            id=draw(ANY_TEXT.filter(bool)),
            text=text,
            meta=Meta(title=draw(ANY_TEXT), extra={draw(ANY_TEXT): draw(ANY_TEXT)}),
        ),
        Annotation(
            annotator=draw(ANY_TEXT), status=Status.FINISHED, mentions=mentions if spans else ()
        ),
    )


@given(st.lists(records(), min_size=1, max_size=4))
def test_what_is_written_is_read_back_letter_for_letter(written):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "corpus.jsonl"
        assert write_corpus(file, written) == len(written)
        assert [item[1] for item in read_corpus(file)] == written
        lines = file.read_bytes().split(b"\n")
    assert lines.pop() == b""
    for line, record in zip(lines, written, strict=True):
        assert json.loads(line)["text"].encode() == record.text.encode()


def test_finished_lines_are_written_as_they_are(tmp_path):
    file = tmp_path / "corpus.jsonl"
    lines = [corpus_line(Record(id=str(number), text="نص")) for number in range(3)]
    write_corpus(file, lines)
    assert file.read_bytes() == b"\n".join(lines) + b"\n"


def test_a_written_line_is_plain_utf8_with_the_digest_of_its_text():
    line = json.loads(corpus_line(Record(id="a", text="نص")))
    assert line["format"] == "musnad-corpus/1"
    assert line["offset_unit"] == "codepoint"
    assert line["text_sha256"] == record_of(Article(id="a", text="نص")).text_sha256
    assert "split" not in line
    assert "نص".encode() in corpus_line(Record(id="a", text="نص"))


def test_an_id_and_a_text_are_enough(tmp_path):
    [(place, record)] = read(tmp_path, GOOD)
    assert place == Place(str(tmp_path / "corpus.jsonl"), 1)
    assert (record.id, record.text, record.is_bare) == ("a-1", "قال: نعم", True)


def test_blank_lines_line_ends_of_dos_and_a_byte_order_mark_are_no_matter(tmp_path):
    line = json.dumps(GOOD).encode()
    content = b"\xef\xbb\xbf" + line + b"\r\n\n  \r\n" + line
    [first, second] = read(tmp_path, content)
    assert first[1] == second[1]
    assert (first[0].line, second[0].line) == (1, 4)


def marked(**changes):
    """A line with one mention of the text, changed."""
    mention = {"id": "m", "layer": "cue", "spans": [[0, 1]], "exact": ["b"], **changes}
    return json.dumps({"id": "a", "text": "b", "mentions": [mention]}).encode()


TWICE = b'{"id":"a","text":"b","entities": [{"id": "e", "name": "x"}, {"id": "e", "name": "y"}]}'
BAD_LINES = {
    "malformed": (b'{"id": "a", "text": "b",}', "corpus.json", None),
    "cut off": (b'{"id": "a", "text": "b', "corpus.json", None),
    "two values": (b'{"id": "a", "text": "b"} {}', "corpus.json", None),
    "not a number": (b'{"id": "a", "text": "b", "labels": {"x": NaN}}', "corpus.json", None),
    "a lone surrogate": (rb'{"id": "a", "text": "\ud83d"}', "corpus.lone_surrogate", None),
    "no UTF-8": (b'{"id": "a", "text": "\xc7\xe1"}', "corpus.not_utf8", None),
    "a bottomless pit": (b'{"id": "a", "labels": ' + b"[" * 200_000, "corpus.too_deep", None),
    "a list": (b'["a", "b"]', "corpus.field_type", "$"),
    "null": (b"null", "corpus.field_type", "$"),
    "no text": (b'{"id": "a"}', "corpus.field_missing", "$"),
    "no id": (b'{"text": "a"}', "corpus.field_missing", "$"),
    "an empty id": (b'{"id": "", "text": "b"}', "corpus.field_expected", "$.id"),
    "a later format": (
        b'{"format": "musnad-corpus/2", "id": "a", "text": "b", "new": 1}',
        "corpus.format_unknown",
        "$.format",
    ),
    "a wrong layer": (marked(layer="shout"), "corpus.field_value", "$.mentions[0].layer"),
    "half an offset": (marked(spans=[[0, 0.5]]), "corpus.field_type", "$.mentions[0].spans[0][1]"),
    "an offset as text": (
        marked(spans=[["0", 1]]),
        "corpus.field_type",
        "$.mentions[0].spans[0][0]",
    ),
    "an offset too many": (
        marked(spans=[[0, 1, 2]]),
        "corpus.field_expected",
        "$.mentions[0].spans[0]",
    ),
    "a wrong offset": (marked(spans=[[0, 9]]), "check.span_outside", "$.mentions[0].spans[0]"),
    "a wrong exact": (marked(exact=["c"]), "check.exact", "$.mentions[0].exact[0]"),
    "an id twice": (TWICE, "check.id_twice", "$.entities[1].id"),
}


@pytest.mark.parametrize(("bad", "code", "path"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_told_with_its_place_and_loses_only_itself(bad, code, path, tmp_path):
    good = json.dumps(GOOD).encode()
    first, problem, last = read(tmp_path, b"\n".join([good, bad, good]))
    assert (problem.code, problem.place) == (code, Place(first[0].file, 2, path))
    assert not isinstance(problem, Notice)
    assert str(problem).startswith(f"{first[0].file}:2: ")
    assert first[1] == last[1]


def test_a_syntax_error_is_told_with_its_column_in_characters(tmp_path):
    [problem] = read(tmp_path, '{"id": "سلام" "text"}'.encode())
    assert problem.values["column"] == 15


def test_bytes_that_are_no_utf8_are_told_with_their_place(tmp_path):
    [problem] = read(tmp_path, b'{"id": "a", "text": "\xc7"}')
    assert problem.values["byte"] == 22


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(content, tmp_path):
    [problem] = read(tmp_path, content)
    assert problem.code == "file.empty"
    assert problem.place.line is None


def test_a_folder_and_a_missing_file_are_told(tmp_path):
    [problem] = read_corpus(tmp_path)
    assert (problem.code, problem.place.file) == ("file.is_folder", str(tmp_path))
    [problem] = read_corpus(tmp_path / "none")
    assert problem.code == "file.missing"


def test_a_failed_write_leaves_the_old_corpus(tmp_path):
    file = tmp_path / "corpus.jsonl"
    write_corpus(file, [Record(id="old", text="قديم")])
    before = file.read_bytes()

    def breaking():
        yield Record(id="new", text="جديد")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_corpus(file, breaking())
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not SHARED.is_dir(), reason="no articles beside the repository")
def test_a_crawl_of_three_thousand_articles_is_read_whole():
    file = SHARED / "arabic_news_3000.jsonl"
    items = list(read_corpus(file))
    assert [item.code for item in items if isinstance(item, Problem)] == ["corpus.field_kept"]
    found = [item[1] for item in items if not isinstance(item, Problem)]
    lines = [json.loads(line) for line in file.read_bytes().split(b"\n")[:-1]]
    assert [record.text for record in found] == [line["text"] for line in lines]
    assert [record.meta.title for record in found] == [line["title"] for line in lines]
    assert [record.meta.published for record in found] == [line["date"] for line in lines]
    assert {record.meta.extra["origin"] for record in found} == {"saudinewsnet", "ant"}


def read(folder, content):
    """Read a corpus of these bytes, or of one line with these fields."""
    file = folder / "corpus.jsonl"
    file.write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
    return list(read_corpus(file))
