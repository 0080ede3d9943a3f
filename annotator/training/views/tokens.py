"""Token classification: a sentence a row, its tokens, and for each layer their tags (IOB2).

Sentences that a mention joins are one row. A mention in several spans is tagged as several; of
mentions of one layer that share tokens the longest is tagged; a mention that begins or ends
within a token has the whole of it. All three are counted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from annotator.formats.blocks import blocks
from annotator.formats.conll_tags import Scheme, tags_of
from annotator.formats.losses import Loss, Losses, place_of
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record
from annotator.text.spans import Span, overlaps
from annotator.training.tokenizers import Piece, Tokenizer
from annotator.training.views.stretches import count_features


class TokensRow(Struct, frozen=True):
    """A sentence, or several that a mention joins.

    Attributes:
        id: the article's.
        annotator: whose tags these are.
        text: the sentence.
        start: where it begins in the article (code points).
        tokens: as the tokenizer writes them.
        input_ids: their numbers in its vocabulary; None: it has none.
        starts: where each begins in the text (code points).
        ends: where each ends.
        quote: their tags on this layer; the same for the other layers.
        cue: as ``quote``.
        speaker: as ``quote``.
        source: as ``quote``.
        addressee: as ``quote``.
        target: as ``quote``.
    """

    id: str
    annotator: str | None
    text: str
    start: int
    tokens: tuple[str, ...]
    input_ids: tuple[int, ...] | None
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quote: tuple[str, ...]
    cue: tuple[str, ...]
    speaker: tuple[str, ...]
    source: tuple[str, ...]
    addressee: tuple[str, ...]
    target: tuple[str, ...]


def tokens_rows(record: Record, losses: Losses, tokenizer: Tokenizer) -> Iterator[TokensRow]:
    """Give a record's rows.

    Raises:
        Problem: the tokenizer's offsets are not those of the text.
    """
    count_features(record, losses, frames=False)
    for block in blocks(record):
        start, end = block
        text = record.text[start:end]
        pieces = tokenizer.pieces(text)
        within = [one for one in record.mentions if start <= one.start < end]
        numbers = tuple(one.number for one in pieces if one.number is not None)
        yield TokensRow(
            record.id,
            record.annotator,
            text,
            start,
            tuple(one.text for one in pieces),
            numbers if tokenizer.has_numbers else None,
            tuple(one.start for one in pieces),
            tuple(one.end for one in pieces),
            **{
                layer.value: _tags(record.id, layer, start, within, pieces, losses)
                for layer in Layer
            },
        )


def _tags(  # noqa: PLR0913, PLR0917 - a layer of a block of an article
    article: str,
    layer: Layer,
    start: int,
    mentions: Iterable[Mention],
    pieces: Sequence[Piece],
    losses: Losses,
) -> tuple[str, ...]:
    found: list[tuple[Span, str]] = []
    for one in mentions:
        if one.layer is layer:
            place = place_of(article, one.id)
            losses.add(Loss.FRAGMENTS, place, len(one.spans) - 1)
            spans = [(first - start, last - start) for first, last in one.spans]
            found += [(run, place) for run in _runs(spans, pieces, place, losses)]
    kept: list[Span] = []
    for run, place in sorted(found, key=lambda pair: (pair[0][0] - pair[0][1], pair)):
        if run in kept:
            losses.add(Loss.TWINS, place)
        elif any(overlaps(run, other) for other in kept):
            losses.add(Loss.OVERLAPS, place)
        else:
            kept.append(run)
    return tuple(tags_of(((*run, layer.upper()) for run in kept), len(pieces), Scheme.IOB2))


def _runs(
    spans: Iterable[Span], pieces: Sequence[Piece], place: str, losses: Losses
) -> Iterator[Span]:
    """Give the tokens that spans touch, as the first and the one after the last."""
    for start, end in spans:
        first = bisect_right(pieces, start, key=lambda one: one.end)
        last = bisect_left(pieces, end, key=lambda one: one.start)
        if first >= last:
            losses.add(Loss.MENTIONS, place)
            continue
        moved = (pieces[first].start != start) + (pieces[last - 1].end != end)
        losses.add(Loss.EDGES, place, moved)
        yield first, last
