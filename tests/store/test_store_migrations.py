"""Migrations: an older project is brought up to date, after a copy, wholly or not at all."""

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.schema import MetaData

from annotator.store import tables
from annotator.store.migrations import MIGRATIONS
from annotator.store.project import Project


def add_a_column(connection):
    connection.exec_driver_sql("ALTER TABLE article ADD COLUMN desk TEXT")
    connection.exec_driver_sql("UPDATE article SET desk='foreign'")


NO_FURTHER = "no further"


def fail_halfway(connection):
    connection.exec_driver_sql("DROP TABLE journal")
    raise RuntimeError(NO_FURTHER)


NEWER = (*MIGRATIONS, add_a_column)
KNOWN = len(MIGRATIONS)
COPY = f".before-v{KNOWN + 1}"


@pytest.fixture
def target(project, annotated, put):
    put(project, annotated())
    project.close()
    return project.target


def files(target):
    return {path.name.removeprefix(target.stem) for path in target.parent.iterdir()}


def columns(project):
    with project.database.reading() as connection:
        return {column["name"] for column in inspect(connection).get_columns("article")}


def outline(metadata: MetaData):
    """Say of each table what makes it the same: columns, keys, indexes."""
    return {
        table.name: (
            [(column.name, str(column.type), column.nullable) for column in table.columns],
            [column.name for column in table.primary_key],
            sorted((key.parent.name, key.target_fullname) for key in table.foreign_keys),
            sorted(
                (index.name, [column.name for column in index.columns]) for index in table.indexes
            ),
        )
        for table in metadata.tables.values()
    }


def test_together_they_make_the_tables_that_the_program_uses():
    migrated, declared = create_engine("sqlite://"), create_engine("sqlite://")
    found = []
    with migrated.begin() as connection:
        for migration in MIGRATIONS:
            migration(connection)
    with declared.begin() as connection:
        tables.metadata.create_all(connection)
    for engine in (migrated, declared):
        metadata = MetaData()
        metadata.reflect(engine)
        uniques = {
            name: sorted(
                tuple(each["column_names"]) for each in inspect(engine).get_unique_constraints(name)
            )
            for name in metadata.tables
        }
        found.append((outline(metadata), uniques))
        engine.dispose()
    assert found[0] == found[1]
    assert set(found[0][0]) == {
        *("article", "article_text", "annotation", "journal", "setting"),
        *("entity", "entity_use", "entity_change", "article_score", "model", "article_past"),
        *("member", "assignment", "adjudication", "activity"),
    }


def test_an_older_project_is_brought_up_to_date_and_keeps_its_content(target, work):
    with Project.open(target, migrations=NEWER) as project:
        assert "desk" in columns(project)
        assert project.annotations.load("n1", "sara") == work


def test_a_copy_of_the_project_as_it_was_is_kept_beside_it(target, work):
    Project.open(target, migrations=NEWER).close()
    assert files(target) == {".musnad", f"{COPY}.musnad"}
    with Project.open(target.with_name(f"{target.stem}{COPY}.musnad")) as copy:
        assert "desk" not in columns(copy)
        assert copy.annotations.load("n1", "sara") == work


def test_an_earlier_copy_is_never_overwritten(target):
    earlier = target.with_name(f"{target.stem}{COPY}.musnad")
    earlier.write_bytes(b"mine")
    Project.open(target, migrations=NEWER).close()
    assert earlier.read_bytes() == b"mine"
    assert files(target) == {".musnad", f"{COPY}.musnad", f"{COPY}-2.musnad"}


def test_they_run_once(target):
    Project.open(target, migrations=NEWER).close()
    Project.open(target, migrations=NEWER).close()
    assert files(target) == {".musnad", f"{COPY}.musnad"}


def test_a_failure_leaves_the_project_as_it_was(target, work, refused):
    before = target.read_bytes()
    with refused("project.migration_failed") as caught:
        Project.open(target, migrations=(*MIGRATIONS, add_a_column, fail_halfway))
    assert NO_FURTHER in str(caught.value)
    assert files(target) == {".musnad"}
    assert target.read_bytes() == before
    with Project.open(target) as project:
        assert project.annotations.load("n1", "sara") == work


def test_a_project_from_a_newer_version_is_refused_with_both_versions(target, refused):
    Project.open(target, migrations=NEWER).close()
    for writable in (True, False):
        with refused("project.newer") as caught:
            Project.open(target, writable=writable)
        assert caught.value.values == {"found": KNOWN + 1, "known": KNOWN}


def test_an_older_project_cannot_be_only_read(target, refused):
    with refused("project.outdated"):
        Project.open(target, writable=False, migrations=NEWER)
    assert files(target) == {".musnad"}
