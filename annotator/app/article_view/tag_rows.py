"""The tags above each line: found a place for once, until marks or lines change.

Tags stand in the leading above the line, whose box holds all its ink, diacritics included.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from annotator.app.article_view.block import Block, Box
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.marks import Mark
from annotator.app.article_view.scene import Scene, Shown
from annotator.app.article_view.signs import TagFace, reads_right_to_left
from annotator.app.article_view.tags import Place, Wish, place
from annotator.model.mention import Layer

GAP = 7.0  # pixels between two tags
OVERHANG = 4.0  # by which they may stand out of the column
CLEAR = 1.0  # pixels between a tag and the letters under it
SIDE, IN_HAND, QUOTE, USUAL, SUGGESTED = 4, 3, 2, 1, 0  # what is kept whole the longer


@dataclass(frozen=True)
class Tag:
    """A tag in its place; heights count from the top of its line.

    Attributes:
        baseline: the left end of its baseline.
        ink: the rectangle that its letters may fill.
        text: what it says.
        marks: what it stands for; several where it counts them.
        right_to_left: which way its pieces follow one another.
    """

    baseline: QPointF
    ink: QRectF
    text: str
    marks: tuple[Mark, ...]
    right_to_left: bool

    @property
    def told(self) -> str:
        """Everything it stands for, in full."""
        return "\n".join(mark.tag for mark in self.marks)


@dataclass(frozen=True)
class Row:
    """A line with what stands above it."""

    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class _Claim:
    """A mark that wants a tag over a box."""

    mark: Mark
    box: Box
    forms: tuple[str, ...]

    @property
    def weight(self) -> int:
        if self.mark.side is not None:
            return SIDE
        if self.mark.in_hand:
            return IN_HAND
        if self.mark.suggested:
            return SUGGESTED
        return QUOTE if self.mark.mention.layer is Layer.QUOTE else USUAL


class TagRows:
    """The rows of tags of one set of marks in one layout."""

    def __init__(self, face: TagFace, number: Callable[[int], str]) -> None:
        """Take the face tags are written in, and how numbers are."""
        self._face, self._number = face, number
        self._rows: dict[tuple[int, int], Row] = {}  # by blocks and lines, which may move
        self._seen: dict[float, Row] = {}

    def of(self, scene: Scene) -> Mapping[float, Row]:
        """Give the rows of what is on the screen, by the heights at which their lines begin."""
        claims: defaultdict[float, list[_Claim]] = defaultdict(list)
        for shown in scene.marks:
            for claim in _claims(shown):
                claims[claim.box.rect.top()].append(claim)
        self._seen = {top: self._kept(scene.layout, found) for top, found in claims.items()}
        return self._seen

    def at(self, point: QPointF) -> Tag | None:
        """Give the tag at a point of the column, among those last seen."""
        for top, row in self._seen.items():
            for tag in row.tags:
                if tag.ink.translated(0, top).contains(point):
                    return tag
        return None

    def _kept(self, layout: ArticleLayout, claims: list[_Claim]) -> Row:
        box = claims[0].box
        block = layout.block_at_y(box.rect.top())
        key = block.index, box.line
        if key not in self._rows:
            self._rows[key] = self._row(layout, block, claims)
        return self._rows[key]

    def _row(self, layout: ArticleLayout, block: Block, claims: list[_Claim]) -> Row:
        places = place(
            [
                Wish(
                    left=claim.box.rect.left(),
                    right=claim.box.rect.right(),
                    widths=tuple(map(self._face.width, claim.forms)),
                    weight=claim.weight,
                )
                for claim in claims
            ],
            room=(-OVERHANG, layout.measures.width + OVERHANG),
            gap=GAP,
            counter_width=lambda count: self._face.width(self._counter(count)),
            right_to_left=block.right_to_left,
        )
        return Row(tuple(self._tag(one, claims) for one in places))

    def _counter(self, count: int) -> str:
        return f"+{self._number(count)}"

    def _tag(self, at: Place, claims: list[_Claim]) -> Tag:
        marks = tuple(claims[number].mark for number in at.wishes)
        text = self._counter(len(marks)) if at.is_counter else claims[at.wishes[0]].forms[at.form]
        height = self._face.cap + self._face.descent * 1.3
        return Tag(
            baseline=QPointF(at.x, -CLEAR - self._face.descent * 0.8),
            ink=QRectF(at.x, -CLEAR - height, at.width, height),
            text=text,
            marks=marks,
            right_to_left=reads_right_to_left(marks[0].tag),
        )


def _claims(shown: Shown) -> list[_Claim]:
    """Give the tags that a mark wants: one where it begins, one where each more span does."""
    mark = shown.mark
    return [
        _Claim(mark, fragment.head, mark.more_forms if number else mark.forms)
        for number, fragment in enumerate(shown.fragments)
        if mark.forms and fragment.boxes and fragment.starts
    ]
