"""Training in a process of its own, as `musnad train` does it."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from annotator.app.aside import Step, aside


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


def trained(
    lessons: Lessons, on_step: Callable[[Step], object], is_cancelled: Callable[[], bool]
) -> Result | None:
    """Train a model in another process; None where that was cancelled.

    Raises:
        Problem: there are too few articles, or the process was ended from outside.
    """
    for said in aside(_steps, lessons, is_cancelled, lost="train.lost"):
        if isinstance(said, Result):
            return said
        on_step(said)
    return None


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
