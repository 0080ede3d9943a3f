"""Who may read and write the rest of a project: articles, team, assignments, settings, and so on.

Each rule by SQL of one's own, and by the store where it does such a thing.
"""

import pytest
from psycopg.errors import CheckViolation

from annotator.model.entity import Entity, EntityKind
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.importing import import_records
from annotator.store.learnt import About
from annotator.store.members import Role
from annotator.store.postgresql.team import Team
from annotator.store.scores import Score

EVERYBODY = ["sara", "huda", "mona"]
NO_MANAGERS = ["sara", "huda"]
ARTICLE = "INSERT INTO musnad.article (id, title, folded) VALUES ('x', 'x', 'x')"
CLAIM = "UPDATE musnad.assignment SET annotator = %s, given = 'now', by = %s"
GIVE_BACK = "UPDATE musnad.assignment SET annotator = NULL, given = NULL, by = NULL"
ADJUDICATION = "INSERT INTO musnad.adjudication VALUES (1, %s, 'now', '{}', '[]', 0, 0)"
HOURS = "INSERT INTO musnad.activity VALUES (%s, '2026-11-23T09:00:00Z', 1, 60)"
CHANGE = "INSERT INTO musnad.entity_change VALUES (1, 'edit', 'x', NULL, 'now', %s, '[]', '[]')"
SETTING = "INSERT INTO musnad.setting VALUES (%s, '1')"
ABOUT = About(name="m", rules="r", trained="t", seed=1, articles=1, judged=b"{}", taught=())


class TestArticles:
    @pytest.mark.parametrize("name", EVERYBODY)
    def test_are_read_by_all(self, news, seen, name):
        assert list(news.open(name).articles.ids()) == ["n1", "n2", "n3"]
        assert news.open(name).articles.get("n2").text
        assert seen(news.raw(name), "SELECT count(*) FROM musnad.article_text") == [3]

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_are_brought_in_by_managers_alone(self, news, bare, refused, denied, name):
        with refused("server.refused"):
            import_records(news.open(name), [(None, bare("n4"))])
        with denied("row-level security", "article"):
            news.raw(name).execute(ARTICLE)
        assert news.raw("mona").execute(ARTICLE).rowcount == 1

    @pytest.mark.parametrize("name", NO_MANAGERS)
    @pytest.mark.parametrize("change", ["article SET title = ''", "article_text SET text = ''"])
    def test_are_changed_by_managers_alone(self, news, name, change):
        assert news.raw(name).execute(f"UPDATE musnad.{change}").rowcount == 0
        assert news.raw("mona").execute(f"UPDATE musnad.{change}").rowcount == 3

    def test_keep_their_ids_and_keys(self, news, denied):
        for column in ("id", "key"):
            with denied("permission denied"):
                news.raw("mona").execute(f"UPDATE musnad.article SET {column} = {column}")

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_have_their_past_texts_from_managers(self, news, denied, name):
        past = "INSERT INTO musnad.article_past VALUES (1, 1, 'now', '', '{}', '')"
        with denied("row-level security"):
            news.raw(name).execute(past)
        assert news.raw("mona").execute(past).rowcount == 1

    @pytest.mark.parametrize("name", EVERYBODY)
    def test_are_estimated_by_all(self, news, name):
        news.open(name).scores.put("rules@1", [Score(1, 2.0, 0.5)])

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_have_one_estimate_each(self, news, denied, name):
        news.raw("mona").execute(ARTICLE)
        another = "INSERT INTO musnad.article_score VALUES (4, 1, 1, 'x')"
        with denied("row-level security"):
            news.raw(name).execute(another)


class TestTheTeam:
    @pytest.mark.parametrize("name", EVERYBODY)
    def test_is_known_to_all(self, team, name):
        names = [each.name for each in team.open(name).members.all()]
        assert names == ["huda", "mona", "omar", "postgres", "sara"]

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_is_put_together_by_managers_alone(self, team, refused, denied, name):
        with refused("server.refused"):
            Team(team.open(name).database).admit(
                "zaid", Role.MANAGER, login="zaid", password="zaid"
            )
        with denied("row-level security"):
            team.raw(name).execute("INSERT INTO musnad.member VALUES ('x', 'manager', 'x', 'now')")
        for call in ("admit('postgres', NULL)", "dismiss('omar')"):
            with denied("only managers"):
                team.raw(name).execute(f"SELECT musnad.{call}")

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_nobody_raises_themselves(self, team, refused, name):
        raw = team.raw(name)
        assert raw.execute("UPDATE musnad.member SET role = 'manager'").rowcount == 0
        assert raw.execute("UPDATE musnad.member SET login = session_user").rowcount == 0
        with refused("team.member_unknown"):  # to change, that is
            team.open(name).members.set_role(name, Role.MANAGER)

    def test_nobody_changes_their_own_name(self, team, denied):
        for name in ("sara", "mona"):
            with denied("permission denied"):
                team.raw(name).execute("UPDATE musnad.member SET name = 'omar' || name")

    def test_a_manager_gives_another_role(self, worked_on):
        worked_on.open("mona").members.set_role("sara", Role.ADJUDICATOR)
        assert worked_on.open("sara").annotations.load("n1", "omar") is not None

    @pytest.mark.parametrize("name", ["adjudicated", "", "two\nlines", "\x7f"])
    def test_has_no_names_that_mean_something_else(self, team, name):
        with pytest.raises(CheckViolation, match="member_name"):
            team.raw("mona").execute(
                "INSERT INTO musnad.member VALUES (%s, 'annotator', 'x', 'now')", [name]
            )


