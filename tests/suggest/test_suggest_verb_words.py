"""Which words are surely verbs: a party's naming ends before them, and never begins with one."""

import pytest

from annotator.suggest.frames import suggest
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import words_between


def word(raw):
    return words_between(raw, 0, len(raw))[0]


@pytest.mark.parametrize(
    "raw",
    [
        "تعتمد",
        "يعلّقون",
        "وتولى",
        "ستستغرق",
        "أجرتها",
        "تلقته",
        "حضروا",
        "واستمع",
        "نُشرت",
        "يهدف",
        "انطلقت",
        "تستهدف",
        "استقبل",
        "نجا",
        "أصدرت",
        "اعلنت",
        "تتعارض",
        "حضر",
        "وناقش",
    ],
)
def test_a_form_that_says_whom_it_speaks_of_is_surely_a_verb(raw):
    assert is_verb(word(raw))


@pytest.mark.parametrize(
    "raw",
    [
        *("تونس", "تعز", "يزيد", "فيصل", "ياسر", "تميم", "وليد", "عدن"),  # names
        *("استئناف", "تتويج", "إنترنت", "الكويت", "يوسف", "يمني", "أفيليت"),
        *("توقف", "تحالف", "مشاركته", "سياسة", "شركات", "وزارة", "التقارير"),  # nouns
        *("شرح", "كتب", "عرض"),  # the same letters are nouns
        *("في", "وعن", "لهذا", "إنها"),
        *("Reuters", "2015"),
    ],
)
def test_what_may_be_a_name_or_a_noun_is_not(raw):
    assert not is_verb(word(raw))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "حذّرت مذكرة داخلية تعود إلى العام الماضي من أن الجسر لن يصمد أمام السيول.",
            "مذكرة داخلية",
        ),
        ("كشفت دراسة أجرتها جامعة الربوة أن مياه السد صالحة للشرب طوال العام.", "دراسة"),
        ("وقال شهود عيان حضروا الجلسة إن القاضي استمع إلى الطرفين بهدوء.", "شهود عيان"),
    ],
)
def test_a_clause_about_the_speaker_is_no_part_of_the_naming(text, speaker):
    frame = suggest(text)[0]
    assert [text[start:end] for start, end in frame.speaker] == [speaker]
