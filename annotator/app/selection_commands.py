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
from annotator.app.refusals import Refusal
from annotator.app.workspace import Workspace
from annotator.model.mention import Layer, Span


class SelectionCommands:
    """The gestures that change what is selected and nothing else."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        """Take what is worked on and where it is shown."""
        self._workspace, self._page = workspace, page
        self._growing = Growing()

    def grow(self) -> Refusal | None:
        """Select the next larger unit around the selection."""
        return self._select(self._growing.grown(self._page.caret), Refusal.NOTHING_WIDER)

    def shrink(self) -> Refusal | None:
        """Go back to what the selection has grown from, or to the next smaller unit."""
        return self._select(self._growing.shrunk(self._page.caret), Refusal.NOTHING_SMALLER)

    def take_quotation(self) -> Refusal | None:
        """Select the quotation around the caret; again, the one around that.

        Where there is none, the next one that is not marked yet and is no mere name. A caret in a
        quote that is marked already, with nothing selected, asks for the next one too.
        """
        # Late: what knows cues folds words, for which camel-tools has to be loaded.
        from annotator.suggest.quoted import is_said  # noqa: PLC0415

        caret, selection, done = self._page.caret, self._page.selection, self._marked_quotes()

        def wanted(span: Span) -> bool:
            return span not in done and is_said(caret.text, span)

        found = quotation(caret, wanted)
        bare = selection is None or (selection.is_single and not selection.exact)
        if bare and found is not None and found.span in done:
            found = following_quotation(caret, found.span[1], wanted)
        why = self._select(found, Refusal.NO_QUOTATION)
        return Refusal.NO_QUOTATION if why is not None else None

    def _marked_quotes(self) -> set[Span]:
        mentions = self._workspace.annotation.mentions
        return {span for one in mentions if one.layer is Layer.QUOTE for span in one.spans}

    def take_sentence(self) -> Refusal | None:
        """Select the sentence around the caret."""
        return self._select(sentence(self._page.caret), Refusal.NOTHING_WIDER)

    def take_paragraph(self) -> Refusal | None:
        """Select the paragraph around the caret."""
        return self._select(paragraph(self._page.caret), Refusal.NOTHING_WIDER)

    def take_all(self) -> None:
        """Select the whole article."""
        caret = self._page.caret
        if caret.text:
            self._page.select(stretch(caret, (0, len(caret.text))))

    def copy(self) -> None:
        """Put the selected text on the clipboard, letter for letter."""
        selection = self._page.selection
        if selection is not None:
            QGuiApplication.clipboard().setText(self._page.caret.text[slice(*selection.span)])

    def _select(self, selection: Selection | None, otherwise: Refusal) -> Refusal | None:
        if selection is not None:
            self._page.select(selection)
            return None
        if self._workspace.article is None:
            return None
        return otherwise if self._page.selection is not None else Refusal.NO_PLACE
