"""How many presses one attribution takes: every key and click in the real window is counted.

One attribution is a quote with its cue, speaker, mode and stance, from nothing: no selection, no
frame in hand. A click counts one, a double click two, a drag two (the button goes down, and up),
a modifier held for a click one more.
"""

from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec
import pytest

from annotator.app.article_view.selection import Selection
from annotator.model.article import Article
from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl"
IN_MARKS, ELSEWHERE = 6, 10  # presses that an attribution may take
KEYS = {"support": "1", "oppose": "2", "neutral": "3", "doubt": "4", "mixed": "5"}

OPENING, CLOSING = '«“”"', '»”“"'


class Shape(NamedTuple):
    """A sentence of some shape, and the attribution in it."""

    text: str
    quote: str
    cues: list[str]
    speaker: str
    mode: str


SHAPES = {
    "verb, speaker, marks": Shape(
        "وقال وزير الري حازم الشطي: «لن نتراجع عن بناء السد مهما طال الوقت».",
        "«لن نتراجع عن بناء السد مهما طال الوقت»",
        ["قال"],
        "وزير الري حازم الشطي",
        "direct",
    ),
    "speaker, verb, marks": Shape(
        "لكن متحدثة باسم الشركة قالت: “الرحلات كلها تسير في موعدها”، بعد ساعات من التوقف.",
        "“الرحلات كلها تسير في موعدها”",
        ["قالت"],
        "متحدثة باسم الشركة",
        "direct",
    ),
    "marks, cue, speaker": Shape(
        '"سنعود إلى حقولنا حين يأتي الربيع"، قال المزارع سالم النخيلي وهو يحزم متاعه.',
        '"سنعود إلى حقولنا حين يأتي الربيع"',
        ["قال"],
        "المزارع سالم النخيلي",
        "direct",
    ),
    "dropped speaker, marks": Shape(
        "أعلن مدير الميناء أن الرصيف مغلق. وأضاف: «نعمل ليلاً ونهاراً على إصلاحه».",
        "«نعمل ليلاً ونهاراً على إصلاحه»",
        ["أضاف"],
        "مدير الميناء",
        "direct",
    ),
    "two cues, marks": Shape(
        "وتابع المدرب قائلاً: «كنا الأفضل في كل شيء ما عدا النتيجة».",
        "«كنا الأفضل في كل شيء ما عدا النتيجة»",
        ["تابع", "قائلاً"],
        "المدرب",
        "direct",
    ),
    "indirect, after أن": Shape(
        "وأكد رئيس البلدية، حازم الشطي، أن الجسر سيفتح قريباً أمام السيارات.",
        "الجسر سيفتح قريباً أمام السيارات",
        ["أكد"],
        "رئيس البلدية، حازم الشطي",
        "indirect",
    ),
    "indirect, after a participle": Shape(
        "قال الطبيب إن المرضى بخير، مشيراً إلى أن المشفى يستقبلهم كل يوم.",
        "المشفى يستقبلهم كل يوم",
        ["مشيراً"],
        "الطبيب",
        "indirect",
    ),
    "indirect, according to": Shape(
        "المياه صالحة للشرب في الأحياء كلها، بحسب ما أكده مدير المختبر.",
        "المياه صالحة للشرب في الأحياء كلها",
        ["بحسب", "أكده"],
        "مدير المختبر",
        "indirect",
    ),
}


@pytest.fixture(params=SHAPES.values(), ids=SHAPES.keys())
def shape(request):
    return request.param


