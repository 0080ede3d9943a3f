"""The measures of the page: how long its lines are, and what room each has above and below.

All are pixels; what they follow from are the faces and what the reader asked for.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

SAMPLE = "وقال المتحدث في بيان إن نتائج الدراسة ستُعلن خلال الأسبوع المقبل"
LETTERS_IN_LINE = 72
TALL_AND_DEEP = "أإلكطحجعقيم"
TAG_CLEARANCE = 2.0
TAG_SHARE, UNDER_SHARE, GAP_SHARE = 0.36, 0.16, 0.45  # of the face's height
UNDER_LEAST = 0.1  # what underlines need, of the face's height
LABEL_SIZE = 0.75  # of the tags' letters


@dataclass(frozen=True)
class Setting:
    """How the reader wants the page set.

    Attributes:
        spacing: the distance of the lines, 1.0 being the usual one.
        letters: how many letters a line holds where the window has the room.
        controls: whether invisible controls are shown.
        numbers: whether lines are numbered.
    """

    spacing: float = 1.0
    letters: int = LETTERS_IN_LINE
    controls: bool = False
    numbers: bool = False


USUAL: Final = Setting()


@dataclass(frozen=True)
class Measures:
    """The vertical and horizontal measures of the page, in pixels."""

    font: QFont
    width: float
    tag_band: float
    under_band: float
    paragraph_gap: float
    rise: float  # of the ink above the baseline
    drop: float  # of the ink below it
    label_band: float = 0.0  # below a line with invisible controls, where they are shown

    @classmethod
    def of(
        cls,
        font: QFont,
        width: float,
        tag_font: QFont | None = None,
        setting: Setting = USUAL,
    ) -> "Measures":
        """Derive the bands above and below each line from the faces' sizes.

        Tags and underlines keep the room they need, however close the lines are wanted.
        """
        metrics = QFontMetricsF(font)
        em, ink = metrics.height(), metrics.tightBoundingRect(TALL_AND_DEEP)
        tag = QFontMetricsF(tag_font).height() if tag_font else 0.0
        usual = max(em * TAG_SHARE, tag + TAG_CLEARANCE)
        lead = (setting.spacing - 1) * (em + usual + em * UNDER_SHARE)
        label = QFontMetricsF(label_font(tag_font)).height() if tag_font else em / 2
        return cls(
            font=font,
            width=width,
            tag_band=max(usual + lead / 2, tag),
            under_band=max(em * UNDER_SHARE + lead / 2, em * UNDER_LEAST),
            paragraph_gap=em * GAP_SHARE * setting.spacing,
            rise=-ink.top(),
            drop=ink.bottom(),
            label_band=label if setting.controls else 0.0,
        )

    @property
    def pitch(self) -> float:
        """The distance from one line to the next, where neither has any peculiarity."""
        return QFontMetricsF(self.font).height() + self.tag_band + self.under_band


def label_font(tag_font: QFont) -> QFont:
    """Give the face in which invisible controls are named and lines numbered."""
    font = QFont(tag_font)
    font.setPointSizeF(tag_font.pointSizeF() * LABEL_SIZE)
    return font


def comfortable_width(font: QFont, letters: int = LETTERS_IN_LINE) -> float:
    """Give the width in pixels of a line of so many letters; 55 to 75 are comfortable."""
    return QFontMetricsF(font).horizontalAdvance(SAMPLE) / len(SAMPLE) * letters
