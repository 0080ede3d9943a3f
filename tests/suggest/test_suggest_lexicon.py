"""The cue words: what stands in the table, and what is found by it."""

import csv

import pytest

from annotator.suggest.cues import cues_among
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import CONTENT, CUES, OBJECT, SPEECH, lexicon
from annotator.suggest.words import words_between

LEADS = {CONTENT, OBJECT, SPEECH, "إلى", "على", "ب", "عن", "من", "في", "ل"}


def rows():
    with CUES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def cues(text):
    """The cues found in a text: where they stand, and of which lemma."""
    words = words_between(text, 0, len(text))
    return [(text[slice(*m.span)], m.cue.lemma) for m in cues_among(words, lexicon())]


def test_every_row_is_whole_and_legal():
    for row in rows():
        assert None not in row.values()
        assert row["kind"] in {"verb", "noun", "phrase"}
        assert set(row["introduces"].split()) - {"-"} <= LEADS, row
        assert row["ambiguous"] in {"yes", "no"}
        if row["kind"] == "verb":
            assert row["imperfect"].startswith(("ي", "-"))


def test_no_row_is_there_twice():
    keys = [(row["lemma"], row["kind"]) for row in rows()]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقالت الوزيرة", [("قالت", "قال")]),
        ("فقال إن", [("قال", "قال")]),
        ("وَقَالَ الرَّجُلُ", [("قَالَ", "قال")]),
        ("مضيفاً أن", [("مضيفاً", "أضاف")]),
        ("وأوضحوا أن", [("أوضحوا", "أوضح")]),
        ("يؤكد الخبير", [("يؤكد", "أكد")]),
        ("ووصف الوضع", [("وصف", "وصف")]),
        ("بقوله إن", [("بقوله", "قول")]),
        ("على حد تعبيره", [("على حد تعبيره", "على حد تعبير")]),
        ("على حد تعبير الوزير", [("على حد تعبير", "على حد تعبير")]),
        ("وفق روايته", [("وفق روايته", "وفق رواية")]),
        ("وفق ما أكده الوزير", [("وفق", "وفق"), ("أكده", "أكد")]),
        ("نقلا عن مصدر", [("نقلا عن", "نقلا عن")]),
        ("انتهى العمل", []),
    ],
)
def test_finds_a_cue_in_its_forms_without_the_conjunction(text, found):
    assert cues(text) == found


def test_after_a_preposition_the_same_letters_are_a_noun():
    assert cues("طلب عدم كشف هويته") == [("طلب", "طلب")]


def test_the_shape_tells_a_participle_from_a_verb():
    words = words_between("مؤكدا", 0, 5)
    (match,) = cues_among(words, lexicon())
    assert match.shape is Shape.PARTICIPLE
    assert not match.is_verb


@pytest.mark.parametrize("records", ["gold"], indirect=True)
def test_knows_nearly_all_cues_that_people_have_marked(records):
    marked = [
        (record.text, mention)
        for record in records
        for frame in record.attributions
        for key in frame.cues
        for mention in [{m.id: m for m in record.mentions}[key]]
    ]
    missed = [
        mention.text
        for text, mention in marked
        if mention.spans[0]
        not in {
            match.span
            for match in cues_among(
                words_between(text, max(0, mention.start - 50), mention.end + 50), lexicon()
            )
        }
    ]
    print(f"\n  {len(marked) - len(missed)} of {len(marked)} cues; missed: {missed}")
    assert len(missed) <= 0.05 * len(marked)
