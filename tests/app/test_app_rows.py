"""Rows of lists: their words stand in their own direction, whatever the window's is."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

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
