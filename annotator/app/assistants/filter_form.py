"""Which records go out: whose, how far the work is, and dealt out to parts of a training set."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assistants.departure import Departure
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.model.annotation import Status
from annotator.model.record import Split

SHARES = {Split.TRAIN: 80, Split.DEV: 10, Split.TEST: 10}
LARGEST_SEED = 999_999
ACROSS = 3  # statuses in a row
EVERYBODY, ADJUDICATED = "everybody", "adjudicated"


class FilterForm(QWidget):
    """Tells by `changed` that something else is to go out."""

    changed = Signal()

    def __init__(self, interface: Interface) -> None:
        """Let everything go out."""
        super().__init__()
        self._interface = interface
        self._annotators: tuple[str, ...] = ()
        self._can_part = True
        self.whose = QComboBox()
        self.whose.setMinimumContentsLength(12)
        self.whose.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.statuses = {status: QCheckBox() for status in Status}
        self.parted = QCheckBox()
        self.shares = {part: QSpinBox() for part in Split}
        self.seed = QSpinBox()
        self.seed.setRange(0, LARGEST_SEED)
        for part, box in self.shares.items():
            box.setRange(0, 100)
            box.setSuffix("%")
            box.setValue(SHARES[part])
        self._labels = {name: QLabel() for name in ("whose", "status", "seed")}
        self._share_labels = {part: QLabel() for part in Split}
        self._lay_out()
        self._connect()
        self.retranslate()
        self._enable()

    def _lay_out(self) -> None:
        checks = QGridLayout()
        for number, check in enumerate(self.statuses.values()):
            checks.addWidget(check, *divmod(number, ACROSS))
        parts = QGridLayout()
        named = [(self._share_labels[part], box) for part, box in self.shares.items()]
        for number, (label, box) in enumerate([*named, (self._labels["seed"], self.seed)]):
            label.setBuddy(box)
            parts.addWidget(label, 0, number)
            parts.addWidget(box, 1, number)
        column = QVBoxLayout()
        column.addWidget(self.parted)
        column.addLayout(parts)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self._labels["whose"], self.whose)
        form.addRow(self._labels["status"], checks)
        form.addRow(column)
        self._labels["whose"].setBuddy(self.whose)

    def _connect(self) -> None:
        self.whose.activated.connect(lambda _: self.changed.emit())
        for check in self.statuses.values():
            check.toggled.connect(lambda _: self.changed.emit())
        self.parted.toggled.connect(lambda _: self._enable())
        self.parted.toggled.connect(lambda _: self.changed.emit())
        for box in (*self.shares.values(), self.seed):
            box.valueChanged.connect(lambda _: self.changed.emit())

    def show_annotators(self, annotators: tuple[str, ...]) -> None:
        """Offer the annotations of each of these annotators."""
        self._annotators = annotators
        self._fill()

    def show_parts(self, *, can: bool) -> None:
        """Offer to deal the articles out, if the format can hold that."""
        self._can_part = can
        self._enable()

    def departure(self, name: str) -> Departure:
        """Give what is to go out in the format of this name."""
        whose = self.whose.currentData() or EVERYBODY
        parts = self._can_part and self.parted.isChecked()
        shares = {part: box.value() for part, box in self.shares.items()}
        return Departure(
            format=name,
            annotator=whose.removeprefix("@") if whose.startswith("@") else None,
            adjudicated=whose == ADJUDICATED,
            statuses=tuple(one for one, check in self.statuses.items() if check.isChecked()),
            shares=shares if parts and any(shares.values()) else None,
            seed=self.seed.value() if parts else 0,
        )

    def _fill(self) -> None:
        chosen = self.whose.currentData() or EVERYBODY
        self.whose.clear()
        self.whose.addItem(self.tr("Everybody’s, and bare articles"), EVERYBODY)
        self.whose.addItem(self.tr("The adjudicated ones alone"), ADJUDICATED)
        for name in self._annotators:
            self.whose.addItem(
                self.tr("Those of {name}").format(name=f"\u2068{name}\u2069"), f"@{name}"
            )
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))

    def _enable(self) -> None:
        self.parted.setEnabled(self._can_part)
        is_on = self._can_part and self.parted.isChecked()
        for box in (*self.shares.values(), self.seed):
            box.setEnabled(is_on)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._fill()
        self._labels["whose"].setText(self.tr("Annotations"))
        self._labels["status"].setText(self.tr("Only those that are"))
        self._labels["seed"].setText(self.tr("Seed"))
        self.whose.setAccessibleName(self.tr("Whose annotations"))
        for status, check in self.statuses.items():
            check.setText(name_of(status))
        self.parted.setText(self.tr("Deal the articles out to the parts of a training set"))
        names = {
            Split.TRAIN: self.tr("train"),
            Split.DEV: self.tr("dev"),
            Split.TEST: self.tr("test"),
        }
        for part, name in names.items():
            self._share_labels[part].setText(name)
            self.shares[part].setAccessibleName(self.tr("Share of {part}").format(part=name))
        self.seed.setAccessibleName(self.tr("Seed: another one, another deal"))
        self.seed.setToolTip(self.tr("Seed: another one, another deal"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
