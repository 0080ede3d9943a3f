"""Who has spoken in the article so far: whom a dropped subject or a participle stands for."""

from dataclasses import dataclass
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.gates import in_clause_after
from annotator.suggest.inflection import Agreement
from annotator.suggest.name_words import CLOSING, NAMED, PREPOSITIONS, TITLES
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import object_start
from annotator.suggest.party_words import may_speak
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import names_content
from annotator.text.folding import fold
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_NEAR: Final = 12
"""Parties before a place that may be meant."""

_OPENING: Final = 14
"""Words of an adverbial that opens a sentence and ends with a comma."""

_SIDES: Final = frozenset(
    fold("جانبه جانبها جهته جهتها ناحيته ناحيتها جانبهم جهتهم جهة ناحية ذلك").split()
)
_OTHER: Final = frozenset(fold("أخرى ثانية").split())
_WAS: Final = frozenset(fold("كان كانت وكان وكانت").split())
_LINKS: Final = frozenset(fold("كما حيث فيما وقد قد").split())
_ADVERBIALS: Final = frozenset(
    fold("من في خلال على إلى بعد قبل عقب أثناء منذ مع عن ضمن وسط").split()
)


@dataclass(frozen=True)
class _Spoken:
    """A party that speaks at a word; of one within a content the word where that ends."""

    place: int
    spans: Spans
    agreement: Agreement
    until: int | None


class Discourse:
    """The parties of one article, in the order in which they speak."""

    def __init__(self, prose: Prose, drafts: Drafts) -> None:
        """Begin with nobody."""
        self._prose, self._drafts = prose, drafts
        self._spoken: list[_Spoken] = []

    def spoke(self, draft: Draft) -> None:
        """Keep who speaks in a frame; the frame must not be among the drafts yet."""
        if not draft.speaker:
            return
        around = self._drafts.holding(draft.main.first)
        until = around.content.last if around is not None else None
        agreement = draft.main.agreement
        if agreement is Agreement.ANY:
            agreement = self._agreement_of(draft.speaker)
        self._spoken.append(_Spoken(draft.main.first, draft.speaker, agreement, until))

    def remember(self, match: CueMatch, party: Span) -> None:
        """Keep the subject of a verb that gives no content, for it may go on speaking."""
        if self._drafts.holding(match.first) is None:
            self._spoken.append(_Spoken(match.first, (party,), match.agreement, None))

    def meant_by(self, match: CueMatch) -> Spans:
        """Give whom a cue without a subject speaks of; none where nobody is named before it."""
        return self._of_the_sentence(match) or self._earlier(match)

    def _earlier(self, match: CueMatch) -> Spans:
        near = reversed(self._spoken[-_NEAR:])
        fitting = [
            one
            for one in near
            if one.place < match.first and (one.until is None or match.first < one.until)
        ]
        agreeing = {match.agreement}
        if match.agreement is not Agreement.THEY:
            agreeing.add(Agreement.ANY)
        if match.agreement is not Agreement.ANY:
            fitting = [one for one in fitting if one.agreement in agreeing] or fitting
        return fitting[0].spans if fitting else ()

    def _agreement_of(self, spans: Spans) -> Agreement:
        end = self._prose.text.find(" ", *spans[0])
        head = self._prose.text[spans[0][0] : end if end > 0 else spans[0][1]]
        return Agreement.SHE if head.endswith(("ة", "ات")) else Agreement.ANY

    def _of_the_sentence(self, match: CueMatch) -> Spans:
        """Give whom the sentence is about, where nobody has spoken in it yet.

        «وقدّم الأمين شكوى، مطالباً بـ…»: the subject of its first verb, or its first phrase.
        """
        prose = self._prose
        start = prose.sentence_start(match.first)
        if self._spoken and self._spoken[-1].place >= start:
            return ()
        if match.is_verb and not in_clause_after(prose, match):
            return ()
        first = self._subject_start(start, match.first)
        if first is None:
            return ()
        phrases = NounPhrases(prose.words, prose.lexicon, prose.words[match.first].start)
        end = min(phrases.end_after(first), match.first)
        attached = (at for at in range(first + 2, end) if prose.folded(at).startswith("بال"))
        end = object_start(prose.words, first, next(attached, end))
        end = next((at for at in range(first + 1, end) if self._is_object(at)), end)
        if end <= first or not may_speak(prose.folded(first)):
            return ()
        return (fitted(prose.text, Layer.SPEAKER, prose.span(first, end)),)

    def _is_object(self, index: int) -> bool:
        """Tell whether a verbal noun begins an object: «أعلنت المنظمة ارتفاع…»."""
        word, before = self._prose.words[index], self._prose.folded(index - 1)
        is_free = before.startswith("ال") or word.after_mark
        return is_free and names_content(word.folded, word.raw)

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
        return None if word.folded in (CLOSING | PREPOSITIONS) - _WAS else index + 1

    def _past_opening(self, start: int, end: int) -> int:
        """Give the index of the word after an adverbial that opens a sentence."""
        prose, first = self._prose, self._prose.folded(start)
        if first in _LINKS or first.removeprefix("و") in _LINKS:
            return start + 1
        if first.removeprefix("و") not in _ADVERBIALS:
            return start
        if prose.folded(start + 1) in _SIDES:
            return start + 2 + (prose.folded(start + 2) in _OTHER)
        ahead = range(start + 1, min(end, start + _OPENING))
        return next((at for at in ahead if prose.words[at].after_comma), end)
