"""Writing a project's records out, as the assistant does it: off the UI thread, without Qt.

The formats and the store are imported when the first job runs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from annotator.app.assistants.reach import Cancelled, Reach, Watch
from annotator.model.annotation import Status
from annotator.model.record import Split

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.formats.losses import Losses
    from annotator.formats.outgoing import Forecast
    from annotator.model.record import Record
    from annotator.problems import Notice
    from annotator.store.project import Project
    from annotator.training.building import Made
    from annotator.training.plan import Plan


class Departure(Struct, frozen=True):
    """What is to be written.

    Attributes:
        format: the name of the format.
        annotator: whose annotations; None: everybody's.
        adjudicated: the adjudicated ones alone.
        statuses: how far the work must be; none: any.
        shares: how much of the whole each part of a training set gets; None: it is not parted.
        seed: another one gives another deal.
    """

    format: str
    annotator: str | None = None
    adjudicated: bool = False
    statuses: tuple[Status, ...] = ()
    shares: Mapping[Split, int] | None = None
    seed: int = 0


class Written(Struct, frozen=True):
    """What was written.

    Attributes:
        target: where.
        format: in which format.
        count: how many records.
        losses: what the format could not hold.
        report: where that is written down; None where nothing was lost.
        notices: what there is to tell of how articles were dealt out to parts.
    """

    target: str
    format: str
    count: int
    losses: "Losses"
    report: "Path | None"
    notices: "tuple[Notice, ...]" = ()


class Offer(NamedTuple):
    """A format that can be written.

    Attributes:
        name: what it is called.
        suffix: what the name of a file in it usually ends in.
        suffixes: what else it may end in.
        lacks: the kinds of things that it never holds, as codes of their wording.
        parts: whether it holds the part of a training set that an article belongs to.
    """

    name: str
    suffix: str
    suffixes: tuple[str, ...]
    lacks: tuple[str, ...]
    parts: bool


def offers() -> tuple[Offer, ...]:
    """List the formats that can be written."""
    from annotator.formats.catalogue import format_named, format_names  # noqa: PLC0415 - late
    from annotator.formats.losses import Loss  # noqa: PLC0415
    from annotator.formats.outgoing import not_held  # noqa: PLC0415

    return tuple(
        Offer(
            name=each.name,
            suffix=each.usual or each.suffixes[0],
            suffixes=tuple(dict.fromkeys((each.usual or each.suffixes[0], *each.suffixes))),
            lacks=tuple(kind.wording for kind in not_held(each.holds)),
            parts=Loss.SPLIT in each.holds.details,
        )
        for each in map(format_named, format_names())
        if each.is_written
    )


def look_ahead(project: "Project", departure: Departure, watch: Watch) -> "Forecast | None":
    """Count what would go out and what would be lost; None where that was stopped."""
    from annotator.formats.catalogue import format_named  # noqa: PLC0415 - late
    from annotator.formats.outgoing import forecast  # noqa: PLC0415

    try:
        lines, _ = _lines(project, departure, watch)
        return forecast(format_named(departure.format), lines)
    except Cancelled:
        return None


def send_out(project: "Project", departure: Departure, target: str, watch: Watch) -> Written | None:
    """Write a file or folder, whole or, where that is stopped (None), not at all.

    Raises:
        Problem: it cannot be written; what was there stands as it was.
    """
    from annotator.formats.catalogue import format_named  # noqa: PLC0415 - late
    from annotator.formats.losses import write_report  # noqa: PLC0415
    from annotator.formats.outgoing import Counted, write_lines  # noqa: PLC0415

    try:
        lines, notices = _lines(project, departure, watch)
        counted = Counted(lines)
        losses = write_lines(format_named(departure.format), target, counted)
    except Cancelled:
        return None
    report = write_report(target, departure.format, losses)
    return Written(target, departure.format, counted.count, losses, report, tuple(notices))


def make_training_set(project: "Project", plan: "Plan", target: str, watch: Watch) -> "Made | None":
    """Make a training set in a folder, whole or, where that is stopped (None), not at all.

    Raises:
        Problem: it cannot be made; what was there stands as it was.
    """
    from annotator.formats.outgoing import RECORD  # noqa: PLC0415 - late
    from annotator.store.exporting import records  # noqa: PLC0415
    from annotator.training.building import training_set  # noqa: PLC0415

    def found() -> "Iterator[Record]":
        return map(RECORD.decode, Reach(records(project), watch))

    try:
        return training_set(found, plan, target, scheme=project.scheme)
    except Cancelled:
        return None


def _lines(
    project: "Project", departure: Departure, watch: Watch
) -> "tuple[Iterable[bytes], Sequence[Notice]]":
    """Give the corpus lines that go out, and what there is to tell of how they were dealt out."""
    from annotator.formats.corpus import corpus_line  # noqa: PLC0415 - late
    from annotator.formats.outgoing import RECORD  # noqa: PLC0415
    from annotator.store.exporting import records  # noqa: PLC0415

    def lines() -> Iterator[bytes]:
        found = records(
            project,
            annotator=departure.annotator,
            adjudicated=departure.adjudicated,
            statuses=departure.statuses or None,
        )
        return iter(Reach(found, watch))

    if departure.shares is None:
        return lines(), ()
    from annotator.training.plan import Splitting  # noqa: PLC0415
    from annotator.training.splitting import split, with_parts  # noqa: PLC0415

    how = Splitting(shares=departure.shares, seed=departure.seed)
    dealt = split(map(RECORD.decode, lines()), how)
    return map(corpus_line, with_parts(map(RECORD.decode, lines()), dealt)), dealt.notices
