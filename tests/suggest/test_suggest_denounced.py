"""Contents that only their own noun shows, and where the article leaves a content again."""

import pytest

from annotator.suggest.frames import suggest


def parts(text, spans):
    return " … ".join(text[start:end] for start, end in spans)


def frames(text):
    """Give each suggestion as (cue, speaker, quote), in words."""
    return [
        (parts(text, one.cues), parts(text, one.speaker), parts(text, one.quote))
        for one in suggest(text)
    ]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "واستنكر السالمي الضغوط الممارسة على الصيادين.",
            ("استنكر", "السالمي", "الضغوط الممارسة على الصيادين"),
        ),
        (
            "وأدانت رابطة حراس الغابات الهجوم على المشتل.",
            ("أدانت", "رابطة حراس الغابات", "الهجوم على المشتل"),
        ),
        (
            "كشف المدير التنفيذي للمعرض عبدالله السالمي أبرز فقرات البرنامج.",
            ("كشف", "المدير التنفيذي للمعرض عبدالله السالمي", "أبرز فقرات البرنامج"),
        ),
        (
            "ودعت البلدية المواطنين للتعاون مع فرق النظافة.",
            ("دعت", "البلدية", "للتعاون مع فرق النظافة"),
        ),
        (
            "ودعا المدير العام للمرافئ إلى الحذر.",
            ("دعا", "المدير العام للمرافئ", "الحذر"),
        ),
        (
            "وطالب سالم في ختام جولة استمرت أسبوعا بالسماح للقوارب بالإبحار.",
            ("طالب", "سالم", "بالسماح للقوارب بالإبحار"),
        ),
        (
            "وأفاد مصدر بحري، لم يكشف عن اسمه، بأن القارب غرق.",
            ("أفاد", "مصدر بحري", "القارب غرق"),
        ),
    ],
)
def test_what_only_its_noun_shows(text, frame):
    assert frames(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "وعرضت القاعة أفلاما كثيرة، والتي تنتقد بعنف سياسات المدن الكبيرة.",
        "وغاب الحارس عن المباراة عقب إدانته بتصرف عنيف في الملعب.",
        "وعرض المسرح أعماله حيث انتقد في ذلك الوقت كثيرين.",
        "ولم تعرف الأسباب التي دعت المدينة لاتخاذ قرار.",
        "وهذا نجاح يدعو للفخر والاعتزاز.",
        "ووجد نفسه أمام تجارة مربحة دعته للاستغناء عن وظيفته.",
    ],
)
def test_nobody_denounces_or_calls_for_anything(text):
    assert frames(text) == []


def test_a_feminine_participle_before_a_clause_goes_on():
    assert frames("وأوضحت البلدية أن السوق واسع مبينة أن الأجرة خفضت.") == [
        ("أوضحت", "البلدية", "السوق واسع"),
        ("مبينة", "البلدية", "الأجرة خفضت"),
    ]


def test_a_hope_in_a_participle_of_another_form():
    found = frames("وشددت الجمعية على ضرورة الحذر، مؤملة في دور الشركاء.")
    assert found[1] == ("مؤملة", "الجمعية", "دور الشركاء")


def test_haste_is_asked_for_after_a_feminine_adjective():
    found = frames(
        "وبين الحارس أن البوابة مغلقة. داعيا الزوار من القرى البعيدة المسارعة في الدخول."
    )
    assert found[1][0] == "داعيا"
    assert found[1][2] == "المسارعة في الدخول"


def test_what_somebody_calls_a_thing_is_his_own_word_within_his_words():
    assert ("وصفه", "الحزب", "بخروق للهدنة") in frames(
        "وقال الحزب إنه يوقف الحوار بسبب ما وصفه بخروق للهدنة."
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وطالب اللاعب بانتقاله إلى ناد آخر غير أن الإدارة رفضت.", "بانتقاله إلى ناد آخر"),
        ("ووعد الحارس بالانضباط في المعسكر بيد أنه تأخر.", "بالانضباط في المعسكر"),
        (
            "ودعا الوزراء الشركة إلى معالجة التسرب، وذلك خلال مباحثات في العاصمة.",
            "معالجة التسرب",
        ),
        (
            "وقال سالم: البئر جفت منذ شهر في إشارة منه إلى نقص الأمطار.",
            "البئر جفت منذ شهر",
        ),
    ],
)
def test_the_article_goes_on_in_its_own_voice(text, quote):
    assert frames(text)[0][2] == quote
