"""Extraction of frames: an article a row, with its mentions, and the frames that join them."""

from collections.abc import Iterator

from msgspec import Struct

from annotator.formats.losses import Losses
from annotator.model.record import Record
from annotator.training.views.stretches import Edges, count_features


class Marked(Struct, frozen=True):
    """A mention, with the id that frames name."""

    id: str
    layer: str
    text: str
    spans: tuple[Edges, ...]


class Frame(Struct, frozen=True):
    """An attribution: the ids of the mentions in its roles, and what is said of it."""

    id: str
    quote: str | None
    cues: tuple[str, ...]
    speakers: tuple[str, ...]
    sources: tuple[str, ...]
    addressees: tuple[str, ...]
    mode: str | None
    implicit: bool
    commitment: str | None


class FramesRow(Struct, frozen=True):
    """An article with its mentions and frames."""

    id: str
    annotator: str | None
    text: str
    mentions: tuple[Marked, ...]
    frames: tuple[Frame, ...]


def frames_rows(record: Record, losses: Losses) -> Iterator[FramesRow]:
    """Give a record's row."""
    count_features(record, losses, frames=True)
    mentions = (
        Marked(one.id, one.layer.value, one.text, tuple(Edges(*span) for span in one.spans))
        for one in record.mentions
    )
    frames = (
        Frame(
            one.id,
            one.quote,
            one.cues,
            one.speakers,
            one.sources,
            one.addressees,
            None if one.mode is None else one.mode.value,
            one.implicit,
            None if one.commitment is None else one.commitment.value,
        )
        for one in record.annotation.in_reading_order
    )
    yield FramesRow(record.id, record.annotator, record.text, tuple(mentions), tuple(frames))
