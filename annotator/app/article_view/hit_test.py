"""From a point on the page to the text: pure functions on the layout."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLine

from annotator.app.article_view.block import Block
from annotator.app.article_view.layout import ArticleLayout


def position_at(layout: ArticleLayout, point: QPointF) -> int:
    """Give the code point whose character is nearest to a point of the page."""
    return _nearest(layout, point, QTextLine.CursorPosition.CursorOnCharacter, least=1)


def place_at(layout: ArticleLayout, point: QPointF) -> int:
    """Give the place between two characters, as a code point, that is nearest to a point."""
    return _nearest(layout, point, QTextLine.CursorPosition.CursorBetweenCharacters, least=0)


def _nearest(
    layout: ArticleLayout, point: QPointF, kind: QTextLine.CursorPosition, *, least: int
) -> int:
    """Give the nearest place on the line, that many units at least before the line's end."""
    block = layout.block_at_y(point.y())
    line = line_at(block, point.y())
    if line is None:
        return block.start
    unit = line.xToCursor(point.x(), kind)
    last = line.textStart() + line.textLength() - least
    return block.position(max(line.textStart(), min(unit, last)))


def line_at(block: Block, y: float) -> QTextLine | None:
    """Give the block's line at a height of the page, or the nearest; None where it has none."""
    nearest = None
    for line in block.lines():
        if nearest is not None and block.top + line.y() > y:
            break
        nearest = line
    return nearest


def line_of(block: Block, position: int) -> QTextLine | None:
    """Give the line that holds a code point of the article."""
    if not block.layout.lineCount():
        return None
    return block.layout.lineForTextPosition(block.unit(position))


def beside(layout: ArticleLayout, position: int, lines: int, x: float) -> int:
    """Give the code point that many lines below (negative: above) a position, nearest to x."""
    block = layout.block_at(position)
    line = line_of(block, position)
    if line is None:
        return position
    index = block.index
    number = line.lineNumber() + lines
    while number < 0 and index > 0:
        index -= 1
        number += layout.blocks[index].layout.lineCount()
    while number >= layout.blocks[index].layout.lineCount() and index + 1 < len(layout.blocks):
        number -= layout.blocks[index].layout.lineCount()
        index += 1
    block = layout.blocks[index]
    number = min(max(number, 0), block.layout.lineCount() - 1)
    target = block.layout.lineAt(number)
    return position_at(layout, QPointF(x, block.top + target.y() + target.height() / 2))
