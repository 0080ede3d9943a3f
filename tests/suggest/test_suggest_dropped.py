"""Whom a verb without a subject speaks of: number, gender, and who acts between two speeches."""

import pytest

from annotator.suggest.frames import suggest


def speakers(text):
    return [
        (" … ".join(text[start:end] for start, end in one.speaker), one.implicit)
        for one in suggest(text)
    ]


@pytest.mark.parametrize("party", ["الأهالي", "عدد من السكان", "المزارعون", "أنصار الفريق"])
def test_a_plural_verb_speaks_of_several_who_spoke_in_the_singular(party):
    text = (
        f"وقال {party} إن الجسر مغلق منذ شهر. وقال المدير سالم الناصر إن العمل مستمر."
        " وأضافوا أن الطريق طويل."
    )
    assert speakers(text)[-1] == (party, True)


def test_a_plural_verb_speaks_of_two_who_spoke_together():
    text = "وأكد الوزير والمحافظ أن الجسر مفتوح. وقال المدير إن العمل مستمر. وأضافا أن الطريق طويل."
    assert speakers(text)[-1] == ("الوزير والمحافظ", True)


def test_the_verb_beside_a_name_tells_whether_it_is_a_womans():
    text = "وقالت وزارة النقل إن الجسر مغلق. وأضاف زخامة أن العمل مستمر، مشيرا إلى أن الطريق طويل."
    assert speakers(text)[-1] == ("زخامة", True)


def test_who_wrote_the_article_speaks_in_none_of_it():
    text = "سالم الناصر - المرفأ: يعاني سكان الحي من الظلام منذ شهر، مشيرين إلى أن الشبكة قديمة."
    assert speakers(text) == [("سكان الحي", True)]


def test_going_on_with_words_is_no_new_speaker():
    text = (
        "وقال المدير سالم الحازمي إن الجسر مغلق. وافتتح الوزير المدرسة الجديدة صباحا."
        " وأضاف أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("المدير سالم الحازمي", True)


def test_a_document_after_a_conjunction_has_the_subject_of_its_verb():
    text = (
        "وقال المدير سالم الناصر إن الجسر مغلق. وتأجل الافتتاح بعد أن أصدرت وزارة النقل بيانا"
        " مطلع الشهر أكدت فيه أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("وزارة النقل", True)


@pytest.mark.parametrize(
    ("before", "party"),
    [
        ("بهذه الكلمات حدد الشاب سالم الناصر دور المزمار.", "الشاب سالم الناصر"),
        ("ولم تذكر الوكالة أسماء الضحايا.", "الوكالة"),
        ("وعبر المدير سالم الناصر شكره للأهالي.", "المدير سالم الناصر"),
        ("وأجرت الشركة أبحاثا في المدينة.", "الشركة"),
    ],
)
def test_a_subject_of_any_verb_before_goes_on_to_speak(before, party):
    verb = "قالت" if party.endswith("ة") else "قال"
    assert speakers(f"{before} و{verb} إن العمل مستمر.")[-1] == (party, True)


def test_a_last_name_said_again_has_all_its_words():
    text = (
        "وقال المدرب سالم أبو النور إن الفريق جاهز. وغادر أبو النور المدينة مساء."
        " وأضاف أن العمل مستمر."
    )
    assert speakers(text)[-1] == ("أبو النور", True)


def test_a_document_says_what_follows_it_where_the_verb_agrees_with_it():
    assert speakers("وأصدر الاتحاد المحلي بيانا إعلاميا قال إن الجسر مغلق.") == [
        ("بيانا إعلاميا", True)
    ]
    assert speakers("وأصدرت الوزارة بيانا قالت إن الجسر مغلق.") == [("الوزارة", True)]


def test_saying_goes_with_no_verb_of_another_gender():
    text = "وقال المدير سالم الحازمي إن الجسر مغلق. وتؤيد البلدية مشاريع أخرى، قائلا إن الكل يعمل."
    assert speakers(text)[-1] == ("المدير سالم الحازمي", True)


@pytest.mark.parametrize(
    ("clause", "party"),
    [
        ("وأصدر الجانبان إعلانا مشتركا، وأكدا أن الجسر مفتوح.", "الجانبان"),
        (
            "بدورهم، عرض المسؤولون عن إدارات المياه مدى الضرر، وأكدوا أن الماء متوفر.",
            "المسؤولون عن إدارات المياه",
        ),
        ("واجتمع المدرب سالم الناصر مع اللاعبين وأكد أن الفريق جاهز.", "المدرب سالم الناصر"),
        ("في حين اكتفت وكالة الأنباء المحلية بالقول إن العمل مستمر.", "وكالة الأنباء المحلية"),
        ("وافتتح سالم الناصر الحفل بكلمة أكد فيها أن العمل مستمر.", "سالم الناصر"),
    ],
)
def test_verbs_of_one_sentence_share_its_subject(clause, party):
    text = f"وقال الوزير حازم الشطي إن الطريق طويل. {clause}"
    assert speakers(text)[-1] == (party, True)
