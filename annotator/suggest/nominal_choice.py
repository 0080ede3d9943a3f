"""Which of two places a content begins at where a noun may be it: «دعا سفيره إلى س، إلى زيارة…».

Indices count words of the article.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import PREPOSITIONS
from annotator.suggest.marked_names import SHORT_NAME
from annotator.suggest.name_words import TIMES
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import in_list, names_content
from annotator.text.folding import fold

_WITH: Final = "ب"
_FOR: Final = "ل"
_DEFINITE: Final = "ال"
_ASKING: Final = "directive"
_WANTS: Final = "طلب"
_TELLING: Final = "report"
_BLAMING: Final = "accuse"
_TRACES: Final = frozenset({"عزا", "أرجع"})
"""Verbs of which not what is explained is the content, but what explains it: «عزا قراره إلى…»."""

_PLACING: Final = frozenset({"directive", "commit", "report", "announce", "warn_threaten"})
"""Senses with which «بالمنطقة» mostly says where somebody is, and «بتأمين» what is meant."""

_URGED: Final = frozenset(fold("ضرورة سرعة أهمية أخذ حرص").split())
"""Nouns before which nobody but an addressee stands: «أهاب بالسكان أخذ الحيطة»."""

_NEAR_ADDRESSEE: Final = 8
"""Words that name whom something is asked of."""

_TO_THAT: Final = 3
"""Words after a cue's own preposition in which أن may still begin the content («أشار إليه بأن»)."""

_FAR_THAT: Final = 12
"""Words after what is asked for in which أن may still begin the content."""

_NAME: Final = 5
"""Words of the name of a department, between the verb and أن."""

_BEFORE_COLON: Final = 5
"""Words of a noun that is a content, though a list of its parts follows after a colon."""


def asks(match: CueMatch) -> bool:
    """Tell whether a cue asks somebody for something."""
    return match.cue.sense == _ASKING or match.cue.lemma == _WANTS


