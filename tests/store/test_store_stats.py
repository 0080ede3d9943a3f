"""Statistics: what a project holds, counted."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer
from annotator.model.stance import Polarity, Stance
from annotator.store.stats import Stats, stats


@pytest.fixture
def counted(project, bare, annotated, work, put):
    omar = Annotation(
        annotator="omar",
        status=Status.IN_PROGRESS,
        attributions=(
            Attribution(id="a1", features={"implicit": True}),
            Attribution(id="a2", features={"mode": "indirect", "implicit": True}),
            Attribution(id="a3", features={"mode": "أخرى"}),
        ),
        stances=(Stance(id="s1", attribution="a1", polarity=Polarity.DOUBT),),
        entities=work.entities,
    )
    put(project, annotated(), annotated("n2"), annotated(work=omar), bare("n3"))
    return project


def test_an_empty_project_counts_nothing(project):
    assert stats(project) == Stats(
        articles=0,
        annotations={},
        mentions=dict.fromkeys(Layer, 0),
        attributions={"direct": 0, "indirect": 0, "mixed": 0, "unset": 0},
        implicit=None,
        stances=dict.fromkeys(Polarity, 0),
        entities=0,
    )


def test_everything_is_counted(counted):
    assert stats(counted) == Stats(
        articles=3,
        annotations={"omar": {Status.IN_PROGRESS: 1}, "sara": {Status.FINISHED: 2}},
        mentions=dict.fromkeys(Layer, 0) | {Layer.QUOTE: 2, Layer.CUE: 2, Layer.SPEAKER: 2},
        attributions={"direct": 2, "indirect": 1, "mixed": 0, "unset": 1, "أخرى": 1},
        implicit=2 / 5,
        stances=dict.fromkeys(Polarity, 0) | {Polarity.OPPOSE: 2, Polarity.DOUBT: 1},
        entities=1,
    )


def test_one_annotators_work_is_counted_alone(counted):
    found = stats(counted, annotator="omar")
    assert found.annotations == {"omar": {Status.IN_PROGRESS: 1}}
    assert (found.articles, found.mentions[Layer.QUOTE], found.implicit) == (3, 0, 2 / 3)


def test_features_of_another_scheme_do_no_harm(project, annotated, work, put):
    odd = replace(work, attributions=(Attribution(id="a1", features={"mode": 3, "implicit": "x"}),))
    put(project, annotated(work=odd))
    found = stats(project)
    assert (found.attributions["3"], found.implicit) == (1, 1.0)
