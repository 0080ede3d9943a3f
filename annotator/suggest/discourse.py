"""Who has spoken in the article so far: whom a dropped subject or a participle stands for."""

from dataclasses import dataclass
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.boundaries import CONNECTIVES
from annotator.suggest.complements import is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.gates import in_clause_after
from annotator.suggest.inflection import Agreement
from annotator.suggest.name_words import CLOSING, IN_IT, NAMED, PREPOSITIONS, THINGS, TITLES
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import object_start
from annotator.suggest.party_words import may_speak, surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.written import document_before
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_REACH: Final = 120
"""Words before a cue in which a party may be named again."""

_SHORT: Final = 3
"""Letters of a word that is too short to name somebody by."""

_SENTENCES: Final = 5
"""Sentences before a cue in which its subject may be named, where nobody has spoken."""

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
        found = self._writer(match) or self._of_the_sentence(match) or self._acting(match)
        return found or self._again(self._earlier(match), match) or self._named_before(match)

    def _again(self, spans: Spans, match: CueMatch) -> Spans:
        """Give the nearest place where the article names a party once more, by name or title."""
        if not spans:
            return ()
        prose = self._prose
        first, last = prose.index_of(spans[0][0]), prose.index_at(spans[-1][1])
        names = self._short_names(first, last)
        for index in range(match.first - 1, max(last, match.first - _REACH), -1):
            if prose.folded(index) in names and self._is_subject(index):
                return (fitted(prose.text, Layer.SPEAKER, prose.span(index, index + 1)),)
        return spans

    def _short_names(self, first: int, last: int) -> frozenset[str]:
        """Give by what one word a party may be named again: its last name."""
        name = self._prose.folded(last - 1)
        is_name = last - first > 1 and len(name) > _SHORT and not surely_speaks(name)
        titled = any(is_ranked(self._prose.folded(at)) for at in range(first, last))
        return frozenset({name}) if is_name and titled else frozenset()

    def _is_subject(self, index: int) -> bool:
        """Tell whether a word outside every content is the subject of a verb before it."""
        if self._drafts.holding(index) is not None:
            return False
        return index > 0 and (
            is_verb(self._prose.words[index - 1]) or index - 1 in self._prose.match_at
        )

    def _writer(self, match: CueMatch) -> Spans:
        """Give who wrote it: the subject of «أصدرت اللجنة بيانا أكدت فيه أن»."""
        if not match.is_verb or self._prose.folded(match.last) not in IN_IT:
            return ()
        document = document_before(self._prose, match)
        if document is None:
            return ()
        start = self._prose.sentence_start(document)
        return self._nearest_subject(start, document) or self._subject(start, document)

    def _acting(self, match: CueMatch) -> Spans:
        """Give who acts in the sentence before, where nobody has spoken since it began.

        «وزار الوزير المدرسة. وقال إن»: the subject of a verb that reports nothing.
        """
        start = self._prose.sentence_start(match.first)
        if not match.is_verb or start == 0:
            return ()
        before = self._prose.sentence_start(start - 1)
        if self._spoken and self._spoken[-1].place >= before:
            return ()
        return self._agreeing(before, start, match)

    def _named_before(self, match: CueMatch) -> Spans:
        """Give the nearest subject of a sentence before, where nobody has spoken yet."""
        start = self._prose.sentence_start(match.first)
        for _ in range(_SENTENCES):
            if start == 0:
                return ()
            before = self._prose.sentence_start(start - 1)
            found = self._agreeing(before, start, match)
            if found:
                return found
            start = before
        return ()

    def _agreeing(self, start: int, end: int, match: CueMatch) -> Spans:
        """Give the subject of a sentence if it surely is a party that a form can speak of."""
        found = self._subject(start, end)
        if not found:
            return ()
        head = self._prose.folded(self._prose.index_of(found[0][0]))
        if not (surely_speaks(head) or is_ranked(head)):
            return ()
        return found if self._fits(found, match) else ()

    def _fits(self, found: Spans, match: CueMatch) -> bool:
        """Tell whether a form can speak of a party, by the ending of its first noun."""
        is_she = self._agreement_of(found) is Agreement.SHE
        return {Agreement.HE: not is_she, Agreement.SHE: is_she}.get(match.agreement, True)

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
        found = self._nearest_subject(start, match.first) or self._subject(start, match.first)
        return found if found and (self._acts(found, match) or not self._earlier(match)) else ()

    def _acts(self, found: Spans, match: CueMatch) -> bool:
        """Tell whether a phrase is likely to name who speaks, and no thing that is spoken of."""
        word = self._prose.words[self._prose.index_of(found[0][0])]
        if surely_speaks(word.folded) or is_ranked(word.folded):
            return True
        if word.folded in THINGS or names_content(word.folded, word.raw):
            return False
        return self._fits(found, match)

    def _nearest_subject(self, start: int, last: int) -> Spans:
        """Give the party that stands after the nearest verb which begins a clause."""
        prose = self._prose
        for index in range(last - 2, start - 1, -1):
            if not self._begins_clause(index, start):
                continue
            head = prose.folded(index + 1)
            is_party = surely_speaks(head) or is_ranked(head)
            found = self._phrase(index + 1, last) if is_party else ()
            if found:
                return found
        return ()

    def _begins_clause(self, index: int, start: int) -> bool:
        """Tell whether a word is a verb with which a clause begins."""
        word = self._prose.words[index]
        if not is_verb(word):
            return False
        is_joined = word.folded.startswith("و")
        is_first = index == start or word.after_comma or is_joined
        return is_first or self._prose.folded(index - 1) in _LINKS | CONNECTIVES

    def _subject(self, start: int, last: int) -> Spans:
        """Give the subject of the clause that begins at a word, none of it from `last` on."""
        first = self._subject_start(start, last)
        return () if first is None else self._phrase(first, last)

    def _phrase(self, first: int, last: int) -> Spans:
        """Give the party whose naming begins at a word, none of it from `last` on."""
        prose = self._prose
        stop = prose.words[last].start if last < len(prose.words) else prose.words[-1].end
        phrases = NounPhrases(prose.words, prose.lexicon, stop)
        end = min(phrases.end_after(first), last)
        attached = (at for at in range(first + 2, end) if prose.folded(at).startswith("بال"))
        end = object_start(prose.words, first, next(attached, end))
        end = next((at for at in range(first + 1, end) if self._is_object(at)), end)
        is_attached = prose.words[first].raw.startswith("ب") and likely_edges(
            prose.words[first].raw
        )
        if is_attached or end <= first or not may_speak(prose.folded(first)):
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
