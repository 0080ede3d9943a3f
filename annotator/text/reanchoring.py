"""Where a stretch of a text stands once the text has come again changed.

What an edit left alone is where the alignment of the two texts says (`Anchoring.KEPT`). What was
moved is looked for by its words and what stands before and after them (`FOUND`); letters that only
are spelt otherwise, with other diacritics, hamzas, spaces or quotation marks, are the same
(`FOLDED`). Anything else is proposed and no more. An edge that lay between words does not come to
lie within one, but for the letters that Arabic writes onto the next word; no edge parts a letter
from its marks. Offsets are code points.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from annotator.text.alignment import Alignment
from annotator.text.folding import Folded, fold
from annotator.text.graphemes import snap_outward
from annotator.text.proclitics import proclitic_edges
from annotator.text.spans import Span

CONTEXT: Final = 60  # code points before and after a stretch that tell it from others
COMPARED: Final = 32  # of these, folded
TELLING: Final = 10  # letters of context that are enough to tell places apart
MARGIN: Final = 4  # by how many the best place must be better than the next
LONG: Final = 20  # letters that hardly stand twice in an article
LEAST_LIKE: Final = 0.4  # below this nothing is proposed
SEEN: Final = 1_000  # places where the same words stand
LOOKED_AT: Final = 40  # of these, the nearest
WORD: Final = 8  # letters
SHINGLE: Final = 4  # words
_ALIKE: Final = str.maketrans("«»“”„‟″‹›\n\r\v\f،؛", '"""""""""    ,;')
_HEAD: Final = re.compile(r"[^\W_]*\Z")
_REST: Final = re.compile(r"[^\W_]*")
_WORD: Final = 24  # code points in which the beginning of a word is looked for


class Anchoring(StrEnum):
    """What became of a stretch; the worse, the later."""

    KEPT = "kept"
    FOUND = "found"
    FOLDED = "folded"
    AMBIGUOUS = "ambiguous"
    CHANGED = "changed"
    GONE = "gone"

    @property
    def is_sure(self) -> bool:
        """Whether the place is one to rely on."""
        return self in {Anchoring.KEPT, Anchoring.FOUND, Anchoring.FOLDED}


class Anchor(NamedTuple):
    """Where a stretch is, or may be: nowhere (None), surely, or in a place like its own."""

    how: Anchoring
    span: Span | None
    likeness: float = 1.0


class Context(NamedTuple):
    """A stretch told by what it says and what stands around it."""

    exact: str
    before: str
    after: str


