"""The list in the order of what is expected: scored when it is asked for, stopped at will."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import scoring
from annotator.model.article import Article, Meta
from annotator.model.record import record_of
from annotator.store.listing import SCORED, Order
from annotator.store.project import Project
from annotator.suggest import frames, lexicon

RAIN = "هطلت أمطار غزيرة على الساحل مساء الجمعة وامتلأت السدود."
BRIDGE = "قال الوزير إن العمل في الجسر مستمر."
SCHOOL = (
    "قال المدير إن المدرسة جاهزة منذ شهر. وأكد الناطق أن الطريق إليها مفتوح للجميع. "
    "وأضاف رئيس البلدية أن الحافلات تصل كل ساعة."
)


def article(number, title, text):
    return record_of(Article(id=f"n{number}", text=text, meta=Meta(title=title)))


@pytest.fixture
def target(project_of):
    """Make a project in which the last article is worth the most."""
    return project_of(
        article(1, "أمطار", RAIN), article(2, "جسر", BRIDGE), article(3, "مدرسة", SCHOOL)
    )


@pytest.fixture
def window(open_window, target):
    """Open it, in the order of import."""
    return open_window(target)


@pytest.fixture
def gate(monkeypatch):
    """Score one article at a time, and hold the engine before the third until it is let go."""
    monkeypatch.setattr(scoring, "AT_ONCE", 1)
    let_go, real, read = Event(), frames.suggest, []

    def suggest(text):
        read.append(text)
        if len(read) > 2:
            assert let_go.wait(20)
        return real(text)

    monkeypatch.setattr(frames, "suggest", suggest)
    yield let_go
    let_go.set()


def choose(window, order):
    """Choose an order as hands do: by keys, in the box."""
    box = window.articles.order
    box.setFocus()
    wanted = box.findData(order)
    while box.currentIndex() != wanted:
        key = Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up
        QTest.keyClick(box, key)


def titles(window):
    model = window.articles.model
    return [model.index(row).data() for row in range(model.rowCount())]


def lacking(window):
    return window.workspace.project.scores.lacking(lexicon.RULES)


def at_rest(window):
    return window.scoring._run is None and window.tasks.is_idle


class TestTheOrder:
    def test_puts_what_promises_most_first(self, window, qtbot):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: titles(window) == ["مدرسة", "جسر", "أمطار"])
        qtbot.waitUntil(lambda: at_rest(window))
        assert lacking(window) == 0
        assert not window.scoring_bar.isVisible()

    def test_puts_what_is_least_certain_first_by_the_same_scores(self, window, qtbot, monkeypatch):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        monkeypatch.setattr(frames, "suggest", None)  # nothing is read again
        choose(window, Order.UNCERTAINTY)
        qtbot.waitUntil(lambda: titles(window)[-1] == "أمطار")
        qtbot.waitUntil(lambda: at_rest(window))
        assert lacking(window) == 0

    def test_holds_for_next(self, window, hands, qtbot):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: titles(window)[0] == "مدرسة")
        window.articles.list.setFocus()
        walked = []
        for _ in range(3):
            hands.press("N")
            walked.append(window.workspace.article.title)
        assert walked == ["مدرسة", "جسر", "أمطار"]

    def test_is_kept_with_the_project(self, window, open_window, target, qtbot, monkeypatch):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        window.close()
        monkeypatch.setattr(frames, "suggest", None)
        again = open_window(target)
        assert titles(again) == ["مدرسة", "جسر", "أمطار"]
        qtbot.waitUntil(lambda: at_rest(again))

    def test_is_found_anew_by_a_newer_engine(self, window, qtbot, monkeypatch):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        real = frames.suggest
        monkeypatch.setattr(lexicon, "RULES", "rules@99")
        monkeypatch.setattr(frames, "suggest", lambda text: real(text) if text == RAIN else ())
        assert lacking(window) == 3
        window.articles.order.activated.emit(window.articles.order.currentIndex())
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        qtbot.waitUntil(lambda: titles(window) == ["أمطار", "جسر", "مدرسة"])

    def test_takes_in_what_is_imported_later(self, window, qtbot, tmp_path):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        more = tmp_path / "more.txt"
        more.write_text(f"{SCHOOL} وقال الحارس إن الباب مغلق ليلا.", encoding="utf-8")
        window.importing.open([str(more)])
        window.importing.begin()
        qtbot.waitUntil(lambda: window.articles.model.rowCount() == 4)
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))
        qtbot.waitUntil(lambda: titles(window)[1] == "مدرسة")


@pytest.mark.parametrize("order", sorted(SCORED))
def test_each_order_by_scores_says_what_it_means(window, order):
    box = window.articles.order
    place = box.findData(order)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        assert box.itemData(place, role)
        assert box.itemData(place, role) != box.itemText(place)


class TestScoring:
    def test_shows_how_far_it_is_in_the_interfaces_digits(self, window, qtbot, gate):
        bar = window.scoring_bar
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: bar.progress.value() == 2)
        assert bar.isVisible()
        assert bar.progress.maximum() == 3
        assert bar.progress.accessibleName()
        assert "٢" in bar.label.text()
        assert "٣" in bar.label.text()
        gate.set()
        qtbot.waitUntil(lambda: not bar.isVisible())

    @pytest.mark.usefixtures("gate")
    def test_is_not_pushed_away_by_what_is_told_meanwhile(self, window, qtbot):
        choose(window, Order.YIELD)
        qtbot.waitUntil(window.scoring_bar.isVisible)
        window.bar.tell("شيء آخر")
        assert window.scoring_bar.stop.isVisible()

    def test_stopped_keeps_what_is_done_and_goes_on_when_chosen_again(self, window, qtbot, gate):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: window.scoring_bar.progress.value() == 2)
        window.scoring_bar.stop.setFocus()
        QTest.keyClick(window.scoring_bar.stop, Qt.Key.Key_Space)
        assert not window.scoring_bar.isVisible()
        assert window.bar.isVisible()
        gate.set()
        qtbot.waitUntil(lambda: at_rest(window))
        assert lacking(window) == 1
        qtbot.waitUntil(lambda: titles(window) == ["جسر", "أمطار", "مدرسة"])
        window.articles.order.setFocus()
        window.articles.order.showPopup()
        QTest.keyClick(window.articles.order.view(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: titles(window) == ["مدرسة", "جسر", "أمطار"])

    def test_stops_where_another_order_is_chosen(self, window, qtbot, gate):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: window.scoring_bar.progress.value() == 2)
        choose(window, Order.TITLE)
        assert not window.scoring_bar.isVisible()
        gate.set()
        qtbot.waitUntil(lambda: at_rest(window))
        assert lacking(window) == 1

    def test_goes_on_from_one_of_its_orders_to_the_other(self, window, qtbot, gate):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: window.scoring_bar.progress.value() == 2)
        choose(window, Order.UNCERTAINTY)
        assert window.scoring_bar.isVisible()
        gate.set()
        qtbot.waitUntil(lambda: at_rest(window) and not lacking(window))

    def test_is_over_when_the_project_is_closed(self, window, target, qtbot, gate):
        choose(window, Order.YIELD)
        qtbot.waitUntil(lambda: window.scoring_bar.progress.value() == 2)
        assert window.workspace.close_project()
        assert not window.scoring_bar.isVisible()
        gate.set()
        qtbot.waitUntil(lambda: at_rest(window))
        with Project.open(target, writable=False) as project:
            assert project.scores.lacking(lexicon.RULES) == 1

    def test_says_where_the_engine_fails_and_rests(self, window, qtbot, monkeypatch):
        def fail(_text):
            raise RuntimeError("broken")

        monkeypatch.setattr(frames, "suggest", fail)
        with qtbot.waitSignal(window.scoring.failed):
            choose(window, Order.YIELD)
        assert window.bar.isVisible()
        assert not window.scoring_bar.isVisible()
        assert lacking(window) == 3

    def test_of_a_project_open_to_be_read_is_not_done_and_that_is_said(
        self, open_window, target, qtbot
    ):
        window = open_window()
        window.desk.open_to_read(str(target))
        qtbot.waitUntil(lambda: window.articles.model.rowCount() == 3)
        choose(window, Order.YIELD)
        qtbot.waitUntil(window.bar.isVisible)
        qtbot.waitUntil(lambda: at_rest(window))
        assert titles(window) == ["أمطار", "جسر", "مدرسة"]
