"""A scheme has a style for every layer, and features that allow values."""

import pytest

from annotator.model.mention import Layer
from annotator.model.scheme import (
    DEFAULT_SCHEME,
    Feature,
    Kind,
    Owner,
)


@pytest.mark.parametrize("layer", Layer)
def test_every_layer_has_a_style(layer):
    style = DEFAULT_SCHEME.style(layer)
    assert style.layer is layer
    assert style.name_ar
    assert style.name_en == layer.value


def test_no_two_layers_look_alike():
    assert len({style.look for style in DEFAULT_SCHEME.layers}) == len(Layer)


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
