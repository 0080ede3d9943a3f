"""Packages come back: what was done in them is merged, and nothing of it is lost."""

from datetime import UTC, datetime, timedelta
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.entity import Entity, EntityKind
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store import annotations as saving
from annotator.store.activity import Stretch
from annotator.store.history import History, StepKind
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.merging import Choice, Fate
from annotator.store.packing import pack
from annotator.store.project import Project
from annotator.store.reverting import revert
from annotator.store.unpacking import unpack

NAME = "sara"


@pytest.fixture(autouse=True, scope="module")
def clock():
    """Let a minute go by between any two edits."""
    monkeypatch = pytest.MonkeyPatch()
    moments = (datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=n) for n in range(10**6))
    monkeypatch.setattr(saving, "_now", lambda: next(moments).strftime("%Y-%m-%dT%H:%M:%SZ"))
    yield
    monkeypatch.undo()


@pytest.fixture
def out(main, tmp_path):
    """Give the package of all that is assigned to one of them."""
    target = tmp_path / "sara.musnad"
    assert pack(main, target, NAME) == 3
    return target


def edit(project, article, change=lambda value: value, status=Status.FINISHED, action="mark"):
    """Edit an annotation as the window does; it is finished then."""
    present = project.annotations.load(article, NAME) or Annotation(annotator=NAME)
    history, entry = project.annotations.history(article, NAME).after_edit(action)
    value = replace(change(present), status=status)
    project.annotations.save_steps(article, value, (entry,))
    return history


def undo(project, article):
    _, entry = project.annotations.history(article, NAME).after_undo()
    value = project.annotations.value(article, NAME, entry.restores)
    project.annotations.save_steps(article, value, (entry,))


def labelled(topic):
    return lambda value: replace(value, labels={"topic": topic})


def topics(project, article):
    """Give what the versions of an annotation say, from the first on."""
    last = project.annotations.history(article, NAME).version
    versions = range(last + 1)
    return [project.annotations.value(article, NAME, n).labels.get("topic") for n in versions]


def merge(main, out, **how):
    with Project.open(out, writable=False) as package:
        report = unpack(main, package, by="omar", **how)
    return {fate.value: count for fate, count in report.counts.items() if count}


def report_of(main, out, **how):
    with Project.open(out, writable=False) as package:
        return unpack(main, package, by="omar", **how)


# coming back


def test_finished_work_comes_back_with_its_journal(main, out):
    with Project.open(out) as package:
        edit(package, "n2", labelled("أول"), status=Status.IN_PROGRESS)
        edit(package, "n2", labelled("ثان"))
        undo(package, "n2")
        edit(package, "n2", labelled("ثالث"))
        wanted = package.annotations.load("n2", NAME)
        history = package.annotations.history("n2", NAME)
    assert merge(main, out) == {"new": 1, "unchanged": 1, "unfinished": 1}
    assert main.annotations.load("n2", NAME) == wanted
    assert main.annotations.history("n2", NAME) == history
    assert topics(main, "n2") == [None, "أول", "ثان", "أول", "ثالث"]


def test_merged_again_it_brings_nothing_new(main, out):
    with Project.open(out) as package:
        edit(package, "n1", labelled("أول"))
        edit(package, "n2", labelled("أول"))
    assert merge(main, out) == {"new": 1, "updated": 1, "unfinished": 1}
    before = topics(main, "n1"), topics(main, "n2")
    assert merge(main, out) == {"unchanged": 2, "unfinished": 1}
    assert (topics(main, "n1"), topics(main, "n2")) == before


def test_a_package_that_went_on_is_merged_again(main, out):
    for topic in ("أول", "ثان"):
        with Project.open(out) as package:
            edit(package, "n1", labelled(topic))
        assert merge(main, out) == {"updated": 1, "unfinished": 2}
    assert topics(main, "n1") == ["سياسة", "أول", "ثان"]


def test_unfinished_work_is_left_unless_it_is_wanted(main, out):
    with Project.open(out) as package:
        edit(package, "n2", labelled("أول"), status=Status.IN_PROGRESS)
    assert merge(main, out) == {"unchanged": 1, "unfinished": 2}
    assert main.annotations.load("n2", NAME) is None
    assert merge(main, out, unfinished=True) == {"unchanged": 1, "new": 1, "unfinished": 1}
    assert main.annotations.load("n2", NAME).status is Status.IN_PROGRESS


