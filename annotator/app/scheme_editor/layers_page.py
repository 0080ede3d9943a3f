"""The layers of a scheme: names, key, look and colours, with their marks as they would be."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.scheme_editor.draft import with_style
from annotator.app.scheme_editor.fields import ColourField, Faulted, KeyField
from annotator.app.scheme_editor.preview import Preview
from annotator.model.scheme import DEFAULT_SCHEME, LayerStyle, Look, Scheme
from annotator.problems import Notice, Problem
from annotator.wording.language import Language

LIST_WIDTH = 170


class LayersPage(QWidget):
    """One layer at a time, chosen from a list."""

    scheme_edited = Signal(object)

    def __init__(self, interface: Interface) -> None:
        """Make the fields."""
        super().__init__()
        self._interface = interface
        self._scheme = DEFAULT_SCHEME
        self._faults: Mapping[str, Problem] = {}
        self.list = QListWidget()
        self.list.setMaximumWidth(LIST_WIDTH)
        self.list.setAccessibleName(self.tr("Layers"))
        self.name_ar, self.name_en, self.key = QLineEdit(), QLineEdit(), KeyField()
        self.look, self.required = QComboBox(), QCheckBox(self.tr("Every attribution needs it"))
        self.colour, self.colour_dark = ColourField(), ColourField()
        self.name_ar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.name_en.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for look, text in self._looks().items():
            self.look.addItem(text, look)
        self.preview = Preview(interface)
        self.fields = {
            name: Faulted(getattr(self, name), interface)
            for name in ("name_ar", "name_en", "key", "look", "colour", "colour_dark", "required")
        }
        self._lay_out()
        self._connect()

    def _looks(self) -> dict[Look, str]:
        return {
            Look.FILL: self.tr("fill"),
            Look.SOLID: self.tr("solid underline"),
            Look.FRAME: self.tr("frame"),
            Look.DOTTED: self.tr("dotted underline"),
            Look.DOUBLE: self.tr("double underline"),
            Look.DASHED: self.tr("dashed underline"),
        }

    def _lay_out(self) -> None:
        titles = {
            "name_ar": self.tr("Name in Arabic"),
            "name_en": self.tr("Name in English"),
            "key": self.tr("Key"),
            "look": self.tr("Look"),
            "colour": self.tr("Colour, light page"),
            "colour_dark": self.tr("Colour, dark page"),
        }
        form = QFormLayout()
        for name, title in titles.items():
            form.addRow(title, self.fields[name])
            field = self.fields[name].field
            if isinstance(field, ColourField):
                field.name(title)
            else:
                field.setAccessibleName(title)
        form.addRow("", self.fields["required"])
        above = QHBoxLayout()
        above.addWidget(self.list)
        above.addLayout(form, 1)
        column = QVBoxLayout(self)
        column.addLayout(above, 1)
        column.addWidget(self.preview)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._follow_list)
        for name in ("name_ar", "name_en"):
            getattr(self, name).textEdited.connect(partial(self._edit, name))
        self.key.key_edited.connect(partial(self._edit, "key"))
        self.look.activated.connect(lambda _: self._edit("look", Look(self.look.currentData())))
        self.required.clicked.connect(lambda checked: self._edit("required", checked))
        for name in ("colour", "colour_dark"):
            getattr(self, name).colour_edited.connect(partial(self._edit, name))

    def _edit(self, name: str, value: object) -> None:
        layer = self.style_in_hand().layer
        self.scheme_edited.emit(with_style(self._scheme, layer, **{name: value}))

    def style_in_hand(self) -> LayerStyle:
        """Give the style that the fields show."""
        return self._scheme.layers[max(0, self.list.currentRow())]

    def show_scheme(self, scheme: Scheme) -> None:
        """Show a scheme, at the layer that was shown."""
        self._scheme = scheme
        row = max(0, self.list.currentRow())
        if self.list.count() != len(scheme.layers):
            self.list.clear()
            self.list.addItems([""] * len(scheme.layers))
            self.list.setCurrentRow(row)
        self._show_style()
        self.preview.show_scheme(scheme)

    def show_faults(self, faults: Mapping[str, Problem]) -> None:
        """Say at each field what is wrong there, and at each layer whether something is.

        Args:
            faults: problems by their JSON paths.
        """
        self._faults = faults
        arabic = self._interface.language is Language.ARABIC
        for number, style in enumerate(self._scheme.layers):
            paths = (f"$.layers[{number}].{field}" for field in self.fields)
            wrong = [faults[path] for path in paths if path in faults]
            sign = "" if not wrong else " △" if all(isinstance(p, Notice) for p in wrong) else " ✘"
            name = style.name_ar if arabic else style.name_en
            item = self.list.item(number)
            item.setText(f"\u2068{name or style.layer.value}\u2069  {style.key.upper()}{sign}")
        self._show_faults_of_style()

    def _show_faults_of_style(self) -> None:
        row = max(0, self.list.currentRow())
        for field, shown in self.fields.items():
            shown.show_fault(self._faults.get(f"$.layers[{row}].{field}"))

    def _follow_list(self) -> None:
        self._show_style()
        self._show_faults_of_style()

    def go_to(self, number: int, field: str) -> None:
        """Put the caret into a field of a layer."""
        self.list.setCurrentRow(number)
        if field in self.fields:
            self.fields[field].setFocus()

    def _show_style(self) -> None:
        style = self.style_in_hand()
        for field, text in ((self.name_ar, style.name_ar), (self.name_en, style.name_en)):
            if field.text() != text:
                field.setText(text)
        self.key.show_key(style.key)
        self.look.setCurrentIndex(self.look.findData(style.look))
        self.required.setChecked(style.required)
        self.colour.show_colour(style.colour)
        self.colour_dark.show_colour(style.colour_dark)
