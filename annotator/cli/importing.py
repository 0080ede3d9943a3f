"""``musnad import``: articles and annotations into a project."""

from collections.abc import Iterable, Sequence

import click
from msgspec.structs import replace

from annotator.cli.messages import language, print_json, print_line, tell
from annotator.cli.options import (
    FORMAT_NAME,
    columns_option,
    is_failure,
    json_option,
    wrong_usage,
)
from annotator.cli.packages import (
    given_of,
    merge_of,
    merge_options,
    merge_packages,
    tell_package,
)
from annotator.cli.progress import count_lines, progress
from annotator.cli.projects import is_project, open_project
from annotator.cli.revisions import tell_revision
from annotator.formats.catalogue import read_files
from annotator.formats.copies import REMEMBERED, without_copies
from annotator.formats.format import Item, without_notices
from annotator.formats.table_columns import Columns
from annotator.problems import Notice, Problem
from annotator.store.importing import ImportReport, import_records
from annotator.store.project import Project


@click.command("import")
@click.argument("target", metavar="PROJECT")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "name", type=FORMAT_NAME, help="The files' format, if not recognised.")
@columns_option
@click.option("--annotator", metavar="NAME", help="Who made the annotations, whatever they say.")
@click.option("--keep-copies", is_flag=True, help="Don't look for copies; take every article.")
@click.option("--keep-texts", is_flag=True, help="Skip articles that come again with another text.")
@merge_options
@click.option("--strict", is_flag=True, help="Exit with 1 if anything had to be skipped.")
@json_option
@click.pass_context
def command(
    context: click.Context,
    target: str,
    files: tuple[str, ...],
    *,
    name: str | None,
    columns: Columns | None,
    annotator: str | None,
    keep_copies: bool,
    keep_texts: bool,
    theirs: bool,
    ours: bool,
    unfinished: bool,
    strict: bool,
    as_data: bool,
) -> None:
    """Bring articles and annotations into a project.

    What is there already stays as it is, but an article that comes again with another text: it
    gets the new one, and all annotations of it go over; what has no place there is listed by
    "musnad review". A bad line is told with its place and skipped; the
    good ones are taken. Plain lines with an id and a text are articles. Of articles that are the
    same but for spelling the first is taken; those that are nearly the same are told.

    Packages (see "musnad export --for") are merged: finished work comes back under its
    annotator's name; what was changed on both sides is told and stays as it is, unless --theirs
    or --ours says whose is to hold.
    """
    merge = merge_of(theirs=theirs, ours=ours, unfinished=unfinished)
    packages = [file for file in files if is_project(file)]
    others = [file for file in files if file not in packages]
    if not packages and (given := given_of(merge.options)):
        raise wrong_usage("package.only", options=given)
    if not others and (given := given_of({"--format": name, "--annotator": annotator})):
        raise wrong_usage("package.not_with", options=given)
    with open_project(target, writable=True) as project:
        items = read_files(others, name, columns)
        if not keep_copies:
            items = without_copies(items, project.articles.last(REMEMBERED))
        report = import_all(project, others, items, annotator=annotator, keep_texts=keep_texts)
        report = replace(report, packages=merge_packages(project, packages, merge))
    tell_import(report, as_data=as_data, has_records=bool(others))
    undecided = any(package.conflicts for package in report.packages)
    failed = is_failure(report.problems, strict=strict) or (strict and undecided)
    context.exit(1 if failed else 0)


def bring_in(project: Project, files: Sequence[str], items: Iterable[Item]) -> tuple[Problem, ...]:
    """Import what files gave, report on it, and give why records were skipped (first thousand)."""
    report = import_all(project, files, items)
    tell_import(report)
    return report.problems


def import_all(
    project: Project,
    files: Sequence[str],
    items: Iterable[Item],
    *,
    annotator: str | None = None,
    keep_texts: bool = False,
) -> ImportReport:
    """Import what files gave, with progress; nothing where there are none."""
    if not files:
        return import_records(project, ())
    notices: list[Notice] = []
    label = ", ".join(files)
    with progress(items, label, count_lines(files)) as shown:
        records = without_notices(shown, notices)
        report = import_records(project, records, annotator=annotator, keep_texts=keep_texts)
    return replace(report, notices=(*notices, *report.notices))


def tell_import(report: ImportReport, *, as_data: bool = False, has_records: bool = True) -> None:
    """Print what came of an import."""
    if as_data:
        print_json(report.as_data(language()))
        return
    for revision in report.revisions:
        tell_revision(revision)
    if has_records:
        _tell(report)
    for package in report.packages:
        tell_package(package)


def _tell(report: ImportReport) -> None:
    for problem in (*report.notices, *report.problems):
        tell(problem)
    unlisted = report.problem_count - len(report.problems)
    if unlisted:
        print_line("command.more_problems", err=True, count=unlisted)
    if report.articles_revised:
        count = len(report.revisions)
        print_line("command.revised", articles=report.articles_revised, annotations=count)
    print_line(
        "command.imported",
        articles=report.articles_added,
        annotations=report.annotations_added,
        there=report.already_there,
        problems=report.problem_count,
    )
