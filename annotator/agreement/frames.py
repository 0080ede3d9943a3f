"""Agreement on attributions: whole ones, who said what, and role by role."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.figures import Figure, Name
from annotator.agreement.layers import DIRECTIONS, shared_figures, touching
from annotator.agreement.measures.sharing import agr
from annotator.model.alignment import Alignment, Pairing, pairing
from annotator.model.annotation import Annotation
from annotator.model.marks import FrameSpans
from annotator.model.matching import NEAR, Spans, nearness, united
from annotator.model.mention import Layer

GROUP: Final = "frames"
ROLES: Final = (Layer.CUE, Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE)


class Said(NamedTuple):
    """A quote, and one of those who said it."""

    quote: Spans
    speaker: Spans


def frame_figures(
    articles: Sequence[Compared], pairs: Sequence[Pair]
) -> Iterator[tuple[Name, Figure]]:
    """Give the figures of attributions, of one pair of annotators or of several added up."""
    kept = [[pair for pair in pairs if pair in one.alignments] for one in articles]
    laid = [
        [one.alignments[pair] for pair in known] for one, known in zip(articles, kept, strict=True)
    ]
    said = [
        [quote_speakers(one, pair) for pair in known]
        for one, known in zip(articles, kept, strict=True)
    ]
    whole = [[alignment.frames for alignment in found] for found in laid]
    yield from shared_figures((GROUP, "attribution"), whole)
    yield from shared_figures((GROUP, "quote_speaker"), said)
    if len(pairs) == 1:
        yield from _directed(articles, pairs[0])
    for role in ROLES:
        filled = [[in_role(alignment, role) for alignment in found] for found in laid]
        yield from shared_figures((GROUP, role.value), filled)


def quote_speakers(article: Compared, pair: Pair) -> Pairing:
    """Pair who said what: quote and speaker both the same, or both near."""
    ours, theirs = (said(article.works[name]) for name in pair)
    return pairing(ours, theirs, tuple, _said_nearness)


def said(work: Annotation) -> list[Said]:
    """List each quote with each of its speakers; a frame that lacks one or the other has none."""
    where = {mention.id: united(mention.spans) for mention in work.mentions}
    return [
        Said(where[frame.quote], where[speaker])
        for frame in work.attributions
        if frame.quote is not None and where[frame.quote]
        for speaker in frame.speakers
        if where[speaker]
    ]


def in_role(alignment: Alignment, role: Layer) -> Pairing:
    """Pair what fills a role in the frames whose quotes are near.

    All that fills it in one frame counts as one; where it is empty on both sides nothing counts.
    """
    ours = {
        index: filling(alignment.ours.frames[index], role) for index, _ in alignment.quotes.near
    }
    theirs = {
        index: filling(alignment.theirs.frames[index], role) for _, index in alignment.quotes.near
    }
    both = [pair for pair in alignment.quotes.near if ours[pair[0]] and theirs[pair[1]]]
    return Pairing(
        sum(map(bool, ours.values())),
        sum(map(bool, theirs.values())),
        tuple((one, other) for one, other in both if ours[one] == theirs[other]),
        tuple((one, other) for one, other in both if nearness(ours[one], theirs[other]) >= NEAR),
    )


def filling(frame: FrameSpans, role: Layer) -> Spans:
    """Give the code points that fill one of `ROLES`, all mentions together."""
    match role:
        case Layer.CUE:
            return frame.cue
        case Layer.SPEAKER:
            return frame.speaker
        case Layer.SOURCE:
            return united(chain.from_iterable(frame.sources))
        case _:
            return united(chain.from_iterable(frame.addressees))


def _directed(articles: Sequence[Compared], pair: Pair) -> Iterator[tuple[Name, Figure]]:
    """Give agr of attributions: how many have a quote that shares a code point with another."""
    quotes = [
        [[frame.quote for frame in one.marks[name].frames if frame.quote] for name in pair]
        for one in articles
    ]
    for way, turn in zip(DIRECTIONS, (1, -1), strict=True):
        counts = [touching(*two[::turn]) for two in quotes]
        yield (GROUP, "attribution", way), Figure(np.array(counts, dtype=np.float64), agr)


def _said_nearness(one: Said, other: Said) -> float:
    near = nearness(one.quote, other.quote), nearness(one.speaker, other.speaker)
    return sum(near) / len(near) if min(near) >= NEAR else 0.0
