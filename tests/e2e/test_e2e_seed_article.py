"""The article that the project began with, marked by keys alone and saved as a corpus.

Paragraphs 2 to 6 hold six attributions, one of them inside another. Expected spans follow the
annotation guideline.
"""

import json
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator

from annotator.cli.main import main
from annotator.resources import resource

ENVOY = "المبعوث الروسي"


class Frame(NamedTuple):
    """A frame as it is expected in the corpus, roles as texts."""

    cue: str
    speaker: str
    quote: str
    mode: str
    sources: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    stance: tuple[str, str, str] | None = None  # polarity, holder, target


OUTER = "تركيا تعهدت وفق مذكرة سوتشي بإخراج “المسلحين” (الجهاديين) من مناطق محددة في إدلب"
EXPECTED = [
    Frame(
        cue="عرضت",
        speaker="روسيا",
        addressees=("المعارضة السورية",),
        quote="مشاركتها في محاربة «هيئة تحرير الشام» جبهة النصرة سابقاً",
        mode="indirect",
    ),
    Frame(
        cue="أفاد",
        speaker="مبعوث الرئيس الروسي إلى سوريا ألكسندر لافرينتيف",
        sources=("روسيا اليوم",),
        quote=(
            "موسكو “عرضت على المعارضة السورية مساعدتها في محاربة (تحرير الشام)"
            " وغيرها من التنظيمات المتطرفة في إدلب”"
        ),
        mode="mixed",
    ),
    Frame(cue="أكد", speaker=ENVOY, quote=OUTER, mode="indirect"),
    Frame(
        cue="تعهدت",
        speaker="تركيا",
        quote="بإخراج “المسلحين” (الجهاديين) من مناطق محددة في إدلب",
        mode="indirect",
    ),
    Frame(
        cue="أضاف",
        speaker="لافرينتيف",
        quote="“وإن تعذّر عليها ذلك بمفردها، يمكنها التعويل علينا في المساعدة”",
        mode="direct",
    ),
    Frame(
        cue="دعا",
        speaker=ENVOY,
        addressees=("المعارضة المعتدلة",),
        quote="تحمل مسؤولية نجاح وقف إطلاق النار في إدلب",
        mode="indirect",
        stance=("support", ENVOY, "نجاح وقف إطلاق النار في إدلب"),
    ),
]


def annotate(reader):
    """Mark the six attributions, in the order in which one reads them."""
    mark, press = reader.mark, reader.hands.press

    mark("C", "عرضت", within="عرضت روسيا")
    mark("S", "روسيا", within="روسيا على")
    mark("A", "المعارضة السورية", within="المعارضة السورية مشاركتها")
    mark("Q", "مشاركتها في محاربة «هيئة تحرير الشام» جبهة النصرة سابقاً")
    press("Return")

    mark("O", "روسيا اليوم")
    mark("C", "أفاد")
    mark("S", "مبعوث الرئيس الروسي إلى سوريا ألكسندر لافرينتيف")
    mark(
        "Q",
        "موسكو “عرضت على المعارضة السورية مساعدتها في محاربة (تحرير الشام) وغيرها من"
        " التنظيمات المتطرفة في إدلب",
    )
    press("Return")

    mark("C", "وأكد")
    mark("S", ENVOY, within="وأكد")
    mark("Q", OUTER)
    press("Return")
    mark("Q", "بإخراج “المسلحين” (الجهاديين) من مناطق محددة في إدلب")
    mark("C", "تعهدت")
    mark("S", "تركيا", within="تركيا تعهدت")
    press("Return")

    mark("C", "وأضاف")
    mark("S", "لافرينتيف", within="وأضاف")
    mark("Q", "وإن تعذّر عليها ذلك بمفردها، يمكنها التعويل علينا في المساعدة")
    press("Return")

    mark("C", "ودعا")
    mark("S", ENVOY, within="ودعا")
    mark("A", "المعارضة المعتدلة", within="ودعا")
    mark("Q", "تحمل مسؤولية نجاح وقف إطلاق النار في إدلب")
    press("1")
    mark("T", "نجاح وقف إطلاق النار في إدلب")
    press("Return")


def frames_of(record):
    """Tell a corpus line's frames by their texts, in the order of the article."""
    mentions = {mention["id"]: mention for mention in record["mentions"]}

    def texts(ids):
        return tuple(" … ".join(mentions[key]["exact"]) for key in ids)

    stances = {
        stance["attribution"]: (stance["polarity"], *texts((stance["holder"], stance["target"])))
        for stance in record["stances"]
    }
    found = []
    for frame in record["attributions"]:
        assert frame["features"]["implicit"] is False
        (cue,), (speaker,), (quote,) = map(
            texts, (frame["cues"], frame["speakers"], (frame["quote"],))
        )
        expected = Frame(
            cue=cue,
            speaker=speaker,
            quote=quote,
            mode=frame["features"]["mode"],
            sources=texts(frame["sources"]),
            addressees=texts(frame["addressees"]),
            stance=stances.get(frame["id"]),
        )
        found.append((mentions[frame["quote"]]["spans"][0][0], expected))
    return [frame for _, frame in sorted(found)]


@pytest.fixture
def annotated(open_window, reader, qtbot, tmp_path, seed_text):
    """Give a function that does it all with a pair of hands and reads the corpus saved."""

    def annotated(hands, name):
        project, corpus = tmp_path / f"{name}.musnad", tmp_path / f"{name}.jsonl"
        assert main(["new", str(project)]) == 0
        assert main(["import", str(project), str(seed_text)]) == 0
        window = open_window(project)
        hands.press("Return")  # the list has the focus, and the article is its first
        assert window.view.hasFocus()
        annotate(reader(window, hands))
        qtbot.waitUntil(lambda: window.workspace.saver.is_idle)
        hands.press("Ctrl+Q")
        assert not window.isVisible()
        assert main(["export", str(project), str(corpus)]) == 0
        assert main(["validate", str(corpus)]) == 0
        (line,) = corpus.read_text(encoding="utf-8").splitlines()
        return json.loads(line)

    return annotated


class TestTheSeedArticle:
    def test_is_marked_by_keys_alone(self, annotated, hands, seed_text, record_property, capsys):
        record = annotated(hands, "latin")

        assert frames_of(record) == EXPECTED
        schema = json.loads(resource("schemas", "record.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(record)
        assert record["text"].encode() == seed_text.read_bytes()
        for mention in record["mentions"]:
            slices = [record["text"][start:end] for start, end in mention["spans"]]
            assert mention["exact"] == slices
        record_property("key_presses", hands.presses)
        with capsys.disabled():
            print(f"\n  {len(EXPECTED)} attributions in {hands.presses} key presses")

    def test_is_marked_just_so_on_an_arabic_keyboard(self, annotated, hands, arabic_hands):
        latin, arabic = annotated(hands, "latin"), annotated(arabic_hands, "arabic")

        assert arabic_hands.presses == hands.presses
        assert arabic | {"updated": None} == latin | {"updated": None}
