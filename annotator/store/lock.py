"""The lock of a project: one window writes at a time, and the next one is told who does.

The lock is the operating system's, on ``<project>.lock``: it ends with its process, however
that dies. The holder is named in a second file, since on Windows a locked one cannot be read.
"""

import errno
import getpass
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import filelock
import msgspec
from msgspec import Struct

from annotator.problems import Place, Problem

Identity = tuple[int, int] | None  # device and inode; None: there is no file


class Holder(Struct, frozen=True, kw_only=True):
    """Who has the project open."""

    user: str = "?"
    host: str = "?"
    pid: int = 0
    since: str = "?"


class ProjectLock:
    """The right to write one project file, from `acquire` to `release`."""

    def __init__(self, project: Path) -> None:
        """Prepare the lock of this project file; nothing is taken yet."""
        self._project = project
        self._path = project.with_name(f"{project.name}.lock")
        self._holder = project.with_name(f"{project.name}.lock.json")
        self._lock = filelock.FileLock(self._path, thread_local=False)
        self._identities: tuple[Identity, Identity] = (None, None)

    def acquire(self) -> Self:
        """Take the lock at once or not at all.

        Raises:
            Problem: another window has it, or the folder takes no files.
        """
        place = Place(str(self._project))
        try:
            self._lock.acquire(timeout=0)
            self._identities = _identity(self._path), _identity(self._project)
            self._holder.write_bytes(msgspec.json.encode(_this_process()))
        except filelock.Timeout as error:
            if not self._path.exists():  # nobody holds it: it cannot be made here
                raise self._no_files(os.strerror(errno.EACCES)) from error
            raise Problem("project.locked", place, **self._held_by()) from error
        except OSError as error:
            self.release()
            raise self._no_files(error.strerror) from error
        return self

    def check(self) -> None:
        """Make sure that what is written next goes into the project, and that nobody else writes.

        Raises:
            Problem: the lock's file or the project's own was removed or replaced.
        """
        lock, project = self._identities
        if _identity(self._path) != lock:
            raise Problem("project.lock_lost", Place(str(self._project)))
        if _identity(self._project) != project:
            raise Problem("project.moved", Place(str(self._project)))

    def release(self) -> None:
        """Give the lock back and remove its files where they are still its own."""
        lock, _ = self._identities
        if lock is not None and _identity(self._path) == lock:
            _remove(self._holder)
            # Removed while held, so that nobody can lock a file that has lost its name.
            _remove(self._path)
        self._lock.release()

    def _no_files(self, reason: str | None) -> Problem:
        folder = str(self._project.parent)
        return Problem("project.folder", Place(str(self._project)), folder=folder, reason=reason)

    def _held_by(self) -> dict[str, str | int]:
        try:
            holder = msgspec.json.decode(self._holder.read_bytes(), type=Holder)
        except (OSError, msgspec.MsgspecError):
            holder = Holder()  # it is just being written, or this user may not read it
        return {**msgspec.structs.asdict(holder), "since": _local_time(holder.since)}


def _local_time(since: str) -> str:
    """Write a UTC time as the clock on the wall shows it; what is none is given back."""
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        return since
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _this_process() -> Holder:
    return Holder(
        user=account(),
        host=platform.node(),
        pid=os.getpid(),
        since=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def account() -> str:
    """Name the user of this machine's account; ``?`` where it has no name."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "?"  # an account without a name, as containers have them


def _identity(path: Path) -> Identity:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # Windows keeps a locked file; filelock removes it as it lets go
