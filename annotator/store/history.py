"""The history of one annotation as a value: what can be undone and redone, and what that writes.

Knows no database: a window goes ahead in it and leaves the saving to another thread, in order.
"""

from enum import StrEnum
from typing import NamedTuple, Self

from msgspec import Struct
from msgspec.structs import replace


class StepKind(StrEnum):
    """How a version came about."""

    START = "start"  # the value before the first edit: version 0
    TEXT = "text"  # the value on a text that came in the place of another: nothing goes back of it
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


class Step(NamedTuple):
    """An edit: the version it made, and the short code of what was done."""

    version: int
    action: str


class Entry(NamedTuple):
    """What the journal is to write: the arguments of ``Annotations.save``."""

    version: int
    kind: StepKind
    action: str
    restores: int | None = None


class History(Struct, frozen=True, kw_only=True):
    """The edits that stand and those that were undone, each in the order they were made.

    Attributes:
        version: the last version number used.
        done: the edits whose outcome is the present value.
        undone: the edits that can be redone; the last one first in line.
        base: the version before the first edit: 0, or how it was brought over to another text.
    """

    version: int = 0
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    base: int = 0

    @property
    def undoable(self) -> Step | None:
        """The edit that an undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def redoable(self) -> Step | None:
        """The edit that a redo would bring back."""
        return self.undone[-1] if self.undone else None

    def after_edit(self, action: str) -> tuple[Self, Entry]:
        """Go on by a new edit; undone ones can no longer be redone."""
        version = self.version + 1
        done = (*self.done, Step(version, action))
        return (
            replace(self, version=version, done=done, undone=()),
            Entry(version, StepKind.EDIT, action),
        )

    def after_undo(self) -> tuple[Self, Entry]:
        """Take the last edit back.

        Raises:
            IndexError: there is nothing to undo.
        """
        version, last, done = self.version + 1, self.done[-1], self.done[:-1]
        restored = done[-1].version if done else self.base
        return (
            replace(self, version=version, done=done, undone=(*self.undone, last)),
            Entry(version, StepKind.UNDO, last.action, restored),
        )

    def after_redo(self) -> tuple[Self, Entry]:
        """Bring the last undone edit back.

        Raises:
            IndexError: there is nothing to redo.
        """
        version, last = self.version + 1, self.undone[-1]
        return (
            replace(self, version=version, done=(*self.done, last), undone=self.undone[:-1]),
            Entry(version, StepKind.REDO, last.action, last.version),
        )

    def versions(self) -> tuple[int, ...]:
        """Give the versions that can be gone to by undoing and redoing, oldest first."""
        later = (step.version for step in reversed(self.undone))
        return (self.base, *(step.version for step in self.done), *later)

    @property
    def present(self) -> int:
        """The version whose value is the present one."""
        return self.done[-1].version if self.done else self.base

    def towards(self, version: int) -> tuple[Self, tuple[Entry, ...]]:
        """Undo or redo until the value of a version is the present one; each step is an entry.

        Raises:
            LookupError: neither undoing nor redoing leads there.
        """
        versions = self.versions()
        if version not in versions:
            raise LookupError(version)
        here, there = len(self.done), versions.index(version)
        steps = (*self.done, *reversed(self.undone))
        if there < here:
            passed = [
                (StepKind.UNDO, steps[at], versions[at]) for at in range(here - 1, there - 1, -1)
            ]
        else:
            passed = [(StepKind.REDO, steps[at], versions[at + 1]) for at in range(here, there)]
        entries = tuple(
            Entry(number, kind, step.action, restored)
            for number, (kind, step, restored) in enumerate(passed, self.version + 1)
        )
        history = replace(
            self,
            version=self.version + len(entries),
            done=steps[:there],
            undone=tuple(reversed(steps[there:])),
        )
        return history, entries
