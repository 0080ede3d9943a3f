"""What an annotator's keys do to the article, in the real window."""

import pytest

from annotator.model.attribution import Mode
from annotator.model.stance import Polarity

QUOTE = "«لن نتراجع عن القرار»"


@pytest.fixture
def framed(read):
    """Give the usual text with one whole attribution, in hand."""
    session = read()
    session.mark("C", "وقال")
    session.mark("S", "الوزير", within="وقال")
    session.mark("Q", "لن نتراجع عن القرار")
    return session


class TestMarking:
    def test_fills_the_roles_of_the_frame_in_hand(self, framed):
        assert framed.texts("cues") == ["قال"]
        assert framed.texts("speakers") == ["الوزير"]
        assert framed.texts("quote") == [QUOTE]
        assert framed.frame.mode is Mode.DIRECT
        assert framed.frame.implicit is False

    @pytest.mark.parametrize(
        ("key", "role"), [("S", "speakers"), ("O", "sources"), ("A", "addressees"), ("C", "cues")]
    )
    def test_the_same_key_again_takes_the_mark_away(self, read, key, role):
        session = read()
        session.mark("Q", "القرار")
        session.mark(key, "الوفد")
        assert session.texts(role) == ["الوفد"]

        session.press(key)
        assert session.texts(role) == []

    def test_a_quote_taken_away_from_its_only_frame_leaves_nothing(self, read):
        session = read()
        session.mark("Q", "القرار")
        session.press("Q")
        assert session.work.annotation.is_empty

    def test_a_second_quote_begins_a_frame_of_its_own(self, framed):
        first = framed.frame.id
        framed.mark("Q", "العمل مستمر")
        assert framed.frame.id != first
        assert framed.texts("quote") == ["العمل مستمر"]

    def test_one_word_of_a_known_party_means_the_party(self, read):
        session = read()
        session.mark("S", "رئيس الوفد")
        session.press("Esc")
        session.mark("Q", "الصبر والهدوء")
        session.mark("S", "الوفد")
        assert session.texts("speakers") == ["رئيس الوفد"]

    def test_marks_nothing_before_the_caret_is_placed(self, read):
        session = read()
        session.press("Q")
        assert session.work.annotation.is_empty

    def test_a_target_makes_a_neutral_stance_until_a_polarity_is_set(self, framed):
        framed.mark("T", "العمل", within="ينتهي")
        (stance,) = framed.work.annotation.stances
        assert stance.polarity is Polarity.NEUTRAL
        framed.press("2")
        (stance,) = framed.work.annotation.stances
        assert stance.polarity is Polarity.OPPOSE
        assert framed.work.annotation.mention_by_id[stance.target].text == "العمل"
        assert framed.work.annotation.mention_by_id[stance.holder].text == "الوزير"


class TestFragments:
    def test_a_quote_that_the_text_interrupts_has_two(self, framed):
        framed.mark("F", "العمل مستمر")
        (quote,) = framed.texts("quote")
        assert quote == f"{QUOTE} … العمل مستمر"
        assert framed.frame.mode is Mode.MIXED

    def test_without_a_quote_the_first_fragment_is_the_quote(self, read):
        session = read()
        session.mark("F", "العمل مستمر")
        assert session.texts("quote") == ["العمل مستمر"]


class TestEdges:
    @pytest.mark.parametrize(
        ("key", "after"),
        [
            ("]", "رئيس الوفد السكان"),
            ("}", "رئيس"),
            ("[", "ودعا رئيس الوفد"),
            ("{", "الوفد"),
        ],
    )
    def test_move_by_a_word(self, read, key, after):
        session = read()
        session.mark("S", "رئيس الوفد")
        session.press(key)
        assert session.texts("speakers") == [after]

    def test_a_mention_keeps_its_last_word(self, read):
        session = read()
        session.mark("S", "الوفد")
        session.press("}", "{")
        assert session.texts("speakers") == ["الوفد"]

    def test_the_caret_stays_in_the_mention_that_shrinks_under_it(self, read):
        session = read()
        session.mark("S", "رئيس الوفد")
        session.press("}")
        assert session.texts("speakers") == ["رئيس"]
        session.press("]")
        assert session.texts("speakers") == ["رئيس الوفد"]

    def test_of_the_fragment_under_the_caret(self, read):
        session = read()
        session.mark("Q", "رئيس الوفد")
        session.mark("F", "الصبر والهدوء")
        session.select("الصبر")
        session.press("}", "[")
        assert session.texts("quote") == ["رئيس الوفد … إلى الصبر"]
        session.select("رئيس")
        session.press("{", "]")
        assert session.texts("quote") == ["الوفد السكان … إلى الصبر"]
        session.press("]")
        assert session.texts("quote") == ["الوفد السكان … إلى الصبر"], "the next fragment is there"

    def test_move_by_a_letter(self, read):
        session = read()
        session.mark("S", "رئيس الوفد")
        for key, after in (
            ("Alt+Shift+]", "رئيس الوف"),
            ("Alt+Shift+[", "ئيس الوف"),
            ("Alt+]", "ئيس الوفد"),
            ("Alt+[", "رئيس الوفد"),
            ("Alt+]", "رئيس الوفد ا"),
            ("]", "رئيس الوفد السكان"),
        ):
            session.press(key)
            assert session.texts("speakers") == [after]
            session.select("الوفد")

    def test_of_a_selection_move_before_anything_is_marked(self, read):
        session = read()
        session.select("رئيس الوفد")
        session.press("]", "[")
        assert session.selected() == "ودعا رئيس الوفد السكان"
        session.press("}", "Alt+Shift+[")
        assert session.selected() == "دعا رئيس الوفد"
        assert session.work.annotation.is_empty

    def test_each_is_one_step_to_undo(self, read):
        session = read()
        session.mark("S", "رئيس")
        session.press("]", "]", "Ctrl+Z")
        assert session.texts("speakers") == ["رئيس الوفد"]

    def test_grow_again_and_again(self, read):
        session = read()
        session.mark("S", "رئيس")
        session.press("]", "]", "]")
        assert session.texts("speakers") == ["رئيس الوفد السكان إلى"]


