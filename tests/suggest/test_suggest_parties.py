"""Who speaks, by what channel and to whom: how Arabic news names parties, one way at a time."""

import pytest

from annotator.suggest.frames import suggest


def part(text, spans):
    return " … ".join(text[start:end] for start, end in spans)


def speakers(text):
    return [(part(text, one.speaker), one.implicit) for one in suggest(text)]


def channels(text):
    return [[part(text, source) for source in one.sources] for one in suggest(text)]


def addressees(text):
    return [part(text, one.addressee) for one in suggest(text)]


# How far the naming of a party reaches


@pytest.mark.parametrize(
    "party",
    [
        "المشرف العام على مركز الواحة للإغاثة، الدكتور سالم الناصر",
        "السفير الجديد لدى الجزيرة سالم الناصر",
        "سالم الناصر رئيس الجمعية المحلية من أجل نزاهة الانتخابات",
        "المسؤول الأمني عن المهرجان العقيد سالم الناصر",
        "المتحدث باسم البلدية، سالم الناصر",
        "مدير شؤون الهيئة، التابعة للرابطة، سالم الناصر",
        "سالم الناصر أحد سكان الحي",
        "رئيس جمعية «أفق» سالم الناصر",
        "المندوب الجهوي للتربية سالم الناصر",
        "مستشار بلاتر السابق",
        "والي المدينة",
        "المتحدث باسم «واحة الشمال» سالم الناصر",
        "مدير البرنامج الصيفي «مرح» سالم الناصر",
        "سالم الناصر من جامعة الواحة",
        "علي الناصر مسؤول صحي",
        "سالم الناصر، كبير مهندسي الجسور في المختبر",
        "المدير العام لوكالة النهوض، سالم الناصر",
        "رئيس منظمة الواحة الوطنية، علي أكبر سالمي",
        "رئيس فرع الرابطة للدفاع عن حقوق السكان",
        "جمعية القضاة التونسيين",
        "المدير سالم الجار الله",
        "مؤلف كتاب «قصص الجسور القديمة»",
    ],
)
def test_complements_and_appositions_belong_to_a_party(party):
    assert speakers(f"وأوضح {party} أن الجسر سيفتح غدا.") == [(party, False)]


@pytest.mark.parametrize(
    "after",
    [
        "، في نشرية خاصة،",
        " أول من أمس",
        " في إيجاز لنتائج البعثة",
        " خلال الآونة الأخيرة",
        " بشكل واضح",
        " انطلقت أعماله أمس",
        " ففي كل حال",
        " بتاريخ الثاني من مايو",
        " جراء العاصفة",
    ],
)
def test_times_occasions_and_verbs_end_the_naming_of_a_party(after):
    text = f"وأوضح المركز الوطني{after} أن الجسر سيفتح غدا."
    assert speakers(text) == [("المركز الوطني", False)]


def test_a_name_in_marks_before_the_content_is_no_quotation():
    text = 'وقال "سالم بن علي الناصر"، البالغ خمسين عاما إن الجسر مغلق.'
    assert speakers(text) == [("سالم بن علي الناصر", False)]


def test_what_follows_a_name_in_marks_is_the_object():
    text = "ووصف «سالم الناصر» المعرض بأنه متميز."
    assert speakers(text) == [("سالم الناصر", False)]


def test_a_name_in_marks_after_its_kind_belongs_to_it():
    text = 'وطالب المواطن "سالم بن علي الناصر" بفتح الجسر المغلق.'
    assert speakers(text) == [('المواطن "سالم بن علي الناصر"', False)]


def test_an_object_after_a_definite_noun_is_no_part_of_it():
    text = "واتهمت الحكومة المحلية المنظمات بإغلاق الجسر."
    assert speakers(text) == [("الحكومة المحلية", False)]


# Where the subject stands


@pytest.mark.parametrize(
    "between",
    [
        "لــ«المرفأ»",
        "في تصريح لـ«المرفأ»",
        "أمس الثلاثاء",
        "خلال مؤتمر صحفي",
        "في بيان لها",
    ],
)
def test_a_subject_is_found_after_an_adverbial(between):
    text = f"وأوضح {between} مدير الشرطة سالم الناصر أن الجسر مغلق."
    assert speakers(text) == [("مدير الشرطة سالم الناصر", False)]


