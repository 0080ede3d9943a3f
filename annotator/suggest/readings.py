"""How likely each cue near a quote is the quote's own, and which cues go together.

The weights are plain numbers, set by hand on two dozen annotated articles: they put one reading
before another and mean nothing else.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT
from annotator.suggest.name_words import COMPLEMENTIZERS, RELATIVES
from annotator.suggest.surroundings import MARKS, Surroundings
from annotator.text.folding import fold

_POINTING: Final = frozenset(fold("ذلك هذا ما كما وهذا وذلك هو وهو بما حسبما مثلما").split())
_THAT: Final = frozenset(fold("ذلك هذا").split())
_WHAT: Final = fold("ما")
_RELAYS: Final = "نقل"
"""«نقلت الوكالة عن الوزير قوله»"""

_SAYING: Final = frozenset({"add", "answer_ask", "report"})
_BEFORE_VERB: Final = frozenset(fold("كان كانت قد وقد كما حيث ثم جهته جهتها جانبه بدوره").split())
_BETWEEN: Final = 5
"""Words between a quote and a cue after it."""

_NEAR: Final = 8
"""Words between a participle and its content."""

_FAR: Final = 12
"""Words after which a cue is not less likely for standing further off."""

_SURE: Final = 2.0
_BACKGROUND: Final = frozenset({fold("يذكر")})
"""«يُذكر أن» gives the background in the article's own voice."""


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
    if best >= _SURE:  # then a «وفق ما أفادت» after the quote only names a source
        after = [one._replace(score=min(one.score, best - 0.5)) for one in after]
    found = [*before, *after]
    if tails and all(reading.is_after for reading in found):
        found += [Reading(1.2, match, (match,), is_after=True) for match in tails]
    with_tails = (
        reading._replace(cues=(*reading.cues, *tails)) if not reading.is_after else reading
        for reading in found
    )
    return sorted(with_tails, key=lambda reading: -reading.score)


def _before(around: Surroundings) -> Iterator[Reading]:
    if around.begins_sentence or not around.words:
        return
    lead = around.lead_index
    begin = around.sentence_start(max(0, min(lead, len(around.words)) - 1))
    matches = [m for m in around.matches if m.first >= begin and m.last <= lead]
    for match in reversed(matches):
        partner = _partner(around, match, matches)
        score = _weight_before(around, match)
        if match.shape is Shape.PARTICIPLE and match is not matches[-1]:
            score -= 2.0  # «متحدثة باسم الوزارة قالت»: a noun, which is no cue
        cues = (match,) if partner is None else (partner, match)
        yield Reading(score, partner or match, cues)


def _weight_before(around: Surroundings, match: CueMatch) -> float:
    gap = around.words[match.last : around.lead_index]
    fits = any(match.introduces(lead) for lead in around.leads)
    score = 3.0 if fits else 0.0
    if CONTENT in around.leads and match.is_verb and not fits:
        score += 1.0
    score -= 0.12 * min(len(gap), _FAR)
    if match.first and around.words[match.first - 1].folded in RELATIVES:
        score -= 1.0
    score -= 3.0 * sum(word.folded in COMPLEMENTIZERS for word in gap)
    if match.cue.ambiguous and not (match.shape is Shape.PARTICIPLE and fits):
        score -= 1.5 if _opens_clause(around, match) else 3.0
    if match.shape is Shape.NOUN and not fits:
        score -= 1.5
    if match.shape is Shape.PARTICIPLE:
        score += 0.5 if len(gap) < _NEAR else -2.0
    if match.shape is Shape.PHRASE:
        score += -2.0 if match.is_closed else 2.5
    word = around.words[match.first]
    if word.folded in _BACKGROUND and CONTENT in around.leads and not gap:
        score -= 4.0
    if not around.leads and match.is_verb:
        ends = [end for _, end in around.subjects(match).after(match)]
        closing = around.words[around.lead_index - 1].end
        score += 2.2 if closing in ends else 0.0
    return score


