"""Where the caret keys go, in paragraphs of both directions."""

from itertools import product

import pytest

from annotator.text.graphemes import is_boundary
from annotator.text.segments import TokenKind, tokens
from annotator.wording.language import Language

ARABIC = "قال الوزير في بيان إن العمل مستمر في المدينة"
ENGLISH = "The minister said the work goes on"
BOTH = f"{ARABIC}\n{ENGLISH}"


def words(session, *keys):
    """Press keys one by one and tell the word under the caret after each."""
    found = []
    for key in keys:
        session.press(key)
        start, end = session.view.selection.head
        found.append(session.work.article.text[start:end])
    return found


class TestArrows:
    def test_the_first_key_puts_the_caret_on_the_first_word(self, read):
        assert words(read(ARABIC), "Down") == ["قال"]

    def test_left_is_onwards_in_arabic(self, read):
        found = words(read(ARABIC), "Left", "Left", "Left", "Right", "Right", "Right")
        assert found == ["قال", "الوزير", "في", "الوزير", "قال", "قال"]

    def test_right_is_onwards_in_english(self, read):
        found = words(read(ENGLISH), "Right", "Right", "Right", "Left", "Left", "Left")
        assert found == ["The", "minister", "said", "minister", "The", "The"]

    def test_crossing_a_paragraph_the_direction_is_that_of_the_word(self, read):
        session = read(BOTH)
        session.select("المدينة")
        assert words(session, "Left", "Right", "Left", "Left") == [
            "The",
            "minister",
            "The",
            "المدينة",
        ]

    def test_punctuation_is_not_stopped_at(self, read):
        assert words(read("قال: «نعم»، ثم مضى."), "Left", "Left", "Left", "Left") == [
            "قال",
            "نعم",
            "ثم",
            "مضى",
        ]


class TestSelecting:
    def test_shift_keeps_the_anchor(self, read):
        session = read(ARABIC)
        session.press("Left", "Left", "Shift+Left", "Shift+Left")
        assert session.selected() == "الوزير في بيان"
        session.press("Shift+Right", "Shift+Right", "Shift+Right")
        assert session.selected() == "قال الوزير"
        session.press("Left")
        assert session.selected() == "الوزير"

    def test_to_the_lines_edges(self, read):
        session = read(ARABIC)
        session.select("بيان")
        session.press("Shift+End")
        assert session.selected() == "بيان إن العمل مستمر في المدينة"
        session.press("Shift+Home")
        assert session.selected() == "قال الوزير في بيان"


class TestLetters:
    def test_alt_moves_the_edge_by_one(self, read):
        session = read(ARABIC)
        session.select("الوزير")
        session.press("Alt+Right", "Alt+Right")
        assert session.selected() == "الوز"
        session.press("Alt+Left")
        assert session.selected() == "الوزي"
        session.press("S")
        assert session.texts("speakers") == ["الوزي"]

    def test_at_the_beginning_when_selecting_backwards(self, read):
        session = read(ARABIC)
        session.select("بيان")
        session.press("Shift+Right", "Alt+Left")
        assert session.selected() == "ي بيان"

    @pytest.mark.parametrize(
        "cluster", ["دّ", "e\u0301\u0323", "👩‍👩‍👧‍👦", "🇪🇬", "\U0001f44d\U0001f3fd"]
    )
    def test_never_cut_a_cluster(self, read, cluster):
        text = f"x{cluster}{cluster}y" if cluster[0] == "e" else f"قال {cluster}{cluster} قال"
        session = read(text)
        session.press("Ctrl+End", "Ctrl+Home")
        for _ in range(6):
            session.press("Alt+Left")
            assert all(is_boundary(text, edge) for edge in session.view.selection.span)

    def test_at_least_one_stays(self, read):
        session = read(ARABIC)
        session.press("Left", *["Alt+Right"] * 10)
        assert session.selected() == "ق"


class TestLines:
    LONG = " ".join(f"كلم{''.join(pair)}" for pair in product("بتثجحخدذرزسشصضطظعغفق", "بتثجحخدذرز"))

    def test_home_and_end_go_to_the_lines_edges(self, read):
        session = read(self.LONG)
        session.press("Left", "Down", "Left", "Left")
        line = session.view.column.layout.blocks[0].layout.lineAt(1)
        shown = self.LONG[line.textStart() : line.textStart() + line.textLength()].split()
        assert words(session, "End", "Home") == [shown[-1], shown[0]]

    def test_with_ctrl_to_the_texts(self, read):
        assert words(read(self.LONG), "Ctrl+Home", "Ctrl+End", "Ctrl+Home") == [
            "كلمبب",
            "كلمقز",
            "كلمبب",
        ]

    def test_down_and_up_keep_to_their_column(self, read):
        session = read(f"{self.LONG}\nقصير\n{self.LONG}")
        session.select("كلمبج")
        before = session.view.selection
        session.press(*["Down"] * 60)
        session.press(*["Up"] * 59)
        lines = session.view.column.layout.blocks[0].layout.lineCount()
        assert lines > 10, "the text is too short to show anything"
        x = session.point("كلمبج").x()
        session.press(*["Up"] * 20)
        assert session.view.selection == before
        (box,) = session.view.column.layout.boxes(*before.head)
        assert box.rect.left() <= session.view.caret._x <= box.rect.right()
        assert abs(x - (session.view.column.origin().x() + session.view.caret._x)) < 1.5

    def test_pages_are_longer_than_lines(self, read):
        session = read(self.LONG)
        session.press("Left", "PgDown")
        below = session.view.selection.head
        session.press("PgUp")
        assert session.view.selection.head[0] == 0
        session.press("Down")
        assert session.view.selection.head < below


