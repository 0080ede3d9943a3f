"""The attributions of prepositional cues: «بحسب س», «وفق ما أكده س», «على حد تعبيره».

Such a phrase stands before its content, after it, or in it. After a content that has its speaker
already, whom it names is the channel. Indices count words.
"""

from typing import Final

from annotator.suggest.backward import content_before_phrase, stretch
from annotator.suggest.boundaries import POINTING
from annotator.suggest.channels import published_by
from annotator.suggest.contents import Content, content_of
from annotator.suggest.cues import CueMatch
from annotator.suggest.documents import STANDING, stands_in_document
from annotator.suggest.drafts import Draft, Drafts
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.leads import lead_after
from annotator.suggest.name_words import COMPLEMENTIZERS, PREPOSITIONS, RELATIVES, TIMES, VERBS
from annotator.suggest.naming import Naming
from annotator.suggest.party_words import gives_account
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_WHAT: Final = frozenset(fold("ما لما").split())
_WITH_WHAT: Final = frozenset({"حسبما", "بحسبما", "وفقما"})
_RELAYING: Final = "نقلا عن"
_EXCUSES: Final = frozenset({"بحجة", "بذريعة", "بدعوى", "بزعم"})
_TAIL: Final = "tail"
_FOR: Final = "ل"
_SO_THAT: Final = fold("فإن")
_THEN: Final = frozenset(fold("فإن أن").split())
_BARE_THAT: Final = COMPLEMENTIZERS - frozenset(fold("فإن وأن").split())
_LINKS: Final = frozenset(fold("كما لكن ولكن حيث فيما بينما ثم وقد قد أنه أنها إنه إنها").split())
_CLAUSES: Final = frozenset(
    fold("كما فيما بينما وذلك وهو وهي وهم لكن ولكن إذ حيث وكان وكانت").split()
)
_PLACES: Final = PREPOSITIONS | TIMES | frozenset(fold("في من").split())
_GAP: Final = 2
"""Words between a content and the phrase that closes it."""

_TO_VERB: Final = 8
"""Words after a phrase in which somebody else may be given the word."""

_REST: Final = 6
"""Words after a phrase that are too few to go on with the content."""

_BRACKET: Final = 20
"""Words of a bracket after a party."""


