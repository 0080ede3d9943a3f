"""Web archives: the articles of the pages that a crawler has kept, with warcio."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from annotator.formats.files import reading
from annotator.formats.format import Format, Item, not_written
from annotator.formats.holding import TEXT_ALONE
from annotator.formats.html import LARGEST, Pages
from annotator.problems import Notice, Place, Problem

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES: Final = (".warc", ".warc.gz")
PAGES: Final = ("text/html", "application/xhtml+xml")
GZIP: Final = b"\x1f\x8b"
BLOCK: Final = 1 << 16


def read_archives(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read articles from web archives, record by record.

    Yields:
        A record with each article; its id is the page's address, followed by the time where a
        page was kept more than once. Problems tell the number of the archive's record as the line.
    """
    for path in paths:
        try:
            yield from _archive(path)
        except Problem as problem:
            yield problem.at(Place(str(path)))


def _archive(path: str | Path) -> Iterator[Item]:
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - rarely needed
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    pages = Pages()
    seen: set[int] = set()
    kinds: Counter[str] = Counter()
    with reading(path) as handle:
        try:
            for number, record in enumerate(ArchiveIterator(handle), 1):
                kind = _kind(record)
                kinds[kind] += 1
                if kind == "page":
                    yield from _items(record, Place(str(path), number), pages, seen)
        # Where a record has no address, or a line no colon, the library asks None for its parts.
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, OverflowError) as error:
            reason = str(error).strip().partition("\n")[0]
            at = kinds.total() + 1
            yield Problem("warc.broken", Place(str(path)), record=at, reason=reason)
    yield from pages.rest()
    if kinds["other"] or kinds["failed"]:
        others, failed = kinds["other"], kinds["failed"]
        yield Notice("warc.left_out", Place(str(path)), others=others, failed=failed)
    elif not kinds["page"]:
        yield Problem("warc.no_pages", Place(str(path)))


def _kind(record: "ArcWarcRecord") -> str:
    """Tell pages from what else an archive keeps."""
    if record.rec_type not in {"response", "resource"}:
        return "about"  # requests, the archive's own notes
    headers = record.http_headers
    if headers is None:
        kind = record.rec_headers.get_header("Content-Type") or ""
    else:
        kind = headers.get_header("Content-Type") or ""
        if headers.get_statuscode() != "200":
            return "failed"
    return "page" if kind.lower().startswith(PAGES) else "other"


def _items(record: "ArcWarcRecord", place: Place, pages: Pages, seen: set[int]) -> Iterator[Item]:
    address = record.rec_headers.get_header("WARC-Target-URI") or f"{place}"
    time = record.rec_headers.get_header("WARC-Date")
    name = address if hash(address) not in seen else f"{address}#{time}"
    seen.add(hash(address))
    content = _content(record)
    headers = record.http_headers or record.rec_headers
    kind = headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].partition(";")[0]
    for item in pages.items(content, place, name, url=address, charset=charset):
        if isinstance(item, Problem) or time is None:
            yield item
        else:
            meta = replace(item[1].meta, extra={"captured": time})
            yield item[0], replace(item[1], meta=meta)


def _content(record: "ArcWarcRecord") -> bytes:
    """Read a page, whatever it was packed in, but not further than an article goes."""
    stream = record.content_stream()
    parts: list[bytes] = []
    length = 0
    while length <= LARGEST and (part := stream.read(BLOCK)):
        parts.append(part)
        length += len(part)
    return b"".join(parts)


def _recognises(path: Path, head: bytes) -> bool:
    return head.startswith(b"WARC/") or (
        path.name.lower().endswith(SUFFIXES) and head.startswith(GZIP)
    )


FORMAT = Format(
    name="warc",
    suffixes=SUFFIXES,
    recognises=_recognises,
    holds=TEXT_ALONE,
    read=read_archives,
    write=not_written("warc"),
)
