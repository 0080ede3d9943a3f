"""Pages of news sites: the article in them, without what stands around it and between it.

trafilatura finds the main text, title, date, author and outlet; related links are taken out first.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.formats.encodings import MARKS, UTF8, Encoding, decoded, doubt, encoding_of
from annotator.formats.format import Format, Item, not_written
from annotator.formats.holding import TEXT_ALONE
from annotator.formats.members import has_members, ids_of, members
from annotator.formats.told import Told
from annotator.formats.zips import is_zip
from annotator.model.article import Article, Meta
from annotator.model.record import record_of
from annotator.problems import Notice, Place, Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

SUFFIXES: Final = (".html", ".htm", ".xhtml")
HEADS: Final = (b"<!doctype html", b"<html", b"<?xml")
CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
REFERENCE: Final = re.compile(r"&#(x[0-9a-f]{1,8}|[0-9]{1,8});?", re.IGNORECASE)
HEAD: Final = 4096  # bytes in which a page says its encoding
LARGEST: Final = 8 << 20  # bytes; the largest pages of news sites have 2 MB, scripts and all
DEEPEST: Final = 400  # elements within elements; the best pages have some thirty
SHOWN: Final = 80  # letters of related links that are told
STANDS_FOR: Final = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers take them


class Pages:
    """Articles of pages, and what there is to tell of all of them together."""

    def __init__(self) -> None:
        """Begin with no page."""
        self._related = Told("html.related", "html.related_more")
        self._encodings = Told("text.encoding_found", "text.encodings_found")

    def items(
        self, content: bytes, place: Place, name: str, *, url: str | None = None, charset: str = ""
    ) -> Iterator[Item]:
        """Read one page.

        Args:
            content: its bytes.
            place: where it is.
            name: the article's id.
            url: the page's address, if it is known.
            charset: the encoding that its server gave it.

        Yields:
            The record, after notices; or why there is none.
        """
        try:
            if len(content) > LARGEST:
                raise Problem("file.too_long", megabytes=LARGEST >> 20)  # noqa: TRY301 - told like others
            encoding, is_declared = _encoding(content, charset)
            page = decoded(content, encoding.codec)
            article, related = _article(page, name, url)
        except Problem as problem:
            yield problem.at(place)
            return
        yield from doubt(encoding, place)
        if not (encoding.is_evident or encoding.other or is_declared):
            yield from self._encodings.tell(place, encoding=encoding.name)
        if related:
            first = related[0][:SHOWN]
            yield from self._related.tell(place, count=len(related), first=first)
        yield place, record_of(article)

    def rest(self) -> Iterator[Notice]:
        """Sum up what was not told page by page."""
        yield from self._encodings.rest()
        yield from self._related.rest()


def read_pages(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read articles from pages, and from those of folders and zips, to the bottom."""
    with members(paths, SUFFIXES) as (found, refused):
        yield from refused
        pages = Pages()
        for member, name in zip(found, ids_of(found), strict=True):
            place = Place(member.place)
            try:
                content = member.read()
            except Problem as problem:
                yield problem.at(place)
            else:
                yield from pages.items(content, place, name)
        yield from pages.rest()


def _encoding(content: bytes, charset: str) -> tuple[Encoding, bool]:
    """Tell a page's encoding, and whether server or page say it rightly."""
    if any(content.startswith(mark) for mark, _ in MARKS):
        return encoding_of(content), True
    within = CHARSET.search(content, 0, HEAD)
    for name in (charset, within[1].decode() if within else ""):
        codec = _codec(name)
        if codec is not None and _decodes(content, codec):
            return Encoding(codec), True
    return encoding_of(content.replace(b"\0", b"")), False


def _codec(name: str) -> str | None:
    try:
        codec = codecs.lookup(name.strip("\"' ")).name
    except LookupError:
        return None
    return STANDS_FOR.get(codec, codec)


def _decodes(content: bytes, codec: str) -> bool:
    try:
        return isinstance(content.decode(codec), str)
    except (ValueError, LookupError, AssertionError):  # the last one: codecs that make no text
        return False


def _article(page: str, name: str, url: str | None) -> tuple[Article, list[str]]:
    """Take the article out of a page, and tell what was left out between its paragraphs.

    Raises:
        Problem: there is none.
    """
    from annotator.formats.related import lines_without_related, without_related  # noqa: PLC0415

    tree = _tree(page)
    related = without_related(tree)
    found = _extracted(tree, url)
    if found is None:
        raise Problem("html.no_article")
    text, lines = lines_without_related(found.text or "")
    if not text.strip():
        raise Problem("html.no_article")
    meta = Meta(
        title=_line(found.title),
        outlet=_line(found.sitename),
        author=_line(found.author),
        published=_line(found.date),
        url=url or _line(found.url),
    )
    return Article(id=name, text=text.strip("\n"), meta=meta), related + lines


def _tree(page: str) -> "HtmlElement":
    """Parse a page; nothing is fetched, no entity but HTML's own stands for anything."""
    from lxml import etree  # noqa: PLC0415 - heavy
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(encoding=UTF8.codec, no_network=True, remove_comments=True, remove_pis=True)
    try:
        content = _without_controls(page).encode(UTF8.codec, "replace")
        tree = document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Problem("html.no_article") from error
    if _is_deep(tree):
        raise Problem("html.too_deep")
    return tree


def _without_controls(page: str) -> str:
    """Take out control characters, with which nothing can be done to a parsed page."""
    page = CONTROL.sub("", page)
    return REFERENCE.sub(lambda found: "" if _is_control(found[1].lower()) else found[0], page)


def _is_control(number: str) -> bool:
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code == 0 or CONTROL.match(chr(min(code, 0x10FFFF))) is not None


def _is_deep(tree: Iterable["HtmlElement"]) -> bool:
    """Tell elements nested so deeply that whoever walks them recursively falls."""
    level = list(tree)
    for _ in range(DEEPEST):
        level = [inner for element in level for inner in element]
        if not level:
            return False
    return True


def _extracted(tree: "HtmlElement", url: str | None) -> "Document | None":
    import trafilatura  # noqa: PLC0415 - takes a second

    found = trafilatura.bare_extraction(
        tree,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return None if isinstance(found, dict) else found


def _line(value: str | None) -> str | None:
    return value.strip() or None if value else None


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir() or is_zip(path):
        return has_members(path, SUFFIXES)
    start = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    is_page = start.startswith(HEADS[:2]) or (start.startswith(HEADS[2]) and b"<html" in start)
    return is_page or (path.suffix.lower() in SUFFIXES and b"<" in head)


FORMAT = Format(
    name="html",
    suffixes=SUFFIXES,
    recognises=_recognises,
    holds=TEXT_ALONE,
    read=read_pages,
    write=not_written("html"),
)
