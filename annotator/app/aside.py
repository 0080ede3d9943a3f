"""Work in a process of its own, so that the window has its own all to itself.

What computes for long keeps Python to itself for tenths of a second at a time; a thread would have
the window stutter. The process gives way to everything else on the machine, and ends with the
window. Loads neither Qt nor, before it begins, what the work needs.
"""

import os
import signal
import traceback
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple

from annotator.problems import Problem

LOOK_EVERY: Final = 0.1  # seconds between two looks whether it was cancelled
NICENESS: Final = 10
Work = Callable[[Any], Iterator[Any]]
"""A function of a module: takes what is sent to it, and gives one thing after the other."""


class Step(NamedTuple):
    """How far some work is."""

    done: int
    total: int


class _Refused(NamedTuple):
    code: str
    values: dict[str, Any]


class _Failed(NamedTuple):
    trace: str


class _Ended(NamedTuple):
    pass


def aside(
    work: Work, given: object, is_cancelled: Callable[[], bool], *, lost: str
) -> Iterator[Any]:
    """Give what comes of some work in another process, as it comes; no more once cancelled.

    Args:
        work: what is done.
        given: what it is sent.
        is_cancelled: asked again and again whether to end it.
        lost: the code of the problem that the process was ended from outside.

    Raises:
        Problem: the work's own, or that it is lost.
        RuntimeError: the work failed; with its trace.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, work), daemon=True)
    process.start()
    there.close()
    try:
        here.send(given)
        while not is_cancelled():
            if not here.poll(LOOK_EVERY):
                continue
            match here.recv():
                case _Ended():
                    return
                case _Refused(code, values):
                    raise Problem(code, **values)
                case _Failed(trace):
                    raise RuntimeError(trace)
                case said:
                    yield said
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise Problem(lost) from None
    finally:
        process.terminate()
        process.join()
        process.close()
        here.close()


def _work(pipe: Connection, work: Work) -> None:
    """Do the work with what comes through the pipe, and send what comes of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    try:
        for said in work(pipe.recv()):
            pipe.send(said)
        pipe.send(_Ended())
    except Problem as problem:
        pipe.send(_Refused(problem.code, problem.values))
    except (BrokenPipeError, EOFError):
        return  # the window is gone
    except Exception:  # noqa: BLE001 - told, with its trace, where the window keeps its log
        pipe.send(_Failed(traceback.format_exc()))
