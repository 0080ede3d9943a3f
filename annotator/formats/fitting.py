"""What is left of a record where spans end with lines or tokens, or all has to stand on words."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection

from msgspec.structs import replace

from annotator.formats.losses import Loss, Losses, place_of
from annotator.formats.plain_values import BREAKS
from annotator.model.annotation import Annotation
from annotator.model.edits.parts import take_out
from annotator.model.mention import Mention, Span, exact_of
from annotator.model.record import Record
from annotator.text.segments import tokens

Spans = tuple[Span, ...]


def within_lines(record: Record, losses: Losses) -> Record:
    """Take line ends off the edges of mentions; spans that they alone part become one.

    A mention of nothing but line ends goes, with its roles.
    """
    mentions: list[Mention] = []
    gone: set[str] = set()
    for one in record.mentions:
        spans = joined(record.text, in_lines(record.text, one.spans))
        if spans != one.spans:
            losses.add(Loss.LINE_ENDS, place_of(record.id, one.id))
        if not spans:
            gone.add(one.id)
            losses.add(Loss.MENTIONS, place_of(record.id, one.id))
        exact = exact_of(record.text, spans)
        mentions.append(one if spans == one.spans else replace(one, spans=spans, exact=exact))
    return _without(replace(record, mentions=tuple(mentions)), gone, losses)


def in_lines(text: str, spans: Spans) -> Spans:
    """Cut spans (code points) where lines end, and leave out the line ends."""
    pieces: list[Span] = []
    for start, end in spans:
        for found in BREAKS.finditer(text, start, end):
            pieces.append((start, found.start()))
            start = found.end()  # noqa: PLW2901 - what is left of the span
        pieces.append((start, end))
    return tuple((start, end) for start, end in pieces if start < end)


def joined(text: str, spans: Spans) -> Spans:
    """Join spans, in text order, that nothing but line ends parts."""
    found: list[Span] = []
    for start, end in spans:
        before = found[-1] if found else None
        if before and before[1] < start and not BREAKS.sub("", text[before[1] : start]):
            found[-1] = (before[0], end)
        else:
            found.append((start, end))
    return tuple(found)


def on_tokens(record: Record, losses: Losses) -> Record:
    """Stretch mentions to the tokens that they touch; one that touches none goes.

    Args:
        record: whose mentions have one span each.
        losses: where the edges are counted that were within tokens, or outside of all.
    """
    if not record.mentions:
        return record
    found = tokens(record.text)
    starts, ends = [one.start for one in found], [one.end for one in found]
    mentions: list[Mention] = []
    gone: set[str] = set()
    for one in record.mentions:
        first, last = bisect_right(ends, one.start), bisect_left(starts, one.end) - 1
        if first > last:
            losses.add(Loss.MENTIONS, place_of(record.id, one.id))
            gone.add(one.id)
            continue
        span = (starts[first], ends[last])
        moved = sum(old != new for old, new in zip(one.spans[0], span, strict=True))
        losses.add(Loss.EDGES, place_of(record.id, one.id), moved)
        mentions.append(replace(one, spans=(span,), exact=exact_of(record.text, (span,))))
    return replace(_without(record, gone, losses), mentions=tuple(mentions))


def on_words(record: Record, losses: Losses) -> Record:
    """Leave out what stands on no word: frames, entities and remarks that have no mention."""
    for kind, is_loose in _LOOSE.items():
        gone = {one.id for one in getattr(record, kind) if is_loose(one)}
        record = _without(record, gone, losses)
    comments = tuple(one for one in record.comments if one.on is not None)
    losses.add(Loss.COMMENTS, record.id, len(record.comments) - len(comments))
    return replace(record, comments=comments)


_LOOSE: dict[Loss, Callable[..., bool]] = {
    Loss.ATTRIBUTIONS: lambda frame: not any(frame.members()),
    Loss.ENTITIES: lambda entity: not entity.mentions,
}


def _without(record: Record, gone: Collection[str], losses: Losses) -> Record:
    """Take parts out, and count what hung on them and goes with them."""
    if not gone:
        return record
    left = take_out(record.annotation, gone)
    left = left.changed(entities=tuple(one for one in left.entities if one.id not in gone))
    for kind in (Loss.ATTRIBUTIONS, Loss.STANCES, Loss.ENTITIES):
        kept = {one.id for one in getattr(left, kind)}
        for one in getattr(record, kind):
            losses.add(kind, place_of(record.id, one.id), one.id not in kept)
    losses.add(Loss.COMMENTS, record.id, len(record.comments) - len(left.comments))
    losses.add(Loss.PROVENANCE, record.id, len(record.provenance) - len(left.provenance))
    parts = {name: getattr(left, name) for name in Annotation.__struct_fields__}
    return replace(record, **parts)
