"""Contents with little to tell them: objects after asides, words with no sign, texts that say."""

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


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وأعلنت الرابطة في بيان صدر عنها استئناف صيد اللؤلؤ في الخليج.",
            ("أعلنت", "الرابطة", "استئناف صيد اللؤلؤ في الخليج"),
        ),
        (
            "أعلنت السلطات الأمنية أمس، القبض على سارق التمور.",
            ("أعلنت", "السلطات الأمنية", "القبض على سارق التمور"),
        ),
        (
            "وأكد نائب المدير في وقت سابق انهيار الجسر القديم.",
            ("أكد", "نائب المدير", "انهيار الجسر القديم"),
        ),
    ],
)
def test_what_is_announced_may_follow_asides(text, frame):
    assert frames(text) == [frame]


@pytest.mark.parametrize(
    "text",
    [
        "واشترت البلدية أجهزة كشف المعادن، ما أسهم في ضبط السارق.",
        "وزار الوفد الميناء الذي أعلنت عنه الشركة أمس، مقارنة بغيره.",
    ],
)
def test_without_an_announcement_no_later_noun_is_announced(text):
    assert frames(text) == []


def test_the_words_themselves_may_follow_whoever_says_them_with_no_sign():
    text = "وقال النجار يجب أن ينطلق العمل من معرفتنا بالسوق القديم."
    assert frames(text) == [("قال", "النجار", "يجب أن ينطلق العمل من معرفتنا بالسوق القديم")]
    assert frames("وقال الشاعر قصيدة في وصف الواحة.") == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وأوضح المدير أن نظام السوق نص على تجديد الرخص كل عام.",
            ("نص", "نظام السوق", "تجديد الرخص كل عام"),
        ),
        (
            "وأشار المدير إلى أن المادة (24) من النظام نصت على ضرورة الترخيص.",
            ("نصت", "المادة (24) من النظام", "ضرورة الترخيص"),
        ),
    ],
)
def test_what_no_party_can_say_a_text_says(text, frame):
    assert frames(text)[1] == frame


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وطلبت مفوضية السياحة إعطاء أولوية للقرى البعيدة.",
            ("طلبت", "مفوضية السياحة", "إعطاء أولوية للقرى البعيدة"),
        ),
        (
            "وفي ختام اللقاء، طلب الأمير نقل تحياته إلى أهل القرية.",
            ("طلب", "الأمير", "نقل تحياته إلى أهل القرية"),
        ),
        (
            "وناقش المجلس طلب مدير السوق بفتح الطريق القديم.",
            ("طلب", "مدير السوق", "بفتح الطريق القديم"),
        ),
        (
            "ورحبت القرية بدعوة الوزير سالم النجار إلى تنظيف الوادي.",
            ("بدعوة", "الوزير سالم النجار", "تنظيف الوادي"),
        ),
    ],
)
def test_what_is_asked_for_may_follow_whoever_asks(text, frame):
    assert frames(text)[-1] == frame


@pytest.mark.parametrize(
    "text",
    [
        "وقدم المزارع نموذج طلب القرض إلى المصرف.",
        "وهذا بالتأكيد مؤشر واضح على فشل الموسم.",
        "والرجل الذي طلب عدم نشر اسمه غادر القرية.",
    ],
)
def test_nobody_asks_where_a_noun_names_a_paper_or_an_adverb_says_surely(text):
    assert frames(text) == []


def test_a_noun_after_a_verb_is_no_second_verb():
    text = "وقال طالب في المعهد إنه رأى الحريق."
    assert [cue for cue, _, _ in frames(text)] == ["قال"]
    text = "وقال المدير إن مهاجما ملثما سرق السوق."
    assert [cue for cue, _, _ in frames(text)] == ["قال"]


def test_a_participle_is_one_whatever_its_last_letter_and_comma():
    text = "وقالت الزائرة إن التنظيم كان رائعا مضيفه أن المتعة كبيرة هذا العام."
    assert [cue for cue, _, _ in frames(text)] == ["قالت", "مضيفه"]
    text = "وقال القائد إن العدو انسحب، مؤكدا، انهيار معنويات جنوده."
    assert [cue for cue, _, _ in frames(text)] == ["قال", "مؤكدا"]
    text = "وقال القائد إن العدو انسحب من القرية، مؤكدا عدم عودته إليها."
    assert frames(text)[1][2] == "عدم عودته إليها"


def test_what_goes_on_to_a_saying_ends_the_content_before_it():
    text = "وأضاف: السوق كان ملتقى الشعراء، وختم النجار ورقته بالقول: السوق يحتاج إلى إدارة."
    assert [quote for _, _, quote in frames(text)] == [
        "السوق كان ملتقى الشعراء",
        "السوق يحتاج إلى إدارة",
    ]