class TestTheAttachedLetter:
    def test_is_left_out_of_a_cue_unasked_and_taken_in_by_a_key(self, read):
        session = read()
        session.mark("C", "ودعا")
        assert session.texts("cues") == ["دعا"]
        session.press("W")
        assert session.texts("cues") == ["ودعا"]
        session.press("W")
        assert session.texts("cues") == ["دعا"]

    def test_is_left_out_of_others_by_a_key(self, read):
        session = read()
        session.mark("O", "لصحيفة «البلد")
        assert session.texts("sources") == ["لصحيفة «البلد»"]
        session.press("W")
        assert session.texts("sources") == ["صحيفة «البلد»"]

    def test_left_out_the_mention_is_still_the_one_in_hand(self, read):
        session = read()
        session.mark("C", "ودعا")
        session.press("]")
        assert session.texts("cues") == ["دعا رئيس"]
        session.select("ودعا")
        session.press("Backspace")
        assert session.work.annotation.is_empty

    def test_is_left_out_of_a_selection_before_marking(self, read):
        session = read()
        session.select("لصحيفة «البلد")
        session.press("W")
        assert session.selected() == "صحيفة «البلد"
        session.press("O")
        assert session.texts("sources") == ["صحيفة «البلد"]

    def test_two_are_left_out_one_after_the_other_and_taken_in_again(self, read):
        session = read("وبالرئيس بدأ الحفل")
        session.press("Left")
        found = []
        for _ in range(4):
            session.press("W")
            found.append(session.selected())
        assert found == ["بالرئيس", "الرئيس", "وبالرئيس", "بالرئيس"]
        session.press("Esc", "T")
        found = []
        for _ in range(3):
            session.press("W")
            found += [mention.text for mention in session.work.annotation.mentions]
        assert found == ["بالرئيس", "الرئيس", "وبالرئيس"]

    def test_is_left_out_of_the_fragment_under_the_caret(self, read):
        session = read("قال العمل مستمر هنا وسوف يستمر")
        session.mark("Q", "العمل مستمر")
        session.mark("F", "وسوف يستمر")
        session.select("وسوف")
        session.press("W")
        assert session.texts("quote") == ["العمل مستمر … سوف يستمر"]

    @pytest.mark.parametrize("word", ["وزير", "لجنة", "بيان", "كان", "فريق", "سيارة"])
    def test_stays_with_a_word_that_it_belongs_to(self, read, word):
        session = read(f"{word} جديد")
        session.press("Left", "W")
        assert session.selected() == word
        session.press("S", "W")
        assert session.texts("speakers") == [word]

    def test_of_a_word_without_one_nothing_changes(self, read):
        session = read()
        session.mark("S", "رئيس")
        session.press("W")
        assert session.texts("speakers") == ["رئيس"]


class TestRemoving:
    def test_backspace_takes_the_mention_under_the_caret(self, framed):
        framed.select("الوزير", within="وقال")
        framed.press("Backspace")
        assert framed.texts("speakers") == []
        assert framed.texts("cues") == ["قال"]

    def test_without_a_frame_in_hand_it_goes_from_every_frame(self, framed):
        framed.press("Return")
        framed.select("الوزير", within="وقال")
        framed.press("Del")
        assert not framed.work.annotation.attributions[0].speakers

    def test_the_whole_frame_goes_with_its_mentions_and_stance(self, framed):
        framed.press("1", "Shift+Del")
        assert framed.work.annotation.is_empty
        framed.press("Ctrl+Z")
        assert framed.work.annotation.attributions
        assert framed.work.annotation.stances


