"""Records of every shape, for the formats' round trips."""

import pytest
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance

PIECES = (
    "قال",
    "الوزير",
    " ",
    "\n",
    "\r\n",
    "\u2028",
    "«",
    "»",
    "\u0651\u064e",
    "ـ",
    "\u200f",
    "\u200d",
    "👩‍👩‍👧",
    "🇸🇦",
    "😀",
    "e\u0301",
    "BBC",
    "\t",
    "\\n",
    "&lt;",
    "]]>",
    "|",
    "_",
    "#Text=",
    "،",
    "1",
)
ROLES = ("cues", "speakers", "sources", "addressees")
LAYERS = {
    "cues": Layer.CUE,
    "speakers": Layer.SPEAKER,
    "sources": Layer.SOURCE,
    "addressees": Layer.ADDRESSEE,
}


@st.composite
def _records(draw, *, plain=False):
    """A record whose mentions overlap, nest and have several spans, with frames of every sort."""
    text = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
    if not text.strip():
        text += "نص"
    mentions = tuple(_mention(draw, text, number) for number in range(draw(st.integers(0, 7))))
    frames = tuple(_frame(draw, mentions, number) for number in range(draw(st.integers(0, 4))))
    frames = tuple(one for one in frames if any(one.members()))
    entities = _entities(draw, mentions)
    stances = tuple(
        _stance(draw, frame, number, mentions, entities)
        for number, frame in enumerate(frames)
        if draw(st.booleans())
    )
    annotation = Annotation(
        annotator=draw(st.sampled_from(["ليلى", "b"])),
        status=draw(st.sampled_from([Status.IN_PROGRESS, Status.FINISHED])),
        updated="2026-05-04T03:02:01Z",
        mentions=mentions,
        attributions=frames,
        stances=stances,
        entities=entities,
        labels=draw(st.sampled_from([{}, {"نوع": "خبر"}, {"b": ["c", 1, None]}])),
        comments=_comments(draw, mentions),
        provenance={one.id: "human" for one in mentions[:1]},
    )
    meta = Meta(title=draw(st.sampled_from([None, "عنوان", "a\tb"])), extra={"k": [1, "ب"]})
    return record_of(Article(id="مقال-1", text=text, meta=meta), annotation)


def _mention(draw, text, number):
    cuts = sorted(
        draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=min(6, len(text) + 1)))
    )
    spans = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    return Mention(
        id=f"m{number + 1}",
        layer=draw(st.sampled_from(list(Layer))),
        spans=spans,
        exact=exact_of(text, spans),
        features=draw(st.sampled_from([{}, {"kind": "named"}, {"نوع": ["x", 2], "b": True}])),
    )


def _frame(draw, mentions, number):
    def some(layer, most):
        known = [one.id for one in mentions if one.layer is layer]
        return tuple(
            draw(st.lists(st.sampled_from(known), unique=True, max_size=most)) if known else ()
        )

    return Attribution(
        id=f"a{number + 1}",
        quote=next(iter(some(Layer.QUOTE, 1)), None),
        **{role: some(LAYERS[role], 2) for role in ROLES},
        features=draw(
            st.sampled_from(
                [
                    {},
                    {"mode": "direct", "implicit": True},
                    {"mode": "mixed", "commitment": "neutral"},
                ]
            )
        ),
    )


def _entities(draw, mentions):
    parties = [one.id for one in mentions if one.layer in {Layer.SPEAKER, Layer.TARGET}]
    if not parties or draw(st.booleans()):
        return ()
    return (
        Entity(
            id="e-1",
            name="سامي «الخطيب»",
            kind=EntityKind.PERSON,
            wikidata="Q42",
            mentions=tuple(parties[:2]),
        ),
    )


def _stance(draw, frame, number, mentions, entities):
    known = [None, *(one.id for one in mentions), *(one.id for one in entities)]
    return Stance(
        id=f"s{number + 1}",
        attribution=frame.id,
        holder=draw(st.sampled_from(known)),
        target=draw(st.sampled_from(known)),
        polarity=draw(st.sampled_from(list(Polarity))),
        intensity=draw(st.integers(1, 3)),
        explicit=draw(st.booleans()),
    )


def _comments(draw, mentions):
    on = draw(st.sampled_from([None, *(one.id for one in mentions)]))
    remark = Comment(on=on, by="سلمى", at="2026-05-04T03:02:01Z", text="أهذا قول؟\nنعم")
    return (remark,) if draw(st.booleans()) else ()


@pytest.fixture(scope="session")
def any_record():
    """A strategy of records."""
    return _records()
