"""A window on a project of a real server: logging in, whose name, live changes, a lost server."""

import socket
from functools import partial

import keyring
import pytest
from keyring.backend import KeyringBackend
from msgspec.structs import replace
from postgresql_server import SUPERUSER, SUPERUSER_PASSWORD, make_server

from annotator.app.server.jobs import log_in, outbox_folder
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.mention import Layer
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.history import Entry, StepKind
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.outbox import Outbox
from annotator.store.postgresql.address import parse
from annotator.store.postgresql.team import Team
from annotator.store.project import Project

SENTENCE = "وقال الوزير أمس إن العمل مستمر."
LONG = 20_000  # milliseconds that a server may take to come back


def bring(project, *ids):
    """Bring articles in."""
    records = [record_of(Article(id=key, text=f"{SENTENCE} {key}")) for key in ids]
    import_records(project, ((Place(), record) for record in records))


@pytest.fixture
def address(new_server_project):
    """Give the address of a project with two articles."""
    url = new_server_project()
    with Project.open(url) as project:
        bring(project, "n1", "n2")
    return url


@pytest.fixture
def online(address, open_window, qtbot):
    """Open a window on it."""
    window = open_window(address)
    qtbot.waitUntil(lambda: window.online._listener is not None)
    return window


def listed(window):
    """Read the ids of the list."""
    model = window.articles.model
    return [model.row_at(model.index(row)).id for row in range(model.rowCount())]


def await_article(window, qtbot, article):
    """Wait until an article that is fetched is in hand."""
    work = window.workspace
    qtbot.waitUntil(lambda: work.article is not None and work.article.id == article)


def go_to(window, qtbot, article):
    """Open an article, and wait until it is in hand."""
    window.navigation.open_article(article)
    await_article(window, qtbot, article)


class TestTheWindow:
    def test_annotates_under_the_members_name(self, online, hands):
        assert online.workspace.annotator == SUPERUSER
        hands.press("Ctrl+Shift+A")
        assert online.bar.isVisible(), "on a server the name is not for the window to choose"

    def test_comes_back_to_its_own_name_with_a_file(self, online, project_of, qtbot):
        with qtbot.waitSignal(online.articles.listed):
            online.desk.open(str(project_of(SENTENCE)))
        assert online.workspace.annotator == "سارة"

    def test_saves_on_the_server(self, online, hands, reader, qtbot, address):
        hands.press("Return")
        await_article(online, qtbot, "n1")
        reader(online, hands).mark("C", "قال")
        qtbot.waitUntil(lambda: online.workspace.saver.is_idle)
        with Project.open(address) as project:
            (cue,) = project.annotations.load("n1", SUPERUSER).mentions
        assert cue.text == "قال"
        assert not online.workspace.sending.outbox.waiting

    def test_opens_what_was_open_last(self, online, open_window, qtbot, address):
        online.close()
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open_first(None)
        assert window.workspace.project.target == parse(address)


def with_password(server, address, password):
    """Give the address by the port, where a password is asked for."""
    return server.url(parse(address).database, SUPERUSER, password)


@pytest.fixture
def asked(address, server, open_window, hands, qtbot):
    """Open the dialog by its key, filled in but for the password."""
    window = open_window()
    hands.press("Ctrl+Shift+O")
    dialog = window.server_desk.dialog
    where = parse(with_password(server, address, "-"))
    dialog.fill(f"127.0.0.1:{where.port}/{where.database}", SUPERUSER)
    dialog.window_ = window
    return dialog