class Phrases:
    """Reads the prepositional cues of one article."""

    def __init__(self, prose: Prose, drafts: Drafts, naming: Naming) -> None:
        """Take what has been read so far."""
        self._prose, self._drafts, self._naming = prose, drafts, naming

    def verb_of(self, match: CueMatch) -> CueMatch | None:
        """Give the verb of «وفق ما أكده», which is a cue of the same frame."""
        prose, first = self._prose, match.last
        if prose.folded(first) in _WHAT:
            first += 1
        elif match.cue.lemma not in _WITH_WHAT:
            return None
        verb = prose.match_at.get(first)
        if verb is None or not verb.is_verb:
            return None
        is_read = verb.cue.lemma not in STANDING or stands_in_document(prose, verb)
        return verb if is_read else None

    def frame(self, match: CueMatch) -> Draft | None:
        """Give the frame of a phrase; None also where it completes the frame before it."""
        if match.is_closed:
            return self._closed(match)
        if match.cue.lemma in _EXCUSES or self._prose.folded(match.last) in COMPLEMENTIZERS:
            return self._excuse(match)  # «بحجة أن», «بحجة ارتفاع الكلفة»
        verb = self.verb_of(match)
        if verb is None and (match.cue.lemma in _WITH_WHAT or self._is_what(match.last)):
            return None
        cues = [match] if verb is None else [match, verb]
        party = next(self._naming.subjects().after(cues[-1]), None) or self._outlet(cues[-1])
        if party is None or not (verb is not None or self._names_party(match, party)):
            return None
        if self._completes(match, (party,)):
            return None
        content = self._content(cues, party)
        return None if content is None else Draft(cues, content, Kind.THAT, (party,), backward=True)

    def _outlet(self, match: CueMatch) -> Span | None:
        """Give the outlet that only its name in marks tells: «بحسب «الأيام»», «وفقا لـ«الأيام»»."""
        first = match.last + (self._prose.folded(match.last) == _FOR)
        named = self._naming.in_marks(first)
        return None if named is None else named.spans[0]

    def _is_what(self, index: int) -> bool:
        return self._prose.folded(index) in _WHAT

    def _names_party(self, match: CueMatch, party: Span) -> bool:
        head = self._prose.folded(self._prose.index_of(party[0]))
        return gives_account(match.cue.lemma, head) or self._has_spoken(head)

    def _has_spoken(self, name: str) -> bool:
        """Tell whether a word names somebody who spoke before: «وفق الحربي»."""
        text = self._prose.text
        spoken = (text[slice(*span)] for draft in self._drafts.near for span in draft.speaker)
        return any(name in fold(words).split()[1:] for words in spoken)

    def _closed(self, match: CueMatch) -> Draft | None:
        """Give «على حد تعبيره» to the frame that it closes, or make one of what is before it."""
        last = self._drafts.last
        if last is not None and self._is_right_after(last, match):
            last.cues.append(match)
            return None
        content = content_before_phrase(self._prose, match)
        if content is None:
            return None
        draft = Draft([match], content, Kind.THAT, backward=True)
        self._naming.name(draft, None)
        return draft if draft.speaker else None

    def _is_right_after(self, draft: Draft, match: CueMatch) -> bool:
        prose, content = self._prose, draft.content
        same = prose.sentence_start(content.first) == prose.sentence_start(match.first)
        return same and 0 <= match.first - content.last <= _GAP

    def _excuse(self, match: CueMatch) -> Draft | None:
        lead = self._excuse_lead(match)
        content = None if lead is None else content_of(self._prose, match, lead)
        if content is None or lead is None:
            return None
        draft = Draft([match], content, lead.kind)
        self._naming.name(draft, lead.at)
        return draft

    def _excuse_lead(self, match: CueMatch) -> Lead | None:
        """Give what «بحجة» introduces: a clause, or a noun or quotation right after it."""
        prose, first = self._prose, match.last
        if prose.folded(first) in COMPLEMENTIZERS:
            return lead_after(prose, match)
        if first >= len(prose.words) or prose.is_break(first):
            return None
        is_noun = prose.words[first].is_joined and not prose.words[first].folded.startswith("ال")
        return Lead(Kind.OBJECT, first, first) if is_noun or first in prose.quote_at else None

    def _completes(self, match: CueMatch, party: Spans) -> bool:
        """Give a party as the channel to the frame before it, where that has its speaker."""
        prose = self._prose
        outer = (draft for draft in reversed(self._drafts.near) if not draft.nested)
        last = next(outer, None)
        if last is None or not last.speaker or self._opens_clause(party):
            return False
        same = prose.sentence_start(last.main.first) == prose.sentence_start(match.first)
        is_near = same or self._closes_sentence(match, party)
        is_after = is_near and 0 <= match.first - last.content.last <= _GAP
        if not is_after and not _is_aside(last, match):
            return False
        if party != last.speaker:
            last.sources.append(party)
            last.sources.extend((span,) for span in published_by(prose, party[-1]))
        return True

    def _opens_clause(self, party: Spans) -> bool:
        """Tell whether «فإن» follows, so that what comes is by their account, and not what was."""
        return self._prose.folded(self._prose.index_at(party[-1][1])).startswith(_SO_THAT)

    def _closes_sentence(self, match: CueMatch, party: Spans) -> bool:
        """Tell whether a phrase stands as a sentence of its own: «… . وفقا لوكالة س.»."""
        prose = self._prose
        is_first = prose.is_break(match.first) and match.first > 0
        return is_first and prose.is_break(prose.index_at(party[-1][1]))

    def _content(self, cues: list[CueMatch], party: Span) -> Content | None:
        prose, match = self._prose, cues[0]
        end = match.first
        while prose.folded(end - 1) in POINTING:  # «، وذلك بحسب»
            end -= 1
        start, after = prose.sentence_start(match.first), prose.index_at(party[1])
        if prose.folded(after) in _BARE_THAT:  # «أكد الوزير، وفقا لوكالة س، أن»
            return None
        around = self._drafts.holding(match.first)
        if around is not None:  # «قال إن … وفقا لس»: no further back than what was said
            start = max(start, around.content.first)
        if match.cue.sense == _TAIL:
            return content_before_phrase(prose, match)
        if self._closes_sentence(match, (party,)):
            return stretch(prose, prose.sentence_start(start - 1), start)
        if self._is_first(start, match.first) or self._opens_clause((party,)):
            return self._following(self._past_circumstance(after))
        parted = self._around(match, start, self._past_bracket(after))
        goes_on = self._begins_clause(after)
        if parted is not None and not (goes_on or self._is_circumstance(after, cues)):
            return parted
        is_parted = prose.words[match.first].after_comma
        is_told = prose.folded(after) in RELATIVES or self._describes(match, after)
        is_told = is_told or (not prose.is_break(after) and is_verb(prose.words[after]))
        is_closing = end < match.first or (is_parted and is_told) or goes_on
        is_last = self._is_last(after) or len(cues) > 1 or is_closing
        return stretch(prose, start, end) if is_last else parted

    def _begins_clause(self, index: int) -> bool:
        """Tell whether the article goes on with another clause: «بحسب الوزارة، كما طالبت…»."""
        word = self._prose.words[min(index, len(self._prose.words) - 1)]
        return word.after_comma and word.folded in _CLAUSES

    def _is_first(self, start: int, index: int) -> bool:
        """Tell whether nothing but connectives stands before a word in its sentence."""
        if index - start > _GAP:
            return False
        words = (self._prose.folded(at) for at in range(start, index))
        return all(word in _LINKS or len(word) == 1 for word in words)

    def _is_last(self, after: int) -> bool:
        end = self._prose.sentence_end(max(0, after - 1))
        return after >= end or end - after < _REST or self._prose.is_break(after)

    def _is_circumstance(self, index: int, cues: list[CueMatch]) -> bool:
        """Tell whether only where and when it was said follows: «، خلال جلسة…»."""
        return len(cues) > 1 or self._prose.folded(index) in _PLACES

    def _past_circumstance(self, index: int) -> int:
        """Give where the content begins: after «، لمراسل الإذاعة، » too."""
        prose, words = self._prose, self._prose.words
        if index >= len(words) or words[index].after_comma:
            return index
        is_for = words[index].raw.startswith("ل") and likely_edges(words[index].raw)
        if not is_for and words[index].folded not in _PLACES:
            return index
        ahead = range(index + 1, min(index + _BRACKET, prose.sentence_end(index)))
        return next((at for at in ahead if words[at].after_comma), index)

    def _following(self, first: int) -> Content | None:
        """Give the content after a phrase, unless somebody else is given the word there."""
        prose = self._prose
        if first >= len(prose.words) or prose.is_break(first):
            return None
        for index in range(first, min(first + _TO_VERB, prose.sentence_end(first))):
            if prose.folded(index) in _THEN:
                first = index + 1
                break
            if self._gives_word(index):
                return None
        if first >= len(prose.words):
            return None
        here = prose.matches[0]._replace(first=first, last=first)
        return content_of(prose, here, Lead(Kind.THAT, first, first))

    def _gives_word(self, index: int) -> bool:
        """Tell whether a verb at a word gives somebody the word, and so has this content."""
        other = self._prose.match_at.get(index)
        if other is None or not other.is_verb or other.cue.ambiguous:
            return False
        return lead_after(self._prose, other) is not None

    def _around(self, match: CueMatch, start: int, after: int) -> Content | None:
        """Give the content that a phrase stands in, in two fragments."""
        prose = self._prose
        if after >= len(prose.words) or prose.is_break(after):
            return None
        is_parted = prose.words[match.first].after_comma and prose.words[after].after_comma
        if not is_parted and (prose.folded(after) not in VERBS or self._describes(match, after)):
            return None
        before = stretch(prose, start, match.first)
        before = before or (stretch(prose, start, start + 1) if match.first - start == 1 else None)
        rest = self._following(after)
        if before is None or rest is None:
            return None
        return Content((*before.spans, *rest.spans), before.first, rest.last)

    def _describes(self, match: CueMatch, after: int) -> bool:
        """Tell whether a clause follows a party of its own: «بلاغ تلقت الإذاعة نسخة منه»."""
        named = (self._prose.folded(at) for at in range(match.last, after))
        is_known = any(word.removeprefix("ل").startswith("ال") for word in named)
        return self._prose.folded(after) in RELATIVES | VERBS and not is_known

    def _past_bracket(self, index: int) -> int:
        """Give the index of the word after a bracket that opens before a word."""
        words = self._prose.words
        if index < len(words) and "(" in words[index].gap and ")" not in words[index].gap:
            ahead = range(index + 1, min(index + _BRACKET, len(words)))
            return next((at for at in ahead if ")" in words[at].gap), index)
        return index


def _is_aside(draft: Draft, match: CueMatch) -> bool:
    """Tell whether a phrase stands between a verb and its content: «أكد س، وفقا لص، أن»."""
    is_before = match.last <= draft.content.first and not draft.backward
    if match.cue.lemma == _RELAYING:  # «ذكر الموقع نقلا عن مصدر أن»: his words
        return False
    return draft.main.is_verb and draft.main.last <= match.first and is_before
