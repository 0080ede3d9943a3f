"""A paragraph runs the way its content runs; invisible characters have names."""

import pytest

from annotator.text.bidi import CONTROL_NAMES, Direction, paragraph_direction, visible_name

RTL, LTR = Direction.RTL, Direction.LTR


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("قال الرئيس", RTL),
        ("BBC: قال الرئيس إن الوضع تحسن", RTL),
        ("2026 قال", RTL),
        ("Jean-Claude قال أمس", RTL),
        ("The President said so", LTR),
        ("The word قال means said", LTR),
        ("قال https://www.example.com/a/very/long/address/indeed", RTL),
    ],
)
def test_content_decides_and_not_the_first_letter(text, direction):
    assert paragraph_direction(text, default=LTR if direction is RTL else RTL) is direction


@pytest.mark.parametrize("text", ["", "123 – 45", "«…»"])
@pytest.mark.parametrize("default", Direction)
def test_without_letters_the_default_holds(text, default):
    assert paragraph_direction(text, default=default) is default


def test_only_the_span_counts_and_of_it_only_the_beginning():
    text = "english\nقال"
    assert paragraph_direction(text, (8, 11)) is RTL
    assert paragraph_direction("ق " * 1_000 + "a" * 100_000) is RTL


def test_invisible_characters_have_short_names():
    names = {"\u200f": "RLM", "\u061c": "ALM", "\u2067": "RLI", "\u202b": "RLE", "\u00a0": "NBSP"}
    assert {char: visible_name(char) for char in names} == names
    assert visible_name("ق") is None
    assert len(set(CONTROL_NAMES.values())) == len(CONTROL_NAMES)
