"""Verbs that only lend a noun its subject: «جدد الوزير الدعوة إلى», «أطلقت الهيئة تحذيرا من».

The noun is the cue, as the guideline says; who speaks is the subject of the verb.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lead import Lead
from annotator.suggest.leads import lead_after
from annotator.suggest.prose import Prose
from annotator.text.folding import fold

_HE: Final = frozenset(fold("جدد كرر وجه أطلق أصدر أعاد يجدد يكرر يوجه يطلق").split())
_SHE: Final = frozenset(fold("جددت كررت وجهت أطلقت أصدرت أعادت تكرر توجه تطلق").split())
_THEY: Final = frozenset(fold("جددوا كرروا وجهوا أطلقوا أصدروا").split())
_FORMS: Final = {
    **dict.fromkeys(_HE, Agreement.HE),
    **dict.fromkeys(_SHE, Agreement.SHE),
    **dict.fromkeys(_THEY, Agreement.THEY),
}
_SENDING: Final = frozenset(fold("وجه وجهت يوجه توجه وجهوا").split())
_INVITES: Final = "دعوة"
_SUBJECT: Final = 12
"""Words that name who speaks, between the verb and the noun."""


def lends(prose: Prose, verb: CueMatch, lead: Lead) -> bool:
    """Tell whether what a verb seems to introduce belongs to a noun between the two, its object."""
    if prose.folded(verb.first).removeprefix("و") not in _FORMS:
        return False
    between = prose.matches_near(verb.last, lead.at + 1)
    return any(one.shape is Shape.NOUN and lead_after(prose, one) is not None for one in between)


def light_verb_before(prose: Prose, noun: CueMatch) -> CueMatch | None:
    """Give the verb that has such a noun for its object, as a cue whose subject can be asked for.

    Args:
        prose: The article.
        noun: The cue that is a noun.
    """
    start = max(prose.sentence_start(noun.first), noun.first - _SUBJECT)
    for index in range(noun.first - 1, start - 1, -1):
        other = prose.match_at.get(index)
        word, folded = prose.words[index], prose.folded(index)
        bare = folded.removeprefix("و") if len(folded) > len("وجه") else folded
        agreement = _FORMS.get(folded) or _FORMS.get(bare)
        if agreement is not None and bare in _SENDING and noun.cue.lemma == _INVITES:
            return None  # «وجه الدعوة إلى ضيوفه»
        if agreement is not None:
            form = noun.forms[0]._replace(shape=Shape.PERFECT, agreement=agreement)
            span = word.start + (folded not in _FORMS), word.end
            return CueMatch(index, index + 1, span, (form,), is_joined=folded not in _FORMS)
        if other is not None and other.is_verb and not other.cue.ambiguous:
            return None
    return None
