"""The outcome: what is taken, what was edited by hand, and how far it is."""

import pytest
from msgspec.structs import replace

from annotator.adjudication.credit import credit, credited
from annotator.adjudication.decisions import State, progress, standing, states
from annotator.adjudication.merge import begin, leave, renew, take_group
from annotator.model.article import Article
from annotator.model.decision import Decision
from annotator.model.edits.frames import delete_attribution, set_feature
from annotator.model.edits.marking import mark, reshape
from annotator.model.mention import Layer

FRAME = {"quote": [(3, 7)], "cue": [(0, 1)], "speaker": [(1, 2)], "mode": "indirect"}
DIRECT = {**FRAME, "mode": "direct"}
WIDER = {**FRAME, "quote": [(3, 8)]}
ELSEWHERE = {**FRAME, "speaker": [(9, 11)]}


@pytest.fixture
def case(work, compared, decide):
    """Begin an adjudication of frames, a list for each annotator: a, b and so on."""

    class Case:
        def __init__(self, *lists):
            pairs = zip("abc", lists, strict=False)
            self.comparison = compared(*(work(name, *frames) for name, frames in pairs))
            self.outcome, self.decided = begin(self.comparison), {}
            self.article = Article(id="n", text=self.comparison.text)

        @property
        def differences(self):
            return self.comparison.differences

        @property
        def states(self):
            return list(states(self.comparison, self.outcome, self.decided).values())

        def take(self, number, *names):
            self.outcome, self.decided = decide(
                self.outcome, self.comparison, self.decided, self.differences[number], names
            )
            return self

        def said(self, layer):
            return [one.text for one in self.outcome.mentions if one.layer is layer]

    return Case


def test_what_all_agree_on_is_there_from_the_start(case):
    one = case([FRAME], [DIRECT])
    (frame,) = one.outcome.attributions
    assert one.said(Layer.SPEAKER) == ["الوزير"]
    assert frame.mode is None
    assert set(one.outcome.provenance.values()) == {"agreed:a|b"}


def test_of_open_edges_there_is_what_all_have_marked(case):
    one = case([FRAME], [WIDER])
    (quote,) = (each for each in one.outcome.mentions if each.layer is Layer.QUOTE)
    assert quote.text == "إن الخطة ستنجح قريبا"
    assert one.outcome.provenance[quote.id] == "open:a|b"
    assert one.take(0, "b").outcome.provenance[quote.id] == "taken:b"
    assert one.said(Layer.QUOTE) == ["إن الخطة ستنجح قريبا وأضاف"]


def test_another_choice_replaces_the_first(case):
    one = case([FRAME], [ELSEWHERE]).take(0, "a")
    assert one.said(Layer.SPEAKER) == ["الوزير"]
    assert one.take(0, "b").said(Layer.SPEAKER) == ["باسم الوزارة"]
    assert one.states == [State.DECIDED]


def test_both_are_taken_together(case):
    one = case([FRAME], [ELSEWHERE]).take(0, "a", "b")
    assert one.said(Layer.SPEAKER) == ["الوزير", "باسم الوزارة"]
    assert len(one.outcome.attributions[0].speakers) == 2


def test_both_edges_are_the_whole_of_them(case):
    one = case([{**FRAME, "quote": [(3, 7)]}], [{**FRAME, "quote": [(4, 8)]}]).take(0, "a", "b")
    assert one.said(Layer.QUOTE) == ["إن الخطة ستنجح قريبا وأضاف"]


def test_neither_is_a_decision_too(case):
    one = case([FRAME], [ELSEWHERE])
    one.take(0)
    assert one.said(Layer.SPEAKER) == []
    assert one.states == [State.DECIDED]
    assert leave(one.outcome, one.comparison, one.differences[0], one.decided) == one.outcome


def test_a_feature_has_one_value_whoever_is_taken(case):
    assert case([FRAME], [DIRECT]).take(0, "b", "a").outcome.attributions[0].mode == "direct"


def test_a_frame_comes_with_all_that_belongs_to_it(case):
    full = {**FRAME, "stances": [{"polarity": "oppose", "target": (4, 5)}], "entity": "e-1"}
    one = case([full], []).take(0, "a")
    (stance,) = one.outcome.stances
    assert one.outcome.mention_by_id[stance.target].text == "الخطة"
    assert one.outcome.mention_by_id[stance.holder].text == "الوزير"
    assert [each.id for each in one.outcome.entities] == ["e-1"]
    assert one.take(0, "b").outcome.is_empty


def test_what_hangs_on_a_frame_that_was_declined_is_moot(case):
    one = case([FRAME], [DIRECT], []).take(0, "c")
    assert one.states == [State.DECIDED, State.MOOT]
    assert progress(states(one.comparison, one.outcome, one.decided)).differences == 1
    assert one.take(0, "a").states == [State.DECIDED, State.OPEN]


def test_what_was_chosen_below_comes_back_with_the_frame(case):
    one = case([FRAME], [DIRECT], []).take(0, "a").take(1, "b").take(0, "c").take(0, "b")
    assert one.outcome.attributions[0].mode == "direct"


