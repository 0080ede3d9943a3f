"""How far a content reaches: where another attribution, or the article's own voice, begins."""

import pytest

from annotator.suggest.frames import suggest


def quotes(text):
    """Give the quote of each suggestion, in words."""
    return [" … ".join(text[start:end] for start, end in one.quote) for one in suggest(text)]


def cues(text):
    return [" … ".join(text[start:end] for start, end in one.cues) for one in suggest(text)]


# Participles


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("قال المدير إن الجسر سليم، داعيا الله أن يحفظ الركاب.", "الجسر سليم"),
        ("أعلنت البلدية إغلاق السوق، مطالبة كافة التجار إلى نقل بضائعهم.", "إغلاق السوق"),
        ("قالت الطبيبة إن اللقاح وصل، مبينة أن التطعيم يبدأ غدا.", "اللقاح وصل"),
        ("أكد العمدة أن الطريق مفتوح، ممتدحا صبر السائقين.", "الطريق مفتوح"),
    ],
)
def test_a_participle_after_a_comma_ends_a_content_whatever_follows_it(text, quote):
    assert quotes(text)[0] == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("قالت الكاتبة إن الرواية ستصدر في الصيف مؤكدة أن الناشر وافق.", "الرواية ستصدر في الصيف"),
        ("أكدت النائبة أن العجز يزداد داعية إلى مراجعة القانون.", "العجز يزداد"),
        ("قال الحارس إن الباب كان مغلقا مشيرا إلى وجود نافذة.", "الباب كان مغلقا"),
    ],
)
def test_a_participle_without_a_comma_ends_it_where_its_own_content_follows(text, quote):
    assert quotes(text)[0] == quote


def test_a_feminine_participle_that_belongs_to_a_noun_ends_nothing():
    text = "قال المحامي إن الشركة تلقت رسالة داعية إلى الصلح."
    assert quotes(text)[0] == "الشركة تلقت رسالة داعية إلى الصلح"


def test_a_participle_after_a_comma_may_stand_far_from_its_clause():
    text = (
        "قال الخبير إن السوق هادئ، موضحا حول ما قيل عن ارتفاع أسعار القمح والزيت، أن المخزون كاف."
    )
    assert quotes(text) == ["السوق هادئ", "المخزون كاف"]


def test_an_adverb_of_speaking_leaves_the_clause_to_its_verb():
    text = "وقال الدكتور سامي معقبا، إن المختبر جاهز."
    assert "المختبر جاهز" in quotes(text)


# New cues


def test_a_cue_with_its_own_subject_goes_on_with_the_article():
    text = "رأى المدرب أن الفوز أثبت أن الفريق قوي، وشدد المدرب على أن الطريق طويل."
    assert quotes(text)[0] == "الفوز أثبت أن الفريق قوي"
    assert quotes(text)[-1] == "الطريق طويل"


def test_a_cue_with_a_colon_is_a_frame_of_its_own():
    text = "ذكر الشاهد أن الحارس قال إن الباب مغلق، وأضاف: لم أر أحدا."
    assert quotes(text)[-1] == "لم أر أحدا"


def test_another_who_is_given_the_word_without_a_conjunction():
    text = "وفيما ألمح التجار إلى أن الأسعار ستنخفض هذا الشهر، أكد خبراء أن السوق سيبقى كما هو."
    assert quotes(text) == ["الأسعار ستنخفض هذا الشهر", "السوق سيبقى كما هو"]


def test_a_verb_after_an_adverbial_belongs_to_the_content():
    text = "قال المؤرخ إنه قبل بناء السد بعام، أعلنت القرية أنها لن ترحل."
    assert quotes(text)[0].endswith("أنها لن ترحل")


@pytest.mark.parametrize("connective", ["إلا أنه", "غير أنه", "لكنه"])
def test_but_he_said_goes_on_with_the_article(connective):
    text = f"قال الوزير إن المفاوضات صعبة، {connective} أكد أن الاتفاق قريب."
    assert quotes(text) == ["المفاوضات صعبة", "الاتفاق قريب"]


def test_while_others_said_goes_on_with_the_article():
    text = "قال بعض الطلاب إن الامتحان سهل، في حين قال آخرون إن الوقت كان قصيرا."
    assert quotes(text)[0] == "الامتحان سهل"


def test_what_turned_out_ends_no_content():
    text = "وأوضح الضابط أن الدورية أوقفت السيارة حيث تبين أن السائق لا يحمل رخصة."
    assert quotes(text)[0].endswith("لا يحمل رخصة")


def test_a_mark_left_open_ends_before_the_next_cue():
    text = 'قال الشاعر "لم أكتب شيئا منذ عام، وأضاف "القصيدة تأتي حين تريد".'
    assert quotes(text) == ["لم أكتب شيئا منذ عام", '"القصيدة تأتي حين تريد"']


