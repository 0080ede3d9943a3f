"""Rows of lists: their words stand in their own direction, whatever the window's is."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from annotator.app.article_view.display import display_text
from annotator.app.panels.elided import ElidedLabel
from annotator.app.panels.rows import RowDelegate


def drawn(text, direction, width=600):
    """Draw a line as a row of a window of this direction does."""
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    where = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    RowDelegate(None).write(painter, QRectF(0, 0, width, 40), where, text)
    painter.end()
    return image


@pytest.mark.parametrize("width", [600, 90])
@pytest.mark.parametrize(
    "text", ["«الجسر» يعود إلى الخدمة!", "الوزير: «لن نتراجع»", "The bridge (2)!"]
)
def test_marks_stand_where_the_words_own_direction_has_them(qapp, text, width):
    sides = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    one, other = (drawn(text, side, width) for side in sides)
    assert one == other


@pytest.mark.parametrize("first", ["\ufeff", "\ufffe"])
def test_a_first_character_that_qt_takes_as_an_order_is_shown_harmlessly(qapp, first):
    label = ElidedLabel()
    label.resize(600, 30)
    label.show_text(f"{first}الوزير يعود")
    assert label.text().endswith("الوزير يعود")
    assert not label.toolTip(), "nothing was cut"
    side = Qt.LayoutDirection.RightToLeft
    stand_in = display_text(first)
    assert drawn(f"{first}الوزير يعود", side) == drawn(f"{stand_in}الوزير يعود", side)
