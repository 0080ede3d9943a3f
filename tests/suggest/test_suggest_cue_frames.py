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


# What somebody is held to be, and how much something is put at


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وأوقفت البلدية ما يعتبره السكان خطرا على المارة.",
            ("يعتبره", "السكان", "خطرا على المارة"),
        ),
        ("واعتبره البعض من رواد القصة القصيرة.", ("اعتبره", "البعض", "من رواد القصة القصيرة")),
        (
            "وغادر المدير القاعة، معتبرا الاتفاق خطوة مهمة.",
            ("معتبرا", "المدير", "الاتفاق خطوة مهمة"),
        ),
        (
            "وقدرت الوزارة عدد الزوار بنحو ألفي زائر.",
            ("قدرت", "الوزارة", "عدد الزوار بنحو ألفي زائر"),
        ),
        (
            "ووصف رئيس الغرفة الوضع، مقدرا حجم الخسائر بحوالي 20 مليونا.",
            ("مقدرا", "رئيس الغرفة", "حجم الخسائر بحوالي 20 مليونا"),
        ),
    ],
)
def test_what_is_said_of_something(text, frame):
    assert frames(text)[-1] == frame


def test_what_is_held_by_nobody_is_the_voice_of_the_reporter():
    assert frames("ويعتبر السوق من أقدم أسواق المدينة.") == []


# Whoever tells, or reads, as the object


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("وأخبرني سالم أن الجسر مغلق.", ("أخبرني", "سالم", "الجسر مغلق")),
        ("وسألني الحارس: هل أنت ابن صالح؟", ("سألني", "الحارس", "هل أنت ابن صالح؟")),
        ("يدعوك خبراء إلى تناول الخضار.", ("يدعوك", "خبراء", "تناول الخضار")),
    ],
)
def test_verbs_with_an_object_of_the_first_and_second_person(text, frame):
    assert frames(text) == [frame]


# Others within what somebody says


def test_the_subject_of_an_inner_clause_may_stand_far_before_its_verb():
    text = "وأعلن الوزير أن الأبحاث المجراة بعد الحادث كشفت أن السائق كان نائما."
    assert frames(text)[1][:2] == ("كشفت", "الأبحاث المجراة")


def test_what_rumours_say_is_no_word_of_who_denies_them():
    text = "وناشد الطبيب السكان عدم الالتفات إلى الشائعات التي تزعم أن اللقاح خطير."
    assert frames(text)[1] == ("تزعم", "الشائعات", "اللقاح خطير")


def test_speaking_of_oneself_is_no_frame():
    text = "وقال سالم إنه سافر إلى الساحل حيث أكد أن البحر كان هادئا."
    assert [found[0] for found in frames(text)][:1] == ["قال"]


# Nouns


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "ولم يعاقب الحارس، لقوله إنه لم يسمع الجرس.",
            ("لقوله", "الحارس", "إنه لم يسمع الجرس"),
        ),
        ("وانتشرت مزاعم بأن الجسر سيهدم.", ("مزاعم", "", "الجسر سيهدم")),
        ("ودافع عن اعتقاده أن القصر أقدم من السور.", ("اعتقاده", "", "القصر أقدم من السور")),
        (
            "وكرم المدير الفائزين، متمنيا لهم التوفيق في عملهم.",
            ("متمنيا", "المدير", "التوفيق في عملهم"),
        ),
    ],
)
def test_a_noun_may_be_cue_or_content(text, frame):
    assert frames(text)[-1] == frame


# An adverbial before an ambiguous verb


def test_an_adverbial_opens_a_clause():
    text = "وفي السياق ذاته عبر عدد من النواب عن اعتراضهم على القرار."
    assert frames(text) == [("عبر", "عدد من النواب", "اعتراضهم على القرار")]
    assert frames("وفي تغريدة عبر حسابه نشر صورا عن الحفل.") == []


