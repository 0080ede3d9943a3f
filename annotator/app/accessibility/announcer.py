"""Says aloud, through the screen reader, what a seeing annotator sees happen.

Nothing is done while no assistive technology listens.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleTextCursorEvent

from annotator.app.accessibility.words import marks_at, shortened, told_edit
from annotator.app.panels.sentence import plain, sentence
from annotator.app.translatable import counted
from annotator.model.annotation import Annotation

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


class Announcer(QObject):
    """The voice of one window."""

    said = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window, and begin in silence."""
        super().__init__(window)
        self._window = window
        self._before = Annotation()
        self._frame: str | None = None
        self._marks: list[str] = []
        self._count = 0

    def say(self, text: str, *, urgent: bool = False) -> None:
        """Announce something; ``urgent``: at once, breaking off what is being said."""
        if not text or not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._window.view, text)
        level = QAccessible.AnnouncementPoliteness
        event.setPoliteness(level.Assertive if urgent else level.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(text)

    def tell_message(self, text: str, problem: bool) -> None:  # noqa: FBT001 - a signal's value
        """Say what the message bar shows."""
        self.say(text, urgent=problem)

    def tell_article(self) -> None:
        """Begin anew in another article."""
        self._before, self._frame, self._marks = self._window.workspace.annotation, None, []

    def tell_edit(self, action: str) -> None:
        """Say what an edit did."""
        work = self._window.workspace
        before, self._before = self._before, work.annotation
        former, self._frame = self._frame, work.frame
        if QAccessible.isActive():
            frame = work.frame or former  # which the edit may have taken away
            told = told_edit(action, before, work.annotation, frame, self._window.interface)
            self.say(told)

    def follow_step(self) -> None:
        """Take note of what undo or redo made of the annotation; the message bar tells it."""
        self._before, self._frame = self._window.workspace.annotation, self._window.workspace.frame

    def tell_frame(self) -> None:
        """Say which frame has come into the hand."""
        work = self._window.workspace
        if work.frame == self._frame or work.annotation is not self._before:
            return  # the edit that brought it is told already
        self._frame = work.frame
        if work.attribution is None:
            self.say(self.tr("No attribution in hand"))
        elif QAccessible.isActive():
            order, number = work.annotation.in_reading_order, self._window.interface.number
            place = self.tr("Attribution {place} of {count}").format(
                place=number(order.index(work.attribution) + 1), count=number(len(order))
            )
            self.say(f"{place}: {plain(sentence(work.annotation, work.attribution))}")

    def tell_caret(self) -> None:
        """Say the word that the caret has come to, with the marks it has come into."""
        window, selection = self._window, self._window.view.selection
        if selection is None or window.workspace.article is None or not QAccessible.isActive():
            return
        text = window.workspace.article.text
        interface = QAccessible.queryAccessibleInterface(window.view)
        caret = interface.textInterface().cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(window.view, caret))
        if not selection.is_single or selection.exact:
            chosen = shortened(text[slice(*selection.span)])
            self.say(self.tr("Selected: {text}").format(text=chosen))
            return
        marks = marks_at(window.workspace.annotation, selection.head[0], window.interface)
        new = [mark for mark in marks if mark not in self._marks]
        self._marks = marks
        self.say(". ".join((text[slice(*selection.head)], *new)))

    def tell_findings(self, count: int) -> None:
        """Say how many things are unfinished, where that has changed."""
        if count != self._count:
            self._count = count
            self.say(counted("Strip", "%Ln thing(s) to look at", count))

    def tell_pointed(self) -> None:
        """Say which suggested frame is pointed at, and how likely it is right."""
        window, pale = self._window, self._window.pale
        article, one, frames = window.workspace.article, pale.suggestion, pale.frames
        if article is None or one is None or frames is None or not QAccessible.isActive():
            return
        from annotator.suggest.annotating import suggested  # noqa: PLC0415 - with the suggestions

        number, shown = window.interface.number, suggested(article, [one])
        place = self.tr("Suggestion {place} of {count}, {percent} % sure").format(
            place=number(frames.open.index(frames.suggestions.index(one)) + 1),
            count=number(len(frames.open)),
            percent=number(round(one.confidence * 100)),
        )
        self.say(f"{place}: {plain(sentence(shown, shown.attributions[0]))}")

    def tell_suggestions(self, count: int) -> None:
        """Say how many mentions are suggested."""
        if count:
            number = self._window.interface.number(count)
            self.say(self.tr("Mentions suggested: {count}").format(count=number))
