"""The forms of verbs and nouns, made from their stems."""

import pytest

from annotator.suggest.inflection import (
    Agreement,
    Shape,
    imperfect_forms,
    noun_forms,
    participle_forms,
    perfect_forms,
)


def texts(forms, agreement=None):
    return {form.text for form in forms if agreement in {None, form.agreement}}


@pytest.mark.parametrize(
    ("stem", "she", "they", "with_object"),
    [
        ("قال", "قالت", "قالوا", "قاله"),
        ("دعا", "دعت", "دعوا", "دعاه"),
        ("نفى", "نفت", "نفوا", "نفاها"),
        ("خشي", "خشيت", "خشوا", "خشيه"),
        ("أكد", "أكدت", "أكدوا", "أكدته"),
    ],
)
def test_a_perfect_has_its_persons_and_objects(stem, she, they, with_object):
    forms = list(perfect_forms(stem))
    assert forms[0] == (stem, Shape.PERFECT, Agreement.HE)
    assert she in texts(forms, Agreement.SHE)
    assert they in texts(forms, Agreement.THEY)
    assert with_object in texts(forms)


@pytest.mark.parametrize(
    ("stem", "she", "they"),
    [("يقول", "تقول", "يقولون"), ("يدعو", "تدعو", "يدعون"), ("يرى", "ترى", "يرون")],
)
def test_an_imperfect_has_its_persons(stem, she, they):
    forms = list(imperfect_forms(stem))
    assert stem in texts(forms, Agreement.HE)
    assert she in texts(forms, Agreement.SHE)
    assert they in texts(forms, Agreement.THEY)


def test_a_participle_stands_in_the_accusative():
    assert texts(participle_forms("مشير")) >= {"مشيرا", "مشيرة", "مشيرين"}
    assert texts(participle_forms("داعي")) >= {"داعيا", "داعية", "داعين"}


def test_a_noun_takes_its_article_a_pronoun_and_a_preposition():
    assert texts(noun_forms("قول")) >= {"قول", "القول", "قوله", "بقوله", "بالقول"}
    assert "إشارته" in texts(noun_forms("إشارة"))
