"""Alignment: what of one annotation goes with what of another, both sides as equals."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.alignment import align
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.marks import marks_of
from annotator.model.mention import Layer, Mention

PLACES = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda s: (s[0], s[0] + s[1]))
FRAMES = st.lists(st.tuples(PLACES, PLACES, st.none() | PLACES), max_size=4)


def marked(frames):
    """Make the marks of frames, each with a quote, a cue and perhaps a speaker."""
    mentions, made = [], []
    for number, places in enumerate(frames):
        for layer, span in zip((Layer.QUOTE, Layer.CUE, Layer.SPEAKER), places, strict=True):
            if span is not None:
                exact = ("x" * (span[1] - span[0]),)
                key = f"{layer}{number}"
                mentions.append(Mention(id=key, layer=layer, spans=(span,), exact=exact))
        speakers = () if places[2] is None else (f"{Layer.SPEAKER}{number}",)
        made.append(
            Attribution(
                id=str(number),
                quote=f"{Layer.QUOTE}{number}",
                cues=(f"{Layer.CUE}{number}",),
                speakers=speakers,
            )
        )
    return marks_of(Annotation(mentions=tuple(mentions), attributions=tuple(made)))


def pairings(alignment):
    return (*alignment.layers.values(), alignment.frames, alignment.quotes)


def test_stretches_are_paired_layer_by_layer():
    ours = marked([((0, 10), (20, 23), (24, 28))])
    theirs = marked([((2, 10), (20, 23), None)])
    found = align(ours, theirs)
    quote = found.layers[Layer.QUOTE]
    assert (quote.exact, quote.near) == ((), ((0, 0),))
    assert found.layers[Layer.CUE].exact == ((0, 0),)
    speaker = found.layers[Layer.SPEAKER]
    assert (speaker.ours, speaker.theirs, speaker.near) == (1, 0, ())
    assert found.frames.near == ()  # one side has a speaker, the other none
    assert found.quotes.near == ((0, 0),)


def test_frames_without_a_quote_are_in_no_pair_of_quotes():
    bare = marks_of(Annotation(attributions=(Attribution(id="a"),)))
    found = align(bare, bare)
    assert (found.quotes.exact, found.quotes.near) == ((), ())
    assert found.frames.near == ((0, 0),)


@given(FRAMES)
def test_whatever_is_marked_goes_with_itself(frames):
    marks = marked(frames)
    for found in pairings(align(marks, marks)):
        assert found.ours == found.theirs == len(found.exact) == len(found.near)


@given(FRAMES, FRAMES)
def test_swapping_both_sides_changes_nothing_else(one, other):
    there, back = align(marked(one), marked(other)), align(marked(other), marked(one))
    for found, swapped in zip(pairings(there), pairings(back), strict=True):
        assert (found.ours, found.theirs) == (swapped.theirs, swapped.ours)
        assert len(found.exact) == len(swapped.exact)
        assert len(found.near) == len(swapped.near)


@given(FRAMES, FRAMES)
def test_each_thing_is_paired_once_at_most(one, other):
    for found in pairings(align(marked(one), marked(other))):
        for way in (found.exact, found.near):
            ours, theirs = ({pair[side] for pair in way} for side in (0, 1))
            assert len(ours) == len(theirs) == len(way) <= min(found.ours, found.theirs)
