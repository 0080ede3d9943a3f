"""The suggestion: a whole attribution that the text shows, before an annotator says so."""

from msgspec import Struct

from annotator.model.attribution import Mode
from annotator.model.stance import Polarity
from annotator.text.spans import Span

Spans = tuple[Span, ...]


class Suggestion(Struct, frozen=True, kw_only=True):
    """One frame that is proposed. Spans are half-open, in code points of the raw text.

    Attributes:
        quote: what was said; several spans where the text interrupts it.
        cues: the words by which the article attributes it, in text order.
        speaker: whose words they are; none where the text names nobody.
        sources: the chain of transmission, from the speaker outwards.
        addressee: to whom they were said; none where the text doesn't say.
        mode: how the quote gives the words.
        implicit: whether the speaker is named outside the clause.
        polarity: the stance to begin from, by the cue alone; None where the cue tells none.
        confidence: how likely the frame is right, calibrated, 0 to 1.
        provenance: who proposes it: ``rules@VERSION`` or ``model:NAME``.
    """

    quote: Spans
    cues: tuple[Span, ...] = ()
    speaker: Spans = ()
    sources: tuple[Spans, ...] = ()
    addressee: Spans = ()
    mode: Mode
    implicit: bool = False
    polarity: Polarity | None = None
    confidence: float
    provenance: str
