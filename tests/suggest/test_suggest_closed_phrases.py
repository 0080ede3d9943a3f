"""What no longer belongs to the naming of a party, though only a space parts it, and what does."""

import pytest

from annotator.suggest.frames import suggest
from annotator.suggest.noun_kinds import (
    is_common_noun,
    is_indefinite_accusative,
    is_other_noun,
)
from annotator.text.folding import fold


def words_of(text, spans):
    return " … ".join(text[start:end] for start, end in spans)


def speakers(text):
    return [(words_of(text, one.speaker), one.implicit) for one in suggest(text)]


@pytest.mark.parametrize("word", ["الجهة", "الخطوة", "التراجع", "الهجوم"])
def test_a_definite_noun_that_is_no_adjective(word):
    assert is_other_noun(word, fold(word))


@pytest.mark.parametrize("word", ["المحلية", "الكبير", "الجديدة", "الحر", "العربي", "جهة"])
def test_what_may_describe_a_definite_noun(word):
    assert not is_other_noun(word, fold(word))


@pytest.mark.parametrize("word", ["هوية", "خطة", "أسباب", "تطورات"])
def test_a_common_noun_that_is_nobodys_name(word):
    assert is_common_noun(word, fold(word))


@pytest.mark.parametrize("word", ["فاطمة", "غادة", "تارو", "الخطة", "سالم"])
def test_what_may_be_a_name(word):
    assert not is_common_noun(word, fold(word))


@pytest.mark.parametrize("word", ["هاتفيا", "معلقا", "تعقيبا"])
def test_an_alef_that_is_only_a_case(word):
    assert is_indefinite_accusative(word, fold(word))


@pytest.mark.parametrize("word", ["روسيا", "رضا", "تويوتا", "أوباما", "دوما"])
def test_an_alef_that_belongs_to_a_name(word):
    assert not is_indefinite_accusative(word, fold(word))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("كشفت وزارة النقل المحلية هوية السائق، مؤكدة أن الجسر مفتوح.", "وزارة النقل المحلية"),
        ("وانتقد وزير النقل الجهة المنظمة للمعرض، مؤكدا أن العمل مستمر.", "وزير النقل"),
        ("ورفض رئيس اللجنة الخطوة، مبينا أن الطريق طويل.", "رئيس اللجنة"),
        (
            "وأعلنت شركة الواحة الزراعية تطورات المشروع، مشيرة إلى أنه مستمر.",
            "شركة الواحة الزراعية",
        ),
    ],
)
def test_a_noun_after_a_definite_one_is_the_object(text, party):
    assert speakers(text)[-1] == (party, True)


@pytest.mark.parametrize(
    "party",
    [
        "رئيس المفوضية الأوروبية سالم الناصر",
        "المتحدث الرسمي باسم الوزارة السفير سالم الناصر",
        "وزير المالية تارو سالمي",
        "مسؤول من قبيلة الحازم",
        "أكثر من نصف مليون قارئ",
        "المشاركون في الندوة",
        "صحيفة الأفق المقربة من الحكومة",
        "سالم الناصر، المدير الإقليمي لبرنامج الأغذية",
        "الخبير السياسي أشرف زخام",
        "العديد من سكان الحي",
        "النائب المعارض سالم زخام من حزب الواحة",
        "سالم الناصر الخبير الاستراتيجي لدى بنك الواحة",
        "المندوب الجهوي للتربية، سالم الناصر",
    ],
)
def test_what_belongs_to_a_party(party):
    assert speakers(f"وقال {party} إن الجسر مغلق.") == [(party, False)]


@pytest.mark.parametrize("party", ["عدد من مناصري النظام السابق", "أهالي الحي"])
def test_who_calls_upon_somebody(party):
    assert speakers(f"ودعا {party} إلى إصلاح الجسر.") == [(party, False)]


@pytest.mark.parametrize("adverb", ["هاتفيا", "مرارا", "معلقا على الخبر"])
def test_how_it_is_said_is_no_part_of_a_name(adverb):
    assert speakers(f"وقال الحازمي {adverb} إن الجسر مغلق.") == [("الحازمي", False)]


