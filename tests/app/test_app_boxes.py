"""The boxes of a span cover the glyphs of its characters and of no other, however text runs.

The reference is a layout of Qt's own, made here: which glyphs it sets for which characters, and
how wide each is. A ligature such as لا in the sans-serif face is one glyph of several clusters:
boxes give each an even share of it, as carets are wont to stand in ligatures. Joiners and the
soft hyphen are tested by themselves: their glyphs have advances that Qt does not use.
"""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextLayout, QTextOption

from annotator.app.article_view.display import display_text
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.measures import Measures
from annotator.app.fonts import Face, article_font
from annotator.text.bidi import CONTROLS, Direction
from annotator.text.graphemes import boundaries
from annotator.text.offsets import Utf16Map

WIDTH = 300
NEAR = 3.0  # pixels: boxes join over gaps of 0.75, and neighbours are kerned
LIMITS = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PIECES = st.one_of(
    st.sampled_from(
        [
            *("قال", "الوزير", "لإدلب", "لا", "اللَّهِ", "ٱلْحَقُّ", "إِنّٰا", "لَّٰ", "كـــتب", "بسم"),
            *("said", "WAVE", "naïve", "e\u0301", "office", "2026", "١٢٫٥", "12:30", "٪", "3.5"),
            *("😀", "👩\u200d👧", "🇪🇬", "𐎠", "«", "»", "(", ")", "[", "]", '"', "،", ".", "؟", "…"),
            *("\u200f", "\u200e", "\u061c", "\u2067", "\u2069", "\u202b", "\u202e", "\u202c"),
            *("\u00a0", "\ufeff", "\t"),
        ]
    ),
    st.just(" "),
)
UNSEEN = f" \t\u00a0{CONTROLS}"
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)


class Cluster(NamedTuple):
    """A grapheme cluster and where its glyphs lie."""

    start: int
    end: int
    line: int
    left: float
    right: float


def laid_out(text, font, direction):
    """Lay a paragraph out with Qt alone."""
    rtl = direction is Direction.RTL
    layout = QTextLayout(display_text(text), font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def clusters_of(text, font, direction):
    """Give a paragraph's clusters by the glyphs that Qt sets for each, and their advances."""
    layout, units = laid_out(text, font, direction), Utf16Map(text)
    edges = boundaries(text)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = units.span_to_codepoints(
            (line.textStart(), line.textStart() + line.textLength())
        )
        end = start + len(text[start:end].rstrip(UNSEEN))  # at which it was wrapped
        within = [pair for pair in pairwise(edges) if start <= pair[0] < end]
        while within:
            count = shared(line, units, within)
            first, last = within[0][0], within[count - 1][1]
            left, right, rtl = extent(line.glyphRuns(*counted(units.span_to_utf16((first, last)))))
            share = (right - left) / count
            for place, (first, last) in enumerate(
                reversed(within[:count]) if rtl else within[:count]
            ):
                if text[first:last].strip(CONTROLS):
                    x = left + place * share
                    yield Cluster(first, last, number, x, x + share)
            del within[:count]


def shared(line, units, clusters):
    """Count how many clusters, from the first on, one ligature stands for."""
    for count, (_, end) in enumerate(clusters, 1):
        first, last = units.span_to_utf16((clusters[0][0], end))
        if not any(run.flags() & SPLIT for run in line.glyphRuns(*counted((first, last)))):
            return count
    raise AssertionError(clusters)


SPLIT = QGlyphRun.GlyphRunFlag.SplitLigature


def counted(span):
    return span[0], span[1] - span[0]


def extent(runs):
    """Give where glyphs begin and end by their places and advances, and their direction."""
    edges = [
        x
        for run in runs
        for place, advance in zip(
            run.positions(),
            run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()),
            strict=True,
        )
        for x in (place.x(), place.x() + advance.x())
        if advance.x() > 0
    ]
    return min(edges, default=0), max(edges, default=0), any(run.isRightToLeft() for run in runs)


def covered(cluster, boxes):
    """Measure how much of a cluster's width lies under the boxes of its line."""
    return sum(
        max(0, min(box.rect.right(), cluster.right) - max(box.rect.left(), cluster.left))
        for box in boxes
        if box.line == cluster.line
    )


@pytest.fixture(scope="module", params=list(Face))
def font(request, qapp):
    return article_font(request.param, 17)


@LIMITS
@given(text=TEXTS, cuts=st.tuples(st.integers(0, 200), st.integers(0, 200)), rtl=st.booleans())
@example(text="قال Reuters 2026 نعم (BBC) لا", cuts=(2, 9), rtl=True)
@example(text="لا لا لا", cuts=(1, 3), rtl=True)
def test_boxes_cover_the_clusters_of_their_span_and_no_other(font, text, cuts, rtl):
    direction = Direction.RTL if rtl else Direction.LTR
    layout = ArticleLayout(text, Measures.of(font, WIDTH), direction)
    edges = boundaries(text)
    start, end = sorted(edges[cut % len(edges)] for cut in cuts)
    boxes = layout.boxes(start, end)
    for cluster in clusters_of(text, font, direction):
        width, under = cluster.right - cluster.left, covered(cluster, boxes)
        if start <= cluster.start and cluster.end <= end:
            assert under >= width - NEAR, (cluster, text[cluster.start : cluster.end])
        else:
            assert under <= NEAR, (cluster, text[cluster.start : cluster.end])


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d", "\u00ad"])
def test_a_joiner_has_no_room_of_its_own(font, joiner):
    text = f"قال{joiner}نعم لا"
    layout = ArticleLayout(text, Measures.of(font, WIDTH))
    (word,) = layout.boxes(0, 7)
    before, after = layout.boxes(0, 4)[-1], layout.boxes(4, 7)[0]
    assert (before.rect.right(), after.rect.left()) == (word.rect.right(), word.rect.left())
    assert before.rect.left() == pytest.approx(after.rect.right(), abs=NEAR)


def test_a_mark_of_byte_order_moves_no_box(font):
    """PySide drops U+FEFF from the beginning of what it hands to Qt."""
    plain, marked = (
        ArticleLayout(text, Measures.of(font, WIDTH)) for text in ("قال نعم", "\ufeffقال نعم")
    )
    assert [box.rect for box in marked.boxes(1, 4)] == [box.rect for box in plain.boxes(0, 3)]


def test_half_a_ligature_is_half_its_glyph(qapp):
    layout = ArticleLayout("بلا", Measures.of(article_font(Face.SANS, 17), WIDTH))
    (whole,), (lam,), (alef,) = (layout.boxes(*span) for span in ((1, 3), (1, 2), (2, 3)))
    assert lam.rect.width() == pytest.approx(alef.rect.width()) == whole.rect.width() / 2
    assert lam.rect.right() == whole.rect.right()
    assert alef.rect.left() == whole.rect.left()


def test_a_letter_and_its_marks_are_not_parted(font):
    layout = ArticleLayout("قَالَ نَعَمْ", Measures.of(font, WIDTH))
    whole = [box.rect for box in layout.boxes(0, 2)]
    assert [box.rect for box in layout.boxes(0, 1)] == whole
    assert [box.rect for box in layout.boxes(1, 2)] == whole


def test_an_empty_span_has_no_box(font):
    layout = ArticleLayout("قَالَ نَعَمْ", Measures.of(font, WIDTH))
    assert layout.boxes(1, 1) == layout.boxes(3, 3) == []
