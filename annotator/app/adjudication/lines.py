"""The rows of the list of all differences; below them what all agree on, folded into one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.adjudication.decisions import State
from annotator.adjudication.differences import Difference, Group
from annotator.app.adjudication.words import STATE_SIGNS, state_name, title
from annotator.app.language import Interface
from annotator.app.panels.lines import Line
from annotator.app.panels.sentence import plain, sentence
from annotator.model.annotation import Annotation

if TYPE_CHECKING:
    from annotator.app.adjudication.bench import Bench

FOLDED, UNFOLDED, AGREED, NOTED = "▸", "▾", "=", "✎"
SHOWN = 60  # code points of a place that a row repeats


class Lines(QObject):
    """Tells the rows of one bench at a time."""

    def __init__(self, interface: Interface) -> None:
        """Take the language in use."""
        super().__init__(interface)
        self._interface = interface
        self.is_unfolded = False

    def count(self, bench: "Bench") -> int:
        """Count the rows: the differences, how much is agreed, and where unfolded what."""
        if not bench.agreed:
            return len(bench.order)
        return len(bench.order) + 1 + (len(bench.agreed) if self.is_unfolded else 0)

    def row_of(self, bench: "Bench", agreed: Group | None) -> int | None:
        """Give the row of what is in hand: a group that all agree on, else the difference."""
        if agreed is not None:
            return len(bench.order) + 1 + bench.agreed.index(agreed)
        return bench.place_of.get(bench.at or "")

    def agreed_at(self, bench: "Bench", row: int) -> Group:
        """Give the group that a row below the differences tells of."""
        return bench.agreed[row - len(bench.order) - 1]

    def line(self, bench: "Bench", outcome: Annotation, row: int) -> Line:
        """Tell a row."""
        if row < len(bench.order):
            return self._difference(bench, bench.differences[bench.order[row]])
        if row == len(bench.order):
            told = self.tr("%Ln attribution(s) agreed", "", len(bench.agreed))
            sign = UNFOLDED if self.is_unfolded else FOLDED
            return Line(sign, told, self.tr("taken already"), faded=True)
        frame_id = bench.frame_of(self.agreed_at(bench, row), outcome)
        frame = outcome.attribution_by_id.get(frame_id or "")
        if frame is None:
            return Line(AGREED, self.tr("taken out by hand"), faded=True)
        words = " ".join(plain(sentence(outcome, frame)).split())
        return Line(AGREED, words, self.tr("agreed"))

    def _difference(self, bench: "Bench", difference: Difference) -> Line:
        state, decision = bench.state(difference.id), bench.stand.decided.get(difference.id)
        note = f"{NOTED} {decision.note}" if decision is not None and decision.note else ""
        place = difference.place[0] if difference.place else (0, 0)
        words = " ".join(bench.article.text[place[0] : min(place[1], place[0] + SHOWN)].split())
        details = self._interface.joined(state_name(state), note, f"«{words}»" if words else None)
        sign, over = STATE_SIGNS[state], state is State.MOOT
        return Line(sign, title(difference, self._interface), details, faded=over)
