"""Whatever stands in a text, twice as much of it is twice the work: steps are counted, not time."""

import sys

import pytest

from annotator.model import edges, inference
from annotator.suggest.frames import suggest
from annotator.text.quotation import quotations

WORDS = 260
"""Words of each third of a text: as many as the longest content has."""

UNITS = [
    *("قال أن ", "وقال زيد: ", "قال\n", "قالوا إنهم ", "بحسب ", "وفق ما أكده ", "مضيفا ", "قائلا "),
    *("، مضيفا أن ", "يعلن أن وأكد ضرورة ", "حمل مسؤولية ", "المدير ", "، نشر البيت مضيفا أن "),
    *("كان قد قال ", "كما أكد المدير ", "قال «إن ", 'قال "نعم" ', "قال ( المدير ) "),
]
GAPS = ["،", '" ', "« ", "«» ", "' ", "( ", " ", "\n", "\u200f"]


def steps(text):
    """Count the calls that reading a text makes, of Python's functions and those of C."""
    count = 0

    def counted(_frame, event, _what):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        suggest(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_a_second_and_a_third_part_of_a_line_cost_the_same(unit):
    times = WORDS // len(unit.split())
    suggest(unit * 3)  # every form of it is known from now on
    one, two, three = (steps(unit * (times * parts)) for parts in (1, 2, 3))
    assert three - two <= 1.4 * (two - one) + 500


@pytest.fixture
def letters_read(monkeypatch):
    """Count the code points that are searched for quotations on the way."""
    read = []

    def counted(text, span=None):
        read.append(len(text))
        return quotations(text, span)

    monkeypatch.setattr(edges, "quotations", counted)
    monkeypatch.setattr(inference, "quotations", counted)
    return read


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("cue", ["قال إن نعم ", "بحسب المدير ", "وقال المدير: نحن "])
def test_no_cue_looks_beyond_a_stretch_of_nothing_but_marks(cue, gap, letters_read):
    def text(many):
        return f"{cue * 20} {gap * (many // len(gap))} البيت كبير. قال المدير إن نعم."

    suggest(text(1_000))
    few = sum(letters_read)
    letters_read.clear()
    suggest(text(20_000))
    assert sum(letters_read) == few


def test_quotations_deep_within_each_other_are_not_read_over_and_over(letters_read):
    def text(depth):
        return "قال: «نعم " * depth + "» " * depth

    suggest(text(100))
    few = sum(letters_read)
    letters_read.clear()
    suggest(text(200))
    assert sum(letters_read) <= 2.2 * few


def test_many_cues_before_one_quotation_read_it_once(letters_read):
    quotation = f"«{'البيت كبير ' * 1_000}»"
    suggest(f"قال المدير: {quotation}")
    once = sum(letters_read)
    letters_read.clear()
    suggest(f"{'قال إنه قال لوكالة ' * 10}: {quotation}")
    assert sum(letters_read) < once + len(quotation)
