"""An annotation goes over to a changed text: it stays whole, or says what it lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.edits.placing import give_up, place
from annotator.model.entity import Entity
from annotator.model.lint import lint
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.reanchoring import Reanchoring
from annotator.model.record import record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance
from annotator.model.unplaced import Reason, Role

SAID = "وقال الوزير سالم لوكالة الساحل: «الجسر جاهز»، وتابع: «لن نتأخر»."
AFTER = "ثم غادر الوفد المدينة عائداً إلى بلاده."
TEXT = f"{SAID}\n{AFTER}"


def mention(key, layer, *words):
    spans = tuple((TEXT.index(each), TEXT.index(each) + len(each)) for each in words)
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans))


WORK = Annotation(
    annotator="هدى",
    status=Status.FINISHED,
    mentions=(
        mention("m1", Layer.QUOTE, "«الجسر جاهز»", "«لن نتأخر»"),
        mention("m2", Layer.CUE, "قال"),
        mention("m3", Layer.SPEAKER, "الوزير سالم"),
        mention("m4", Layer.SOURCE, "وكالة الساحل"),
        mention("m5", Layer.TARGET, "الوفد"),
    ),
    attributions=(
        Attribution(
            id="a1",
            quote="m1",
            cues=("m2",),
            speakers=("m3",),
            sources=("m4",),
            features={"mode": "direct", "implicit": False},
        ),
    ),
    stances=(
        Stance(id="s1", attribution="a1", holder="m3", target="m5", polarity=Polarity.SUPPORT),
    ),
    entities=(Entity(id="e1", name="سالم", mentions=("m3",)),),
    comments=(Comment(on="m3", text="وزير الأشغال؟"), Comment(on="e1", text="هو نفسه")),
    provenance={"m3": "rules@4", "a1": "human"},
    rejected=(Rejected(quote=((TEXT.index("ثم"), len(TEXT)),), provenance="rules@4"),),
)


def article(text):
    return Article(id="n1", text=text)


def brought(new, work=WORK, old=TEXT):
    return Reanchoring(old, article(new), [work]).of(work)


def texts(work):
    return {each.id: each.exact for each in work.mentions}


def sound(text, work):
    return faults(record_of(article(text), work)) == []


class TestTheSameText:
    def test_changes_nothing(self):
        found = brought(TEXT)
        assert found.annotation == WORK
        assert (found.kept, found.found, found.folded, found.unplaced) == (5, 0, 0, 0)
        assert not found.reopened


WORDS = st.lists(
    st.sampled_from(["خبر", "عاجل", "اليوم", "من", "المدينة", ".", "\n", "كتاب"]), max_size=12
).map(" ".join)


class TestEditsBesideTheMentions:
    @given(WORDS, WORDS, WORDS)
    def test_keep_all_of_them_to_the_letter(self, before, between, after):
        new = f"{before} {SAID} {between} {AFTER} {after}"
        found = brought(new)
        assert texts(found.annotation) == texts(WORK)
        assert found.annotation.attributions == WORK.attributions
        assert (found.kept, found.annotation.homeless) == (5, ())
        assert sound(new, found.annotation)

    @given(WORDS, WORDS)
    def test_one_after_the_other_are_both_at_once(self, first, second):
        middle, last = f"{first} {TEXT}", f"{first} {TEXT} {second}"
        by_way_of = brought(last, brought(middle).annotation, old=middle)
        assert by_way_of.annotation == brought(last).annotation

    @given(WORDS, WORDS)
    def test_taken_back_give_back_what_was(self, first, second):
        there = f"{first} {SAID} {second} {AFTER}"
        assert brought(TEXT, brought(there).annotation, old=there).annotation == WORK


WITHOUT_SPEAKER = TEXT.replace("الوزير سالم ", "")


class TestAMentionThatIsGone:
    def test_leaves_its_frame_unfinished(self):
        found = brought(WITHOUT_SPEAKER)
        (frame,) = found.annotation.attributions
        assert (frame.quote, frame.cues, frame.speakers) == ("m1", ("m2",), ())
        assert found.annotation.stances[0].holder is None
        assert found.annotation.stances[0].target == "m5"
        assert sound(WITHOUT_SPEAKER, found.annotation)

    def test_is_kept_with_all_that_it_was(self):
        (item,) = brought(WITHOUT_SPEAKER).annotation.homeless
        assert item.mention == WORK.mention_by_id["m3"]
        assert (item.before, item.after[:5]) == ("وقال ", " لوكا")
        assert item.reason is Reason.GONE
        assert item.roles == (Role(attribution="a1", role=Layer.SPEAKER, position=0),)
        assert (item.holder_of, item.target_of) == (("s1",), ())
        assert item.entity == Entity(id="e1", name="سالم")
        assert item.comments == (WORK.comments[0],)
        assert item.provenance == "rules@4"

    def test_leaves_what_was_said_of_its_entity(self):
        assert brought(WITHOUT_SPEAKER).annotation.comments == (WORK.comments[1],)

    def test_opens_finished_work_again_and_no_other(self):
        assert brought(WITHOUT_SPEAKER).annotation.status is Status.IN_PROGRESS
        skipped = replace(WORK, status=Status.SKIPPED)
        assert brought(WITHOUT_SPEAKER, skipped).annotation.status is Status.SKIPPED

    def test_takes_no_frame_along_even_if_it_was_all_that_there_was(self):
        alone = replace(
            WORK,
            mentions=(WORK.mentions[2],),
            attributions=(Attribution(id="a1", speakers=("m3",)),),
            stances=(),
        )
        found = brought(WITHOUT_SPEAKER, alone).annotation
        assert found.attributions == (Attribution(id="a1"),)

    def test_comes_back_by_itself_with_its_words(self):
        gone = brought(WITHOUT_SPEAKER).annotation
        back = brought(TEXT, gone, old=WITHOUT_SPEAKER)
        assert (back.returned, back.annotation.unplaced) == (1, UNSET)
        again = back.annotation
        assert texts(again) == texts(WORK)
        assert again.attributions == WORK.attributions
        assert again.stances == WORK.stances
        assert again.entities == WORK.entities
        assert again.provenance == WORK.provenance
        assert set(map(repr, again.comments)) == set(map(repr, WORK.comments))

    def test_is_something_to_look_at(self):
        gone = brought(WITHOUT_SPEAKER).annotation
        found = lint(article(WITHOUT_SPEAKER), gone)
        assert [each.values for each in found if each.code == "lint.unplaced"] == [
            {"text": "الوزير سالم"}
        ]

    def test_waits_through_further_changes(self):
        gone = brought(WITHOUT_SPEAKER).annotation
        later = f"عاجل\n{WITHOUT_SPEAKER}"
        assert brought(later, gone, old=WITHOUT_SPEAKER).annotation.homeless == gone.homeless


class TestFragments:
    def test_are_placed_together_or_not_at_all(self):
        new = TEXT.replace("لن نتأخر", "لن نتأخر أبداً")
        found = brought(new).annotation
        assert found.attributions[0].quote is None
        (item,) = found.homeless
        assert item.reason is Reason.CHANGED
        assert exact_of(new, item.proposal) == ("«الجسر جاهز»", "«لن نتأخر أبداً»")


class TestRejectedSuggestions:
    def test_go_with_the_text(self):
        new = f"عاجل\n{TEXT}"
        (rejected,) = brought(new).annotation.rejections
        assert new[slice(*rejected.quote[0])] == AFTER

    def test_are_counted_where_their_words_are_gone(self):
        found = brought(SAID)
        assert (found.rejections, found.annotation.rejections) == (1, ())


class TestPlacing:
    NEW = TEXT.replace("الوزير سالم", "وزير الأشغال سالم")

    @pytest.fixture
    def gone(self):
        return brought(self.NEW).annotation

    def test_gives_back_everything_that_the_mention_had(self, gone):
        span = (self.NEW.index("وزير"), self.NEW.index(" لوكالة"))
        value, frame, key = place(article(self.NEW), gone, 0, (span,))
        assert (frame, key) == ("a1", "m3")
        assert value.mention_by_id["m3"].text == "وزير الأشغال سالم"
        assert value.attributions == WORK.attributions
        assert value.stances == WORK.stances
        assert value.entities == WORK.entities
        assert value.provenance["m3"] == "human"
        assert value.homeless == ()
        assert sound(self.NEW, value)

    def test_leaves_what_has_taken_its_role_meanwhile(self):
        new = TEXT.replace("«الجسر جاهز»", "«الجسر جاهز تماماً»")
        gone = brought(new).annotation
        other = Mention(id="m9", layer=Layer.QUOTE, spans=((0, 4),), exact=(new[:4],))
        frame = replace(gone.attributions[0], quote="m9")
        filled = replace(gone, mentions=(*gone.mentions, other), attributions=(frame,))
        value = place(article(new), filled, 0, gone.homeless[0].proposal).annotation
        assert value.attributions[0].quote == "m9"
        assert sound(new, value)

    def test_gives_another_id_where_its_own_is_taken(self, gone):
        other = Mention(id="m3", layer=Layer.CUE, spans=((0, 4),), exact=(self.NEW[:4],))
        value = place(
            article(self.NEW), replace(gone, mentions=(*gone.mentions, other)), 0, ((5, 10),)
        )
        assert value.mention not in {None, "m3"}
        assert sound(self.NEW, value.annotation)

    def test_joins_a_mention_of_its_layer_that_stands_just_there(self, gone):
        there = Mention(id="m9", layer=Layer.SPEAKER, spans=((5, 9),), exact=(self.NEW[5:9],))
        marked = replace(gone, mentions=(*gone.mentions, there))
        value = place(article(self.NEW), marked, 0, ((5, 9),))
        assert value.mention == "m9"
        assert value.annotation.attributions[0].speakers == ("m9",)

    def test_takes_whole_characters(self):
        new = TEXT.replace("الوزير سالم", "الوَزَراءُ")
        gone = brought(new).annotation
        start = new.index("الوَ")
        value = place(article(new), gone, 0, ((start, start + 3),)).annotation
        assert value.mention_by_id["m3"].text == "الوَ"


class TestGivingUp:
    def test_takes_it_off_the_list_and_leaves_the_rest(self):
        gone = brought(WITHOUT_SPEAKER).annotation
        value = give_up(gone, 0)
        assert value.homeless == ()
        assert value.attributions == gone.attributions

    def test_takes_a_frame_along_that_has_nothing_left_and_waits_for_nothing(self):
        alone = replace(
            WORK,
            mentions=(WORK.mentions[2], WORK.mentions[3]),
            attributions=(Attribution(id="a1", speakers=("m3",), sources=("m4",)),),
            stances=(),
        )
        gone = brought(AFTER, alone).annotation
        first = give_up(gone, 0)
        assert [frame.id for frame in first.attributions] == ["a1"]
        assert give_up(first, 0).attributions == ()


@pytest.mark.parametrize("records", ["gold", "sample"], indirect=True)
class TestRealArticles:
    @pytest.mark.parametrize(
        "respell",
        [
            lambda text: text.translate(str.maketrans("أإآةى", "اااهي")),
            lambda text: text.replace("ل", "لَ"),
            lambda text: text.replace(" ", "  "),
            lambda text: text.translate(str.maketrans("«»", "“”")),
        ],
        ids=["letters", "diacritics", "spaces", "marks"],
    )
    def test_in_another_spelling_keep_every_mention(self, records, respell):
        for record in records:
            new = respell(record.text)
            found = brought(new, record.annotation, old=record.text)
            assert found.unplaced == 0
            assert len(found.annotation.mentions) == len(record.mentions)
            assert sound(new, found.annotation)

    def test_lose_nothing_when_sentences_go(self, records):
        for record in records:
            sentences = record.text.split(".")
            new = ".".join(each for number, each in enumerate(sentences) if number % 4 != 2)
            found = brought(new, record.annotation, old=record.text)
            kept, waiting = found.annotation.mentions, found.annotation.homeless
            assert len(kept) + len(waiting) == len(record.mentions)
            assert len(found.annotation.attributions) == len(record.attributions)
            assert sound(new, found.annotation)
            back = brought(record.text, found.annotation, old=new).annotation
            exact = {each.id: each.exact for each in record.mentions}
            assert all(exact[each.id] == each.exact for each in back.mentions)
