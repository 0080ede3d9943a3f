"""The dialog on a project's annotation scheme: its pages, what is wrong, what would fall outside.

Holds the scheme as it would be; nothing of the project changes before `saved`.
"""

import re
from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.messages import told
from annotator.app.scheme_editor.features_page import FeaturesPage
from annotator.app.scheme_editor.fields import said
from annotator.app.scheme_editor.layers_page import LayersPage
from annotator.app.scheme_editor.stances_page import StancesPage
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.scheme_check import scheme_faults
from annotator.problems import Notice, Problem

SIZE = (840, 700)
PATH = re.compile(r"\$\.(layers|polarities|features)\[(\d+)\]\.(\w+)")
Taken = Callable[[Scheme], Iterable[Problem]]
Lost = Callable[[Scheme], int]


class SchemeEditor(QDialog):
    """Edits a scheme; asks for files and for saving by signals."""

    saved = Signal(object)
    import_requested = Signal()
    export_requested = Signal(object)

    def __init__(
        self, interface: Interface, taken: Taken, parent: QWidget, *, writable: bool
    ) -> None:
        """Make the pages.

        Args:
            interface: the language in use.
            taken: says which of a scheme's keys the app needs itself.
            parent: the window.
            writable: whether the scheme can be changed.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Annotation scheme"))
        self.resize(*SIZE)
        self._interface, self._taken = interface, taken
        self._lost: Lost | None = None
        self.scheme, self._before = DEFAULT_SCHEME, DEFAULT_SCHEME
        self._errors: list[Problem] = []
        self._first: Problem | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("The scheme’s name"))
        self.layers, self.stances = LayersPage(interface), StancesPage(interface)
        self.features = FeaturesPage(interface)
        self.pages = QTabWidget()
        self.pages.addTab(self.layers, self.tr("Layers"))
        self.pages.addTab(self.stances, self.tr("Stance keys"))
        self.pages.addTab(self.features, self.tr("Features"))
        self.state, self.loss = QLabel(), QLabel()
        self._writable = writable
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for label in (self.state, self.loss):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.loss.setObjectName("soft")
        self.save, self.fault = QPushButton(self.tr("Save")), QPushButton()
        self.cancel = QPushButton(self.tr("Cancel") if self._writable else self.tr("Close"))
        self.take = QPushButton(self.tr("Take from a file…"))
        self.give = QPushButton(self.tr("Write to a file…"))
        self.usual = QPushButton(self.tr("The usual scheme"))
        self.fault.setText(self.tr("Go to the first fault"))
        buttons = QHBoxLayout()
        for button in (self.usual, self.take, self.give, self.cancel, self.save):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(buttons.indexOf(self.cancel))
        self.fault.setAutoDefault(False)
        self.save.setDefault(True)
        head = QFormLayout()
        head.addRow(self.tr("Name of the scheme"), self.name)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        for part in (self.state, self.fault, self.loss):
            column.addWidget(part)
        column.addLayout(buttons)
        column.setAlignment(self.fault, Qt.AlignmentFlag.AlignLeading)
        if not self._writable:
            for page in (self.name, self.layers, self.stances, self.features):
                page.setEnabled(False)
            for button in (self.take, self.usual, self.save):
                button.setEnabled(False)

    def _connect(self) -> None:
        for page in (self.layers, self.stances, self.features):
            page.scheme_edited.connect(self.show_scheme)
        self.name.textEdited.connect(self._rename)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.import_requested)
        self.give.clicked.connect(lambda: self.export_requested.emit(self.scheme))
        self.usual.clicked.connect(lambda: self.show_scheme(DEFAULT_SCHEME))
        self.fault.clicked.connect(self._go_to_fault)

    def begin(self, scheme: Scheme) -> None:
        """Show the project's scheme, to which all changes are compared."""
        self._before = scheme
        self.show_scheme(scheme)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the scheme as it would be, and what is wrong with it."""
        self.scheme = scheme
        if self.name.text() != scheme.name:
            self.name.setText(scheme.name)
        found = [*scheme_faults(scheme), *self._taken(scheme)]
        faults = {problem.place.path or "": problem for problem in reversed(found)}
        for page in (self.layers, self.stances, self.features):
            page.show_scheme(scheme)
            page.show_faults(faults)
        self._errors = [problem for problem in found if not isinstance(problem, Notice)]
        notices = len(found) - len(self._errors)
        self.save.setEnabled(self._writable and not self._errors and scheme != self._before)
        self.state.setText(self._said(self._errors, notices))
        self.state.setVisible(bool(self._errors or notices))
        self.fault.setVisible(bool(found))
        self._first = found[0] if found else None
        self._show_loss()

    def show_use(self, lost: Lost) -> None:
        """Take note of what the project uses: ``lost`` counts what a scheme would not allow."""
        self._lost = lost
        self._show_loss()

    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong with a file."""
        self.tell(f"✘ {told(problem, self._interface.language)}")

    def tell(self, text: str) -> None:
        """Say something about a file, until the next change."""
        self.state.setText(text)
        self.state.setVisible(True)

    def _said(self, errors: list[Problem], notices: int) -> str:
        if not self._writable:
            return self.tr("This project is open for reading only.")
        if errors:
            count = self.tr("%Ln thing(s) to mend before it can be saved", "", len(errors))
            return f"{count}\n{said(errors[0], self._interface)}"
        return self.tr("%Ln thing(s) worth a look; it can be saved all the same", "", notices)

    def _show_loss(self) -> None:
        if self._lost is None:
            self.loss.setText(self.tr("Counting which features are in use…"))
        else:
            more = self._lost(self.scheme) - self._lost(self._before)
            text = self.tr(
                "%Ln value(s) in annotations would fall outside the scheme. They are kept, shown"
                " as such, and told among what is to look at.",
                "",
                more,
            )
            self.loss.setText(text if more > 0 else "")
        self.loss.setVisible(self._writable and bool(self.loss.text()))

    def _rename(self, name: str) -> None:
        self.show_scheme(replace(self.scheme, name=name))

    def _go_to_fault(self) -> None:
        place = PATH.match((self._first.place.path if self._first else None) or "")
        if place is None:
            return
        page: LayersPage | StancesPage | FeaturesPage
        match place[1]:
            case "layers":
                page = self.layers
            case "polarities":
                page = self.stances
            case _:
                page = self.features
        self.pages.setCurrentWidget(page)
        page.go_to(int(place[2]), place[3])

    def _save(self) -> None:
        self.saved.emit(self.scheme)
        self.accept()
