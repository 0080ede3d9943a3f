"""Guidelines before they are shown: anchors, tables turned around, the direction of paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.panels.guideline_text import (
    carried_anchors,
    leans_right_to_left,
    with_carried_anchors,
    with_mirrored_tables,
)


class TestAnchors:
    def test_travel_at_the_end_of_the_heading_that_follows(self):
        text = '<a id="rule-7"></a>\n<a id="layer-quote"></a>\n### القول\nنص'
        carried = with_carried_anchors(text)
        assert carried == "### القول {#rule-7 #layer-quote}\nنص"
        heading = carried.splitlines()[0]
        assert carried_anchors(heading) == ("### القول", ["rule-7", "layer-quote"])

    def test_stay_where_they_are_in_code(self):
        text = '```\n<a id="x"></a>\n# no heading\n```'
        assert with_carried_anchors(text) == text

    def test_are_not_seen_where_there_are_none(self):
        assert carried_anchors("قال {هو}") == ("قال {هو}", [])


class TestTables:
    def test_are_turned_around(self):
        text = "| أ | ب | ج |\n| --- | :-: | ---: |\n| ١ | ٢ |\nنص | بعده\n\nنص | آخر"
        assert with_mirrored_tables(text).splitlines() == [
            "| ج | ب | أ |",
            "| ---: | :-: | --- |",
            "|  | ٢ | ١ |",
            "|  | بعده | نص |",
            "",
            "نص | آخر",
        ]

    def test_keep_the_bars_that_are_letters(self):
        assert with_mirrored_tables("| a\\|b | c |\n|---|---|").startswith("| c | a\\|b |")

    def test_are_none_in_code(self):
        text = "```\n| a | b |\n|---|---|\n```"
        assert with_mirrored_tables(text) == text

    @given(st.lists(st.lists(st.sampled_from("ابجد"), min_size=2, max_size=2), min_size=1))
    def test_turned_around_twice_are_as_before(self, rows):
        lines = ["| س | ص |", "| --- | --- |", *(f"| {one} | {other} |" for one, other in rows)]
        text = "\n".join(lines)
        assert with_mirrored_tables(with_mirrored_tables(text)) == text


@pytest.mark.parametrize(
    ("text", "default", "leans"),
    [
        ("قال هو: yes", False, True),
        ("قال is a cue, and so are others", True, False),
        ("١، ٢ — ✔", True, True),
        ("", False, False),
    ],
)
def test_paragraphs_run_the_way_of_most_of_their_letters(text, default, leans):
    assert leans_right_to_left(text, default=default) is leans