def test_what_both_sides_changed_is_told_and_left_as_it_is(main, out):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    edit(main, "n1", labelled("هنا"))
    report = report_of(main, out)
    assert report.conflicts == ("n1",)
    assert topics(main, "n1") == ["سياسة", "هنا"]


@pytest.mark.parametrize(("choice", "topic"), [(Choice.THEIRS, "هناك"), (Choice.OURS, "هنا")])
def test_a_conflict_is_decided_and_both_are_kept(main, out, choice, topic):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    edit(main, "n1", labelled("هنا"))
    assert merge(main, out, choice=choice) == {choice.value: 1, "unfinished": 2}
    assert main.annotations.load("n1", NAME).labels == {"topic": topic}
    assert {"هنا", "هناك"} <= set(topics(main, "n1"))
    assert merge(main, out) == {"unchanged": 1, "unfinished": 2}


def test_the_one_not_chosen_is_one_step_away(main, out):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    edit(main, "n1", labelled("هنا"))
    merge(main, out, choice=Choice.THEIRS)
    undo(main, "n1")
    assert main.annotations.load("n1", NAME).labels == {"topic": "هنا"}


def test_ours_kept_theirs_can_be_brought_back(main, out):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    edit(main, "n1", labelled("هنا"))
    merge(main, out, choice=Choice.OURS)
    history, entry = main.annotations.history("n1", NAME).after_redo()
    assert main.annotations.value("n1", NAME, entry.restores).labels == {"topic": "هناك"}
    assert isinstance(history, History)


def test_after_theirs_was_taken_it_can_go_on(main, out):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    edit(main, "n1", labelled("هنا"))
    merge(main, out, choice=Choice.THEIRS)
    with Project.open(out) as package:
        edit(package, "n1", labelled("ثم"))
        undo(package, "n1")
        undo(package, "n1")
        edit(package, "n1", labelled("أخيراً"))
    assert merge(main, out) == {"updated": 1, "unfinished": 2}
    assert main.annotations.load("n1", NAME).labels == {"topic": "أخيراً"}
    undo(main, "n1")
    assert main.annotations.load("n1", NAME).labels == {"topic": "هناك"}


def test_the_journal_tells_who_merged(main, out):
    with Project.open(out) as package:
        edit(package, "n2", labelled("أول"))
    merge(main, out)
    with main.database.reading() as connection:
        rows = connection.exec_driver_sql('SELECT DISTINCT "by" FROM journal').fetchall()
    who = "omar" if main.member is None else main.member.name  # a server signs itself
    assert [tuple(row) for row in rows] == [(who,)]


@pytest.mark.file_only
def test_hours_at_work_come_along_once(main, out):
    with Project.open(out) as package:
        package.activity.add(NAME, [Stretch("n1", "2026-11-01T10:00:00Z", 90)])
        package.activity.add("omar", [Stretch("n1", "2026-11-01T11:00:00Z", 9)])
    merge(main, out)
    merge(main, out)
    assert main.activity.spent(NAME) == 90
    assert main.activity.spent("omar") == 0


def test_somebody_elses_work_in_a_package_is_told_and_left(main, out):
    with Project.open(out) as package:
        value = Annotation(annotator="omar", status=Status.FINISHED)
        package.annotations.save("n2", value, version=1, kind=StepKind.EDIT, action="status")
    report = report_of(main, out)
    assert [notice.code for notice in report.notices] == ["package.others_work"]
    assert main.annotations.load("n2", "omar") is None


def test_packages_of_other_projects_are_refused(main, out, tmp_path, refused):
    with Project.create(tmp_path / "other.musnad") as other:
        with refused("package.other_project"):
            merge(other, out)
        with refused("package.not_one"):
            merge(main, other.target)


# texts and entities


CHANGED = "قال الوزير: «لن نتراجع أبداً».\nوأضاف أن العمل مستمر."
AGAIN = "قال الوزير أمس: «لن نتراجع أبداً».\nوأضاف أن العمل مستمر."


