"""What a format holds of a record: no more is kept than it says, and the rest is counted."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from annotator.formats.holding import DETAILS, EVERYTHING, Holds, Overlaps, held
from annotator.formats.losses import PLACES, Loss, Losses
from annotator.model.annotation import Comment
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record
from annotator.model.stance import Polarity, Stance

FLAT = Holds(fragments=False, overlaps=Overlaps.NONE, frames=False, values=False, ids=False)
BY_LAYER = Holds(
    details=DETAILS, fragments=False, overlaps=Overlaps.BETWEEN_LAYERS, frames=False, values=False
)
LINKS = Holds(ids=False, values=False)
WORDS = Holds(details=DETAILS, line_ends=False, loose=False)
TOKENS = Holds(
    edges=False,
    fragments=False,
    overlaps=Overlaps.BETWEEN_LAYERS,
    frames=False,
    values=False,
    ids=False,
)
ALL = (EVERYTHING, FLAT, BY_LAYER, LINKS, Holds(), Holds(hollow=False), WORDS, TOKENS)


def record(*mentions, frames=()):
    text = "قال الوزير إن الجسر جاهز"
    made = tuple(
        Mention(id=f"m{number}", layer=layer, spans=spans, exact=exact_of(text, spans))
        for number, (layer, *spans) in enumerate(((one[0], *one[1:]) for one in mentions), 1)
        for spans in (tuple(spans),)
    )
    return Record(id="خبر", text=text, mentions=made, attributions=frames)


def left(given, holds):
    losses = Losses()
    return held(given, holds, losses), losses.counts


@given(st.data())
def test_a_format_that_holds_everything_changes_nothing(any_record, data):
    given_record = data.draw(any_record)
    losses = Losses()
    assert held(given_record, EVERYTHING, losses) == given_record
    assert not losses


@given(st.data(), st.sampled_from(ALL))
def test_what_is_left_is_sound_and_holds_no_more_the_second_time(any_record, data, holds):
    kept = held(data.draw(any_record), holds, Losses())
    assert faults(kept) == []
    again = Losses()
    assert held(kept, holds, again) == kept
    assert again.counts == {}


@given(st.data(), st.sampled_from(ALL))
def test_whatever_changes_is_counted(any_record, data, holds):
    given_record = data.draw(any_record)
    losses = Losses()
    kept = held(given_record, holds, losses)
    if holds.ids:
        assert bool(losses) == (kept != given_record)
    assert (kept.text, kept.id) == (given_record.text, given_record.id)


def test_a_flat_format_keeps_of_what_overlaps_the_longest():
    given_record = record((Layer.SPEAKER, (4, 10)), (Layer.QUOTE, (0, 20)), (Layer.CUE, (20, 24)))
    kept, counts = left(given_record, FLAT)
    assert [one.layer for one in kept.mentions] == [Layer.QUOTE, Layer.CUE]
    assert counts == {"overlaps": 1}


def test_a_format_with_a_column_for_each_layer_keeps_what_overlaps_in_others():
    given_record = record((Layer.SPEAKER, (4, 10)), (Layer.QUOTE, (0, 20)), (Layer.QUOTE, (12, 20)))
    kept, counts = left(given_record, BY_LAYER)
    assert [one.layer for one in kept.mentions] == [Layer.SPEAKER, Layer.QUOTE]
    assert counts == {"overlaps": 1}


def test_fragments_fall_apart_where_a_mention_has_one_span():
    kept, counts = left(record((Layer.QUOTE, (0, 3), (11, 13), (20, 24))), BY_LAYER)
    assert [(one.id, one.spans) for one in kept.mentions] == [
        ("m1", ((0, 3),)),
        ("m1.2", ((11, 13),)),
        ("m1.3", ((20, 24),)),
    ]
    assert counts == {"fragments": 2}


def test_a_format_of_whole_tokens_stretches_what_it_holds_to_them():
    kept, counts = left(
        record((Layer.QUOTE, (12, 24)), (Layer.CUE, (1, 4)), (Layer.SPEAKER, (3, 4))), TOKENS
    )
    assert [one.spans for one in kept.mentions] == [((0, 3),), ((11, 24),)]
    assert counts == {"edges": 3, "mentions": 1}


def test_links_alone_hold_frames_that_have_a_quote_and_something_else():
    frames = (
        Attribution(id="a", quote="m1", cues=("m2",), features={"mode": "direct"}),
        Attribution(id="b", quote="m1"),
        Attribution(id="c", cues=("m2",), speakers=("m3",)),
    )
    given_record = record(
        (Layer.QUOTE, (11, 24)), (Layer.CUE, (0, 3)), (Layer.SPEAKER, (4, 10)), frames=frames
    )
    kept, counts = left(given_record, LINKS)
    assert [(one.id, one.quote, one.cues) for one in kept.attributions] == [("a1", "m3", ("m1",))]
    assert counts == {"attributions": 2, "attribution_features": 1}


def test_two_mentions_that_nothing_tells_apart_are_one_where_ids_are_not_held():
    kept, counts = left(record((Layer.CUE, (0, 3)), (Layer.CUE, (0, 3))), LINKS)
    assert [one.id for one in kept.mentions] == ["m1"]
    assert counts == {"twins": 1}


def test_losses_tell_the_first_places_of_each_kind():
    losses = Losses()
    for number in range(PLACES + 2):
        losses.add(Loss.OVERLAPS, f"خبر#m{number}")
    losses.add(Loss.LABELS, "خبر", 2)
    losses.add(Loss.TWINS, "خبر", 0)
    assert losses.as_data() == {
        "labels": {"count": 2, "first": ["خبر"]},
        "overlaps": {"count": PLACES + 2, "first": [f"خبر#m{number}" for number in range(PLACES)]},
    }


def test_a_frame_without_any_mention_goes_with_its_stances_where_there_is_nothing_to_show_it():
    frames = (Attribution(id="a", cues=("m1",)), Attribution(id="b"))
    given_record = replace(
        record((Layer.CUE, (0, 3)), frames=frames),
        stances=(Stance(id="s", attribution="b", polarity=Polarity.SUPPORT),),
        comments=(Comment(on="s", text="لماذا؟"),),
    )
    kept, counts = left(given_record, Holds(details=DETAILS, hollow=False))
    assert (kept.attributions, kept.stances, kept.comments) == (frames[:1], (), ())
    assert counts == {"attributions": 1, "stances": 1, "comments": 1}
    assert left(given_record, EVERYTHING) == (given_record, {})


def test_a_bare_article_has_nothing_to_lose():
    bare = Record(id="a", text="نص")
    assert left(bare, FLAT) == (bare, {})
    assert bare.split is UNSET
