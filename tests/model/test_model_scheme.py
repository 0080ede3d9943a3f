"""A scheme names each layer and polarity once, gives each key one meaning, allows values."""

import pytest
from msgspec.structs import replace

from annotator.model.mention import Layer
from annotator.model.scheme import (
    DEFAULT_SCHEME,
    Feature,
    Kind,
    Owner,
    scheme_faults,
)
from annotator.model.stance import Polarity


def test_the_scheme_of_new_projects_is_sound():
    assert scheme_faults(DEFAULT_SCHEME) == []


@pytest.mark.parametrize("layer", Layer)
def test_every_layer_has_a_style(layer):
    style = DEFAULT_SCHEME.style(layer)
    assert style.layer is layer
    assert style.name_ar
    assert style.name_en == layer.value


def test_no_two_layers_look_alike():
    assert len({style.look for style in DEFAULT_SCHEME.layers}) == len(Layer)


def test_a_missing_layer_is_a_fault():
    scheme = replace(DEFAULT_SCHEME, layers=DEFAULT_SCHEME.layers[1:])
    assert scheme_faults(scheme) == ["$.layers: quote"]


def test_a_polarity_twice_is_a_fault_and_so_is_its_key():
    first = DEFAULT_SCHEME.polarities[0]
    scheme = replace(DEFAULT_SCHEME, polarities=(*DEFAULT_SCHEME.polarities, first))
    assert scheme_faults(scheme) == [f"$.polarities: {Polarity.SUPPORT}", "$: key 1"]


def test_a_key_has_one_meaning_in_either_case():
    quote, *others = DEFAULT_SCHEME.layers
    scheme = replace(DEFAULT_SCHEME, layers=(replace(quote, key="s"), *others))
    assert scheme_faults(scheme) == ["$: key S"]


def test_a_feature_stands_once_on_its_owner_but_may_stand_on_several():
    loud = Feature(name="loud", on=Owner.QUOTE, kind=Kind.FLAG)
    elsewhere = replace(loud, on=Owner.CUE)
    assert scheme_faults(replace(DEFAULT_SCHEME, features=(loud, elsewhere))) == []
    assert scheme_faults(replace(DEFAULT_SCHEME, features=(loud, loud))) == [
        "$.features: quote.loud"
    ]


@pytest.mark.parametrize(
    ("kind", "legal", "illegal"),
    [
        (Kind.CHOICE, "endorse", "deny"),
        (Kind.FLAG, False, 0),
        (Kind.NUMBER, 1.5, True),
        (Kind.TEXT, "أي شيء", 3),
    ],
)
def test_a_feature_allows_values_of_its_kind_and_none(kind, legal, illegal):
    feature = Feature(name="f", on=Owner.CUE, kind=kind, values=("endorse",))
    assert feature.allows(legal)
    assert feature.allows(None)
    assert not feature.allows(illegal)


def test_features_are_found_by_their_owner():
    assert set(DEFAULT_SCHEME.features_on(Owner.ATTRIBUTION)) == {"mode", "implicit", "commitment"}
    assert set(DEFAULT_SCHEME.features_on(Owner.CUE)) == set()
