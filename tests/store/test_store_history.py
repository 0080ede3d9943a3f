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


class TestGoingFurther:
    @pytest.fixture
    def history(self):
        history = History()
        for action in ("mark", "link", "stance"):
            history, _ = history.after_edit(action)
        return history

    def test_knows_where_it_can_go(self, history):
        assert history.versions() == (0, 1, 2, 3)
        assert history.present == 3
        back, _ = history.after_undo()
        assert back.versions() == (0, 1, 2, 3)
        assert back.present == 2
        assert History().versions() == (0,)

    def test_is_the_same_as_step_by_step(self, history):
        there, entries = history.towards(1)
        once, first = history.after_undo()
        twice, second = once.after_undo()
        assert (there, entries) == (twice, (first, second))
        forth, entries = there.towards(3)
        assert [entry.kind for entry in entries] == [StepKind.REDO, StepKind.REDO]
        assert forth.done == history.done
        start, entries = forth.towards(0)
        assert [entry.restores for entry in entries] == [2, 1, 0]
        assert start.done == ()

    def test_far_is_the_same_as_step_by_step_too(self):
        history = History()
        for number in range(60):
            history, _ = history.after_edit(f"edit.{number}")
            if number % 3 == 2:
                history, _ = history.after_undo()
        for version in (0, *(step.version for step in history.done[::7])):
            for start in (history, history.towards(0)[0]):
                slow, entries = start, []
                while slow.present != version:
                    ahead = len(start.done) < start.versions().index(version)
                    slow, entry = slow.after_redo() if ahead else slow.after_undo()
                    entries.append(entry)
                assert start.towards(version) == (slow, tuple(entries))

    def test_to_where_it_is_takes_no_step(self, history):
        assert history.towards(3) == (history, ())

    @pytest.mark.parametrize("version", [4, 5, -1])
    def test_leads_to_values_of_its_own_only(self, history, version):
        with pytest.raises(LookupError):
            history.after_undo()[0].towards(version)
