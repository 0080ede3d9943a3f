"""What a list of articles is asked for and gives: values, without a database."""

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from annotator.model.annotation import Status


class Order(StrEnum):
    """In which order a list shows its articles; those that are alike in the order of import.

    Titles are compared folded, and alike ones by outlet. By yield, the articles come first of which
    the most attributions are expected; by uncertainty, those where the engine is least sure of what
    it expects (`SCORED`).
    """

    IMPORTED = "imported"
    NEWEST = "newest"
    OLDEST = "oldest"
    OUTLET = "outlet"
    TITLE = "title"
    YIELD = "yield"
    UNCERTAINTY = "uncertainty"


SCORED = frozenset({Order.YIELD, Order.UNCERTAINTY})
"""The orders that go by scores (``annotator.store.scores``)."""


class ArticleFilter(Struct, frozen=True, kw_only=True):
    """Which articles a list shows, and in which order.

    Attributes:
        text: looked for, folded, in the title, the outlet and the id.
        status: how far the annotator's work is; None for any.
        annotator: whose work the list tells of; None for nobody's, all articles being new.
        assigned_to: to whom the articles are assigned; None for all articles.
        order: what comes first; articles without a date, an outlet or a score come last.
    """

    text: str = ""
    status: Status | None = None
    annotator: str | None = None
    assigned_to: str | None = None
    order: Order = Order.IMPORTED


class ArticleRow(NamedTuple):
    """An article in a list, with the annotator's status and number of mentions and frames.

    ``unplaced`` counts the mentions that have no place in the text as it is now.
    """

    id: str
    title: str
    outlet: str | None
    published: str | None
    status: Status
    mentions: int
    attributions: int
    unplaced: int = 0
