"""The frames that an article suggests, and which of them are still open; Qt-free.

A frame is closed by what the annotation has in its place: a frame that is marked already, or its
rejection. After an edit only those are looked at again that stand where it changed something.
Offsets are code points of the article.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.span_index import SpanIndex
from annotator.text.spans import Span, overlaps

if TYPE_CHECKING:
    from annotator.model.attribution import Attribution
    from annotator.suggest.suggestion import Suggestion

Spans = tuple[Span, ...]
Part = TypeVar("Part")
ALIKE = 0.5  # of two quotes' letters that both have: they mean the same
SAME = 0.9  # where different cues introduce them, one within the other


class Place(Protocol):
    """What says where a frame stands: a suggestion, or a rejection."""

    @property
    def quote(self) -> Spans:
        """The spans of its quote."""

    @property
    def cues(self) -> Spans:
        """The spans of its cues."""


class PaleFrames:
    """The suggested frames of one article, by their numbers in text order."""

    def __init__(self, text: str, suggestions: "Sequence[Suggestion]") -> None:
        """Take what is suggested, in text order; everything is open until it is compared."""
        self.suggestions = tuple(suggestions)
        self.open = list(range(len(self.suggestions)))
        self._starts = [one.quote[0][0] for one in self.suggestions]
        self._places = SpanIndex([_hull(one) for one in self.suggestions])
        holders: dict[tuple[Layer, Spans], list[int]] = {}
        for number, one in enumerate(self.suggestions):
            for part in _parts(one):
                holders.setdefault(part, []).append(number)
        self._mentions = [
            (
                Mention(id=f"pale{at}", layer=layer, spans=spans, exact=exact_of(text, spans)),
                numbers,
            )
            for at, ((layer, spans), numbers) in enumerate(holders.items())
        ]
        self._drawn = SpanIndex([(one.start, one.end) for one, _ in self._mentions])
        self._seen: Annotation | None = None

    def is_open(self, number: int | None) -> bool:
        """Tell whether nobody has taken, marked or rejected a frame yet."""
        if number is None:
            return False
        at = bisect_left(self.open, number)
        return at < len(self.open) and self.open[at] == number

    def follow(self, annotation: Annotation) -> bool:
        """Close what the annotation has in its place, and open what it has no more.

        Gives False where nothing has changed by that.
        """
        before, self._seen = self._seen, annotation
        if before is annotation:
            return False
        changed = False
        for number in self._touched(before, annotation):
            is_open = not _is_settled(annotation, self.suggestions[number])
            if is_open == self.is_open(number):
                continue
            changed = True
            if is_open:
                insort(self.open, number)
            else:
                self.open.remove(number)
        return changed

    def mentions_between(self, start: int, end: int) -> Iterator[tuple[Mention, Sequence[int]]]:
        """Give the mentions of open frames that reach into a stretch, each with its open frames."""
        for at in self._drawn.touching(start, end):
            mention, numbers = self._mentions[at]
            there = [number for number in numbers if self.is_open(number)]
            if there:
                yield mention, there

    def at(self, position: int) -> int | None:
        """Give the open frame that has a mention at a code point; of several the first."""
        found = self.mentions_between(position, position + 1)
        numbers = (numbers[0] for mention, numbers in found if mention.covers(position))
        return min(numbers, default=None)

    def like(self, suggestion: "Suggestion") -> int | None:
        """Give the open frame that another reading of the text found in the same place."""
        there = (at for at in self.open if _stand_alike(self.suggestions[at], suggestion))
        return next(there, None)

    def beyond(self, number: int, step: int) -> int | None:
        """Give the next open frame after one, or before it; None where there is none."""
        at = bisect_right(self.open, number) if step > 0 else bisect_left(self.open, number) - 1
        return self.open[at] if 0 <= at < len(self.open) else None

    def near(self, position: int, step: int) -> int | None:
        """Give the first open frame whose quote begins at or after a place, or the last before.

        Round and round: after the last comes the first.
        """
        if not self.open:
            return None
        number = bisect_left(self._starts, position)
        at = bisect_left(self.open, number)
        return self.open[(at if step > 0 else at - 1) % len(self.open)]

    def surer_than(self, confidence: float) -> "list[Suggestion]":
        """Give the open frames that are at least so likely."""
        found = map(self.suggestions.__getitem__, self.open)
        return [one for one in found if one.confidence >= confidence]

    def _touched(self, before: Annotation | None, after: Annotation) -> Iterable[int]:
        """Give the frames that stand where two annotations differ."""
        if before is None:
            return range(len(self.suggestions))
        stretches = [(one.start, one.end) for one in _changed(before.mentions, after.mentions)]
        stretches += [_hull(one) for one in _changed(before.rejections, after.rejections)]
        for frame in _changed(before.attributions, after.attributions):
            for key in chain(frame.role(Layer.QUOTE), frame.cues):
                found = (work.mention_by_id.get(key) for work in (before, after))
                stretches += [(one.start, one.end) for one in found if one is not None]
        return dict.fromkeys(at for one in stretches for at in self._places.touching(*one))


def _parts(one: "Suggestion") -> Iterator[tuple[Layer, Spans]]:
    yield Layer.QUOTE, one.quote
    yield from ((Layer.CUE, (cue,)) for cue in one.cues)
    yield from ((Layer.SOURCE, spans) for spans in one.sources)
    for layer, spans in ((Layer.SPEAKER, one.speaker), (Layer.ADDRESSEE, one.addressee)):
        if spans:
            yield layer, spans


def _stand_alike(one: Place, other: Place) -> bool:
    return (one.quote, one.cues) == (other.quote, other.cues)


def _is_settled(annotation: Annotation, one: Place) -> bool:
    """Tell whether the annotation has a frame, or a rejection, in the place of a suggestion."""
    if any(_is_same(one, refusal.quote, refusal.cues) for refusal in annotation.rejections):
        return True
    frames: dict[str, Attribution] = {}
    for mention in annotation.mentions_between(*_hull(one)):
        if mention.layer in {Layer.QUOTE, Layer.CUE}:
            for frame in annotation.attributions_of.get(mention.id, ()):
                frames[frame.id] = frame
    mentions = annotation.mention_by_id
    return any(
        _is_same(
            one,
            tuple(span for key in frame.role(Layer.QUOTE) for span in mentions[key].spans),
            tuple(span for key in frame.cues for span in mentions[key].spans),
        )
        for frame in frames.values()
    )


def _is_same(one: Place, quote: Spans, cues: Spans) -> bool:
    """Tell whether a quote with its cues means what a suggestion means.

    A quote within a quote shares most of its letters, but has cues of its own.
    """
    shares_cue = any(overlaps(cue, other) for cue in one.cues for other in cues)
    if not quote:
        return shares_cue
    alike = _alike(one.quote, quote)
    if shares_cue and alike > 0:
        return True
    return alike >= (SAME if one.cues and cues else ALIKE)


def _alike(one: Spans, other: Spans) -> float:
    """Tell what share of the letters of two quotes both have (the Jaccard index)."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return shared / (_length(one) + _length(other) - shared)


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _hull(one: Place) -> Span:
    spans = (*one.quote, *one.cues)
    return min(start for start, _ in spans), max(end for _, end in spans)


def _changed(before: Sequence[Part], after: Sequence[Part]) -> list[Part]:
    """Give the parts that only one of two versions has; what stays is the same object."""
    if before is after:
        return []
    old, new = set(map(id, before)), set(map(id, after))
    return [part for part in chain(before, after) if (id(part) in old) != (id(part) in new)]
