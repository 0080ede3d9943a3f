"""Two texts side by side: what they have in common, in order, in time that grows with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.alignment import Alignment

WORDS = st.sampled_from(["قال", "زيد", "إن", "الأمر", "انتهى", ".", "،", "«", "\n"])
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


def is_sound(old, new, alignment):
    at = there = 0
    for block in alignment.blocks:
        assert block.length > 0
        assert block.old >= at
        assert block.new >= there
        at, there = block.old + block.length, block.new + block.length
        assert old[block.old : at] == new[block.new : there]
    assert at <= len(old)
    assert there <= len(new)


@given(TEXTS, TEXTS)
def test_blocks_say_the_same_in_both_and_are_in_order(old, new):
    is_sound(old, new, Alignment(old, new))


@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5))
def test_so_they_are_whatever_is_to_stay_whole(old, new, stretches):
    whole = [(start, start + size) for start, size in stretches if start + size <= len(old)]
    is_sound(old, new, Alignment(old, new, whole))


@given(TEXTS)
def test_a_text_is_one_block_of_itself(text):
    blocks = Alignment(text, text).blocks
    assert [(block.old, block.new, block.length) for block in blocks] == (
        [(0, 0, len(text))] if text else []
    )


@given(TEXTS, TEXTS)
def test_every_code_point_is_in_a_block_or_a_gap(old, new):
    alignment = Alignment(old, new)
    for at in range(len(old)):
        place = alignment.place(at)
        if place is None:
            gap = alignment.gap(at)
            assert gap.old[0] <= at < gap.old[1]
        else:
            assert old[at] == new[place]


def inserted(old, new):
    """Give what an alignment holds for inserted, where one stretch is."""
    (first, second) = Alignment(old, new).blocks
    assert first.old + first.length == second.old
    return new[first.new + first.length : second.new]


def test_an_edit_is_where_a_sentence_begins():
    old = "بدأ اليوم. وقال زيد نعم."
    assert inserted(old, "بدأ اليوم. وقال عمرو لا. وقال زيد نعم.").strip() == "وقال عمرو لا."


def test_an_edit_is_where_a_paragraph_begins():
    old = "خبر أول\nوقال زيد نعم"
    assert inserted(old, "خبر أول\nوقال عمرو لا\nوقال زيد نعم").strip() == "وقال عمرو لا"


def test_an_edit_does_not_part_what_is_to_stay_whole():
    old, new = "في قال زيد قال زيد هنا", "في قال زيد هنا"
    first = old.index("قال")
    whole = [(first, first + len("قال زيد"))]
    alignment = Alignment(old, new, whole)
    places = [alignment.place(at) for at in range(*whole[0])]
    assert places == list(range(first, first + len("قال زيد")))


HOSTILE = {
    "one word": ("قال " * 5000, "x " + "قال " * 2400 + "زيد " + "قال " * 2400 + "y"),
    "two words": ("قال زيد " * 2500, "x " + "زيد قال قال " * 1600),
    "one letter": ("ق" * 20_000, "x" + "ق" * 9000 + "ل" * 9000 + "y"),
    "marks": ('"' * 20_000, "x" + '"' * 9000 + "x" + '"' * 9000 + "y"),
    "backwards": (
        " ".join(f"w{n}" for n in range(4000)),
        " ".join(f"w{n}" for n in reversed(range(4000))),
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_grows_with_the_texts_whatever_stands_in_them(name, steps):
    old, new = HOSTILE[name]
    is_sound(old, new, Alignment(old, new))
    half = steps(Alignment, old[: len(old) // 2], new[: len(new) // 2])
    assert steps(Alignment, old, new) < 4 * half + 1_000_000
