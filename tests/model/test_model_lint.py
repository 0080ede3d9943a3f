"""Lint tells what is wrong, doubtful or unfinished, and stays silent on sound work."""

from collections import Counter

import msgspec
import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.lint import Severity, lint
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Owner
from annotator.model.stance import Polarity, Stance
from annotator.problems import say
from annotator.wording.language import Language
from annotator.wording.lint import LINT

TEXT = "قال الوزير: «نعم، سنعمل». وأشار إلى أن العمل «مستمر»، نقلاً عن «الوطن».\n"
ARTICLE = Article(id="a-1", text=TEXT)


def at(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def a_mention(name, layer, *words):
    spans = tuple(at(stretch) for stretch in words)
    return Mention(id=name, layer=Layer(layer), spans=spans, exact=exact_of(TEXT, spans))


def sound(*mentions, frame=None, stances=(), replacing=None):
    """A sound frame; with further mentions as its own, or one in the place of another."""
    parts = {
        "q": a_mention("q", "quote", "«نعم، سنعمل»"),
        "c": a_mention("c", "cue", "قال"),
        "s": a_mention("s", "speaker", "الوزير"),
    }
    if replacing is not None:
        parts[replacing.id] = replacing
    more = [mention.id for mention in mentions if mention.layer is Layer.SOURCE]
    whole = Attribution(id="a1", quote="q", cues=("c",), speakers=("s",), sources=tuple(more),
                        features={"mode": "direct", "implicit": False})  # fmt: skip
    return Annotation(
        mentions=(*parts.values(), *mentions), attributions=(frame or whole,), stances=stances
    )


def found_in(annotation):
    return [(finding.code.removeprefix("lint."), finding.on, finding.position)
            for finding in lint(ARTICLE, annotation)]  # fmt: skip


def with_frame(**changes):
    return sound(frame=msgspec.structs.replace(sound().attributions[0], **changes))


def test_nothing_is_found_in_sound_work():
    assert lint(ARTICLE, sound()) == ()
    assert lint(ARTICLE, Annotation()) == ()


class TestMentions:
    def test_unused(self):
        assert found_in(sound(a_mention("x", "target", "العمل"))) == [
            ("mention_unused", "x", at("العمل")[0])
        ]

    def test_that_refer_to_an_entity_are_of_use(self):
        work = sound(a_mention("x", "target", "العمل"))
        entities = (Entity(id="e1", name="العمل", mentions=("x",)),)
        assert found_in(msgspec.structs.replace(work, entities=entities)) == []

    def test_unlike_the_article(self):
        torn = Mention(id="c", layer=Layer.CUE, spans=((0, 3),), exact=("قيل",))
        (finding,) = lint(ARTICLE, sound(replacing=torn))
        assert finding.severity is Severity.ERROR
        assert finding.values == {"found": "قال", "exact": "قيل"}

    @pytest.mark.parametrize(
        ("mention", "code"),
        [
            (("s", "speaker", "الوزير:"), "edge_stop"),
            (("s", "speaker", " الوزير"), "edge_space"),
            (("c", "cue", "وأشار إلى"), "cue_with_preposition"),
            (("q", "quote", "«نعم، سنعمل"), "unbalanced_marks"),
            (("q", "quote", "نعم، سنعمل»"), "unbalanced_marks"),
            (("q", "quote", "«نعم، سنعمل»."), "quote_ends_with_stop"),
        ],
    )
    def test_edges(self, mention, code):
        assert code in {found[0] for found in found_in(sound(replacing=a_mention(*mention)))}

    def test_a_complementizer_opens_no_quote(self):
        replacing = a_mention("q", "quote", "أن العمل «مستمر»")
        (finding,) = [f for f in lint(ARTICLE, sound(replacing=replacing))
                      if f.code == "lint.quote_starts_with_complementizer"]  # fmt: skip
        assert finding.values == {"word": "أن"}

    def test_but_inside_marks_it_stays(self):
        text = "قال: «إن العمل مستمر».\n"
        spans = ((6, 20),)
        quote = Mention(id="q", layer=Layer.QUOTE, spans=spans, exact=exact_of(text, spans))
        frame = Attribution(id="a1", quote="q", features={"mode": "direct", "implicit": True})
        work = Annotation(mentions=(quote,), attributions=(frame,))
        assert lint(Article(id="x", text=text), work) == ()

    def test_a_source_keeps_no_marks_around_it(self):
        assert ("source_in_marks", "x", at("«الوطن»")[0]) in found_in(
            sound(a_mention("x", "source", "«الوطن»"))
        )
        assert found_in(sound(a_mention("x", "source", "الوطن"))) == []

    def test_fixed_phrases_are_whole_cues(self):
        replacing = a_mention("c", "cue", "نقلاً عن")
        assert found_in(sound(replacing=replacing)) == []

    def test_marks_balance_over_all_the_fragments(self):
        replacing = a_mention("q", "quote", "«نعم", "سنعمل»")
        assert "unbalanced_marks" not in {
            found[0] for found in found_in(sound(replacing=replacing))
        }

    def test_marks_that_pair_within_the_mention_are_well_whatever_stands_before(self):
        text = 'قال "الوزير إن " العمل مستمر " بلا توقف.\n'
        start = text.index('" العمل')
        spans = ((start, text.index(" بلا")),)
        quote = Mention(id="q", layer=Layer.QUOTE, spans=spans, exact=exact_of(text, spans))
        assert "unbalanced_marks" not in str(
            lint(Article(id="x", text=text), Annotation(mentions=(quote,)))
        )

    def test_a_mark_that_the_article_leaves_open_is_nobodys_fault(self):
        text = "قال الوزير إن العمل « مستمر بلا توقف.\n"
        spans = ((14, 36),)
        quote = Mention(id="q", layer=Layer.QUOTE, spans=spans, exact=exact_of(text, spans))
        frame = Attribution(id="a1", quote="q", features={"mode": "mixed", "implicit": True})
        work = Annotation(mentions=(quote,), attributions=(frame,))
        assert lint(Article(id="x", text=text), work) == ()


class TestFrames:
    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"quote": None}, "frame_without_quote"),
            ({"features": {}}, "frame_without_mode"),
            ({"features": {"mode": "indirect"}}, "mode_unlike_marks"),
            ({"features": {"mode": "mixed"}}, "mode_unlike_marks"),
            ({"speakers": ()}, "frame_without_speaker"),
            ({"cues": ("c", "c", "c")}, "many_cues"),
            ({"addressees": ("s", "s")}, "many_addressees"),
        ],
    )
    def test_unfinished_or_doubtful(self, changes, code):
        codes = [found[0] for found in found_in(with_frame(**changes)) if found[1] == "a1"]
        assert codes == [code]

    def test_a_speaker_may_be_named_nowhere(self):
        work = with_frame(speakers=(), features={"mode": "direct", "implicit": True})
        assert [found[1] for found in found_in(work)] == ["s"]

    @pytest.mark.parametrize("mode", ["indirect", "mixed"])
    def test_how_much_in_marks_is_mixed_the_annotator_judges(self, mode):
        replacing = a_mention("q", "quote", "العمل «مستمر»")
        work = sound(replacing=replacing, frame=msgspec.structs.replace(
            sound().attributions[0], features={"mode": mode}))  # fmt: skip
        assert found_in(work) == []

    def test_mixed_without_any_marks_is_not(self):
        replacing = a_mention("q", "quote", "العمل")
        work = sound(replacing=replacing, frame=msgspec.structs.replace(
            sound().attributions[0], features={"mode": "mixed"}))  # fmt: skip
        assert found_in(work) == [("mode_unlike_marks", "a1", at("العمل")[0])]

    def test_a_quote_holds_its_cue(self):
        replacing = a_mention("q", "quote", "قال الوزير: «نعم، سنعمل»")
        assert ("cue_inside_quote", "a1", 0) in found_in(sound(replacing=replacing))

    def test_a_quote_of_two_frames(self):
        work = sound()
        twice = msgspec.structs.replace(work.attributions[0], id="a2")
        both = msgspec.structs.replace(work, attributions=(*work.attributions, twice))
        assert found_in(both) == [("quote_shared", "q", at("«نعم")[0])]


