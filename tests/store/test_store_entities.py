"""Entities: one id, one name throughout a project, whatever each annotation calls it."""

import os
import signal
import time
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import func, select

from annotator.model.annotation import Annotation, Comment
from annotator.model.article import Article
from annotator.model.edits.entities import link, unlink
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store import settings as stored
from annotator.store import tables
from annotator.store.body import encode_body
from annotator.store.exporting import records
from annotator.store.importing import import_records
from annotator.store.project import Project
from annotator.store.stats import stats

MINISTER = Entity(id="e1", name="الوزير")
OTHER = Entity(id="e2", name="خالد سالم", kind=EntityKind.PERSON)


def save(project, article, work, action="edit"):
    history = project.annotations.history(article, work.annotator)
    _, entry = history.after_edit(action)
    project.annotations.save(article, work, **entry._asdict())


def listed(project):
    return {row.entity.id: row for row in project.entities.listed()}


def exported(project):
    return [msgspec.json.decode(line, type=Record) for line in records(project)]


@pytest.fixture
def filled(project, annotated, bare, work, put):
    """Three articles: the minister in two, by two annotators in one; one bare."""
    put(project, annotated("n1"), annotated("n2"), bare("n3"),
        annotated("n1", replace(work, annotator="omar")))  # fmt: skip
    return project


@pytest.fixture
def two(filled, work):
    """The same, and a second entity in the third article."""
    save(filled, "n3", link(replace(work, entities=(), provenance={}), ["m3"], OTHER))
    return filled


# the list


def test_the_list_counts_mentions_and_articles_of_everybody(filled):
    (row,) = filled.entities.listed()
    assert row.entity == MINISTER
    assert (row.mentions, row.articles) == (3, 2)
    assert row.names == ("الوزير",)


def test_the_list_follows_each_save_in_the_same_transaction(filled, work):
    save(filled, "n1", unlink(work, ["m3"]))
    assert (listed(filled)["e1"].mentions, listed(filled)["e1"].articles) == (2, 2)
    save(filled, "n1", link(unlink(work, ["m3"]), ["m3"], OTHER))
    assert listed(filled)["e2"].names == ("خالد سالم", "الوزير")  # found by its mentions' texts too
    assert listed(filled)["e2"].mentions == 1


def test_the_list_follows_undo_and_an_entity_that_nobody_has_leaves_it(project, bare, work, put):
    put(project, bare())
    save(project, "n1", work)
    history = project.annotations.history("n1", "sara")
    _, entry = history.after_undo()
    project.annotations.save("n1", Annotation(annotator="sara"), **entry._asdict())
    assert project.entities.listed() == []


def test_the_most_used_come_first(two):
    assert [row.entity.id for row in two.entities.listed()] == ["e1", "e2"]


# changes that hold everywhere


def test_a_revision_holds_in_every_article_without_touching_an_annotation(filled, work):
    now = replace(MINISTER, name="الوزير خالد", kind=EntityKind.GOVERNMENT, wikidata="Q7")
    filled.entities.revise(now, by="sara")
    assert listed(filled)["e1"].entity == now
    assert listed(filled)["e1"].names == ("الوزير خالد", "الوزير")
    assert filled.entities.register() == {"e1": now}
    assert {entity.name for line in exported(filled) for entity in line.entities} == {"الوزير خالد"}
    assert filled.annotations.load("n1", "sara") == work
    assert filled.annotations.history("n1", "sara").version == 0


def test_a_merge_holds_in_every_article(two):
    two.entities.merge("e2", "e1", by="sara")
    assert listed(two).keys() == {"e1"}
    assert (listed(two)["e1"].mentions, listed(two)["e1"].articles) == (4, 3)
    assert two.entities.register() == {"e2": MINISTER}
    assert {entity.id for line in exported(two) for entity in line.entities} == {"e1"}
    assert stats(two).entities == 1


def test_merged_entities_are_followed_to_the_last(two, work):
    third = Entity(id="e3", name="أبو خالد")
    save(two, "n2", link(unlink(work, ["m3"]), ["m3"], third))
    two.entities.merge("e3", "e2", by="sara")
    two.entities.merge("e2", "e1", by="sara")
    assert two.entities.register() == {"e2": MINISTER, "e3": MINISTER}
    two.entities.merge("e1", "e3", by="sara")  # they are one already
    assert listed(two).keys() == {"e1"}
    two.entities.revise(replace(third, name="الوزير سالم"), by="sara")  # whichever id one names
    assert {party.name for party in two.entities.register().values()} == {"الوزير سالم"}


