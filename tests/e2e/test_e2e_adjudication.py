"""Adjudicating what two people made of real articles, in the real window, every press counted.

Whichever of the two the adjudicated corpus agrees with is taken, difference by difference; what
neither of them has is left, and named.
"""

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from annotator.adjudication.decisions import State
from annotator.adjudication.merge import take
from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.record import Record
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold"
SIDES = ("dev_annotator_a", "dev_annotator_b")
OUTCOME = "dev_adjudicated"


def read_corpus(name):
    path = GOLD / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip(f"{path.name} is not on this machine")
    return [msgspec.json.decode(line, type=Record) for line in path.read_bytes().splitlines()]


def facts(annotation: Annotation) -> Counter:
    """Tell all that an annotation says, without ids: what is compared with the gold."""
    mentions = annotation.mention_by_id
    found: Counter = Counter()

    def spans(key):
        return mentions[key].spans if key in mentions else None

    for frame in annotation.attributions:
        at = spans(frame.quote) or tuple(map(spans, frame.cues))
        found["frame", at] += 1
        for layer in ("cues", "speakers", "sources", "addressees"):
            for key in getattr(frame, layer):
                found[layer, at, spans(key)] += 1
        for name, value in frame.features.items():
            if value not in {None, False}:
                found["feature", at, name, value] += 1
        for stance in annotation.stances_of(frame.id):
            value = stance.polarity, stance.intensity, stance.explicit
            found["stance", at, value, spans(stance.target), spans(stance.holder)] += 1
    return found


def distance(one: Annotation, other: Annotation) -> int:
    first, second = facts(one), facts(other)
    return ((first - second) + (second - first)).total()


@pytest.fixture
def gold():
    return {record.id: record.annotation for record in read_corpus(OUTCOME)}


@pytest.fixture
def target(tmp_path, gold):
    target = tmp_path / "dev.musnad"
    with Project.create(target) as project:
        for name in SIDES:
            records = ((Place(), record) for record in read_corpus(name))
            assert not import_records(project, records).problems
    assert gold
    return target


def best_key(window, wanted):
    """Give the key of the annotator who says what is wanted, or who comes nearest to it."""
    bench, outcome = window.adjudication.bench, window.workspace.annotation
    choices = {}
    for number, name in enumerate(bench.annotators, 1):
        option = bench.difference.said_by(name)
        if option is not None:
            decided = {**bench.stand.decided, **decision_of(bench, option.annotators)}
            choices[str(number)] = take(
                outcome, bench.comparison, bench.difference, option.annotators, decided
            )
    return min(choices, key=lambda key: (distance(choices[key], wanted), key))


def decision_of(bench, names):
    from annotator.model.decision import Decision

    return {bench.at: Decision(difference=bench.at, taken=names)}


def test_two_annotators_become_one_by_one_key_a_difference(open_window, qtbot, hands, target, gold):
    window = open_window(target)
    desk = window.adjudication
    hands.presses = 0
    with qtbot.waitSignal(desk.opened):
        hands.press("Ctrl+J")
    begun, presses, untouched = hands.presses, {}, []
    left = {}
    for _ in gold:
        bench, before = desk.bench, hands.presses
        article = bench.article.id
        count = len(bench.order)
        while bench.open:
            assert window.differences.hasFocus()
            hands.press(best_key(window, gold[article]))
        decisions = hands.presses - before
        if distance(window.workspace.annotation, gold[article]):
            left[article] = facts(gold[article]) - facts(window.workspace.annotation)
        is_last = window.workspace.project.adjudications.next(article) is None
        signal = desk.listed if is_last else desk.opened
        with qtbot.waitSignal(signal):
            hands.press("Ctrl+Return")
        presses[article] = count, decisions
        untouched += [] if count else [article]
    differences = sum(count for count, _ in presses.values())
    decided = sum(keys for _, keys in presses.values())
    print(
        f"\n{len(presses)} articles, {differences} differences: {decided} presses to decide them, "
        f"{len(presses)} to finish the articles, {begun} to begin; {len(untouched)} articles had "
        f"nothing to decide; {len(left)} not as adjudicated: "
        f"{ {key: list(value) for key, value in left.items()} }"
    )
    assert set(presses) == set(gold)
    assert decided <= differences  # what becomes moot takes none
    project = window.workspace.project
    assert window.workspace.saver.flush()
    for article, wanted in gold.items():
        outcome = project.annotations.load(article, ADJUDICATED)
        assert outcome.status is Status.ADJUDICATED
        assert bool(distance(outcome, wanted)) == (article in left)
    assert set(desk.bench.stand.states.values()) <= {State.DECIDED, State.MOOT}
