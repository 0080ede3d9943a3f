"""The features of one part (a frame, a mention, the article) as a form made from the scheme."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.app.panels.feature_fields import Field, field_for, shows
from annotator.app.panels.feature_words import feature_name
from annotator.model.scheme import Feature

SHOWN = 60  # characters of a value that stands outside the scheme


class FeatureForm(QWidget):
    """Fields for what the scheme defines; what else is set is shown, marked, and can be removed."""

    value_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("soft")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.fields: dict[str, Field] = {}
        self.strays: dict[str, QWidget] = {}
        self._features: dict[str, Feature] = {}
        self._values: Mapping[str, Any] = {}
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.title)
        self._column.addWidget(self._rows)

    def show_values(
        self, features: Mapping[str, Feature], values: Mapping[str, Any], hidden: Collection[str]
    ) -> None:
        """Show values; the form is made anew only where it must look different.

        Args:
            features: what the scheme defines.
            values: what is set.
            hidden: names of features that are shown elsewhere.
        """
        wanted = {name: feature for name, feature in features.items() if name not in hidden}
        self._values = {name: value for name, value in values.items() if name not in hidden}
        if wanted != self._features or self._stray_names() != list(self.strays):
            self._features = wanted
            self._build()
        for name, field in self.fields.items():
            value = self._values.get(name)
            field.show_value(value if shows(wanted[name], value) else None)
        self.setVisible(bool(self.fields or self.strays))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.fields or self.strays)

    def in_order(self) -> list[QWidget]:
        """Give what can have the focus, from the top."""
        removers = (stray.findChild(QToolButton) for stray in self.strays.values())
        return [*self.fields.values(), *(button for button in removers if button is not None)]

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._build()
        self.show_values(self._features, self._values, ())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _stray_names(self) -> list[str]:
        """Name what is set and no field can show."""
        return [
            name
            for name, value in self._values.items()
            if name not in self._features or not shows(self._features[name], value)
        ]

    def _build(self) -> None:
        rows = QWidget()
        form = QFormLayout(rows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields, self.strays = {}, {}
        for name, feature in self._features.items():
            field, label = field_for(feature), QLabel(feature_name(name))
            field.setAccessibleName(feature_name(name))
            label.setBuddy(field)
            field.value_requested.connect(
                lambda value, name=name: self.value_requested.emit(name, value)
            )
            form.addRow(label, field)
            self.fields[name] = field
        for name in self._stray_names():
            self.strays[name] = self._stray(name)
            form.addRow(QLabel(feature_name(name)), self.strays[name])
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def _stray(self, name: str) -> QWidget:
        """Show a value that the scheme does not have, with a way to take it out."""
        outside = self.tr("{value} (not in the scheme)")
        text = QLabel(outside.format(value=str(self._values[name])[:SHOWN]))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setObjectName("soft")
        text.setWordWrap(True)
        remove = QToolButton()
        remove.setText("×")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setAccessibleName(self.tr("Remove {feature}").format(feature=feature_name(name)))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self.value_requested.emit(name, None))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(remove)
        return pair
