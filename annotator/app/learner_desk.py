"""Tells what learning comes to: in the bar while it goes on, in messages, and in a dialog."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from annotator.app.learning import Learning
from annotator.app.messages import told, told_problem
from annotator.app.panels.learner_table import kind_name
from annotator.app.panels.learning_bar import LearningBar
from annotator.app.server.rights import may_teach

if TYPE_CHECKING:
    from annotator.app.learner_facts import Facts
    from annotator.app.main_window import MainWindow
    from annotator.app.panels.learner import Learner
    from annotator.problems import Problem
    from annotator.store.learnt import About


class LearnerDesk(QObject):
    """Looks after the model of one window's project."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self.learning = Learning(window.workspace, window.engines, window.tasks, self)
        self.bar = bar = LearningBar(window.interface)
        self.dialog: Learner | None = None
        learning = self.learning
        bar.stop_requested.connect(learning.cancel)
        learning.advanced.connect(bar.show_progress)
        learning.ended.connect(bar.hide)
        learning.ended.connect(self._show_end)
        learning.learnt.connect(self._tell_learnt)
        learning.forgotten.connect(self._tell_forgotten)
        learning.brought_back.connect(self._tell_return)
        learning.too_few.connect(self._tell_too_few)
        learning.stopped.connect(self._tell_stopped)
        learning.failed.connect(self._tell_failed)

    def open(self) -> None:
        """Tell of the project's model."""
        from annotator.app.panels.learner import Learner  # noqa: PLC0415 - when first asked for

        window, project, learning = self._window, self._workspace.project, self.learning
        if project is None or self.dialog is not None:
            return
        dialog = Learner(
            window.interface, window, writable=may_teach(project), blind=window.blind.is_on
        )
        dialog.train_requested.connect(learning.train)
        dialog.stop_requested.connect(learning.cancel)
        dialog.forget_requested.connect(learning.forget)
        dialog.return_requested.connect(learning.bring_back)
        dialog.finished.connect(self._let_go)
        learning.advanced.connect(dialog.show_progress)
        self.dialog = dialog
        if learning.is_running:
            dialog.show_progress(*learning.progress)
        self._look()
        dialog.open()

    def tell_unusable(self, problem: "Problem") -> None:
        """Say that the rules suggest, and why the project's model does not."""
        window, project = self._window, self._workspace.project
        text = self.tr("The rules suggest: the project’s model cannot be used.")
        why = told_problem(problem, window.interface.language)
        if project is None or not project.writable:
            window.bar.warn(f"{text}\n{why}")
            return

        def train() -> None:
            window.bar.hide()
            self.learning.train()

        window.bar.warn(f"{text}\n{why}", self.tr("Learn again"), train)

    # the dialog

    def _look(self) -> None:
        from annotator.app.learner_facts import facts_of  # noqa: PLC0415 - when first asked for

        project = self._workspace.project
        if project is not None and self.dialog is not None:
            self._window.tasks.run(
                partial(facts_of, project, self._window.engines.present),
                self._show_facts,
                self._window.presenter.tell_error,
            )

    def _show_facts(self, facts: "Facts") -> None:
        if self.dialog is not None:
            can_return = self.learning.put_aside is not None
            self.dialog.show_facts(facts, can_return=can_return)

    def _show_end(self) -> None:
        if self.dialog is not None:
            self.dialog.show_end()

    def _let_go(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # messages

    def _tell_learnt(self, about: "About") -> None:
        self._look()
        if self.dialog is not None:
            return
        text = self.tr("Learnt from %Ln article(s).", "", about.articles)
        self._window.bar.offer(f"{text} {self._gained(about)}", self.tr("Details"), self.open)

    def _gained(self, about: "About") -> str:
        """Say in a sentence what the model is good for."""
        said = msgspec.json.decode(about.judged, type=_Said)
        interface = self._window.interface
        better = [kind for kind, figures in said.kinds.items() if figures.rules != figures.model]
        if not better:
            return self.tr(
                "It gained nothing over the rules, and they go on deciding. New is how likely each"
                " suggestion is said to be."
            )
        names = [kind_name(kind, interface) for kind in better]
        text = self.tr("The model decides on: {layers}. On everything else the rules decide.")
        return text.format(layers=interface.locale.createSeparatedList(names))

    def _tell_forgotten(self) -> None:
        self._look()
        if self.dialog is None and self.learning.put_aside is not None:
            text = self.tr("The model is forgotten; the rules suggest.")
            back = self.tr("Bring the model back")
            self._window.bar.offer(text, back, self.learning.bring_back)

    def _tell_return(self) -> None:
        self._look()
        self._window.bar.tell(self.tr("The model is back, and suggests again."))

    def _tell_too_few(self, problem: "Problem") -> None:
        from annotator.app.panels.learner import too_few  # noqa: PLC0415 - when first asked for

        text = too_few(self._window.interface, **problem.values)
        self._window.bar.offer(text, self.tr("Details"), self.open)

    def _tell_stopped(self) -> None:
        text = self.tr("Stopped. Nothing has changed.")
        self._window.bar.tell(text)
        if self.dialog is not None:
            self.dialog.tell(text)

    def _tell_failed(self, error: Exception) -> None:
        text = told(error, self._window.interface.language)
        self._window.bar.warn(text)
        if self.dialog is not None:
            self.dialog.tell(text)


class _Said(msgspec.Struct):
    """What a message needs of what is said of a model; what learns need not be loaded for it."""

    kinds: dict[str, "_Figures"]


class _Figures(msgspec.Struct):
    rules: dict[str, dict[str, int]]
    model: dict[str, dict[str, int]]