class TestLoggingIn:
    def test_asks_again_where_the_password_is_wrong(self, asked, hands, qtbot):
        hands.type("wrong")
        hands.press("Return")
        qtbot.waitUntil(lambda: asked.state.text().startswith("✘"))
        assert asked.password.hasFocus()
        hands.type(SUPERUSER_PASSWORD)
        with qtbot.waitSignal(asked.window_.articles.listed):
            hands.press("Return")
        assert asked.window_.workspace.annotator == SUPERUSER

    def test_shows_and_keeps_no_password(self, asked, hands, qtbot, own_folders, let_show):
        assert asked.password.displayText() != SUPERUSER_PASSWORD
        hands.type(SUPERUSER_PASSWORD)
        assert SUPERUSER_PASSWORD not in asked.password.displayText()
        window = asked.window_
        with qtbot.waitSignal(window.articles.listed):
            hands.press("Return")
        let_show()
        window.close()
        assert SUPERUSER_PASSWORD not in "".join(window.settings.projects.names())
        files = [path for path in own_folders.rglob("*") if path.is_file()]
        assert files
        assert not [path for path in files if SUPERUSER_PASSWORD.encode() in path.read_bytes()]

    def test_asks_for_a_password_that_is_missing(self, address, server, open_window, qtbot):
        window = open_window()
        where = with_password(server, address, "-").replace(":-@", "@")
        window.desk.open(where)
        qtbot.waitUntil(lambda: window.server_desk.dialog is not None)
        assert not window.server_desk.dialog.state.text().startswith("✘"), "nothing went wrong"
        assert window.server_desk.dialog.user.text() == SUPERUSER
        window.server_desk.dialog.reject()

    def test_an_address_that_is_none_is_told_in_the_dialog(self, asked):
        asked.address.setText("ftp://nowhere")
        asked.go_on.click()
        assert asked.state.text().startswith("✘")
        asked.reject()

    def test_a_server_that_is_not_there_offers_to_try_again(self, open_window, qtbot):
        window = open_window()
        with socket.socket() as gone:
            gone.bind(("127.0.0.1", 0))
            port = gone.getsockname()[1]
        window.desk.open(f"postgresql+psycopg://somebody@127.0.0.1:{port}/project")
        qtbot.waitUntil(lambda: window.bar.objectName() == "problem")
        assert window.welcome.isVisible()
        window.bar.hide()
        window.bar.button.click()
        qtbot.waitUntil(lambda: window.bar.objectName() == "problem" and window.bar.isVisible())

    def test_a_server_that_does_not_answer_is_not_waited_for(self, asked, hands):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            asked.address.setText(f"127.0.0.1:{silent.getsockname()[1]}/project")
            asked.go_on.click()
            assert asked.is_connecting
            hands.press("Esc")
            assert not asked.is_connecting
            assert asked.isVisible()
            hands.press("Esc")
        assert not asked.window_.server_desk.dialog


class TestLive:
    def test_new_articles_appear_by_themselves(self, online, address, qtbot):
        with Project.open(address) as project:
            bring(project, "n3")
        qtbot.waitUntil(lambda: listed(online) == ["n1", "n2", "n3"])

    def test_what_is_given_out_appears_by_itself(self, online, address, qtbot):
        assert not online.articles.mine.isVisible()
        with Project.open(address) as project:
            project.assignments.give([("n2", SUPERUSER), ("n1", None)], by=SUPERUSER)
        qtbot.waitUntil(online.articles.mine.isVisible)
        online.articles.mine.only.click()
        qtbot.waitUntil(lambda: listed(online) == ["n2"])

    def test_new_members_appear_in_the_teams_dialog(self, online, address, hands, qtbot):
        hands.press("Ctrl+M")
        rows = online.team.dialog.members.list
        qtbot.waitUntil(lambda: rows.topLevelItemCount() == 1)
        with Project.open(address) as project:
            project.members.add("كمال", Role.ANNOTATOR)
        qtbot.waitUntil(lambda: rows.topLevelItemCount() == 2)
        online.team.dialog.reject()


@pytest.fixture
def annotator(address, server):
    """Let an annotator in, give them one of the articles, and give the address they come by."""
    with Project.open(address) as project:
        Team(project.database).admit("كمال", Role.ANNOTATOR, login="كمال", password="-")
        project.assignments.give([("n1", "كمال")], by=SUPERUSER)
    return server.url(parse(address).database, "كمال")


