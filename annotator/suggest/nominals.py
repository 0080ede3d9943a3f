"""A content that is a noun: after a preposition («دعا إلى…», «طالب بـ…») or the verb's object.

Where a subject ends and an object begins no mark tells; what tells are verbal nouns (إعادة),
nouns of what is said (ضرورة، حرصه) and demonstratives. Indices count words.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import (
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
)
from annotator.suggest.lexicon import OBJECT
from annotator.suggest.name_words import ALI, CLOSING, GIVEN_NAMES, NAMED, RELATIVES, TITLES
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import has_pronoun, in_list, names_content
from annotator.text.proclitics import likely_edges

_WITH: Final = "ب"
_GOING_ON: Final = fold("باستمرار")
_ASKING: Final = "directive"
_WANTS: Final = "طلب"
_TELLING: Final = "report"
_NEAR_ADDRESSEE: Final = 8
"""Words that name whom something is asked of."""

_ASIDE: Final = 7
"""Words of an aside in commas between a subject and its object."""

_LONG_SUBJECT: Final = 4
"""Words of a subject after which a comma may part it from the object."""

_NEAR: Final = 2
"""Words after a subject in which any verbal noun is the object."""

_TO_THAT: Final = 3
"""Words after a cue's own preposition in which أن may still begin the content («أشار إليه بأن»)."""


