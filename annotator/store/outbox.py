"""The outbox: edits of an annotator that the server has not taken yet, on this computer's disk.

A folder for each project and person, with a file for each window that has it open: a line for
each value that was put in, and one for each that left. A file whose window has died is taken over
by the next one that opens the project, whatever ended the other.
"""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import filelock
import msgspec
from msgspec import Struct
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.store.history import Entry

SUFFIX = ".jsonl"
OWN_EYES = 0o700  # what waits is nobody else's to read


class Parcel(Struct, frozen=True, kw_only=True):
    """One save that waits: the arguments of ``Annotations.save_steps``.

    Attributes:
        number: its place in the line, from 1.
        article: the article's id.
        annotation: the value, with its annotator.
        steps: what led to it.
        is_refused: whether the server has refused it as a conflict; then it waits for a decision.
    """

    number: int
    article: str
    annotation: Annotation
    steps: tuple[Entry, ...]
    is_refused: bool = False


class _Line(Struct, omit_defaults=True):
    """A line of the file; exactly one of its fields is set."""

    put: Parcel | None = None
    refused: int | None = None
    gone: int | None = None


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Line)


class Outbox:
    """One window's file in a folder, and what dead windows have left there.

    Writes in a thread of its own, in order; may be asked from any thread.
    """

    def __init__(self, folder: Path) -> None:
        """Open the outbox, made if need be, and take over what was left in it.

        Raises:
            OSError: the disk does not take it.
        """
        folder.mkdir(mode=OWN_EYES, parents=True, exist_ok=True)
        self._path = folder / f"{uuid4().hex}{SUFFIX}"
        self._lock = _lock_of(self._path)
        self._lock.acquire(timeout=0)
        self._file = self._path.open("ab")
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="musnad-outbox")
        self._waiting: dict[int, Parcel] = {}
        self._last = 0
        self._take_over(folder)

    @property
    def waiting(self) -> tuple[Parcel, ...]:
        """What has not left yet, in the order in which it was put in."""
        return tuple(self._waiting.values())

    def put(
        self, article: str, annotation: Annotation, steps: tuple[Entry, ...]
    ) -> "Future[Parcel]":
        """Put a save at the end of the line; it is on the disk when the future is done."""
        self._last += 1
        parcel = Parcel(number=self._last, article=article, annotation=annotation, steps=steps)
        return self._thread.submit(self._put, parcel)

    def acknowledge(self, parcel: Parcel) -> "Future[None]":
        """Take a save out: the server has it, or what was decided of it."""
        return self._thread.submit(self._remove, parcel.number)

    def refuse(self, parcel: Parcel) -> "Future[None]":
        """Note that the server has refused a save, which waits for a decision from now on."""
        return self._thread.submit(self._refuse, parcel.number)

    def close(self) -> None:
        """Let the file go, for the next window to find; an empty one is removed."""
        self._thread.shutdown(wait=True)
        self._file.close()
        if not self._waiting:
            self._path.unlink(missing_ok=True)
        _release(self._lock)

    # in the thread

    def _put(self, parcel: Parcel) -> Parcel:
        self._write(_Line(put=parcel))
        self._waiting[parcel.number] = parcel
        return parcel

    def _refuse(self, number: int) -> None:
        if number in self._waiting:
            self._write(_Line(refused=number))
            self._waiting[number] = replace(self._waiting[number], is_refused=True)

    def _remove(self, number: int) -> None:
        if self._waiting.pop(number, None) is None:
            return
        if self._waiting:
            self._write(_Line(gone=number))
        else:  # nothing in the file is of use any more
            self._file.truncate(0)
            os.fsync(self._file.fileno())

    def _write(self, line: _Line) -> None:
        self._file.write(_encoder.encode(line) + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    # what others have left

    def _take_over(self, folder: Path) -> None:
        """Bring what dead windows have left into the own file, the oldest first."""
        left = [path for path in folder.glob(f"*{SUFFIX}") if path != self._path]
        for path in sorted(left, key=_age):
            lock = _lock_of(path)
            try:
                lock.acquire(timeout=0)
            except filelock.Timeout:
                continue  # its window lives, and sends it
            for parcel in _read(path):
                self._last += 1
                self._put(replace(parcel, number=self._last))
            path.unlink(missing_ok=True)
            _release(lock)


def _read(path: Path) -> Iterator[Parcel]:
    """Give what waits in a file; a last line that was cut off was never acknowledged to anybody."""
    waiting: dict[int, Parcel] = {}
    try:
        lines = path.read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:  # another window was quicker
        return
    for written in lines:
        line = _decoder.decode(written)
        if line.put is not None:
            waiting[line.put.number] = line.put
        elif line.refused is not None and line.refused in waiting:
            waiting[line.refused] = replace(waiting[line.refused], is_refused=True)
        elif line.gone is not None:
            waiting.pop(line.gone, None)
    yield from waiting.values()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _lock_of(path: Path) -> filelock.FileLock:
    return filelock.FileLock(path.with_suffix(".lock"), thread_local=False)


def _release(lock: filelock.BaseFileLock) -> None:
    """Give a lock back; its file goes while it is held, so that nobody locks a nameless one."""
    with suppress(OSError):  # Windows keeps a locked file
        Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()
