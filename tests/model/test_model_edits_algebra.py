"""Whatever edits are made of whatever annotation, in whatever order, it stays sound.

Annotations come from two sides: grown by edits alone, as in the app, or foreign, as another tool
may have written them: ids that clash with ours, roles in any order, stances of entities.
"""

import re
from collections import Counter
from itertools import pairwise

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution, Commitment, Mode
from annotator.model.check import faults
from annotator.model.edits.document import begun, set_status
from annotator.model.edits.filling import continue_speaker, fill, link_speaker, move_source
from annotator.model.edits.frames import delete_attribution, set_commitment, set_feature
from annotator.model.edits.marking import (
    add_fragment,
    delete_mention,
    join_spans,
    mark,
    release,
    reshape,
)
from annotator.model.edits.reframing import duplicate_frame, join_frames, split_frame
from annotator.model.edits.stances import (
    clear_stance,
    set_explicit,
    set_holder,
    set_intensity,
    set_polarity,
    set_target,
    stance_of,
    with_new_stance,
)
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.parties import holders, next_holder, targets
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance

TEXT = "وصل الوزير. وقال 😀 لرويترز: «نعم، سنعمل» ثم أكد “أن العمل مستمر، وأضاف: «قريباً».\n"
ARTICLE = Article(id="a-1", text=TEXT)
THOROUGHLY = settings(max_examples=200)
IDS = ["m1", "m2", "a1", "a2", "s1", "e1", "m007", "m0", "a١", "m" + "9" * 30, "س"]

indices = st.integers(min_value=0, max_value=11)
# Few stretches, so that they meet: the words, and what reaches from one word into another.
WORDS = [match.span() for match in re.finditer(r"\S+", TEXT)]
span = st.one_of(
    st.sampled_from([*WORDS[:6], (0, 2), (2, 4)]),  # of which two touch
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map(
        lambda pair: (min(pair)[0], max(pair)[1])
    ),
)
spans = st.lists(span, min_size=1, max_size=2).map(tuple)
layers = st.sampled_from(Layer)


def picked(parts, index):
    """One of the parts' ids, or None where there is none."""
    return parts[index % len(parts)].id if parts else None


# the edits, each made of whatever the annotation has; None where it has nothing to edit


def do_mark(work, layer, stretch, index, _other):
    frames = (*(frame.id for frame in work.attributions), None, "unknown")
    return mark(ARTICLE, work, layer, stretch, frames[index % len(frames)]).annotation


