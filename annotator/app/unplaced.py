"""The mentions without a place in the article in hand: shown one by one, placed, given up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from annotator.app.article_view.selection import Selection
from annotator.app.refusals import TEXTS, Refusal
from annotator.model.edits.placing import give_up, place
from annotator.model.unplaced import Unplaced

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

TAB = "unplaced"


class UnplacedDesk(QObject):
    """Brings the list, the selection in the text and the annotation together."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._offered: Selection | None = None  # what was selected when the mention was chosen

    def show_annotation(self) -> None:
        """Show the list as it is now; its tab is there while anything waits."""
        work, window = self._workspace, self._window
        items = work.annotation.homeless
        if not items and window.side.shown_tab() == TAB:
            if window.unplaced_panel.isAncestorOf(QApplication.focusWidget() or window):
                window.view.setFocus()
            window.side.show_tab("attributions")
        window.side.show_title(TAB, shown=bool(items))
        window.unplaced_panel.show_items(items, work.article.text if work.article else "")

    def announce(self) -> None:
        """Say, as an article is opened, that something in it waits for a place."""
        count = len(self._workspace.annotation.homeless)
        if count:
            text = self.tr(
                "%Ln mention(s) have no place in this text: {key} shows them.", "", count
            )
            self._window.bar.tell(text.format(key=self._window.actions_.key(TAB)))

    def go(self) -> Refusal | None:
        """Go to the list; from there, back to the text."""
        if self._workspace.article is None:
            return Refusal.NO_ARTICLE
        if not self._workspace.annotation.homeless:
            return Refusal.NOTHING_UNPLACED
        chosen = self._offered
        self._window.navigation.show_tab(TAB)
        if chosen is None:
            self.choose(max(0, self._window.unplaced_panel.row))
        return None

    def choose(self, row: int) -> None:
        """Select in the text what is proposed for a mention, and bring it into sight."""
        view, panel = self._window.view, self._window.unplaced_panel
        if not panel.isVisible():
            self._offered = None
            return
        item = self._item(row)
        if item is not None and item.proposal:
            start, end = item.proposal[0][0], item.proposal[-1][1]
            words = view.caret.covering((start, end))
            exact = Selection((start, start), (end, end), exact=True)
            view.select(words if words is not None and words.span == (start, end) else exact)
            view.reveal(start, end)
        self._offered = view.selection

    def place(self, row: int) -> None:
        """Put a mention where something has been selected since it was chosen, or as proposed."""
        work, view, item = self._workspace, self._window.view, self._item(row)
        if item is None or work.article is None or not work.is_writable:
            return
        selection = view.selection
        spans = item.proposal
        if selection is not None and selection != self._offered:
            spans = (selection.span,)
        if not spans:
            self._tell(Refusal.NO_PROPOSAL)
            return
        edited = place(work.article, work.annotation, row, spans)
        work.apply(edited.annotation, f"place.{item.mention.layer}", edited.attribution)

    def give_up(self, row: int) -> None:
        """Do without a mention; undo brings it back."""
        work, item = self._workspace, self._item(row)
        if item is not None and work.is_writable:
            value = give_up(work.annotation, row)
            work.apply(value, f"give_up.{item.mention.layer}", work.frame)

    def _item(self, row: int) -> Unplaced | None:
        items = self._workspace.annotation.homeless
        return items[row] if 0 <= row < len(items) else None

    def _tell(self, why: Refusal) -> None:
        self._window.bar.tell(QCoreApplication.translate("Refusals", TEXTS[why]))
