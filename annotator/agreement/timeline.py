"""Agreement over time: by month, or, where few months are known, by the order of the work."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from msgspec import Struct

from annotator.agreement.articles import Shared
from annotator.agreement.figures import Estimate, Figure, Name, estimate, nested, resampled

MONTHS: Final = 3
"""From so many months on they are the periods."""
LEAST, MOST = 5, 8
"""Of a period in the order of work: the fewest articles; and the most periods there are."""


class Period(Struct, frozen=True):
    """The articles of some time, by when the last of their annotators was at work.

    Attributes:
        month: ``YYYY-MM``; None: they are only the next ones in the order of the work.
        since: when the first of them was done (ISO 8601).
        until: when the last of them was.
        articles: how many there are.
        estimates: figures by name, with intervals from samples of these articles.
    """

    month: str | None
    since: str
    until: str
    articles: int
    estimates: dict[Name, Estimate]

    def as_data(self) -> dict[str, Any]:
        """Give everything as JSON values."""
        head = {"month": self.month, "since": self.since, "until": self.until}
        figures = nested((name, one.as_data()) for name, one in self.estimates.items())
        return {**head, "articles": self.articles, **figures}


def timeline(
    articles: Sequence[Shared], figures: Mapping[Name, Figure], resamples: int, seed: int
) -> tuple[Period, ...]:
    """Give figures period by period; none where the dates tell no order.

    Args:
        articles: those that the figures were counted from, in the same order.
        figures: what is wanted of each period.
        resamples: how many lots of a period's articles the intervals are drawn from.
        seed: another one draws other lots.
    """
    months = _months(articles)
    lots = (
        list(months.items()) if len(months) >= MONTHS else [(None, lot) for lot in _lots(articles)]
    )
    found = []
    for month, rows in lots:
        dates = sorted(filter(None, (articles[row].updated for row in rows)))
        drawn = resampled(len(rows), resamples, seed)
        estimates = {
            name: estimate(Figure(one.counts[rows], one.measure), drawn)
            for name, one in figures.items()
        }
        found.append(Period(month, dates[0], dates[-1], len(rows), estimates))
    return tuple(found)


def _months(articles: Sequence[Shared]) -> dict[str | None, list[int]]:
    found: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.month is not None:
            found[article.month].append(number)
    return dict(sorted(found.items(), key=lambda one: one[0] or ""))


def _lots(articles: Sequence[Shared]) -> list[list[int]]:
    """Part the articles, in the order in which they were done, into lots of like size."""
    dated = [(article.updated, row) for row, article in enumerate(articles) if article.updated]
    many = min(MOST, len(dated) // LEAST, len({date for date, _ in dated}))
    rows = [row for _, row in sorted(dated)]
    return [lot.tolist() for lot in np.array_split(rows, many)] if many > 1 else []
