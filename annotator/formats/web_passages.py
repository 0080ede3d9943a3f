"""Where the passages of Web Annotations stand: by their offsets, or else by their words."""

from collections.abc import Sequence

from msgspec import Struct, field

from annotator.formats.anchoring import found_by
from annotator.formats.offset_units import Claim, UnitsFound, is_at
from annotator.formats.web_annotations import Note, Target
from annotator.problems import Place, Problem
from annotator.text.spans import Span


class Passages(Struct):
    """Passages of one article.

    Attributes:
        spans: where each stands, by its path in the JSON.
        problems: what stands nowhere, or in more than one place.
        by_words: how many were found by their words alone.
    """

    spans: dict[str, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    by_words: int = 0


def passages_of(text: str, notes: Sequence[Note], units: UnitsFound) -> Passages:
    """Find the passages of annotations.

    Args:
        text: the article.
        notes: its annotations.
        units: finds what their offsets count.
    """
    targets = [one for note in notes for one in note.targets if one.is_passage]
    convert = units.find(text, [claim for one in targets if (claim := _claim(one))])
    found = Passages()
    for one in targets:
        span = None if one.position is None else convert(one.position)
        if span and (one.quote is None or is_at(text, span, one.quote.exact)):
            found.spans[one.path] = span
        elif one.quote is None:
            start, end = one.position or (0, 0)
            place = Place(path=one.path)
            found.problems.append(Problem("import.span_outside", place, start=start, end=end))
        else:
            try:
                found.spans[one.path] = found_by(text, one.quote)
                found.by_words += 1
            except Problem as problem:
                found.problems.append(problem.at(Place(path=one.path)))
    return found


def _claim(target: Target) -> Claim | None:
    if target.position is None:
        return None
    return Claim(target.position, target.quote.exact if target.quote else None)
