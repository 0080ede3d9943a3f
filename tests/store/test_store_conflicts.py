"""Two versions of one annotation: what waits is sent again, and a decision loses neither."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Place, Problem
from annotator.store.conflicts import deliver, put_on_top, take_other
from annotator.store.history import Entry, StepKind
from annotator.store.importing import import_records
from annotator.store.outbox import Outbox
from annotator.store.project import Project

HERE = Annotation(annotator="سارة", status=Status.IN_PROGRESS, labels={"topic": "هنا"})
THERE = replace(HERE, labels={"topic": "هناك"})


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.musnad") as project:
        records = [record_of(Article(id=key, text="قال الوزير")) for key in ("n1", "n2")]
        import_records(project, ((Place(), record) for record in records))
        yield project


@pytest.fixture
def outbox(tmp_path):
    box = Outbox(tmp_path / "outbox")
    yield box
    box.close()


def edit(version):
    return (Entry(version, StepKind.EDIT, "label"),)


def labels(project, version=None, article="n1"):
    if version is None:
        return project.annotations.load(article, "سارة").labels
    return project.annotations.value(article, "سارة", version).labels


class TestDelivering:
    def test_sends_what_waits_and_keeps_none_of_it(self, project, outbox):
        outbox.put("n1", HERE, edit(1)).result()
        outbox.put("n2", HERE, edit(1)).result()
        assert deliver(project.annotations, outbox) == 2
        outbox.close()
        assert not outbox.waiting
        assert labels(project, article="n2") == HERE.labels

    def test_never_writes_over_what_was_changed_elsewhere(self, project, outbox):
        project.annotations.save_steps("n1", THERE, edit(1))
        for version in (1, 2):
            outbox.put("n1", HERE, edit(version)).result()
        outbox.put("n2", HERE, edit(1)).result()
        assert deliver(project.annotations, outbox) == 1, "other articles go on"
        assert labels(project) == THERE.labels
        outbox.close()
        assert [one.is_refused for one in outbox.waiting] == [True, True]

    def test_leaves_what_is_undecided_alone(self, project, outbox):
        outbox.refuse(outbox.put("n1", HERE, edit(1)).result()).result()
        outbox.put("n1", HERE, edit(2)).result()
        assert deliver(project.annotations, outbox) == 0
        assert project.annotations.load("n1", "سارة") is None

    def test_stops_where_the_server_does_not_answer(self, project, outbox):
        outbox.put("n1", HERE, edit(1)).result()
        project.close()

        class Cut:
            def save_steps(self, *_):
                raise Problem("project.busy")

        with pytest.raises(Problem):
            deliver(Cut(), outbox)
        assert len(outbox.waiting) == 1


class TestPuttingMineOnTop:
    def test_the_other_version_is_the_one_before(self, project):
        project.annotations.save_steps("n1", THERE, edit(1))
        put_on_top(project.annotations, "n1", HERE)
        assert labels(project) == HERE.labels
        assert labels(project, 1) == THERE.labels
        assert project.annotations.history("n1", "سارة").undoable.version == 2

    def test_that_stands_already_writes_nothing(self, project):
        project.annotations.save_steps("n1", HERE, edit(1))
        put_on_top(project.annotations, "n1", HERE)
        assert project.annotations.history("n1", "سارة").version == 1


class TestTakingTheOther:
    def test_mine_can_be_gone_to_as_something_undone(self, project):
        project.annotations.save_steps("n1", THERE, edit(1))
        take_other(project.annotations, "n1", HERE)
        assert labels(project) == THERE.labels
        history = project.annotations.history("n1", "سارة")
        assert labels(project, history.redoable.version) == HERE.labels

    def test_of_a_work_without_edits_gives_its_start_back(self, project):
        take_other(project.annotations, "n1", HERE)
        assert labels(project) == Annotation().labels
        assert labels(project, 1) == HERE.labels

    def test_that_broke_off_half_way_is_brought_to_its_end(self, project):
        project.annotations.save_steps("n1", THERE, edit(1))
        put_on_top(project.annotations, "n1", HERE)  # as far as it had come
        take_other(project.annotations, "n1", HERE)
        assert labels(project) == THERE.labels

    def test_that_is_the_same_writes_nothing(self, project):
        project.annotations.save_steps("n1", HERE, edit(1))
        take_other(project.annotations, "n1", HERE)
        assert project.annotations.history("n1", "سارة").version == 1
