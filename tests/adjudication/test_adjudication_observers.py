"""Dawid and Skene's model, held against their own example and against crowd-kit.

The example is from their paper (Applied Statistics 28, 1979, section 4): how fit 45 patients are
for anaesthesia, in four classes, as five anaesthetists have it, the first of them three times.
"""

import random

import numpy as np
import pytest

from annotator.adjudication.observers import Vote, estimate

# For each patient the first anaesthetist's three judgements, and then those of the other four.
PATIENTS = """
    1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223 2322223 4444444 2223343
    1111111 2223212 1211111 1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222
    1111111 1111111 2322222 1111111 1111111 1121121 1111111 3333233 1111111 2222222 2223232 4334343
    2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222
"""
CLASSES = "142222132243121111222222112111131224233111212"
FREQUENT = (0.40, 0.42, 0.11, 0.07)
FIRST = (
    (0.89, 0.11, 0.00, 0.00),
    (0.07, 0.88, 0.05, 0.00),
    (0.00, 0.34, 0.66, 0.00),
    (0.00, 0.00, 0.56, 0.44),
)

# Of drawn votes: how frequent classes are; by what the first observer said, what it was.
PRIORS = (0.519986, 0.293283, 0.186731)
OBSERVER = ((0.96615, 0.0, 0.068092), (0.009438, 0.988002, 0.07465), (0.024413, 0.011998, 0.857259))


@pytest.fixture(scope="module")
def patients():
    votes = [
        Vote(number, max(0, place - 2), int(said) - 1)
        for number, patient in enumerate(PATIENTS.split())
        for place, said in enumerate(patient)
    ]
    return estimate(votes, classes=4)


def test_the_papers_patients_are_in_the_classes_that_it_finds(patients):
    assert "".join(str(one + 1) for one in patients.truth.argmax(axis=1)) == CLASSES


def test_the_classes_are_as_frequent_as_in_the_paper(patients):
    assert patients.classes == pytest.approx(FREQUENT, abs=0.005)


def test_the_first_anaesthetist_errs_as_in_the_paper(patients):
    assert np.abs(patients.errors[0] - FIRST).max() < 0.0051


def test_it_finds_what_crowd_kit_finds():
    """The figures are crowd-kit 1.4.2's, let run until nothing changes."""
    drawn = random.Random(3)
    votes = []
    for item in range(300):
        true = drawn.choices([0, 1, 2], [0.5, 0.3, 0.2])[0]
        for observer, skill in enumerate((0.9, 0.75, 0.6, 0.8)):
            if drawn.random() < 0.85:
                is_right = drawn.random() < skill
                votes.append(Vote(item, observer, true if is_right else drawn.choice([0, 1, 2])))
    items = {item: place for place, item in enumerate(sorted({vote.item for vote in votes}))}
    found = estimate([vote._replace(item=items[vote.item]) for vote in votes], classes=3)
    assert found.classes == pytest.approx(PRIORS, abs=1e-5)
    assert pytest.approx(np.array(OBSERVER), abs=1e-5) == found.errors[0].T


def test_smoothing_makes_nobody_infallible():
    votes = [Vote(item, observer, 0) for item in range(3) for observer in range(3)]
    bare = estimate(votes, classes=2)
    smooth = estimate(votes, classes=2, smoothing=0.5)
    assert bare.errors[0, 0, 0] == 1.0
    assert smooth.errors[0, 0, 0] < 1.0
    assert smooth.truth.argmax(axis=1).tolist() == [0, 0, 0]


def test_what_is_known_counts_against_all_votes():
    votes = [Vote(item, observer, observer) for item in range(4) for observer in range(2)]
    known = {0: 1, 1: 1, 2: 1}
    found = estimate(votes, classes=2, known=known, smoothing=0.5)
    assert found.truth[:3].argmax(axis=1).tolist() == [1, 1, 1]
    assert found.truth[3, 1] > 0.9  # the second observer was right three times of three
