"""What is said while adjudicating: what the keys do now, and aloud what annotators say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.adjudication.versions import Versions, told
from annotator.app.adjudication.words import title
from annotator.model.annotation import Status

if TYPE_CHECKING:
    from annotator.app.adjudication.bench import Bench
    from annotator.app.main_window import MainWindow


class Telling(QObject):
    """Tells of one window's bench."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window

    def hint(self) -> str:
        """Say what the keys do now; nothing where no article is on the bench."""
        window = self._window
        bench, key = window.adjudication.bench, window.actions_.key
        if bench is None:
            return ""
        if window.view.hasFocus():
            text = self.tr("Edit with the ordinary keys · {back}: back to the differences")
            return text.format(back=key("step_back"))
        if not bench.open and window.workspace.annotation.status is Status.ADJUDICATED:
            text = self.tr("Adjudicated · {next}: the next article · {undo}: undo")
            return text.format(next=key("next_article"), undo=key("undo"))
        if not bench.open:
            text = self.tr("All is decided · {finish}: adjudicated, on to the next · {undo}: undo")
            return text.format(finish=key("finish"), undo=key("undo"))
        takes = "  ".join(key(f"take_{at}") for at in range(1, len(bench.annotators) + 1))
        text = self.tr(
            "{takes} take · {both} both · {none} none · {whole} all of it · {edit} edit · "
            "{note} note · {suggest} suggest · {next} next · {undo} undo"
        )
        return text.format(
            takes=takes,
            both=key("take_both"),
            none=key("take_none"),
            whole=key("take_whole_1"),
            edit=key("edit_outcome"),
            note=key("note_decision"),
            suggest=key("suggest_resolution"),
            next=key("next_difference"),
            undo=key("undo"),
        )

    def told(self, bench: "Bench") -> str:
        """Say what each annotator says of the difference in hand."""
        versions = Versions(bench.comparison, self._window.interface)
        rows = versions.rows(bench.group, bench.difference)
        meant = [row for row in rows if row.in_hand] or [row for row in rows if row.differs]
        return ". ".join(told(row, bench.annotators) for row in meant)

    def say(self, bench: "Bench") -> None:
        """Say aloud what difference is in hand, and what each annotator says of it."""
        difference, interface = bench.difference, self._window.interface
        if difference is not None:
            text = self.tr("Difference {place} of {count}").format(
                place=interface.number(bench.place_of[difference.id] + 1),
                count=interface.number(len(bench.order)),
            )
            said = self.told(bench)
            self._window.announcer.say(f"{text}: {title(difference, interface)}. {said}")
