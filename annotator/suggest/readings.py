"""Which cues near a quote may be its own, which of them go together, the likeliest first."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.name_words import COMPLEMENTIZERS
from annotator.suggest.surroundings import Surroundings
from annotator.suggest.weights import POINTING, weight_after, weight_before
from annotator.suggest.words import Word
from annotator.text.folding import fold

_WHAT: Final = fold("ما")
_RELAYS: Final = "نقل"
"""«نقلت الوكالة عن الوزير قوله»"""

_SAYING: Final = frozenset({"add", "answer_ask", "report"})
_BETWEEN: Final = 5
"""Words between a quote and a cue after it."""

_PARTED: Final = 8
"""Words between a verb and the «قائلا» that goes with it."""

SURE: Final = 2.0  # from here on a cue before the quote is its own
BEHIND: Final = -0.5  # what then stands after the quote only names a source
TAIL: Final = 1.2  # «على حد تعبيره» as the only cue
NOUN_LIKE: Final = -2.0  # «متحدثة باسم الوزارة قالت»: a participle before the cue is a noun
INNER: Final = 2.0  # between the fragments of the quote


class Reading(NamedTuple):
    """Cues that may be the quote's: `cues` in text order, of which `main` has the subject."""

    score: float
    main: CueMatch
    cues: tuple[CueMatch, ...]
    is_after: bool = False


def readings(around: Surroundings) -> list[Reading]:
    """List the readings of a quote, the likeliest first."""
    tails = tuple(match for match in around.matches if _is_tail(around, match))
    before, after = list(_before(around)), list(_after(around))
    best = max((reading.score for reading in before), default=0.0)
    if best >= SURE:
        after = [one._replace(score=min(one.score, best + BEHIND)) for one in after]
    if not before:
        after += [Reading(TAIL, match, (match,), is_after=True) for match in tails]
    before = [one._replace(cues=(*one.cues, *tails)) for one in before]
    return sorted((*before, *after), key=lambda reading: -reading.score)


def _before(around: Surroundings) -> Iterator[Reading]:
    if around.begins_sentence or not around.words:
        return
    lead = around.lead_index
    begin = around.sentence_start(max(0, min(lead, len(around.words)) - 1))
    matches = [m for m in around.matches if m.first >= begin and m.last <= lead]
    for match in reversed(matches):
        partner = _partner(around, match, matches)
        is_noun = match.shape is Shape.PARTICIPLE and match is not matches[-1]
        score = weight_before(around, match) + (NOUN_LIKE if is_noun else 0.0)
        cues = (match,) if partner is None else (partner, match)
        yield Reading(score, partner or match, cues)


def _partner(around: Surroundings, match: CueMatch, matches: list[CueMatch]) -> CueMatch | None:
    """Find the verb that a «قائلا», «بقوله» or «ما أكده» goes with."""
    earlier = [other for other in matches if other.last <= match.first]
    if not earlier:
        return None
    other = earlier[-1]
    gap = around.words[other.last : match.first]
    if _is_what_phrase(other, gap) or (match.shape is Shape.NOUN and other.cue.lemma == _RELAYS):
        return other
    says = match.cue.lemma in {"قال", "قول"} and match.shape in {Shape.PARTICIPLE, Shape.NOUN}
    if not says or not other.is_verb or other.cue.sense not in _SAYING or len(gap) > _PARTED:
        return None
    if any(word.folded in COMPLEMENTIZERS or word.after_mark for word in gap):
        return None
    has_subject = len(gap) < _BETWEEN or any(around.subjects(other).after(other))
    return other if has_subject else None


def _after(around: Surroundings) -> Iterator[Reading]:
    """Give the readings of what follows the quote, and of what parts its fragments."""
    for gap_start, gap_end in _gaps(around):
        bonus = INNER if gap_end < around.after else 0.0
        for match in around.matches:
            if not gap_start <= match.first < min(gap_start + _BETWEEN, gap_end):
                continue
            if match.is_closed or not _is_led_to(around, gap_start, match.first):
                continue
            score = weight_after(around, match, gap_start)
            if score is not None:
                partner = _phrase_before(around, match, gap_start)
                cues = (match,) if partner is None else (partner, match)
                yield Reading(score + bonus, match, cues, is_after=True)


def _gaps(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Give where the text goes on: between the fragments of a quote, and after it (indices)."""
    for (_, end), (start, _) in pairwise(around.spans):
        yield around.index_at(end), around.index_at(start)
    yield around.after, len(around.words)


def _is_led_to(around: Surroundings, first: int, last: int) -> bool:
    """Tell whether between a quote and a cue after it stand only «ذلك ما» and the like."""
    phrases = [match for match in around.matches if match.shape is Shape.PHRASE]
    return all(
        around.words[index].folded in POINTING
        or any(phrase.first <= index < phrase.last for phrase in phrases)
        for index in range(first, last)
    )


def _phrase_before(around: Surroundings, match: CueMatch, gap_start: int) -> CueMatch | None:
    """Find the «وفق» of «وفق ما أكده»."""
    for other in around.matches:
        gap = around.words[other.last : match.first]
        if other.first >= gap_start and _is_what_phrase(other, gap):
            return other
    return None


def _is_what_phrase(match: CueMatch, gap: tuple[Word, ...]) -> bool:
    """Tell whether «ما» and nothing else follows a phrase: «وفق ما أكده»."""
    return match.shape is Shape.PHRASE and [word.folded for word in gap] == [_WHAT]


def _is_tail(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a closing phrase («على حد تعبيره») stands right after the quote."""
    if not match.is_closed or around.words[match.first].ends_sentence:
        return False
    return any(start <= match.first <= min(start + 1, end - 1) for start, end in _gaps(around))
