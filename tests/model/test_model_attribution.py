"""An attribution: the frame that gives mentions their roles."""

from annotator.model.attribution import Attribution, Mode
from annotator.model.mention import Layer

FULL = Attribution(
    id="a1", quote="m1", cues=("m2", "m3"), speakers=("m4",), sources=("m6", "m5"),
    addressees=("m7",), features={"mode": "mixed", "implicit": True},
)  # fmt: skip


def test_each_layer_has_its_role():
    assert [FULL.role(layer) for layer in Layer] == [
        ("m1",), ("m2", "m3"), ("m4",), ("m6", "m5"), ("m7",), (),
    ]  # fmt: skip


def test_its_members_are_those_of_all_roles():
    assert list(FULL.members()) == ["m1", "m2", "m3", "m4", "m6", "m5", "m7"]
    assert list(Attribution(id="a1").members()) == []


def test_its_mode_and_implicitness_are_features():
    assert (FULL.mode, FULL.implicit) == (Mode.MIXED, True)
    assert (Attribution(id="a1").mode, Attribution(id="a1").implicit) == (None, False)


def test_only_suggestions_have_a_confidence():
    assert FULL.confidence is None
    assert Attribution(id="a1", features={"confidence": 1}).confidence == 1.0
