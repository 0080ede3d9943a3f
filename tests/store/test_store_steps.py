"""Several undos or redos saved at once: all of them journaled, or none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.store.history import History, Step
from annotator.store.project import Project


@pytest.fixture
def edited(project, bare, put, work):
    """Give a project with four edits of one article, and their values by version."""
    put(project, bare())
    values = {0: Annotation(annotator="sara")}
    history = History()
    for number in range(1, 5):
        history, entry = history.after_edit(f"edit.{number}")
        values[number] = replace(work, labels={"n": number})
        project.annotations.save_steps("n1", values[number], (entry,))
    return project, values, history


def undated(annotation):
    return replace(annotation, updated=None)


def go(project, values, history, version):
    after, entries = history.towards(version)
    if entries:
        value = project.annotations.value("n1", "sara", version)
        assert undated(value) == undated(values[version])
        project.annotations.save_steps("n1", value, entries)
    return after


def test_it_is_the_history_that_a_restart_finds(edited):
    project, values, history = edited
    for version in (1, 3, 0, 4, 2):
        history = go(project, values, history, version)
        assert project.annotations.history("n1", "sara") == history
        assert undated(project.annotations.load("n1", "sara")) == undated(values[version])


def test_every_step_on_the_way_is_a_version_with_its_value(edited):
    project, values, history = edited
    go(project, values, history, 1)
    journaled = [project.annotations.value("n1", "sara", version) for version in (5, 6, 7)]
    assert [undated(each) for each in journaled] == [undated(values[n]) for n in (3, 2, 1)]


def test_after_it_edits_and_undos_go_on(edited, work):
    project, values, history = edited
    history = go(project, values, history, 2)
    history, entry = history.after_edit("more")
    project.annotations.save_steps("n1", replace(work, labels={"n": "more"}), (entry,))
    assert history.done == (Step(1, "edit.1"), Step(2, "edit.2"), Step(7, "more"))
    assert project.annotations.history("n1", "sara") == history


def test_a_value_that_is_another_versions_is_refused_and_nothing_kept(edited):
    project, values, history = edited
    _, entries = history.towards(1)
    with pytest.raises(ValueError, match="Entry"):
        project.annotations.save_steps("n1", values[2], entries)
    assert project.annotations.history("n1", "sara") == history
    assert undated(project.annotations.load("n1", "sara")) == undated(values[4])


def test_an_edit_is_no_step_on_the_way(edited):
    project, values, history = edited
    after, first = history.after_edit("one")
    _, second = after.after_undo()
    with pytest.raises(ValueError, match="Entry"):
        project.annotations.save_steps("n1", values[4], (first, second))
    assert project.annotations.history("n1", "sara") == history


def test_each_version_has_a_date(edited):
    project, values, history = edited
    go(project, values, history, 2)
    dates = project.annotations.dates("n1", "sara")
    assert sorted(dates) == list(range(7))
    assert dates[0] is None
    assert all(dates[version] for version in range(1, 7))
    assert project.annotations.dates("n1", "omar") == {}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=6))
def test_wherever_one_goes_the_steps_are_the_same(tmp_path_factory, versions):
    from annotator.model.article import Article
    from annotator.model.record import record_of
    from annotator.problems import Place
    from annotator.store.importing import import_records

    with Project.create(tmp_path_factory.mktemp("steps") / "p.musnad") as project:
        import_records(project, [(Place(), record_of(Article(id="n1", text="قال")))])
        values, history = {0: Annotation(annotator="sara")}, History()
        for number in range(1, 5):
            history, entry = history.after_edit("edit")
            values[number] = Annotation(annotator="sara", labels={"n": number})
            project.annotations.save_steps("n1", values[number], (entry,))
        for version in versions:
            history = go(project, values, history, version)
        assert project.annotations.history("n1", "sara") == history
