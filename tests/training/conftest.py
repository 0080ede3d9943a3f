"""Annotated articles, invented, as training sets are made of them."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance

TEXT = (
    "قال وزير الري سامي الحقلي إن السد «مكسب للجميع» وأضاف: «سنتمه»."
    " ورأت ليلى النخلي أن الكلفة باهظة. ولسامي الحقلي رأي آخر."
)


def spans_in(text, *words):
    """Find where words stand, each after those before."""
    found, at = [], 0
    for each in words:
        at = text.index(each, at)
        found.append((at, at + len(each)))
        at += len(each)
    return tuple(found)


def a_mention(text, key, layer, *words, **features):
    spans = spans_in(text, *words)
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(text, spans), features=features)


def an_article(name="a1", *, annotator="هدى", status=Status.FINISHED, entities=True, **meta):
    """An article of three frames, one of which has a quote in two parts and no cue."""
    minister = Entity(
        id="e1", name="سامي الحقلي", kind=EntityKind.PERSON, wikidata="Q1", mentions=("m3",)
    )
    work = Annotation(
        annotator=annotator,
        status=status,
        mentions=(
            a_mention(TEXT, "m1", Layer.QUOTE, "السد", "«مكسب للجميع»"),
            a_mention(TEXT, "m2", Layer.CUE, "قال"),
            a_mention(TEXT, "m3", Layer.SPEAKER, "وزير الري سامي الحقلي", kind="person"),
            a_mention(TEXT, "m4", Layer.CUE, "أضاف"),
            a_mention(TEXT, "m5", Layer.QUOTE, "«سنتمه»"),
            a_mention(TEXT, "m6", Layer.SPEAKER, "ليلى النخلي"),
            a_mention(TEXT, "m7", Layer.QUOTE, "الكلفة باهظة"),
            a_mention(TEXT, "m8", Layer.TARGET, "الكلفة"),
            a_mention(TEXT, "m9", Layer.QUOTE, "مكسب للجميع"),
        ),
        attributions=(
            Attribution(
                id="a1", quote="m1", cues=("m2",), speakers=("m3",), features={"mode": "mixed"}
            ),
            Attribution(
                id="a2",
                quote="m5",
                cues=("m4",),
                speakers=("m3",),
                features={"mode": "direct", "implicit": True, "commitment": "neutral", "x": 1},
            ),
            Attribution(id="a3", quote="m7", speakers=("m6",), features={"mode": "indirect"}),
            Attribution(id="a4", quote="m9"),
        ),
        stances=(
            Stance(id="s1", attribution="a3", holder="m6", target="m8", polarity=Polarity.OPPOSE),
        ),
        entities=(minister,) if entities else (),
        provenance={"m1": "human", "m2": "rules@4", "m3": "model:x"},
    )
    meta = Meta(**{"outlet": "صحيفة الأفق", "author": "سلمى", "licence": "CC-BY-4.0"} | meta)
    return record_of(Article(id=name, text=TEXT, meta=meta), work)


@pytest.fixture(scope="session")
def any_record():
    """The strategy of records that formats are tested with."""
    file = Path(__file__).parents[1] / "formats" / "conftest.py"
    spec = spec_from_file_location("any_record", file)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module._records()


@pytest.fixture
def article():
    """The maker of such articles."""
    return an_article
