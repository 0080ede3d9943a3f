"""Where a content ends because something else begins: another attribution, or the reporter's voice.

Indices count words of the article.
"""

from functools import cached_property
from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.documents import STANDING
from annotator.suggest.inflection import OBJECTS, Agreement, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import PREPOSITIONS
from annotator.suggest.leads import lead_after
from annotator.suggest.name_words import CLOSING, RELATIVES, TIMES
from annotator.suggest.own_voice import goes_on, leaves_noun
from annotator.suggest.participles import PARTED, is_continuing, turns_away
from annotator.suggest.party_words import gives_account, surely_speaks
from annotator.suggest.prose import Prose
from annotator.text.folding import fold

CONNECTIVES: Final = frozenset(
    fold("لكنه لكنها لكنهم ولكنه ولكنها كما فيما بينما حيث إذ ثم وقد قد وكان كان فقد").split()
)
_TO_ME: Final = frozenset(fold("لي لنا").split())
_AUXILIARIES: Final = frozenset(fold("وقد قد وكان كان فقد").split())
_IMPERSONAL: Final = frozenset({"تبين", "اتضح", "تردد"})
POINTING: Final = frozenset(fold("ذلك وذلك هذا وهذا وهو هو").split())
_IN: Final = fold("في")
_WHILE: Final = fold("حين")
_EXCEPT: Final = frozenset(fold("إلا غير بيد").split())
_THAT: Final = fold("أن")
_THAT_HE: Final = frozenset(fold("أن أنه أنها أنهم").split())
_BUT: Final = frozenset(fold("لكن ولكن").split())
_WHAT: Final = "ما"
_FOR_WHAT: Final = "لما"
_WITH_WHAT: Final = frozenset({"حسبما", "بحسبما", "وفقما"})
_OF_WHICH: Final = RELATIVES | {_WHAT}
_SAYING: Final = frozenset({"قال", "قول"})
_WITHOUT: Final = frozenset(fold("دون بدون").split())
_TELLING: Final = frozenset(fold("ذكر كشف تحديد").split())
_FEELS: Final = frozenset({"عبر", "أبدى"})
_TAIL: Final = "tail"
_AND: Final = "و"
_HOPES: Final = "wish_fear"
_PLURALS: Final = ("ون", "ين")
_MANY: Final = frozenset(fold("عدد العديد بعض كثير الكثير مجموعة أهالي سكان شهود خبراء").split())
_NOMINAL: Final = frozenset({Kind.PREPOSITION, Kind.OBJECT})
_CLAUSAL: Final = frozenset({Kind.THAT, Kind.SPEECH})
_ADVERBIALS: Final = (
    TIMES
    | PREPOSITIONS.keys()
    | frozenset(fold("في من خلال عند رغم مع إثر وبعد عندما لما إذا").split())
)
"""Words that open an adverbial, after which the verb of the content itself follows."""

_NAMES: Final = 20
"""Words in which a speaker is named."""

_SOMEBODY: Final = 6
"""Words of somebody's name between «لكن» and a verb."""


