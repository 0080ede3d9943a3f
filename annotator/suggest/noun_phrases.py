"""How far a noun phrase that names a party reaches (the guideline's rule 9).

Titles, apposition and affiliation belong to it; relative clauses, asides, times and what the verb
goes on with do not. There is no grammar behind this, only the words that close such a phrase in
news prose; `Names` are looked at one word at a time, so that the cost is that of the phrase.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from annotator.suggest.complements import (
    ACCORDING,
    closes,
    comes_from,
    completes,
    ends_with_name,
    is_apposed,
    is_title_after_ba,
    without_aside,
)
from annotator.suggest.cues import UNLIKE, spelled_so
from annotator.suggest.full_names import begins_after_name, is_mans_name, is_no_verb
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT, Form, Lexicon
from annotator.suggest.marked_names import (
    closes_name,
    end_in_marks,
    is_within_marks,
    precedes_title,
)
from annotator.suggest.media_words import is_media
from annotator.suggest.name_words import (
    ADVERBS,
    ALI,
    BLESSINGS,
    CHARGED,
    CROWDS,
    FATHERS,
    FOR,
    GIVEN_NAMES,
    IN_THE_NAME,
    MADE_BY,
    NAMED,
    NO_NAMES,
    OCCASIONS,
    OF_A_PART,
    ORDINALS,
    PERIODS,
    PLURALS,
    PREPOSITIONS,
    PRESS,
    QUANTIFIERS,
    TANWIN,
    THESE,
    TIMES,
    TITLES,
)
from annotator.suggest.noun_kinds import is_indefinite_accusative
from annotator.suggest.objects import BODIES, begins_measure, begins_object, begins_person
from annotator.suggest.party_words import PARTIES, surely_speaks
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import in_list
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

LONGEST: Final = 24
"""Words of the longest phrase."""

_OWNED: Final = ("ه", "ها", "هم")
_INITIALS: Final = frozenset("دمأا")
_OR: Final = fold("أو")
_ON: Final = fold("على")
_NO_FIRST: Final = {"في", "من", "ومن", _OR} | ADVERBS | ORDINALS | ACCORDING | BLESSINGS
_OPEN: Final = PREPOSITIONS | {"في", "من"}
"""Words that no phrase ends with."""


class NounPhrases:
    """Reads noun phrases in one row of words."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon, stop: int) -> None:
        """Take the words; nothing is read from the code point `stop` on."""
        self._words, self._lexicon, self._stop = words, lexicon, stop

    def end_after(self, first: int, leads: frozenset[str] = frozenset()) -> int:
        """Give the index after the last word of a phrase that begins at a word.

        Args:
            first: The index of the word; the same index is given back where no phrase begins.
            leads: The prepositions that the verb goes on with, which end its subject.
        """
        index = first
        while index < len(self._words) and index - first < LONGEST:
            if not self._goes_on(first, index, leads):
                break
            index += 1
        while index > first and self._words[index - 1].folded in _OPEN:
            index -= 1
        return without_aside(self._words, first, index)

    def end_from(self, first: int) -> int:
        """Give the index after the last word of a phrase that surely begins at a word."""
        index = first + 1
        while index < len(self._words) and self._goes_on(first, index, frozenset()):
            index += 1
        return index

    def start_before(self, last: int) -> int:
        """Give the index of the first word of the phrase that ends before a word."""
        index = last
        while index > 0 and last - index < LONGEST:
            word = self._words[index - 1]
            if self._is_cue(word) or word.folded in ACCORDING or is_verb(word):
                return index
            if closes(word) and word.raw != ALI:
                return last if self._hangs(index - 1) else index
            index -= 1
            if is_title_after_ba(self._words, index):
                return index  # «التقت المديرة بكاتبة الدولة التي قالت»
            if not word.is_joined and not self._names(index):
                break
        return index

    def _hangs(self, index: int) -> bool:
        """Tell whether a closing word, or what is before it, governs the phrase after it."""
        word, before = self._words[index].folded, self._words[index - 1].folded if index else ""
        is_governed = before.removeprefix("و") in PREPOSITIONS | {"في", "من"}
        return word.removeprefix("و") in PREPOSITIONS | {"في"} or (word in THESE and is_governed)

    def _goes_on(self, first: int, index: int, leads: frozenset[str]) -> bool:
        word = self._words[index]
        if word.end > self._stop:
            return False
        is_ali = word.raw == ALI and "على" not in leads
        is_closing = closes(word) or self._is_cue(word)
        if index == first:
            is_attached = "ب" in leads and word.folded.startswith("ب") and likely_edges(word.raw)
            return (is_ali or not is_closing) and not is_attached and self._begins(index)
        if word.is_joined and self._surely_goes_on(first, index, leads):
            return True
        if is_closing and word.raw != ALI:
            return False
        return self._follows(first, index, leads) and not is_verb(word)

    def _surely_goes_on(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word is part of a phrase whatever word it is."""
        is_title = self._is_in_name(first, index) or self._completes(first, index, leads)
        return is_title or is_within_marks(self._words, first, index, self._stop)

    def _follows(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word that may be part of a phrase is, after what is before it."""
        if begins_object(self._words, index) or begins_measure(self._words, index):
            return False
        if begins_person(self._words, first, index) or begins_after_name(self._words, first, index):
            return False
        is_near = self._words[index].is_joined or self._crosses(first, index)
        return is_near and self._belongs(first, index, leads) and not self._is_adverb(index)

    def _is_adverb(self, index: int) -> bool:
        """Tell whether a word after the first says how: «هاتفيا»."""
        return is_indefinite_accusative(self._words[index].raw, self._words[index].folded)

    def _completes(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a preposition goes on with a title, and the verb does not take it."""
        word = self._words[index].folded
        is_taken = word in {fold(lead) for lead in leads} and word != _ON
        return not is_taken and completes(self._words, first, index)

    def _is_in_name(self, first: int, index: int) -> bool:
        word, before = self._words[index], self._words[index - 1].folded
        is_name = word.raw == ALI or is_mans_name(before, word.folded)
        is_name = is_name or (index - 1 > first and is_no_verb(self._words, index))
        return is_name or before in FATHERS or before in FOR.get(word.folded, ())

    def _begins(self, index: int) -> bool:
        """Tell whether a phrase may begin with a word; adverbs and addressees are none."""
        word = self._words[index]
        is_other = word.after_colon or word.folded in _NO_FIRST
        is_other = is_other or (word.folded in PERIODS and self._word_in(index + 1, ORDINALS))
        if is_other or word.folded.startswith(("لل", "بال")) or word.folded[:1].isdigit():
            return False
        if is_verb(word):
            return False
        if len(word.folded) == 1 and not word.raw.isascii():
            return word.folded in _INITIALS  # «د. سالم», and no «و» written apart
        if word.folded.startswith("ل") and is_media(self._words, index):
            return False
        is_open = word.after_mark and not word.closes_mark
        return not is_open or self._names(index) or precedes_title(self._words, index)

    def _word_in(self, index: int, among: AbstractSet[str]) -> bool:
        return index < len(self._words) and self._words[index].folded in among

    def _crosses(self, first: int, index: int) -> bool:
        """Tell whether a phrase goes on over the punctuation before a word."""
        word = self._words[index]
        if word.ends_sentence or word.after_colon:
            return False
        if word.after_mark and not (word.closes_mark and word.after_comma):
            return self._names(index) or closes_name(self._words, first, index, self._stop)
        if word.after_comma:
            if any(form.shape in NO_NAMES for form in self._forms(word.folded)):
                return False
            return is_apposed(self._words, first, index, self._stop)
        return "(" in word.gap or ")" in word.gap

    def _has(self, first: int, last: int, among: frozenset[str]) -> bool:
        words = self._words[first:last]
        return any(
            {word.folded, word.folded.removeprefix("ل"), word.folded.removeprefix("ال")} & among
            for word in words
        )

    def _names(self, index: int) -> bool:
        """Tell whether the marks before a word only set off a name."""
        return end_in_marks(self._words, index, self._stop) is not None

    def _belongs(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word that is joined to a phrase by space alone is part of it."""
        word, before = self._words[index], self._words[index - 1].folded
        if word.raw.endswith(TANWIN) or word.folded in ADVERBS:
            return False
        match word.folded:
            case "في":
                return self._is_where(index, leads)
            case "من":
                part = self._words[index - 2].folded if index - 2 >= first else before
                is_part = not OF_A_PART.isdisjoint({before, part})
                return is_part or ("من" not in leads and comes_from(self._words, first, index))
            case folded if folded.startswith("ل") and folded not in NAMED:
                is_short = len(folded) <= len("لهم") and not is_media(self._words, index)
                return is_short or self._holds_for(first, index)
            case folded if folded.startswith(("ب", "وب")) and folded != IN_THE_NAME:
                return self._is_own_letter(first, index, leads)
        return True

    def _is_own_letter(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word with ب at its beginning belongs to a phrase: «بتال», «بالمدينة»."""
        word = self._words[index]
        if word.raw.endswith(_OWNED):
            return not likely_edges(word.raw)  # no «بنفسه», «وبطريقتهم»
        if word.folded.startswith("و") or word.folded in GIVEN_NAMES:
            return True
        is_said = in_list(word.folded[1:]) and not self._has(first, index, TITLES)
        is_said = is_said or word.folded[1:] in QUANTIFIERS
        if is_said and likely_edges(word.raw):
            return False  # «دعا عدد من الأهالي بضرورة», but «مدير الإعلام بصحة المدينة»
        is_body = word.folded.startswith("بال") or word.folded[1:] in BODIES
        is_place = is_body and self._has(first, index, TITLES)
        is_attached = _may_be_attached(word.folded) and likely_edges(word.raw)
        is_held = self._words[index - 1].folded in TITLES | CHARGED  # «مستشار بلاتر»
        return "ب" not in leads or is_place or is_held or not is_attached

    def _is_where(self, index: int, leads: frozenset[str]) -> bool:
        """Tell whether «في …» says where a party belongs, and not when or on what occasion."""
        if index + 1 >= len(self._words) or ("في" in leads and CONTENT not in leads):
            return False
        word = self._words[index + 1]
        owned = word.raw.endswith(("ها", "هم")) or (
            word.raw.endswith("ه") and len(word.raw) > len("فيه")
        )
        return not (owned or word.folded in OCCASIONS | TIMES or word.folded[:1].isdigit())

    def _holds_for(self, first: int, index: int) -> bool:
        """Tell whether «لـ…» belongs to a title or a body, and is not whom it was said to."""
        word, before = self._words[index], self._words[index - 1].folded
        opens_name = word.after_mark and not closes_name(self._words, first, index, self._stop)
        if is_media(self._words, index) or opens_name:
            return self._has(first, index, MADE_BY)
        if word.folded in PRESS or word.folded[1:] in CROWDS:
            return False
        if likely_edges(word.raw) and ends_with_name(self._words, first, index):
            return False  # «معارضة الرئيس سالم الناصر لمشاريع الطاقة»
        has_party = self._has(first, index, PARTIES) or before.endswith(PLURALS)
        if word.folded.startswith("لل") and not word.folded.endswith(PLURALS):
            is_body = self._words[first].folded.startswith("ال")
            return has_party or (is_body and not surely_speaks(word.folded))
        return has_party or not _may_be_attached(word.folded)

    def _is_cue(self, word: Word) -> bool:
        """Tell whether a word is surely a cue, and so no part of a name."""
        for folded in (word.folded, word.folded[1:] if word.folded[:1] in "وف" else ""):
            forms = self._forms(folded)
            forms = spelled_so(forms, word.raw) if word.raw[-1] in UNLIKE else forms
            if forms and not any(form.cue.ambiguous for form in forms):
                is_participle = all(form.shape is Shape.PARTICIPLE for form in forms)
                return not is_participle or folded.endswith("ا")
        return False

    def _forms(self, folded: str) -> tuple[Form, ...]:
        return self._lexicon.forms.get(folded, ())


def _may_be_attached(word: str) -> bool:
    """Tell whether a first letter is likely a preposition: the article or a long word follows."""
    return word[1:2] in {"ل", "ا"} or len(word) > len("لبنان")
