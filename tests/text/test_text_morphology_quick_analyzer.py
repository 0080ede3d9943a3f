"""The index of farahidi's patterns changes what an analysis costs, and not what it says."""

import farahidi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.morphology.quick_analyzer import QuickAnalyzer

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
SENTENCES = """
    قال وقالت فأكدوا سيزورون استقبلهم المدير مدرسة والمسؤولون بيانه للوزراء مضيفا مئة رؤوس آمال
    إذاعتنا شيئا تتبناه لامتحاناتهم قُوبِلَ مؤسسة
"""


@pytest.fixture(scope="module")
def analyzers():
    return farahidi.Analyzer(), QuickAnalyzer()


@pytest.mark.parametrize("word", SENTENCES.split())
def test_words_are_analysed_as_farahidi_does(analyzers, word):
    plain, quick = analyzers
    found = quick.analyze(word)
    assert found
    assert found == plain.analyze(word)


@settings(deadline=None)  # the first examples load the lexicon
@given(word=st.text(LETTERS, min_size=1, max_size=9))
def test_so_is_whatever_letters_stand_together(analyzers, word):
    plain, quick = analyzers
    assert quick.analyze(word) == plain.analyze(word)