@pytest.mark.parametrize(
    "text",
    [
        "وهنا أدركت أن الأمر صعب، فعدت بخطوات سريعة إلى البيت.",
        "وزار الوفد القصر، وهنا بيت الشاعر بجدرانه القديمة.",
        "والجدير ذكره أن المهرجان يقام كل عام.",
    ],
)
def test_here_and_worth_mentioning(text):
    assert frames(text) == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "واعتبرت الوزارة من يتأخر عن موعده منسحبا من السباق.",
            ("اعتبرت", "الوزارة", "من يتأخر عن موعده منسحبا من السباق"),
        ),
        (
            "ورفضت المعلمة الاقتراح، واصفة إياه بأنه متسرع.",
            ("واصفة", "المعلمة الاقتراح", "بأنه متسرع"),
        ),
    ],
)
def test_what_is_held_of_an_object(text, frame):
    assert frames(text)[-1] == frame


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت المدارس أسعارها، والمؤكد أن عدد الناجحين كبير.",
        "وجدد المتسابق محاولته بعد ساعة، وجدد الحارس عقده مع النادي.",
    ],
)
def test_nobody_says_so(text):
    assert frames(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت الشركات أسعارها أمس حيث تراجع الربح قليلا.",
        "وأعلنت الشركات أسعارها اليوم وسيحدد ذلك مسار السوق في ابتعاده عن القاع.",
    ],
)
def test_a_noun_of_the_next_clause_is_no_content(text):
    assert frames(text) == []


def test_private_sources_tell():
    text = "وعلمت «الواحة» من مصادر خاصة أن الجامعة ستفتح كلية جديدة."
    assert frames(text)[0][2] == "الجامعة ستفتح كلية جديدة"


@pytest.mark.parametrize(
    ("text", "cue", "quote"),
    [
        (
            "وحملت اللجنة في بيانها الصادر عن المجلس في ختام دورته، أمس، الشركة المسؤولية.",
            "حملت",
            "الشركة المسؤولية",
        ),
        ("وأوقف الجيش ما يعتبره نفوذا أجنبيا.", "يعتبره", "نفوذا أجنبيا"),
        ("وثمن الوالي، بالمناسبة، مجهودات الأطباء.", "ثمن", "مجهودات الأطباء"),
    ],
)
def test_asides_and_relative_clauses_before_a_noun(text, cue, quote):
    assert (frames(text)[-1][0], frames(text)[-1][2]) == (cue, quote)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وبين الدكتور موفق أبو طالب مدير المتحف في المدينة، أن الترميم انتهى.",
            ("بين", "الدكتور موفق أبو طالب مدير المتحف في المدينة", "الترميم انتهى"),
        ),
        ("وأضاف تم القبض على اللص بعد ساعة.", ("أضاف", "", "تم القبض على اللص بعد ساعة")),
        ("وأكد اللاعب عن سعادته بالفوز.", ("أكد", "اللاعب", "سعادته بالفوز")),
    ],
)
def test_names_speech_and_feelings_beside_a_cue(text, frame):
    assert frames(text) == [frame]


def test_a_month_may_part_a_verb_from_its_object():
    text = "وكان سالم توقع في نوفمبر إطلاق الموقع الجديد."
    assert frames(text) == [("توقع", "سالم", "إطلاق الموقع الجديد")]


def test_a_film_brings_together():
    assert frames("وأقيم العرض أمس. ويجمع هذا الفيلم سبعة ممثلين من الواحة.") == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "وقال سالم مؤكدا: «الجسر سليم ولا خوف عليه».",
            ("مؤكدا", "سالم", "«الجسر سليم ولا خوف عليه»"),
        ),
        (
            "ووصل سالم الذي قال مؤكدا: «الجسر سليم ولا خوف عليه».",
            ("قال … مؤكدا", "سالم", "«الجسر سليم ولا خوف عليه»"),
        ),
        (
            "وفيما يتعلق بالمدارس بين التقرير أن عددها كاف.",
            ("بين", "التقرير", "عددها كاف"),
        ),
    ],
)
def test_a_participle_beside_a_verb_and_a_report_after_a_topic(text, frame):
    assert frames(text) == [frame]


def test_what_is_estimated_by_nobody():
    assert frames("ويقدر عدد السكان في القرية بأكثر من ألف نسمة.") == []
