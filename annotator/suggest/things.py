"""Things that show something, and say nothing: «العاصفة كشفت ضعف الجسر», «لوحة تعبر عن نمط».

The same verbs give words where a party is their subject: «كشف الوزير عن», «عبر عن قلقه».
"""

from typing import Final

from annotator.suggest.complements import is_ranked
from annotator.suggest.drafts import Draft
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lead import Kind
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import is_expressed

_SHOWING: Final = frozenset({"كشف", "قلل", "عبر", "أثبت", "أظهر", "أبرز"})
_NOMINAL: Final = frozenset({Kind.PREPOSITION, Kind.OBJECT})
_SO: Final = "ف"
_PLURAL: Final = "ات"


def is_shown_by_a_thing(prose: Prose, draft: Draft) -> bool:
    """Tell whether the subject of a verb is likely a thing, and what follows no words of it."""
    match = draft.main
    if match.cue.lemma not in _SHOWING or draft.kind not in _NOMINAL or not match.is_verb:
        return False
    if is_expressed(prose.folded(draft.content.first)):
        return False
    if draft.implicit or not draft.speaker:
        is_so = draft.implicit and prose.folded(match.first).startswith(_SO)
        return is_so or match.shape is Shape.IMPERFECT
    return not _is_party(prose, draft)


def _is_party(prose: Prose, draft: Draft) -> bool:
    """Tell whether the subject that a clause names is likely somebody."""
    match, start = draft.main, draft.speaker[0][0]
    head = prose.folded(prose.index_of(start))
    if surely_speaks(head) or is_ranked(head):
        return True
    if match.shape is Shape.IMPERFECT:
        return False
    is_before = start < match.span[0]
    return match.agreement is Agreement.THEY or not (is_before or head.endswith(_PLURAL))
