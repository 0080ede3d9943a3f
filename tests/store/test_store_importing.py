"""Importing: what is new comes in, what is there stays, nothing is ever halved."""

import os

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.record import Record, Split
from annotator.problems import Notice, Place, Problem
from annotator.store import importing
from annotator.store.exporting import records
from annotator.store.importing import import_records
from annotator.store.listing import ArticleFilter
from annotator.store.project import Project


def placed(*found):
    return [(Place("corpus.jsonl", line), record) for line, record in enumerate(found, 1)]


def counts(report):
    return (
        report.articles_added,
        report.annotations_added,
        report.already_there,
        report.problem_count,
    )


def codes(report):
    return [problem.code for problem in report.problems]


class TestABareArticle:
    def test_is_added_without_an_annotation(self, project, bare):
        assert counts(import_records(project, placed(bare()))) == (1, 0, 0, 0)
        assert project.annotations.annotators() == ()

    def test_has_no_annotator_even_if_one_is_given(self, project, bare):
        import_records(project, placed(bare()), annotator="sara")
        assert project.annotations.annotators() == ()

    def test_is_already_there_the_second_time(self, project, bare):
        import_records(project, placed(bare()))
        assert counts(import_records(project, placed(bare()))) == (0, 0, 1, 0)

    def test_is_already_there_twice_in_one_file(self, project, bare):
        assert counts(import_records(project, placed(bare(), bare()))) == (1, 0, 1, 0)

    def test_with_another_text_under_the_same_id_is_skipped(self, project, bare):
        import_records(project, placed(bare()))
        report = import_records(project, placed(bare("n2"), bare("n1", "لا شبه بينهما")))
        assert counts(report) == (1, 0, 0, 1)
        (problem,) = report.problems
        assert (problem.code, problem.place) == ("article.text_differs", Place("corpus.jsonl", 2))
        assert project.articles.get("n1") == bare().article

    def test_differing_in_one_file_the_first_counts(self, project, bare):
        report = import_records(project, placed(bare(), bare("n1", "لا شبه بينهما")))
        assert (counts(report), codes(report)) == ((1, 0, 0, 1), ["article.text_differs"])

    def test_needs_no_digest(self, project):
        import_records(project, placed(Record(id="n1", text="نص")))
        report = import_records(project, placed(Record(id="n1", text="لا شبه بينهما")))
        assert codes(report) == ["article.text_differs"]


class TestAnAnnotatedRecord:
    def test_adds_the_annotation_of_the_annotator_it_names(self, project, annotated, work):
        assert counts(import_records(project, placed(annotated()))) == (1, 1, 0, 0)
        assert project.annotations.load("n1", "sara") == work

    def test_adds_it_to_an_article_that_is_there(self, project, bare, annotated, work):
        import_records(project, placed(bare()))
        report = import_records(
            project, placed(annotated(), annotated(work=replace(work, annotator="omar")))
        )
        assert counts(report) == (0, 2, 0, 0)

    def test_goes_to_the_annotator_given(self, project, annotated, work):
        import_records(project, placed(annotated()), annotator="omar")
        assert project.annotations.annotators() == ("omar",)
        assert project.annotations.load("n1", "omar") == replace(work, annotator="omar")

    @pytest.mark.parametrize(
        "change", [{}, {"mentions": (), "attributions": (), "stances": (), "entities": ()}]
    )
    def test_without_a_name_is_called_imported(self, project, annotated, work, change):
        import_records(project, placed(annotated(work=replace(work, annotator=None, **change))))
        assert project.annotations.annotators() == ("imported",)

    def test_with_a_name_alone_is_an_annotation(self, project, annotated):
        report = import_records(project, placed(annotated(work=Annotation(annotator="sara"))))
        assert counts(report) == (1, 1, 0, 0)
        assert project.annotations.load("n1", "sara") == Annotation(annotator="sara")

    def test_is_already_there_if_it_is_the_same(self, project, annotated):
        import_records(project, placed(annotated()))
        report = import_records(project, placed(annotated(), annotated()))
        assert counts(report) == (0, 0, 2, 0)

    def test_is_the_same_whenever_it_was_made_and_however_its_features_are_sorted(
        self, project, annotated, work
    ):
        one = replace(work, labels={"a": 1, "b": 2})
        other = replace(one, labels={"b": 2, "a": 1}, updated="2020-01-01T00:00:00Z")
        import_records(project, placed(annotated(work=one)))
        assert counts(import_records(project, placed(annotated(work=other)))) == (0, 0, 1, 0)

    @pytest.mark.parametrize(
        "change",
        [{"status": Status.SKIPPED}, {"labels": {}}, {"comments": (Comment(text="لماذا؟"),)}],
    )
    def test_never_replaces_another(self, project, annotated, work, change):
        import_records(project, placed(annotated()))
        report = import_records(project, placed(annotated(work=replace(work, **change))))
        assert (counts(report), codes(report)) == ((0, 0, 0, 1), ["annotation.exists"])
        assert project.annotations.load("n1", "sara") == work

    def test_never_replaces_another_of_the_same_file(self, project, annotated, work):
        report = import_records(
            project, placed(annotated(), annotated(work=replace(work, labels={})))
        )
        assert (counts(report), codes(report)) == ((1, 1, 0, 1), ["annotation.exists"])

    def test_with_another_text_adds_nothing(self, project, annotated, bare):
        import_records(project, placed(bare("n1", "لا شبه بينهما")))
        report = import_records(project, placed(annotated()))
        assert (counts(report), codes(report)) == ((0, 0, 0, 1), ["article.text_differs"])
        assert project.annotations.annotators() == ()

    def test_shows_in_the_list_with_its_counts(self, project, annotated):
        import_records(project, placed(annotated()))
        (row,) = project.articles.page(ArticleFilter(annotator="sara"), limit=9, offset=0)
        assert (row.status, row.mentions, row.attributions) == (Status.FINISHED, 3, 1)