class TestParagraphs:
    def test_ctrl_down_and_up_go_from_beginning_to_beginning(self, read):
        session = read(f"{ARABIC}\n\n{ENGLISH}\n{ARABIC}")
        found = words(session, "Left", "Ctrl+Down", "Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Up")
        assert found == ["قال", "The", "minister", "The", "قال", "The"]

    def test_at_the_ends_of_the_text_they_go_to_its_edges(self, read):
        session = read(ARABIC)
        assert words(session, "Left", "Ctrl+Down", "Ctrl+Up") == ["قال", "المدينة", "قال"]


ALL_KEYS = [
    f"{modifier}{key}"
    for modifier in ("", "Shift+", "Ctrl+", "Alt+", "Ctrl+Shift+", "Alt+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
]


@pytest.mark.parametrize("text", ["…", "، . !", "\u200f\u200e.", "-\n\n-\r\n"])
def test_a_text_without_words_has_no_caret(read, text):
    session = read(text)
    session.press(*[key for key in ALL_KEYS if key != "Alt+Home"], "Q", "W", "]", "Backspace")
    assert session.view.selection is None
    assert session.work.annotation.is_empty


@pytest.mark.parametrize("text", ["قال", "a", "😀", "قال\n\n", "\n\nقال", "نعم\u2028لا", "\tقال\r"])
def test_no_key_leads_out_of_a_small_text(read, text):
    session = read(text)
    for key in ALL_KEYS:
        if key != "Alt+Home":
            session.press(key)
            start, end = session.view.selection.span
            assert 0 <= start < end <= len(text)


class TestEveryWordCanBeReached:
    MIXED = (
        "وأطلق 200 صاروخ (٢٠٠) على BBC و 3.5% من 😀 و👩\u200d👧 أمس و\n\n"
        "The 5 men (رجال) said «نعم» & left\n* * *\nو"
    )

    @pytest.mark.parametrize("language", list(Language))
    def test_by_the_arrows_in_reading_order(self, read, language):
        session = read(self.MIXED, language=language)
        spans = [
            (t.start, t.end) for t in tokens(self.MIXED) if t.kind is not TokenKind.PUNCTUATION
        ]
        assert len(spans) > 20
        session.press("Left")
        found = [session.view.selection.head]
        while found[-1] != spans[-1]:
            block = session.view.column.layout.block_at(found[-1][0])
            session.press("Left" if block.right_to_left else "Right")
            assert session.view.selection.head != found[-1], "the caret is stuck"
            found.append(session.view.selection.head)
        assert found == spans

    def test_down_and_up_pass_lines_without_words(self, read):
        session = read("قال\n\n\n* * *\n\nنعم\n…\n")
        assert words(session, "Down", "Down", "Down", "Up", "Up") == [
            "قال",
            "نعم",
            "نعم",
            "قال",
            "قال",
        ]

    def test_so_do_the_moves_by_paragraphs(self, read):
        session = read("قال هنا\n\n* * *\nنعم لا\n…\nثم عاد")
        assert words(session, "Left", *["Ctrl+Down"] * 3) == ["قال", "نعم", "ثم", "عاد"]
        assert words(session, *["Ctrl+Up"] * 4) == ["ثم", "نعم", "قال", "قال"]

    def test_down_leaves_a_word_that_is_longer_than_a_line(self, read):
        address = "https://example.org/" + "a" * 300
        session = read(f"قال {address} ثم\nنعم لا")
        session.press("Left", "Left")
        assert words(session, "Down", "Down")[-1] in {"نعم", "لا"}
        session.press(*["Up"] * 3, "Home")
        assert session.selected() == "قال"

    def test_the_end_of_a_line_is_its_last_word_be_it_a_letter(self, read):
        session = read("قال رئيس الوفد و")
        assert words(session, "Left", "End", "Home") == ["قال", "و", "قال"]

    def test_a_column_is_kept_in_paragraphs_of_both_directions(self, read):
        session = read(f"{ARABIC}\n{ENGLISH}\n{ARABIC}")
        session.select("بيان")
        x = session.point("بيان").x()
        session.press("Down")
        (box,) = session.view.column.boxes(*session.view.selection.head)
        words_in_english = session.view.caret.words.within((len(ARABIC) + 1, len(ARABIC) + 30))
        ends = [session.view.column.boxes(*word)[0] for word in words_in_english]
        beyond = x > max(end.right() for end in ends)
        assert box.left() - 8 <= x <= box.right() + 8 or beyond
        session.press("Down")
        assert session.selected() == "بيان"
