"""A content that is a noun: after a preposition («دعا إلى…», «طالب بـ…») or the verb's object.

Where a subject ends and an object begins no mark tells; what tells are verbal nouns (إعادة),
nouns of what is said (ضرورة، حرصه) and demonstratives. Indices count words.
"""

import re
from typing import Final

from annotator.suggest.attached import known_with_ba
from annotator.suggest.barriers import Barrier, barrier_at
from annotator.suggest.called_for import is_called_for
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import (
    AFTER_ASIDE,
    ALSO_NOMINAL,
    ASIDES,
    BESIDE,
    BETWEEN,
    CONSTRUCT,
    GOVERNING,
    IDIOMS,
    NEVER_NOMINAL,
    NOMINAL_SENSES,
    NOT_ATTACHED,
    NUMBER,
    PREPOSITIONS,
    THEM,
    THESE,
    WISHED,
    WITH_BA,
)
from annotator.suggest.lexicon import OBJECT
from annotator.suggest.marked_names import SHORT_NAME
from annotator.suggest.name_words import (
    ADJECTIVES,
    ALI,
    CLOSING,
    GIVEN_NAMES,
    NAMED,
    OCCASIONS,
    RELATIVES,
    TIMES,
    TITLES,
)
from annotator.suggest.nominal_choice import asks
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import CHIEF
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import has_pronoun, in_list, is_expressed, names_content
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

_WITH: Final = "ب"
_ASKED_FOR: Final = frozenset(fold("بحضور بحضوره بحضورها").split())
"""What is asked for, and elsewhere says who was there: «طالب بحضور اللاعب»."""

_OF_FEELING: Final = "عن"
_WISHES: Final = "تمنى"
_DENYING: Final = "deny_doubt"
_WHAT: Final = "ما"
_VALUING: Final = frozenset({"support_praise", "criticise_oppose"})
_BUILT: Final = fold("بناء")
_ON: Final = "على"
_IN: Final = fold("في")
_SENDS: Final = "وجه"
"""«وجه الدعوة إلى س»: what is sent is no content."""

_HASTE: Final = frozenset(fold("مبادرة مسارعة").split())
_DEFINITE: Final = ("ال", "لل", "بال", "وال")
_OF_HIS: Final = frozenset(fold("له لها لهم معه معها معهم ذاته ذاتها نفسه نفسها").split())
_ASIDE: Final = 7
"""Words of an aside in commas between a subject and its object."""

_LONG_SUBJECT: Final = 4
"""Words of a subject after which a comma may part it from the object."""

_REFLEXIVE: Final = re.compile(r"ت\w{3}")
"""Verbal nouns like «تفوق», which elsewhere may be verbs."""

_NEAR: Final = 2
"""Words after a subject in which any verbal noun is the object."""