class Revision:
    """A text, and the text that has come in its place."""

    def __init__(self, old: str, new: str, whole: Iterable[Span] = ()) -> None:
        """Align two texts; stretches of the old one that are `whole` are not cut without need."""
        self._old, self._new = _Shadow(old), _Shadow(new)
        spans = [self._old.folded.folded_span(*span) for span in whole]
        self._alignment = Alignment(self._old.text, self._new.text, spans)

    @property
    def likeness(self) -> float:
        """How much of the shorter text stands in the other, in the same order or not: 0 to 1."""
        sizes = (len(self._old.text), len(self._new.text))
        common = self._alignment.common((0, sizes[0]), (0, sizes[1]))
        in_order = common / min(sizes) if min(sizes) else 0.0
        one, other = _shingles(self._old.text), _shingles(self._new.text)
        anywhere = len(one & other) / max(1, min(len(one), len(other)))
        return max(in_order, anywhere)

    def anchor(self, span: Span, *, attached: bool = False) -> Anchor:
        """Find a stretch of the old text, not empty, in the new one.

        Args:
            span: the stretch.
            attached: whether it may begin behind letters that are written onto its first word.
        """
        carried = self._carried(span, attached=attached)
        if carried is not None:
            return carried
        near = self._alignment.gap(self._old.folded.folded_span(*span)[0]).new[0]
        found = self.search(context_of(self._old.raw, span), near=near, attached=attached)
        if found.how.is_sure:
            return found
        guessed = self._guessed(span)
        return found if guessed is None or found.span is not None else guessed

    def search(self, wanted: Context, *, near: int = 0, attached: bool = False) -> Anchor:
        """Find words in the new text by what stands around them.

        Args:
            wanted: the words and their surroundings, in another text.
            near: about where they are to be (folded code points), should several places be alike.
            attached: whether letters may be written onto the first word.
        """
        words = [re.escape(word) for word in _shadowed(wanted.exact).split()]
        pattern = re.compile(r"\s+".join(words))
        matches = islice(pattern.finditer(self._new.text), SEEN) if words else ()
        nearest = sorted((m.span() for m in matches), key=lambda place: abs(place[0] - near))
        edges = (_shadowed(wanted.before), _shadowed(wanted.after))
        text = self._new.text
        places = [
            (_nearness(text, place, edges), place)
            for place in nearest[:LOOKED_AT]
            if _fits(text, place, edges, attached=attached)
        ]
        if not places:
            return Anchor(Anchoring.GONE, None, 0.0)
        places.sort(key=lambda place: (-place[0], abs(place[1][0] - near)))
        best, place = places[0]
        span, letters = self._new.raw_span(place), sum(map(len, words))
        if len(places) > 1 and (best < TELLING or best < places[1][0] + MARGIN):
            return Anchor(Anchoring.AMBIGUOUS, span)
        if best < TELLING and letters < LONG:
            return Anchor(Anchoring.CHANGED, span)
        exact = self._exact_at(span[0], wanted.exact)
        return Anchor(Anchoring.FOLDED, span) if exact is None else Anchor(Anchoring.FOUND, exact)

    def _carried(self, span: Span, *, attached: bool) -> Anchor | None:
        """Give where a stretch stands of which every word is where the alignment says."""
        old, new = self._old, self._new
        start, end = _trimmed(old.text, old.folded.folded_span(*span))
        if start >= end:
            return self._beside(span, start)
        first, last = self._alignment.place(start), self._alignment.place(end - 1)
        if first is None or last is None or last < first:
            return None
        place = (first, last + 1)
        if old.text[start:end].split() != new.text[slice(*place)].split():
            return None
        edges = (old.text[max(0, start - _WORD) : start], old.text[end : end + _WORD])
        if not _fits(new.text, place, edges, attached=attached):
            return None
        shift = new.folded.raw_span(first, first)[0] - old.folded.raw_span(start, start)[0]
        exact = self._shifted(span, shift)
        if exact is not None:
            return Anchor(Anchoring.KEPT, exact)
        return Anchor(Anchoring.FOLDED, new.raw_span(place))

    def _beside(self, span: Span, at: int) -> Anchor | None:
        """Give where a stretch without a letter stands, by the letter after or before it."""
        for letter in (at, at - 1):
            place = self._alignment.place(letter) if letter >= 0 else None
            if place is None:
                continue
            before = self._old.folded.raw_span(letter, letter)[0]
            exact = self._shifted(span, self._new.folded.raw_span(place, place)[0] - before)
            if exact is not None:
                return Anchor(Anchoring.KEPT, exact)
        return None

    def _shifted(self, span: Span, by: int) -> Span | None:
        """Give a stretch moved by so many code points, if it says the same to the letter."""
        exact = self._old.raw[slice(*span)]
        was_whole = snap_outward(self._old.raw, span) == span
        return self._exact_at(span[0] + by, exact, whole=was_whole)

    def _exact_at(self, start: int, exact: str, *, whole: bool = True) -> Span | None:
        span = (start, start + len(exact))
        if start < 0 or self._new.raw[slice(*span)] != exact:
            return None
        return None if whole and snap_outward(self._new.raw, span) != span else span

    def _guessed(self, span: Span) -> Anchor | None:
        """Propose what stands between the words around a stretch, and those of it that are left."""
        old, new = self._old, self._new
        start, end = _trimmed(old.text, old.folded.folded_span(*span))
        first, last = self._alignment.place(start), self._alignment.place(max(start, end - 1))
        if first is None:
            gap = self._alignment.gap(start)
            first = gap.new[0] + min(start - gap.old[0], gap.new[1] - gap.new[0])
        if last is None:
            gap = self._alignment.gap(end - 1)
            last = gap.new[1] - min(gap.old[1] - end, gap.new[1] - gap.new[0]) - 1
        words = _of_words(new.text, (first, last + 1))
        if _head(new.text, first) == _head(old.text, start):  # such as «و», left out before, too
            words = (first, words[1])
        place = _trimmed(new.text, words)
        if place[0] >= place[1]:
            return None
        common = self._alignment.common((start, end), place)
        likeness = 2 * common / (end - start + place[1] - place[0])
        if likeness < LEAST_LIKE and not self._is_put_in_place_of((start, end), place):
            return None
        return Anchor(Anchoring.CHANGED, new.raw_span(place), min(0.99, round(likeness, 2)))

    def _is_put_in_place_of(self, span: Span, place: Span) -> bool:
        """Tell whether words came in the place of just these, and all around is the same."""
        gap = self._alignment.gap(span[0])
        is_short = place[1] - place[0] <= 2 * (span[1] - span[0]) + WORD
        old, new = _trimmed(self._old.text, gap.old), _trimmed(self._new.text, gap.new)
        return is_short and old == span and new == place


