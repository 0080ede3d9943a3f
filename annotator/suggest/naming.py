"""The speaker of a frame: the subject of its cue, or whoever spoke before."""

from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.boundaries import CONNECTIVES
from annotator.suggest.complements import is_ranked
from annotator.suggest.cues import CueMatch
from annotator.suggest.discourse import Discourse
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.leads import LEAST_SPEECH
from annotator.suggest.marked_names import name_end
from annotator.suggest.name_words import (
    COMPLEMENTIZERS,
    HONOURS,
    IN_IT,
    OCCASIONS,
    RELATIVES,
    TITLES,
)
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.parties import Party, named_parties
from annotator.suggest.party_words import may_speak, surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.speakers import Subjects
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_IS_TOLD: Final = "تردد"
_LEARNS: Final = "علم"
_RULES: Final = "نص"
"""«نص النظام على»: what no party can say, a text says."""

_SOURCES: Final = (fold("مصادر"), fold("مصدر"))
_FROM: Final = fold("من")
_BEFORE_SUBJECT: Final = (
    COMPLEMENTIZERS
    | CONNECTIVES
    | frozenset(
        fold(
            "أما وأما لكن ولكن كان وكان كانت وكانت فيما وفيما وبينما فإن وإن غير بيد رغم"
            " لأن ولأن إذ بالمقابل أيضا زال زالت يزال تزال"
        ).split()
    )
)
_BARE_THAT: Final = frozenset(fold("أن إن بأن فإن").split())
_AUXILIARIES: Final = frozenset(fold("زال زالت كان كانت يزال تزال").split())
_TOPIC: Final = 20
"""Words between the beginning of a clause and its verb."""

_ASIDE: Final = 8
"""Words between «علمت» and its sources."""


