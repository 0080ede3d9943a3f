"""Changing and taking away attributions as wholes."""

import pytest

from annotator.model.annotation import Annotation, Comment
from annotator.model.attribution import Attribution
from annotator.model.edits.frames import delete_attribution, set_feature
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity, Stance


def a_mention(name, layer, start):
    return Mention(id=name, layer=layer, spans=((start, start + 1),), exact=("و",))


WORK = Annotation(
    mentions=(
        a_mention("q", Layer.QUOTE, 0),
        a_mention("s", Layer.SPEAKER, 2),
        a_mention("t", Layer.TARGET, 4),
        a_mention("u", Layer.TARGET, 6),
    ),
    attributions=(
        Attribution(id="a1", quote="q", speakers=("s",), features={"mode": "direct"}),
        Attribution(id="a2", speakers=("s",)),
    ),
    stances=(
        Stance(id="s1", attribution="a1", holder="s", target="t", polarity=Polarity.OPPOSE),
        Stance(id="s2", attribution="a1", target="u", polarity=Polarity.SUPPORT),
        Stance(id="s3", attribution="a2", target="u", polarity=Polarity.SUPPORT),
    ),
    entities=(Entity(id="e1", name="الوزير", mentions=("q", "s")),),
    comments=(Comment(on="a1", text="؟"), Comment(on="s1", text="؟"), Comment(text="؟")),
    provenance={"a1": "human", "a2": "human", "s1": "rules@1"},
)


@pytest.mark.parametrize(
    ("name", "value", "features"),
    [
        ("mode", "mixed", {"mode": "mixed"}),
        ("tone", ["مدح"], {"mode": "direct", "tone": ["مدح"]}),
        ("mode", None, {}),
        ("tone", None, {"mode": "direct"}),
        ("implicit", False, {"mode": "direct", "implicit": False}),
    ],
)
def test_a_feature_is_set_or_taken_away(name, value, features):
    assert set_feature(WORK, "a1", name, value).attribution_by_id["a1"].features == features


def test_the_features_of_other_frames_stay():
    changed = set_feature(WORK, "a2", "mode", "mixed")
    assert changed.attribution_by_id["a1"] == WORK.attribution_by_id["a1"]


def test_a_frame_goes_with_its_stances_and_what_nothing_else_uses():
    rest = delete_attribution(WORK, "a1")
    assert [mention.id for mention in rest.mentions] == ["s", "u"]
    assert [frame.id for frame in rest.attributions] == ["a2"]
    assert [stance.id for stance in rest.stances] == ["s3"]
    assert rest.entities[0].mentions == ("s",)


def test_with_it_go_remarks_and_provenance():
    rest = delete_attribution(WORK, "a1")
    assert [comment.on for comment in rest.comments] == [None]
    assert rest.provenance == {"a2": "human"}


def test_a_frame_that_is_not_there_cannot_be_deleted():
    with pytest.raises(KeyError):
        delete_attribution(WORK, "a9")
