"""The panel of articles: the list in the order of work, its filters, how much is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app.panels.article_list import PAGE, ROW
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.record import record_of
from annotator.store.listing import Order


def article(number, title, outlet=None, status=None, published=None):
    meta = Meta(title=title, outlet=outlet, published=published)
    work = Annotation(annotator="سارة", status=status) if status else None
    return record_of(Article(id=f"n{number}", text=f"قال {title}", meta=meta), work)


@pytest.fixture
def news(open_window, project_of):
    """Open a project of five articles of all sorts."""
    records = [
        article(1, "هدنة في إدلب", "الوطن", Status.FINISHED, "2019-08-03"),
        article(2, "أمطار على الساحل", "البلد", Status.IN_PROGRESS),
        article(3, "المدرسة الجديدة", "الوطن", Status.SKIPPED),
        article(4, "مؤتمر صحفي في القاهرة"),
        article(5, "أسعار القمح"),
    ]
    return open_window(project_of(*records)).articles


@pytest.fixture
def many(open_window, project_of):
    """Open a project of more articles than a page of the list holds."""
    return open_window(project_of(*(article(n, f"خبر {n}") for n in range(1, PAGE * 2 + 51))))


def titles(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


class TestTheProgress:
    def test_is_counted_by_what_is_done(self, news, qtbot):
        qtbot.waitUntil(lambda: "٢" in news._progress_text.text())
        assert "٥" in news._progress_text.text()

    def test_of_nothing_done_begins_with_no_nought(self, many, qtbot):
        qtbot.waitUntil(lambda: bool(many.articles._progress_text.text()))
        assert "٠" not in many.articles._progress_text.text().split()


class TestTheList:
    def test_shows_the_articles_in_the_order_of_import(self, news):
        assert titles(news)[:2] == ["هدنة في إدلب", "أمطار على الساحل"]

    def test_tells_status_outlet_and_date_in_the_interfaces_language(self, news):
        told = news.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        for part in ("هدنة في إدلب", "منجزة", "الوطن", "٣ أغسطس ٢٠١٩"):
            assert part in told

    def test_opens_an_article_by_a_click(self, news):
        place = news.list.visualRect(news.model.index(3)).center()
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(news.list.viewport(), left, Qt.KeyboardModifier.NoModifier, place)
        assert news.window().workspace.article.id == "n4"
        assert news.window().view.hasFocus()

    def test_opens_an_article_by_keys(self, news, hands):
        assert news.list.hasFocus()
        hands.press("Down", "Return")
        assert news.window().workspace.article.id == "n2"

    @pytest.mark.parametrize("leave", ["Esc", "F6"])
    def test_left_without_a_choice_it_is_at_the_open_article_again(self, news, hands, leave):
        hands.press("Down", "Return")
        news.list.setFocus()
        hands.press("Down", "Down")
        assert news.model.row_at(news.list.currentIndex()).id == "n4"
        hands.press(leave)
        assert not news.list.hasFocus()
        assert news.model.row_at(news.list.currentIndex()).id == "n2"

    def test_shows_the_work_as_it_grows(self, news, hands):
        hands.press("Down", "Down", "Down", "Return", "Left", "C")
        row = news.model.index(3).data(ROW)
        assert (row.status, row.mentions, row.attributions) == (Status.IN_PROGRESS, 1, 1)

    def test_next_and_previous_go_along_it_and_end(self, news, hands):
        window = news.window()
        hands.press("N")
        assert window.workspace.article.id == "n1"
        hands.press("N", "N")
        assert window.workspace.article.id == "n3"
        hands.press("P")
        assert window.workspace.article.id == "n2"
        hands.press("P", "P")
        assert window.workspace.article.id == "n1"
        assert window.bar.isVisible()


class TestFilters:
    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("ادلب", ["هدنة في إدلب"]),
            ("المدرسه", ["المدرسة الجديدة"]),
            ("إِدْلِب", ["هدنة في إدلب"]),
            ("الوطن", ["هدنة في إدلب", "المدرسة الجديدة"]),
            ("%", []),
        ],
    )
    def test_find_words_however_they_are_spelt(self, news, hands, qtbot, typed, found):
        everything = titles(news)
        hands.press("Ctrl+F")
        with qtbot.waitSignal(news.listed):
            hands.type(typed)
        assert titles(news) == found
        with qtbot.waitSignal(news.listed):
            hands.press("Shift+Home", "Backspace")
        assert titles(news) == everything

    def test_enter_opens_the_first_that_is_found(self, news, hands, qtbot):
        hands.press("Ctrl+F")
        with qtbot.waitSignal(news.listed):
            hands.type("قمح")
        hands.press("Return")
        assert news.window().workspace.article.id == "n5"

    @pytest.mark.parametrize(
        ("status", "found"),
        [
            (Status.FINISHED, ["هدنة في إدلب"]),
            (Status.IN_PROGRESS, ["أمطار على الساحل"]),
            (Status.SKIPPED, ["المدرسة الجديدة"]),
            (Status.NEW, ["مؤتمر صحفي في القاهرة", "أسعار القمح"]),
            (Status.ADJUDICATED, []),
        ],
    )
    def test_by_status(self, news, qtbot, status, found):
        with qtbot.waitSignal(news.listed):
            news.status.setCurrentIndex(news.status.findData(status))
        assert titles(news) == found

    def test_hold_for_next_and_previous(self, news, hands, qtbot):
        with qtbot.waitSignal(news.listed):
            news.status.setCurrentIndex(news.status.findData(Status.NEW))
        news.list.setFocus()
        hands.press("N", "N")
        assert news.window().workspace.article.id == "n5"

    def test_keep_the_focus_while_one_types(self, news, hands, qtbot):
        hands.press("Ctrl+F")
        for letter in "هدن":
            with qtbot.waitSignal(news.listed):
                hands.type(letter)
        assert news.filter.text() == "هدن"
        assert titles(news) == ["هدنة في إدلب"]


class TestTheOrder:
    @pytest.mark.parametrize(
        ("order", "first"),
        [
            (Order.IMPORTED, "هدنة في إدلب"),
            (Order.NEWEST, "هدنة في إدلب"),
            (Order.OUTLET, "أمطار على الساحل"),
            (Order.TITLE, "أسعار القمح"),
        ],
    )
    def test_is_chosen_and_holds_for_next(self, news, hands, qtbot, order, first):
        if order is not Order.IMPORTED:
            with qtbot.waitSignal(news.listed):
                news.order.setCurrentIndex(news.order.findData(order))
        shown = titles(news)
        assert shown[0] == first
        news.list.setFocus()
        walked = []
        for _ in shown:
            hands.press("N")
            walked.append(news.window().workspace.article.title)
        assert walked == shown

    def test_is_remembered(self, news, settings, open_window):
        news.order.setCurrentIndex(news.order.findData(Order.OLDEST))
        assert settings.order is Order.OLDEST
        assert open_window().articles.order.currentData() == Order.OLDEST


class TestProgress:
    def test_counts_what_is_finished_or_skipped(self, news):
        assert (news.progress.value(), news.progress.maximum()) == (2, 5)
        assert "٢ من ٥" in news._progress_text.text()

    def test_grows_when_an_article_is_finished(self, news, hands, qtbot):
        hands.press("Down", "Return", "Ctrl+Return")
        assert news.window().workspace.article.id == "n4", "the next undone one"
        qtbot.waitUntil(lambda: news.progress.value() == 3)
        hands.press("P", "P", "Ctrl+Shift+N")
        qtbot.waitUntil(lambda: news.progress.value() == 2)


class TestFinishing:
    def test_goes_round_to_an_earlier_article_that_is_not_done(self, news, hands):
        window = news.window()
        window.navigation.open_article("n5")
        hands.press("Ctrl+Return")
        assert window.workspace.article.id == "n2"

    def test_the_last_of_all_stays_and_says_so(self, news, hands):
        window = news.window()
        window.navigation.open_article("n2")
        hands.press(*["Ctrl+Return"] * 3)
        assert window.workspace.article.id == "n5"
        assert "كل" in window.bar.label.text() or "All" in window.bar.label.text()

    def test_tells_what_is_left_to_look_at(self, news, hands, qtbot):
        window = news.window()
        window.navigation.open_article("n2")
        hands.press("Left", "Q", "Return", "Ctrl+Return")
        assert window.workspace.article.id == "n4"
        qtbot.waitUntil(lambda: "أمطار على الساحل" in window.bar.label.text())

    def test_a_clean_article_is_left_without_a_word(self, news, hands, qtbot):
        window = news.window()
        window.navigation.open_article("n2")
        hands.press("Ctrl+Return")
        qtbot.waitUntil(lambda: window.tasks.is_idle)
        assert not window.bar.isVisible()


class TestMoreThanAPage:
    def test_is_fetched_as_it_is_scrolled_to(self, many, qtbot):
        panel = many.articles
        assert panel.model.rowCount() == PAGE
        while panel.model.canFetchMore(panel.list.rootIndex()):
            panel.list.scrollToBottom()
            many.repaint()
            qtbot.wait(1)
        assert panel.model.rowCount() == PAGE * 2 + 50
        assert panel.model.index(PAGE * 2 + 49).data() == f"خبر {PAGE * 2 + 50}"

    def test_is_walked_through_by_next(self, many, hands):
        many.navigation.open_article(f"n{PAGE}")
        hands.press("N")
        assert many.workspace.article.id == f"n{PAGE + 1}"


def test_without_a_project_there_is_nothing_to_go_on_to(open_window, hands):
    window = open_window()
    hands.press("N", "P", "Ctrl+Return", ".")
    assert window.workspace.article is None
