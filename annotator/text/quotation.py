"""Which quotation mark belongs to which, in text where a good share of them are damaged.

One in three articles with curly marks leaves some unbalanced, one in six turns them round (”…“),
and the plain ``"`` opens and closes alike. What a mark does is therefore decided from its shape
and its neighbours (`quotation_marks`), from what is open before it and from what comes next. This
module must not know who is quoted, nor whether a quotation is speech, a title or scare quotes.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from annotator.text.quotation_marks import WEAK, Mark, Side, may_pair, quotation_marks
from annotator.text.segments import paragraph_at, paragraphs, trimmed
from annotator.text.spans import Span

_REACH: Final = 5
"""How many further paragraphs with text a quotation may run over before its closing mark."""

_NEAR: Final = 8_000
"""Code points to either side of a position that are read for the quotations it stands in."""

_DEPTH: Final = 8
"""How many open quotations a closing mark may look through for its partner; nobody nests deeper,
and the bound keeps the cost of a line of nothing but marks linear."""


class Quotation(NamedTuple):
    """A quotation: ``[start, end)`` in code points, its marks included.

    A missing mark is made up for by the edge of the paragraph, of the quotation around it or of
    the one before it. Two quotations are either disjoint or one lies within the other; `depth`
    counts those around this one.
    """

    start: int
    end: int
    opened: bool
    closed: bool
    depth: int


class _Found(NamedTuple):
    """A quotation whose depth is not known yet; `exposed` if none of its line is around it."""

    start: int
    end: int
    family: str
    opened: bool
    closed: bool
    exposed: bool


@dataclass(slots=True)
class _Level:
    """A quotation still open, begun by `mark`; `reached` is where the last one in it ended."""

    mark: Mark
    reached: int


def quotations(text: str, span: Span | None = None) -> tuple[Quotation, ...]:
    """Return the quotations of `text`, or of a span of it (code points), outer before inner.

    A quotation ends with its paragraph, but for one that is left open where one of the next five
    paragraphs closes more than it opened: those two are one quotation.
    """
    lines = (
        _Line(text, first, last).found
        for first, last in paragraphs(text, span)
        if first < last and not text[first:last].isspace()
    )
    return tuple(_nested(_joined(lines)))


def neighbourhood(text: str, position: int) -> Span:
    """Return the stretch (code points) that tells in which quotations a position stands.

    That is its paragraph, and of those around it as many as a quotation may run over, twice as
    many before, so that marks which belong together before it are not mistaken; no more than
    8,000 code points to either side, so that the cost does not follow the text.

    Raises:
        IndexError: If `position` lies outside `text`.
    """
    start, end = paragraph_at(text, position, _NEAR)
    low, high = max(0, position - _NEAR), min(len(text), position + _NEAR)
    lines = 0
    while start > low and lines < 2 * _REACH:
        before = paragraph_at(text, start - 1, _NEAR)
        lines += not _is_blank(text, before)
        start = before[0]
    lines = 0
    while end < high and lines < _REACH:
        # The terminator may be two characters; what follows the first of them is no line of it.
        after = paragraph_at(text, end + 1 + text.startswith("\r\n", end), _NEAR)
        lines += not _is_blank(text, after)
        end = after[1]
    return (max(start, low), min(end, high))


def content(text: str, quotation: Quotation) -> Span:
    """Return a quotation's span (code points) without its marks and the space at their insides.

    It is empty where there is nothing between the marks.
    """
    start, end = quotation.start, quotation.end
    opening = closing = 0
    if quotation.opened:
        opening = _run(text[start:end])
    if quotation.closed:
        # «»» closes two: of a run of marks as many belong to a quotation as opened it.
        closing = _run(text[start + opening : end][::-1])
        closing = min(closing, opening) if opening else closing
    return trimmed(text, (start + opening, end - closing))


def _run(text: str) -> int:
    """Count the marks of one kind with which a text begins."""
    return len(text) - len(text.lstrip(text[:1]))


def _is_blank(text: str, span: Span) -> bool:
    return not text[slice(*span)].strip()


def balanced(text: str, span: Span) -> bool:
    """Tell whether each quotation mark within a span (code points) has its partner within it."""
    return all(one.opened and one.closed for one in quotations(text, span))


def _joined(lines: Iterable[list[_Found]]) -> list[_Found]:
    """Make one quotation of one left open and the next one that a later line only closes."""
    done: list[_Found] = []
    pending: list[tuple[int, int]] = []  # number of the line, index in `done`
    for number, line in enumerate(lines):
        pending = [(begun, index) for begun, index in pending if number - begun <= _REACH]
        for one in line:
            place = len(pending) - 1 if one.exposed and not one.opened else -1
            while place >= 0 and not may_pair(done[pending[place][1]].family, one.family):
                place -= 1
            if place >= 0:
                _, index = pending[place]
                del pending[place:]  # what was left open after it lies within it
                done[index] = done[index]._replace(end=one.end, closed=True)
                continue
            if one.exposed and not one.closed:
                pending.append((number, len(done)))
            done.append(one)
    return done


def _nested(found: list[_Found]) -> Iterator[Quotation]:
    around: list[int] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        while around and around[-1] <= one.start:
            around.pop()
        yield Quotation(one.start, one.end, one.opened, one.closed, len(around))
        around.append(one.end)


class _Line:
    """The quotations of one paragraph, read from left to right with a stack of open ones."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.found: list[_Found] = []
        self._text = text
        self._levels: list[_Level] = []
        self._reached = start
        self._by_family: defaultdict[str, list[Mark]] = defaultdict(list)
        marks = tuple(quotation_marks(text, start, end))
        for mark in marks:
            self._by_family[mark.family].append(mark)
        for mark in marks:
            if self._opens(mark):
                self._levels.append(_Level(mark, mark.end))
            else:
                self._close(mark)
        # A weak mark still open was none, and hides no quotation from the lines below.
        self._levels = [level for level in self._levels if level.mark.family not in WEAK]
        self._give_up(0, end)

    def _opens(self, mark: Mark) -> bool:
        """Decide what a mark does from its shape, its lean, what is open and what comes next."""
        partner = self._partner(mark)
        after = self._next(mark.family, mark.start)
        if mark.shape is Side.EITHER:
            return self._neutral_opens(mark, partner, after)
        if mark.shape is Side.OPEN:
            turned = partner is not None and self._levels[partner].mark.shape is Side.CLOSE
            closes = mark.lean is Side.CLOSE or (turned and mark.lean is Side.EITHER)
            return not (closes and partner is not None)
        if mark.lean is Side.CLOSE:
            return False
        # A closing shape that opens: ”…“, or ”…” with nothing of its family open before.
        next_turned = after is not None and after.shape is Side.OPEN and after.lean is not Side.OPEN
        if mark.lean is Side.OPEN:
            return next_turned or not self._is_open(mark.family)
        return next_turned and partner is None

    def _neutral_opens(self, mark: Mark, partner: int | None, after: Mark | None) -> bool:
        next_lean = after.lean if after else None
        if self._is_open(mark.family):
            # A second opening mark nests only if its own closing mark is the next one.
            return mark.lean is Side.OPEN and next_lean is Side.CLOSE
        if mark.lean is Side.OPEN or partner is not None:
            return mark.lean is Side.OPEN
        # Nothing to close: badly spaced, unless the next mark opens again.
        return next_lean is Side.CLOSE if mark.lean is Side.CLOSE else next_lean != Side.OPEN

    def _close(self, mark: Mark) -> None:
        partner = self._partner(mark)
        if partner is None:
            if mark.family not in WEAK:
                self._add_unopened(mark)
            return
        self._give_up(partner + 1, mark.start)
        opening = self._levels.pop().mark
        # «»» closes two quotations, if two are open, and else is one doubled mark.
        rest = mark._replace(start=min(mark.end, mark.start + opening.end - opening.start))
        again = rest.start < rest.end and self._is_open(mark.family)
        self._add(opening.start, rest.start if again else mark.end, opening.family)
        if again:
            self._close(rest)

    def _give_up(self, count: int, end: int) -> None:
        """Leave all open quotations but the outer `count` unclosed, ending before `end`."""
        while len(self._levels) > count and self._text[end - 1].isspace():
            end -= 1
        while len(self._levels) > count:
            mark = self._levels.pop().mark
            if mark.family not in WEAK:
                self._add(mark.start, end, mark.family, closed=False)

    def _add_unopened(self, mark: Mark) -> None:
        reached = self._levels[-1].reached if self._levels else self._reached
        start = mark.start - len(self._text[reached : mark.start].lstrip())
        self._add(start, mark.end, mark.family, opened=False)

    def _add(
        self, start: int, end: int, family: str, *, opened: bool = True, closed: bool = True
    ) -> None:
        self.found.append(_Found(start, end, family, opened, closed, exposed=not self._levels))
        if self._levels:
            self._levels[-1].reached = end
        else:
            self._reached = end

    def _is_open(self, family: str) -> bool:
        return any(level.mark.family == family for level in self._levels[-_DEPTH:])

    def _partner(self, mark: Mark) -> int | None:
        """Return the index of the open quotation that `mark` would close."""
        last = len(self._levels) - 1
        depth = 1 if mark.family in WEAK else _DEPTH
        nearest = range(last, max(-1, last - depth), -1)
        families = [(index, self._levels[index].mark.family) for index in nearest]
        same = (index for index, family in families if family == mark.family)
        other = (
            index
            for index, family in families
            if may_pair(family, mark.family) and not self._closes_next(family, mark.start)
        )
        return next(chain(same, other), None)

    def _closes_next(self, family: str, position: int) -> bool:
        """Tell whether the next mark of a family closes, so that no other need close for it."""
        after = self._next(family, position)
        return after is not None and after.shape is not Side.OPEN and after.lean is not Side.OPEN

    def _next(self, family: str, position: int) -> Mark | None:
        marks = self._by_family[family]
        place = bisect_right(marks, position, key=lambda mark: mark.start)
        return marks[place] if place < len(marks) else None
