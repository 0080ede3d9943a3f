"""One line over the page's foot while stretches are reviewed: which one, and what the keys do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.app.keyboard import LATIN_BY_ARABIC, shown_key
from annotator.app.language import Interface
from annotator.app.panels.foot_bar import FootBar

Key = Qt.Key
TAKE, SKIP, ALL, END = "take", "skip", "all", "end"
WISHES = {
    Key.Key_Return: TAKE,
    Key.Key_Enter: TAKE,
    Key.Key_Y: TAKE,
    Key.Key_N: SKIP,
    Key.Key_Backspace: SKIP,
    Key.Key_A: ALL,
    Key.Key_Escape: END,
}
MODIFIERS = {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta}


class ReviewBar(FootBar):
    """Asks about one stretch after the other; keys, or buttons that say them."""

    take_requested = Signal()
    skip_requested = Signal()
    all_requested = Signal()
    end_requested = Signal()

    def __init__(self, interface: Interface, page: QWidget) -> None:
        """Make a hidden bar over the foot of a page."""
        super().__init__(page)
        self.setObjectName("notice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._interface = interface
        self.label = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.label, 1)
        self._signals = {
            TAKE: self.take_requested,
            SKIP: self.skip_requested,
            ALL: self.all_requested,
            END: self.end_requested,
        }
        self.buttons = {wish: QPushButton() for wish in self._signals}
        for wish, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key
            button.clicked.connect(self._signals[wish])
            row.addWidget(button)
        self.retranslate()
        self.hide()

    def ask(self, text: str) -> None:
        """Ask about a stretch."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.retranslate()
        if not self.isVisible():
            self.show()
            self.settle()
            self.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in use, with the keys of the keyboard in use."""
        texts = {
            TAKE: (self.tr("Take"), "Return"),
            SKIP: (self.tr("Skip"), "N"),
            ALL: (self.tr("Take all the rest"), "A"),
            END: (self.tr("End"), "Esc"),
        }
        for wish, (text, key) in texts.items():
            shown = shown_key(key, arabic_layout=self._interface.arabic_layout)
            self.buttons[wish].setText(f"{text}  {shown}")

    def event(self, event: QEvent) -> bool:
        """Keep the bar's own keys from the actions; any other key ends the review first."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _wish(event) is not None:
                event.accept()
                return True
            if Key(event.key()) not in MODIFIERS:
                self.end_requested.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        wish = _wish(event)
        if wish is None:
            event.ignore()
        else:
            self._signals[wish].emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the review where the reader turns to something else in the window."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason and self.isVisible():
            self.end_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _wish(event: QKeyEvent) -> str | None:
    if event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    ):
        return None
    latin = LATIN_BY_ARABIC.get(event.text(), "")
    key = Key(ord(latin)) if len(latin) == 1 and latin.isalpha() else Key(event.key())
    return WISHES.get(key)
