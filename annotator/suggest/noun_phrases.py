"""How far a noun phrase that names a party reaches (the guideline's rule 9).

Titles, apposition and affiliation belong to it; relative clauses, asides, times and what the verb
goes on with do not. There is no grammar behind this, only the words that close such a phrase in
news prose; `Names` are looked at one word at a time, so that the cost is that of the phrase.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT, Form, Lexicon
from annotator.suggest.name_words import (
    ADVERBS,
    ALI,
    CLOSING,
    FOR,
    IN_THE_NAME,
    MADE_BY,
    MEDIA,
    NAMED,
    NO_NAMES,
    OCCASIONS,
    OF_A_PART,
    PLURALS,
    PREPOSITIONS,
    TANWIN,
    THESE,
    TITLES,
)
from annotator.suggest.word_classes import is_finite_verb
from annotator.suggest.words import Word
from annotator.text.proclitics import likely_edges

LONGEST: Final = 24
"""Words of the longest phrase."""

_OWNED: Final = ("ه", "ها", "هم")
_NAME: Final = 3
"""Words of a party's own name in marks."""


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
        while index > first and self._words[index - 1].folded in {"في", "من"}:
            index -= 1
        return self._without_aside(first, index)

    def _without_aside(self, first: int, end: int) -> int:
        """Leave out what a bracket adds at the end; a name after its kind stays: «حركة (فتح)»."""
        for index in range(first + 1, end):
            word = self._words[index]
            if "(" not in word.gap or self._words[index - 1].folded.removeprefix("ال") in NAMED:
                continue
            closes = (at for at in range(index + 1, end) if ")" in self._words[at].gap)
            if next(closes, None) is None and index - first > 1:
                return index
        return end

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
            if self._is_cue(word) or is_finite_verb(word):
                return index
            if word.folded in CLOSING and word.raw != ALI:
                return last if self._hangs(index - 1) else index
            index -= 1
            if not word.is_joined and not self._names(index):
                break
        return index

    def _hangs(self, index: int) -> bool:
        """Tell whether a closing word, or what is before it, governs the phrase after it."""
        word, before = self._words[index].folded, self._words[index - 1].folded if index else ""
        is_governed = before.removeprefix("و") in PREPOSITIONS | {"في", "من"}
        return word.removeprefix("و") in PREPOSITIONS | {"في"} or (word in THESE and is_governed)

    def is_media(self, index: int) -> bool:
        """Tell whether a word names a medium, with or without an attached ل."""
        word = self._words[index].folded
        return word in MEDIA or word.removeprefix("ل") in MEDIA or f"ا{word}" in MEDIA

    def _goes_on(self, first: int, index: int, leads: frozenset[str]) -> bool:
        word = self._words[index]
        if word.end > self._stop:
            return False
        is_ali = word.raw == ALI and "على" not in leads
        is_closing = word.folded in CLOSING or self._is_cue(word)
        if index == first:
            is_attached = "ب" in leads and word.folded.startswith("ب") and likely_edges(word.raw)
            return (is_ali or not is_closing) and not is_attached and self._begins(index)
        if self._is_in_name(index):
            return word.is_joined
        if is_closing or not (word.is_joined or self._crosses(first, index)):
            return False
        return self._belongs(first, index, leads)

    def _is_in_name(self, index: int) -> bool:
        word, before = self._words[index], self._words[index - 1].folded
        return word.raw == ALI or before in FOR.get(word.folded, ())

    def _begins(self, index: int) -> bool:
        """Tell whether a phrase may begin with a word; adverbs and addressees are none."""
        word = self._words[index]
        if word.after_colon or word.folded in {"في", "من"} or word.folded in ADVERBS:
            return False
        if is_finite_verb(word):
            return False
        if word.folded.startswith(("لل", "بال")) or word.folded[:1].isdigit():
            return False
        if word.folded.startswith("ل") and self.is_media(index):
            return False
        return not word.after_mark or self._names(index) or self._is_marked(index)

    def _is_marked(self, first: int) -> bool:
        """Tell whether a party's own name stands in marks, its title after it."""
        ahead = range(first + 1, min(first + _NAME + 1, len(self._words)))
        after = next((at for at in ahead if self._words[at].after_mark), None)
        return after is not None and self._words[after].folded in TITLES

    def _crosses(self, first: int, index: int) -> bool:
        """Tell whether a phrase goes on over the punctuation before a word."""
        word = self._words[index]
        if word.ends_sentence or word.after_colon:
            return False
        if word.after_mark:
            return self._names(index) or self._closes_name(first, index)
        if word.after_comma:
            if any(form.shape in NO_NAMES for form in self._forms(word.folded)):
                return False
            is_title = self._has(first, index + 1, TITLES)
            return is_title and not word.folded.startswith(("ب", "ل")) and word.folded != "في"
        return "(" in word.gap or ")" in word.gap

    def _has(self, first: int, last: int, among: frozenset[str]) -> bool:
        words = self._words[first:last]
        return any(
            {word.folded, word.folded.removeprefix("ل"), word.folded.removeprefix("ال")} & among
            for word in words
        )

    def _names(self, index: int) -> bool:
        """Tell whether the marks before a word only set off a short name after its kind."""
        before = self._words[index - 1].folded if index else ""
        kind = before.removeprefix("ل") in NAMED or before in NAMED
        ahead = self._words[index + 1 : index + 5]
        return kind and any(one.after_mark for one in ahead)

    def _closes_name(self, first: int, index: int) -> bool:
        in_marks = self._words[first].after_mark and self._is_marked(first)
        if in_marks and index - first <= _NAME:
            return True
        return any(self._names(at) for at in range(max(first + 1, index - 4), index))

    def _belongs(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word that is joined to a phrase by space alone is part of it."""
        word, before = self._words[index], self._words[index - 1].folded
        if word.raw.endswith(TANWIN) or is_finite_verb(word):
            return False
        match word.folded:
            case "في":
                return self._is_where(index, leads)
            case "من":
                part = self._words[index - 2].folded if index - 2 >= first else before
                return not OF_A_PART.isdisjoint({before, part})
            case folded if folded.startswith("ل") and len(folded) > len("لهم"):
                return self._holds_for(first, index)
            case folded if folded.startswith("ب") and folded != IN_THE_NAME:
                return self._is_own_letter(first, index, leads)
        return True

    def _is_own_letter(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word with ب at its beginning belongs to a phrase: «بتال», «بالمدينة»."""
        word = self._words[index]
        if word.raw.endswith(_OWNED):
            return not likely_edges(word.raw)
        is_place = word.folded.startswith("بال") and self._has(first, index, TITLES)
        is_attached = _may_be_attached(word.folded) and likely_edges(word.raw)
        return "ب" not in leads or is_place or not is_attached

    def _is_where(self, index: int, leads: frozenset[str]) -> bool:
        """Tell whether «في …» says where a party belongs, and not when or on what occasion."""
        if index + 1 >= len(self._words) or ("في" in leads and CONTENT not in leads):
            return False
        word = self._words[index + 1]
        owned = word.raw.endswith(("ها", "هم")) or (
            word.raw.endswith("ه") and len(word.raw) > len("فيه")
        )
        return not (owned or word.folded in OCCASIONS or word.folded[:1].isdigit())

    def _holds_for(self, first: int, index: int) -> bool:
        """Tell whether «لـ…» belongs to a title or a body, and is not whom it was said to."""
        word, before = self._words[index], self._words[index - 1].folded
        opens_name = word.after_mark and not self._closes_name(first, index)
        if self.is_media(index) or opens_name:
            return self._has(first, index, MADE_BY)
        bodies = TITLES | MADE_BY | NAMED
        is_held = self._has(first, index, bodies) or before.endswith(PLURALS)
        return is_held or not _may_be_attached(word.folded)

    def _is_cue(self, word: Word) -> bool:
        """Tell whether a word is surely a cue, and so no part of a name."""
        for folded in (word.folded, word.folded[1:] if word.folded[:1] in "وف" else ""):
            forms = self._forms(folded)
            if forms and not any(form.cue.ambiguous for form in forms):
                is_participle = all(form.shape is Shape.PARTICIPLE for form in forms)
                return not is_participle or folded.endswith("ا")
        return False

    def _forms(self, folded: str) -> tuple[Form, ...]:
        return self._lexicon.forms.get(folded, ())


def _may_be_attached(word: str) -> bool:
    """Tell whether a first letter is likely a preposition: the article or a long word follows."""
    return word[1:2] in {"ل", "ا"} or len(word) > len("لبنان")
