"""Whole attributions in the text of an article: who said what, by which cue.

The article is read once from its first word to its last. Each word that may be a cue is asked how
it goes on; what follows it so, or stands before it, is its content, and beside it stands whose
words they are, or they are whose words the article gave before. Values in, values out; offsets
are code points.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from annotator.model.attribution import Mode
from annotator.model.inference import quote_mode
from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.suggest.contents import CONNECTIVES, PARTED, POINTING, Content, content_of, is_continuing
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.leads import LEAST_SPEECH, Kind, Lead, lead_after
from annotator.suggest.lexicon import RULES, lexicon
from annotator.suggest.name_words import (
    CLOSING,
    COMPLEMENTIZERS,
    MADE_BY,
    MEDIA,
    NAMED,
    PREPOSITIONS,
    TITLES,
    VERBS,
)
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import object_start
from annotator.suggest.parties import Party, named_parties
from annotator.suggest.prose import Prose, Quoted
from annotator.suggest.sources import sources_beside
from annotator.suggest.speakers import Subjects
from annotator.suggest.suggestion import Suggestion
from annotator.suggest.surroundings import Surroundings
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_SAYING: Final = frozenset({"قال", "قول", "سؤال"})
_WHAT: Final = frozenset({"حسبما", "بحسبما", "وفقما"})
IMPERSONAL: Final = frozenset(
    "ذكر توقع اعتقد رجح قدر زعم خشي افترض ظن روى حكى علم نظر لاحظ تردد تبين اتضح أمل عد حسب".split()
)
"""Verbs whose imperfect without a subject is passive: «يُذكر أن», «يُتوقع أن»."""

_BEFORE_VERB: Final = frozenset(
    fold(
        "كان كانت قد وقد كما حيث ثم جهته جهتها جانبه جانبها بدوره بدورها الذي التي الذين كانوا وكان"
        " وكانت فيما بينما لكن إذ لكنه لكنها لكنهم ولكنه ولكنها إنه إنها"
    ).split()
)
_NOMINAL_TOO: Final = frozenset({"عبر", "ثمن", "وعد", "هدد", "أبرز", "نص"})
"""Cues that are often another word, but not where a clause begins with them."""

_INTENTIONS: Final = frozenset({"اعتزم", "عزم", "نوى", "أراد", "رغب"})
_ARABIC: Final = re.compile("[ء-ي]")
_DENYING: Final = frozenset(fold("هل أن لم لن لا ولم ولن ألا قد لكي كي").split())
_ALWAYS_IMPERSONAL: Final = frozenset({"تبين", "اتضح", "تردد"})


@dataclass
class Draft:
    """A frame that is being made."""

    cues: list[CueMatch]
    content: Content
    kind: Kind
    speaker: Spans = ()
    implicit: bool = False
    sources: list[Spans] = field(default_factory=list)
    addressee: Spans = ()
    nested: bool = False

    @property
    def main(self) -> CueMatch:
        """The cue whose subject speaks."""
        return self.cues[0]


@dataclass(frozen=True)
class _Spoken:
    """A party that was named as a speaker at a word."""

    place: int
    spans: Spans
    agreement: Agreement
    until: int | None


def suggest(text: str) -> tuple[Suggestion, ...]:
    """Suggest the attributions of a text, in the order of their quotes."""
    prose = Prose(text, lexicon())
    if not prose.matches:
        return ()
    drafts = _Reading(prose).drafts()
    made = (_suggestion(prose, draft) for draft in drafts)
    return tuple(sorted(made, key=lambda one: (one.quote[0], one.cues)))


class _Reading:
    """The reading of one article."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._drafts: list[Draft] = []
        self._spoken: list[_Spoken] = []
        self._taken: set[int] = set()
        self._waiting: CueMatch | None = None

    def drafts(self) -> list[Draft]:
        begin = _headline_end(self._prose)
        for match in self._prose.matches:
            if match.first < begin or match.first in self._taken:
                continue
            draft = self._draft(match)
            if draft is not None:
                self._add(draft)
        return self._drafts

    def _draft(self, match: CueMatch) -> Draft | None:
        match match.shape:
            case Shape.PHRASE:
                return self._phrase(match)
            case Shape.PARTICIPLE:
                return self._participle(match)
            case Shape.NOUN:
                return self._noun(match)
            case _:
                return self._verb(match)

    # verbs

    def _verb(self, match: CueMatch) -> Draft | None:
        if match.cue.lemma == "اعتبر" and not self._opens(match):
            following = lead_after(self._prose, match)
            if match.shape is Shape.IMPERFECT and (following is None or following.at > match.last):
                return None
        if match.cue.lemma in _INTENTIONS or self._is_impersonal(match) or self._is_denied(match):
            return None
        if self._points_back(match):
            return self._looking_back(match)
        lead = lead_after(self._prose, match)
        if lead is None or (match.cue.ambiguous and not self._is_plain(match, lead)):
            if self._waiting is None or self._waiting.cue.lemma != "نقل" or not match.cue.ambiguous:
                self._waiting = match
            self._remember(match)
            return self._looking_back(match) if lead is None else None
        if self._waiting is not None and match.cue.lemma == "قال" and not match.is_joined:
            if match.shape is Shape.IMPERFECT and match.first - self._waiting.last <= PARTED:
                return self._said_with(match, lead)
        return self._with_content(match, lead)

    def _remember(self, match: CueMatch) -> None:
        """Keep the subject of a verb that gives no content here: its party may go on speaking."""
        if match.cue.ambiguous or not self._opens(match):
            return
        party = next(self._subjects(None).after(match), None)
        if party is None or self._holding(match.first) is not None:
            return
        if _can_speak(self._prose, self._prose.index_at(party[0]), surely=True):
            self._spoken.append(_Spoken(match.first, (party,), match.agreement, None))

    def _points_back(self, match: CueMatch) -> bool:
        """Tell whether «ما» and what points before it refer a verb to the words before."""
        if match.is_joined:
            return False
        if self._follows_speech(match):
            return True
        if self._prose.folded(match.first - 1) != "ما":
            return False
        return self._prose.folded(match.first - 2) in POINTING | {"كما"} and not match.cue.ambiguous

    def _follows_speech(self, match: CueMatch) -> bool:
        """Tell whether a verb stands right after a quotation that nothing has introduced."""
        quote = self._prose.quote_ending.get(match.first)
        if quote is None or quote.length < LEAST_SPEECH or match.cue.ambiguous:
            return False
        if self._prose.is_break(match.first):
            return False
        return all(quote.span not in draft.content.spans for draft in self._drafts[-3:])

    def _is_denied(self, match: CueMatch) -> bool:
        """Tell whether a verb is said not to have been spoken: «لم يعلن», «أن يعلن»."""
        if match.is_joined:
            return False
        before, two = self._prose.folded(match.first - 1), self._prose.folded(match.first - 2)
        if before in {"مما", "بما", "عما"}:
            return True
        if before == "ان" and two == "قبل":
            return False
        return match.shape is Shape.IMPERFECT and before in _DENYING

    def _is_plain(self, match: CueMatch, lead: Lead) -> bool:
        if match.cue.lemma in {"بين", "ادعى"} and lead.kind is not Kind.THAT:
            return False
        if lead.kind is Kind.THAT or lead.kind is Kind.SPEECH:
            near = PARTED + (9 if lead.first - lead.at == 2 else 2)
            return lead.at - match.last <= near and self._opens(match)
        if match.cue.lemma == "علم" and match.agreement is Agreement.SHE:
            return self._opens(match)
        if match.cue.lemma in _NOMINAL_TOO and lead.kind is not Kind.SPEECH:
            return self._opens(match) or match.agreement is Agreement.THEY
        return match.cue.lemma == "حمل"

    def _opens(self, match: CueMatch) -> bool:
        """Tell whether a clause may begin at a verb: after a stop, a comma, a conjunction."""
        prose, word = self._prose, self._prose.words[match.first]
        if match.is_joined or match.first == 0 or word.after_comma or word.ends_sentence:
            return True
        before = prose.folded(match.first - 1)
        return before in _BEFORE_VERB

    def _is_impersonal(self, match: CueMatch) -> bool:
        lemmas = {form.cue.lemma for form in match.forms}
        if lemmas & _ALWAYS_IMPERSONAL:
            return True
        if match.shape is not Shape.IMPERFECT or not lemmas & IMPERSONAL:
            return False
        if match.agreement is not Agreement.HE:
            return False
        following = self._prose.folded(match.last)
        return following in {"ان", "بان", "انه", "انها", "الي", "ايضا"} or following.startswith("ان")

    def _with_content(self, match: CueMatch, lead: Lead) -> Draft | None:
        party = next(self._subjects(lead.at).after(match), None) if match.is_verb else None
        head = self._prose.folded(self._prose.index_at(party[0])) if party else ""
        content = content_of(self._prose, match, lead, head)
        if content is None or _ARABIC.search(self._prose.text, *content.spans[0]) is None:
            return None
        draft = Draft([match], content, lead.kind)
        self._name(draft, lead.at)
        if lead.kind in {Kind.PREPOSITION, Kind.OBJECT} and draft.implicit and match.is_verb:
            if not self._opens(match):
                return None
        return draft

    def _looking_back(self, match: CueMatch) -> Draft | None:
        """Give the frame of a verb after its content: «…»، قال فلان."""
        prose = self._prose
        before = prose.folded(match.first - 1)
        content = None
        if match.cue.ambiguous:
            return None
        if before == "كما" and prose.is_break(match.first - 1):
            return None
        if before == "كما" or self._points_back(match):
            content = self._clause_before(match.first - 1)
        elif prose.folded(match.last) == "ذلك" or match.cue.lemma and prose.folded(match.last) == "ذلك":
            content = self._sentence_before(match.first)
        elif not match.is_joined and match.first in prose.quote_ending:
            content = self._interrupted(prose.quote_ending[match.first], match)
        if content is None or any(one.content.spans == content.spans for one in self._drafts):
            return None
        draft = Draft([match], content, Kind.SPEECH)
        self._name(draft, None)
        return draft if draft.speaker and not draft.implicit else None

    def _interrupted(self, quote: Quoted, match: CueMatch) -> Content | None:
        """Give the quotation before a verb, and its rest where it goes on after the speaker."""
        prose = self._prose
        if quote.length < LEAST_SPEECH or prose.is_break(match.first):
            return None
        for index in range(match.last, min(match.last + 16, prose.sentence_end(match.first))):
            rest = prose.quote_at.get(index)
            if rest is not None and rest.closed and rest.length >= LEAST_SPEECH:
                return Content((quote.span, rest.span), quote.first, rest.last)
        return Content((quote.span,), quote.first, quote.last)

    def _clause_before(self, end: int) -> Content | None:
        prose = self._prose
        while end > 0 and prose.folded(end - 1) in {"ذلك", "وذلك", "هذا", "وهذا", "وهو", "وفق", "حسب", "بحسب"}:
            if prose.is_break(end - 1):
                break
            end -= 1
        start = prose.sentence_start(max(0, end - 1))
        if prose.is_break(end) and end > 0:
            start, end = prose.sentence_start(end - 1), end
        return self._stretch(start, end)

    def _sentence_before(self, index: int) -> Content | None:
        start = self._prose.sentence_start(index)
        if start == 0 or index - start > 1:
            return None
        return self._stretch(self._prose.sentence_start(start - 1), start)

    def _stretch(self, first: int, last: int) -> Content | None:
        if last - first < 2:
            return None
        span = fitted(self._prose.text, Layer.QUOTE, self._prose.span(first, last))
        return Content((span,), first, last)

    # participles and nouns

    def _participle(self, match: CueMatch) -> Draft | None:
        if not is_continuing(self._prose, match):
            return None
        raw = self._prose.words[match.first].raw
        if match.cue.ambiguous and not raw.endswith(("ا", "اً", "ًا")):
            return None
        lead = lead_after(self._prose, match)
        assert lead is not None
        return self._said_with(match, lead)

    def _said_with(self, match: CueMatch, lead: Lead) -> Draft | None:
        """Give the frame of a participle or noun, with the verb that waits for it."""
        waiting, self._waiting = self._waiting, None
        content = content_of(self._prose, match, lead)
        if content is None:
            return None
        draft = Draft([match], content, lead.kind)
        if waiting is not None and match.cue.lemma in _SAYING and match.first - waiting.last <= 14:
            if self._prose.sentence_start(waiting.first) == self._prose.sentence_start(match.first):
                draft.cues = [waiting, match]
                self._name(draft, match.first)
                if waiting.cue.lemma == "نقل":
                    draft.sources.extend((span,) for span in self._subjects(None).after(waiting))
                    draft.sources = draft.sources[:1]
                if waiting.cue.sense not in {"add", "report", "answer_ask"}:
                    draft.cues = [match]
                return draft
        self._name(draft, lead.at)
        return draft

    def _noun(self, match: CueMatch) -> Draft | None:
        lead = lead_after(self._prose, match)
        if lead is None or lead.at - match.last > (3 if match.cue.lemma in _SAYING else 0):
            return None
        folded = self._prose.folded(match.first)
        if match.cue.lemma in _SAYING:
            if folded in {"قول", "القول", "سوال", "السوال"} and lead.kind is not Kind.SPEECH and self._waiting is None:
                return None
        elif not self._prose.words[match.first].raw.endswith(("ه", "ها", "هم", "هما")):
            return None
        if lead.kind is Kind.OBJECT:
            return None
        return self._said_with(match, lead)

    # phrases

    def _phrase(self, match: CueMatch) -> Draft | None:
        prose = self._prose
        if match.is_closed:
            return self._tail(match)
        cues, first = [match], match.last
        if prose.folded(first) == "ما":
            first += 1
        if first > match.last or match.cue.lemma in _WHAT:
            verb = prose.match_at.get(first)
            if verb is None or not verb.is_verb:
                return None
            self._taken.add(first)
            cues.append(verb)
        subjects = self._subjects(None)
        if len(cues) == 1 and prose.folded(first) in COMPLEMENTIZERS:
            lead = lead_after(prose, match)
            return None if lead is None else self._with_content(match, lead)
        party = next(subjects.after(cues[-1]), None)
        if party is None:
            return None
        weak = match.cue.lemma in {"حسب", "وفق", "تبعا", "طبقا"}
        if len(cues) == 1 and not _can_speak(prose, prose.index_at(party[0]), surely=weak):
            return None
        return self._of_phrase(cues, (party,))

    def _of_phrase(self, cues: list[CueMatch], party: Spans) -> Draft | None:
        prose, match = self._prose, cues[0]
        start = prose.sentence_start(match.first)
        after = prose.index_at(party[-1][1])
        last = self._drafts[-1] if self._drafts else None
        if last is not None and last.speaker and not last.nested:
            same = prose.sentence_start(last.main.first) == start
            if same and last.content.last <= match.first and match.first - last.content.last <= 2:
                last.sources.append(party)
                return None
        if match.cue.sense == "tail":
            content = self._before_tail(match)
        elif self._is_first(start, match.first):
            content = self._after_phrase(after)
        elif self._is_last(after) or (len(cues) > 1 and self._is_circumstance(after)):
            content = self._stretch(start, match.first)
        else:
            return self._parted(cues, party, start, after)
        if content is None:
            return None
        return Draft(cues, content, Kind.THAT, party)

    def _is_first(self, start: int, index: int) -> bool:
        """Tell whether nothing but connectives stand before a word in its sentence."""
        words = (self._prose.folded(at) for at in range(start, index))
        return index - start <= 2 and all(word in _LINKS or len(word) == 1 for word in words)

    def _is_last(self, after: int) -> bool:
        end = self._prose.sentence_end(max(0, after - 1))
        return after >= end or end - after < 6 or self._prose.is_break(after)

    def _is_circumstance(self, index: int) -> bool:
        """Tell whether only where and when it was said follows: «، خلال جلسة…»."""
        word = self._prose.folded(index)
        return self._prose.words[index].after_comma or word in PREPOSITIONS | {"في", "من", "اليوم"}

    def _after_phrase(self, first: int) -> Content | None:
        prose = self._prose
        if first >= len(prose.words) or prose.is_break(first):
            return None
        for index in range(first, min(first + 8, prose.sentence_end(first))):
            if prose.folded(index) in {"فان", "ان"}:
                first = index + 1
                break
            other = prose.match_at.get(index)
            if other is not None and other.is_verb and not other.cue.ambiguous and lead_after(prose, other):
                return None
        if first >= len(prose.words):
            return None
        match = CueMatch(first, first, prose.span(first, first + 1), prose.matches[0].forms, False)
        return content_of(prose, match, Lead(Kind.THAT, first, first))

    def _parted(self, cues: list[CueMatch], party: Spans, start: int, after: int) -> Draft | None:
        """Give the frame of a phrase that stands inside its content."""
        prose = self._prose
        after = self._past_bracket(after)
        if after >= len(prose.words) or prose.is_break(after):
            return None
        parted = prose.words[cues[0].first].after_comma and prose.words[after].after_comma
        if not parted and prose.folded(after) not in VERBS:
            return None
        before = self._stretch(start, cues[0].first)
        rest = self._after_phrase(after)
        if before is None or rest is None:
            return None
        content = Content((*before.spans, *rest.spans), before.first, rest.last)
        return Draft(cues, content, Kind.THAT, party)

    def _past_bracket(self, index: int) -> int:
        """Give the index of the word after a bracket that opens before a word."""
        words = self._prose.words
        if index < len(words) and "(" in words[index].gap and ")" not in words[index].gap:
            for at in range(index + 1, min(index + 20, len(words))):
                if ")" in words[at].gap:
                    return at
        return index

    def _tail(self, match: CueMatch) -> Draft | None:
        last = self._drafts[-1] if self._drafts else None
        if last is not None and 0 <= match.first - last.content.last <= 2:
            if self._prose.sentence_start(last.content.first) == self._prose.sentence_start(match.first):
                last.cues.append(match)
                return None
        content = self._before_tail(match)
        if content is None:
            return None
        draft = Draft([match], content, Kind.THAT)
        self._name(draft, None)
        return draft if draft.speaker else None

    def _before_tail(self, match: CueMatch) -> Content | None:
        start = self._prose.sentence_start(match.first)
        if match.first - start < LEAST_SPEECH - 1:
            return None
        quote = self._prose.quote_ending.get(match.first)
        if quote is not None and quote.length >= LEAST_SPEECH - 1:
            return Content((quote.span,), quote.first, quote.last)
        return self._stretch(start, match.first)

    # parties

    def _subjects(self, stop: int | None) -> Subjects:
        words = self._prose.words
        end = words[-1].end if stop is None or stop >= len(words) else words[stop].start
        return Subjects(self._prose.text, words, NounPhrases(words, self._prose.lexicon, end))

    def _name(self, draft: Draft, stop: int | None) -> None:
        match, text = draft.main, self._prose.text
        around = self._holding(match.first)
        draft.nested = around is not None
        if match.shape in {Shape.PERFECT, Shape.IMPERFECT, Shape.PHRASE}:
            party = next(named_parties(text, self._subjects(stop), match), None)
            if party is not None and not self._is_subject(party, match):
                party = None
            if party is None:
                party = self._name_in_marks(match)
            if party is not None:
                draft.speaker, draft.implicit = self._without_and(party.spans, match), party.implicit
        if not draft.speaker:
            draft.speaker = self._of_the_sentence(match) or self._earlier(match)
            draft.implicit = True
            if not draft.speaker:
                draft.implicit = False
        if match.is_verb and stop is not None:
            near = Surroundings(text, draft.content.spans, self._prose.words, self._prose.lexicon)
            found = sources_beside(near, match)
            spans = (fitted(text, Layer.SOURCE, span) for span in found)
            draft.sources = [(span,) for span in spans if (span,) != draft.speaker]
            if match.cue.lemma == "علم":
                self._learned(draft, match)

    def _holding(self, index: int) -> Draft | None:
        for draft in reversed(self._drafts[-6:]):
            if draft.content.first <= index < draft.content.last:
                return draft
        return None

    def _without_and(self, spans: Spans, match: CueMatch) -> Spans:
        """Leave the و out that joins a subject before its verb to what is before it."""
        (start, end), *rest = spans
        if start < match.span[0] and self._prose.text[start] == "و":
            raw = self._prose.words[self._prose.index_at(start)].raw
            start += 1 in likely_edges(raw)
        return ((start, end), *rest)

    def _learned(self, draft: Draft, match: CueMatch) -> None:
        """Tell the sources of «علمت «الأيام» من مصادرها أن» from the paper."""
        prose = self._prose
        for index in range(match.last, min(match.last + 8, draft.content.first)):
            if prose.folded(index - 1) == "من" and prose.folded(index).startswith(("مصادر", "مصدر")):
                end = NounPhrases(prose.words, prose.lexicon, draft.content.spans[0][0]).end_from(index)
                span = fitted(prose.text, Layer.SPEAKER, prose.span(index, end))
                if draft.speaker and not draft.implicit:
                    draft.sources = [draft.speaker]
                draft.speaker, draft.implicit = (span,), False
                return

    def _is_subject(self, party: Party, match: CueMatch) -> bool:
        """Tell whether a phrase before a verb begins a clause, as its subject does."""
        prose = self._prose
        if party.implicit or party.spans[0][0] >= match.span[0]:
            return True
        index = prose.index_at(party.spans[0][0])
        word = prose.words[min(index, len(prose.words) - 1)]
        if word.start > party.spans[0][0]:
            index -= 1
            word = prose.words[index]
        if word.folded.startswith("و") and index == prose.sentence_start(index):
            return word.folded.startswith("وال") or word.folded[1:] in TITLES
        before = prose.folded(index - 1)
        starts = index == 0 or not word.is_joined or before in COMPLEMENTIZERS | CONNECTIVES
        return starts or before in {"اما", "واما", "لكن", "ولكن", "بان"}

    def _name_in_marks(self, match: CueMatch) -> Party | None:
        """Give the paper of «ترى «الأيام» أن», without its marks."""
        quote = self._prose.quote_at.get(match.last)
        if quote is None or not quote.closed or quote.length >= LEAST_SPEECH:
            return None
        return Party((self._prose.span(quote.first, quote.last),), implicit=False)

    def _of_the_sentence(self, match: CueMatch) -> Spans:
        """Give whom the sentence is about where it has said nothing of anybody's words yet."""
        prose = self._prose
        start = prose.sentence_start(match.first)
        last = self._spoken[-1] if self._spoken else None
        if match.first - start < 2 or (last is not None and last.place >= start):
            return ()
        if match.is_verb and prose.folded(match.first - 1) not in CONNECTIVES:
            return ()
        index = _past_opening(prose, start, match.first)
        if index >= match.first - 1:
            return ()
        first = prose.folded(index) if prose.words[index].raw[:2] != "أل" else ""
        phrases = NounPhrases(prose.words, prose.lexicon, prose.words[match.first].start)
        if not first.startswith("ال") and first not in TITLES | NAMED:
            if first in CLOSING - _VERBS_BE or first in PREPOSITIONS:
                return ()
            index += 1
        end = phrases.end_after(index)
        ahead = (at for at in range(index + 2, end) if prose.folded(at).startswith("بال"))
        end = object_start(prose.words, index, next(ahead, end))
        if end <= index or prose.folded(index) in _NO_PARTIES:
            return ()
        return (fitted(prose.text, Layer.SPEAKER, prose.span(index, min(end, match.first))),)

    def _earlier(self, match: CueMatch) -> Spans:
        fitting = self._before(match.first)
        if match.agreement is Agreement.THEY:
            same = [one for one in fitting if one.agreement is Agreement.THEY]
            fitting = same or fitting
        elif match.agreement is not Agreement.ANY:
            same = [one for one in fitting if one.agreement in {match.agreement, Agreement.ANY}]
            fitting = same or fitting
        return fitting[0].spans if fitting else ()

    def _before(self, index: int) -> list[_Spoken]:
        return [
            one for one in reversed(self._spoken[-12:])
            if one.place < index and (one.until is None or index < one.until)
        ]

    def _add(self, draft: Draft) -> None:
        if draft.nested and draft.implicit and draft.main.shape is not Shape.PARTICIPLE:
            around = self._holding(draft.main.first)
            if around is not None and draft.main.agreement is not Agreement.THEY:
                return
        self._drafts.append(draft)
        self._waiting = None
        if draft.speaker:
            around = self._holding_other(draft)
            until = around.content.last if around is not None else None
            agreement = draft.main.agreement
            if agreement is Agreement.ANY:
                word = self._prose.words[min(self._prose.index_at(draft.speaker[0][0]), len(self._prose.words) - 1)]
                agreement = Agreement.SHE if word.raw.endswith(("ة", "ات")) else Agreement.ANY
            self._spoken.append(_Spoken(draft.main.first, draft.speaker, agreement, until))

    def _holding_other(self, draft: Draft) -> Draft | None:
        for other in reversed(self._drafts[-7:-1]):
            if other.content.first <= draft.main.first < other.content.last:
                return other
        return None


