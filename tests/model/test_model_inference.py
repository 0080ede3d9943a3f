"""The features that a text shows of a frame, after the guideline's rules 10 and 14."""

import subprocess
import sys

import pytest

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Mode
from annotator.model.inference import features_in_text, quote_mode
from annotator.model.mention import Layer, Mention, exact_of

ROLES = {"cue": "cues", "speaker": "speakers", "quote": "quote"}


def quoted(marked):
    """The mode of the quote between ⟦ and ⟧, or of the several."""
    text, spans = "", []
    for piece in marked.split("⟦"):
        inside, closed, after = piece.partition("⟧")
        if closed:
            spans.append((len(text), len(text) + len(inside)))
        text += inside + after
    return quote_mode(text, tuple(spans))


def frame_in(text, **roles):
    """A frame whose roles are the first places of these words in the text."""
    mentions, filled = [], {}
    for name, given in roles.items():
        words = (given,) if isinstance(given, str) else given
        for number, word in enumerate(words):
            spans = ((text.index(word), text.index(word) + len(word)),)
            mention = Mention(id=f"{name}{number}", layer=Layer(name), spans=spans,
                              exact=exact_of(text, spans))  # fmt: skip
            mentions.append(mention)
        ids = tuple(f"{name}{number}" for number in range(len(words)))
        filled[ROLES[name]] = ids[0] if name == "quote" else ids
    return Annotation(mentions=tuple(mentions)), Attribution(id="a1", **filled)


def is_implicit(text, **roles):
    return features_in_text(text, *frame_in(text, **roles))["implicit"]


class TestMode:
    @pytest.mark.parametrize(
        "marked",
        [
            "قال الوزير: ⟦«نعم، سنعمل»⟧.",
            "قال الوزير إن ⟦«العمل مستمر»⟧.",
            "قال: ⟦”نعم“⟧",
            "⟦»نخشى ألا تصل الفرق«⟧، قال الرئيس",
            '⟦"العمل مستمر!"⟧ قال',
            "⟦«نعم»⟧، قال الوزير، ⟦«سنعمل»⟧",
        ],
    )
    def test_all_in_marks_is_direct(self, marked):
        assert quoted(marked) is Mode.DIRECT

    @pytest.mark.parametrize(
        "marked",
        ["وقالت: ⟦نحن نصوت⟧.", "فقال بكل وضوح : إن ⟦الكأس تكبر⟧", "قال: ⟦إنني سعيد⟧",
         "وقال:\n⟦نعم⟧"],
    )  # fmt: skip
    def test_after_a_colon_is_direct(self, marked):
        assert quoted(marked) is Mode.DIRECT

    def test_but_not_what_a_pronoun_reports(self):
        assert quoted("القول: ⟦إنه تم العثور عليه⟧") is Mode.INDIRECT

    @pytest.mark.parametrize(
        "marked",
        ['قال أن "⟦هذا التأخير غير مقبول⟧.\n', 'وقال " إن ⟦البشرية فهمت "درب التبانة" كلها⟧ .',
         "الحرف الواحد: «⟦كل فلاح⟧", "قال: «⟦نعم⟧»",
         'قال "⟦نعم «سنعمل» غدا"⟧ ثم مضى'],
    )  # fmt: skip
    def test_after_an_opening_mark_is_direct(self, marked):
        assert quoted(marked) is Mode.DIRECT

    @pytest.mark.parametrize(
        "marked",
        ['سماه "الخائن" ⟦وإنه هارب⟧', 'قال "نعم " ⟦ثم مضى⟧', 'قال "⟦نعم" ثم مضى إلى بيته⟧'],
    )
    def test_but_not_after_a_closing_one(self, marked):
        assert quoted(marked) is Mode.INDIRECT

    @pytest.mark.parametrize(
        "marked",
        [
            "أكد أن ⟦المحطة «مدرجة ضمن أعمال المرحلة»⟧",
            "وصفها ⟦بأنها «متأخرة جدا»⟧",
            "قال ⟦إن كذا⟧ ثم ⟦«كان ما كان أمس هنا»⟧",
        ],
    )
    def test_partly_in_marks_is_mixed(self, marked):
        assert quoted(marked) is Mode.MIXED

    @pytest.mark.parametrize(
        "marked",
        [
            "أن ⟦العمل مستمر⟧.",
            "أن ⟦فيلم «حبيبي سكر مر» جاء في المقدمة أمس⟧",
            'أن ⟦كأس " دليس – دانون " ستنظم هنا⟧',
            "أن ⟦العمل مستمر⟧، «وهذا كلام آخر تماما»",
        ],
    )
    def test_no_marks_or_a_term_in_marks_is_indirect(self, marked):
        assert quoted(marked) is Mode.INDIRECT

    def test_without_a_quote_there_is_none(self):
        text = "قال الوزير"
        assert features_in_text(text, *frame_in(text, cue="قال")) == {"implicit": False}


