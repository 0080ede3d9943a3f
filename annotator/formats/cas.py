"""UIMA CAS for INCEpTION: XMI with ``TypeSystem.xml``, or CAS JSON; folders and zip files of it.

What is written has everything: layers that INCEpTION shows and edits, and beside them types of
our own for what it has no place for. What others wrote is read by what its layers mean.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import Final

from annotator.formats import cas_library as library
from annotator.formats.bundle import Member, bundle_writer, lone, opened, zip_names
from annotator.formats.files import STANDARD, atomic_writer
from annotator.formats.foreign_cas import foreign_record
from annotator.formats.format import Format, Item
from annotator.formats.from_cas import is_ours, record_from
from annotator.formats.holding import DETAILS, Holds, held
from annotator.formats.losses import Loss, Losses
from annotator.formats.naming import article_of, file_stem, told_apart
from annotator.formats.sound import made_sound
from annotator.formats.to_cas import cas_of
from annotator.formats.zips import ZIP
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem

XMI: Final = ".xmi"
JSON: Final = ".json"
TYPE_SYSTEM: Final = "TypeSystem.xml"
OURS: Final = (XMI, JSON, TYPE_SYSTEM)
HOLDS: Final = Holds(details=DETAILS - {Loss.UNPLACED})
JSON_MARKS: Final = (b'"%FEATURE_STRUCTURES"', b'"%TYPES"', b'"%VIEWS"')
XMI_MARK: Final = b"http://www.omg.org/XMI"
Told = Counter[tuple[str, str]]


def read_cas(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read XMI and CAS JSON files, and folders and zip files of them.

    Yields:
        A record with each; at the end of a path, what is to be told of all of it.
    """
    with ExitStack() as stack:
        found: dict[str, tuple[Member, ...]] = {}
        told: list[Problem] = []
        for path in paths:
            try:
                found[str(path)] = stack.enter_context(opened(path, told))
            except Problem as problem:
                yield problem.at(Place(str(path)))
        yield from told
        for path, files in found.items():
            yield from _Bundle(path, files).items()


class _Bundle:
    """The reading of the files of one path."""

    def __init__(self, path: str, files: Sequence[Member]) -> None:
        self._path = path
        self._is_lone = len(files) == 1 and files[0].file == path
        self._documents = [one for one in files if self._is_lone or one.name.endswith((XMI, JSON))]
        self._systems = {one.name: one for one in files if one.name.lower().endswith(".xml")}
        if self._is_lone:
            beside = Path(path).with_name(TYPE_SYSTEM)
            self._systems = {TYPE_SYSTEM: lone(beside)} if beside.is_file() else {}
        self._types: dict[bytes, library.TypeSystem] = {}
        self._told: Told = Counter()

    def items(self) -> Iterator[Item]:
        names = told_apart([PurePosixPath(one.name) for one in self._documents])
        count = 0
        for document in self._documents:
            path = PurePosixPath(document.name)
            try:
                content = document.read()
                if not self._is_lone and not is_cas(content):
                    continue  # a project's settings, for instance
                count += 1
                yield from self._read(document, content, *_owner(path, names[path]))
            except Problem as problem:
                yield problem.at(Place(document.file))
        if not count:
            yield Problem("cas.no_files", Place(self._path))
        for (code, name), number in self._told.items():
            yield Notice(code, Place(self._path), label=name, count=number)

    def _read(
        self, document: Member, content: bytes, key: str, annotator: str | None
    ) -> Iterator[Item]:
        place = Place(document.file)
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            cas = library.cas_from_json(content, self._types)
        else:
            cas = library.cas_from_xmi(content, self._types_of(document))
        view = _with_text(cas)
        problems: list[Problem] = []
        if is_ours(view):
            record = record_from(view, key, problems)
        else:
            record, notices = foreign_record(view, key, annotator, problems)
            for notice in notices:
                self._told[notice.code, notice.values["label"]] += notice.values["count"]
        record, wrong = made_sound(record)
        yield from (problem.at(place) for problem in (*problems, *wrong))
        yield place, record

    def _types_of(self, document: Member) -> library.TypeSystem:
        """Give the type system that stands nearest to a document; ours, where there is none."""
        folders = PurePosixPath(document.name).parents
        near = [f"{folder}/" if folder.name else "" for folder in folders]
        for folder in near:
            for name, member in self._systems.items():
                is_here = name.casefold() == f"{folder}{TYPE_SYSTEM}".casefold()
                if is_here:
                    return self._loaded(member)
        return self._loaded(None)

    def _loaded(self, member: Member | None) -> library.TypeSystem:
        content = b"" if member is None else member.read()
        if content not in self._types:
            while len(self._types) >= library.KEPT:
                del self._types[next(iter(self._types))]
            types = library.our_types() if member is None else library.types_from(content)
            self._types[content] = types
        return self._types[content]


