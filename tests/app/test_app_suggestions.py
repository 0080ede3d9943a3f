"""What the text suggests for the frame in hand: shown at once, taken, changed, declined."""

import pytest
from PySide6.QtCore import Qt

from annotator.app.key_map import KeyMap

TEXT = (
    "وقال وزير الري حازم الشطي: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
    "انتهى الحصاد هذا العام باكراً.\n"
)
QUOTE = "لن نتراجع عن القرار"


@pytest.fixture
def quoted(read):
    """Give a text with a quote just marked."""
    session = read(TEXT)
    session.mark("Q", QUOTE)
    return session


def suggested(session):
    """What is drawn as suggested, by layer."""
    shown = session.view.markings.marks.between(0, len(session.work.article.text))
    return {mark.mention.layer.value: mark.mention.text for mark in shown if mark.suggested}


class TestShowing:
    def test_cue_and_speaker_stand_in_the_text_as_soon_as_the_quote_is_marked(self, quoted):
        assert suggested(quoted) == {"cue": "قال", "speaker": "وزير الري حازم الشطي"}
        assert quoted.texts("cues") == quoted.texts("speakers") == []

    def test_the_strip_says_what_enter_takes(self, quoted):
        hint = quoted.window.strip.hint.text()
        assert "قال" in hint
        assert "وزير الري حازم الشطي" in hint

    def test_the_strip_names_the_keys_that_they_have_now(self, quoted):
        window = quoted.window
        window.key_map_desk.take(KeyMap({"done": ("F9",), "next_suggestion": ("F10",)}))
        hint = window.strip.hint.text()
        assert [hint.count(key) for key in ("F9", "F10", "Enter", "Tab")] == [1, 1, 0, 0]

    def test_only_what_is_missing_is_suggested(self, quoted):
        quoted.mark("C", "وقال")
        assert suggested(quoted) == {"speaker": "وزير الري حازم الشطي"}

    def test_nothing_is_suggested_where_the_text_says_nothing(self, read):
        session = read(TEXT)
        session.mark("Q", "هذا العام")
        assert suggested(session) == {}

    def test_another_frame_has_suggestions_of_its_own(self, quoted):
        first = quoted.frame.id
        quoted.mark("Q", "الصبر والهدوء")
        assert suggested(quoted)["cue"] == "دعا"
        quoted.take(first)
        assert suggested(quoted)["cue"] == "قال"

    def test_they_go_with_the_frame_and_with_the_article(self, quoted):
        quoted.press("Esc")
        assert suggested(quoted) == {}
        quoted.press("J")
        assert suggested(quoted)
        quoted.work.open_article(quoted.work.article.id)
        assert suggested(quoted) == {}

    def test_other_work_on_the_frame_keeps_the_one_chosen(self, quoted):
        quoted.press("Tab")
        chosen = suggested(quoted)
        quoted.press("1")
        assert suggested(quoted) == chosen

    def test_a_project_open_for_reading_has_none(self, quoted):
        quoted.work.project.writable = False
        quoted.window.suggestions.look()
        assert suggested(quoted) == {}


class TestTaking:
    def test_enter_takes_all_in_one_step(self, quoted):
        quoted.press("Return")
        assert quoted.texts("cues") == ["قال"]
        assert quoted.texts("speakers") == ["وزير الري حازم الشطي"]
        assert suggested(quoted) == {}
        assert quoted.frame is not None, "the frame stays in hand, for its stance"
        quoted.press("Ctrl+Z")
        assert quoted.texts("cues") == quoted.texts("speakers") == []
        assert quoted.texts("quote") == [f"«{QUOTE}»"]

    def test_what_is_taken_is_known_to_be_the_rules(self, quoted):
        quoted.press("Return")
        made_by = quoted.work.annotation.provenance
        assert made_by[quoted.frame.quote] == "human"
        assert made_by[quoted.frame.cues[0]] == "rules@5"
        assert made_by[quoted.frame.speakers[0]] == "rules@5"

    def test_enter_again_is_done_with_the_frame(self, quoted):
        quoted.press("Return", "Return")
        assert quoted.frame is None

    def test_a_click_with_ctrl_takes_one_part_alone(self, quoted):
        quoted.click("الري", Qt.KeyboardModifier.ControlModifier)
        assert quoted.texts("speakers") == ["وزير الري حازم الشطي"]
        assert quoted.texts("cues") == []
        assert suggested(quoted) == {"cue": "قال"}

    def test_a_click_with_ctrl_elsewhere_takes_nothing(self, quoted):
        quoted.click("الحصاد", Qt.KeyboardModifier.ControlModifier)
        assert quoted.texts("speakers") == []

    def test_a_plain_click_only_moves_the_caret(self, quoted):
        quoted.click("الري")
        assert quoted.texts("speakers") == []
        assert quoted.selected() == "الري"

    def test_the_speaker_before_is_taken_as_an_implicit_one(self, quoted):
        quoted.press("Return", "Return")
        quoted.mark("Q", "العمل مستمر")
        assert suggested(quoted) == {"cue": "مضيفاً", "speaker": "وزير الري حازم الشطي"}
        quoted.press("Return")
        first, second = quoted.work.annotation.in_reading_order
        assert second.speakers == first.speakers
        assert second.implicit

    def test_the_arabic_keyboard_takes_them_too(self, read, arabic_hands):
        session = read(TEXT)
        session.select(QUOTE)
        arabic_hands.press("Q", "Return")
        assert session.texts("speakers") == ["وزير الري حازم الشطي"]

    def test_a_source_is_taken_along(self, read):
        session = read("وقال الوزير لوكالة الشروق إن العمل مستمر.\n")
        session.mark("Q", "العمل مستمر")
        assert suggested(session)["source"] == "وكالة الشروق"
        assert "وكالة الشروق" in session.window.strip.hint.text()
        session.press("Return")
        assert session.texts("sources") == ["وكالة الشروق"]


class TestChoosing:
    def test_tab_goes_through_all_of_them_and_round(self, quoted):
        first, seen = suggested(quoted), []
        for _ in quoted.window.suggestions.all():
            seen.append(suggested(quoted))
            quoted.press("Tab")
        assert suggested(quoted) == first
        assert all(seen.count(one) == 1 for one in seen)
        quoted.press("Shift+Tab")
        assert suggested(quoted) == seen[-1]

    def test_the_last_is_the_cue_alone(self, quoted):
        quoted.press("Shift+Tab", "Return")
        assert quoted.texts("cues") == ["قال"]
        assert quoted.texts("speakers") == []

    def test_without_suggestions_tab_is_left_to_the_focus(self, quoted):
        another = quoted.window.actions_["next_suggestion"]
        assert another.isEnabled()
        quoted.press("Return")
        assert not another.isEnabled()

    def test_backspace_declines_them_for_this_frame(self, quoted):
        quoted.press("Backspace")
        assert suggested(quoted) == {}
        assert quoted.texts("quote") == [f"«{QUOTE}»"]
        first = quoted.frame.id
        quoted.press("1")
        assert suggested(quoted) == {}
        quoted.press("Return", "Return")
        assert quoted.frame is None, "now Enter is done with the frame, though it lacks a speaker"
        quoted.work.take_frame(first)
        assert suggested(quoted) == {}

    def test_backspace_removes_a_mention_once_they_are_declined(self, quoted):
        quoted.press("Backspace")
        quoted.select(QUOTE.split(maxsplit=1)[0])
        quoted.press("Backspace")
        assert quoted.work.annotation.is_empty
