"""Whose annotations who may read and write: each rule by the store, and by SQL of one's own."""

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.store.history import StepKind

WHOSE = "SELECT annotator FROM musnad.annotation ORDER BY article, annotator"
FINISH = "UPDATE musnad.annotation SET status = 'finished'"
ENTRY = (
    "INSERT INTO musnad.journal (annotation, version, kind, action, body)"
    " SELECT key, 3, 'edit', 'status', '' FROM musnad.annotation WHERE annotator = 'sara'"
)
BEGIN_FINISHED = (
    "INSERT INTO musnad.annotation"
    " (article, annotator, version, status, mentions, attributions, body)"
    " VALUES (3, 'sara', 0, 'finished', 0, 0, '{}')"
)
BEGIN = (
    "INSERT INTO musnad.annotation"
    " (article, annotator, version, status, mentions, attributions, body)"
    " VALUES (%s, %s, 0, %s, 0, 0, '{}')"
)


class TestReading:
    def test_an_annotator_reads_their_own(self, worked_on, seen):
        assert seen(worked_on.raw("sara"), WHOSE) == ["sara"]
        assert worked_on.open("sara").annotations.load("n1", "sara") is not None

    def test_an_annotator_reads_no_others_before_finishing_their_own(self, worked_on, seen):
        sara = worked_on.open("sara")
        assert sara.annotations.load("n1", "omar") is None
        assert sara.annotations.annotators("n1") == ("sara",)
        omars = "SELECT body FROM musnad.annotation WHERE annotator = 'omar'"
        assert seen(worked_on.raw("sara"), omars) == []

    def test_once_they_have_finished_they_read_others_of_this_article(self, worked_on, annotate):
        sara = worked_on.open("sara")
        annotate(sara, "sara", "n1", Status.FINISHED)
        assert sara.annotations.annotators("n1") == ("omar", "sara")
        assert sara.annotations.annotators("n2") == ()

    def test_whoever_goes_back_to_work_reads_no_others_any_more(self, worked_on, annotate):
        sara = worked_on.open("sara")
        annotate(sara, "sara", "n1", Status.FINISHED)
        annotate(sara, "sara", "n1", Status.IN_PROGRESS)
        assert sara.annotations.annotators("n1") == ("sara",)

    def test_leaving_an_article_out_is_not_finishing_it(self, worked_on, annotate):
        sara = worked_on.open("sara")
        annotate(sara, "sara", "n1", Status.SKIPPED)
        assert sara.annotations.annotators("n1") == ("sara",)

    def test_the_outcome_is_read_like_others_annotations(self, worked_on, annotate):
        annotate(worked_on.open("huda"), "adjudicated", "n1", Status.ADJUDICATED)
        sara = worked_on.open("sara")
        assert sara.annotations.load("n1", "adjudicated") is None
        annotate(sara, "sara", "n1", Status.FINISHED)
        assert sara.annotations.load("n1", "adjudicated") is not None

    @pytest.mark.parametrize("name", ["huda", "mona"])
    def test_adjudicators_and_managers_read_all(self, worked_on, seen, name):
        assert seen(worked_on.raw(name), WHOSE) == ["omar", "sara", "omar"]
        assert worked_on.open(name).annotations.annotators() == ("omar", "sara")

    @pytest.mark.parametrize("table", ["journal", "entity_use"])
    def test_what_belongs_to_an_annotation_is_read_with_it(
        self, worked_on, annotated, put, seen, table
    ):
        put(worked_on.open("mona"), annotated("n3"))  # sara's, with an entity
        query = f"SELECT DISTINCT a.annotator FROM musnad.{table} t, musnad.annotation a"
        joined = f"{query} WHERE a.key = t.annotation"
        bare = f"SELECT count(*) FROM musnad.{table}"
        assert seen(worked_on.raw("omar"), joined) == (["omar"] if table == "journal" else [])
        (all_,), (omars,) = seen(worked_on.raw("mona"), bare), seen(worked_on.raw("omar"), bare)
        assert omars < all_

    def test_counts_and_lists_are_of_what_may_be_read(self, worked_on, seen):
        count = "SELECT count(*) FROM musnad.annotation"
        assert seen(worked_on.raw("sara"), count) == [1]


