"""Where records come from: a project, or corpora in any format, asked as often as needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from annotator.cli.messages import tell
from annotator.cli.projects import is_project, open_project
from annotator.formats.catalogue import format_of, read_files
from annotator.formats.corpus import corpus_line
from annotator.formats.files import STANDARD
from annotator.model.annotation import Status
from annotator.model.record import Record
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.problems import Notice, Problem
from annotator.store import exporting
from annotator.store.adjudications import Stage
from annotator.store.project import Project
from annotator.training.plan import Selection


class Wanted(Struct, frozen=True, kw_only=True):
    """Whose annotations are asked for, and how far they must be; None: any."""

    annotator: str | None = None
    adjudicated: bool = False
    statuses: tuple[Status, ...] | None = None

    def selection(self, statuses: tuple[Status, ...]) -> Selection:
        """Give it as a training set knows it, with the statuses that are taken where none is."""
        return Selection(
            annotator=self.annotator,
            adjudicated=self.adjudicated,
            statuses=statuses if self.statuses is None else self.statuses,
        )


class ProjectSource:
    """The records of a project."""

    def __init__(self, project: Project) -> None:
        """Take the project, open."""
        self._project = project
        self.scheme: Scheme = project.scheme
        self.has_failed = False

    def check(self, wanted: Wanted) -> None:
        """Make sure that who is asked for has annotated something; tell of outcomes overtaken.

        Raises:
            Problem: nobody of that name has.
        """
        known = self._project.annotations.annotators()
        if wanted.annotator is not None and wanted.annotator not in known:
            names = ", ".join(known)
            raise Problem("command.no_annotator", name=wanted.annotator, names=names)
        reopened = self._project.adjudications.counts()[Stage.REOPENED] if wanted.adjudicated else 0
        if reopened:
            tell(Notice("command.overtaken", count=reopened))

    def lines(self, wanted: Wanted) -> Iterator[bytes]:
        """Give corpus lines, without their line ends."""
        return exporting.records(
            self._project,
            annotator=wanted.annotator,
            adjudicated=wanted.adjudicated,
            statuses=wanted.statuses,
        )

    def records(self, wanted: Wanted) -> Iterator[Record]:
        """Give records."""
        return map(msgspec.json.Decoder(Record).decode, self.lines(wanted))


class CorpusSource:
    """The records of a corpus, or of another format's files; what is wrong is told the first time.

    Attributes:
        scheme: the one that new projects start with: a corpus names none.
        has_failed: whether something could not be read.
    """

    def __init__(self, path: str) -> None:
        """Take the file or folder.

        Raises:
            Problem: its format is not known, or it is standard input, which can be read only once.
        """
        if path == STANDARD:
            raise Problem("command.read_twice")
        format_of(path)
        self._path = path
        self._is_told = False
        self.scheme: Scheme = DEFAULT_SCHEME
        self.has_failed = False

    def check(self, wanted: Wanted) -> None:
        """Take whoever is asked for: who is there is known when all has been read."""

    def lines(self, wanted: Wanted) -> Iterator[bytes]:
        """Give corpus lines, without their line ends."""
        return map(corpus_line, self.records(wanted))

    def records(self, wanted: Wanted) -> Iterator[Record]:
        """Give records."""
        takes = wanted.selection(tuple(Status)).takes
        for item in read_files([self._path]):
            if not isinstance(item, Problem):
                if takes(item[1]):
                    yield item[1]
            elif not self._is_told:
                self.has_failed |= not isinstance(item, Notice)
                tell(item)
        self._is_told = True


Source = ProjectSource | CorpusSource


@contextmanager
def open_source(target: str) -> Iterator[Source]:
    """Open a project, or find a corpus.

    Raises:
        Problem: there is neither, or it cannot be read.
    """
    if "://" in target or is_project(target) or not (target == STANDARD or Path(target).exists()):
        with open_project(target) as project:
            yield ProjectSource(project)
    else:
        yield CorpusSource(target)
