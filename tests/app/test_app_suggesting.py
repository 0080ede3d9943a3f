"""The words of an article are learnt behind the opening of it, so that no key waits for them."""

import pytest

from annotator.app.suggesting import AT_ONCE, learn_words
from annotator.suggest import verb_words


class Job:
    """A task that may be cancelled, and tells how often it let others go before."""

    def __init__(self, cancelled_after=None):
        self.rests, self.cancelled_after, self.looks = 0, cancelled_after, 0

    def wait_for_rest(self):
        self.rests += 1

    def is_cancelled(self):
        self.looks += 1
        return self.cancelled_after is not None and self.looks > self.cancelled_after


@pytest.fixture
def asked(monkeypatch):
    """List the words that morphology is asked for."""
    words = []
    monkeypatch.setattr(verb_words, "is_verb", lambda word: words.append(word.raw))
    return words


def test_each_word_is_asked_for_once(asked):
    learn_words("قال المدير إن المدير يعمل، قال.", Job())
    assert asked == ["قال", "المدير", "إن", "يعمل"]


def test_it_gives_way_every_few_words(asked):
    job = Job()
    learn_words(" ".join("ا" * length for length in range(1, 3 * AT_ONCE + 1)), job)
    assert job.rests == 3
    assert len(asked) == 3 * AT_ONCE


def test_it_can_be_broken_off(asked):
    learn_words("قال المدير إن المدير يعمل", Job(cancelled_after=2))
    assert asked == ["قال", "المدير"]


def test_opening_an_article_has_its_words_learnt(read, qtbot, asked):
    session = read("انتهى الحصاد باكراً.\n")
    qtbot.waitUntil(lambda: "الحصاد" in asked)
    assert session.window.tasks is not None


def test_what_goes_wrong_is_told(read, qtbot, monkeypatch):
    def fail(_word):
        raise OSError("unreadable")

    session = read()
    monkeypatch.setattr(verb_words, "is_verb", fail)
    session.window.suggestions.warm()
    with qtbot.waitSignal(session.window.suggestions.failed):
        session.window.suggestions.learn()
