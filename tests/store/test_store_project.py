"""A project: made, opened, read, and every way in which a file is not one."""

import sqlite3
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.history import StepKind
from annotator.store.project import Project
from annotator.store.sqlite import PAGE_BYTES


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def save(project: Project, work, version=1, article_id="n1"):
    project.annotations.save(article_id, work, version=version, kind=StepKind.EDIT, action="test")


def pragma(project: Project, name: str):
    with project.database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


class TestANewProject:
    def test_is_one_file_once_it_is_closed(self, tmp_path):
        Project.create(tmp_path / "p.musnad").close()
        assert files(tmp_path) == {"p.musnad"}

    def test_is_named_after_its_file(self, tmp_path):
        with Project.create(str(tmp_path / "أخبار.musnad")) as project:
            assert (project.name, project.target) == ("أخبار", tmp_path / "أخبار.musnad")
            assert project.writable

    def test_has_the_default_scheme_or_the_one_given(self, tmp_path):
        own = replace(DEFAULT_SCHEME, name="own")
        with Project.create(tmp_path / "a.musnad") as project:
            assert project.scheme == DEFAULT_SCHEME
        with Project.create(tmp_path / "b.musnad", scheme=own) as project:
            assert project.scheme == own

    def test_takes_nobody_elses_name(self, tmp_path, refused):
        there = tmp_path / "p.musnad"
        there.write_text("mine")
        with refused("project.exists"):
            Project.create(there)
        assert there.read_text() == "mine"

    def test_needs_a_folder(self, tmp_path, refused):
        with refused("project.no_folder"):
            Project.create(tmp_path / "nowhere" / "p.musnad")

    def test_has_pages_that_hold_a_whole_article(self, tmp_path):
        with Project.create(tmp_path / "p.musnad") as project:
            assert pragma(project, "page_size") == PAGE_BYTES

    def test_may_be_made_where_an_earlier_attempt_was_interrupted(self, tmp_path):
        (tmp_path / "p.musnad.new").write_bytes(b"half a file")
        Project.create(tmp_path / "p.musnad").close()
        assert files(tmp_path) == {"p.musnad"}

    def test_writes_so_that_commits_outlive_a_power_cut(self, project):
        assert pragma(project, "journal_mode") == "wal"
        assert pragma(project, "synchronous") == 2
        assert pragma(project, "foreign_keys") == 1

    def test_refers_to_its_file_wherever_the_program_goes(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        with Project.create("p.musnad") as project:
            monkeypatch.chdir("/")
            project.remember("caret", 1)
        assert files(tmp_path) == {"p.musnad"}


class TestWhatIsRemembered:
    def test_is_there_after_reopening(self, project):
        project.remember("caret", {"n1": 17})
        project.remember("caret", {"n1": 18})
        project.close()
        with Project.open(project.target) as again:
            assert again.setting("caret") == {"n1": 18}

    def test_has_a_default(self, project):
        assert project.setting("caret", 0) == 0
        assert project.setting("caret") is None

    def test_never_touches_the_projects_own_settings(self, project):
        for key in (".scheme", "scheme", "store.scheme", "store.version"):
            project.remember(key, "mine")
        project.close()
        with Project.open(project.target) as again:
            assert again.scheme == DEFAULT_SCHEME

    def test_a_scheme_that_cannot_work_is_refused(self, project, refused):
        quote, *others = DEFAULT_SCHEME.layers
        twice = replace(quote, key=others[0].key)
        with refused("check.scheme_key_twice"):
            project.set_scheme(replace(DEFAULT_SCHEME, layers=(twice, *others)))
        assert project.scheme == DEFAULT_SCHEME

    def test_a_scheme_is_replaced_for_good(self, project):
        own = replace(DEFAULT_SCHEME, name="own")
        project.set_scheme(own)
        assert project.scheme == own
        project.close()
        with Project.open(project.target) as again:
            assert again.scheme == own


class TestWhatIsNotAProject:
    def test_nothing(self, tmp_path, refused):
        with refused("project.missing"):
            Project.open(tmp_path / "p.musnad")
        assert files(tmp_path) == set()

    def test_a_folder(self, tmp_path, refused):
        with refused("project.is_directory"):
            Project.open(tmp_path)

    @pytest.mark.parametrize(
        "content", [b"", b"SQLite", b'{"id": "n1", "text": ""}\n', b"\0" * 999]
    )
    def test_any_other_file(self, tmp_path, refused, content):
        other = tmp_path / "p.musnad"
        other.write_bytes(content)
        with refused("project.not_a_project"):
            Project.open(other)
        assert other.read_bytes() == content
        assert files(tmp_path) == {"p.musnad"}

    def test_another_programs_database(self, tmp_path, refused):
        other = tmp_path / "p.musnad"
        connection = sqlite3.connect(other)
        connection.execute("CREATE TABLE setting (name TEXT, value TEXT)")
        connection.close()
        content = other.read_bytes()
        with refused("project.not_a_project"):
            Project.open(other)
        assert other.read_bytes() == content

    def test_a_project_without_its_tables(self, project, refused):
        project.close()
        connection = sqlite3.connect(project.target)
        connection.execute("DROP TABLE setting")
        connection.close()
        with refused("project.damaged"):
            Project.open(project.target)

    @pytest.mark.parametrize(
        "scheme", ["{}", '{"name": "x", "layers": [], "polarities": [], "features": []}']
    )
    def test_a_project_without_a_whole_scheme(self, scheme, project, refused):
        with project.database.writing() as connection:
            query = "UPDATE setting SET value=? WHERE name='store.scheme'"
            connection.exec_driver_sql(query, (scheme,))
        project.close()
        with refused("project.damaged"):
            Project.open(project.target)


class TestADamagedProject:
    @pytest.fixture
    def target(self, project, bare, put) -> Path:
        put(project, *(bare(f"n{number}", "نص طويل " * 500) for number in range(50)))
        project.close()
        return project.target

    @pytest.mark.parametrize("writable", [True, False])
    def test_cut_short_is_said_to_be_damaged(self, target, refused, writable):
        with target.open("r+b") as file:
            file.truncate(target.stat().st_size // 2)
        with refused("project.damaged"):
            Project.open(target, writable=writable)

    def test_overwritten_in_the_middle_is_said_to_be_damaged_when_it_is_read(self, target, refused):
        with target.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * (target.stat().st_size - 4096))
        with refused("project.damaged"), Project.open(target) as project:
            for number in range(50):
                project.articles.get(f"n{number}")

    def test_leaves_no_lock_behind(self, target, refused):
        target.write_bytes(target.read_bytes()[:4096])
        with refused("project.damaged"):
            Project.open(target)
        assert not any("lock" in name for name in files(target.parent))


class TestReading:
    def test_needs_no_lock(self, project, work, bare, put):
        put(project, bare())
        with Project.open(project.target, writable=False) as reader:
            save(project, work)
            assert reader.annotations.load("n1", "sara").mentions == work.mentions

    def test_changes_nothing(self, project, work, bare, put, refused):
        put(project, bare())
        project.close()
        with Project.open(project.target, writable=False) as reader:
            assert not reader.writable
            with refused("project.opened_to_read"):
                save(reader, work)
            with refused("project.opened_to_read"):
                reader.remember("caret", 1)
            with refused("project.opened_to_read"):
                reader.set_scheme(DEFAULT_SCHEME)
        assert files(project.target.parent) == {project.target.name}

    def test_goes_on_in_one_thread_while_another_writes(self, project, work, bare, put):
        put(project, bare())
        seen = []

        def write():
            for version in range(1, 51):
                save(project, replace(work, labels={"n": version}), version)

        writer = threading.Thread(target=write)
        writer.start()
        while writer.is_alive():
            loaded = project.annotations.load("n1", "sara")
            seen.append(loaded.labels["n"] if loaded else 0)
        writer.join()
        assert seen == sorted(seen)
        assert project.annotations.load("n1", "sara").labels == {"n": 50}


def test_several_threads_may_write(project, work, bare, put):
    put(project, bare())
    failures = []

    def remember(key):
        try:
            for number in range(100):
                project.remember(key, number)
        except Exception as error:  # noqa: BLE001 - told by the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=remember, args=(key,)) for key in ("caret", "zoom")]
    for thread in threads:
        thread.start()
    for version in range(1, 101):
        save(project, replace(work, labels={"n": version}), version)
    for thread in threads:
        thread.join()
    assert not failures
    assert (project.setting("caret"), project.setting("zoom")) == (99, 99)
    assert project.annotations.history("n1", "sara").version == 100
