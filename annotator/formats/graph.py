"""A record as a graph of spans and links, for formats that know nothing else.

Each mention is a node; a further span of it is a node of its own, to which a link `CONTINUED`
leads from the first. An attribution is the links from its quote to whatever has a role in it,
named after the role. A quote that has several frames stands there once for each of them, and is
one mention again when it is read: ids of the further ones end in `AGAIN` and the frame's id.
"""

from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace

from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Layer, Mention, Span
from annotator.model.record import Record
from annotator.model.stance import Stance

CONTINUED: Final = "continued"
"""The link from a mention's first span to each further one."""

HOLDER: Final = "holder"
AGAIN: Final = "@"
FURTHER: Final = "+"


class Frame(Struct, frozen=True, kw_only=True):
    """What a node tells of the frame that it heads.

    Attributes:
        id: the frame's.
        features: the frame's.
        stances: those the frame expresses, where formats hold values.
        role: the layer whose role the node itself has.
    """

    id: str
    features: dict[str, Any] = field(default_factory=dict)
    stances: tuple[Stance, ...] = ()
    role: Layer = Layer.QUOTE


class Node(Struct, frozen=True, kw_only=True):
    """A span with a label (code points); `frame` where it heads one, and values are held."""

    id: str
    label: str
    span: Span
    features: dict[str, Any] = field(default_factory=dict)
    entity: str | None = None
    frame: Frame | None = None


class Link(Struct, frozen=True):
    """A link between two nodes, by their ids."""

    head: str
    tail: str
    label: str


class Graph(Struct, frozen=True):
    """The spans and links of one article; links of one head and label in their order."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()


def graph_of(record: Record) -> Graph:
    """Make the graph of a record whose frames all have a mention."""
    return _Drawing(record).graph()


class _Drawing:
    """The making of one graph."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._entities = record.annotation.entity_of
        self._stances = record.annotation.stances_by_attribution
        self._nodes: dict[str, Node] = {}
        self._links: list[Link] = []

    def graph(self) -> Graph:
        """Give the graph."""
        for mention in self._record.mentions:
            self._add(mention, mention.id)
        for frame in self._record.attributions:
            self._add_frame(frame)
        return Graph(tuple(self._nodes.values()), tuple(self._links))

    def _add(self, mention: Mention, key: str) -> None:
        entity = self._entities.get(mention.id)
        for number, span in enumerate(mention.spans):
            if number:
                node = Node(id=f"{key}{FURTHER}{number}", label=mention.layer, span=span)
                self._links.append(Link(key, node.id, CONTINUED))
            else:
                node = Node(
                    id=key,
                    label=mention.layer,
                    span=span,
                    features=mention.features,
                    entity=None if entity is None else entity.id,
                )
            self._nodes[node.id] = node

    def _add_frame(self, frame: Attribution) -> None:
        roles = [(layer, key) for layer in ROLE_FIELDS for key in frame.role(layer)]
        if not roles:
            return
        role, first = roles[0]
        head = first
        if self._nodes[head].frame is not None:
            head = f"{first}{AGAIN}{frame.id}"
            self._add(self._record.annotation.mention_by_id[first], head)
        stances = self._stances.get(frame.id, ())
        told = Frame(id=frame.id, features=frame.features, stances=stances, role=role)
        self._nodes[head] = replace(self._nodes[head], frame=told)
        self._links += [Link(head, key, layer) for layer, key in roles[1:]]
        for stance in stances:
            for label, key in ((Layer.TARGET, stance.target), (HOLDER, stance.holder)):
                if key in self._nodes:
                    self._links.append(Link(head, key, label))
