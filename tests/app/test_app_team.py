"""The team in the window: who is in it, who gets what, and what is given out to me."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.panes import SIDE_LEAST
from annotator.store.members import Role
from annotator.store.project import Project

SENTENCE = "وقال الوزير أمس إن العمل مستمر."


@pytest.fixture
def team(open_window, project_of, qtbot):
    """Open the dialog on a project of four articles and three people."""
    target = project_of(*(f"{SENTENCE} {number}" for number in range(4)))
    with Project.open(target) as project:
        for name, role in (
            ("سارة", Role.MANAGER),
            ("كمال", Role.ANNOTATOR),
            ("هدى", Role.ANNOTATOR),
        ):
            project.members.add(name, role)
    window = open_window(target)
    window.actions_["team"].trigger()
    dialog = window.team.dialog
    qtbot.waitUntil(lambda: dialog.members.list.topLevelItemCount() == 3)
    dialog.window_ = window
    return dialog


def rows(tree):
    """Read what a list shows."""
    items = (tree.topLevelItem(index) for index in range(tree.topLevelItemCount()))
    return [[item.text(column) for column in range(tree.columnCount())] for item in items]


def planned(team, qtbot):
    """Wait for the outcome to be worked out."""
    team.pages.setCurrentWidget(team.giving)
    qtbot.waitUntil(lambda: team.giving.plan is not None)
    return team.giving.plan


class TestTheMembers:
    def test_are_listed_with_their_roles(self, team):
        names = [row[0].strip("\u2068\u2069") for row in rows(team.members.list)]
        assert names == ["سارة", "كمال", "هدى"]

    def test_can_be_added_by_keys_alone(self, team, hands, qtbot):
        team.members.name.setFocus()
        hands.type("سامي")
        hands.press("Return")
        qtbot.waitUntil(lambda: team.members.list.topLevelItemCount() == 4)
        assert team.window_.workspace.project.members.get("سامي").role is Role.ANNOTATOR
        assert not team.members.name.text()
        assert team.isVisible()

    def test_can_be_added_by_enter_on_the_button(self, team, hands, qtbot):
        team.members.name.setText("سامي")
        team.members.add.setFocus()
        hands.press("Return")
        qtbot.waitUntil(lambda: team.members.list.topLevelItemCount() == 4)
        assert team.isVisible()
        assert team.state.objectName() != "fault"

    def test_with_nothing_given_out_have_zeros(self, team):
        assert rows(team.members.list)[1][2:] == ["٠"] * 4

    def test_are_not_where_places_are_open(self, team, qtbot):
        team.giving.open_places.setChecked(True)
        planned(team, qtbot)
        team.giving.give.click()
        qtbot.waitUntil(lambda: not team.members.open_places.isHidden())
        assert len(rows(team.members.list)) == 3
        assert "٤" in team.members.open_places.text() or "4" in team.members.open_places.text()

    def test_have_their_names_as_they_are_written(self, team, qtbot):
        team.members.add_requested.emit("x'; drop table a;--", Role.ANNOTATOR)
        qtbot.waitUntil(lambda: team.members.list.topLevelItemCount() == 4)
        assert "\u2068x'; drop table a;--\u2069" in [row[0] for row in rows(team.members.list)]

    def test_in_a_file_need_no_password(self, team, qtbot):
        team.members.name.setText("سامي")
        team.members.add.click()
        qtbot.waitUntil(lambda: team.members.list.topLevelItemCount() == 4)
        assert not team.members.secret.isVisible()

    def test_that_are_there_already_are_told(self, team, qtbot):
        team.members.name.setText("كمال")
        team.members.add.click()
        qtbot.waitUntil(lambda: "كمال" in team.state.text())
        assert team.members.name.text() == "كمال", "what was typed is not lost"

    def test_can_be_given_another_role(self, team, qtbot):
        tree = team.members.list
        tree.setCurrentItem(tree.topLevelItem(1))
        box = team.members.chosen_role
        box.setCurrentIndex(box.findData(Role.ADJUDICATOR))
        box.activated.emit(box.currentIndex())
        members = team.window_.workspace.project.members
        qtbot.waitUntil(lambda: members.get("كمال").role is Role.ADJUDICATOR)


class TestAPassword:
    def test_is_shown_once_and_can_be_copied(self, team):
        team.members.show_password("هدى", "of-no-use")
        assert "هدى" in team.members._secret_told.text()
        team.members.copy.click()
        assert QApplication.clipboard().text() == "of-no-use"
        team.members.show_password(None, None)
        assert not team.members.secret.text()


class TestGivingOut:
    def test_shows_first_what_it_would_come_to(self, team, qtbot):
        plan = planned(team, qtbot)
        assert {name: load.articles for name, load in plan.loads.items()} == {"كمال": 2, "هدى": 2}
        assert [row[0] for row in rows(team.giving.outcome)] == ["كمال", "هدى"]
        assert not team.window_.workspace.project.assignments.has_any()

    def test_gives_each_article_to_as_many_as_wished(self, team, qtbot):
        team.giving.each.setValue(2)
        planned(team, qtbot)
        team.giving.give.click()
        assignments = team.window_.workspace.project.assignments
        qtbot.waitUntil(assignments.has_any)
        assert {place.annotator for place in assignments.of("n1")} == {"كمال", "هدى"}

    def test_leaves_places_open_for_whoever_takes_them(self, team, qtbot):
        team.giving.open_places.setChecked(True)
        planned(team, qtbot)
        assert not team.giving.people.isEnabled()
        team.giving.give.click()
        assignments = team.window_.workspace.project.assignments
        qtbot.waitUntil(lambda: assignments.claimable("سارة") == 4)

    def test_says_that_there_is_nothing_left(self, team, qtbot):
        planned(team, qtbot)
        team.giving.give.click()
        qtbot.waitUntil(lambda: team.giving.plan is not None and not team.giving.plan.given)
        assert not team.giving.give.isEnabled()

    def test_asks_for_somebody_where_nobody_is_chosen(self, team):
        for row in range(team.giving.people.count()):
            team.giving.people.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert team.giving.giving() is None
        assert not team.giving.give.isEnabled()


def test_the_dialog_closes_by_its_key(team, hands):
    hands.press("Esc")
    assert not team.window_.team.dialog


@pytest.fixture
def given(open_window, project_of, qtbot):
    """Open a window on four articles: one of mine, two open places, one of somebody else's."""
    target = project_of(*(f"{SENTENCE} {number}" for number in range(4)))
    with Project.open(target) as project:
        for name in ("سارة", "كمال"):
            project.members.add(name, Role.ANNOTATOR)
        places = [("n1", "كمال"), ("n2", "سارة"), ("n3", None), ("n4", None)]
        project.assignments.give(places, by="مديرة")
    window = open_window(target)
    qtbot.waitUntil(window.articles.mine.isVisible)
    return window


