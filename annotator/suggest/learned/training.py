"""Training: a model of annotated articles, and how good it is on articles it hasn't seen.

The articles are shared out to folds, `REPEATS` times in different ways; each fold is judged by
what the others taught. From that follow the decisions (`choosing`); then all articles teach the
model itself. The same articles and seed give the same model, to the byte.
"""

import hashlib
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

import msgspec
from msgspec import Struct

from annotator.problems import Problem
from annotator.suggest.evaluate import Comparison
from annotator.suggest.learned.choosing import Trial, by_model, by_rules, chosen
from annotator.suggest.learned.deciding import case_of
from annotator.suggest.learned.fitting import Lesson, fit, folds, lesson_of
from annotator.suggest.learned.model import Model
from annotator.suggest.learned.pupils import LEAST, Pupil
from annotator.suggest.learned.tagging import Tagger
from annotator.suggest.learned.tags import tags_of
from annotator.suggest.neural.identity import Labeller

FOLDS: Final = 6
REPEATS: Final = 2
DIGITS: Final = 12  # of a digest, which names a model


class Trained(Struct, frozen=True):
    """A model, and how good the rules and it are on articles that it hadn't seen."""

    model: Model
    rules: Comparison
    learnt: Comparison


class Training:
    """The training of one model, step by step."""

    def __init__(
        self,
        pupils: Sequence[Pupil],
        seed: int = 0,
        number: int = FOLDS,
        others: Sequence[Pupil] = (),
        network: Labeller | None = None,
    ) -> None:
        """Take the articles, in whatever order.

        Args:
            pupils: the articles, no id twice.
            seed: how they are shared out to folds.
            number: how many folds there are, if there are as many articles.
            others: articles that teach, too, but by which nothing is judged.
            network: labels the words, as one feature more.

        Raises:
            Problem: there are too few articles with attributions.
        """
        taught = sum(bool(pupil.annotation.attributions) for pupil in pupils)
        if taught < LEAST:
            raise Problem("train.too_few", count=taught, least=LEAST)
        self._pupils = sorted(pupils, key=lambda pupil: pupil.id)
        self._seed, self._folds = seed, min(number, len(pupils))
        known = {pupil.text for pupil in pupils}
        self._others = [other for other in others if other.text not in known]
        self._network = network
        self._trials: list[Trial] = []
        self._lessons: list[Lesson] = []
        self._background: list[Lesson] = []
        self.length = REPEATS * self._folds

    def steps(self) -> Iterator[int]:
        """Judge fold after fold, by what the others teach; give their numbers."""
        self._lessons = self._read(self._pupils)
        self._background = self._read(self._others)
        for repeat in range(REPEATS):
            order = list(self._lessons)
            Random(self._seed * REPEATS + repeat).shuffle(order)  # noqa: S311 - shares out, hides nothing
            for number, held in enumerate(folds(len(order), self._folds)):
                yield repeat * self._folds + number
                self._trials += _trials(order, held, self._background)

    def trained(self) -> Trained:
        """Choose the decisions and train the model, when all steps are done."""
        decisions = chosen(self._trials)
        model = Model(
            name=self._digest(),
            articles=len(self._lessons),
            decisions=decisions,
            fitted=fit([*self._lessons, *self._background]),
            network=None if self._network is None else self._network.identity,
        )
        return Trained(model, by_rules(self._trials), by_model(self._trials, decisions))

    def _read(self, pupils: Sequence[Pupil]) -> list[Lesson]:
        return [lesson_of(one.text, one.annotation, self._network) for one in pupils]

    def _digest(self) -> str:
        """Name the model after what it was trained on, and how."""
        digest = hashlib.sha256(f"{self._seed} {self._folds}".encode())
        for pupil in (*self._pupils, *self._others):
            digest.update(msgspec.json.encode(pupil))
        if self._network is not None:
            digest.update(self._network.identity.digest.encode())
        return digest.hexdigest()[:DIGITS]


def _trials(
    lessons: Sequence[Lesson], held: frozenset[int], background: Sequence[Lesson]
) -> Iterator[Trial]:
    taught = [one for index, one in enumerate(lessons) if index not in held]
    fitted = fit([*taught, *background])
    taggers = [Tagger(field) for field in fitted.fields]
    for index in sorted(held):
        reading = lessons[index].reading
        case = case_of(reading, tags_of(reading, taggers))
        yield Trial(lessons[index], case, fitted.weights)
