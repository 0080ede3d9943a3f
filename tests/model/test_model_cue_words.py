"""What the form of a cue shows: an attached conjunction, a participle."""

import pytest

from annotator.model.cue_words import bare, conjunction_end, is_participle


def test_bare_text_has_neither_vowel_marks_nor_tatweel():
    assert bare("أَكَّـــدَ") == "أكد"


@pytest.mark.parametrize(
    ("word", "cue"),
    [
        ("وقال", "قال"),
        ("فقال:", "قال:"),
        ("وَقَالَتْ", "قَالَتْ"),
        ("ووصف", "وصف"),
        ("ووفقاً", "وفقاً"),
        ("فوعد", "وعد"),
        ("ومن", "من"),
        ("ولاحظ", "لاحظ"),
        ("وفسّر", "فسّر"),
    ],
)
def test_a_cue_begins_after_its_conjunction(word, cue):
    assert word[conjunction_end(word) :] == cue


@pytest.mark.parametrize(
    "word",
    ["قال", "وصف", "وصفتها", "واصفاً", "وعد", "وفق", "وفقا", "وجّه", "واصل", "فسّر", "فنّدت",
     "فضّل", "في", "و", "ف", "وـ", "", "و«نعم»"],
)  # fmt: skip
def test_a_letter_that_belongs_to_the_word_stays(word):
    assert conjunction_end(word) == 0


@pytest.mark.parametrize(
    "word",
    ["مشيرا", "مؤكداً", "مُوَضِّحَةً", "مشيرين", "داعيتين", "قائلا", "قائلةً", "لافتاً", "واصفا",
     "آملاً", "ومضيفاً", "متسائلا", "مطمئناً"],
)  # fmt: skip
def test_an_accusative_participle_is_known_by_its_form(word):
    assert is_participle(word)


@pytest.mark.parametrize(
    "word", ["قال", "أشار", "يؤكد", "وفقا", "قالت", "قالوا", "بقوله", "من", "ما", "على حد قوله", ""]
)
def test_other_cues_are_no_participles(word):
    assert not is_participle(word)
