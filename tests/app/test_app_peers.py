"""What goes wrong on the pages of other tools, seen there with our own eyes, and does not here.

Each test says whose failure it guards against, and judges by the pixels of the real window or by
the boxes of its letters.
"""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from annotator.app.theme import LIGHT
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.scheme import DEFAULT_SCHEME

SHORT = "قال الوزير: «نعم، سنعود»."
MIXED = "قال John Smith لصحيفة Daily News أمس 25% نعم."
DARK = 90  # of 255: darker pixels belong to letters
FILL = QColor(DEFAULT_SCHEME.style(Layer.QUOTE).colour)


class Page:
    """The article's page of a real window, as an eye would see it."""

    def __init__(self, session):
        self.view, self.text = session.view, session.work.article.text

    def span(self, stretch):
        start = self.text.index(stretch)
        return start, start + len(stretch)

    def boxes(self, stretch):
        """Give the rectangles that a stretch has on the screen."""
        return self.view.column.boxes(*self.span(stretch))

    def box(self, stretch):
        (box,) = self.boxes(stretch)
        return box

    def mark(self, *marks, joined=False):
        """Mark stretches: ``(layer, one stretch or several)``, all of them in one frame or none."""
        mentions = []
        for number, (layer, *stretches) in enumerate(marks):
            spans = tuple(map(self.span, stretches))
            mentions.append(
                Mention(id=f"m{number}", layer=layer, spans=spans, exact=exact_of(self.text, spans))
            )
        roles = {"cues": Layer.CUE, "speakers": Layer.SPEAKER, "sources": Layer.SOURCE}
        frame = Attribution(
            id="a",
            quote=next((m.id for m in mentions if m.layer is Layer.QUOTE), None),
            **{
                role: tuple(m.id for m in mentions if m.layer is layer)
                for role, layer in roles.items()
            },
        )
        frames = (frame,) if joined else ()
        work = Annotation(mentions=tuple(mentions), attributions=frames)
        self.view.show_annotation(work, "a" if joined else None)

    def pixels(self):
        """Give the page's red, green and blue, by row and column."""
        image = self.view.viewport().grab().toImage()
        assert image.devicePixelRatio() == 1
        image = image.convertToFormat(image.Format.Format_RGB32)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return rows.reshape(image.height(), image.width(), 4)[..., 2::-1].astype(int)

    def letters(self):
        """Tell of each pixel whether it belongs to a letter: the darkest there are."""
        return self.pixels().max(axis=2) < DARK

    def within(self, pixels, box):
        """Cut a rectangle out of what was seen."""
        left, top = int(box.left()), int(box.top())
        return pixels[top : int(box.bottom()) + 1, left : int(box.right()) + 1]

    def is_filled(self, stretch):
        """Tell whether all of a stretch's upper edge, above most letters, is in a quote's fill."""
        pixels, filled = self.pixels(), []
        for box in self.boxes(stretch):
            row = pixels[int(box.top()) + 2, int(box.left()) + 2 : int(box.right()) - 2]
            filled.append(float((row[:, 0] - row[:, 2] > 25).mean()))
        assert all(share > 0.9 or share < 0.1 for share in filled), filled
        return all(share > 0.9 for share in filled)


def strength_of(layer, pixels):
    """Tell of each pixel how strongly a layer's stroke is drawn there, 0 where it is not."""
    page = np.array(QColor(LIGHT.page).getRgb()[:3])
    ink = np.array(LIGHT.stroke_of(DEFAULT_SCHEME.style(layer)).getRgb()[:3]) - page
    strength = (pixels - page) @ ink / (ink @ ink)
    others = np.abs(pixels - page - strength[..., None] * ink).max(axis=2)
    return np.where(others < 12, strength, 0.0)


@pytest.fixture
def page(read):
    """Open the window on a text and give its page, with nothing selected."""

    def page(text):
        session = read(text)
        session.view.select(None)
        session.window.header.setFocus()
        return Page(session)

    return page


class TestWhatLabelStudioAndDoccanoGetWrong:
    def test_an_arabic_line_begins_at_the_right(self, page):
        """Both set Arabic paragraphs to the left, in left-to-right order."""
        shown = page(SHORT)
        columns = np.flatnonzero(shown.within(shown.letters(), shown.box(SHORT)).any(axis=0))
        right = shown.box(SHORT).right()
        column = shown.view.column.origin().x() + shown.view.column.layout.measures.width
        assert column - 3 <= right <= column + 3
        assert columns[-1] > shown.box(SHORT).width() - 6
        assert shown.box("قال").left() > shown.box("الوزير").left() > shown.box("نعم").left()

    def test_full_stop_and_closing_marks_stand_at_the_left_end(self, page):
        """Both let them jump to the right end of the line."""
        shown = page(SHORT)
        stop, closing = shown.box("."), shown.box("»")
        assert stop.right() <= closing.left() + 1
        assert closing.right() <= shown.box("سنعود").left() + 1
        assert shown.within(shown.letters(), stop).any()

    def test_a_quotation_is_one_box_with_its_marks(self, page):
        """In Label Studio it is two, the closing mark on the far side of the line."""
        shown = page(SHORT)
        whole = shown.box("«نعم، سنعود»")
        for part in ("«", "نعم،", "سنعود", "»"):
            assert whole.adjusted(-1, -1, 1, 1).contains(shown.box(part))

    def test_no_label_and_no_connector_covers_a_letter(self, page):
        """In both labels and arcs lie over the words of the line above and over each other."""
        shown = page(f"{SHORT} {MIXED}\nوأضاف أن الأمر انتهى وأن كل شيء على ما يرام في المدينة.")
        before = shown.letters()
        shown.mark(
            (Layer.CUE, "قال"),
            (Layer.SPEAKER, "الوزير"),
            (Layer.QUOTE, "«نعم، سنعود»", "الأمر انتهى"),
            (Layer.SOURCE, "Daily News"),
            (Layer.TARGET, "نعم، "),
            (Layer.CUE, "وأضاف"),
            joined=True,
        )
        shown.view.show_connectors(shown=True)
        after = shown.pixels().max(axis=2)
        assert before.sum() > 1000
        assert after[before].max() < DARK + 30

    def test_marks_over_one_another_can_all_be_seen(self, page):
        """In Label Studio overlapping colours blend into a third."""
        shown = page(SHORT)
        shown.mark(
            (Layer.CUE, "الوزير"), (Layer.TARGET, "قال الوزير"), (Layer.ADDRESSEE, "الوزير: «نعم")
        )
        box = shown.box("الوزير")
        below = shown.pixels()[
            int(box.bottom()) - 6 : int(box.bottom()) + 14, int(box.left()) : int(box.right())
        ]
        found = {}
        for layer in (Layer.CUE, Layer.TARGET, Layer.ADDRESSEE):
            rows = np.flatnonzero(strength_of(layer, below).max(axis=1) > 0.3)
            assert rows.size, f"{layer} cannot be seen"
            found[layer] = rows
        for one, other in combinations(found.values(), 2):
            assert not set(one) & set(other)


