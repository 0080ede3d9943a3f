"""The frame in hand: its features and stance, to see and to change without learning keys."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSpinBox, QWidget

from annotator.app.names import name_of, signed
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Mode
from annotator.model.stance import Polarity

NO_STANCE = None


class FramePanel(QWidget):
    """The features of one frame as fields; each change is asked for by a signal."""

    mode_requested = Signal(object)
    implicit_requested = Signal()
    polarity_requested = Signal(object)
    intensity_requested = Signal(int)
    explicit_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.mode, self.polarity = QComboBox(), QComboBox()
        self.implicit, self.explicit = QCheckBox(), QCheckBox()
        self.intensity = QSpinBox(minimum=1, maximum=3)
        self._mode_label, self._polarity_label = QLabel(), QLabel()
        self._intensity_label = QLabel()
        form = QFormLayout(self)
        form.setContentsMargins(12, 10, 12, 10)
        form.addRow(self._mode_label, self.mode)
        form.addRow("", self.implicit)
        form.addRow(self._polarity_label, self.polarity)
        form.addRow(self._intensity_label, self.intensity)
        form.addRow("", self.explicit)
        for label, field in (
            (self._mode_label, self.mode),
            (self._polarity_label, self.polarity),
            (self._intensity_label, self.intensity),
        ):
            label.setBuddy(field)
        # Qt gives an enumeration's string back where it was given the enumeration.
        self.mode.activated.connect(
            lambda _: self.mode_requested.emit(Mode(self.mode.currentData()))
        )
        self.implicit.clicked.connect(lambda _: self.implicit_requested.emit())
        self.polarity.activated.connect(self._ask_polarity)
        self.intensity.valueChanged.connect(self.intensity_requested)
        self.explicit.clicked.connect(self.explicit_requested)
        self._shown: Polarity | None = None
        self.retranslate()

    def show_frame(self, annotation: Annotation, frame: Attribution | None) -> None:
        """Show a frame's features, or nothing to change where there is no frame in hand."""
        stances = annotation.stances_of(frame.id) if frame is not None else ()
        stance = stances[0] if stances else None
        self.setEnabled(frame is not None)
        self._shown = stance.polarity if stance else None
        self.mode.setCurrentIndex(self.mode.findData(frame.mode if frame else None))
        self.implicit.setChecked(frame is not None and frame.implicit)
        self.polarity.setCurrentIndex(max(0, self.polarity.findData(self._shown)))
        self.intensity.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.intensity.setValue(stance.intensity if stance else 1)
        self.intensity.blockSignals(False)  # noqa: FBT003
        self.explicit.setChecked(stance is None or stance.explicit)
        for field in (self.intensity, self.explicit):
            field.setEnabled(stance is not None)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._mode_label.setText(self.tr("Mode"))
        self._polarity_label.setText(self.tr("Stance"))
        self._intensity_label.setText(self.tr("Intensity"))
        self.implicit.setText(self.tr("Speaker implicit"))
        self.explicit.setText(self.tr("Said in so many words"))
        self.mode.setAccessibleName(self.tr("Mode of the quote"))
        self.polarity.setAccessibleName(self.tr("Stance of the speaker"))
        self.intensity.setAccessibleName(self.tr("Intensity of the stance, 1 to 3"))
        mode, polarity = self.mode.currentData(), self.polarity.currentData()
        self.mode.clear()
        for choice in Mode:
            self.mode.addItem(name_of(choice), choice)
        self.mode.setCurrentIndex(self.mode.findData(mode))
        self.polarity.clear()
        self.polarity.addItem(self.tr("none"), NO_STANCE)
        for pole in Polarity:
            self.polarity.addItem(signed(pole), pole)
        self.polarity.setCurrentIndex(max(0, self.polarity.findData(polarity)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _ask_polarity(self, _index: int) -> None:
        """Ask for the stance chosen; choosing none asks for the present one again, to clear it."""
        value = self.polarity.currentData()
        chosen = NO_STANCE if value is NO_STANCE else Polarity(value)
        if chosen is not self._shown:
            self.polarity_requested.emit(self._shown if chosen is NO_STANCE else chosen)