class TestAnAnnotator:
    def test_has_the_own_articles_listed_alone(self, annotator, open_window, qtbot):
        window = open_window(annotator)
        qtbot.waitUntil(lambda: listed(window) == ["n1"])

    def test_reads_others_articles_and_cannot_change_them(
        self, annotator, open_window, hands, qtbot
    ):
        window = open_window(annotator)
        go_to(window, qtbot, "n2")
        assert window.bar.isVisible()
        hands.press("Right", "C", "Ctrl+Shift+F")
        assert window.workspace.annotation.is_empty
        go_to(window, qtbot, "n1")
        hands.press("Right", "C")
        qtbot.waitUntil(lambda: window.workspace.saver.is_idle)
        assert window.workspace.annotation.mentions

    @pytest.mark.parametrize(
        "key", ["Ctrl+M", "Ctrl+Shift+B", "Ctrl+I", "Ctrl+Shift+T", "Ctrl+Shift+A"]
    )
    def test_is_told_early_what_is_others_to_do(self, annotator, open_window, hands, key):
        window = open_window(annotator)
        hands.press(key)
        assert window.bar.isVisible()
        assert not window.blind.is_on

    def test_takes_an_open_place_by_one_key(self, annotator, address, open_window, hands, qtbot):
        window = open_window(annotator)
        with Project.open(address) as project:
            project.assignments.give([("n2", None)], by=SUPERUSER)
        qtbot.waitUntil(window.articles.mine.claim.isVisible)
        hands.press("Ctrl+G")
        qtbot.waitUntil(lambda: window.workspace.article is not None)
        assert window.workspace.article.id == "n2"
        assert window.workspace.is_writable


class Pocket(KeyringBackend):
    """A keyring that is gone with the test."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


@pytest.fixture
def pocket(monkeypatch):
    """Put a keyring in the place of the system's."""
    kept = Pocket()
    monkeypatch.setattr(keyring, "get_password", kept.get_password)
    monkeypatch.setattr(keyring, "set_password", kept.set_password)
    return kept.kept


def test_a_password_in_the_keyring_is_not_asked_for(pocket, asked, hands, qtbot, let_show):
    window = asked.window_
    hands.type(SUPERUSER_PASSWORD)
    asked.remember.setChecked(True)
    with qtbot.waitSignal(window.articles.listed):
        hands.press("Return")
    let_show()
    ((service, _account),) = pocket
    assert (service, *pocket.values()) == ("musnad", SUPERUSER_PASSWORD)
    (last, *_) = window.settings.projects.names()
    with qtbot.waitSignal(window.articles.listed):
        window.desk.open(last)
    assert window.server_desk.dialog is None


def test_a_member_who_is_added_logs_in_with_the_password_shown(online, server, address, qtbot):
    online.actions_["team"].trigger()
    page = online.team.dialog.members
    page.name.setText("هدى")
    page.add.click()
    qtbot.waitUntil(page.secret.isVisible)
    url = server.url(parse(address).database, "هدى", page.secret.text())
    with Project.open(url) as project:
        assert (project.member.name, project.member.role) == ("هدى", Role.ANNOTATOR)
    online.team.dialog.reject()


class Waiting:
    """Somebody who waits for the server."""

    def is_cancelled(self):
        return False


class TestWhatWaited:
    STEPS = (Entry(1, StepKind.EDIT, "label"),)
    MINE = Annotation(annotator=SUPERUSER, status=Status.IN_PROGRESS, labels={"topic": "هنا"})

    @pytest.fixture
    def left(self, address, tmp_path):
        """Leave an edit in the outbox, as a window that was killed does."""
        box = Outbox(outbox_folder(tmp_path, parse(address), SUPERUSER))
        box.put("n1", self.MINE, self.STEPS).result()
        box.close()
        return partial(log_in, parse(address), tmp_path, Waiting())

    def test_is_sent_before_anything_is_read(self, left):
        opened = left()
        assert opened.sent == 1
        assert opened.project.annotations.load("n1", SUPERUSER).labels == self.MINE.labels
        opened.close()
        again = left()
        assert again.sent == 0
        again.close()

    def test_and_had_come_to_the_server_is_recognised(self, left, address):
        with Project.open(address) as project:
            project.annotations.save_steps("n1", self.MINE, self.STEPS)
        opened = left()
        assert opened.sent == 1
        assert opened.project.annotations.history("n1", SUPERUSER).version == 1
        opened.close()
        assert not opened.outbox.waiting

    def test_and_was_changed_elsewhere_is_not_written_over(self, left, address):
        theirs = replace(self.MINE, labels={"topic": "هناك"})
        with Project.open(address) as project:
            project.annotations.save_steps("n1", theirs, self.STEPS)
        opened = left()
        assert opened.sent == 0
        assert opened.project.annotations.load("n1", SUPERUSER).labels == theirs.labels
        opened.close()
        assert [parcel.is_refused for parcel in opened.outbox.waiting] == [True]


