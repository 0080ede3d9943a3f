"""Goes through an article in the real window as one does who knows what is to be marked there.

What a press is, and how a frame is marked by hand in few of them, is the tests' to say.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "e2e"))

from test_e2e_key_counts import KEYS, Counting, Marking

from annotator.app.article_view.edges import Edge, Words, a_letter_on, a_word_on, with_edge
from annotator.app.main_window import MainWindow
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer
from annotator.model.record import Record
from annotator.suggest.suggestion import Suggestion

MOST_EDGES = 3  # presses for edges that are cheaper than marking by hand
ALIKE = 0.5  # of two quotes' letters that both have
Spans = tuple[tuple[int, int], ...]


class Counted(NamedTuple):
    """What one article took."""

    frames: int
    presses: int
    exact: int = 0
    mended: int = 0
    rejected: int = 0
    by_hand: int = 0
    differing: int = 0


class Presses(Counting):  # type: ignore[misc] - the tests are not typed
    """Presses in a window, counted; a place between two lines means the letter after it."""

    def point(self, position: int) -> Any:  # noqa: ANN401 - as above
        """Find the middle of the letter at a code point, or of the next that is drawn."""
        self.view.reveal(position, position + 1)
        while not self.view.column.boxes(position, position + 1):
            position += 1
        return super().point(position)


class Walk(Marking):  # type: ignore[misc] - the tests are not typed
    """Goes through an article as one does who knows what is to be marked."""

    def __init__(self, window: MainWindow, reader: Any, hands: Any, record: Record) -> None:  # noqa: ANN401 - as above
        """Take the window, who reads and who presses, and what is to come out."""
        at_work = Presses(window, reader, hands)
        super().__init__(at_work, record)
        self.window, self.press = at_work.window, at_work.hands.press
        self.gold = sorted(
            (frame for frame in record.attributions if frame.quote is not None),
            key=lambda frame: self.mentions[frame.quote].spans,
        )
        self.tally: dict[str, int] = {}
        self._paired: set[int] = set()

    def by_hand(self) -> Counted:
        """Mark one frame after the other."""
        for frame in self.gold:
            self._mark(frame)
        return self._counted()

    def through(self) -> Counted:
        """Go through what is suggested, and mark in its place what is not."""
        pairs = dict(self._pairs())
        unpaired = [frame for frame in self.gold if frame.id not in pairs.values()]
        frames = {frame.id: frame for frame in self.gold}
        suggestions = self.window.pale.frames.suggestions
        for number, one in enumerate(suggestions):
            while unpaired and self._start(unpaired[0]) < one.quote[0][0]:
                self._mark(unpaired.pop(0))
            if not self.window.pale.frames.is_open(number):
                continue
            self._go_to(number)
            frame = frames.get(pairs.get(number, ""))
            if frame is None or not self._take(one, frame):
                self._count("rejected")
                self.press("Backspace")
                if frame is not None:
                    self._mark(frame)
        for frame in unpaired:
            self._mark(frame)
        return self._counted()

    def _go_to(self, number: int) -> None:
        """Point at a suggestion, which mostly is the one pointed at already."""
        pale = self.window.pale
        for _step in range(len(pale.frames.suggestions)):
            if pale.pointed == number:
                return
            if self.window.suggestions.shown is not None and pale.pointed is None:
                self.press("Backspace")
            self.press("Tab" if pale.pointed is None or pale.pointed < number else "Shift+Tab")
        raise LookupError(number)

    def _take(self, one: Suggestion, frame: Attribution) -> bool:
        """Take a suggestion and mend it; False, and nothing done, where that is dearer."""
        edges = self._edges(one.quote, self.mentions[frame.quote].spans)
        if edges is None:
            return False
        stance = [each for each in self.record.stances if each.attribution == frame.id]
        key = KEYS[stance[0].polarity.value] if stance else None
        self.press(*(edges or [key or "Return"]))
        if edges and key:
            self.press(key)
        made = self.window.workspace.annotation.attributions[-1]
        is_exact = not edges and self._is_whole(made, frame)
        self._count("exact" if is_exact else "mended")
        if not is_exact:
            self._mend(made.id, frame)
        return True

    def _mend(self, made: str, frame: Attribution) -> None:
        """Put right what the frame taken has otherwise, with the frame in hand."""
        work, keys = self.window.workspace, {Layer.CUE: "C", Layer.SPEAKER: "S", Layer.SOURCE: "O"}
        for layer, key in keys.items():
            have = self._have(work.annotation.attribution_by_id[made], layer)
            want = self._want(frame, layer)
            for spans in have:
                if spans not in want:
                    self.at_work.click(spans[0][0])
                    self.press("Backspace")
            for spans in want:
                if spans not in have:
                    self._select(spans[0], layer)
                    self.press(key)
        present = work.annotation.attribution_by_id[made]
        if frame.mode is not None and present.mode is not frame.mode:
            self._back_to(made)
            self._correct(frame)
        elif present.implicit != frame.implicit:
            self._back_to(made)
            self.press("I")
        if not self._is_whole(work.annotation.attribution_by_id[made], frame):
            self._count("differing")

    def _back_to(self, made: str) -> None:
        """Have the keys mean the frame that was taken."""
        if self.window.pale.pointed is not None:
            self.press("Esc")
        assert self.window.workspace.frame == made

    def _mark(self, frame: Attribution) -> None:
        """Mark a frame by hand."""
        self._count("by_hand")
        quote = self.mentions[frame.quote].spans
        for number, span in enumerate(quote):
            self._select(span, Layer.QUOTE)
            self.press("Q" if number == 0 else "F")
        work = self.window.workspace
        made = work.attribution
        if made is None or self._have(made, Layer.QUOTE) != [quote]:
            self._count("differing")
            return
        self._complete(frame)
        for key in frame.sources:
            spans = self.mentions[key].spans
            if spans not in self._have(work.attribution, Layer.SOURCE):
                self._select(spans[0], Layer.SOURCE)
                self.press("O")
        self._correct(frame)
        if any(each.attribution == frame.id for each in self.record.stances):
            self.press(self._polarity(frame))
        if not self._is_whole(work.annotation.attribution_by_id[made.id], frame):
            self._count("differing")

    # what is compared

    def _pairs(self) -> Iterator[tuple[int, str]]:
        """Give the frame that each suggestion means, by its number."""
        left = {frame.id: frame for frame in self.gold}
        suggestions = self.window.pale.frames.suggestions
        for wanted in (1.0, ALIKE):
            for number, one in enumerate(suggestions):
                for frame in list(left.values()):
                    cues = {spans[0] for spans in self._want(frame, Layer.CUE)}
                    shares = bool(cues & set(one.cues)) or not cues or not one.cues
                    alike = _alike(one.quote, self.mentions[frame.quote].spans)
                    if shares and alike >= wanted and number not in self._paired:
                        self._paired.add(number)
                        del left[frame.id]
                        yield number, frame.id

    def _edges(self, quote: Spans, wanted: Spans) -> list[str] | None:
        """Give the keys that make a quote the wanted one; None where marking is cheaper."""
        if quote == wanted:
            return []
        if len(quote) != len(wanted):
            return None
        words, text, keys = self.window.view.caret.words, self.record.text, list[str]()
        for end, (further, nearer) in ((True, "]}"), (False, "[{")):
            edge = Edge(len(quote) - 1 if end else 0, end)
            goal = wanted[edge.fragment][int(end)]
            found = _edge_keys(words, text, quote, edge, goal, (further, nearer))
            if found is None:
                return None
            keys += found
            start, stop = quote[edge.fragment]
            moved = (start, goal) if end else (goal, stop)
            quote = (*quote[: edge.fragment], moved, *quote[edge.fragment + 1 :])
        return keys if quote == wanted and len(keys) <= MOST_EDGES else None

    def _is_whole(self, made: Attribution, frame: Attribution) -> bool:
        parts = all(
            sorted(self._have(made, layer)) == sorted(self._want(frame, layer))
            for layer in (Layer.QUOTE, Layer.CUE, Layer.SPEAKER, Layer.SOURCE)
        )
        mode = frame.mode is None or made.mode is frame.mode
        return parts and mode and made.implicit == frame.implicit

    def _have(self, made: Attribution, layer: Layer) -> list[Spans]:
        mentions = self.window.workspace.annotation.mention_by_id
        return [mentions[key].spans for key in made.role(layer)]

    def _want(self, frame: Attribution, layer: Layer) -> list[Spans]:
        return [self.mentions[key].spans for key in frame.role(layer)]

    def _start(self, frame: Attribution) -> int:
        return int(self.mentions[frame.quote].start)

    def _count(self, what: str) -> None:
        self.tally[what] = self.tally.get(what, 0) + 1

    def _counted(self) -> Counted:
        return Counted(len(self.gold), self.at_work.presses, **self.tally)


def _edge_keys(  # noqa: PLR0913, PLR0917 - the edge, and where it is to go
    words: Words, text: str, quote: Spans, edge: Edge, goal: int, keys: tuple[str, str]
) -> list[str] | None:
    """Give the keys that bring an edge to its goal, by words, else by letters."""
    for by_word in (True, False):
        spans, pressed = quote, list[str]()
        while len(pressed) <= MOST_EDGES:
            place = spans[edge.fragment][int(edge.end)]
            if place == goal:
                return pressed
            outwards = (goal > place) is edge.end
            key = keys[0 if outwards else 1]
            further = (
                a_word_on(words, spans, edge, outwards=outwards)
                if by_word
                else a_letter_on(text, spans, edge, outwards=outwards)
            )
            if further is None:
                break
            spans = with_edge(text, spans, edge, further)
            pressed.append(key if by_word else f"Alt+{key}")
    return None


def _alike(one: Spans, other: Spans) -> float:
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    length = sum(end - start for start, end in (*one, *other))
    return shared / (length - shared)
