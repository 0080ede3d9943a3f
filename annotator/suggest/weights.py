"""How likely one cue near a quote is the quote's own.

The weights are plain numbers, set by hand on two dozen annotated articles: they put one reading
before another and mean nothing else.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT
from annotator.suggest.name_words import COMPLEMENTIZERS, RELATIVES
from annotator.suggest.surroundings import MARKS, Surroundings
from annotator.text.folding import fold

POINTING: Final = frozenset(fold("ذلك هذا ما كما وهذا وذلك هو وهو بما حسبما مثلما").split())
"""Words that point from a cue back to the quote before it."""

_THAT: Final = frozenset(fold("ذلك هذا").split())
_BEFORE_VERB: Final = frozenset(fold("كان كانت قد وقد كما حيث ثم جهته جهتها جانبه بدوره").split())
_BACKGROUND: Final = frozenset({fold("يذكر")})
"""«يُذكر أن» gives the background in the article's own voice."""

_NEAR: Final = 8
"""Words between a participle and its content."""

_FAR: Final = 12
"""Words after which a cue is not less likely for standing further off."""

_SENTENCE: Final = 20
"""Words after a verb in which a content of its own begins, if it has one."""

FITS: Final = 3.0  # it introduces its content as the quote is introduced
MAY_FIT: Final = 1.0  # a verb of another construction, before «أن»
PER_WORD: Final = -0.12
RELATIVE: Final = -1.0  # in a relative clause, which says something of another
OTHER_CONTENT: Final = -3.0  # a content of its own has begun between
AMBIGUOUS: Final = -1.5  # the same letters are often another word…
MISPLACED: Final = -3.0  # …and mostly so where no clause can begin
BARE_NOUN: Final = -1.5
NEAR_PARTICIPLE: Final = 0.5
FAR_PARTICIPLE: Final = -2.0
OPEN_PHRASE: Final = 2.5  # «وفقا لـ»
CLOSED_PHRASE: Final = -2.0  # «على حد قوله» belongs to what is before it
BACKGROUND: Final = -4.0
ADJACENT: Final = 2.2  # between verb and quote stands nothing but the subject
POINTS_BACK: Final = 3.2  # «ذلك ما أكده»
VERB_AFTER: Final = 1.5
SET_OFF: Final = 1.2  # a comma or a mark stands between the quote and the cue


def weight_before(around: Surroundings, match: CueMatch) -> float:
    """Weigh a cue that stands before the quote."""
    gap = around.words[match.last : around.lead_index]
    fits = any(match.introduces(lead) for lead in around.leads)
    score = FITS if fits else 0.0
    if CONTENT in around.leads and match.is_verb and not fits:
        score += MAY_FIT
    score += PER_WORD * min(len(gap), _FAR)
    score += OTHER_CONTENT * sum(word.folded in COMPLEMENTIZERS for word in gap)
    if match.first and around.words[match.first - 1].folded in RELATIVES:
        score += RELATIVE
    if match.cue.ambiguous and not (match.shape is Shape.PARTICIPLE and fits):
        score += AMBIGUOUS if _opens_clause(around, match) else MISPLACED
    background = around.words[match.first].folded in _BACKGROUND and CONTENT in around.leads
    if background and not gap:
        score += BACKGROUND
    return score + _weight_of_shape(match, len(gap), fits=fits) + _weight_of_place(around, match)


def _weight_of_shape(match: CueMatch, distance: int, *, fits: bool) -> float:
    match match.shape:
        case Shape.NOUN:
            return 0.0 if fits else BARE_NOUN
        case Shape.PARTICIPLE:
            return NEAR_PARTICIPLE if distance < _NEAR else FAR_PARTICIPLE
        case Shape.PHRASE:
            return CLOSED_PHRASE if match.is_closed else OPEN_PHRASE
        case _:
            return 0.0


def _weight_of_place(around: Surroundings, match: CueMatch) -> float:
    """Weigh a verb that nothing but its subject parts from a quote that nothing introduces."""
    if around.leads or not match.is_verb:
        return 0.0
    ends = [end for _, end in around.subjects(match).after(match)]
    return ADJACENT if around.words[around.lead_index - 1].end in ends else 0.0


def _opens_clause(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a clause may begin at a cue: after a stop, a comma, a conjunction or «كان»."""
    word = around.words[match.first]
    if match.is_joined or match.first == 0 or not word.is_joined:
        return True
    return match.shape is not Shape.PERFECT or around.words[match.first - 1].folded in _BEFORE_VERB


def weight_after(around: Surroundings, match: CueMatch, gap_start: int) -> float | None:
    """Weigh a cue after the quote, or between its fragments; None where it begins its own clause.

    Args:
        around: The quote and the words around it.
        match: The cue.
        gap_start: The index of the first word after the quote or the fragment.
    """
    opening, words = around.words[gap_start], around.words
    if match.shape is Shape.PHRASE:
        return None if opening.ends_sentence else OPEN_PHRASE
    beside = {word.folded for word in words[gap_start : match.last + 1]}
    points_back = not beside.isdisjoint(POINTING)
    if not match.is_verb or (opening.ends_sentence and beside.isdisjoint(_THAT)):
        return None
    if not points_back and (match.is_joined or _begins_content(around, match)):
        return None
    set_off = opening.after_comma or not MARKS.isdisjoint(opening.gap)
    return (POINTS_BACK if points_back else VERB_AFTER) + (SET_OFF if set_off else 0.0)


def _begins_content(around: Surroundings, match: CueMatch) -> bool:
    """Tell whether a verb after the quote goes on to content of its own («…، أكد س أن»)."""
    later = next((start for start, _ in around.spans if start > match.span[1]), None)
    for word in around.words[match.last : match.last + _SENTENCE]:
        if word.ends_sentence or (later is not None and word.start >= later):
            return False
        if word.folded in COMPLEMENTIZERS or word.after_colon:
            return True
    return False
