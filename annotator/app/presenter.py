"""Keeps the widgets of a window showing what its workspace holds: changes come down here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.deeds import deed
from annotator.app.hints import about_pale, about_waiting, hint, with_offer, with_pale
from annotator.app.keyboard import upright
from annotator.app.menus.attribution import polarity_action
from annotator.app.messages import told
from annotator.app.names import direction_name
from annotator.app.panels.features import InHand
from annotator.app.saver import passes
from annotator.model.mention import Mention
from annotator.model.stance import Polarity
from annotator.text.bidi import Direction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.app.main_window import MainWindow


class Presenter(QObject):
    """Shows one window's workspace."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace

    def show_project(self) -> None:
        """Show another project's name, scheme and articles."""
        window, project = self._window, self._workspace.project
        window.show_title()
        if project is not None:
            window.take_scheme(project.scheme)
        window.no_article.show_empty(empty=None)
        window.articles.show_project(project, self._workspace.annotator)
        window.desk.show_recent(window.welcome)
        self.show_hint()
        window.scheme_desk.tell_keys()

    def show_article(self) -> None:
        """Show another article, where it was left."""
        window, article = self._window, self._workspace.article
        window.middle.setCurrentWidget(self.page())
        if window.view.article is not article:
            window.places.leave()
            window.directions.come_back()
            window.view.show_article(article, window.directions.chosen)
            window.places.come_back()
        window.articles.show_current(article.id if article else None)

    def page(self) -> "QWidget":
        """Give the page of what is open: an article, a project without one, or nothing."""
        window, work = self._window, self._workspace
        if work.article is not None:
            return window.view
        return window.welcome if work.project is None else window.no_article

    def show_direction(self, direction: Direction | None) -> None:
        """Show in which direction the article is set, and say so where that was asked for."""
        window = self._window
        window.view.show_direction(direction)
        window.bar.tell(direction_name(direction))
        self.show_annotation()

    def show_work(self) -> None:
        """Show in the list how far the work on the article is, before another is opened."""
        article = self._workspace.article
        if article is not None and self._workspace.is_own:
            self._window.articles.show_work(article.id, self._workspace.annotation)

    def show_annotation(self) -> None:
        """Show how far the work on the article is, and look for what is unfinished."""
        window, work = self._window, self._workspace
        window.header.show_article(work.article, work.annotation.status, work.annotator)
        window.header.show_direction(window.directions.chosen)
        window.actions_["direction"].setChecked(window.directions.chosen is not None)
        window.findings.look()

    def show_marks(self) -> None:
        """Show the marks in the text, with those of the frame that is in hand now."""
        view, work = self._window.view, self._workspace
        view.show_movable(movable=work.is_writable)
        view.show_annotation(work.annotation, work.frame)
        view.show_suggestions(self._suggested())

    def show_frame(self) -> None:
        """Show the frame that is in hand now beside the text, among the others."""
        window, work = self._window, self._workspace
        window.cards.show_annotation(window.book.in_todays_words(work.annotation), work.frame)
        stance, frame = work.stance, work.attribution
        called = window.book.in_todays_names(work.annotation)
        window.frame_panel.show_frame(called, frame, stance, enabled=work.is_writable)
        self.show_features()
        window.actions_["implicit"].setChecked(frame is not None and frame.implicit)
        window.actions_["explicit"].setChecked(stance is not None and stance.explicit)
        for polarity in Polarity:
            chosen = stance is not None and stance.polarity is polarity
            window.actions_[polarity_action(polarity)].setChecked(chosen)
        self.show_saving()
        self.show_hint()

    def show_entities(self) -> None:
        """Show who is who, as the book has it now."""
        self.show_frame()
        self._window.entities.show_entities()

    def show_features(self) -> None:
        """Show what the scheme has besides for frame, mention and article."""
        window, work = self._window, self._workspace
        mention = window.commands.mention_in_hand() if window.features.is_unfolded else None
        in_hand = InHand(work.annotation, work.attribution, mention)
        window.features.show_features(window.interface.scheme, in_hand, enabled=work.is_writable)

    def show_saving(self) -> None:
        """Show whether everything is saved, and what can be undone."""
        window, work = self._window, self._workspace
        if work.project is None:
            window.strip.saved.clear()
        else:
            window.strip.show_saved(
                idle=work.saver.is_idle,
                failed=work.saver.problem is not None,
                read_only=not work.project.writable,
                undecided=work.sending.is_undecided(work.article),
                waiting=work.saver.count if window.online.is_offline else None,
            )
        window.actions_["undo"].setEnabled(window.entity_commands.undoable)
        window.actions_["redo"].setEnabled(window.entity_commands.redoable)

    def show_keyboard(self, arabic: bool) -> None:  # noqa: FBT001 - a signal's value
        """Show the keys as they are printed on the keyboard in use."""
        self._window.interface.arabic_layout = arabic
        self._window.retranslate()
        self.show_hint()

    def show_hint(self) -> None:
        """Say what the next key does."""
        window = self._window
        key, suggested = window.actions_.key, self._suggested()
        one, selection = window.pale.suggestion, window.view.selection
        told_next = (
            hint(self._workspace, selection, key, suggested)
            if one is None
            else about_pale(window.interface.number(round(one.confidence * 100)), key)
        )
        is_free = self._workspace.frame is None and (selection is None or selection.is_single)
        if one is None and is_free and window.pale.count:
            told_next = with_pale(told_next, key("next_suggestion"))
        known = window.entity_commands.known_by_name()
        name = known.entity.name if known is not None and not suggested else None
        told_next = window.telling.hint() or told_next
        if self._workspace.fetching.is_under_way:
            told_next = about_waiting(key)
        elsewhere = window.go.hint() or window.overview.hint()
        window.strip.hint.show_text(elsewhere or with_offer(told_next, name, key("who")))

    def show_suggestions(self) -> None:
        """Show what is suggested for the frame in hand; Tab means another while there is one."""
        window = self._window
        window.view.show_suggestions(self._suggested())
        self._enable_steps()
        self.show_hint()

    def show_pale(self) -> None:
        """Show in the text what the article suggests, and which frame of it is pointed at."""
        window, pale = self._window, self._window.pale
        window.view.markings.show_background(pale.frames, pale.pointed)
        window.view.show_suggestions(self._suggested())
        window.view.viewport().update()
        self._enable_steps()  # at once, for the next key may be Tab

    def _enable_steps(self) -> None:
        """Have Tab mean suggestions while there are any."""
        window = self._window
        is_any = window.suggestions.shown is not None or window.pale.count > 0
        for name in ("next_suggestion", "previous_suggestion"):
            window.actions_[name].setEnabled(is_any)

    def count_pale(self) -> None:
        """Tell beside the text how many frames the article suggests, and what the keys do."""
        self._window.strip.show_suggestions(self._window.pale.count)
        self.show_suggestions()

    def _suggested(self) -> tuple[Mention, ...]:
        """Give what is suggested for the frame in hand, unless another frame is pointed at."""
        window = self._window
        return window.suggestions.mentions() if window.pale.pointed is None else ()

    def show_finding(self, text: str, position: int) -> None:
        """Go to something unfinished and say what it is."""
        self._window.navigation.go_to(position)
        self._window.view.setFocus()
        self._window.bar.tell(text)

    def tell_no_frame(self) -> None:
        """Say that a key needs an attribution in hand."""
        key = self._window.actions_.key
        text = self.tr(
            "No attribution is in hand: click one, or go to one with {next} and {before}."
        )
        told_text = text.format(next=key("next_frame"), before=key("previous_frame"))
        self._window.bar.tell(told_text)

    def tell_error(self, error: BaseException) -> None:
        """Say what went wrong; of a lost connection the strip tells, and nobody is stopped."""
        if passes(error):
            self.show_saving()
            return
        self._window.bar.warn(told(error, self._window.interface.language))

    def tell_unsaved(self, error: Exception) -> None:
        """Say that a save failed, and offer to try again."""
        bar, saver = self._window.bar, self._workspace.saver

        def retry() -> None:
            bar.hide()
            saver.retry()
            self.show_saving()

        text = told(error, self._window.interface.language)
        kept = self.tr("Your last changes are kept here, but not on the disk yet.")
        bar.warn(f"{text}\n{kept}", self.tr("Try again"), retry)

    def tell_change(self, kind: str, action: str) -> None:
        """Say what holds in every article from now on, or does so no more."""
        if kind == "edit":
            text = self.tr("In every article: {deed}. {key} takes it back.")
            told_text = text.format(deed=deed(action), key=upright("Ctrl+Z"))
            self._window.bar.tell(told_text)
        else:
            self.tell_step(kind, action)

    def tell_step(self, kind: str, action: str) -> None:
        """Say what was undone or redone."""
        text = self.tr("Undone: {deed}") if kind == "undo" else self.tr("Redone: {deed}")
        self._window.bar.tell(text.format(deed=deed(action)))
