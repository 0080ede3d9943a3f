"""Training in a process of its own, so that the window has its own all to itself.

What fits the fields and weights keeps Python to itself for tenths of a second at a time; a thread
would have the window stutter. The process trains as `musnad train` does, gives way to everything
else on the machine, and ends with the window. Loads neither Qt nor, before it begins, what learns.
"""

import os
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple

from annotator.problems import Problem

LOOK_EVERY: Final = 0.1  # seconds between two looks whether it was cancelled
NICENESS: Final = 10


class Lessons(NamedTuple):
    """What is to be learnt from, as corpus lines.

    Attributes:
        lines: the articles, by which the model is judged, too.
        others: those of the sample corpus, which only teach.
        seed: how the articles are shared out to folds.
    """

    lines: Sequence[bytes]
    others: Sequence[bytes]
    seed: int


class Step(NamedTuple):
    """How far the training is."""

    done: int
    total: int


class Result(NamedTuple):
    """What came of it.

    Attributes:
        content: the model's file.
        judged: how good it is beside the rules, as JSON.
        name: the model's.
        rules: beside which it was trained.
        articles: how many it was trained on.
    """

    content: bytes
    judged: bytes
    name: str
    rules: str
    articles: int


class _Refused(NamedTuple):
    code: str
    values: dict[str, Any]


class _Failed(NamedTuple):
    trace: str


def trained(
    lessons: Lessons, on_step: Callable[[Step], object], is_cancelled: Callable[[], bool]
) -> Result | None:
    """Train a model in another process; None where that was cancelled.

    Raises:
        Problem: there are too few articles, or the process was ended from outside.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there,), daemon=True)
    process.start()
    there.close()
    try:
        here.send(lessons)
        while not is_cancelled():
            if not here.poll(LOOK_EVERY):
                continue
            match here.recv():
                case Step() as step:
                    on_step(step)
                case Result() as result:
                    return result
                case _Refused(code, values):
                    raise Problem(code, **values)
                case _Failed(trace):
                    raise RuntimeError(trace)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise Problem("train.lost") from None
    finally:
        process.terminate()
        process.join()
        process.close()
        here.close()
    return None


def _work(pipe: Connection) -> None:
    """Train what comes through the pipe, and send what comes of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    try:
        for said in _steps(pipe.recv()):
            pipe.send(said)
    except Problem as problem:
        pipe.send(_Refused(problem.code, problem.values))
    except (BrokenPipeError, EOFError):
        return  # the window is gone
    except Exception:  # noqa: BLE001 - told, with its trace, where the window keeps its log
        pipe.send(_Failed(traceback.format_exc()))


def _steps(lessons: Lessons) -> Iterator[Step | Result]:
    from msgspec import json  # noqa: PLC0415 - late, as said above

    from annotator.model.record import Record  # noqa: PLC0415
    from annotator.suggest.learned.judged import judged  # noqa: PLC0415
    from annotator.suggest.learned.model import encoded  # noqa: PLC0415
    from annotator.suggest.learned.pupils import pupils_of  # noqa: PLC0415
    from annotator.suggest.learned.training import Training  # noqa: PLC0415

    pupils, others = (
        pupils_of(json.decode(line, type=Record) for line in lines) for lines in lessons[:2]
    )
    training = Training(pupils, lessons.seed, others=others)
    total = training.length + 1  # the model itself comes behind the folds
    for done in training.steps():
        yield Step(done, total)
    yield Step(training.length, total)
    found = training.trained()
    told = judged(found)
    yield Result(encoded(found.model), json.encode(told), told.name, told.rules, told.articles)
