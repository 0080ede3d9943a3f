"""What is done to projects as wholes, off the UI thread: open, make, export.

Plain functions over the store and the formats. SQLAlchemy and the formats are imported when
the first job runs, so that the window is on the screen before them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from annotator.app.assistants.arrival import Arrival, bring_in, files_of
from annotator.app.assistants.departure import Departure, send_out
from annotator.app.tasks import Task
from annotator.model.annotation import Annotation, Status
from annotator.model.attribution import Attribution
from annotator.resources import resource

if TYPE_CHECKING:
    from annotator.model.record import Record
    from annotator.store.importing import ImportReport
    from annotator.store.postgresql.address import Target
    from annotator.store.project import Project

SAMPLE = ("corpus", "sample.jsonl")


def open_project(target: "str | Target", *, writable: bool = True) -> "Project":
    """Open a project, for writing unless told otherwise."""
    from annotator.store.project import Project  # noqa: PLC0415 - late, as said above

    return Project.open(target, writable=writable)


def open_sample(target: Path, annotator: str) -> "Project":
    """Open the sample project, made from the sample corpus when it is first asked for.

    The examples are the annotator's own, to look at and to change; articles that the corpus
    marks for practice come without annotation.
    """
    from annotator.formats.corpus import read_corpus  # noqa: PLC0415 - late
    from annotator.problems import Problem  # noqa: PLC0415
    from annotator.store.importing import import_records  # noqa: PLC0415
    from annotator.store.project import Project  # noqa: PLC0415

    if target.exists():
        return Project.open(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    making = target.with_name(f"{target.name}.new")
    making.unlink(missing_ok=True)
    with Project.create(making) as project:
        items = (
            item if isinstance(item, Problem) else (item[0], _example(item[1], annotator))
            for item in read_corpus(resource(*SAMPLE))
        )
        report = import_records(project, items)
    if report.problem_count:
        raise report.problems[0]
    making.rename(target)
    return Project.open(target)


def _example(record: "Record", annotator: str) -> "Record":
    """Make a record of the sample corpus the annotator's own, or bare where it is for practice."""
    from annotator.model.record import record_of  # noqa: PLC0415

    if record.meta.extra.get("practice"):
        return record_of(record.article)
    return msgspec.structs.replace(record, annotator=annotator, status=Status.FINISHED)


def warm_up(_task: Task) -> None:
    """Load what the first key press needs, before it comes: dictionaries take their time.

    Then what the dashboard is made of, which would hold up the key that opens it.
    """
    from annotator.suggest.completion import complete  # noqa: PLC0415 - late
    from annotator.suggest.lexicon import lexicon  # noqa: PLC0415
    from annotator.text.folding import fold  # noqa: PLC0415
    from annotator.text.morphology.choice import morphology  # noqa: PLC0415
    from annotator.text.segments import tokens  # noqa: PLC0415

    fold("")
    tokens("مُسنَد")
    lexicon()
    morphology()
    complete("", Annotation(), Attribution(id="a1"))
    import annotator.app.dashboard.desk  # noqa: F401, PLC0415


def new_project(target: str, files: list[str], task: Task) -> "tuple[Project, ImportReport]":
    """Make a project and bring files into it; nothing is left where that fails."""
    from annotator.store.project import Project  # noqa: PLC0415 - late

    project = Project.create(target)
    try:
        return project, bring_in(project, Arrival(files_of(files)), task)
    except BaseException:
        project.close()
        Path(target).unlink(missing_ok=True)
        raise


def export_corpus(project: "Project", target: str, task: Task) -> int | None:
    """Write the whole project as a corpus, atomically.

    Gives the number of lines; None when cancelled, and then no file was touched.
    """
    written = send_out(project, Departure("corpus"), target, task)
    return None if written is None else written.count
