"""Packages that come back by way of the assistant: looked into, and merged. Knows no Qt.

The store is imported when the first job runs.
"""

from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.app.assistants.reach import Watch
from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.formats.incoming import Incoming
    from annotator.formats.preview import Preview
    from annotator.store.merging import Choice
    from annotator.store.project import Project
    from annotator.store.unpacking import PackageReport

SUFFIX = ".musnad"
FORMAT = "package"  # what a preview calls it; no format of files


class Packed(Struct, frozen=True):
    """A package that was made.

    Attributes:
        annotator: for whom.
        file: where.
        articles: how many are in it.
    """

    annotator: str
    file: str
    articles: int


def is_project(path: str) -> bool:
    """Tell a project's file, by its first bytes; False for what cannot be read."""
    from annotator.store import sqlite  # noqa: PLC0415 - late, as said above

    try:
        return Path(path).is_file() and sqlite.is_project(Path(path))
    except OSError:  # which is told by whoever reads it as articles
        return False


def look_into(file: "Incoming") -> "Preview":
    """Look at the first articles of a package, with what its annotator did."""
    from msgspec.json import Decoder  # noqa: PLC0415 - late

    from annotator.formats.preview import FIRST, Preview, glimpse  # noqa: PLC0415
    from annotator.model.record import Record  # noqa: PLC0415
    from annotator.store.exporting import records  # noqa: PLC0415
    from annotator.store.unpacking import opened  # noqa: PLC0415

    try:
        with opened(file.path) as package:
            if package.package is None:
                return Preview(problems=(Problem("package.not_one", Place(file.path)),))
            decode = Decoder(Record).decode
            found = [glimpse(decode(line)) for line in islice(records(package), FIRST + 1)]
    except Problem as problem:
        return Preview(problems=(problem,))
    return Preview(
        formats=(FORMAT,),
        size=Path(file.path).stat().st_size,
        glimpses=tuple(found[:FIRST]),
        is_whole=len(found) <= FIRST,
    )


def merge(
    project: "Project",
    files: "Sequence[Incoming]",
    watch: Watch,
    choice: "Choice",
    *,
    unfinished: bool,
) -> "tuple[list[PackageReport], list[Problem]]":
    """Merge packages; those that are none of this project's are told, and the others go on."""
    from annotator.store.lock import account  # noqa: PLC0415 - late
    from annotator.store.unpacking import opened, unpack  # noqa: PLC0415

    reports, problems = [], []
    by = account() if project.member is None else project.member.name
    for file in files:
        try:
            with opened(file.path) as package:
                report = unpack(
                    project,
                    package,
                    by=by,
                    choice=choice,
                    unfinished=unfinished,
                    on_progress=watch.report,
                    is_cancelled=watch.is_cancelled,
                )
        except Problem as problem:
            problems.append(problem.at(Place(file.path)))
        else:
            reports.append(report)
    return reports, problems


def make(
    project: "Project", names: "Sequence[str]", folder: str, watch: Watch
) -> tuple[Packed, ...] | None:
    """Make a package for each of some people, in a folder; None: it was stopped.

    Raises:
        Problem: one cannot be made; those before it are there.
    """
    from annotator.formats.naming import file_names  # noqa: PLC0415 - late
    from annotator.store.packing import pack  # noqa: PLC0415

    into = Path(folder)
    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror
        raise Problem("project.folder", Place(folder), folder=folder, reason=reason) from error
    made: list[Packed] = []
    for name, file in file_names(project.name, names, SUFFIX).items():
        count = pack(
            project,
            into / file,
            name,
            on_progress=partial(_report, watch, sum(each.articles for each in made)),
            is_cancelled=watch.is_cancelled,
        )
        if count is None:
            return None
        made.append(Packed(name, str(into / file), count))
    return tuple(made)


def _report(watch: Watch, before: int, done: int) -> None:
    watch.report(before + done)
