"""Who it is: mentions are linked to entities and set loose, and a register is followed."""

from itertools import count

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Comment
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.edits.entities import (
    link,
    make_room,
    registered,
    same_name,
    unlink,
    with_ids,
    with_names,
)
from annotator.model.edits.marking import delete_mention
from annotator.model.entity import (
    Entity,
    EntityKind,
    entity_name,
    fresh_entity_id,
    wikidata_item,
)
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

TEXT = "قالت هدى سالم وأضافت هدى سالم ثم قال الوزير لهُدَى سالم إن الوزير حضر"
ARTICLE = Article(id="n1", text=TEXT)
HUDA = Entity(id="e-huda", name="هدى سالم", kind=EntityKind.PERSON)
MINISTER = Entity(id="e-wazir", name="الوزير", wikidata="Q83307")


def mention(key, layer, stretch, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(stretch, start + 1)
    spans = ((start, start + len(stretch)),)
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans))


WORK = Annotation(
    annotator="سلمى",
    mentions=(
        mention("m1", Layer.SPEAKER, "هدى سالم"),
        mention("m2", Layer.SPEAKER, "هدى سالم", 1),
        mention("m3", Layer.SPEAKER, "الوزير"),
        mention("m4", Layer.ADDRESSEE, "هُدَى سالم"),
        mention("m5", Layer.TARGET, "الوزير", 1),
    ),
    attributions=(Attribution(id="a1", speakers=("m1",)), Attribution(id="a2", speakers=("m3",))),
    stances=(Stance(id="s1", attribution="a1", target="m5", polarity=Polarity.OPPOSE),),
)


def sound(work):
    return faults(record_of(ARTICLE, work)) == []


def members(work):
    return {entity.id: entity.mentions for entity in work.entities}


def test_a_mention_is_linked_to_an_entity_that_the_annotation_did_not_have():
    linked = link(WORK, ["m1"], HUDA)
    assert linked.entities == (msgspec.structs.replace(HUDA, mentions=("m1",)),)
    assert linked.provenance == {"e-huda": "human"}
    assert linked.entity_of["m1"].name == "هدى سالم"
    assert sound(linked)


def test_more_mentions_join_in_text_order_and_the_entity_stands_once():
    linked = link(link(WORK, ["m4"], HUDA), ["m2", "m1"], HUDA)
    assert members(linked) == {"e-huda": ("m1", "m2", "m4")}


def test_a_mention_refers_to_one_entity_and_the_one_left_empty_goes():
    linked = link(link(WORK, ["m3"], HUDA), ["m3"], MINISTER)
    assert members(linked) == {"e-wazir": ("m3",)}
    assert linked.provenance == {"e-wazir": "human"}


def test_an_empty_entity_stays_while_a_stance_names_it():
    stance = msgspec.structs.replace(WORK.stances[0], target="e-wazir")
    named = msgspec.structs.replace(link(WORK, ["m3"], MINISTER), stances=(stance,))
    assert members(unlink(named, ["m3"])) == {"e-wazir": ()}
    assert sound(unlink(named, ["m3"]))


def test_the_last_mention_deleted_takes_the_entity_with_its_remarks_along():
    linked = link(WORK, ["m4"], HUDA)
    remarked = msgspec.structs.replace(linked, comments=(Comment(on="e-huda", text="؟"),))
    rest = delete_mention(ARTICLE, remarked, "m4")
    assert (rest.entities, rest.comments, rest.provenance) == ((), (), {})
    assert sound(rest)


def test_linking_says_what_the_entity_is_called_now():
    older = link(WORK, ["m1"], msgspec.structs.replace(HUDA, name="هدى"))
    assert [entity.name for entity in link(older, ["m2"], HUDA).entities] == ["هدى سالم"]


def test_nothing_is_linked_where_no_such_mention_is():
    assert link(WORK, ["m99"], HUDA) is WORK
    assert link(WORK, [], HUDA) is WORK


def test_a_split_moves_some_mentions_to_a_new_entity():
    one = link(WORK, ["m1", "m2", "m4"], HUDA)
    other = Entity(id="e-other", name="هدى سالم")
    assert members(link(one, ["m4"], other)) == {"e-huda": ("m1", "m2"), "e-other": ("m4",)}


def test_the_same_name_is_found_in_any_spelling_where_nothing_is_linked():
    assert same_name(WORK, "m1") == ("m1", "m2", "m4")
    assert same_name(WORK, "m3") == ("m3", "m5")
    assert same_name(link(WORK, ["m2"], MINISTER), "m1") == ("m1", "m4")
    assert same_name(link(WORK, ["m1"], HUDA), "m1") == ("m1", "m2", "m4")


def test_a_register_renames_and_merges():
    both = link(link(WORK, ["m1"], HUDA), ["m2"], Entity(id="e-2", name="هدى"))
    aimed = msgspec.structs.replace(
        both,
        stances=(msgspec.structs.replace(WORK.stances[0], holder="e-2"),),
        comments=(Comment(on="e-2", text="؟"),),
    )
    now = msgspec.structs.replace(HUDA, name="الدكتورة هدى سالم", wikidata="Q7")
    settled = registered(aimed, {"e-huda": now, "e-2": now})
    assert settled.entities == (msgspec.structs.replace(now, mentions=("m1", "m2")),)
    assert settled.stances[0].holder == settled.comments[0].on == "e-huda"
    assert sound(settled)