@pytest.mark.parametrize("called", ["المنشآت", "منسوبي المدارس"])
def test_who_is_called_upon_does_not_call(called):
    text = f"وقال المدير سالم الناصر إن الجسر مغلق. ودعا {called} إلى المسارعة بالتسجيل."
    assert speakers(text)[-1] == ("المدير سالم الناصر", True)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وأوضح بيان صحفي صدر عن المنظمة أن الجسر مغلق.", "بيان صحفي"),
        ("وحذر الشعراء وبطريقتهم من الغفلة.", "الشعراء"),
        ("ووصفت دراسة أشرف عليها أستاذ في الجامعة الجسر بأنه قديم.", "دراسة"),
        ("وناشد المواطنون مدير عام البلدية سرعة إصلاح الجسر.", "المواطنون"),
    ],
)
def test_what_ends_the_naming_of_a_party(text, party):
    assert speakers(text)[0] == (party, False)


def test_an_object_after_a_title_and_one_name():
    text = "وثمن السفير سالم الجهود الكبيرة، مؤكدا أن العمل مستمر."
    assert speakers(text)[-1] == ("السفير سالم", True)


def test_a_name_in_marks_after_a_title_is_part_of_it():
    text = "وعبر مدرب المنتخب «رامي زخام» عن سعادته بالفوز."
    assert speakers(text) == [("مدرب المنتخب «رامي زخام»", False)]


def test_a_wish_is_nobody_who_speaks():
    text = "وأعرب الملك المفدى عن أمله في السلام. وأشاد - حفظه الله - بجهود الأهالي."
    assert speakers(text)[-1] == ("الملك المفدى", True)


def test_what_was_done_written_in_one_word_ends_a_name():
    text = "نفى مصدر مسؤول في صندوق البناء ماتم تناقله عن الجسر، مؤكدا أن العمل مستمر."
    assert speakers(text)[-1] == ("مصدر مسؤول في صندوق البناء", True)


@pytest.mark.parametrize("time", ["الشهر الماضي", "حسب الخطة"])
def test_a_time_or_an_account_is_no_subject(time):
    text = f"وأشار المدير إلى أن وزارة النقل أعلنت {time} أن الجسر مغلق."
    assert ("وزارة النقل", False) in speakers(text)


def test_a_pronoun_before_a_verb_is_whoever_spoke_before():
    text = "وقال المدير سالم الناصر إن الجسر مغلق. وغادر القاعة لأنه يرى أن الطريق طويل."
    assert speakers(text)[-1] == ("المدير سالم الناصر", True)


def test_whom_an_agency_relays_goes_on():
    text = (
        "وقال وزير النقل رامي زخام إن الجسر مغلق. ونقلت وكالة الأفق اليوم عن الحازمي قوله إن"
        " الطريق مفتوح. وأضاف أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("الحازمي", True)


def test_who_did_something_in_the_sentence_before_goes_on():
    text = (
        "وأكد الأمين سالم الناصر أن الجسر مغلق. وبدوره قام المقدم رامي زخام بجولة في الموقع."
        " وبين أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("المقدم رامي زخام", True)


@pytest.mark.parametrize("after", ["بزيارة الموقع", "الجمعيات المحلية إلى الحفل"])
def test_who_acts_again_by_the_last_name_goes_on(after):
    text = (
        "وصل وزير النقل رامي زخام، إلى المدينة. وقال الأمين سالم الناصر إن الجسر مغلق. وقام زخام"
        f" {after}. وأكد أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("زخام", True)


# Channels and whom it is said to


def channels(text):
    return [words_of(text, source) for one in suggest(text) for source in one.sources]


def addressees(text):
    return [words_of(text, one.addressee) for one in suggest(text)]


@pytest.mark.parametrize(
    ("account", "channel"),
    [
        ("وفقا لصحيفة الأفق", "صحيفة الأفق"),
        ("بحسب بيان الوزارة", "بيان الوزارة"),
        ("وفقا لشخص مطلع على المشروع", "شخص مطلع على المشروع"),
        ("وفقا لما نقلته وكالة الأفق", "وكالة الأفق"),
    ],
)
def test_an_account_between_a_verb_and_its_content_is_the_channel(account, channel):
    text = f"وأكد المدير سالم الناصر، {account}، أن الجسر مغلق."
    assert speakers(text) == [("المدير سالم الناصر", False)]
    assert channels(text) == [channel]


def test_who_is_relayed_speaks():
    text = "وذكر الموقع نقلا عن مصدر أمني أن الجسر مغلق."
    assert channels(text) == []


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("وقال زخام في تغريداته، إن الجسر مغلق.", "تغريداته"),
        ("وقال سالم زخام في تصريحات نشرتها وسائل إعلام محلية إن الجسر مغلق.", "وسائل إعلام محلية"),
        ("وبلغ الإنتاج الذروة، وفقا لتقرير الوزارة (حصلت «الأفق» على نسخة منه).", "الأفق"),
    ],
)
def test_writings_and_outlets_are_channels(text, channel):
    assert channels(text) == [channel]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("ودعا رئيس اللجنة، سالم الناصر، الحكومة المحلية إلى إصلاح الجسر.", "الحكومة المحلية"),
        ("وأهابت الوزارة بالمواطنين إلى ضرورة توخي الحذر.", "المواطنين"),
        ("ويطالب المربون من خلال هذه الوقفات وزارة التعليم بالإيفاء بوعودها.", "وزارة التعليم"),
    ],
)
def test_whom_somebody_calls_upon(text, called):
    assert addressees(text)[-1] == called


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وختم زخام ورقته بالقول: إن الجسر مغلق.", "زخام"),
        ("واختتم المتحدث تصريحه بأن العمل مستمر.", "المتحدث"),
        ("وأكدت دراسة حديثة أن الجسر قديم.", "دراسة حديثة"),
        ("ودعا أبو سالم المنشآت إلى المسارعة بالتسجيل.", "أبو سالم"),
        (
            "وقال رئيس لجنة حقوق السكان «لجنة الميثاق» سالم زخام إن الجسر مغلق.",
            "رئيس لجنة حقوق السكان «لجنة الميثاق» سالم زخام",
        ),
    ],
)
def test_what_somebody_says_or_writes_is_no_part_of_his_name(text, party):
    assert speakers(text) == [(party, False)]


