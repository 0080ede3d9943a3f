"""What is missing of a frame whose quote is marked: its cue and its speaker, as the text shows.

Values in, values out, the likeliest first; nothing is decided here. Offsets are code points.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.suggest.antecedents import antecedents
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lexicon import Cue, Form, lexicon
from annotator.suggest.parties import Party, has_subject, named_parties
from annotator.suggest.readings import Reading, readings
from annotator.suggest.sources import sources
from annotator.suggest.surroundings import Surroundings, surroundings
from annotator.text.spans import Span

Spans = tuple[Span, ...]
MOST: Final = 6
READINGS: Final = 3
LEAST_SCORE: Final = -2.5
RANK: Final = 0.8
"""How much less likely each further party is than the one before."""


class Completion(NamedTuple):
    """One way to complete a frame. What the frame has already is not repeated.

    Attributes:
        cues: The spans of each cue, in text order.
        speaker: The spans of the speaker; none where nobody is found or it is there already.
        sources: The spans of each source, in text order, where the text names any beside the cue.
        implicit: Whether the speaker is named outside the clause.
        score: How likely, compared with the others of the same frame only.
    """

    cues: tuple[Span, ...] = ()
    speaker: Spans = ()
    sources: tuple[Span, ...] = ()
    implicit: bool = False
    score: float = 0.0

    @property
    def parts(self) -> tuple[tuple[Layer, Spans], ...]:
        """What there is to mark, layer by layer."""
        cues = tuple((Layer.CUE, (cue,)) for cue in self.cues)
        speakers = ((Layer.SPEAKER, self.speaker),) if self.speaker else ()
        return (*cues, *speakers, *((Layer.SOURCE, (source,)) for source in self.sources))


def complete(text: str, annotation: Annotation, frame: Attribution) -> tuple[Completion, ...]:
    """Complete a frame: give what it may lack, whole combinations, the likeliest first.

    The last of them is the likeliest cue alone, where there is one. Empty where the frame has no
    quote, lacks nothing, or nothing is found.
    """
    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is None or (frame.cues and frame.speakers):
        return ()
    around = surroundings(text, annotation, quote.spans, lexicon())
    return _Completing(around, annotation, frame).ranked()


class _Completing:
    """The completing of one frame."""

    def __init__(self, around: Surroundings, annotation: Annotation, frame: Attribution) -> None:
        self._around, self._annotation, self._frame = around, annotation, frame
        self._before: dict[tuple[int, Agreement], list[Spans]] = {}

    def ranked(self) -> tuple[Completion, ...]:
        """Give the completions, the likeliest first."""
        alone = self._around.speaks_alone
        if alone is not None and not self._frame.cues:
            return () if self._frame.speakers else (Completion(speaker=(alone,), score=1.0),)
        found: dict[tuple[tuple[Span, ...], Spans], Completion] = {}
        for reading in self._readings():
            for completion in self._combined(reading):
                found.setdefault((completion.cues, completion.speaker), completion)
        ranked = sorted(found.values(), key=lambda one: -one.score)[:MOST]
        if not ranked or not ranked[0].cues or not ranked[0].speaker:
            return tuple(ranked)
        return (*ranked, Completion(ranked[0].cues, score=ranked[-1].score))

    def _readings(self) -> list[Reading]:
        """Give the readings of the text; where the frame has cues, the reading that has them."""
        if not self._frame.cues:
            return [one for one in readings(self._around) if one.score > LEAST_SCORE][:READINGS]
        mentions = [self._annotation.mention_by_id[key] for key in self._frame.cues]
        starts = {mention.start for mention in mentions}
        known = [match for match in self._around.matches if match.span[0] in starts]
        taken = known or [self._unknown(mention) for mention in mentions]
        main = next((match for match in taken if match.is_verb), taken[0])
        return [Reading(1.0, main, tuple(taken))]

    def _unknown(self, mention: Mention) -> CueMatch:
        """Take a cue that the lexicon does not have for a verb, as most are."""
        first, last = self._around.index_at(mention.start), self._around.index_at(mention.end)
        first = max(0, first if first < last else first - 1)  # «وأبدع», without its و
        cue = Cue(mention.text, frozenset(), "report", ambiguous=False)
        form = Form(cue, Shape.PERFECT, Agreement.ANY)
        return CueMatch(first, last, (mention.start, mention.end), (form,), is_joined=False)

    def _combined(self, reading: Reading) -> Iterator[Completion]:
        cues = () if self._frame.cues else tuple(match.span for match in reading.cues)
        parties = [] if self._frame.speakers else list(self._parties(reading.main))
        channels = () if self._frame.sources or not parties else sources(self._around, reading)
        for rank, party in enumerate(parties):
            score = reading.score - RANK * rank
            chain = tuple(source for source in channels if (source,) != party.spans)
            yield Completion(cues, party.spans, chain, party.implicit, score)
        if not parties and cues:
            yield Completion(cues, score=reading.score)

    def _parties(self, match: CueMatch) -> Iterator[Party]:
        """Give who may have said it, the likeliest first."""
        subjects = self._around.subjects(match)
        found = list(named_parties(self._around.text, subjects, match))
        yield from found
        is_named = has_subject(match) and any(not party.implicit for party in found)
        if match.shape is not Shape.PHRASE or not is_named:
            yield from (Party(spans, implicit=True) for spans in self._earlier(match))

    def _earlier(self, match: CueMatch) -> list[Spans]:
        """Give who spoke before, read once for each place."""
        place = min(match.span[0], self._around.spans[0][0]), match.agreement
        if place not in self._before:
            text, words = self._around.text, self._around.lexicon
            self._before[place] = antecedents(text, self._annotation, *place, words)
        return self._before[place]
