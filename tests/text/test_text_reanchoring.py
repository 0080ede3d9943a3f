"""Where a stretch stands in a text that has come again changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.graphemes import is_boundary
from annotator.text.reanchoring import Anchoring, Context, Revision, context_of

OLD = "أعلن المجلس أن الجسر جاهز للعبور. وقال الوزير سالم: «لن نتراجع عن القرار». وانتهى اللقاء."


def at(text, words, within=""):
    start = text.index(words, text.index(within))
    return (start, start + len(words))


def anchored(old, new, words, *, within="", attached=False):
    """Give how a stretch is anchored, and what it is in the new text."""
    found = Revision(old, new, [at(old, words, within)]).anchor(
        at(old, words, within), attached=attached
    )
    return found.how, None if found.span is None else new[slice(*found.span)]


WORDS = st.sampled_from(
    ["قال", "زيد", "إن", "الأمر", "انتهى", "في", "كَتَبَ", "👨\u200d👩", "7", "«", "»", "."]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=20).map(" ".join)


class TestAnEditElsewhere:
    @given(TEXTS, TEXTS, TEXTS, TEXTS, st.booleans())
    def test_before_or_after_leaves_the_stretch_what_it_is(self, head, words, tail, edit, before):
        old = f"{head} {words} {tail}"
        start = len(head) + 1
        span = (start, start + len(words))
        new = f"{edit} {words} {tail}" if before else f"{head} {words} {edit}"
        found = Revision(old, new, [span]).anchor(span)
        assert found.how is Anchoring.KEPT
        assert new[slice(*found.span)] == words

    @given(TEXTS, st.data())
    def test_nowhere_leaves_every_stretch_where_it_is(self, text, data):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        found = Revision(text, text).anchor((start, end))
        assert found == (Anchoring.KEPT, (start, end), 1.0)

    def test_on_both_sides_leaves_it(self):
        new = OLD.replace("الجسر", "الجسر القديم").replace("اللقاء", "المؤتمر اليوم")
        assert anchored(OLD, new, "«لن نتراجع عن القرار»") == (
            Anchoring.KEPT,
            "«لن نتراجع عن القرار»",
        )

    def test_that_begins_as_it_does_takes_nothing_of_it(self):
        new = OLD.replace("وقال الوزير", "وقال النائب: نعم. وقال الوزير")
        found = Revision(OLD, new).anchor(at(OLD, "قال"), attached=True)
        assert found.span == at(new, "قال", within="نعم")


class TestWhatWasMoved:
    def test_is_found_by_its_words_and_what_stands_around(self):
        one, other, last = OLD.split(". ")
        new = f"{other}. {one}. {last}"
        how, words = anchored(OLD, new, "لن نتراجع عن القرار")
        assert words == "لن نتراجع عن القرار"
        assert how in {Anchoring.KEPT, Anchoring.FOUND}
        how, words = anchored(OLD, new, "الجسر جاهز للعبور")
        assert (how.is_sure, words) == (True, "الجسر جاهز للعبور")

    def test_is_not_chosen_among_places_that_are_alike(self):
        old = "بدأ. قال زيد نعم. ثم انتهى"
        new = "شيء. قال زيد نعم. شيء آخر. قال زيد نعم. شيء ثالث"
        revision = Revision("لا شيء مما كان هنا", new)
        found = revision.search(Context("زيد", " قال ", " نعم. "))
        assert (found.how, new[slice(*found.span)]) == (Anchoring.AMBIGUOUS, "زيد")
        assert context_of(old, at(old, "زيد")).before == "بدأ. قال "

    def test_is_chosen_where_one_place_is_more_alike(self):
        new = "وصرح النائب زيد أمس في المجلس. وكتب الكاتب زيد قصة للأطفال."
        context = Context("زيد", "كما كتب الكاتب ", " قصة للأطفال")
        found = Revision("نص آخر", new).search(context)
        assert (found.how, found.span) == (Anchoring.FOUND, at(new, "زيد", within="الكاتب"))


class TestAnotherSpelling:
    @pytest.mark.parametrize(
        ("words", "respelt"),
        [
            ("الوزير سالم", "الوَزيرُ سالم"),
            ("أعلن", "اعلن"),
            ("الوزير سالم", "الوزيـر سالم"),
            ("«لن نتراجع عن القرار»", "“لن نتراجع عن القرار”"),
            ("الجسر جاهز للعبور", "الجسر  جاهز\nللعبور"),
        ],
    )
    def test_is_the_same(self, words, respelt):
        assert anchored(OLD, OLD.replace(words, respelt), words) == (Anchoring.FOLDED, respelt)

    def test_takes_the_marks_of_its_last_letter(self):
        assert anchored("هو قال نعم", "هو قالَ نعم", "قال") == (Anchoring.FOLDED, "قالَ")

    @given(TEXTS, st.sampled_from(["", "\u064e", "ـ"]))
    def test_never_cuts_a_character(self, text, mark):
        new = text.replace("ا", f"ا{mark}").replace("ل", f"ل{mark}")
        first = len(text.split()[0])
        found = Revision(text, new).anchor((0, first))
        if found.span is not None:
            assert all(is_boundary(new, edge) for edge in found.span)


class TestOtherWords:
    def test_are_proposed_with_how_like_they_are(self):
        new = OLD.replace("لن نتراجع عن القرار", "لن نتراجع أبداً عن القرار")
        found = Revision(OLD, new).anchor(at(OLD, "«لن نتراجع عن القرار»"))
        assert found.how is Anchoring.CHANGED
        assert new[slice(*found.span)] == "«لن نتراجع أبداً عن القرار»"
        assert 0.8 < found.likeness < 1

    def test_in_just_its_place_are_proposed_however_unlike(self):
        assert anchored(OLD, OLD.replace("وقال", "وذكر"), "قال") == (Anchoring.CHANGED, "ذكر")

    def test_are_not_proposed_where_nothing_is_left(self):
        assert anchored(OLD, "أعلن المجلس أن الجسر جاهز للعبور.", "لن نتراجع عن القرار") == (
            Anchoring.GONE,
            None,
        )

    def test_are_those_of_which_an_edge_would_come_to_lie_in_a_word(self):
        how, words = anchored("ثم قال كلاماً", "ثم قالت كلاماً", "قال")
        assert (how, words) == (Anchoring.CHANGED, "قالت")


class TestAttachedLetters:
    def test_may_come_before_what_the_guideline_leaves_them_out_of(self):
        new = "ثم وقال كلاماً"
        assert anchored("ثم قال كلاماً", new, "قال", attached=True) == (Anchoring.KEPT, "قال")

    def test_may_not_come_before_a_quote(self):
        how, words = anchored("ثم قال كلاماً", "ثم وقال كلاماً", "قال")
        assert (how, words) == (Anchoring.CHANGED, "وقال")

    def test_may_go(self):
        assert anchored("ثم وقال كلاماً", "ثم قال كلاماً", "قال", attached=True) == (
            Anchoring.KEPT,
            "قال",
        )


class TestLikeness:
    def test_is_whole_for_a_text_that_has_grown(self):
        assert Revision(OLD, f"عاجل. {OLD} وانتهى البث.").likeness == 1.0

    def test_is_high_for_paragraphs_in_another_order(self):
        parts = [f"{OLD.replace('الجسر', name)}" for name in ("النفق", "الميناء", "المطار")]
        assert Revision("\n".join(parts), "\n".join(parts[::-1])).likeness > 0.8

    def test_is_low_for_another_article(self):
        other = "تراجعت أسعار القمح في الأسواق بعد موسم وفير شهدته البلاد هذا العام."
        assert Revision(OLD, other).likeness < 0.3