@pytest.mark.parametrize(
    ("before", "party"),
    [
        ("المهندسة رولا الناصر، التي أشرفت على العمل،", "المهندسة رولا الناصر"),
        ("أحد المشرفين على المعرض الذي زارته المدارس", "أحد المشرفين على المعرض"),
        ("وكان كاتب البلدية لدى وزير النقل سالم الناصر", "كاتب البلدية لدى وزير النقل سالم الناصر"),
        ("وكان مركز «الأفق» المحلي، الذي أسسه سالم، قد", "مركز «الأفق» المحلي"),
        ("وكان المحامي سالم الناصر، قد", "المحامي سالم الناصر"),
    ],
)
def test_what_parts_a_subject_from_its_verb_is_passed_over(before, party):
    verb = "أكدت" if party.startswith("المهندسة") else "أكد"
    assert speakers(f"{before} {verb} أن الجسر مغلق.") == [(party, False)]


def test_a_title_after_whom_one_met_is_no_subject():
    text = "وقال خلال لقائه أمس وزير العدل سالم الناصر إن العمل مستمر."
    assert speakers(text) == [("", False)]


@pytest.mark.parametrize("opening", ["وكانت", "ولكن", "فيما"])
def test_a_subject_before_its_verb_follows_a_connective(opening):
    text = f"{opening} منظمة الإغاثة المحلية ذكرت أن الجسر مغلق."
    assert speakers(text) == [("منظمة الإغاثة المحلية", False)]


def test_a_relative_clause_after_a_phrase_of_account_has_the_bare_party():
    text = "وأغلق الجسر أمس بحسب نتائج الدراسة، التي أكدت أن الجسر قديم."
    assert ("نتائج الدراسة", True) in speakers(text)


# Whom a dropped subject stands for


def test_who_wrote_a_document_says_what_stands_in_it():
    text = "وأصدرت اللجنة بيانا أكدت فيه أن الجسر مغلق. وأوضحت أنها ستعود قريبا."
    assert speakers(text) == [("اللجنة", True), ("اللجنة", True)]
    assert channels(text) == [["بيانا"], []]


def test_what_is_explained_in_a_document_is_no_subject():
    text = "أصدرت الجامعة بيانا صحفيا أوضحت فيه ملابسات وفاة الطالب."
    assert speakers(text) == [("الجامعة", True)]
    assert channels(text) == [["بيانا صحفيا"]]


def test_who_acts_in_the_sentence_before_goes_on_to_speak():
    text = "وزار الوزير المدرسة الجديدة صباحا. وقال إن البناء اكتمل."
    assert speakers(text) == [("الوزير", True)]


def test_a_name_said_again_is_the_nearest_mention():
    text = "وقال المدير سالم الناصر إن الجسر مغلق. وغادر الناصر المدينة مساء. وأضاف أن العمل مستمر."
    assert speakers(text)[-1] == ("الناصر", True)


def test_a_topic_is_the_subject_and_not_the_object_of_its_verb():
    text = "أما المدير سالم الناصر فطالب وزارة الصحة بفتح المراكز."
    assert speakers(text) == [("المدير سالم الناصر", False)]


def test_whom_a_verb_calls_upon_is_no_subject_of_the_other_gender():
    text = "وقال المدير سالم الحازمي إن الجسر مغلق. ودعا الوزارة إلى فتح طريق آخر."
    assert speakers(text)[-1] == ("المدير سالم الحازمي", True)
    assert addressees(text)[-1] == "الوزارة"


def test_a_title_after_a_body_is_another_party():
    text = "استدعت وزارة الصحة مدير المستشفى، مؤكدة أن العمل مستمر."
    assert speakers(text) == [("وزارة الصحة", True)]


def test_what_a_name_is_followed_by_is_no_complement_of_its_title():
    text = "وأوضح رئيس البلدية المكلف هاني سرور لمزارعي الحي أن الجسر سيفتح غدا."
    assert speakers(text) == [("رئيس البلدية المكلف هاني سرور", False)]


@pytest.mark.parametrize(
    ("party", "called"),
    [("البلدية", "مستخدمي الجسر"), ("إسبانيا", "مواطنيها الراغبين"), ("رئيس الجمعية", "كل السكان")],
)
def test_people_after_a_subject_are_called_upon(party, called):
    verb = "دعا" if party.startswith("رئيس") else "دعت"
    text = f"و{verb} {party} {called} إلى الهدوء."
    assert speakers(text) == [(party, False)]
    assert addressees(text) == [called]


