"""Evaluation: figures worked out by hand, and what must hold whatever is compared."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.matching import united
from annotator.model.mention import Layer, Mention
from annotator.suggest.evaluate import KINDS, compare, total
from annotator.suggest.report import Judged, by_outlet, report, worst

ROLES = {
    "quote": Layer.QUOTE,
    "cues": Layer.CUE,
    "speakers": Layer.SPEAKER,
    "sources": Layer.SOURCE,
    "addressees": Layer.ADDRESSEE,
}


def annotation(*frames):
    """Make an annotation of frames: by role the spans of each mention, and features."""
    mentions, made = [], []
    for number, frame in enumerate(frames):
        held = {}
        for role, layer in ROLES.items():
            keys = []
            for spans in frame.get(role, ()):
                keys.append(f"m{len(mentions)}")
                exact = tuple("x" * (end - start) for start, end in spans)
                mentions.append(Mention(id=keys[-1], layer=layer, spans=tuple(spans), exact=exact))
            held[role] = tuple(keys)
        quote = held.pop("quote")
        features = {name: value for name, value in frame.items() if name not in ROLES}
        made.append(
            Attribution(
                id=f"a{number}", quote=quote[0] if quote else None, features=features, **held
            )
        )
    return Annotation(mentions=tuple(mentions), attributions=tuple(made))


def frame(quote, cue=None, speaker=None, **features):
    """Make a frame of single spans."""
    given = {"quote": quote, "cues": cue, "speakers": speaker}
    return {role: [[span]] for role, span in given.items() if span} | features


def figures(comparison, kind, way="near"):
    score = getattr(comparison.kinds[kind], way)
    return score.precision, score.recall, score.f1


def test_figures_of_a_small_case_are_as_worked_out_by_hand():
    gold = annotation(
        frame((10, 30), (0, 3), (4, 9), mode="direct"),
        frame((50, 70), (40, 44), (45, 49), mode="indirect"),
        frame((90, 99), (80, 84), mode="mixed", implicit=True),
    )
    predicted = annotation(
        frame((10, 30), (0, 3), (4, 9), mode="direct"),  # right to the code point
        frame((52, 70), (40, 44), (71, 79), mode="mixed"),  # near, but of another speaker
    )
    found = compare(gold, predicted)
    assert figures(found, "quote", "exact") == (1 / 2, 1 / 3, 2 / 5)
    assert figures(found, "quote") == (1.0, 2 / 3, 4 / 5)
    assert figures(found, "cue") == (1.0, 2 / 3, 4 / 5)
    assert figures(found, "speaker") == (1 / 2, 1 / 2, 1 / 2)
    assert figures(found, "source") == (None, None, None)
    assert figures(found, "attribution", "exact") == (1 / 2, 1 / 3, 2 / 5)
    assert figures(found, "attribution") == (1 / 2, 1 / 3, 2 / 5)
    # Of the gold's quotes in marks one of two is found; both that are said to be so are quotes.
    assert figures(found, "quote_in_marks") == (1.0, 1 / 2, 2 / 3)
    assert found.modes == {("direct", "direct"): 1, ("indirect", "mixed"): 1}
    assert found.implicit == {(False, False): 2}


def test_a_role_empty_on_both_sides_counts_as_right_and_on_one_as_wrong():
    bare = annotation(frame((0, 9)))
    assert figures(compare(bare, bare), "attribution") == (1.0, 1.0, 1.0)
    spoken = annotation(frame((0, 9), speaker=(12, 15)))
    assert figures(compare(bare, spoken), "attribution") == (0.0, 0.0, 0.0)
    assert figures(compare(bare, spoken), "speaker") == (0.0, None, 0.0)


def test_the_cues_of_a_frame_are_taken_together():
    two = annotation({"quote": [[(20, 40)]], "cues": [[(0, 3)], [(10, 15)]]})
    assert figures(compare(two, annotation(frame((20, 40), (10, 15)))), "attribution")[2] == 1.0
    assert figures(compare(two, annotation(frame((20, 40), (0, 3)))), "attribution")[2] == 0.0


def test_a_mention_in_two_frames_counts_once_in_its_layer():
    shared = Annotation(
        mentions=(
            Mention(id="s", layer=Layer.SPEAKER, spans=((0, 4),), exact=("xxxx",)),
            Mention(id="q", layer=Layer.QUOTE, spans=((5, 9),), exact=("xxxx",)),
            Mention(id="r", layer=Layer.QUOTE, spans=((10, 19),), exact=("x" * 9,)),
        ),
        attributions=(
            Attribution(id="a", quote="q", speakers=("s",)),
            Attribution(id="b", quote="r", speakers=("s",)),
        ),
    )
    twice = annotation(frame((5, 9), speaker=(0, 4)), frame((10, 19), speaker=(0, 4)))
    found = compare(shared, twice)
    assert all(figures(found, kind) in {(1, 1, 1), (None, None, None)} for kind in KINDS)
    assert found.kinds["speaker"].near.gold == found.kinds["speaker"].near.predicted == 1


def test_the_same_frame_proposed_twice_is_right_once():
    once = frame((0, 9), (10, 13))
    found = compare(annotation(once), annotation(once, once))
    assert figures(found, "attribution", "exact") == (1 / 2, 1.0, 2 / 3)
    assert figures(found, "attribution") == (1 / 2, 1.0, 2 / 3)


def test_a_mode_that_is_not_set_is_wrong_where_the_gold_has_one_and_not_asked_elsewhere():
    found = compare(annotation(frame((0, 9), mode="direct")), annotation(frame((0, 9))))
    assert found.modes == {("direct", "unset"): 1}
    assert compare(annotation(frame((0, 9))), annotation(frame((0, 9), mode="mixed"))).modes == {}


def test_confidence_is_judged_by_whole_attributions():
    gold = annotation(frame((0, 9), (10, 13)), frame((20, 29), (30, 33)))
    predicted = annotation(
        frame((0, 9), (10, 13), confidence=0.9),
        frame((20, 29), (34, 36), confidence=0.5),
        frame((40, 49)),
    )
    assert compare(gold, predicted).calibration.judged == ((0.9, True), (0.5, False))


def test_articles_are_added_up_by_their_counts():
    three = annotation(*(frame((place, place + 5)) for place in (0, 10, 20)))
    one = annotation(frame((0, 5)))
    found = total([compare(three, one), compare(one, one)])
    assert figures(found, "quote") == (1.0, 2 / 4, 2 / 3)


def test_the_worst_articles_come_first_and_those_without_fault_not_at_all():
    right, wrong = annotation(frame((0, 5))), annotation(frame((50, 60)))
    both = annotation(frame((0, 5)), frame((50, 60)))
    judged = [
        Judged("perfect", None, compare(right, right)),
        Judged("half", None, compare(both, right)),
        Judged("wrong", None, compare(right, wrong)),
        Judged("empty", None, compare(annotation(), annotation())),
    ]
    assert [one.id for one in worst(judged, 5)] == ["wrong", "half"]
    assert [one.id for one in worst(judged, 1)] == ["wrong"]


def test_outlets_are_told_apart_where_any_is_known():
    right = compare(annotation(frame((0, 5))), annotation(frame((0, 5))))
    assert by_outlet([Judged("a", None, right)]) == {}
    told = by_outlet([Judged("a", None, right), Judged("b", "ب", right), Judged("c", "ا", right)])
    assert list(told) == ["ا", "ب", None]


SPAN = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1]))
SPANS = st.lists(SPAN, min_size=1, max_size=2).map(united)
FRAMES = st.fixed_dictionaries(
    {"quote": st.lists(SPANS, max_size=1)},
    optional={
        "cues": st.lists(SPANS, max_size=2),
        "speakers": st.lists(SPANS, max_size=2),
        "sources": st.lists(SPANS, max_size=2),
        "mode": st.sampled_from(["direct", "indirect", "mixed"]),
        "implicit": st.booleans(),
        "confidence": st.floats(0, 1),
    },
)
ANNOTATIONS = st.lists(FRAMES, max_size=5).map(lambda frames: annotation(*frames))


@given(ANNOTATIONS)
def test_who_predicts_the_gold_has_all_figures_at_one(gold):
    found = compare(gold, gold)
    for kind in KINDS:
        for way in ("exact", "near"):
            assert figures(found, kind, way) in {(1.0, 1.0, 1.0), (None, None, None)}
    assert all(one == other for one, other in (*found.modes, *found.implicit))
    assert all(right for _, right in found.calibration.judged)


@given(ANNOTATIONS, ANNOTATIONS)
def test_swapping_both_swaps_precision_and_recall(one, other):
    there, back = compare(one, other), compare(other, one)
    for kind in KINDS:
        for way in ("exact", "near"):
            precision, recall, f1 = figures(there, kind, way)
            assert figures(back, kind, way) == (recall, precision, f1)


@given(ANNOTATIONS, ANNOTATIONS)
def test_figures_keep_their_bounds(one, other):
    found = compare(one, other)
    for kind in KINDS:
        exact, near = found.kinds[kind].exact, found.kinds[kind].near
        assert exact.found <= near.found <= near.gold == exact.gold
        assert exact.right <= near.right <= near.predicted == exact.predicted
        for figure in (*figures(found, kind, "exact"), *figures(found, kind)):
            assert figure is None or 0.0 <= figure <= 1.0
    assert found.kinds["attribution"].near.found <= sum(found.implicit.values()) + sum(
        not frame.quote for frame in one.attributions
    )


@given(ANNOTATIONS, ANNOTATIONS)
def test_a_report_says_what_was_compared(one, other):
    found = compare(one, other)
    told = report([Judged("a", "جريدة", found)], 1)
    assert told["articles"] == 1
    assert set(told["layers"]) | {"attribution"} == set(KINDS)
    assert told["layers"]["cue"]["overlap"] == found.kinds["cue"].near.as_data()
    assert told["attributions"]["exact"] == found.kinds["attribution"].exact.as_data()
    assert told["outlets"][0]["attributions"] == told["attributions"]
