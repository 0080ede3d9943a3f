"""The frame in hand: its features and stance, to see and to change without learning keys."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.names import name_of, signed
from annotator.app.panels.stance import RING, StancePanel
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Commitment, Mode
from annotator.model.commitment import suggested
from annotator.model.stance import Stance

OPEN = None


class FramePanel(QWidget):
    """The features of one frame as fields; each change is asked for by a signal."""

    mode_requested = Signal(object)
    implicit_requested = Signal()
    commitment_requested = Signal(object)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface = interface
        self.mode, self.commitment = QComboBox(), QComboBox()
        self.implicit = QCheckBox()
        self.suggestion = QLabel()
        self.suggestion.setObjectName("soft")
        self.suggestion.setWordWrap(True)
        self.stance = StancePanel()
        self._mode_label, self._commitment_label = QLabel(), QLabel()
        self._mode_label.setBuddy(self.mode)
        self._commitment_label.setBuddy(self.commitment)
        self._form = QFormLayout()
        self._form.addRow(self._mode_label, self.mode)
        self._form.addRow(self.implicit)
        self._form.addRow(self._commitment_label, self.commitment)
        self._form.addRow(self.suggestion)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column = QVBoxLayout(self)
        self._form.setContentsMargins(RING, RING, RING, RING)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(self._form)
        column.addWidget(self.stance)
        # Qt gives an enumeration's string back where it was given the enumeration.
        self.mode.activated.connect(
            lambda _: self.mode_requested.emit(Mode(self.mode.currentData()))
        )
        self.implicit.clicked.connect(lambda _: self.implicit_requested.emit())
        self.commitment.activated.connect(self._ask_commitment)
        self._suggested: tuple[str, Commitment] | None = None
        self.retranslate()
        self.show_frame(Annotation(), None, None)

    def show_frame(
        self,
        annotation: Annotation,
        frame: Attribution | None,
        stance: Stance | None,
        *,
        enabled: bool = True,
    ) -> None:
        """Show a frame's features, or nothing to change where there is no frame in hand."""
        self.setEnabled(enabled and frame is not None)
        self.mode.setCurrentIndex(self.mode.findData(frame.mode if frame else None))
        self.implicit.setChecked(frame is not None and frame.implicit)
        commitment = frame.commitment if frame is not None else OPEN
        self.commitment.setCurrentIndex(max(0, self.commitment.findData(commitment)))
        open_frame = frame if commitment is OPEN else None
        cues = (
            annotation.mention_by_id[key].text for key in (open_frame.cues if open_frame else ())
        )
        self._suggested = suggested(cues)
        self._show_suggestion()
        self.stance.show_stance(annotation, frame, stance)

    def _show_suggestion(self) -> None:
        """Say palely what the cue itself tells of the reporter, and the key that takes it."""
        self._form.setRowVisible(self.suggestion, self._suggested is not None)
        if self._suggested is not None:
            cue, commitment = self._suggested
            key = self._interface.key("commitment")
            text = self.tr("“{cue}” suggests: {commitment} ({key})")
            self.suggestion.setText(
                text.format(cue=f"\u2068{cue}\u2069", commitment=name_of(commitment), key=key)
            )

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._mode_label.setText(self.tr("Mode"))
        self._commitment_label.setText(self.tr("Reporter"))
        self.implicit.setText(self.tr("Speaker implicit"))
        self.mode.setAccessibleName(self.tr("Mode of the quote"))
        self.commitment.setAccessibleName(self.tr("How far the reporter stands by it"))
        mode, commitment = self.mode.currentData(), self.commitment.currentData()
        self.mode.clear()
        for choice in Mode:
            self.mode.addItem(name_of(choice), choice)
        self.mode.setCurrentIndex(self.mode.findData(mode))
        self.commitment.clear()
        self.commitment.addItem(self.tr("left open"), OPEN)
        for degree in Commitment:
            self.commitment.addItem(signed(degree), degree)
        self.commitment.setCurrentIndex(max(0, self.commitment.findData(commitment)))
        self._show_suggestion()
        self.stance.retranslate()
        self._align()

    def _align(self) -> None:
        """Give the labels of both forms one width, so that all fields stand below each other."""
        labels = (self._mode_label, self._commitment_label, *self.stance.labels)
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language or of the letters' size."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._align()
        super().changeEvent(event)

    def _ask_commitment(self, _index: int) -> None:
        value = self.commitment.currentData()
        self.commitment_requested.emit(OPEN if value is OPEN else Commitment(value))