@pytest.mark.parametrize("verb", ["واختتم تصريحاته بالقول:", "ولفت الانتباه إلى", "وطلب منهم"])
def test_what_follows_a_verb_without_a_subject(verb):
    text = f"وقال المدير سالم الناصر إن الجسر مغلق. {verb} أن العمل مستمر."
    assert speakers(text)[-1] == ("المدير سالم الناصر", True)


def test_a_conjunction_parted_from_its_verb_is_nobody():
    text = "وقال المدير سالم الناصر إن الجسر مغلق. و أضاف أن الطريق طويل."
    assert speakers(text)[-1] == ("المدير سالم الناصر", True)


@pytest.mark.parametrize(
    "party",
    [
        "المتحدث الأمني بوزارة النقل",
        "الناشط المختص بمتابعة القضية",
        "محامي المشتبه به سالم زخام",
    ],
)
def test_what_somebody_is_charged_with_belongs_to_him(party):
    assert speakers(f"وصرح {party} بأن الجسر مغلق.") == [(party, False)]


@pytest.mark.parametrize(
    ("speaker", "called"),
    [("القحطاني", "الجمعيات والمؤسسات الوطنية"), ("زخام", "إدارة ناديه")],
)
def test_several_or_a_body_after_a_name_are_called_upon(speaker, called):
    text = f"وطالب {speaker} {called} بإصلاح الجسر."
    assert (speakers(text), addressees(text)) == ([(speaker, False)], [called])


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وأضاف زخام أن المدير أبلغ اللجنة أن الجسر مغلق.", "المدير"),
        ("وأوضح زخام أن آخر جملة قالتها والدته إن الجسر مغلق.", "والدته"),
    ],
)
def test_the_subject_stands_right_after_that(text, party):
    assert (party, False) in speakers(text)


@pytest.mark.parametrize(
    "party",
    ["أمين عام اللجنة الوطنية", "بلاغ لوزارة النقل", "زخام السالمي، المنتمي إلى لجنة المدينة"],
)
def test_the_whole_of_an_office_or_document(party):
    assert speakers(f"وأكد {party} أن الجسر مغلق.") == [(party, False)]


def test_a_governor_keeps_the_letter_that_looks_like_a_conjunction():
    assert speakers("وكان والي الجهة رامي زخام قد أوضح أن الجسر مغلق.") == [
        ("والي الجهة رامي زخام", False)
    ]


def test_a_thing_after_a_doctors_name_is_the_object():
    text = "ووصف الدكتور آل عمر حادث السير بأنه مؤسف."
    assert speakers(text) == [("الدكتور آل عمر", False)]


@pytest.mark.parametrize("name", ["الرئيس المحلي عبدربه زخام", "رئيس الوزراء بنيامين زخام"])
def test_letters_of_a_name_that_look_like_a_pronoun_or_a_preposition(name):
    assert speakers(f"وطالب {name} بإصلاح الجسر.") == [(name, False)]


def test_a_time_after_a_name_is_no_part_of_it():
    assert speakers("وقال زخام غداة لقاء اللجنة إن الجسر مغلق.") == [("زخام", False)]