def test_work_on_a_text_that_changed_since_goes_over_to_the_new_one(main, out, put, bare):
    with Project.open(out) as package:
        edit(package, "n1", labelled("أول"))
        undo(package, "n1")
        edit(package, "n1", labelled("ثان"))
    put(main, bare("n1", text=CHANGED))
    put(main, bare("n1", text=AGAIN))
    report = report_of(main, out)
    assert report.counts[Fate.UPDATED] == 1
    assert [revision.article for revision in report.revisions] == ["n1"]
    value = main.annotations.load("n1", NAME)
    assert value.labels == {"topic": "ثان"}
    (speaker,) = [mention for mention in value.mentions if mention.layer == "speaker"]
    assert AGAIN[speaker.start : speaker.end] == speaker.text
    assert main.annotations.history("n1", NAME).undoable is None
    assert merge(main, out) == {"unchanged": 1, "unfinished": 2}


def test_and_is_what_it_was_when_the_text_is_taken_back(main, out, put, bare):
    with Project.open(out) as package:
        edit(package, "n2", labelled("أول"))
        wanted = package.annotations.load("n2", NAME)
    put(main, bare("n2", text=CHANGED))
    assert merge(main, out) == {"new": 1, "unchanged": 1, "unfinished": 1}
    revert(main, "n2")
    assert main.annotations.load("n2", NAME).labels == wanted.labels
    with Project.open(out) as package:
        edit(package, "n2", labelled("ثان"))
    assert merge(main, out) == {"updated": 1, "unchanged": 1, "unfinished": 1}


@pytest.mark.parametrize("choice", [Choice.OURS, Choice.THEIRS])
def test_conflicts_on_a_changed_text_are_decided_too(main, out, put, bare, choice):
    with Project.open(out) as package:
        edit(package, "n1", labelled("هناك"))
    put(main, bare("n1", text=CHANGED))
    edit(main, "n1", labelled("هنا"))
    assert merge(main, out, choice=choice) == {choice.value: 1, "unfinished": 2}
    wanted = "هنا" if choice is Choice.OURS else "هناك"
    assert main.annotations.load("n1", NAME).labels == {"topic": wanted}
    for mention in main.annotations.load("n1", NAME).mentions:
        assert CHANGED[mention.start : mention.end] == mention.text
    assert merge(main, out) == {"unchanged": 1, "unfinished": 2}


def test_a_text_that_the_project_never_had_is_told(main, out, put, bare):
    with Project.open(out) as package:
        put(package, bare("n1", text=CHANGED))
        edit(package, "n1", labelled("أول"))
    report = report_of(main, out)
    assert report.counts[Fate.LEFT_OUT] == 1
    assert [notice.code for notice in report.notices] == ["package.text_unknown"]


def named(key, name):
    def change(value):
        return replace(value, entities=(Entity(id=key, name=name, mentions=("m3",)),))

    return change


def names_in(project):
    return {row.entity.id: row.entity.name for row in project.entities.listed()}


def test_new_entities_come_along(main, out):
    with Project.open(out) as package:
        edit(package, "n1", named("e-new", "الوزارة"))
    merge(main, out)
    assert names_in(main)["e-new"] == "الوزارة"


def test_what_a_package_calls_an_entity_holds_where_the_project_did_not_change_it(main, out):
    with Project.open(out) as package:
        package.entities.revise(Entity(id="e1", name="وزير العدل", kind=EntityKind.PERSON), by=NAME)
    report = report_of(main, out)
    assert names_in(main)["e1"] == "وزير العدل"
    assert report.notices == ()
    assert main.entities.history().undoable is not None


def test_entities_that_both_changed_are_told(main, out):
    with Project.open(out) as package:
        package.entities.revise(Entity(id="e1", name="وزير العدل"), by=NAME)
    main.entities.revise(Entity(id="e1", name="وزير المالية"), by="omar")
    report = report_of(main, out)
    assert [notice.code for notice in report.notices] == ["package.entity_kept"]
    assert names_in(main)["e1"] == "وزير المالية"


def test_entities_merged_in_a_package_are_merged(main, out):
    with Project.open(out) as package:
        edit(package, "n1", named("e-new", "الوزارة"))
        edit(package, "n2", lambda value: value)
        package.entities.merge("e1", "e-new", by=NAME)
    merge(main, out)
    assert set(names_in(main)) == {"e-new"}


# whatever is done


