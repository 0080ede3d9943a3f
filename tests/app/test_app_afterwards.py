"""What may wait until the page has been painted."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.app.afterwards import Afterwards


@pytest.fixture
def heard():
    return []


@pytest.fixture
def afterwards(qapp):
    return Afterwards()


class TestTheLine:
    def test_each_has_one_turn_in_the_order_they_came(self, afterwards, heard, let_show):
        first, second = (afterwards.later(lambda name=name: heard.append(name)) for name in "ab")
        first()
        second()
        first()
        assert heard == []
        let_show()
        assert heard == ["a", "b"]

    def test_what_comes_of_a_turn_has_a_turn_of_its_own(self, afterwards, heard, let_show):
        last = afterwards.later(lambda: heard.append("last"))

        def first():
            heard.append("first")
            last()

        afterwards.later(first)()
        let_show()
        let_show()
        assert heard == ["first", "last"]

    def test_a_failure_keeps_nobody_from_their_turn(self, afterwards, heard, let_show):
        def fail():
            raise ValueError("no")

        afterwards.later(fail)()
        afterwards.later(lambda: heard.append("next"))()
        with pytest.raises(ValueError, match="no"):
            let_show()
        let_show()
        assert heard == ["next"]


def test_the_picture_comes_first(afterwards, heard, qtbot):
    class Page(QWidget):
        def paintEvent(self, _event):  # noqa: N802 - Qt's name
            heard.append("picture")

    page = Page()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: bool(heard))
    heard.clear()
    afterwards.later(lambda: heard.append("panels"))()
    page.update()
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: "panels" in heard)
    assert heard == ["picture", "panels"]


def test_the_next_key_may_come_before_the_panels(read):
    """A key takes what is suggested though the pale marks have not been shown yet."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    session = read()
    session.select("«لن نتراجع عن القرار»")
    QTest.keyPress(session.view, Qt.Key.Key_Q)
    QTest.keyPress(session.view, Qt.Key.Key_Return)
    assert session.texts("cues") == ["قال"]
    assert session.texts("speakers") == ["الوزير"]


def test_an_article_left_at_once_is_counted_as_finished(read, let_show):
    session = read("قال الوزير إن العمل مستمر.", "وقال الرئيس إن العمل انتهى.")
    session.press("Ctrl+Return")
    rows = session.window.articles.model
    assert rows.row_at(rows.index(0)).status == "finished"
