"""Label Studio: what we write is read again as it is held, and opens in its own interface."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.corpus import read_corpus
from annotator.formats.holding import held
from annotator.formats.label_studio.format import CONFIGURATION, FORMAT
from annotator.formats.label_studio.remarks import comment_of, remark_of
from annotator.formats.label_studio.values import payload_of, value_of
from annotator.formats.losses import Losses
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
TEXT = "قال الوزير 😀 إن الجسر جاهز، كما ذكرت الوكالة"
QUOTE, CUE, SPEAKER = (16, 26), (0, 3), (4, 10)


def kept(records):
    return [held(record, FORMAT.holds, Losses()) for record in records]


def read(path):
    """The records and what was told, but for which unit was found."""
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem) and one.code != "import.unit_found"]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    path = folder / "tasks.json"
    FORMAT.write(path, records)
    return read(path)


def records_of(path):
    return [item[1] for item in read_corpus(path) if not isinstance(item, Problem)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("label-studio")


@given(st.data())
def test_what_is_written_is_read_again_as_it_is_held(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=3))
    found, told = through(records, folder)
    assert (found, told) == (kept(records), [])


@pytest.mark.parametrize(
    "path",
    [ROOT / "corpus" / "sample.jsonl", SHARED / "gold" / "dev_adjudicated.jsonl"],
    ids=["sample", "gold"],
)
def test_a_corpus_is_read_again_as_it_is(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = records_of(path)
    found, told = through(records, tmp_path)
    assert (found, told) == (kept(records), [])


@pytest.mark.parametrize(
    "value",
    [
        *("direct", "true", "null", "", " مسافة ", "[1]", '"', "سطر\nثان", "س" * 100),
        *(True, False, 0, 3, 0.25, None, [], ["أ"], ["a", 2], {"k": None}),
    ],
)
def test_every_value_is_read_again_as_it_was(value):
    kind, payload = payload_of(value)
    assert kind in {"choices", "number", "textarea"}
    assert json.dumps(value_of(kind, payload)) == json.dumps(value)


@pytest.mark.parametrize("on", [None, "m1", "a|b]%"])
@pytest.mark.parametrize("by", [None, "", "ليلى [محررة]"])
@pytest.mark.parametrize("at", [None, "2026-05-04T03:02:01Z"])
@pytest.mark.parametrize("text", ["لماذا؟", "", "[|m|] نص\nآخر"])
def test_every_comment_is_read_again_as_it_was(on, by, at, text):
    comment = Comment(on=on, by=by, at=at, text=text)
    assert comment_of(remark_of(comment)) == comment


def test_a_comment_that_was_written_in_label_studio_is_of_the_article():
    assert comment_of("[انظر] هنا") == Comment(text="[انظر] هنا")


ARTICLE = Article(id="خبر-1", text=TEXT)


def mention(key, layer, *spans):
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans))


MENTIONS = (
    mention("q", Layer.QUOTE, QUOTE),
    mention("c", Layer.CUE, CUE),
    mention("s", Layer.SPEAKER, SPEAKER),
)
FRAME = Attribution(id="a", quote="q", cues=("c",), speakers=("s",))


def work(annotator, **parts):
    given = {"mentions": MENTIONS, "attributions": (FRAME,), "status": Status.FINISHED} | parts
    return record_of(ARTICLE, Annotation(annotator=annotator, **given))


def written(records, folder):
    path = folder / "tasks.json"
    losses = FORMAT.write(path, records)
    return json.loads(path.read_text("utf-8")), losses


def test_annotators_of_one_article_share_a_task(tmp_path):
    records = [work("ليلى"), work("سامي", stances=()), work("suggested")]
    [task], _ = written(records, tmp_path)
    assert (len(task["annotations"]), len(task["predictions"])) == (2, 1)
    assert read(tmp_path / "tasks.json") == (records, [])


def test_nobody_is_named_whom_label_studio_would_have_to_know(tmp_path):
    [task], _ = written([work("ليلى")], tmp_path)
    assert "completed_by" not in task["annotations"][0]  # an unknown user fails its import


def test_entities_are_offered_as_choices_and_belong_to_who_names_them(tmp_path):
    minister = Entity(id="e-1", name="الوزير", mentions=("s",))
    bridge = Entity(id="e-2", name="الجسر", wikidata="Q1", mentions=())
    stance = Stance(id="s1", attribution="a", target="e-2", polarity=Polarity.SUPPORT)
    records = [
        work("ليلى", entities=(minister,)),
        work("سامي", entities=(bridge,), stances=(stance,)),
    ]
    [task], _ = written(records, tmp_path)
    assert [one["alias"] for one in task["data"]["entities"]] == ["e-1", "e-2"]
    assert read(tmp_path / "tasks.json") == (records, [])


def test_what_one_task_cannot_hold_for_both_annotators_makes_two(tmp_path):
    unused = Entity(id="e-1", name="الوزير")
    records = [work("ليلى", entities=(unused,)), work("سامي"), work("سامي")]
    tasks, _ = written(records, tmp_path)
    assert len(tasks) == 3
    assert read(tmp_path / "tasks.json") == (records, [])


def test_a_frame_may_express_several_stances(tmp_path):
    stances = tuple(
        Stance(id=f"s{number}", attribution="a", holder="s", target=target, polarity=polarity)
        for number, (target, polarity) in enumerate(
            [(None, Polarity.NEUTRAL), ("c", Polarity.OPPOSE), ("s", Polarity.DOUBT)]
        )
    )
    records = [work("ليلى", stances=stances)]
    assert through(records, tmp_path) == (records, [])


def test_suggestions_are_predictions_with_their_model_and_score(tmp_path):
    frame = replace(FRAME, features={"mode": "direct", "confidence": 0.75})
    told = dict.fromkeys(["q", "c", "s", "a"], "rules@2")
    records = [work("suggested", attributions=(frame,), provenance=told)]
    [task], _ = written(records, tmp_path)
    [prediction] = task["predictions"]
    assert (prediction["model_version"], prediction["score"]) == ("rules@2", 0.75)
    assert [one["score"] for one in prediction["result"] if "score" in one] == [0.75]
    assert read(tmp_path / "tasks.json") == (records, [])


def test_what_is_lost_is_told(tmp_path):
    hollow = Attribution(id="b")
    rejected = (Rejected(quote=(QUOTE,), provenance="rules@2"),)
    record = work("ليلى", attributions=(FRAME, hollow), rejected=rejected)
    _, losses = written([record], tmp_path)
    assert losses.counts == {"rejected": 1, "attributions": 1}


def test_bare_articles_are_tasks_without_annotations(tmp_path):
    [task], losses = written([record_of(ARTICLE)], tmp_path)
    assert (task["annotations"], task["predictions"], bool(losses)) == ([], [], False)
    assert read(tmp_path / "tasks.json") == ([record_of(ARTICLE)], [])


def tags(configuration):
    """The controls by name: the type of their results, and the choices that they offer."""
    root = ET.parse(configuration).getroot()  # noqa: S314 - we wrote it
    return {
        tag.get("name"): (tag.tag.lower(), {one.get("value") for one in tag})
        for tag in root.iter()
        if tag.get("toName") == "text"
    }


def faults_of(task, controls):
    """What Label Studio's import and interface would refuse in a task, by its documentation."""
    text = task["data"]["text"]
    for work_done in (*task["annotations"], *task["predictions"]):
        results = work_done["result"]
        regions = {one["id"] for one in results if one["type"] == "labels"}
        for one in results:
            if one["type"] == "relation":
                if not {one["from_id"], one["to_id"]} <= regions or one["direction"] != "right":
                    yield "relation", one
                continue
            kind, choices = controls[one["from_name"]]
            value = one["value"]
            if one["type"] != kind or one["to_name"] != "text":
                yield "type", one
            is_listed = kind in {"labels", "choices"} and one["from_name"] != "entity"
            if is_listed and not set(value[kind]) <= choices:
                yield "choice", one
            if kind == "labels" and text[value["start"] : value["end"]] != value["text"]:
                yield "text", one
            if "start" in value and one["id"] not in regions:
                yield "region", one


@given(st.data())
def test_the_tasks_fit_their_configuration(any_record, folder, data):
    tasks, _ = written(data.draw(st.lists(any_record, min_size=1, max_size=3)), folder)
    configuration = folder / f"tasks.json{CONFIGURATION}"
    controls = tags(configuration)
    assert [fault for task in tasks for fault in faults_of(task, controls)] == []
    root = ET.parse(configuration).getroot()  # noqa: S314 - we wrote it
    for element in root.iter("Choices"):
        assert len(element) != 1  # it refuses a choice without an alternative
        assert len(element) or element.get("value") == "$entities"


def test_its_own_interface_takes_them(tmp_path):
    sdk = pytest.importorskip(
        "label_studio_sdk.label_interface", reason="needs label-studio-sdk, which is heavy"
    )
    records = [*records_of(ROOT / "corpus" / "sample.jsonl"), work("suggested")]
    tasks, _ = written(records, tmp_path)
    interface = sdk.LabelInterface((tmp_path / f"tasks.json{CONFIGURATION}").read_text("utf-8"))
    interface.validate()
    for task in tasks:
        for done in (*task["annotations"], *task["predictions"]):
            assert interface.validate_prediction(done, return_errors=True) == []
