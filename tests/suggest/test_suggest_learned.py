"""The learner: reproducible, careful, and of use where the rules are wrong."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.mention import Layer
from annotator.problems import Problem
from annotator.suggest.annotating import suggested
from annotator.suggest.engine import engine_of
from annotator.suggest.evaluate import KINDS
from annotator.suggest.frames import suggest
from annotator.suggest.learned.candidates import frames, parties
from annotator.suggest.learned.deciding import Decisions, Weights, case_of, decided
from annotator.suggest.learned.endings import endings
from annotator.suggest.learned.fitting import folds
from annotator.suggest.learned.linear import Linear, fitted, fitted_to_choices
from annotator.suggest.learned.model import Model, decoded, encoded
from annotator.suggest.learned.pupils import Pupil
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tagging import (
    NAMED,
    QUOTED,
    Tagger,
    labels_of,
    rows_of,
    trained,
)
from annotator.suggest.learned.tags import Tags, tags_of
from annotator.suggest.learned.training import REPEATS, Training
from annotator.suggest.neural.identity import Identity

PEOPLE = ("المدير سامي الخطيب", "الوزيرة هدى نصار", "الباحث كمال عيسى", "المهندسة ليلى حداد")
WORDS = ("المصنع", "الجسر", "المدرسة", "الميناء", "الحديقة", "المستشفى")


def text_of(number):
    who, what = PEOPLE[number % len(PEOPLE)], WORDS[number % len(WORDS)]
    return (
        f"زار الوفد {what} صباح اليوم {number}. وقال {who} إن العمل في {what} بدأ أمس."
        f" وأضاف أن الإنتاج سيزيد في العام المقبل. ثم عاد الوفد إلى المدينة."
    )


def pupil(number):
    text = text_of(number)
    article = Article(id=f"n{number:02}", text=text)
    return Pupil(article.id, text, suggested(article, suggest(text)))


@pytest.fixture(scope="module")
def trained_model():
    training = Training([pupil(number) for number in range(6)], number=3)
    assert list(training.steps()) == list(range(training.length)) == list(range(3 * REPEATS))
    return training.trained()


def test_where_the_rules_are_right_the_model_leaves_it_to_them(trained_model):
    assert trained_model.model.decisions == Decisions()
    assert trained_model.learnt.kinds == trained_model.rules.kinds
    assert trained_model.rules.kinds["attribution"].exact.f1 == 1.0


def test_a_model_is_confident_where_the_rules_have_always_been_right(trained_model):
    shares = [share for share, right in trained_model.learnt.calibration.judged if right]
    assert len(shares) == 2 * 6 * REPEATS
    assert min(shares) > 0.8


def test_the_same_articles_in_another_order_give_the_same_bytes(trained_model):
    pupils = [pupil(number) for number in range(6)]
    again = Training(pupils[::-1], number=3)
    list(again.steps())
    assert encoded(again.trained().model) == encoded(trained_model.model)


def test_a_model_survives_its_file_and_suggests_what_it_did(trained_model):
    content = encoded(trained_model.model)
    assert decoded(content) == trained_model.model
    text = text_of(9)
    [said, added] = engine_of(content).suggest(text)
    rules = suggest(text)
    assert [one.quote for one in (said, added)] == [one.quote for one in rules]
    assert said.provenance == f"model:{trained_model.model.name}"
    assert 0.5 < said.confidence <= 1
    assert engine_of(content).suggest("") == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"format": "other"}, "model.foreign"),
        ({"version": 1}, "model.version"),
        ({"rules": "rules@0"}, "model.rules"),
        ({"fitted": {}}, "model.damaged"),
        ({"more": 1}, "model.damaged"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_for_what_it_is(trained_model, changes, code):
    value = msgspec.json.decode(encoded(trained_model.model)) | changes
    with pytest.raises(Problem) as told:
        decoded(msgspec.json.encode(value))
    assert told.value.code == code


@pytest.mark.parametrize("content", [b"", b"\x80\x04.", b"[]", b'{"id": "a", "text": "b"}'])
def test_other_files_are_no_models(content):
    with pytest.raises(Problem) as told:
        decoded(content)
    assert told.value.code == "model.foreign"


def test_a_damaged_field_is_told(trained_model):
    model = trained_model.model
    broken = msgspec.structs.replace(model.fitted, fields=(b"lCRF", *model.fitted.fields[1:]))
    content = encoded(msgspec.structs.replace(model, fitted=broken))
    with pytest.raises(Problem) as told:
        decoded(content)
    assert told.value.code == "model.damaged"


def test_too_few_articles_are_refused():
    empty = [Pupil(str(number), "نص", Annotation()) for number in range(9)]
    with pytest.raises(Problem) as told:
        Training([*empty, pupil(1)])
    assert told.value.code == "train.too_few"


def test_what_the_rules_are_always_wrong_in_is_learnt():
    """Here nobody marks what follows «وأضاف», which the rules take for an attribution."""
    pupils = []
    for number in range(8):
        whole = pupil(number)
        said, _added = suggest(whole.text)
        annotation = suggested(Article(id=whole.id, text=whole.text), [said])
        pupils.append(msgspec.structs.replace(whole, annotation=annotation))
    training = Training(pupils, number=4)
    list(training.steps())
    result = training.trained()
    assert result.rules.kinds["attribution"].exact.precision == 0.5
    assert result.learnt.kinds["attribution"].exact.f1 == 1.0
    assert result.model.decisions.drop is not None
    [only] = engine_of(encoded(result.model)).suggest(text_of(11))
    assert text_of(11)[slice(*only.cues[0])] == "قال"


def test_where_a_project_ends_its_quotes_is_learnt():
    """Here nobody marks what follows the first comma, up to which the rules go on."""
    pupils = []
    for number in range(8):
        who, what = PEOPLE[number % len(PEOPLE)], WORDS[number % len(WORDS)]
        text = f"وقال {who} إن العمل في {what} بدأ أمس {number}، والناس ينتظرون منه الخير."
        [said] = suggest(text)
        start, _ = said.quote[0]
        sooner = msgspec.structs.replace(said, quote=((start, text.index("،")),))
        article = Article(id=f"n{number}", text=text)
        pupils.append(Pupil(article.id, text, suggested(article, [sooner])))
    training = Training(pupils, number=4)
    list(training.steps())
    result = training.trained()
    assert result.rules.kinds["quote"].exact.f1 == 0.0
    assert result.learnt.kinds["quote"].exact.f1 == 1.0
    assert result.model.decisions.quote is not None


def test_a_quotation_in_closed_marks_ends_nowhere_else():
    reading = Reading("قال سامي: «إن العمل بدأ، والناس ينتظرون». وأضاف أن الخير كثير، والناس كرام.")
    tags = Tags({}, len(reading.prose.words))
    marked, reported = reading.rules
    assert [one.quote for one in endings(reading, marked, tags)] == [marked.quote]
    assert len(endings(reading, reported, tags)) > 1


def test_other_articles_teach_but_are_not_judged():
    pupils = [pupil(number) for number in range(8)]
    said = [
        msgspec.structs.replace(
            one, annotation=suggested(Article(id=one.id, text=one.text), suggest(one.text)[:1])
        )
        for one in pupils
    ]
    training = Training(said[:4], number=2, others=[*said[4:], *said[:2]])
    list(training.steps())
    result = training.trained()
    assert result.model.articles == 4
    assert result.rules.kinds["attribution"].exact.gold == 4 * REPEATS
    assert result.learnt.kinds["attribution"].exact.f1 == 1.0  # which four alone did not teach


def test_labels_tell_of_each_word_what_it_is():
    text = text_of(0)
    reading = Reading(text)
    annotation = suggested(Article(id="a", text=text), reading.rules)
    named = dict(
        zip(
            (w.raw for w in reading.prose.words), labels_of(reading, annotation, NAMED), strict=True
        )
    )
    assert named["وقال"] == "B-cue"
    assert (named["المدير"], named["سامي"], named["الخطيب"]) == (
        "B-speaker",
        "I-speaker",
        "I-speaker",
    )
    assert named["الوفد"] == "O"
    quoted = labels_of(reading, annotation, QUOTED)
    assert quoted.count("B-quote") == quoted.count("L-quote") == 2
    assert len(rows_of(reading)) == len(quoted)


def test_a_field_learns_and_tells_how_sure_it_is():
    texts = [text_of(number) for number in range(6)]
    readings = [Reading(text) for text in texts]
    golds = [suggested(Article(id="a", text=one.text), one.rules) for one in readings]
    rows = [rows_of(one) for one in readings]
    labels = [labels_of(*each, NAMED) for each in zip(readings, golds, strict=True)]
    content = trained(rows[1:], labels[1:])
    assert content == trained(rows[1:], labels[1:])
    tags = tags_of(readings[0], [Tagger(content)])
    words = [word.raw for word in readings[0].prose.words]
    assert tags.share(Layer.CUE, words.index("وقال")) > 0.5
    assert tags.share(Layer.CUE, words.index("الوفد")) < 0.1
    assert tags.share(Layer.QUOTE, 0) == 0.0  # this field knows no quotes


class Names:
    """Labels words as a network would."""

    identity = Identity("names", "0123")

    def __init__(self, *names):
        self.names = set(names)

    def labels(self, text, words):
        return ["B-NAME" if text[start:end] in self.names else "O" for start, end in words]


def test_what_a_network_says_of_a_word_and_of_those_beside_it_is_told():
    reading = Reading("قال سامي إن العمل بدأ.", Names("سامي"))
    said, name, *_ = rows_of(reading)
    assert {"network=O", "1:network=B-NAME"} <= set(said)
    assert {"network=B-NAME", "-1:network=O"} <= set(name)
    plain = [set(row) for row in rows_of(Reading(reading.text))]
    assert not any("network" in feature for row in plain for feature in row)
    assert [row - told for row, told in zip(plain, map(set, rows_of(reading)), strict=True)] == [
        set()
    ] * len(plain)


def test_what_only_a_network_knows_is_learnt():
    """Whoever has a name is marked here, and no word of the text tells which words are names."""
    names = ("زيتون", "حجر", "شمس", "باب", "كتاب", "بحر", "ورق", "نخلة")
    others = ("تراب", "فرات", "سحاب", "جدار", "خيط", "لوح", "عود", "برق")
    labeller = Names(*names)
    texts = [
        f"رأينا {one} و {other} معاً {end}."
        for first, second in zip(names, others, strict=True)
        for one, other in ((first, second), (second, first))
        for end in ("أمس", "اليوم")
    ]
    readings = [Reading(text, labeller) for text in texts]
    labels = [
        ["B-speaker" if label == "B-NAME" else "O" for label in one.labels] for one in readings
    ]
    rows = [rows_of(one) for one in readings]
    tagger = Tagger(trained(rows[4:], labels[4:]))
    for reading in readings[:4]:  # neither word of which was among the others
        tags = tags_of(reading, [tagger])
        shares = [tags.share(Layer.SPEAKER, place) for place in range(len(reading.labels))]
        assert [share > 0.5 for share in shares] == [one == "B-NAME" for one in reading.labels]


def test_a_model_remembers_its_network_and_is_nothing_without_it(trained_model):
    training = Training(
        [pupil(number) for number in range(6)], number=3, network=Names("سامي", "هدى")
    )
    list(training.steps())
    model = training.trained().model
    assert decoded(encoded(model)) == model
    assert model.network == Identity("names", "0123")
    assert model.name != trained_model.model.name
    assert b"network=B-NAME" in model.fitted.fields[0]
    assert b"network=" not in trained_model.model.fitted.fields[0]
    with pytest.raises(Problem) as told:
        engine_of(encoded(model))
    assert told.value.code == "neural.no_folder"
    with pytest.raises(Problem) as told:
        engine_of(encoded(trained_model.model), "names")
    assert told.value.code == "neural.not_needed"


def test_there_are_more_candidates_than_frames_and_the_rules_are_among_them():
    text = "قال سامي إن العمل بدأ. وأضاف أنه سيزيد. ويتوقع أن يقف."
    reading = Reading(text)
    found = frames(reading)
    assert {one.frame.quote for one in found if one.by_rules} == {
        one.quote for one in reading.rules
    }
    first, second = reading.rules[:2]
    tags = Tags({}, len(reading.prose.words))
    offered = parties(reading, second, [first], tags)
    assert offered[0].by_rules
    assert first.speaker in {party.spans for party in offered}


def test_without_decisions_a_model_gives_the_frames_of_the_rules():
    reading = Reading(text_of(3))
    weights = Weights(**{name: Linear() for name in Weights.__struct_fields__})
    case = case_of(reading, Tags({}, len(reading.prose.words)))
    given_ = decided(case, weights, Decisions(), "model:x")
    expected = [
        msgspec.structs.replace(one, confidence=0.5, provenance="model:x") for one in reading.rules
    ]
    assert list(given_) == expected
    assert decided(case, weights, Decisions(drop=0.6), "model:x") == ()


@given(st.integers(1, 60), st.integers(1, 12))
def test_folds_share_articles_out_evenly(count, number):
    found = folds(count, number)
    assert sorted(index for fold in found for index in fold) == list(range(count))
    assert max(map(len, found)) - min(map(len, found)) <= 1


def test_weights_tell_right_from_wrong():
    examples = [{"a": 1.0, "b": float(n % 2)} for n in range(20)]
    line = fitted(examples, [n % 2 == 1 for n in range(20)], strength=10.0)
    assert line.share({"a": 1.0, "b": 1.0}) > 0.8
    assert line.share({"a": 1.0}) < 0.2
    assert line == fitted(examples, [n % 2 == 1 for n in range(20)], strength=10.0)


def test_of_one_kind_alone_nothing_is_learnt_but_its_share():
    assert fitted([{"a": 1.0}] * 8, [True] * 8).share({"b": 1.0}) == pytest.approx(0.9)
    assert fitted([{"a": 1.0}] * 8, [False] * 8).share({}) == pytest.approx(0.1)


def test_choices_teach_what_sets_the_right_one_apart():
    line = fitted_to_choices([({"near": 1.0, "x": 1.0}, [{"far": 1.0, "x": 1.0}])] * 9)
    near, far = line.shares([{"near": 1.0}, {"far": 1.0}])
    assert near > 0.8
    assert near + far == pytest.approx(1.0)
    assert fitted_to_choices([]) == Linear()


@given(st.dictionaries(st.sampled_from("abc"), st.floats(-1e6, 1e6)))
def test_a_share_is_always_one(features):
    assert 0.0 <= Linear(0.5, {"a": 1e6, "b": -3.0}).share(features) <= 1.0


def test_no_kind_of_thing_is_worse_than_by_the_rules(trained_model):
    for kind in KINDS:
        rules, learnt = trained_model.rules.kinds[kind], trained_model.learnt.kinds[kind]
        assert (learnt.exact.f1 or 0) >= (rules.exact.f1 or 0)
        assert (learnt.near.f1 or 0) >= (rules.near.f1 or 0)


def test_a_model_is_a_value_that_can_be_read_by_others(trained_model):
    value = msgspec.json.decode(encoded(trained_model.model))
    assert set(value) == set(Model.__struct_fields__)
    assert set(value["fitted"]["weights"]) == set(Weights.__struct_fields__)
