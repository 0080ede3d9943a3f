"""For whom packages are made, and where to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.messages import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.store.assignments import Share

MARGIN = 6  # pixels


class PackagesPage(QWidget):
    """Keeps the choice; asks for a folder by a signal."""

    target_requested = Signal()
    changed = Signal()

    def __init__(self, interface: Interface) -> None:
        """Begin with nobody to choose."""
        super().__init__()
        self._interface = interface
        self._shares: tuple[Share, ...] = ()
        self.intro, self.nobody = QLabel(), QLabel()
        for label in (self.intro, self.nobody):
            label.setWordWrap(True)
            label.setObjectName("soft")
        self.people: dict[str, QCheckBox] = {}
        self._rows = QVBoxLayout()
        self._rows.addStretch()
        listed, self.list = QWidget(), QScrollArea()
        listed.setLayout(self._rows)
        self.list.setWidgetResizable(True)
        self.list.setFrameShape(QScrollArea.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setWidget(listed)
        self.target_label, self.target, self.choose = QLabel(), QLineEdit(), QPushButton()
        self.target_label.setBuddy(self.target)
        self.choose.setAutoDefault(False)
        where = QHBoxLayout()
        where.addWidget(self.target_label)
        where.addWidget(self.target, 1)
        where.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        for widget in (self.intro, self.nobody):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(where)
        self.target.textChanged.connect(lambda _text: self.changed.emit())
        self.choose.clicked.connect(self.target_requested)
        self.retranslate()

    def show_shares(self, shares: "Sequence[Share]") -> None:
        """Offer those to whom something is assigned; who has something left to do is chosen."""
        self._shares = tuple(share for share in shares if share.annotator is not None)
        for check in self.people.values():
            check.deleteLater()
        self.people = {share.annotator or "": QCheckBox() for share in self._shares}
        for row, (share, check) in enumerate(zip(self._shares, self.people.values(), strict=True)):
            check.setText(self._words(share))
            check.setChecked(share.finished + share.skipped < share.assigned)
            check.toggled.connect(lambda _is_on: self.changed.emit())
            self._rows.insertWidget(row, check)
        self.nobody.setVisible(not self._shares)
        self.changed.emit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """For whom packages are to be made."""
        return tuple(name for name, check in self.people.items() if check.isChecked())

    @property
    def is_ready(self) -> bool:
        """Whether there is somebody, and a place."""
        return bool(self.chosen and self.target.text().strip())

    def _words(self, share: "Share") -> str:
        number = self._interface.number
        text = self.tr("{name}: {count} articles, {done} done")
        done = share.finished + share.skipped
        name = isolated(share.annotator or "")
        return text.format(name=name, count=number(share.assigned), done=number(done))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.intro.setText(
            self.tr(
                "A project file for each annotator, to be worked on elsewhere and imported again:"
                " what is assigned to them and their own work, without anybody else’s."
            )
        )
        self.nobody.setText(
            self.tr("Nothing is assigned to anybody yet. Give articles out with musnad assign.")
        )
        self.list.setAccessibleName(self.tr("Annotators"))
        for share, check in zip(self._shares, self.people.values(), strict=True):
            check.setText(self._words(share))
        self.target_label.setText(self.tr("Folder"))
        self.target.setAccessibleName(self.tr("Folder for the packages"))
        self.choose.setText(self.tr("Choose…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