class Nominals:
    """Finds where the noun begins that is one cue's content."""

    def __init__(self, prose: Prose, match: CueMatch) -> None:
        """Take the cue; its subject is read once."""
        self._prose, self._match = prose, match
        cues = [form.cue for form in match.forms]
        self._introduces: frozenset[str] = frozenset().union(*(cue.introduces for cue in cues))
        self._values = match.cue.sense in _VALUING
        self._asks = asks(match) and match.cue.lemma != _SENDS
        self._takes_nouns = any(
            (cue.sense in NOMINAL_SENSES or cue.lemma in ALSO_NOMINAL or OBJECT in cue.introduces)
            and cue.lemma not in NEVER_NOMINAL
            for cue in cues
        )
        self.subject_end = self._past_subject() if match.is_verb else match.last
        self._passed = max(self.subject_end, match.last + 1)
        self._highest = Barrier.NONE

    def _past_subject(self) -> int:
        """Give the index after the subject, or the object of a verb without one, and adverbs."""
        prose = self._prose
        phrases = NounPhrases(prose.words, prose.lexicon, prose.words[-1].end)
        first = self._past_adverbs(self._match.last)
        end = phrases.end_after(first, self._introduces)
        return self._past_adverbs(end) if end > first else self._match.last

    def _past_adverbs(self, index: int) -> int:
        while self._prose.folded(index) in BETWEEN and self._prose.words[index].is_joined:
            index += 1
        return index

    def at(self, index: int) -> Lead | None:
        """Give the content that begins at a word, or after it if it is a preposition.

        The words are to be asked about in their order, so that each is read once.
        """
        is_beside = self._prose.folded(index - 1).removeprefix("و") in BESIDE
        if not self._takes_nouns or (is_beside and index > self._match.last):
            return None
        found = None if self._is_of_a_relative(index) else self._found(index)
        is_content = found is None or (self._is_reached(found) and self._is_noun(found))
        return found if is_content else None

    def _barrier(self, index: int) -> Barrier:
        """Give the highest barrier before a word, after the subject; no word is asked twice."""
        while self._passed < index and self._highest is not Barrier.CLAUSE:
            self._highest = max(self._highest, barrier_at(self._prose, self._passed, self._highest))
            self._passed += 1
        return self._highest

    def _is_noun(self, lead: Lead) -> bool:
        """Tell whether a word is no verb after all: «تقرير نشرته», but «أكد تواصل العمل»."""
        word = self._prose.words[lead.first]
        is_inflected = has_pronoun(word.raw, word.folded) or word.raw.endswith("ت")
        if lead.kind is not Kind.OBJECT or not is_inflected:
            return True
        is_after = lead.at > self._match.last and lead.at >= self.subject_end
        return not is_after or barrier_at(self._prose, lead.at) is Barrier.NONE

    def _is_reached(self, lead: Lead) -> bool:
        """Tell whether what was passed on the way leaves a noun to the verb."""
        barrier = self._barrier(lead.at)
        if barrier is not Barrier.DESCRIPTION:
            return barrier is Barrier.NONE
        prose, word = self._prose, self._prose.words[lead.first]
        is_parted = not prose.words[lead.at].is_joined or prose.folded(lead.at - 1) in TIMES
        if lead.kind is Kind.PREPOSITION:
            attached = 1 if lead.first == lead.at else 0
            noun = word.folded[attached:].removeprefix("ال")
            return is_parted or names_content(noun) or _REFLEXIVE.fullmatch(noun) is not None
        is_own = has_pronoun(word.raw, word.folded)
        if is_own and is_expressed(word.folded):
            return True
        is_listed = in_list(word.folded) or (
            prose.folded(lead.at - 1) in TIMES and names_content(word.folded, word.raw)
        )
        return (is_parted and (is_own or is_listed)) or (self._asks and is_listed and not is_own)

    def _found(self, index: int) -> Lead | None:
        word = self._prose.words[index]
        preposition = None if word.raw == ALI else PREPOSITIONS.get(word.folded)
        is_felt = preposition == _OF_FEELING and is_expressed(self._prose.folded(index + 1))
        if (preposition in self._introduces or is_felt) and index >= self.subject_end:
            return None if self._is_idiom(index) else Lead(Kind.PREPOSITION, index, index + 1)
        if _WITH in self._introduces and self._is_attached(index):
            return Lead(Kind.PREPOSITION, index, index + (word.folded == _WITH))
        if is_called_for(self._prose, self._match, self.subject_end, index):
            return Lead(Kind.PREPOSITION, index, index)
        if (OBJECT in self._introduces or self._asks) and self._is_object(index):
            return Lead(Kind.OBJECT, index, index)
        return None

    def _is_idiom(self, index: int) -> bool:
        """Tell whether a preposition makes an adverb of the next word: «على هامش»."""
        following = self._prose.folded(index + 1)
        if following == _WHAT:  # but «أثنى على ما تقدمه الجمعية»
            return index + 2 in self._prose.match_at
        return not following or following in IDIOMS

    def _is_of_a_relative(self, index: int) -> bool:
        """Tell whether a word goes on with a relative clause's verb: «الذي يقضي بـ»."""
        is_second = index - 2 >= self._match.last and self._prose.words[index].is_joined
        return is_second and self._prose.folded(index - 2) in RELATIVES

    def _is_attached(self, index: int) -> bool:
        """Tell whether a word is a noun after an attached ب."""
        folded, before = self._prose.folded(index), self._prose.folded(index - 1)
        known = known_with_ba(folded, self._prose.folded(index + 1), values=self._values)
        if known is not None:
            return known
        is_short = len(folded) < len("بفتح") and not in_list(folded[1:])  # «بسن قانون»
        is_asked = self._asks and folded in _ASKED_FOR
        if not folded.startswith(_WITH) or (folded in NOT_ATTACHED and not is_asked) or is_short:
            return False
        if before in WITH_BA and not in_list(folded[1:]):
            return False
        is_named = index > self._match.last or bool(likely_edges(self._prose.words[index].raw))
        is_of_them = before in THEM and index - 1 == self._match.last  # «متهما إياها بسرد»
        if is_of_them or (index == self.subject_end and is_named):
            return True
        is_quality = self._values and _REFLEXIVE.fullmatch(folded[1:]) is not None
        return folded.startswith("بال") or names_content(folded[1:]) or is_quality

    def _is_object(self, index: int) -> bool:
        """Tell whether the object of the verb begins at a word."""
        prose, word = self._prose, self._prose.words[index]
        is_taken = OBJECT in self._introduces
        if self._match.cue.lemma == _WISHES and word.folded in WISHED:
            return True  # «متمنيا له التوفيق»
        if index == self._match.last:
            return is_taken and self._is_first_object(index)
        if prose.folded(index - 1) in GOVERNING or self._is_adverb(index):
            return False
        if not is_taken or (self._asks and self._is_asked_for(index)):
            return self._asks and self._is_asked_for(index)
        if not (word.is_joined or (word.closes_mark and not word.after_comma)):
            return self._follows_aside(index)
        return self._follows_subject(index)

    def _is_adverb(self, index: int) -> bool:
        """Tell whether a name, or «بناء على», begins at a word, and no noun of what is said."""
        if self._prose.folded(index) in GIVEN_NAMES:
            return True
        return self._prose.folded(index) == _BUILT and self._prose.folded(index + 1) == fold(_ON)

    def _is_asked_for(self, index: int) -> bool:
        """Tell whether a verbal noun follows whom it is asked of: «ناشد الجميع التعاون».

        After a comma it may be any («دعا الراغبين بالسفر، الحرص على»), else one that news asks for.
        """
        word, before = self._prose.words[index], self._prose.folded(index - 1)
        noun = word.folded.removeprefix("ال")
        if word.after_comma and not word.ends_sentence:
            return in_list(noun)
        is_definite = word.folded.startswith("ال") and before.startswith("ال")
        if not is_definite or not word.is_joined:
            return False
        if word.raw.endswith("ة"):  # «دعا الدول المشاركة» is an adjective
            is_led = self._prose.folded(index + 1) == _IN  # «المسارعة في»
            return noun in _HASTE and (is_led or not before.endswith(("ه", "ات")))
        is_plural = word.raw.removeprefix("ال").startswith("أ")
        return in_list(noun) or (names_content(noun) and not is_plural)

    def _is_first_object(self, index: int) -> bool:
        """Tell whether the object follows at once, the subject being dropped or before."""
        word, quote = self._prose.words[index], self._prose.quote_at.get(index)
        if self._match.cue.lemma == _WISHES and word.folded.startswith("ل"):
            return False  # «متمنيا له»
        if self._is_adverb(index) or (quote is not None and quote.length <= SHORT_NAME):
            return False  # «كشفت "صحة الوادي" أنها»
        if self._match.shape is Shape.PARTICIPLE and not self._asks:
            is_closing = word.folded in CLOSING or word.folded in THEM
            is_closing = is_closing or word.folded in PREPOSITIONS
            is_closing = is_closing and not in_list(word.folded)  # «مؤكدا عدم تهاونه»
            if word.after_comma and not word.ends_sentence:  # «مؤكدا، انهيار الجسر»
                return names_content(word.folded, word.raw)
            return word.is_joined and (word.folded in THESE or not is_closing)
        return has_pronoun(word.raw, word.folded) or names_content(word.folded, word.raw)

    def _follows_aside(self, index: int) -> bool:
        """Tell whether an object follows an aside in commas: «أعلنت س، اليوم، إعادة…»."""
        prose, word = self._prose, self._prose.words[index]
        if not word.after_comma or word.ends_sentence:
            return False
        if index == self.subject_end and index - self._match.last >= _LONG_SUBJECT:
            return names_content(word.folded, word.raw)
        back = range(index - 1, max(self._match.last, index - _ASIDE - 1), -1)
        start = next((at for at in back if prose.words[at].after_comma), self.subject_end)
        if self._barrier(index) is Barrier.DESCRIPTION:
            return in_list(word.folded)
        is_aside = prose.folded(start) in ASIDES or prose.folded(start).startswith("بال")
        return is_aside and names_content(word.folded, word.raw)

    def _follows_subject(self, index: int) -> bool:
        """Tell whether an object follows a subject, or what is said of when and where."""
        prose, word = self._prose, self._prose.words[index]
        aside = range(self.subject_end, index - 1)
        is_far = index > self.subject_end + _NEAR
        if is_far or any(prose.folded(at) in GOVERNING for at in aside):
            return word.folded == NUMBER or self._follows_adverbial(index)
        if word.folded in THESE | CHIEF:
            return prose.folded(index - 1).startswith(("ال", "ب"))
        if has_pronoun(word.raw, word.folded) or word.folded == NUMBER:
            return True
        return names_content(word.folded, word.raw) and self._is_free(index)

    def _follows_adverbial(self, index: int) -> bool:
        """Tell whether an object follows when and where it was said: «أكد في تصريح صحفي حرص…»."""
        prose, word = self._prose, self._prose.words[index]
        before = prose.words[index - 1]
        if word.folded == _WHAT and self._match.cue.sense != _DENYING:
            return False  # «أعلنت الطوارئ ما يعطي»
        is_own = has_pronoun(word.raw, word.folded)
        if before.folded in AFTER_ASIDE:
            return is_own or names_content(word.folded, word.raw)
        is_definite = before.folded.startswith(_DEFINITE) and self._is_free(index)
        is_ended = is_definite or word.closes_mark or before.folded in ADJECTIVES | _OF_HIS
        if self._asks and in_list(word.folded):
            return self._is_free(index) and before.folded not in OCCASIONS | GOVERNING
        return is_ended and (is_own or in_list(word.folded))

    def _is_free(self, index: int) -> bool:
        """Tell whether a noun does not complete the one before it («قسم توزيع»)."""
        before = self._prose.folded(index - 1)
        return before not in TITLES | NAMED | CONSTRUCT or before.startswith("ال")
