"""Mentions and frames made of a graph of spans and links: ours, or another tool's.

Another tool's labels and links are read by what they mean: a label by its name, whatever its
case; a link by what it leads to, for what a frame has as its speaker is a mention of a speaker.
A link that leads to a quote is turned round. What no frame can be made of is told.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from annotator.formats.graph import AGAIN, CONTINUED, HOLDER, Frame, Graph, Link, Node
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Stance
from annotator.problems import Notice

Entities = Mapping[str, tuple[str, ...]]
"""By entity the mentions that refer to it."""


class Parts(Struct, frozen=True):
    """What a graph says.

    Attributes:
        mentions: in the order of the nodes.
        attributions: in the order of the nodes that head them.
        stances: in the order of their frames.
        referring: by entity the mentions that refer to it.
        notices: what was left out, once for each name.
    """

    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    stances: tuple[Stance, ...]
    referring: Entities
    notices: tuple[Notice, ...]


def layer_of(label: str) -> Layer | None:
    """Tell which layer a label means: ``QUOTE``, ``Speaker``; None for none of ours."""
    return _LAYERS.get(label) or _LAYERS.get(label.strip().casefold())


_LAYERS: Final[Mapping[str, Layer]] = {layer.value: layer for layer in Layer}


def parts_of(graph: Graph, text: str) -> Parts:
    """Read a graph.

    Args:
        graph: its spans must lie within the text.
        text: the article.
    """
    return _Reading(graph, text).parts()


class _Reading:
    """The reading of one graph."""

    def __init__(self, graph: Graph, text: str) -> None:
        self._text = text
        self._foreign: dict[str, int] = defaultdict(int)
        self._lost_links: dict[str, int] = defaultdict(int)
        self._nodes: dict[str, Node] = {}
        self._layers: dict[str, Layer] = {}
        for node in graph.nodes:
            self._take(node)
        self._further: dict[str, list[Node]] = defaultdict(list)
        self._same: dict[str, str] = {}
        self._links: list[Link] = []
        for link in graph.links:
            self._sort(link)
        for node in self._nodes.values():
            self._same[node.id] = self._first_of(node)

    def _take(self, node: Node) -> None:
        layer = layer_of(node.label)
        if layer is None:
            self._foreign[node.label] += 1
        else:
            self._nodes[node.id] = node
            self._layers[node.id] = layer

    def _sort(self, link: Link) -> None:
        head, tail = self._nodes.get(link.head), self._nodes.get(link.tail)
        if head is None or tail is None:
            self._lost_links[link.label] += 1
        elif link.label == CONTINUED and head.label == tail.label:
            self._further[head.id].append(tail)
        elif head.frame is None and self._leads_to_quote(head, tail):
            self._links.append(Link(tail.id, head.id, link.label))
        else:
            self._links.append(link)

    def _leads_to_quote(self, head: Node, tail: Node) -> bool:
        is_quote = self._layers[head.id] is Layer.QUOTE
        return self._layers[tail.id] is Layer.QUOTE and not is_quote

    def _first_of(self, node: Node) -> str:
        """Give the node that a node repeats, or the node itself."""
        if AGAIN not in node.id:
            return node.id
        base = node.id.rpartition(AGAIN)[0]
        other = self._nodes.get(base)
        is_same = other is not None and (other.label, other.span) == (node.label, node.span)
        return base if is_same else node.id

    def parts(self) -> Parts:
        further = {node.id for nodes in self._further.values() for node in nodes}
        heads = [node for node in self._nodes.values() if node.id not in further]
        mentions = [self._mention(node) for node in heads if self._same[node.id] == node.id]
        referring: dict[str, tuple[str, ...]] = {}
        for node in heads:
            if node.entity is not None and self._same[node.id] == node.id:
                referring[node.entity] = (*referring.get(node.entity, ()), node.id)
        frames = [frame for node in heads if (frame := self._frame(node)) is not None]
        return Parts(
            mentions=tuple(mentions),
            attributions=tuple(frame for frame, _ in frames),
            stances=tuple(stance for _, stances in frames for stance in stances),
            referring=referring,
            notices=tuple(self._notices()),
        )

    def _mention(self, node: Node) -> Mention:
        further = self._further.get(node.id, ())
        spans = tuple(sorted((node.span, *(one.span for one in further))))
        return Mention(
            id=node.id,
            layer=self._layers[node.id],
            spans=spans,
            exact=exact_of(self._text, spans),
            features=node.features,
        )

    def _frame(self, node: Node) -> tuple[Attribution, tuple[Stance, ...]] | None:
        """Make the frame that a node heads, if it does."""
        links = self._leading.get(node.id, [])
        is_bare = not links or self._layers[node.id] is not Layer.QUOTE
        if node.frame is None and is_bare:
            return None
        told = node.frame or Frame(id=f"a-{node.id}")
        roles: dict[Layer, dict[str, None]] = {layer: {} for layer in ROLE_FIELDS}
        if told.role in roles:  # what heads a frame may have no role in it: a target
            roles[told.role][self._same[node.id]] = None
        others: dict[str, list[str]] = {Layer.TARGET: [], HOLDER: []}
        for label, key in self._reached(links):
            if label in others:
                others[label].append(key)
            elif label in ROLE_FIELDS:
                roles[Layer(label)][key] = None
        quotes, *rest = (tuple(keys) for keys in roles.values())
        names = list(ROLE_FIELDS.values())[1:]
        frame = Attribution(
            id=told.id,
            quote=next(iter(quotes), None),
            features=told.features,
            **dict(zip(names, rest, strict=True)),
        )
        return frame, tuple(_stances(told, others))

    @cached_property
    def _leading(self) -> Mapping[str, list[Link]]:
        """Links by what they lead from."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self._links:
            found[link.head].append(link)
        return found

    def _reached(self, links: list[Link]) -> Iterator[tuple[str, str]]:
        """Give what links lead to, and what that leads on to, each with its role."""
        for link in links:
            yield self._role(link), self._same[link.tail]
            for further in self._onward.get(link.tail, ()):
                yield self._role(further), self._same[further.tail]

    @cached_property
    def _onward(self) -> Mapping[str, list[Link]]:
        """Links between parts of a frame, by what they lead from: a cue to its speaker."""
        found: dict[str, list[Link]] = defaultdict(list)
        heads = {link.head for link in self._links if self._heads(link.head)}
        for link in self._links:
            if link.head not in heads:
                found[link.head].append(link)
        return found

    def _heads(self, key: str) -> bool:
        node = self._nodes[key]
        return node.frame is not None or self._layers[key] is Layer.QUOTE

    def _role(self, link: Link) -> str:
        """Tell which role a link gives: a stance's by its name, a frame's by what it leads to."""
        name = link.label.strip().casefold()
        if name in {HOLDER, Layer.TARGET}:
            return name
        return self._layers[link.tail]

    def _notices(self) -> Iterator[Notice]:
        for label, count in self._foreign.items():
            yield Notice("import.label_unknown", label=label, count=count)
        for label, count in self._lost_links.items():
            yield Notice("import.link_unused", label=label, count=count)


def _stances(told: Frame, others: Mapping[str, list[str]]) -> Iterator[Stance]:
    """Give a frame's stances with what links say of them, where they don't say it themselves."""
    targets, holders = iter(others[Layer.TARGET]), iter(others[HOLDER])
    for stance in told.stances:
        yield replace(
            stance,
            attribution=told.id,
            target=stance.target or next(targets, None),
            holder=stance.holder or next(holders, None),
        )
