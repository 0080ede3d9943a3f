"""Articles: one by one, and as the pages of a filtered list."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.articles import folded
from annotator.store.importing import import_records
from annotator.store.listing import ArticleFilter, ArticleRow, Order
from annotator.store.project import Project
from annotator.store.scores import Score

EVERY = ArticleFilter()


@pytest.fixture
def three(project, bare, annotated, put):
    """Give a project of three articles; sara has finished the second, omar begun the third."""
    begun = Annotation(annotator="omar", status=Status.IN_PROGRESS)
    put(
        project,
        bare("a", title="أسعار النفط", outlet="الجزيرة", published="2019-08-03"),
        annotated("b", title="إضراب المُعلّمين", outlet="الرياض"),
        annotated("c", begun, outlet="Reuters 100%_sure"),
    )
    return project


def ids(project, wanted):
    return [row.id for row in project.articles.page(wanted, limit=10, offset=0)]


class TestTheLastArticles:
    def test_come_with_their_texts_the_oldest_first(self, three):
        last = list(three.articles.last(2))
        assert [key for key, _ in last] == ["b", "c"]
        assert last[0][1] == three.articles.get("b").text

    def test_are_all_where_there_are_fewer(self, three):
        assert [key for key, _ in three.articles.last(100)] == ["a", "b", "c"]


class TestAnArticle:
    def test_is_loaded_exactly_as_it_was_imported(self, project, bare, put):
        nul = "\0" if project.database.holds_nul else "\1"
        text = f"  ﷺ\r\nنص{nul}\u200f😀 "
        record = bare("n1", text, title="عنوان", extra={"section": [1, 2.5]})
        put(project, record)
        assert project.articles.get("n1") == record.article

    def test_cannot_be_asked_for_by_half_a_character(self, three, refused):
        with refused("text.not_unicode"):
            three.articles.get("\ud800")
        with refused("text.not_unicode"):
            three.articles.count(ArticleFilter(text="\ud800"))

    def test_that_is_not_there_is_a_problem(self, project, refused):
        with refused("article.unknown"):
            project.articles.get("n1")

    def test_all_their_ids_come_in_the_order_of_import(self, three):
        assert list(three.articles.ids()) == ["a", "b", "c"]


class TestAPage:
    def test_shows_what_the_annotator_has_done(self, three):
        assert three.articles.page(ArticleFilter(annotator="sara"), limit=10, offset=0) == [
            ArticleRow("a", "أسعار النفط", "الجزيرة", "2019-08-03", Status.NEW, 0, 0),
            ArticleRow("b", "إضراب المُعلّمين", "الرياض", None, Status.FINISHED, 3, 1),
            ArticleRow(
                "c", "قال الوزير: «لن نتراجع».", "Reuters 100%_sure", None, Status.NEW, 0, 0
            ),
        ]

    def test_shows_everything_as_new_to_nobody(self, three):
        rows = three.articles.page(EVERY, limit=10, offset=0)
        assert {(row.status, row.mentions) for row in rows} == {(Status.NEW, 0)}

    def test_is_a_part_of_the_list(self, three):
        pages = [three.articles.page(EVERY, limit=2, offset=at) for at in (0, 2, 4)]
        assert [[row.id for row in page] for page in pages] == [["a", "b"], ["c"], []]

    def test_status_is_a_real_status(self, three):
        assert all(
            isinstance(row.status, Status)
            for row in three.articles.page(ArticleFilter(annotator="sara"), limit=3, offset=0)
        )


class TestAFilter:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("النفط", "a"),
            ("اسعار", "a"),
            ("المعلمين", "b"),
            ("الرِّيَاض", "b"),
            ("reuters", "c"),
            ("الوزير", "c"),  # shown for want of a title
            ("%", "c"),
            ("0%_S", "c"),
            ("_", "c"),
            ("", "abc"),
            ("ـ", "abc"),  # folds to nothing
            ("النفط الجزيرة", ""),
            ("/", ""),
            ("س" * 100_000, ""),
        ],
    )
    def test_finds_folded_words_in_title_outlet_and_id(self, three, text, found):
        wanted = ArticleFilter(text=text)
        assert ids(three, wanted) == list(found)
        assert three.articles.count(wanted) == len(found)

    def test_finds_ids(self, project, bare, put):
        put(project, bare("SSN-1"), bare("SSN-2"))
        assert ids(project, ArticleFilter(text="ssn-2")) == ["SSN-2"]

    @pytest.mark.file_only
    def test_finds_what_stands_after_a_nul(self, project, bare, put):
        put(project, bare("a", title="one\0two"))
        assert ids(project, ArticleFilter(text="two")) == ["a"]

    @pytest.mark.parametrize(
        ("status", "annotator", "found"),
        [
            (Status.NEW, "sara", "ac"),
            (Status.FINISHED, "sara", "b"),
            (Status.IN_PROGRESS, "sara", ""),
            (Status.IN_PROGRESS, "omar", "c"),
            (Status.NEW, "omar", "ab"),
            (Status.NEW, None, "abc"),
            (Status.FINISHED, None, ""),
        ],
    )
    def test_finds_articles_by_the_annotators_status(self, three, status, annotator, found):
        wanted = ArticleFilter(status=status, annotator=annotator)
        assert ids(three, wanted) == list(found)
        assert three.articles.count(wanted) == len(found)

    def test_joins_text_and_status(self, three):
        new = ArticleFilter(text="الوزير", status=Status.NEW, annotator="sara")
        assert ids(three, new) == ["c"]
        assert ids(three, replace(new, status=Status.FINISHED)) == []


class TestNextAndPrevious:
    def test_step_through_the_list(self, three):
        neighbour = three.articles.neighbour
        assert [neighbour("b", EVERY, step) for step in (-2, -1, 1, 2)] == [None, "a", "c", None]
        assert neighbour("a", EVERY, 2) == "c"

    def test_start_from_an_article_that_has_dropped_out_of_the_list(self, three):
        new = ArticleFilter(status=Status.NEW, annotator="sara")
        assert three.articles.position("b", new) is None
        assert three.articles.neighbour("b", new, 1) == "c"
        assert three.articles.neighbour("b", new, -1) == "a"

    def test_positions_count_from_0_in_the_filtered_list(self, three):
        new = ArticleFilter(status=Status.NEW, annotator="sara")
        assert [three.articles.position(id_, EVERY) for id_ in "abc"] == [0, 1, 2]
        assert three.articles.position("c", new) == 1

    def test_need_an_article_and_a_direction(self, three, refused):
        with refused("article.unknown"):
            three.articles.neighbour("x", EVERY, 1)
        with refused("article.unknown"):
            three.articles.position("x", EVERY)
        with pytest.raises(ValueError, match="0"):
            three.articles.neighbour("a", EVERY, 0)


class TestProgress:
    def test_counts_articles_without_an_annotation_as_new(self, three):
        assert three.articles.progress("sara") == {
            Status.NEW: 2,
            Status.IN_PROGRESS: 0,
            Status.FINISHED: 1,
            Status.SKIPPED: 0,
            Status.ADJUDICATED: 0,
        }

    def test_counts_annotations_that_are_new(self, project, annotated, put):
        put(project, annotated("a", Annotation(annotator="sara")), annotated("b"))
        progress = project.articles.progress("sara")
        assert (progress[Status.NEW], progress[Status.FINISHED]) == (1, 1)


def meta_of(row):
    return Meta(title=row.title, outlet=row.outlet, published=row.published)


# What each order is, said the plain way; Python's sort keeps the order of import among equals.
ORDERS = {
    Order.IMPORTED: {"key": lambda row: int(row.id[1:])},
    Order.NEWEST: {"key": lambda row: row.published or "", "reverse": True},
    Order.OLDEST: {"key": lambda row: (row.published is None, row.published or "")},
    Order.OUTLET: {"key": lambda row: (row.outlet is None, row.outlet or "")},
    Order.TITLE: {"key": lambda row: folded(row.title, row.outlet, row.id)},
    Order.YIELD: {"key": lambda row: expected(row)[0], "reverse": True},
    Order.UNCERTAINTY: {"key": lambda row: expected(row)[1], "reverse": True},
}


def expected(row):
    """Say what the sixty articles are scored: some alike, some with nothing, some not at all."""
    number = int(row.id[1:])
    return (-1, -1) if number % 10 == 9 else (number * 7 % 4 * 1.5, number % 3 / 4)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Give a project of sixty articles in every state, and what each must be shown as."""
    states = [None, *Status]
    rows = [
        ArticleRow(
            id=f"n{n}",
            title=f"عنوان {n % 7}",
            outlet=f"صحيفة {n % 3}" if n % 4 else None,
            published=f"2019-0{n % 5 + 1}" if n % 3 else None,
            status=states[n % 6] or Status.NEW,
            mentions=0,
            attributions=0,
        )
        for n in range(60)
    ]
    records = [
        record_of(
            Article(id=row.id, text="نص", meta=meta_of(row)),
            Annotation(annotator="sara", status=row.status) if states[n % 6] else None,
        )
        for n, row in enumerate(rows)
    ]
    with Project.create(tmp_path_factory.mktemp("many") / "p.musnad") as project:
        import_records(project, [(Place(), record) for record in records])
        scores = [Score(key, *expected(row)) for key, row in enumerate(rows, 1)]
        project.scores.put("rules@9", [score for score in scores if score.expected >= 0])
        yield project, rows


class TestTheListAsAWhole:
    @settings(deadline=None)
    @given(
        wanted=st.builds(
            ArticleFilter,
            text=st.sampled_from(["", "3", "صحيفة 1", "n1", "zzz"]),
            status=st.sampled_from([None, *Status]),
            annotator=st.just("sara"),
            order=st.sampled_from(Order),
        ),
        page=st.tuples(st.integers(1, 70), st.integers(0, 70)),
        step=st.integers(-5, 5).filter(bool),
    )
    def test_agrees_with_a_plain_search(self, many, wanted, page, step):
        project, rows = many
        text, status, (limit, offset) = wanted.text, wanted.status, page
        found = [
            row
            for row in rows
            if (not text or any(text in part for part in (row.title, row.outlet or "", row.id)))
            and (status is None or row.status is status)
        ]
        found.sort(**ORDERS[wanted.order])
        articles = project.articles
        assert articles.page(wanted, limit=limit, offset=offset) == found[offset : offset + limit]
        assert articles.count(wanted) == len(found)
        for at, row in enumerate(found):
            assert articles.position(row.id, wanted) == at
            expected = found[at + step].id if 0 <= at + step < len(found) else None
            assert articles.neighbour(row.id, wanted, step) == expected
