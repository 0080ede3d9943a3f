"""Going to a place: a key, then a letter or a number that says where.

Between the two keys nothing else listens; any key that says nothing, Esc, or a click leaves.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.app.keyboard import LATIN_BY_ARABIC, shown_key
from annotator.model.mention import Layer
from annotator.text.segments import paragraphs

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

Key = Qt.Key
MODIFIERS = {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta}
LEAVING = {QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate}
ENTER = {Key.Key_Return, Key.Key_Enter}
UNFINISHED, PARAGRAPH = "U", "P"


class GoTo(QObject):
    """Waits in one window for the key that says where to go."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._is_waiting = False
        self._of_paragraphs = False
        self._digits = ""

    def begin(self) -> None:
        """Wait for the next key."""
        if self._workspace.article is None or self._is_waiting:
            return
        self._is_waiting, self._of_paragraphs, self._digits = True, False, ""
        self._app().installEventFilter(self)
        self._window.presenter.show_hint()

    def hint(self) -> str:
        """Say what the next key does; nothing where no key is waited for."""
        if not self._is_waiting:
            return ""
        interface = self._window.interface
        number = interface.locale.toString(int(self._digits)) if self._digits else "…"
        if self._of_paragraphs:
            return self.tr("Go to paragraph {number}, then Enter · Esc leaves").format(
                number=number
            )
        if self._digits:
            return self.tr("Go to attribution {number}, then Enter · Esc leaves").format(
                number=number
            )

        def shown(key: str) -> str:
            return shown_key(key, arabic_layout=interface.arabic_layout)

        layers = "  ".join(
            f"\u2068{shown(style.key)} {interface.layer_name(style.layer)}\u2069"
            for style in interface.scheme.layers
        )
        return self.tr(
            "Go to the next (Shift: the one before): {layers} · {unfinished} unfinished · "
            "{paragraph} paragraph · a number: that attribution"
        ).format(layers=layers, unfinished=shown(UNFINISHED), paragraph=shown(PARAGRAPH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the next key; leave at a click, and when another window comes to the front."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()  # no action is to hear of it
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if Key(event.key()) not in MODIFIERS:
                self._hear(event)
            return True
        if event.type() in LEAVING:
            self._leave()
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> None:
        text = event.text()
        digit = text if text.isascii() and text.isdigit() else LATIN_BY_ARABIC.get(text, "")
        if digit.isdigit():
            self._digits += digit
            self._window.presenter.show_hint()
        elif event.key() == Key.Key_Backspace and self._digits:
            self._digits = self._digits[:-1]
            self._window.presenter.show_hint()
        elif event.key() in ENTER and self._digits:
            number, of_paragraphs = int(self._digits), self._of_paragraphs
            self._leave()
            self.paragraph(number) if of_paragraphs else self._frame(number)
        else:
            self._letter(event)

    def _letter(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        letter = _latin(event)
        layer = next(
            (style.layer for style in self._window.interface.scheme.layers
             if style.key.upper() == letter), None,
        )  # fmt: skip
        if layer is None and letter == PARAGRAPH and not self._of_paragraphs:
            self._of_paragraphs = True
            self._window.presenter.show_hint()
            return
        self._leave()
        if layer is not None:
            self._mention(layer, back=back)
        elif letter == UNFINISHED:
            findings = self._window.findings
            findings.go_to_previous() if back else findings.go_to_next()

    def _leave(self) -> None:
        self._app().removeEventFilter(self)
        self._is_waiting = False
        self._window.presenter.show_hint()

    def _mention(self, layer: Layer, *, back: bool) -> None:
        """Go to the next or previous mention of a layer, round and round."""
        selection = self._window.view.selection
        here = selection.head[0] if selection is not None else -1
        starts = sorted({m.start for m in self._workspace.annotation.mentions if m.layer is layer})
        words = self._window.view.caret.words
        # Where the caret lands: a mention may begin within its first word.
        places = [(words.within((start, start + 1)) or ((start, start),))[0][0] for start in starts]
        if not places:
            name = self._window.interface.layer_name(layer)
            text = self.tr("Nothing is marked as {layer} yet.")
            self._window.bar.tell(text.format(layer=name))
            return
        if back:
            before = [start for place, start in zip(places, starts, strict=True) if place < here]
            goal = before[-1] if before else starts[-1]
        else:
            after = [start for place, start in zip(places, starts, strict=True) if place > here]
            goal = after[0] if after else starts[0]
        self._show(goal)
        self._window.commands.take_frame_at(goal)

    def _frame(self, number: int) -> None:
        frames = self._workspace.annotation.in_reading_order
        if 1 <= number <= len(frames):
            self._window.navigation.take_frame(frames[number - 1].id)
            self._window.view.setFocus()
        else:
            self._tell_none(len(frames))

    def paragraph(self, number: int) -> None:
        """Go to a paragraph of the article, counted from 1; blank ones do not count."""
        article = self._workspace.article
        if article is None:
            return
        text = article.text
        spans = [span for span in paragraphs(text) if text[span[0] : span[1]].strip()]
        if 1 <= number <= len(spans):
            self._show(spans[number - 1][0])
        else:
            self._tell_none(len(spans))

    def _show(self, position: int) -> None:
        self._window.navigation.go_to(position)
        self._window.view.setFocus()

    def _tell_none(self, count: int) -> None:
        number = self._window.interface.number
        self._window.bar.tell(self.tr("There are only {count}.").format(count=number(count)))

    def _app(self) -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - a window needs one
        return app


def _latin(event: QKeyEvent) -> str:
    """Give the Latin letter of a key, whatever the layout; with Shift too."""
    found = LATIN_BY_ARABIC.get(event.text())
    if found is not None:
        return found.removeprefix("Shift+")
    return chr(event.key()) if event.key() < Key.Key_Escape else ""