class TestWhatBratGetsWrong:
    def test_marks_open_no_gaps_between_words(self, page):
        """Its right-to-left mode sets every marked chunk apart from its neighbours."""
        shown = page(SHORT)
        words = ("قال", "الوزير", "نعم", "سنعود")
        before, letters = [shown.box(word) for word in words], shown.letters()
        shown.mark((Layer.SPEAKER, "الوزير"), (Layer.QUOTE, "نعم"), (Layer.CUE, "سنعود"))
        assert [shown.box(word) for word in words] == before
        assert (shown.letters() == letters).mean() > 0.999

    def test_a_number_in_both_digits_is_covered_as_a_whole(self, page):
        """It boxes half of «200 صاروخ (٢٠٠)»."""
        shown = page("أطلق 200 صاروخ (٢٠٠) أمس.")
        shown.mark((Layer.QUOTE, "200 صاروخ (٢٠٠)"))
        whole = shown.box("200 صاروخ (٢٠٠)")
        for part in ("200", "صاروخ", "(", "٢٠٠", ")"):
            assert whole.adjusted(-1, -1, 1, 1).contains(shown.box(part))
            assert shown.is_filled(part)
        assert not shown.is_filled("أطلق")
        assert not shown.is_filled("أمس")


class TestWhatInceptionGetsWrong:
    @pytest.mark.parametrize("part", ["لو", "الو", "وزي", "زير"])
    def test_letters_join_over_the_edge_of_a_mark(self, page, part):
        """Letters fell apart where a chunk began or ended within a word (its issue #5506)."""
        shown = page("قال الوزير نعم.")
        before = shown.within(shown.letters(), shown.box("الوزير"))
        shown.mark((Layer.QUOTE, part))
        after = shown.within(shown.letters(), shown.box("الوزير"))
        assert before.sum() > 50
        assert (before == after).mean() > 0.995

    def test_boxes_in_mixed_text_stand_where_the_words_do(self, page):
        """Boxes stood beside their words where directions met (its issue #5947)."""
        shown = page(MIXED)
        shown.mark((Layer.QUOTE, "قال John"))
        assert len(shown.boxes("قال John")) == 2
        assert shown.is_filled("قال")
        assert shown.is_filled("John")
        for word in ("Smith", "لصحيفة", "Daily", "أمس", "25%", "نعم"):
            assert not shown.is_filled(word), word

    def test_every_word_of_mixed_text_is_where_its_ink_is(self, page):
        """The same, word by word: a click on a word's ink is a click on the word."""
        shown = page(MIXED)
        letters = shown.letters()
        for word in ("قال", "John", "Smith", "لصحيفة", "Daily", "News", "أمس", "25", "نعم"):
            box = shown.box(word)
            assert shown.within(letters, box).any(), word
            ink = np.argwhere(shown.within(letters, box))
            middle = ink[len(ink) // 2]
            point = QPointF(box.left() + middle[1], box.top() + middle[0])
            start, end = shown.span(word)
            assert start <= shown.view.column.position_at(point) < end, word


class TestWhatOthersGetWrong:
    @pytest.mark.parametrize("before", ["😀", "👩‍👩‍👧‍👦🇪🇬", "𝒳 😀😀😀"])
    def test_marks_do_not_drift_after_an_emoji(self, page, before):
        """QualCoder's and doccano's stand one letter further on for each emoji before them."""
        shown = page(f"قال {before} الوزير نعم سنعود.")
        shown.mark((Layer.QUOTE, "الوزير"))
        assert shown.is_filled("الوزير")
        assert not shown.is_filled("نعم")
        assert not shown.is_filled("قال")

    def test_a_mark_covers_no_space_beside_it(self, page):
        """Potato's boxes reach over the spaces around a word."""
        shown = page(SHORT)
        shown.mark((Layer.QUOTE, "الوزير"))
        box, colon, before = shown.box("الوزير"), shown.box(":"), shown.box("قال")
        assert colon.right() <= box.left() + 1
        assert before.left() - box.right() > 3

    def test_tags_of_html_in_an_article_are_letters(self, page):
        """Potato takes ``<b>`` in an article for its own."""
        shown = page("هذا <b>مهم</b> جداً.")
        letters = shown.letters()
        for part in ("<b>", "</b>"):
            for box in shown.boxes(part):
                assert shown.within(letters, box).any()