class TestQuotesThatCross:
    @pytest.fixture
    def crossing(self):
        """Give sound work with a second frame, whose quote is made of the words given."""

        def crossing(*words):
            work = sound()
            quote = a_mention("q2", "quote", *words)
            features = {"mode": "mixed", "implicit": False}
            frame = msgspec.structs.replace(
                work.attributions[0], id="a2", quote="q2", features=features
            )
            return msgspec.structs.replace(
                work,
                mentions=(*work.mentions, quote),
                attributions=(*work.attributions, frame),
            )

        return crossing

    def told(self, work):
        return [f for f in lint(ARTICLE, work) if f.code == "lint.quotes_cross"]

    def test_are_told_of_the_later_one(self, crossing):
        (finding,) = self.told(crossing("سنعمل». وأشار"))
        assert (finding.on, finding.position) == ("q2", at("سنعمل")[0])
        assert finding.values == {"text": "«نعم، سنعمل»", "other": "سنعمل». وأشار"}
        for language in Language:
            assert "سنعمل" in say(finding.code, language, **finding.values)

    def test_in_any_of_their_fragments(self, crossing):
        assert len(self.told(crossing("الوزير: «نعم", "«مستمر»"))) == 1

    @pytest.mark.parametrize(
        "words", [("نعم",), ("قال الوزير: «نعم، سنعمل»",), ("وأشار إلى",), ("قال", "وأشار")]
    )
    def test_are_not_those_that_hold_each_other_or_stand_apart(self, crossing, words):
        assert self.told(crossing(*words)) == []


