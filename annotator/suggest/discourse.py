"""Who has spoken in the article so far: whom a dropped subject or a participle stands for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.actors import Actors
from annotator.suggest.agreeing import Agreements, spoken_of_by
from annotator.suggest.complements import is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.gates import in_clause_after
from annotator.suggest.inflection import Agreement
from annotator.suggest.name_words import IN_IT, THINGS
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.speakers import RELAYS
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.written import document_before
from annotator.text.folding import fold
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

_PARTS: Final = frozenset(fold("أبو بن آل عبد").split())
"""Words that a last name begins with."""

_GOES_ON: Final = "add"
"""The sense of «أضاف», which goes on with the words of whoever spoke last."""


@dataclass(frozen=True)
class _Spoken:
    """A party that speaks at a word; of one within a content the word where that ends.

    Attributes:
        beside: the form of the verb that it is the subject of, if it is that of one.
    """

    place: int
    spans: Spans
    beside: Agreement | None
    until: int | None


class Discourse:
    """The parties of one article, in the order in which they speak."""

    def __init__(self, prose: Prose, drafts: Drafts) -> None:
        """Begin with nobody."""
        self._prose, self._drafts, self._actors = prose, drafts, Actors(prose)
        self._spoken: list[_Spoken] = []

    def spoke(self, draft: Draft) -> None:
        """Keep who speaks in a frame; the frame must not be among the drafts yet."""
        if not draft.speaker:
            return
        around = self._drafts.holding(draft.main.first)
        until = around.content.last if around is not None else None
        is_subject = draft.main.is_verb and draft.main.cue.lemma not in RELAYS
        is_beside = is_subject and not draft.implicit
        self._keep(draft.main, draft.speaker, until, is_beside=is_beside)

    def remember(self, match: CueMatch, party: Span) -> None:
        """Keep the subject of a verb that gives no content, for it may go on speaking."""
        is_heard = self._drafts.holding(match.first) is None
        if is_heard and self._fits((party,), match):
            self._keep(match, (party,), None, is_beside=True)

    def meant_by(self, match: CueMatch) -> Spans:
        """Give whom a cue without a subject speaks of; none where nobody is named before it."""
        found = self._writer(match) or self._of_the_sentence(match) or self._acting(match)
        return found or self._again(self._earlier(match) or self._named_before(match), match)

    def _keep(self, match: CueMatch, spans: Spans, until: int | None, *, is_beside: bool) -> None:
        is_one = is_beside and match.agreement in {Agreement.HE, Agreement.SHE}
        beside = match.agreement if is_one else None
        self._spoken.append(_Spoken(match.first, spans, beside, until))

    def _again(self, spans: Spans, match: CueMatch) -> Spans:
        """Give the nearest place where the article names a party once more, by name or title."""
        if not spans:
            return ()
        prose = self._prose
        first, last = prose.index_of(spans[0][0]), prose.index_at(spans[-1][1])
        names = self._short_names(first, last)
        for index in range(match.first - 1, max(last, match.first - _REACH), -1):
            start = index - (prose.folded(index - 1) in _PARTS)
            if prose.folded(index) in names and self._is_subject(start):
                return (fitted(prose.text, Layer.SPEAKER, prose.span(start, index + 1)),)
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
        return self._actors.nearest(start, document) or self._actors.subject(start, document)

    def _acting(self, match: CueMatch) -> Spans:
        """Give who acts in the sentence before, where nobody has spoken since it began.

        «وزار الوزير المدرسة. وقال إن»: the subject of a verb that reports nothing.
        """
        start = self._prose.sentence_start(match.first)
        if not match.is_verb or start == 0:
            return ()
        before = self._prose.sentence_start(start - 1)
        if self._spoken and (self._spoken[-1].place >= before or match.cue.sense == _GOES_ON):
            return ()
        return self._agreeing(before, start, match)

    def _named_before(self, match: CueMatch) -> Spans:
        """Give the nearest person after a verb before, where nobody has spoken yet."""
        before = self._sentences_before(match)
        named = (self._actors.named(start, end) for start, end in before)
        return next((one for one in named if one and self._fits(one, match)), ())

    def _acted_before(self, match: CueMatch) -> Spans:
        """Give the nearest subject of a sentence before that a form can speak of."""
        before = self._sentences_before(match)
        found = (self._agreeing(start, end, match) for start, end in before)
        return next(filter(None, found), ())

    def _sentences_before(self, match: CueMatch) -> Iterator[tuple[int, int]]:
        """Yield the words ``[start, end)`` of the sentences before a cue's, the nearest first."""
        start = self._prose.sentence_start(match.first)
        for _ in range(_SENTENCES):
            if start == 0:
                return
            end, start = start, self._prose.sentence_start(start - 1)
            yield start, end

    def _agreeing(self, start: int, end: int, match: CueMatch) -> Spans:
        """Give the subject of a sentence if it surely is a party that a form can speak of."""
        found = self._actors.subject(start, end)
        if not found or not self._actors.is_party(found):
            return ()
        return found if self._fits(found, match) else ()

    def _fits(self, found: Spans, match: CueMatch) -> bool:
        """Tell whether a form can speak of a party."""
        return match.agreement is Agreement.ANY or match.agreement in self._agreements(found)

    def _agreements(self, spans: Spans) -> Agreements:
        prose = self._prose
        first = prose.index_of(spans[0][0])
        return spoken_of_by(prose.words, first, prose.index_at(spans[-1][1]))

    def _earlier(self, match: CueMatch) -> Spans:
        """Give who spoke last of those that a form can speak of, or who spoke last."""
        heard = list(self._heard(match.first))
        if match.agreement is Agreement.ANY:
            return heard[0].spans if heard else ()
        fitting = (one.spans for one in heard if self._speaks_of(match, one))
        found = next(fitting, ())
        return found or self._acted_before(match) or (heard[0].spans if heard else ())

    def _speaks_of(self, match: CueMatch, one: _Spoken) -> bool:
        """Tell whether a form can speak of a party: as another did before, or by what names it."""
        if one.beside is None or match.agreement is Agreement.THEY:
            return match.agreement in self._agreements(one.spans)
        return match.agreement is one.beside

    def _heard(self, place: int) -> Iterator[_Spoken]:
        """Yield who spoke before a word, the nearest first, and not in a content that ended."""
        for one in reversed(self._spoken[-_NEAR:]):
            if one.place < place and (one.until is None or place < one.until):
                yield one

    def _of_the_sentence(self, match: CueMatch) -> Spans:
        """Give whom the sentence is about, where nobody has spoken in it yet.

        «وقدّم الأمين شكوى، مطالباً بـ…»: the subject of its first verb, or its first phrase.
        """
        prose = self._prose
        start = prose.sentence_start(match.first)
        if self._spoken and self._spoken[-1].place >= start:
            return ()
        actors = self._actors
        found = actors.nearest(start, match.first)
        if match.is_verb and not in_clause_after(prose, match):
            found = found or actors.named(start, match.first)
            found = found or actors.subject(start, match.first)
            return found if self._shares(found, match) else ()
        found = found or actors.subject(start, match.first)
        return found if found and (self._acts(found, match) or not self._earlier(match)) else ()

    def _shares(self, found: Spans, match: CueMatch) -> bool:
        """Tell whether the subject of a sentence surely is that of another verb in it."""
        if not found or match.first == self._prose.sentence_start(match.first):
            return False
        is_party = self._actors.is_party(found)
        agreements = self._agreements(found)
        is_plural = Agreement.THEY in agreements  # after its subject a verb is plural as that is
        return is_party and (
            match.agreement is Agreement.THEY if is_plural else self._fits(found, match)
        )

    def _acts(self, found: Spans, match: CueMatch) -> bool:
        """Tell whether a phrase is likely to name who speaks, and no thing that is spoken of."""
        index = self._prose.index_of(found[0][0])
        word = self._prose.words[index]
        if self._actors.is_party(found):
            return self._fits(found, match)
        if word.folded in THINGS or names_content(word.folded, word.raw):
            return False
        return self._fits(found, match)
