"""A scheme is whole, free of contradictions and can be seen; each fault is told at its field."""

import pytest
from msgspec.structs import replace

from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Look, Owner
from annotator.model.scheme_check import scheme_errors, scheme_faults, scheme_keys
from annotator.problems import Notice
from annotator.wording import Language

LAYERS = {style.layer: number for number, style in enumerate(DEFAULT_SCHEME.layers)}


def with_layer(layer, **changes):
    layers = (
        replace(style, **changes) if style.layer is layer else style
        for style in DEFAULT_SCHEME.layers
    )
    return replace(DEFAULT_SCHEME, layers=tuple(layers))


def with_feature(**fields):
    feature = Feature(**{"name": "tone", "on": Owner.QUOTE, "values": ("calm",)} | fields)
    return replace(DEFAULT_SCHEME, features=(feature,))


def told(scheme):
    """Give code and place of each fault; all of them have words in both languages."""
    faults = scheme_faults(scheme)
    assert all(fault.say(language) for fault in faults for language in Language)
    return [(fault.code.removeprefix("check.scheme_"), fault.place.path) for fault in faults]


def test_the_scheme_of_new_projects_is_sound():
    assert told(DEFAULT_SCHEME) == []


class TestWholeness:
    def test_every_layer_stands_once(self):
        assert told(replace(DEFAULT_SCHEME, layers=DEFAULT_SCHEME.layers[1:])) == [
            ("layer", "$.layers")
        ]
        twice = (*DEFAULT_SCHEME.layers, replace(DEFAULT_SCHEME.layers[1], key="Y", look="frame"))
        assert ("layer", "$.layers") in told(replace(DEFAULT_SCHEME, layers=twice))

    def test_every_polarity_stands_once(self):
        first, *others = DEFAULT_SCHEME.polarities
        assert told(replace(DEFAULT_SCHEME, polarities=tuple(others))) == [
            ("polarity", "$.polarities")
        ]
        twice = (*DEFAULT_SCHEME.polarities, replace(first, key="9"))
        assert told(replace(DEFAULT_SCHEME, polarities=twice)) == [("polarity", "$.polarities")]

    @pytest.mark.parametrize("field", ["name_ar", "name_en"])
    def test_every_layer_is_named_in_both_languages(self, field):
        assert told(with_layer(Layer.CUE, **{field: "  "})) == [("name", f"$.layers[1].{field}")]

    def test_a_quote_that_may_be_missing_is_only_noticed(self):
        scheme = with_layer(Layer.QUOTE, required=False)
        assert told(scheme) == [("quote_optional", "$.layers[0].required")]
        assert scheme_errors(scheme) == []


class TestKeys:
    def test_are_one_each_in_either_case(self):
        assert told(with_layer(Layer.QUOTE, key="s")) == [
            ("key_twice", f"$.layers[{LAYERS[layer]}].key")
            for layer in (Layer.QUOTE, Layer.SPEAKER)
        ]

    def test_are_one_each_over_layers_and_polarities(self):
        assert told(with_layer(Layer.QUOTE, key="1")) == [
            ("key_twice", "$.layers[0].key"),
            ("key_twice", "$.polarities[0].key"),
        ]

    def test_may_not_be_missing(self):
        assert told(with_layer(Layer.QUOTE, key="")) == [("key_missing", "$.layers[0].key")]

    @pytest.mark.parametrize("key", ["ض", "é", " ", "\u200f", "€"])
    def test_are_on_both_keyboards(self, key):
        assert told(with_layer(Layer.QUOTE, key=key)) == [("key_unreachable", "$.layers[0].key")]

    @pytest.mark.parametrize("key", ["Z", "z", "9", ";", "/"])
    def test_may_be_any_letter_digit_or_mark_that_is(self, key):
        assert told(with_layer(Layer.QUOTE, key=key)) == []

    def test_are_listed_in_capitals(self):
        assert scheme_keys(with_layer(Layer.QUOTE, key="z"))[0] == ("$.layers[0].key", "Z")