_LINKS: Final = frozenset(fold("كما لكن ولكن حيث فيما بينما و ثم وقد قد").split())
_SIDES: Final = frozenset(fold("جانبه جانبها جهته جهتها ناحيته ناحيتها جانبهم جهتهم جهة ناحية ذلك").split())
_VERBS_BE: Final = frozenset(fold("كان كانت وكان وكانت").split())
_OPENING: Final = frozenset(fold("من في خلال على إلى بعد قبل عقب أثناء منذ مع عن ضمن وسط كما حيث فيما وقد قد").split())


def _past_opening(prose: Prose, start: int, end: int) -> int:
    """Give the index of the word after an adverbial that opens a sentence."""
    index = start
    if prose.folded(index).removeprefix("و") not in _OPENING:
        return index
    if prose.folded(index).removeprefix("و") in {"كما", "حيث", "فيما", "قد"}:
        return index + 1
    if prose.folded(index + 1) in _SIDES:
        return index + 2 + (prose.folded(index + 2) in {"اخري", "ثانيه"})
    for at in range(index + 1, min(end, index + 14)):
        if prose.words[at].after_comma:
            return at
    return end


def _can_speak(prose: Prose, index: int, *, surely: bool = False) -> bool:
    if surely:
        bare = prose.folded(index).removeprefix("ل").removeprefix("ال")
        return bare in _PARTIES or f"ال{bare}" in _PARTIES
    word = prose.folded(index)
    bare = word.removeprefix("ل").removeprefix("ل").removeprefix("ال")
    return bare not in _NO_PARTIES and word not in _NO_PARTIES and bare.removeprefix("ل") not in _NO_PARTIES and not word[:1].isdigit()