class TestASplit:
    def test_stays_with_its_record(self, project, annotated, bare, work):
        found = [
            replace(annotated(), split=Split.TRAIN),
            replace(annotated(work=replace(work, annotator="zaid")), split=Split.TEST),
            replace(bare("n2"), split=Split.DEV),
            bare("n3"),
        ]
        import_records(project, placed(*found))
        assert [b'"split":"train"' in line for line in records(project)] == [
            True,
            False,
            False,
            False,
        ]
        assert [b'"split":"test"' in line for line in records(project)] == [
            False,
            True,
            False,
            False,
        ]
        assert [b'"split"' in line for line in records(project)] == [True, True, True, False]

    def test_of_the_article_is_that_of_new_annotations(self, project, bare, work):
        import_records(project, placed(replace(bare(), split=Split.DEV)))
        _, entry = project.annotations.history("n1", "sara").after_edit("edit")
        project.annotations.save("n1", work, **entry._asdict())
        (line,) = records(project)
        assert b'"split":"dev"' in line


class TestProblemsOnTheWay:
    def test_are_reported_and_stop_nothing(self, project, bare):
        unreadable = Problem("article.unknown", Place("corpus.jsonl", 2), id="x")
        report = import_records(project, [*placed(bare("n1")), unreadable, *placed(bare("n2"))])
        assert counts(report) == (2, 0, 0, 1)
        assert report.problems == (unreadable,)

    def test_are_listed_up_to_a_thousand_and_all_counted(self, project):
        unreadable = Problem("article.unknown", id="x")
        report = import_records(project, [unreadable] * 2500)
        assert (len(report.problems), report.problem_count) == (1000, 2500)

    def test_notices_are_told_apart(self, project, bare):
        notice = Notice("article.unknown", id="x")
        report = import_records(project, [notice, *placed(bare())])
        assert (report.notices, counts(report)) == ((notice,), (1, 0, 0, 0))

    @pytest.mark.parametrize(
        "broken",
        [
            {"text": "قال \ud83d", "text_sha256": UNSET},  # a digest is given to whole text only
            {"id": "n\udc00"},
            {"annotator": "\ud800"},
            {"labels": {"topic": "\udfff"}},
        ],
    )
    def test_half_a_character_is_refused_with_its_place(self, project, annotated, bare, broken):
        report = import_records(project, placed(bare("n0"), replace(annotated(), **broken)))
        assert (counts(report), codes(report)) == ((1, 0, 0, 1), ["article.not_unicode"])
        assert report.problems[0].place.line == 2
        str(report.problems[0]).encode()

    def test_half_a_character_in_what_is_known_of_an_article_too(self, project, bare):
        report = import_records(project, placed(bare(title="\ud800")))
        assert codes(report) == ["article.not_unicode"]


class TestALongImport:
    @pytest.fixture
    def many(self, annotated):
        return placed(*(annotated(f"n{number}") for number in range(1200)))

    def test_tells_how_far_it_is(self, project, many):
        told = []
        report = import_records(project, iter(many), on_progress=told.append)
        assert told == [500, 1000, 1200]
        assert counts(report) == (1200, 1200, 0, 0)

    def test_reads_no_further_ahead_than_a_batch(self, project, many):
        taken = []
        ahead = []

        def stream():
            for item in many:
                taken.append(item)
                yield item

        import_records(project, stream(), on_progress=lambda done: ahead.append(len(taken) - done))
        assert max(ahead) == 0

    def test_cuts_batches_of_long_articles_short(self, project, bare, monkeypatch):
        monkeypatch.setattr(importing, "BATCH_LETTERS", 100)
        told = []
        found = placed(*(bare(f"n{number}", "حرف" * 20) for number in range(4)))
        import_records(project, found, on_progress=told.append)
        assert told == [2, 4]

    def test_cancelled_keeps_whole_batches_and_can_be_taken_up_again(self, project, many):
        answers = iter([False, True])
        report = import_records(project, many, is_cancelled=lambda: next(answers))
        assert (counts(report), report.cancelled) == ((500, 500, 0, 0), True)
        assert len(list(records(project))) == 500
        report = import_records(project, many, is_cancelled=lambda: False)
        assert (counts(report), report.cancelled) == ((700, 700, 500, 0), False)

    def test_killed_leaves_whole_batches(self, project, many, fork):
        project.close()

        def import_until_killed(_say):
            with Project.open(project.target) as mine:
                import_records(mine, many, on_progress=lambda done: done == 500 or os._exit(9))

        assert fork(import_until_killed).end()[0] == 9
        with Project.open(project.target) as again:
            assert len(list(again.articles.ids())) == 1000
            assert len(list(records(again, annotator="sara"))) == 1000

    def test_lets_the_annotator_save_in_between(self, project, many, work):
        versions = iter(range(1, 10))

        def save(_done):
            project.annotations.save(
                "n0",
                replace(work, annotator="omar"),
                version=next(versions),
                kind="edit",
                action="edit",
            )

        import_records(project, many, on_progress=save)
        assert project.annotations.history("n0", "omar").version == 3

    def test_needs_a_project_that_may_be_written(self, project, many, refused):
        reader = Project.open(project.target, writable=False)
        with reader, refused("project.opened_to_read"):
            import_records(reader, many)
