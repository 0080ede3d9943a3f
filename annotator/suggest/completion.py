"""What is missing of a frame whose quote is marked: its cue and its speaker, as the text shows.

Values in, values out, the likeliest first; nothing is decided here. Offsets are code points.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer
from annotator.suggest.antecedents import antecedents
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lexicon import Lexicon, lexicon
from annotator.suggest.readings import Reading, readings
from annotator.suggest.surroundings import Surroundings, surroundings
from annotator.text.spans import Span

Spans = tuple[Span, ...]
MOST: Final = 6
LEAST_SCORE: Final = -2.5


class Completion(NamedTuple):
    """One way to complete a frame. What the frame has already is not repeated.

    Attributes:
        cues: The spans of each cue, in text order.
        speaker: The spans of the speaker; none where nobody is found or it is there already.
        implicit: Whether the speaker is named outside the clause.
        score: How likely, compared with the others of the same frame only.
    """

    cues: tuple[Span, ...] = ()
    speaker: Spans = ()
    implicit: bool = False
    score: float = 0.0

    @property
    def parts(self) -> tuple[tuple[Layer, Spans], ...]:
        """What there is to mark, layer by layer."""
        cues = tuple((Layer.CUE, (cue,)) for cue in self.cues)
        return (*cues, (Layer.SPEAKER, self.speaker)) if self.speaker else cues


class _Party(NamedTuple):
    spans: Spans
    implicit: bool


def complete(text: str, annotation: Annotation, frame: Attribution) -> tuple[Completion, ...]:
    """Complete a frame: give what it may lack, whole combinations, the likeliest first.

    Empty where the frame has no quote, lacks nothing, or nothing is found.
    """
    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is None or (frame.cues and frame.speakers):
        return ()
    words = lexicon()
    around = surroundings(text, annotation, quote.spans, words)
    if not frame.cues and around.speaks_alone is not None:
        return (Completion(speaker=(around.speaks_alone,), score=1.0),)
    found: dict[tuple[tuple[Span, ...], Spans], Completion] = {}
    for reading in _readings(around, annotation, frame):
        for completion in _combined(around, annotation, frame, reading, words):
            found.setdefault((completion.cues, completion.speaker), completion)
    ranked = sorted(found.values(), key=lambda one: -one.score)
    return tuple(islice(ranked, MOST))


def _readings(around: Surroundings, annotation: Annotation, frame: Attribution) -> list[Reading]:
    """Give the readings of the text; where the frame has cues, the one reading that has them."""
    if not frame.cues:
        return [one for one in readings(around) if one.score > LEAST_SCORE][:3]
    starts = [annotation.mention_by_id[key].start for key in frame.cues]
    taken = [match for match in around.matches if match.span[0] in starts]
    main = next((match for match in taken if match.is_verb), taken[0] if taken else None)
    return [] if main is None else [Reading(1.0, main, tuple(taken))]


def _combined(
    around: Surroundings,
    annotation: Annotation,
    frame: Attribution,
    reading: Reading,
    words: Lexicon,
) -> Iterator[Completion]:
    cues = () if frame.cues else tuple(match.span for match in reading.cues)
    if frame.speakers:
        yield Completion(cues, score=reading.score)
        return
    parties = list(_parties(around, annotation, reading, words))
    for rank, party in enumerate(parties):
        yield Completion(cues, party.spans, party.implicit, reading.score - 0.8 * rank)
    if not parties and cues:
        yield Completion(cues, score=reading.score)


def _parties(
    around: Surroundings, annotation: Annotation, reading: Reading, words: Lexicon
) -> Iterator[_Party]:
    """Give who may have said it, the likeliest first."""
    match = reading.main
    subjects = around.subjects(match)
    relayed = subjects.relayed_from(match)
    if relayed is not None:
        yield _Party((relayed,), implicit=False)
    after: list[Span] = []
    if match.shape is not Shape.PARTICIPLE and not match.is_closed:
        after = list(subjects.after(match))
    before = list(subjects.before(match))
    if (
        before
        and after
        and (subjects.has_perfect(match) or around.text.startswith("ل", after[0][0]))
    ):
        after = []  # «الوزير قال لوفد الأهالي»
    yield from (_Party((span,), implicit=False) for span in after[:1])
    yield from (_Party((span,), relative) for span, relative in before)
    yield from (_Party((span,), implicit=False) for span in after[1:])
    if match.shape is Shape.PHRASE and after:
        return
    place = min(match.span[0], around.spans[0][0])
    for spans in antecedents(around.text, annotation, place, _agreement(match), words):
        yield _Party(spans, implicit=True)


def _agreement(match: CueMatch) -> Agreement:
    return match.agreement