def test_many_who_spoke_go_on_in_the_plural():
    text = "وأعرب عدد من الزوار عن سعادتهم بالألعاب التي شهدتها القرية وأشاروا إلى أنهم عائدون."
    assert [cue for cue, _, _ in frames(text)] == ["أعرب", "أشاروا"]


def test_what_somebody_counts_something_as_is_said_in_a_participle():
    text = "وقال النجار إن السوق قديم، عادا هذا السوق تراثا للجميع."
    assert frames(text)[1] == ("عادا", "النجار", "هذا السوق تراثا للجميع")


def test_a_time_governs_the_noun_after_it():
    text = "وأكد المدير في يومه الأول بعد تعيينه في السوق على أهمية ترميمه."
    assert frames(text) == [("أكد", "المدير", "أهمية ترميمه")]


def test_what_is_said_in_the_course_of_explaining_is_said():
    text = "وقال الباحث في معرض شرحه لخشونة الصوت «ثمة فرق صغير بين الطبقتين»."
    assert [cue for cue, _, _ in frames(text)] == ["قال"]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("وأنا هنا أعتقد أن السوق سيغلق.", []),
        ("واعتقد أن السوق سيغلق.", []),
        ("واعتقد المسؤولون أن السوق سيغلق.", ["اعتقد"]),
        ("وأقترح أن يغلق السوق.", []),
        ("واقترح أن يغلق السوق.", ["اقترح"]),
    ],
)
def test_who_writes_of_himself_attributes_nothing(text, cues):
    assert [cue for cue, _, _ in frames(text)] == cues


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف لكنه يظل الأقدر على حل هذه الأزمة.",
        "وأضاف، ولكن النادي لم يرسل صورة من العرض.",
    ],
)
def test_words_that_only_go_on_follow_the_verb_at_once(text):
    assert [cue for cue, _, _ in frames(text)] == ["أضاف"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "ودانت منظمة الواحة الهجوم الذي نفذه لصوص على القافلة.",
            "الهجوم الذي نفذه لصوص على القافلة",
        ),
        (
            "وثمن السفير عسيري الجهود التي تبذلها الجمعية في الوادي.",
            "الجهود التي تبذلها الجمعية في الوادي",
        ),
        ("كما ثمن الجهود الكبيرة للمزارعين.", "الجهود الكبيرة للمزارعين"),
    ],
)
def test_deeds_are_denounced_and_valued(text, quote):
    assert [said for _, _, said in frames(text)] == [quote]


def test_a_price_values_nothing():
    assert frames("ويتراوح ثمن الهاتف الجديد رغم الجهود بين ألف وألفين.") == []


def test_whom_something_is_demanded_of_demands_nothing():
    text = "وقال المهندس إن البلدية مطالبة ببذل أقصى الجهود لحماية النخيل."
    assert [cue for cue, _, _ in frames(text)] == ["قال"]
    text = "وقالت المهندسة إن البلدية لم تحضر الاجتماع مطالبة بحماية النخيل."
    assert [cue for cue, _, _ in frames(text)] == ["قالت", "مطالبة"]


def test_researchers_find_that_and_nobody_else_does():
    text = "ووجد الباحثون أن النخيل يشرب أقل في الشتاء."
    assert frames(text) == [("وجد", "الباحثون", "النخيل يشرب أقل في الشتاء")]
    assert frames("ووجد نفسه وحيدا أن الطريق طويل.") == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وقالت النجار إن السوق قديم، معتبرة امتناع البلدية عن ترميمه رفضا للتراث.",
            ("معتبرة", "النجار", "امتناع البلدية عن ترميمه رفضا للتراث"),
        ),
        (
            "وقالت النجار إن السوق قديم، معتبرة هذا القرار مفاجئا.",
            ("معتبرة", "النجار", "هذا القرار مفاجئا"),
        ),
        (
            "واعتذرت النجار عن سوء الفهم أمس داعية الأهالي إلى الحوار.",
            ("داعية", "النجار", "الحوار"),
        ),
    ],
)
def test_a_participle_says_what_is_held_and_whom_she_calls(text, frame):
    assert frames(text)[1] == frame


def test_whose_presence_is_asked_for_is_asked_for():
    text = "وطالبت الإدارة، بحضور اللاعب إلى المدينة تمهيدا لتوقيع عقد انتقاله."
    assert frames(text)[0][2].startswith("بحضور اللاعب إلى المدينة")


def test_a_call_may_be_for_a_deed():
    text = "وجدد المبعوث دعوته لوقف القتال بين القريتين."
    assert frames(text) == [("دعوته", "المبعوث", "لوقف القتال بين القريتين")]
