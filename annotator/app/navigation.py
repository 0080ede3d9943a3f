"""Going places: from article to article, frame to frame, pane to pane, and back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from annotator.app.article_view.selection import Selection
from annotator.app.refusals import Refusal
from annotator.model.annotation import Annotation, Status
from annotator.model.difference import difference
from annotator.problems import Problem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.app.main_window import MainWindow


class Navigation(QObject):
    """Moves one window's article, frame in hand, caret and focus."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window
        self._workspace, self._view = window.workspace, window.view
        self._opens_first = False

    # articles

    def begin(self, first: bool) -> None:  # noqa: FBT001 - a signal's value
        """Go where the work begins: to the article left last, or to the project's list."""
        if not first or self._workspace.article is not None:
            return
        last = self._window.places.last_article()
        if last is not None:
            self.open_article(last)
        elif self._opens_first:
            self.step_article(1)
        elif self._window.middle.isVisible():
            self._window.articles.take_focus()
        self._opens_first = False

    def open_first_listed(self) -> None:
        """Open the first article as soon as the list is there: the project has just been made."""
        self._opens_first = True

    def open_article(self, article_id: str) -> None:
        """Take an article in hand, ready for the keys; what was told of the one before is past."""
        if self._workspace.article is not None:
            self._window.bar.outdate()
        try:
            self._workspace.open_article(article_id)
        except Problem as problem:
            self.failed.emit(problem)
            return
        self._window.middle.setCurrentWidget(self._view)
        self._view.setFocus()
        self._window.unplaced.announce()

    def step_article(self, step: int) -> None:
        """Go on to the next article of the list, or back."""
        if self._window.adjudication.is_on:
            self._window.adjudication.step(step)
            return
        article = self._workspace.article
        try:
            found = self._window.articles.neighbour(article.id if article else None, step)
        except Problem as problem:
            self.failed.emit(problem)
            return
        if found is None:
            self.told.emit(self.tr("There is no further article in the list."))
        else:
            self.open_article(found)

    def finish_article(self) -> None:
        """Mark the article finished and go on to the next one that is not, round and round.

        Of what is left to look at in it, the reader is told on the way.
        """
        if self._window.adjudication.is_on:
            self._window.adjudication.finish()
            return
        article = self._workspace.article
        if article is None:
            return
        self._workspace.set_status(Status.FINISHED)
        finished = self._workspace.annotation
        try:
            wanted = self._window.articles.next_undone(article.id)
        except Problem as problem:
            self.failed.emit(problem)
            return
        if wanted is None:
            self.told.emit(self.tr("All articles of the list are done."))
        else:
            self.open_article(wanted)
        self._window.findings.count(article, finished, partial(self._tell_left, article.title))

    def _tell_left(self, title: str, count: int) -> None:
        if count:
            text = self.tr("Finished: “{title}”. Still to look at there: {count}.")
            number = self._window.interface.number(count)
            self.told.emit(text.format(title=f"\u2068{title}\u2069", count=number))

    # frames

    def take_frame(self, frame_id: str) -> None:
        """Take a frame in hand and let the text follow."""
        self._workspace.take_frame(frame_id)
        self.reveal_frame()

    def step_frame(self, step: int) -> Refusal | None:
        """Take the next or the previous frame in hand and let the text follow."""
        why = self._window.commands.step_frame(step)
        self.reveal_frame()
        return why

    def reveal_frame(self) -> None:
        """Scroll to the frame in hand, as far as needed, and put the caret there."""
        frame = self._workspace.attribution
        if frame is not None:
            self.go_to(self._workspace.annotation.first_position(frame))

    def go_to(self, position: int) -> None:
        """Put the caret on the first word at or after a code point, and show it."""
        words = self._view.caret.words
        here = words.within((position, position + 1))
        word = here[0] if here else words.after((position, position))
        if word is not None:
            self._view.select(Selection(word, word))
        self._view.reveal(position, position + 1)

    def follow_change(self, before: Annotation) -> None:
        """Take in hand what undo or redo has changed, and show it where it is out of sight."""
        changed = difference(before, self._workspace.annotation)
        if changed.frames and self._workspace.frame not in changed.frames:
            self._workspace.take_frame(changed.frames[0])
        if changed.place is not None and not self._view.column.shows(changed.place[0]):
            self._view.reveal(*changed.place)

    def choose_target(self) -> None:
        """Open the list of what the stance of the frame in hand can be aimed at."""
        window = self._window
        if self._workspace.frame is not None and self._workspace.is_writable:
            window.side.show_tab("attributions")
            window.frame_panel.stance.target.setFocus()
            window.frame_panel.stance.target.showPopup()

    def go_to_mention(self, mention_id: str) -> None:
        """Show a mention and put the caret on it; the focus stays where it is."""
        mention = self._workspace.annotation.mention_by_id.get(mention_id)
        if mention is not None:
            self.go_to(mention.start)

    # panes

    def show_entities(self) -> None:
        """Go to the entities; from there, back to the attributions and the article."""
        window = self._window
        panel = window.entities
        if panel.isVisible() and panel.isAncestorOf(window.focusWidget() or window):
            window.side.show_tab("attributions")
            self._view.setFocus()
            return
        if not window.settings.panel_shown("frames"):
            window.appearance.switch_panel("frames")
        window.side.show_tab("entities")
        mention = window.entity_commands.mention_in_question()
        entity = self._workspace.annotation.entity_of.get(mention.id) if mention else None
        panel.take_focus(entity.id if entity else None)

    def show_welcome(self) -> None:
        """Show the start page; the article stays where it is behind it."""
        self._window.desk.show_recent(self._window.welcome)
        self._window.middle.setCurrentWidget(self._window.welcome)
        self._window.welcome.sample.setFocus()

    def show_tab(self, name: str) -> None:
        """Go to a panel beside the article, unfolded if need be; from there, back to the text."""
        window = self._window
        focus = QApplication.focusWidget()
        panel = window.side.panel(name)
        if focus is not None and panel.isAncestorOf(focus):
            self.step_back()
            return
        if not window.side.isVisible():
            window.appearance.switch_panel("frames")
        window.side.show_tab(name)
        panel.setFocus()

    def travel(self, version: int) -> None:
        """Go to another version in the history of the article's annotation."""
        try:
            self._workspace.travel(version)
        except Problem as problem:
            self.failed.emit(problem)

    def step_back(self) -> None:
        """Come back to the article, then let go of the selection, then of the frame."""
        middle, window = self._window.middle, self._window
        is_deciding = window.adjudication.is_on and middle.currentWidget() is self._view
        if is_deciding and not window.differences.hasFocus():
            window.decisions.end_edit()
        elif is_deciding:
            self.told.emit(
                self.tr("{key} ends adjudicating.").format(key=window.actions_.key("adjudicate"))
            )
        elif self._workspace.article is not None and not self._view.hasFocus():
            middle.setCurrentWidget(self._view)
            self._view.setFocus()
        elif self._workspace.project is not None and (
            middle.currentWidget() is not window.presenter.page()
        ):
            middle.setCurrentWidget(window.no_article)
            window.articles.take_focus()
        elif not self._window.pale_commands.let_go():
            self._window.commands.step_back()

    def step_focus(self, step: int) -> None:
        """Move the focus on or back by one widget, as Tab does where it means nothing else."""
        widget = QApplication.focusWidget()
        if widget is not None:
            widget.focusNextPrevChild(step > 0)

    def next_pane(self) -> None:
        """Move the focus from pane to pane."""
        window = self._window
        centres = (self._view, window.no_article.button, window.welcome.sample)
        beside = (
            window.findings_panel,
            window.unplaced_panel,
            window.comments,
            window.history_panel,
        )
        panes: list[QWidget] = [
            window.articles.list,
            *centres,
            window.cards.list,
            window.differences,
            window.differences.list,
            window.cases.list,
            window.entities.list,
            window.guideline_panel.reader,
            *(panel.list for panel in beside),
        ]
        shown = [pane for pane in panes if pane.isVisible()]
        here = next((index for index, pane in enumerate(shown) if pane.hasFocus()), -1)
        shown[(here + 1) % len(shown)].setFocus()
