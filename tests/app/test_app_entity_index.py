"""The index of entities finds just what each name alone answers, the better first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.entity_index import EntityIndex, Known
from annotator.model.entity import Entity
from annotator.store.entities import EntityRow
from annotator.text.names import Query, Rank, shadow

WORDS = ["خالد", "سالم", "الوزير", "هدى", "هُدَى", "إدلب", "؟", "سا", "ا"]
name = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
names = st.lists(name, min_size=1, max_size=3).map(tuple)


def rows_of(many):
    return [
        EntityRow(Entity(id=f"e{at}", name=own[0]), own, 100 - at, 1) for at, own in enumerate(many)
    ]


@settings(deadline=None)
@given(st.lists(names, max_size=12), name | st.just(""), st.sets(st.integers(0, 13)))
def test_it_finds_what_each_name_answers_by_rank_then_the_articles_own_then_use(many, typed, near):
    rows = rows_of(many)
    here = {
        f"e{at}": Known(rows[at].entity if at < len(rows) else Entity(id=f"e{at}", name="سالم"), at)
        for at in near
    }
    ranks = {row.entity.id: Query(typed).rank(shadow(row.names)) for row in rows}
    ranks |= {key: Query(typed).rank(shadow(["سالم"])) for key in here if key not in ranks}
    order = [row.entity.id for row in rows] + [key for key in here if key not in ranks]
    expected = sorted(
        (key for key in ranks if ranks[key] is not None),
        key=lambda key: (
            ranks[key],
            key not in here,
            -here[key].here if key in here else order.index(key),
        ),
    )
    found = EntityIndex(rows).find(typed, here)
    assert [known.entity.id for known in found] == expected
    assert [known.is_same for known in found] == [ranks[key] is Rank.SAME for key in expected]


@settings(deadline=None)
@given(st.lists(names, max_size=12), name, st.integers(1, 5))
def test_a_limit_leaves_out_the_last(many, typed, limit):
    index = EntityIndex(rows_of(many))
    assert index.find(typed, {}, limit) == index.find(typed, {})[:limit]
