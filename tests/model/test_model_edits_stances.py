"""Setting, changing and taking away what a frame's speaker thinks of something."""

import pytest

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.edits.stances import clear_stance, set_explicit, set_intensity, set_polarity
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity, Stance

SPEAKER = Mention(id="m1", layer=Layer.SPEAKER, spans=((0, 1),), exact=("و",))
TARGET = Mention(id="m2", layer=Layer.TARGET, spans=((2, 3),), exact=("و",))
FRAME = Attribution(id="a1", speakers=("m1",))
WORK = Annotation(mentions=(SPEAKER,), attributions=(FRAME,))


def with_stances(*stances, frame=FRAME):
    return Annotation(mentions=(SPEAKER, TARGET), attributions=(frame, Attribution(id="a2")),
                      stances=stances)  # fmt: skip


def a_stance(name, frame="a1", **fields):
    return Stance(id=name, attribution=frame, **{"polarity": Polarity.NEUTRAL, **fields})


def test_the_first_polarity_makes_a_stance_of_the_first_speaker():
    work = set_polarity(WORK, "a1", Polarity.DOUBT)
    assert work.stances == (a_stance("s1", holder="m1", polarity=Polarity.DOUBT),)
    assert work.provenance == {"s1": "human"}


def test_another_polarity_changes_it():
    before = with_stances(a_stance("s1", target="m2", intensity=3), a_stance("s2", "a2"))
    after = set_polarity(before, "a1", Polarity.OPPOSE)
    assert after.stances == (
        a_stance("s1", target="m2", intensity=3, polarity=Polarity.OPPOSE), a_stance("s2", "a2"),
    )  # fmt: skip


def test_its_id_is_taken_by_no_other_part():
    work = Annotation(attributions=(FRAME,), entities=(Entity(id="s1", name="و"),))
    assert set_polarity(work, "a1", Polarity.MIXED).stances[0].id == "s2"


def test_a_frame_that_is_not_there_has_no_stance():
    with pytest.raises(KeyError):
        set_polarity(WORK, "a9", Polarity.SUPPORT)


def test_grading_a_stance_leaves_the_others_alone():
    before = with_stances(a_stance("s1"), a_stance("s2", "a2"))
    after = set_explicit(set_intensity(before, "s1", 2), "s1", explicit=False)
    assert after.stances == (a_stance("s1", intensity=2, explicit=False), a_stance("s2", "a2"))


def test_clearing_takes_away_the_stances_and_their_targets():
    before = with_stances(a_stance("s1", target="m2"), a_stance("s2"), a_stance("s3", "a2"))
    after = clear_stance(before, "a1")
    assert [stance.id for stance in after.stances] == ["s3"]
    assert after.mentions == (SPEAKER,)
    assert after.attribution_by_id["a1"] == FRAME


def test_but_not_a_target_that_another_stance_has():
    shared = with_stances(a_stance("s1", target="m2"), a_stance("s2", "a2", target="m2"))
    assert clear_stance(shared, "a1").mentions == shared.mentions


def test_nor_an_entity_that_was_the_target():
    before = Annotation(mentions=(SPEAKER,), attributions=(FRAME,),
                        entities=(Entity(id="e1", name="الحكومة"),),
                        stances=(a_stance("s1", target="e1"),))  # fmt: skip
    assert clear_stance(before, "a1").entities == before.entities


def test_a_frame_of_nothing_but_a_target_goes_with_it():
    before = with_stances(a_stance("s1", target="m2"), frame=Attribution(id="a1"))
    assert [frame.id for frame in clear_stance(before, "a1").attributions] == ["a2"]


def test_clearing_nothing_changes_nothing():
    assert clear_stance(with_stances(), "a2") == with_stances()