def do_release(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    if frame is None:
        return None
    inside = [m for m in work.mentions if frame in frames_of(work, m.id)]
    mention = picked(inside or work.mentions, other)
    return mention and release(ARTICLE, work, mention, frame)


def do_delete_mention(work, _layer, _stretch, index, _other):
    mention = picked(work.mentions, index)
    return mention and delete_mention(ARTICLE, work, mention)


def do_reshape(work, _layer, stretch, index, _other):
    mention = picked(work.mentions, index)
    return mention and reshape(ARTICLE, work, mention, stretch)


def do_add_fragment(work, _layer, stretch, index, _other):
    mention = picked(work.mentions, index)
    return mention and add_fragment(ARTICLE, work, mention, stretch[0])


def do_delete_frame(work, _layer, _stretch, index, _other):
    frame = picked(work.attributions, index)
    return frame and delete_attribution(work, frame)


def do_set_feature(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    name, value = [("mode", "mixed"), ("mode", None), ("implicit", True), ("x", [1])][other % 4]
    return frame and set_feature(work, frame, name, value)


def do_set_polarity(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    return frame and set_polarity(work, frame, list(Polarity)[other % len(Polarity)])


def do_clear_stance(work, _layer, _stretch, index, _other):
    frame = picked(work.attributions, index)
    return frame and clear_stance(work, frame)


def do_clear_one_stance(work, _layer, _stretch, index, _other):
    stance = picked(work.stances, index)
    frame = stance and next(s.attribution for s in work.stances if s.id == stance)
    return stance and clear_stance(work, frame, stance)


def do_add_stance(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    polarity = list(Polarity)[other % len(Polarity)]
    return frame and with_new_stance(work, frame, polarity=polarity)


def do_set_target(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    aims = [None, *(party.id for party in targets(work))]
    stance = picked(work.stances, other)
    return frame and set_target(work, frame, aims[other % len(aims)], stance)


def do_set_holder(work, _layer, _stretch, index, _other):
    stance = next((s for s in work.stances if s.id == picked(work.stances, index)), None)
    if stance is None:
        return None
    frame = work.attribution_by_id[stance.attribution]
    return set_holder(work, stance.id, next_holder(work, frame, stance))


def do_set_commitment(work, _layer, _stretch, index, other):
    frame = picked(work.attributions, index)
    choices = (None, *Commitment)
    return frame and set_commitment(work, frame, choices[other % len(choices)])


def do_grade_stance(work, _layer, _stretch, index, other):
    stance = picked(work.stances, index)
    return stance and set_explicit(
        set_intensity(work, stance, other % 3 + 1), stance, explicit=bool(other % 2)
    )


def do_set_status(work, _layer, _stretch, index, _other):
    return set_status(begun(work), list(Status)[index % len(Status)])


def do_fill(work, layer, stretch, index, _other):
    frame = picked(work.attributions, index)
    part = Layer.CUE if layer is Layer.QUOTE else layer
    return frame and fill(ARTICLE, work, frame, [(part, stretch)], "rules@1")


def do_continue_or_link(work, _layer, stretch, index, other):
    frame = picked(work.attributions, index)
    if frame is None or other % 2:
        return continue_speaker(ARTICLE, work, stretch).annotation
    return link_speaker(ARTICLE, work, frame, stretch)


def do_move_source(work, _layer, _stretch, index, other):
    frame, source = picked(work.attributions, index), picked(work.mentions, other)
    return frame and move_source(work, frame, source)


def do_split(work, _layer, stretch, index, _other):
    frame = picked(work.attributions, index)
    return frame and split_frame(ARTICLE, work, frame, stretch[0][1]).annotation


def do_join_or_duplicate(work, _layer, _stretch, index, other):
    frame, into = picked(work.attributions, index), picked(work.attributions, other)
    if frame == into:
        return frame and duplicate_frame(work, frame).annotation
    return join_frames(ARTICLE, work, frame, into)


EDITS = [do_fill, do_continue_or_link, do_move_source, do_split, do_split, do_join_or_duplicate,
         do_join_or_duplicate, do_mark, do_mark, do_release, do_delete_mention, do_reshape,
         do_reshape, do_add_fragment, do_delete_frame, do_set_feature, do_set_polarity,
         do_clear_stance, do_clear_stance,
         do_clear_one_stance, do_add_stance, do_set_target, do_set_target, do_set_holder,
         do_set_commitment, do_grade_stance, do_set_status]  # fmt: skip
steps = st.tuples(st.sampled_from(EDITS), layers, spans, indices, indices)


# where edits begin


@st.composite
def grown(draw):
    """An annotation that has been made by marking, releasing and setting stances alone."""
    work = Annotation(annotator="هدى")
    making = [do_mark, do_mark, do_mark, do_mark, do_release, do_set_polarity]
    for _ in range(draw(st.integers(0, 12))):
        edit = draw(st.sampled_from(making))
        work = edit(work, draw(layers), draw(spans), draw(indices), draw(indices)) or work
    return work


@st.composite
def foreign(draw):
    """A sound annotation as another tool may write it."""
    names = draw(st.permutations(IDS))
    mentions = []
    for name in names[: draw(st.integers(0, 5))]:
        stretch = join_spans(draw(spans))
        exact = exact_of(TEXT, stretch)
        mentions.append(Mention(id=name, layer=draw(layers), spans=stretch, exact=exact))
    keys = [mention.id for mention in mentions]
    some = st.lists(st.sampled_from(keys), unique=True, max_size=3) if keys else st.just([])
    entities = [
        Entity(id=name, name="جهة", mentions=tuple(draw(some)))
        for name in names[8 : 8 + draw(st.integers(0, 2))]
    ]

    def filling(layer):
        return tuple(m for m in draw(some) if m in {x.id for x in mentions if x.layer is layer})

    frames = []
    for name in names[5 : 5 + draw(st.integers(0, 3))]:
        quotes = (*filling(Layer.QUOTE), None)
        frames.append(
            Attribution(id=name, quote=quotes[0], cues=filling(Layer.CUE),
                        speakers=filling(Layer.SPEAKER), sources=filling(Layer.SOURCE),
                        addressees=filling(Layer.ADDRESSEE))
        )  # fmt: skip
    party = st.sampled_from([None, *keys, *(entity.id for entity in entities)])
    stances = [
        Stance(id=name, attribution=draw(st.sampled_from(frames)).id, holder=draw(party),
               target=draw(party), polarity=draw(st.sampled_from(Polarity)))
        for name in names[10 : 10 + draw(st.integers(0, 1))] if frames
    ]  # fmt: skip
    parts = [*mentions, *frames, *stances, *entities]
    remarks = [Comment(text="؟"), *(Comment(on=part.id, text="؟") for part in parts)]
    return Annotation(
        mentions=tuple(mentions), attributions=tuple(frames), stances=tuple(stances),
        entities=tuple(entities), comments=tuple(remarks), labels={"topic": "سياسة"},
        provenance={part.id: "rules@1" for part in parts},
    )  # fmt: skip


# what holds


def frames_of(work, mention):
    return {frame.id for frame in work.attributions_of.get(mention, ())}


def members_of(work, frame):
    return work.attribution_by_id[frame].members()


def ids_of(work):
    return [part.id for part in
            (*work.mentions, *work.attributions, *work.stances, *work.entities)]  # fmt: skip


def hollow_in(work):
    """The frames that hold nothing."""
    aimed = {stance.attribution for stance in work.stances if stance.target is not None}
    return {f.id for f in work.attributions if f.id not in aimed and not any(f.members())}


def orphans_in(work):
    """The mentions that belong to no frame."""
    return {mention.id for mention in work.mentions if mention.id not in work.attributions_of}


def stays(entity, after):
    """Whether an entity still refers to something, or never did."""
    named = {party for stance in after.stances for party in (stance.holder, stance.target)}
    left = {mention.id for mention in after.mentions}.intersection(entity.mentions)
    return bool(left) or not entity.mentions or entity.id in named


def assert_sound(work):
    assert faults(record_of(ARTICLE, work)) == []
    assert max(Counter(ids_of(work)).values(), default=1) == 1
    assert set(work.provenance) == set(ids_of(work))
    for mention in work.mentions:
        assert mention.exact == exact_of(TEXT, mention.spans)
        assert all(start < end for start, end in mention.spans)
        assert all(one[1] < other[0] for one, other in pairwise(mention.spans))


@THOROUGHLY
@given(st.one_of(grown(), foreign()), st.lists(steps, min_size=1, max_size=12))
def test_every_edit_keeps_an_annotation_sound(work, edits):
    assert_sound(work)
    for edit, *what in edits:
        before = msgspec.json.encode(work)
        after = edit(work, *what)
        assert msgspec.json.encode(work) == before  # an edit never changes its argument
        if after is None:
            continue
        assert_sound(after)
        assert hollow_in(after) <= hollow_in(work)
        assert orphans_in(after) <= orphans_in(work)
        assert (after.labels, after.annotator, after.updated) == (
            work.labels, work.annotator, work.updated,
        )  # fmt: skip
        assert {e.id for e in after.entities} == {e.id for e in work.entities if stays(e, after)}
        assert after.status == work.status or edit is do_set_status
        work = after


@THOROUGHLY
@given(grown(), layers, spans, indices)
def test_marking_puts_the_stretch_into_a_frame_once(work, layer, stretch, index):
    into = picked(work.attributions, index)
    once, frame, mention = mark(ARTICLE, work, layer, stretch, into)
    assert once.mention_by_id[mention].spans == join_spans(stretch)
    assert frame in frames_of(once, mention)
    if layer is not Layer.TARGET:
        assert mention in once.attribution_by_id[frame].role(layer)
    assert mark(ARTICLE, once, layer, stretch, frame) == (once, frame, mention)


@THOROUGHLY
@given(grown(), layers.filter(lambda layer: layer is not Layer.TARGET), spans, indices)
def test_releasing_takes_back_what_was_marked(work, layer, stretch, index):
    frames = (None, *(frame.id for frame in work.attributions))
    marked, frame, mention = mark(ARTICLE, work, layer, stretch, frames[index % len(frames)])
    if frame in frames_of(work, mention):
        assert marked == work  # it was there already
    else:
        assert release(ARTICLE, marked, mention, frame) == work


@THOROUGHLY
@given(grown(), spans, indices)
def test_releasing_a_target_leaves_the_mentions_and_frames_there_were(work, stretch, index):
    frames = (None, *(frame.id for frame in work.attributions))
    into = frames[index % len(frames)]
    # else the mark would take the place of another target
    assume(not any(stance.target for stance in work.stances_of(into or "")))
    marked, frame, mention = mark(ARTICLE, work, Layer.TARGET, stretch, into)
    freed = release(ARTICLE, marked, mention, frame)
    assert (freed.mentions, freed.attributions) == (work.mentions, work.attributions)


@THOROUGHLY
@given(grown(), layers, spans)
def test_deleting_a_new_frame_takes_it_back(work, layer, stretch):
    marked, frame, _ = mark(ARTICLE, work, layer, stretch)
    if frame not in work.attribution_by_id:
        assert delete_attribution(marked, frame) == work


@THOROUGHLY
@given(grown(), spans, indices)
def test_reshaping_can_be_undone_by_reshaping(work, stretch, index):
    mention = picked(work.mentions, index)
    if mention is not None:
        spans_before = work.mention_by_id[mention].spans
        changed = reshape(ARTICLE, work, mention, stretch)
        assert changed.mention_by_id[mention].spans == join_spans(stretch)
        assert reshape(ARTICLE, changed, mention, spans_before) == work


@THOROUGHLY
@given(st.one_of(grown(), foreign()), indices)
def test_a_deleted_mention_is_nowhere(work, index):
    mention = picked(work.mentions, index)
    if mention is not None:
        rest = delete_mention(ARTICLE, work, mention)
        roles = [key for frame in rest.attributions for key in frame.members()]
        parties = [party for stance in rest.stances for party in (stance.holder, stance.target)]
        known = [key for entity in rest.entities for key in entity.mentions]
        assert mention not in {*ids_of(rest), *roles, *parties, *known, *rest.provenance}
        assert mention not in {comment.on for comment in rest.comments}


@THOROUGHLY
@given(st.one_of(grown(), foreign()), indices, indices)
def test_a_stance_is_aimed_at_what_it_was_aimed_at_last(work, index, other):
    frame, aims = picked(work.attributions, index), targets(work)
    if frame is None or not aims:
        return
    aim = aims[other % len(aims)].id
    aimed = set_target(work, frame, aim)
    assert stance_of(aimed, frame, None).target == aim
    assert set_target(aimed, frame, aim) == aimed
    used_before = aim in work.attributions_of or aim not in work.mention_by_id
    if used_before and not work.stances_of(frame) and any(members_of(work, frame)):
        assert clear_stance(aimed, frame) == work


@THOROUGHLY
@given(st.one_of(grown(), foreign()), indices)
def test_the_holder_goes_round_all_parties_of_the_frame_and_comes_back(work, index):
    frame = picked(work.attributions, index)
    if frame is None:
        return
    work = set_polarity(work, frame, Polarity.SUPPORT)
    parties = [party.id for party in holders(work, work.attribution_by_id[frame])]
    met = []
    for _ in range(2 * len(parties)):
        stance = stance_of(work, frame, None)
        following = next_holder(work, work.attribution_by_id[frame], stance)
        work = set_holder(work, stance.id, following)
        met.append(following)
    assert set(met) == set(parties)
    assert met[: len(parties)] == met[len(parties) :]


@THOROUGHLY
@given(grown(), indices, st.sampled_from(Polarity))
def test_one_stance_more_can_be_taken_away_alone(work, index, polarity):
    frame = picked(work.attributions, index)
    if frame is None or not any(members_of(work, frame)):
        return
    more = with_new_stance(work, frame, polarity=polarity)
    (new,) = [s.id for s in more.stances if s not in work.stances]
    assert clear_stance(more, frame, new) == work


@THOROUGHLY
@given(grown(), st.lists(steps, max_size=8))
def test_roles_but_sources_stay_in_text_order(work, edits):
    for edit, *what in edits:
        work = edit(work, *what) or work
    for frame in work.attributions:
        for layer in set(Layer) - {Layer.SOURCE}:
            places = [work.mention_by_id[key].spans for key in frame.role(layer)]
            assert places == sorted(places)
        assert frame.mode is None or frame.mode in Mode


@given(st.lists(span, min_size=1).map(tuple), st.randoms(use_true_random=False))
def test_joined_spans_hold_the_same_code_points(stretch, random):
    joined = join_spans(stretch)
    held = [point for start, end in joined for point in range(start, end)]
    assert held == sorted({point for start, end in stretch for point in range(start, end)})
    assert join_spans(joined) == joined
    shuffled = list(stretch)
    random.shuffle(shuffled)
    assert join_spans(shuffled) == joined


def words_quoted(work):
    """The letters and digits that some quote holds, each by its place."""
    spans = [span for one in work.mentions if one.layer is Layer.QUOTE for span in one.spans]
    return {point for span in spans for point in range(*span) if TEXT[point].isalnum()}


@THOROUGHLY
@given(st.one_of(grown(), foreign()), indices, st.integers(0, len(TEXT)))
def test_splitting_loses_no_word_and_no_role(work, index, place):
    frame = picked(work.attributions, index)
    if frame is None:
        return
    parted = split_frame(ARTICLE, work, frame, place).annotation
    assert words_quoted(parted) == words_quoted(work)
    before = work.attribution_by_id[frame]
    new = {f.id for f in parted.attributions} - {f.id for f in work.attributions}
    halves = [parted.attribution_by_id[key] for key in (frame, *new)]
    assert {cue for half in halves for cue in half.cues} == set(before.cues)
    shared = before.speakers, before.sources
    assert all((half.speakers, half.sources) == shared for half in halves)
    assert [stance.id for stance in parted.stances] == [stance.id for stance in work.stances]


@THOROUGHLY
@given(st.one_of(grown(), foreign()), indices, indices)
def test_joining_loses_nothing_but_the_frame(work, index, other):
    frame, into = picked(work.attributions, index), picked(work.attributions, other)
    if frame is None or frame == into:
        return
    joined = join_frames(ARTICLE, work, frame, into)
    assert words_quoted(joined) == words_quoted(work)
    assert frame not in joined.attribution_by_id
    one = joined.attribution_by_id[into]
    was, gone = work.attribution_by_id[into], work.attribution_by_id[frame]
    for layer in set(Layer) - {Layer.QUOTE, Layer.TARGET}:
        assert len(set(one.role(layer))) == len(one.role(layer))
        assert set(one.role(layer)) == {*was.role(layer), *gone.role(layer)}
    sizes = len(joined.stances), len(joined.comments)
    assert sizes == (len(work.stances), len(work.comments))
