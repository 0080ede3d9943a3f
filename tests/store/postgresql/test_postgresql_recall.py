"""What a project remembers, recalled once: looked up without asking the server again."""

import pytest

from annotator.problems import Problem


@pytest.fixture
def recalled(team):
    """Open the project as sara, who has recalled all that there was."""
    with team.open("mona") as managed:
        managed.remember("guideline", "# أولاً")
        managed.remember("place", 3)
    team.open("sara").remember("place", 7)
    project = team.open("sara")
    project.recall()
    return project


def test_is_found_while_the_server_is_away(recalled):
    recalled.database.cut = Problem("server.unreachable", reason="-")
    assert recalled.setting("guideline") == "# أولاً"
    assert recalled.setting("place") == 7
    assert recalled.setting("elsewhere", "nothing") == "nothing"


def test_goes_along_with_what_is_remembered_since(recalled, team):
    recalled.remember("place", 9)
    assert recalled.setting("place") == 9
    assert team.open("sara").setting("place") == 9


def test_is_recalled_anew_where_somebody_else_has_changed_it(recalled, team):
    team.open("mona").remember("guideline", "# ثانياً")
    assert recalled.setting("guideline") == "# أولاً"
    recalled.recall()
    assert recalled.setting("guideline") == "# ثانياً"
