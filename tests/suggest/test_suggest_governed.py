"""The cue words of Arabic news, what each governs, and where the same letters say nothing."""

import pytest

from annotator.suggest.frames import suggest


def parts(text, spans):
    return tuple(text[start:end] for start, end in spans)


def frames(text):
    """Give each suggestion as (quote, cues, speaker), in words."""
    return [
        (parts(text, one.quote), parts(text, one.cues), " … ".join(parts(text, one.speaker)))
        for one in suggest(text)
    ]


def only(text):
    found = suggest(text)
    assert len(found) == 1, frames(text)
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "cue", "speaker"),
    [
        ("وأبان الحارس أن الباب كان مفتوحا.", "الباب كان مفتوحا", "أبان", "الحارس"),
        ("وأرجع المهندس ذلك إلى ضعف الأساس.", "ضعف الأساس", "أرجع", "المهندس"),
        ("وأمر القاضي بإعادة الأوراق إلى صاحبها.", "بإعادة الأوراق إلى صاحبها", "أمر", "القاضي"),
        ("ووجه المحافظ بفتح الطريق.", "بفتح الطريق", "وجه", "المحافظ"),
        ("وتنبأ المرصد أيضا بنمو بطيء.", "بنمو بطيء", "تنبأ", "المرصد"),
        ("وأفادت مصادر محلية بانقطاع الماء.", "بانقطاع الماء", "أفادت", "مصادر محلية"),
        ("وأبدت النقابة استعدادها للحوار.", "استعدادها للحوار", "أبدت", "النقابة"),
        ("ولم يستبعد الخبير تراجع الأسعار.", "تراجع الأسعار", "يستبعد", "الخبير"),
        ("ولم ينف المدير أن المصنع أغلق.", "المصنع أغلق", "ينف", "المدير"),
        ("ونفى المدرب إلغاء المعسكر.", "إلغاء المعسكر", "نفى", "المدرب"),
        ("وتنوقل الخبر، لأن الدستور ينص على حل المجلس.", "حل المجلس", "ينص", "الدستور"),
        ("وجاء في التقرير أن النهر جف.", "النهر جف", "جاء", "التقرير"),
        ("وورد في البيان أن الجسر آمن.", "الجسر آمن", "ورد", "البيان"),
        ("وبيّن: «هذا الدواء آمن تماما للأطفال».", "«هذا الدواء آمن تماما للأطفال»", "بيّن", ""),
    ],
)
def test_verbs_and_what_they_govern(text, quote, cue, speaker):
    assert frames(text) == [((quote,), (cue,), speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "وجاء القطار في موعده بعد أن أصلح الخط.",
        "وجاء في المركز الثاني بعد أن سبقه العداء.",
        "وفضل اللاعب أن يغادر مع فريقه.",
        "وأقر المجلس الاتفاق الذي يقضي بإعادة الأرض.",
        "وسيكون النادي مطالبا بدفع الغرامة.",
        "وأبدى الأطفال حماسة كبيرة في اللعب.",
        "وهو أمر بالغ الأهمية للسكان.",
        "ولكن ذلك لا ينفي أن الطريق طويل.",
        "وشاركت فرق كثيرة، فضلا عن أن الجمهور كبير.",
        "هذا وتوجه الحراس بالمصاب إلى القرية.",
    ],
)
def test_the_same_letters_attribute_nothing(text):
    assert frames(text) == []


def test_answering_is_no_document():
    text = "ورد المدرب بأن الفريق جاهز."
    assert frames(text) == [(("الفريق جاهز",), ("رد",), "المدرب")]


def test_whom_something_is_asked_of_is_no_part_of_it():
    text = "ودعا الرئيس إلى الهدوء، مطالبا إدارة النادي سرعة التدخل."
    asked = suggest(text)[1]
    assert parts(text, asked.quote) == ("سرعة التدخل",)
    assert parts(text, asked.addressee) == ("إدارة النادي",)


def test_what_is_asked_for_may_be_definite():
    text = "وطلب الوزير من المديرين الالتزام بالمواعيد."
    assert frames(text) == [(("الالتزام بالمواعيد",), ("طلب",), "الوزير")]


def test_the_object_of_a_demand_without_a_subject_makes_it_of_nobody():
    text = "وصل المدير صباحا. وحث المدربين على الصبر."
    one = only(text)
    assert parts(text, one.addressee) == ("المدربين",)
    assert "المدربين" not in parts(text, one.speaker)


def test_an_object_may_belong_to_the_subject():
    text = "وأخطرت الشركة عملاءها بوقف الخدمة."
    assert frames(text) == [(("بوقف الخدمة",), ("أخطرت",), "الشركة")]


def test_a_pronoun_before_a_verb_is_the_one_who_speaks_already():
    text = "وقال سالم إنه يناشد جميع الجهات بالتدخل."
    assert frames(text) == [(("إنه يناشد جميع الجهات بالتدخل",), ("قال",), "سالم")]


def test_a_relayed_statement_has_its_outlet():
    text = "ونقلت الصحيفة تصريحات الوزير سالم الناصر بتأجيل الاجتماع."
    assert frames(text) == [(("بتأجيل الاجتماع",), ("نقلت",), "الوزير سالم الناصر")]


def test_what_is_ascribed_to_somebody_is_relayed():
    text = "ونسبت الصحيفة إلى الوزير قوله إن الاتفاق قريب."
    one = only(text)
    assert parts(text, one.speaker) == ("الوزير",)
    assert [parts(text, source) for source in one.sources] == [("الصحيفة",)]


def test_a_closing_on_what_somebody_said():
    text = "وفتحت المصارف أبوابها صباحا، على ما أفاد مراسل الإذاعة."
    assert frames(text) == [
        (("وفتحت المصارف أبوابها صباحا",), ("أفاد",), "مراسل الإذاعة"),
    ]


def test_and_that_according_to_somebody_leaves_that_out():
    text = "وحدد السعر بعشرة دنانير، وذلك بحسب التقرير السنوي الأخير."
    assert frames(text) == [
        (("وحدد السعر بعشرة دنانير",), ("بحسب",), "التقرير السنوي الأخير"),
    ]


def test_an_excuse_may_be_a_noun_and_belongs_to_its_own_verb():
    text = "ورفض الحارس الطلب بحجة ارتفاع الكلفة."
    quote, cues, _ = frames(text)[-1]
    assert (quote, cues) == (("ارتفاع الكلفة",), ("بحجة",))


def test_letters_with_stops_between_them_are_one_word():
    text = "وقالت شبكة (بي.بي.سي) إن الخبر صحيح."
    assert frames(text)[0][0] == ("الخبر صحيح",)
