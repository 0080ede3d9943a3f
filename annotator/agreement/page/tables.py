"""The rows of the page's tables: figures beside what they are of, and where each leads to."""

from collections.abc import Iterable, Sequence
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct

from annotator.agreement.figures import Estimate, Name
from annotator.agreement.holistic import GAMMA
from annotator.agreement.page.examples import thing_of
from annotator.agreement.page.links import Links
from annotator.agreement.page.writing import Writing
from annotator.agreement.report import BROKEN_DOWN, Agreement, Together

FEW: Final = 30
"""A figure of fewer units than this is marked as of few."""
FEW_ARTICLES: Final = 10
"""Intervals from fewer articles than this are not to be relied on."""
GOOD: Final = 0.8
FAIR: Final = 0.667
"""Krippendorff 2004, p. 241: alpha to rely on, and to conclude from tentatively."""
SHARED: Final = ("exact", "overlap")
CHANCE: Final = frozenset({"alpha", "alpha_u", "kappa"})
DIRECTED: Final = ("agr_first", "agr_second")
ALPHAS: Final = ("alpha", "alpha_u")
NONE: Final = Estimate(None)


class Cell(Struct, frozen=True):
    """A figure in a table; None: there is no such figure."""

    estimate: Estimate | None
    href: str | None = None
    sign: str = ""


class Row(Struct, frozen=True):
    """What figures are of, how many of it each annotator has or all have, and the figures."""

    name: Markup
    counts: tuple[int, ...]
    cells: tuple[Cell, ...]
    few: bool = False


class Table(Struct, frozen=True):
    """Rows under headings."""

    headings: tuple[Markup, ...]
    rows: tuple[Row, ...]


class Tables:
    """Makes the tables of one result."""

    def __init__(self, result: Agreement, links: Links, writing: Writing) -> None:
        """Take the figures, what they lead to, and the language."""
        self._result, self._links, self._writing = result, links, writing
        self._everybody: Final = result.everybody
        # Who has marked how much, and agr, are told of two; of more annotators pair by pair.
        self._two: Final = result.pairs[0] if len(result.pairs) == 1 else None
        self._directed: Final = DIRECTED if self._two else ()

    def summary(self, raw: Together, folded: Together) -> Table:
        """Put the chief figures in raw and in folded places beside one another."""
        rows = []
        for group, thing in self.things("layers", "frames"):
            places = [
                self._cell(found, (group, thing, measure))
                for measure in SHARED
                for found in (raw, folded)
            ]
            chance = [self._cell(self._everybody, (group, thing, way)) for way in ALPHAS]
            name = thing_of((group, thing), self._writing)
            rows.append(Row(name, (), (*places, *chance), self._is_few(group, thing)))
        return Table((), tuple(rows))

    def gamma(self) -> Estimate | None:
        """Give gamma, where it was asked for."""
        return self._everybody.estimates.get(GAMMA)

    def layers(self) -> Table:
        """Give what there is of each layer."""
        return self._shared("layers", (*SHARED, *self._directed, *ALPHAS))

    def frames(self) -> Table:
        """Give what there is of attributions."""
        return self._shared("frames", (*SHARED, *self._directed))

    def features(self, same: dict[str, float]) -> Table:
        """Give what there is of features, and the share of units that both gave the same value."""
        rows = []
        for group, thing in self.things("features"):
            units = int(self._everybody.estimates[group, thing, "units"].value or 0)
            cells = [self._cell(self._everybody, (group, thing, way)) for way in ("kappa", "alpha")]
            share = Cell(Estimate(same.get(thing)), self._links.figure((group, thing)))
            rows.append(Row(self._name(thing), (units,), (share, *cells), units < FEW))
        return Table((), tuple(rows))

    def pairs(self) -> Table:
        """Give the figures told of single articles, and gamma, of each pair with intervals."""
        names = [name for name in (*BROKEN_DOWN, GAMMA) if name in self._everybody.estimates]
        return Table(
            tuple(map(self.figure_name, names)),
            tuple(
                Row(
                    self.pair_name(pair.annotators),
                    (pair.articles,),
                    tuple(self._pair_cell(pair, name) for name in names),
                    pair.articles < FEW_ARTICLES,
                )
                for pair in self._result.pairs
            ),
        )

    def broken_down(self) -> tuple[Markup, ...]:
        """Give the headings of the figures told of articles, months and pairs."""
        return tuple(map(self.figure_name, BROKEN_DOWN))

    def figure_name(self, name: Name) -> Markup:
        """Name a figure: what it is of, and its measure; gamma is of all there is."""
        if name == GAMMA:
            return escape("γ")
        measure = "F1" if name[2] == "overlap" else self._writing.say(f"agree.{name[2]}")
        return Markup("{} {}").format(self._name(name[1]), measure)

    def pair_name(self, names: Sequence[str]) -> Markup:
        """Name two annotators."""
        return self._writing.say("report.pair_names", first=names[0], second=names[1])

    def things(self, *groups: str) -> list[tuple[str, str]]:
        """List what there are figures of: layers in their order, then attributions, features."""
        found = dict.fromkeys(name[:2] for name in self._everybody.estimates if name != GAMMA)
        return [(its, thing) for group in groups for its, thing in found if its == group]

    def _shared(self, group: str, measures: Iterable[str]) -> Table:
        source = self._two or self._everybody
        rows = []
        kept = [
            way
            for way in measures
            if any((name[0], name[2]) == (group, way) for name in source.estimates)
        ]
        for _, thing in self.things(group):
            counts = [
                int(source.estimates[group, thing, side].value or 0) for side in ("first", "second")
            ]
            cells = [self._cell(source, (group, thing, way)) for way in kept]
            shown = tuple(counts) if self._two else ()
            name = thing_of((group, thing), self._writing)
            rows.append(Row(name, shown, tuple(cells), self._is_few(group, thing)))
        says = ["agree.tokens" if way == "alpha" else f"agree.{way}" for way in kept]
        headings = [self._writing.say(code) for code in says]
        marked = (
            [self._writing.say("report.count_of", name=name) for name in self._two.annotators]
            if self._two
            else []
        )
        return Table((*marked, *headings), tuple(rows))

    def _cell(self, found: Together, name: Name) -> Cell:
        one = found.estimates.get(name)
        if one is None:
            return Cell(None)
        href = self._links.figure((name[0], name[1])) if one.value != 1 else None
        return Cell(one, href, _sign(name, one))

    def _pair_cell(self, pair: Together, name: Name) -> Cell:
        one = pair.estimates.get(name, NONE)
        names = (pair.annotators[0], pair.annotators[1])
        return Cell(one, self._links.figure((name[0], name[1]), names), _sign(name, one))

    def _is_few(self, group: str, thing: str) -> bool:
        found = self._everybody.estimates
        both = sum(found[group, thing, side].value or 0 for side in ("first", "second"))
        return both < 2 * FEW

    def _name(self, thing: str) -> Markup:
        return self._writing.thing(thing)


def _sign(name: Name, one: Estimate) -> str:
    """Give Krippendorff's mark of what is corrected for chance."""
    if name[2] not in CHANCE or one.value is None:
        return ""
    return "●" if one.value >= GOOD else "◐" if one.value >= FAIR else "○"
