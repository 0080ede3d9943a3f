"""The quotation that follows a place."""

import pytest

from annotator.text.units import quotation_after

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
