"""``musnad team`` and ``musnad new ADDRESS``: a project on a server, and who may come to it."""

import io

import keyring
import psycopg
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from annotator.problems import Problem
from annotator.store.members import Role
from annotator.store.postgresql.address import parse
from annotator.store.postgresql.credentials import forget_password, recall_password
from annotator.store.project import Project


@pytest.fixture
def file(musnad):
    """Make a project in a file."""
    assert musnad("new", "p.musnad").code == 0
    return "p.musnad"


@pytest.fixture
def address(server, musnad):
    """Make a project on a server as its superuser, called mona in it."""
    url = server.url("a team of its own")
    assert musnad("new", url, "--manager", "mona").code == 0
    yield url
    server.drop_database("a team of its own")
    with server.connect() as connection:
        for login in ("zaid", "zaid.h", "رنا"):
            connection.execute(f'DROP ROLE IF EXISTS "{login}"')


@pytest.fixture
def typing(monkeypatch):
    """Sit at a terminal, and type these answers when something is asked."""

    def typing(*answers):
        left = iter(answers)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: next(left))
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda _prompt: next(left))

    return typing


class Keys(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def keys():
    """Give this test a keyring of its own."""
    before, own = keyring.get_keyring(), Keys()
    keyring.set_keyring(own)
    yield own.kept
    keyring.set_keyring(before)


def over_the_network(server, login, password=None, database="a team of its own"):
    """Give the address by the port, where the server wants passwords."""
    secret = "" if password is None else f":{password}"
    name = database.replace(" ", "%20")
    return f"postgresql+psycopg://{login}{secret}@127.0.0.1:{server.port}/{name}"


class TestInAFile:
    def test_members_are_names_for_what_is_assigned(self, musnad, file):
        assert musnad("team", "add", file, "سارة").out == "سارة: annotator\n"
        musnad("team", "add", file, "huda", "--role", "adjudicator")
        assert musnad("team", "list", file).out == "huda: adjudicator\nسارة: annotator\n"

    def test_a_role_can_be_another_one(self, musnad, file):
        musnad("team", "add", file, "huda")
        assert musnad("team", "role", file, "huda", "manager").out == "huda: manager\n"
        assert musnad("team", "role", file, "omar", "manager").code == 1

    def test_who_leaves_is_no_longer_listed(self, musnad, file):
        musnad("team", "add", file, "huda")
        assert musnad("team", "remove", file, "huda").code == 0
        assert musnad("team", "list", file).out == ""
        gone = musnad("team", "remove", file, "huda")
        assert (gone.code, "no member called huda" in gone.err) == (1, True)

    @pytest.mark.parametrize("name", ["", " ", "adjudicated", "two\nlines", " huda"])
    def test_some_names_will_not_do(self, musnad, file, name):
        assert musnad("team", "add", file, name).code == 1
        assert musnad("team", "list", file).out == ""

    def test_there_are_no_logins(self, musnad, file):
        told = musnad("team", "add", file, "huda", "--login", "h")
        assert (told.code, "--login is for projects on a server" in told.err) == (2, True)

    def test_that_nobody_is_in_it_is_told(self, musnad, file):
        assert "no members yet" in musnad("team", "list", file).err

    def test_there_are_no_passwords(self, musnad, file, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.StringIO("new\n"))
        told = musnad("team", "password", file, "--password-stdin")
        assert (told.code, "Nobody logs in" in told.err) == (1, True)


class TestOnAServer:
    def test_a_project_is_made_with_its_first_manager(self, musnad, address):
        assert musnad("team", "list", address).out == "mona: manager, logs in as postgres\n"

    def test_is_made_once(self, musnad, address):
        again = musnad("new", address)
        assert (again.code, "already is a project" in again.err) == (1, True)

    def test_a_password_is_made_and_shown_once(self, musnad, address, server):
        told = musnad("team", "add", address, "zaid")
        assert "musnad postgresql+psycopg://zaid@" in told.out
        password = told.out.rsplit(" ", 1)[1].strip()
        with Project.open(over_the_network(server, "zaid", password)) as project:
            assert (project.member.name, project.member.role) == ("zaid", Role.ANNOTATOR)
        assert password not in server.log

    def test_a_password_can_come_by_standard_input(self, musnad, address, server, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.StringIO("kept secret\n"))
        told = musnad("team", "add", address, "زيد", "--login", "zaid.h", "--password-stdin")
        assert (told.code, "kept secret" in told.out) == (0, False)
        with Project.open(over_the_network(server, "zaid.h", "kept%20secret")) as project:
            assert project.member.name == "زيد"

    def test_a_password_can_be_typed(self, musnad, address, server, typing):
        typing("one", "another", "mine", "mine")
        told = musnad("team", "add", address, "رنا")
        assert "two different" in told.err
        assert "mine" not in told.out
        Project.open(over_the_network(server, "رنا", "mine")).close()

    def test_a_login_that_the_server_has_keeps_its_password(self, musnad, address, server):
        with server.connect() as connection:
            connection.execute("CREATE ROLE zaid LOGIN PASSWORD 'of old'")
        assert "password" not in musnad("team", "add", address, "zaid").out
        Project.open(over_the_network(server, "zaid", "of%20old")).close()

    def test_so_it_is_told_of_one_that_was_given(self, musnad, address, server, monkeypatch):
        with server.connect() as connection:
            connection.execute("CREATE ROLE zaid LOGIN PASSWORD 'of old'")
        monkeypatch.setattr("sys.stdin", io.StringIO("another\n"))
        told = musnad("team", "add", address, "zaid", "--password-stdin")
        assert (told.code, "the one given was not used" in told.err) == (0, True)

    def test_a_login_is_one_members(self, musnad, address):
        musnad("team", "add", address, "zaid")
        told = musnad("team", "add", address, "omar", "--login", "zaid")
        assert (told.code, "logs in as zaid already" in told.err) == (1, True)

    def test_who_leaves_no_longer_gets_in_and_may_come_back(self, musnad, address, server):
        musnad("team", "add", address, "zaid")
        with Project.open(server.url("a team of its own", "zaid")) as inside:
            musnad("team", "remove", address, "zaid")
            with pytest.raises(Problem) as told:
                list(inside.articles.ids())
        assert told.value.code == "server.login_refused"
        with pytest.raises(Problem) as told:
            Project.open(server.url("a team of its own", "zaid"))
        assert told.value.code == "server.login_refused"
        assert "zaid: has left" in musnad("team", "list", address).out
        assert musnad("team", "add", address, "zaid", "--role", "adjudicator").code == 0
        with Project.open(server.url("a team of its own", "zaid")) as inside:
            assert inside.member.role is Role.ADJUDICATOR

    def test_somebody_manages_it_always(self, musnad, address):
        for change in (("remove", "mona"), ("role", "mona", "annotator")):
            told = musnad("team", change[0], address, *change[1:])
            assert (told.code, "only manager" in told.err) == (1, True)

    def test_another_manager_lets_others_in_too(self, musnad, address, server):
        musnad("team", "add", address, "zaid", "--role", "manager")
        assert musnad("team", "add", server.url("a team of its own", "zaid"), "رنا").code == 0

    def test_an_annotator_does_not(self, musnad, address, server):
        musnad("team", "add", address, "zaid")
        told = musnad("team", "add", server.url("a team of its own", "zaid"), "رنا")
        assert (told.code, "does not allow you" in told.err) == (1, True)
        with server.connect() as connection:
            assert not connection.execute("SELECT FROM pg_roles WHERE rolname = 'رنا'").fetchall()

    @pytest.mark.parametrize(
        "words",
        [
            ("team", "role", "A", "zaid", "manager"),
            ("team", "remove", "A", "mona"),
            ("assign", "A", "--open", "0"),
            ("assign", "A", "--from", "mona"),
            ("assign", "A", "--to", "zaid"),
        ],
        ids=" ".join,
    )
    def test_an_annotator_is_told_what_managers_do(self, musnad, address, server, words):
        musnad("team", "add", address, "zaid")
        own = server.url("a team of its own", "zaid")
        told = musnad(*(own if word == "A" else word for word in words))
        assert (told.code, "only its managers may" in told.err) == (1, True)

    def test_everybody_changes_their_own_password(self, musnad, address, server, monkeypatch):
        musnad("team", "add", address, "zaid")
        monkeypatch.setattr("sys.stdin", io.StringIO("a new one\n"))
        own = server.url("a team of its own", "zaid")
        assert musnad("team", "password", own, "--password-stdin").code == 0
        Project.open(over_the_network(server, "zaid", "a%20new%20one")).close()
        assert "a new one" not in server.log


class TestALostPassword:
    """A manager gives another one, by the owner's rights, and to the project's own logins alone."""

    URL = "a team of its own"

    def test_is_made_anew_and_shown_once(self, musnad, address, server):
        musnad("team", "add", address, "zaid")
        told = musnad("team", "password", address, "zaid")
        password = told.out.rsplit(" ", 1)[1].strip()
        Project.open(over_the_network(server, "zaid", password)).close()
        assert password not in server.log

    def test_any_manager_gives_it(self, musnad, address, server, monkeypatch):
        musnad("team", "add", address, "zaid")
        musnad("team", "add", address, "رنا", "--role", "manager")
        monkeypatch.setattr("sys.stdin", io.StringIO("a new one\n"))
        by_rana = server.url(self.URL, "رنا")
        assert musnad("team", "password", by_rana, "zaid", "--password-stdin").code == 0
        Project.open(over_the_network(server, "zaid", "a%20new%20one")).close()

    @pytest.mark.parametrize("power", ["SUPERUSER", "CREATEROLE", "CREATEDB", "BYPASSRLS"])
    def test_is_not_given_to_the_mighty(self, musnad, address, server, power):
        musnad("team", "add", address, "zaid")
        with server.connect() as connection:
            connection.execute(f"ALTER ROLE zaid {power}")
        self.refuses(musnad, address)

    def test_is_not_given_to_who_is_in_a_group(self, musnad, address, server):
        musnad("team", "add", address, "zaid")
        with server.connect() as connection:
            connection.execute("GRANT pg_read_all_data TO zaid")
        self.refuses(musnad, address)

    def test_is_not_given_to_a_login_of_others(self, musnad, address, server):
        with server.connect() as connection:
            connection.execute("CREATE ROLE zaid LOGIN PASSWORD 'of old'")
        musnad("team", "add", address, "zaid")
        self.refuses(musnad, address)
        Project.open(over_the_network(server, "zaid", "of%20old")).close()

    def test_is_not_given_to_managers(self, musnad, address, server):
        musnad("team", "add", address, "zaid", "--role", "manager")
        self.refuses(musnad, address)
        told = musnad("team", "password", server.url(self.URL, "zaid"), "mona")
        assert (told.code, "not this project’s" in told.err) == (1, True)

    def test_is_not_given_by_annotators(self, musnad, address, server):
        musnad("team", "add", address, "zaid")
        musnad("team", "add", address, "رنا")
        told = musnad("team", "password", server.url(self.URL, "zaid"), "رنا")
        assert (told.code, "only its managers" in told.err) == (1, True)
        with server.connect(self.URL, "zaid") as connection:
            for word in ("SCRAM-SHA-256$4096:YQ==$YQ==:YQ==", "bare"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute("SELECT musnad.renew('رنا', %s)", [word])

    def refuses(self, musnad, address):
        told = musnad("team", "password", address, "zaid")
        assert (told.code, "not this project’s" in told.err) == (1, True)


class TestAPassword:
    @pytest.fixture
    def asked(self, musnad, address, server, monkeypatch):
        """Give the address of somebody whom the server asks for a password."""
        monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
        musnad("team", "add", address, "zaid", "--password-stdin")
        return over_the_network(server, "zaid")

    def test_is_asked_for_at_a_terminal_and_remembered_if_wanted(self, musnad, asked, typing, keys):
        typing("wrong", "secret", "y")
        told = musnad("stats", asked)
        assert (told.code, "not the password of zaid" in told.err) == (0, True)
        assert list(keys.values()) == ["secret"]
        assert musnad("stats", asked).code == 0  # nothing is asked

    def test_is_asked_for_three_times(self, musnad, asked, typing):
        typing("wrong", "wrong", "wrong")
        assert musnad("stats", asked).code == 1

    def test_is_not_remembered_otherwise(self, musnad, asked, typing, keys):
        typing("secret", "n")
        assert musnad("stats", asked).code == 0
        assert keys == {}

    @pytest.mark.usefixtures("keys")
    def test_that_no_keyring_takes_is_asked_for_again(self, musnad, asked, typing):
        keyring.set_keyring(fail.Keyring())
        typing("secret", "y")
        told = musnad("stats", asked)
        assert (told.code, "no keyring here" in told.err) == (0, True)

    def test_is_not_asked_for_where_nobody_sits(self, musnad, asked):
        told = musnad("stats", asked)
        assert (told.code, "asks for the password of zaid" in told.err) == (1, True)

    def test_in_the_environment_is_libpqs(self, musnad, asked, monkeypatch):
        monkeypatch.setenv("PGPASSWORD", "secret")
        assert musnad("stats", asked).code == 0

    def test_in_the_address_is_used_and_never_shown(self, musnad, asked, server, keys):
        told = musnad("stats", asked.replace("zaid@", "zaid:hidden@"))
        assert told.code == 1
        assert "hidden" not in told.out + told.err + server.log
        assert keys == {}

    @pytest.mark.usefixtures("keys")
    def test_that_is_remembered_can_be_forgotten(self, musnad, asked, typing):
        typing("secret", "y")
        musnad("stats", asked)
        assert recall_password(parse(asked)) == "secret"
        forget_password(parse(asked))
        assert recall_password(parse(asked)) is None


def test_articles_come_to_a_server_as_to_a_file(musnad, address, tmp_path):
    (tmp_path / "a.txt").write_text("قال الوزير: «لن نتراجع».", encoding="utf-8")
    assert musnad("import", address, "a.txt").code == 0
    assert '"articles": 1' in musnad("stats", address, "--json").out
    assert musnad("export", address, "out.jsonl").code == 0


class TestAnOwnerWithoutPower:
    """Whoever makes a project need not be the server's superuser."""

    @pytest.fixture
    def owned(self, server, musnad):
        """Give a project that is made by somebody who may make databases and logins, no more."""
        with server.connect() as connection:
            connection.execute("CREATE ROLE owner LOGIN CREATEDB CREATEROLE")
        yield server.url("of an owner", "owner")
        server.drop_database("of an owner")
        with server.connect() as connection:
            connection.execute('DROP ROLE IF EXISTS "zaid", "رنا"')
            connection.execute("DROP ROLE owner")

    def test_makes_the_database_and_lets_people_in(self, musnad, owned, server):
        assert musnad("new", owned).code == 0
        assert musnad("team", "add", owned, "zaid", "--role", "manager").code == 0
        by_zaid = musnad("team", "add", server.url("of an owner", "zaid"), "رنا")
        assert by_zaid.code == 0
        with Project.open(server.url("of an owner", "رنا")) as project:
            assert project.member.role is Role.ANNOTATOR
        assert musnad("team", "password", server.url("of an owner", "zaid"), "رنا").code == 0
        assert musnad("team", "remove", owned, "رنا").code == 0
        with pytest.raises(Problem):
            Project.open(server.url("of an owner", "رنا"))

    def test_takes_logins_that_there_are_where_they_may_make_none(self, musnad, owned, server):
        with server.connect() as connection:
            connection.execute("ALTER ROLE owner NOCREATEROLE")
            connection.execute("CREATE ROLE zaid LOGIN")
        assert musnad("new", owned).code == 0
        assert musnad("team", "add", owned, "zaid").code == 0
        told = musnad("team", "add", owned, "رنا")
        assert (told.code, "make no logins on this server" in told.err) == (1, True)
        assert "رنا" not in musnad("team", "list", owned).out

    def test_works_in_a_database_that_somebody_else_made(self, musnad, owned, server):
        with server.connect() as connection:
            connection.execute('CREATE DATABASE "of an owner" TEMPLATE template0')
            connection.execute('GRANT CREATE ON DATABASE "of an owner" TO owner')
        assert musnad("new", owned).code == 0
        assert musnad("team", "add", owned, "zaid").code == 0
        with Project.open(server.url("of an owner", "zaid")) as project:
            assert project.member.name == "zaid"