def test_a_relative_clause_has_the_party_whom_its_verb_met():
    text = "والتقت المديرة بكاتبة الدولة المكلفة التي قالت إن العمل مستمر."
    assert speakers(text) == [("كاتبة الدولة المكلفة", True)]


def test_a_public_is_called_upon_and_calls_upon_nobody():
    text = "وقال المدير سالم الحازمي إن الجسر مغلق. ودعا المجتمع المحلي إلى فتح طريق آخر."
    assert speakers(text)[-1] == ("المدير سالم الحازمي", True)
    assert addressees(text)[-1] == "المجتمع المحلي"


# Channels


@pytest.mark.parametrize(
    ("how", "channel"),
    [
        ("في بيانها", "بيانها"),
        ("في بيان لها أمس", "بيان"),
        ("في رسالة إلكترونية", "رسالة إلكترونية"),
        ('في برنامج "صباح الخير" على موجات المرفأ', 'برنامج "صباح الخير" على موجات المرفأ'),
        ("على قناة النهار", "قناة النهار"),
        ("عبر تويتر", "تويتر"),
        ("على حسابها الشخصي في تويتر", "حسابها الشخصي في تويتر"),
        ('في حوار خاص أجري أمس مع صحيفة "الأيام"', 'صحيفة "الأيام"'),
        ("في حديث هاتفي لقناة المرفأ", "قناة المرفأ"),
        ("لـ(المرفأ)", "المرفأ"),
        ("في تصريح للصحيفة", "لصحيفة"),
        ("لبي بي سي", "بي بي سي"),
    ],
)
def test_a_channel_is_told_by_the_kind_of_its_noun(how, channel):
    assert channels(f"وقالت اللجنة {how} إن الجسر مغلق.") == [[channel]]


def test_a_document_at_the_beginning_of_a_sentence_is_the_channel():
    text = "وفي بيان صحفي أمس، أكدت الوزارة أن الماء متوفر."
    assert channels(text) == [["بيان صحفي"]]


@pytest.mark.parametrize("opening", ["وبحسب «المرفأ»، فقد", "ووفق صحيفة المرفأ،"])
def test_by_whose_account_a_sentence_begins_is_a_channel(opening):
    text = f"{opening} أكدت الوزارة أن الماء متوفر."
    assert channels(text) == [["صحيفة المرفأ" if "صحيفة" in opening else "المرفأ"]]
    assert speakers(text) == [("الوزارة", False)]


def test_who_published_a_document_follows_it_in_the_chain():
    text = "وأعلنت البلدية عن خطط لفتح الجسر، وفقا لتقرير نشرته وكالة المرفأ أمس."
    assert channels(text) == [["تقرير", "وكالة المرفأ"]]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ('ونقلت صحيفة "الغد" المحلية عن المدير أن الجسر مغلق.', 'صحيفة "الغد" المحلية'),
        ("ونقل التقرير تصريحات المدير قائلا: «نحن على الطريق الصحيح».", "التقرير"),
    ],
)
def test_who_relays_words_is_their_channel(text, outlet):
    assert channels(text) == [[outlet]]
    assert speakers(text) == [("المدير", False)]


# Addressees


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("وأكد المدير سالم الناصر لوفد الأهالي حرصه على حل المشكلة.", "وفد الأهالي"),
        ("ودعا المجلس، خلال اجتماعه، جميع الأحزاب إلى الهدوء.", "جميع الأحزاب"),
        ("وقال الوزير أمام أعضاء اللجنة: «هذا المشروع مكسب للمدينة».", "أعضاء اللجنة"),
        ("وغادر المدير، داعيا هذه الهياكل إلى تحمل جزء من الأعباء.", "هذه الهياكل"),
        ("وغادر المدير، مطالبا السكان بالهدوء وحسن الانتظار.", "السكان"),
    ],
)
def test_whom_somebody_speaks_to(text, addressee):
    assert addressees(text) == [addressee]


def test_what_somebody_warns_of_is_nobody_spoken_to():
    assert addressees("وتحدث المدير طويلا، محذرا من تداعيات إغلاق الجسر.") == [""]