class Counting:
    """An annotator in a window, whose every press is counted."""

    def __init__(self, window, reader, hands):
        self.window, self.hands, self.clicks = window, hands, 0
        self.reader = reader(window, hands)
        self.work, self.view = window.workspace, window.view

    @property
    def presses(self):
        return self.hands.presses + self.clicks

    def texts(self, layer):
        mentions = self.work.annotation.mention_by_id
        return [mentions[key].text for key in self.work.attribution.role(layer)]

    def spans(self, layer):
        mentions = self.work.annotation.mention_by_id
        return tuple(mentions[key].spans for key in self.work.attribution.role(layer))

    def point(self, position):
        """Find the middle of the letter at a code point, on the screen."""
        self.view.reveal(position, position + 1)
        return self.view.column.boxes(position, position + 1)[0].center().toPoint()

    def click(self, position, *, control=False):
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        held = Qt.KeyboardModifier
        modifiers = held.ControlModifier if control else held.NoModifier
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(self.view.viewport(), left, modifiers, self.point(position))
        self.clicks += 2 if control else 1

    def double_click(self, position):
        """Click twice, as a hand does: press, release, the double press, release."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        point, left = self.point(position), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.view.viewport(), left, none, point)
        QTest.mouseDClick(self.view.viewport(), left, none, point)
        self.clicks += 2

    def drag(self, start, end, *, exact=False):
        """Drag from the first letter of a stretch to its last; by letters with Alt held."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        page, left = self.view.viewport(), Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        self.view.reveal(start, end)
        QTest.mousePress(page, left, none, self.point(start))
        QTest.mouseMove(page, self.point(end - 1))
        QTest.mouseRelease(page, left, none, self.point(end - 1))
        self.clicks += 2
        if exact:  # what holding Alt does, which QTest cannot do while the pointer moves
            self.view.select(Selection((start, start), (end, end), exact=True))
            self.clicks += 1

    def select(self, start, end):
        """Select a stretch in the fewest presses of the pointer."""
        words = self.view.caret.words
        if words.at(start) == words.at(end - 1):
            self.click(start)
        else:
            self.drag(start, end)


@pytest.fixture
def counting(open_window, project_of_texts, reader, hands):
    """Open a window on a text, with nothing selected and no frame."""

    def counting(text, with_hands=None):
        window = open_window(project_of_texts([Article(id="n1", text=text)]))
        hands.press("Return")
        keys = with_hands or hands
        keys.presses = 0
        return Counting(window, reader, keys)

    return counting


@pytest.fixture
def project_of_texts(tmp_path):
    """Make a project of articles, and give its file."""

    def project_of_texts(articles):
        target = tmp_path / "project.musnad"
        with Project.create(target) as project:
            report = import_records(project, ((Place(), record_of(one)) for one in articles))
        assert not report.problems
        return target

    return project_of_texts


def assert_whole(at_work, shape):
    """Assert that all of the attribution is marked, by nothing but what was pressed."""
    assert at_work.texts(Layer.QUOTE) == [shape.quote]
    assert at_work.texts(Layer.CUE) == shape.cues
    assert at_work.texts(Layer.SPEAKER) == [shape.speaker]
    assert at_work.work.attribution.mode.value == shape.mode
    (stance,) = at_work.work.annotation.stances
    assert stance.polarity.value == "support"


