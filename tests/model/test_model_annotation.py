"""An annotation: one immutable value that can be asked what belongs to what."""

import msgspec
import pytest

from annotator.model.annotation import INDICES, Annotation, Comment
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity, Stance


def a_mention(name, layer, start):
    return Mention(id=name, layer=Layer(layer), spans=((start, start + 2),), exact=("قا",))


def a_stance(name, frame, target=None):
    return Stance(id=name, attribution=frame, target=target, polarity=Polarity.SUPPORT)


LATE = Attribution(id="a1", quote="q2", cues=("c2",), speakers=("s",))
EARLY = Attribution(id="a2", quote="q1", speakers=("s",))
UNQUOTED = Attribution(id="a3", cues=("c3",), speakers=("s",))
AIMED = Attribution(id="a4")
WORK = Annotation(
    mentions=(
        a_mention("s", "speaker", 0),
        a_mention("q1", "quote", 10),
        a_mention("c3", "cue", 20),
        a_mention("t", "target", 24),
        a_mention("q2", "quote", 30),
        a_mention("c2", "cue", 5),
        a_mention("lost", "cue", 50),
    ),
    attributions=(LATE, EARLY, UNQUOTED, AIMED),
    stances=(
        a_stance("s1", "a4", "t"),
        a_stance("s2", "a1", "s"),
        a_stance("s3", "a1", "e1"),
        a_stance("s4", "a2", "t"),
    ),
    entities=(Entity(id="e1", name="الوزارة"),),
)


def test_parts_are_found_by_their_ids():
    assert WORK.mention_by_id["q2"].start == 30
    assert WORK.attribution_by_id["a2"] is EARLY


def test_a_mention_belongs_to_the_frames_it_has_a_role_in_once_each():
    assert WORK.attributions_of["s"] == (LATE, EARLY, UNQUOTED)
    assert WORK.attributions_of["q1"] == (EARLY,)


def test_a_target_belongs_to_the_frames_whose_stances_aim_at_it():
    assert WORK.attributions_of["t"] == (AIMED, EARLY)


def test_a_mention_without_a_frame_and_an_entity_belong_to_none():
    assert {"lost", "e1"}.isdisjoint(WORK.attributions_of)


@pytest.mark.parametrize(("frame", "place"), [(LATE, 30), (UNQUOTED, 20), (AIMED, 24)])
def test_a_frame_stands_at_its_quote_or_its_cue_or_what_it_has(frame, place):
    assert WORK.first_position(frame) == place


def test_an_empty_frame_stands_at_the_start():
    assert WORK.first_position(Attribution(id="a9")) == 0


def test_frames_are_read_in_the_order_of_the_text():
    assert [frame.id for frame in WORK.in_reading_order] == ["a2", "a3", "a4", "a1"]


def test_a_frame_has_the_stances_it_expresses():
    assert [stance.id for stance in WORK.stances_of("a1")] == ["s2", "s3"]
    assert WORK.stances_of("a3") == ()


def test_what_was_looked_up_is_not_carried_over_to_another_value():
    assert WORK.attributions_of
    assert WORK.in_reading_order
    changed = msgspec.structs.replace(WORK, attributions=(EARLY,), stances=())
    assert changed.attributions_of["s"] == (EARLY,)
    assert changed.in_reading_order == (EARLY,)
    assert changed.stances_of("a1") == ()


@pytest.mark.parametrize(
    "parts",
    [{"mentions": WORK.mentions}, {"attributions": (AIMED,)}, {"labels": {"topic": 1}},
     {"entities": WORK.entities}, {"comments": (Comment(text="؟"),)}],
)  # fmt: skip
def test_it_is_empty_until_something_is_annotated(parts):
    assert Annotation(annotator="هدى").is_empty
    assert not Annotation(**parts).is_empty


def test_looking_up_costs_no_more_than_in_proportion_to_the_annotation(steps):
    def look_up(work):
        assert len(work.attributions_of["m0"]) == len(work.in_reading_order)

    def cost(count):
        mentions = tuple(
            a_mention(f"m{n}", "quote" if n % 2 else "cue", 3 * n) for n in range(2 * count)
        )
        frames = tuple(
            Attribution(id=f"a{n}", quote=f"m{2 * n + 1}", cues=(f"m{2 * n}",), speakers=("m0",))
            for n in range(count)
        )
        return steps(look_up, Annotation(mentions=mentions, attributions=frames))

    assert cost(500) < 2.2 * cost(250)


def derived(annotation):
    """Give everything that is derived from an annotation's parts."""
    found = {name: getattr(annotation, name) for name in INDICES}
    return found | {"index": found["index"].touching(0, 100)}


@pytest.mark.parametrize(
    "parts",
    [
        {"mentions": (*WORK.mentions, a_mention("m9", "quote", 2))},
        {"mentions": WORK.mentions[:2]},
        {"attributions": WORK.attributions[::-1]},
        {"attributions": (EARLY,)},
        {"stances": ()},
        {"entities": (Entity(id="e9", name="قا", mentions=("s",)),)},
        {"comments": (Comment(text="قا"),), "provenance": {"s": "human"}},
        {"mentions": WORK.mentions[3:], "attributions": (AIMED,), "entities": ()},
    ],
)
def test_what_is_derived_stays_true_of_a_value_with_other_parts(parts):
    derived(WORK)
    changed = WORK.changed(**parts)
    anew = msgspec.structs.replace(WORK, **parts)
    assert changed == anew
    assert derived(changed) == derived(anew)


def test_what_is_derived_from_parts_that_stay_is_not_derived_again():
    mentions, frames = WORK.mention_by_id, WORK.attribution_by_id
    changed = WORK.changed(attributions=(EARLY,))
    assert changed.mention_by_id is mentions
    assert changed.attribution_by_id is not frames
