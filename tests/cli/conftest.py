"""The command line as the tests use it: in this process, and in one of its own."""

import subprocess
import sys
from typing import NamedTuple

import pytest

from annotator.cli.main import main


class Outcome(NamedTuple):
    """What a command gave: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Let the commands speak English, whatever the machine's language is."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "_MUSNAD_COMPLETE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def musnad(capfdbinary, tmp_path, monkeypatch):
    """Run a command in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return run


@pytest.fixture
def musnad_apart(tmp_path):
    """Run a command in a process of its own, in an empty folder."""

    def run(*arguments, **options):
        done = subprocess.run(
            [sys.executable, "-m", "annotator", *map(str, arguments)],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            **options,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
