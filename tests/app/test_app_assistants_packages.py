"""Packages in the window: looked into, merged, told; and opened, they know whose they are."""

import pytest

from annotator.app.assistants.accounts import Sort, package_lines, rows_of
from annotator.app.assistants.arrival import Arrival, bring_in, files_of, look_at
from annotator.app.assistants.packages import FORMAT
from annotator.app.refusals import Refusal
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.packing import pack
from annotator.store.project import Project
from annotator.wording import Language

TEXTS = ("قال الوزير: «لن نتراجع».", "وصل الوفد صباح أمس.")


class Watched:
    """Looks after a job that nobody stops."""

    def report(self, done):
        """Take note."""

    def wait_for_rest(self):
        """There is nobody who presses keys."""

    def is_cancelled(self):
        return False


@pytest.fixture
def project(tmp_path):
    """Give a project of two articles."""
    with Project.create(tmp_path / "project.musnad") as project:
        records = (record_of(Article(id=f"n{n}", text=text)) for n, text in enumerate(TEXTS, 1))
        import_records(project, ((Place(), record) for record in records))
        yield project


@pytest.fixture
def package(project, tmp_path):
    """Give the file of a package with finished work on the first article."""
    file = tmp_path / "sara.musnad"
    pack(project, file, "sara", articles=["n1", "n2"])
    finish(file, "هناك")
    return file


def finish(target, topic):
    with Project.open(target) as project:
        work_on(project, "sara", "n1", topic)


def work_on(project, name, article, topic="خبر"):
    version = project.annotations.history(article, name).version + 1
    value = Annotation(annotator=name, status=Status.FINISHED, labels={"topic": topic})
    kind = StepKind.EDIT
    project.annotations.save(article, value, version=version, kind=kind, action="label")


def topic(project):
    return project.annotations.load("n1", "sara").labels["topic"]


class TestJobs:
    def test_a_package_is_looked_into(self, package):
        seen = look_at(*files_of([str(package)]), Watched())
        assert seen.formats == (FORMAT,)
        assert [one.id for one in seen.glimpses] == ["n1", "n2"]
        assert seen.is_whole

    def test_a_project_that_is_no_package_is_told(self, project):
        seen = look_at(*files_of([str(project.target)]), Watched())
        assert [problem.code for problem in seen.problems] == ["package.not_one"]
        report = bring_in(project, Arrival(files_of([str(project.target)])), Watched())
        assert [problem.code for problem in report.problems] == ["package.not_one"]

    def test_packages_are_merged_beside_other_files(self, project, package, tmp_path):
        text = tmp_path / "more.txt"
        text.write_text("خبر آخر", encoding="utf-8")
        report = bring_in(project, Arrival(files_of([str(package), str(text)])), Watched())
        assert report.articles_added == 1
        assert topic(project) == "هناك"
        for language in Language:
            (line,) = package_lines(report, language)
            assert "sara" in line

    @pytest.mark.parametrize("choice", ["neither", "ours", "theirs"])
    def test_conflicts_are_told_or_decided(self, project, package, choice):
        work_on(project, "sara", "n1", "هنا")
        arrival = Arrival(files_of([str(package)]), choice=choice)
        report = bring_in(project, arrival, Watched())
        assert topic(project) == ("هناك" if choice == "theirs" else "هنا")
        told = rows_of(report, Language.ARABIC)
        assert [(row.sort, row.opens) for row in told] == (
            [(Sort.NOTICE, ("n1",))] if choice == "neither" else []
        )


class TestWindow:
    @pytest.fixture
    def window(self, open_window, project, package, qtbot):
        project.close()
        window = open_window()
        window.desk.open(str(project.target))
        qtbot.waitUntil(lambda: window.workspace.project is not None)
        return window

    def test_the_assistant_offers_how_packages_are_merged(self, window, package, qtbot):
        window.importing.open([str(package)])
        dialog = window.importing.dialog
        qtbot.waitUntil(dialog.files.merging.isVisible)
        assert dialog.go_on.isEnabled()
        dialog.go_on.click()
        qtbot.waitUntil(lambda: dialog.account is not None)
        assert topic(window.workspace.project) == "هناك"
        assert "sara" in dialog.summary(dialog.account)
        dialog.close()

    def test_it_does_not_without_packages(self, window, tmp_path, qtbot):
        text = tmp_path / "one.txt"
        text.write_text("خبر", encoding="utf-8")
        window.importing.open([str(text)])
        dialog = window.importing.dialog
        qtbot.waitUntil(lambda: dialog.files.total == 1)
        assert not dialog.files.merging.isVisible()
        dialog.close()

    def test_packages_are_made_for_those_who_have_something_to_do(self, window, tmp_path, qtbot):
        project = window.workspace.project
        for name in ("omar", "sara"):
            project.members.add(name, Role.ANNOTATOR)
        project.assignments.give([("n1", "sara"), ("n2", "omar")], by="mona")
        work_on(project, "omar", "n2")
        window.exporting.open()
        dialog = window.exporting.dialog
        qtbot.waitUntil(lambda: len(dialog.packages.people) == 2)
        dialog.kinds.setCurrentWidget(dialog.packages)
        assert dialog.packages.chosen == ("sara",)
        dialog.packages.target.setText(str(tmp_path / "out"))
        dialog.go_on.click()
        qtbot.waitUntil(lambda: bool(dialog.packed))
        assert "sara" in dialog.report.summary.text()
        (file,) = (tmp_path / "out").iterdir()
        with Project.open(file) as package:
            assert list(package.articles.ids()) == ["n1"]
        dialog.close()

    def test_without_assignments_it_is_said_how_to_make_some(self, window, qtbot):
        window.exporting.open()
        dialog = window.exporting.dialog
        qtbot.waitUntil(lambda: dialog.formats.offer is not None)
        dialog.kinds.setCurrentWidget(dialog.packages)
        assert dialog.packages.nobody.isVisible()
        assert not dialog.go_on.isEnabled()
        dialog.close()

    def test_an_opened_package_is_worked_on_under_its_annotators_name(self, window, package, qtbot):
        own = window.workspace.annotator
        assert own != "sara"
        window.desk.open(str(package))
        qtbot.waitUntil(lambda: window.workspace.annotator == "sara")
        assert "sara" in window.windowTitle()
        assert window.ask_annotator() is Refusal.NAMED_BY_PACKAGE
        main = package.with_name("project.musnad")
        window.desk.open(str(main))
        qtbot.waitUntil(lambda: window.workspace.annotator == own)
        assert window.settings.annotator == own
