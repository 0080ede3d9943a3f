"""Somebody's own words that no colon, marks or أن introduces: «وقال نحن نعمل», «قائلا خرجت».

What tells is a word in the first or second person, or one that nothing but speech begins with.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.name_words import CLOSING, COMPLEMENTIZERS, RELATIVES
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

_SAYS: Final = frozenset({"قال", "أضاف", "تابع", "أردف", "استطرد", "أجاب"})
_SAYING: Final = "قال"
_TO_ONE: Final = frozenset(fold("لي له لها لهم لنا لك").split())
_OPENERS: Final = frozenset(
    fold(
        "نحن أنا أنت أنتم لقد كنت كنا لست لسنا لدينا عندي عندنا أعتقد أتمنى نتمنى أشكر نشكر"
        " أطالب نطالب أناشد نناشد أود نود أريد نريد أرى آمل نأمل نتوقع نسعى نعمل نحاول نحتاج نعلم"
        " نعرف أعرف أعلم أقول نقول نسأل أسأل نحمد نعاني أبشرك أشعر سأكون سنكون سنعمل سنقوم سوف هل"
        " لماذا سيكون ستكون سيتم ستتم إننا إنني"
    ).split()
)
"""Words that begin a clause of somebody who speaks of himself, and end no name."""

_DONE: Final = frozenset(fold("تم تمت جرى").split())
"""Verbs of what was done, with which somebody's words begin at once: «وأضاف تم القبض»."""

_CLAUSES: Final = frozenset(
    fold("هناك يجب ينبغي ليس ليست لا لن لم لابد إذا كل هذا هذه صحيح بالفعل ما").split()
)
"""Words that begin a clause after whoever says it."""

_TURNS: Final = frozenset(fold("لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها").split())
_TURNED: Final = RELATIVES | frozenset(fold("ما كما حسبما وفقما").split())
_THERE_IS: Final = fold("هناك")
_NAMES: Final = frozenset(
    fold("رفعت عزت طلعت مدحت عصمت شوكت بهجت نشأت حكمت جودت ثروت مرفت صفوت همت كارت").split()
)
_PLURAL: Final = "ات"
_MINE: Final = "ت"
_SHORTEST: Final = 3
_LEAST: Final = 4
"""Letters of a verb in the first person that ends in ت («خرجت», but not «بنت»)."""

_NEAR: Final = 12
"""Words after a name in which a sign of speech follows."""


def begins_speech(prose: Prose, match: CueMatch, index: int) -> bool:
    """Tell whether the words themselves begin at a word after a cue."""
    if match.cue.lemma not in _SAYS or prose.is_break(index):
        return False
    is_next = index == match.last or (
        index == match.last + 1 and prose.folded(match.last) in _TO_ONE
    )
    if prose.folded(index) in _OPENERS:
        return is_next or match.is_verb
    if is_next and prose.folded(index) in _TURNS:  # «وأضاف لكنه الأقدر على»
        return prose.folded(match.first - 1) not in _TURNED
    if is_next and prose.folded(index) in _DONE:
        return True
    if prose.folded(index) == _THERE_IS:  # «مضيفا هناك طرق كثيرة»
        return is_next and match.shape is Shape.PARTICIPLE
    return is_next and match.cue.lemma == _SAYING and _is_verbatim(prose, match, index)


def bare_clause(prose: Prose, match: CueMatch, first: int) -> Lead | None:
    """Give the clause that follows a verb of saying and its subject with no sign at all.

    «وقال النجار اكتسبت هذه الطريقة مكانتها»: only where the sentence has no other content.
    """
    is_named = match.last < first < len(prose.words)
    is_other = match.cue.lemma != _SAYING or match.agreement is Agreement.THEY
    if is_other or not is_named or prose.words[match.first].raw.endswith(OBJECTS):
        return None
    if prose.folded(match.first - 1) in _TURNED or prose.sentence_end(match.first) - first < _LEAST:
        return None
    word = prose.words[first]
    if not word.is_joined or word.ends_sentence:
        return None
    is_clause = word.folded in _CLAUSES | _OPENERS or is_verb(word)
    return Lead(Kind.THAT, first, first) if is_clause else None


def _is_verbatim(prose: Prose, match: CueMatch, index: int) -> bool:
    word = prose.words[index]
    if match.shape is Shape.PARTICIPLE:
        is_attached = word.raw.startswith(("ل", "ب")) and bool(likely_edges(word.raw))
        is_word = len(word.folded) >= _SHORTEST and word.is_joined and not is_attached
        return is_word and word.folded not in CLOSING
    if match.agreement is not Agreement.HE or len(word.folded) < _LEAST:
        return False
    is_mine = word.raw.endswith(_MINE) and not word.folded.endswith(_PLURAL)
    is_name = word.folded in _NAMES or word.folded.startswith("ال")
    return is_mine and not is_name and not _is_led(prose, index)


def _is_led(prose: Prose, index: int) -> bool:
    """Tell whether a sign still follows, so that the word names the speaker: «قال فينسنت إن»."""
    ahead = range(index + 1, min(index + _NEAR, prose.sentence_end(index)))
    return any(
        prose.folded(at) in COMPLEMENTIZERS or at in prose.quote_at or prose.words[at].after_colon
        for at in ahead
    )