class TestTheScheme:
    """It says which roles a frame needs and which features are legal."""

    def scheme(self, *required, features=DEFAULT_SCHEME.features):
        layers = tuple(
            msgspec.structs.replace(style, required=style.layer in required)
            for style in DEFAULT_SCHEME.layers
        )
        return msgspec.structs.replace(DEFAULT_SCHEME, layers=layers, features=features)

    def codes(self, work, scheme):
        return [(f.code, f.on, f.severity) for f in lint(ARTICLE, work, scheme)]

    @pytest.mark.parametrize("layer", ["source", "addressee", "target"])
    def test_a_role_that_it_requires_is_missed(self, layer):
        scheme = self.scheme(Layer(layer))
        assert self.codes(sound(), scheme) == [(f"lint.frame_without_{layer}", "a1", Severity.NOTE)]
        assert self.codes(sound(), self.scheme()) == []

    def test_a_cue_is_missed_only_where_it_is_required(self):
        work = sound(frame=msgspec.structs.replace(sound().attributions[0], cues=()))
        assert "lint.frame_without_cue" not in str(self.codes(work, DEFAULT_SCHEME))
        assert "lint.frame_without_cue" in str(self.codes(work, self.scheme(Layer.CUE)))

    def test_a_quote_and_a_speaker_are_not_missed_where_they_are_not_required(self):
        frame = Attribution(id="a1", cues=("c",))
        assert "frame_without" not in str(self.codes(sound(frame=frame), self.scheme()))
        found = str(self.codes(sound(frame=frame), self.scheme(Layer.QUOTE, Layer.SPEAKER)))
        assert "frame_without_quote" in found
        assert "frame_without_speaker" in found

    def test_a_neutral_stance_is_rightly_without_a_target(self):
        stance = Stance(id="s1", attribution="a1", holder="s", polarity=Polarity.NEUTRAL)
        assert self.codes(sound(stances=(stance,)), self.scheme(Layer.TARGET)) == []

    def test_features_that_it_does_not_have_are_told_wherever_they_are(self):
        feature = msgspec.structs.replace
        work = sound()
        mentions = (feature(work.mentions[0], features={"tone": "calm"}), *work.mentions[1:])
        frames = tuple(
            feature(frame, features={**frame.features, "commitment": "perhaps"})
            for frame in work.attributions
        )
        work = feature(work, mentions=mentions, attributions=frames, labels={"topic": 3})
        found = [(f.code, f.on, f.values) for f in lint(ARTICLE, work)]
        assert found == [
            ("lint.feature_unknown", "", {"feature": "topic"}),
            ("lint.feature_unknown", "q", {"feature": "tone"}),
            ("lint.feature_value", "a1", {"feature": "commitment", "value": "perhaps"}),
        ]
        tone = Feature(name="tone", on=Owner.QUOTE, values=("calm",))
        topic = Feature(name="topic", on=Owner.DOCUMENT, kind=Kind.NUMBER)
        commitment = Feature(name="commitment", on=Owner.ATTRIBUTION, values=("perhaps",))
        assert lint(ARTICLE, work, self.scheme(features=(tone, topic, commitment))) == ()


