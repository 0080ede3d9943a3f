"""The workspace: every change shown at once, saved in order, undone through the journal."""

import pytest
from sqlalchemy import event

from annotator.app.deeds import deed
from annotator.model.annotation import Status
from annotator.store.project import Project
from annotator.wording import WORDING
from annotator.wording.language import Language


@pytest.fixture
def journal(read, qtbot):
    """Give the usual text with three edits, all saved."""
    session = read()
    session.mark("C", "ودعا")
    session.mark("S", "رئيس الوفد")
    session.mark("Q", "الصبر والهدوء")
    qtbot.waitUntil(lambda: session.work.saver.is_idle)
    return session


class FullDisk:
    """Lets a project's file grow no further, as a full disk does, until there is room again."""

    def __init__(self, project):
        self.full = True
        event.listen(project.database.engine, "begin", self._limit)

    def _limit(self, connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        most = pages if self.full else 2**30
        connection.exec_driver_sql(f"PRAGMA max_page_count={most}")


@pytest.fixture
def full(read, qtbot):
    """Give the usual text on a disk that is full, with edits that could not be saved."""
    session = read()
    session.disk = FullDisk(session.work.project)
    session.select("الوزير يعود إلى المدينة")
    while session.work.saver.problem is None:
        session.press("Q", "Q", "Shift+Right")
        qtbot.wait(1)
    assert session.work.saver.problem.code == "project.disk_full"
    return session


def stored(session, name="سارة"):
    """Read the annotation from the file, as another program would."""
    with Project.open(session.work.project.target, writable=False) as project:
        return project.annotations.load("n1", name)


def same(one, other):
    """Compare annotations but for the time at which they were saved."""
    return (one.mentions, one.attributions, one.stances, one.status) == (
        other.mentions,
        other.attributions,
        other.stances,
        other.status,
    )


class TestAnEdit:
    def test_is_on_the_disk_when_the_window_says_saved(self, journal):
        assert "✓" in journal.window.strip.saved.text()
        assert same(stored(journal), journal.work.annotation)

    def test_begins_the_work_on_a_new_article(self, journal):
        assert journal.work.annotation.status is Status.IN_PROGRESS

    def test_that_changes_nothing_is_none(self, journal):
        version = journal.work.history.version
        journal.work.apply(journal.work.annotation, "mark", journal.work.frame)
        assert journal.work.history.version == version

    def test_of_a_project_open_for_reading_is_not_made(self, open_window, project_of, hands):
        window = open_window()
        window.workspace.set_project(Project.open(project_of("قال الوزير"), writable=False))
        window.navigation.open_article("n1")
        hands.press("Left", "Q", "Ctrl+Shift+F", "Ctrl+Z", "1", "F", "]", "W")
        assert window.workspace.annotation.is_empty
        assert window.workspace.annotation.status is Status.NEW
        assert window.workspace.saver.problem is None


class TestUndo:
    def test_goes_back_edit_by_edit_and_forth_again(self, journal):
        final = journal.work.annotation
        journal.press("Ctrl+Z")
        assert not journal.work.annotation.attributions[0].quote
        journal.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
        assert journal.work.annotation.is_empty
        journal.press("Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Y")
        assert same(journal.work.annotation, final)

    def test_says_what_was_undone(self, journal):
        journal.press("Ctrl+Z")
        assert journal.bar.isVisible()
        assert deed("mark.quote") in journal.bar.label.text()
        undone = journal.bar.label.text()
        journal.press("Ctrl+Y")
        assert deed("mark.quote") in journal.bar.label.text() != undone

    def test_after_a_new_edit_there_is_nothing_to_redo(self, journal):
        journal.press("Ctrl+Z")
        journal.mark("A", "السكان")
        assert not journal.window.actions_["redo"].isEnabled()
        before = journal.work.annotation
        journal.press("Ctrl+Y")
        assert journal.work.annotation is before

    def test_works_after_a_restart(self, journal, open_window, hands):
        target, final = journal.work.project.target, journal.work.annotation
        journal.press("Ctrl+Z", "Ctrl+Q")

        window = open_window(target)
        hands.press("Return", "Ctrl+Z")
        (frame,) = window.workspace.annotation.attributions
        assert (len(frame.cues), len(frame.speakers), frame.quote) == (1, 0, None)
        hands.press("Ctrl+Y", "Ctrl+Y")
        assert same(window.workspace.annotation, final)

    def test_is_each_articles_own(self, read):
        session = read("قال الأول", "قال الثاني")
        session.press("Left", "C", "N", "Left", "C", "Ctrl+Z", "Ctrl+Z")
        assert session.work.annotation.is_empty
        session.press("P")
        assert session.work.annotation.mentions


class TestAnotherAnnotator:
    def test_has_work_of_their_own(self, journal):
        first = journal.work.annotation
        journal.work.set_annotator("منى")
        assert journal.work.annotation.is_empty
        journal.mark("C", "وقال")
        assert journal.work.annotation.annotator == "منى"
        journal.work.set_annotator("سارة")
        assert same(journal.work.annotation, first)
        assert [m.text for m in stored(journal, "منى").mentions] == ["قال"]

    def test_is_not_taken_on_while_there_are_edits_that_cannot_be_saved(self, full):
        kept = full.work.annotation
        full.work.set_annotator("منى")
        assert full.work.annotator == "سارة"
        assert full.work.annotation is kept
        full.disk.full = False


class TestAFullDisk:
    def test_is_told_with_a_way_to_try_again(self, full):
        assert full.bar.isVisible()
        assert WORDING["project.disk_full"][Language.ARABIC] in full.bar.label.text()
        assert "✓" not in full.window.strip.saved.text()
        full.disk.full = False

    def test_keeps_all_edits_in_order_until_they_can_be_saved(self, full, qtbot):
        full.mark("C", "ودعا")
        full.mark("S", "رئيس الوفد")
        full.press("Ctrl+Z")
        assert not full.work.saver.is_idle
        kept, version = full.work.annotation, full.work.history.version

        full.disk.full = False
        full.bar.button.click()
        qtbot.waitUntil(lambda: full.work.saver.is_idle)
        assert same(stored(full), kept)
        assert not full.bar.isVisible()
        with Project.open(full.work.project.target, writable=False) as project:
            assert project.annotations.history("n1", "سارة").version == version

    def test_does_not_let_the_window_close_over_unsaved_edits(self, full):
        full.press("Ctrl+Q")
        assert full.window.isVisible()
        assert full.bar.isVisible()
        kept = full.work.annotation
        target = full.work.project.target

        full.disk.full = False
        full.press("Ctrl+Q")
        assert not full.window.isVisible()
        with Project.open(target) as project:
            assert same(project.annotations.load("n1", "سارة"), kept)

    def test_does_not_let_another_project_in(self, full, project_of):
        full.window.desk.open(str(project_of("قال", name="other")))
        assert full.work.project.name == "project"
        full.disk.full = False


class TestWhatUndoChanged:
    @pytest.fixture
    def long(self, read):
        """Give a frame at the top of an article of many pages, and the caret at its end."""
        session = read("قال الوزير إن العمل مستمر.\n" * 300)
        session.mark("Q", "العمل مستمر")
        session.first = session.frame.id
        session.press("Esc", "Ctrl+End")
        assert session.view.verticalScrollBar().value() > 0
        return session

    def test_is_brought_into_sight(self, long):
        long.press("Ctrl+Z")
        assert long.view.verticalScrollBar().value() == 0

    def test_has_its_frame_taken_in_hand(self, long):
        long.press("Ctrl+Z", "Ctrl+End", "Ctrl+Y")
        assert long.frame.id == long.first
        assert long.view.verticalScrollBar().value() == 0

    def test_leaves_the_caret_alone(self, long):
        before = long.view.selection
        long.press("Ctrl+Z")
        assert long.view.selection == before

    def test_scrolls_nothing_while_in_sight(self, long):
        long.press("Q")
        before = long.view.column.boxes(*long.view.selection.head)
        assert before
        long.press("Ctrl+Z", "Ctrl+Y")
        assert long.view.column.boxes(*long.view.selection.head) == before