steps = st.lists(
    st.tuples(st.sampled_from(["main", "package"]), st.sampled_from(["edit", "undo", "redo"])),
    max_size=8,
)


def go_through(projects, made):
    """Edit, undo and redo on either side, as far as there is something to."""
    for number, (where, what) in enumerate(made):
        project = projects[where]
        history = project.annotations.history("n1", NAME)
        if what == "edit":
            edit(project, "n1", labelled(f"{where} {number}"))
        elif what == "undo" and history.undoable:
            undo(project, "n1")
        elif what == "redo" and history.redoable:
            _, entry = history.after_redo()
            value = project.annotations.value("n1", NAME, entry.restores)
            project.annotations.save_steps("n1", value, (entry,))


def values(project):
    """Give what the versions of an annotation were, apart from when."""
    last = project.annotations.history("n1", NAME).version
    return [
        replace(project.annotations.value("n1", NAME, number), updated=None)
        for number in range(last + 1)
    ]


@settings(max_examples=60, deadline=None)
@given(steps, steps, st.sampled_from(Choice), st.booleans())
def test_nothing_of_either_side_is_ever_lost(tmp_path_factory, early, late, choice, revised):
    folder = tmp_path_factory.mktemp("merge")
    with Project.create(folder / "main.musnad") as main:
        _fill(main)
        go_through({"main": main}, [("main", what) for where, what in early if where == "main"])
        pack(main, folder / "p.musnad", NAME)
        if revised:
            _revise(main)
        with Project.open(folder / "p.musnad") as package:
            go_through({"main": main, "package": package}, late)
            before, theirs = values(main), values(package)
            present = main.annotations.load("n1", NAME)
            report = unpack(main, package, by="omar", choice=choice, unfinished=True)
            after = values(main)
            again = unpack(main, package, by="omar", unfinished=True)
            assert values(main) == after
        assert after[: len(before)] == before or (len(before) == 1 and before[0] in after)
        if report.conflicts:
            assert choice is Choice.NEITHER
            assert main.annotations.load("n1", NAME) == present
            assert again.conflicts
        else:
            assert theirs[-1].labels in [value.labels for value in after]
            assert {fate for fate, count in again.counts.items() if count} <= {
                Fate.UNCHANGED,
                Fate.UNFINISHED,
            }
        assert main.annotations.history("n1", NAME).version == len(after) - 1
        undone = main.annotations.history("n1", NAME)
        while undone.undoable:
            undo(main, "n1")
            undone = main.annotations.history("n1", NAME)


@settings(max_examples=25, deadline=None)
@given(steps, st.permutations(range(3)))
def test_in_whichever_order_packages_come_the_outcome_is_the_same(tmp_path_factory, made, order):
    folder = tmp_path_factory.mktemp("order")
    with Project.create(folder / "main.musnad") as main:
        _fill(main)
        files = [folder / f"{number}.musnad" for number in range(3)]
        pack(main, files[0], NAME)
        with Project.open(files[0]) as package:
            edit(package, "n1", labelled("أول"))
        copyfile(files[0], files[1])
        with Project.open(files[1]) as package:
            go_through({"main": package, "package": package}, made)
            edit(package, "n1", labelled("أخيراً"))
            wanted = package.annotations.load("n1", NAME)
            history = package.annotations.history("n1", NAME)
        pack(main, files[2], "omar", articles=["n1"])
        with Project.open(files[2]) as package:
            value = Annotation(annotator="omar", status=Status.FINISHED)
            package.annotations.save("n1", value, version=1, kind=StepKind.EDIT, action="status")
        for number in order:
            merge(main, files[number])
        assert main.annotations.load("n1", NAME) == wanted
        assert main.annotations.history("n1", NAME) == history
        assert main.annotations.load("n1", "omar").status is Status.FINISHED


def _fill(project):
    items = [record_of(Article(id="n1", text="قال الوزير: «لن نتراجع»."))]
    import_records(project, [(Place(), record) for record in items])
    for name in (NAME, "omar"):
        project.members.add(name, Role.ANNOTATOR)
        project.assignments.give([("n1", name)], by="omar")


def _revise(project):
    changed = record_of(Article(id="n1", text="قال الوزير اليوم: «لن نتراجع»."))
    assert import_records(project, [(Place(), changed)]).articles_revised == 1
