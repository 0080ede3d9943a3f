"""The annotators' versions side by side: a column an annotator, a row a role.

What all say alike is written once, over all columns and softer. What differs has a column each and
the sign ≠ before its name; what is in hand stands on a ground of its own, with an arrow. Of texts,
what not all have is bold and underlined: no cue is a colour alone.
"""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QWidget

from annotator.app.adjudication.apart import whole
from annotator.app.adjudication.versions import Cell, Row
from annotator.app.adjudication.words import NOTHING, side_sign
from annotator.app.language import Interface
from annotator.app.theme import LIGHT, Theme
from annotator.text.bidi import Direction, paragraph_direction

DIFFERS, IN_HAND = "≠", "▸"
LEAST = 118  # pixels of a column: more annotators than there is room for are scrolled to
MARGIN = 4


class Columns(QScrollArea):
    """Shows a table of versions; asks for an annotator's by `side_requested`."""

    side_requested = Signal(int)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._interface, self._theme = interface, LIGHT
        self._names: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._heads: list[QPushButton] = []
        self._cells: list[QLabel] = []
        self._places: dict[int, tuple[int, int, int, int]] = {}  # of each cell in the grid
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._grid.setSpacing(3)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_annotators(self, names: tuple[str, ...]) -> None:
        """Show a column for each annotator."""
        if names == self._names:
            return
        self._names = names
        for head in self._heads:
            self._grid.removeWidget(head)
            head.deleteLater()
        self._heads = [self._head(number) for number in range(len(names))]
        self._dress()

    def _head(self, number: int) -> QPushButton:
        head = QPushButton()
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key
        head.setSizePolicy(head.sizePolicy().Policy.Ignored, head.sizePolicy().Policy.Fixed)
        head.clicked.connect(lambda: self.side_requested.emit(number))
        self._grid.addWidget(head, 0, number)
        self._grid.setColumnStretch(number, 1)
        self._grid.setColumnMinimumWidth(number, LEAST)
        return head

    def show_rows(self, rows: tuple[Row, ...], taken: frozenset[int]) -> None:
        """Show what the annotators say, and whose of it is taken."""
        self._rows = rows
        for number, head in enumerate(self._heads):
            sign = "✓ " if number in taken else ""
            name = f"{sign}{side_sign(number)} \u2068{self._names[number]}\u2069"
            head.setText(name)
            head.setToolTip(self.tr("Take what {name} says").format(name=self._names[number]))
            head.setAccessibleName(name)
        used = self._fill(rows)
        for label in self._cells[used:]:
            label.hide()

    def _fill(self, rows: tuple[Row, ...]) -> int:
        """Write the rows into labels, as many as are needed; give how many are used."""
        used, line, width = 0, 1, max(1, len(self._names))
        for row in rows:
            name = self._named(row)
            if row.shared is not None:
                said = f"\u2068{_html(row.shared)}\u2069"
                self._write(used, self._set(f"{name}: {said}"), (line, 0, 1, width), row)
                used, line = used + 1, line + 1
                continue
            self._write(used, self._set(name), (line, 0, 1, width), row, is_name=True)
            used, line = used + 1, line + 1
            for column, cell in enumerate(row.cells):
                self._write(
                    used, self._set(_html(cell), whole(cell or ())), (line, column, 1, 1), row
                )
                used += 1
            line += 1
        self._grid.setRowStretch(line, 1)
        for below in range(1, line):
            self._grid.setRowStretch(below, 0)
        return used

    def _set(self, html: str, words: str = "") -> str:
        """Set a text in its own direction; in the interface's where it has none."""
        own = paragraph_direction(words) if any(map(str.isalpha, words)) else None
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        rtl = is_rtl if own is None else own is Direction.RTL
        return f'<p dir="{"rtl" if rtl else "ltr"}" style="margin: 0">{html}</p>'

    def _named(self, row: Row) -> str:
        signs = (IN_HAND if row.in_hand else "") + (DIFFERS if row.differs else "")
        name = f"{signs} {escape(row.name)}".strip()
        return f"<b>{name}</b>" if row.differs else name

    def _write(
        self,
        number: int,
        text: str,
        place: tuple[int, int, int, int],
        row: Row,
        *,
        is_name: bool = False,
    ) -> None:
        """Write a text into a label of the pool, and put that into its place."""
        while len(self._cells) <= number:
            self._cells.append(self._cell())
        label = self._cells[number]
        label.setText(text)
        if self._places.get(number) != place:
            self._places[number] = place
            self._grid.addWidget(label, *place)
        ground = self._theme.selection if row.in_hand else self._theme.page
        letters = self._theme.text if row.differs and not is_name else self._theme.soft_text
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.Window, ground)
        palette.setColor(
            QPalette.ColorRole.WindowText, self._theme.text if row.in_hand else letters
        )
        label.setPalette(palette)
        if label.isHidden():
            label.show()

    def _cell(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setMargin(MARGIN)
        label.setAutoFillBackground(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        return label

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        self._dress()
        self._fill(self._rows)

    def _dress(self) -> None:
        for number, head in enumerate(self._heads):
            palette = head.palette()
            palette.setColor(QPalette.ColorRole.ButtonText, self._theme.side_letters(number))
            head.setPalette(palette)


def _html(cell: Cell | None) -> str:
    """Write a cell, what not all have bold and underlined."""
    if cell is None or not whole(cell):
        return NOTHING
    written = (
        f"<b><u>{escape(one.text)}</u></b>" if one.apart else escape(one.text) for one in cell
    )
    return "".join(written).replace("\n", "<br>")
