"""A project's scheme: opened in its editor, taken from files and written to them, kept, applied."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from annotator.app.action_table import displaced
from annotator.app.keyboard import upright
from annotator.app.messages import isolated
from annotator.app.server.rights import manages
from annotator.app.tasks import Task
from annotator.model.scheme import Scheme
from annotator.model.scheme_check import scheme_keys
from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from collections import Counter

    from annotator.app.main_window import MainWindow
    from annotator.app.scheme_editor.dialog import SchemeEditor
    from annotator.store.features import Use

SUFFIX = ".json"
KEYS_TOLD = "scheme/keys_told"


class SchemeDesk(QObject):
    """Looks after the scheme of one window's project."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self.editor: SchemeEditor | None = None
        self._counting: Task | None = None

    def open(self) -> None:
        """Open the editor on the project's scheme."""
        from annotator.app.scheme_editor.dialog import SchemeEditor  # noqa: PLC0415 - when needed

        project = self._workspace.project
        if project is None or self.editor is not None:
            return
        editor = SchemeEditor(
            self._window.interface, taken_keys, self._window, writable=manages(project)
        )
        editor.saved.connect(self._save)
        editor.import_requested.connect(self._ask_import)
        editor.export_requested.connect(self._ask_export)
        editor.finished.connect(self._let_go)
        editor.begin(project.scheme)
        self.editor = editor
        self._count()
        editor.open()

    def _count(self) -> None:
        """Count in the background what the project's annotations use."""
        project = self._workspace.project

        def count(task: Task) -> "Counter[Use]":
            from annotator.store.features import feature_use  # noqa: PLC0415 - late

            assert project is not None  # noqa: S101 - the editor is only opened on a project
            return feature_use(project, is_cancelled=task.is_cancelled)

        failed = self._window.presenter.tell_error
        self._counting = self._window.tasks.run(count, self._show_use, failed)

    def _show_use(self, counts: "Counter[Use]") -> None:
        from annotator.store.features import outside  # noqa: PLC0415 - loaded by now

        self._counting = None
        if self.editor is not None:
            self.editor.show_use(lambda scheme: outside(counts, scheme).total())

    def _let_go(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None

    # keeping it

    def _save(self, scheme: Scheme) -> None:
        project = self._workspace.project
        if project is not None and manages(project):
            self._workspace.saver.submit(partial(project.set_scheme, scheme))

    def follow_saved(self) -> None:
        """Apply a scheme that has been kept."""
        window, project = self._window, self._workspace.project
        if project is not None and project.scheme != window.interface.scheme:
            window.take_scheme(project.scheme)
            window.presenter.show_frame()
            window.findings.look()

    def tell_keys(self) -> None:
        """Say, once a project and set of keys, which actions lost their keys to the scheme."""
        project = self._workspace.project
        lost = displaced(project.scheme) if project is not None else {}
        if project is None or not lost or project.setting(KEYS_TOLD) == sorted(lost):
            return
        actions = "\n".join(
            f"{upright(key)}: {QCoreApplication.translate('Actions', spec.text)}"
            for key, spec in lost.items()
        )
        text = self.tr(
            "This project’s scheme takes keys that do something else. They are the scheme’s here; "
            "these actions stay in the menus:"
        )
        self._window.bar.warn(f"{text}\n{actions}")
        if project.writable:
            told_now = partial(project.remember, KEYS_TOLD, sorted(lost))
            self._workspace.saver.submit(told_now, losable=True)

    # files

    def _ask_import(self) -> None:
        from annotator.formats.schemes import read_scheme  # noqa: PLC0415 - late

        name, _ = QFileDialog.getOpenFileName(
            self.editor, self.tr("Take a scheme from a file"), "", self._filter()
        )
        if not name or self.editor is None:
            return
        try:
            self.editor.show_scheme(read_scheme(name))
        except Problem as problem:
            self.editor.show_problem(problem)

    def _ask_export(self, scheme: Scheme) -> None:
        from annotator.formats.schemes import write_scheme  # noqa: PLC0415 - late

        name, _ = QFileDialog.getSaveFileName(
            self.editor, self.tr("Write the scheme to a file"), f"scheme{SUFFIX}", self._filter()
        )
        if not name or self.editor is None:
            return
        try:
            write_scheme(name, scheme)
        except Problem as problem:
            self.editor.show_problem(problem)
        else:
            self.editor.tell(self.tr("Written to {file}.").format(file=isolated(name)))

    def _filter(self) -> str:
        return self.tr("Annotation schemes (*.json);;All files (*)")


def taken_keys(scheme: Scheme) -> Iterator[Problem]:
    """List the keys of a scheme that do something else in the app, each at its place."""
    lost = displaced(scheme)
    for path, key in scheme_keys(scheme):
        if key in lost:
            action = QCoreApplication.translate("Actions", lost[key].text)
            yield Problem("check.scheme_key_taken", Place(path=path), key=key, action=action)