_PARTIES: Final = TITLES | MEDIA | MADE_BY | NAMED | frozenset(
    fold(
        "وزارة مصادر مسؤول مسؤولين منظمة دراسات إحصاءات إحصائيات بيانات أرقام تقديرات شهود خبراء مراقبين"
        " محللين عدد شرطة جيش سكان رواية روايات حكومة هيئة أطباء باحثين معلومات مراقبون خبير منظمات"
        " سلطات نشطاء ناشطين وسائل أنباء مصرف محكمة نيابة مذكرة نتائج أبحاث بحث علماء"
    ).split()
)
_NO_PARTIES: Final = frozenset(
    fold(
        "قانون نظام اتفاق اتفاقية معايير متطلبات شروط خطة خطط برنامج برامج جدول أولويات احتياجات حاجة"
        " ظروف قواعد أصول قدرة رغبة طريقة مبدأ مبادئ منهج أسلوب توجيهات رؤية رؤى استراتيجية لائحة"
        " مادة فصل عقد معاهدة دستور شريعة مواصفات ضوابط آلية آليات أسس صيغة سعر نوع حجم ترتيب تصنيف"
        " نسبة درجة هذا هذه ذلك تلك أحكام أنظمة لوائح قرار قرارات مقتضيات حالة موقع وقت تاريخ نموذج"
        " مزايا متغيرات أحدث أفضل أعلى كل ما سياسة سياسات معطيات إمكانيات إمكانات طبيعة أوامر تعليمات"
        " قانونية منطق مصلحة مرسوم ميثاق بنود مواد قيم مستوى نهج مسار صورة نص منظور تقدير"
    ).split()
)


def _headline_end(prose: Prose) -> int:
    """Give the index of the first word after a headline that stands as the first line."""
    end = prose.line_end(0) if prose.words else 0
    if end >= len(prose.words) or end > 16:
        return 0
    gap = prose.words[end].gap
    is_stopped = any(char in ".؟!؛" for char in gap) or ":" in gap
    return 0 if is_stopped or len(prose.words) < 3 * end else end


def _suggestion(prose: Prose, draft: Draft) -> Suggestion:
    spans = draft.content.spans
    return Suggestion(
        quote=spans,
        cues=tuple(sorted(match.span for match in draft.cues)),
        speaker=draft.speaker,
        sources=tuple(draft.sources),
        addressee=draft.addressee,
        mode=quote_mode(prose.text, spans) if spans else Mode.INDIRECT,
        implicit=draft.implicit,
        polarity=_polarity(draft),
        confidence=0.5,
        provenance=RULES,
    )


def _polarity(draft: Draft) -> Polarity | None:
    match draft.main.cue.sense:
        case "support_praise":
            return Polarity.SUPPORT
        case "criticise_oppose" | "accuse":
            return Polarity.OPPOSE
        case _:
            return None
