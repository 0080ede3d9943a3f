"""Scores: what an engine expects of the articles, and the lists in the order of that."""

import pytest
from sqlalchemy import event

from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store import opening
from annotator.store.listing import SCORED, ArticleFilter, Order
from annotator.store.migrations import MIGRATIONS
from annotator.store.project import Project
from annotator.store.scores import Score, Unscored

ENGINE, NEWER = "rules@2", "rules@3"
BEFORE_SCORES = MIGRATIONS[:2]


@pytest.fixture
def four(project, bare, put):
    """Give a project of four articles; the second and third are scored."""
    put(project, *(bare(id_, f"نص {id_}") for id_ in "abcd"))
    project.scores.put(ENGINE, [Score(2, 1.5, 0.75), Score(3, 4.0, 0.25)])
    return project


def ids(project, order):
    return [row.id for row in project.articles.page(ArticleFilter(order=order), limit=9, offset=0)]


def lacking(project, by, after=0, limit=9):
    return [each.key for each in project.scores.unscored(by, after=after, limit=limit)]


class TestAScore:
    def test_is_lacking_from_the_import_on(self, four, bare, put):
        assert four.scores.lacking(ENGINE) == 2
        put(four, bare("e"))
        assert four.scores.lacking(ENGINE) == 3
        first, second, third = lacking(four, ENGINE)
        assert (first, second) == (1, 4)
        assert third > second  # the next number, or a later one of a server's

    def test_is_asked_for_with_the_text_to_read(self, four):
        found = four.scores.unscored(ENGINE, after=0, limit=9)
        assert found == [Unscored(1, "نص a"), Unscored(4, "نص d")]

    def test_is_asked_for_piece_by_piece(self, four):
        assert lacking(four, ENGINE, limit=1) == [1]
        assert lacking(four, ENGINE, after=1) == [4]
        assert lacking(four, ENGINE, after=4) == []

    def test_is_out_of_date_for_a_newer_engine_and_holds_until_then(self, four):
        assert four.scores.lacking(NEWER) == 4
        assert ids(four, Order.YIELD) == ["c", "b", "a", "d"]
        four.scores.put(NEWER, [Score(2, 5.0, 0.5)])
        assert lacking(four, NEWER) == [1, 3, 4]
        assert ids(four, Order.YIELD) == ["b", "c", "a", "d"]

    def test_is_kept_in_the_file(self, four):
        four.close()
        with Project.open(four.target) as again:
            assert lacking(again, ENGINE) == [1, 4]
            assert ids(again, Order.UNCERTAINTY) == ["b", "c", "a", "d"]

    def test_may_be_none_at_all(self, four):
        four.scores.put(ENGINE, [])
        assert four.scores.lacking(ENGINE) == 2

    def test_cannot_be_kept_where_nothing_may_be_written(self, four, refused):
        four.close()
        with Project.open(four.target, writable=False) as read_only:
            assert read_only.scores.lacking(ENGINE) == 2
            with refused("project.opened_to_read"):
                read_only.scores.put(ENGINE, [Score(1, 1.0, 0.5)])


class TestTheList:
    def test_begins_with_the_most_and_ends_with_what_nobody_has_read(self, four):
        assert ids(four, Order.YIELD) == ["c", "b", "a", "d"]
        assert ids(four, Order.UNCERTAINTY) == ["b", "c", "a", "d"]

    def test_puts_an_article_in_which_nothing_is_expected_before_those(self, four):
        four.scores.put(ENGINE, [Score(4, 0.0, 0.0)])
        assert ids(four, Order.YIELD) == ["c", "b", "d", "a"]

    @pytest.mark.parametrize("order", sorted(SCORED))
    def test_costs_the_same_however_many_articles_follow(self, tmp_path, bare, put, order):
        costs = []
        for count in (300, 3000):
            with Project.create(tmp_path / f"{count}.musnad") as project:
                put(project, *(bare(f"n{number}") for number in range(count)))
                scores = [Score(key, key * 7 % count, key / count) for key in range(1, count)]
                project.scores.put(ENGINE, scores)
                wanted = ArticleFilter(order=order, annotator="sara")
                costs.append(
                    (
                        work_of(project, project.articles.page, wanted, limit=20, offset=0),
                        work_of(project, project.articles.neighbour, "n100", wanted, 1),
                        work_of(project, project.articles.neighbour, "n100", wanted, -1),
                    )
                )
        fewer, more = costs
        for few, many in zip(fewer, more, strict=True):
            assert many < 1.5 * few + 100


def work_of(project, call, *arguments, **options):
    """Count the instructions of SQLite's machine that a call takes."""
    counted = 0

    def count():
        nonlocal counted
        counted += 1
        return 0

    def begin(connection, *_):
        connection.set_progress_handler(count, 1)

    event.listen(project.database.engine, "checkout", begin)
    try:
        call(*arguments, **options)
    finally:
        event.remove(project.database.engine, "checkout", begin)
    assert counted
    return counted


def test_a_project_from_before_the_scores_gets_them_for_its_articles(tmp_path, monkeypatch):
    target = tmp_path / "old.musnad"
    monkeypatch.setattr(opening, "MIGRATIONS", BEFORE_SCORES)
    opening.build(target, DEFAULT_SCHEME)
    old = Project.open(target, migrations=BEFORE_SCORES)
    with old, old.database.writing() as connection:
        for key in (1, 2):
            article = (key, f"n{key}", "عنوان", None, None, "عنوان")
            text = (key, "", None, b"{}", "نص")
            connection.exec_driver_sql("INSERT INTO article VALUES (?,?,?,?,?,?)", article)
            connection.exec_driver_sql("INSERT INTO article_text VALUES (?,?,?,?,?)", text)
    with Project.open(target) as project:
        assert ids(project, Order.IMPORTED) == ids(project, Order.YIELD) == ["n1", "n2"]
        assert lacking(project, ENGINE) == [1, 2]
        project.scores.put(ENGINE, [Score(2, 1.0, 0.5)])
        assert ids(project, Order.YIELD) == ["n2", "n1"]
        assert project.articles.get("n2").text == "نص"
