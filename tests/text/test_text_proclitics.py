"""Where a span may start behind the one-letter words that Arabic writes onto the next."""

import pytest

from annotator.text.proclitics import proclitic_edges


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
