"""An article comes again with another text: annotations go over to it, nothing is lost."""

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.model.unplaced import Reason
from annotator.problems import Place, Problem
from annotator.store import tables
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.listing import ArticleFilter
from annotator.store.reverting import revert

TEXT = "قال الوزير: «لن نتراجع».\nوأضاف أن العمل مستمر."
LONGER = f"عاجل من المدينة.\n{TEXT}\nوانتهى المؤتمر."
WITHOUT_CUE = TEXT.replace("قال الوزير", "الوزير")


def placed(*found):
    return [(Place("corpus.jsonl", line), record) for line, record in enumerate(found, 1)]


def codes(found):
    return [problem.code for problem in found]


@pytest.fixture
def marked(project, annotated, work):
    """A project with two annotations of one article."""
    import_records(project, placed(annotated(), annotated(work=replace(work, annotator="omar"))))
    return project


class TestAChangedText:
    def test_takes_the_place_of_the_one_before(self, marked, bare):
        report = import_records(marked, placed(bare(text=LONGER)))
        assert (report.articles_revised, report.articles_added, report.problems) == (1, 0, ())
        assert marked.articles.get("n1").text == LONGER
        assert report.already_there == 0

    def test_brings_over_everybodys_annotation(self, marked, bare, work):
        report = import_records(marked, placed(bare(text=LONGER)))
        assert [(each.annotator, each.kept) for each in report.revisions] == [
            ("omar", 3),
            ("sara", 3),
        ]
        for name in ("omar", "sara"):
            value = marked.annotations.load("n1", name)
            assert [mention.exact for mention in value.mentions] == [
                mention.exact for mention in work.mentions
            ]
            assert all(
                LONGER[s:e] == x
                for m in value.mentions
                for (s, e), x in zip(m.spans, m.exact, strict=True)
            )
            assert value.attributions == work.attributions

    def test_is_there_already_the_second_time(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER)))
        before = marked.annotations.load("n1", "sara")
        report = import_records(marked, placed(bare(text=LONGER)))
        assert (report.articles_revised, report.already_there) == (0, 1)
        assert marked.annotations.load("n1", "sara") == before

    def test_shows_under_the_title_that_it_has_now(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER, outlet="الراصد")))
        (row,) = marked.articles.page(ArticleFilter(text="عاجل"), limit=9, offset=0)
        assert (row.title, row.outlet) == ("عاجل من المدينة.", "الراصد")

    def test_keeps_what_is_known_of_the_article_and_not_said_again(self, project, bare):
        import_records(project, placed(bare(title="العنوان", extra={"قسم": "محلي"})))
        import_records(project, placed(bare(text=LONGER, author="هدى")))
        meta = project.articles.get("n1").meta
        assert (meta.title, meta.author, meta.extra) == ("العنوان", "هدى", {"قسم": "محلي"})

    def test_is_not_one_that_has_nothing_in_common(self, marked, bare):
        report = import_records(marked, placed(bare(text="خبر لا صلة له بذاك البتة")))
        assert codes(report.problems) == ["article.text_differs"]
        assert marked.articles.get("n1").text == TEXT

    def test_can_be_refused(self, marked, bare):
        report = import_records(marked, placed(bare(text=LONGER)), keep_texts=True)
        assert (report.articles_revised, codes(report.problems)) == (0, ["article.text_kept"])
        assert marked.articles.get("n1").text == TEXT

    def test_may_follow_the_first_in_the_same_file(self, project, annotated, bare):
        report = import_records(project, placed(annotated(), bare(text=LONGER)))
        assert (report.articles_added, report.articles_revised) == (1, 1)
        assert project.annotations.load("n1", "sara").mentions[0].text == "لن نتراجع"

    def test_may_bring_an_annotation_of_its_own(self, marked, bare):
        record = replace(bare(text=LONGER), annotator="huda", status=Status.SKIPPED)
        report = import_records(marked, placed(record))
        assert (report.articles_revised, report.annotations_added) == (1, 1)
        assert marked.annotations.load("n1", "huda").status is Status.SKIPPED

    def test_is_to_be_scored_anew(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER)))
        with marked.database.reading() as connection:
            row = connection.execute(select(tables.article_score)).one()
        assert (row.expected, row.by) == (tables.UNKNOWN, None)


class TestWhatHasNoPlace:
    def test_is_kept_and_told_and_the_work_is_open_again(self, marked, bare):
        report = import_records(marked, placed(bare(text=WITHOUT_CUE)))
        assert {(r.kept, r.unplaced, r.reopened) for r in report.revisions} == {(2, 1, True)}
        value = marked.annotations.load("n1", "sara")
        assert value.status is Status.IN_PROGRESS
        (item,) = value.homeless
        assert (item.mention.id, item.reason, item.after[:7]) == ("m2", Reason.GONE, " الوزير")
        assert value.attributions[0].cues == ()

    def test_is_counted_in_the_list(self, marked, bare):
        import_records(marked, placed(bare(text=WITHOUT_CUE)))
        (row,) = marked.articles.page(ArticleFilter(annotator="sara"), limit=9, offset=0)
        assert (row.mentions, row.unplaced) == (2, 1)
        (row,) = marked.articles.page(ArticleFilter(), limit=9, offset=0)
        assert row.unplaced == 0

    def test_comes_back_with_its_words(self, marked, bare, work):
        import_records(marked, placed(bare(text=WITHOUT_CUE)))
        later = TEXT.replace("مستمر", "مستمر ولن يتوقف")
        report = import_records(marked, placed(bare(text=later)))
        assert {(r.unplaced, r.returned) for r in report.revisions} == {(0, 1)}
        value = marked.annotations.load("n1", "sara")
        assert value.attributions == work.attributions
        assert {m.id: m.text for m in value.mentions} == {m.id: m.text for m in work.mentions}
        assert value.provenance == work.provenance