class TestImplicit:
    @pytest.mark.parametrize(
        ("text", "roles"),
        [
            ("وقال الوزير إن العمل مستمر", {"cue": "قال", "speaker": "الوزير"}),
            ("الوزير قد أكد العمل", {"cue": "أكد", "speaker": "الوزير"}),
            ("أما الوزير فقال نعم", {"cue": "قال", "speaker": "الوزير"}),
            ("سلمى، التي أشرفت على الموقع، تشرح", {"cue": "تشرح", "speaker": "سلمى"}),
            ("«نعم. لا. نعم»، بحسب الوزير", {"cue": "بحسب", "speaker": "الوزير"}),
            ("المؤشر نحو 3.5 قال", {"cue": "قال", "speaker": "المؤشر"}),
            ("د. هالة زيتون قالت", {"cue": "قالت", "speaker": "د. هالة"}),
            ("الخبير لدى د. هالة قال", {"cue": "قال", "speaker": "الخبير"}),
        ],
    )
    def test_a_speaker_named_in_the_clause_is_not(self, text, roles):
        assert is_implicit(text, quote=text[-2:], **roles) is False

    @pytest.mark.parametrize(
        ("text", "cue"),
        [
            ("وصل الوزير. وأضاف كذا", "أضاف"),
            ("وصل الوزير\nأضاف كذا", "أضاف"),
            ("وصل الوزير إلى القصر وقال كذا", "قال"),
            ("وصل الوزير إلى القصر وقال كذا", "وقال"),
            ("سألنا الوزير عن ذلك فقال كذا", "قال"),
            ("أما الوزير فوصل وقال كذا", "قال"),
            ("شكر الوزير الحضور مؤكداً كذا", "مؤكداً"),
            ("شكر الوزيرُ الحضور مُؤَكِّداً كذا", "مُؤَكِّداً"),
            ("شكر الوزير الحضور، موجهاً نداءً كذا", "نداءً"),
            ("الوزير، الذي كان قد أكد كذا", "أكد"),
            ("رحب الوزير بذلك، لكنه اعتبر كذا", "اعتبر"),
            ("رحب الوزير بذلك ثم قال كذا", "قال"),
            ("رحب الوزير بذلك، إذ أشار كذا", "أشار"),
        ],
    )
    def test_a_speaker_of_another_clause_is(self, text, cue):
        assert is_implicit(text, cue=cue, speaker="الوزير", quote="كذا") is True

    def test_a_speaker_far_before_is(self):
        text = "الوزير " + "كلمة " * 200 + "أضاف كذا"
        assert is_implicit(text, cue="أضاف", speaker="الوزير", quote="كذا") is True

    def test_of_several_speakers_one_in_the_clause_is_enough(self):
        text = "وصل الوزير. وقال المدير كذا"
        assert is_implicit(text, cue="قال", speaker=("الوزير", "المدير"), quote="كذا") is False

    def test_a_frame_without_speaker_or_without_cue_and_quote_is_unfinished(self):
        assert is_implicit("قال: نعم", cue="قال", quote="نعم") is False
        assert is_implicit("قال الوزير", speaker="الوزير") is False


@pytest.mark.parametrize(
    ("records", "mode", "implicit"), [("gold", 0.98, 0.98), ("sample", 0.99, 0.98)],
    indirect=["records"],
)  # fmt: skip
def test_annotators_agree(records, mode, implicit):
    floors = {"mode": mode, "implicit": implicit}
    right, frames = dict.fromkeys(floors, 0), 0
    for record in records:
        annotation = record.annotation
        for frame in annotation.attributions:
            shown = features_in_text(record.text, annotation, frame)
            frames += 1
            for name in floors:
                right[name] += shown[name] == frame.features[name]
    assert frames > 100
    assert {name: count / frames for name, count in right.items() if
            count / frames < floors[name]} == {}  # fmt: skip


def test_a_million_code_points_cost_no_more_than_fifty_thousand(steps):
    def cost(lines):
        around = "قال الوزير إن العمل «مستمر بلا توقف اليوم»، مضيفاً أن كذا. " * lines
        text = f"{around}وقال الوزير: «نعم»{around}"
        annotation, frame = frame_in(text, cue="وقال", speaker="الوزير", quote="«نعم»")
        return steps(features_in_text, text, annotation, frame)

    assert cost(10_000) == cost(500)


def test_nothing_slow_is_imported():
    program = (
        "import sys; from annotator.model.annotation import Annotation;"
        "from annotator.model.article import Article;"
        "from annotator.model.edits.marking import mark;"
        "from annotator.model.mention import Layer;"
        "first = mark(Article(id='a', text='س. قال'), Annotation(), Layer.SPEAKER, ((0, 1),));"
        "mark(Article(id='a', text='س. قال'), first.annotation, Layer.CUE, ((3, 6),), 'a1');"
        "print({'camel_tools', 'regex', 'sqlalchemy', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "set()"
