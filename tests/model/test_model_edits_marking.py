"""Making, reshaping and taking away mentions: what each gesture does to the frames."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.edits.frames import set_feature
from annotator.model.edits.marking import (
    add_fragment,
    delete_mention,
    join_spans,
    mark,
    release,
    reshape,
)
from annotator.model.edits.stances import set_polarity
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Polarity, Stance

TEXT = "وصل الوزير. وقال لرويترز: «نعم». وأضاف المدير أن العمل مستمر «بلا أي توقف كان».\n"
ARTICLE = Article(id="a-1", text=TEXT)
QUOTE, CUE, SPEAKER, SOURCE, TARGET = (
    Layer.QUOTE, Layer.CUE, Layer.SPEAKER, Layer.SOURCE, Layer.TARGET,
)  # fmt: skip


def at(words):
    """The span of these words."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(*marks, work=None, into=None):
    """Mark words on layers one after the other, all in one frame."""
    work, frame = work or Annotation(), into
    for layer, words in marks:
        work, frame, mention = mark(ARTICLE, work, layer, (at(words),), frame)
    return work, frame, mention


def features_of(work, frame="a1"):
    return work.attribution_by_id[frame].features


class TestMark:
    def test_the_first_mark_begins_a_frame(self):
        work, frame, mention = marked((SPEAKER, "الوزير"))
        assert (frame, mention) == ("a1", "m1")
        assert work.attribution_by_id["a1"].speakers == ("m1",)
        assert work.mention_by_id["m1"].exact == ("الوزير",)
        assert work.provenance == {"m1": "human", "a1": "human"}

    def test_further_marks_fill_the_frame_in_hand(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (CUE, "قال"), (SPEAKER, "الوزير"))
        frame = work.attribution_by_id["a1"]
        assert (frame.quote, frame.cues, frame.speakers) == ("m1", ("m2",), ("m3",))
        assert frame.features == {"mode": "direct", "implicit": True}

    def test_a_second_quote_begins_a_frame_of_its_own(self):
        work, frame, _ = marked((QUOTE, "«نعم»"), (QUOTE, "العمل مستمر"))
        assert frame == "a2"
        assert [f.quote for f in work.attributions] == ["m1", "m2"]

    def test_without_a_frame_in_hand_a_quote_goes_back_to_its_own(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (CUE, "قال"))
        assert mark(ARTICLE, work, QUOTE, (at("«نعم»"),)) == (work, "a1", "m1")

    def test_and_not_to_one_that_only_aims_at_it(self):
        quote = Mention(id="m1", layer=QUOTE, spans=(at("«نعم»"),), exact=("«نعم»",))
        aiming = Stance(id="s1", attribution="a1", target="m1", polarity=Polarity.OPPOSE)
        work = Annotation(mentions=(quote,), attributions=(Attribution(id="a1"),),
                          stances=(aiming,))  # fmt: skip
        assert mark(ARTICLE, work, QUOTE, quote.spans).attribution == "a2"

    def test_frames_share_what_is_marked_at_the_same_place(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        work, _, mention = marked((QUOTE, "العمل مستمر"), (SPEAKER, "الوزير"), work=work)
        assert mention == "m2"
        assert [frame.id for frame in work.attributions_of["m2"]] == ["a1", "a2"]

    def test_the_same_place_on_another_layer_is_another_mention(self):
        work, _, _ = marked((SPEAKER, "الوزير"), (SOURCE, "الوزير"))
        assert [mention.id for mention in work.mentions] == ["m1", "m2"]

    def test_cues_stand_in_text_order_and_sources_in_the_order_given(self):
        work, _, _ = marked((CUE, "أضاف"), (CUE, "قال"), (SOURCE, "المدير"), (SOURCE, "رويترز"))
        frame = work.attribution_by_id["a1"]
        assert [work.mention_by_id[key].text for key in frame.cues] == ["قال", "أضاف"]
        assert [work.mention_by_id[key].text for key in frame.sources] == ["المدير", "رويترز"]

    def test_a_target_goes_to_the_stance_which_its_first_speaker_holds(self):
        work, _, _ = marked((SPEAKER, "المدير"), (TARGET, "العمل"))
        assert work.stances == (
            Stance(id="s1", attribution="a1", holder="m1", target="m2",
                   polarity=Polarity.NEUTRAL),
        )  # fmt: skip
        assert work.provenance["s1"] == "human"

    def test_a_target_takes_the_place_of_the_one_before(self):
        work, _, _ = marked((SPEAKER, "المدير"), (TARGET, "العمل"), (TARGET, "توقف"))
        assert [stance.target for stance in work.stances] == ["m3"]
        assert set(work.mention_by_id) == {"m1", "m3"}

    def test_an_id_is_taken_by_whatever_part_has_it(self):
        work = Annotation(
            mentions=(Mention(id="m4", layer=CUE, spans=((0, 3),), exact=("وصل",)),),
            attributions=(Attribution(id="m5", cues=("m4",)),),
            entities=(Entity(id="a1", name="و"), Entity(id="m" + "9" * 5000, name="و")),
        )
        _, frame, mention = mark(ARTICLE, work, SPEAKER, (at("الوزير"),))
        assert (frame, mention) == ("a2", "m6")

    @pytest.mark.parametrize("spans", [(), ((3, 3),), ((5, 3),)])
    def test_nothing_cannot_be_marked(self, spans):
        with pytest.raises(ValueError, match="span"):
            mark(ARTICLE, Annotation(), CUE, spans)


class TestFollowing:
    """Features and holders follow the text until the annotator says otherwise."""

    def test_the_mode_follows_the_quote(self):
        work, _, _ = marked((QUOTE, "«نعم»"))
        assert features_of(work)["mode"] == "direct"
        work = reshape(ARTICLE, work, "m1", (at("العمل مستمر"),))
        assert features_of(work)["mode"] == "indirect"
        work = add_fragment(ARTICLE, work, "m1", at("«بلا أي توقف كان»"))
        assert features_of(work)["mode"] == "mixed"

    def test_a_mode_that_was_set_stays(self):
        work, _, _ = marked((QUOTE, "«نعم»"))
        work = set_feature(work, "a1", "mode", "mixed")
        assert features_of(reshape(ARTICLE, work, "m1", (at("العمل مستمر"),)))["mode"] == "mixed"

    def test_a_mode_that_was_set_goes_on_following_once_it_is_right(self):
        work, _, _ = marked((QUOTE, "«نعم»"))
        work = set_feature(set_feature(work, "a1", "mode", "mixed"), "a1", "mode", "direct")
        shorter = reshape(ARTICLE, work, "m1", (at("العمل مستمر"),))
        assert features_of(shorter)["mode"] == "indirect"

    def test_without_a_quote_there_is_no_mode(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (CUE, "قال"))
        assert features_of(release(ARTICLE, work, "m1", "a1")) == {"implicit": False}

    def test_implicitness_follows_the_speaker(self):
        work, _, _ = marked((QUOTE, "العمل مستمر"), (CUE, "أضاف"), (SPEAKER, "الوزير"))
        assert features_of(work)["implicit"] is True
        assert features_of(reshape(ARTICLE, work, "m3", (at("المدير"),)))["implicit"] is False
        assert features_of(delete_mention(ARTICLE, work, "m3"))["implicit"] is False

    def test_an_edit_of_one_frame_leaves_the_others_alone(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        work = set_feature(work, "a1", "mode", None)
        work, _, _ = marked((QUOTE, "العمل مستمر"), (SPEAKER, "الوزير"), work=work)
        assert "mode" not in features_of(work, "a1")

    def test_the_holder_is_the_first_speaker(self):
        work, _, _ = marked((QUOTE, "«نعم»"))
        work = set_polarity(work, "a1", Polarity.SUPPORT)
        assert work.stances[0].holder is None
        work, _, _ = marked((SPEAKER, "المدير"), work=work, into="a1")
        assert work.stances[0].holder == "m2"
        work, _, _ = marked((SPEAKER, "الوزير"), work=work, into="a1")
        assert work.stances[0].holder == "m3"
        assert release(ARTICLE, work, "m3", "a1").stances[0].holder == "m2"
        moved = reshape(ARTICLE, work, "m3", (at("توقف"),))
        assert moved.stances[0].holder == "m2"

    def test_a_holder_that_is_somebody_else_stays(self):
        stance = Stance(id="s1", attribution="a1", holder="e1", polarity=Polarity.OPPOSE)
        work = Annotation(attributions=(Attribution(id="a1"),), stances=(stance,),
                          entities=(Entity(id="e1", name="الحكومة"),))  # fmt: skip
        work, _, _ = marked((SPEAKER, "المدير"), work=work, into="a1")
        assert work.stances == (stance,)


class TestTakingAway:
    def test_released_a_mention_stays_with_the_other_frames_that_have_it(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        work, _, _ = marked((QUOTE, "العمل مستمر"), (SPEAKER, "الوزير"), work=work)
        freed = release(ARTICLE, work, "m2", "a1")
        assert freed.attributions_of["m2"] == (freed.attribution_by_id["a2"],)

    def test_released_by_its_last_frame_it_goes_with_all_that_hangs_on_it(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        freed = release(ARTICLE, work, "m2", "a1")
        assert set(freed.mention_by_id) == {"m1"}
        assert set(freed.provenance) == {"m1", "a1"}

    def test_a_frame_that_loses_its_last_mention_goes(self):
        work, _, _ = marked((CUE, "قال"))
        assert release(ARTICLE, set_polarity(work, "a1", Polarity.OPPOSE), "m1", "a1").is_empty
        assert delete_mention(ARTICLE, work, "m1").is_empty

    def test_but_not_one_whose_stance_has_a_target(self):
        work, _, _ = marked((CUE, "قال"), (TARGET, "العمل"))
        freed = release(ARTICLE, work, "m1", "a1")
        assert [frame.id for frame in freed.attributions] == ["a1"]
        assert release(ARTICLE, freed, "m2", "a1").is_empty

    def test_a_deleted_mention_leaves_every_frame(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        work, _, _ = marked((QUOTE, "العمل مستمر"), (SPEAKER, "الوزير"), work=work)
        rest = delete_mention(ARTICLE, work, "m2")
        assert [frame.speakers for frame in rest.attributions] == [(), ()]

    def test_and_every_stance_and_entity(self):
        work, _, _ = marked((QUOTE, "«نعم»"), (SPEAKER, "الوزير"))
        party = Entity(id="e1", name="الوزير", mentions=("m1", "m2"))
        stance = Stance(id="s1", attribution="a2", holder="m2", target="m2",
                        polarity=Polarity.OPPOSE)  # fmt: skip
        frames = (*work.attributions, Attribution(id="a2", quote="m1"))
        work = replace(work, attributions=frames, stances=(stance,), entities=(party,))
        rest = delete_mention(ARTICLE, work, "m2")
        assert [(s.holder, s.target) for s in rest.stances] == [(None, None)]
        assert [entity.mentions for entity in rest.entities] == [("m1",)]


class TestReshape:
    def test_a_mention_gets_other_spans_in_order(self):
        work, _, _ = marked((QUOTE, "«نعم»"))
        first, second = at("العمل"), at("«نعم»")
        spans = reshape(ARTICLE, work, "m1", (first, second)).mention_by_id["m1"].spans
        assert spans == (second, first)

    def test_a_fragment_that_touches_is_joined(self):
        work, _, _ = marked((QUOTE, "العمل"))
        whole = add_fragment(ARTICLE, work, "m1", at(" مستمر"))
        assert whole.mention_by_id["m1"].exact == ("العمل مستمر",)

    def test_roles_stay_in_text_order(self):
        work, _, _ = marked((SPEAKER, "الوزير"), (SPEAKER, "المدير"))
        moved = reshape(ARTICLE, work, "m1", (at("توقف"),))
        assert moved.attribution_by_id["a1"].speakers == ("m2", "m1")


def test_empty_spans_are_left_out():
    assert join_spans([(4, 6), (2, 2), (0, 1)]) == ((0, 1), (4, 6))


def long_work(count):
    """An article with so many attributions."""
    text = "وقال الوزير: «نحن نعمل كل يوم»، مضيفاً أن كذا. " * 4 * count
    words = [at for at in range(len(text)) if text.startswith("قال", at)]
    mentions = tuple(
        Mention(id=f"m{n}", layer=QUOTE if n % 2 else CUE, spans=((place, place + 3),),
                exact=exact_of(text, ((place, place + 3),)))
        for n, place in enumerate(words[: 2 * count])
    )  # fmt: skip
    frames = tuple(
        Attribution(id=f"a{n}", quote=f"m{2 * n + 1}", cues=(f"m{2 * n}",), speakers=())
        for n in range(count)
    )
    provenance = dict.fromkeys([part.id for part in (*mentions, *frames)], "human")
    work = Annotation(mentions=mentions, attributions=frames, provenance=provenance)
    return Article(id="long", text=text), work


def test_a_mark_costs_no_more_than_in_proportion_to_the_annotation(steps):
    def cost(count):
        return steps(mark, *long_work(count), SPEAKER, ((5, 11),), "a5")

    edited = mark(*long_work(10), SPEAKER, ((5, 11),), "a5")
    assert edited.annotation.attribution_by_id["a5"].speakers == (edited.mention,)
    assert cost(400) < 2.2 * cost(200)
