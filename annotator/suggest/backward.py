"""The contents that stand before what attributes them: «…»، قال فلان; …، ذلك ما أكده فلان.

Indices count words of the article.
"""

from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.contents import Content
from annotator.suggest.cues import CueMatch
from annotator.suggest.gates import follows_on_what, follows_speech, points_back
from annotator.suggest.leads import LEAST_SPEECH
from annotator.suggest.prose import Prose, Quoted
from annotator.suggest.verbal_nouns import names_content
from annotator.text.folding import fold

_THIS: Final = frozenset(fold("ذلك هذا").split())
_POINTERS: Final = frozenset(fold("ذلك وذلك هذا وهذا وهو وفق حسب بحسب").split())
_AGREES: Final = "أجمع"
"""«يجمع هذا الفيلم» brings together, and looks back to nothing."""

_AS: Final = "كما"
_LONGEST: Final = 150
"""Words of the longest content before its cue."""

_SPEAKER: Final = 16
"""Words between the fragments of an interrupted quotation: the cue and its subject."""


def content_before(prose: Prose, match: CueMatch, *, has_lead: bool) -> Content | None:
    """Give the content that a finite verb looks back to.

    Args:
        prose: The article.
        match: The verb.
        has_lead: Whether something after it may introduce a content as well.
    """
    before = prose.folded(match.first - 1)
    if match.cue.ambiguous or match.cue.lemma == _AGREES or (before == _AS and _adds(prose, match)):
        return None
    if follows_speech(prose, match):
        return _interrupted(prose, prose.quote_ending[match.first], match)
    if before == _AS or points_back(prose, match):
        return _clause_before(prose, match.first - 1 - follows_on_what(prose, match))
    if prose.folded(match.last) in _THIS and not has_lead:
        return _sentence_before(prose, match.first)
    return None


def _adds(prose: Prose, match: CueMatch) -> bool:
    """Tell whether «كما أكد» is «أكد أيضا», or an aside in brackets."""
    at = match.first - 1
    is_aside = "(" in prose.words[at].gap
    return is_aside or prose.is_break(at) or names_content(prose.folded(match.last))


def content_before_phrase(prose: Prose, match: CueMatch) -> Content | None:
    """Give what «على حد تعبيره» belongs to: the quotation before it, or else its clause."""
    start = prose.sentence_start(match.first)
    if match.first - start < LEAST_SPEECH - 1:
        return None
    quote = prose.quote_ending.get(match.first)
    if quote is not None and quote.length >= LEAST_SPEECH - 1:
        return Content((quote.span,), quote.first, quote.last)
    return stretch(prose, start, match.first)


def stretch(prose: Prose, first: int, last: int) -> Content | None:
    """Make a content of the words ``[first, last)``; None where they are too few or too many."""
    if not len(("فعل", "فاعل")) <= last - first <= _LONGEST:
        return None
    return Content((fitted(prose.text, Layer.QUOTE, prose.span(first, last)),), first, last)


def _interrupted(prose: Prose, quote: Quoted, match: CueMatch) -> Content:
    """Give the quotation before a verb, and its rest where it goes on after the speaker."""
    end = min(match.last + _SPEAKER, prose.sentence_end(match.first))
    for index in range(match.last, end):
        rest = prose.quote_at.get(index)
        if rest is not None and rest.closed and rest.length >= LEAST_SPEECH:
            return Content((quote.span, rest.span), quote.first, rest.last)
    return Content((quote.span,), quote.first, quote.last)


def _clause_before(prose: Prose, end: int) -> Content | None:
    while end > 0 and prose.folded(end - 1) in _POINTERS and not prose.is_break(end):
        end -= 1
    return stretch(prose, prose.sentence_start(max(0, end - 1)), end)


def _sentence_before(prose: Prose, index: int) -> Content | None:
    start = prose.sentence_start(index)
    if start == 0 or index - start > 1:
        return None
    return stretch(prose, prose.sentence_start(start - 1), start)
