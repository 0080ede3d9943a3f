"""The articles to learn from: those whose annotation somebody has finished."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from annotator.model.annotation import DONE, Annotation
from annotator.model.record import Record

LEAST: Final = 4
"""Articles with attributions that there must be."""


class Pupil(Struct, frozen=True):
    """An article to learn from."""

    id: str
    text: str
    annotation: Annotation


def pupils_of(records: Iterable[Record]) -> list[Pupil]:
    """Give each article once, as it was adjudicated, or else by the first who finished it."""
    chosen: dict[str, Record] = {}
    for record in records:
        if _is_better(record, chosen.get(record.id)):
            chosen[record.id] = record
    return [Pupil(one.id, one.text, one.annotation) for one in chosen.values()]


def _is_better(record: Record, other: Record | None) -> bool:
    if record.status not in DONE:
        return False
    return other is None or DONE.index(record.status) > DONE.index(other.status)
