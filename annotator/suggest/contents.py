"""How far a content reaches, and which content a cue after it looks back to.

Indices count words; spans are code points.
"""

import re
from typing import Final, NamedTuple

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.leads import PREPOSITIONS, Kind, Lead, lead_after
from annotator.suggest.prose import Prose
from annotator.text.folding import fold
from annotator.text.spans import Span

Spans = tuple[Span, ...]
LONGEST: Final = 260
"""Words of the longest content."""

SPOKEN: Final = 5
"""Words of a quotation after which a reported clause may end with it."""

CONNECTIVES: Final = frozenset(
    fold("لكنه لكنها لكنهم ولكنه ولكنها كما فيما بينما حيث إذ ثم وقد قد وكان كان فقد").split()
)
POINTING: Final = frozenset(fold("ذلك وذلك هذا وهذا وهو هو").split())
_BUT: Final = frozenset(fold("لكن ولكن").split())
_RELATIVE: Final = frozenset(fold("الذي التي الذين ما مما").split())
_WITHOUT: Final = frozenset(fold("دون بدون").split())
_FIRST_PERSON: Final = re.compile(
    r"(?:نحن|ونحن|انا|وانا|انني|اننا|باننا|بانني|لاننا|لانني|لدينا|ولدينا|لنا|علينا|عندنا|منا|بنا"
    r"|كنا|وكنا|فاننا|\w{3,}نا|ن(?!ا|ه|و)\w{3,4}|سن\w{3,})"
)


class Content(NamedTuple):
    """A content: its spans, and the words ``[first, last)`` that it reaches over."""

    spans: Spans
    first: int
    last: int


def content_of(prose: Prose, match: CueMatch, lead: Lead, speaker: str = "") -> Content | None:
    """Give the content that a lead introduces.

    Args:
        prose: The article.
        match: The cue.
        lead: What introduces its content.
        speaker: The first word of whoever speaks, folded, where the clause names somebody.
    """
    return _Ending(prose, match, lead, speaker).content()


