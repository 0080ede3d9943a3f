"""What the keys select: units of the text around the caret, all of it; and taking it along."""

from PySide6.QtGui import QGuiApplication

from annotator.app.article_view.growing import (
    Growing,
    following_quotation,
    paragraph,
    quotation,
    sentence,
    stretch,
)
from annotator.app.article_view.selection import Selection
from annotator.app.commands import Page
from annotator.app.workspace import Workspace
from annotator.model.mention import Layer, Span


class SelectionCommands:
    """The gestures that change what is selected and nothing else."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        """Take what is worked on and where it is shown."""
        self._workspace, self._page = workspace, page
        self._growing = Growing()

    def grow(self) -> None:
        """Select the next larger unit around the selection."""
        self._select(self._growing.grown(self._page.caret))

    def shrink(self) -> None:
        """Go back to what the selection has grown from, or to the next smaller unit."""
        self._select(self._growing.shrunk(self._page.caret))

    def take_quotation(self) -> None:
        """Select the quotation around the caret; again, the one around that.

        A caret in a quote that is marked already, with nothing selected, asks for the next one.
        """
        caret, selection = self._page.caret, self._page.selection
        found = quotation(caret)
        if selection is None or (selection.is_single and not selection.exact):
            done = self._marked_quotes()
            while found is not None and found.span in done:
                found = following_quotation(caret, found.span[1])
        self._select(found)

    def _marked_quotes(self) -> set[Span]:
        mentions = self._workspace.annotation.mentions
        return {span for one in mentions if one.layer is Layer.QUOTE for span in one.spans}

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