def test_a_whole_group_is_taken_from_one(case):
    one = case([FRAME], [{**ELSEWHERE, "mode": "direct", "quote": [(3, 8)]}])
    (group,) = one.comparison.groups
    outcome = take_group(one.outcome, one.comparison, group, "b")
    assert outcome.attributions[0].mode == "direct"
    assert {mention.text for mention in outcome.mentions} == {
        "قال",
        "باسم الوزارة",
        "إن الخطة ستنجح قريبا وأضاف",
    }


def test_what_is_marked_by_hand_counts_as_decided(case):
    one = case([FRAME], [ELSEWHERE])
    frame = one.outcome.attributions[0].id
    span = one.article.text.index("المتحدث"), one.article.text.index("المتحدث") + 7
    one.outcome = mark(one.article, one.outcome, Layer.SPEAKER, (span,), frame).annotation
    assert one.states == [State.EDITED]
    assert set(one.take(0, "a").said(Layer.SPEAKER)) == {"الوزير", "المتحدث"}


def test_what_was_decided_and_then_edited_is_told_as_edited(case):
    one = case([FRAME], [DIRECT]).take(0, "b")
    frame = one.outcome.attributions[0].id
    one.outcome = set_feature(one.outcome, frame, "mode", "mixed")
    assert one.states == [State.EDITED]


def test_edges_drawn_by_hand_stay_while_other_things_are_decided(case):
    one = case([{**WIDER, "mode": "direct"}], [FRAME])
    quote = one.outcome.attributions[0].quote
    span = one.article.text.index("الخطة"), one.article.text.index("الخطة") + 12
    one.outcome = reshape(one.article, one.outcome, quote, (span,))
    assert one.outcome.attributions[0].mode == "indirect"  # which follows the text by itself
    assert one.states == [State.EDITED, State.OPEN]
    one.take(1, "a")
    assert one.outcome.mention_by_id[quote].spans == (span,)
    assert one.outcome.provenance[quote] == "human"


def test_a_frame_deleted_by_hand_stays_deleted(case):
    one = case([FRAME], [DIRECT])
    one.outcome = delete_attribution(one.outcome, one.outcome.attributions[0].id)
    one.take(0, "a")
    assert one.outcome.attributions == ()


def test_a_decision_goes_with_the_version_that_it_made():
    first = Decision(difference="d", taken=("a",), version=1)
    then = Decision(difference="d", taken=("b",), version=2)
    assert standing((first, then), (0, 1, 2)) == {"d": then}
    assert standing((first, then), (0, 1)) == {"d": first}  # the second was undone
    assert standing((first, then), (0,)) == {}


def test_what_annotators_come_to_agree_on_is_taken(case):
    before, after = case([FRAME], [DIRECT]), case([DIRECT], [DIRECT])
    renewed = renew(before.outcome, before.comparison, after.comparison, {})
    assert renewed.attributions[0].mode == "direct"


def test_what_they_no_longer_agree_on_is_open_again(case):
    before, after = case([FRAME], [FRAME]), case([FRAME], [DIRECT])
    after.outcome = renew(before.outcome, before.comparison, after.comparison, {})
    assert after.outcome.attributions[0].mode is None
    assert after.states == [State.OPEN]


def test_decisions_stand_on_what_is_still_the_same(case):
    before = case([FRAME, ELSEWHERE], [DIRECT, ELSEWHERE]).take(0, "b")
    other = {**ELSEWHERE, "quote": [(12, 15)], "cue": [(10, 11)]}
    after = case([FRAME, ELSEWHERE], [DIRECT, ELSEWHERE, other])
    after.outcome = renew(before.outcome, before.comparison, after.comparison, before.decided)
    after.decided = before.decided
    found = dict(zip([one.kind.value for one in after.differences], after.states, strict=True))
    assert found["feature"] is State.DECIDED
    assert found["frame"] is State.OPEN


def test_what_was_edited_by_hand_stays_when_annotators_change_their_minds(case):
    before, after = case([FRAME], [DIRECT]), case([DIRECT], [DIRECT])
    frame = before.outcome.attributions[0].id
    edited = set_feature(before.outcome, frame, "mode", "mixed")
    renewed = renew(edited, before.comparison, after.comparison, {})
    assert renewed.attributions[0].mode == "mixed"


def test_an_outcome_of_no_difference_is_what_was_agreed(case):
    one = case([FRAME], [FRAME])
    assert renew(one.outcome, one.comparison, one.comparison, {}) == one.outcome
    assert one.states == []


def test_names_in_a_provenance_are_read_back():
    names = ("أ|ب", "100%", "سلمى")
    assert credited(credit("taken", names)) == ("taken", names)
    assert credited("human") == ("human", ())
    assert credited("model:x") == ("model:x", ())


def test_comments_of_annotators_are_no_decisions(case, work, compared):
    from annotator.model.comment import Comment

    side = replace(work("a", FRAME), comments=(Comment(on="m1", text="؟"),))
    assert begin(compared(side, work("b", FRAME))).comments == ()
