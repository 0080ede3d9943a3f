"""Suggested resolutions: by majority, and by who is mostly right."""

import pytest

from annotator.adjudication.resolution import dawid_skene, majority, suggested
from annotator.model.decision import Decision

FRAME = {"quote": [(4, 7)], "cue": [(0, 1)], "speaker": [(1, 2)]}
DIRECT, INDIRECT = {**FRAME, "mode": "direct"}, {**FRAME, "mode": "indirect"}


@pytest.fixture
def modes(work, compared):
    """Compare articles of one frame, of whose mode each annotator says one letter's."""

    def modes(*articles):
        frames = {"d": DIRECT, "i": INDIRECT}
        return {
            str(number): compared(
                *(work(name, frames[mode]) for name, mode in zip("abc", article, strict=False))
            )
            for number, article in enumerate(articles)
        }

    return modes


def test_most_annotators_are_taken(modes):
    (difference,) = modes("ddi")["0"].differences
    found = majority(difference)
    assert (found.taken, found.probability) == (("a", "b"), pytest.approx(2 / 3))


def test_two_who_differ_are_no_majority(modes):
    (difference,) = modes("di")["0"].differences
    found = majority(difference)
    assert found.tied
    assert found.probability == 0.5


def test_two_alone_teach_nothing(modes):
    comparisons = modes("di", "dd", "ii", "di")
    found = dawid_skene(comparisons).resolutions
    assert all(one.tied for article in found.values() for one in article.values())


def test_of_two_who_differ_the_one_who_was_decided_for_is_likelier(modes):
    comparisons = modes("di", "id", "di", "dd", "ii", "di")
    decided = {
        article: {one.id: Decision(difference=one.id, taken=("b",))}
        for article in ("0", "1", "2")
        for one in comparisons[article].differences
    }
    found = dawid_skene(comparisons, decided).resolutions["5"]
    (resolution,) = found.values()
    assert resolution.taken == ("b",)
    assert resolution.probability > 0.5


def test_who_is_mostly_alone_is_the_least_reliable(modes):
    comparisons = modes("ddd", "iii", "ddi", "iid", "ddd", "iid", "ddi", "iii")
    learnt = dawid_skene(comparisons)
    right = {one.annotator: one.right for one in learnt.reliabilities}
    assert right["c"] < min(right["a"], right["b"])
    for resolutions in learnt.resolutions.values():
        for resolution in resolutions.values():
            assert resolution.taken == ("a", "b")


def test_one_who_is_mostly_right_may_outweigh_two(modes):
    """What a majority cannot do: c was decided for whenever the others were of another mind."""
    comparisons = modes(*["ddi", "iid"] * 10, "ddi")
    decided = {
        str(number): {one.id: Decision(difference=one.id, taken=("c",))}
        for number in range(20)
        for one in comparisons[str(number)].differences
    }
    (resolution,) = dawid_skene(comparisons, decided).resolutions["20"].values()
    assert resolution.taken == ("c",)


def test_nothing_learnt_is_a_majority(modes):
    comparison = modes("ddi")["0"]
    (difference,) = comparison.differences
    assert suggested(comparison) == {difference.id: majority(difference)}
