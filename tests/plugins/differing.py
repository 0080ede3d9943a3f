"""Annotators who differ: their works on an article, projects of these, a window that judges."""

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project
from annotator.wording.language import Language

TEXT = (
    "الوزير يعود إلى المدينة\n"
    "وقال الوزير لصحيفة «البلد» أمس: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
)
QUOTE, IN_MARKS = "«لن نتراجع عن القرار»", "لن نتراجع عن القرار"
OTHER = "الصبر والهدوء حتى ينتهي العمل في الجسر الجديد"


def mention(key, layer, words, text=TEXT):
    start = text.index(words)
    return Mention(id=key, layer=layer, spans=((start, start + len(words)),), exact=(words,))


def frame(number, quote, cue, speaker, text=TEXT, **features):
    parts = {Layer.QUOTE: quote, Layer.CUE: cue, Layer.SPEAKER: speaker}
    mentions = [mention(f"{layer}{number}", layer, words, text) for layer, words in parts.items()]
    made = Attribution(
        id=f"f{number}",
        quote=mentions[0].id,
        cues=(mentions[1].id,),
        speakers=(mentions[2].id,),
        features=features,
    )
    return made, mentions


def work(name, *frames, stances=(), status=Status.FINISHED):
    return Annotation(
        annotator=name,
        status=status,
        attributions=tuple(made for made, _ in frames),
        mentions=tuple(one for _, mentions in frames for one in mentions),
        stances=stances,
    )


FIRST = frame(1, QUOTE, "قال", "الوزير", mode="direct")
EDGES = frame(1, IN_MARKS, "قال", "الوزير", mode="direct")
MODE = frame(1, QUOTE, "قال", "الوزير", mode="mixed")
SECOND = frame(2, OTHER, "دعا", "رئيس الوفد", mode="indirect")


A_AND_B = (work("أمل", FIRST, SECOND), work("بدر", EDGES))


@pytest.fixture
def project_by(tmp_path):
    """Make a project in which each article has the work of several annotators."""

    def project_by(*articles, text=TEXT):
        target = tmp_path / "team.musnad"
        with Project.create(target) as project:
            for number, works in enumerate(articles, 1):
                article = Article(id=f"n{number}", text=text)
                records = ((Place(), record_of(article, one)) for one in works)
                assert not import_records(project, records).problems
        return target

    return project_by


@pytest.fixture
def judge(open_window, project_by, hands, qtbot):
    """Open a window on works that differ, and begin to adjudicate."""

    def judge(*articles, text=TEXT, language=Language.ENGLISH):
        window = open_window(project_by(*articles, text=text), language)
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+J")
        return window

    return judge


def in_hand(window):
    return window.adjudication.bench.difference


def kinds(window):
    bench = window.adjudication.bench
    return [bench.differences[key].kind for key in bench.order]


def quotes(window):
    annotation = window.workspace.annotation
    found = (annotation.mention_by_id.get(one.quote) for one in annotation.attributions)
    return [one.text for one in found if one is not None]
