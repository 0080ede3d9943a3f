"""A record made of the lines of a brat file: ours, or another project's.

Labels, roles and relations of others are read by what they mean (`annotator.formats.from_graph`).
A line that cannot be read, or speaks of what is not there, is told, and the rest is kept.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from annotator.formats import brat_names as names
from annotator.formats.brat_entities import entities_of
from annotator.formats.brat_lines import Event
from annotator.formats.brat_parts import POLARITIES, Parts
from annotator.formats.brat_remarks import comments_of
from annotator.formats.from_graph import layer_of, parts_of
from annotator.formats.graph import AGAIN, CONTINUED, FURTHER, HOLDER, Frame, Graph, Link, Node
from annotator.formats.renumbering import renumbered
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.model.stance import Polarity, Stance
from annotator.problems import Notice

INTENSITIES = range(1, 4)


def record_from(parts: Parts, article: Article) -> tuple[Record, tuple[Notice, ...]]:
    """Make a record; what is wrong is put to the parts' problems.

    Returns:
        The record, numbered anew, and what is to be told of names that are none of ours.
    """
    drawing = _Drawing(parts)
    found = parts_of(drawing.graph(), article.text)
    frames = {one.id for one in found.attributions}
    mentions = {one.id: one for one in found.mentions}
    entities = entities_of(parts, mentions, article.id)
    annotation = Annotation(
        mentions=found.mentions,
        attributions=found.attributions,
        stances=tuple(_with_parties(one, {*mentions, *entities}) for one in found.stances),
        entities=tuple(entities.values()),
    )
    stances = {one.id for one in found.stances}
    comments = comments_of(parts, {*mentions, *frames, *stances}, entities)
    record = record_of(article, annotation.changed(comments=tuple(comments)))
    return renumbered(record)[0], (*found.notices, *drawing.notices())


def _with_parties(stance: Stance, known: set[str]) -> Stance:
    return replace(
        stance,
        holder=stance.holder if stance.holder in known else None,
        target=stance.target if stance.target in known else None,
    )


class _Drawing:
    """The making of a graph of what a file says."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._nodes: dict[str, Node] = {}
        self._links: list[Link] = []
        self._unused: dict[str, int] = defaultdict(int)
        is_stance = {
            key: line.type.casefold() == names.STANCE.casefold()
            for key, line in parts.events.items()
        }
        self._events = [line for key, line in parts.events.items() if not is_stance[key]]
        self._stances = self._stances_by_frame(
            [line for key, line in parts.events.items() if is_stance[key]]
        )
        self._layers = self._layers_by_mention()

    def graph(self) -> Graph:
        for key in self._layers:
            self._add(key, key)
        self._add_events()
        self._add_heads()
        for relation in self._parts.relations:
            head, tail = map(self._parts.trigger, (relation.head, relation.tail))
            self._link(head, tail, relation.type)
        self._add_quoteless()
        return Graph(tuple(self._nodes.values()), tuple(self._links))

    def notices(self) -> Iterator[Notice]:
        for label, count in self._unused.items():
            yield Notice("import.link_unused", label=label, count=count)

    def _layers_by_mention(self) -> dict[str, str]:
        """Give the label of each text-bound annotation; a trigger is a cue if nothing else."""
        triggers = {line.trigger for line in self._events if self._is_frame(line)}
        others = {line.trigger for line in self._parts.events.values()} - triggers
        return {
            key: Layer.CUE.value if key in triggers and layer_of(line.type) is None else line.type
            for key, line in self._parts.bound.items()
            if key not in others or line.type.casefold() != names.STANCE.casefold()
        }

    def _is_frame(self, event: Event) -> bool:
        """Tell whether an event is an attribution: one of ours, or with a role of ours."""
        if event.type.casefold() == names.ATTRIBUTION.casefold() or layer_of(event.type):
            return True
        return any(
            layer_of(role) or layer_of(self._parts.bound[key].type)
            for role, key in event.arguments
            if key in self._parts.bound
        )

    def _add(self, key: str, name: str) -> None:
        label = self._layers[key]
        for number, span in enumerate(self._parts.spans[key]):
            node = name
            if number:
                node = f"{name}{FURTHER}{number}"
                self._links.append(Link(name, node, CONTINUED))
            features = self._parts.features(key) if node == key else {}
            self._nodes[node] = Node(id=node, label=label, span=span, features=features)

    def _add_events(self) -> None:
        for event in self._events:
            if not self._is_frame(event):
                continue
            head = event.trigger
            if self._nodes[head].frame is not None:
                head = f"{event.trigger}{AGAIN}{event.id}"
                self._add(event.trigger, head)
            self._head(head, event.id, event.id, self._parts.features(event.id))
            for role, key in event.arguments:
                if key in self._layers and self._parts.is_known(event, key, self._parts.bound):
                    self._link(head, key, role)
                elif self._parts.is_known(event, key, self._parts.events):
                    self._unused[role] += 1

    def _head(self, head: str, key: str, name: str, features: dict[str, Any]) -> None:
        """Say that a node heads a frame.

        Args:
            head: the node.
            key: what in the file the frame's stances speak of.
            name: the frame's id.
            features: the frame's.
        """
        layer = layer_of(self._nodes[head].label)
        if layer is not None:
            stances = tuple(replace(one, attribution=name) for one in self._stances.get(key, ()))
            told = Frame(id=name, features=features, stances=stances, role=layer)
            self._nodes[head] = replace(self._nodes[head], frame=told)

    def _add_heads(self) -> None:
        """Make those heads that are marked so, and quotes of which a stance is told."""
        within = {key for event in self._events for _, key in event.arguments}
        for key in self._layers:
            is_marked = any(
                name.casefold() == names.HEAD.casefold() for name in self._parts.values(key)
            )
            has_stance = layer_of(self._layers[key]) is Layer.QUOTE and key in self._stances
            if self._nodes[key].frame is None and (is_marked or (has_stance and key not in within)):
                self._head(key, key, names.frame_of(key), self._parts.features(key, names.OF_FRAME))

    def _add_quoteless(self) -> None:
        """Make heads of cues whose links lead to parties alone: nothing was said that is marked."""
        kinds = {key: layer_of(node.label) for key, node in self._nodes.items()}
        links = [link for link in self._links if link.label != CONTINUED]
        quoting = {
            key
            for link in links
            if Layer.QUOTE in {kinds.get(link.head), kinds.get(link.tail)}
            for key in (link.head, link.tail)
        }
        bound = quoting | {link.tail for link in links}
        for link in links:
            head = link.head
            is_first = kinds.get(head) is Layer.CUE and head not in bound
            if is_first and self._nodes[head].frame is None:
                self._head(head, head, names.frame_of(head), {})

    def _link(self, head: str, tail: str, name: str) -> None:
        """Link two nodes; what the tail is marked as says more of its role than a name does."""
        label = layer_of(self._layers.get(tail, ""))
        is_holder = name.casefold() == HOLDER
        self._links.append(Link(head, tail, name if is_holder or label is None else label))

    def _stances_by_frame(self, events: list[Event]) -> dict[str, list[Stance]]:
        """Read stances, those that are events and those that attributes tell."""
        found: dict[str, list[Stance]] = defaultdict(list)
        known = {*self._parts.bound, *self._parts.events}
        for event in events:
            roles = {role.casefold(): key for role, key in event.arguments}
            frame = roles.get(names.ATTRIBUTION.casefold())
            values = self._parts.values(event.id)
            polarity = values.get(names.POLARITY)
            if frame is None or polarity not in POLARITIES:
                self._parts.tell("brat.stance", event, id=event.id)
            elif self._parts.is_known(event, frame, known):
                found[frame].append(_stance(event.id, Polarity(polarity), roles, values))
        told = {line.id for line in events}
        within: dict[str, str] = {}
        for line in self._events:
            for _, key in line.arguments:
                within.setdefault(key, line.id)
        for key in (*self._parts.bound, *self._parts.events):
            polarity = self._parts.polarity(key)
            if polarity is not None and key not in told:
                stance = Stance(id=f"s-{key}", attribution=key, polarity=polarity)
                found[within.get(key, key)].append(stance)
        return found


def _stance(key: str, polarity: Polarity, roles: dict[str, str], values: dict[str, Any]) -> Stance:
    intensity: Any = values.get(names.INTENSITY)  # True is 1
    holder, target = values.get(names.HOLDER_ENTITY), values.get(names.TARGET_ENTITY)
    return Stance(
        id=key,
        attribution=key,  # until its frame is made
        holder=holder if isinstance(holder, str) else roles.get(HOLDER),
        target=target if isinstance(target, str) else roles.get(Layer.TARGET),
        polarity=polarity,
        intensity=int(intensity) if intensity in INTENSITIES else 1,
        explicit=values.get(names.EXPLICIT) is not False,
    )
