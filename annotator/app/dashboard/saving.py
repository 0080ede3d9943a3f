"""Asks where a plot is to be saved and as what, and has it written in the background."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.app.dashboard.files import SUFFIXES, save
from annotator.app.messages import isolated

if TYPE_CHECKING:
    from annotator.app.dashboard.lettering import Look
    from annotator.app.dashboard.plot import Plot
    from annotator.app.main_window import MainWindow


class PlotSaving(QObject):
    """Saves the plots of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window

    def ask(self, plot: "Plot", look: "Look", suffix: str = "") -> None:
        """Ask for a file and save a plot there; its name, or the type chosen, says as what."""
        project = self._window.workspace.project
        if project is None:
            return
        types = {
            ".png": self.tr("Picture (*.png)"),
            ".svg": self.tr("Drawing (*.svg)"),
            ".csv": self.tr("Table (*.csv)"),
        }
        first = suffix or SUFFIXES[0]
        offered = f"{project.name}-{plot.key}{first}"
        target, chosen = QFileDialog.getSaveFileName(
            self._window, plot.title, offered, ";;".join(types.values()), types[first]
        )
        if target and Path(target).suffix.lower() not in SUFFIXES:
            ending = next((each for each, text in types.items() if text == chosen), first)
            target += ending
        if target:
            self.save(plot, look, target)

    def save(self, plot: "Plot", look: "Look", target: str) -> None:
        """Save a plot into a file."""
        self._window.tasks.run(
            lambda _task: save(plot, look, target),
            partial(self._tell, target),
            self._window.presenter.tell_error,
        )

    def _tell(self, target: str, _done: None) -> None:
        text = self.tr("Saved in {file}.")
        self._window.bar.tell(text.format(file=isolated(target)))
