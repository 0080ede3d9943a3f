"""A team for the tests that want one: colleagues at windows of their own, on one server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

COLLEAGUE = Path(__file__).with_name("colleague.py")
PATIENCE = 20  # seconds for a window to close
LOGINS = ("hoda", "sami", "kamal", "manager")


class Colleague:
    """A process with a window; what is called on it is done there."""

    def __init__(self, login, folder):
        self.login = login
        own = {name: folder / name.lower() for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        for place in own.values():
            place.mkdir(parents=True)
        self._said = (folder / "said").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, str(COLLEAGUE)],
            env=os.environ | {key: str(value) for key, value in own.items()} | secret_of(login),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
        )

    def begin(self):
        """Wait until the window is there."""
        return self._answer()

    def __getattr__(self, command):
        def tell(*given):
            print(json.dumps([command, *given]), file=self.process.stdin, flush=True)
            return self._answer()

        return tell

    def _answer(self):
        line = self.process.stdout.readline()
        answer = json.loads(line) if line else {"failed": Path(self._said.name).read_text()}
        assert "failed" not in answer, f"{self.login}: {answer['failed']}"
        return answer["gave"]

    def end(self):
        """Close the window, or whatever is left of it."""
        self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self._said.close()


def secret_of(login):
    return {"PGPASSWORD": f"the secret of {login}"}


class Team:
    """The manager at the command line, and the windows of the others."""

    def __init__(self, server, folder):
        self.server, self.folder = server, folder
        self.colleagues = {}

    def address(self, login="manager"):
        return f"postgresql+psycopg://{login}@127.0.0.1:{self.server.port}/news"

    def secret(self, login):
        """Give somebody's password."""
        return secret_of(login)["PGPASSWORD"]

    def musnad(self, *arguments, says=None):
        """Run the manager's commands, which must succeed; give what is printed."""
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *map(str, arguments)],
            env=os.environ | secret_of("manager") | {"XDG_CONFIG_HOME": str(self.folder)},
            input=says,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def sit_down(self, *logins):
        """Open windows on the project."""
        for login in logins:
            self.colleagues[login] = Colleague(login, self.folder / login)
        for login in logins:
            self.colleagues[login].begin()
            self.colleagues[login].open(self.address(login))
        return [self.colleagues[login] for login in logins]

    def asked_by(self, login, statement, **values):
        """Ask the database directly, under somebody's own role; give rows, or how many changed."""
        with self.server.connect("news", user=login) as connection:
            connection.execute("SET search_path = musnad")
            found = connection.execute(statement, values)
            return found.fetchall() if found.description else found.rowcount

    def refused(self, login, statement, **values):
        """Tell whether the database refuses a statement to somebody, or has no rows for it."""
        try:
            changed = self.asked_by(login, statement, **values)
        except psycopg.errors.InsufficientPrivilege:
            return True
        return not changed

    def end(self):
        for colleague in self.colleagues.values():
            colleague.end()


@pytest.fixture
def team(server, tmp_path):
    with server.connect() as connection:
        secret = secret_of("manager")["PGPASSWORD"]
        connection.execute(f"CREATE ROLE manager LOGIN CREATEDB CREATEROLE PASSWORD '{secret}'")
    made = Team(server, tmp_path)
    yield made
    made.end()
    server.drop_database("news")
    with server.connect() as connection:
        for login in LOGINS:
            connection.execute(f"DROP ROLE IF EXISTS {login}")
