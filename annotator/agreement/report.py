"""All figures of agreement: of everybody together, by pair of annotators, article and month."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

import numpy as np
from msgspec import Struct

from annotator.agreement.articles import pairs_of
from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.confusions import Confusion, confusions
from annotator.agreement.features import feature_figures
from annotator.agreement.figures import Estimate, Figure, Name, estimate, nested, resampled
from annotator.agreement.frames import GROUP as FRAMES
from annotator.agreement.frames import frame_figures
from annotator.agreement.habits import Habits, habits_of
from annotator.agreement.holistic import Disorders, gamma_figures
from annotator.agreement.layers import DIRECTIONS, layer_figures
from annotator.agreement.measures.division import Array
from annotator.agreement.timeline import Period, timeline

RESAMPLES: Final = 1000
BROKEN_DOWN: Final[tuple[Name, ...]] = (
    ("frames", "attribution", "overlap"),
    ("frames", "quote_speaker", "overlap"),
    ("layers", "quote", "overlap"),
    ("layers", "cue", "overlap"),
    ("layers", "speaker", "overlap"),
    ("layers", "quote", "alpha"),
)
"""The figures that are told of single articles and months, too."""
COUNTS: Final = frozenset({"first", "second", "units"})
"""Measures that only say how many there are."""
Values = dict[Name, float | None]


class Together(Struct, frozen=True):
    """The figures of some annotators: of two, or of everybody.

    Attributes:
        annotators: their names, in alphabetical order.
        articles: how many articles two or more of them have marked.
        estimates: the figures by name.
    """

    annotators: tuple[str, ...]
    articles: int
    estimates: dict[Name, Estimate]

    def as_data(self) -> dict[str, Any]:
        """Give everything as JSON values, by group, thing and measure."""
        return {
            "annotators": self.annotators,
            "articles": self.articles,
            **nested((name, _data_of(name, one)) for name, one in self.estimates.items()),
        }


class Agreement(Struct, frozen=True):
    """How far annotators agree.

    Attributes:
        everybody: of all annotators together.
        pairs: of each two of them, who share an article.
        articles: figures of each article (`BROKEN_DOWN`), under its id.
        months: the same of each month (``YYYY-MM``) in which work was finished; None: not known.
        periods: the same over time, with intervals.
        habits: how each annotator marks beside the others.
        confusions: which layers and values annotators confuse.
    """

    everybody: Together
    pairs: tuple[Together, ...]
    articles: dict[str, Values]
    months: dict[str | None, Values]
    periods: tuple[Period, ...]
    habits: tuple[Habits, ...]
    confusions: tuple[Confusion, ...]

    def as_data(self) -> dict[str, Any]:
        """Give everything as JSON values."""
        return {
            **self.everybody.as_data(),
            "pairs": [pair.as_data() for pair in self.pairs],
            "by_article": [
                {"id": key, **nested(one.items())} for key, one in self.articles.items()
            ],
            "by_month": [{"month": key, **nested(one.items())} for key, one in self.months.items()],
            "over_time": [one.as_data() for one in self.periods],
            "by_annotator": [one.as_data() for one in self.habits],
            "confusions": [one.as_data() for one in self.confusions],
        }


def agreement(
    articles: Sequence[Compared],
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
    disorders: Sequence[Disorders] | None = None,
) -> Agreement:
    """Work out all figures.

    Args:
        articles: at least one.
        resamples: how many lots of articles the confidence intervals are drawn from.
        seed: another one draws other lots.
        disorders: of each article (`article_disorders`), for gamma; None: there is no gamma.
    """
    pairs = list(pairs_of([one.article for one in articles]))
    lots = resamples, seed
    found, by_pair = [], {}
    for pair in pairs:
        theirs = [number for number, one in enumerate(articles) if pair in one.alignments]
        figures = _figures(*_chosen(theirs, articles, disorders), [pair])
        found.append(_together(pair, figures, resampled(len(theirs), *lots)))
        by_pair[pair] = _spread(figures, theirs, len(articles))
    figures = _figures(articles, disorders, pairs)
    names = tuple(sorted(set(chain.from_iterable(pairs))))
    told = {name: figures[name] for name in BROKEN_DOWN}
    return Agreement(
        _together(names, figures, resampled(len(articles), *lots)),
        tuple(found),
        _by_article(articles, figures),
        _by_month(articles, figures),
        timeline([one.article for one in articles], told, *lots),
        tuple(habits_of(name, articles, by_pair, BROKEN_DOWN, lots) for name in names),
        confusions(articles, pairs),
    )


def agreement_on_places(
    articles: Sequence[Compared], *, resamples: int = RESAMPLES, seed: int = 0
) -> Together:
    """Work out the figures of everybody that places make: those of layers and attributions.

    Asked of the same articles in raw and in folded places, they tell how much of the disagreement
    is about vowel marks and tatweel alone.
    """
    pairs = list(pairs_of([one.article for one in articles]))
    figures = dict(chain(layer_figures(articles, pairs), frame_figures(articles, pairs)))
    names = tuple(sorted(set(chain.from_iterable(pairs))))
    return _together(names, figures, resampled(len(articles), resamples, seed))


def _spread(
    figures: Mapping[Name, Figure], theirs: Sequence[int], articles: int
) -> dict[Name, Figure]:
    """Put the counts of some articles where they are among all; the others add nothing."""
    found = {}
    for name in (*BROKEN_DOWN, *((FRAMES, "attribution", way) for way in DIRECTIONS)):
        one = figures[name]
        counts = np.zeros((articles, *one.counts.shape[1:]))
        counts[theirs] = one.counts
        found[name] = Figure(counts, one.measure)
    return found


def _chosen(
    numbers: Sequence[int], articles: Sequence[Compared], disorders: Sequence[Disorders] | None
) -> tuple[list[Compared], list[Disorders] | None]:
    found = None if disorders is None else [disorders[number] for number in numbers]
    return [articles[number] for number in numbers], found


def _figures(
    articles: Sequence[Compared], disorders: Sequence[Disorders] | None, pairs: Sequence[Pair]
) -> dict[Name, Figure]:
    return dict(
        chain(
            layer_figures(articles, pairs),
            frame_figures(articles, pairs),
            feature_figures(articles, pairs),
            () if disorders is None else gamma_figures(disorders, pairs),
        )
    )


def _together(names: tuple[str, ...], figures: dict[Name, Figure], lots: Array) -> Together:
    estimates = {name: estimate(figure, lots) for name, figure in figures.items()}
    return Together(names, lots.shape[1], estimates)


def _by_article(articles: Sequence[Compared], figures: dict[Name, Figure]) -> dict[str, Values]:
    """Give each article's figures, the lowest first: by F1 of attributions, then by the rest."""
    rows = dict(_broken_down([one.article.id for one in articles], np.eye(len(articles)), figures))
    return dict(sorted(rows.items(), key=lambda row: _rank(row[1])))


def _by_month(
    articles: Sequence[Compared], figures: dict[Name, Figure]
) -> dict[str | None, Values]:
    months: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, one in enumerate(articles):
        months[one.article.month].append(number)
    keys = sorted(months, key=lambda month: (month is None, month or ""))
    lots = np.zeros((len(keys), len(articles)))
    for row, key in enumerate(keys):
        lots[row, months[key]] = 1
    return dict(_broken_down(keys, lots, figures))


def _broken_down(
    keys: Sequence[Any], lots: Array, figures: dict[Name, Figure]
) -> Iterator[tuple[Any, Values]]:
    columns = {name: figures[name].of(lots) for name in BROKEN_DOWN}
    for row, key in enumerate(keys):
        yield key, {name: _number(column[row]) for name, column in columns.items()}


def _rank(values: Values) -> list[tuple[bool, float]]:
    return [(value is None, value or 0.0) for value in values.values()]


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _data_of(figure: Name, one: Estimate) -> object:
    if figure[-1] in COUNTS:
        return 0 if one.value is None else int(one.value)
    return one.as_data()
