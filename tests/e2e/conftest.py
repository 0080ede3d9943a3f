"""A reader with hands: finds the shortest way to words of the open article, by keys alone."""

from collections import deque
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.app.article_view.caret import Caret
from annotator.app.article_view.selection import Selection

CARET_KEYS = ("Left", "Right", "Up", "Down", "Home", "End", "Ctrl+Up", "Ctrl+Down")


class At(NamedTuple):
    """Where the caret is while a way is sought: the selection, and the column Up and Down keep."""

    selection: Selection | None
    x: float | None


class Reader:
    """Selects stretches of the open article the way a practised annotator does."""

    def __init__(self, window, hands):
        self.window, self.hands = window, hands

    def select(self, stretch, within=None):
        """Select a stretch, given by its words, in the paragraph that begins with `within`."""
        text = self.window.workspace.article.text
        start = text.index(stretch, text.index(within) if within else 0)
        words = self.window.view.caret.words
        first, last = words.at(start), words.at(start + len(stretch) - 1)
        self.hands.press(*self._way(first, last))
        assert self.window.view.selection.span == (first[0], last[1])

    def mark(self, key, stretch, within=None):
        """Select a stretch and press the key of a layer."""
        self.select(stretch, within)
        self.hands.press(key)

    def _way(self, first, last):
        """Give the fewest keys that select from one word to another, from either end."""
        view = self.window.view
        model = Caret()
        model.set_text(view.article.text)
        model.set_layout(view._layout)
        here = At(view.selection, view.caret._x)
        found = []
        for one, other in ((first, last), (last, first)):
            there, keys = self._shortest(model, here, one, CARET_KEYS)
            if one != other:
                shifted = tuple(f"Shift+{key}" for key in CARET_KEYS if "Ctrl" not in key)
                _, more = self._shortest(model, there, other, shifted)
                keys += more
            found.append(keys)
        return min(found, key=len)

    def _shortest(self, model, start, goal, keys):
        """Search breadth first for the keys that bring the caret onto a word."""
        queue, seen = deque([(start, ())]), set()
        while queue:
            at, pressed = queue.popleft()
            head = at.selection.head if at.selection else None
            if head == goal and (at.selection.is_single or "Shift" in keys[0]):
                return at, list(pressed)
            if head in seen:
                continue
            seen.add(head)
            for key in keys:
                model.selection, model._x = at
                after = model.after_key(_event(key), page=10)
                queue.append((At(after, model._x), (*pressed, key)))
        raise AssertionError(f"no way to {goal}")


def _event(key):
    combination = QKeySequence(key)[0]
    return QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key(combination.key()), combination.keyboardModifiers()
    )


@pytest.fixture
def reader():
    """Give a reader to a window and a pair of hands."""
    return Reader
