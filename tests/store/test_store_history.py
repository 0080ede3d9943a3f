"""The history of an annotation as a value: undo and redo before anything is saved."""

import pytest

from annotator.store.history import Entry, History, Step, StepKind


def test_a_new_one_has_nothing_to_undo_or_redo():
    assert (History().version, History().undoable, History().redoable) == (0, None, None)
    with pytest.raises(IndexError):
        History().after_undo()
    with pytest.raises(IndexError):
        History().after_redo()


def test_an_edit_takes_the_next_version_and_can_be_undone():
    history, entry = History().after_edit("mark")
    assert entry == Entry(1, StepKind.EDIT, "mark", None)
    assert (history.version, history.undoable, history.redoable) == (1, Step(1, "mark"), None)


def test_an_undo_is_a_version_that_restores_the_one_before_the_edit():
    history, _ = History().after_edit("mark")
    history, _ = history.after_edit("link")
    history, entry = history.after_undo()
    assert entry == Entry(3, StepKind.UNDO, "link", 1)
    assert (history.undoable, history.redoable) == (Step(1, "mark"), Step(2, "link"))
    history, entry = history.after_undo()
    assert entry == Entry(4, StepKind.UNDO, "mark", 0)
    assert (history.undoable, history.redoable) == (None, Step(1, "mark"))


def test_a_redo_is_a_version_that_restores_the_edits_own():
    history, _ = History().after_edit("mark")
    history, _ = history.after_undo()
    history, entry = history.after_redo()
    assert entry == Entry(3, StepKind.REDO, "mark", 1)
    assert (history.version, history.undoable, history.redoable) == (3, Step(1, "mark"), None)


def test_an_edit_after_an_undo_forgets_what_could_be_redone():
    history, _ = History().after_edit("mark")
    history, _ = history.after_undo()
    history, _ = history.after_edit("link")
    assert (history.undoable, history.redoable) == (Step(3, "link"), None)
    history, entry = history.after_undo()
    assert entry.restores == 0
