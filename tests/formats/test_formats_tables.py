"""Tables: read as they are; written so that nothing computes and nothing is lost."""

import csv
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator.formats import csv_rows, tables
from annotator.formats.catalogue import format_for, format_of, read_files
from annotator.formats.corpus import read_corpus
from annotator.formats.holding import held
from annotator.formats.losses import Losses
from annotator.formats.tables import FORMAT, HEADER, read_tables, write_tables
from annotator.model.article import Article, Meta
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Problem

TEXT = "قال الوزير أمس: «نعم»، وأكد المدير أن المدرسة ستفتح أبوابها غداً.\r\nثم سكت"


@pytest.fixture
def read(tmp_path):
    """Read a table of this content: the records, and what was told."""

    def reader(content, name="خبر.csv", **columns):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        items = list(read_tables([tmp_path / name], columns))
        records = [item[1] for item in items if not isinstance(item, Problem)]
        return records, [item for item in items if isinstance(item, Problem)]

    return reader


def table(*rows, delimiter=",", codec="utf-8"):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(codec)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_table_is_read_in_its_delimiter_and_encoding(delimiter, codec, read):
    content = table(
        ["id", "headline", "body", "views"],
        ["7", "عنوان", TEXT, "12"],
        delimiter=delimiter,
        codec=codec,
    )
    [record], told = read(content)
    assert (record.id, record.text) == ("7", TEXT)
    assert record.meta == Meta(title="عنوان", extra={"views": "12"})
    assert [notice.values for notice in told] == (
        [{"encoding": "Windows-1256"}] if codec == "cp1256" else []
    )


def test_columns_may_be_told(read):
    content = table(["سطر", "link", "id"], [TEXT, "https://example.org/1", "5"])
    [record], _ = read(content, text="سطر", id="link")
    assert (record.id, record.text) == ("https://example.org/1", TEXT)
    assert record.meta.url == "https://example.org/1"
    assert record.meta.extra == {"id": "5"}


def test_articles_without_an_id_are_numbered(read):
    records, _ = read(table(["text"], ["أ"], ["ب"]))
    assert [record.id for record in records] == ["خبر-1", "خبر-2"]


def test_a_spreadsheet_may_say_its_delimiter(read):
    [record], _ = read("sep=;\r\ntext;note\r\nنص,نص;x\r\n")
    assert (record.text, record.meta.extra) == ("نص,نص", {"note": "x"})


def test_a_bad_row_is_told_with_its_line_and_loses_only_itself(read):
    records, problems = read('id,text\n1,"أ\nب"\n2,أ,ب\n3,"a"b\n4,\n\n5,ج\n6\n')
    assert [(record.id, record.text) for record in records] == [("1", "أ\nب"), ("5", "ج")]
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("table.cells", 4),
        ("table.row_broken", 5),
        ("table.empty", 6),
        ("table.empty", 9),
    ]


def test_quotes_within_a_text_are_never_quietly_lost(read):
    records, problems = read('id,text\n1,"قال "نعم" ثم"\n2,قال "نعم"\n')
    assert [record.text for record in records] == ['قال "نعم"']
    assert [problem.code for problem in problems] == ["table.row_broken"]


def test_columns_of_one_name_are_all_kept(read):
    [record], _ = read("text,note,note,\nنص,1,2,3\n")
    assert record.meta.extra == {"note": "1", "note (3)": "2", "4": "3"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b" \n", "file.empty"),
        (b"a,b\n1,2\n", "table.no_text"),
        ("id,text\n1,déjà vu".encode("latin-1"), "text.encoding"),
        (b"\x00\x01\x02", "text.not_text"),
    ],
)
def test_what_is_no_table_of_articles_is_told(content, code, read):
    records, [problem] = read(content)
    assert (records, problem.code) == ([], code)
    assert problem.place.file.endswith("خبر.csv")


def test_an_encoding_that_fails_later_is_told_where(read, monkeypatch):
    monkeypatch.setattr(tables, "HEAD", 64)
    rows = "".join(f"{number},نص\n" for number in range(20_000)).encode()
    records, [problem] = read(b"id,text\n" + rows + b"x,\xff\n")
    assert problem.code == "table.encoding"
    assert len(records) > 10_000
    assert problem.place.line > len(records)


LONG_ROWS = {
    "line": ("1," + "ا" * 200, "import.too_long", ["0", "2"]),
    "quoted": ('1,"' + "ا" * 200 + '"', "import.too_long", ["0", "2"]),
    "cell": ('1,"' + "ا\n" * 200, "table.line_long", ["0"]),
    "open": ('1,"' + "ا" * 200, "table.line_long", ["0"]),
}


@pytest.mark.parametrize(("row", "code", "ids"), LONG_ROWS.values(), ids=LONG_ROWS)
def test_a_row_that_is_too_long_is_told_and_passed_over_where_it_ends(
    row, code, ids, read, monkeypatch
):
    monkeypatch.setattr(csv_rows, "LONGEST", 100)
    monkeypatch.setattr(csv_rows, "PASSED_OVER", 7)
    records, problems = read(f"id,text\n0,نص\n{row}\n2,نص\n")
    assert [record.id for record in records] == ids
    assert [problem.code for problem in problems] == [code]
    assert problems[0].place.line == 3