class TestAssignments:
    @pytest.fixture
    def places(self, news):
        """Give n1 to omar, and have an open place of n2."""
        news.open("mona").assignments.give([("n1", "omar"), ("n2", None)], by="mona")
        return news

    @pytest.mark.parametrize("name", EVERYBODY)
    def test_are_known_to_all(self, places, name):
        assert [each.annotator for each in places.open(name).assignments.of("n1")] == ["omar"]

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_are_given_by_managers_alone(self, places, refused, denied, name):
        with refused("server.refused"):
            places.open(name).assignments.give([("n3", name)], by=name)
        with denied("row-level security"):
            places.raw(name).execute("INSERT INTO musnad.assignment (article) VALUES (3)")

    def test_an_open_place_is_claimed_in_ones_own_name(self, places, denied, seen):
        raw = places.raw("sara")
        for annotator, by in (("omar", "sara"), ("sara", "omar"), ("omar", "omar")):
            with denied("row-level security"):
                raw.execute(f"{CLAIM} WHERE annotator IS NULL", (annotator, by))
        assert raw.execute(f"{CLAIM} WHERE annotator IS NULL", ("sara", "sara")).rowcount == 1
        assert seen(raw, "SELECT annotator FROM musnad.assignment ORDER BY article") == [
            "omar",
            "sara",
        ]

    def test_the_store_claims(self, places):
        assert places.open("sara").assignments.claim("sara") == "n2"
        assert places.open("omar").assignments.claim("omar") is None

    def test_nobody_claims_what_another_has(self, places):
        raw = places.raw("sara")
        taken = f"{CLAIM} WHERE annotator = 'omar'"
        assert raw.execute(taken, ("sara", "sara")).rowcount == 0
        assert raw.execute(f"{GIVE_BACK} WHERE annotator = 'omar'").rowcount == 0

    def test_what_is_not_begun_is_given_back(self, places):
        assert places.raw("omar").execute(f"{GIVE_BACK} WHERE annotator = 'omar'").rowcount == 1
        assert places.open("sara").assignments.claimable("sara") == 2

    def test_what_is_begun_is_kept(self, places, annotate):
        annotate(places.open("omar"), "omar")
        assert places.raw("omar").execute(f"{GIVE_BACK} WHERE annotator = 'omar'").rowcount == 0
        assert not places.open("omar").assignments.give_back("n1", "omar")

    def test_stay_with_their_articles(self, places, denied):
        for name in EVERYBODY:
            with denied("permission denied"):
                places.raw(name).execute("UPDATE musnad.assignment SET article = 3")

    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_are_taken_back_by_managers_alone(self, places, name):
        gone = "DELETE FROM musnad.assignment"
        assert places.raw(name).execute(gone).rowcount == 0
        assert places.raw("mona").execute(gone).rowcount == 2


class TestAdjudications:
    @pytest.mark.parametrize("name", ["huda", "mona"])
    def test_are_adjudicators_to_write_and_read(self, news, seen, name):
        raw = news.raw(name)
        raw.execute(ADJUDICATION, [name])
        raw.execute("UPDATE musnad.adjudication SET decided = 1")
        assert seen(raw, "SELECT decided FROM musnad.adjudication") == [1]

    def test_are_nothing_to_annotators(self, news, denied, seen):
        news.raw("huda").execute(ADJUDICATION, ["huda"])
        raw = news.raw("sara")
        assert seen(raw, "SELECT article FROM musnad.adjudication") == []
        assert raw.execute("UPDATE musnad.adjudication SET decided = 1").rowcount == 0
        with denied("row-level security"):
            raw.execute(ADJUDICATION.replace("(1,", "(2,"), ["sara"])


