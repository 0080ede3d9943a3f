"""The object of a verb that asides part from it: «أعلن النادي، في بيان صدر عنه، توصله لاتفاق».

It is asked for only where nothing else introduces a content, so that a noun that somebody
announces or stresses is likelier than none. Indices count words.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import AFTER_ASIDE, BESIDE, CONSTRUCT, GOVERNING
from annotator.suggest.lexicon import OBJECT
from annotator.suggest.name_words import ADJECTIVES, NAMED, RELATIVES, TIMES, TITLES
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import has_pronoun, names_content
from annotator.text.folding import fold

_SENSES: Final = frozenset({"announce", "affirm", "deny_doubt"})
_REACH: Final = 30
"""Words between a verb and its object."""

_WHAT: Final = "ما"
_REVEALS: Final = "كشف"
_SEIZURE: Final = fold("القبض")
_ADVERBS: Final = frozenset(fold("ما مقارنة إضافة مطالبة استنادا").split())
_DEFINITE: Final = ("ال", "لل", "بال", "وال", "فال")
_ENDED: Final = (
    TIMES | AFTER_ASIDE | ADJECTIVES | frozenset(fold("سابق لاحق متأخر عنه عنها").split())
)
"""Words with which an aside ends."""


def late_object(prose: Prose, match: CueMatch, first: int) -> Lead | None:
    """Give the object of a verb of announcing or stressing, wherever in its sentence it is.

    Args:
        prose: The article.
        match: The verb.
        first: The index after its subject.
    """
    is_announced = match.cue.sense in _SENSES and OBJECT in match.cue.introduces
    if not is_announced or match.cue.ambiguous or prose.words[match.first].raw.endswith(OBJECTS):
        return None
    if prose.folded(match.first - 1) in RELATIVES | {_WHAT} or _may_be_noun(prose, match):
        return None
    end = min(match.last + _REACH, prose.sentence_end(match.first))
    for index in range(max(first, match.last + 1), end):
        if _is_object(prose, index):
            return Lead(Kind.OBJECT, index, index)
        other = prose.match_at.get(index)
        if other is not None and other.is_verb and not other.cue.ambiguous:
            return None
    return None


def _may_be_noun(prose: Prose, match: CueMatch) -> bool:
    """Tell whether the letters are a noun's as well: «من أجل كشف الحقيقة», «وكشف خفاياهم»."""
    is_bare = match.shape is Shape.PERFECT and match.agreement is Agreement.HE
    is_first = prose.words[match.first].ends_sentence or prose.words[match.first].after_comma
    return is_bare and match.cue.lemma == _REVEALS and match.first > 0 and not is_first


def _is_object(prose: Prose, index: int) -> bool:
    """Tell whether a noun of what is announced begins at a word, after what is whole before it."""
    word, before = prose.words[index], prose.words[index - 1]
    if before.folded in GOVERNING or before.folded.removeprefix("و") in BESIDE:
        return False
    is_named = before.folded in TITLES | NAMED | CONSTRUCT
    is_parted = not word.is_joined and (word.after_comma or word.closes_mark)
    is_parted = is_parted and "(" not in word.gap
    is_whole = before.folded.startswith(_DEFINITE) or before.folded in _ENDED
    if is_named or not (is_parted or is_whole) or word.folded in _ADVERBS:
        return False
    if word.folded == _SEIZURE or has_pronoun(word.raw, word.folded):
        return True
    return names_content(word.folded, word.raw)
