"""The strip below the article: the roles with their keys, what the next key does, what is open."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.app.keyboard import shown_key
from annotator.app.language import Interface
from annotator.app.panels.elided import ElidedLabel
from annotator.app.theme import DASHES, LIGHT, Theme
from annotator.model.scheme import LayerStyle, Look, Scheme

SWATCH = QSize(22, 14)


class Strip(QWidget):
    """The bottom line of the window."""

    findings_requested = Signal()
    suggestions_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty strip."""
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._interface = interface
        self._buttons: dict[LayerStyle, tuple[QToolButton, QAction]] = {}
        self._theme: Theme = LIGHT
        self._count = self._suggested = 0
        self._is_on_article = True
        self.hint = ElidedLabel()
        self.hint.setObjectName("soft")
        self.saved = QLabel()
        self.suggestions = _counter(self.suggestions_requested)
        self.findings = _counter(self.findings_requested)
        keeps_room = self.findings.sizePolicy()  # it comes and goes with the keys
        keeps_room.setRetainSizeWhenHidden(True)
        self.findings.setSizePolicy(keeps_room)
        self._roles = QHBoxLayout()
        self._roles.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.hint, 1)
        below.addWidget(self.suggestions)
        below.addWidget(self.findings)
        below.addWidget(self.saved)
        self.above = QVBoxLayout()  # for what goes on in the background
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(self.above)
        column.addLayout(self._roles)
        column.addLayout(below)

    def set_roles(self, scheme: Scheme, actions: Iterable[QAction]) -> None:
        """Show a button for each layer of the scheme, for its action."""
        for button, _ in self._buttons.values():
            self._roles.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
        for style, action in zip(scheme.layers, actions, strict=True):
            button = QToolButton()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(SWATCH)
            button.clicked.connect(action.trigger)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons[style] = (button, action)
            self._roles.insertWidget(len(self._buttons) - 1, button)
            button.setVisible(self._is_on_article)  # not before: it would be a window of its own
        self.dress(self._theme)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        for style, (button, _) in self._buttons.items():
            button.setIcon(QIcon(self._swatch(style)))

    def show_place(self, *, is_on_article: bool) -> None:
        """Leave out what is an article's where something else is looked at."""
        self._is_on_article = is_on_article
        for button, _ in self._buttons.values():
            button.setVisible(is_on_article)
        self.show_findings(self._count)
        self.show_suggestions(self._suggested)

    def show_findings(self, count: int) -> None:
        """Say how many things are unfinished."""
        self._count = count
        self.findings.setVisible(count > 0 and self._is_on_article)
        self.findings.setText(self.tr("%Ln thing(s) to look at", "", count))

    def show_suggestions(self, count: int) -> None:
        """Say how many frames the article suggests that nobody has decided on yet."""
        self._suggested = count
        self.suggestions.setVisible(count > 0 and self._is_on_article)
        self.suggestions.setText(self.tr("%Ln suggestion(s)", "", count))

    def show_saved(
        self,
        *,
        idle: bool,
        failed: bool,
        read_only: bool,
        undecided: bool = False,
        waiting: int | None = None,
    ) -> None:
        """Say whether everything is saved.

        Args:
            idle: whether nothing is left to save.
            failed: whether a save has failed.
            read_only: whether nothing can be saved at all.
            undecided: whether the article waits for a decision between two versions.
            waiting: how many edits wait for the connection.
        """
        if read_only:
            text, colour = self.tr("read only"), self._theme.soft_text
        elif undecided:
            text, colour = self.tr("waits for your decision"), self._theme.bad
        elif waiting is not None:
            text, colour = self._told_waiting(waiting), self._theme.soft_text
        elif failed:
            text, colour = self.tr("not saved!"), self._theme.bad
        elif idle:
            text, colour = self.tr("saved ✓"), self._theme.good
        else:
            text, colour = self.tr("saving…"), self._theme.soft_text
        self.saved.setText(text)
        palette = self.saved.palette()  # not a style sheet: to set one costs milliseconds
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.saved.setPalette(palette)

    def _told_waiting(self, count: int) -> str:
        if not count:
            return self.tr("no connection ⇅")
        return self.tr("no connection: %Ln edit(s) wait, they are kept ⇅", "", count)

    def retranslate(self) -> None:
        """Say everything in the language in use, with the keys of the keyboard in use."""
        for style, (button, action) in self._buttons.items():
            key = shown_key(style.key, arabic_layout=self._interface.arabic_layout)
            name = self._interface.layer_name(style.layer)
            button.setText(f"{name}  {key}")
            button.setToolTip(action.toolTip())
            button.setAccessibleName(self.tr("{role}, key {key}").format(role=name, key=key))
        self.saved.setAccessibleName(self.tr("State of saving"))
        self.show_findings(self._count)
        self.show_suggestions(self._suggested)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _swatch(self, style: LayerStyle) -> QPixmap:
        """Draw a layer's look in little."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(SWATCH * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour_of(style)
        area = QRectF(1, 1, SWATCH.width() - 2, SWATCH.height() - 2)
        if style.look is Look.FILL:
            fill = QColor(colour)
            fill.setAlphaF(self._theme.fill_strength)
            painter.fillRect(area, fill)
        pen = QPen(self._theme.stroke_of(style), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style.look in DASHES:
            pen.setDashPattern(DASHES[style.look])
        painter.setPen(pen)
        if style.look is Look.FILL:
            painter.drawLine(area.topLeft(), area.bottomLeft())
            painter.drawLine(area.topRight(), area.bottomRight())
        elif style.look is Look.FRAME:
            painter.drawRoundedRect(area, 4, 4)
        else:
            y = area.bottom() - 2
            painter.drawLine(int(area.left()), int(y), int(area.right()), int(y))
            if style.look is Look.DOUBLE:
                painter.drawLine(int(area.left()), int(y - 4), int(area.right()), int(y - 4))
        painter.end()
        return pixmap


def _counter(requested: SignalInstance) -> QToolButton:
    """Make a button that says how many there are of something, and goes to the next of them."""
    button = QToolButton()
    button.hide()
    button.clicked.connect(requested)
    return button
