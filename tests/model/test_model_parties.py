"""Who can hold a stance and what it can be aimed at, and how edits change that."""

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.edits.frames import set_commitment
from annotator.model.edits.stances import clear_stance, set_holder, set_polarity, set_target
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.parties import holders, next_holder, party, targets
from annotator.model.stance import Polarity, Stance


def a_mention(name, layer, start, text):
    return Mention(id=name, layer=layer, spans=((start, start + len(text)),), exact=(text,))


SPEAKER = a_mention("m1", Layer.SPEAKER, 0, "الوزير")
SOURCE = a_mention("m2", Layer.SOURCE, 10, "الوكالة")
QUOTE = a_mention("m3", Layer.QUOTE, 20, "نرفض الاتفاق")
AGAIN = a_mention("m4", Layer.SPEAKER, 40, "الوزير")
TARGET = a_mention("m5", Layer.TARGET, 25, "الاتفاق")
FRAME = Attribution(id="a1", quote="m3", speakers=("m1",), sources=("m2",))
WORK = Annotation(
    mentions=(SPEAKER, SOURCE, QUOTE, AGAIN, TARGET),
    attributions=(FRAME, Attribution(id="a2", speakers=("m4",))),
    entities=(Entity(id="e1", name="الحكومة"),),
    stances=(Stance(id="s1", attribution="a1", holder="m1", polarity=Polarity.OPPOSE),),
)


def test_the_holder_is_a_party_of_the_frame_or_an_entity():
    assert [each.id for each in holders(WORK, FRAME)] == ["m1", "m2", "e1"]


def test_the_next_holder_comes_after_the_present_and_the_first_after_a_stranger():
    stance = WORK.stances[0]
    assert next_holder(WORK, FRAME, stance) == "m2"
    assert next_holder(set_holder(WORK, "s1", "e1"), FRAME, stance) == "m2"
    stranger = Stance(id="s1", attribution="a1", holder="m4", polarity=Polarity.OPPOSE)
    assert next_holder(WORK, FRAME, stranger) == "m1"
    assert next_holder(Annotation(), Attribution(id="a3"), stranger) is None


def test_targets_are_entities_then_parties_each_name_once():
    assert [each.id for each in targets(WORK)] == ["e1", "m1", "m2", "m5"]
    assert [each.id for each in targets(WORK, "m4")] == ["e1", "m4", "m2", "m5"]
    assert not any(each.name == QUOTE.text for each in targets(WORK))


def test_a_party_has_the_name_of_its_mention_or_entity():
    assert party(WORK, "m2").name == "الوكالة"
    assert party(WORK, "e1") == ("e1", "الحكومة", True)
    assert party(WORK, "gone") is None
    assert party(WORK, None) is None


def test_a_new_target_takes_the_place_of_one_that_nothing_else_uses():
    aimed = set_target(set_target(WORK, "a1", "m5"), "a1", "e1")
    assert aimed.stances[0].target == "e1"
    assert "m5" not in aimed.mention_by_id


def test_a_party_that_was_the_target_stays_with_its_frame():
    aimed = set_target(set_target(WORK, "a1", "m4"), "a1", None)
    assert aimed.stances[0].target is None
    assert aimed.mention_by_id["m4"] == AGAIN


def test_a_second_stance_is_changed_and_cleared_by_its_own_id():
    two = Annotation(
        mentions=WORK.mentions,
        attributions=WORK.attributions,
        stances=(*WORK.stances, Stance(id="s2", attribution="a1", polarity=Polarity.SUPPORT)),
    )
    changed = set_polarity(set_target(two, "a1", "m5", "s2"), "a1", Polarity.DOUBT, "s2")
    assert [stance.polarity for stance in changed.stances] == [Polarity.OPPOSE, Polarity.DOUBT]
    assert [stance.target for stance in changed.stances] == [None, "m5"]
    cleared = clear_stance(changed, "a1", "s2")
    assert [stance.id for stance in cleared.stances] == ["s1"]
    assert "m5" not in cleared.mention_by_id


def test_the_commitment_is_set_and_left_open_again():
    from annotator.model.attribution import Commitment

    said = set_commitment(WORK, "a1", Commitment.DISTANCE)
    assert said.attribution_by_id["a1"].commitment is Commitment.DISTANCE
    assert set_commitment(said, "a1", None) == WORK