class Boundaries:
    """Tells before which words one content ends."""

    def __init__(self, prose: Prose, match: CueMatch, lead: Lead, speaker: str) -> None:
        """Take the cue, its lead, and the first word of its speaker (folded)."""
        self._prose, self._match, self._lead, self._speaker = prose, match, lead, speaker
        self._inner: dict[Agreement, int] = {}  # the first verb of each form before `_read`
        self._read = lead.first

    def before(self, index: int) -> bool:
        """Tell whether the content ends before a word for what begins with it."""
        if index >= len(self._prose.words):
            return True
        is_noun = self._lead.kind in _NOMINAL
        return (
            self._begins_attribution(index)
            or (self._prose.words[index].after_comma and self._tells_of_the_speaker(index))
            or goes_on(self._prose, index, is_noun=is_noun)
            or self._points_back(index)
            or (is_noun and leaves_noun(self._prose, self._lead.first, index))
        )

    def _begins_attribution(self, index: int) -> bool:
        """Tell whether another attribution begins at a word, or after a connective there."""
        prose, folded = self._prose, self._prose.folded(index)
        length = self._connective(index)
        if folded in _BUT or (length == len(("إلا", "أن")) and prose.folded(index + 1) == _THAT):
            return self._gives_word_to_another(index + max(length, 1))
        following = prose.match_at.get(index + length) if length else None
        if following is not None and self._is_new_clause(following, folded):
            return True
        if folded in POINTING and prose.words[index].after_comma:  # «، وذلك بحسب»
            following = prose.match_at.get(index + 1)
            return following is not None and following.shape is Shape.PHRASE
        match = prose.match_at.get(index + (folded == _AND))
        if match is not None and folded == _AND:  # «و أضاف», its و written apart
            match = match._replace(is_joined=True)
        return match is not None and self._is_new(match, after_connective=False)

    def _is_new_clause(self, match: CueMatch, connective: str) -> bool:
        """Tell whether a cue after a connective attributes something else."""
        is_impersonal = any(form.cue.lemma in _IMPERSONAL for form in match.forms)
        if match.shape is Shape.PARTICIPLE or is_impersonal:
            return False
        is_auxiliary = connective in _AUXILIARIES
        is_past = is_auxiliary and match.shape is Shape.IMPERFECT  # «وكان يعتقد أن»
        if is_past or (is_auxiliary and match.cue.ambiguous):
            return False
        return self._is_new(match, after_connective=True)

    def _is_told(self, match: CueMatch) -> bool:
        """Tell whether a hope is told of by the speaker: «قال إن ابنه مريض ويأمل أن يشفى».

        An article that reports in the perfect does not go on in the imperfect about the same man.
        """
        lead = lead_after(self._prose, match)
        is_hope = match.cue.sense == _HOPES and match.shape is Shape.IMPERFECT
        is_next = lead is not None and lead.at == match.last
        return is_hope and is_next and self._match.shape is not Shape.IMPERFECT

    def _connective(self, index: int) -> int:
        """Count the words of a connective at a word: «لكنه», «في حين», «إلا أنه»."""
        first, second = self._prose.folded(index), self._prose.folded(index + 1)
        is_while = first == _IN and second == _WHILE
        is_but = first in _EXCEPT and second in _THAT_HE
        return len((first, second)) if is_while or is_but else int(first in CONNECTIVES)

    def _is_new(self, match: CueMatch, *, after_connective: bool) -> bool:
        """Tell whether a cue attributes something else than this content."""
        match match.shape:
            case Shape.PHRASE:
                return self._closes(match)
            case Shape.PARTICIPLE:
                return is_continuing(self._prose, match) or turns_away(self._prose, match)
            case Shape.NOUN:
                return False
        is_plain = not match.cue.ambiguous or self._is_plain(match, after_connective)
        if not is_plain or self._prose.folded(match.last) in _TO_ME:  # «وقال لي» is told by him
            return False
        if match.is_joined:
            return self._is_of_the_reporter(match)
        lead = lead_after(self._prose, match)
        return lead is not None and (after_connective or self._tells_apart(match, lead))

    def _tells_apart(self, match: CueMatch, lead: Lead) -> bool:
        """Tell whether another is given the word without a conjunction: «، أكد خبراء أن»."""
        prose, first = self._prose, self._lead.first
        answers = lead.kind is Kind.SPEECH and lead.at == match.last  # «…؟ قال: …»
        if answers and prose.words[lead.at].after_colon:
            return True
        if not prose.words[match.first].after_comma or match.cue.ambiguous:
            return False
        if any(prose.folded(at) in _ADVERBIALS for at in (first, first + 1)):
            return False
        is_finite = match.shape is Shape.PERFECT and lead.kind in _CLAUSAL
        return is_finite and self._names_speaker(match, lead)

    def _is_plain(self, match: CueMatch, after_connective: bool) -> bool:  # noqa: FBT001
        """Tell whether a word that may be another one surely gives a content here."""
        if match.cue.lemma == self._match.cue.lemma:  # «أمر … كما أمر»
            return lead_after(self._prose, match) is not None
        is_clause = match.is_joined or after_connective
        lead = lead_after(self._prose, match) if is_clause else None
        if lead is None:
            return match.is_joined and self._leads_to_saying(match)
        if lead.kind in _NOMINAL:
            if self._lead.kind in _NOMINAL and lead.at == match.last and self._is_no_noun(match):
                return True
            is_near = lead.at == match.last or after_connective
            begins = self._prose.words[match.first].after_comma or after_connective
            return is_near and begins and lead.first > lead.at
        return lead.at - match.last <= PARTED

    def _leads_to_saying(self, match: CueMatch) -> bool:
        """Tell whether «قائلا» or «بالقول» goes with a verb: «وختم المدير حديثه بالقول: …»."""
        if match.shape is not Shape.PERFECT:
            return False
        ahead = range(match.last, min(match.last + PARTED, self._prose.sentence_end(match.first)))
        found = (self._prose.match_at.get(at) for at in ahead)
        return any(
            one is not None and one.cue.lemma in _SAYING and not one.is_verb for one in found
        )

    def _is_no_noun(self, match: CueMatch) -> bool:
        """Tell whether letters after و can be no noun that coordinates: «وأبدت», not «ونقل»."""
        return match.shape is Shape.PERFECT and (
            match.agreement is not Agreement.HE or match.cue.lemma in _FEELS
        )

    def _is_of_the_reporter(self, match: CueMatch) -> bool:
        """Tell whether «وأكد» goes on with the article, and not within the content."""
        lead = lead_after(self._prose, match)
        if lead is None:
            is_same = self._prose.folded(match.last) in self._subject and not match.cue.ambiguous
            return is_same or self._leads_to_saying(match)
        if lead.kind in _CLAUSAL and self._names_speaker(match, lead):
            return True
        if self._has_inner(match.agreement, match.first):
            return False
        if self._is_told(match):
            return False
        if match.agreement is not Agreement.THEY:
            return True
        own = self._match.agreement
        is_many = self._speaker.endswith(_PLURALS) or self._speaker in _MANY
        return is_many or own in {Agreement.THEY, Agreement.ANY}

    def _names_speaker(self, match: CueMatch, lead: Lead) -> bool:
        """Tell whether a new cue has its own subject, or begins direct speech: «وقال: …»."""
        prose = self._prose
        if lead.kind is Kind.SPEECH and prose.words[lead.at].after_colon:
            return True
        head = prose.folded(match.last)
        if lead.at == match.last or head in CLOSING or len(head) <= len(_WHAT):
            return False
        return prose.words[match.first].after_comma or head in self._subject or surely_speaks(head)

    @cached_property
    def _subject(self) -> frozenset[str]:
        """The words between the cue and its content: whom they name may speak again."""
        ahead = range(self._match.last, min(self._lead.at, self._match.last + _NAMES))
        return frozenset(map(self._prose.folded, ahead)) - CLOSING

    def _has_inner(self, agreement: Agreement, last: int) -> bool:
        """Tell whether a verb of this form within the content attributes something, before `last`.

        Asked again and again from the same word on: each word is read once.
        """
        for index in range(self._read, last):
            verb = self._prose.match_at.get(index)
            if verb is not None and self._is_inner(verb):
                self._inner.setdefault(verb.agreement, index)
        self._read = max(self._read, last)
        return self._inner.get(agreement, last) < last

    def _is_inner(self, match: CueMatch) -> bool:
        """Tell whether a cue in the content is a verb with a content of its own."""
        prose = self._prose
        if not match.is_verb or match.is_joined or prose.folded(match.first - 1) in _OF_WHICH:
            return False
        lead = lead_after(prose, match)
        return lead is not None and not (match.cue.ambiguous and lead.kind is Kind.OBJECT)

    def _closes(self, match: CueMatch) -> bool:
        """Tell whether a phrase closes the content: «، وفق ما أكده», «على حد تعبيره»."""
        says_what = (
            self._prose.folded(match.last) in {_WHAT, _FOR_WHAT} or match.cue.lemma in _WITH_WHAT
        )
        if match.is_closed or says_what or match.cue.sense == _TAIL:
            return True
        is_parted = self._prose.words[match.first].after_comma
        if not is_parted or match.last >= len(self._prose.words):
            return is_parted
        head = self._prose.words[match.last]
        is_his = head.raw.endswith(OBJECTS) and not head.raw.startswith("ال")  # «وفق اعترافاته»
        return is_his or gives_account(match.cue.lemma, head.folded)

    def _gives_word_to_another(self, index: int) -> bool:
        """Tell whether somebody else is given the word: «لكن الوزير نفى أن»."""
        prose = self._prose
        for at in range(index, min(index + _SOMEBODY, prose.sentence_end(index))):
            match = prose.match_at.get(at)
            if match is not None and match.is_verb and not match.cue.ambiguous:
                lead = lead_after(prose, match)
                return lead is not None and lead.kind in _CLAUSAL
        return False

    def _tells_of_the_speaker(self, index: int) -> bool:
        """Tell whether the article goes on with what the speaker does: «، وتهدف الدراسة إلى»."""
        prose, first = self._prose, self._prose.folded(index)
        if not self._speaker or not (first.startswith("و") or first in CONNECTIVES):
            return False
        head = prose.folded(index + (1 if first.startswith("و") else 2))
        return head.startswith("ال") and head.removeprefix("ال") == self._speaker.removeprefix("ال")

    def _refers(self, match: CueMatch) -> bool:
        """Tell whether a verb says what became of a content: «وهو ما نفاه», not «وهو ما يزيد»."""
        has_object = self._prose.words[match.first].raw.endswith(OBJECTS)
        return has_object or not match.cue.ambiguous or match.cue.lemma in STANDING

    def _points_back(self, index: int) -> bool:
        """Tell whether the article speaks of the content itself: «، وهو ما أكده», «دون ذكر»."""
        prose, following = self._prose, self._prose.folded(index + 1)
        if prose.folded(index) in POINTING and following == _WHAT:
            match = prose.match_at.get(index + 2)
            return match is not None and self._refers(match)
        return prose.folded(index) in _WITHOUT and following in _TELLING
