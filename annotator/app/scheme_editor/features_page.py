"""The features of a scheme: what they belong to, of which kind they are, what they may be."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.scheme_editor import draft
from annotator.app.scheme_editor.fields import Faulted
from annotator.app.scheme_editor.values_list import OrderButtons, ValuesList
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Owner, Scheme
from annotator.problems import Notice, Problem

LIST_WIDTH = 230
KINDS = {
    Kind.CHOICE: QT_TRANSLATE_NOOP("FeaturesPage", "one of several values"),
    Kind.FLAG: QT_TRANSLATE_NOOP("FeaturesPage", "yes or no"),
    Kind.NUMBER: QT_TRANSLATE_NOOP("FeaturesPage", "a number"),
    Kind.TEXT: QT_TRANSLATE_NOOP("FeaturesPage", "a text"),
}


class FeaturesPage(QWidget):
    """One feature at a time, chosen from a list."""

    scheme_edited = Signal(object)

    def __init__(self, interface: Interface) -> None:
        """Make the fields."""
        super().__init__()
        self._interface = interface
        self._scheme: Scheme = DEFAULT_SCHEME
        self._faults: Mapping[str, Problem] = {}
        self.list = QListWidget()
        self.list.setMaximumWidth(LIST_WIDTH)
        self.list.setAccessibleName(self.tr("Features"))
        self.buttons = OrderButtons(self.tr("Features"))
        self.name, self.owner, self.kind = QLineEdit(), QComboBox(), QComboBox()
        for owner in Owner:
            self.owner.addItem(self._owner_name(owner), owner)
        for kind, text in KINDS.items():
            self.kind.addItem(QCoreApplication.translate("FeaturesPage", text), kind)
        self.values = ValuesList(interface)
        self._named = Faulted(self.name, interface)
        self._lay_out()
        self._connect()

    def _owner_name(self, owner: Owner) -> str:
        match owner:
            case Owner.ATTRIBUTION:
                return self.tr("attribution")
            case Owner.DOCUMENT:
                return self.tr("article")
            case _:
                return self._interface.layer_name(Layer(owner.value))

    def _lay_out(self) -> None:
        form = QFormLayout()
        for title, field in (
            (self.tr("Name"), self._named),
            (self.tr("Belongs to"), self.owner),
            (self.tr("Kind"), self.kind),
            (self.tr("Values"), self.values),
        ):
            form.addRow(title, field)
            field.setAccessibleName(title)
        self.name.setAccessibleName(self.tr("Name"))
        self._form = QWidget()
        self._form.setLayout(form)
        beside = QVBoxLayout()
        beside.addWidget(self.list, 1)
        beside.addWidget(self.buttons)
        row = QHBoxLayout(self)
        row.addLayout(beside)
        row.addWidget(self._form, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._follow_list)
        self.buttons.add_requested.connect(self._add)
        self.buttons.remove_requested.connect(self._remove)
        self.buttons.move_requested.connect(self._move)
        self.name.textEdited.connect(lambda text: self._edit(name=text))
        self.owner.activated.connect(lambda _: self._edit(on=Owner(self.owner.currentData())))
        self.kind.activated.connect(lambda _: self._edit(kind=Kind(self.kind.currentData())))
        self.values.values_edited.connect(lambda values: self._edit(values=values))

    # what is shown

    def show_scheme(self, scheme: Scheme) -> None:
        """Show a scheme, at the feature that was shown."""
        row = max(0, self.list.currentRow())
        self._scheme = scheme
        if self.list.count() != len(scheme.features):
            self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.list.clear()
            self.list.addItems([""] * len(scheme.features))
            self.list.setCurrentRow(min(row, len(scheme.features) - 1))
            self.list.blockSignals(False)  # noqa: FBT003
        self._show_feature()

    def show_faults(self, faults: Mapping[str, Problem]) -> None:
        """Say at each field what is wrong there, and at each feature whether something is.

        Args:
            faults: problems by their JSON paths.
        """
        self._faults = faults
        for number, feature in enumerate(self._scheme.features):
            path = f"$.features[{number}]."
            wrong = [problem for place, problem in faults.items() if place.startswith(path)]
            sign = "" if not wrong else " △" if all(isinstance(p, Notice) for p in wrong) else " ✘"
            owner = self._owner_name(feature.on)
            text = f"\u2068{feature.name}\u2069 · \u2068{owner}\u2069{sign}"
            self.list.item(number).setText(text)
        self._show_faults_of_feature()

    def go_to(self, number: int, field: str) -> None:
        """Put the caret into a field of a feature."""
        self.list.setCurrentRow(number)
        (self.name if field.startswith("name") else self.values).setFocus()

    def _show_faults_of_feature(self) -> None:
        path = f"$.features[{max(0, self.list.currentRow())}]"
        self._named.show_fault(self._faults.get(f"{path}.name"))
        self.values.show_faults(f"{path}.values", self._faults)

    def _follow_list(self) -> None:
        self._show_feature()
        self._show_faults_of_feature()

    def _feature(self) -> Feature | None:
        row = self.list.currentRow()
        return self._scheme.features[row] if 0 <= row < len(self._scheme.features) else None

    def _show_feature(self) -> None:
        feature = self._feature()
        self._form.setEnabled(feature is not None)
        if self.name.text() != (feature.name if feature else ""):
            self.name.setText(feature.name if feature else "")
        self.owner.setCurrentIndex(self.owner.findData(feature.on) if feature else -1)
        self.kind.setCurrentIndex(self.kind.findData(feature.kind) if feature else -1)
        self.values.show_values(feature.values if feature else ())
        self.values.setEnabled(feature is not None and feature.kind is Kind.CHOICE)

    # changes

    def _edit(self, **changes: object) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.scheme_edited.emit(draft.with_feature(self._scheme, row, **changes))

    def _add(self) -> None:
        feature = self._feature()
        owner = feature.on if feature else Owner.ATTRIBUTION
        self.scheme_edited.emit(draft.with_new_feature(self._scheme, owner))
        self.list.setCurrentRow(self.list.count() - 1)
        self.name.setFocus()
        self.name.selectAll()

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.scheme_edited.emit(draft.without_feature(self._scheme, self.list.currentRow()))

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.scheme_edited.emit(draft.with_moved_feature(self._scheme, row, step))
            self.list.setCurrentRow(min(max(row + step, 0), self.list.count() - 1))
