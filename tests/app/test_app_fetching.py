"""What is on a server is fetched while the window goes on; what is in a file is there at once."""

from threading import Event

import pytest
from postgresql_server import SUPERUSER

from annotator.app.fetching import Fetching
from annotator.app.tasks import Tasks
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Place, Problem
from annotator.store.annotations import Annotations
from annotator.store.history import Entry, StepKind
from annotator.store.importing import import_records
from annotator.store.listing import Order
from annotator.store.postgresql.listening import Change, What
from annotator.store.project import Project

SENTENCE = "وقال الوزير أمس إن العمل مستمر."


class Line:
    """The way to the server: it can be held up, so that what is read does not arrive."""

    def __init__(self, monkeypatch):
        self.is_free, self.asked = Event(), []
        self.is_free.set()
        load = Annotations.load

        def late(annotations, article, annotator):
            self.asked.append(article)
            assert self.is_free.wait(30)
            return load(annotations, article, annotator)

        monkeypatch.setattr(Annotations, "load", late)


@pytest.fixture
def line(monkeypatch):
    """Give the way to the server."""
    made = Line(monkeypatch)
    yield made
    made.is_free.set()


@pytest.fixture
def far(new_server_project, open_window, qtbot, line):
    """Open a window on a server's project, with the first of its articles in hand."""
    address = new_server_project()
    with Project.open(address) as project:
        articles = (Article(id=f"n{number}", text=SENTENCE) for number in range(1, 6))
        import_records(project, ((Place(), record_of(article)) for article in articles))
    window = open_window(address)
    window.navigation.open_article("n1")
    arrives(window, qtbot, "n1")
    window.address = address
    return window


def arrives(window, qtbot, article):
    work = window.workspace
    qtbot.waitUntil(lambda: work.article is not None and work.article.id == article)


def knows_what_comes(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.ahead.answers) and window.tasks.is_idle)


def is_waiting(window):
    return window.workspace.fetching.is_under_way


class TestWhileAnArticleIsFetched:
    def test_the_one_before_stays_and_the_window_answers(self, far, line, hands, qtbot):
        line.is_free.clear()
        far.navigation.open_article("n4")
        assert far.workspace.article.id == "n1"
        hands.press("Home", "Ctrl+K")
        assert far.view.selection is not None
        assert far.palette_desk.palette.isVisible()
        hands.press("Esc")
        line.is_free.set()
        arrives(far, qtbot, "n4")

    def test_it_is_said_beside_the_text_and_how_to_stay(self, far, line, qtbot):
        line.is_free.clear()
        before = far.strip.hint.text()
        far.navigation.open_article("n4")
        assert far.strip.hint.text() != before
        line.is_free.set()
        arrives(far, qtbot, "n4")

    def test_no_key_changes_the_one_before(self, far, line, hands, qtbot):
        hands.press("Home")
        line.is_free.clear()
        far.navigation.open_article("n4")
        hands.press("C", "Ctrl+Shift+F", "1")
        line.is_free.set()
        arrives(far, qtbot, "n4")
        assert far.workspace.annotation.is_empty
        far.navigation.open_article("n1")
        assert far.workspace.annotation.is_empty
        hands.press("Home", "C")
        assert far.workspace.annotation.mentions, "now the keys are for this one again"
        qtbot.waitUntil(lambda: far.workspace.saver.is_idle)

    def test_the_last_request_wins(self, far, line, qtbot):
        line.is_free.clear()
        shown = []
        far.workspace.article_changed.connect(lambda: shown.append(far.workspace.article))
        far.navigation.open_article("n4")
        far.navigation.open_article("n3")
        qtbot.waitUntil(lambda: {"n3", "n4"} <= set(line.asked))
        line.is_free.set()
        arrives(far, qtbot, "n3")
        qtbot.waitUntil(lambda: far.tasks.is_idle)
        assert [article.id for article in shown] == ["n3"]

    def test_escape_stays(self, far, line, hands, qtbot):
        hands.press("Home")
        line.is_free.clear()
        far.navigation.open_article("n4")
        hands.press("Esc")
        assert not is_waiting(far)
        line.is_free.set()
        qtbot.waitUntil(lambda: far.tasks.is_idle)
        assert far.workspace.article.id == "n1"
        hands.press("C")
        assert far.workspace.annotation.mentions
        qtbot.waitUntil(lambda: far.workspace.saver.is_idle)

    def test_the_focus_stays_where_it_was_put_meanwhile(self, far, line, qtbot):
        line.is_free.clear()
        far.navigation.open_article("n4")
        far.articles.filter.setFocus()
        line.is_free.set()
        arrives(far, qtbot, "n4")
        assert far.articles.filter.hasFocus()

    def test_what_goes_wrong_is_told(self, far, qtbot):
        far.navigation.open_article("nowhere")
        qtbot.waitUntil(far.bar.isVisible)
        assert far.workspace.article.id == "n1"
        assert not is_waiting(far)

    def test_what_was_finished_before_is_saved(self, far, line, hands, qtbot):
        line.is_free.clear()
        hands.press("Ctrl+Return")
        qtbot.waitUntil(lambda: far.workspace.saver.is_idle)
        line.is_free.set()
        arrives(far, qtbot, "n2")
        with Project.open(far.address) as project:
            assert project.annotations.load("n1", SUPERUSER).status == "finished"

    def test_another_project_may_be_opened(self, far, line, project_of, qtbot):
        knows_what_comes(far, qtbot)
        qtbot.waitUntil(lambda: far.workspace.saver.is_idle)
        line.is_free.clear()
        far.navigation.open_article("n4")
        with qtbot.waitSignal(far.articles.listed):
            far.desk.open(str(project_of(SENTENCE)))
            line.is_free.set()
        assert far.workspace.project.member is None
        assert not is_waiting(far)


