"""Who acts in a clause that reports nothing: the subject of «وزار الوزير المدرسة».

A subject that a later cue drops is looked for there. Indices count words, spans are code points.
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from itertools import chain, islice
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.agreeing import names_party, names_person
from annotator.suggest.boundaries import CONNECTIVES
from annotator.suggest.complements import closes, is_kind, is_ranked
from annotator.suggest.full_names import BEFORE_SURNAMES
from annotator.suggest.name_words import (
    CLOSING,
    COMPLEMENTIZERS,
    NAMED,
    PREPOSITIONS,
    THINGS,
    TITLES,
    VERBS,
)
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import BODIES, object_start
from annotator.suggest.party_words import may_speak
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb, may_be_verb
from annotator.suggest.verbal_nouns import has_pronoun, names_content
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_OPENING: Final = 14
"""Words of an adverbial that opens a sentence and ends with a comma."""

_NEAR: Final = 4
"""Parties before a word that are looked at."""

_BYLINE: Final = 10
"""Words of who writes from where, before the colon with which an article begins."""

_SIDES: Final = frozenset(
    fold("جانبه جانبها جهته جهتها ناحيته ناحيتها جانبهم جهتهم جهة ناحية ذلك").split()
)
_OTHER: Final = frozenset(fold("أخرى ثانية").split())
_GOES_ON: Final = ("ال", "ل", "و", "ب", "في")
"""Beginnings of words that go on with the name of a body."""

_LED: Final = ("ب", "ل", "ك")
"""Prepositions that are written on a noun, which then is no subject."""

_EVENTS: Final = frozenset(
    fold(
        "الاجتماع المؤتمر اللقاء الحفل الجلسة الورشة الندوة المعرض الملتقى المهرجان المباراة الحوار"
        " البطولة الدورة الموقع المشروع"
    ).split()
)
"""What somebody opens, visits or ends, and nobody's name."""

_LEAST: Final = 3
"""Letters of a last name."""

_TITLED: Final = 6
"""Words between a title and the last name of whose it is."""

_WAS: Final = frozenset(fold("كان كانت وكان وكانت").split())
_LINKS: Final = frozenset(fold("كما حيث فيما حين وقد قد لم لن لا بدوره بدورها بدورهم").split())
_CONNECTING: Final = _LINKS | CONNECTIVES | COMPLEMENTIZERS
_ADVERBIALS: Final = frozenset(
    fold("من في خلال على إلى بعد قبل عقب أثناء منذ مع عن ضمن وسط").split()
)


