"""What annotators differ in: each thing that one key decides, and nothing smaller."""

import pytest
from msgspec.structs import replace

from annotator.adjudication.differences import Kind, compare
from annotator.model.annotation import Annotation
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer

FRAME = {"quote": [(3, 7)], "cue": [(0, 1)], "speaker": [(1, 2)], "mode": "indirect"}


@pytest.fixture
def differences(work, compared):
    """Compare frames, a list for each annotator: a, b and so on."""

    def differences(*lists, **more):
        return compared(
            *(work(name, *frames, **more) for name, frames in zip("abc", lists, strict=False))
        ).differences

    return differences


def kinds(found):
    return [(one.kind, one.layer) for one in found]


def test_the_same_frames_differ_in_nothing(differences):
    assert differences([FRAME], [FRAME], [FRAME]) == ()


def test_a_frame_that_one_lacks_is_one_difference_whatever_is_in_it(differences):
    full = {**FRAME, "stances": [{"polarity": "oppose", "target": (4, 5)}], "source": [(8, 9)]}
    (difference,) = differences([full], [])
    assert difference.kind is Kind.FRAME
    assert [one.present for one in difference.options] == [True, False]


def test_what_two_of_three_differ_in_hangs_on_their_frame(differences):
    frame, mode = differences([FRAME], [{**FRAME, "mode": "direct"}], [])
    assert (frame.kind, mode.kind, mode.name) == (Kind.FRAME, Kind.FEATURE, "mode")
    assert mode.hangs_on == (frame.id,)
    assert mode.said_by("c") is None


def test_edges_of_a_speaker_of_several_frames_are_asked_for_once(differences):
    def frames(speaker):
        other = {"quote": [(10, 14)], "cue": [(8, 9)], "speaker": [speaker]}
        return [{**FRAME, "speaker": [speaker]}, other]

    (difference,) = differences(frames((9, 11)), frames((9, 12)))
    assert (difference.kind, difference.layer) == (Kind.EDGES, Layer.SPEAKER)
    assert difference.joint


def test_one_speaker_or_another_is_one_question(differences):
    (difference,) = differences([FRAME], [{**FRAME, "speaker": [(9, 11)]}])
    assert (difference.kind, difference.layer) == (Kind.ROLE, Layer.SPEAKER)
    assert difference.joint


def test_one_cue_or_two_in_its_place_is_one_question(differences):
    (difference,) = differences(
        [{**FRAME, "cue": [(13, 16)]}], [{**FRAME, "cue": [(13, 14), (15, 16)]}]
    )
    assert (difference.kind, difference.layer) == (Kind.ROLE, Layer.CUE)
    assert [len(one.places) for one in difference.options] == [1, 2]
    assert not difference.joint


def test_a_role_that_one_leaves_empty_is_there_or_not(differences):
    (difference,) = differences([{**FRAME, "source": [(16, 18)]}], [FRAME])
    assert (difference.kind, difference.layer) == (Kind.ROLE, Layer.SOURCE)
    assert difference.said_by("b").places == ()


def test_a_chain_in_another_order_is_one_difference(differences):
    chain = [(8, 9), (16, 18)]
    (difference,) = differences([{**FRAME, "source": chain}], [{**FRAME, "source": chain[::-1]}])
    assert difference.kind is Kind.ORDER
    assert difference.said_by("b").places == difference.said_by("a").places[::-1]


@pytest.mark.parametrize("name", ["mode", "commitment", "certainty"])
def test_each_feature_is_a_difference(differences, name):
    one, other = {**FRAME, name: "direct"}, {**FRAME, name: "mixed"}
    (difference,) = differences([one], [other])
    assert (difference.kind, difference.name) == (Kind.FEATURE, name)
    assert [option.value for option in difference.options] == ["direct", "mixed"]


def test_what_is_not_set_is_not_implicit(differences):
    assert differences([{**FRAME, "implicit": False}], [FRAME]) == ()
    (difference,) = differences([{**FRAME, "implicit": True}], [FRAME])
    assert difference.name == "implicit"


def test_how_sure_a_suggestion_was_is_no_difference(differences):
    assert differences([{**FRAME, "confidence": 0.9}], [FRAME]) == ()


def test_a_stance_is_there_or_not(differences):
    stance = {"polarity": "oppose", "target": (4, 5)}
    (difference,) = differences([{**FRAME, "stances": [stance]}], [FRAME])
    assert (difference.kind, difference.said_by("a").value) == (Kind.STANCE, "oppose")


