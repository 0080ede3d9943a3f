"""The stance in hand as fields: which way, whose, of what, how strong, in so many words or not."""

from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from annotator.app.names import signed
from annotator.app.panels.party_box import PartyBox
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.parties import holders, party, targets
from annotator.model.stance import Polarity, Stance

NO_STANCE = None
RING = 2  # pixels around the fields, for the ring that shows the focus
TARGET = 24  # pixels: the least that a pointer can be asked to hit


class StancePanel(QWidget):
    """One stance of a frame; each change is asked for by a signal."""

    polarity_requested = Signal(object)
    holder_requested = Signal(object)
    target_requested = Signal(object)
    intensity_requested = Signal(int)
    explicit_requested = Signal()
    another_requested = Signal()
    step_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.polarity, self.explicit = QComboBox(), QCheckBox()
        self.holder, self.target = PartyBox(), PartyBox()
        self.intensity = QSpinBox(minimum=1, maximum=3)
        self.step, self.another = QToolButton(), QToolButton()
        for button in (self.step, self.another):
            button.setMinimumSize(TARGET, TARGET)
        self.labels = tuple(QLabel() for _ in range(4))
        form = QFormLayout(self)
        form.setContentsMargins(RING, RING, RING, RING)
        form.addRow(self.labels[0], self._head())
        for label, field in zip(
            self.labels[1:], (self.holder, self.target, self.intensity), strict=True
        ):
            form.addRow(label, field)
        form.addRow(self.explicit)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, field in zip(
            self.labels, (self.polarity, self.holder, self.target, self.intensity), strict=True
        ):
            label.setBuddy(field)
        self._shown: Polarity | None = None
        self._place = (0, 0)
        self._connect()
        self.retranslate()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.polarity, 1)
        row.addWidget(self.step)
        row.addWidget(self.another)
        return row

    def _connect(self) -> None:
        self.polarity.activated.connect(self._ask_polarity)
        self.holder.party_requested.connect(self.holder_requested)
        self.target.party_requested.connect(self.target_requested)
        self.intensity.valueChanged.connect(self.intensity_requested)
        self.explicit.clicked.connect(lambda _: self.explicit_requested.emit())
        self.another.clicked.connect(lambda _: self.another_requested.emit())
        self.step.clicked.connect(lambda _: self.step_requested.emit())

    def show_stance(
        self, annotation: Annotation, frame: Attribution | None, stance: Stance | None
    ) -> None:
        """Show a stance of a frame, or nothing to change where it has none."""
        self._shown = stance.polarity if stance else None
        self.polarity.setCurrentIndex(max(0, self.polarity.findData(self._shown)))
        holder, target = (stance.holder, stance.target) if stance else (None, None)
        of_frame = partial(holders, annotation, frame) if frame is not None else tuple
        self.holder.show_party(party(annotation, holder), of_frame)
        self.target.show_party(party(annotation, target), partial(targets, annotation, target))
        self._show_intensity(stance)
        self.explicit.setChecked(stance is not None and stance.explicit)
        for field in (self.holder, self.intensity, self.explicit, self.another):
            field.setEnabled(stance is not None)
        stances = annotation.stances_of(frame.id) if frame is not None else ()
        self._place = (stances.index(stance) + 1 if stance else 0, len(stances))
        self._show_place()

    def _show_intensity(self, stance: Stance | None) -> None:
        """Show how strong a stance is; a dash where there is none."""
        with QSignalBlocker(self.intensity):
            self.intensity.setMinimum(0 if stance is None else 1)
            self.intensity.setSpecialValueText("–" if stance is None else "")
            self.intensity.setValue(0 if stance is None else stance.intensity)

    def _show_place(self) -> None:
        """Say which of several stances this is; one alone needs no number."""
        place, count = self._place
        number = self.locale().toString
        self.step.setVisible(count > 1)
        self.step.setText(f"\u2068{number(place)}\u2069/\u2068{number(count)}\u2069")
        name = self.tr("Stance {place} of {count}: go to the next")
        self.step.setAccessibleName(name.format(place=number(place), count=number(count)))
        self.step.setToolTip(self.step.accessibleName())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        texts = (self.tr("Stance"), self.tr("Held by"), self.tr("Target"), self.tr("Intensity"))
        for label, text in zip(self.labels, texts, strict=True):
            label.setText(text)
        self.explicit.setText(self.tr("Said in so many words"))
        self.another.setText("+")
        self.another.setAccessibleName(self.tr("Add another stance"))
        self.another.setToolTip(self.tr("Add another stance"))
        self.polarity.setAccessibleName(self.tr("Stance of the speaker"))
        self.holder.setAccessibleName(self.tr("Who holds the stance"))
        self.target.setAccessibleName(self.tr("What the stance is aimed at"))
        self.intensity.setAccessibleName(self.tr("Intensity of the stance, 1 to 3"))
        self.holder.name_nobody(self.tr("nobody"))
        self.target.name_nobody(self.tr("no target"))
        polarity = self.polarity.currentData()
        self.polarity.clear()
        self.polarity.addItem(self.tr("none"), NO_STANCE)
        for pole in Polarity:
            self.polarity.addItem(signed(pole), pole)
        self.polarity.setCurrentIndex(max(0, self.polarity.findData(polarity)))
        self._show_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _ask_polarity(self, _index: int) -> None:
        """Ask for the stance chosen; choosing none asks for the present one again, to clear it."""
        value = self.polarity.currentData()  # Qt gives an enumeration's string back
        chosen = NO_STANCE if value is NO_STANCE else Polarity(value)
        if chosen is not self._shown:
            self.polarity_requested.emit(self._shown if chosen is NO_STANCE else chosen)
