"""What holds of all comparisons and outcomes, whoever the annotators are and whatever they say."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.adjudication.decisions import State, states
from annotator.adjudication.merge import begin, expected, renew

ANYTHING = st.data()
SOME = settings(max_examples=40)


def _options(comparison):
    """Give everything that annotators say, by what it is about; no ids, which go with names."""
    return sorted(
        (
            one.kind,
            str(one.layer),
            one.name,
            sorted(
                (len(option.annotators), option.places, str(option.value)) for option in one.options
            ),
        )
        for one in comparison.differences
    )


@SOME
@given(data=ANYTHING)
def test_every_frame_of_everybody_is_in_exactly_one_group(data, drawn, compared):
    sides = data.draw(drawn())
    found = [item for group in compared(*sides).groups for item in group.frames.items()]
    everything = [(side.annotator, frame.id) for side in sides for frame in side.attributions]
    assert sorted(found) == sorted(everything)


@SOME
@given(data=ANYTHING)
def test_the_order_in_which_annotators_come_makes_no_difference(data, drawn, compared):
    sides = data.draw(drawn(3))
    turned = data.draw(st.permutations(sides))
    assert compared(*sides) == compared(*turned)


@SOME
@given(data=ANYTHING)
def test_swapping_annotators_swaps_nothing_but_names(data, drawn, compared):
    one, other = data.draw(drawn(2, 2))
    swapped = replace(one, annotator=other.annotator), replace(other, annotator=one.annotator)
    assert _options(compared(one, other)) == _options(compared(*swapped))


@SOME
@given(data=ANYTHING)
def test_an_annotation_does_not_differ_from_itself(data, drawn, compared, essence):
    one, *_ = data.draw(drawn())
    comparison = compared(one, replace(one, annotator="نسخة"))
    assert comparison.differences == ()
    assert essence(begin(comparison)) == essence(one)


@SOME
@given(data=ANYTHING)
def test_each_difference_has_an_id_of_its_own_and_several_options(data, drawn, compared):
    comparison = compared(*data.draw(drawn()))
    assert len(comparison.by_id) == len(comparison.differences)
    for one in comparison.differences:
        assert len(one.options) > 1
        named = [name for option in one.options for name in option.annotators]
        assert len(named) == len(set(named))
        assert set(one.hangs_on) <= comparison.by_id.keys() - {one.id}


@SOME
@given(data=ANYTHING)
def test_before_anything_is_decided_all_is_open_and_sound(data, drawn, compared, sound):
    comparison = compared(*data.draw(drawn()))
    outcome = begin(comparison)
    assert sound(outcome)
    assert set(states(comparison, outcome, {}).values()) <= {State.OPEN}


@SOME
@given(data=ANYTHING)
def test_with_everything_taken_from_one_the_outcome_is_theirs(
    data, drawn, compared, essence, decide
):
    sides = data.draw(drawn())
    comparison = compared(*sides)
    side = data.draw(st.sampled_from(sides))
    outcome, decided = begin(comparison), {}
    for difference in data.draw(st.permutations(comparison.differences)):
        if difference.said_by(side.annotator) is not None:
            outcome, decided = decide(outcome, comparison, decided, difference, (side.annotator,))
    assert essence(outcome, without_links=True) == essence(side, without_links=True)
    for mention, entity in side.entity_of.items():
        place = side.mention_by_id[mention].layer, side.mention_by_id[mention].spans
        linked = {
            (one.layer, one.spans): outcome.entity_of[one.id].id
            for one in outcome.mentions
            if one.id in outcome.entity_of
        }
        assert linked[place] == entity.id


@SOME
@given(data=ANYTHING)
def test_every_outcome_is_sound_and_what_its_decisions_lead_to(
    data, drawn, compared, essence, decide, sound
):
    comparison = compared(*data.draw(drawn()))
    outcome, decided = begin(comparison), {}
    turns = st.tuples(
        st.sampled_from(comparison.differences or (None,)),
        st.lists(st.sampled_from(comparison.annotators), unique=True),
    )
    for difference, names in data.draw(st.lists(turns, max_size=8)):
        if difference is not None:
            outcome, decided = decide(outcome, comparison, decided, difference, names)
            assert sound(outcome)
            assert essence(outcome) == essence(expected(comparison, decided))
            found = states(comparison, outcome, decided)
            assert State.EDITED not in found.values()
            assert found[difference.id] in {State.DECIDED, State.MOOT}


@SOME
@given(data=ANYTHING)
def test_the_order_of_decisions_makes_no_difference(data, drawn, compared, essence, decide):
    comparison = compared(*data.draw(drawn()))
    choices = [
        (one, data.draw(st.sampled_from(comparison.annotators))) for one in comparison.differences
    ]
    outcomes = []
    for turn in (choices, data.draw(st.permutations(choices))):
        outcome, decided = begin(comparison), {}
        for difference, name in turn:
            outcome, decided = decide(outcome, comparison, decided, difference, (name,))
        outcomes.append(essence(outcome))
    assert outcomes[0] == outcomes[1]


@SOME
@given(data=ANYTHING)
def test_renewed_after_a_change_it_is_what_the_decisions_lead_to_now(
    data, drawn, compared, essence, decide, sound
):
    sides = data.draw(drawn())
    before = compared(*sides)
    outcome, decided = begin(before), {}
    for difference in before.differences:
        if data.draw(st.booleans()):
            name = data.draw(st.sampled_from(before.annotators))
            outcome, decided = decide(outcome, before, decided, difference, (name,))
    later = data.draw(drawn(len(sides), len(sides)))
    changed = data.draw(st.integers(0, len(sides) - 1))
    after = compared(*(later[n] if n == changed else side for n, side in enumerate(sides)))
    renewed = renew(outcome, before, after, decided)
    assert sound(renewed)
    assert essence(renewed) == essence(expected(after, decided))
    stays = renew(outcome, before, before, decided)
    assert essence(stays) == essence(outcome)