class TestHours:
    def test_are_noted_in_ones_own_name(self, news, denied):
        raw = news.raw("sara")
        raw.execute(HOURS, ["sara"])
        with denied("row-level security"):
            raw.execute(HOURS, ["omar"])

    def test_are_read_by_oneself_and_by_those_who_look_after_the_work(self, news, seen):
        for name in ("sara", "omar"):
            news.raw(name).execute(HOURS, [name])
        query = "SELECT annotator FROM musnad.activity ORDER BY 1"
        assert seen(news.raw("sara"), query) == ["sara"]
        assert seen(news.raw("huda"), query) == ["omar", "sara"]
        assert seen(news.raw("mona"), query) == ["omar", "sara"]

    def test_are_never_changed(self, news, denied):
        for name in EVERYBODY:
            with denied("permission denied"):
                news.raw(name).execute("UPDATE musnad.activity SET seconds = 1")


class TestEntities:
    @pytest.mark.parametrize("name", EVERYBODY)
    def test_are_everybodys_register(self, news, annotated, put, name):
        put(news.open("mona"), annotated("n1"))
        project = news.open(name)
        minister = Entity(id="e1", name="وزير النفط", kind=EntityKind.PERSON)
        assert project.entities.revise(minister, by=name) is not None
        assert project.entities.undo(by=name) is not None

    @pytest.mark.parametrize("name", EVERYBODY)
    def test_are_changed_in_ones_own_name(self, news, denied, name):
        with denied("row-level security"):
            news.raw(name).execute(CHANGE, ["omar"])
        news.raw(name).execute(CHANGE, [name])

    def test_stay_what_they_were_in_the_list_of_changes(self, news, denied):
        for name in EVERYBODY:
            with denied("permission denied"):
                news.raw(name).execute("UPDATE musnad.entity_change SET by = 'omar'")

    def test_are_not_used_in_anothers_annotation(self, worked_on, annotated, put, denied):
        put(worked_on.open("mona"), annotated("n3"))  # sara's
        raw = worked_on.raw("omar")
        with denied("row-level security"):
            raw.execute("INSERT INTO musnad.entity_use VALUES (1, 'e1', 1, '')")
        assert raw.execute("DELETE FROM musnad.entity_use").rowcount == 0
        assert worked_on.raw("sara").execute("DELETE FROM musnad.entity_use").rowcount == 1


class TestSettings:
    @pytest.mark.parametrize("name", NO_MANAGERS)
    def test_of_the_project_are_managers_to_set(self, news, refused, denied, name):
        project = news.open(name)
        with refused("server.refused"):
            project.remember("blind", True)  # noqa: FBT003 - any JSON value
        with refused("server.refused"):
            project.set_scheme(DEFAULT_SCHEME)
        assert news.raw(name).execute("UPDATE musnad.setting SET value = '0'").rowcount == 0
        with denied("row-level security"):
            news.raw(name).execute(SETTING, ["store.else"])

    def test_of_the_project_hold_for_all(self, news):
        news.open("mona").remember("blind", True)  # noqa: FBT003 - any JSON value
        assert news.open("sara").setting("blind") is True

    def test_of_a_window_are_each_members_own(self, news, seen, denied):
        sara, mona = news.open("sara"), news.open("mona")
        sara.remember("place", 7)
        mona.remember("place", 8)
        assert (sara.setting("place"), mona.setting("place")) == (7, 8)
        own = "SELECT count(*) FROM musnad.setting WHERE name LIKE 'own.%%'"
        assert seen(news.raw("mona"), own) == [1]
        assert seen(news.raw("omar"), own) == [0]
        with denied("row-level security"):
            news.raw("omar").execute(SETTING, ["own.sara\nplaces"])

    def test_of_a_name_that_begins_like_another_are_apart(self, news, seen):
        Team(news.open("mona").database).admit(
            "sara2", Role.ANNOTATOR, login="sara2", password="sara2"
        )
        news.open("sara2").remember("place", 7)
        assert seen(news.raw("sara"), "SELECT name FROM musnad.setting WHERE name ~ '^own'") == []


class TestTheModel:
    @pytest.mark.parametrize("name", ["huda", "mona"])
    def test_is_kept_by_adjudicators_and_managers(self, news, name):
        news.open(name).learnt.keep(ABOUT, b"model")
        assert news.open("sara").learnt.content() == b"model"

    def test_is_kept_by_no_annotator(self, news, refused):
        news.open("huda").learnt.keep(ABOUT, b"model")
        sara = news.open("sara")
        with refused("server.refused"):
            sara.learnt.keep(ABOUT, b"another")
        sara.learnt.forget()
        assert sara.learnt.content() == b"model"
