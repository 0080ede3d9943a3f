"""Where a content begins, if the article says when, where and to whom before it."""

import pytest

from annotator.suggest.frames import suggest


def quotes(text):
    """Give the quote of each suggestion, in words."""
    return [" … ".join(text[start:end] for start, end in one.quote) for one in suggest(text)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "أعلن المتحف في ندوة صحفية عقدها صباح اليوم بالعاصمة عن انطلاق موسم جديد.",
            "انطلاق موسم جديد",
        ),
        (
            "وأوضح المدير خلال مؤتمر صحفي عقده أمس بمقر الغرفة أن الأسعار ثابتة.",
            "الأسعار ثابتة",
        ),
        (
            "أعرب النادي عن استنكاره الشديد للشغب الذي وقع في المدرجات، وأسفر عن سقوط جرحى.",
            "استنكاره الشديد للشغب الذي وقع في المدرجات، وأسفر عن سقوط جرحى",
        ),
        (
            "وكشفت نتيجة الاقتراع التي نشرها النادي عن تفوق واضح للقائمة الأولى.",
            "تفوق واضح للقائمة الأولى",
        ),
    ],
)
def test_what_belongs_to_another_verb_begins_no_content(text, quote):
    assert quotes(text) == [quote]


def test_what_follows_a_clause_of_its_own_is_no_content():
    assert quotes("وأيدت الجمعية الخطة لكن معدل الرفض بلغ النصف.") == []


def test_a_clause_that_belongs_to_a_modal_verb_is_nobody_s_content():
    assert quotes("يتساءل التجار عن مصدر المال وكيف استطاع أن يشتري السوق كله.") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وأكد في تصريح صحفي حرص الإدارة على راحة الركاب.", "حرص الإدارة على راحة الركاب"),
        ("وأعلنت الشركة أمس تأجيل الرحلات.", "تأجيل الرحلات"),
        (
            "وأعلن الحزب في بيان له اليوم استقالة أمينه العام.",
            "استقالة أمينه العام",
        ),
        ("وتوقعت مصادر مطلعة حدوث انفراج قريب.", "حدوث انفراج قريب"),
        (
            "وأعلن الحاكم حالة الطوارئ في الإقليم ابتداء من الليلة.",
            "حالة الطوارئ في الإقليم ابتداء من الليلة",
        ),
    ],
)
def test_an_object_stands_after_when_and_where(text, quote):
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وأهابت بالراغبين في السفر سرعة الحجز.", "سرعة الحجز"),
        ("وناشد السكان مدير البلدية بالمنطقة الغربية ضرورة إصلاح الطريق.", "ضرورة إصلاح الطريق"),
        (
            "ودعا الأمين مبعوثه سالم الناصر إلى الإقليم، إلى زيارة المخيمات.",
            "زيارة المخيمات",
        ),
        (
            "داعيا جميع المترشحين الدخول إلى الموقع وطباعة البطاقة.",
            "الدخول إلى الموقع وطباعة البطاقة",
        ),
        ("وتعهدت الشركة للعمال بالفرع بتأمين النقل.", "بتأمين النقل"),
        ("وطالب السكان بسن قانون يحميهم.", "بسن قانون يحميهم"),
    ],
)
def test_whom_something_is_asked_of_is_left_out(text, quote):
    assert quotes(text) == [quote]


def test_the_cause_is_the_content_where_something_is_traced_to_it():
    text = "وعزا المدرب قراره إلى «ضيق الوقت وقلة اللاعبين وكثرة الإصابات»."
    assert quotes(text) == ["«ضيق الوقت وقلة اللاعبين وكثرة الإصابات»"]


def test_a_short_name_in_marks_is_not_what_was_said():
    assert quotes('كشفت "صحة الوادي" في رد مكتوب أنه تم صرف المكافآت.') == ["أنه تم صرف المكافآت"]
    assert quotes("واتهم موظفون بـ«دار النشر» إدارتهم بالمماطلة.") == ["بالمماطلة"]


def test_an_adjective_that_takes_its_own_preposition_begins_no_content():
    text = "وأفاد المركز المعني بمراقبة الملاحة في المضيق، بأنه تم تسجيل حوادث."
    assert quotes(text) == ["بأنه تم تسجيل حوادث"]


def test_a_list_after_a_colon_goes_on_with_a_noun():
    text = "أعلنت الوزارة عن توفر عدد من الوظائف بالمنطقة وفق الشروط التالية: خبرة وشهادة."
    assert quotes(text) == ["توفر عدد من الوظائف بالمنطقة وفق الشروط التالية: خبرة وشهادة"]


def test_several_who_blame_somebody_have_no_subject_after_the_verb():
    text = "كما حملوا رئيس البلدية، مسؤولية تعطيل عمل الهيئة."
    assert quotes(text) == ["رئيس البلدية، مسؤولية تعطيل عمل الهيئة"]


def test_a_department_is_the_subject_before_its_clause():
    text = "أكدت صحة الوادي أنها سلمت التقرير في اليوم نفسه."
    assert quotes(text) == ["أنها سلمت التقرير في اليوم نفسه"]


def test_the_title_of_an_occasion_is_not_what_was_said():
    text = 'وأشارت الكاتبة على هامش ندوة حول "دور الكتاب في تنمية الطفل"، إلى أن القراءة تتراجع.'
    assert quotes(text) == ["القراءة تتراجع"]


def test_the_colon_of_a_link_introduces_nothing():
    text = "دعا المدير المرشحين إلى دخول الموقع http://example.com/ قبل نهاية الشهر."
    assert quotes(text) == ["دخول الموقع http://example.com/ قبل نهاية الشهر"]


def test_a_participle_after_a_comma_has_the_clause_that_follows():
    text = "أعلنت القيادة في بيان لها أمس استشهاد جندي بعد إصابته، داعية الله بأن يتغمده برحمته."
    assert quotes(text) == ["استشهاد جندي بعد إصابته", "يتغمده برحمته"]


def test_a_clause_about_a_statement_is_passed_over():
    text = "أكدت الرئاسة في بيان لها اليوم الأحد تسلمت الإذاعة نسخة منه أنها تتابع التحقيق."
    assert quotes(text) == ["أنها تتابع التحقيق"]


def test_if_is_no_complementizer():
    assert quotes("ويؤيده سالم في هذا الرأي القدرة على الفوز إن استقبل اللاعبون النصيحة.") == []


def test_what_became_of_a_statement_is_no_fragment_of_a_content():
    text = "وتم تعيين المدير نائبا للرئيس، بحسب بلاغ تلقت الإذاعة نسخة منه."
    assert quotes(text) == ["وتم تعيين المدير نائبا للرئيس"]


def test_attention_is_drawn_to_a_clause_or_a_noun():
    assert quotes("وقال المدير إن العمل مستمر، لافتا النظر إلى أن القطار آمن.") == [
        "العمل مستمر",
        "القطار آمن",
    ]


def test_a_question_may_have_a_modal_verb():
    text = "مستغربا كيف يمكن أن يجرؤ أحد على ذلك."
    assert quotes(text) == ["كيف يمكن أن يجرؤ أحد على ذلك"]


def test_what_there_is_follows_a_participle_without_a_sign():
    text = "وقال الطبيب إن العلاج يختلف، مضيفا هناك طرق كثيرة لخفض الوزن."
    assert quotes(text) == ["العلاج يختلف", "هناك طرق كثيرة لخفض الوزن"]
