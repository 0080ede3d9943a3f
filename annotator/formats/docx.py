"""Word documents: the text of their paragraphs, tables' among them, in order.

A reader of our own: python-docx leaves out what was inserted while changes were tracked, has no
bound on what a document unpacks to, and holds the whole of it. This one streams, takes no entity
and no document type, and tells what it leaves out.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.formats.format import Format, Item, not_written
from annotator.formats.holding import TEXT_ALONE
from annotator.formats.members import Member, has_members, ids_of, members
from annotator.formats.zips import Zip, is_zip
from annotator.model.article import Article, Meta
from annotator.model.record import record_of
from annotator.problems import Notice, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIX: Final = ".docx"
MAIN: Final = "word/document.xml"
PROPERTIES: Final = "docProps/core.xml"
SIGNS: Final = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
SILENT: Final = frozenset({"pPr", "rPr", "sectPr", "tblPr", "Fallback"})  # no text in them
LEFT_OUT: Final = {  # what of a document is no part of the article: what it is told as
    "del": "deleted",
    "moveFrom": "deleted",
    "footnoteReference": "notes",
    "endnoteReference": "notes",
    "commentReference": "notes",
    "txbxContent": "boxes",
    "blip": "pictures",
    "imagedata": "pictures",
}


def read_documents(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read articles from Word documents, and from those of folders and zips, to the bottom."""
    with members(paths, (SUFFIX,)) as (found, refused):
        yield from refused
        for member, name in zip(found, ids_of(found), strict=True):
            place = Place(member.place)
            try:
                article, left_out = _article(member, name)
            except Problem as problem:
                yield problem.at(place)
                continue
            if left_out:
                kinds = {kind: left_out[kind] for kind in sorted(set(LEFT_OUT.values()))}
                yield Notice("docx.left_out", place, **kinds)
            yield place, record_of(article)


def _article(member: Member, name: str) -> tuple[Article, Counter[str]]:
    with Zip(io.BytesIO(member.read()), member.place) as parts:
        entries = dict(parts.files)
        if MAIN not in entries:
            raise Problem("docx.none")
        reading = _Reading()
        text = "\n".join(reading.paragraphs(parts.read(entries[MAIN]))).strip("\n")
        known = _properties(parts.read(entries[PROPERTIES])) if PROPERTIES in entries else {}
    if not text.strip():
        raise Problem("text.empty")
    first = next(line.strip() for line in text.splitlines() if line.strip())
    created = known.get("created")
    meta = Meta(
        title=known.get("title") or first,
        author=known.get("creator"),
        extra={"created": created} if created else {},
    )
    return Article(id=name, text=text, meta=meta), reading.left_out


class _Reading:
    """Goes through a document's main part.

    Attributes:
        left_out: how much of each kind was no part of the text.
    """

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self._line: list[str] = []
        self._silent = 0  # elements around that are not read

    def paragraphs(self, content: bytes) -> Iterator[str]:
        """Give each paragraph's text; line breaks within it stay."""
        for event, element in _events(content):
            name = _local(element)
            if event == "start":
                self._begin(name)
            else:
                self._end(name, element)
                if name == "p" and not self._silent:
                    yield "".join(self._line)
                    self._line.clear()
                    _forget(element)

    def _begin(self, name: str) -> None:
        if name in LEFT_OUT and not self._silent:
            self.left_out[LEFT_OUT[name]] += 1
        self._silent += name in LEFT_OUT or name in SILENT

    def _end(self, name: str, element: "_Element") -> None:
        self._silent -= name in LEFT_OUT or name in SILENT
        if self._silent:
            return
        if name == "t":
            self._line.append(element.text or "")
        elif name in SIGNS:
            self._line.append(SIGNS[name])


def _properties(content: bytes) -> dict[str, str]:
    """Read who wrote a document, what they called it and when."""
    return {
        _local(element): element.text.strip()
        for event, element in _events(content)
        if event == "end" and element.text and element.text.strip()
    }


def _events(content: bytes) -> Iterator[tuple[str, "_Element"]]:
    """Parse XML as it comes: no document type, no entities, nothing fetched.

    Raises:
        Problem: it is no sound XML, or has what a document has no need of.
    """
    from lxml import etree  # noqa: PLC0415 - heavy

    parsed = etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for number, (event, element) in enumerate(parsed):
            if not number and element.getroottree().docinfo.doctype:
                raise Problem("docx.doctype")
            yield event, element
    except etree.XMLSyntaxError as error:
        raise Problem("docx.broken", reason=error.msg) from error


def _forget(element: "_Element") -> None:
    """Free an element and those before it, which have been read."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _local(element: "_Element") -> str:
    """Give an element's name without its namespace, of which there are two for the same."""
    return str(element.tag).rpartition("}")[2]


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir() or is_zip(path):
        return has_members(path, (SUFFIX,))
    return path.suffix.lower() == SUFFIX and head.startswith(b"PK")


FORMAT = Format(
    name="docx",
    suffixes=(SUFFIX,),
    recognises=_recognises,
    holds=TEXT_ALONE,
    read=read_documents,
    write=not_written("docx"),
)
