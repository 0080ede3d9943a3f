"""Files that are as they should be, to begin with: what we write, pages, and other tools' files."""

import gzip
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from annotator.formats.catalogue import format_named
from annotator.model.record import Record
from annotator.problems import Problem
from benchmarks.fuzzing.cases import Case, Shape, lone, taken
from benchmarks.fuzzing.wild import wild_record

TARGETS = {
    "corpus": ("a.jsonl",),
    "text": ("a", "a.txt"),
    "csv": ("a.csv", "a.tsv"),
    "label-studio": ("a.json",),
    "doccano": ("a.jsonl",),
    "prodigy": ("a.jsonl",),
    "conll": ("a.conll", "a.bioes"),
    "webanno": ("a", "a.zip", "a.tsv"),
    "cas": ("a", "a.zip", "a.json.zip", "a.xmi", "a.json"),
    "brat": ("a", "a.zip"),
    "parquet": ("a.parquet",),
    "spacy": ("a.spacy",),
    "webannotation": ("a.jsonl",),
}
"""By format that is written what is written: its files are named and shaped after it."""

SINGLE = {("text", "a.txt"), ("webanno", "a.tsv"), ("cas", "a.xmi"), ("cas", "a.json")}
"""Of these, by format, those that are one article's."""

OTHERS = {
    "label-studio": ("label_studio_export*.json", "label_studio_export*.csv"),
    "doccano": ("doccano_export*.jsonl",),
    "conll": ("label_studio_export_conll2003.zip",),
    "brat": ("brat",),
    "csv": ("label_studio_export_csv.csv",),
}
"""By format the names of files that other tools wrote, where a folder of them is given."""

ROUNDS = 12
MOST = 1 << 15  # bytes of a file to begin with
SENTENCE = "أعلنت وزارة الثقافة اليوم افتتاح متحف جديد، وقال مديره: «نعم» بعد أعمال طويلة."
PAGE = (
    '<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>متحف جديد</title>'
    '<meta property="article:published_time" content="2024-05-04T03:02:01Z">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "سلمى"}}'
    "</script></head><body><nav><a href='/'>الرئيسية</a></nav><article><h1>متحف جديد</h1>"
    f'<p dir="rtl">{SENTENCE}</p><p>اقرأ أيضا: <a href="/2">خبر آخر</a></p><p>{SENTENCE}</p>'
    f"<blockquote>{SENTENCE}</blockquote><ul><li>{SENTENCE}</li></ul></article></body></html>"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}"><w:body>'
    f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r><w:del><w:r><w:t>لا</w:t></w:r></w:del></w:p>"
    f"<w:p><w:r><w:t>{SENTENCE}</w:t><w:br/><w:tab/></w:r></w:p><w:sectPr/></w:body></w:document>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>عنوان</dc:title>'
    "<dc:creator>سلمى</dc:creator></cp:coreProperties>"
)
TEXTS = (SENTENCE.encode(), SENTENCE.encode("cp1256", "ignore"), SENTENCE.encode("utf-16"))


def examples(name: str, pick: Random, folder: Path, others: Path | None) -> list[Case]:
    """Make sound files of a format.

    Args:
        name: the format's.
        pick: chooses what is in them.
        folder: where they may be written.
        others: where other tools' files lie.
    """
    found = [*_made(name), *_written(name, pick, folder)]
    if others is not None:
        for pattern in OTHERS.get(name, ()):
            found += [_smaller(taken(path)) for path in sorted(others.glob(pattern))]
    return found


def _written(name: str, pick: Random, folder: Path) -> Iterator[Case]:
    known = format_named(name)
    for number in range(ROUNDS):
        for target in TARGETS.get(name, ()):
            path = folder / str(number) / target
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                known.write(path, wild_records(name, target, pick))
            except Problem:  # some have letters that the format has not
                continue
            yield _smaller(taken(path))


def wild_records(name: str, target: str, pick: Random) -> list[Record]:
    """Make records that a file or folder of this name can hold: of two articles, or of one."""
    first, second = wild_record(pick), wild_record(pick)
    is_single = (name, target) in SINGLE or first.id == second.id
    return [first] if is_single else [first, second]


def _made(name: str) -> Iterator[Case]:
    if name == "html":
        yield lone("a.html", PAGE.encode())
        yield lone("a.htm", PAGE.replace("utf-8", "windows-1256").encode("cp1256", "ignore"))
        yield Case("a.zip", Shape.ZIP, {"b/a.html": PAGE.encode(), "a.html": PAGE.encode()})
    elif name == "docx":
        files = {"word/document.xml": DOCUMENT.encode(), "docProps/core.xml": CORE.encode()}
        yield Case("a.docx", Shape.ZIP, files)
        yield Case("a", Shape.FOLDER, {"a.docx": _packed(files), "b/a.docx": _packed(files)})
    elif name == "warc":
        yield lone("a.warc", b"".join(_archive()))
        yield lone("a.warc.gz", b"".join(map(gzip.compress, _archive())))
    elif name == "text":
        for number, content in enumerate(TEXTS):
            yield lone("a.txt", content)
            yield Case("a.zip", Shape.ZIP, {f"b/{number}.txt": content, "a.txt": content})
    elif name == "csv":
        rows = f'id;النص;title\n1;"{SENTENCE}";x\n2;"{SENTENCE}\nب";"y"\n'
        yield lone("a.csv", rows.encode("cp1256", "ignore"))
        yield lone("a.csv", f"sep=;\r\n{rows}".encode("utf-16"))
    elif name == "corpus":
        yield lone("a.jsonl", '{"url": "x", "body": "نص خبر", "date": "2024", "k": {}}\n'.encode())


def _packed(files: dict[str, bytes]) -> bytes:
    import io  # noqa: PLC0415

    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return content.getvalue()


def _archive() -> Iterator[bytes]:
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    zipped = head.replace("\r\n\r\n", "\r\nContent-Encoding: gzip\r\n\r\n").encode()
    bodies = (head.encode() + PAGE.encode(), zipped + gzip.compress(PAGE.encode()))
    for number, body in enumerate(bodies):
        lines = (
            "WARC/1.0",
            "WARC-Type: response",
            f"WARC-Record-ID: <urn:uuid:{number}>",
            "WARC-Date: 2024-05-04T03:02:01Z",
            f"WARC-Target-URI: https://example.org/{number}",
            "Content-Type: application/http",
            f"Content-Length: {len(body)}",
        )
        yield "\r\n".join((*lines, "", "")).encode() + body + b"\r\n\r\n"


def _smaller(case: Case) -> Case:
    """Take the first articles of large files."""
    files = {name: _first(content) for name, content in list(case.files.items())[:8]}
    return Case(case.name, case.shape, files)


def _first(content: bytes) -> bytes:
    if len(content) <= MOST:
        return content
    return content[: content.rfind(b"\n", 0, MOST) + 1] or content[:MOST]
