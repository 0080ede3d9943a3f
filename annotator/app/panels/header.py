"""The line above the article: what it is, and the other language one click away."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.app.fonts import set_off
from annotator.app.language import Interface
from annotator.app.names import direction_name, signed
from annotator.app.panels.elided import ElidedLabel
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.text.bidi import Direction
from annotator.wording.language import Language

TARGET = 28  # pixels: what a pointer hits with ease
ICON = 48  # pixels in which the icon is drawn; shown in fewer
TITLE = 1.2  # times the size of the other words
OTHER_LANGUAGE = {Language.ARABIC: "English", Language.ENGLISH: "العربية"}


class Header(QWidget):
    """Title, outlet, date and status of the article; the annotator; the other language."""

    language_requested = Signal()
    palette_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty header."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._interface = interface
        self.title, self._details, self._annotator = ElidedLabel(), ElidedLabel(), QLabel()
        set_off(self.title, TITLE)
        self._details.setObjectName("soft")
        self._annotator.setObjectName("soft")
        self.palette_, self.language = QToolButton(), QToolButton()
        self.palette_.setMinimumSize(TARGET, TARGET)
        self.palette_.clicked.connect(self.palette_requested)
        self.language.clicked.connect(self.language_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addLayout(words, 1)
        row.addWidget(self._annotator)
        row.addWidget(self.palette_)
        row.addWidget(self.language)
        self.palette_.setIcon(magnifier(self.palette().buttonText().color()))
        self._direction: Direction | None = None
        self._shown: tuple[Article | None, Status, str] = (None, Status.NEW, "")
        self.retranslate()

    def show_article(self, article: Article | None, status: Status, annotator: str) -> None:
        """Show what is open and who works on it."""
        if (article, status, annotator) != self._shown:
            self._shown = (article, status, annotator)
            self._show()

    def _show(self) -> None:
        article, status, annotator = self._shown
        self.title.show_text(article.title if article else "")
        meta = article.meta if article else None
        details = ""
        if meta is not None:
            date = self._interface.date(meta.published)
            chosen = None if self._direction is None else direction_name(self._direction)
            details = self._interface.joined(meta.outlet, date, signed(status), chosen)
        self._details.show_text(details)
        self._annotator.setText(f"{self.tr('Annotator')}: \u2068{annotator}\u2069")

    def show_direction(self, direction: Direction | None) -> None:
        """Say in which direction all paragraphs are set, where the reader has chosen one."""
        if direction is not self._direction:
            self._direction = direction
            self._show()

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
        self.palette_.setToolTip(self.tr("Search commands"))
        self.palette_.setAccessibleName(self.tr("Search commands"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            set_off(self.title, TITLE)
        elif event.type() is QEvent.Type.PaletteChange:
            self.palette_.setIcon(magnifier(self.palette().buttonText().color()))
        super().changeEvent(event)


def magnifier(colour: QColor) -> QIcon:
    """Draw a magnifying glass."""
    picture = QPixmap(ICON, ICON)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, ICON / 10, c=Qt.PenCapStyle.RoundCap))
    glass = QRectF(ICON * 0.12, ICON * 0.12, ICON * 0.5, ICON * 0.5)
    painter.drawEllipse(glass)
    painter.drawLine(QPointF(ICON * 0.56, ICON * 0.56), QPointF(ICON * 0.86, ICON * 0.86))
    painter.end()
    return QIcon(picture)
