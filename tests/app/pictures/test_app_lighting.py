"""The frame under the pointer or the caret lights up, and only what that changes is drawn anew."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QRegion

from annotator.app.article_view.lighting import lit_places
from annotator.app.article_view.selection import Selection

LINES = "\n".join(
    f"<c{n}>قال</c{n}> <s{n}>شاهد رقم {n}</s{n}> إن <q{n}>الطريق إلى القرية رقم {n} لا تزال مغلقة "
    f"منذ الفجر</q{n}> ثم مضى إلى عمله."
    for n in range(1, 7)
)
FRAMES = tuple(f"q{n} c{n} s{n}" for n in range(1, 7))


@pytest.fixture
def view(written, page):
    """Show six frames, the second in hand."""
    return page(*written(LINES, *FRAMES), frame="f2", size=(640, 900))


def middle(view, stretch):
    """Give the middle of a stretch on the screen."""
    start = view.article.text.index(stretch)
    return view.column.boxes(start, start + len(stretch))[0].center()


def hover(view, point):
    """Move the pointer, without a button, to a point."""
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, point, point, none, none, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(view.viewport(), event)


class TestWhatIsLit:
    def test_is_the_frame_under_the_pointer_as_long_as_it_is_there(self, view):
        hover(view, middle(view, "شاهد رقم 3"))
        assert view.markings.lit == "f3"
        hover(view, middle(view, "ثم مضى"))
        assert view.markings.lit is None

    def test_goes_out_when_the_pointer_leaves_the_page(self, view, qapp):
        hover(view, middle(view, "شاهد رقم 3"))
        qapp.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
        assert view.markings.lit is None

    def test_is_nothing_beside_the_letters(self, view):
        box = middle(view, "شاهد رقم 3")
        hover(view, QPointF(view.viewport().width() - 4, box.y()))
        assert view.markings.lit is None

    def test_by_the_caret_is_no_other_frame_than_the_one_in_hand(self, view):
        start = view.article.text.index("شاهد رقم 4")
        view.select(Selection((start, start + 4), (start, start + 4)))
        assert view.markings.lit is None, "keys would change another"

    def test_is_the_frame_that_the_caret_stands_in_where_none_is_in_hand(self, view):
        view.show_annotation(view.markings.marks.annotation, None)
        start = view.article.text.index("شاهد رقم 4")
        view.select(Selection((start, start + 4), (start, start + 4)))
        assert view.markings.lit == "f4"
        hover(view, middle(view, "شاهد رقم 5"))
        assert view.markings.lit == "f5"
        hover(view, middle(view, "ثم مضى"))
        assert view.markings.lit == "f4"


class TestWhatIsDrawnAnew:
    @pytest.mark.parametrize("connectors", [False, True], ids=["quiet", "all connectors"])
    @pytest.mark.parametrize("frame", ["f1", "f3", "f6"])
    def test_is_everything_that_changes(self, view, drawn, frame, connectors):
        view.show_connectors(shown=connectors)
        before = drawn(view)
        places = [
            place.translated(view.column.origin()).toAlignedRect()
            for place in lit_places(view._picture(), frame)
        ]
        view.light(frame)
        after = drawn(view)
        assert after != before
        for place in places:
            blank(before, place)
            blank(after, place)
        assert after == before

    def test_looks_as_if_all_had_been(self, view, drawn):
        image = drawn(view)
        region = QRegion()
        for place in lit_places(view._picture(), "f3"):
            region += place.translated(view.column.origin()).toAlignedRect()
        view.light("f3")
        view.viewport().render(image, QPoint(), region)
        assert region.rectCount() > 1
        assert image == drawn(view)

    def test_is_not_the_whole_page(self, view):
        region = QRegion()
        for place in lit_places(view._picture(), "f5"):
            region += place.translated(view.column.origin()).toAlignedRect()
        assert not region.contains(middle(view, "شاهد رقم 1").toPoint())
        assert region.contains(middle(view, "شاهد رقم 5").toPoint())

    def test_is_nothing_where_the_light_stays(self, view, monkeypatch):
        view.light("f3")
        asked = []
        monkeypatch.setattr(view, "_picture", lambda: asked.append("a picture"))
        view.light("f3")
        assert asked == []
        monkeypatch.undo()


def blank(image, place):
    """Draw over a rectangle of a picture."""
    painter = QPainter(image)
    painter.fillRect(place, Qt.GlobalColor.black)
    painter.end()


class TestTags:
    def test_are_told_in_full_where_the_pointer_rests(self, written, page, drawn):
        source = "".join(f"<c{n}>ق</c{n}>" for n in range(10, 40))
        view = page(*written(source), size=(300, 120))
        drawn(view)
        rows = view.markings.rows._seen.items()
        top, counter = next(
            (top, tag) for top, row in rows for tag in row.tags if len(tag.marks) > 1
        )
        assert counter.text == "+" + view.markings.words.number(len(counter.marks))
        assert counter.told == "\n".join(["لفظ"] * len(counter.marks))
        assert view.markings.rows.at(counter.ink.center() + QPointF(0, top)) is counter
        assert view.markings.rows.at(QPointF(-500, -500)) is None
