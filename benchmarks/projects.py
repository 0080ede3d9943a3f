"""Projects to measure on, made of invented articles."""

from getpass import getuser
from pathlib import Path

from annotator.model.record import Record
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks.articles import records


def make_long_project(target: Path, record: Record) -> None:
    """Make a project of a long article, and a usual one before it."""
    items = ((Place(), one) for one in (*records(1), record))
    with Project.create(target) as project:
        import_records(project, items, annotator=getuser())


def make_project(target: Path, count: int) -> None:
    """Make a project of this many articles, annotated by who will open it in the window."""
    items = ((Place(), record) for record in records(count))
    with Project.create(target) as project:
        import_records(project, items, annotator=getuser())
