"""The format ``webannotation``: W3C Web Annotations, a line of JSON-LD an article.

What we write has the article's text in it. For others' files, exports of Hypothes.is among them,
it is looked for beside the file. Offsets are code points, as the model has it: "in terms of
unicode code points […], not in terms of code units" (sections 4.2.4 and 4.2.5); many browsers'
tools count UTF-16 units all the same, and are found out by the words.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from annotator.formats import web_annotations as web
from annotator.formats.files import STANDARD, atomic_writer, content_of, reading
from annotator.formats.format import Format, Item
from annotator.formats.from_webannotation import Fields, Notes
from annotator.formats.holding import DETAILS, Holds, held
from annotator.formats.json_pieces import objects
from annotator.formats.losses import Loss, Losses
from annotator.formats.malformed import malformed
from annotator.formats.offset_units import Unit, UnitsFound
from annotator.formats.renumbering import renumbered
from annotator.formats.sound import made_sound
from annotator.formats.tally import Tally
from annotator.formats.text import SUFFIX, SUFFIXES, text_of
from annotator.formats.to_webannotation import collection_of
from annotator.formats.web_annotations import Node, Note, note_of
from annotator.model.annotation import Status
from annotator.model.article import Meta
from annotator.model.record import Record, record_of
from annotator.problems import Place, Problem

UNITS: Final = (Unit.CODE_POINTS, Unit.UTF16)
LISTS: Final = ("items", "annotations", "rows")
"""What pages and exports call their lists: the model's, Hypothes.is's window and its API."""

META: Final = tuple(name for name in Meta.__struct_fields__ if name != "extra")
ARTICLE: Final = frozenset({"id", "type", "format", "identifier", "value", "extra", *META})
HEAD: Final = 4096
HOLDS: Final = Holds(details=DETAILS - {Loss.UNPLACED})


class Source(Struct):
    """What others' file has of one article by one person."""

    iri: str
    who: str
    title: str | None = None
    notes: list[Note] = field(default_factory=list)


