"""No gesture parts a letter from its marks, cuts an emoji or a flag: neither selected nor marked.

Random texts, random gestures: keys, clicks, drags, edges pulled, letters left out, fragments, on
mentions that other programs left in the middle of a character.
"""

from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.app.article_view.view import ArticleView
from annotator.app.commands import Commands
from annotator.app.edge_commands import EdgeCommands
from annotator.app.fonts import Face, article_font
from annotator.app.selection_commands import SelectionCommands
from annotator.app.theme import LIGHT
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.text.graphemes import is_boundary

PIECES = (
    *(
        "قال",
        "وَقَالَ",
        "وبالرئيس",
        "لِلصّحافة",
        "لأن",
        "و",
        "د\u0651\u064e",
        "ـ",
        "said",
        "e\u0301",
        "200",
        "٣٫٥",
    ),
    *("😀", "👩\u200d👩\u200d👧", "👍🏽", "🇸🇦", "🇪🇬🇹", "❤\ufe0f", "1\ufe0f\u20e3", "ﷺ"),
    *("«", "»", "“", "”", '"', "'", "(", ")", ".", "،", "؟", ":"),
    *(" ", " ", " ", "\n", "\r\n", "\u00a0", "\u200f", "\u200d", "\u200c", "\u064b", "\u06dd"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
KEYS = [
    (modifier, key)
    for modifier in ("NoModifier", "ShiftModifier", "AltModifier", "ControlModifier")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")
]
POINTS = st.tuples(st.integers(40, 460), st.integers(20, 380)).map(lambda xy: QPoint(*xy))
HELD = st.sampled_from(["NoModifier", "AltModifier", "ControlModifier", "ShiftModifier"])
GESTURES = st.one_of(
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("drag"), st.tuples(POINTS, POINTS, HELD)),
    st.tuples(st.just("click"), st.tuples(POINTS, st.integers(1, 4))),
    st.tuples(
        st.just("select"),
        st.sampled_from(
            ["grow", "shrink", "take_quotation", "take_sentence", "take_paragraph", "take_all"]
        ),
    ),
    st.tuples(st.just("mark"), st.sampled_from(list(Layer))),
    st.tuples(st.just("fragment"), st.none()),
    st.tuples(st.just("proclitic"), st.none()),
    st.tuples(
        st.sampled_from(["move_by_word", "move_by_letter"]), st.tuples(st.booleans(), st.booleans())
    ),
    st.tuples(st.just("pull"), st.tuples(st.integers(0, 9), st.booleans(), POINTS, HELD)),
    st.tuples(st.just("import"), st.tuples(st.floats(0, 1), st.floats(0, 1))),
)


class Names:
    """What the view needs to name things."""

    def tag(self, layer):
        return layer.value

    def short_tag(self, layer):
        return layer.value[0]

    def number(self, value):
        return str(value)


class Bench:
    """A view with all the gestures on it, and work that is not saved anywhere."""

    is_writable = True

    def __init__(self, view, text):
        self.view = view
        self.article = Article(id="a", text=text)
        self.annotation, self.frame, self.stance = Annotation(), None, None
        self.imported = set()
        self.commands = Commands(self, view)
        self.edges = EdgeCommands(self, view)
        self.selecting = SelectionCommands(self, view)
        view.show_article(self.article)

    @property
    def attribution(self):
        return self.annotation.attribution_by_id.get(self.frame or "")

    def apply(self, annotation, _action, frame=None):
        self.annotation, self.frame = annotation, frame
        self.view.show_annotation(annotation, frame)

    def take_frame(self, frame):
        self.frame = frame

    # gestures

    def key(self, stroke):
        modifier, key = stroke
        code, held = getattr(Qt.Key, f"Key_{key}"), getattr(Qt.KeyboardModifier, modifier)
        QTest.keyClick(self.view, code, held)

    def drag(self, way):
        start, end, held = way
        modifier = getattr(Qt.KeyboardModifier, held)
        page, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(page, left, modifier, start)
        for point in ((start + end) / 2, end):
            self.view.pointer._move(moving(point, modifier))
            self.check()
        QTest.mouseRelease(page, left, modifier, end)

    def click(self, clicks):
        point, count = clicks
        page, left, none = self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
        self.view.pointer._further.stop()
        click = partial(QTest.mouseClick, page, left, none, point)
        twice = partial(QTest.mouseDClick, page, left, none, point)
        for press in ((click,), (twice,), (twice, click), (twice, click, twice))[count - 1]:
            press()
            self.check()

    def select(self, what):
        getattr(self.selecting, what)()

    def mark(self, layer):
        self.commands.mark(layer)

    def fragment(self, _):
        self.commands.add_fragment()

    def proclitic(self, _):
        self.edges.drop_proclitic()

    def move_by_word(self, way):
        self.edges.move_by_word(end=way[0], outwards=way[1])

    def move_by_letter(self, way):
        self.edges.move_by_letter(end=way[0], outwards=way[1])

    def pull(self, what):
        from annotator.app.article_view.edges import Edge
        from annotator.app.article_view.grips import grip_of

        number, end, target, held = what
        if not self.annotation.mentions:
            return
        mention = self.annotation.mentions[number % len(self.annotation.mentions)]
        grip = grip_of(self.view.column.layout, mention, Edge(0, end))
        if grip is not None:
            self.drag(((grip.point + self.view.column.origin()).toPoint(), target, held))

    def import_(self, where):
        """Take in a mention as a program that counts otherwise may have left it."""
        length = len(self.article.text)
        start, end = sorted(round(part * length) for part in where)
        if start == end:
            return
        number = len(self.imported)
        spans = ((start, end),)
        self.imported.add(spans)
        mention = Mention(
            id=f"x{number}",
            layer=Layer.QUOTE,
            spans=spans,
            exact=exact_of(self.article.text, spans),
        )
        frame = Attribution(id=f"y{number}", quote=mention.id)
        work = self.annotation
        value = Annotation(
            mentions=(*work.mentions, mention), attributions=(*work.attributions, frame)
        )
        self.apply(value, "import", frame.id)

    def check(self):
        text = self.article.text
        if self.view.selection is not None:
            start, end = self.view.selection.span
            assert start < end
            assert is_boundary(text, start)
            assert is_boundary(text, end)
        for mention in self.annotation.mentions:
            assert mention.exact == exact_of(text, mention.spans)
            if mention.spans not in self.imported:
                for span in mention.spans:
                    assert all(is_boundary(text, edge) for edge in span), (text, mention)


def moving(point, modifier):
    """Make the event of a pointer that moves with the button down."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(point), QPointF(point), left, left, modifier)


@pytest.fixture(scope="module")
def page(qapp):
    """Give a small page, wide enough for a few words a line."""
    view = ArticleView(Names())
    view.resize(500, 400)
    view.dress(font=article_font(Face.NASKH, 17), tag_font=article_font(Face.SANS, 9), theme=LIGHT)
    view.show()
    yield view
    view.close()
    view.deleteLater()


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, gestures=st.lists(GESTURES, min_size=3, max_size=12))
@example(text="ك\u200d ع", gestures=[("key", KEYS[0]), ("mark", Layer.CUE)])
@example(text="قال \u064bنعم", gestures=[("select", "take_all"), ("import", (0.4, 0.9))])
def test_every_edge_is_between_characters(page, text, gestures):
    bench = Bench(page, text)
    bench.check()
    for name, value in gestures:
        getattr(bench, "import_" if name == "import" else name)(value)
        bench.check()
