"""Going places: G, then a letter or a number."""

import pytest

from annotator.wording.language import Language


@pytest.fixture
def marked(read):
    """Give an article with two attributions and the caret at its beginning."""
    session = read(language=Language.ENGLISH)
    session.mark("Q", "القرار")
    session.mark("S", "الوزير", within="وقال")
    session.work.take_frame(None)
    session.mark("Q", "الصبر")
    session.mark("S", "رئيس الوفد")
    session.work.take_frame(None)
    session.press("Ctrl+Home")
    return session


class TestALetter:
    def test_goes_to_the_next_mention_of_a_layer_round_and_round(self, marked):
        seen = []
        for _ in range(3):
            marked.press("G", "S")
            seen.append(marked.selected())
        assert seen == ["الوزير", "رئيس", "الوزير"]
        assert len(marked.work.annotation.mentions) == 4

    def test_with_shift_goes_to_the_one_before(self, marked):
        seen = []
        for _ in range(3):
            marked.press("G", "Shift+Q")
            seen.append(marked.selected())
        assert seen == ["الصبر", "القرار", "الصبر"]

    def test_says_where_there_is_none(self, marked):
        marked.press("G", "T")
        assert "Nothing is marked as Target" in marked.bar.label.text()

    def test_goes_to_what_is_unfinished(self, read, qtbot):
        session = read()
        session.mark("Q", "القرار")
        session.work.take_frame(None)
        session.press("Ctrl+Home")
        qtbot.waitUntil(session.window.strip.findings.isVisible)
        session.press("G", "U")
        assert session.selected() == "القرار"

    def test_is_heard_on_the_arabic_keyboard(self, marked, arabic_hands):
        arabic_hands.press("G", "S")
        assert marked.selected() == "الوزير"
        assert marked.window.workspace.annotation.mentions[0].text == "القرار"

    def test_that_says_nothing_leaves(self, marked):
        before = marked.view.selection
        marked.press("G", "X")
        assert marked.window.go.hint() == ""
        assert marked.view.selection == before


class TestANumber:
    def test_is_an_attributions(self, marked):
        marked.press("G", "2", "Return")
        assert marked.texts("quote") == ["الصبر"]

    def test_after_p_is_a_paragraphs(self, marked):
        marked.press("G", "P", "3", "Return")
        assert marked.selected() == "ودعا"

    def test_can_be_mended(self, marked):
        marked.press("G", "9", "Backspace", "1", "Return")
        assert marked.texts("quote") == ["القرار"]

    @pytest.mark.parametrize(("keys", "count"), [(("7",), 2), (("P", "7"), 3), (("0",), 2)])
    def test_may_be_none(self, marked, keys, count):
        marked.press("G", *keys, "Return")
        assert f"only {count}" in marked.bar.label.text()
        assert marked.frame is None


class TestBetweenTheKeys:
    def test_the_strip_says_what_letters_do(self, marked):
        marked.press("G")
        hint = marked.window.strip.hint
        for part in ("Quote", "Speaker", "unfinished", "paragraph"):
            assert part in hint.text()
        marked.press("P", "1")
        assert "paragraph 1" in hint.text()

    def test_esc_leaves(self, marked):
        marked.press("G", "Esc", "S")
        assert marked.window.go.hint() == ""
        assert len(marked.work.annotation.mentions) == 5

    def test_a_click_leaves(self, marked):
        marked.press("G")
        marked.click("الجسر")
        assert marked.window.go.hint() == ""
        assert marked.selected() == "الجسر"

    def test_nothing_is_waited_for_where_no_article_is_open(self, open_window, hands):
        window = open_window()
        hands.press("G")
        assert window.go.hint() == ""
