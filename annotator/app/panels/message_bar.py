"""One line over the page's foot for what went wrong or was done.

It never stops the work, and never moves the text.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.app.panels.foot_bar import FootBar

NOTICE_STAYS = 4000  # milliseconds
OFFER_STAYS = 30_000
RLM, LRM = "\u200f", "\u200e"


class MessageBar(FootBar):
    """Shows a problem until it is put away, a notice for a while, or a task's progress."""

    told = Signal(str, bool)  # the text, and whether it is a problem

    def __init__(self, page: QWidget) -> None:
        """Make a hidden bar over the foot of a page."""
        super().__init__(page)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(220)
        self.button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.label, 1)
        row.addWidget(self.progress)
        row.addWidget(self.button)
        self._work = ""
        self._timer = QTimer(self, singleShot=True, interval=NOTICE_STAYS)
        self._timer.timeout.connect(self.hide)
        self._on_press: Callable[[], object] = self.hide
        self.button.clicked.connect(self._press)
        self.hide()

    def tell(self, text: str) -> None:
        """Say what was done, for a few seconds; a problem on show is not pushed away."""
        if self.objectName() == "problem" and self.isVisible():
            return
        self._show("notice", text, self.tr("Dismiss"), self.hide)
        self._timer.start(NOTICE_STAYS)

    def offer(self, text: str, button: str, on_press: Callable[[], object]) -> None:
        """Say what was done and offer what may come next, for half a minute or until pressed.

        Other than what is told, it does not go with the next key: nobody has waited for it.
        """

        def press() -> None:
            self.hide()
            on_press()

        self._show("notice", text, button, press)
        self._timer.start(OFFER_STAYS)

    def warn(
        self, text: str, button: str | None = None, on_press: Callable[[], object] | None = None
    ) -> None:
        """Say what is wrong, until it is put away or the button's deed is done."""
        self._timer.stop()
        self._show("problem", text, button or self.tr("Dismiss"), on_press or self.hide)

    def outdate(self) -> None:
        """Put a notice away: what it told of is past. A problem stays, and so does a task."""
        if self._timer.isActive() and self._timer.interval() == NOTICE_STAYS:
            self._timer.stop()
            self.hide()

    def work(self, text: str, total: int, on_cancel: Callable[[], object]) -> None:
        """Show a task's progress (total 0: unknown) with a way to cancel it."""
        self._timer.stop()
        self._work = text
        self._show("notice", text, self.tr("Cancel"), on_cancel)
        self.progress.setRange(0, total)
        self.progress.setVisible(True)

    def advance(self, done: int) -> None:
        """Show how far the task is."""
        self.progress.setValue(done)
        self.label.setText(self._led(f"{self._work} {QLocale().toString(done)}"))

    def changeEvent(self, event: QEvent) -> None:
        """Put a notice in another language away; it has been read."""
        if event.type() is QEvent.Type.LanguageChange:
            self.outdate()
        super().changeEvent(event)

    def _led(self, text: str) -> str:
        """Begin each line in the window's direction, whatever file or word it begins with."""
        mark = RLM if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else LRM
        return "\n".join(mark + line for line in text.split("\n"))

    def _press(self) -> None:
        self._on_press()

    def _show(self, kind: str, text: str, button: str, on_press: Callable[[], object]) -> None:
        self.setObjectName(kind)
        for widget in (self, self.label):  # the style sheet goes by the bar's name
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.label.setText(self._led(text))
        self.label.setAccessibleName(text)
        self.button.setText(button)
        self._on_press = on_press
        self.progress.setVisible(False)
        self.told.emit(text, kind == "problem")
        self.show()
        self.settle()
