"""The visible history: every edit in words, and going to any of them at once."""

import pytest

from annotator.model.annotation import Annotation
from annotator.wording.language import Language


@pytest.fixture
def edited(read, qtbot):
    """Give an article with three edits, and the history open beside it."""
    session = read(language=Language.ENGLISH)
    session.mark("Q", "لن نتراجع عن القرار")
    session.mark("S", "الوزير", within="وقال")
    session.mark("C", "وقال")
    session.press("Ctrl+H")
    session.panel = session.window.history_panel
    assert session.panel.list.hasFocus()
    return session


def lines(session):
    rows = session.panel.list.rows
    return [session.panel._line(row) for row in range(rows.rowCount())]


def words(session):
    return [line.words for line in lines(session)]


def told(session, qtbot):
    """Wait until it is found what the edits were about."""
    qtbot.waitUntil(lambda: words(session) and all("“" in line for line in words(session)[1:]))


class TestTheHistory:
    def test_tells_each_edit_in_words(self, edited, qtbot):
        told(edited, qtbot)
        first, *edits = words(edited)
        assert first == "Before the first edit"
        assert [line.partition(":")[0] for line in edits] == ["marking a mention"] * 3
        for line, about in zip(edits, ("لن نتراجع عن القرار", "الوزير", "قال"), strict=True):
            assert about in line

    def test_tells_when_and_by_whom(self, edited, qtbot):
        edited.work.saver.flush()
        qtbot.waitUntil(lambda: all(":" in line.details for line in lines(edited)[1:]))
        assert all("سارة" in line.details for line in lines(edited)[1:])

    def test_marks_the_present_position(self, edited):
        assert edited.panel.list.currentIndex().row() == 3
        assert "you are here" in lines(edited)[3].details
        assert not any(line.faded for line in lines(edited))

    def test_fades_what_was_undone(self, edited):
        edited.press("Ctrl+Z")
        assert [line.faded for line in lines(edited)] == [False, False, False, True]
        assert "undone" in lines(edited)[3].details
        assert "you are here" in lines(edited)[2].details
        assert edited.panel.list.currentIndex().row() == 2

    def test_goes_back_several_edits_at_once_and_forth_again(self, edited):
        whole = edited.work.annotation
        edited.press("Up", "Up", "Return")
        assert len(edited.work.annotation.mentions) == 1
        assert edited.panel.list.hasFocus()
        edited.press("Up", "Return")
        assert edited.work.annotation.is_empty
        edited.press("Down", "Down", "Down", "Return")
        assert edited.work.annotation == whole

    def test_goes_where_a_row_is_clicked(self, edited):
        panel = edited.panel.list
        panel.clicked.emit(panel.rows.index(1))
        assert len(edited.work.annotation.mentions) == 1

    def test_says_what_was_undone(self, edited):
        edited.press("Up", "Up", "Return")
        assert "marking a mention" in edited.bar.label.text()

    def test_is_what_was_saved(self, edited):
        edited.press("Up", "Up", "Return")
        assert edited.work.saver.flush()
        stored = edited.work.project.annotations
        assert stored.history("n1", "سارة") == edited.work.history
        assert stored.load("n1", "سارة").mentions == edited.work.annotation.mentions

    def test_is_there_after_a_restart(self, edited, open_window, hands, qtbot):
        edited.press("Up", "Return")
        target = edited.work.project.target
        edited.window.close()
        window = open_window(target, Language.ENGLISH)
        qtbot.waitUntil(lambda: window.workspace.article is not None)
        hands.press("Ctrl+H")
        if not window.history_panel.list.hasFocus():  # it was in front already
            hands.press("Ctrl+H")
        edited.panel, edited.work = window.history_panel, window.workspace
        told(edited, qtbot)
        assert [line.faded for line in lines(edited)] == [False, False, False, True]
        hands.press("Down", "Return")
        assert len(window.workspace.annotation.mentions) == 3
        hands.press("Home", "Return")
        assert window.workspace.annotation.mentions == Annotation().mentions

    def test_is_each_articles_own(self, read):
        session = read("قال الوزير نعم", "قال السفير لا", language=Language.ENGLISH)
        session.mark("S", "الوزير")
        session.press("Ctrl+H", "Esc", "N")
        session.panel = session.window.history_panel
        assert words(session) == ["Before the first edit"]

    def test_looks_only_into_the_rows_that_are_seen(self, read, qtbot):
        session = read(language=Language.ENGLISH)
        session.select("الوزير")
        for _ in range(150):
            session.press("S")
        session.press("Ctrl+H")
        session.panel = session.window.history_panel
        qtbot.waitUntil(lambda: bool(session.panel._subjects) and session.window.tasks.is_idle)
        assert len(session.panel._subjects) < 100
        assert session.panel.list.rows.rowCount() == 151

    def test_stays_as_it_is_where_nothing_may_be_written(self, edited, open_window, qtbot):
        edited.press("Esc")
        whole, target = edited.work.annotation, edited.work.project.target
        edited.work.saver.flush()
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open_to_read(str(target))
        window.navigation.step_article(1)
        window.navigation.travel(1)
        assert window.workspace.annotation.mentions == whole.mentions

    def test_the_same_key_leads_back_to_the_text(self, edited):
        edited.press("Ctrl+H")
        assert edited.view.hasFocus()

    def test_is_one_of_the_panes(self, edited):
        edited.press("F6", "F6")
        assert edited.view.hasFocus()
        edited.press("F6")
        assert edited.panel.list.hasFocus()

    def test_unfolds_a_pane_that_is_folded_away(self, edited):
        edited.press("Ctrl+H", "F7")
        assert not edited.window.side.isVisible()
        edited.press("Ctrl+H")
        assert edited.panel.isVisible()
        assert edited.panel.list.hasFocus()
