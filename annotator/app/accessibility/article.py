"""The article's page as screen readers know it: a text that can be read, walked and selected in.

Qt counts UTF-16 units, everything behind the page code points; units end in this module.
"""

from weakref import ref

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from annotator.app.accessibility.words import marks_at
from annotator.app.article_view.selection import Selection
from annotator.app.article_view.view import ArticleView
from annotator.app.language import Interface
from annotator.app.translatable import counted
from annotator.app.workspace import Workspace
from annotator.text.offsets import Utf16Map

NULL = Shiboken.VoidPtr(0)


class ArticleText(QAccessibleTextInterface):
    """The text of the article on a page, by UTF-16 units.

    PySide6 (6.10 to 6.12) passes on neither ``selection`` nor ``attributes``: their results are
    C++ pointers. Whoever asked for a selection would read memory that nobody has written, so that
    none is ever said to be there; what is selected and marked is announced instead.
    """

    def __init__(self, view: ArticleView) -> None:
        """Take the page; it is not kept alive."""
        super().__init__()
        self._view = ref(view)
        self._mapped, self._units = "", Utf16Map("")

    @property
    def view(self) -> ArticleView:
        """The page."""
        view = self._view()
        assert view is not None  # noqa: S101 - Qt deletes this interface with its widget
        return view

    # units and code points

    def raw(self) -> str:
        """Give the article's text."""
        article = self.view.article
        return article.text if article else ""

    def units(self) -> Utf16Map:
        """Give the map of the article's text, made once for each article."""
        text = self.raw()
        if text is not self._mapped:
            self._mapped, self._units = text, Utf16Map(text)
        return self._units

    def unit(self, position: int) -> int:
        """Turn a code point into a unit."""
        return self.units().to_utf16(position)

    def position(self, unit: int, *, up: bool = False) -> int:
        """Turn a unit into a code point; ``up``: from within a pair to the one after it."""
        units = self.units()
        clipped = min(max(unit, 0), units.utf16_length)
        found = units.to_codepoint(clipped)
        return found + 1 if up and units.to_utf16(found) < clipped else found

    # reading

    def characterCount(self) -> int:
        """Count the article's units."""
        return self.units().utf16_length

    def text(self, start: int, end: int) -> str:
        """Give the text between two units (-1: the end); a character is never cut in two."""
        last = self.characterCount() if end < 0 else end
        if start >= last:
            return ""
        return self.raw()[self.position(start) : self.position(last, up=True)]

    def cursorPosition(self) -> int:
        """Give where the caret is: before the word it is on, or at the edge that it moves."""
        selection = self.view.selection
        if selection is None:
            return 0
        at_end = selection.exact and not selection.is_backwards
        return self.unit(selection.head[1] if at_end else selection.head[0])

    def selectionCount(self) -> int:
        """Say that nothing is selected (see the class)."""
        return 0

    def characterRect(self, offset: int) -> QRect:
        """Give where a character is on the screen; empty for one that takes no room."""
        position = self.position(offset)
        boxes = self.view.column.boxes(position, position + 1)
        if not boxes:
            return QRect()
        found = boxes[0].toAlignedRect()
        return QRect(self.view.viewport().mapToGlobal(found.topLeft()), found.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Give the unit of the character nearest to a point of the screen."""
        place = self.view.viewport().mapFromGlobal(point).toPointF()
        position = self.view.column.position_at(place)
        return -1 if position is None else self.unit(position)

    # moving

    def setCursorPosition(self, offset: int) -> None:
        """Put the caret on the word at a unit."""
        self.view.select(self.view.caret.placed(self.position(offset), extend=False))

    def addSelection(self, start: int, end: int) -> None:
        """Select between two units: words, where both stand at edges of words."""
        first, last = self.position(start), self.position(end, up=True)
        if first == last:
            self.setCursorPosition(start)
            return
        span = (min(first, last), max(first, last))
        words = self.view.caret.covering(span)
        exact = Selection((span[0], span[0]), (span[1], span[1]), exact=True)
        self.view.select(words if words is not None and words.span == span else exact)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        """Select something else."""
        self.addSelection(start, end)

    def removeSelection(self, _index: int) -> None:
        """Let go of what is selected; the caret stays."""
        selection = self.view.selection
        if selection is not None:
            self.view.select(self.view.caret.placed(selection.head[0], extend=False))

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Show what stands between two units."""
        self.view.reveal(self.position(start), self.position(end, up=True))


class ArticleInterface(QAccessibleWidget):
    """The page: a text for reading, named by its article."""

    def __init__(self, view: ArticleView, workspace: Workspace, interface: Interface) -> None:
        """Take the page and what is shown on it."""
        super().__init__(view, QAccessible.Role.EditableText)
        self._workspace, self._words = ref(workspace), interface
        self._text = ArticleText(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Give the text, which Qt takes as the object that it is, whatever the stubs say.

        None is no null pointer here: PySide6 would pass on what lay in memory.
        """
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._text
        found: object = super().interface_cast(kind)
        return NULL if found is None else found

    def text(self, kind: QAccessible.Text) -> str:
        """Name the page by its article's title, and describe it by what is marked there."""
        article = self._text.view.article
        if article is not None and kind is QAccessible.Text.Name:
            return article.title
        if article is not None and kind is QAccessible.Text.Description:
            return self._description()
        return super().text(kind)

    def _description(self) -> str:
        """Count the attributions, and tell what is marked under the caret."""
        work, view = self._workspace(), self._text.view
        assert work is not None  # noqa: S101 - it lives as long as the window
        count = len(work.annotation.attributions)
        told = [counted("ArticleListModel", "%Ln attribution(s)", count)]
        if view.selection is not None:
            told += marks_at(work.annotation, view.selection.head[0], self._words)
        return self._words.joined(*told)

    def state(self) -> QAccessible.State:
        """Tell that the text has lines, can be selected in, and cannot be written in."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = 1
        return state


def expose(view: ArticleView, workspace: Workspace, interface: Interface) -> None:
    """Make Qt know a page by this interface, for as long as the page lives.

    Qt deletes the interface with its widget but holds no reference to the Python object, and
    Python may not delete it before: a connection of the widget's keeps it until then.
    """
    made = ArticleInterface(view, workspace, interface)
    QAccessible.registerAccessibleInterface(made)
    view.destroyed.connect(lambda: _let_go(made))


def _let_go(made: ArticleInterface) -> None:
    """Drop the last reference but the connection's own; Qt has deleted the interface by now."""
    del made
