"""More frames, speakers and channels than can be right, for the model to choose among."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from annotator.model.edges import fitted
from annotator.model.inference import quote_mode
from annotator.model.matching import NEAR, nearness
from annotator.model.mention import Layer
from annotator.suggest.contents import content_of
from annotator.suggest.cues import CueMatch
from annotator.suggest.leads import lead_after
from annotator.suggest.learned.reading import Reading, Stretch
from annotator.suggest.learned.tags import Tags
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.parties import named_parties
from annotator.suggest.speakers import Subjects
from annotator.suggest.suggestion import Spans, Suggestion
from annotator.text.spans import Span

EARLIER: Final = 4
"""Parties that spoke before, and may speak on."""

BESIDE: Final = 3
"""Parties that the sentence of a cue names."""

NEARBY: Final = 14
"""Words after a cue among which whoever it is said to or through is named."""


class Candidate(Struct, frozen=True):
    """A frame that may be there; `by_rules` tells that the rules suggest it."""

    frame: Suggestion
    by_rules: bool


class Party(Struct, frozen=True):
    """Who may be the speaker of a frame.

    Attributes:
        spans: where the party is named; none for nobody.
        implicit: whether that is outside the clause.
        by_rules: whether the rules name it for this frame.
        rank: of those that spoke before the how manieth, from the last; 0 where it is named beside
            the cue, or nowhere.
    """

    spans: Spans
    implicit: bool
    by_rules: bool
    rank: int


def frames(reading: Reading) -> list[Candidate]:
    """Give the frames of the rules, and of every other cue that something introduced follows."""
    known = [Candidate(one, by_rules=True) for one in reading.rules]
    taken = {cue[0] for one in reading.rules for cue in one.cues}
    more = (_frame(reading, match) for match in reading.prose.matches if match.span[0] not in taken)
    others = [Candidate(one, by_rules=False) for one in more if one is not None]
    return sorted((*known, *others), key=lambda one: (one.frame.quote[0], one.frame.cues))


def parties(
    reading: Reading, frame: Suggestion, before: Sequence[Suggestion], tags: Tags
) -> list[Party]:
    """Give who may be the speaker of a frame: first whom the rules name.

    Args:
        reading: the article.
        frame: the frame.
        before: the frames whose cues stand before its own, in text order.
        tags: what the fields say.
    """
    beside = dict(_beside(reading, frame, tags))
    spoken = dict.fromkeys(one.speaker for one in reversed(before) if one.speaker)
    ranks = {spans: rank for rank, spans in enumerate(spoken, 1)}
    known = dict.fromkeys((frame.speaker, *beside, *islice(spoken, EARLIER)))
    return [
        Party(
            spans,
            implicit=_is_implicit(frame, spans, beside),
            by_rules=spans == frame.speaker,
            rank=0 if spans in beside else ranks.get(spans, 0),
        )
        for spans in known
    ]


def _is_implicit(frame: Suggestion, spans: Spans, beside: Mapping[Spans, bool]) -> bool:
    if spans == frame.speaker:
        return frame.implicit
    return beside.get(spans, True)


def channels(reading: Reading, frame: Suggestion, tags: Tags) -> list[Span]:
    """Give what may be a source or the addressee of a frame: what is named after its cue."""
    prose = reading.prose
    known = [span for spans in (*frame.sources, frame.addressee) for span in spans]
    found = dict.fromkeys(known)
    phrases = NounPhrases(prose.words, prose.lexicon, len(reading.text))
    for first in _after(reading, frame):
        last = phrases.end_after(first)
        if last > first:
            layer = Layer.ADDRESSEE
            found.setdefault(fitted(reading.text, layer, prose.span(first, last)))
    for layer in (Layer.SOURCE, Layer.ADDRESSEE):
        near = set(_around(reading, frame))
        for first, last in tags.stretches(layer):
            if first in near:
                found.setdefault(_span(reading, layer, (first, last)))
    return [span for span in found if span[0] < span[1]]


def _frame(reading: Reading, match: CueMatch) -> Suggestion | None:
    lead = lead_after(reading.prose, match)
    content = None if lead is None else content_of(reading.prose, match, lead)
    if lead is None or content is None or not content.spans:
        return None
    if any(nearness(content.spans, one.quote) >= NEAR for one in reading.rules):
        return None
    party = next(_named(reading, match, lead.at), None)
    if party is None:
        earlier = [one for one in reading.rules if one.cues and one.cues[0] < match.span]
        spoken = [one.speaker for one in earlier if one.speaker]
        party = (spoken[-1] if spoken else (), bool(spoken))
    return Suggestion(
        quote=content.spans,
        cues=(match.span,),
        speaker=party[0],
        implicit=party[1],
        mode=quote_mode(reading.text, content.spans),
        confidence=0.0,
        provenance="",
    )


def _beside(reading: Reading, frame: Suggestion, tags: Tags) -> Iterator[tuple[Spans, bool]]:
    """Give the parties that the sentence of a frame names."""
    for cue in frame.cues:
        match = reading.match_at(cue)
        if match is not None:
            later = [start for start, _ in frame.quote if start >= cue[1]]
            stop = reading.stretch((later[0], later[0] + 1))[0] if later else None
            yield from islice(_named(reading, match, stop), BESIDE)
    near = set(_around(reading, frame))
    for first, last in tags.stretches(Layer.SPEAKER):
        if first in near:
            yield (_span(reading, Layer.SPEAKER, (first, last)),), False


def _named(reading: Reading, match: CueMatch, stop: int | None) -> Iterator[tuple[Spans, bool]]:
    words = reading.prose.words
    end = words[-1].end if stop is None or stop >= len(words) else words[stop].start
    subjects = Subjects(reading.text, words, NounPhrases(words, reading.prose.lexicon, end))
    for party in named_parties(reading.text, subjects, match):
        yield party.spans, party.implicit


def _after(reading: Reading, frame: Suggestion) -> list[int]:
    """Give the words after a frame's first cue that are not in its quote or speaker."""
    if not frame.cues:
        return []
    first = reading.stretch(frame.cues[0])[1]
    end = reading.prose.sentence_end(first - 1)
    taken = {*reading.words_of(frame.quote), *reading.words_of(frame.speaker)}
    return [index for index in range(first, min(first + NEARBY, end)) if index not in taken]


def _around(reading: Reading, frame: Suggestion) -> list[int]:
    """Give the words of the sentence of a frame's cues that are not in its quote."""
    taken = set(reading.words_of(frame.quote))
    found: list[int] = []
    for cue in frame.cues:
        index = reading.stretch(cue)[0]
        prose = reading.prose
        found += range(prose.sentence_start(index), prose.sentence_end(index))
    return [index for index in found if index not in taken]


def _span(reading: Reading, layer: Layer, stretch: Stretch) -> Span:
    return fitted(reading.text, layer, reading.prose.span(*stretch))
