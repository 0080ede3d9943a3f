"""What is told of the server's errors, and of texts that it cannot hold."""

import pytest
from msgspec.structs import replace

from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.migrations import MIGRATIONS
from annotator.store.postgresql.address import parse
from annotator.store.postgresql.errors import problem_of
from annotator.store.project import Project


class OtherError(Exception):
    """An error with no SQLSTATE of another library."""


@pytest.fixture
def mona(team):
    """Give the manager's project."""
    return team.open("mona")


def test_of_other_libraries_nothing_is_said():
    assert problem_of(OtherError("x"), parse("postgresql://h/p")) is None
    assert problem_of(None, parse("postgresql://h/p")) is None


def test_a_port_where_nobody_listens(server, refused):
    with refused("server.unreachable"):
        Project.open(replace(parse(server.url("p", password="x")), port=1))


def test_a_computer_that_is_not_there(refused):
    with refused("server.unreachable"):
        Project.open("postgresql+psycopg://nowhere.invalid/p")


@pytest.mark.parametrize("option", ["foo=1", "sslrootcrt=", "connect_timeout=soon"])
def test_an_option_that_is_mistyped_is_named(server, refused, option):
    address = server.url("postgres")
    with refused("server.option") as told:
        Project.open(f"{address}{'&' if '?' in address else '?'}{option}")
    assert option.partition("=")[0] in told.value.say()


def test_a_database_that_is_not_there(server, refused):
    with refused("server.no_project"):
        Project.open(server.url("nothing of the kind"))


def test_a_database_without_a_project(server, refused):
    with refused("server.no_project"):
        Project.open(server.url("postgres"))


def test_a_password_that_is_wrong_or_lacking(team, refused):
    far = parse(team.server.url(team.database, "sara", password="wrong"))
    with refused("server.password_wrong") as told:
        Project.open(far)
    assert told.value.values == {"user": "sara"}
    with refused("server.password_needed"):
        Project.open(far.with_password(None))


def test_a_password_stands_in_no_message(team, refused, caplog):
    far = parse(team.server.url(team.database, "sara", password="hidden"))
    with refused("server.password_wrong") as told:
        Project.open(far)
    chain, error = [], told.value
    while error is not None:
        chain += [str(error), repr(error)]
        error = error.__cause__ or error.__context__
    assert "hidden" not in " ".join([*chain, caplog.text])


def test_a_manager_who_is_busy_elsewhere(mona, team, refused):
    with mona.database.writing() as connection:
        connection.exec_driver_sql("SET lock_timeout = '50ms'")
        other = team.raw("postgres")
        other.execute("BEGIN; LOCK musnad.article")
        with refused("server.busy"), mona.database._explained():
            connection.exec_driver_sql("SELECT count(*) FROM article")
        other.execute("ROLLBACK")
        connection.rollback()


def test_an_id_that_no_index_holds(mona, bare, refused):
    id_ = "".join(map(chr, range(0x4E00, 0x6000)))
    with refused("server.too_long"):
        import_records(mona, [(Place(), bare(id_))])


class TestATextWithoutMeaning:
    """U+0000, which PostgreSQL's texts cannot hold."""

    def test_is_told_of_its_article_alone(self, mona, bare):
        records = (bare("n1"), bare("n2", "قبل\0بعد"), bare("n3", title="\0"), bare("n4"))
        items = [(Place("f", line), record) for line, record in enumerate(records, 1)]
        report = import_records(mona, items)
        assert report.articles_added == 2
        assert [(each.code, each.place.line) for each in report.problems] == [
            ("article.nul", 2),
            ("article.nul", 3),
        ]

    def test_is_told_of_a_search(self, mona, refused):
        with refused("text.nul"):
            mona.articles.get("\0")

    def test_is_kept_where_the_database_sees_bytes(self, mona, bare, put):
        put(mona, bare("n1", extra={"note": "\0"}))
        assert mona.articles.get("n1").meta.extra == {"note": "\0"}


class TestOpening:
    def test_to_read_writes_nothing(self, team, refused):
        reader = team.open("mona", writable=False)
        with refused("project.opened_to_read"):
            reader.remember("x", 1)

    def test_an_outdated_project_waits_for_its_owner(self, team, refused):
        done = []
        newer = (*MIGRATIONS, done.append)
        with refused("server.outdated"):
            team.open("mona", migrations=newer)
        assert team.open("postgres", migrations=newer).member is not None
        assert len(done) == 1
        team.open("mona", migrations=newer)
        with refused("project.newer"):
            team.open("mona")

    def test_a_migration_that_fails_leaves_all_as_it_was(self, team, refused):
        def fail(connection):
            connection.exec_driver_sql("DROP TABLE model")
            connection.exec_driver_sql("SELECT 1 / 0")

        with refused("project.migration_failed"):
            team.open("postgres", migrations=(*MIGRATIONS, fail))
        assert team.open("sara").learnt.about() is None
        assert team.raw("sara").execute("SELECT count(*) FROM musnad.annotation").fetchone() == (0,)

    def test_its_texts_go_by_code_points_whatever_the_database_is_sorted_by(self, team, seen):
        other = """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'musnad' AND data_type = 'text'
              AND collation_name IS DISTINCT FROM 'C'
        """
        assert seen(team.raw("postgres"), other) == []
