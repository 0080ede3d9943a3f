"""The line above the article: what it is, and the other language one click away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.names import direction_name, signed
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.text.bidi import Direction
from annotator.wording.language import Language

OTHER_LANGUAGE = {Language.ARABIC: "English", Language.ENGLISH: "العربية"}


class Header(QWidget):
    """Title, outlet, date and status of the article; the annotator; the other language."""

    language_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty header."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._interface = interface
        self.title, self._details, self._annotator = QLabel(), QLabel(), QLabel()
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.title, self._details):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._details.setObjectName("soft")
        self._annotator.setObjectName("soft")
        self.language = QToolButton()
        self.language.clicked.connect(self.language_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addLayout(words, 1)
        row.addWidget(self._annotator)
        row.addWidget(self.language)
        self._direction: Direction | None = None
        self._shown: tuple[Article | None, Status, str] = (None, Status.NEW, "")
        self.retranslate()

    def show_article(self, article: Article | None, status: Status, annotator: str) -> None:
        """Show what is open and who works on it."""
        self._shown = (article, status, annotator)
        self._show_title()
        meta = article.meta if article else None
        details = ""
        if meta is not None:
            date = self._interface.date(meta.published)
            chosen = None if self._direction is None else direction_name(self._direction)
            details = self._interface.joined(meta.outlet, date, signed(status), chosen)
        self._details.setText(details)
        self._annotator.setText(f"{self.tr('Annotator')}: \u2068{annotator}\u2069")

    def show_direction(self, direction: Direction | None) -> None:
        """Say in which direction all paragraphs are set, where the reader has chosen one."""
        if direction is not self._direction:
            self._direction = direction
            self.show_article(*self._shown)

    def _show_title(self) -> None:
        """Write the title, cut short where there is no room for it."""
        article = self._shown[0]
        title = article.title if article else ""
        elide = Qt.TextElideMode.ElideRight
        self.title.setText(self.title.fontMetrics().elidedText(title, elide, self.title.width()))
        self.title.setToolTip(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title anew."""
        super().resizeEvent(event)
        self._show_title()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        right_to_left = self._interface.language is Language.ARABIC
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self._details):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        other = OTHER_LANGUAGE[self._interface.language]
        self.language.setText(other)
        self.language.setAccessibleName(other)
        self.language.setToolTip(self.tr("The interface in the other language"))
        self._annotator.setToolTip(self.tr("Annotator"))
        self.show_article(*self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