class TestFrames:
    @pytest.fixture
    def three(self, read):
        """Give three frames, marked out of order, none in hand, the caret on the last."""
        session = read()
        for stretch in ("العمل مستمر", "الوزير يعود", "الصبر والهدوء"):
            session.mark("Q", stretch)
            session.press("Esc")
        return session

    def test_j_and_k_go_through_them_in_reading_order(self, three):
        three.press("Ctrl+Up", "Ctrl+Up", "Ctrl+Up", "K")
        order = [three.texts("quote")]
        for _ in range(3):
            three.press("J")
            order.append(three.texts("quote"))
        assert order == [["الوزير يعود"], ["العمل مستمر"], ["الصبر والهدوء"], ["الصبر والهدوء"]]
        three.press("K")
        assert three.texts("quote") == ["العمل مستمر"]
        assert three.selected() == "العمل", "the caret follows"

    def test_without_one_in_hand_the_next_is_the_next_after_the_caret(self, three):
        three.select("وقال")
        three.press("J")
        assert three.texts("quote") == ["العمل مستمر"]
        three.press("Return")
        three.select("وقال")
        three.press("K")
        assert three.texts("quote") == ["الوزير يعود"]

    def test_with_one_in_hand_they_go_from_the_caret_that_has_left_it(self, three):
        three.press("V", "Esc")  # which lets the selection go, and keeps the frame
        three.work.take_frame(three.work.annotation.in_reading_order[-1].id)
        three.press("Ctrl+Home", "J")
        assert three.texts("quote") == ["العمل مستمر"]
        three.work.take_frame(three.work.annotation.in_reading_order[0].id)
        three.press("Ctrl+End", "K")
        assert three.texts("quote") == ["الصبر والهدوء"]

    def test_a_click_on_a_mention_takes_its_frame(self, three):
        three.click("مستمر")
        assert three.texts("quote") == ["العمل مستمر"]

    def test_a_click_elsewhere_keeps_the_frame_in_hand(self, three):
        three.click("مستمر")
        three.click("الجسر")
        assert three.texts("quote") == ["العمل مستمر"]

    def test_an_unfinished_frame_is_not_let_go_by_a_click(self, three):
        three.mark("C", "ودعا")
        unfinished = three.frame.id
        three.click("مستمر")
        assert three.frame.id == unfinished


class TestStepBack:
    def test_comes_back_to_the_article_then_lets_go_of_selection_then_of_frame(self, framed):
        framed.select("الوزير لصحيفة «البلد» أمس")
        framed.press("Ctrl+F")
        assert framed.window.articles.filter.hasFocus()

        framed.press("Esc")
        assert framed.view.hasFocus()
        assert not framed.view.selection.is_single
        framed.press("Esc")
        assert framed.view.selection.is_single
        assert framed.frame is not None
        framed.press("Esc")
        assert framed.frame is None
        framed.press("Esc")

    def test_from_the_start_page_to_the_article(self, framed):
        framed.press("Alt+Home")
        assert framed.window.middle.currentWidget() is framed.window.welcome
        framed.press("Esc")
        assert framed.view.hasFocus()


class TestFeatures:
    def test_mode_goes_round(self, framed):
        modes = [framed.frame.mode]
        for _ in range(3):
            framed.press("M")
            modes.append(framed.frame.mode)
        assert modes == [Mode.DIRECT, Mode.INDIRECT, Mode.MIXED, Mode.DIRECT]

    def test_implicit_goes_to_and_fro(self, framed):
        framed.press("I")
        assert framed.frame.implicit is True
        assert framed.window.actions_["implicit"].isChecked()
        framed.press("I")
        assert framed.frame.implicit is False

    @pytest.mark.parametrize(
        ("key", "polarity"), [(str(n), polarity) for n, polarity in enumerate(Polarity, 1)]
    )
    def test_a_digit_sets_the_stance_and_takes_it_away_again(self, framed, key, polarity):
        framed.press(key)
        (stance,) = framed.work.annotation.stances
        assert (stance.polarity, stance.attribution) == (polarity, framed.frame.id)
        framed.press(key)
        assert not framed.work.annotation.stances

    def test_stronger_and_implied(self, framed):
        framed.press("1", "=", "=")
        assert framed.work.stance.intensity == 3
        framed.press("=")
        assert framed.work.stance.intensity == 1
        framed.press("E")
        assert framed.work.stance.explicit is False

    def test_without_a_frame_in_hand_or_at_the_caret_nothing_happens(self, framed):
        framed.press("Return")
        framed.select("يعود")
        before = framed.work.annotation
        framed.press("M", "I", "1", "=", "E", "Shift+Del")
        assert framed.work.annotation is before
