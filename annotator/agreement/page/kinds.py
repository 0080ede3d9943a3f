"""Disagreements sorted into kinds, the commonest first, with examples of each.

Of a kind some examples are kept, from all pairs of annotators in turn; the others are counted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from annotator.agreement import features, layers
from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.disagreements import Difference, Disagreement, disagreements

EXAMPLES: Final = 12
"""How many of a kind are shown, unless there are more pairs of annotators."""
MOST_PAIRS: Final = 40
Figure = tuple[str, str]
Values = tuple[features.Value, features.Value]
ALONE: Final = "alone"
KindKey = tuple[Figure, str, Values | None]
Manner = tuple[Figure, str, Values | None]
"""What somebody did where others did something else: the figure, how, and which values."""


class Case(Struct, frozen=True):
    """A disagreement, and the number of its article."""

    article: int
    one: Disagreement


class Kind(Struct, frozen=True):
    """Disagreements of one kind.

    Attributes:
        figure: the figure that they lower.
        difference: `ALONE`, or another `Difference`.
        values: the two values, where it is about values; in order, whoever gave which.
        count: how many there are.
        alone: by annotator how often it was they who marked something.
        cases: those that are shown.
    """

    figure: Figure
    difference: str
    values: Values | None
    count: int
    alone: dict[str, int]
    cases: tuple[Case, ...]


class Group(Struct, frozen=True):
    """All disagreements of one figure, by kind, the commonest first."""

    figure: Figure
    count: int
    kinds: tuple[Kind, ...]


class Sorted(Struct, frozen=True):
    """All disagreements, sorted.

    Attributes:
        total: how many there are.
        groups: by figure, that with the most first.
        by_pair: by figure and pair of annotators, how many there are.
        by_article: by the number of the article.
        manners: by annotator what was done otherwise than by others, and how often.
    """

    total: int
    groups: tuple[Group, ...]
    by_pair: Counter[tuple[Figure, Pair]]
    by_article: dict[int, list[Disagreement]]
    manners: dict[str, Counter[Manner]]


class Kept:
    """The first disagreements of a kind and a pair, of as many articles as can be."""

    def __init__(self) -> None:
        """Begin without any."""
        self._firsts: list[Case] = []
        self._others: list[Case] = []

    def take(self, case: Case) -> None:
        """Take one more, if it may be among those that are shown."""
        is_new = not self._firsts or self._firsts[-1].article != case.article
        kept = self._firsts if is_new else self._others
        if len(kept) < EXAMPLES:
            kept.append(case)

    def cases(self, turn: int) -> list[Case]:
        """Give what is kept; each pair begins with another article, by its turn."""
        start = turn % len(self._firsts)
        return [*self._firsts[start:], *self._firsts[:start], *self._others]


def sort(articles: Sequence[Compared]) -> Sorted:
    """Go through all disagreements once."""
    counts: Counter[KindKey] = Counter()
    kept: defaultdict[KindKey, defaultdict[Pair, Kept]] = defaultdict(lambda: defaultdict(Kept))
    alone: defaultdict[KindKey, Counter[str]] = defaultdict(Counter)
    by_pair: Counter[tuple[Figure, Pair]] = Counter()
    by_article: dict[int, list[Disagreement]] = {}
    manners: defaultdict[str, Counter[Manner]] = defaultdict(Counter)
    for number, article in enumerate(articles):
        found = by_article[number] = list(disagreements(article))
        for one in found:
            key = _key(one)
            counts[key] += 1
            by_pair[one.figure, one.annotators] += 1
            kept[key][one.annotators].take(Case(number, one))
            if one.difference in {Difference.OURS, Difference.THEIRS}:
                alone[key][one.annotators[one.difference is Difference.THEIRS]] += 1
            _note_manners(manners, one)
    kinds = [
        Kind(*key, count, dict(alone[key]), _in_turn(kept[key].values()))
        for key, count in counts.most_common()
    ]
    return Sorted(counts.total(), _groups(kinds), by_pair, by_article, dict(manners))


def _groups(kinds: Iterable[Kind]) -> tuple[Group, ...]:
    found: defaultdict[Figure, list[Kind]] = defaultdict(list)
    for kind in kinds:
        found[kind.figure].append(kind)
    groups = [
        Group(figure, sum(kind.count for kind in its), tuple(its)) for figure, its in found.items()
    ]
    return tuple(sorted(groups, key=lambda group: -group.count))


def _key(one: Disagreement) -> KindKey:
    match one.difference:
        case Difference.OURS | Difference.THEIRS:
            return one.figure, ALONE, None
        case Difference.EDGES:
            return one.figure, Difference.EDGES, None
        case _:
            values = one.values or ("", "")
            first, second = sorted(values, key=features.order)
            return one.figure, one.difference, (first, second)


def _in_turn(by_pair: Iterable[Kept]) -> tuple[Case, ...]:
    """Take one of each pair, then the next of each, as many as are shown."""
    found: list[Case] = []
    waiting = [kept.cases(turn) for turn, kept in enumerate(by_pair)]
    most = max(EXAMPLES, min(len(waiting), MOST_PAIRS))
    while waiting and len(found) < most:
        found += [cases.pop(0) for cases in waiting]
        waiting = [cases for cases in waiting if cases]
    return tuple(found[:most])


def _note_manners(manners: defaultdict[str, Counter[Manner]], one: Disagreement) -> None:
    """Note what each of two did, of layers and features; attributions follow from these."""
    if one.figure[0] not in {layers.GROUP, features.GROUP}:
        return
    for side, name in enumerate(one.annotators):
        values = None if one.values is None else (one.values[side], one.values[1 - side])
        manners[name][one.figure, _manner(one, side), values] += 1


def _manner(one: Disagreement, side: int) -> str:
    match one.difference:
        case Difference.OURS | Difference.THEIRS:
            return "only_own" if one.spans[side] else "only_others"
        case Difference.EDGES:
            lengths = [sum(end - start for start, end in spans) for spans in one.spans]
            more = lengths[side] - lengths[1 - side]
            return "longer" if more > 0 else "shorter" if more else "other_edges"
        case _:
            return "own_value"
