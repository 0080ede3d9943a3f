"""Names in marks are no quotations, unless something beside them says that they are said."""

import pytest

from annotator.suggest.quoted import is_said


def said(text):
    """Tell of the only stretch in marks of a text."""
    start = min(text.index(mark) for mark in '«"' if mark in text)
    end = max(text.rindex(mark) for mark in '»"' if mark in text) + 1
    return is_said(text, (start, end))


@pytest.mark.parametrize(
    "text",
    [
        "بثت قناة «الواحة» الخبر.",
        "وقالت قناة «الواحة» إن الجسر آمن.",
        "سيطرت «حركة شباب الوادي» على التل.",
        "وصف القرار بأنه «متسرع جدًا».",
        'افتتح معرض "ألوان الصيف"، وأشاد به الزوار.',
    ],
)
def test_a_name_or_a_word_held_at_a_distance_is_not(text):
    assert not said(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير: «لن نتراجع».",
        "وأضاف «لن نتراجع» ثم انصرف.",
        "وأكد أن «الجسر آمن» للجميع.",
        "«لن نتراجع»، قال الوزير أمس.",
        "شدد الوفد على «ضرورة العمل معًا دون شروط».",
    ],
)
def test_a_long_one_is_and_a_short_one_beside_a_colon_or_cue(text):
    assert said(text)