class TestStances:
    @pytest.mark.parametrize(
        ("polarity", "target", "codes"),
        [
            ("support", None, ["stance_without_target"]),
            ("oppose", "s", []),
            ("neutral", "s", ["neutral_with_target"]),
            ("neutral", None, []),
        ],
    )
    def test_evaluations_have_targets(self, polarity, target, codes):
        found = self.found(polarity, holder="e1", target=target)
        assert found == [(code, "s1", at("«نعم")[0]) for code in codes]

    @staticmethod
    def found(polarity="oppose", *mentions, **fields):
        stance = Stance(id="s1", attribution="a1", polarity=Polarity(polarity), **fields)
        return found_in(sound(*mentions, stances=(stance,)))

    def test_somebody_holds_them(self):
        assert [code for code, *_ in self.found("neutral")] == ["stance_without_holder"]

    def test_their_holder_has_a_role_in_the_frame(self):
        elsewhere = a_mention("x", "addressee", "العمل")
        codes = [code for code, *_ in self.found("oppose", elsewhere, holder="x", target="s")]
        assert sorted(codes) == ["holder_elsewhere", "mention_unused"]
        assert not self.found("oppose", holder="c", target="s")

    def test_nobody_is_told_unasked_to_praise_himself(self):
        assert [code for code, *_ in self.found(holder="s", target="s")] == ["stance_of_itself"]

    def test_the_quote_as_a_whole_is_no_target(self):
        found = self.found("oppose", holder="s", target="q")
        assert [code for code, *_ in found] == ["target_is_quote"]

    def test_the_same_evaluation_stands_once(self):
        one = Stance(id="s1", attribution="a1", holder="s", target="e1", polarity=Polarity.OPPOSE)
        other = msgspec.structs.replace(one, id="s2", polarity=Polarity.DOUBT)
        found = found_in(sound(stances=(one, other)))
        assert found == [("stance_twice", "s1", at("«نعم")[0])]
        apart = msgspec.structs.replace(other, target="e2")
        assert not found_in(sound(stances=(one, apart)))


def test_findings_come_in_text_order():
    work = sound(a_mention("x", "target", "العمل"), a_mention("y", "target", "ال"))
    assert [found[1] for found in found_in(work)] == ["y", "x"]


@pytest.mark.parametrize("language", Language)
def test_every_finding_is_worded(language):
    values = dict.fromkeys(["text", "found", "exact", "mark", "word", "mode", "shown", "feature",
                            "value", "other"], "قال")  # fmt: skip
    for code in LINT:
        assert say(code, language, **values, count=3)
    found = {f.code for f in lint(ARTICLE, with_frame(speakers=(), cues=("c",) * 3, quote=None))}
    assert found <= set(LINT)


@pytest.mark.parametrize(
    ("records", "noise"), [("gold", {"lint.mode_unlike_marks": 1}), ("sample", {})],
    indirect=["records"],
)  # fmt: skip
def test_work_of_careful_annotators_is_left_in_peace(records, noise):
    found = Counter(f.code for record in records for f in lint(record.article, record.annotation))
    assert found <= Counter(noise)


def long_work(count):
    """An article of so many attributions, with nothing to say about any of them."""
    line = "وقال الوزير في بيان: «نحن نعمل من أجل “المستقبل” كل يوم»، مضيفاً أن كذا وكذا أيضا. "
    text, starts = line * 2 * count, range(0, 2 * count * len(line), 2 * len(line))
    mentions, frames = [], []
    for number, start in enumerate(starts):
        quote = (start + line.index("«"), start + line.index("»") + 1)
        for name, layer, span in [("q", "quote", quote), ("c", "cue", (start + 1, start + 4))]:
            mentions.append(Mention(id=f"{name}{number}", layer=Layer(layer), spans=(span,),
                                    exact=exact_of(text, (span,))))  # fmt: skip
        frames.append(Attribution(id=f"a{number}", quote=f"q{number}", cues=(f"c{number}",),
                                  features={"mode": "direct", "implicit": True}))  # fmt: skip
    work = Annotation(mentions=tuple(mentions), attributions=tuple(frames))
    return Article(id="long", text=text), work


def test_a_long_article_costs_no_more_than_in_proportion_to_its_length(steps):
    assert lint(*long_work(400)) == ()
    assert steps(lint, *long_work(400)) < 2.2 * steps(lint, *long_work(200))
