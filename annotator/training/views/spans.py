"""Span extraction: an article a row, with all that is marked in it."""

from collections.abc import Iterator

from msgspec import Struct

from annotator.formats.losses import Losses
from annotator.model.record import Record
from annotator.training.views.stretches import Edges, count_features


class Marked(Struct, frozen=True):
    """A mention: its layer, its words, and its spans in the article."""

    layer: str
    text: str
    spans: tuple[Edges, ...]


class SpansRow(Struct, frozen=True):
    """An article with its mentions, in the order of the text."""

    id: str
    annotator: str | None
    text: str
    mentions: tuple[Marked, ...]


def spans_rows(record: Record, losses: Losses) -> Iterator[SpansRow]:
    """Give a record's row; mentions of the same words on the same layer are one."""
    count_features(record, losses, frames=False)
    marked = {(one.spans, one.layer.value): one for one in record.mentions}
    mentions = (
        Marked(layer, one.text, tuple(Edges(*span) for span in one.spans))
        for (_, layer), one in sorted(marked.items(), key=lambda pair: pair[0])
    )
    yield SpansRow(record.id, record.annotator, record.text, tuple(mentions))
