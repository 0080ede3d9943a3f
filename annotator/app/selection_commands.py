"""What the keys select: units of the text around the caret, all of it; and taking it along."""

from PySide6.QtGui import QGuiApplication

from annotator.app.article_view.growing import (
    Growing,
    paragraph,
    quotation,
    sentence,
    stretch,
)
from annotator.app.article_view.selection import Selection
from annotator.app.commands import Page


class SelectionCommands:
    """The gestures that change what is selected and nothing else."""

    def __init__(self, page: Page) -> None:
        """Take where it is shown."""
        self._page = page
        self._growing = Growing()

    def grow(self) -> None:
        """Select the next larger unit around the selection."""
        self._select(self._growing.grown(self._page.caret))

    def shrink(self) -> None:
        """Go back to what the selection has grown from, or to the next smaller unit."""
        self._select(self._growing.shrunk(self._page.caret))

    def take_quotation(self) -> None:
        """Select the quotation around the caret; again, the one around that."""
        self._select(quotation(self._page.caret))

    def take_sentence(self) -> None:
        """Select the sentence around the caret."""
        self._select(sentence(self._page.caret))

    def take_paragraph(self) -> None:
        """Select the paragraph around the caret."""
        self._select(paragraph(self._page.caret))

    def take_all(self) -> None:
        """Select the whole article."""
        caret = self._page.caret
        if caret.text:
            self._select(stretch(caret, (0, len(caret.text))))

    def copy(self) -> None:
        """Put the selected text on the clipboard, letter for letter."""
        selection = self._page.selection
        if selection is not None:
            QGuiApplication.clipboard().setText(self._page.caret.text[slice(*selection.span)])

    def _select(self, selection: Selection | None) -> None:
        if selection is not None:
            self._page.select(selection)
