"""By whose account: «بحسب س», «وفقا لوكالة س», «وفق تصريحه», before, after and in a content."""

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


def sources(text):
    """Give the sources of the only suggestion, in words."""
    (one,) = suggest(text)
    return [" … ".join(text[start:end] for start, end in spans) for spans in one.sources]


FALL = "تراجعت أسعار التمور أمس إلى أدنى مستوى في عام"


@pytest.mark.parametrize(
    ("phrase", "cue", "party"),
    [
        ("وفقا لوكالة أنباء الواحة", "وفقا", "وكالة أنباء الواحة"),
        ("وفقا لموقع الوزارة", "وفقا", "موقع الوزارة"),
        ("بحسب «الوادي»", "بحسب", "الوادي"),
        ('وفقا لـ"الوادي"', "وفقا", "الوادي"),
        ("حسب مراسلنا في الوادي", "حسب", "مراسلنا في الوادي"),
        ("وفق تصريح المزارع سالم النجار", "وفق تصريح", "المزارع سالم النجار"),
    ],
)
def test_whose_account_it_is_may_be_an_outlet_or_a_statement(phrase, cue, party):
    assert frames(f"{FALL}، {phrase}.") == [(cue, party, FALL)]


def test_a_clause_about_the_document_or_the_next_clause_is_none_of_its_account():
    told = f"{FALL}، بحسب بيان أصدرته الغرفة التجارية، كما ارتفعت أسعار الحبوب كثيرا."
    assert frames(told) == [("بحسب", "بيان", FALL)]
    then = f"{FALL}، بحسب تقديرات الغرفة التجارية، وذلك بعد موسم وفير في كل الواحات."
    assert frames(then) == [("بحسب", "تقديرات الغرفة التجارية", FALL)]


def test_a_phrase_that_is_a_sentence_of_its_own_is_by_whose_account_the_one_before_is():
    assert frames(f"{FALL}. وفقا لوكالة الوادي. وارتفع غيرها.") == [("وفقا", "وكالة الوادي", FALL)]
    said = "وقال المدير: «الموسم وفير هذا العام». وفقا لوكالة الوادي. وارتفع غيرها."
    assert sources(said) == ["وكالة الوادي"]


def test_between_a_verb_and_its_clause_a_phrase_has_no_content_of_its_own():
    text = "وأكد المدير، وفقا لوكالة «الوادي»، أن الموسم وفير هذا العام."
    assert [cue for cue, _, _ in frames(text)] == ["أكد"]


def test_his_own_statement_closes_what_he_said():
    text = "وأوضح المدير أن الموسم وفير هذا العام، حسب تأكيده."
    assert frames(text) == [("أوضح … حسب تأكيده", "المدير", "الموسم وفير هذا العام")]


def test_where_something_stands_is_no_account():
    assert frames("وتباع المقاعد بحسب مكان المقعد في المسرح.") == []


def test_what_follows_by_another_account_is_no_channel_of_what_was_said():
    text = "وأعلنت الوزارة شفاء ثلاثة مرضى، ووفقا لمركز القيادة في الوزارة، فإن المصاب وافد شاب."
    assert frames(text) == [
        ("أعلنت", "الوزارة", "شفاء ثلاثة مرضى"),
        ("وفقا", "مركز القيادة في الوزارة", "المصاب وافد شاب"),
    ]
    text = "وحسب مصادر محلية مؤكدة، فإن السوق سيغلق أبوابه غدا."
    assert [cue for cue, _, _ in frames(text)] == ["حسب"]