def test_a_version_that_this_window_has_not_seen_is_fetched(far, hands, qtbot):
    hands.press("Home", "C", "Right", "S")
    qtbot.waitUntil(lambda: far.workspace.saver.is_idle)
    far.workspace.reload("n1")
    qtbot.waitUntil(lambda: not is_waiting(far))
    hands.press("Ctrl+Z")
    qtbot.waitUntil(lambda: len(far.workspace.annotation.mentions) == 1)
    qtbot.waitUntil(lambda: far.workspace.saver.is_idle)


class TestTheNextArticle:
    @pytest.mark.parametrize("key", ["N", "Ctrl+Return"])
    def test_is_fetched_ahead_and_there_at_once(self, far, line, hands, qtbot, key):
        knows_what_comes(far, qtbot)
        line.is_free.clear()
        hands.press(key)
        assert far.workspace.article.id == "n2"
        line.is_free.set()
        qtbot.waitUntil(lambda: far.workspace.saver.is_idle)

    def test_is_fetched_anew_where_it_was_changed_elsewhere(self, far, hands, qtbot):
        knows_what_comes(far, qtbot)
        qtbot.waitUntil(lambda: far.online._listener is not None)
        with Project.open(far.address) as project:
            value = Annotation(annotator=SUPERUSER, labels={"topic": "هنا"})
            step = Entry(1, StepKind.EDIT, "label")
            with qtbot.waitSignal(far.online.changed):
                project.annotations.save_steps("n2", value, (step,))
        hands.press("N")
        arrives(far, qtbot, "n2")
        assert far.workspace.annotation.labels == {"topic": "هنا"}

    def test_is_not_taken_as_it_was_before_a_change_that_was_heard_meanwhile(
        self, far, line, hands, qtbot
    ):
        knows_what_comes(far, qtbot)
        line.is_free.clear()
        line.asked.clear()
        far.ahead.forget()
        far.ahead.follow()
        qtbot.waitUntil(lambda: line.asked == ["n2"])
        far.ahead.hear(Change(What.ANNOTATION, "n2"))
        line.is_free.set()
        qtbot.waitUntil(lambda: far.tasks.is_idle)
        assert not far.ahead.answers

    def test_is_not_the_one_of_another_list(self, far, hands, qtbot):
        knows_what_comes(far, qtbot)
        with qtbot.waitSignal(far.articles.listed):
            far.articles.order.setCurrentIndex(far.articles.order.findData(Order.TITLE))
        wanted = far.articles.neighbour("n1", 1)()
        hands.press("N")
        arrives(far, qtbot, wanted)


@pytest.fixture
def fetching(qtbot):
    """Read what is far in threads."""
    tasks = Tasks()
    made = Fetching(tasks)
    made.is_far = True
    yield made
    tasks.close()


class TestFetching:
    def test_a_file_is_read_at_once(self, fetching):
        fetching.is_far = False
        found = []
        fetching.fetch(lambda: 1, found.append)
        assert found == [1]

    def test_a_problem_of_a_file_is_told_at_once(self, fetching, qtbot):
        def read():
            raise Problem("article.unknown", id="n")

        fetching.is_far = False
        with qtbot.waitSignal(fetching.failed, timeout=0):
            fetching.fetch(read, pytest.fail)

    def test_a_server_is_read_meanwhile(self, fetching, qtbot):
        found = []
        fetching.fetch(lambda: 1, found.append)
        assert not found
        assert fetching.is_under_way
        qtbot.waitUntil(lambda: found == [1])
        assert not fetching.is_under_way

    def test_what_is_given_up_does_not_come(self, fetching, qtbot):
        found = []
        fetching.fetch(lambda: 1, found.append)
        assert fetching.give_up()
        fetching.fetch(lambda: 2, found.append)
        qtbot.waitUntil(lambda: bool(found))
        assert found == [2]
        assert not fetching.give_up()
