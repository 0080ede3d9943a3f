"""Bringing files into a project, as the assistant does it: off the UI thread, without Qt.

The formats and the store are imported when the first job runs.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from annotator.app.assistants.packages import is_project, look_into, merge
from annotator.app.assistants.reach import Cancelled, Reach, Watch

if TYPE_CHECKING:
    from annotator.formats.format import Item
    from annotator.formats.incoming import Incoming
    from annotator.formats.preview import Preview
    from annotator.problems import Notice
    from annotator.store.importing import ImportReport
    from annotator.store.project import Project


class Arrival(Struct, frozen=True):
    """What is to be brought in.

    Attributes:
        files: the files, with what was chosen about each.
        annotator: who made the annotations, whatever they say; None: whom they say.
        looks_for_copies: whether copies are left out, and near ones told.
        choice: of packages, whose work holds where both sides went on (`MergeForm`).
        unfinished: of packages, whether work comes that is not finished.
    """

    files: "tuple[Incoming, ...]"
    annotator: str | None = None
    looks_for_copies: bool = True
    choice: str = "neither"
    unfinished: bool = False


def look_at(file: "Incoming", watch: Watch) -> "Preview":
    """Look at the beginning of a file."""
    from annotator.formats.preview import preview  # noqa: PLC0415 - late, as said above

    if is_project(file.path):
        return look_into(file)
    return preview(file, watch.is_cancelled)


def bring_in(project: "Project", arrival: Arrival, watch: Watch) -> "ImportReport":
    """Bring files in; what is bad is skipped and told.

    Where that is stopped, the report tells of what is in the project by then, and nothing else is.
    """
    from annotator.formats.copies import REMEMBERED, without_copies  # noqa: PLC0415 - late
    from annotator.formats.format import without_notices  # noqa: PLC0415
    from annotator.formats.incoming import read_incoming  # noqa: PLC0415
    from annotator.store.importing import import_records  # noqa: PLC0415

    packages = [file for file in arrival.files if is_project(file.path)]
    others = [file for file in arrival.files if file not in packages]
    items: Iterator[Item] = read_incoming(others)
    if arrival.looks_for_copies:
        items = without_copies(items, project.articles.last(REMEMBERED))
    notices: list[Notice] = []
    stream = _Stream(Reach(without_notices(items, notices), watch))
    report = import_records(
        project, stream, annotator=arrival.annotator, is_cancelled=watch.is_cancelled
    )
    cancelled = report.cancelled or stream.was_stopped
    report = replace(report, notices=(*notices, *report.notices), cancelled=cancelled)
    return report if cancelled or not packages else _with_packages(project, arrival, report, watch)


def _with_packages(
    project: "Project", arrival: Arrival, report: "ImportReport", watch: Watch
) -> "ImportReport":
    """Merge the packages among what comes in, and tell of them with all else."""
    from annotator.store.merging import Choice  # noqa: PLC0415 - late

    files = [file for file in arrival.files if is_project(file.path)]
    choice = Choice(arrival.choice)
    merged, problems = merge(project, files, watch, choice, unfinished=arrival.unfinished)
    return replace(
        report,
        packages=tuple(merged),
        problems=(*report.problems, *problems),
        problem_count=report.problem_count + len(problems),
        cancelled=any(each.cancelled for each in merged),
    )


def files_of(paths: Sequence[str]) -> "tuple[Incoming, ...]":
    """Take files about which nothing is chosen."""
    from annotator.formats.incoming import Incoming  # noqa: PLC0415 - late

    return tuple(map(Incoming, paths))


class _Stream:
    """Items that end where they are stopped; the importer then keeps what it has written."""

    def __init__(self, items: "Reach[Item]") -> None:
        self._items = items
        self.was_stopped = False

    def __iter__(self) -> "Iterator[Item]":
        try:
            yield from self._items
        except Cancelled:
            self.was_stopped = True
