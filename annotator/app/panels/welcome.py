"""The start page, where the article will be: what to do first, and the projects opened last."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.app.fonts import set_off
from annotator.app.panels.choice import Choice

LETTERS_IN_LINE = 70
MARGIN, LEAST = 40, 160  # pixels
TITLE = 2.4  # times the size of the other words


class Welcome(QScrollArea):
    """Big plain choices."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    project_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page without recent projects."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._title, self._lead, self._recent_title = QLabel(), QLabel(), QLabel()
        self._lead.setWordWrap(True)
        self._recent_title.setObjectName("soft")
        self.sample, self.new, self.open = (Choice() for _ in range(3))
        self.sample.clicked.connect(self.sample_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self._recent: list[Choice] = []
        self._fixed: tuple[QWidget, ...] = (
            self._title,
            self._lead,
            self.sample,
            self.new,
            self.open,
            self._recent_title,
        )
        for widget in self._fixed:
            self._column.addWidget(widget)
        self.setWidget(page)
        self.show_recent([])
        self._measure()
        self.retranslate()

    def show_recent(self, targets: list[str]) -> None:
        """Offer the projects opened last."""
        for button in self._recent:
            self._column.removeWidget(button)
            button.deleteLater()
        self._recent = []
        for target in targets:
            path = Path(target)
            button = Choice(path.stem, f"\u2066{path.parent}\u2069")
            button.clicked.connect(
                lambda _checked=False, chosen=target: self.project_requested.emit(chosen)
            )
            self._column.addWidget(button)
            self._recent.append(button)
        self._measure()
        self._recent_title.setVisible(bool(targets))

    def _measure(self) -> None:
        """Make the column as wide as a comfortable line of the letters in use, if there is room."""
        set_off(self._title, TITLE)
        room = self.viewport().width() - 2 * MARGIN
        wanted = self.fontMetrics().averageCharWidth() * LETTERS_IN_LINE
        for widget in (*self._fixed, *self._recent):
            widget.setFixedWidth(max(LEAST, min(wanted, room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column within the page."""
        super().resizeEvent(event)
        self._measure()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(self.tr("Musnad"))
        self._lead.setText(self.tr("Mark who said what in Arabic news, and save it as a corpus."))
        self.sample.setText(self.tr("Try the sample corpus"))
        self.sample.setDescription(
            self.tr("Invented articles, annotated, and two left for you to practise on.")
        )
        self.new.setText(self.tr("New project from files"))
        self.new.setDescription(self.tr("Text files or a JSONL corpus become a project."))
        self.open.setText(self.tr("Open a project"))
        self.open.setDescription(self.tr("A .musnad file that you have already."))
        self._recent_title.setText(self.tr("Opened last"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)