class Actors:
    """Reads the subjects of one article's clauses."""

    def __init__(self, prose: Prose) -> None:
        """Take the article."""
        self._prose = prose

    def nearest(self, start: int, last: int) -> Spans:
        """Give the party that stands after the nearest verb which begins a clause."""
        start = self._past_byline(start)
        found = self._last_of(self._parties, self._follows_clause_verb, start + 1, last)
        at_first = start + 1 < last and self._is_subject(start + 1, start)
        return found or (self._phrase(start + 1, last) if at_first else ())

    def subject(self, start: int, last: int) -> Spans:
        """Give the subject of the clause that begins at a word, none of it from `last` on."""
        first = self._subject_start(self._past_byline(start), last)
        return () if first is None else self._phrase(first, last)

    def named(self, start: int, last: int) -> Spans:
        """Give the nearest people or titled person after any verb in ``[start, last)``."""
        return self._last_of(self._people, self._follows_verb, start + 1, last)

    def is_party(self, spans: Spans) -> bool:
        """Tell whether spans surely name who can speak, or somebody who was named before."""
        return self._names_party(self._prose.index_of(spans[0][0]))

    def _names_party(self, index: int) -> bool:
        return names_party(self._prose.folded(index)) or self._names_again(index)

    def _names_again(self, index: int) -> bool:
        """Tell whether a word is the last name of somebody who was named before."""
        return self._named.get(self._prose.folded(index), index) < index

    def _last_of(
        self, heads: list[int], is_one: Callable[[int], bool], start: int, last: int
    ) -> Spans:
        """Give the nearest party whose first word in ``[start, last)`` is one of a row.

        Which of the row are is told one by one, from the nearest: morphology takes its time.
        """
        ahead = heads[bisect_left(heads, start) : bisect_left(heads, last)]
        near = islice(filter(is_one, reversed(ahead)), _NEAR)
        return next(filter(None, (self._phrase(head, last) for head in near)), ())

    @cached_property
    def _parties(self) -> list[int]:
        """The words that name a party."""
        return list(filter(self._names_party, range(1, len(self._prose.words))))

    @cached_property
    def _people(self) -> list[int]:
        """The words outside marks that name people or a person with a title."""
        prose = self._prose
        return [
            at
            for at, word in enumerate(prose.words)
            if names_person(word.folded) and at > 0 and word.is_joined and not prose.inside[at]
        ]

    @cached_property
    def _named(self) -> dict[str, int]:
        """The last names of people with a title, each with the word where it stands first."""
        prose = self._prose
        titles = [at for at, word in enumerate(prose.words) if is_ranked(word.folded)]
        after = chain.from_iterable(range(at + 2, at + _TITLED + 1) for at in titles)
        found: dict[str, int] = {}
        for index in sorted({index for index in after if index < len(prose.words)}):
            if self._may_end_name(index):
                found.setdefault(prose.folded(index), index)
        return found

    def _may_end_name(self, index: int) -> bool:
        """Tell whether a word after a title may be the last of a name: «المقدم رامي [زخام]»."""
        prose, word, before = self._prose, self._prose.words[index], self._prose.folded(index - 1)
        if not word.is_joined or len(word.folded) < _LEAST or not self._is_end(index + 1):
            return False
        if before.startswith("ال"):
            return before in BEFORE_SURNAMES
        return not (
            is_kind(before)
            or names_party(before)
            or names_content(before)
            or closes(prose.words[index - 1])
        )

    def _is_end(self, index: int) -> bool:
        """Tell whether the phrase before a word has surely ended."""
        words = self._prose.words
        return index >= len(words) or not words[index].is_joined or closes(words[index])

    def _follows_verb(self, index: int) -> bool:
        return may_be_verb(self._prose.words[index - 1].raw)

    def _follows_clause_verb(self, index: int) -> bool:
        return self._begins_clause(index - 1, -1)

    def _is_subject(self, index: int, start: int) -> bool:
        """Tell whether a party is named after a verb that begins a clause, or is at `start`."""
        return self._names_party(index) and self._begins_clause(index - 1, start)

    def _past_byline(self, start: int) -> int:
        """Give the index of the word after «سالم الناصر - المرفأ: », with which articles begin."""
        if start > 0:
            return start
        ahead = range(1, min(_BYLINE, self._prose.sentence_end(start)))
        end = next((at for at in ahead if self._prose.words[at].after_colon), start)
        return start if self._prose.matches_near(start, end) else end

    def _begins_clause(self, index: int, start: int) -> bool:
        """Tell whether a word is a verb with which a clause begins."""
        word = self._prose.words[index]
        is_joined = word.folded.startswith("و")
        is_first = index == start or word.after_comma or is_joined
        return (is_first or self._prose.folded(index - 1) in _CONNECTING) and is_verb(word)

    def _phrase(self, first: int, last: int) -> Spans:
        """Give the party whose naming begins at a word, none of it from `last` on."""
        prose = self._prose
        stop = prose.words[last].start if last < len(prose.words) else prose.words[-1].end
        phrases = NounPhrases(prose.words, prose.lexicon, stop)
        most = first + 1 if self._names_again(first) else last
        end = min(phrases.end_after(first), most)
        attached = filter(self._is_with, range(first + 2, end))
        end = object_start(prose.words, first, next(attached, end))
        head = prose.folded(first)
        is_body = head.removeprefix("ال") in BODIES
        ends = (at for at in range(first + 1, end) if self._is_object(at, is_body=is_body))
        end = next(ends, end)
        word = prose.words[first]
        is_led = word.raw.startswith(_LED) and bool(likely_edges(word.raw))
        is_other = is_led or prose.inside[first] or has_pronoun(word.raw, head)
        if end <= first or is_other or not may_speak(head):
            return ()
        return (fitted(prose.text, Layer.SPEAKER, prose.span(first, end)),)

    def _is_with(self, index: int) -> bool:
        """Tell whether a word is what a verb is done with: «قام المدير سالم الناصر بجولة»."""
        word = self._prose.words[index]
        noun = word.folded.removeprefix("ب")
        if noun == word.folded:
            return False
        is_done = noun in THINGS or names_content(noun)
        return noun.startswith("ال") or (is_done and bool(likely_edges(word.raw)))

    def _is_object(self, index: int, *, is_body: bool) -> bool:
        """Tell whether a noun begins an object: «أعلنت المنظمة ارتفاع…», «ذكرت الوكالة أسماء…»."""
        word, before = self._prose.words[index], self._prose.folded(index - 1)
        if has_pronoun(word.raw, word.folded):
            return True  # «عبر المدير سالم الناصر شكره»
        if before.startswith("ال") and word.folded in _EVENTS:
            return True  # «استهل المدير الاجتماع»
        is_free = before.startswith("ال") or word.after_mark
        is_other = not (word.folded.startswith(_GOES_ON) or is_ranked(before))
        if is_body and is_free and word.is_joined and is_other:
            return True
        bare = word.folded.removesuffix("ا")  # «إعلانا»
        return is_free and (names_content(word.folded, word.raw) or names_content(bare, word.raw))

    def _subject_start(self, start: int, last: int) -> int | None:
        """Give the index at which the subject of a sentence would begin."""
        prose = self._prose
        index = self._past_opening(start, last)
        if index >= last - 1:
            return None
        word = prose.words[index]
        is_verb = word.raw.startswith("أل")  # «ألقى» is folded like «القى»
        if not is_verb and (word.folded.startswith("ال") or word.folded in TITLES | NAMED):
            return index
        return None if word.folded in (CLOSING | PREPOSITIONS) - (VERBS | _WAS) else index + 1

    def _past_opening(self, start: int, end: int) -> int:
        """Give the index of the word after an adverbial that opens a sentence."""
        prose, first = self._prose, self._prose.folded(start)
        if first in _LINKS or first.removeprefix("و") in _LINKS:
            return start + 1
        if first.removeprefix("و").removeprefix("ف") not in _ADVERBIALS:
            return start
        if prose.folded(start + 1) in _SIDES:
            return start + 2 + (prose.folded(start + 2) in _OTHER)
        ahead = range(start + 1, min(end, start + _OPENING))
        return next((at for at in ahead if prose.words[at].after_comma), end)
