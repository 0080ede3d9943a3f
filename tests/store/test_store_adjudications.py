"""Adjudications in a project: what waits, what is kept, what is opened again, what is undone."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.decision import Decision
from annotator.problems import Problem
from annotator.store.adjudications import Kept, Stage
from annotator.store.exporting import records
from annotator.store.history import Entry, History, StepKind


@pytest.fixture
def shared(project, bare, put, annotated, work):
    """Give a project with three articles: two that two have finished, and one that one has."""
    put(
        project,
        annotated("n1"),
        annotated("n1", replace(work, annotator="huda")),
        annotated("n2"),
        annotated("n2", replace(work, annotator="huda", status=Status.IN_PROGRESS)),
        annotated("n3"),
        annotated("n3", replace(work, annotator="huda")),
        bare("n4"),
    )
    return project


@pytest.fixture
def outcome(work):
    return replace(work, annotator=ADJUDICATED, status=Status.IN_PROGRESS)


def kept(project, article="n1", *decisions, decided=0):
    versions = project.adjudications.load(article).versions
    return Kept(compared=versions, decisions=decisions, differences=2, decided=decided, by="mona")


def first(action="adjudication.take"):
    return (Entry(1, StepKind.EDIT, action),)


def edit(project, article, name, **changes):
    history = project.annotations.history(article, name)
    _, entry = history.after_edit("edit")
    value = replace(project.annotations.load(article, name), **changes)
    project.annotations.save_steps(article, value, (entry,))


def test_what_two_have_finished_waits(shared):
    page = shared.adjudications.page(limit=10)
    assert [(one.article, one.annotators, one.stage) for one in page] == [
        ("n1", ("huda", "sara"), Stage.NEW),
        ("n3", ("huda", "sara"), Stage.NEW),
    ]
    assert shared.adjudications.counts()[Stage.NEW] == 2


def test_pages_follow_one_another(shared):
    one = shared.adjudications.page(limit=1)
    two = shared.adjudications.page(limit=1, after=one[-1].key)
    assert [row.article for row in one + two] == ["n1", "n3"]
    assert shared.adjudications.page(limit=1, after=two[-1].key) == []


def test_what_nobody_or_one_has_finished_is_no_case(shared):
    for article, code in (("n2", "adjudication.too_few"), ("nowhere", "article.unknown")):
        with pytest.raises(Problem) as refused:
            shared.adjudications.load(article)
        assert refused.value.code == code
    assert shared.adjudications.stage("n2") is None


def test_a_new_case_has_everybodys_work_and_no_outcome(shared, work):
    case = shared.adjudications.load("n1")
    assert [side.annotator for side in case.sides] == ["huda", "sara"]
    assert (case.stage, case.outcome, case.decisions) == (Stage.NEW, None, ())
    assert case.history == History()


def test_the_outcome_and_what_was_decided_are_kept_together(shared, outcome):
    decision = Decision(difference="edges-1", taken=("sara",), by="mona", version=1)
    shared.adjudications.save("n1", outcome, first(), kept(shared, "n1", decision, decided=1))
    case = shared.adjudications.load("n1")
    assert case.stage is Stage.UNDER_WAY
    assert case.decisions == (decision,)
    assert case.outcome.mentions == outcome.mentions
    assert case.history.done[-1].version == 1
    row = shared.adjudications.page(limit=1)[0]
    assert (row.differences, row.decided, row.by) == (2, 1, "mona")


def test_nothing_is_kept_of_a_save_that_fails(shared, outcome):
    wrong, beside = (Entry(7, StepKind.EDIT, "adjudication.take"),), kept(shared)
    with pytest.raises(Problem) as refused:
        shared.adjudications.save("n1", outcome, wrong, beside)
    assert refused.value.code == "annotation.conflict"
    case = shared.adjudications.load("n1")
    assert (case.stage, case.outcome) == (Stage.NEW, None)
    assert shared.adjudications.page(limit=1)[0].by is None


def test_undoing_leads_back_to_what_all_agree_on(shared, outcome):
    agreed = replace(outcome, stances=())
    shared.adjudications.save("n1", outcome, first(), kept(shared), start=agreed)
    assert shared.annotations.value("n1", ADJUDICATED, 0).stances == ()
    history = shared.annotations.history("n1", ADJUDICATED)
    _, undo = history.after_undo()
    shared.adjudications.save("n1", agreed, (undo,), kept(shared))
    case = shared.adjudications.load("n1")
    assert case.outcome.stances == ()
    assert case.history.redoable is not None


@pytest.mark.file_only  # a server knows itself who writes
def test_the_journal_says_who_decided(shared, outcome):
    from sqlalchemy import select

    from annotator.store.tables import journal

    shared.adjudications.save("n1", outcome, first(), kept(shared))
    with shared.database.reading() as connection:
        signed = connection.execute(select(journal.c.version, journal.c.by)).all()
    assert (1, "mona") in [tuple(row) for row in signed]


def test_what_is_adjudicated_is_decided_and_exported(shared, outcome):
    done = replace(outcome, status=Status.ADJUDICATED)
    shared.adjudications.save("n1", done, first(), kept(shared))
    assert shared.adjudications.stage("n1") is Stage.DECIDED
    assert shared.adjudications.next() == "n3"
    lines = list(records(shared, adjudicated=True))
    assert len(lines) == 1
    assert b'"annotator":"adjudicated","status":"adjudicated"' in lines[0]


def test_next_comes_from_the_top_again(shared):
    assert shared.adjudications.next() == "n1"
    assert shared.adjudications.next("n1") == "n3"
    assert shared.adjudications.next("n3") == "n1"


def test_there_is_no_next_but_itself(shared, outcome):
    done = replace(outcome, status=Status.ADJUDICATED)
    shared.adjudications.save("n3", done, first(), kept(shared, "n3"))
    assert shared.adjudications.next("n1") is None


def test_it_is_opened_again_when_an_annotator_changes_something(shared, outcome):
    done = replace(outcome, status=Status.ADJUDICATED)
    shared.adjudications.save("n1", done, first(), kept(shared))
    edit(shared, "n1", "sara", labels={"topic": "اقتصاد"})
    case = shared.adjudications.load("n1")
    assert case.stage is Stage.REOPENED
    assert [side.labels["topic"] for side in case.before] == ["سياسة", "سياسة"]
    assert [side.labels["topic"] for side in case.sides] == ["سياسة", "اقتصاد"]
    assert shared.adjudications.next() == "n1"


def test_it_is_opened_again_when_another_finishes(shared, outcome, annotated, put, work):
    shared.adjudications.save("n1", outcome, first(), kept(shared))
    put(shared, annotated("n1", replace(work, annotator="zaki")))
    case = shared.adjudications.load("n1")
    assert case.stage is Stage.REOPENED
    assert [side.annotator for side in case.before] == ["huda", "sara"]
    assert [side.annotator for side in case.sides] == ["huda", "sara", "zaki"]


def test_an_outcome_brought_up_to_date_cannot_be_undone(shared, outcome):
    old = Decision(difference="label-1", taken=("sara",), version=1)
    shared.adjudications.save("n1", outcome, first(), kept(shared, "n1", old))
    edit(shared, "n1", "sara", labels={})
    case = shared.adjudications.renew("n1", outcome, kept(shared, "n1", old))
    assert case.stage is Stage.UNDER_WAY
    assert (case.history.base, case.history.undoable) == (2, None)
    assert case.decisions == (replace(old, version=2),)


def test_an_outcome_that_was_imported_is_one(shared, annotated, put, outcome):
    put(shared, annotated("n1", replace(outcome, status=Status.ADJUDICATED)))
    case = shared.adjudications.load("n1")
    assert (case.stage, case.decisions) == (Stage.DECIDED, ())
    assert isinstance(case.outcome, Annotation)