def test_one_attribution_by_pointer_and_keys(counting, shape):
    at_work = counting(f"{shape.text}\n")
    start = shape.text.index(shape.quote)
    end = start + len(shape.quote)
    if shape.mode == "direct":
        at_work.double_click((start + end) // 2)
    else:
        at_work.select(start, end)
    at_work.hands.press("Q", "Return", "1")
    assert_whole(at_work, shape)
    assert at_work.presses <= IN_MARKS


@pytest.mark.parametrize("keyboard", ["hands", "arabic_hands"])
def test_one_attribution_by_keys_alone(counting, request, keyboard, shape):
    at_work = counting(f"{shape.text}\n", request.getfixturevalue(keyboard))
    if shape.mode == "direct":
        at_work.hands.press("V")
    else:
        at_work.reader.select(shape.quote)
    at_work.hands.press("Q", "Return", "1")
    assert_whole(at_work, shape)
    assert at_work.presses <= (IN_MARKS if shape.mode == "direct" else ELSEWHERE)


class Marking:
    """Marks frames that somebody has annotated once more, in the fewest presses it can find."""

    def __init__(self, at_work, record):
        self.at_work, self.record = at_work, record
        self.mentions = {mention.id: mention for mention in record.mentions}

    def attribute(self, frame):
        """Mark one frame; gives its presses, or None where the window shows it otherwise."""
        at_work, press = self.at_work, self.at_work.hands.press
        press("Esc", "Esc")
        before = at_work.presses
        quote = self.mentions[frame.quote].spans
        for number, span in enumerate(quote):
            self._select(span, Layer.QUOTE)
            press("Q" if number == 0 else "F")
        if at_work.work.attribution is None or at_work.spans(Layer.QUOTE) != (quote,):
            return None
        self._complete(frame)
        self._correct(frame)
        press(self._polarity(frame))
        return at_work.presses - before

    def _select(self, span, layer):
        """Select a span by a double click or a drag; by letters where words do not give it."""
        start, end = span
        text = self.record.text
        if layer is Layer.QUOTE and text[start] in OPENING and text[end - 1] in CLOSING:
            self.at_work.double_click((start + end) // 2)
            if self._would_mark(layer) == span:
                return
            self.at_work.clicks -= 2  # one that knows the text begins with what follows
        self.at_work.select(start, end)
        if self._would_mark(layer) != span:
            self.at_work.clicks -= 2
            self.at_work.drag(start, end, exact=True)

    def _would_mark(self, layer):
        selection = self.at_work.view.selection
        if selection.exact:
            return selection.span
        return fitted(self.record.text, layer, selection.span)

    def _complete(self, frame):
        """Take the suggestion that is right; else what is right of the first, and mark the rest."""
        suggestions = self.at_work.window.suggestions
        wanted = self._wanted(frame)
        sources = {(Layer.SOURCE, self.mentions[key].spans) for key in frame.sources}
        shown = [set(one.parts) - sources for one in suggestions.all()]
        if wanted in shown[:3]:
            steps = shown.index(wanted)
            self.at_work.hands.press(*["Tab"] * steps, "Return")
            return
        right = [part for part in suggestions.all()[0].parts if part in wanted] if shown else []
        for _, spans in right:
            self.at_work.click(spans[0][0], control=True)
        if suggestions.shown is not None:
            self.at_work.hands.press("Backspace")
        keys = {Layer.CUE: "C", Layer.SPEAKER: "S"}
        for layer, spans in wanted - set(right):
            for span in spans:
                self._select(span, layer)
                self.at_work.hands.press(keys[layer])

    def _wanted(self, frame):
        """Give what the frame has beside its quote; of several speakers the first."""
        keys = [(Layer.CUE, key) for key in frame.cues]
        keys += [(Layer.SPEAKER, key) for key in frame.speakers]
        return {(layer, self.mentions[key].spans) for layer, key in keys}

    def _correct(self, frame):
        """Set mode and implicitness where the text shows them otherwise."""
        press, work = self.at_work.hands.press, self.at_work.work
        while frame.mode is not None and work.attribution.mode is not frame.mode:
            press("M")
        if work.attribution.implicit != frame.implicit:
            press("I")

    def _polarity(self, frame):
        stances = [one for one in self.record.stances if one.attribution == frame.id]
        return KEYS[stances[0].polarity.value if stances else "neutral"]


def test_the_frames_of_the_annotated_articles(open_window, project_of_texts, reader, hands, qtbot):
    if not GOLD.is_file():
        pytest.skip(f"{GOLD.name} is not on this machine")
    records = [msgspec.json.decode(line, type=Record) for line in GOLD.read_bytes().splitlines()]
    window = open_window(project_of_texts([record.article for record in records]))
    hands.press("Return")
    counts = {True: [], False: []}
    differing = 0
    for record in records:
        window.navigation.open_article(record.id)
        marking = Marking(Counting(window, reader, hands), record)
        mentions = {mention.id: mention for mention in record.mentions}
        frames = sorted(record.attributions, key=lambda frame: mentions[frame.quote].start)
        for frame in frames:
            presses = marking.attribute(frame)
            if presses is None:
                differing += 1
                continue
            exact = mentions[frame.quote].exact
            in_marks = all(one[0] in OPENING and one[-1] in CLOSING for one in exact)
            counts[in_marks].append(presses)
        qtbot.waitUntil(lambda: window.workspace.saver.is_idle)
    told(counts, differing)
    assert share(counts[True], IN_MARKS) >= 0.8
    assert share(counts[False], ELSEWHERE) >= 0.9
    assert median(counts[True]) <= IN_MARKS
    assert median(counts[False]) <= IN_MARKS
    assert differing <= 2


def share(counts, bound):
    return sum(count <= bound for count in counts) / len(counts)


def told(counts, differing):
    for in_marks, bound in ((True, IN_MARKS), (False, ELSEWHERE)):
        found = counts[in_marks]
        where = "in marks" if in_marks else "elsewhere"
        print(
            f"\n  {where}: {len(found)} frames, median {median(found)} presses, at most"
            f" {max(found)}; {share(found, bound):.0%} take {bound} or fewer,"
            f" {share(found, IN_MARKS):.0%} take {IN_MARKS} or fewer"
        )
    print(f"  {differing} frames whose quote cannot be selected so")
