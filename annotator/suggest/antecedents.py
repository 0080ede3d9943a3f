"""Who spoke before: the parties that a dropped subject, a pronoun or a participle may stand for.

What is annotated counts first; where nothing is, the subjects of the cues before are read from
the text. Offsets are code points.
"""

from collections.abc import Iterator
from heapq import nlargest
from itertools import chain
from typing import Final

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer
from annotator.suggest.agreeing import spoken_of_by
from annotator.suggest.cues import CueMatch, cues_among
from annotator.suggest.inflection import Agreement, Shape
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.speakers import Subjects
from annotator.suggest.words import words_between
from annotator.text.folding import fold
from annotator.text.spans import Span, overlaps

Spans = tuple[Span, ...]
REACH: Final = 1200
"""Code points before a cue in which its subject may be named."""

MOST: Final = 4
NEAREST: Final = 60
"""Mentions of parties that are looked at, those of the same party among them."""


def antecedents(  # noqa: PLR0913 - one question, asked of everything it hangs on
    text: str,
    annotation: Annotation,
    position: int,
    agreement: Agreement,
    lexicon: Lexicon | None,
    *,
    most: int = MOST,
) -> list[Spans]:
    """List the parties named before a place as speakers, the nearest first, each only once.

    Those that a verb form cannot speak of come last: «قالت» looks for a woman or a body first.
    Without a lexicon only what is annotated counts.
    """
    read = () if lexicon is None else _read(text, annotation, position, lexicon)
    found = chain(_annotated(annotation, position), read)
    placed = nlargest(NEAREST, found, key=lambda party: party[0])
    nearest: dict[str, Spans] = {}
    for _, spans in placed:
        name = fold(text[slice(*spans[0])])
        if name not in nearest and not any(_overlap(spans, other) for other in nearest.values()):
            nearest[name] = spans
            if len(nearest) == most:
                break
    parties = list(nearest.values())
    return sorted(parties, key=lambda spans: not _agrees(text, spans, agreement))


def _annotated(annotation: Annotation, position: int) -> Iterator[tuple[float, Spans]]:
    """Give the speakers of the frames before a place, with where the frames stand."""
    mentions = annotation.mention_by_id
    for frame in annotation.attributions:
        places = [mentions[key].start for key in frame.cues or frame.role(Layer.QUOTE)]
        if not places or min(places) >= position:
            continue
        for key in frame.speakers:
            if mentions[key].start < position:
                yield min(places) + 0.5, mentions[key].spans


def _read(
    text: str, annotation: Annotation, position: int, lexicon: Lexicon
) -> Iterator[tuple[float, Spans]]:
    """Give the subjects of the cues before a place, with where the cues stand."""
    begin = max(0, position - REACH)
    words = tuple(words_between(text, begin, position))
    if not words:
        return
    subjects = Subjects(text, words, NounPhrases(words, lexicon, position))
    keys = (frame.quote for frame in annotation.attributions if frame.quote is not None)
    near = (annotation.mention_by_id[key] for key in keys)
    quotes = [quote for quote in near if quote.start < position and quote.end > begin]
    read = 0
    for match in reversed(list(cues_among(words, lexicon))):
        if not _has_subject(match) or any(quote.covers(match.span[0]) for quote in quotes):
            continue
        found = next(subjects.after(match), None)
        if found is None:
            found = next((span for span, _ in subjects.before(match)), None)
        if found is not None and found[1] <= position:
            yield float(match.span[0]), (found,)
            read += 1
            if read == MOST:
                return


def _has_subject(match: CueMatch) -> bool:
    if match.shape is Shape.PHRASE:
        return not match.is_closed
    return match.is_verb and not match.cue.ambiguous


def _overlap(one: Spans, other: Spans) -> bool:
    return any(overlaps(a, b) for a in one for b in other)


def _agrees(text: str, spans: Spans, agreement: Agreement) -> bool:
    words = words_between(text, *spans[0])
    return agreement is Agreement.ANY or agreement in spoken_of_by(words, 0, len(words))
