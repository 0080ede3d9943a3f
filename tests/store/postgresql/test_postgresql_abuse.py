"""Ways around the rules that people have found in databases, each tried and refused here."""

import psycopg
import pytest
from psycopg import errors

from annotator.store.postgresql.access import GRANTS

LEAK = "SELECT count(*) FROM musnad.annotation WHERE convert_from(body, 'UTF8')::integer = 1"


def test_a_query_that_fails_on_what_it_reads_fails_on_nothing_of_others(worked_on):
    """Without rules that come first, the message would quote the body of somebody else's row."""
    superuser = worked_on.raw("postgres")
    superuser.execute("SET session_replication_role = 'replica'")  # no trigger minds it
    superuser.execute("UPDATE musnad.annotation SET body = '1' WHERE annotator = 'sara'")
    assert worked_on.raw("sara").execute(LEAK).fetchone() == (1,)
    with pytest.raises(errors.InvalidTextRepresentation, match="labels"):
        worked_on.raw("mona").execute(LEAK)


def test_nobody_makes_functions_that_would_tell(worked_on, denied):
    body = "(body bytea) RETURNS boolean COST 0.0001 LANGUAGE sql AS 'SELECT true'"
    raw = worked_on.raw("sara")
    for schema in ("musnad", "public", "pg_temp"):
        with denied("permission denied"):
            raw.execute(f"CREATE FUNCTION {schema}.told{body}")


def test_even_a_function_that_somebody_was_given_is_asked_of_ones_own_rows_alone(worked_on):
    owner = worked_on.raw("postgres")
    owner.execute("""
        CREATE FUNCTION public.told(who text) RETURNS boolean COST 0.0001 LANGUAGE plpgsql AS
        $$ BEGIN RAISE NOTICE '%', who; RETURN true; END $$
    """)
    owner.execute("GRANT USAGE ON SCHEMA public TO sara")
    raw, told = worked_on.raw("sara"), []
    raw.add_notice_handler(lambda notice: told.append(notice.message_primary))
    raw.execute("SELECT count(*) FROM musnad.annotation WHERE public.told(annotator)")
    assert told == ["sara"]
    owner.execute("REVOKE USAGE ON SCHEMA public FROM sara")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE musnad.mine (x int)",
        "CREATE VIEW musnad.mine AS SELECT * FROM musnad.annotation",
        "CREATE TABLE public.annotation (x int)",
        "CREATE TEMP TABLE member (name text, role text, login text)",
        "CREATE SCHEMA mine",
        "CREATE EXTENSION plpgsql_check",
        "TRUNCATE musnad.annotation",
        "BEGIN; LOCK musnad.annotation IN ACCESS EXCLUSIVE MODE",
        "SELECT nextval('musnad.annotation_key_seq')",
        "SELECT last_value FROM musnad.annotation_key_seq",
        "SELECT setval('musnad.annotation_key_seq', 1)",
        "SELECT * FROM musnad.new_keys('article', 1)",
        "COPY musnad.annotation TO '/tmp/annotations'",
        "COPY musnad.annotation TO PROGRAM 'cat'",
        "SELECT * FROM pg_catalog.pg_authid",
        "SELECT * FROM pg_catalog.pg_statistic",
        "SET ROLE mona",
        "SET SESSION AUTHORIZATION mona",
        "CREATE ROLE another",
        "ALTER ROLE omar PASSWORD 'mine'",
        "ALTER ROLE sara BYPASSRLS",
        "GRANT mona TO sara",
        "CREATE TRIGGER mine AFTER INSERT ON musnad.journal EXECUTE FUNCTION musnad.tell()",
    ],
)
@pytest.mark.parametrize("name", ["sara", "huda"])
def test_what_would_lead_around_the_rules_is_refused(worked_on, name, statement):
    with pytest.raises((errors.InsufficientPrivilege, errors.FeatureNotSupported)):
        worked_on.raw(name).execute(statement)


def test_nobody_hands_rights_on(worked_on, seen):
    rights = "SELECT relacl::text FROM pg_class WHERE oid = 'musnad.annotation'::regclass"
    before = seen(worked_on.raw("mona"), rights)
    worked_on.raw("mona").execute("GRANT ALL ON musnad.annotation TO omar")  # only warns
    assert seen(worked_on.raw("mona"), rights) == before


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE musnad.annotation DISABLE ROW LEVEL SECURITY",
        'DROP POLICY "adjudicators read all" ON musnad.annotation',
        "CREATE POLICY mine ON musnad.annotation USING (true)",
        "DROP TRIGGER signed ON musnad.journal",
        "CREATE OR REPLACE FUNCTION musnad.role() RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
    ],
)
@pytest.mark.parametrize("name", ["sara", "mona"])
def test_the_rules_are_the_owners(worked_on, name, statement):
    with pytest.raises(errors.InsufficientPrivilege):
        worked_on.raw(name).execute(statement)


def test_switching_the_rules_off_gives_an_error_and_no_rows(worked_on, denied):
    raw = worked_on.raw("sara")
    raw.execute("SET row_security = off")
    with denied("row-level security"):
        raw.execute("SELECT * FROM musnad.annotation")


def test_copying_out_copies_what_may_be_read(worked_on):
    copied = "COPY musnad.annotation (annotator) TO STDOUT"
    with worked_on.raw("sara").cursor() as cursor, cursor.copy(copied) as rows:
        assert [row[0] for row in rows.rows()] == ["sara"]


