"""Annotations to compare: made in a line, or drawn so that they are alike, but not quite."""

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.adjudication.differences import compare
from annotator.adjudication.merge import chosen, take
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.check import faults
from annotator.model.decision import Decision
from annotator.model.entity import Entity, EntityKind
from annotator.model.matching import united
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance

TEXT = (
    "قال الوزير للصحفيين إن الخطة ستنجح قريبا وأضاف المتحدث باسم الوزارة أن العمل يبدأ غدا "
    "بحسب بيان نشرته الوكالة أمس وذكرت مصادر مطلعة أن القرار لم يتخذ بعد ونفى النائب ذلك بشدة"
)
WORDS = TEXT.split()
STARTS = [len(" ".join(WORDS[:number])) + (number > 0) for number in range(len(WORDS))]
NAMES = ("بدر", "ريم", "سلمى", "ليلى", "هدى", "وليد")
ROLES = tuple(layer for layer in ROLE_FIELDS if layer is not Layer.QUOTE)


def words(first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Give the span from one word to another (not with it), by their numbers."""
    return ((STARTS[first], STARTS[last - 1] + len(WORDS[last - 1])),)


def work(name="سلمى", *frames, text=TEXT, labels=None, free=(), **more):
    """Make an annotation of frames, each a dict: roles to lists of places, and features.

    A place is a pair of words' numbers, or several spans of code points. `stances` are dicts with
    a polarity and perhaps a target (a place) and other fields; `entity` links the first speaker
    to an entity's id. What stands in the same place on a layer is one mention.
    """
    made = _Making(text)
    for number, frame in enumerate(frames, 1):
        made.frame(f"a{number}", **frame)
    for layer, place in free:
        made.mention(layer, place)
    return Annotation(
        annotator=name,
        status=Status.FINISHED,
        mentions=tuple(made.mentions.values()),
        attributions=tuple(made.frames),
        stances=tuple(made.stances),
        entities=tuple(
            replace(made.entities[key], mentions=tuple(ids)) for key, ids in made.linked.items()
        ),
        labels=labels or {},
        **more,
    )


class _Making:
    def __init__(self, text):
        self.text = text
        self.mentions, self.frames, self.stances = {}, [], []
        self.entities, self.linked = {}, {}

    def mention(self, layer, place, **features):
        spans = words(*place) if isinstance(place[0], int) else tuple(place)
        key = layer, spans
        if key not in self.mentions:
            self.mentions[key] = Mention(
                id=f"m{len(self.mentions) + 1}",
                layer=layer,
                spans=spans,
                exact=exact_of(self.text, spans),
                features=features,
            )
        return self.mentions[key].id

    def frame(self, id_, *, stances=(), entity=None, kind="other", **given):
        fields = {}
        for layer, field in ROLE_FIELDS.items():
            ids = [self.mention(layer, place) for place in given.pop(layer.value, ())]
            ids = tuple(dict.fromkeys(ids))
            if layer is not Layer.SOURCE:
                spans = {mention.id: mention.spans for mention in self.mentions.values()}
                ids = tuple(sorted(ids, key=spans.__getitem__))
            fields[field] = next(iter(ids), None) if layer is Layer.QUOTE else ids
        frame = Attribution(id=id_, features=given, **fields)
        self.frames.append(frame)
        for stance in stances:
            self._stance(frame, **stance)
        if entity is not None and frame.speakers:
            known = {key for ids in self.linked.values() for key in ids}
            if frame.speakers[0] not in known:
                self._link(entity, kind, frame.speakers[0])

    def _stance(self, frame, polarity, target=None, **fields):
        aimed = target
        if isinstance(target, tuple):
            aimed = self.mention(Layer.TARGET, target)
        elif target is not None:
            self._link(target, "other")
        self.stances.append(
            Stance(
                id=f"s{len(self.stances) + 1}",
                attribution=frame.id,
                polarity=Polarity(polarity),
                target=aimed,
                holder=next(iter(frame.speakers), None),
                **fields,
            )
        )

    def _link(self, entity, kind, *ids):
        party = Entity(id=entity, name=f"طرف {entity}", kind=EntityKind(kind))
        self.entities.setdefault(entity, party)
        self.linked.setdefault(entity, []).extend(ids)


def essence(value, *, without_links=False):
    """Give what an annotation says, without ids, order of parts and provenance."""

    def place(key):
        mention = value.mention_by_id.get(key)
        return key if mention is None else (mention.layer, united(mention.spans))

    def holder(stance, frame):
        return stance.holder or next(iter(frame.speakers), None)

    frames = sorted(
        repr(
            (
                [place(key) for key in frame.role(Layer.QUOTE)],
                *(
                    [place(key) for key in frame.role(layer)]
                    if layer is Layer.SOURCE
                    else sorted({repr(place(key)) for key in frame.role(layer)})
                    for layer in ROLES
                ),
                sorted({"implicit": False, **frame.features}.items()),
                sorted(
                    repr(
                        (
                            stance.polarity.value,
                            place(stance.target),
                            place(holder(stance, frame)),
                            stance.intensity,
                            stance.explicit,
                        )
                    )
                    for stance in value.stances_of(frame.id)
                    if (stance.polarity, stance.target) != (Polarity.NEUTRAL, None)
                ),
            )
        )
        for frame in value.attributions
    )
    mentions = sorted({repr((place(one.id), one.features)) for one in value.mentions})
    linked = (
        ()
        if without_links
        else sorted(
            repr((one.id, one.kind, sorted(repr(place(key)) for key in one.mentions)))
            for one in value.entities
        )
    )
    return frames, mentions, linked, value.labels


def decide(outcome, comparison, decided, difference, annotators):
    """Take something, and note it among the decisions."""
    outcome = take(outcome, comparison, difference, annotators, decided)
    taken = chosen(difference, annotators)
    return outcome, {**decided, difference.id: Decision(difference=difference.id, taken=taken)}


def sound(value, text=TEXT):
    """Tell what is broken in an annotation: nothing."""
    return faults(record_of(Article(id="n", text=text), value)) == []


LIMIT = len(WORDS)


@st.composite
def places(draw, longest=4):
    first = draw(st.integers(0, LIMIT - 1))
    return first, min(LIMIT, first + draw(st.integers(1, longest)))


@st.composite
def frames(draw):
    """Draw a frame."""
    first = draw(st.integers(0, LIMIT - 6))
    near = st.integers(first, LIMIT - 2).flatmap(
        lambda at: st.tuples(st.just(at), st.integers(at + 1, min(LIMIT, at + 3)))
    )
    frame = {"quote": draw(st.lists(places(8), min_size=0, max_size=1))}
    for role, most in (("cue", 2), ("speaker", 2), ("source", 3), ("addressee", 1)):
        frame[role] = draw(st.lists(near, max_size=most, unique=True))
    frame |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "mode": st.sampled_from(["direct", "indirect", "mixed"]),
                "implicit": st.booleans(),
                "commitment": st.sampled_from(["endorse", "neutral"]),
            },
        )
    )
    frame["stances"] = draw(st.lists(stances(), max_size=2))
    frame["entity"] = draw(st.sampled_from([None, None, "e-1", "e-2"]))
    return frame


@st.composite
def stances(draw):
    return {
        "polarity": draw(st.sampled_from([one.value for one in Polarity])),
        "target": draw(st.one_of(st.none(), places(3), st.just("e-3"))),
        "intensity": draw(st.integers(1, 2)),
        "explicit": draw(st.booleans()),
    }


@st.composite
def works(draw, least=2, most=6):
    """Draw the annotations of several who have read the same: alike, with changes of each."""
    common = draw(st.lists(frames(), max_size=3))
    sides = []
    for name in NAMES[: draw(st.integers(least, most))]:
        own = [draw(st.one_of(st.just(frame), changed(frame))) for frame in common]
        own = [frame for frame in own if draw(st.integers(0, 5))]
        own += draw(st.lists(frames(), max_size=1))
        labels = draw(st.dictionaries(st.sampled_from(["topic", "tone"]), st.integers(0, 1)))
        free = draw(st.lists(st.tuples(st.sampled_from(list(Layer)), places()), max_size=1))
        sides.append(work(name, *own, labels=labels, free=free))
    return sides


@st.composite
def changed(draw, frame):
    """Draw a change of one part of a frame."""
    role = draw(st.sampled_from(["quote", "cue", "speaker", "source", "mode", "stances"]))
    if role == "mode":
        return {**frame, "mode": draw(st.sampled_from(["direct", "mixed"]))}
    if role == "stances":
        return {**frame, "stances": draw(st.lists(stances(), max_size=2))}
    if role == "source":
        return {**frame, role: draw(st.permutations(frame[role]))}
    shift = draw(st.sampled_from([-1, 0, 1]))
    moved = [(max(0, a), min(LIMIT, max(a + 1, b + shift))) for a, b in frame[role]]
    return {**frame, role: moved}


@pytest.fixture(scope="session", name="work")
def give_work():
    """Give the function that makes an annotation."""
    return work


@pytest.fixture(scope="session", name="essence")
def give_essence():
    """Give the function that tells what an annotation says."""
    return essence


@pytest.fixture(scope="session", name="decide")
def give_decide():
    """Give the function that takes something and notes it among the decisions."""
    return decide


@pytest.fixture(scope="session", name="sound")
def give_sound():
    """Give the function that tells whether nothing is broken."""
    return sound


@pytest.fixture(scope="session")
def drawn():
    """Give the strategy of annotations of several who have read the same."""
    return works


@pytest.fixture(scope="session")
def compared():
    """Compare annotations of the text that they are all made of."""

    def compared(*sides, text=TEXT):
        return compare(text, sides)

    return compared
