"""The start page, where the article will be: what to do first, and the projects opened last."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QScrollArea, QVBoxLayout, QWidget

WIDTH = 560


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
        self._column.setContentsMargins(40, 40, 40, 40)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._title, self._lead, self._recent_title = QLabel(), QLabel(), QLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 2.4)
        font.setBold(True)
        self._title.setFont(font)
        self._lead.setWordWrap(True)
        self._recent_title.setObjectName("soft")
        self.sample, self.new, self.open = (QCommandLinkButton() for _ in range(3))
        self.sample.clicked.connect(self.sample_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self._recent: list[QCommandLinkButton] = []
        for widget in (
            self._title,
            self._lead,
            self.sample,
            self.new,
            self.open,
            self._recent_title,
        ):
            widget.setFixedWidth(WIDTH)
            self._column.addWidget(widget)
        self.setWidget(page)
        self.show_recent([])
        self.retranslate()

    def show_recent(self, targets: list[str]) -> None:
        """Offer the projects opened last."""
        for button in self._recent:
            self._column.removeWidget(button)
            button.deleteLater()
        self._recent = []
        for target in targets:
            path = Path(target)
            button = QCommandLinkButton(path.stem, f"\u2066{path.parent}\u2069")
            button.setFixedWidth(WIDTH)
            button.clicked.connect(
                lambda _checked=False, chosen=target: self.project_requested.emit(chosen)
            )
            self._column.addWidget(button)
            self._recent.append(button)
        self._recent_title.setVisible(bool(targets))

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
        super().changeEvent(event)
