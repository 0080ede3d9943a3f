"""What annotators differ in can be seen in long texts, however they are cut."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.app.adjudication.apart import GAP, common, cut, told_apart, whole

WORDS = "وقال الوزير في المدينة أمس إن العمل في الجسر الجديد مستمر حتى ينتهي كما قيل " * 3
SPANS = st.tuples(st.integers(0, 100), st.integers(1, 60)).map(lambda at: (at[0], sum(at)))


class TestWhatAllHave:
    def test_is_where_they_overlap(self):
        assert common([((0, 10),), ((4, 12),)]) == ((4, 10),)

    def test_is_nothing_where_they_lie_apart(self):
        assert common([((0, 4),), ((6, 9),)]) == ()

    def test_leaves_those_aside_who_have_nothing(self):
        assert common([((0, 4),), ()]) == ((0, 4),)

    @given(st.lists(SPANS, min_size=1, max_size=4))
    def test_lies_within_each_of_them(self, spans):
        for start, end in common([(one,) for one in spans]):
            assert all(first <= start < end <= last for first, last in spans)


class TestATextToldApart:
    def test_sets_the_edges_apart_that_not_all_have(self):
        told = told_apart(WORDS, ((0, 20),), ((5, 20),))
        assert [(one.text, one.apart) for one in told] == [
            (WORDS[:5], True),
            (WORDS[5:20], False),
        ]

    def test_keeps_both_edges_of_what_is_long(self):
        told = told_apart(WORDS, ((0, len(WORDS)),), ((5, len(WORDS) - 5),))
        assert told[0].apart
        assert told[-1].apart
        assert GAP in whole(told)
        assert len(whole(told)) < len(WORDS)

    @given(SPANS, SPANS)
    def test_says_all_of_a_short_one(self, one, other):
        shared = common([(one,), (other,)])
        told = told_apart(WORDS, (one,), shared)
        if len(told) == 1 and len(WORDS[slice(*one)]) < 40:
            assert whole(told) == " ".join(WORDS[slice(*one)].split(" "))

    def test_joins_several_spans_by_dots(self):
        assert whole(told_apart(WORDS, ((0, 4), (12, 16)), ())) == f"{WORDS[:4]}{GAP}{WORDS[12:16]}"


@given(st.text("ابت ", max_size=200), st.integers(3, 30))
def test_a_cut_text_is_no_longer_than_what_is_kept(text, kept):
    assert len(cut(text, kept)) <= max(2 * kept + len(GAP), 0)