def test_a_neutral_stance_towards_nothing_is_as_good_as_none(differences):
    assert differences([{**FRAME, "stances": [{"polarity": "neutral"}]}], [FRAME]) == ()


def test_each_part_of_a_stance_is_a_difference(differences):
    one = {"polarity": "oppose", "target": (4, 5), "intensity": 1, "explicit": True}
    other = {"polarity": "doubt", "target": (6, 7), "intensity": 3, "explicit": False}
    found = differences([{**FRAME, "stances": [one]}], [{**FRAME, "stances": [other]}])
    assert [each.kind for each in found] == [
        Kind.TARGET,
        Kind.POLARITY,
        Kind.INTENSITY,
        Kind.EXPLICIT,
    ]


def test_whose_stance_it_is_follows_the_speaker(differences):
    stance = {"polarity": "oppose", "target": (4, 5)}
    found = differences(
        [{**FRAME, "stances": [stance]}], [{**FRAME, "speaker": [(9, 11)], "stances": [stance]}]
    )
    assert kinds(found) == [(Kind.ROLE, Layer.SPEAKER)]


def test_to_whom_a_mention_refers_is_asked_where_both_say(differences):
    linked = {**FRAME, "entity": "e-1"}
    assert differences([linked], [FRAME]) == ()
    (difference,) = differences([linked], [{**FRAME, "entity": "e-2"}])
    assert difference.kind is Kind.ENTITY
    assert [one.value for one in difference.options] == ["طرف e-1", "طرف e-2"]


def test_what_sort_of_party_an_entity_is_is_asked_once(differences):
    one, other = ({**FRAME, "entity": "e-1", "kind": kind} for kind in ("person", "group"))
    (difference,) = differences([one], [other])
    assert (difference.kind, difference.group) == (Kind.ENTITY_KIND, None)


def test_labels_and_mentions_in_no_frame_are_outside_the_groups(work, compared):
    free = [(Layer.SPEAKER, (9, 11))]
    one = work("a", FRAME, labels={"topic": "مال"}, free=free)
    other = work("b", FRAME, labels={"topic": "صحة"})
    found = compared(one, other)
    assert [one.kind for one in found.loose] == [Kind.MENTION, Kind.LABEL]


def test_features_of_mentions_are_differences(work, compared):
    one, other = work("a", FRAME), work("b", FRAME)
    kind = tuple(
        replace(each, features={"kind": "person"}) if each.layer is Layer.SPEAKER else each
        for each in one.mentions
    )
    (difference,) = compared(replace(one, mentions=kind), other).differences
    assert (difference.kind, difference.name) == (Kind.MENTION_FEATURE, "kind")


def test_edges_that_only_marks_make_are_told_as_such(compared, work):
    text = "قالَ الوزير إن العمل مستمر"
    sides = (
        work(name, {"cue": [((0, end),)], "quote": [((12, 26),)]}, text=text)
        for name, end in (("a", 3), ("b", 4))
    )
    (difference,) = compared(*sides, text=text).differences
    assert difference.folded


def test_frames_with_the_same_cue_are_about_the_same_thing(differences):
    found = differences([FRAME], [{**FRAME, "quote": [(9, 13)]}])
    assert kinds(found) == [(Kind.ROLE, Layer.QUOTE)]


def test_an_unfinished_frame_meets_the_finished_one(differences):
    found = differences([FRAME], [{"cue": [(0, 1)], "mode": "indirect"}])
    assert kinds(found) == [(Kind.ROLE, Layer.QUOTE), (Kind.ROLE, Layer.SPEAKER)]


def test_a_comparison_is_of_two_at_least_each_with_a_name(work):
    for sides in ([work("a")], [work("a"), work("a")], [work("a"), Annotation()]):
        with pytest.raises(ValueError, match=r"a|None"):
            compare("", sides)


def test_an_id_stays_while_all_say_the_same(differences):
    (before,) = differences([FRAME], [{**FRAME, "mode": "direct"}])
    moved = {**FRAME, "cue": [(0, 1), (8, 9)]}
    role, after = differences([moved], [{**FRAME, "mode": "direct"}])
    assert after.id == before.id
    assert role.id != before.id


def test_an_entity_keeps_its_kind_where_all_agree(work, compared):
    one = work("a", {**FRAME, "entity": "e-1", "kind": "person"})
    assert one.entities == (
        Entity(id="e-1", name="طرف e-1", kind=EntityKind.PERSON, mentions=("m3",)),
    )
    assert compared(one, replace(one, annotator="b")).differences == ()
