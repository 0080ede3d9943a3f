"""Annotations: loaded, saved, undone and redone, across restarts, with every version kept."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.history import History, Step, StepKind
from annotator.store.importing import import_records
from annotator.store.listing import ArticleFilter
from annotator.store.project import Project


@pytest.fixture
def one(project, bare, put):
    """Give a project of one article, n1, that nobody has annotated."""
    put(project, bare())
    return project


def save(project, annotation, entry, article_id="n1"):
    project.annotations.save(article_id, annotation, **entry._asdict())


def edit(project, annotation, action="edit"):
    """Save an annotation as the next edit of its history."""
    history = project.annotations.history("n1", annotation.annotator)
    _, entry = history.after_edit(action)
    save(project, annotation, entry)


def undated(annotation):
    return replace(annotation, updated=None)


def numbered(work, number):
    return replace(work, labels={"n": number})


class TestAnAnnotation:
    def test_is_none_before_the_first_edit(self, one):
        assert one.annotations.load("n1", "sara") is None
        assert one.annotations.load("other", "sara") is None
        assert one.annotations.annotators("n1") == ()
        assert one.annotations.history("n1", "sara") == History()

    def test_is_loaded_as_it_was_saved_but_for_its_date(self, one, work):
        edit(one, work)
        loaded = one.annotations.load("n1", "sara")
        assert undated(loaded) == undated(work)
        assert loaded.updated > work.updated
        assert len(loaded.updated) == len("2026-11-22T09:30:00Z")

    def test_is_each_annotators_own(self, one, work):
        other = replace(work, annotator="omar", mentions=(), attributions=())
        edit(one, work)
        edit(one, other)
        assert one.annotations.annotators("n1") == ("omar", "sara")
        assert one.annotations.load("n1", "sara").mentions == work.mentions
        assert one.annotations.load("n1", "omar").mentions == ()

    def test_annotators_of_the_whole_project_are_named_once(self, one, annotated, put):
        put(one, annotated("n2"), annotated("n3"))
        assert one.annotations.annotators() == ("sara",)
        assert one.annotations.annotators("n1") == ()

    def test_needs_an_article(self, one, work, refused):
        with refused("article.unknown"):
            one.annotations.save("n2", work, version=1, kind=StepKind.EDIT, action="edit")

    def test_needs_an_annotator(self, one, work):
        with pytest.raises(ValueError, match="annotator=None"):
            one.annotations.save(
                "n1", replace(work, annotator=None), version=1, kind=StepKind.EDIT, action="edit"
            )

    def test_shows_in_the_list_at_once(self, one, work):
        edit(one, work)
        (row,) = one.articles.page(ArticleFilter(annotator="sara"), limit=9, offset=0)
        assert (row.status, row.mentions, row.attributions) == (Status.FINISHED, 3, 1)

    def test_with_half_a_character_is_refused_and_nothing_of_it_kept(self, one, work, refused):
        edit(one, work)
        with refused("annotation.not_unicode"):
            edit(one, replace(work, labels={"topic": "\ud800"}))
        with refused("text.not_unicode"):
            one.annotations.load("n1", "\ud800")
        assert one.annotations.load("n1", "sara").labels == work.labels
        assert one.annotations.history("n1", "sara").version == 1


class TestAConflict:
    @pytest.mark.parametrize("version", [0, 1, 3])
    def test_is_any_version_but_the_next(self, one, work, refused, version):
        edit(one, work)
        with refused("annotation.conflict") as caught:
            one.annotations.save(
                "n1", numbered(work, 2), version=version, kind=StepKind.EDIT, action="edit"
            )
        assert caught.value.values["present"] == 1
        assert one.annotations.load("n1", "sara").labels == work.labels

    def test_leaves_no_annotation_where_there_was_none(self, one, work, refused):
        with refused("annotation.conflict"):
            one.annotations.save("n1", work, version=2, kind=StepKind.EDIT, action="edit")
        assert one.annotations.annotators("n1") == ()


class TestTheJournal:
    def test_keeps_every_version(self, one, work):
        for number in range(1, 6):
            edit(one, numbered(work, number))
        values = [one.annotations.value("n1", "sara", version) for version in range(6)]
        assert [value.labels.get("n") for value in values] == [None, 1, 2, 3, 4, 5]
        assert values[0] == Annotation(annotator="sara")
        assert values[5] == one.annotations.load("n1", "sara")

    def test_keeps_what_was_imported_as_version_0(self, project, annotated, work, put):
        put(project, annotated())
        assert project.annotations.history("n1", "sara") == History()
        assert project.annotations.value("n1", "sara", 0) == work
        edit(project, numbered(work, 1))
        assert project.annotations.value("n1", "sara", 0) == work

    def test_knows_no_other_versions(self, one, work):
        for version in (1, -1):
            with pytest.raises(LookupError):
                one.annotations.value("n1", "sara", version)
        edit(one, work)
        with pytest.raises(LookupError):
            one.annotations.value("n1", "sara", 2)

    def test_says_what_was_done(self, one, work):
        edit(one, numbered(work, 1), "mark.quote")
        edit(one, numbered(work, 2), "link.speaker")
        history = one.annotations.history("n1", "sara")
        assert history.undoable == Step(2, "link.speaker")
        assert history.done == (Step(1, "mark.quote"), Step(2, "link.speaker"))

    def test_refuses_to_restore_a_value_that_never_was(self, one, work):
        edit(one, numbered(work, 1))
        _, entry = one.annotations.history("n1", "sara").after_undo()
        for wrong in (numbered(work, 1), Annotation(annotator="sara", status=Status.SKIPPED)):
            with pytest.raises(ValueError, match="restores=0"):
                save(one, wrong, entry)
        with pytest.raises(LookupError):
            save(one, work, entry._replace(restores=7))
        assert one.annotations.load("n1", "sara").labels == {"n": 1}
        assert one.annotations.history("n1", "sara").version == 1

    def test_dates_an_undo_with_its_own_time(self, project, annotated, work, put):
        put(project, annotated())
        edit(project, numbered(work, 1))
        _, entry = project.annotations.history("n1", "sara").after_undo()
        save(project, work, entry)
        present = project.annotations.load("n1", "sara")
        assert present.updated > work.updated
        assert project.annotations.value("n1", "sara", 2) == present
        assert undated(present) == undated(work)

    def test_undo_and_redo_work_after_a_restart(self, one, work):
        edit(one, numbered(work, 1), "first")
        edit(one, numbered(work, 2), "second")
        one.close()
        with Project.open(one.target) as project:
            history, entry = project.annotations.history("n1", "sara").after_undo()
            save(project, project.annotations.value("n1", "sara", entry.restores), entry)
        with Project.open(one.target) as project:
            assert project.annotations.load("n1", "sara").labels == {"n": 1}
            assert project.annotations.history("n1", "sara") == history
            assert history.redoable == Step(2, "second")

    def test_an_edit_after_an_undo_drops_the_undone_from_the_history_not_the_journal(
        self, one, work
    ):
        edit(one, numbered(work, 1))
        _, entry = one.annotations.history("n1", "sara").after_undo()
        save(one, Annotation(annotator="sara"), entry)
        edit(one, numbered(work, 3))
        history = one.annotations.history("n1", "sara")
        assert (history.redoable, history.done) == (None, (Step(3, "edit"),))
        assert one.annotations.value("n1", "sara", 1).labels == {"n": 1}


class ListModel:
    """Undo and redo as everybody knows them: a list of values and a place in it."""

    def __init__(self, start):
        self.values, self.at = [start], 0

    def edit(self, value):
        self.values[self.at + 1 :] = [value]
        self.at += 1

    @property
    def value(self):
        return self.values[self.at]


STEPS = st.lists(st.sampled_from(["edit", "edit", "undo", "undo", "redo", "reopen"]), max_size=25)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, imported=st.booleans())
def test_any_sequence_of_steps_and_restarts_equals_a_list_of_values(steps, imported):
    start = Annotation(annotator="sara", labels={"n": 0} if imported else {})
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p.musnad")
        record = record_of(Article(id="n1", text="نص"), start if imported else None)
        import_records(project, [(Place(), record)])
        model, history, written = ListModel(start), History(), [start]
        for step in steps:
            if step == "edit":
                value = replace(start, labels={"n": len(written)})
                model.edit(value)
                history, entry = history.after_edit("edit")
            elif step == "undo" and model.at:
                model.at -= 1
                value = model.value
                history, entry = history.after_undo()
            elif step == "redo" and model.at + 1 < len(model.values):
                model.at += 1
                value = model.value
                history, entry = history.after_redo()
            else:
                assert history.undoable is None or step != "undo"
                assert history.redoable is None or step != "redo"
                project.close()
                project = Project.open(project.target)
                continue
            save(project, value, entry)
            written.append(value)
        with project:
            assert project.annotations.history("n1", "sara") == history
            assert undated(project.annotations.value("n1", "sara", history.version)) == model.value
            for version, value in enumerate(written):
                assert undated(project.annotations.value("n1", "sara", version)) == value
