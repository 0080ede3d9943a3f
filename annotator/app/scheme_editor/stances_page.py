"""The keys of the polarities."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from annotator.app.language import Interface
from annotator.app.names import signed
from annotator.app.scheme_editor.draft import with_polarity_key
from annotator.app.scheme_editor.fields import Faulted, KeyField
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.stance import Polarity
from annotator.problems import Problem


class StancesPage(QWidget):
    """One key for each polarity."""

    scheme_edited = Signal(object)

    def __init__(self, interface: Interface) -> None:
        """Make the fields."""
        super().__init__()
        self._scheme = DEFAULT_SCHEME
        self.keys = {polarity: KeyField() for polarity in Polarity}
        self._faulted = {polarity: Faulted(key, interface) for polarity, key in self.keys.items()}
        form = QFormLayout(self)
        for polarity, key in self.keys.items():
            form.addRow(signed(polarity), self._faulted[polarity])
            key.setAccessibleName(signed(polarity))
            key.key_edited.connect(lambda text, polarity=polarity: self._edit(polarity, text))

    def show_scheme(self, scheme: Scheme) -> None:
        """Show a scheme's keys."""
        self._scheme = scheme
        for entry in scheme.polarities:
            self.keys[entry.polarity].show_key(entry.key)

    def show_faults(self, faults: Mapping[str, Problem]) -> None:
        """Say at each key what is wrong with it (problems by their JSON paths)."""
        for number, entry in enumerate(self._scheme.polarities):
            fault = faults.get(f"$.polarities[{number}].key")
            self._faulted[entry.polarity].show_fault(fault)

    def go_to(self, number: int, _field: str) -> None:
        """Put the caret into the key of a polarity."""
        self.keys[self._scheme.polarities[number].polarity].setFocus()

    def _edit(self, polarity: Polarity, key: str) -> None:
        self.scheme_edited.emit(with_polarity_key(self._scheme, polarity, key))
