"""Where a content ends because something else begins: another attribution, or the reporter's voice.

Indices count words of the article.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import PREPOSITIONS
from annotator.suggest.leads import lead_after
from annotator.suggest.name_words import RELATIVES
from annotator.suggest.prose import Prose
from annotator.text.folding import fold

PARTED: Final = 7
"""Words between a participle and its content."""

CONNECTIVES: Final = frozenset(
    fold("لكنه لكنها لكنهم ولكنه ولكنها كما فيما بينما حيث إذ ثم وقد قد وكان كان فقد").split()
)
POINTING: Final = frozenset(fold("ذلك وذلك هذا وهذا وهو هو").split())
_BUT: Final = frozenset(fold("لكن ولكن").split())
_CLAUSES: Final = frozenset(fold("وأن لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم إلا").split())
"""Words that begin a clause after a comma, which a content that is a noun does not hold."""

_WHAT: Final = "ما"
_FOR_WHAT: Final = "لما"
_WITH_WHAT: Final = frozenset({"حسبما", "بحسبما", "وفقما"})
_OF_WHICH: Final = RELATIVES | {_WHAT}
_WITHOUT: Final = frozenset(fold("دون بدون").split())
_TELLING: Final = frozenset(fold("ذكر كشف تحديد").split())
_BEING: Final = frozenset(fold("يكون سيكون تكون ستكون كان كانت بات باتت أصبح أصبحت ظل").split())
"""Verbs after which a participle is no «saying»: «سيكون مطالبا بدفع تعويض»."""
_TELLS: Final = "أفاد"
_TAIL: Final = "tail"
_ACCUSATIVE: Final = ("ا", "اً", "ًا")
_PARTICIPLES: Final = (*_ACCUSATIVE, "ة", "ةً", "ين")
_PLURALS: Final = ("ون", "ين")
_NOMINAL: Final = frozenset({Kind.PREPOSITION, Kind.OBJECT})
_SOMEBODY: Final = 6
"""Words of somebody's name between «لكن» and a verb."""


