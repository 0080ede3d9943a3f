"""Two pasts of one annotation laid side by side: which of them goes on where the other ends.

A past is what a journal holds, or, where nothing was edited, the value alone. How an annotation
was carried over to another text is no work of anybody's, and is left out of the comparison.
"""

import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.store.history import StepKind


class Version(NamedTuple):
    """An entry of a journal, with the value that it led to.

    Attributes:
        number: which version it made.
        kind: an edit, an undo…
        action: the short code of what was done.
        restores: the version whose value an undo or redo gave back.
        at: when.
        body: the JSON of the annotation, compressed; of an undo or redo, what it gave back.
    """

    number: int
    kind: StepKind
    action: str
    restores: int | None
    at: str | None
    body: bytes

    @property
    def value(self) -> Annotation:
        """The annotation as it was then."""
        decoded = msgspec.json.decode(zlib.decompress(self.body), type=Annotation)
        return replace(decoded, updated=self.at)


class Relation(StrEnum):
    """How their past stands to ours."""

    KNOWN = "known"  # all of theirs is in ours
    FURTHER = "further"  # theirs goes on from where ours is
    APART = "apart"  # both went on since they were the same


class Comparison(Struct, frozen=True, kw_only=True):
    """What has come of laying two pasts side by side.

    Attributes:
        relation: how theirs stands to ours.
        rest: what theirs has that ours lacks.
        whole: whether ours is the beginning of theirs, entry by entry.
    """

    relation: Relation
    rest: tuple[Version, ...] = ()
    whole: bool = True


def compare(ours: Sequence[Version], theirs: Sequence[Version]) -> Comparison:
    """Lay two pasts of one annotator's annotation side by side.

    Where one is not the beginning of the other, they may still meet in a value: when theirs was
    taken over as a whole, ours holds their value of then without all that led to it.
    """
    one, other = _worked(ours), _worked(theirs)
    same = 0
    while same < min(len(one), len(other)) and _alike(one[same], other[same]):
        same += 1
    if same == len(other):
        return Comparison(relation=Relation.KNOWN)
    if same == len(one):
        return Comparison(relation=Relation.FURTHER, rest=tuple(other[same:]))
    return _met(one, other)


def _met(one: Sequence[Version], other: Sequence[Version]) -> Comparison:
    """Compare by the values that both had."""
    states = {_state(version): number for number, version in enumerate(other)}
    for back, version in enumerate(reversed(one)):
        place = states.get(_state(version))
        if place is None:
            continue
        if place == len(other) - 1:
            return Comparison(relation=Relation.KNOWN, whole=False)
        rest = tuple(other[place + 1 :])
        relation = Relation.APART if back else Relation.FURTHER
        return Comparison(relation=relation, rest=rest, whole=False)
    return Comparison(relation=Relation.APART, rest=tuple(other), whole=False)


def _worked(past: Sequence[Version]) -> list[Version]:
    return [version for version in past if version.kind is not StepKind.TEXT]


def _alike(one: Version, other: Version) -> bool:
    if (one.kind, one.action, one.at) != (other.kind, other.action, other.at):
        return False
    # Compressed by another program, the same is other bytes.
    return one.body == other.body or zlib.decompress(one.body) == zlib.decompress(other.body)


def _state(version: Version) -> bytes:
    return msgspec.json.encode(version.value)


def resolved(
    rows: Sequence[tuple[int, str, str, int | None, str | None, bytes | None]],
) -> list[Version]:
    """Make a past of a journal's rows in order, each with the value that it led to."""
    bodies: Mapping[int, bytes] = {row[0]: row[5] for row in rows if row[5] is not None}
    return [
        Version(
            number,
            StepKind(kind),
            action,
            restores,
            at,
            bodies[number if restores is None else restores],
        )
        for number, kind, action, restores, at, _ in rows
    ]
