"""The quotations that follow a place."""

import pytest

from annotator.text.units import quotations_after


def quotation_after(text, place):
    """Give the first of them."""
    return next(quotations_after(text, place), None)


TEXT = "بدأ العمل. قال: «نعم، “حقاً” نعم».\n\nثم عاد وقال: «لا».\n"


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (0, "«نعم، “حقاً” نعم»"),
        (TEXT.index("«"), "«نعم، “حقاً” نعم»"),
        (TEXT.index("نعم"), "“حقاً”"),
        (TEXT.index("ثم"), "«لا»"),
        (TEXT.index("لا"), None),
        (len(TEXT), None),
    ],
)
def test_is_the_first_that_begins_there_or_later(place, found):
    span = quotation_after(TEXT, place)
    assert (span and TEXT[slice(*span)]) == found


def test_is_found_some_pages_on_and_not_for_ever():
    far = "كلام طويل.\n" * 2_000
    assert quotation_after(f"{far}«نعم»", 0) == (len(far), len(far) + 5)
    assert quotation_after("كلام طويل.\n" * 10_000 + "«نعم»", 0) is None
    assert quotation_after("", 0) is None


def test_come_one_after_the_other():
    found = [TEXT[slice(*span)] for span in quotations_after(TEXT, 0)]
    assert found == ["«نعم، “حقاً” نعم»", "“حقاً”", "«لا»"]
    many = "قال «نعم» ثم.\n" * 500
    starts = [start for start, _ in quotations_after(many, 0)]
    assert starts == [line * 14 + 4 for line in range(500)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال «نعم ثم عاد. وفي المساء انصرف الوفد.\n", "«نعم ثم عاد."),
        ("بدأ العمل. وقال نعم» ثم عاد.\n", "وقال نعم»"),
    ],
)
def test_one_that_lacks_a_mark_keeps_to_the_sentence(text, found):
    assert [text[slice(*span)] for span in quotations_after(text, 0)] == [found]