class Boundaries:
    """Tells before which words one content ends."""

    def __init__(self, prose: Prose, match: CueMatch, lead: Lead, speaker: str) -> None:
        """Take the cue, its lead, and the first word of its speaker (folded)."""
        self._prose, self._match, self._lead, self._speaker = prose, match, lead, speaker

    def before(self, index: int) -> bool:
        """Tell whether the content ends before a word for what begins with it."""
        if index >= len(self._prose.words):
            return True
        is_clause = self._prose.folded(index) in _CLAUSES and self._lead.kind in _NOMINAL
        return (
            self._begins_attribution(index)
            or (self._prose.words[index].after_comma and self._tells_of_the_speaker(index))
            or (is_clause and self._prose.words[index].after_comma)
            or self._points_back(index)
        )

    def _begins_attribution(self, index: int) -> bool:
        """Tell whether another attribution begins at a word, or after a connective there."""
        prose, folded = self._prose, self._prose.folded(index)
        if folded in _BUT:
            return self._gives_word_to_another(index + 1)
        if folded in CONNECTIVES:
            following = prose.match_at.get(index + 1)
            if following is not None and self._is_new(following, after_connective=True):
                return True
        if folded in POINTING and prose.words[index].after_comma:  # «، وذلك بحسب»
            following = prose.match_at.get(index + 1)
            return following is not None and following.shape is Shape.PHRASE
        match = prose.match_at.get(index)
        return match is not None and self._is_new(match, after_connective=False)

    def _is_new(self, match: CueMatch, *, after_connective: bool) -> bool:
        """Tell whether a cue attributes something else than this content."""
        if match.shape is Shape.PHRASE:
            return self._closes(match)
        if match.shape is Shape.PARTICIPLE:
            return is_continuing(self._prose, match)
        if not match.is_verb or (match.cue.ambiguous and not self._is_plain(match)):
            return False
        if match.is_joined:
            return self._is_of_the_reporter(match)
        lead = lead_after(self._prose, match)
        if lead is None:
            return False
        answers = lead.kind is Kind.SPEECH and lead.at == match.last  # «…؟ قال: …»
        return after_connective or (answers and self._prose.words[lead.at].after_colon)

    def _is_plain(self, match: CueMatch) -> bool:
        """Tell whether a word that may be another one surely gives a content here."""
        if match.cue.lemma == self._match.cue.lemma:  # «أمر … كما أمر»
            return lead_after(self._prose, match) is not None
        lead = lead_after(self._prose, match) if match.is_joined else None
        if lead is None or lead.kind in _NOMINAL:
            return False
        return lead.at - match.last <= PARTED

    def _is_of_the_reporter(self, match: CueMatch) -> bool:
        """Tell whether «وأكد» goes on with the article, and not within the content."""
        if lead_after(self._prose, match) is None:
            return False
        if any(other.agreement is match.agreement for other in self._inner_verbs(match.first)):
            return False
        if match.agreement is not Agreement.THEY:
            return True
        own = self._match.agreement
        return own in {Agreement.THEY, Agreement.ANY} or self._speaker.endswith(_PLURALS)

    def _inner_verbs(self, last: int) -> list[CueMatch]:
        """List the verbs in the content that somebody in it attributes something with."""
        prose = self._prose
        found = (prose.match_at.get(index) for index in range(self._lead.first, last))
        return [
            match
            for match in found
            if match is not None
            and match.is_verb
            and not match.is_joined
            and prose.folded(match.first - 1) not in _OF_WHICH
            and lead_after(prose, match) is not None
        ]

    def _closes(self, match: CueMatch) -> bool:
        """Tell whether a phrase closes the content: «، وفق ما أكده», «على حد تعبيره»."""
        says_what = (
            self._prose.folded(match.last) in {_WHAT, _FOR_WHAT} or match.cue.lemma in _WITH_WHAT
        )
        is_parted = self._prose.words[match.first].after_comma
        return match.is_closed or says_what or is_parted or match.cue.sense == _TAIL

    def _gives_word_to_another(self, index: int) -> bool:
        """Tell whether somebody else is given the word: «لكن الوزير نفى أن»."""
        for at in range(index, index + _SOMEBODY):
            match = self._prose.match_at.get(at)
            if match is not None and match.is_verb and not match.cue.ambiguous:
                return lead_after(self._prose, match) is not None
        return False

    def _tells_of_the_speaker(self, index: int) -> bool:
        """Tell whether the article goes on with what the speaker does: «، وتهدف الدراسة إلى»."""
        prose, first = self._prose, self._prose.folded(index)
        if not self._speaker or not (first.startswith("و") or first in CONNECTIVES):
            return False
        head = prose.folded(index + (1 if first.startswith("و") else 2))
        return head.startswith("ال") and head.removeprefix("ال") == self._speaker.removeprefix("ال")

    def _points_back(self, index: int) -> bool:
        """Tell whether the article speaks of the content itself: «، وهو ما أكده», «دون ذكر»."""
        prose, following = self._prose, self._prose.folded(index + 1)
        if prose.folded(index) in POINTING and following == _WHAT:
            return index + 2 in prose.match_at
        return prose.folded(index) in _WITHOUT and following in _TELLING


def _is_being(prose: Prose, index: int) -> bool:
    """Tell whether a participle is what «كان» says of its subject: «سيكون النادي مطالبا»."""
    has_subject = prose.folded(index - 1).startswith("ال")
    for at in (index - 1, index - 2, index - 3)[: 3 if has_subject else 1]:
        if prose.words[at + 1].after_comma or prose.is_break(at + 1):
            return False
        if prose.folded(at).removeprefix("و") in _BEING:
            return True
    return False


def is_continuing(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a participle goes on with a content of its own: «مضيفاً أن»."""
    word, before = prose.words[match.first], prose.folded(match.first - 1)
    endings = _ACCUSATIVE if match.cue.ambiguous else _PARTICIPLES
    if not word.raw.endswith(endings) or before in PREPOSITIONS or _is_being(prose, match.first):
        return False
    lead = lead_after(prose, match)
    if lead is None or lead.at - match.last > PARTED:
        return False
    is_useful = match.cue.lemma == _TELLS and lead.kind is Kind.PREPOSITION  # «شيئا مفيدا»
    if word.after_comma or not (word.raw.endswith("ة") or is_useful):
        return True
    return lead.kind is Kind.THAT and lead.at == match.last  # no «بعقوبات مشددة»
