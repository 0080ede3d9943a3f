"""The panel of mentions without a place: what was marked, where it stood, where it may belong."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.panels.empty import EmptyOr
from annotator.app.panels.lines import Line, LineList
from annotator.app.theme import Theme
from annotator.model.mention import exact_of
from annotator.model.unplaced import Unplaced
from annotator.problems import say
from annotator.text.reanchoring import LEAST_LIKE

SIGN = "⚑"
AROUND = 40  # code points of what stood before and after
SHOWN = 160  # code points of what was marked
ELLIPSIS = "…"


class UnplacedPanel(QWidget):
    """The list; each wish goes up by a signal, mentions being known by their place in the list."""

    chosen = Signal(int)  # looked at
    place_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface = interface
        self._items: tuple[Unplaced, ...] = ()
        self._text = ""
        self._is_filling = False
        self.list = LineList(self._line, lines=2, by_click=False)
        self._shown = EmptyOr(self.list)
        self.stood, self.perhaps, self._help = QLabel(), QLabel(), QLabel()
        self.place, self.remove = QPushButton(), QPushButton()
        self._arrange()
        self.list.requested.connect(self.place_requested)
        self.list.removal_requested.connect(self.removal_requested)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.place.clicked.connect(lambda: self.place_requested.emit(self.row))
        self.remove.clicked.connect(lambda: self.removal_requested.emit(self.row))
        self.setFocusProxy(self.list)
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._help)
        column.addWidget(self._shown, 1)
        for label in (self.stood, self.perhaps, self._help):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setObjectName("soft")
        column.addWidget(self.stood)
        column.addWidget(self.perhaps)
        foot = QHBoxLayout()
        foot.addWidget(self.place)
        foot.addWidget(self.remove)
        column.addLayout(foot)

    @property
    def row(self) -> int:
        """Which is chosen; -1 for none."""
        return self.list.currentIndex().row()

    def show_items(self, items: tuple[Unplaced, ...], text: str) -> None:
        """Show what has no place in a text; the row that was chosen, or the one after it, stays."""
        if items == self._items and text == self._text:
            return
        row, self._is_filling = self.row, True
        self._items, self._text = items, text
        self.list.rows.show_rows(0)
        self.list.rows.show_rows(len(items))
        self._shown.show_empty(empty=not items)
        self._is_filling = False
        if items:
            self.list.show_current(min(max(row, 0), len(items) - 1))
        self._follow()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Mentions without a place"))
        self._shown.empty.setText(self.tr("Every mention of this article has its place."))
        self._help.setText(
            self.tr(
                "The article’s text has changed. Enter puts a mention where it is proposed, or"
                " where you select in the text; Del gives it up."
            )
        )
        self.place.setText(self.tr("Put it there"))
        self.remove.setText(self.tr("Give it up"))
        self.list.rows.tell_anew()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self) -> None:
        if self._is_filling:
            return
        self._tell()
        if self.row >= 0:
            self.chosen.emit(self.row)

    def _tell(self) -> None:
        """Say of the chosen mention where it stood, and where it may belong."""
        row = self.row
        for button in (self.place, self.remove):
            button.setEnabled(row >= 0)
        if row < 0:
            self.stood.clear()
            self.perhaps.clear()
            return
        item = self._items[row]
        before, after = _line(item.before[-AROUND:]), _line(item.after[:AROUND])
        context = f"\u2068{ELLIPSIS}{before}[{_line(item.mention.text)}]{after}{ELLIPSIS}\u2069"
        self.stood.setText(self.tr("It stood here: {context}").format(context=context))
        self.stood.setAccessibleName(self.stood.text())
        if item.proposal:
            words = f"\u2068{_line(' … '.join(exact_of(self._text, item.proposal)))}\u2069"
            percent = self._interface.number(int(100 * item.likeness))
            text = self.tr("Perhaps: {words} ({percent} % like it)")
            if item.likeness < LEAST_LIKE:
                text = self.tr("In its place there is now: {words}")
            self.perhaps.setText(text.format(words=words, percent=percent))
        else:
            self.perhaps.setText(self.tr("Nothing like it is there: select where it belongs."))
        self.perhaps.setAccessibleName(self.perhaps.text())

    def _line(self, row: int) -> Line:
        item = self._items[row]
        name = self._interface.layer_name(item.mention.layer)
        words = f"{name}: \u2068{_line(item.mention.text)}\u2069"
        why = say(item.reason.wording, self._interface.language)
        return Line(SIGN, words, self._interface.joined(why), loud=True)


def _line(text: str) -> str:
    """Put a text on one line, its middle left out where it is long."""
    text = " ".join(text.split(" ")).replace("\n", " ")
    half = SHOWN // 2
    return text if len(text) <= SHOWN else f"{text[:half]} {ELLIPSIS} {text[-half:]}"