def test_copying_in_is_refused(worked_on):
    copied = "COPY musnad.journal (annotation, version) FROM STDIN"
    with (
        pytest.raises(errors.FeatureNotSupported),
        worked_on.raw("sara").cursor() as cursor,
        cursor.copy(copied) as rows,
    ):
        rows.write_row((1, 99))


def test_another_search_path_changes_nobody_into_somebody_else(worked_on, seen):
    raw = worked_on.raw("sara")
    raw.execute("SET search_path = pg_temp, public, musnad")
    assert seen(raw, "SELECT musnad.me()") == ["sara"]
    assert seen(raw, "SELECT annotator FROM musnad.annotation") == ["sara"]


def test_the_rights_of_another_role_are_not_its_name(worked_on, seen):
    """Somebody whom the server lets act as another is still whoever logged in."""
    owner = worked_on.raw("postgres")
    owner.execute("GRANT huda TO sara")
    try:
        raw = worked_on.raw("sara")
        raw.execute("SET ROLE huda")
        assert seen(raw, "SELECT musnad.me()") == ["sara"]
        assert seen(raw, "SELECT annotator FROM musnad.annotation") == ["sara"]
    finally:
        owner.execute("REVOKE huda FROM sara")


def test_statistics_tell_nothing_of_others(worked_on, seen):
    worked_on.raw("postgres").execute("ANALYZE")
    told = "SELECT attname FROM pg_catalog.pg_stats WHERE schemaname = 'musnad'"
    assert seen(worked_on.raw("sara"), told) == []
    assert "annotator" in seen(worked_on.raw("postgres"), told)


def test_a_merge_or_an_upsert_is_no_way_round(worked_on, denied, seen):
    raw = worked_on.raw("sara")
    with denied("row-level security"):
        raw.execute("""
            INSERT INTO musnad.annotation
                (article, annotator, version, status, mentions, attributions, body)
            VALUES (1, 'omar', 9, 'new', 0, 0, '')
            ON CONFLICT (article, annotator) DO UPDATE SET version = 9
        """)
    raw.execute("""
        MERGE INTO musnad.annotation AS a USING (VALUES ('omar')) AS v (name)
        ON a.annotator = v.name WHEN MATCHED THEN UPDATE SET version = 9
    """)
    assert 9 not in seen(worked_on.raw("mona"), "SELECT version FROM musnad.annotation")


def test_a_prepared_statement_is_of_whoever_runs_it(worked_on, seen):
    raw = worked_on.raw("sara")
    raw.execute("PREPARE mine AS SELECT annotator FROM musnad.annotation")
    for _time in range(7):
        assert seen(raw, "EXECUTE mine") == ["sara"]


def test_what_is_told_of_changes_names_no_annotator_and_no_content(worked_on, annotate):
    listening = worked_on.raw("sara")
    listening.execute("LISTEN musnad")
    annotate(worked_on.open("omar"), "omar", "n3")
    told = [each.payload for each in listening.notifies(timeout=5, stop_after=1)]
    assert told == ['{"what" : "annotation", "article" : "n3"}']


@pytest.fixture
def stranger(team, server):
    """Make a role of the server that nobody has let into the project."""
    with server.connect() as connection:
        connection.execute("CREATE ROLE stranger LOGIN")
    yield "stranger"
    team.close()
    with server.connect() as connection:
        connection.execute("DROP ROLE stranger")


def test_whoever_is_no_member_does_not_get_in(team, stranger, refused):
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        team.raw(stranger)
    with refused("server.login_refused"):
        team.open(stranger)


def test_nor_into_the_schema(team, stranger, refused, denied):
    owner = team.raw("postgres")
    owner.execute(f'GRANT CONNECT ON DATABASE "{team.database}" TO stranger')
    with refused("team.no_member"):
        team.open(stranger)
    with denied("schema musnad"):
        team.raw(stranger).execute("SELECT * FROM musnad.article")


def test_nor_sees_a_row_there(worked_on, annotated, put, stranger, refused, denied, seen):
    put(worked_on.open("mona"), annotated("n3"))
    owner = worked_on.raw("postgres")
    owner.execute(f'GRANT CONNECT ON DATABASE "{worked_on.database}" TO stranger')
    owner.execute("GRANT USAGE ON SCHEMA musnad TO stranger")
    owner.execute("""
        INSERT INTO musnad.article_past VALUES (1, 1, 'now', '', '{}', '');
        INSERT INTO musnad.assignment (article) VALUES (1);
        INSERT INTO musnad.adjudication VALUES (1, 'huda', 'now', '{}', '[]', 0, 0);
        INSERT INTO musnad.activity VALUES ('sara', 'now', 1, 60);
        INSERT INTO musnad.entity_change VALUES (1, 'edit', 'x', NULL, 'now', 'sara', '', '');
        INSERT INTO musnad.model VALUES (1, '', '', '', 1, 1, '', '', '', '');
    """)
    mine = worked_on.raw(stranger)
    for table in GRANTS:
        count = f"SELECT count(*) FROM musnad.{table}"
        assert (seen(mine, count), seen(owner, count) > [0]) == ([0], True), table
        if "UPDATE" in GRANTS[table]:
            column = GRANTS[table].partition("UPDATE (")[2].partition(",")[0].strip(" )")
            changed = mine.execute(f"UPDATE musnad.{table} SET {column or 'by'} = DEFAULT")
            assert changed.rowcount == 0, table
    with denied("row-level security"):
        mine.execute("INSERT INTO musnad.entity VALUES ('x', 'x', 'x', NULL, 'x', NULL, false)")
    with refused("team.no_member"):
        worked_on.open(stranger)