class TestThePast:
    def test_text_and_annotations_are_kept(self, marked, bare, work):
        import_records(marked, placed(bare(text=WITHOUT_CUE)))
        with marked.database.reading() as connection:
            (past,) = connection.execute(select(tables.article_past)).all()
        assert (past.number, past.text) == (1, TEXT)
        assert marked.annotations.value("n1", "sara", 0) == work

    def test_is_not_gone_back_to_by_undoing(self, marked, bare, work):
        edited = replace(work, labels={})
        marked.annotations.save("n1", edited, version=1, kind=StepKind.EDIT, action="label")
        import_records(marked, placed(bare(text=LONGER)))
        history = marked.annotations.history("n1", "sara")
        assert (history.undoable, history.redoable, history.present) == (None, None, 2)

    def test_ends_where_an_edit_after_it_is_undone(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER)))
        brought = marked.annotations.load("n1", "sara")
        history, entry = marked.annotations.history("n1", "sara").after_edit("label")
        marked.annotations.save_steps("n1", replace(brought, labels={}), (entry,))
        history, entry = history.after_undo()
        assert entry.restores == 1
        value = marked.annotations.value("n1", "sara", 1)
        marked.annotations.save_steps("n1", value, (entry,))
        assert marked.annotations.load("n1", "sara").labels == brought.labels

    def test_text_does_not_come_back_with_an_old_file(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER)))
        report = import_records(marked, placed(bare()))
        assert (report.articles_revised, codes(report.notices)) == (0, ["article.text_past"])
        assert marked.articles.get("n1").text == LONGER

    def test_text_stays_where_a_tool_has_only_spaced_it_otherwise(self, project, bare, work):
        spaced = TEXT.replace(" ", "  ")
        start = spaced.index("لن")
        quote = replace(work.mentions[0], spans=((start, start + 10),), exact=("لن  نتراجع",))
        empty = Annotation(annotator="sara", mentions=(quote,))
        import_records(project, placed(bare()))
        record = record_of(Article(id="n1", text=spaced), empty)
        report = import_records(project, placed(record))
        assert (report.annotations_added, report.articles_revised) == (1, 0)
        assert codes(report.notices) == ["article.text_respelt"]
        assert project.annotations.load("n1", "sara").mentions[0].text == "لن نتراجع"
        assert import_records(project, placed(record)).already_there == 1

    def test_annotation_that_comes_late_is_brought_over(self, project, bare, annotated, work):
        import_records(project, placed(bare()))
        import_records(project, placed(bare(text=LONGER)))
        report = import_records(project, placed(annotated()))
        assert (report.annotations_added, report.articles_revised) == (1, 0)
        value = project.annotations.load("n1", "sara")
        assert [m.text for m in value.mentions] == [m.text for m in work.mentions]
        assert value.mentions[0].start == LONGER.index("لن")
        again = import_records(project, placed(annotated()))
        assert (again.annotations_added, again.already_there, again.problems) == (0, 1, ())


def test_an_annotation_of_nothing_is_brought_over_too(project, bare, annotated):
    empty = Annotation(annotator="sara", comments=(Comment(text="للمراجعة"),))
    import_records(project, placed(annotated(work=empty)))
    report = import_records(project, placed(bare(text=LONGER)))
    assert [(each.kept, each.unplaced) for each in report.revisions] == [(0, 0)]
    assert project.annotations.load("n1", "sara").comments == empty.comments


class TestReverting:
    def test_gives_text_and_annotations_back_to_the_letter(self, marked, bare, work):
        import_records(marked, placed(bare(text=WITHOUT_CUE)))
        revisions = revert(marked, "n1")
        assert [(each.annotator, each.unplaced) for each in revisions] == [("omar", 0), ("sara", 0)]
        assert marked.articles.get("n1").text == TEXT
        assert replace(marked.annotations.load("n1", "sara"), updated=work.updated) == work

    def test_brings_over_what_was_edited_since(self, marked, bare, work):
        import_records(marked, placed(bare(text=LONGER)))
        _, entry = marked.annotations.history("n1", "sara").after_edit("label")
        edited = replace(marked.annotations.load("n1", "sara"), labels={"topic": "أخرى"})
        marked.annotations.save_steps("n1", edited, (entry,))
        revert(marked, "n1")
        value = marked.annotations.load("n1", "sara")
        assert (value.labels, value.mentions) == ({"topic": "أخرى"}, work.mentions)

    def test_done_again_brings_the_later_text_back(self, marked, bare):
        import_records(marked, placed(bare(text=WITHOUT_CUE)))
        later = marked.annotations.load("n1", "sara")
        revert(marked, "n1")
        revert(marked, "n1")
        assert marked.articles.get("n1").text == WITHOUT_CUE
        assert marked.annotations.load("n1", "sara").homeless == later.homeless

    def test_is_not_undone_by_the_later_file(self, marked, bare):
        import_records(marked, placed(bare(text=LONGER)))
        revert(marked, "n1")
        assert import_records(marked, placed(bare(text=LONGER))).articles_revised == 0

    @pytest.mark.parametrize(("key", "code"), [("n1", "one_text"), ("n9", "unknown")])
    def test_needs_an_article_that_had_another_text(self, marked, key, code):
        with pytest.raises(Problem) as raised:
            revert(marked, key)
        assert raised.value.code == f"article.{code}"