def test_two_windows_of_one_person_lose_nothing(online, address, open_window, hands, qtbot):
    go_to(online, qtbot, "n1")
    other = open_window(address)
    go_to(other, qtbot, "n1")
    hands.press("Right", "C")
    qtbot.waitUntil(lambda: other.workspace.saver.is_idle)
    online.activateWindow()
    qtbot.waitUntil(online.isActiveWindow)
    hands.press("Right", "S")
    qtbot.waitUntil(online.conflicts.bar.isVisible)
    hands.press("Shift+F5")
    qtbot.waitUntil(lambda: not online.conflicts.bar.isVisible())
    qtbot.waitUntil(lambda: not online.workspace.fetching.is_under_way)
    assert [one.layer for one in online.workspace.annotation.mentions] == [Layer.CUE]
    hands.press("Ctrl+Y")  # to a version that this window has not seen
    qtbot.waitUntil(
        lambda: [one.layer for one in online.workspace.annotation.mentions] == [Layer.SPEAKER]
    )
    qtbot.waitUntil(lambda: online.workspace.saver.is_idle)


@pytest.fixture
def careful_server():
    """Give a server of the test's own, which loses nothing that it has acknowledged."""
    made = make_server("fsync=off")  # the machine stays up, only the server does not
    yield made
    made.remove()


@pytest.mark.slow
def test_a_server_that_is_restarted_gets_what_was_edited_meanwhile(
    careful_server, open_window, hands, reader, qtbot
):
    server, address = careful_server, careful_server.url("project")
    with Project.create(address) as project:
        bring(project, "n1", "n2", "n3")
    online = open_window(address)
    for key, article in (("Return", "n1"), ("N", "n2"), ("P", "n1")):
        hands.press(key)
        await_article(online, qtbot, article)
    eyes = reader(online, hands)
    eyes.mark("C", "قال")
    qtbot.waitUntil(lambda: online.workspace.saver.is_idle)
    server.stop()
    qtbot.waitUntil(lambda: online.online.is_lost, timeout=LONG)
    eyes.mark("S", "الوزير")
    eyes.mark("Q", "العمل مستمر")
    assert not online.bar.isVisible(), "no box, no bar: the work goes on"
    qtbot.waitUntil(lambda: len(online.workspace.sending.outbox.waiting) == 2)
    online.navigation.open_article("n2")
    assert online.workspace.article.id == "n2", "what was opened before can be gone on with"
    online.navigation.open_article("n3")
    qtbot.waitUntil(online.bar.isVisible)  # what was not is told
    assert online.workspace.article.id == "n2"
    server.start()
    qtbot.waitUntil(lambda: online.workspace.saver.is_idle, timeout=LONG)
    qtbot.waitUntil(lambda: not online.online.is_offline, timeout=LONG)
    with Project.open(address) as project:
        assert len(project.annotations.load("n1", SUPERUSER).mentions) == 3
        assert project.annotations.history("n1", SUPERUSER).version == 3


@pytest.fixture
def board(team, open_window, qtbot):
    """Open the dashboard as sara on the team's project, which has an article."""
    with Project.open(team.url("mona")) as project:
        bring(project, "n1")
    window = open_window(team.url("sara"))
    qtbot.waitUntil(lambda: window.online._listener is not None)
    window.overview.show_dashboard()
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    return window.overview.desk.dashboard


class TestTheDashboard:
    def test_says_that_an_annotator_sees_their_own(self, board):
        assert board.note.isVisible()

    def test_follows_what_others_do(self, board, team, qtbot):
        board.choose("articles")
        before = board.plot().rows
        with Project.open(team.url("mona")) as project:
            bring(project, "n2")
        qtbot.waitUntil(lambda: board.plot().rows != before, timeout=LONG)
