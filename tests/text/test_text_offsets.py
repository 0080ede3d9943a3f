"""Qt counts UTF-16 units, everything else code points; the map between the two is exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.offsets import Utf16Map

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("😀🇸ق\u064b\r"))
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_character_beyond_the_basic_plane_is_two_units():
    offsets = Utf16Map("😀قال")
    assert (offsets.codepoint_length, offsets.utf16_length) == (4, 5)
    assert [offsets.to_utf16(at) for at in range(5)] == [0, 2, 3, 4, 5]


def test_a_unit_inside_a_surrogate_pair_belongs_to_its_character():
    offsets = Utf16Map("ق😀😀")
    assert [offsets.to_codepoint(unit) for unit in range(6)] == [0, 1, 1, 2, 2, 3]


def test_spans_go_both_ways():
    offsets = Utf16Map("قال 😀 نعم")
    assert offsets.span_to_utf16((4, 5)) == (4, 6)
    assert offsets.span_to_codepoints((4, 6)) == (4, 5)


@pytest.mark.parametrize("text", ["", "قال", "😀"])
def test_positions_outside_the_text_are_refused(text):
    offsets = Utf16Map(text)
    for ask, length in (
        (offsets.to_utf16, offsets.codepoint_length),
        (offsets.to_codepoint, offsets.utf16_length),
    ):
        with pytest.raises(IndexError, match="position -1 is outside a text of"):
            ask(-1)
        with pytest.raises(IndexError, match=f"position {length + 1} is outside"):
            ask(length + 1)
        assert ask(length) >= 0


@given(TEXTS)
def test_the_map_agrees_with_the_utf16_encoding(text):
    offsets = Utf16Map(text)
    assert offsets.utf16_length == units(text)
    for at in range(len(text) + 1):
        assert offsets.to_utf16(at) == units(text[:at])
        assert offsets.to_codepoint(offsets.to_utf16(at)) == at


@given(TEXTS)
def test_every_unit_rounds_down_to_the_character_it_is_part_of(text):
    offsets = Utf16Map(text)
    for unit in range(offsets.utf16_length + 1):
        start = offsets.to_utf16(offsets.to_codepoint(unit))
        assert start <= unit <= start + 1