def test_a_mention_linked_since_stays_with_the_survivor_when_a_merge_is_taken_back(two, work):
    two.entities.merge("e2", "e1", by="sara")
    save(two, "n3", link(two.annotations.load("n3", "sara"), ["m2"], MINISTER))
    two.entities.undo(by="sara")
    held = {entity.id: entity.mentions for entity in two.annotations.load("n3", "sara").entities}
    assert held == {"e2": ("m3",), "e1": ("m2",)}
    assert listed(two).keys() == {"e1", "e2"}


def test_changes_are_taken_back_and_brought_back_in_order_also_after_a_restart(two):
    states = [two.entities.listed()]
    for change in (
        lambda: two.entities.revise(replace(MINISTER, name="وزير الري"), by="sara"),
        lambda: two.entities.merge("e2", "e1", by="sara"),
        lambda: two.entities.revise(replace(MINISTER, wikidata="Q5"), by="omar"),
    ):
        change()
        states.append(two.entities.listed())
    assert all(one != other for one, other in pairwise(states))
    two.close()
    with Project.open(two.target) as again:
        for state in reversed(states[:-1]):
            assert again.entities.undo(by="omar") is not None
            assert again.entities.listed() == state
        assert again.entities.undo(by="omar") is None
        assert again.entities.register() == {}
        for state in states[1:]:
            assert again.entities.redo(by="omar").action in {"revise_entity", "merge_entities"}
            assert again.entities.listed() == state
        assert again.entities.redo(by="omar") is None


def test_who_changed_what_and_when_is_written_down(two):
    two.entities.revise(replace(MINISTER, name="وزير الري"), by="sara")
    two.entities.undo(by="omar")
    with two.database.reading() as connection:
        rows = connection.execute(select(tables.entity_change)).all()
    assert [(row.version, row.kind, row.action, row.restores, row.by) for row in rows] == [
        (1, "edit", "revise_entity", None, "sara"),
        (2, "undo", "revise_entity", 1, "omar"),
    ]
    assert msgspec.json.decode(rows[0].before)[0]["name"] == "الوزير"
    assert msgspec.json.decode(rows[0].after)[0]["name"] == "وزير الري"
    assert [step.action for step in two.entities.history().undone] == ["revise_entity"]


def test_what_changes_nothing_is_not_written_down(filled):
    filled.entities.revise(MINISTER, by="sara")
    filled.entities.merge("e1", "e1", by="sara")
    filled.entities.merge("e1", "e-nobody", by="sara")
    filled.entities.revise(Entity(id="e-nobody", name="لا أحد"), by="sara")
    assert filled.entities.history().version == 0


def test_an_annotations_own_undo_does_not_run_against_a_new_name(filled, work):
    save(filled, "n1", unlink(work, ["m3"]))
    filled.entities.revise(replace(MINISTER, name="وزير الري"), by="sara")
    before = filled.annotations.value("n1", "sara", 0)
    history = filled.annotations.history("n1", "sara")
    _, entry = history.after_undo()
    filled.annotations.save("n1", before, **entry._asdict())
    names = {entity.name for line in exported(filled) for entity in line.entities}
    assert names == {"وزير الري"}


def test_a_project_opened_to_read_lists_and_refuses_changes(filled, refused):
    filled.close()
    with Project.open(filled.target, writable=False) as project:
        assert listed(project).keys() == {"e1"}
        for change in (
            lambda: project.entities.revise(OTHER, by="sara"),
            lambda: project.entities.merge("e1", "e2", by="sara"),
            lambda: project.entities.undo(by="sara"),
        ):
            with refused("project.opened_to_read"):
                change()


