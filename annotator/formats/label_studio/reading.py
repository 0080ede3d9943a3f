"""Label Studio's results as a record's annotation, whether we wrote them or others did.

What we wrote is known by the names of its controls. Of other projects' results, regions and
relations are read by what they mean, choices about a region that name a polarity as a stance,
and other values as features.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from annotator.formats.from_graph import Parts, layer_of, parts_of
from annotator.formats.graph import AGAIN, HOLDER, Frame, Graph, Link, Node
from annotator.formats.label_studio.controls import (
    ANNOTATOR,
    ATTRIBUTION,
    COMMENTS,
    DOCUMENT,
    ENTITY,
    MENTION,
    PROVENANCE,
    STANCE,
    STATUS,
)
from annotator.formats.label_studio.remarks import comment_of
from annotator.formats.label_studio.said import Said, Values
from annotator.formats.offset_units import ToCodePoints
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.attribution import FIXED_FEATURES, Attribution, Mode
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity, Stance
from annotator.problems import Problem

OURS: Final = (*(f"{owner}_" for owner in (MENTION, ATTRIBUTION, STANCE)), PROVENANCE)
"""How the names begin of controls that we write about regions."""


POLARITIES: Final = {polarity.value: polarity for polarity in Polarity}


class Draft(Struct, frozen=True):
    """What results say, but for the entities that a task names.

    Attributes:
        annotation: without entities.
        referring: by entity the mentions that refer to it.
        problems: what could not be read, and what is to be told.
    """

    annotation: Annotation
    referring: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def draft_of(text: str, said: Said, convert: ToCodePoints, entities: frozenset[str]) -> Draft:
    """Read an annotation.

    Args:
        text: the article.
        said: its results, sorted.
        convert: turns their spans into code points of the text.
        entities: the ids of the task's entities.
    """
    return _Reading(text, said, convert, entities).draft()


class _Reading:
    """The reading of one annotation."""

    def __init__(
        self, text: str, said: Said, convert: ToCodePoints, entities: frozenset[str]
    ) -> None:
        self._text = text
        self._said = said
        self._entities = entities
        self._problems: list[Problem] = []
        self._nodes = {node.id: node for node in said.nodes(text, convert)}
        self._links: defaultdict[str, list[Link]] = defaultdict(list)
        for link in said.links:
            self._links[link.head].append(link)
        self._of = {
            link.tail: link.head
            for link in said.links
            if link.label == STANCE and self._polarity(link.tail) is not None
        }
        """By region that has a further stance of a frame the region that heads the frame."""

        self._frames = {key: self._frame(node) for key, node in self._nodes.items()}
        self._provenance: dict[str, str] = {}

    def draft(self) -> Draft:
        """Give what the results say."""
        parts = self._parts()
        frames = self._in_order(parts.attributions)
        mentions = tuple(self._with_features(one) for one in parts.mentions)
        for key, told in self._frames.items():
            if told is not None:
                self._note_provenance(ATTRIBUTION, key, told.id)
        stances = tuple(self._stances({one.id for one in frames}))
        parts_there = (mentions, frames, stances)
        known = {one.id for row in parts_there for one in row} | self._entities
        annotation = Annotation(
            annotator=self._said.document.text(ANNOTATOR),
            status=self._status(),
            mentions=mentions,
            attributions=frames,
            stances=stances,
            labels=self._labels(),
            comments=tuple(self._comments(known)),
            provenance={key: told for key, told in self._provenance.items() if key in known},
        )
        return Draft(
            annotation, self._referring(), (*self._said.problems, *self._problems, *parts.notices)
        )

    def _parts(self) -> Parts:
        nodes = tuple(
            Node(id=node.id, label=node.label, span=node.span, frame=self._frames[node.id])
            for node in self._nodes.values()
            if node.id not in self._of
        )
        links = tuple(
            link
            for link in self._said.links
            if link.head not in self._of and not (link.label == STANCE and link.tail in self._of)
        )
        return parts_of(Graph(nodes, links), self._text)

    def _frame(self, node: Node) -> Frame | None:
        """Give the frame that a region heads by what is said of it."""
        told = self._said.about(node.id)
        if not told:
            return None
        key = told.text(ATTRIBUTION)
        features = dict(self._features(told, ATTRIBUTION))
        layer = layer_of(node.label)
        if layer is Layer.QUOTE:
            features |= {
                name: value
                for name, value in told.values()
                if name in FIXED_FEATURES and _is_legal(name, value)
            }
        if layer is None or node.id in self._of:
            return None
        is_told = key is not None or (
            layer is Layer.QUOTE and bool(features or self._polarity(node.id))
        )
        return Frame(id=key or f"a-{node.id}", features=features, role=layer) if is_told else None

    def _features(self, told: Values, owner: str) -> Iterator[tuple[str, Any]]:
        """Give the features that we wrote of this owner, but for what is illegal."""
        prefix = f"{owner}_"
        for name, value in told.values():
            if name.startswith(prefix):
                feature = name.removeprefix(prefix)
                if owner != ATTRIBUTION or _is_legal(feature, value):
                    yield feature, value
                else:
                    self._problems.append(Problem("import.value_unused", name=name, value=value))

    def _with_features(self, mention: Mention) -> Mention:
        told = self._said.about(mention.id)
        if not told:
            return mention
        self._note_provenance(MENTION, mention.id, mention.id)
        features = dict(self._features(told, MENTION))
        is_quote = mention.layer is Layer.QUOTE
        heads = self._frames.get(mention.id) is not None
        for name, value in told.values():
            is_frames = is_quote and name in FIXED_FEATURES and _is_legal(name, value)
            is_stance = heads and name == STANCE and self._polarity(mention.id) is not None
            if not (_is_ours(name) or is_frames or is_stance):
                features[name] = value
        return replace(mention, features=features) if features else mention

    def _in_order(self, frames: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """Put the frames in the order in which the results name them."""
        order = {key: number for number, key in enumerate(self._said.texts(ATTRIBUTION))}
        return tuple(sorted(frames, key=lambda one: order.get(one.id, len(order))))

    def _stances(self, frames: set[str]) -> Iterator[Stance]:
        for key in dict.fromkeys(self._said.naming.get(STANCE, ())):
            polarity = self._polarity(key)
            frame = self._frames.get(self._of.get(key, key))
            if polarity is None or frame is None or frame.id not in frames:
                continue
            told = self._said.about(key)
            explicit = told.value(f"{STANCE}_explicit")
            stance = Stance(
                id=told.text(f"{STANCE}_id") or f"s-{key}",
                attribution=frame.id,
                holder=self._party(key, HOLDER),
                target=self._party(key, Layer.TARGET),
                polarity=polarity,
                intensity=_intensity(told.value(f"{STANCE}_intensity")),
                explicit=explicit if isinstance(explicit, bool) else True,
            )
            self._note_provenance(STANCE, key, stance.id)
            yield stance

    def _polarity(self, key: str) -> Polarity | None:
        """Give the polarity that is chosen of a region."""
        value = self._said.about(key).value(STANCE)
        return POLARITIES.get(value.casefold()) if isinstance(value, str) else None

    def _party(self, key: str, role: str) -> str | None:
        """Give the mention or entity that has a role in a region's stance."""
        for link in self._links[key]:
            if self._role(link) == role:
                return self._mention(link.tail)
        told = self._said.about(key).text(f"{STANCE}_{role}")
        return told if told in self._entities or told in self._nodes else None

    def _role(self, link: Link) -> str | None:
        name = link.label.strip().casefold()
        tail = self._nodes.get(link.tail)
        if name == HOLDER or tail is None:
            return name
        return layer_of(name) or layer_of(tail.label)

    def _mention(self, key: str) -> str | None:
        """Give the mention that a region is, or stands for again."""
        node = self._nodes.get(key)
        base = self._nodes.get(key.rpartition(AGAIN)[0])
        if node is None or layer_of(node.label) is None:
            return None
        if base is not None and (base.label, base.span) == (node.label, node.span):
            return base.id
        return key

    def _referring(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for key in self._said.naming.get(ENTITY, ()):
            mention = self._mention(key)
            for entity in self._said.about(key).texts(ENTITY):
                if mention is not None and entity in self._entities:
                    found[entity][mention] = None
        return {entity: tuple(mentions) for entity, mentions in found.items()}

    def _note_provenance(self, owner: str, region: str, key: str) -> None:
        told = self._said.about(region).text(PROVENANCE + owner)
        if told is not None:
            self._provenance[key] = told

    def _status(self) -> Status:
        value = self._said.document.text(STATUS)
        return Status(value) if value in set(Status) else self._said.status

    def _labels(self) -> dict[str, Any]:
        ours = {ANNOTATOR, COMMENTS} | ({STATUS} if self._status_is_ours() else set())
        return {
            name.removeprefix(f"{DOCUMENT}_"): value
            for name, value in self._said.document.values()
            if name not in ours
        }

    def _status_is_ours(self) -> bool:
        return self._said.document.text(STATUS) in set(Status)

    def _comments(self, known: set[str]) -> Iterator[Comment]:
        """Give the comments; one on what is not there is of the whole article."""
        for remark in self._said.document.texts(COMMENTS):
            comment = comment_of(remark)
            yield comment if comment.on in known else replace(comment, on=None)


def _is_ours(name: str) -> bool:
    """Tell whether a control is one of those that we write about regions."""
    return name in {ENTITY, ATTRIBUTION} or name.startswith(OURS)


def _is_legal(feature: str, value: object) -> bool:
    """Tell whether a frame may have this value of a feature."""
    match feature:
        case "mode":
            return value is None or (isinstance(value, str) and value in set(Mode))
        case "implicit":
            return value is None or isinstance(value, bool)
        case "confidence":
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            return value is None or (is_number and 0 <= float(str(value)) <= 1)
    return True


def _intensity(value: object) -> int:
    return value if isinstance(value, int) and value in {1, 2, 3} else 1