class Nominals:
    """Finds where the noun begins that is one cue's content."""

    def __init__(self, prose: Prose, match: CueMatch) -> None:
        """Take the cue; its subject is read once."""
        self._prose, self._match = prose, match
        cues = [form.cue for form in match.forms]
        self._introduces: frozenset[str] = frozenset().union(*(cue.introduces for cue in cues))
        self._tells = match.cue.sense == _TELLING
        self._asks = match.cue.sense == _ASKING or match.cue.lemma == _WANTS
        self._takes_nouns = any(
            (cue.sense in NOMINAL_SENSES or cue.lemma in ALSO_NOMINAL or OBJECT in cue.introduces)
            and cue.lemma not in NEVER_NOMINAL
            for cue in cues
        )
        self._subject_end = match.last
        if match.is_verb:
            self._subject_end = self._past_subject()

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
        """Give the content that begins at a word, or after it if it is a preposition."""
        if not self._takes_nouns or self._is_of_a_relative(index):
            return None
        if self._prose.folded(index - 1).removeprefix("و") in BESIDE and index > self._match.last:
            return None
        word = self._prose.words[index]
        preposition = None if word.raw == ALI else PREPOSITIONS.get(word.folded)
        if preposition in self._introduces and index >= self._subject_end:
            follows = index + 1 < len(self._prose.words)
            is_idiom = not follows or self._prose.folded(index + 1) in IDIOMS
            return None if is_idiom else Lead(Kind.PREPOSITION, index, index + 1)
        if _WITH in self._introduces and self._is_attached(index):
            return Lead(Kind.PREPOSITION, index, index + (word.folded == _WITH))
        if OBJECT in self._introduces and self._is_object(index):
            return Lead(Kind.OBJECT, index, index)
        return None

    def _is_of_a_relative(self, index: int) -> bool:
        """Tell whether a word goes on with a relative clause's verb: «الذي يقضي بـ»."""
        return index - 2 >= self._match.last and self._prose.folded(index - 2) in RELATIVES

    def better(self, old: Lead | None, new: Lead | None) -> Lead | None:
        """Choose: the first, unless the same preposition later stands before «ضرورة».

        Of a noun and a preposition after a demand, the noun is mostly whom it is made of.
        """
        if old is None or new is None:
            return old or new
        folded = self._prose.folded
        is_whom = old.kind is Kind.OBJECT and not folded(old.first).startswith("ال")
        if self._asks and is_whom and new.kind is Kind.PREPOSITION:
            return new if new.at - old.at <= _NEAR_ADDRESSEE else old
        is_surer = in_list(folded(new.first)) and not in_list(folded(old.first))
        return new if is_surer and folded(new.at) == folded(old.at) else old

    def is_next(self, nominal: Lead, that: Lead) -> bool:
        """Tell whether a noun is the content, and not the clause that أن begins after it.

        It is where it follows the subject at once («أشار إلى تأكيد س أن»), and else seldom.
        """
        if nominal.at == that.at:
            return False
        if self._tells and self._prose.folded(nominal.first).startswith("بال"):
            return False  # «أفاد المدير بالمركز أن»
        is_own = nominal.at == self._match.last and nominal.first > nominal.at
        if is_own and that.at - nominal.at > _TO_THAT:
            return True
        follows = self._match.last < nominal.at <= self._subject_end
        return follows or in_list(self._prose.folded(nominal.first))

    def _is_attached(self, index: int) -> bool:
        """Tell whether a word is a noun after an attached ب."""
        folded = self._prose.folded(index)
        if folded == _WITH:
            return True
        if folded == _GOING_ON:  # «باستمرار الدعم», but not «طالب باستمرار»
            return self._prose.folded(index + 1).startswith("ال")
        if not folded.startswith(_WITH) or folded in NOT_ATTACHED or len(folded) < len("بفتح"):
            return False
        if self._prose.folded(index - 1) in THEM and index - 1 == self._match.last:
            return True  # «متهما إياها بسرد»
        is_named = index > self._match.last or bool(likely_edges(self._prose.words[index].raw))
        if index == self._subject_end and is_named:
            return True
        return folded.startswith("بال") or names_content(folded[1:])

    def _is_object(self, index: int) -> bool:
        """Tell whether the object of the verb begins at a word."""
        prose = self._prose
        if index == self._match.last:
            return self._is_first_object(index)
        if prose.folded(index - 1) in GOVERNING or prose.folded(index) in GIVEN_NAMES:
            return False
        if self._asks and self._is_asked_for(index):
            return True
        if not prose.words[index].is_joined:
            return self._follows_aside(index)
        return self._follows_subject(index)

    def _is_asked_for(self, index: int) -> bool:
        """Tell whether a verbal noun follows whom it is asked of: «ناشد الجميع التعاون»."""
        word, before = self._prose.words[index], self._prose.folded(index - 1)
        is_definite = word.folded.startswith("ال") and before.startswith("ال")
        return is_definite and word.is_joined and names_content(word.folded.removeprefix("ال"))

    def _is_first_object(self, index: int) -> bool:
        """Tell whether the object follows at once, the subject being dropped or before."""
        word = self._prose.words[index]
        if self._match.shape is Shape.PARTICIPLE and not self._asks:
            is_closing = word.folded in CLOSING or word.folded in THEM
            is_closing = is_closing or word.folded in PREPOSITIONS
            return word.is_joined and (word.folded in THESE or not is_closing)
        return has_pronoun(word.raw, word.folded) or names_content(word.folded, word.raw)

    def _follows_aside(self, index: int) -> bool:
        """Tell whether an object follows an aside in commas: «أعلنت س، اليوم، إعادة…»."""
        prose, word = self._prose, self._prose.words[index]
        if not word.after_comma or word.ends_sentence:
            return False
        if index == self._subject_end and index - self._match.last >= _LONG_SUBJECT:
            return names_content(word.folded, word.raw)
        back = range(index - 1, max(self._match.last, index - _ASIDE - 1), -1)
        start = next((at for at in back if prose.words[at].after_comma), None)
        if start is None or prose.folded(start) not in ASIDES:
            return False
        return names_content(word.folded, word.raw)

    def _follows_subject(self, index: int) -> bool:
        """Tell whether an object follows a subject, or what is said of when and where."""
        prose, word = self._prose, self._prose.words[index]
        is_listed = in_list(word.folded)
        aside = range(self._subject_end, index - 1)
        is_far = index > self._subject_end + _NEAR
        if is_far or any(prose.folded(at) in GOVERNING for at in aside):
            return is_listed and self._is_free(index) if is_far else word.folded == NUMBER
        if word.folded in THESE:
            return prose.folded(index - 1).startswith(("ال", "ب"))
        if has_pronoun(word.raw, word.folded) or word.folded == NUMBER:
            return True
        return names_content(word.folded, word.raw) and self._is_free(index)

    def _is_free(self, index: int) -> bool:
        """Tell whether a noun does not complete the one before it («قسم توزيع»)."""
        before = self._prose.folded(index - 1)
        return before not in TITLES | NAMED | CONSTRUCT or before.startswith("ال")