class _Shadow:
    """A text as it is compared."""

    def __init__(self, raw: str) -> None:
        self.raw: Final = raw
        self.folded: Final = Folded(raw)

    @cached_property
    def text(self) -> str:
        """The folded text with one sort of quotation marks, commas and spaces, as long as it."""
        return self.folded.text.translate(_ALIKE)

    def raw_span(self, span: Span) -> Span:
        """Give the whole characters that a stretch of the shadow is made of."""
        return snap_outward(self.raw, self.folded.raw_span(*span))


def context_of(text: str, span: Span) -> Context:
    """Tell a stretch by its words and what stands around it."""
    start, end = span
    return Context(text[start:end], text[max(0, start - CONTEXT) : start], text[end:][:CONTEXT])


def _shadowed(text: str) -> str:
    return fold(text).translate(_ALIKE)


def _shingles(text: str) -> set[tuple[str, ...]]:
    """Give all that stands in a row of so many words."""
    words = text.split()
    return set(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _of_words(text: str, span: Span) -> Span:
    """Widen a stretch to whole words."""
    start, end = max(0, span[0]), min(len(text), span[1])
    if start >= end:
        return start, start
    return start - len(_head(text, start)), end + len(_rest(text, end))


def _head(text: str, at: int) -> str:
    """Give the letters before a place that belong to the same word."""
    found = _HEAD.search(text, max(0, at - _WORD), at)
    return found[0] if found else ""


def _rest(text: str, at: int) -> str:
    """Give the letters from a place on that belong to the same word."""
    found = _REST.match(text, at, at + _WORD)
    return found[0] if found else ""


def _fits(text: str, place: Span, edges: tuple[str, str], *, attached: bool) -> bool:
    """Tell whether a place begins and ends within a word only where the stretch itself does."""
    before, after = edges
    start, end = place
    head, rest = _head(text, start), _rest(text, end)
    if not text[end - 1].isalnum():
        rest = ""  # a mark ends no word within it
    if rest and rest != _rest(after, 0):
        return False
    if not head or not text[start].isalnum() or head == _head(before, len(before)):
        return True
    return attached and len(head) in proclitic_edges(head + _rest(text, start))


def _nearness(text: str, place: Span, edges: tuple[str, str]) -> int:
    """Count the letters around a place that are those around a stretch."""
    before, after = (" ".join(edge.split()) for edge in edges)
    start, end = place
    left = " ".join(text[max(0, start - 2 * COMPARED) : start].split())
    right = " ".join(text[end : end + 2 * COMPARED].split())
    return _alike(left[::-1], before[::-1]) + _alike(right, after)


def _alike(one: str, other: str) -> int:
    pairs = list(zip(one[:COMPARED], other[:COMPARED], strict=False))
    return next((at for at, (letter, its) in enumerate(pairs) if letter != its), len(pairs))
