"""Fields of the scheme's editor: a key, a colour, and the line below a field that says a fault."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.keyboard import ARABIC_BY_LATIN, ARABIC_DIGITS, LIGATURES
from annotator.app.language import Interface
from annotator.app.messages import isolated
from annotator.model.mention import Layer
from annotator.problems import Notice, Problem, say
from annotator.wording.language import Language

LATIN_BY_ARABIC = {letter: key for key, letter in (ARABIC_BY_LATIN | ARABIC_DIGITS).items()}
LATIN_BY_ARABIC |= {ligature: LATIN_BY_ARABIC[pair] for pair, ligature in LIGATURES.items()}
KEY_WIDTH = 56
SWATCH = 18
ERROR_SIGN, NOTICE_SIGN = "✘", "△"


class KeyField(QLineEdit):
    """A key, told by pressing it on either keyboard."""

    key_edited = Signal(str)

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self.setMaximumWidth(KEY_WIDTH)
        self.textEdited.connect(self._take)

    def show_key(self, key: str) -> None:
        """Show a key."""
        if key.upper() != self.text():
            self.setText(key.upper())

    def _take(self, text: str) -> None:
        """Keep what was pressed last, as the Latin keyboard has it."""
        typed = text.strip()
        latin = LATIN_BY_ARABIC.get(typed) or LATIN_BY_ARABIC.get(typed[-2:])
        key = latin or LATIN_BY_ARABIC.get(typed[-1:], typed[-1:])
        self.setText(key.upper())
        self.key_edited.emit(key.upper())


class ColourField(QWidget):
    """A colour, written as ``#rrggbb`` or chosen."""

    colour_edited = Signal(str)

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self.text, self.choose = QLineEdit(), QToolButton()
        self.text.setMaxLength(7)
        self.choose.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.text)
        self.text.textEdited.connect(self._edit)
        self.choose.clicked.connect(self._ask)

    def show_colour(self, colour: str) -> None:
        """Show a colour."""
        if colour != self.text.text():
            self.text.setText(colour)
        swatch = QPixmap(SWATCH, SWATCH)
        swatch.fill(QColor(colour))
        self.choose.setIcon(QIcon(swatch))

    def name(self, name: str) -> None:
        """Say what the colour is for."""
        self.text.setAccessibleName(name)
        self.choose.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        self.choose.setToolTip(self.choose.accessibleName())

    def _edit(self, colour: str) -> None:
        self.show_colour(colour)
        self.colour_edited.emit(colour)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self.text.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda colour: self._edit(colour.name().upper()))
        dialog.open()


class FaultLine(QLabel):
    """A sentence that gets the height it needs: forms forget that words wrap."""

    def __init__(self) -> None:
        """Say nothing."""
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, problem: Problem | None, interface: Interface) -> None:
        """Say what is wrong, or that nothing is."""
        self.setText("" if problem is None else said(problem, interface))
        self.setObjectName("soft" if isinstance(problem, Notice) else "fault")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(problem is not None)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class Faulted(QWidget):
    """A field with room below it for what is wrong there."""

    def __init__(self, field: QWidget, interface: Interface) -> None:
        """Take the field; nothing is wrong yet."""
        super().__init__()
        self.field, self._interface = field, interface
        self.line = FaultLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(field)
        column.addWidget(self.line)
        self.setFocusProxy(field)

    def show_fault(self, problem: Problem | None) -> None:
        """Say what is wrong, or that nothing is."""
        self.line.say(problem, self._interface)
        self.field.setAccessibleDescription(self.line.text())


def said(problem: Problem, interface: Interface) -> str:
    """Say a problem without its place, led by a sign for how grave it is.

    Layers go by their names, and the line runs in the language's direction whatever it names.
    """
    values = {
        name: interface.layer_name(value) if isinstance(value, Layer) else isolated(value)
        for name, value in problem.values.items()
    }
    mark = "\u200f" if interface.language is Language.ARABIC else "\u200e"
    sign = NOTICE_SIGN if isinstance(problem, Notice) else ERROR_SIGN
    return f"{mark}{sign} {say(problem.code, interface.language, **values)}"
