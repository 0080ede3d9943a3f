"""What the app relies on in PySide6 itself."""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 200
SLACK = 20  # references that come and go for other reasons


class Sender(QObject):
    sent = Signal(object)


def test_calls_into_qt_give_back_the_references_they_take():
    sender = Sender()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(CALLS):
        sender.sent.emit(None)
        sender.parent()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    assert all(abs(now - then) < SLACK for then, now in zip(before, after, strict=True))
