"""A reader or writer tried once: what it may do, and what it must not.

A reader gives sound records, problems that can be said in both languages, and nothing else; it
takes seconds at most, and memory in proportion. What a writer has written is read as it is held.
"""

import resource
import sys
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

from msgspec import structs

from annotator.formats.catalogue import formats_of
from annotator.formats.corpus import corpus_line
from annotator.formats.format import Format
from annotator.formats.holding import held
from annotator.formats.lenient import STRICT
from annotator.formats.losses import Loss, Losses
from annotator.model.article import Meta
from annotator.model.check import faults
from annotator.model.entity import Entity
from annotator.model.record import Record
from annotator.problems import Problem
from annotator.wording import Language

SECONDS = 5.0  # of the processor, for a quarter of a megabyte
MEGABYTES = 200  # that a case may add to the most that the process has held
UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10


class Tried(NamedTuple):
    """What came of it.

    Attributes:
        records: how many articles were read.
        codes: of the problems told, in their order.
        finding: what should not be, if something is: what it is, and where.
        details: of the finding.
    """

    records: int = 0
    codes: tuple[str, ...] = ()
    finding: str | None = None
    details: str = ""


def tried(known: Format, path: Path) -> Tried:
    """Let a reader read, and judge what it gives."""
    records = 0
    codes: list[str] = []
    begun, before = process_time(), _held_most()
    try:
        codes += _recognised(path)
        for item in known.read([path]):
            if isinstance(item, Problem):
                codes.append(_said(item))
            else:
                records += 1
                _check(item[1])
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return Tried(records, tuple(codes), *_told(error))
    seconds, more = process_time() - begun, _held_most() - before
    if seconds > SECONDS:
        return Tried(records, tuple(codes), "slow", f"{seconds:.1f} s")
    if more > MEGABYTES:
        return Tried(records, tuple(codes), "large", f"{more:.0f} MB")
    return Tried(records, tuple(codes))


def written(known: Format, records: list[Record], path: Path) -> Tried:
    """Let records be written and read again, and compare."""
    try:
        try:
            losses = known.write(path, records)
        except Problem as problem:
            left = [one.name for one in path.parent.iterdir()]
            finding = "half-written" if left else None
            return Tried(0, (_said(problem),), finding, ", ".join(left))
        expected = [held(one, known.holds, Losses()) for one in records]
        items = list(known.read([path]))
    except Exception as error:  # noqa: BLE001
        return Tried(0, (), *_told(error))
    found = [item[1] for item in items if not isinstance(item, Problem)]
    codes = tuple(_said(item) for item in items if isinstance(item, Problem))
    found, expected = _in_one_order(found), _in_one_order(expected)
    if known.name == "text":  # the first line of a text becomes its title, its file's name its id
        found, expected = _texts(found), _texts(expected)
    elif Loss.NAMES in losses.counts:  # the files' names are not the ids, as was told
        found = [structs.replace(one, id="") for one in found]
        expected = [structs.replace(one, id="") for one in expected]
    if found == expected:
        return Tried(len(found), codes)
    pairs = zip(expected, found, strict=False)
    differing = next(((one, other) for one, other in pairs if one != other), None)
    return Tried(len(found), codes, "not as held", _difference(differing, len(expected), found))


def _texts(records: list[Record]) -> list[Record]:
    once = {one.id: structs.replace(one, id="", meta=Meta()) for one in reversed(records)}
    return _in_one_order(list(once.values()))


def _in_one_order(records: list[Record]) -> list[Record]:
    """Order what is in no order of its own: files in a folder, and an entity's mentions."""
    return sorted(
        (structs.replace(one, entities=_ordered(one.entities)) for one in records), key=_text
    )


def _ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(structs.replace(one, mentions=tuple(sorted(one.mentions))) for one in entities)


def _text(record: Record) -> tuple[str, str]:
    return record.text, record.id


def _difference(pair: tuple[Record, Record] | None, count: int, found: list[Record]) -> str:
    if pair is None:
        return f"{count} written, {len(found)} read"
    names = [
        name
        for name in Record.__struct_fields__
        if getattr(pair[0], name) != getattr(pair[1], name)
    ]
    lines = [
        f"{name}:\n  {getattr(pair[0], name)!r}\n  {getattr(pair[1], name)!r}" for name in names
    ]
    return "\n".join(lines)


def _recognised(path: Path) -> Iterator[str]:
    try:
        formats_of(path)
    except Problem as problem:
        yield _said(problem)


def _said(problem: Problem) -> str:
    """Say a problem, as people are told it."""
    for language in Language:
        problem.say(language).encode()
    return problem.code


def _check(record: Record) -> None:
    """Make sure that a record is sound, and can be a line of a corpus."""
    wrong = faults(record)
    if wrong:
        raise AssertionError(wrong[0].code)
    back = STRICT.decode(corpus_line(record))
    if structs.replace(back, text_sha256=record.text_sha256) != record:
        raise AssertionError(record.id)


def _told(error: Exception) -> tuple[str, str]:
    """Name an error by its kind and the innermost place of ours."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if "/annotator/" in one.filename] or list(frames)
    at = ours[-1]
    where = f"{Path(at.filename).stem}.{at.name}"
    shown = "".join(traceback.format_exception(error))[-6000:]
    return f"{type(error).__name__} in {where}", shown


def _held_most() -> float:
    """Give the most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / 1e6