def test_names_may_be_taken_from_a_register_and_the_ids_left():
    linked = link(link(WORK, ["m1"], HUDA), ["m3"], MINISTER)
    now = msgspec.structs.replace(HUDA, name="وزيرة")
    called = with_names(linked, {"e-wazir": now})
    assert [(entity.id, entity.name, entity.mentions) for entity in called.entities] == [
        ("e-huda", "هدى سالم", ("m1",)),
        ("e-wazir", "وزيرة", ("m3",)),
    ]
    assert with_names(linked, {}) is linked


def test_what_the_register_does_not_know_or_says_alike_stays_the_very_same():
    linked = link(WORK, ["m1"], HUDA)
    assert registered(linked, {}) is linked
    assert registered(linked, {"e-huda": HUDA}) is linked


def test_a_part_that_has_the_entitys_id_makes_room():
    linked = link(WORK, ["m1", "m3"], Entity(id="m3", name="الوزير"))
    assert members(linked) == {"m3": ("m1", "m6")}
    assert linked.attribution_by_id["a2"].speakers == ("m6",)
    assert sound(linked)
    for key in ("a1", "s1", "e-none"):
        assert sound(make_room(WORK, key))
        assert key not in {part.id for part in (*make_room(WORK, key).attributions,
                                                *make_room(WORK, key).stances)}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("Q42", "Q42"),
        (" q7 ", "Q7"),
        ("https://www.wikidata.org/wiki/Q83307", "Q83307"),
        ("http://www.wikidata.org/entity/Q1", "Q1"),
        ("", None),
        ("  ", None),
    ],
)
def test_a_wikidata_item_is_read_as_people_paste_it(typed, item):
    assert wikidata_item(typed) == item


@pytest.mark.parametrize("typed", ["Q0", "Q", "42", "Q4 2", "P31", "https://example.org/Q42", "Q٤"])
def test_what_is_no_item_is_told(typed):
    with pytest.raises(Problem) as caught:
        wikidata_item(typed)
    assert caught.value.code == "entity.wikidata"


def test_a_name_is_one_line_and_not_empty():
    assert entity_name("  هدى \n سالم ") == "هدى سالم"
    with pytest.raises(Problem) as caught:
        entity_name(" \n")
    assert caught.value.code == "entity.nameless"


def test_fresh_ids_differ():
    assert len({fresh_entity_id() for _ in range(1000)}) == 1000


# whatever is linked, unlinked, deleted and registered, in whatever order

ENTITY_IDS = ["e1", "e2", "m2", "a1", "s1", "س"]
chosen = st.lists(st.sampled_from([m.id for m in WORK.mentions]), max_size=3)
parties = st.builds(
    Entity,
    id=st.sampled_from(ENTITY_IDS),
    name=st.sampled_from(["هدى", "الوزير"]),
    wikidata=st.sampled_from([None, "Q5"]),
)


@st.composite
def registers(draw):
    """A register: some ids stand for entities that are called otherwise, or under other ids."""
    now = {party.id: party for party in draw(st.lists(parties, max_size=3))}
    if not now:
        return {}
    moved = draw(st.dictionaries(st.sampled_from(ENTITY_IDS), st.sampled_from(sorted(now))))
    return {key: now[new] for key, new in moved.items() if key not in now} | now


edits = st.one_of(
    st.tuples(st.just(link), chosen, parties),
    st.tuples(st.just(unlink), chosen),
    st.tuples(st.just(registered), registers()),
    st.tuples(st.just(lambda work, key: delete_mention(ARTICLE, work, key)), chosen.map(tuple)),
)


@settings(max_examples=300)
@given(st.lists(edits, max_size=10))
def test_every_edit_keeps_the_annotation_sound(steps):
    work = WORK
    for edit, what, *rest in steps:
        before = msgspec.json.encode(work)
        if isinstance(what, tuple):
            gone = [key for key in what if key in work.mention_by_id]
            after = edit(work, gone[0]) if gone else work
        else:
            after = edit(work, what, *rest)
        assert msgspec.json.encode(work) == before
        assert sound(after)
        held = [key for entity in after.entities for key in entity.mentions]
        assert len(held) == len(set(held))  # a mention refers to one entity
        named = {party for stance in after.stances for party in (stance.holder, stance.target)}
        assert all(entity.mentions or entity.id in named for entity in after.entities)
        work = after


@settings(max_examples=200)
@given(chosen, parties, registers())
def test_a_register_is_followed_once_and_for_all(keys, party, register):
    linked = link(WORK, keys, party)
    settled = registered(linked, register)
    assert registered(settled, register) == settled
    texts = {m.spans for m in linked.mentions if m.id in linked.entity_of}
    assert {m.spans for m in settled.mentions if m.id in settled.entity_of} == texts


@given(st.permutations([part.id for part in (*WORK.mentions, *WORK.attributions, *WORK.stances)]))
def test_other_ids_are_the_same_annotation(keys):
    numbers = count()
    names = {key: f"x{next(numbers)}" for key in keys}
    back = {new: old for old, new in names.items()}
    linked = link(WORK, ["m1", "m4"], HUDA)
    assert with_ids(with_ids(linked, names), back) == linked
    assert sound(with_ids(linked, names))
