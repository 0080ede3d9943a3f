"""The decision: what an adjudicator made of one thing in which annotators differ."""

from msgspec import Struct

from annotator.model.comment import Timestamp
from annotator.model.mention import Id


class Decision(Struct, frozen=True, kw_only=True):
    """What was decided of one difference.

    Attributes:
        difference: its id.
        taken: whose option the outcome has; several: all of theirs; none: no one's.
        edited: that what is on the page was made by hand; nothing is taken then.
        note: why, if the adjudicator wants to say.
        by: who decided.
        at: when.
        version: the version of the outcome that it made: undone with it, and redone with it.
    """

    difference: Id
    taken: tuple[str, ...] = ()
    edited: bool = False
    note: str = ""
    by: str | None = None
    at: Timestamp | None = None
    version: int = 0
