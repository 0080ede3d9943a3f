"""Where a span may start behind the one-letter words that Arabic writes onto the next."""

import pytest

from annotator.text.own_letters import OWN
from annotator.text.proclitics import likely_edges, proclitic_edges


@pytest.mark.parametrize(
    ("word", "edges"),
    [
        ("وأكد", (1,)),
        ("ولافرينتيف", (1, 2)),
        ("وبالرئيس", (1, 2)),
        ("فسيقول", (1, 2)),
        ("كالرئيس", (1,)),
        ("وواشنطن", (1,)),
        ("الرئيس", ()),
        ("Reuters", ()),
        ("", ()),
    ],
)
def test_a_conjunction_comes_before_a_preposition_and_the_article_stays(word, edges):
    assert proclitic_edges(word) == edges


@pytest.mark.parametrize(("word", "edges"), [("للصحافة", (1,)), ("وللصحافة", (1, 2))])
def test_of_the_fused_lam_one_letter_is_taken_off(word, edges):
    assert proclitic_edges(word) == edges


@pytest.mark.parametrize(("word", "edges"), [("وَأكد", (2,)), ("لِلصحافة", (2,)), ("بـمحمد", (2,))])
def test_what_is_written_on_a_letter_goes_with_it(word, edges):
    assert proclitic_edges(word) == edges


@pytest.mark.parametrize(("word", "edges"), [("في", ()), ("وهو", (1,)), ("ولد", (1,)), ("بـ", ())])
def test_two_letters_must_be_left(word, edges):
    assert proclitic_edges(word) == edges


@pytest.mark.parametrize(("word", "edges"), [("سيقول", (1,)), ("سوريا", ()), ("وسوريا", (1,))])
def test_the_future_particle_stands_before_an_imperfect_only(word, edges):
    assert proclitic_edges(word) == edges


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("وبالرئيس", ["بالرئيس", "الرئيس"]),
        ("وزير", []),
        ("وَزِير", []),
        ("ووزير", ["وزير"]),
        ("لوزير", ["وزير"]),
        ("ولوزير", ["لوزير", "وزير"]),
        ("وكان", ["كان"]),
        ("وبين", ["بين"]),
        ("بأمن", ["أمن"]),
        ("سيارة", []),
        ("سيقول", ["يقول"]),
        ("وأكد", ["أكد"]),
    ],
)
def test_a_common_word_keeps_its_own_first_letter(word, bare):
    assert [word[edge:] for edge in likely_edges(word)] == bare


def test_the_words_that_keep_it_begin_with_one_and_are_written_bare():
    assert {word[0] for word in OWN} == set("وفبلكس")
    assert all(proclitic_edges(word) for word in OWN if len(word) > 3)
    assert not {letter for word in OWN for letter in word} & set("أإآٱـًٌٍَُِّْ")
