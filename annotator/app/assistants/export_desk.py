"""Writing records out: opens the assistant, counts what would be lost, does it and tells of it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from annotator.app.assistants import accounts
from annotator.app.assistants.departure import (
    Departure,
    Offer,
    look_ahead,
    make_training_set,
    offers,
    send_out,
)
from annotator.app.assistants.desk import AssistantDesk
from annotator.app.assistants.packages import make as make_packages
from annotator.app.messages import told
from annotator.app.tasks import Task

if TYPE_CHECKING:
    from annotator.app.assistants.departure import Written
    from annotator.app.assistants.export_assistant import ExportAssistant
    from annotator.app.assistants.packages import Packed
    from annotator.app.main_window import MainWindow
    from annotator.formats.outgoing import Forecast
    from annotator.store.assignments import Share
    from annotator.store.project import Project
    from annotator.training.building import Made

    Choices = tuple[tuple[Offer, ...], tuple[str, ...], tuple[Share, ...]]


class ExportDesk(AssistantDesk):
    """Serves the export assistant of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self.dialog: ExportAssistant | None = None
        self._counting: Task | None = None
        self._offered = self._replaceable = ""

    def open(self) -> None:
        """Open the assistant."""
        if self._workspace.project is None:
            return
        if self.is_running:
            self.come_back()
            return
        self._make().open()

    def _make(self) -> "ExportAssistant":
        from annotator.app.assistants.export_assistant import ExportAssistant  # noqa: PLC0415 - late

        if self.dialog is not None:
            self._let_go()
        project = self._workspace.project
        assert project is not None  # noqa: S101 - it is only opened on one
        self.dialog = dialog = ExportAssistant(self._window.interface, self._window)
        self._offered = self._replaceable = ""
        dialog.dress(self._theme)
        dialog.formats.forecast_requested.connect(self._count)
        dialog.formats.target_requested.connect(self._ask_target)
        dialog.formats.changed.connect(self._offer_target)
        dialog.training.target_requested.connect(self._ask_target)
        dialog.packages.target_requested.connect(self._ask_folder)
        dialog.begun.connect(self.begin)
        dialog.stop_requested.connect(self.stop)
        dialog.finished.connect(self._let_go)
        dialog.report.place_requested.connect(self._open_place)
        dialog.report.saving_requested.connect(self._keep_account)
        self._window.tasks.run(partial(_choices, project), self._show_choices, self._fail)
        return dialog

    def _show_choices(self, found: "Choices") -> None:
        if self.dialog is not None:
            offered, annotators, shares = found
            self.dialog.formats.show_offers(offered, annotators)
            self.dialog.training.filters.show_annotators(annotators)
            self.dialog.packages.show_shares(shares)
            project = self._workspace.project
            if project is not None:
                self.dialog.training.target.setText(str(project.beside("-training")))
                self.dialog.packages.target.setText(str(project.beside("-packages")))

    def _let_go(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        super()._let_go()

    # what would be lost

    def _count(self, departure: Departure) -> None:
        project = self._workspace.project
        if project is None or not self._workspace.saver.flush():
            return
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._window.tasks.run(
            partial(look_ahead, project, departure),
            partial(self._show_forecast, departure),
            self._fail_count,
            partial(self._show_counting, departure),
        )

    def _is_chosen(self, departure: Departure) -> bool:
        return self.dialog is not None and self.dialog.formats.departure() == departure

    def _show_counting(self, departure: Departure, done: int) -> None:
        if self.dialog is not None and self._is_chosen(departure):
            self.dialog.formats.outlook.show_progress(done)

    def _show_forecast(self, departure: Departure, found: "Forecast | None") -> None:
        if found is not None and self.dialog is not None and self._is_chosen(departure):
            self._counting = None
            self.dialog.formats.outlook.show_forecast(found)

    def _fail_count(self, error: Exception) -> None:
        self._counting = None
        if self.dialog is not None:
            self.dialog.tell(told(error, self._window.interface.language), bad=True)

    # where to

    def _offer_target(self) -> None:
        """Offer a name beside the project, unless another one was given."""
        project, dialog = self._workspace.project, self.dialog
        if project is None or dialog is None or dialog.formats.offer is None:
            return
        field, offer = dialog.formats.target, dialog.formats.offer
        if field.text() not in {"", self._offered}:
            return
        ending = offer.suffix if offer.name == "corpus" else f"-{offer.name}{offer.suffix}"
        self._offered = str(project.beside(ending))
        if field.text() != self._offered:
            field.setText(self._offered)

    def _ask_target(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.formats.offer is None:
            return
        suffixes = () if dialog.is_training else dialog.formats.offer.suffixes
        patterns = " ".join(f"*{suffix}" for suffix in suffixes) or "*"
        name, _ = QFileDialog.getSaveFileName(
            dialog,
            self.tr("Where to write"),
            dialog.target.text(),
            f"{patterns};;{self.tr('All files')} (*)",
        )
        if name:  # what is there has been asked about already
            self._replaceable = name
            dialog.target.setText(name)

    def _ask_folder(self) -> None:
        """Ask for the folder of packages."""
        dialog = self.dialog
        if dialog is None:
            return
        name = QFileDialog.getExistingDirectory(dialog, self.tr("Folder for the packages"))
        if name:
            dialog.target.setText(name)

    # writing

    def begin(self) -> None:
        """Write what is chosen."""
        project, dialog = self._workspace.project, self.dialog
        if project is None or dialog is None or self.is_running:
            return
        if dialog.is_packing:
            self._pack(project, dialog)
            return
        departure, target = dialog.formats.departure(), dialog.target.text().strip()
        if departure is None or not target or not self._workspace.saver.flush():
            return
        if Path(target).exists() and target != self._replaceable:
            self._replaceable = target
            dialog.tell(self.tr("This is there already. Export once more to replace it."), bad=True)
            return
        if self._counting is not None:
            self._counting.cancel()
        dialog.show_running()
        if dialog.is_training:
            plan = dialog.training.plan()
            make = partial(make_training_set, project, plan, target)
            self._run(make, self._show_made, self.tr("Writing…"), 0)
            return
        job = partial(send_out, project, departure, target)
        self._run(job, self._show, self.tr("Writing…"), dialog.formats.outlook.total)

    def _pack(self, project: "Project", dialog: "ExportAssistant") -> None:
        """Make the packages that are chosen."""
        page = dialog.packages
        if not page.is_ready or not self._workspace.saver.flush():
            return
        dialog.show_running()
        job = partial(make_packages, project, page.chosen, page.target.text().strip())
        self._run(job, self._show_packed, self.tr("Writing…"), 0)

    def _show_packed(self, packed: "tuple[Packed, ...] | None") -> None:
        if self.dialog is not None:
            self.dialog.show_packed(packed)
            self._offer(is_done=packed is not None)

    def _show(self, written: "Written | None") -> None:
        if self.dialog is not None:
            self.dialog.show_written(written)
            self._offer(is_done=written is not None)

    def _show_made(self, made: "Made | None") -> None:
        if self.dialog is not None:
            self.dialog.show_made(made)
            self._offer(is_done=made is not None)

    def _offer(self, *, is_done: bool) -> None:
        """Tell of the end in the window's bar, where the dialog is hidden."""
        dialog, bar = self.dialog, self._window.bar
        if dialog is None or dialog.isVisible():
            return
        bar.hide()
        if is_done:
            summary = dialog.report.summary.text()
            bar.offer(summary, self.tr("Read the account"), self.come_back)
        else:
            bar.tell(self.tr("Stopped; nothing was written."))

    def _keep_account(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        language = self._window.interface.language
        if dialog.made is not None:
            as_json = partial(accounts.made_as_json, dialog.made, language)
        elif dialog.written is not None:
            as_json = partial(accounts.export_as_json, dialog.written)
        elif dialog.packed:
            as_json = partial(accounts.packed_as_json, dialog.packed)
        else:
            return
        self._keep(f"{dialog.target.text().strip()}.losses.txt", dialog.report.text, as_json)


def _choices(project: "Project", _task: Task) -> "Choices":
    """Give the formats there are, the annotators, and what is assigned to whom."""
    return offers(), project.annotations.annotators(), project.assignments.shares()
