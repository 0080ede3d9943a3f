"""Pictures of marked articles, held against those that were looked at and found good.

``pytest tests/app/pictures --update-pictures`` draws the references anew; look at each of them
before you keep it. Where a picture differs, what was drawn, what was expected and where they
differ is kept in a folder that the message names.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QPainter

from annotator.app.article_view.selection import Selection
from annotator.app.fonts import Face
from annotator.app.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK

PLAIN = (
    "<c1>أكد</c1> <s1>وزير الأشغال نديم الحلبي</s1> في حديث إلى <o1>صحيفة «الضفاف»</o1> أن "
    "<q1>الجسر الجديد سيفتح أمام المارة قبل نهاية الصيف</q1>.\n"
    "و<c2>أضاف</c2> مخاطباً <a2>أهالي الحي</a2>: <q2>«لن نؤجل الموعد، و<t2>المقاول</t2> يعرف "
    "ذلك جيداً»</q2>."
)
PLAIN_FRAMES = ("q1 c1 s1 o1", "q2 c2 s1 a2")
BLAME = [(2, "oppose", "t2")]
MIXED = (
    "<c1>ذكرت</c1> <s1>شركة NorthBay Systems Ltd.</s1> في <o1>تقرير Q3 2024</o1> أن <q1>مبيعاتها "
    "بلغت 200 جهاز (٢٠٠) أي 12.5% من السوق، وفق معيار ISO-9001</q1>.\n"
    "<s2>Maya Hill</s2>, a spokeswoman, <c2>said</c2>: <q2>“We call it جسر النور in Arabic”</q2>."
)
NESTED = (
    "<c1>نقل</c1> <s1>الناطق باسم البلدية</s1> أن <q1>المجلس ناقش الأمر طويلاً، وأن <s2>رئيسه "
    "سامي عودة</s2> <c2>قال</c2>: <q2>«سمعت <s3>المهندسين</s3> <c3>يرددون</c3>: <q3>‹الأساس "
    "سليم›</q3> ولم أقتنع»</q2>، ثم رفعت الجلسة</q1>."
)
NESTED_FRAMES = ("q1 c1 s1", "q2 c2 s2", "q3 c3 s3")
SPLIT = (
    "<q1>«الطريق مغلق»</q1>، <c1>قالت</c1> <s1>شرطة المرور</s1> صباحاً، <q1>«ولن يفتح قبل "
    "المساء»</q1>. و<c2>حذرت</c2> من <q2>الاقتراب</q2> وهي تنصح <q2>بسلوك الطريق الساحلي</q2>."
)
LONG = (
    "<c1>أعلنت</c1> <s1>الهيئة العامة لتنظيم النقل البري والبحري في المنطقة الشمالية الشرقية من "
    "البلاد مع فروعها كلها</s1> أن <q1>الحافلات ستعود إلى العمل تدريجاً ابتداء من الأسبوع "
    "المقبل، على أن يبدأ ذلك بالخطوط التي تربط القرى بالمدينة، ثم تليها خطوط الأحياء، وأن "
    "الأسعار لن ترتفع قبل نهاية العام</q1>، بحسب <o1>بيان نشر على موقعها</o1>."
)
DAMAGED = (
    'وقال ”<s1>عمر الزين</s1>“ : "<q1>لا شيء يدعو إلى القلق</q1> ثم أضاف «<q2>الأرقام واضحة</q2>\n'
    "»معكوسة« و\u200fبعدها <c3>سأل</c3>\u00a0<s3>أحدهم</s3>: <q3>“لماذا؟</q3> ولم يجب."
)
VOCALISED = (
    "<c1>قَالَتِ</c1> <s1>المُعَلِّمَةُ هُدَىٰ</s1>: <q1>«إِنَّ الشَّٰٓمِخَ يُحِبُّ "
    "<t1>العِلْمَ وَأَهْلَهُ</t1> حُبًّا جَمًّا، ظِلٌّ لَا يَزُولُ»</q1>. <c2>وَكَتَبَتْ</c2> "
    "<s2>أُمٌّ</s2> <q2>شُكْرًا</q2>."
)
WORDS = (
    *("قال", "زيد", "ورد", "بيان", "هدى", "عمر", "دار", "ذكر", "ليث", "نص"),
    *("عين", "مها", "نور", "روى", "فهد", "صرح", "وعد", "رنا", "حمد", "سعد"),
)
CROWD = " ".join(
    f"<{layer}{number}>{word}</{layer}{number}>"
    for number, (layer, word) in enumerate(
        zip(
            "cscosatcscosatcscosa",
            WORDS,
            strict=True,
        ),
        10,
    )
)
LANES = (
    "<q1>«ما <s2>قاله <t1>رئيس</t1> اللجنة</s2> صحيح، و<c2>كما <c3>يروي</c3> غيره</c2> "
    "<t2>فإن <a3>أهل <t3>القرية</t3> كلهم</a3> معه</t2>»</q1>."
)
CHAIN = (
    "<c1>أفاد</c1> <s1>مدير الميناء</s1> بأن <q1>الرافعات تعمل كلها</q1>، وفق ما نقلت "
    "<o1>وكالة «مرافئ»</o1> عن <o2>قناة الساحل</o2>.\n"
    "و<c2>أوضح</c2> أن <q2>السفن الثلاث أفرغت حمولتها</q2>. و<c3>رأى</c3> <s3>خبير الملاحة</s3> أن "
    "<q3>العمل يسير <t3>أسرع</t3> من المتوقع</q3>."
)
CHAIN_FRAMES = ("q1 c1 s1 o1 o2", "q2 c2 s1", "q3 c3 s3")
SUGGESTED = (
    "<c1>قال</c1> <s1>حارس البستان</s1> إن <q1>الثمار نضجت باكراً</q1>، و<c2>أبلغ</c2> "
    "<s2>صاحبه</s2> عبر <o2>رسالة</o2> أن <q2>القطاف يبدأ غداً</q2>."
)


LATIN = (
    "<s1>Lena Vogt</s1>, who runs <o1>the harbour bulletin</o1>, <c1>told</c1> <a1>the crew</a1> "
    "that <q1>the <t1>old crane</t1> would be missed by nobody</q1>.\n"
    "<c2>Asked</c2> again, she <c3>added</c3> one word in Arabic and smiled: <q3>«وداعاً»</q3>."
)
TANGLE = "<s0>أمينة المكتبة</s0> تحدثت طويلاً في القاعة الكبرى. " + " ".join(
    f"و<c{n}>{cue}</c{n}> أن <q{n}>{said}</q{n}>."
    for n, (cue, said) in enumerate(
        (
            ("ذكرت", "القراء عادوا إلى القاعات كلها هذا الشهر"),
            ("أضافت", "الكتب القديمة تحتاج إلى ترميم"),
            ("أوضحت", "العمل سيجري في الليل"),
            ("رأت", "الأطفال أحق بالدور الأول"),
            ("وعدت", "الفهرس سينشر قريباً"),
            ("حذرت", "الرطوبة تهدد المخطوطات"),
            ("ختمت", "الباب مفتوح للجميع"),
        ),
        1,
    )
)
TINY = " ".join(
    f"<{layer}{n}>{letter}</{layer}{n}>"
    for n, (layer, letter) in enumerate(
        zip("csoatcsoatcsoat" * 2, "ابجدهوزحطيكلمنس" * 2, strict=True), 10
    )
)


@dataclass(frozen=True)
class Case:
    """One picture: a text with its marks, its frames, and how it is shown."""

    source: str
    frames: tuple[str, ...] = ()
    stances: Any = ()
    implicit: tuple[int, ...] = ()
    frame: str | None = None
    lit: str | None = None
    connectors: bool = False
    selected: str | None = None
    suggested: tuple[str, ...] = ()
    highlighted: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    pointed: int | None = None
    scrolled: int = 0
    show: dict[str, Any] = field(default_factory=dict)


HEIGHT = {"size": (720, 262)}


def plain(**options):
    """Show the plain article, its second frame in hand."""
    show = {**HEIGHT, **options.pop("show", {})}
    return Case(PLAIN, PLAIN_FRAMES, BLAME, frame="f2", show=show, **options)


CASES = {
    "arabic": plain(),
    "english-interface": plain(show={"arabic": False}),
    "sans": plain(show={"face": Face.SANS, "size": (720, 320)}),
    "dark": plain(show={"theme": DARK}),
    "contrast-light": plain(show={"theme": CONTRAST_LIGHT}),
    "contrast-dark": plain(show={"theme": CONTRAST_DARK}),
    "zoomed": plain(show={"points": 26.0, "size": (900, 380)}),
    "selected": plain(selected="أمام المارة"),
    "lit": plain(lit="f1"),
    "mixed": Case(MIXED, ("q1 c1 s1 o1", "q2 c2 s2"), frame="f1", show={"size": (720, 330)}),
    "nested": Case(NESTED, NESTED_FRAMES, frame="f3", show={"size": (640, 250)}),
    "nested-dark": Case(
        NESTED, NESTED_FRAMES, frame="f2", show={"size": (640, 250), "theme": DARK}
    ),
    "split": Case(SPLIT, ("q1 c1 s1", "q2 c2 s1"), frame="f1", show={"size": (640, 190)}),
    "long": Case(LONG, ("q1 c1 s1 o1",), frame="f1", show={"size": (620, 390)}),
    "damaged": Case(DAMAGED, ("q1 s1", "q2 s1", "q3 c3 s3"), show={"size": (640, 190)}),
    "vocalised": Case(
        VOCALISED,
        ("q1 c1 s1", "q2 c2 s2"),
        [(1, "support", "t1")],
        frame="f1",
        show={"size": (560, 250)},
    ),
    "crowd": Case(CROWD, show={"size": (780, 130)}),
    "crowd-narrow": Case(
        CROWD.replace("> <", "><"), show={"size": (560, 130), "points": 14.0, "arabic": False}
    ),
    "counters": Case(TINY, show={"size": (480, 130), "points": 12.0}),
    "latin": Case(
        LATIN,
        ("q1 c1 s1 o1 a1", "q3 c2 c3 s1"),
        [(1, "support", "t1")],
        implicit=(2,),
        connectors=True,
        lit="f2",
        show={"size": (640, 330), "arabic": False},
    ),
    "tangle": Case(
        TANGLE,
        tuple(f"q{n} c{n} s0" for n in range(1, 8)),
        implicit=tuple(range(1, 8)),
        frame="f4",
        connectors=True,
        show={"size": (640, 480)},
    ),
    "lanes": Case(LANES, ("q1 c2 s2",), [(1, "doubt", "t1")], show={"size": (680, 130)}),
    "connectors": Case(
        CHAIN,
        CHAIN_FRAMES,
        [(3, "support", "t3")],
        implicit=(2,),
        connectors=True,
        show={"size": (640, 340)},
    ),
    "chain": Case(CHAIN, CHAIN_FRAMES, implicit=(2,), frame="f1", show={"size": (640, 340)}),
    "implicit": Case(CHAIN, CHAIN_FRAMES, implicit=(2,), frame="f2", show={"size": (640, 340)}),
    "beyond": Case(
        CHAIN, CHAIN_FRAMES, connectors=True, frame="f2", scrolled=90, show={"size": (640, 150)}
    ),
    "suggestions": Case(
        SUGGESTED,
        ("q1 c1 s1",),
        frame="f1",
        suggested=("c2", "s2", "o2", "q2"),
        show={"size": (640, 190)},
    ),
    "background": Case(
        PLAIN, ("q1 c1 s1 o1",), background=("q1 c1", "q2 c2 s1 a2"), show={"size": (640, 260)}
    ),
    "background-dark": Case(
        PLAIN,
        (),
        background=("q1 c1 s1 o1", "q2 c2 s1 a2"),
        pointed=1,
        show={"size": (640, 260), "theme": DARK},
    ),
    "highlights": Case(
        SUGGESTED, ("q1 c1 s1",), highlighted=("s1", "s2"), show={"size": (640, 190)}
    ),
}


def shown(case, written, page):
    """Show a case on a page of its own."""
    article, annotation = written(
        case.source, *case.frames, stances=case.stances, implicit=case.implicit
    )
    mentions = annotation.mention_by_id
    gone = {name for one in case.background for name in one.split()}
    gone -= {name for one in case.frames for name in one.split()}
    suggestions = tuple(mentions[name] for name in case.suggested)
    spans = tuple(span for name in case.highlighted for span in mentions[name].spans)
    view = page(
        article, _without(annotation, {*case.suggested, *gone}), frame=case.frame, **case.show
    )
    view.show_suggestions(suggestions)
    if case.background:
        behind = Behind([[mentions[name] for name in one.split()] for one in case.background])
        view.markings.show_background(behind, case.pointed)
    view.highlight(spans)
    view.show_connectors(shown=case.connectors)
    view.light(case.lit)
    if case.selected is not None:
        start = article.text.index(case.selected)
        end = start + len(case.selected)
        view.select(Selection((start, start), (end, end), exact=True))
    view.verticalScrollBar().setValue(case.scrolled)
    return view


class Behind:
    """Frames in the background, each a list of mentions."""

    def __init__(self, frames):
        self.frames = frames

    def mentions_between(self, start, end):
        for mention in {id(one): one for frame in self.frames for one in frame}.values():
            if mention.start < end and start < mention.end:
                yield mention, [at for at, frame in enumerate(self.frames) if mention in frame]


def _without(annotation, names):
    kept = tuple(mention for mention in annotation.mentions if mention.id not in names)
    return replace(annotation, mentions=kept)


@pytest.mark.parametrize("name", CASES)
def test_looks_as_it_did_when_it_was_looked_at(name, written, page, drawn, same_picture):
    same_picture(name, drawn(shown(CASES[name], written, page)))


class TestTheComparison:
    """The tolerance is for antialiasing: anything that an eye would see is told."""

    @pytest.fixture
    def draw(self, written, page, drawn):
        return lambda case: drawn(shown(case, written, page))

    @pytest.fixture
    def picture(self, draw):
        return draw(CASES["arabic"])

    def test_takes_a_picture_for_itself(self, picture, differ):
        assert differ(picture, picture) is None

    def test_lets_edges_be_a_little_harder_or_softer(self, picture, differ):
        softened = picture.copy()
        painter = QPainter(softened)
        painter.setOpacity(0.1)
        painter.drawImage(1, 0, picture)
        painter.end()
        assert differ(softened, picture) is None

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(plain(selected="أمام"), id="a selection"),
            pytest.param(plain(lit="f1"), id="a light"),
            pytest.param(plain(highlighted=("c1",)), id="a highlight"),
            pytest.param(Case(PLAIN, PLAIN_FRAMES, (), frame="f2", show=HEIGHT), id="no sign"),
            pytest.param(
                Case(PLAIN.replace("a2", "t9"), PLAIN_FRAMES, BLAME, frame="f2", show=HEIGHT),
                id="another layer",
            ),
            pytest.param(
                Case(PLAIN.replace("الحي", "الحى"), PLAIN_FRAMES, BLAME, frame="f2", show=HEIGHT),
                id="two dots",
            ),
        ],
    )
    def test_tells_every_change_that_matters(self, change, picture, draw, differ):
        assert differ(draw(change), picture) is not None

    def test_tells_another_size(self, picture, differ):
        assert differ(picture.copy(0, 0, 100, 100), picture) == "is 100 × 100 pixels"


def test_the_references_are_of_these_cases_and_small():
    references = sorted((Path(__file__).resolve().parent / "references").glob("*.png"))
    assert {reference.stem for reference in references} == set(CASES)
    assert sum(reference.stat().st_size for reference in references) < 1_500_000
