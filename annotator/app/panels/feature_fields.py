"""One field for each kind of feature: it shows a value and asks for another.

None is "not set", which every field can show and ask for.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit

from annotator.app.panels.feature_words import value_name
from annotator.model.scheme import Feature, Kind

UNSET = "—"
MOST = 1e12
DECIMALS = 6
STATES = {
    None: Qt.CheckState.PartiallyChecked,
    True: Qt.CheckState.Checked,
    False: Qt.CheckState.Unchecked,
}


class ChoiceField(QComboBox):
    """A choice from a tag set; a value from outside is shown and marked as such."""

    value_requested = Signal(object)

    def __init__(self, feature: Feature) -> None:
        """Make a field for a feature."""
        super().__init__()
        self._feature = feature
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda _: self.value_requested.emit(self.currentData()))
        self.show_value(None)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Show a value."""
        self.clear()
        self.addItem(UNSET, None)
        for choice in self._feature.values:
            self.addItem(value_name(self._feature, choice), choice)
        if value is not None and value not in self._feature.values:
            outside = QCoreApplication.translate("Features", "{value} (not in the scheme)")
            self.addItem(outside.format(value=value), value)
        self.setCurrentIndex(next(i for i in range(self.count()) if self.itemData(i) == value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel: a value is not changed by scrolling past."""
        event.ignore()


class FlagField(QCheckBox):
    """Yes, no, or not said: each click goes on to the next."""

    value_requested = Signal(object)

    def __init__(self) -> None:
        """Make a field that is not set."""
        super().__init__()
        self.setTristate(True)
        self.show_value(None)
        self.clicked.connect(lambda _: self.value_requested.emit(self.value()))

    def value(self) -> bool | None:
        """Give the value shown."""
        return next(value for value, state in STATES.items() if state is self.checkState())

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Show a value, in words beside the box: a box half full says little by itself."""
        self.setCheckState(STATES[value])
        words = {
            None: QCoreApplication.translate("Features", "not said"),
            True: QCoreApplication.translate("Features", "yes"),
            False: QCoreApplication.translate("Features", "no"),
        }
        self.setText(words[value])

    def nextCheckState(self) -> None:
        """Go on from not said to yes, no, and not said."""
        self.show_value({None: True, True: False, False: None}[self.value()])


class NumberField(QDoubleSpinBox):
    """A number, or nothing; asked for when it is complete."""

    value_requested = Signal(object)

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self.setRange(-MOST, MOST)  # its least value stands for "not set"
        self.setDecimals(DECIMALS)
        self.setKeyboardTracking(False)
        self.setValue(-MOST)
        self.valueChanged.connect(self._ask)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Show a number, or none."""
        with QSignalBlocker(self):
            self.setValue(-MOST if value is None else value)

    def textFromValue(self, value: float) -> str:
        """Write a number without zeros that say nothing."""
        return "" if value <= -MOST else self.locale().toString(value, "g", 15)

    def valueFromText(self, text: str) -> float:
        """Read what was typed, in the language's digits or European ones."""
        number, understood = self._read(text)
        return number if understood else -MOST

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take numbers and nothing at all; let a number be begun."""
        begun = text.strip() in {"", "-", "\u200e-", "\u061c-"}
        _, understood = self._read(text)
        state = QValidator.State
        if not text.strip() or understood:
            return state.Acceptable, text, position
        return (state.Intermediate if begun else state.Invalid), text, position

    def stepBy(self, steps: int) -> None:
        """Step from where it is; from nothing to nought."""
        self.setValue(0) if self.value() <= -MOST else super().stepBy(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def _read(self, text: str) -> tuple[float, bool]:
        latin = "".join(str(int(c)) if c.isdecimal() else "." if c == "٫" else c for c in text)
        for locale, written in ((self.locale(), text), (QLocale.c(), latin)):
            number, understood = locale.toDouble(written.strip())
            if understood and abs(number) < MOST:
                return number, True
        return 0.0, False

    def _ask(self, number: float) -> None:
        whole = int(number) if number == int(number) else number
        self.value_requested.emit(None if number <= -MOST else whole)


class TextField(QLineEdit):
    """A text, asked for when it is complete; blank is not set."""

    value_requested = Signal(object)

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self._shown: str | None = None
        self.editingFinished.connect(self._ask)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Show a text, but for the one who is writing another."""
        if value != self._shown:
            self._shown = value
            self.setText(value or "")

    def _ask(self) -> None:
        value = self.text().strip() or None
        if value != self._shown:
            self._shown = value
            self.value_requested.emit(value)


Field = ChoiceField | FlagField | NumberField | TextField


def field_for(feature: Feature) -> Field:
    """Make the field for a feature."""
    match feature.kind:
        case Kind.CHOICE:
            return ChoiceField(feature)
        case Kind.FLAG:
            return FlagField()
        case Kind.NUMBER:
            return NumberField()
        case Kind.TEXT:
            return TextField()


def shows(feature: Feature, value: object) -> bool:
    """Tell whether a feature's field can show a value; what it can't stands beside it."""
    return feature.allows(value) or (feature.kind is Kind.CHOICE and isinstance(value, str))
