"""A project that is annotated blind: nothing is suggested to whoever works on it."""

import pytest

QUOTE = "الخزان امتلأ قبل موعده بأسبوعين"
TEXT = f"وقال وزير الري حازم الشطي إن {QUOTE}.\nانتهى الحصاد هذا العام باكراً.\n"


@pytest.fixture
def session(read, qtbot):
    """Give an article whose suggestions have been found."""
    session = read(TEXT)
    qtbot.waitUntil(lambda: session.window.pale.count == 1)
    session.let_show()
    assert shown_pale(session)
    return session


def shown_pale(session):
    marks = session.view.markings.marks.between(0, len(TEXT))
    return [mark.mention.text for mark in marks if mark.suggested]


def test_the_projects_switch_puts_all_suggestions_away(session):
    session.press("Ctrl+Shift+B")
    assert not shown_pale(session)
    session.mark("Q", QUOTE)
    assert session.window.suggestions.shown is None
    session.press("Tab", "Return")
    assert set(session.work.annotation.provenance.values()) == {"human"}
    assert session.window.actions_["blind"].isChecked()


def test_it_is_kept_in_the_project(session, open_window, qtbot):
    session.press("Ctrl+Shift+B")
    target = session.work.project.target
    assert session.work.close_project()
    window = open_window(target)
    qtbot.waitUntil(lambda: window.workspace.article is not None)
    assert window.blind.is_on
    assert window.actions_["blind"].isChecked()
    window.do("blind")
    qtbot.waitUntil(lambda: window.pale.frames is not None)
    assert window.workspace.saver.flush()
    assert window.workspace.project.setting("blind") is False
