"""Typesetting by keys: line spacing, measure, direction, invisible controls, line numbers."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.app.article_view.apparatus import spread
from annotator.app.article_view.display import INVISIBLE
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.measures import Measures, Setting, comfortable_width
from annotator.app.fonts import Face, article_font, interface_font
from annotator.app.settings import CLOSEST, LARGEST, SMALLEST, WIDEST
from annotator.text.bidi import Direction, visible_name
from annotator.wording.language import Language

STACKED = "بِسۡمِ ٱللَّهِ ٱلرَّحۡمَٰنِ قُلۡ هُوَ ٱللَّهُ أَحَدٌ ۖ وَٱلْحَقُّ إِنّٰا كَذَٰلِكَ ۚ لَّٰٓ وَلِلّٰهِ ٱلۡأَمۡرُ مِنۢ بَعۡدِ مَآ أُو۟لَٰٓئِكَ هُمُ ﷽ "
TEXT = (
    "وقال الوزير أمس إن العمل مستمر في الجسر الجديد حتى نهاية العام كما قال.\nThe agency said so."
)
FACES = [(face, size) for face in Face for size in (SMALLEST, 17, LARGEST)]


@pytest.fixture
def session(read):
    return read(TEXT)


class TestLineSpacing:
    def test_grows_and_shrinks_by_keys(self, session):
        view = session.view
        usual = view.column.layout.measures.pitch
        session.press("Alt+=", "Alt+=")
        wide = view.column.layout.measures.pitch
        session.press("Alt+-")
        assert usual < view.column.layout.measures.pitch < wide
        session.press("Alt+0")
        assert view.column.layout.measures.pitch == usual

    def test_has_ends(self, session, settings):
        session.press(*["Alt+-"] * 20)
        assert settings.setting.spacing == CLOSEST
        session.press(*["Alt+="] * 40)
        assert settings.setting.spacing == WIDEST

    @pytest.mark.usefixtures("qapp")
    def test_leaves_the_tags_their_room_at_its_closest(self):
        tag = interface_font(10.5)
        measures = Measures.of(article_font(Face.NASKH, 17), 500, tag, Setting(spacing=CLOSEST))
        assert measures.tag_band >= Measures.of(measures.font, 500, tag).tag_band - 3

    def test_is_remembered(self, session, open_window):
        session.press("Alt+=", "Alt+.")
        after = open_window()
        assert after.view.column.setting == session.window.settings.setting != Setting()


class TestTheMeasure:
    def test_grows_and_shrinks_by_keys(self, session):
        view = session.view
        width = view.column.layout.measures.width
        session.press(*["Alt+,"] * 5)
        assert view.column.layout.measures.width < width
        narrow = comfortable_width(view.column.font, 52)
        assert view.column.layout.measures.width == pytest.approx(narrow)
        session.press(*["Alt+."] * 5)
        assert view.column.layout.measures.width == width

    def test_is_never_wider_than_the_page(self, session):
        session.press(*["Alt+."] * 30)
        assert session.view.column.layout.measures.width <= session.view.viewport().width() - 96


class TestDirection:
    def test_goes_round_from_content_to_right_to_left_to_left_to_right(self, session):
        def directions():
            return [block.right_to_left for block in session.view.column.layout.blocks]

        seen = [directions()]
        for _ in range(3):
            session.press("Ctrl+Shift+X")
            seen.append(directions())
        assert seen == [[True, False], [True, True], [False, False], [True, False]]

    def test_leaves_the_text_as_it_is(self, session):
        session.press("Ctrl+Shift+X")
        assert session.work.article.text == TEXT

    def test_is_shown_in_the_header_the_menu_and_a_message(self, read):
        session = read(TEXT, language=Language.ENGLISH)
        action = session.window.actions_["direction"]
        assert not action.isChecked()
        session.press("Ctrl+Shift+X")
        assert action.isChecked()
        assert "right to left" in session.window.header._details.text()
        assert "right to left" in session.bar.label.text()
        session.press("Ctrl+Shift+X", "Ctrl+Shift+X")
        assert not action.isChecked()
        assert "left" not in session.window.header._details.text()

    def test_is_remembered_for_each_article(self, read):
        session = read(TEXT, "قال نعم")
        session.press("Ctrl+Shift+X", "N")
        assert session.view.column.direction is None
        session.press("P")
        assert session.view.column.direction is Direction.RTL

    def test_is_remembered_in_the_project(self, session, open_window):
        session.press("Ctrl+Shift+X", "Ctrl+Shift+X")
        target, article = session.work.project.target, session.work.article.id
        assert session.work.close_project()
        window = open_window(target)
        window.navigation.open_article(article)
        assert window.view.column.direction is Direction.LTR

    def test_turns_the_arrow_keys_with_the_lines(self, session):
        session.press("Right", "Ctrl+End", "Ctrl+Shift+X")
        before = session.selected()
        session.press("Right")
        assert (before, session.selected()) == ("so", "said")


class TestInvisibleControls:
    CONTROLS = "قال\u200f (\u200eBBC\u200f) نام\u200cه و\u00a0مع\u2067 12\u2069 نعم\ufeff"

    def test_all_have_names(self):
        assert {visible_name(char) for char in INVISIBLE.findall(self.CONTROLS)} >= {
            *("RLM", "LRM", "ZWNJ", "NBSP", "RLI", "PDI", "BOM")
        }
        assert None not in map(visible_name, INVISIBLE.findall("".join(map(chr, range(0x10000)))))

    def test_are_named_on_request_without_moving_a_letter(self, read):
        session = read(self.CONTROLS)

        def glyphs():
            block = session.view.column.layout.blocks[0]
            return [
                (run.glyphIndexes(), [place.x() for place in run.positions()])
                for line in block.lines()
                for run in line.glyphRuns()
            ]

        plain, before = session.view.viewport().grab().toImage(), glyphs()
        session.press("Ctrl+Shift+8")
        assert session.window.actions_["controls"].isChecked()
        assert glyphs() == before
        assert session.view.viewport().grab().toImage() != plain
        session.press("Ctrl+Shift+8")
        assert session.view.viewport().grab().toImage() == plain

    @pytest.mark.usefixtures("qapp")
    def test_get_room_only_on_lines_that_have_them(self):
        font, tag = article_font(Face.NASKH, 17), interface_font(10.5)
        text = f"قال نعم\n{self.CONTROLS}"
        plain, shown = (
            ArticleLayout(text, Measures.of(font, 500, tag, Setting(controls=controls)))
            for controls in (False, True)
        )
        assert shown[0].height == plain[0].height
        assert shown[1].height > plain[1].height

    @pytest.mark.parametrize("places", [[5.0, 5.0, 5.0], [0.0, 96.0, 99.0], [50.0]])
    def test_crowded_labels_stand_side_by_side(self, places):
        widths = [20.0] * len(places)
        lefts = spread(places, widths, 100)
        assert all(other - one >= 20 for one, other in pairwise(lefts))
        assert lefts[-1] + 20 <= 100 + 20


class TestLineNumbers:
    def test_are_drawn_on_request(self, session):
        session.press(*["Alt+,"] * 8)
        assert session.view.column.layout[0].layout.lineCount() > 1
        plain = session.view.viewport().grab().toImage()
        session.press("Ctrl+Shift+L")
        assert session.window.actions_["line_numbers"].isChecked()
        assert session.view.viewport().grab().toImage() != plain
        session.press("Ctrl+Shift+L")
        assert session.view.viewport().grab().toImage() == plain


@pytest.mark.parametrize(("face", "size"), FACES)
@pytest.mark.parametrize("spacing", [CLOSEST, WIDEST])
def test_no_mark_reaches_into_a_tag_band_or_the_next_line(qapp, face, size, spacing):
    tag = interface_font(10.5)
    tag.setPointSizeF(max(8, size * 0.56))
    measures = Measures.of(article_font(face, size), 40 * size, tag, Setting(spacing=spacing))
    block = ArticleLayout(STACKED * 3, measures)[0]
    edge = 0.0
    for index, line in enumerate(block.lines()):
        (box, *_) = [b for b in block.boxes(block.start, block.end) if b.line == index]
        top, bottom = ink_of(line)
        assert top >= box.rect.top() - 1, "ink in the line's own tag band"
        assert bottom <= box.rect.bottom() + measures.under_band + 1
        assert box.rect.top() - measures.tag_band >= edge - 1, "tag band under the line above"
        edge = box.rect.bottom()
    assert edge + measures.under_band <= block.height + 1


def test_characters_of_which_no_face_has_a_glyph_are_measured_like_others(qapp):
    """Qt draws them in a nameless face, and dies when asked for its name."""
    rare = (chr(0x700), chr(0x1B05), chr(0x11400), chr(0xE000), chr(0xFDD0), chr(0x10FFFE))
    text = "".join(f"{character}\u064b\u0301 " for character in rare)
    tag = interface_font(10.5)
    measures = Measures.of(article_font(Face.NASKH, 17), 600, tag, Setting())
    (block,) = ArticleLayout(text, measures)
    for position in range(0, len(text), 4):
        assert block.boxes(position, position + 1)


def ink_of(line):
    """Draw a line alone on a large sheet, and give the first and last y of its ink."""
    room = int(line.height()) + 40
    sheet = QImage(int(line.width()) + 80, 3 * room, QImage.Format.Format_Grayscale8)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    line.draw(painter, QPointF(40, room - line.y()))
    painter.end()
    rows = [y for y in range(sheet.height()) if min(bytes(sheet.constScanLine(y))) < 128]
    assert 0 < rows[0] < rows[-1] < sheet.height() - 1, "the sheet is too small"
    return rows[0] - room + line.y(), rows[-1] - room + line.y()


@pytest.mark.parametrize("face", list(Face))
def test_lines_drawn_in_strips_are_those_drawn_at_once(qapp, face):
    """Nothing is cut where a strip of the page is drawn anew through the middle of marks."""
    measures = Measures.of(article_font(face, 24), 500, None, Setting(spacing=CLOSEST))
    block = ArticleLayout(STACKED * 2, measures)[0]

    def drawn(strips):
        sheet = QImage(560, block.height, QImage.Format.Format_Grayscale8)
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        for top, bottom in strips:
            painter.setClipRect(0, top, 560, bottom - top)
            block.draw(painter, top, bottom)
        painter.end()
        return sheet

    strips = list(pairwise([*range(0, block.height, 7), block.height]))
    assert drawn(strips) == drawn([(0, block.height)])


def test_letters_stay_joined_and_marks_in_place_under_a_selection_and_a_quote(read):
    """Every pixel that a letter fills wholly is filled as before, whatever lies below it."""
    session = read(STACKED + TEXT)
    view = session.view
    ink = QColor(view.markings.theme.text).rgb()

    def letters():
        picture = view.viewport().grab().toImage()
        return {
            (x, y)
            for y in range(min(400, picture.height()))
            for x in range(picture.width())
            if picture.pixel(x, y) == ink
        }

    before = letters()
    session.press("Right", "Left", "Left", "Q", "Left", "Alt+Shift+Left", "Shift+Left")
    assert session.frame is not None
    assert len(before) > 500
    assert before <= letters()