def _owner(path: PurePosixPath, name: str) -> tuple[str, str | None]:
    """Tell an article's id, and whose annotation it is, by where INCEpTION's projects have it.

    There it is ``annotation/DOCUMENT/ANNOTATOR/…``; elsewhere the id is the file's name.
    """
    parts = path.parts
    for at, part in enumerate(parts[:-2]):
        if part in {"annotation", "curation"} and len(parts) - at > 2:  # noqa: PLR2004 - both follow
            annotator = parts[at + 2].removesuffix(XMI).removesuffix(JSON)
            return article_of(PurePosixPath(parts[at + 1]).stem), annotator
    return name, None


def _with_text(cas: library.Cas) -> library.Cas:
    """Give the view of a CAS that has a text."""
    for view in (cas, *(cas.get_view(sofa.sofaID) for sofa in cas.sofas)):
        text = view.sofa_string
        if isinstance(text, str) and text.strip():
            return view
    raise Problem("text.empty")


def is_cas(head: bytes) -> bool:
    """Tell whether bytes begin a CAS."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return start[1:].lstrip().startswith(JSON_MARKS)
    return start.startswith(b"<") and XMI_MARK in start[:4096]


def write_cas(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write XMI or CAS JSON.

    Args:
        target: a folder, or a zip file (``.zip`` or ``-``), of XMI; of JSON where the name ends in
            ``.json.zip``. ``.xmi`` or ``.json``: a file for one article.
        records: what is to be written.

    Raises:
        Problem: it cannot be written, or one file was named for several articles.
    """
    types, losses = library.our_types(), Losses()
    path = Path(target)
    if str(target) != STANDARD and path.suffix.lower() in {XMI, JSON}:
        _write_one(path, (held(record, HOLDS, losses) for record in records), types)
        return losses
    is_json = path.with_suffix("").suffix.lower() == JSON
    folders: Counter[str] = Counter()
    taken: dict[str, set[str]] = {}
    with bundle_writer(target, OURS) as put:
        for record in (held(each, HOLDS, losses) for each in records):
            folder = f"{folders[record.id] + 1}/" if folders[record.id] else ""
            folders[record.id] += 1
            name = f"{folder}{file_stem(record.id, taken.setdefault(folder, set()))}"
            put(f"{name}{JSON if is_json else XMI}", _content(record, types, is_json=is_json))
        if not is_json:
            put(TYPE_SYSTEM, library.types_as_xml(types))
    return losses


def _write_one(path: Path, records: Iterable[Record], types: library.TypeSystem) -> None:
    found = iter(records)
    record = next(found, None)
    if next(found, None) is not None:
        raise Problem("cas.many_articles", Place(str(path)))
    if record is None:
        return
    is_json = path.suffix.lower() == JSON
    content = _content(record, types, is_json=is_json)
    if not is_json:
        _write_types(path.with_name(TYPE_SYSTEM), library.types_as_xml(types))
    with atomic_writer(path) as handle:
        handle.write(content)


def _write_types(path: Path, content: bytes) -> None:
    """Write our type system beside a document, but not over another one."""
    if path.exists() and lone(path).read() != content:
        raise Problem("bundle.foreign_files", Place(str(path.parent)), name=path.name)
    with atomic_writer(path) as handle:
        handle.write(content)


def _content(record: Record, types: library.TypeSystem, *, is_json: bool) -> bytes:
    try:
        cas = cas_of(record, types)
        return library.json_of(cas) if is_json else library.xmi_of(cas)
    except Problem as problem:
        raise problem.at(Place(path=record.id)) from None


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir():
        return next(path.rglob(f"*{XMI}"), None) is not None
    names = zip_names(path, head)
    if any(name.endswith(XMI) for name in names):
        return True
    return is_cas(head) or path.name.lower().endswith(".json.zip")


FORMAT = Format(
    name="cas",
    suffixes=(XMI,),
    holds=HOLDS,
    recognises=_recognises,
    read=read_cas,
    write=write_cas,
    usual=ZIP,
)
