"""The key map: every action with its keys on both keyboards."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.action_table import MENUS
from annotator.app.keyboard import ARABIC_BY_LATIN, upright
from annotator.app.language import Interface
from annotator.app.menus.spec import ActionSpec

SIZE = (760, 640)


class KeyMap(QDialog):
    """A table to look keys up in."""

    def __init__(
        self, specs: tuple[ActionSpec, ...], interface: Interface, parent: QWidget
    ) -> None:
        """List the actions in the language in use."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(*SIZE)
        self._interface = interface
        self.table = QTableWidget(len(specs), 4)
        self.table.setAccessibleName(self.tr("All keys"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Menu"), self.tr("What it does"), self.tr("Key"), self.tr("Arabic keyboard")]
        )
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)  # it would keep the focus
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, spec in enumerate(specs):
            for column, text in enumerate(_cells(spec)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.table)
        column_.addWidget(buttons)
        self.setWindowModality(Qt.WindowModality.WindowModal)


def _cells(spec: ActionSpec) -> tuple[str, str, str, str]:
    """Give a row: menu, deed, keys, and the letters of the Arabic keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = "  ".join(QKeySequence(key).toString(native) for key in spec.keys)
    arabic = "  ".join(ARABIC_BY_LATIN[key] for key in spec.keys if key in ARABIC_BY_LATIN)
    menu = QCoreApplication.translate("Menus", MENUS[spec.menu]).replace("&", "")
    return menu, QCoreApplication.translate("Actions", spec.text), upright(keys), upright(arabic)
