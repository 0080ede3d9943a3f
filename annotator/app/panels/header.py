"""The line above the article: what it is, and the other language one click away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.app.fonts import set_off
from annotator.app.language import Interface
from annotator.app.names import direction_name, signed
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.text.bidi import Direction
from annotator.wording.language import Language

TITLE = 1.2  # times the size of the other words
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
        set_off(self.title, TITLE)
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
        self._told = ""
        self._shown: tuple[Article | None, Status, str] = (None, Status.NEW, "")
        self.retranslate()

    def show_article(self, article: Article | None, status: Status, annotator: str) -> None:
        """Show what is open and who works on it."""
        self._shown = (article, status, annotator)
        self._show_title()
        meta = article.meta if article else None
        self._told = ""
        if meta is not None:
            date = self._interface.date(meta.published)
            chosen = None if self._direction is None else direction_name(self._direction)
            told = (meta.outlet, date, signed(status), chosen)
            self._told = self._interface.joined(*told)
        self._show_details()
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

    def _show_details(self) -> None:
        """Write what is known of the article, cut short where there is no room for it."""
        elide, room = Qt.TextElideMode.ElideRight, self._details.width()
        self._details.setText(self._details.fontMetrics().elidedText(self._told, elide, room))
        self._details.setToolTip(self._told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut title and details anew."""
        super().resizeEvent(event)
        self._show_title()
        self._show_details()

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
        elif event.type() is QEvent.Type.FontChange:
            set_off(self.title, TITLE)
            self._show_title()
            self._show_details()
        super().changeEvent(event)
