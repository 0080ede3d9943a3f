"""The quick analyzer changes what an analysis costs, and not what we learn from it."""

import farahidi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.morphology.alkhalil import AlKhalil
from annotator.text.morphology.quick_analyzer import QuickAnalyzer

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
SENTENCES = """
    قال وقالت فأكدوا سيزورون استقبلهم المدير مدرسة والمسؤولون بيانه للوزراء مضيفا مئة رؤوس آمال
    إذاعتنا شيئا تتبناه لامتحاناتهم قوبل مؤسسة يعزون سيضمن بناؤه قراءاتهن والله كأنها
"""


@pytest.fixture(scope="module")
def engines():
    return AlKhalil(farahidi.Analyzer()), AlKhalil()


@pytest.mark.parametrize("word", SENTENCES.split())
def test_words_are_read_as_with_farahidis_own(engines, word):
    plain, quick = engines
    found = set(quick.read(word))
    assert found
    assert found == set(plain.read(word))


@settings(deadline=None)  # the first examples load the lexicon
@given(word=st.text(LETTERS, min_size=1, max_size=9))
def test_so_is_whatever_letters_stand_together(engines, word):
    plain, quick = engines
    assert set(quick.read(word)) == set(plain.read(word))


def test_endings_that_we_do_not_ask_for_are_passed_over():
    plain, quick = farahidi.Analyzer(), QuickAnalyzer()
    said = [one for one in plain.analyze("المدير") for _ in one.inflections]
    asked = [one for one in quick.analyze("المدير") for _ in one.inflections]
    assert 0 < len(asked) < len(said)
