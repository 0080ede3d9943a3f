"""Weights and fields fitted to annotated articles.

What the fields say is a feature of everything else, and of an article that they were trained on
they say too much. So weights are fitted to what fields say that have not seen the article.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.model.marks import FrameSpans, marks_of
from annotator.model.matching import NEAR, nearness, united
from annotator.model.mention import Layer
from annotator.suggest.learned.candidates import Candidate, channels, parties
from annotator.suggest.learned.deciding import Case, Weights, case_of
from annotator.suggest.learned.endings import endings
from annotator.suggest.learned.features import Named, of_channel, of_ending, of_frame, of_party
from annotator.suggest.learned.linear import Linear, fitted, fitted_to_choices
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tagging import (
    NAMED,
    QUOTED,
    Row,
    Tagger,
    labels_of,
    rows_of,
    trained,
)
from annotator.suggest.learned.tags import tags_of
from annotator.suggest.neural.identity import Labeller
from annotator.suggest.suggestion import Suggestion

INNER: Final = 3
"""Folds in which fields are trained for the articles that they have not seen."""

Fields = tuple[bytes, ...]


class Lesson(Struct, frozen=True):
    """An annotated article, read, and its words described once."""

    reading: Reading
    annotation: Annotation
    rows: list[Row]


class Fitted(Struct, frozen=True):
    """All that was fitted."""

    fields: Fields
    weights: Weights


def lesson_of(text: str, annotation: Annotation, network: Labeller | None = None) -> Lesson:
    """Read an annotated article."""
    reading = Reading(text, network)
    return Lesson(reading, annotation, rows_of(reading))


def fit(lessons: Sequence[Lesson]) -> Fitted:
    """Fit everything to articles; the same articles in the same order give the same."""
    examples = _Examples()
    for held in folds(len(lessons), min(INNER, len(lessons))):
        others = [one for index, one in enumerate(lessons) if index not in held]
        taggers = [Tagger(field) for field in _fields(others)]
        for index in held:
            lesson = lessons[index]
            examples.add(case_of(lesson.reading, tags_of(lesson.reading, taggers)), lesson)
    return Fitted(_fields(lessons), examples.weights())


def folds(count: int, number: int) -> list[frozenset[int]]:
    """Share articles out: each is in one fold, and none has more than one more than another."""
    return [frozenset(range(first, count, number)) for first in range(number)]


def _fields(lessons: Sequence[Lesson]) -> Fields:
    rows = [lesson.rows for lesson in lessons]
    return tuple(
        trained(rows, [labels_of(one.reading, one.annotation, layers) for one in lessons])
        for layers in (NAMED, QUOTED)
    )


class _Asked:
    """Examples of one question, and their answers."""

    def __init__(self) -> None:
        self._examples: list[Named] = []
        self._answers: list[bool] = []

    def add(self, features: Named, *, right: bool) -> None:
        self._examples.append(features)
        self._answers.append(right)

    def fitted(self) -> Linear:
        return fitted(self._examples, self._answers) if self._answers else Linear(bias=-30.0)


class _Examples:
    """Examples of all questions, which articles with their gold answer."""

    def __init__(self) -> None:
        self._asked = {name: _Asked() for name in ("frame", "whole", "source", "addressee")}
        self._choices: list[tuple[Named, list[Named]]] = []
        self._ends: list[tuple[Named, list[Named]]] = []

    def weights(self) -> Weights:
        party = fitted_to_choices(self._choices)
        return Weights(
            party=party,
            ending=fitted_to_choices(self._ends),
            **{name: one.fitted() for name, one in self._asked.items()},
        )

    def add(self, case: Case, lesson: Lesson) -> None:
        """Ask everything of an article."""
        gold = marks_of(lesson.annotation).frames
        before: list[Suggestion] = []
        for one in case.candidates:
            same = _same(one.frame, gold)
            self._ask_of_frame(case, one, same)
            if same is not None:
                self._ask_of_ending(case, one, same)
                self._ask_of_parties(case, one, same, before)
                self._ask_of_channels(case, one, same)
            if one.by_rules:
                before.append(one.frame)

    def _ask_of_frame(self, case: Case, one: Candidate, same: FrameSpans | None) -> None:
        features = of_frame(case.reading, one, case.tags)
        self._asked["frame"].add(features, right=same is not None)
        self._ask_of_whole(case, one, same)

    def _ask_of_whole(self, case: Case, one: Candidate, same: FrameSpans | None) -> None:
        whole = same is not None and nearness(one.frame.speaker, same.speaker) >= NEAR
        features = of_frame(case.reading, one, case.tags)
        self._asked["whole"].add(features, right=whole)

    def _ask_of_parties(
        self, case: Case, one: Candidate, same: FrameSpans, before: Sequence[Suggestion]
    ) -> None:
        found = parties(case.reading, one.frame, before, case.tags)
        near = [nearness(united(party.spans), same.speaker) for party in found]
        best = max(near)
        told = [of_party(case.reading, one.frame, party, before, case.tags) for party in found]
        if best >= NEAR:
            wrong = [each for each, value in zip(told, near, strict=True) if value < best]
            self._choices.append((told[near.index(best)], wrong))

    def _ask_of_ending(self, case: Case, one: Candidate, same: FrameSpans) -> None:
        found = endings(case.reading, one.frame, case.tags)
        near = [nearness(united(end.quote), same.quote) for end in found]
        best = max(near)
        told = [of_ending(case.reading, one.frame, end, case.tags) for end in found]
        wrong = [each for each, value in zip(told, near, strict=True) if value < best]
        if wrong:
            self._ends.append((told[near.index(best)], wrong))
        if near[0] < best:  # as it may stand in the end
            better = replace(one.frame, quote=found[near.index(best)].quote)
            self._ask_of_whole(case, replace(one, frame=better), same)

    def _ask_of_channels(self, case: Case, one: Candidate, same: FrameSpans) -> None:
        known = ((Layer.SOURCE, same.sources), (Layer.ADDRESSEE, same.addressees))
        for layer, gold in known:
            for span in channels(case.reading, one.frame, case.tags):
                features = of_channel(case.reading, one.frame, span, layer, case.tags)
                right = any(nearness((span,), spans) >= NEAR for spans in gold)
                self._asked[layer.value].add(features, right=right)


def _same(frame: Suggestion, gold: Sequence[FrameSpans]) -> FrameSpans | None:
    """Find the gold frame whose quote and cues are near, the nearest quote first."""
    cues = united(frame.cues)
    near = [
        (nearness(frame.quote, other.quote), number)
        for number, other in enumerate(gold)
        if nearness(cues, other.cue) >= NEAR
    ]
    value, number = max(near, default=(0.0, 0))
    return gold[number] if value >= NEAR else None
