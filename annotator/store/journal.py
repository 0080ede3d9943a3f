"""The journal: every version that an annotation ever had, for undo and for audits.

An edit's entry holds the whole value; an undo's or redo's names the version it gave back. The
value before the first edit, imported or empty, is version 0 and is written down with that edit.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, insert, select

from annotator.model.annotation import Annotation
from annotator.store import tables
from annotator.store.body import encode_body, pack, unpack
from annotator.store.history import Entry, History, Step, StepKind

START = Entry(0, StepKind.START, "")


def write(
    connection: Connection, annotation_key: int, entry: Entry, annotation: Annotation
) -> None:
    """Write an entry, dated as the value is; what an undo or redo restores is already there.

    Raises:
        ValueError: this is not the value of the version that it is to restore.
    """
    if entry.restores is None:
        body = pack(annotation)
    elif _same(annotation, value(connection, annotation_key, entry.restores)):
        body = None
    else:
        raise ValueError(entry)
    row = {"annotation": annotation_key, "at": annotation.updated, "body": body}
    connection.execute(insert(tables.journal), row | entry._asdict())


def write_passed(connection: Connection, annotation_key: int, entry: Entry, at: str | None) -> None:
    """Write an undo or redo on the way to another: its value was never the present one for long.

    Raises:
        ValueError: this is an edit, whose value would be lost.
    """
    if entry.restores is None:
        raise ValueError(entry)
    row = {"annotation": annotation_key, "at": at, "body": None}
    connection.execute(insert(tables.journal), row | entry._asdict())


def value(connection: Connection, annotation_key: int, version: int) -> Annotation:
    """Give the annotation as it was in this version, dated with when it became so.

    Raises:
        LookupError: there is no such version.
    """
    column = tables.journal.c
    entries = select(column.body, column.restores, column.at).where(
        column.annotation == annotation_key
    )
    entry = connection.execute(entries.where(column.version == version)).one_or_none()
    if entry is None:
        raise LookupError(version)
    if entry.restores is None:
        return unpack(entry.body)
    restored = connection.execute(entries.where(column.version == entry.restores)).one()
    return replace(unpack(restored.body), updated=entry.at)


def has(connection: Connection, annotation_key: int, steps: Sequence[Entry]) -> bool:
    """Tell whether the journal ends in these entries."""
    column = tables.journal.c
    rows = connection.execute(
        select(column.version, column.kind, column.action, column.restores)
        .where(column.annotation == annotation_key, column.version >= steps[0].version)
        .order_by(column.version)
    )
    return [tuple(row) for row in rows] == [tuple(step) for step in steps]


def action(connection: Connection, annotation_key: int, version: int) -> str | None:
    """Give the short code of what made a version; None where nothing did."""
    column = tables.journal.c
    entry = select(column.action).where(
        column.annotation == annotation_key, column.version == version
    )
    return connection.execute(entry).scalar_one_or_none()


def dates(connection: Connection, annotation_key: int) -> dict[int, str | None]:
    """Give when each version was made; None for an empty start."""
    column = tables.journal.c
    rows = select(column.version, column.at).where(column.annotation == annotation_key)
    return {row.version: row.at for row in connection.execute(rows)}


def history(connection: Connection, annotation_key: int) -> History:
    """Replay the entries: what stands, and what was undone since the last edit."""
    column = tables.journal.c
    entries = connection.execute(
        select(column.version, column.kind, column.action)
        .where(column.annotation == annotation_key)
        .order_by(column.version)
    )
    return replayed(entries)


def replayed(entries: Iterable[Sequence[Any]]) -> History:
    """Replay versions, kinds and actions in order."""
    version = base = 0
    done: list[Step] = []
    undone: list[Step] = []
    for version, kind, action in entries:
        match StepKind(kind):
            case StepKind.START:
                pass
            case StepKind.TEXT:
                base = version
                done.clear()
                undone.clear()
            case StepKind.EDIT:
                done.append(Step(version, action))
                undone.clear()
            case StepKind.UNDO:
                undone.append(done.pop())
            case StepKind.REDO:
                done.append(undone.pop())
    return History(version=version, done=tuple(done), undone=tuple(undone), base=base)


def _same(one: Annotation, other: Annotation) -> bool:
    return one.status is other.status and encode_body(one) == encode_body(other)
