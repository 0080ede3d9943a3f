"""brat: a folder or zip file of texts (``.txt``) with annotations beside them (``.ann``).

An article's id is its file's name. Where there are several annotations of one article, those
after the first stand in folders of their own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from annotator.formats.brat_conf import (
    ANNOTATION_CONF,
    VISUAL_CONF,
    Attributes,
    annotation_conf,
    visual_conf,
)
from annotator.formats.brat_files import (
    ANNOTATIONS,
    TEXT,
    Pair,
    are_annotated,
    beside,
    ids_of,
    pairs_of,
)
from annotator.formats.brat_lines import parsed
from annotator.formats.brat_parts import Parts
from annotator.formats.bundle import bundle_writer, names_in, names_of, opened
from annotator.formats.encodings import UTF8, Encoding, decoded, doubt, encoding_of
from annotator.formats.format import Format, Item
from annotator.formats.from_brat import record_from
from annotator.formats.holding import Holds, held
from annotator.formats.losses import Loss, Losses
from annotator.formats.naming import article_of, file_stem
from annotator.formats.sound import made_sound
from annotator.formats.to_brat import content_of, lines_of
from annotator.formats.told import Told
from annotator.formats.zips import ZIP
from annotator.model.article import Article
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem

HOLDS: Final = Holds(details=frozenset({Loss.COMMENTS}), ids=False, line_ends=False, loose=False)
"""brat numbers parts itself, keeps each on a line, and knows nothing of an article but its text."""

LINE: Final = re.compile(rb"(?:[TEAMRN#][0-9]+|\*)\t\S")
OURS: Final = (ANNOTATIONS, TEXT, ANNOTATION_CONF, VISUAL_CONF)

Counts = Counter[tuple[str, str]]
"""How often something is to be told, by the code of its wording and the name it speaks of."""


def read_brat(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read folders, zip files and single files of annotations.

    Yields:
        A record with each article; at the end of a path, what is to be told of all of it.
    """
    with ExitStack() as stack:
        found: dict[str, list[Pair]] = {}
        told: list[Problem] = []
        for path in paths:
            try:
                files = stack.enter_context(opened(path, told))
            except Problem as problem:
                yield problem.at(Place(str(path)))
                continue
            is_lone = len(files) == 1 and files[0].file == str(path)
            found[str(path)] = pairs_of(beside(path) if is_lone else files)
        yield from told
        ids = ids_of(pair for pairs in found.values() for pair in pairs)
        for path, pairs in found.items():
            yield from _items(path, pairs, ids)


def _items(path: str, pairs: Sequence[Pair], ids: dict[str, str]) -> Iterator[Item]:
    if not pairs:
        yield Problem("brat.no_files", Place(path))
    told: Counts = Counter()
    old = Told("text.encoding_found", "text.encodings_found")
    for pair in pairs:
        try:
            yield from _read_pair(pair, ids[pair.file], told, old)
        except Problem as problem:
            yield problem.at(Place(pair.file))
    yield from old.rest()
    for (code, name), count in told.items():
        yield Notice(code, Place(path), label=name, count=count)


def _read_pair(pair: Pair, key: str, told: Counts, old: Told) -> Iterator[Item]:
    if pair.text is None:
        raise Problem("brat.text_missing")
    place = Place(pair.text.file)
    try:
        text_bytes = pair.text.read()
        encoding = _encoding_of(text_bytes)
        article = Article(id=key, text=_filled(decoded(text_bytes, encoding.codec)))
    except Problem as unread:
        raise unread.at(place) from None
    yield from doubt(encoding, place)
    if not (encoding.is_evident or encoding.other):
        yield from old.tell(place, encoding=encoding.name)
    content = "" if pair.annotations is None else _decoded(pair.annotations.read())
    parts = Parts(article.text, parsed(content, pair.file), pair.file)
    record, notices = record_from(parts, article)
    for notice in notices:
        told[notice.code, notice.values["label"]] += notice.values["count"]
    if parts.spans:
        told["import.unit", parts.counting.name] += len(parts.spans)
    record, wrong = made_sound(record)
    for problem in (*parts.problems, *wrong):
        yield problem.at(Place(pair.file))
    yield Place(pair.file), record


def _encoding_of(text: bytes) -> Encoding:
    """Find the encoding of a text, which is UTF-8 if it can be: brat knows no other."""
    try:
        _decoded(text)
    except Problem:
        return encoding_of(text)
    return UTF8


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem("text.encoding", byte=error.start + 1, encoding="UTF-8") from error


def _filled(text: str) -> str:
    if not text.strip():
        raise Problem("text.empty")
    return text


def _encoded(text: str) -> bytes:
    """Encode a text; if it begins with what looks like a byte order mark, put a real one first."""
    return text.encode("utf-8-sig" if text.startswith("\ufeff") else "utf-8")


def write_brat(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a folder, or a zip file (``.zip`` or ``-``), that brat takes as it is.

    Raises:
        Problem: it cannot be written.
    """
    losses, attributes = Losses(), Attributes()
    taken: dict[str, set[str]] = {}
    folders: Counter[str] = Counter()
    with bundle_writer(target, OURS) as put:
        for record in records:
            folder = f"{folders[record.id] + 1}/" if folders[record.id] else ""
            folders[record.id] += 1
            stem = file_stem(record.id, taken.setdefault(folder, set()))
            losses.add(Loss.NAMES, record.id, not _is_named(record.id, stem))
            lines = lines_of(held(record, HOLDS, losses))
            attributes.add(lines)
            put(f"{folder}{stem}{TEXT}", _encoded(record.text))
            put(f"{folder}{stem}{ANNOTATIONS}", content_of(lines).encode())
        put(ANNOTATION_CONF, annotation_conf(attributes).encode())
        put(VISUAL_CONF, visual_conf(attributes).encode())
    return losses


def _is_named(article: str, stem: str, _turn: int = 1) -> bool:
    """Tell whether an article's id can be had back from its file's name."""
    return article_of(stem) == article


def _recognises(path: Path, head: bytes) -> bool:
    if LINE.match(head):
        return True
    return names_of(path, head, ANNOTATIONS) and are_annotated(names_in(path, head))


FORMAT = Format(
    name="brat",
    suffixes=(ANNOTATIONS,),
    beside=(TEXT,),
    recognises=_recognises,
    holds=HOLDS,
    read=read_brat,
    write=write_brat,
    usual=ZIP,
    named=_is_named,
)