def test_what_others_allow_of_a_cell_is_never_made_less(read):
    before = csv.field_size_limit(1 << 30)
    try:
        assert [record.text for record in read("id,text\n0,نص\n")[0]] == ["نص"]
        assert csv.field_size_limit() == 1 << 30
    finally:
        csv.field_size_limit(before)


def test_memory_does_not_grow_with_the_table(tmp_path):
    file = tmp_path / "big.csv"
    with file.open("w", encoding="utf-8") as handle:
        handle.write("id,text\n")
        for number in range(40_000):
            handle.write(f"{number},{'نص قصير ' * 60}\n")
    program = (
        "import sys, tracemalloc\n"
        "from annotator.formats.tables import read_tables\n"
        "tracemalloc.start()\n"
        "count = sum(1 for _ in read_tables([sys.argv[1]]))\n"
        "print(count, tracemalloc.get_traced_memory()[1] < 8_000_000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, file], capture_output=True, text=True, check=True
    )
    assert done.stdout == "40000 True\n"


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_what_is_written_is_read_back_as_far_as_a_table_holds_it(any_record, suffix, tmp_path):
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(any_record)
    def check(record):
        losses, expected = Losses(), Losses()
        losses = write_tables(tmp_path / f"a{suffix}", [record])
        [(_, back)] = read_tables([tmp_path / f"a{suffix}"])
        assert back == held(record, FORMAT.holds, expected)
        assert losses.as_data() == expected.as_data()

    check()


@pytest.mark.parametrize("records", ["gold", "sample"], indirect=True)
def test_corpora_are_written_and_read_back(records, tmp_path):
    write_tables(tmp_path / "a.csv", records)
    back = [item[1] for item in read_tables([tmp_path / "a.csv"])]
    assert back == [held(record, FORMAT.holds, Losses()) for record in records]


CELL = st.none() | st.text()


@given(st.text().filter(str.strip), st.lists(CELL, min_size=7, max_size=7))
@example("=1+1", ["'", "''", "", None, "-2", "@a", "\t="])
@example('"\r\n,"', ["＝1", "\0", '"', "a\rb", "\r", " ", "sep=;"])
def test_every_value_comes_back_and_none_is_a_formula(text, values):
    names = HEADER[2:9]
    record = record_of(
        Article(
            id="1", text=text, meta=Meta(**dict(zip(names, values, strict=True)), extra={"": 1})
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.csv"
        write_tables(file, [record])
        [(_, back)] = read_tables([file])
        with file.open(encoding="utf-8-sig", newline="") as handle:
            cells = [cell for row in csv.reader(handle) for cell in row]
    assert back == record
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)


def test_an_apostrophe_in_another_table_stays(read):
    [record], _ = read("id,text\n1,'=نص\n")
    assert record.text == "'=نص"


def test_an_article_of_several_annotators_is_one_row(tmp_path):
    record = Record(id="a", text="نص")
    losses = write_tables(
        tmp_path / "a.csv",
        [msgspec.structs.replace(record, annotator=name) for name in ("أ", "ب")],
    )
    assert len(list(read_tables([tmp_path / "a.csv"]))) == 1
    assert losses.counts == {"annotator": 2}


def test_tables_are_recognised(tmp_path):
    for name in ("a.csv", "a.tsv"):
        (tmp_path / name).write_bytes(b"id,text\n")
        assert format_of(tmp_path / name).name == "csv"
        assert format_for(tmp_path / name).name == "csv"


def test_json_lines_take_the_names_that_crawlers_have(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"url": "https://example.org/1", "body": "نص", "title": "عنوان"}\n', "utf-8")
    *notices, (_, record) = read_corpus(file)
    assert (record.id, record.text) == ("https://example.org/1", "نص")
    assert (record.meta.url, record.meta.title) == ("https://example.org/1", "عنوان")
    assert record.meta.extra == {}
    assert {(notice.code, notice.values["field"]) for notice in notices} == {
        ("corpus.field_taken", "url"),
        ("corpus.field_taken", "body"),
    }
    assert all(isinstance(notice, Notice) for notice in notices)


def test_json_lines_take_the_names_that_are_told_and_keep_what_gives_way(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": 5, "key": "k", "text": "موجز", "متن": "نص كامل"}\n', "utf-8")
    items = read_files([file], columns={"text": "متن", "id": "key"})
    [record] = [item[1] for item in items if not isinstance(item, Problem)]
    assert (record.id, record.text) == ("k", "نص كامل")
    assert record.meta.extra == {"$.id": 5, "$.text": "موجز"}


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf", b"sep=;\n", b"\xff\xfe"])
def test_a_table_without_a_head_is_empty(content, read):
    records, [problem] = read(content)
    assert (records, problem.code) == ([], "file.empty")


def test_columns_have_names_of_their_own_however_many_there_are(read):
    head = ["id", "text", "x", "x", "x (4)", ""]
    [record], _ = read(f"{','.join(head)}\n1,نص,a,b,c,d\n")
    assert record.meta.extra == {"x": "a", "x (4)": "b", "x (4) (5)": "c", "6": "d"}
    [record], _ = read(f"id,text{',x' * 300_000}\n1,نص\n")
    assert record.text == "نص"
