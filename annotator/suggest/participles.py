"""The participles that go on with what somebody says: «مضيفاً أن», «مشيرة إلى».

In the accusative they tell how the speaker went on; but the same letters may belong to a noun
before them («رسالة داعية إلى»), or to «كان» («بات مطالبا بـ»). Indices count words.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import PREPOSITIONS
from annotator.suggest.leads import lead_after
from annotator.suggest.name_words import COMPLEMENTIZERS
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import names_content
from annotator.text.folding import fold

PARTED: Final = 7
"""Words between a participle and its content."""

_FAR: Final = 10
"""Words between a participle after a comma and the noun that is its content."""

_SUBJECT: Final = 6
"""Words of a noun after أن, and that."""

_WHOM: Final = 3
"""Words of whom something is asked."""

_ASKING: Final = "directive"
_DEMANDS: Final = "طالب"
_SAYS: Final = "قال"
_TELLS: Final = "أفاد"
_ACCUSATIVE: Final = ("ا", "اً", "ًا")
_FEMININE: Final = ("ة", "ةً")
_UNDOTTED: Final = "ه"
"""How the ending of «مضيفة» is often spelled, which is a pronoun elsewhere."""

_PARTICIPLES: Final = (*_ACCUSATIVE, *_FEMININE, "ين")
_CLAUSAL: Final = frozenset({Kind.THAT, Kind.SPEECH})
_LIKE: Final = frozenset(fold("شبه غير كانت تكون ستكون ليست أصبحت باتت").split())
_BEING: Final = frozenset(
    fold(
        "كان كانت يكون تكون سيكون ستكون بات باتت أصبح أصبحت يصبح تصبح ظل ظلت ليس ليست زال زالت"
        " يعد تعد"
    ).split()
)
_SURELY: Final = frozenset(
    {"طالب", "أشاد", "نوه", "تساءل", "اعتبر", "ناشد", "دعا", "أكد", "أشار", "أضاف", "حذر", "شدد",
     "لفت", "أهاب", "أثنى", "ندد"}
)  # fmt: skip
"""Verbs whose participle in the accusative hardly ever belongs to what is said."""


def is_continuing(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a participle goes on with a content of its own: «مضيفاً أن»."""
    if not _is_accusative(prose, match):
        return False
    word, lead = prose.words[match.first], lead_after(prose, match)
    if lead is None:
        return False
    if word.after_comma:
        return lead.at - match.last <= _FAR or lead.kind in _CLAUSAL
    is_useful = match.cue.lemma == _TELLS and lead.kind is Kind.PREPOSITION  # «شيئا مفيدا»
    if is_useful or lead.at - match.last > PARTED:
        return False
    if not word.raw.endswith(_FEMININE):
        return True
    return _is_feminine_adverb(prose, match, lead)


def _calls_somebody(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether whom she calls stands before the content: «داعية الأهالي إلى»."""
    is_near = lead.first > lead.at and lead.at - match.last <= _WHOM
    return match.cue.sense == _ASKING and is_near and prose.folded(match.last).startswith("ال")


def _is_predicate(prose: Prose, index: int) -> bool:
    """Tell whether a word is said of a noun after أن: «إن البلدية مطالبة بالحل», of her it is."""
    for at in range(index - 1, max(prose.sentence_start(index), index - _SUBJECT) - 1, -1):
        if prose.folded(at) in COMPLEMENTIZERS:
            return True
        if not prose.words[at].is_joined or is_verb(prose.words[at]):
            return False
    return False


def _is_feminine_adverb(prose: Prose, match: CueMatch, lead: Lead) -> bool:
    """Tell whether «مؤكدة» tells how somebody spoke, and belongs to no noun before it."""
    is_next = lead.at == match.last
    if match.cue.lemma == _DEMANDS and _is_predicate(prose, match.first):
        return False
    if lead.kind in _CLAUSAL:
        return is_next
    if not is_next and _calls_somebody(prose, match, lead):
        return not _is_adjective(prose, match)
    if not is_next or match.cue.ambiguous or _is_adjective(prose, match):
        return False
    if lead.first > lead.at or prose.folded(match.first - 1).startswith("ال"):
        return True
    noun = prose.folded(lead.first)
    is_definite = lead.kind is Kind.OBJECT and noun.startswith("ال")
    return is_definite or names_content(noun.removeprefix("ب"))


def turns_away(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a participle ends a content, though it opens none itself."""
    if match.cue.ambiguous or not _is_accusative(prose, match):
        return False
    word = prose.words[match.first]
    return word.after_comma or (word.raw.endswith(_ACCUSATIVE) and match.cue.lemma in _SURELY)


def _is_accusative(prose: Prose, match: CueMatch) -> bool:
    word, before = prose.words[match.first], prose.folded(match.first - 1)
    is_plain = not match.cue.ambiguous or word.after_comma or _opens_clause(prose, match)
    endings = _PARTICIPLES if is_plain else _ACCUSATIVE
    is_governed = before in PREPOSITIONS or before in COMPLEMENTIZERS  # «إن مهاجما قتل»
    is_spelled_so = word.raw.endswith(_UNDOTTED) and _opens_clause(prose, match)
    if (is_governed and not word.after_comma) or not (word.raw.endswith(endings) or is_spelled_so):
        return False
    if word.after_comma or match.cue.lemma == _SAYS:
        return True
    is_named = before.startswith("ال")  # «بات الفريق مطالبا بالفوز»
    return prose.folded(match.first - 1 - is_named).removeprefix("و") not in _BEING


def _opens_clause(prose: Prose, match: CueMatch) -> bool:
    """Tell whether أن follows a participle at once, which then is no adjective: «مبينة أن»."""
    is_feminine = prose.words[match.first].raw.endswith((*_FEMININE, _UNDOTTED))
    is_parted = match.last < len(prose.words) and prose.words[match.last].after_comma
    lead = lead_after(prose, match) if is_feminine and not is_parted else None
    return lead is not None and lead.kind is Kind.THAT and lead.at == match.last


def _is_adjective(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a feminine participle belongs to the noun before it: «رسالة داعية إلى»."""
    before = prose.words[match.first - 1]
    if before.folded in _LIKE:
        return True
    is_feminine = before.raw.endswith((*_FEMININE, "ات"))
    return is_feminine and not before.folded.startswith(("ال", "وال", "لل"))