def write_webannotation(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a line for each record.

    Raises:
        Problem: it cannot be written.
    """
    encoder, losses = msgspec.json.Encoder(), Losses()
    with atomic_writer(target) as handle:
        for record in records:
            kept = held(record, HOLDS, losses)
            handle.write(encoder.encode(collection_of(kept)) + b"\n")
    return losses


def read_webannotation(path: str | Path) -> Iterator[Item]:
    """Read lines, a list or one object of annotations; never raises for bad content."""
    reader = _File(str(path))
    try:
        with reading(path) as handle:
            for row in objects(handle):
                if isinstance(row, Problem):
                    yield row.at(Place(str(path)))
                else:
                    at, value, _ = row
                    yield from reader.object(value, at._replace(file=str(path)))
    except Problem as problem:
        yield problem.at(Place(str(path)))
    yield from reader.rest()


class _File:
    """The reading of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._units = UnitsFound(file, UNITS)
        self._tally = Tally(file)
        self._sources: dict[tuple[str, str], Source] = {}

    def object(self, value: Node, place: Place) -> Iterator[Item]:
        """Read what is ours; keep what others wrote until all of an article is there."""
        path = place.path or "$"
        article = value.get("article")
        if isinstance(article, dict) and isinstance(article.get("value"), str):
            try:
                yield from self._ours(value, article, place, path)
            except Problem as problem:
                yield problem.at(place)
            return
        found = list(_annotations(value, path))
        if not found:
            yield Problem("import.result_unknown", place._replace(path=path))
        for one, at in found:
            self._keep(one, at if place.line is None else f"{place.line}:{at}")

    def _ours(self, value: Node, article: Node, place: Place, path: str) -> Iterator[Item]:
        notes = [note_of(one, at) for one, at in _annotations(value, path)]
        who = web.agent_of(value)[1]
        others = {name: one for name, one in article.items() if name not in ARTICLE}
        extra = article.get("extra", {})
        meta: Fields = {name: article.get(name) for name in META}
        meta["extra"] = extra | others if isinstance(extra, dict) else extra
        fields = {"meta": meta, "status": value.get("status", Status.IN_PROGRESS)}
        fields |= {name: value[name] for name in ("split",) if name in value}
        fields |= {"annotator": who or None, "updated": value.get("modified")}
        key = article.get("identifier") or article.get("id")
        base = value.get("id") if isinstance(value.get("id"), str) else ""
        reader = Notes(article["value"], notes, str(base), self._units)
        yield from self._record({"id": key, "text": article["value"]} | fields, reader, place)

    def _record(
        self, known: Fields, reader: Notes, place: Place, *, is_ours: bool = True
    ) -> Iterator[Item]:
        fields = known | reader.fields()
        problems = [*reader.problems, *reader.notices()]
        try:
            record = msgspec.convert(fields, Record)
        except msgspec.ValidationError as error:
            raise malformed(error, b"") from error
        record = replace(record_of(record.article, record.annotation), split=record.split)
        record, wrong = made_sound(record if is_ours else renumbered(record)[0])
        for problem in (*map(_placed, problems), *wrong):
            yield from self._tally.take(problem, place)
        yield place, record

    def _keep(self, value: Node, path: str) -> None:
        note = note_of(value, path)
        iri = next((one.source for one in note.targets if one.source), "")
        source = self._sources.setdefault((iri, note.agent[1]), Source(iri, note.agent[1]))
        document = value.get("document")
        titles = web.many(document.get("title")) if isinstance(document, dict) else []
        source.title = source.title or next((one for one in titles if isinstance(one, str)), None)
        source.notes.append(note)

    def rest(self) -> Iterator[Item]:
        """Give the articles of others' annotations, and what is told once a file."""
        is_single = len({source.iri for source in self._sources.values()}) == 1
        for source in self._sources.values():
            try:
                yield from self._foreign(source, is_single=is_single)
            except Problem as problem:
                yield problem.at(Place(self._file))
        yield from self._units.notices()
        yield from self._tally.notices()

    def _foreign(self, source: Source, *, is_single: bool) -> Iterator[Item]:
        text = _text_beside(self._file, source.iri, is_single=is_single)
        if text is None:
            count = len(source.notes)
            raise Problem("webannotation.no_text", source=source.iri, count=count)
        is_web = urlsplit(source.iri).scheme in {"http", "https"}
        stem = PurePosixPath(_name(source.iri)).stem or Path(self._file).stem
        known: dict[str, Any] = {
            "id": source.iri if is_web else stem,
            "text": text,
            "meta": {"url": source.iri if is_web else None, "title": source.title},
            "annotator": source.who or None,
            "status": Status.IN_PROGRESS,
        }
        reader = Notes(text, source.notes, "", self._units)
        yield from self._record(known, reader, Place(self._file), is_ours=False)


def _placed(problem: Problem) -> Problem:
    """Tell a problem's line, where its path begins with one."""
    line, mark, path = (problem.place.path or "").partition(":")
    if not (mark and line.isdecimal()):
        return problem
    return type(problem)(problem.code, Place(line=int(line), path=path), **problem.values)


def _annotations(value: Node, path: str) -> Iterator[tuple[Node, str]]:
    """Give the annotations of a page, a collection or an export, or the one that this is."""
    first = value.get("first")
    if isinstance(first, dict):
        yield from _annotations(first, f"{path}.first")
    name = next((one for one in LISTS if isinstance(value.get(one), list)), None)
    if name is not None:
        for number, one in enumerate(value[name]):
            if isinstance(one, dict):
                yield one, f"{path}.{name}[{number}]"
    elif "target" in value:
        yield value, path


def _name(iri: str) -> str:
    """Give the last part of an IRI's path."""
    return unquote(urlsplit(iri).path.rstrip("/").rpartition("/")[2])


def _text_beside(file: str, iri: str, *, is_single: bool) -> str | None:
    """Read the text file that an article's IRI names, in the same folder; None if there is none.

    Args:
        file: the file of annotations; where all in it are of one article, its text may also have
            the file's name.
        iri: the article's.
        is_single: whether they are.

    Raises:
        Problem: it cannot be read.
    """
    if file == STANDARD:
        return None
    name = _name(iri)
    names = [name, f"{name}{SUFFIX}", f"{PurePosixPath(name).stem}{SUFFIX}"]
    if is_single:
        names.append(f"{Path(file).stem}{SUFFIX}")
    for one in names:
        path = Path(file).parent / Path(one).name
        if Path(one).name == one and path.suffix.lower() in SUFFIXES and _is_file(path):
            return text_of(content_of(path))
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can be called so
        return False


def _recognises(_path: Path, head: bytes) -> bool:
    start = head[:HEAD]
    if not start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"{", b"[")):
        return False
    marks = (web.MODEL, web.QUOTED, web.PLACED)
    return any(f'"{mark}"'.encode() in start for mark in marks)


FORMAT = Format(
    name="webannotation",
    suffixes=(".jsonld", ".json", ".jsonl"),
    recognises=_recognises,
    holds=HOLDS,
    read=lambda paths: chain.from_iterable(map(read_webannotation, paths)),
    write=write_webannotation,
)