def listed(window):
    """Read the ids of the list."""
    model = window.articles.model
    return [model.row_at(model.index(row)).id for row in range(model.rowCount())]


class TestMyWork:
    def test_can_be_listed_alone(self, given, hands, qtbot):
        hands.press("Shift+F8")
        qtbot.waitUntil(lambda: listed(given) == ["n2"])
        hands.press("Shift+F8")
        qtbot.waitUntil(lambda: len(listed(given)) == 4)

    def test_is_counted_alone_where_it_is_listed_alone(self, given, hands, qtbot):
        hands.press("Shift+F8")
        qtbot.waitUntil(lambda: given.articles.total == 1)

    def test_is_listed_alone_again_when_the_project_is_opened_next(self, given, open_window, qtbot):
        target = given.workspace.project.target
        given.articles.mine.only.click()
        given.close()
        window = open_window(target)
        qtbot.waitUntil(lambda: listed(window) == ["n2"])

    def test_grows_by_one_key(self, given, hands, qtbot):
        hands.press("Ctrl+G")
        qtbot.waitUntil(lambda: given.workspace.article is not None)
        assert given.workspace.article.id == "n3"
        hands.press("Ctrl+G")
        qtbot.waitUntil(lambda: given.workspace.article.id == "n4")
        hands.press("Ctrl+G")
        qtbot.waitUntil(given.bar.isVisible)
        assert given.workspace.article.id == "n4"
        assert not given.articles.mine.claim.isVisible()

    def test_can_be_given_back_while_it_is_not_begun(self, given, hands, qtbot):
        given.navigation.open_article("n2")
        hands.press("Ctrl+Shift+R")
        assignments = given.workspace.project.assignments
        qtbot.waitUntil(lambda: assignments.claimable("سارة") == 3)

    def test_is_kept_once_it_is_begun(self, given, hands):
        given.navigation.open_article("n2")
        hands.press("Right", "C", "Ctrl+Shift+R")
        assert given.bar.isVisible()
        places = given.workspace.project.assignments.of("n2")
        assert [place.annotator for place in places] == ["سارة"]

    def test_of_a_project_where_nothing_is_given_out_is_no_matter(
        self, open_window, project_of, hands
    ):
        window = open_window(project_of(SENTENCE))
        assert not window.articles.mine.isVisible()
        hands.press("Shift+F8")
        assert window.bar.isVisible()


def test_what_is_mine_is_asked_for_in_words_that_have_room(given, qtbot):
    given.appearance.switch_language()
    given.articles.resize(SIDE_LEAST, 400)
    only = given.articles.mine.only
    qtbot.waitUntil(lambda: "assigned" in only.text())
    assert only.sizeHint().width() <= SIDE_LEAST - 16
