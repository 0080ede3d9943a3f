"""Whether what stands in quotation marks is likely to be somebody's words: by length and place.

Most stretches in marks have three words or fewer: names, titles, words held at a distance.
Offsets are code points.
"""

from typing import Final

from annotator.suggest.cues import cues_among
from annotator.suggest.lexicon import SPEECH, lexicon
from annotator.suggest.name_words import COMPLEMENTIZERS
from annotator.suggest.words import words_between
from annotator.text.spans import Span

SHORT: Final = 3
"""Words up to which a stretch is taken for a name, unless something beside it says otherwise."""

_REACH: Final = 80
"""Code points to either side that are read."""

_PHRASE: Final = 5
"""Words that a cue and what introduces the quote have at most."""


def is_said(text: str, span: Span) -> bool:
    """Tell whether a stretch in marks (they included) is likely to be what somebody said.

    A long one is; a short one, if a colon or a cue stands right before it, or a cue after the
    comma that follows it.
    """
    start, end = span
    if len(words_between(text, start, end)) > SHORT:
        return True
    before = text[max(0, start - _REACH) : start].rstrip()
    return before.endswith(":") or _follows_cue(text, start) or _precedes_cue(text, end)


def _follows_cue(text: str, start: int) -> bool:
    words = words_between(text, max(0, start - _REACH), start)[-_PHRASE:]
    if not words or text[words[-1].end : start].strip():
        return False
    last = len(words) - (words[-1].folded in COMPLEMENTIZERS)
    return any(
        match.last == last and match.introduces(SPEECH) for match in cues_among(words, lexicon())
    )


def _precedes_cue(text: str, end: int) -> bool:
    words = words_between(text, end, min(len(text), end + _REACH))[:_PHRASE]
    if not words or not words[0].after_comma or words[0].ends_sentence:
        return False
    return any(
        match.first == 0 and match.introduces(SPEECH) for match in cues_among(words, lexicon())
    )
