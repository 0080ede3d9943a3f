"""The marks on the screen: where they stand, in which lanes, how deep in one another.

Found anew for every picture, in the time of what is on the screen.
"""

from dataclasses import dataclass

from annotator.app.article_view.lanes import lanes
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.marks import Mark, Marks
from annotator.app.article_view.screen import Fragment, Screen
from annotator.model.scheme import Look, Scheme


@dataclass(frozen=True)
class Shown:
    """One mark on the screen.

    Attributes:
        mark: the mark.
        look: how it is drawn.
        fragments: its spans; one that is not on the screen has no boxes.
        lane: its track under the line (fills: how many fills it lies in; of several annotators'
            marks: whose it is).
    """

    mark: Mark
    look: Look
    fragments: tuple[Fragment, ...]
    lane: int


class Scene(Screen):
    """The part of an article between two heights of its column, with its marks."""

    def __init__(
        self, layout: ArticleLayout, marks: Marks, scheme: Scheme, top: float, bottom: float
    ) -> None:
        """Find what stands there, and as much more as reaches into it."""
        super().__init__(layout, top, bottom)
        self._scheme = scheme
        self.marks = self._found(marks)

    def _look(self, mark: Mark) -> Look:
        return self._scheme.style(mark.mention.layer).look

    def _found(self, marks: Marks) -> list[Shown]:
        if self.stretch[0] >= self.stretch[1]:
            return []
        found = marks.between(*self.stretch)
        sides = [mark for mark in found if mark.side is not None]
        fills = [mark for mark in _own(found) if self._look(mark) is Look.FILL]
        joined = _own(self._joined(marks, found))
        lines = [mark for mark in joined if self._look(mark) is not Look.FILL]
        given = lanes([(mark.mention.start, mark.mention.end) for mark in lines])
        shown = [
            self._shown(mark, lane)
            for mark, lane in (
                *zip(fills, _depths(fills), strict=True),
                *zip(lines, given, strict=True),
                *((mark, mark.side or 0) for mark in sides),
            )
        ]
        return [one for one in shown if any(fragment.boxes for fragment in one.fragments)]

    def _joined(self, marks: Marks, found: list[Mark]) -> list[Mark]:
        """Add what is off the screen and yet decides which lanes are free on it."""
        start, end = self.stretch
        while True:
            short = [m.mention for m in found if self._look(m) is not Look.FILL]
            first = min((mention.start for mention in short), default=start)
            last = max((mention.end for mention in short), default=end)
            if first >= start and last <= end:
                return found
            start, end = min(start, first), max(end, last)
            found = marks.between(start, end)

    def _shown(self, mark: Mark, lane: int) -> Shown:
        fragments = tuple(map(self.fragment, mark.mention.spans))
        return Shown(mark, self._look(mark), fragments, lane)


def _own(marks: list[Mark]) -> list[Mark]:
    """Give the page's own marks, without those of annotators laid side by side."""
    return [mark for mark in marks if mark.side is None]


def _depths(fills: list[Mark]) -> list[int]:
    """Tell of each fill, all sorted by their starts, how many others it begins in."""
    order = sorted(
        range(len(fills)), key=lambda at: (fills[at].mention.start, -fills[at].mention.end)
    )
    depths, open_ends = [0] * len(fills), list[int]()
    for at in order:
        mention = fills[at].mention
        open_ends = [end for end in open_ends if end > mention.start]
        depths[at] = len(open_ends)
        open_ends.append(mention.end)
    return depths