class Choice:
    """Chooses among the places where one cue's content may begin."""

    def __init__(self, prose: Prose, match: CueMatch, subject_end: int) -> None:
        """Take the cue, and the index after its subject."""
        self._prose, self._match, self._subject_end = prose, match, subject_end

    def better(self, old: Lead | None, new: Lead | None) -> Lead | None:
        """Choose among two nouns: the first, unless what it is says that it is no content.

        Of a noun and a preposition after a demand, the noun is mostly whom it is made of.
        """
        if old is None or new is None:
            return old or new
        if asks(self._match) and self._is_whom(old) and new.kind is Kind.PREPOSITION:
            return new if new.at - old.at <= _NEAR_ADDRESSEE else old
        if old.at == old.first and self._is_for(old) and new.first > new.at:
            return new  # «دعا سكان القرية للاجتماع إلى المشاركة»
        if self._match.cue.lemma in _TRACES and new.kind is Kind.PREPOSITION:
            return new if old.kind is Kind.OBJECT else old
        if names_content(self._noun(old)) and not self._is_name(old):
            return old
        return new if self._is_surer(old, new) else old

    def _is_whom(self, lead: Lead) -> bool:
        noun = self._prose.folded(lead.first)
        return lead.kind is Kind.OBJECT and not noun.startswith(_DEFINITE)

    def _is_surer(self, old: Lead, new: Lead) -> bool:
        """Tell whether a later place is the content, and not the first: «بالمنطقة بتأمين…»."""
        noun = self._noun(new)
        if self._preposition(old) != self._preposition(new):
            is_urged = noun in _URGED
            return is_urged and new.at - old.at <= 2 * _NEAR_ADDRESSEE
        if self._is_name(old):
            return True
        if new.first > new.at:
            return in_list(noun) or self._prose.words[new.at].after_comma
        return self._is_place(old) and names_content(noun)

    def _is_place(self, lead: Lead) -> bool:
        is_attached = lead.at == lead.first and lead.kind is Kind.PREPOSITION
        is_definite = self._prose.folded(lead.first).startswith("بال")
        return is_attached and is_definite and self._match.cue.sense in _PLACING

    def _is_name(self, lead: Lead) -> bool:
        """Tell whether a short name in marks stands after a preposition: «بـ"شركة النقل"»."""
        quote = self._prose.quote_at.get(lead.first)
        if quote is None or self._match.cue.sense not in _PLACING | {_BLAMING}:
            return False
        return quote.length <= SHORT_NAME and self._prose.folded(lead.at) == _WITH

    def _preposition(self, lead: Lead) -> str:
        if lead.kind is Kind.OBJECT:
            return ""
        word = self._prose.folded(lead.at)
        return word if word in PREPOSITIONS else _WITH

    def _is_for(self, lead: Lead) -> bool:
        """Tell whether what is called for has an attached ل: «للتعاون»."""
        is_attached = lead.kind is Kind.PREPOSITION and lead.at == lead.first
        word = self._prose.folded(lead.first)
        return is_attached and self._match.cue.sense == _ASKING and word.startswith(_FOR)

    def _noun(self, lead: Lead) -> str:
        """Give the noun that a content begins with, without ب and article."""
        word = self._prose.folded(lead.first)
        is_attached = lead.kind is Kind.PREPOSITION and lead.at == lead.first
        if self._is_for(lead):
            return word.removeprefix(_FOR).removeprefix("ل")  # «للتعاون»
        return word.removeprefix(_WITH if is_attached else "").removeprefix(_DEFINITE)

    def is_next(self, nominal: Lead, that: Lead) -> bool:
        """Tell whether a noun is the content, and not the clause that أن begins after it.

        It is where it follows the subject at once («أشار إلى تأكيد س أن»), and else seldom.
        """
        prose = self._prose
        is_same = nominal.at == that.at
        if is_same or (that.at - nominal.at > _FAR_THAT and asks(self._match)):
            return not is_same
        noun = prose.folded(nominal.first)
        if self._match.cue.sense == _TELLING and (
            noun.startswith("بال") or prose.folded(that.at).startswith("بان")
        ):
            return False  # «أفاد المدير بالمركز أن», «أفاد الفريق المعني بـ… بأن»
        is_own = nominal.at == self._match.last and nominal.first > nominal.at
        if is_own and that.at - nominal.at > _TO_THAT:
            return True
        if nominal.kind is Kind.OBJECT and prose.words[that.at].after_comma and not in_list(noun):
            return False  # «أوضح رئيس بلدية س، أن»
        if nominal.kind is Kind.OBJECT and self._is_department(nominal, that):
            return False
        is_after = nominal.at > self._match.last
        follows = is_after and nominal.at <= self._subject_end
        is_then = is_after and prose.folded(nominal.at - 1) in TIMES  # «أعلنت أمس تأجيل …»
        return follows or is_then or in_list(noun)

    def _is_department(self, nominal: Lead, that: Lead) -> bool:
        """Tell whether a noun after the verb is its subject: «أكدت صحة الوادي أنها»."""
        is_first = self._match.is_verb and nominal.at == self._match.last
        noun = self._prose.folded(nominal.first)
        is_plain = not self._prose.words[nominal.at].raw.endswith(("ه", "ها", "هم"))
        is_led = self._prose.folded(that.at) in PREPOSITIONS
        is_first = is_first and noun not in _URGED
        return is_first and is_plain and not is_led and 1 < that.at - nominal.at <= _NAME

    def is_before_colon(self, nominal: Lead, speech: Lead) -> bool:
        """Tell whether a noun is the content, though a colon follows: «عن توفر وظائف …: 1- …»."""
        prose = self._prose
        is_own = nominal.first > nominal.at or nominal.at <= self._subject_end + 1
        if prose.words[speech.at].after_mark or not is_own:
            return False
        is_long = speech.at - nominal.first >= _BEFORE_COLON
        return is_long and names_content(self._noun(nominal))
