"""Who is said to have said it: the parties of one cue, the likeliest first."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS, Shape
from annotator.suggest.speakers import Subjects
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_GAP: Final = 4
"""Code points between a topic and the verb after it: «، ف»."""


class Party(NamedTuple):
    """A party, and whether it is named outside the clause of the cue."""

    spans: Spans
    implicit: bool


def named_parties(text: str, subjects: Subjects, match: CueMatch) -> Iterator[Party]:
    """Yield the parties that the sentence of a cue names, the likeliest first."""
    relayed = subjects.relayed_from(match)
    if relayed is not None:
        yield Party((relayed,), implicit=False)
    after = list(subjects.after(match)) if has_subject(match) else []
    before = [*subjects.before(match), *subjects.parted(match)]
    parted = match.span[0] - before[0][0][1] if before else _GAP + 1
    is_topic = match.is_joined and parted <= _GAP  # «أما الوزير فطالب الأهالي بـ»
    is_of_it = text[slice(*match.span)].endswith(OBJECTS)  # «أن آخر كلمة قالتها والدته»
    is_told = bool(before) and not is_of_it and subjects.follows_that(before[0][0])
    if is_topic or is_told or (before and after and _is_object(text, subjects, match, after[0])):
        after = []
    yield from (Party((span,), implicit=False) for span in after[:1])
    yield from (Party((span,), relative) for span, relative in before)
    yield from (Party((span,), implicit=False) for span in after[1:])


def has_subject(match: CueMatch) -> bool:
    """Tell whether a cue may have its subject after it."""
    return match.shape is not Shape.PARTICIPLE and not match.is_closed


def _is_object(text: str, subjects: Subjects, match: CueMatch, after: Span) -> bool:
    """Tell whether the verb's subject stands before it: «الوزير قال لوفد الأهالي»."""
    return subjects.has_perfect(match) or text.startswith("ل", after[0])
