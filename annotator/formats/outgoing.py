"""Records on their way out: counted, written, and what would be lost told beforehand."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from annotator.formats.corpus import write_corpus
from annotator.formats.format import Format
from annotator.formats.holding import DETAILS, Holds, Overlaps, held
from annotator.formats.losses import Loss, Losses
from annotator.formats.naming import file_stem
from annotator.model.record import Record

RECORD = msgspec.json.Decoder(Record)


class Counted:
    """Lines on their way out, counted."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Begin at none."""
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        """Hand the lines on."""
        for line in self._lines:
            self.count += 1
            yield line


def write_lines(chosen: Format, target: str | Path, lines: Iterable[bytes]) -> Losses:
    """Write corpus lines in a format: as they are where it is their own, else by way of records.

    Raises:
        Problem: it cannot be written; what was there stands as it was.
    """
    if chosen.name == "corpus":
        write_corpus(target, lines)
        return Losses()
    return chosen.write(target, map(RECORD.decode, lines))


class Forecast(Struct, frozen=True):
    """What would go out, and what would be lost.

    Attributes:
        articles: how many articles.
        records: how many records: an article is in several where several annotated it.
        mentions: how many mentions they have.
        attributions: how many attributions.
        losses: what the format could not hold.
    """

    articles: int
    records: int
    mentions: int
    attributions: int
    losses: Losses


def forecast(chosen: Format, lines: Iterable[bytes]) -> Forecast:
    """Count what would go out in a format, and what of it would be lost there.

    Args:
        chosen: the format.
        lines: the corpus lines.
    """
    losses = Losses()
    times: dict[str, int] = {}
    taken: list[set[str]] = []
    mentions = attributions = 0
    for record in map(RECORD.decode, lines):
        mentions += len(record.mentions)
        attributions += len(record.attributions)
        turn = times[record.id] = times.get(record.id, 0) + 1
        if chosen.named is not None:
            if len(taken) < turn:
                taken.append(set())
            stem = file_stem(record.id, taken[turn - 1])
            losses.add(Loss.NAMES, record.id, not chosen.named(record.id, stem, turn))
        held(record, chosen.holds, losses)
    return Forecast(
        articles=len(times),
        records=sum(times.values()),
        mentions=mentions,
        attributions=attributions,
        losses=losses,
    )


def not_held(holds: Holds) -> tuple[Loss, ...]:
    """Give the kinds of things that a format never holds, in their order."""
    lacking = set(DETAILS - holds.details)
    if not holds.mentions:
        lacking |= {Loss.MENTIONS, Loss.ATTRIBUTIONS, Loss.STANCES, Loss.ENTITIES}
    else:
        if not holds.values:
            lacking |= {Loss.MENTION_FEATURES, Loss.ATTRIBUTION_FEATURES}
            lacking |= {Loss.STANCES, Loss.ENTITIES}
        if not holds.frames:
            lacking |= {Loss.ATTRIBUTIONS, Loss.STANCES}
        if not holds.fragments:
            lacking.add(Loss.FRAGMENTS)
        if holds.overlaps is not Overlaps.ALL:
            lacking.add(Loss.OVERLAPS)
        if not holds.edges:
            lacking.add(Loss.EDGES)
        if not holds.line_ends:
            lacking.add(Loss.LINE_ENDS)
    return tuple(kind for kind in Loss if kind in lacking)
