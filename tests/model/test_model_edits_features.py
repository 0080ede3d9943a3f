"""Features of mentions and labels of the article are set, changed and taken away one by one."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.edits.features import set_label, set_mention_feature, with_value
from annotator.model.mention import Layer, Mention

names = st.sampled_from(["kind", "tone", "نبرة"])
values = st.one_of(st.booleans(), st.integers(), st.text(max_size=5))
SPEAKER = Mention(id="m1", layer=Layer.SPEAKER, spans=((0, 3),), exact=("زيد",))
OTHER = Mention(id="m2", layer=Layer.SPEAKER, spans=((4, 8),), exact=("عمرو",))
WORK = Annotation(mentions=(SPEAKER, OTHER), labels={"topic": "سياسة"})


def test_a_feature_is_set_on_its_mention_alone():
    edited = set_mention_feature(WORK, "m1", "kind", "person")
    assert edited.mention_by_id["m1"].features == {"kind": "person"}
    assert edited.mention_by_id["m2"] is OTHER
    assert WORK.mentions == (SPEAKER, OTHER)


def test_a_label_is_set_on_the_article():
    assert set_label(WORK, "urgent", 1).labels == {"topic": "سياسة", "urgent": 1}
    assert set_label(WORK, "topic", None).labels == {}


@given(names, values)
def test_what_is_set_and_taken_away_again_was_never_there(name, value):
    there = set_mention_feature(WORK, "m1", name, value)
    assert set_mention_feature(there, "m1", name, None) == WORK
    assert set_mention_feature(there, "m1", name, value) == there


@given(st.dictionaries(names, values), names, values)
def test_the_others_keep_their_values_and_their_order(before, name, value):
    after = with_value(before, name, value)
    assert after[name] == value
    assert list(after) == [*before, *([] if name in before else [name])]
    assert with_value(before, name, None) == {k: v for k, v in before.items() if k != name}