class TestColours:
    @pytest.mark.parametrize(("field", "pale"), [("colour", "#FFD0A0"), ("colour_dark", "#402000")])
    def test_strokes_that_are_hard_to_see_are_noticed(self, field, pale):
        [fault] = scheme_faults(with_layer(Layer.CUE, **{field: pale}))
        assert isinstance(fault, Notice)
        assert fault.place.path == f"$.layers[1].{field}"
        assert float(fault.values["contrast"]) < 3

    def test_a_contrast_is_never_rounded_up_to_what_it_falls_short_of(self):
        [fault] = scheme_faults(with_layer(Layer.CUE, colour="#959595"))
        assert fault.values["contrast"] == "2.9"

    def test_fills_are_judged_by_the_text_on_them(self):
        assert told(with_layer(Layer.QUOTE, colour="#FFFDE0")) == []
        assert told(with_layer(Layer.QUOTE, colour="#200020")) == [
            ("fill_contrast", "$.layers[0].colour")
        ]

    def test_what_is_no_colour_is_an_error(self):
        for colour in ("", "red", "#12345", "#1234567", "#12345G"):
            scheme = with_layer(Layer.CUE, colour=colour)
            assert told(scheme) == [("colour", "$.layers[1].colour")]
            assert scheme_errors(scheme)

    def test_layers_of_one_look_differ_clearly_in_colour(self):
        alike = with_layer(Layer.SPEAKER, look=Look.SOLID, colour="#C85800")
        assert told(alike) == [("alike", "$.layers[2].colour")]
        assert scheme_errors(alike) == []
        assert told(with_layer(Layer.SPEAKER, look=Look.SOLID)) == []


class TestFeatures:
    def test_stand_once_on_an_owner_but_may_stand_on_several(self):
        loud = Feature(name="loud", on=Owner.QUOTE, kind=Kind.FLAG)
        both = (loud, replace(loud, on=Owner.CUE))
        assert told(replace(DEFAULT_SCHEME, features=both)) == []
        assert told(replace(DEFAULT_SCHEME, features=(loud, loud))) == [
            ("feature_twice", f"$.features[{number}].name") for number in (0, 1)
        ]

    @pytest.mark.parametrize("name", ["", "two words", "a-b", "$"])
    def test_have_names_that_files_can_hold(self, name):
        assert told(with_feature(name=name)) == [("feature_name", "$.features[0].name")]

    @pytest.mark.parametrize("name", ["tone", "نبرة", "tone_2"])
    def test_may_have_names_in_any_letters(self, name):
        assert told(with_feature(name=name)) == []

    @pytest.mark.parametrize(
        ("fields", "fault"),
        [
            ({"values": ()}, ("values_missing", "$.features[0].values")),
            ({"values": ("calm", "")}, ("value_empty", "$.features[0].values[1]")),
            ({"kind": Kind.FLAG}, ("values_idle", "$.features[0].values")),
        ],
    )
    def test_have_values_to_choose_from_if_they_are_choices(self, fields, fault):
        assert told(with_feature(**fields)) == [fault]

    def test_have_each_value_once(self):
        assert told(with_feature(values=("calm", "loud", "calm"))) == [
            ("value_twice", f"$.features[0].values[{number}]") for number in (0, 2)
        ]

    @pytest.mark.parametrize(
        "fields",
        [
            {"name": "mode", "values": ("direct", "free")},
            {"name": "mode", "values": (), "kind": Kind.TEXT},
            {"name": "implicit", "values": ("yes", "no")},
        ],
    )
    def test_of_the_format_stay_as_the_format_has_them(self, fields):
        scheme = with_feature(on=Owner.ATTRIBUTION, **fields)
        assert told(scheme) == [("feature_own", "$.features[0].name")]
        fewer = with_feature(on=Owner.ATTRIBUTION, name="mode", values=("direct", "indirect"))
        assert told(fewer) == []
