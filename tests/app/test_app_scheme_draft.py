"""Changes of a scheme as values: one thing changes, everything else stays."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.app.scheme_editor import draft
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Kind, Owner
from annotator.model.scheme_check import scheme_faults
from annotator.model.stance import Polarity

numbers = st.integers(0, len(DEFAULT_SCHEME.features) - 1)


@given(st.sampled_from(list(Layer)), st.text(min_size=1, max_size=5))
def test_a_style_changes_alone(layer, name):
    changed = draft.with_style(DEFAULT_SCHEME, layer, name_ar=name)
    assert changed.style(layer) == replace(DEFAULT_SCHEME.style(layer), name_ar=name)
    others = [style for style in changed.layers if style.layer is not layer]
    assert others == [style for style in DEFAULT_SCHEME.layers if style.layer is not layer]


def test_a_polarity_gets_another_key():
    changed = draft.with_polarity_key(DEFAULT_SCHEME, Polarity.DOUBT, "9")
    assert [entry.key for entry in changed.polarities] == ["1", "2", "3", "9", "5"]


@given(numbers)
def test_a_feature_that_is_no_choice_any_more_has_no_values(number):
    changed = draft.with_feature(DEFAULT_SCHEME, number, kind=Kind.TEXT)
    assert changed.features[number].values == ()
    assert len(changed.features) == len(DEFAULT_SCHEME.features)


@given(st.sampled_from(list(Owner)), st.integers(1, 5))
def test_new_features_are_sound_and_have_free_names(owner, count):
    scheme = DEFAULT_SCHEME
    for _ in range(count):
        scheme = draft.with_new_feature(scheme, owner)
    assert len(scheme.features) == len(DEFAULT_SCHEME.features) + count
    assert scheme_faults(scheme) == []


@given(numbers)
def test_what_is_added_and_taken_out_again_leaves_no_trace(number):
    more = draft.with_new_feature(DEFAULT_SCHEME, Owner.CUE)
    assert draft.without_feature(more, len(more.features) - 1) == DEFAULT_SCHEME
    fewer = draft.without_feature(DEFAULT_SCHEME, number)
    assert DEFAULT_SCHEME.features[number] not in fewer.features


@given(st.lists(st.integers(), min_size=1, unique=True), st.data(), st.sampled_from([-1, 1]))
def test_moving_keeps_all_and_swaps_neighbours(items, data, step):
    number = data.draw(st.integers(0, len(items) - 1))
    moved = draft.moved(items, number, step)
    assert sorted(moved) == sorted(items)
    place = min(max(number + step, 0), len(items) - 1)
    assert moved[place] == items[number]
    assert draft.moved(moved, place, number - place) == tuple(items)


@given(st.lists(st.sampled_from(["value_1", "value_2", "x"]), unique=True))
def test_new_values_have_free_names(values):
    *before, new = draft.with_new_value(values)
    assert before == values
    assert new not in values
