"""Where the naming of a party ends, and whom a verb is said to after it."""

import pytest

from annotator.suggest.frames import suggest


def words_of(text, spans):
    return " … ".join(text[start:end] for start, end in spans)


def speakers(text):
    return [words_of(text, one.speaker) for one in suggest(text)]


def addressees(text):
    return [words_of(text, one.addressee) for one in suggest(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "ورفع اللواء حازم الشطي الشكر للقيادة على دعمها، مؤكدا أن العمل مستمر.",
            "اللواء حازم الشطي",
        ),
        (
            "كشف المدير التنفيذي للمعرض عبدالرحمن السالمي أبرز ملامح الخطة؛ وأكد أن اللجنة جاهزة.",
            "المدير التنفيذي للمعرض عبدالرحمن السالمي",
        ),
        ("ورفع السفير الناصري التعازي لأسرة الفقيد، مؤكدا أن الحادث مؤلم.", "السفير الناصري"),
        (
            "شرح العميد سعيد الناصري خطوات العمل للزوار، مبينا أن الباب مفتوح.",
            "العميد سعيد الناصري",
        ),
    ],
)
def test_what_follows_a_whole_name_is_the_object(text, speaker):
    assert speakers(text)[-1] == speaker


def test_a_surname_may_be_followed_by_a_title():
    text = "قالت الدكتورة سارة الناصري المشرفة على المختبر إن العينة سليمة."
    assert speakers(text) == ["الدكتورة سارة الناصري المشرفة على المختبر"]


@pytest.mark.parametrize(
    ("text", "speaker", "addressee"),
    [
        (
            "دعا العميد سعيد الناصري الأشقاء السودانيين إلى المبادرة بتسجيل أبنائهم.",
            "العميد سعيد الناصري",
            "الأشقاء السودانيين",
        ),
        (
            "دعا خطيب صلاة الجمعة في قرية الواحة عبدالهادي الناصري الحكومة المحلية إلى بناء السوق.",
            "خطيب صلاة الجمعة في قرية الواحة عبدالهادي الناصري",
            "الحكومة المحلية",
        ),
        (
            "دعا صيادون من جنوب آسيا الصين إلى معالجة المخاوف بشأن خطتها.",
            "صيادون من جنوب آسيا",
            "الصين",
        ),
        (
            "حذرت الولايات المتحدة وبعض دول جنوب آسيا من تزايد الخطر.",
            "الولايات المتحدة وبعض دول جنوب آسيا",
            "",
        ),
        ("أمر ولي العهد بتأمين طائرات شحن لنقل المساعدات.", "ولي العهد", ""),
        (
            "وقالت جمعية خيرية من جنوب أفريقيا لوسائل الإعلام إن المساعدات وصلت.",
            "جمعية خيرية من جنوب أفريقيا",
            "وسائل الإعلام",
        ),
        ("قال المدير للصحافيين في الواحة إن الجسر متين.", "المدير", "لصحافيين"),
    ],
)
def test_whom_a_verb_is_said_to_is_no_part_of_its_subject(text, speaker, addressee):
    assert (speakers(text), addressees(text)) == ([speaker], [addressee])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "قال متحدث باسم اثنين من هؤلاء الصيادين إن القارب غرق.",
            "متحدث باسم اثنين من هؤلاء الصيادين",
        ),
        (
            "أعلنت وزارة الموانئ بالتنسيق مع وزارة النقل عن توفر وظائف جديدة.",
            "وزارة الموانئ",
        ),
        (
            "قال أحد المشرفين على المعرض المهندس رفعت ناصر إن المخطوطة نادرة.",
            "أحد المشرفين على المعرض المهندس رفعت ناصر",
        ),
    ],
)
def test_a_naming_reaches_as_far_as_it_names(text, speaker):
    assert speakers(text) == [speaker]


def test_a_participle_may_have_a_subject_of_honour():
    text = "قال الأمير إن الحادث آثم، مؤكدا سموه أن الأمن قوي."
    last = suggest(text)[-1]
    assert words_of(text, last.speaker) == "سموه"
    assert not last.implicit


def test_his_joy_is_no_subject():
    text = "زار المحافظ المدرسة، مبديا سعادته بنجاح الطلاب."
    assert "سعادته" not in speakers(text)


def test_a_relative_clause_speaks_of_the_person_right_before_it():
    text = "اتصل المحافظ مع الدكتور حازم الناصر مدير مستشفى الواحة الذي أكد أنه لن ينفذ القرار."
    assert speakers(text) == ["الدكتور حازم الناصر مدير مستشفى الواحة"]


def test_what_is_done_after_an_apposition_is_no_second_one():
    text = (
        "أجرى النائب في البرلمان سالم الناصر، رئيس الحركة الوطنية، اتصالا هاتفيا مع أعضاء اللجنة."
        " وأضاف أن العمل مستمر."
    )
    assert speakers(text)[-1] == "النائب في البرلمان سالم الناصر، رئيس الحركة الوطنية"
