"""Packages on the command line: made for annotators, and merged when they come back."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click
from msgspec import Struct

from annotator.cli.articles import ids_named
from annotator.cli.messages import print_json, print_line, tell
from annotator.cli.options import wrong_usage
from annotator.cli.progress import counted
from annotator.cli.projects import open_project, whoever
from annotator.cli.revisions import tell_revision
from annotator.formats.files import telling
from annotator.formats.naming import file_names
from annotator.store.listing import ArticleFilter
from annotator.store.merging import Choice, Fate
from annotator.store.opening import check_new
from annotator.store.packing import contents, pack
from annotator.store.project import Project
from annotator.store.unpacking import PackageReport, opened, unpack

SUFFIX = ".musnad"

Command = TypeVar("Command", bound=Callable[..., Any])


class Merge(Struct, frozen=True):
    """How packages are merged.

    Attributes:
        choice: whose work holds where both sides went on.
        unfinished: whether unfinished work comes, too.
    """

    choice: Choice = Choice.NEITHER
    unfinished: bool = False

    @property
    def options(self) -> dict[str, bool]:
        """The options that say so, and whether each was given."""
        return {
            "--theirs": self.choice is Choice.THEIRS,
            "--ours": self.choice is Choice.OURS,
            "--unfinished": self.unfinished,
        }


MERGING = (
    click.option("--theirs", is_flag=True, help="Of what both sides changed, take the package's."),
    click.option("--ours", is_flag=True, help="Of what both sides changed, keep the project's."),
    click.option(
        "--unfinished", is_flag=True, help="Bring work of packages before it is finished."
    ),
)


def merge_options(command: Command) -> Command:
    """Let a command take how packages are merged."""
    for option in reversed(MERGING):
        command = option(command)
    return command


def merge_of(*, theirs: bool, ours: bool, unfinished: bool) -> Merge:
    """Read the options.

    Raises:
        click.UsageError: both were chosen.
    """
    if theirs and ours:
        raise wrong_usage("package.ours_or_theirs")
    choice = Choice.THEIRS if theirs else Choice.OURS if ours else Choice.NEITHER
    return Merge(choice, unfinished)


def given_of(options: Mapping[str, object]) -> str:
    """Name the options that were given."""
    return ", ".join(name for name, value in options.items() if value)


def merge_packages(project: Project, paths: Sequence[str], how: Merge) -> tuple[PackageReport, ...]:
    """Merge packages, one after the other."""
    reports = []
    for path in paths:
        with (
            opened(path) as package,
            counted(path, package.articles.count(ArticleFilter())) as tell_progress,
        ):
            report = unpack(
                project,
                package,
                by=whoever(project),
                choice=how.choice,
                unfinished=how.unfinished,
                on_progress=tell_progress,
            )
        reports.append(report)
    return tuple(reports)


def tell_package(report: PackageReport) -> None:
    """Print what came of merging a package."""
    for revision in report.revisions:
        tell_revision(revision)
    for notice in report.told:
        tell(notice)
    counts: dict[str, Any] = {fate.value: count for fate, count in report.counts.items()}
    print_line("package.merged", file=report.file, annotator=report.annotator, **counts)
    if report.counts[Fate.THEIRS] or report.counts[Fate.OURS]:
        print_line("package.decided", annotator=report.annotator, **counts)
    if report.counts[Fate.LEFT_OUT]:
        count = report.counts[Fate.LEFT_OUT]
        print_line("package.left_out", annotator=report.annotator, count=count)


NOT_OF_PACKAGES = {  # options of an export by what they are called in its command
    "--format": "name",
    "--annotator": "annotator",
    "--adjudicated": "adjudicated",
    "--status": "statuses",
    "--split": "shares",
    "--lists": "lists",
    "--views": "views",
}
PACKING = (
    click.option(
        "--for",
        "names",
        multiple=True,
        metavar="NAME",
        help="Make a package of this annotator's work; of several people, a file each.",
    ),
    click.option(
        "--articles",
        multiple=True,
        metavar="ID|FILE",
        help="What is in a package.  [default: what is assigned to the annotator]",
    ),
)


def or_packages(command: Command) -> Command:
    """Let an export make packages instead, where somebody is named for whom."""

    @wraps(command)
    def run(*, names: tuple[str, ...], articles: tuple[str, ...], **others: Any) -> Any:  # noqa: ANN401 - whatever the command takes
        if not (names or articles):
            return command(**others)
        if not names:
            raise wrong_usage("package.articles_without")
        given = given_of({option: others[name] for option, name in NOT_OF_PACKAGES.items()})
        if given:
            raise wrong_usage("package.for_alone", options=given)
        return make_packages(
            others["target"], others["out"], names, ids_named(articles), as_data=others["as_data"]
        )

    for option in reversed(PACKING):
        run = option(run)
    return cast("Command", run)


def make_packages(
    target: str, out: str, names: Sequence[str], ids: Sequence[str] | None, *, as_data: bool
) -> None:
    """Make a package for each of some people: one file, or several in a folder.

    Args:
        target: the project.
        out: the file to make, or the folder.
        names: for whom.
        ids: of articles; None: what is assigned to each.
        as_data: whether to tell in JSON.

    Raises:
        Problem: somebody is unknown or has nothing, or a file is there: then none is made.
    """
    with open_project(target, writable=True) as project:
        made = []
        held = _held(project, names, ids)
        files = _files(out, project.name, names)
        for file in files.values():
            check_new(file.resolve())
        for name, file in files.items():
            chosen = held[name]
            with counted(str(file), len(chosen)) as tell_progress:
                count = pack(project, file, name, articles=chosen, on_progress=tell_progress)
            made.append({"annotator": name, "file": str(file), "articles": count})
            if not as_data:
                print_line("package.made", count=count, annotator=name, file=str(file))
    if as_data:
        print_json({"packages": made})


def _held(
    project: Project, names: Sequence[str], ids: Sequence[str] | None
) -> dict[str, list[str]]:
    """Give what is in each package, by name; in a project without members anybody has a name."""
    if project.members.all():
        for name in names:
            project.members.known(name)
    return {name: contents(project, name, ids) for name in names}


def _files(out: str, project: str, names: Sequence[str]) -> dict[str, Path]:
    """Name the file of each package: OUT itself for one, else files in the folder OUT."""
    path = Path(out)
    if len(names) == 1 and not path.is_dir() and path.suffix == SUFFIX:
        return {names[0]: path}
    with telling(path):
        path.mkdir(parents=True, exist_ok=True)
    return {name: path / file for name, file in file_names(project, names, SUFFIX).items()}
