"""The comparisons of many articles: all together, by outlet, and the worst of them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from annotator.suggest.evaluate import ATTRIBUTION, Comparison, total


class Judged(Struct, frozen=True):
    """One article's comparison; `outlet` is None where it is not known."""

    id: str
    outlet: str | None
    comparison: Comparison

    @property
    def f1(self) -> float | None:
        """The F1 of its attributions, by overlap; None where there are none on either side."""
        return self.comparison.kinds[ATTRIBUTION].near.f1


def worst(judged: Sequence[Judged], most: int) -> list[Judged]:
    """Give the articles with the lowest F1 of attributions that have a fault, worst first."""
    faulty = [one for one in judged if one.f1 is not None and one.f1 < 1]
    return sorted(faulty, key=_badness)[:most]


def by_outlet(judged: Sequence[Judged]) -> dict[str | None, Comparison]:
    """Give the comparison of each outlet, by name; empty where none is known."""
    grouped: defaultdict[str | None, list[Comparison]] = defaultdict(list)
    for one in judged:
        grouped[one.outlet].append(one.comparison)
    if set(grouped) <= {None}:
        return {}
    names = sorted(grouped, key=lambda name: (name is None, name or ""))
    return {name: total(grouped[name]) for name in names}


def share_of_same(counted: dict[tuple[Any, Any], int]) -> float | None:
    """Give the share of pairs whose two values are the same; None where there are no pairs."""
    count = sum(counted.values())
    same = sum(number for (one, other), number in counted.items() if one == other)
    return same / count if count else None


def report(judged: Sequence[Judged], listed: int) -> dict[str, Any]:
    """Give everything as JSON values.

    Args:
        judged: the articles, at least one.
        listed: how many of the worst are listed.
    """
    outlets = by_outlet(judged)
    return {
        "articles": len(judged),
        **_as_data(total(one.comparison for one in judged)),
        "outlets": [{"outlet": name, **_figures(found)} for name, found in outlets.items()],
        "worst": [
            {"id": one.id, "outlet": one.outlet, **_figures(one.comparison)}
            for one in worst(judged, listed)
        ],
    }


def _as_data(comparison: Comparison) -> dict[str, Any]:
    confusion: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (gold, predicted), count in sorted(comparison.modes.items()):
        confusion[gold][predicted] = count
    calibration = comparison.calibration
    return {
        **_figures(comparison),
        "mode": {
            "matched": comparison.modes.total(),
            "accuracy": share_of_same(comparison.modes),
            "confusion": dict(confusion),
        },
        "implicit": {
            "matched": comparison.implicit.total(),
            "accuracy": share_of_same(comparison.implicit),
        },
        "calibration": {
            "predictions": len(calibration.judged),
            "expected_error": calibration.error,
            "bins": calibration.bins,
        },
    }


def _figures(comparison: Comparison) -> dict[str, Any]:
    figures = {
        kind: {"exact": both.exact.as_data(), "overlap": both.near.as_data()}
        for kind, both in comparison.kinds.items()
    }
    return {"attributions": figures.pop(ATTRIBUTION), "layers": figures}


def _badness(one: Judged) -> tuple[float, int, str]:
    """Put the lowest F1 first, and of equals where the most is wrong."""
    score = one.comparison.kinds[ATTRIBUTION].near
    return one.f1 or 0.0, -(score.gold + score.predicted), one.id
