"""What one picture of the article shows: values only."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFontMetricsF

from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.marks import Marks
from annotator.app.article_view.measures import USUAL, Setting
from annotator.app.article_view.selection import Selection
from annotator.app.article_view.signs import TagFace
from annotator.app.theme import Theme
from annotator.model.scheme import Scheme
from annotator.model.span_index import SpanIndex

USUAL_HEIGHT = 40.0  # pixels of the letters at which strokes have their usual width


@dataclass(frozen=True)
class Picture:
    """Everything that one picture of the article shows.

    Attributes:
        layout: where everything stands.
        marks: what is marked and suggested.
        scheme: how layers look.
        theme: in which colours.
        tag_face: in what tags are written.
        selection: what is selected.
        focused: whether the keys go to the article.
        number: writes a number.
        top: the height of the column at which the screen begins, in pixels.
        bottom: the height at which it ends.
        margin: how wide the margin is on either side of the column.
        highlights: stretches set apart, in code points.
        lit: the frame lit up.
        connectors: whether those of all frames are shown.
        setting: how the lines are set.
    """

    layout: ArticleLayout
    marks: Marks
    scheme: Scheme
    theme: Theme
    tag_face: TagFace
    selection: Selection | None
    focused: bool
    number: Callable[[int], str]
    top: float
    bottom: float
    margin: float
    highlights: SpanIndex
    lit: str | None = None
    connectors: bool = False
    setting: Setting = USUAL

    @cached_property
    def unit(self) -> float:
        """What the widths of strokes are multiplied by, so that they grow with the letters."""
        return max(0.6, QFontMetricsF(self.layout.measures.font).height() / USUAL_HEIGHT)

    @cached_property
    def pen(self) -> float:
        """The usual width of a stroke, in pixels."""
        return 1.8 * self.unit * self.theme.stroke
