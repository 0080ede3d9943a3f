"""How alike texts are: spelling counts for nothing, and the estimate keeps to the truth."""

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.text.folding import fold
from annotator.text.likeness import digest, keys, letters, likeness, sample

SENTENCES = [
    f"{who} {said} {when} إن {what}."
    for who in ("الوزير", "المدير", "الطبيبة", "رئيسة البلدية", "سائق الحافلة")
    for said in ("قال", "أكد", "أعلن", "أوضح")
    for when in ("أمس", "صباح اليوم", "في ساعة متأخرة")
    for what in ("المدرسة ستفتح أبوابها", "الجسر مغلق للصيانة", "الحديقة صارت أجمل")
]


def article(seed, count=40):
    chosen = Random(seed).sample(SENTENCES, count)
    return [f"{sentence} {number * 37}" for number, sentence in enumerate(chosen)]


def shingles(text):
    """Give all stretches of 16 letters and digits, for the truth that is estimated."""
    content = "".join(char for char in fold(text) if char.isalnum())
    return {content[at : at + 16] for at in range(len(content) - 15)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد إلى آخر المدينة", "احمد الي اخر المدينه"),
        ("قال: «نَعَمْ»", " قال:\xa0 «نـعم»"),
        ("سطر\r\nوسطر", "سطر وسطر\u200f"),
        ("١٢٣ علي", "123 على"),
        ("ﻗﺎﻝ", "قال"),
        ("کی", "كي"),
        ("Reuters", "REUTERS"),
    ],
)
def test_spellings_of_the_same_have_the_same_letters(one, other):
    assert letters(one) == letters(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("قتل 5", "قتل 6"), ("قال «نعم»", "قال نعم"), ("قا ل", "قال"), ("على", "علم"), ("😀", "😁")],
)
def test_what_differs_in_more_has_other_letters(one, other):
    assert letters(one) != letters(other)
    assert digest(letters(one)) != digest(letters(other))


@given(st.text(alphabet=st.characters(max_codepoint=0x6FF, exclude_categories=["Cs"])))
@example("µ")
@example("œ")
def test_letters_are_those_of_the_folded_text(text):
    assert letters(text) == letters(fold(text))


@given(st.text())
def test_any_text_has_letters(text):
    chosen = sample(letters(text))
    assert chosen is None or len(keys(chosen)) == 16


def test_nothing_is_said_of_a_few_letters():
    assert sample(b"") is None
    assert sample(letters("قال نعم")) is None
    assert sample(letters("ا" * 1000)) is None


@pytest.mark.parametrize("changed", [1, 4, 8, 16, 30])
def test_the_estimate_keeps_to_the_truth(changed):
    differences = []
    for seed in range(20):
        one = article(seed)
        other = one[changed:] + article(1000 + seed)[:changed]
        Random(seed).shuffle(other)
        texts = "\n".join(one), "\n".join(other)
        first, second = map(shingles, texts)
        truth = len(first & second) / len(first | second)
        samples = [sample(letters(text)) for text in texts]
        differences.append(likeness(*samples) - truth)
    assert max(map(abs, differences)) < 0.2
    assert abs(sum(differences) / len(differences)) < 0.06


def test_texts_much_alike_share_a_key_and_others_none():
    base = article(1)
    alike = sample(letters("\n".join(base[:-4])))
    other = sample(letters("\n".join(article(2)[:10])))
    mine = sample(letters("\n".join(base)))
    assert likeness(mine, alike) > 0.7
    assert (keys(mine) == keys(alike)).any()
    assert likeness(mine, mine) == 1
    assert likeness(mine, other) < 0.4


def test_of_a_very_long_text_the_beginning_is_looked_at(monkeypatch):
    monkeypatch.setattr("annotator.text.likeness.LOOKED_AT", 2000)
    beginning = letters("\n".join(article(1)))[:2000].ljust(2000, b"x")
    assert list(sample(beginning + b"abc" * 500)) == list(sample(beginning))