class Naming:
    """Names the speakers of one article's frames."""

    def __init__(self, prose: Prose, drafts: Drafts, discourse: Discourse) -> None:
        """Take what has been read so far."""
        self._prose, self._drafts, self._discourse = prose, drafts, discourse

    def subjects(self, stop: int | None = None) -> Subjects:
        """Give what finds subjects, none of which reaches the word `stop`."""
        words = self._prose.words
        end = words[-1].end if stop is None or stop >= len(words) else words[stop].start
        return Subjects(self._prose.text, words, NounPhrases(words, self._prose.lexicon, end))

    def name(self, draft: Draft, stop: int | None) -> None:
        """Fill in the speaker of a frame.

        Args:
            draft: The frame.
            stop: The index of the word that introduces the content, if that follows the cue.
        """
        match = draft.main
        draft.nested = self._drafts.holding(match.first) is not None
        if match.cue.lemma == _IS_TOLD:  # «يتردد في الأوساط أن»: nobody knows by whom
            return
        party = self._named(match, stop)
        topic = self._topic(match) if party is None and draft.nested else None
        if party is not None:
            draft.speaker, draft.implicit = party.spans, party.implicit
        elif topic is not None:
            draft.speaker = (topic,)
        else:
            draft.speaker = self._discourse.meant_by(match)
            draft.implicit = draft.meant = bool(draft.speaker)
        if match.cue.lemma == _LEARNS and stop is not None:
            self._tell_from_sources(draft, match)

    def _topic(self, match: CueMatch) -> Span | None:
        """Give the subject of a clause far before its verb: «أن الأبحاث التي أجريت بعده كشفت»."""
        prose = self._prose
        if not match.is_verb or match.is_joined or match.agreement is Agreement.THEY:
            return None
        start = max(prose.sentence_start(match.first), match.first - _TOPIC)
        for index in range(match.first - 1, start - 1, -1):
            if prose.folded(index) in _BARE_THAT:
                first = index + 1
                is_party = may_speak(prose.folded(first)) or match.cue.lemma == _RULES
                if not is_party or prose.folded(first) in OCCASIONS:
                    return None
                end = NounPhrases(prose.words, prose.lexicon, match.span[0]).end_after(first)
                return (
                    fitted(prose.text, Layer.SPEAKER, prose.span(first, end))
                    if end > first
                    else None
                )
            is_relative = prose.folded(index - 1) in RELATIVES
            is_whole = not is_relative and prose.folded(index) not in _AUXILIARIES
            if is_verb(prose.words[index]) and is_whole:
                return None
        return None

    def _named(self, match: CueMatch, stop: int | None) -> Party | None:
        """Give the party that the clause names."""
        if match.shape is Shape.PARTICIPLE:
            return self._honoured(match, stop)
        if match.shape is Shape.NOUN:
            return None
        for party in named_parties(self._prose.text, self.subjects(stop), match):
            if self._is_told_in(party, match):
                return None
            if self._is_subject(party, match):
                return Party(self._without_and(party.spans, match), party.implicit)
        return self.in_marks(match.last)

    def _honoured(self, match: CueMatch, stop: int | None) -> Party | None:
        """Give the subject of «مؤكدا سموه أن», which a participle seldom has."""
        index = match.last
        if index == stop or self._prose.folded(index) not in HONOURS:
            return None  # «مبديا سعادته»: his joy
        if not self._prose.words[index].is_joined:
            return None
        return Party((self._prose.span(index, index + 1),), implicit=False)

    def _is_told_in(self, party: Party, match: CueMatch) -> bool:
        """Tell whether what stands after «بيانا أوضح فيه» is what was explained, not who did."""
        if self._prose.folded(match.last) not in IN_IT:
            return False
        head = self._prose.folded(self._prose.index_of(party.spans[0][0]))
        return not (surely_speaks(head) or is_ranked(head))

    def _is_subject(self, party: Party, match: CueMatch) -> bool:
        """Tell whether a phrase before a verb begins a clause, as its subject does."""
        prose = self._prose
        if party.implicit or party.spans[0][0] >= match.span[0]:
            return True
        index = prose.index_of(party.spans[0][0])
        word = prose.words[index]
        if word.raw.startswith("ب") and likely_edges(word.raw):
            return False
        if word.raw.startswith("و") and likely_edges(word.raw)[:1] == (1,):
            return word.folded.startswith("وال") or word.folded[1:] in TITLES
        begins = index == 0 or word.after_comma or word.ends_sentence
        return begins or prose.folded(index - 1) in _BEFORE_SUBJECT

    def in_marks(self, index: int) -> Party | None:
        """Give the paper of «ترى «الأيام» أن», without its marks, which begins at a word."""
        quote = self._prose.quote_at.get(index)
        if quote is None or not quote.closed:
            return None
        is_name = name_end(self._prose.words, quote.first, quote.span[1]) == quote.last
        if quote.length >= LEAST_SPEECH and not is_name:
            return None
        return Party((self._prose.span(quote.first, quote.last),), implicit=False)

    def _without_and(self, spans: Spans, match: CueMatch) -> Spans:
        """Leave the و out that joins a subject before its verb to what is before it."""
        (start, end), *rest = spans
        word = self._prose.words[self._prose.index_of(start)]
        is_before = start < match.span[0] and self._prose.text[start] == "و"
        if is_before and word.folded not in TITLES:  # «وكان والي الجهة قد أكد»
            start += 1 in likely_edges(word.raw)
        return ((start, end), *rest)

    def _tell_from_sources(self, draft: Draft, match: CueMatch) -> None:
        """Tell the sources of «علمت «الأيام» من مصادرها أن» from the paper."""
        prose = self._prose
        for index in range(match.last + 1, min(match.last + _ASIDE, draft.content.first)):
            from_sources = prose.folded(index).startswith(_SOURCES)
            if from_sources and prose.folded(index - 1) == _FROM:
                phrases = NounPhrases(prose.words, prose.lexicon, draft.content.spans[0][0])
                span = prose.span(index, phrases.end_from(index))
                if draft.speaker and not draft.implicit:
                    draft.sources.append(draft.speaker)
                draft.speaker = (fitted(prose.text, Layer.SPEAKER, span),)
                draft.implicit = False
                return
