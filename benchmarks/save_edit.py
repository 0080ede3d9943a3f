"""One edit of an annotation with 12 mentions, from the call to its being on the disk.

Beside it: the same bytes inserted and updated in one transaction of plain SQLite.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from annotator.formats.corpus import read_corpus, write_corpus
from annotator.model.annotation import Annotation, Status
from annotator.store.body import encode_body, pack
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks.articles import ANNOTATOR, records
from benchmarks.figures import Figure, milliseconds
from benchmarks.timing import in_turn

ARTICLES = 1000
EDITS = 500


def run(folder: Path) -> Iterator[Figure]:
    """Save edits of one article in a project of a thousand."""
    corpus, target = folder / "corpus.jsonl", folder / "project.musnad"
    write_corpus(corpus, records(ARTICLES))
    with (
        Project.create(target) as project,
        closing(sqlite3.connect(folder / "least.db")) as least,
    ):
        import_records(project, read_corpus(corpus))
        article = next(project.articles.ids())
        work = project.annotations.load(article, ANNOTATOR) or Annotation(annotator=ANNOTATOR)
        saving, writing = Saving(project, article, work), _Writing(least, work)
        mine, others = in_turn(EDITS, saving.save, writing.write)
    yield Figure(
        name="save an edit, durably",
        unit="ms",
        samples=milliseconds(mine.values),
        reference=milliseconds(others.values),
    )


class Saving:
    """Edits, saved as the window saves them."""

    def __init__(self, project: Project, article: str, work: Annotation) -> None:
        """Take an annotation that the project has."""
        self._project, self._article, self._work = project, article, work
        self._version = project.annotations.history(article, ANNOTATOR).version

    def save(self) -> None:
        """Save one more version."""
        self._version += 1
        status = (Status.IN_PROGRESS, Status.FINISHED)[self._version % 2]
        self._project.annotations.save(
            self._article,
            replace(self._work, status=status),
            version=self._version,
            kind=StepKind.EDIT,
            action="status",
        )


class _Writing:
    """The least that a durable edit with a journal has to write."""

    def __init__(self, connection: sqlite3.Connection, work: Annotation) -> None:
        self._connection = connection
        self._body, self._packed = encode_body(work), pack(work)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE work (body BLOB)")
        connection.execute("CREATE TABLE journal (version INTEGER PRIMARY KEY, body BLOB)")
        with connection:
            connection.execute("INSERT INTO work VALUES (?)", (self._body,))

    def write(self) -> None:
        """Write one more version."""
        with self._connection:
            self._connection.execute("INSERT INTO journal (body) VALUES (?)", (self._packed,))
            self._connection.execute("UPDATE work SET body = ?", (self._body,))
