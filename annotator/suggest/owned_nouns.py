"""Nouns whose subject completes them: «رحب بدعوة الوزير إلى…», «ناقش طلب المدير بفتح…».

Whoever calls or asks so is named between the noun and what is called or asked for, and nothing else
is. Indices count words of the article.
"""

from typing import Final

from annotator.suggest.complements import is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.lead import Lead
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.speakers import Subjects
from annotator.suggest.verbal_nouns import names_content
from annotator.text.spans import Span

_NOUNS: Final = frozenset({"طلب", "دعوة", "مطالبة", "تأكيد", "تأكيدات", "تحذير", "تحذيرات", "نداء"})
_DEFINITE: Final = ("ال", "بال", "وال")
_WITH: Final = "ب"
_FOR: Final = "ل"


def owner(prose: Prose, subjects: Subjects, match: CueMatch, lead: Lead) -> Span | None:
    """Give the party that completes a noun right before its content.

    Args:
        prose: The article.
        subjects: What finds the party, none of which reaches the content.
        match: The noun.
        lead: What introduces the content.
    """
    if match.cue.lemma not in _NOUNS or match.last >= lead.at:
        return None
    first, head = prose.words[match.last], prose.folded(match.last)
    is_other = prose.folded(match.first).startswith(_DEFINITE) or head.startswith(_FOR)
    is_named = surely_speaks(head) or is_ranked(head)
    if is_other or not (is_named and first.is_joined and _is_deed(prose, lead)):
        return None  # «بالتأكيد», «بطلب لوزير المالية»
    party = next(subjects.after(match), None)
    if party is None or party[0] != first.start or prose.index_at(party[1]) != lead.at:
        return None
    return party


def _is_deed(prose: Prose, lead: Lead) -> bool:
    """Tell whether ب is attached to what can be asked for, if to anything: no name."""
    noun = prose.folded(lead.first)
    if lead.first > lead.at or not noun.startswith(_WITH):
        return True
    return names_content(noun[1:].removeprefix("ال"))