class TestWriting:
    def test_an_annotator_changes_their_own(self, worked_on, annotate, seen):
        annotate(worked_on.open("sara"), "sara")
        raw = worked_on.raw("sara")
        with raw.transaction():
            raw.execute(ENTRY)
            assert raw.execute(f"{FINISH}, version = 3").rowcount == 1
        status = "SELECT status FROM musnad.annotation WHERE annotator = 'omar' AND article = 1"
        assert seen(worked_on.raw("mona"), status) == ["in_progress"]

    @pytest.mark.parametrize(
        "change", [FINISH, f"{FINISH}, version = 2", f"{FINISH}, version = 1", BEGIN_FINISHED]
    )
    def test_nothing_is_changed_without_an_entry_in_the_journal(self, worked_on, denied, change):
        with denied("journal"):
            worked_on.raw("sara").execute(change)

    def test_an_annotator_changes_nobody_elses(self, worked_on, annotate, refused, seen):
        with refused("annotation.of_another"):
            annotate(worked_on.open("sara"), "omar")
        others = f"{FINISH} WHERE annotator = 'omar'"
        assert worked_on.raw("sara").execute(others).rowcount == 0
        assert seen(
            worked_on.raw("mona"), "SELECT status FROM musnad.annotation WHERE key = 2"
        ) == ["in_progress"]

    def test_nor_when_they_may_read_it(self, worked_on, annotate):
        annotate(worked_on.open("sara"), "sara", "n1", Status.FINISHED)
        raw = worked_on.raw("sara")
        others = "UPDATE musnad.annotation SET body = '' WHERE annotator = 'omar'"
        assert raw.execute(others).rowcount == 0

    @pytest.mark.parametrize("name", ["omar", "adjudicated", "nobody"])
    def test_an_annotator_begins_none_under_another_name(self, news, denied, name):
        with denied("row-level security", "annotation"):
            news.raw("sara").execute(BEGIN, (1, name, "new"))

    def test_an_annotator_begins_their_own(self, news):
        assert news.raw("sara").execute(BEGIN, (1, "sara", "new")).rowcount == 1

    def test_an_annotator_does_not_adjudicate(self, worked_on, denied, annotate, refused):
        with refused("server.refused"):
            annotate(worked_on.open("sara"), "sara", "n1", Status.ADJUDICATED)
        with denied("row-level security"):
            worked_on.raw("sara").execute("UPDATE musnad.annotation SET status = 'adjudicated'")
        with denied("row-level security"):
            worked_on.raw("sara").execute(BEGIN, (3, "sara", "adjudicated"))

    def test_an_adjudicator_writes_the_outcome_and_their_own(self, worked_on, annotate, refused):
        huda = worked_on.open("huda")
        annotate(huda, "adjudicated", "n1", Status.ADJUDICATED)
        annotate(huda, "adjudicated", "n1", Status.ADJUDICATED)
        annotate(huda, "huda", "n1")
        with refused("annotation.of_another"):
            annotate(huda, "omar")

    def test_an_adjudicator_changes_no_annotators_work(self, worked_on, denied):
        raw = worked_on.raw("huda")
        assert raw.execute(f"{FINISH} WHERE annotator = 'omar'").rowcount == 0
        with denied("row-level security"):
            raw.execute(BEGIN, (3, "omar", "new"))

    def test_a_manager_writes_all_and_the_journal_says_so(self, worked_on, annotate, seen):
        annotate(worked_on.open("mona"), "omar")
        signed = "SELECT by FROM musnad.journal WHERE annotation = 2 ORDER BY version"
        assert seen(worked_on.raw("mona"), signed) == [None, None, "mona"]

    @pytest.mark.parametrize("name", ["sara", "huda", "mona"])
    @pytest.mark.parametrize(
        "table",
        ["annotation", "journal", "article", "article_text", "member", "entity", "activity"],
    )
    def test_nobody_deletes(self, worked_on, denied, name, table):
        with denied("permission denied", table):
            worked_on.raw(name).execute(f"DELETE FROM musnad.{table}")

    @pytest.mark.parametrize("name", ["sara", "huda", "mona"])
    @pytest.mark.parametrize(
        "change", ["annotator = 'omar'", "article = 3", "key = 99", "annotator = annotator"]
    )
    def test_an_annotation_stays_its_annotators_and_its_articles(
        self, worked_on, denied, name, change
    ):
        with denied("permission denied", "annotation"):
            worked_on.raw(name).execute(f"UPDATE musnad.annotation SET {change}")

    def test_nobody_takes_a_key_beforehand(self, news, denied):
        columns = "key, article, annotator, version, status, mentions, attributions, body"
        ahead = (
            f"INSERT INTO musnad.annotation ({columns}) VALUES (7, 1, 'sara', 0, 'new', 0, 0, '')"
        )
        with denied("row-level security"):
            news.raw("sara").execute(ahead)


