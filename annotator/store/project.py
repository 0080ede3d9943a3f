"""A project: one file that holds the articles, everybody's annotations, and the scheme.

There is no "unsaved": each change is durable when its call returns. One window at a time may
write; reading needs nobody's leave.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.scheme_check import scheme_errors
from annotator.store import opening, settings
from annotator.store.adjudications import Adjudications
from annotator.store.annotations import Annotations
from annotator.store.articles import Articles
from annotator.store.database import Database
from annotator.store.entities import Entities
from annotator.store.learnt import Learnt
from annotator.store.lock import ProjectLock
from annotator.store.members import Members
from annotator.store.migrations import MIGRATIONS, Migration
from annotator.store.scores import Scores


class Project:
    """An open project. Its parts may be used from several threads.

    Attributes:
        target: the file.
        name: what to call it: the file's name without its ending.
        writable: whether it was opened for writing.
        database: its transactions, for the store's own functions.
        articles: its articles.
        annotations: its annotations.
        entities: what it knows of the entities in them.
        scores: what is expected of its articles.
        learnt: the model that its finished articles have trained.
        members: who works on it.
        adjudications: what was made of several annotations of an article.
    """

    def __init__(self, target: Path, database: Database, *, writable: bool) -> None:
        """Work on an opened database; made by `create` and `open`."""
        self.target = target
        self.name = target.stem
        self.writable = writable
        self.database = database
        self.articles = Articles(database)
        self.annotations = Annotations(database)
        self.entities = Entities(database)
        self.scores = Scores(database)
        self.learnt = Learnt(database)
        self.members = Members(database)
        self.adjudications = Adjudications(database)
        self._scheme = opening.read_scheme(database, target)
        self._resources = ExitStack()

    @classmethod
    def create(cls, target: str | Path, *, scheme: Scheme = DEFAULT_SCHEME) -> Self:
        """Make a new project file and open it.

        Raises:
            Problem: there is a file of this name, or its folder takes no new ones.
        """
        path = Path(target).resolve()
        opening.check_new(path)
        lock = ProjectLock(path).acquire()
        try:
            opening.build(path, scheme)
        finally:
            lock.release()
        return cls.open(path)

    @classmethod
    def open(
        cls,
        target: str | Path,
        *,
        writable: bool = True,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """Open a project file, brought up to date first where it may be written.

        Raises:
            Problem: there is no such project, it cannot be read or written, it was made by a
                newer version, it is damaged, or another window has it open for writing.
        """
        path = Path(target).resolve()
        opening.check_existing(path, writable=writable)
        with ExitStack() as resources:
            lock = None
            if writable:
                lock = ProjectLock(path).acquire()
                resources.callback(lock.release)
            database = opening.connect(path, lock)
            resources.callback(database.close)
            opening.bring_up_to_date(database, path, migrations, writable=writable)
            project = cls(path, database, writable=writable)
            project._resources = resources.pop_all()
        return project

    @property
    def scheme(self) -> Scheme:
        """The annotation scheme."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Replace the annotation scheme; annotations stay as they are.

        Raises:
            Problem: the scheme cannot work, or the project cannot be written.
        """
        for problem in scheme_errors(scheme):
            raise problem
        with self.database.writing() as connection:
            settings.write(connection, settings.SCHEME, scheme)
        self._scheme = scheme

    def setting(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - any JSON value
        """Give a remembered value, or the default."""
        with self.database.reading() as connection:
            return settings.read(connection, settings.remembered(key), default)

    def remember(self, key: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Remember a small JSON value, such as where the caret stood.

        Raises:
            Problem: the project cannot be written.
        """
        with self.database.writing() as connection:
            settings.write(connection, settings.remembered(key), value)

    def close(self) -> None:
        """Close the file and give the lock back; may be called again."""
        self._resources.close()

    def __enter__(self) -> Self:
        """Use the project in a ``with`` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it at the block's end."""
        self.close()
