"""What a cue tells of the reporter's commitment, and that it tells nothing where it may not."""

import pytest

from annotator.model.attribution import Attribution, Commitment
from annotator.model.commitment import suggested


@pytest.mark.parametrize(
    "cue",
    ["زعم", "وزعمت", "يزعمون", "زاعماً", "بزعمه", "مزاعم", "على حد زعمه", "ادّعى", "ادعت", "يدّعي",
     "بدعوى", "بذريعة", "بحجة", "أشاعت", "متذرعاً", "ادعاءات", "زَعَمَ", "بحسب زعمها"],
)  # fmt: skip
def test_some_cues_keep_a_distance(cue):
    assert suggested([cue]) == (cue, Commitment.DISTANCE)


@pytest.mark.parametrize("cue", ["أثبت", "أثبتت", "يثبت", "برهن", "اعترف", "واعترفت", "باعترافه"])
def test_some_presuppose_what_follows(cue):
    assert suggested([cue]) == (cue, Commitment.ENDORSE)


@pytest.mark.parametrize(
    "cue",
    ["قال", "أكد", "نفى", "دعا", "يدعو", "يدعون", "أقر", "ثبت", "شاع", "قرر", "مدعو", "زعيم", "",
     "على حد قوله", "الزعماء", "عرف", "تذكر"],
)  # fmt: skip
def test_all_others_leave_it_open(cue):
    assert suggested([cue]) is None


def test_the_first_cue_that_tells_is_named():
    assert suggested(["قال", "زاعماً", "معترفاً"]) == ("زاعماً", Commitment.DISTANCE)
    assert suggested([]) is None


def test_a_value_of_another_scheme_is_no_commitment():
    assert Attribution(id="a1", features={"commitment": "partly"}).commitment is None
    assert Attribution(id="a1", features={"commitment": "distance"}).commitment == "distance"
    assert Attribution(id="a1").commitment is None
