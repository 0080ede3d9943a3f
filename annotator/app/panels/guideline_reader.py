"""The page on which a guideline is read: Markdown set for both directions, nothing fetched."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from annotator.app.panels.guideline_text import (
    carried_anchors,
    leans_right_to_left,
    with_carried_anchors,
    with_mirrored_tables,
)

LINE_HEIGHT = 125.0  # per cent
MARGIN = 14.0
CELL_PADDING = 5.0
Direction = Qt.LayoutDirection


class Section(NamedTuple):
    """A heading of a guideline."""

    level: int
    title: str
    anchors: tuple[str, ...]
    block: int


class GuidelineReader(QTextBrowser):
    """Shows a guideline and goes to its sections. Links lead nowhere but within it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)
        self.anchorClicked.connect(self._follow)
        self.sections: tuple[Section, ...] = ()

    def show_text(self, markdown: str, *, font: QFont, line: QColor, right_to_left: bool) -> None:
        """Set a guideline.

        Args:
            markdown: what it says.
            font: its letters; headings are bigger in proportion.
            line: the colour of the lines of tables.
            right_to_left: its direction, for paragraphs that show none of their own.
        """
        document = self.document()
        document.setDefaultFont(font)
        document.setDocumentMargin(MARGIN)
        mirrored = with_mirrored_tables(markdown) if right_to_left else markdown
        document.setMarkdown(with_carried_anchors(mirrored))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self.sections = tuple(self._settle(right_to_left=right_to_left))
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, line)
        cursor.endEditBlock()

    def go_to(self, anchor: str, *titles: str) -> bool:
        """Go to the section with an anchor, else to the first whose title has one of the words."""
        found = next((one for one in self.sections if anchor in one.anchors), None)
        words = [title.casefold() for title in titles if title]
        if found is None:
            found = next(
                (one for one in self.sections if any(w in one.title.casefold() for w in words)),
                None,
            )
        if found is not None:
            self.go_to_section(found)
        return found is not None

    def go_to_section(self, section: Section) -> None:
        """Show a section from its heading, with the caret at its start."""
        block = self.document().findBlockByNumber(section.block)
        self.setTextCursor(QTextCursor(block))
        box = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(int(box.top()))

    def section_in_view(self) -> Section | None:
        """Give the section whose heading is the last at or above the upper edge."""
        top = self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()
        above = [section for section in self.sections if section.block <= top]
        return above[-1] if above else None

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's signature
        """Load nothing: neither pictures of the net nor files of this machine."""
        return None

    def _settle(self, *, right_to_left: bool) -> Iterator[Section]:
        """Give each paragraph its direction, and headings the anchors that they carry."""
        block = self.document().begin()
        while block.isValid():
            heading = block.blockFormat().headingLevel()
            anchors: list[str] = []
            if heading:
                title, anchors = carried_anchors(block.text())
                _cut(block, len(title.encode("utf-16-le")) // 2)
                yield Section(heading, title, tuple(anchors), block.blockNumber())
            lean = leans_right_to_left(block.text(), default=right_to_left)
            form = QTextBlockFormat()
            form.setLayoutDirection(Direction.RightToLeft if lean else Direction.LeftToRight)
            form.setLineHeight(
                LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(form)
            if anchors:
                cursor.movePosition(
                    QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
                )
                named = QTextCharFormat()
                named.setAnchor(True)
                named.setAnchorNames(anchors)
                cursor.mergeCharFormat(named)
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        if link.hasFragment() and not link.path() and not link.scheme():
            self.go_to(link.fragment())


def _cut(block: QTextBlock, length: int) -> None:
    """Shorten a paragraph to so many UTF-16 units."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + length)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _dress_table(table: QTextTable, line: QColor) -> None:
    """Draw a table with fine lines over the whole width."""
    form = table.format().toTableFormat()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(line))
    form.setBorderCollapse(True)
    form.setCellPadding(CELL_PADDING)
    form.setCellSpacing(0)
    form.setBottomMargin(MARGIN)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