def _opens_clause(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a clause may begin at a cue: after a stop, a comma, a conjunction or «كان»."""
    word = around.words[match.first]
    if match.is_joined or match.first == 0 or not word.is_joined:
        return True
    return match.shape is not Shape.PERFECT or around.words[match.first - 1].folded in _BEFORE_VERB


def _partner(around: Surroundings, match: CueMatch, matches: list[CueMatch]) -> CueMatch | None:
    """Find the verb that a «قائلا», «بقوله» or «ما أكده» goes with."""
    earlier = [other for other in matches if other.last <= match.first]
    if not earlier:
        return None
    other = earlier[-1]
    gap = around.words[other.last : match.first]
    if other.shape is Shape.PHRASE and [word.folded for word in gap] == [_WHAT]:
        return other
    if match.shape is Shape.NOUN and other.cue.lemma == _RELAYS:
        return other
    says = match.cue.lemma in {"قال", "قول"} and match.shape in {Shape.PARTICIPLE, Shape.NOUN}
    if not says or not other.is_verb or other.cue.sense not in _SAYING:
        return None
    if any(word.folded in COMPLEMENTIZERS or word.after_mark for word in gap):
        return None
    ends = [end for _, end in around.subjects(other).after(other)]
    return other if not gap or (len(gap) <= _NEAR and (ends or len(gap) < _BETWEEN)) else None


def _after(around: Surroundings) -> Iterator[Reading]:
    for gap_start, gap_end in _gaps(around):
        inner = gap_end < len(around.words) and gap_end <= around.after - 1
        last = min(gap_start + _BETWEEN, gap_end)
        for match in around.matches:
            if not gap_start <= match.first < last or match.is_closed:
                continue
            lead_in = around.words[gap_start : match.first]
            if any(
                word.folded not in _POINTING and not _is_phrase_word(around, word)
                for word in lead_in
            ):
                continue
            score = _weight_after(around, match, gap_start)
            if score is not None:
                partner = _phrase_before(around, match, gap_start)
                cues = (match,) if partner is None else (partner, match)
                yield Reading(score + (2.0 if inner else 0.0), match, cues, is_after=True)


def _gaps(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Give where the text goes on: between the fragments of a quote, and after it (indices)."""
    for (_, end), (start, _) in zip(around.spans, around.spans[1:], strict=False):
        yield around.index_at(end), around.index_at(start)
    yield around.after, len(around.words)


def _weight_after(around: Surroundings, match: CueMatch, gap_start: int) -> float | None:
    """Weigh a cue after the quote; None where it begins a clause of its own."""
    opening, words = around.words[gap_start], around.words
    lead_in = words[gap_start : match.first]
    points_back = any(word.folded in _POINTING for word in words[gap_start : match.last + 1])
    if match.shape in {Shape.PARTICIPLE, Shape.NOUN}:
        return None
    if match.shape is Shape.PHRASE:
        return None if opening.ends_sentence else 2.5
    follows = words[match.last].folded if match.last < len(words) else ""
    if opening.ends_sentence and not (follows in _THAT or any(w.folded in _THAT for w in lead_in)):
        return None
    if match.is_joined and not points_back:
        return None
    if not points_back and _begins_content(around, match):
        return None
    set_off = opening.after_comma or MARKS & set(opening.gap)
    return (3.2 if points_back else 1.5) + (1.2 if set_off else 0.0)


def _begins_content(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a verb after the quote goes on to content of its own («…، أكد س أن»)."""
    later = next((start for start, _ in around.spans if start > match.span[1]), None)
    for word in around.words[match.last : match.last + 20]:
        if later is not None and word.start >= later:
            return False
        if word.ends_sentence:
            return False
        if word.folded in COMPLEMENTIZERS or word.after_colon:
            return True
    return False


def _is_phrase_word(around: Surroundings, word: object) -> bool:
    return any(
        match.shape is Shape.PHRASE and word in around.words[match.first : match.last]
        for match in around.matches
    )


def _phrase_before(around: Surroundings, match: CueMatch, gap_start: int) -> CueMatch | None:
    """Find the «وفق» of «وفق ما أكده»."""
    for other in around.matches:
        between = [word.folded for word in around.words[other.last : match.first]]
        if other.shape is Shape.PHRASE and other.first >= gap_start and between == [_WHAT]:
            return other
    return None


def _is_tail(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a closing phrase («على حد تعبيره») stands right after the quote."""
    close = any(start <= match.first <= start + 1 < end + 1 for start, end in _gaps(around))
    return match.is_closed and close and not around.words[match.first].ends_sentence
