"""The first articles of a file as they would come in: what is marked in them, and how they read."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLabel, QSplitter, QTextEdit, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList
from annotator.formats.preview import Glimpse, Preview

PARTS = (2, 3)  # of the height: the list, the text
TITLE = 120  # code points
LEAST = 90  # pixels
MARKED, BARE = "◆", "◇"


class FirstArticles(QWidget):
    """A list of articles, and the beginning of the one that is current."""

    def __init__(self, interface: Interface) -> None:
        """Show nothing yet."""
        super().__init__()
        self._interface = interface
        self._seen: Preview | None = None
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.list = LineList(self._article_line)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.text.document().setDefaultTextOption(option)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        for part, stretch in zip((self.list, self.text), PARTS, strict=True):
            part.setMinimumHeight(LEAST)
            parts.addWidget(part)
            parts.setStretchFactor(parts.indexOf(part), stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.note)
        column.addWidget(parts, 1)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._show(now.row()))
        self.retranslate()

    def show_preview(self, seen: Preview | None) -> None:
        """Show what was found; None: it is being looked for."""
        self._seen = seen
        self.list.rows.show_rows(0)
        self.list.rows.show_rows(len(seen.glimpses) if seen else 0)
        self._show(-1)
        if seen is not None and seen.glimpses:
            self.list.show_current(0)
        self._tell()

    def _tell(self) -> None:
        seen = self._seen
        if seen is None:
            text = self.tr("Looking…")
        elif seen.is_whole:
            text = self.tr("%Ln article(s), all that there are", "", len(seen.glimpses))
        else:
            text = self.tr("The first %Ln article(s)", "", len(seen.glimpses))
        self.note.setText(text)

    def _show(self, row: int) -> None:
        glimpses = self._seen.glimpses if self._seen else ()
        if not 0 <= row < len(glimpses):
            self.text.clear()
            return
        one = glimpses[row]
        self.text.setPlainText(one.text + ("…" if one.length > len(one.text) else ""))

    def _article_line(self, row: int) -> Line:
        assert self._seen is not None  # noqa: S101 - there are no rows without
        one = self._seen.glimpses[row]
        title = one.title or next(iter(one.text.strip().splitlines()), one.id)
        return Line(MARKED if one.mentions else BARE, title[:TITLE], self._details(one))

    def _details(self, one: Glimpse) -> str:
        number = self._interface.number
        layers = [
            f"{self._interface.layer_name(layer)} {number(count)}"
            for layer, count in sorted(one.mentions.items())
        ]
        length = self.tr("%Ln letter(s)", "", one.length)
        frames = self.tr("%Ln attribution(s)", "", one.attributions) if one.attributions else None
        return self._interface.joined(one.id, length, frames, *layers)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("First articles"))
        self.text.setAccessibleName(self.tr("Beginning of the article"))
        self.list.rows.tell_anew()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
