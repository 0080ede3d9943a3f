"""What the keys among differences do: each decision is an edit of the outcome, saved at once.

After a decision the next open difference is in hand. Everything here can be undone.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.refusals import Refusal

if TYPE_CHECKING:
    from annotator.adjudication.resolution import Learnt, Resolution
    from annotator.app.adjudication.bench import Bench
    from annotator.app.main_window import MainWindow
    from annotator.model.annotation import Annotation


class Decisions(QObject):
    """The gestures of an adjudicator, on the difference in hand."""

    walked = Signal()  # another difference is in hand
    suggested = Signal()  # what is suggested has changed
    edit_requested = Signal()
    note_requested = Signal()
    failed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._learnt: Learnt | None = None
        self.suggestion: Resolution | None = None
        self.is_learning = False
        self._workspace.project_changed.connect(self._forget)

    @property
    def _bench(self) -> "Bench | None":
        desk = self._window.adjudication
        return None if desk.is_fetching else desk.bench

    # walking

    def step(self, step: int, *, is_open: bool = True) -> Refusal | None:
        """Go to the next difference, or back: to those that are open, or to any."""
        bench = self._bench
        if bench is None:
            return None
        found = bench.beyond(step, is_open=is_open)
        if found is None:
            return Refusal.NOTHING_OPEN
        self.go_to(found)
        return None

    def go_to(self, key: str) -> None:
        """Take a difference in hand."""
        bench = self._bench
        if bench is not None:
            bench.at, bench.editing = key, None
            self._suggest(None)
            self.walked.emit()

    # decisions

    def take(self, number: int) -> Refusal | None:
        """Take what one annotator says, by their number from 0."""
        bench = self._bench
        difference = bench.difference if bench is not None else None
        if bench is None or difference is None:
            return Refusal.NO_DIFFERENCE
        if number >= len(bench.annotators):
            return Refusal.NO_SUCH_ANNOTATOR
        option = difference.said_by(bench.annotators[number])
        if option is None:
            return Refusal.SAYS_NOTHING
        return self._decide("take", {difference.id: option.annotators})

    def take_both(self) -> Refusal | None:
        """Take what all of them say, where one does not exclude the other."""
        bench = self._bench
        difference = bench.difference if bench is not None else None
        if difference is None:
            return Refusal.NO_DIFFERENCE
        if not difference.joint:
            return Refusal.NOT_BOTH
        taken = (name for option in difference.options for name in option.annotators)
        return self._decide("take_both", {difference.id: tuple(sorted(taken))})

    def take_none(self) -> Refusal | None:
        """Take what nobody says: leave it out."""
        bench = self._bench
        difference = bench.difference if bench is not None else None
        if difference is None:
            return Refusal.NO_DIFFERENCE
        return self._decide("take_none", {difference.id: ()})

    def take_whole(self, number: int) -> Refusal | None:
        """Take all that one annotator says of the frame that the difference is told with."""
        bench = self._bench
        if bench is None or bench.difference is None:
            return Refusal.NO_DIFFERENCE
        if number >= len(bench.annotators):
            return Refusal.NO_SUCH_ANNOTATOR
        group = bench.group
        found = group.differences if group is not None else (bench.difference,)
        name = bench.annotators[number]
        said = {one.id: one.said_by(name) for one in found}
        return self._decide(
            "take_whole",
            {key: option.annotators for key, option in said.items() if option is not None},
        )

    def take_suggestion(self) -> Refusal | None:
        """Take what is suggested."""
        bench, found = self._bench, self.suggestion
        if bench is None or found is None or found.tied or found.difference != bench.at:
            return Refusal.NO_RESOLUTION
        return self._decide("take_suggestion", {found.difference: found.taken})

    def _decide(self, action: str, choices: Mapping[str, Iterable[str]]) -> Refusal | None:
        """Make the outcome say what is chosen, of each difference by its id."""
        bench, work = self._bench, self._workspace
        history = work.history
        if bench is None or history is None:
            return None
        if not work.is_writable:
            return Refusal.READ_ONLY
        bench.editing = None
        chosen = {key: tuple(names) for key, names in choices.items()}
        value = bench.taken(work.annotation, history, chosen)
        self._apply(value, action)
        return None

    def _apply(self, value: "Annotation", action: str) -> None:
        """Make a value the outcome, and take the next open difference in hand."""
        bench, work = self._bench, self._workspace
        assert bench is not None  # noqa: S101 - callers have looked
        self._suggest(None)
        work.apply(value, f"adjudicate.{action}", work.frame, is_decision=True)
        bench.at = bench.beyond(1) or bench.at
        self.walked.emit()

    def follow_step(self) -> None:
        """Take in hand what undo or redo has decided otherwise."""
        bench = self._bench
        if bench is not None:
            bench.editing = None
            bench.at = next(iter(bench.changed), bench.at)
            self._suggest(None)
            self.walked.emit()

    # notes and edits

    def edit(self) -> Refusal | None:
        """Let the difference in hand be decided on the page, by the ordinary keys."""
        bench = self._bench
        if bench is None:
            return None
        if not self._workspace.is_writable:
            return Refusal.READ_ONLY
        bench.editing = bench.at
        self.edit_requested.emit()
        return None

    def end_edit(self) -> None:
        """Come back from the page; what was made there stands, and the next is in hand."""
        bench = self._bench
        if bench is None:
            return
        was, bench.editing = bench.editing, None
        if was is not None and was not in bench.open:
            bench.at = bench.beyond(1) or was
        self.walked.emit()

    def note(self) -> Refusal | None:
        """Let a note be written on the difference in hand."""
        bench = self._bench
        if bench is None or bench.difference is None:
            return Refusal.NO_DIFFERENCE
        self.note_requested.emit()
        return None

    def keep_note(self, text: str) -> None:
        """Keep a note: with the decision, or with the one that is yet to be made."""
        bench, work = self._bench, self._workspace
        if bench is None or bench.at is None or work.history is None:
            return
        decision = bench.decision
        if decision is None or not work.is_writable:
            bench.drafts[bench.at] = text
        elif text != decision.note:
            version = work.history.version + 1
            bench.decide({bench.at: decision.taken}, version, note=text, edited=decision.edited)
            work.apply(work.annotation, "adjudicate.note", work.frame, is_decision=True)
        self.walked.emit()

    # what is suggested

    def suggest(self) -> Refusal | None:
        """Suggest what most say; where that is nothing, or when asked again, what was learnt."""
        bench = self._bench
        difference = bench.difference if bench is not None else None
        if bench is None or difference is None:
            return Refusal.NO_DIFFERENCE
        from annotator.adjudication.resolution import majority  # noqa: PLC0415 - as above

        found = majority(difference)
        is_again = self.suggestion is not None and self.suggestion.difference == difference.id
        if found.tied or is_again:
            self._suggest_learnt()
        else:
            self._suggest(found)
        return None

    def _suggest_learnt(self) -> None:
        if self._learnt is not None:
            self._show_learnt()
        elif not self.is_learning:
            from annotator.app.adjudication.fetching import learn  # noqa: PLC0415 - as above

            self.is_learning = True
            bar, project = self._window.bar, self._workspace.project
            assert project is not None  # noqa: S101 - an article is on the bench
            task = self._window.tasks.run(
                partial(learn, project), self._take_learnt, self._fail, bar.advance, is_long=True
            )
            total = self._window.cases.total
            bar.work(self.tr("Reading how often each annotator is right…"), total, task.cancel)

    def _take_learnt(self, learnt: "Learnt | None") -> None:
        self.is_learning = False
        self._window.bar.hide()
        self._learnt = learnt
        if learnt is not None:
            self._show_learnt()

    def _fail(self, error: Exception) -> None:
        self.is_learning = False
        self.failed.emit(error)

    def _show_learnt(self) -> None:
        bench = self._bench
        if bench is None or bench.at is None or self._learnt is None:
            return
        from annotator.adjudication.resolution import majority  # noqa: PLC0415 - as above

        found = self._learnt.resolutions.get(bench.article.id, {}).get(bench.at)
        self._suggest(found or majority(bench.differences[bench.at]))

    def _suggest(self, found: "Resolution | None") -> None:
        if found is not self.suggestion:
            self.suggestion = found
            self.suggested.emit()

    def _forget(self) -> None:
        self._learnt = None
        self._suggest(None)
