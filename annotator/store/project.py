"""A project: one file, or one database of a server, with articles, annotations and the scheme.

There is no "unsaved": each change is durable when its call returns. One window at a time may
write a file, and reading needs nobody's leave; on a server a team works at once, each member as
who they are.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.scheme_check import scheme_errors
from annotator.problems import Place, Problem
from annotator.store import opening, settings
from annotator.store.activity import Activity
from annotator.store.adjudications import Adjudications
from annotator.store.annotations import Annotations
from annotator.store.articles import Articles
from annotator.store.assignments import Assignments
from annotator.store.database import Database
from annotator.store.entities import Entities
from annotator.store.learnt import Learnt
from annotator.store.members import Member, Members
from annotator.store.migrations import MIGRATIONS, Migration
from annotator.store.packages import read_package
from annotator.store.postgresql.address import Target, target_of
from annotator.store.scores import Scores

if TYPE_CHECKING:
    from types import ModuleType


class Project:
    """An open project. Its parts may be used from several threads.

    Attributes:
        target: the file, or the address on a server; ``str`` of it holds no password.
        name: what to call it: the file's name without its ending, or the database's.
        writable: whether it was opened for writing.
        member: who has logged in to it; None in a file, where nobody need.
        database: its transactions, for the store's own functions.
        articles: its articles.
        annotations: its annotations.
        entities: what it knows of the entities in them.
        scores: what is expected of its articles.
        learnt: the model that its finished articles have trained.
        members: who works on it.
        assignments: who is to annotate what.
        package: which project it is a part of, and whose, if it is a package.
        adjudications: what was made of several annotations of an article.
        activity: how long its annotators were at work.
    """

    def __init__(
        self, target: Target, database: Database, *, writable: bool, member: Member | None = None
    ) -> None:
        """Work on an opened database; made by `create` and `open`."""
        self.target = target
        self.name = target.stem if isinstance(target, Path) else target.name
        self.writable = writable
        self.member = member
        self.database = database
        self.articles = Articles(database)
        self.annotations = Annotations(database, member)
        self.entities = Entities(database)
        self.scores = Scores(database)
        self.learnt = Learnt(database)
        self.members = Members(database)
        self.assignments = Assignments(database, member)
        self.package = read_package(database)
        self.adjudications = Adjudications(database, self.annotations)
        self.activity = Activity(database)
        self._recalled: dict[str, Any] | None = None
        self._scheme = opening.read_scheme(database, Place(str(target)))
        self._resources = ExitStack()

    @classmethod
    def create(
        cls,
        target: str | Target,
        *,
        scheme: Scheme = DEFAULT_SCHEME,
        manager: str | None = None,
    ) -> Self:
        """Make a new project and open it.

        Args:
            target: the file to make, or the database's address.
            scheme: how its articles are annotated.
            manager: on a server, the name of its first manager: whoever makes it; None: the login.

        Raises:
            Problem: there is one, its folder takes no new files, or its server refuses.
        """
        where = target_of(target)
        if isinstance(where, Path):
            opening.make_file(where, scheme)
        else:
            where = _server().build(where, scheme, manager)
        return cls.open(where)

    @classmethod
    def open(
        cls,
        target: str | Target,
        *,
        writable: bool = True,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """Open a project, brought up to date first where it may be written.

        Raises:
            Problem: there is no such project, it cannot be read or written, it was made by a
                newer version, it is damaged, another window has its file open for writing, or
                its server cannot be reached, wants a password, or does not know who comes.
        """
        where = target_of(target)
        with ExitStack() as resources:
            member = None
            if isinstance(where, Path):
                database = opening.open_file(where, migrations, resources, writable=writable)
            else:
                database, member = _server().open_database(where, migrations, writable=writable)
                resources.callback(database.close)
            project = cls(where, database, writable=writable, member=member)
            project._resources = resources.pop_all()
        return project

    def beside(self, ending: str) -> Path:
        """Name a file for something of the project: beside its own, or at home for a server's."""
        if isinstance(self.target, Path):
            return self.target.with_name(f"{self.name}{ending}")
        return Path.home() / f"{self.name}{ending}"

    @property
    def annotator(self) -> str | None:
        """Under whose name work is kept: who has logged in, or for whom the package is.

        None: under any.
        """
        if self.member is not None:
            return self.member.name
        return None if self.package is None else self.package.annotator

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
        """Give a remembered value, or the default; on a server each member has their own."""
        if self._recalled is not None:
            return self._recalled.get(self._remembered(key), default)
        with self.database.reading() as connection:
            return settings.read(connection, self._remembered(key), default)

    def recall(self) -> None:
        """Read all that is remembered, for `setting` to answer without asking the database.

        A window does so for a project on a server: it looks up more than it can wait for. What
        others change is recalled anew.
        """
        with self.database.reading() as connection:
            self._recalled = settings.read_all(connection, self._remembered(""))

    def remember(self, key: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Remember a small JSON value, such as where the caret stood.

        Raises:
            Problem: the project cannot be written.
        """
        with self.database.writing() as connection:
            settings.write(connection, self._remembered(key), value)
        if self._recalled is not None:
            self._recalled[self._remembered(key)] = value

    def _remembered(self, key: str) -> str:
        return settings.remembered(key, None if self.member is None else self.member.name)

    def close(self) -> None:
        """Close the file and give the lock back; may be called again."""
        self._resources.close()

    def __enter__(self) -> Self:
        """Use the project in a ``with`` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it at the block's end."""
        self.close()


def _server() -> "ModuleType":
    """Load what opens projects on servers, the driver among it.

    Raises:
        Problem: the driver is not installed.
    """
    try:
        from annotator.store.postgresql import opening as server  # noqa: PLC0415 - loads psycopg
    except ImportError as error:
        if error.name is not None and error.name.startswith("annotator"):
            raise
        raise Problem("server.no_driver", reason=str(error)) from error
    return server