class TestWhatIsAssigned:
    @pytest.fixture
    def given(self, news):
        """Give n1 to sara and n2 to omar."""
        news.open("mona").assignments.give([("n1", "sara"), ("n2", "omar")], by="mona")
        return news

    def test_an_annotator_begins_what_is_assigned_to_them(self, given, annotate):
        annotate(given.open("sara"), "sara", "n1")
        annotate(given.open("omar"), "omar", "n2")

    @pytest.mark.parametrize("article", [2, 3])
    def test_an_annotator_begins_nothing_else(self, given, annotate, refused, denied, article):
        with refused("server.refused"):
            annotate(given.open("sara"), "sara", f"n{article}")
        with denied("row-level security"):
            given.raw("sara").execute(BEGIN, (article, "sara", "new"))

    def test_what_they_had_begun_before_they_go_on_with(self, news, annotate):
        sara = news.open("sara")
        annotate(sara, "sara", "n3")
        news.open("mona").assignments.give([("n1", "omar")], by="mona")
        annotate(sara, "sara", "n3")

    def test_an_adjudicator_needs_no_assignment(self, given, annotate):
        annotate(given.open("huda"), "adjudicated", "n3", Status.ADJUDICATED)
        annotate(given.open("huda"), "huda", "n3")

    def test_a_project_in_which_nothing_is_assigned_is_open(self, news, annotate):
        annotate(news.open("sara"), "sara", "n3")


class TestTheJournal:
    def test_is_written_with_ones_own_work(self, worked_on, seen):
        raw = worked_on.raw("sara")
        raw.execute(
            "INSERT INTO musnad.journal (annotation, version, kind, action)"
            " VALUES (1, 9, 'edit', '')"
        )
        assert seen(raw, "SELECT max(version) FROM musnad.journal") == [9]

    @pytest.mark.parametrize("name", ["sara", "huda"])
    def test_is_not_written_of_anothers(self, worked_on, denied, name):
        with denied("row-level security", "journal"):
            worked_on.raw(name).execute(
                "INSERT INTO musnad.journal (annotation, version, kind, action)"
                " VALUES (2, 99, 'edit', 'forged')"
            )

    @pytest.mark.parametrize("name", ["sara", "huda", "mona"])
    def test_is_never_changed(self, worked_on, denied, name):
        with denied("permission denied", "journal"):
            worked_on.raw(name).execute("UPDATE musnad.journal SET action = 'another'")

    @pytest.mark.parametrize("name", ["sara", "mona"])
    def test_nobody_says_for_themselves_who_wrote(self, worked_on, denied, name):
        with denied("permission denied", "journal"):
            worked_on.raw(name).execute(
                "INSERT INTO musnad.journal (annotation, version, kind, action, by)"
                " VALUES (1, 99, 'edit', 'forged', 'omar')"
            )

    def test_names_whoever_decided_in_an_outcome(self, worked_on, annotate, seen):
        annotate(worked_on.open("huda"), "adjudicated")
        signed = (
            "SELECT DISTINCT by FROM musnad.journal"
            " WHERE annotation = (SELECT max(key) FROM musnad.annotation)"
        )
        assert seen(worked_on.raw("mona"), signed) == ["huda"]

    def test_of_an_undo_is_the_annotators_own(self, worked_on, seen):
        sara = worked_on.open("sara")
        value = Annotation(annotator="sara")
        sara.annotations.save("n1", value, version=2, kind=StepKind.UNDO, action="edit", restores=0)
        assert seen(worked_on.raw("sara"), "SELECT count(by) FROM musnad.journal") == [0]