def test_killed_amid_merges_all_or_nothing_of_each_is_kept(two, fork):
    two.close()

    def merge_for_ever(say):
        with Project.open(two.target) as mine:
            while True:
                mine.entities.merge("e2", "e1", by="sara")
                say("+")
                mine.entities.undo(by="sara")
                say("-")

    for moment in (0.0, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32):
        child = fork(merge_for_ever)
        time.sleep(0.05 + moment)
        os.kill(child.pid, signal.SIGKILL)
        assert child.end()[0] == -signal.SIGKILL
        with Project.open(two.target) as survivor:
            history = survivor.entities.history()
            merged = history.undoable is not None
            assert (survivor.entities.register() != {}) is merged
            assert listed(survivor).keys() == ({"e1"} if merged else {"e1", "e2"})
            if merged:
                assert survivor.entities.undo(by="sara") is not None
    assert history.version > 7


# import and export


def party(article, name, id_="e1", **more):
    text = f"قال {name} كلاماً"
    spans = ((4, 4 + len(name)),)
    mention = Mention(id="m1", layer=Layer.SPEAKER, spans=spans, exact=exact_of(text, spans))
    work = Annotation(
        annotator="sara",
        mentions=(mention,),
        entities=(Entity(id=id_, name=name, mentions=("m1",), **more),),
        comments=(Comment(on=id_, text="؟"),),
        provenance={id_: "human"},
    )
    return record_of(Article(id=article, text=text), work)


def brought(project, *lines):
    return import_records(project, ((Place("c.jsonl", n), line) for n, line in enumerate(lines, 1)))


def test_one_id_and_one_name_in_any_spelling_is_one_entity(project):
    report = brought(project, party("n1", "أحمد الهادي"), party("n2", "احمد الهادى"))
    assert report.notices == ()
    assert listed(project)["e1"].articles == 2
    assert listed(project)["e1"].entity.name == "أحمد الهادي"


def test_one_id_and_another_name_is_another_entity_and_told(project):
    brought(project, party("n1", "أحمد الهادي"))
    report = brought(project, party("n2", "ليلى سعد"))
    (notice,) = report.notices
    assert notice.code == "entity.id_taken"
    assert notice.values["present"] == "أحمد الهادي"
    new = notice.values["new"]
    assert {key: row.entity.name for key, row in listed(project).items()} == {
        "e1": "أحمد الهادي",
        new: "ليلى سعد",
    }
    line = next(line for line in exported(project) if line.id == "n2")
    assert (line.entities[0].id, line.comments[0].on, *line.provenance) == (new, new, new)


def test_the_same_corpus_imported_again_is_there_already(project):
    lines = (party("n1", "أحمد الهادي"), party("n2", "ليلى سعد"), party("n3", "ليلى سعد"))
    brought(project, *lines)
    before = project.entities.listed()
    report = brought(project, *lines)
    assert (report.already_there, report.problem_count, report.notices) == (3, 0, ())
    assert project.entities.listed() == before
    assert [row.articles for row in before] == [2, 1]


def test_one_wikidata_item_is_one_entity_whatever_it_is_called(project):
    brought(project, party("n1", "أحمد الهادي", wikidata="Q9"))
    report = brought(project, party("n2", "أبو سعد", wikidata="Q9"))
    assert report.notices == ()
    assert listed(project)["e1"].names[:2] == ("أحمد الهادي", "أبو سعد")


def test_a_name_that_an_entity_once_had_is_still_its_own(project):
    brought(project, party("n1", "أحمد الهادي"))
    project.entities.revise(Entity(id="e1", name="الرئيس"), by="sara")
    assert brought(project, party("n2", "أحمد الهادي")).notices == ()
    assert listed(project)["e1"].articles == 2


def test_what_was_saved_after_a_change_is_there_already_when_it_is_imported(two):
    two.entities.merge("e2", "e1", by="sara")
    two.entities.revise(replace(MINISTER, name="وزير الري"), by="sara")
    report = brought(two, *exported(two))
    assert (report.already_there, report.problem_count) == (4, 0)


def test_entities_go_from_project_to_project_unchanged(two, tmp_path):
    two.entities.revise(replace(OTHER, wikidata="Q11"), by="sara")
    lines = exported(two)
    with Project.create(tmp_path / "other.musnad") as other:
        brought(other, *lines)
        assert exported(other) == lines
        assert {row[0] for row in other.entities.listed()} == {
            row[0] for row in two.entities.listed()
        }


def test_a_stopped_import_leaves_the_entities_of_whole_batches(project):
    lines = [party(f"n{number}", f"فلان {number}", f"e{number}") for number in range(1001)]
    batches = iter([False, False, True])
    import_records(project, ((Place(), line) for line in lines), is_cancelled=lambda: next(batches))
    assert len(project.entities.listed()) == 1000