class _Ending:
    """The search of where one content ends."""

    def __init__(self, prose: Prose, match: CueMatch, lead: Lead, speaker: str) -> None:
        self._prose, self._match, self._lead, self._speaker = prose, match, lead, speaker
        self._first = lead.first

    def content(self) -> Content | None:
        prose, first = self._prose, self._first
        if first >= len(prose.words):
            return None
        quote = prose.quote_at.get(first)
        if quote is not None and self._stands_alone(quote.last):
            if quote.closed:
                return Content((quote.span,), first, quote.last)
            return self._unclosed(quote.last)
        last = self._end()
        if last <= first:
            return None
        span = fitted(prose.text, Layer.QUOTE, prose.span(first, last))
        return Content((span,), first, prose.index_at(span[1]))

    def _stands_alone(self, after: int) -> bool:
        """Tell whether a quotation is all of the content: a stop, comma or new cue follows."""
        prose = self._prose
        if self._lead.kind is Kind.SPEECH and not self._is_short(after):
            return True
        if after >= len(prose.words) or prose.is_break(after) or prose.words[after].after_comma:
            return not self._is_short(after) or self._lead.kind is not Kind.SPEECH
        return self._ends_before(after) or (
            self._lead.kind is Kind.SPEECH and prose.folded(after)[:1] == "و"
        )

    def _is_short(self, after: int) -> bool:
        return after - self._first < SPOKEN and not (
            after >= len(self._prose.words)
            or self._prose.is_break(after)
            or self._prose.words[after].after_comma
        )

    def _unclosed(self, last: int) -> Content:
        """Give what follows an opening mark that is never closed: it stays outside."""
        end = min(last, self._prose.sentence_end(self._first))
        span = fitted(self._prose.text, Layer.QUOTE, self._prose.span(self._first, end))
        return Content((span,), self._first, end)

    def _end(self) -> int:
        prose, index = self._prose, self._first
        limit = min(len(prose.words), self._first + LONGEST)
        while index < limit:
            if index > self._first:
                quote = prose.quote_at.get(index)
                if self._breaks(index) or self._ends_before(index):
                    return index
                if quote is not None and quote.closed and quote.last <= limit:
                    index = quote.last
                    if prose.is_break(index) or self._ends_after(quote.length, index):
                        return index
                    continue
            else:
                quote = prose.quote_at.get(index)
                if quote is not None and quote.closed and quote.last <= limit:
                    index = quote.last
                    continue
            index += 1
        return min(index, limit)

    def _ends_after(self, length: int, index: int) -> bool:
        return length >= SPOKEN and self._ends_before(index)

    def _breaks(self, index: int) -> bool:
        """Tell whether a sentence ends before a word, and the content with it."""
        prose = self._prose
        if not prose.is_break(index):
            return False
        if "\n" in prose.words[index].gap or self._lead.kind is not Kind.SPEECH:
            return True
        return not self._speaks_on(index)

    def _speaks_on(self, index: int) -> bool:
        """Tell whether the speaker himself goes on speaking in the rest of the line."""
        words = self._prose.words[index : self._prose.line_end(index)]
        return any(_FIRST_PERSON.fullmatch(word.folded) for word in words[:60])

    def _ends_before(self, index: int) -> bool:
        """Tell whether another attribution, or the closing of this one, begins at a word."""
        prose = self._prose
        if prose.folded(index) in CONNECTIVES and self._is_new(index + 1):
            return True
        if prose.words[index].after_comma and self._tells_of_the_speaker(index):
            return True
        if prose.folded(index) == "وان" and self._lead.kind in {Kind.PREPOSITION, Kind.OBJECT}:
            return prose.words[index].after_comma
        if prose.folded(index) in _BUT:
            return self._another_speaks(index + 1)
        if prose.folded(index) in POINTING and prose.folded(index + 1) == "ما":
            return prose.match_at.get(index + 2) is not None
        if prose.folded(index) in _WITHOUT and prose.folded(index + 1) in {"ذكر", "كشف", "تحديد"}:
            return True
        return self._is_new(index, needs_joint=prose.folded(index - 1) not in CONNECTIVES)

    def _tells_of_the_speaker(self, index: int) -> bool:
        """Tell whether the article goes on to tell what the speaker does: «، وتهدف الدراسة إلى»."""
        if not self._speaker:
            return False
        prose = self._prose
        follows = index + 1 if prose.folded(index)[:1] == "و" else index + 2
        if prose.folded(index) not in CONNECTIVES and follows == index + 2:
            return False
        head = prose.folded(follows)
        return head.startswith("ال") and head.removeprefix("ال") == self._speaker.removeprefix("ال")

    def _another_speaks(self, index: int) -> bool:
        """Tell whether somebody else is given the word: «لكن الوزير نفى أن»."""
        for match in (self._prose.match_at.get(at) for at in range(index, index + 6)):
            if match is not None and match.is_verb and not match.cue.ambiguous:
                return lead_after(self._prose, match) is not None
        return False

    def _is_new(self, index: int, *, needs_joint: bool = False) -> bool:
        prose = self._prose
        match = prose.match_at.get(index)
        if match is None:
            return False
        if match.shape is Shape.PHRASE:
            return self._is_closing(match)
        if match.shape is Shape.PARTICIPLE:
            return is_continuing(prose, match)
        if not match.is_verb or (match.cue.ambiguous and not self._is_plain(match)):
            return False
        word = prose.words[index]
        if needs_joint and not match.is_joined and not word.after_comma:
            return False
        if needs_joint and not match.is_joined:
            return False
        if not match.is_joined and not needs_joint:
            return lead_after(prose, match) is not None
        return self._is_of_the_reporter(match)

    def _is_plain(self, match: CueMatch) -> bool:
        """Tell whether a word that may be another one surely gives a content here."""
        lead = lead_after(self._prose, match) if match.is_joined else None
        if lead is None or lead.kind not in {Kind.THAT, Kind.SPEECH}:
            return False
        return lead.at - match.last <= PARTED

    def _is_of_the_reporter(self, match: CueMatch) -> bool:
        """Tell whether «وأكد» goes on with the article, and not within the content."""
        lead = lead_after(self._prose, match)
        if lead is None or (lead.kind in {Kind.OBJECT, Kind.PREPOSITION} and match.cue.ambiguous):
            return False
        for other in self._inner(match.first):
            if other.agreement is match.agreement and other.is_verb:
                return False
        if match.agreement is Agreement.THEY and self._speaker.endswith(("ون", "ين")):
            return True
        return match.agreement in {self._match.agreement, Agreement.HE, Agreement.SHE} or (
            self._match.agreement is Agreement.ANY
        )

    def _inner(self, last: int) -> list[CueMatch]:
        found = (self._prose.match_at.get(index) for index in range(self._first, last))
        return [
            match
            for match in found
            if match is not None
            and not match.is_joined
            and self._prose.folded(match.first - 1) not in _RELATIVE
            and lead_after(self._prose, match) is not None
        ]

    def _is_closing(self, match: CueMatch) -> bool:
        prose, word = self._prose, self._prose.words[match.first]
        if match.is_closed:
            return True
        after_ma = prose.folded(match.last) == "ما" or match.cue.lemma in _WHAT
        return after_ma or word.after_comma or match.cue.sense == "tail"


_WHAT: Final = frozenset({"حسبما", "بحسبما", "وفقما"})


def is_continuing(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a participle goes on with a content of its own: «مضيفاً أن»."""
    raw = prose.words[match.first].raw
    if match.cue.ambiguous and not raw.endswith(("ا", "اً", "ًا")):
        return False
    if match.first and prose.folded(match.first - 1) in PREPOSITIONS:
        return False
    if match.first and prose.words[match.first - 1].raw.startswith("ال") and raw.startswith("ال"):
        return False
    lead = lead_after(prose, match)
    if lead is None:
        return False
    if raw.endswith("ة") and lead.kind is Kind.SPEECH and not prose.words[match.first].after_comma:
        return False  # «لافتة "أهلا بكم"»
    if lead.kind is Kind.THAT or lead.kind is Kind.SPEECH:
        return lead.at - match.last <= PARTED
    return raw.endswith(("ا", "ًا", "اً", "ة", "ةً", "ين")) and lead.at - match.last <= PARTED


PARTED: Final = 7