# The article's own voice


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "أعلنت الوزارة تراجع المبيعات بنسبة كبيرة، وهي أبطأ وتيرة منذ عام.",
            "تراجع المبيعات بنسبة كبيرة",
        ),
        ("أكد المصدر وصول عشرين حافلة، فيما تأخرت خمس أخرى.", "وصول عشرين حافلة"),
        ("أعلن النادي رفع أسعار التذاكر، وقد بلغ الحضور ألفا.", "رفع أسعار التذاكر"),
    ],
)
def test_a_content_that_is_a_noun_holds_no_further_clause(text, quote):
    assert quotes(text)[0] == quote


@pytest.mark.parametrize(
    "rest",
    [
        "، من جانبه، افتتح المحافظ المعرض",
        " في إشارة إلى قرار المجلس",
        "، وكان المدير قد غادر المدينة",
        " رابط الخبر بصحيفة المدينة",
        " سمات الجسور المدينة",
    ],
)
def test_a_clause_ends_where_the_article_turns_elsewhere(rest):
    assert quotes(f"قال المهندس إن الجسر سليم{rest}.")[0] == "الجسر سليم"


def test_a_full_stop_in_a_name_or_an_address_ends_nothing():
    assert quotes("أضافت شركة سي.إم.إيه أن السفن وصلت.") == ["السفن وصلت"]
    assert quotes("أفادت شبكة سي.إن.إن أن الجسر سليم.") == ["الجسر سليم"]
    text = "أوضح المدير أن التسجيل عبر www.example.org متاح للجميع."
    assert quotes(text) == ["التسجيل عبر www.example.org متاح للجميع"]


# Where a content begins


@pytest.mark.parametrize("adverbial", ["بعد أن عاد من السفر", "رغم أن الملعب بعيد", "قبل أن يغادر"])
def test_that_after_an_adverb_begins_no_content(adverbial):
    text = f"قال المدرب {adverbial} إن الفريق جاهز."
    assert quotes(text) == ["الفريق جاهز"]


def test_the_noun_after_the_preposition_of_the_cue_is_the_content():
    text = "وشدد الطبيب على معاقبة المخالفين الذين أكدوا أنهم لم يعلموا."
    assert quotes(text)[0].startswith("معاقبة المخالفين")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وقال نحن نحمل أمانة كبيرة.", "نحن نحمل أمانة كبيرة"),
        ("وقال العامل لقد تعبنا من الانتظار.", "لقد تعبنا من الانتظار"),
        ("وتحدث الجد قائلا خرجت من القرية ماشيا.", "خرجت من القرية ماشيا"),
        ("وقال لي أنت موهوب.", "أنت موهوب"),
        ("وقال المدير إننا سنعيد فتح المصنع.", "إننا سنعيد فتح المصنع"),
    ],
)
def test_words_in_the_first_person_need_no_sign(text, quote):
    assert quotes(text) == [quote]


def test_a_name_that_ends_like_a_verb_is_the_speaker():
    text = "وقال بارتلت في كلمته إن الجامعة ستتوسع."
    assert quotes(text) == ["الجامعة ستتوسع"]


def test_as_he_said_in_brackets_is_an_aside():
    text = "وأضاف: «المبلغ مائة مليون (كما كرر النواب أمس) ولن يزيد»."
    assert "أضاف" in cues(text)


def test_a_participle_that_was_a_predicate_ends_nothing():
    text = "قال المدرب إن الفريق بات مطالبا بالفوز في كل مباراة."
    assert quotes(text)[0] == "الفريق بات مطالبا بالفوز في كل مباراة"


def test_what_others_said_to_the_speaker_stays_with_him():
    text = "وقال أنا طبيب هنا منذ عام وجاءني المدير وقال لي أنت متعب."
    assert quotes(text)[0].endswith("أنت متعب")


def test_a_nested_content_ends_with_the_one_around_it():
    text = "أوضح الوزير أن المجلس أعرب عن شكره للمتطوعين، وأضاف الوزير أن العمل مستمر."
    assert quotes(text) == ["المجلس أعرب عن شكره للمتطوعين", "شكره للمتطوعين", "العمل مستمر"]


def test_a_new_sentence_with_a_cue_ends_words_after_a_colon():
    text = "وقال الباحث: نحن نعمل على اللقاح. وقال الطبيب إننا ننتظر."
    assert quotes(text)[0] == "نحن نعمل على اللقاح"


def test_a_verb_joined_to_a_noun_that_is_the_content_begins_another():
    text = "أشاد الوفد بالمستشفى الجديد وعبر عن شكره للأطباء."
    assert quotes(text) == ["بالمستشفى الجديد", "شكره للأطباء"]