# an older project


@pytest.mark.file_only
def test_a_project_from_before_lists_its_entities_when_it_is_opened(filled, annotated, work, put):
    renamed = replace(work, entities=(replace(work.entities[0], name="وزير الداخلية"),))
    put(filled, annotated("n4", work))
    expected = filled.entities.listed()
    with filled.database.writing() as connection:
        for table in (
            tables.assignment,
            tables.member,
            tables.adjudication,
            tables.activity,
            tables.article_past,
            tables.model,
            tables.article_score,
            tables.entity_use,
            tables.entity,
            tables.entity_change,
        ):
            table.drop(connection)
        connection.exec_driver_sql("ALTER TABLE annotation DROP COLUMN unplaced")
        connection.exec_driver_sql('ALTER TABLE journal DROP COLUMN "by"')
        stored.write(connection, stored.VERSION, 1)
    save_raw(filled, "n5", renamed)
    filled.close()
    with Project.open(filled.target) as project:
        (row,) = project.entities.listed()
        assert row.entity == expected[0].entity
        assert (row.mentions, row.articles) == (expected[0].mentions + 1, expected[0].articles + 1)
        assert "وزير الداخلية" in row.names
        assert project.entities.register() == {}  # nobody's words are changed by the way
        assert {e.name for e in project.annotations.load("n5", "sara").entities} == {
            "وزير الداخلية"
        }


def save_raw(project, article_id, work):
    """Write an annotation the way version 1 did."""
    with project.database.writing() as connection:
        last = connection.execute(select(func.max(tables.article.c.key))).scalar()
        connection.execute(
            tables.article.insert(),
            {"key": last + 1, "id": article_id, "title": "", "folded": ""},
        )
        connection.execute(
            tables.article_text.insert(),
            {"article": last + 1, "text_sha256": "", "meta": b"{}", "text": ""},
        )
        key = connection.execute(select(func.max(tables.annotation.c.key))).scalar() + 1
        connection.execute(
            tables.annotation.insert(),
            {
                "key": key,
                "article": last + 1,
                "annotator": work.annotator,
                "version": 0,
                "status": work.status.value,
                "mentions": 0,
                "attributions": 0,
                "body": encode_body(work),
            },
        )


# whatever is changed, taken back and brought back, in whatever order

keys = st.sampled_from(["e1", "e2", "e3"])
names = st.sampled_from(["الوزير", "خالد سالم", "ليلى"])
deeds = st.one_of(
    st.tuples(st.just("revise"), keys, names),
    st.tuples(st.just("merge"), keys, keys),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """A project with three entities, taken back to this state after each example."""
    with Project.create(tmp_path_factory.mktemp("three") / "p.musnad") as project:
        lines = (party(f"n{n}", f"فلان {n}", f"e{n}") for n in (1, 2, 3))
        import_records(project, ((Place(), line) for line in lines))
        yield project


@settings(max_examples=40, deadline=None)
@given(st.lists(deeds, max_size=12))
def test_undo_and_redo_walk_through_the_very_states_there_were(three, steps):
    with three.database.writing() as connection:
        connection.execute(tables.entity_change.delete())

    def state():
        return three.entities.register(), three.entities.listed()

    states, at = [state()], 0
    for name, *what in steps:
        if name in {"undo", "redo"}:
            step = getattr(three.entities, name)(by="سلمى")
            moved = at + (1 if name == "redo" else -1)
            assert (step is not None) is (0 <= moved < len(states))
            at = moved if step is not None else at
        elif name == "merge":
            if three.entities.merge(*what, by="سلمى") is not None:
                states, at = [*states[: at + 1], state()], at + 1
        else:
            changed = Entity(id=what[0], name=what[1])
            if three.entities.revise(changed, by="سلمى") is not None:
                states, at = [*states[: at + 1], state()], at + 1
        assert state() == states[at]
        register = three.entities.register()
        assert all(found.id not in register or register[found.id] == found
                   for found in register.values())  # fmt: skip
    for expected in reversed(states[:at]):
        three.entities.undo(by="سلمى")
        assert state() == expected
    assert three.entities.undo(by="سلمى") is None
