"""Web archives: the articles of their pages, each under its address."""

import gzip

import pytest

from annotator.formats import html, warc
from annotator.formats.catalogue import format_of
from annotator.formats.warc import read_archives
from annotator.problems import Notice, Problem

SENTENCE = "أعلنت وزارة الثقافة اليوم افتتاح متحف جديد في قلب المدينة القديمة بعد أعمال طويلة."
PAGE = f"<html><body><article><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></article></body></html>"
DATE = "2024-05-04T03:02:01Z"
OLD = "text/html; charset=windows-1256"
HTML = "text/html; charset=utf-8"


def record(kind, content, **headers):
    """Write one record of an archive, as WARC/1.0 has it."""
    head = {"WARC-Type": kind, "WARC-Record-ID": "<urn:uuid:1>", "WARC-Date": DATE, **headers}
    lines = [
        *(f"{name}: {value}" for name, value in head.items()),
        f"Content-Length: {len(content)}",
    ]
    return "\r\n".join(("WARC/1.0", *lines, "", "")).encode() + content + b"\r\n\r\n"


@pytest.fixture
def archive(tmp_path):
    """Write an archive of address, status, headers and body; give its path."""

    def write(*pages, name="a.warc.gz"):
        records = [record("warcinfo", b"software: test\r\n")]
        for address, status, kind, body, *more in pages:
            head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Type: {kind}", *more, "", ""))
            named = {"WARC-Target-URI": address, "Content-Type": "application/http"}
            records.append(record("request", b"GET / HTTP/1.1\r\n\r\n", **named))
            records.append(record("response", head.encode() + body, **named))
        if name.endswith(".gz"):
            records = map(gzip.compress, records)
        (tmp_path / name).write_bytes(b"".join(records))
        return tmp_path / name

    return write


def sorted_out(items):
    items = list(items)
    records = [item[1] for item in items if not isinstance(item, Problem)]
    return records, [item for item in items if isinstance(item, Problem)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_pages_become_articles_under_their_addresses(name, archive):
    path = archive(("https://example.org/1", "200 OK", HTML, PAGE.encode()), name=name)
    assert format_of(path).name == "warc"
    [record], told = sorted_out(read_archives([path]))
    assert told == []
    assert record.id == record.meta.url == "https://example.org/1"
    assert SENTENCE in record.text
    assert record.meta.extra == {"captured": DATE}


def test_what_is_no_page_is_counted(archive):
    path = archive(
        ("https://example.org/1", "200 OK", HTML, PAGE.encode()),
        ("https://example.org/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://example.org/2", "404 Not Found", HTML, PAGE.encode()),
    )
    [_], [notice] = sorted_out(read_archives([path]))
    assert isinstance(notice, Notice)
    assert notice.values == {"others": 1, "failed": 1}


def test_a_page_kept_twice_is_two_articles(archive):
    page = ("https://example.org/1", "200 OK", HTML, PAGE.encode())
    records, _ = sorted_out(read_archives([archive(page, page)]))
    assert [record.id for record in records] == [
        "https://example.org/1",
        "https://example.org/1#" + DATE,
    ]


def test_packed_and_old_pages_are_unpacked_and_decoded(archive):
    path = archive(
        (
            "https://example.org/1",
            "200 OK",
            HTML,
            gzip.compress(PAGE.encode(), mtime=0),
            "Content-Encoding: gzip",
        ),
        (
            "https://example.org/2",
            "200 OK",
            "text/html; charset=windows-1256",
            PAGE.encode("cp1256"),
        ),
    )
    records, told = sorted_out(read_archives([path]))
    assert [SENTENCE in record.text for record in records] == [True, True]
    assert told == []


def test_a_bomb_is_not_unpacked_to_its_end(archive, monkeypatch):
    monkeypatch.setattr(warc, "LARGEST", 1 << 20)
    monkeypatch.setattr(html, "LARGEST", 1 << 20)
    bomb = gzip.compress(b"<p>" * (20 << 20))
    path = archive(
        ("https://example.org/1", "200 OK", HTML, bomb, "Content-Encoding: gzip"),
        ("https://example.org/2", "200 OK", HTML, PAGE.encode()),
    )
    [record], [problem] = sorted_out(read_archives([path]))
    assert record.id == "https://example.org/2"
    assert problem.code == "file.too_long"
    assert problem.place.line == 3


def test_a_page_without_an_article_loses_only_itself(archive):
    path = archive(
        ("https://example.org/1", "200 OK", HTML, b""),
        ("https://example.org/2", "200 OK", HTML, PAGE.encode()),
    )
    [_], [problem] = sorted_out(read_archives([path]))
    assert (problem.code, problem.place.line) == ("html.no_article", 3)


@pytest.mark.parametrize("keep", [10, 300, -20])
def test_a_cut_archive_gives_what_is_whole(keep, archive):
    page = ("https://example.org/1", "200 OK", HTML, PAGE.encode())
    path = archive(page, page)
    path.write_bytes(path.read_bytes()[:keep])
    items = list(read_archives([path]))
    assert all(isinstance(item, Problem) or item[1].text for item in items)


@pytest.mark.parametrize(
    "content", [b"no archive", b"WARC/1.0\r\nbroken", gzip.compress(b"x" * 99, mtime=0)]
)
def test_a_broken_archive_is_told(content, tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(content)
    problems = list(read_archives([tmp_path / "a.warc.gz"]))
    assert problems
    assert {problem.code for problem in problems} <= {"warc.broken", "warc.no_pages"}


@pytest.mark.parametrize(
    "head",
    [
        {"Content-Type": "application/http"},  # a response without an address
        {"Content-Type": "application/http", "Content-Length": "9" * 30},
    ],
)
def test_a_record_that_the_library_stumbles_over_is_told(head, tmp_path):
    lines = "\r\n".join(f"{name}: {value}" for name, value in head.items())
    content = f"WARC/1.0\r\nWARC-Type: response\r\n{lines}\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(record("warcinfo", b"x") + content.encode())
    _, told = sorted_out(read_archives([tmp_path / "a.warc"]))
    assert "warc.broken" in {one.code for one in told}
