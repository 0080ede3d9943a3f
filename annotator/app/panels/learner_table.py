"""The table of what rules and model find, layer by layer, and who decides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.problems import say

if TYPE_CHECKING:
    from annotator.suggest.learned.judged import Beside, Judged

HEADINGS = (
    QT_TRANSLATE_NOOP("LearnerTable", "Layer"),
    QT_TRANSLATE_NOOP("LearnerTable", "Rules\nexact"),
    QT_TRANSLATE_NOOP("LearnerTable", "Rules\noverlap"),
    QT_TRANSLATE_NOOP("LearnerTable", "Model\nexact"),
    QT_TRANSLATE_NOOP("LearnerTable", "Model\noverlap"),
    QT_TRANSLATE_NOOP("LearnerTable", "Who decides, and why"),
)
LAYERS = {layer.value for layer in Layer}
PERCENT = 100
DECIMALS = 1


def kind_name(kind: str, interface: Interface) -> str:
    """Name what is found: a layer as it is called in the project, or a whole attribution."""
    if kind in LAYERS:
        return interface.layer_name(Layer(kind))
    return say(f"evaluate.{kind}", interface.language)


class LearnerTable(QTableWidget):
    """A row for each layer, to be read by eye, by keys and by screen readers."""

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(0, len(HEADINGS), parent)
        self._interface = interface
        self.setAccessibleName(self.tr("Who decides on which layer"))
        for column, heading in enumerate(HEADINGS):
            item = QTableWidgetItem(QCoreApplication.translate("LearnerTable", heading))
            item.setTextAlignment(_alignment(column))
            self.setHorizontalHeaderItem(column, item)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # Tab leaves it
        self.setShowGrid(False)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(HEADINGS) - 1, QHeaderView.ResizeMode.Stretch)

    def show_judged(self, judged: "Judged") -> None:
        """Show how good the model is beside the rules."""
        self.setRowCount(len(judged.kinds))
        for row, (kind, beside) in enumerate(judged.kinds.items()):
            scores = (
                *(beside.rules.exact, beside.rules.near),
                *(beside.model.exact, beside.model.near),
            )
            figures = [self.share(score.f1) for score in scores]
            name = kind_name(kind, self._interface)
            texts = [name[:1].upper() + name[1:], *figures, self._reason(beside)]
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_alignment(column))
                if beside.winner == "model":
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(row, column, item)
        self.setCurrentCell(0, 0)

    def share(self, value: float | None) -> str:
        """Write a share (0 to 1) in percent; a dash where there is none."""
        if value is None:
            return "–"
        return self._interface.locale.toString(value * PERCENT, "f", DECIMALS)

    def _reason(self, beside: "Beside") -> str:
        if beside.winner == "rules":
            if not beside.rules.exact.gold:
                return self.tr("rules: nothing to learn from")
            return self.tr("rules: nothing was gained")
        if beside.gain <= 0:
            return self.tr("model: as good as the rules")
        gain = self.share(beside.gain)
        return self.tr("model: better by {gain} points").format(gain=gain)


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Put figures in the middle, and words where lines begin."""
    is_words = column in {0, len(HEADINGS) - 1}
    across = Qt.AlignmentFlag.AlignLeading if is_words else Qt.AlignmentFlag.AlignHCenter
    return across | Qt.AlignmentFlag.AlignVCenter
