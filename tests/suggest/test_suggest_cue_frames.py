"""Which words are cues, and of what: light verbs, nouns as objects, fronted phrases, homographs."""

import pytest

from annotator.suggest.frames import suggest


def frames(text):
    """Give each suggestion as (cues, speaker, quote), in words."""
    return [
        tuple(
            " … ".join(text[start:end] for start, end in spans)
            for spans in (one.cues, one.speaker, one.quote)
        )
        for one in suggest(text)
    ]


# Verbs that lend a noun their subject


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وجددت النقابة التأكيد على ضرورة صرف الأجور المتأخرة.",
            ("التأكيد", "النقابة", "ضرورة صرف الأجور المتأخرة"),
        ),
        (
            "وجدد الوزير دعوته إلى الحوار بين أهالي القريتين.",
            ("دعوته", "الوزير", "الحوار بين أهالي القريتين"),
        ),
        (
            "وأطلقت الهيئة تحذيرا من انهيار السد القديم.",
            ("تحذيرا", "الهيئة", "انهيار السد القديم"),
        ),
        (
            "ووجه رئيس البلدية نداء بإخلاء المنازل القريبة من الوادي.",
            ("نداء", "رئيس البلدية", "بإخلاء المنازل القريبة من الوادي"),
        ),
        ("وكرر مطالبته بفتح الطريق الساحلي.", ("مطالبته", "", "بفتح الطريق الساحلي")),
    ],
)
def test_of_a_light_verb_the_noun_is_the_cue(text, frame):
    assert frames(text) == [frame]


def test_an_invitation_is_an_act():
    assert frames("ووجه الوزير الدعوة إلى رؤساء البلديات لحضور الحفل.") == []


# Nouns that are shown, explained, promised


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وبينت الدراسة تأثير الملوحة في بساتين الواحة.",
            ("بينت", "الدراسة", "تأثير الملوحة في بساتين الواحة"),
        ),
        (
            "وبين د. سالم دور المكتبة في تعليم الصغار.",
            ("بين", "د. سالم", "دور المكتبة في تعليم الصغار"),
        ),
        (
            "أظهرت النشرة استمرار نمو صادرات التمور.",
            ("أظهرت", "النشرة", "استمرار نمو صادرات التمور"),
        ),
        (
            "وتعهدت الوزارة باستمرار الدعم لصغار المزارعين.",
            ("تعهدت", "الوزارة", "باستمرار الدعم لصغار المزارعين"),
        ),
    ],
)
def test_a_noun_is_the_content(text, frame):
    assert frames(text) == [frame]


def test_between_is_no_cue():
    assert frames("واتفق على ذلك بين المدير وبين رئيس اللجنة دور لكل منهما.") == []


def test_an_object_stands_before_what_it_is_accused_of():
    text = "وانتقد المرشح منافسته، متهما إياها بسرد حكايات لا أصل لها."
    assert frames(text)[-1] == ("متهما", "المرشح", "بسرد حكايات لا أصل لها")


# Where the content stands far from its cue


def test_asides_in_commas_part_a_cue_from_its_content():
    text = "وبين الهادي، في تصريح لإذاعة الواحة، لدى افتتاح المعرض، أن المتحف سيفتح غدا."
    assert frames(text) == [("بين", "الهادي", "المتحف سيفتح غدا")]


# Phrases


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ووفقا للشرطة، فإن السيارة كانت متوقفة قرب الجسر.", "لشرطة"),
        ("ووفقا للمتحدث باسم البلدية، فإن الطريق سيفتح غدا.", "لمتحدث باسم البلدية"),
    ],
)
def test_a_party_with_the_article_follows_according_to(text, speaker):
    assert [found[1] for found in frames(text)] == [speaker]


def test_according_to_stands_within_what_is_said():
    text = "وأضاف سالم أنه وفقا للشرطة، فقد وقع الحادث ليلا."
    assert frames(text)[1] == ("وفقا", "لشرطة", "فقد وقع الحادث ليلا")


def test_procedures_say_nothing():
    assert frames("وستوزع المقاعد وفقا للإجراءات المعمول بها في الجامعة.") == []


def test_what_goes_about_is_told_by_nobody():
    text = "وقالت الوزارة إن المصنع آمن. ويتردد في وسائل الإعلام أن المصنع سيغلق قريبا."
    assert frames(text)[-1] == ("يتردد", "", "المصنع سيغلق قريبا")
    assert frames("وتردد الفريق في قبول العرض الذي قدمه النادي.") == []


# Names that look like cues


@pytest.mark.parametrize(
    "speaker", ["رجل الأعمال زكي الزهراني", "المدرب روي كامل", "السفير إيهاب الناصر"]
)
def test_a_name_is_no_cue(speaker):
    text = f"من جهته أكد {speaker} أن الموسم سيبدأ في موعده."
    assert frames(text) == [("أكد", speaker, "الموسم سيبدأ في موعده")]


# Things that show something


@pytest.mark.parametrize(
    "text",
    [
        "العاصفة كشفت ضعف الجسر القديم أمس.",
        "وهذه المشروبات تقلل من مخاطر الأرق عند الكبار.",
        "وفي القاعة لوحة تعبر عن نمط العمارة في الواحة.",
        "وعلى المخطوطة شروح تكشف عن جوانب من حياة صاحبها.",
        "وكشفت الجولات الليلية عن محال بلا رخصة.",
    ],
)
def test_a_thing_says_nothing(text):
    assert frames(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وكشف المحافظ عن تشكيل فريق عمل جديد.", "كشف"),
        ("وكشفت الدراسة عن تراجع أعداد الطيور.", "كشفت"),
        ("وتعبر النقابة عن استيائها من الضجيج.", "تعبر"),
    ],
)
def test_a_party_reveals(text, cue):
    assert frames(text)[0][0] == cue


@pytest.mark.parametrize(
    "text",
    [
        "وقامت الجمعية على تنظيف الشاطئ ورصد السلاحف، ولم يسبق لها أن أغلقت أبوابها.",
        "وكانت العينات تحفظ في المختبر، على بعد ستين مترا من البئر.",
    ],
)
def test_other_words_of_the_same_letters(text):
    assert frames(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وتحدث المدرب طويلا إلى لاعبيه، فضلا عن أن المباراة كانت مهمة.",
        "وتحدث المدرب طويلا إلى لاعبيه، فضلا عن زيارة الملعب.",
        "ودّعت البلدة أمس «عميد صياديها» إلى مثواه الأخير.",
        "وخاف السكان من تجدد الاشتباكات بين القريتين.",
    ],
)
def test_what_looks_like_a_cue_and_its_content(text):
    assert frames(text) == []


def test_a_noun_of_whoever_speaks_is_denied():
    text = "ونفت الوزارة علمها بنية الشركة إغلاق المصنع."
    assert frames(text) == [("نفت", "الوزارة", "علمها بنية الشركة إغلاق المصنع")]
