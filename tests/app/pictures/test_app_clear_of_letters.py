"""Nothing is drawn over a letter: not a tag, not a connector, however high its diacritics rise."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from annotator.app.article_view.links import Links
from annotator.app.article_view.scene import Scene
from annotator.app.fonts import Face
from annotator.app.settings import CLOSEST, WIDEST

FIRST = (
    "<c1>قَالَ</c1> <s1>الشَّٰيْخُ حَسَنٌّ</s1>: <q1>«كُلٌّ يَجِّيءُ بِأَجَلٍّ، <t1>وَالظِّلُّ</t1> "
    "زَائِلٌ لَا مَحَالَةَ عِنْدَ المَغِيبِ، فَٱصْبِرُوا»</q1> وفق <o1>رواية ججح</o1> عن <o2>Radio Qq "
    "fy</o2>. <c2>وَحَجَّ</c2> <s2>أُمٌّ</s2> <q2>حِجٌّ</q2>.\n"
)
SECOND = (
    "<c3>Said</c3> <s3>Ángström Ørjy</s3> to <a3>أَهْلِ الحَيِّ</a3>: <q3>“gypsy jug (٢٠٠) 200"
    "”</q3>. و<c4>كَرَّرَ</c4> <s4>جَدٌّ</s4> <q4>أَنَّ ظِلَّ جَحْجَحٍّ يَزُولُ</q4>."
)
FRAMES = ("q1 c1 s1 o1 o2", "q2 c2 s2 o1", "q3 c3 s3 a3", "q4 c4 s4 s1")


@pytest.fixture(params=[1.0, CLOSEST, WIDEST], ids=lambda spacing: f"lines at {spacing}")
def spacing(request):
    """Set the lines at their usual distance, as close as can be, and as far apart."""
    return request.param


@pytest.fixture(params=[Face.NASKH, Face.SANS], ids=lambda face: face.name.lower())
def crowded(request, spacing, written, page):
    """Show vocalised and mixed lines with all their connectors."""
    article, annotation = written(FIRST + SECOND, *FRAMES, stances=[(1, "doubt", "t1")])
    view = page(
        article,
        annotation,
        frame="f1",
        size=(460, 1100),
        face=request.param,
        spacing=spacing,
    )
    view.show_connectors(shown=True)
    return view


def ink_of(layout):
    """Give the rectangle of every glyph's ink."""
    for block in layout.visible(0, 10_000):
        for line in block.lines():
            for run in line.glyphRuns():
                face = run.rawFont()
                for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                    ink = face.boundingRect(glyph).translated(place)
                    if not ink.isEmpty():
                        yield ink.translated(0, block.top)


def test_tags_are_clear_of_letters_and_of_each_other(crowded, drawn):
    drawn(crowded)
    rows = crowded.markings.rows._seen.items()
    tags = [(tag, tag.ink.translated(0, top)) for top, row in rows for tag in row.tags]
    ink = list(ink_of(crowded.column.layout))
    assert len(tags) > 15
    for number, (tag, place) in enumerate(tags):
        assert [letter for letter in ink if letter.intersects(place)] == [], tag.text
        assert not any(place.intersects(other) for _, other in tags[:number])


def test_connectors_are_clear_of_letters_and_of_tags(crowded):
    picture = crowded._picture()
    scene = Scene(picture.layout, picture.marks, picture.scheme, picture.top, picture.bottom)
    links = Links(picture, scene, crowded.markings.rows.of(scene)).found()
    rows = crowded.markings.rows.of(scene).items()
    tags = [tag.ink.translated(0, top) for top, row in rows for tag in row.tags]
    ink = [*ink_of(picture.layout), *tags]
    assert len(links) == 14
    for link in links:
        points = link.way.points
        for (left, top), (right, bottom) in pairwise(points):
            piece = QRectF(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
            piece.adjust(-0.7, -0.7, 0.7, 0.7)
            assert [letter for letter in ink if letter.intersects(piece)] == [], link


def test_each_connector_ends_beside_the_mention_it_leads_to(crowded):
    picture = crowded._picture()
    scene = Scene(picture.layout, picture.marks, picture.scheme, picture.top, picture.bottom)
    for link in Links(picture, scene, crowded.markings.rows.of(scene)).found():
        x, y = link.end
        heads = [
            fragment
            for shown in scene.marks
            if shown.mark.mention.layer is link.layer and link.frame.id in shown.mark.frames
            for fragment in shown.fragments[:1]
        ]
        assert any(
            abs(head.start_x - x) < 4 and 0 < head.head.rect.top() - y < 30 for head in heads
        )
