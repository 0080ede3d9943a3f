"""The selection by units of the text: grown, shrunk, taken at once, by keys in the real window."""

import pytest
from PySide6.QtGui import QGuiApplication

from annotator.wording.language import Language

TEXT = (
    "عاد الوفد أمس.\n"
    "وقال الوزير لصحيفة «البلد»: «لن نتراجع. وذكر “أهل الخبرة” أيضاً»، مضيفاً أن العمل مستمر.\n"
    "انتهى البيان.\n"
)


@pytest.fixture
def session(read):
    """Give the text with the caret on its first word."""
    session = read(TEXT)
    session.press("Left")
    return session


def pressed(session, *keys):
    """Press keys one by one and tell what is selected after each."""
    found = []
    for key in keys:
        session.press(key)
        found.append(session.selected())
    return found


class TestGrowing:
    STEPS = (
        "الخبرة",
        "أهل الخبرة",
        "“أهل الخبرة”",
        "وذكر “أهل الخبرة” أيضاً",
        "لن نتراجع. وذكر “أهل الخبرة” أيضاً",
        "«لن نتراجع. وذكر “أهل الخبرة” أيضاً»",
    )

    @pytest.mark.parametrize(("on", "back"), [("X", "Z"), ("Alt+Up", "Alt+Down")])
    def test_goes_outwards_and_back_by_the_same_steps(self, session, on, back):
        session.select("الخبرة")
        assert pressed(session, *[on] * 5) == list(self.STEPS[1:])
        assert pressed(session, *[back] * 5) == list(self.STEPS[-2::-1])

    def test_ends_at_the_paragraph(self, session):
        session.select("العمل")
        found = pressed(session, *["X"] * 8)
        assert found[0] == "العمل مستمر"
        assert found[-1] == found[-2] == TEXT.split("\n")[1]

    def test_from_a_word_shrinks_to_the_word_without_what_is_attached(self, read):
        session = read("وبالرئيس بدأ")
        session.press("Left")
        assert pressed(session, "Z", "Z", "Z", "X", "X") == [
            "بالرئيس",
            "الرئيس",
            "الرئيس",
            "بالرئيس",
            "وبالرئيس",
        ]

    def test_a_selection_made_otherwise_shrinks_to_the_unit_at_the_caret(self, session):
        session.select("لن نتراجع. وذكر “أهل الخبرة")
        assert pressed(session, "Z", "Z", "X") == ["أهل الخبرة", "الخبرة", "أهل الخبرة"]

    def test_another_move_between_forgets_the_steps(self, session):
        session.select("الخبرة")
        session.press("X", "X", "Shift+Left", "Z")
        assert session.selected() == "أيضاً"

    def test_over_paragraphs_takes_them_whole(self, session):
        session.press("Shift+Ctrl+Down")
        assert session.selected().startswith("عاد الوفد أمس.\nوقال")
        assert pressed(session, "X") == ["\n".join(TEXT.split("\n")[:2])]

    def test_of_a_grown_selection_is_marked_as_the_layer_has_it(self, session):
        session.select("الخبرة")
        session.press("X", "X", "X", "Q")
        assert session.texts("quote") == ["وذكر “أهل الخبرة” أيضاً"]
        session.press("Return")

    def test_before_the_caret_is_placed_nothing_happens(self, read):
        session = read(TEXT)
        session.press("X", "Z", "B", "Shift+B", "Ctrl+C")
        assert session.view.selection is None


class TestTakingAtOnce:
    def test_the_quotation_and_again_the_one_around_it(self, session):
        session.select("الخبرة")
        outer = TestGrowing.STEPS[-1]
        assert pressed(session, "V", "V", "V") == ["“أهل الخبرة”", outer, outer]

    def test_outside_a_quotation_the_next_one_is_taken(self, session):
        session.select("الوفد")
        assert pressed(session, "V") == [TestGrowing.STEPS[-1]]

    def test_a_name_in_marks_is_passed_over_but_taken_at_the_caret(self, session):
        session.select("الوزير")
        assert pressed(session, "V") == [TestGrowing.STEPS[-1]]
        session.select("البلد")
        assert pressed(session, "V") == ["«البلد»"]

    def test_before_the_caret_is_placed_the_first_one_is_taken(self, read):
        session = read(TEXT)
        session.press("V")
        assert session.selected().startswith("«")

    def test_where_no_quotation_follows_nothing_changes(self, read):
        session = read("قال «نعم» ثم مضى.\n")
        session.select("مضى")
        assert pressed(session, "V") == ["مضى"]
        assert session.bar.isVisible()

    def test_a_mark_that_is_never_closed_takes_its_sentence(self, read):
        session = read("بدأ العمل. وقال «نحن هنا منذ الصباح الباكر. ثم عاد الوفد وانصرف.\n")
        session.press("V")
        assert session.selected() == "«نحن هنا منذ الصباح الباكر."

    def test_a_caret_in_a_quote_that_is_marked_asks_for_the_next(self, read):
        session = read("قال سالم: «ننتظر». وردّ عمر: «لن نأتي» ثم سكت، وأضاف: «سنرى».")
        session.press("V", "Q", "Esc")
        assert pressed(session, "V") == ["«لن نأتي»"]
        session.press("Q", "Esc")
        assert pressed(session, "V") == ["«سنرى»"]

    def test_a_quotation_is_marked_with_its_marks_as_a_quote_and_without_as_a_source(self, session):
        session.select("البلد")
        session.press("V")
        assert session.selected() == "«البلد»"
        session.press("O")
        assert session.texts("sources") == ["البلد"]
        session.select("نتراجع")
        session.press("V", "Q")
        assert session.texts("quote") == [TestGrowing.STEPS[-1]]

    def test_the_sentence_and_the_paragraph(self, session):
        session.select("الوفد")
        assert pressed(session, "B", "B", "Shift+B") == ["عاد الوفد أمس."] * 3
        session.select("أهل")
        assert pressed(session, "B") == ["وذكر “أهل الخبرة” أيضاً"]
        assert pressed(session, "Shift+B") == [TEXT.split("\n")[1]]

    def test_a_sentence_marked_as_a_quote_leaves_its_full_stop_out(self, session):
        session.press("B", "Q")
        assert session.texts("quote") == ["عاد الوفد أمس"]

    def test_everything(self, session):
        assert pressed(session, "Ctrl+A") == [TEXT]
        session.press("Esc")
        assert session.view.selection.is_single

    def test_the_keys_are_the_same_on_the_arabic_keyboard(self, session, arabic_hands):
        session.select("الخبرة")
        arabic_hands.press("V", "X")
        assert session.selected() == "وذكر “أهل الخبرة” أيضاً"
        arabic_hands.press("Z")
        assert session.selected() == "“أهل الخبرة”"


class TestCopying:
    def test_puts_the_raw_text_on_the_clipboard(self, read):
        raw = "قَالَ\u200f «نـعم»\u00a0👩\u200d👧"
        session = read(raw, language=Language.ENGLISH)
        session.press("Left", "Ctrl+A", "Ctrl+C")
        assert QGuiApplication.clipboard().text() == raw
        session.press("Ctrl+Home", "Ctrl+C")
        assert QGuiApplication.clipboard().text() == "قَالَ"

    def test_leaves_fields_their_own(self, session):
        session.press("Ctrl+C", "Ctrl+F")
        session.window.articles.filter.setText("بحث")
        session.press("Ctrl+A", "Ctrl+C")
        assert QGuiApplication.clipboard().text() == "بحث"
        assert session.selected() == "عاد"
