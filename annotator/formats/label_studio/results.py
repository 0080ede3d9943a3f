"""A record's annotation as Label Studio's results: regions, what is said of them, relations."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec.structs import replace

from annotator.formats.graph import AGAIN, HOLDER, Graph, Node, graph_of
from annotator.formats.label_studio.controls import (
    ANNOTATOR,
    ATTRIBUTION,
    COMMENTS,
    DOCUMENT,
    ENTITY,
    LABELS,
    MENTION,
    PROVENANCE,
    STANCE,
    STATUS,
    TEXT,
    Controls,
)
from annotator.formats.label_studio.remarks import remark_of
from annotator.formats.label_studio.values import Payload, payload_of
from annotator.model.mention import Layer
from annotator.model.record import Record
from annotator.model.stance import Stance

Result = dict[str, Any]

OF_STANCE: Final = ("intensity", "explicit")
"""What a stance tells besides its polarity, each in a control of its own."""


def results_of(
    record: Record, controls: Controls, *, annotator: bool, provenance: bool
) -> list[Result]:
    """Give the results of an annotation.

    Args:
        record: the article with the annotation.
        controls: takes note of what is used.
        annotator: whether to say who annotated.
        provenance: whether to say who proposed what.
    """
    return list(_Writing(record, controls, provenance=provenance).results(annotator=annotator))


class _Writing:
    """The writing of one annotation."""

    def __init__(self, record: Record, controls: Controls, *, provenance: bool) -> None:
        self._record = record
        self._controls = controls
        self._provenance = record.provenance if provenance else {}
        self._graph: Graph = graph_of(replace(record, stances=(), entities=()))
        self._nodes = {node.id: node for node in self._graph.nodes}
        self._frames = record.annotation.attribution_by_id
        self._heads = {node.frame.id: node for node in self._graph.nodes if node.frame is not None}

    def results(self, *, annotator: bool) -> Iterator[Result]:
        """Give what is said of the article, then regions and what is said of them."""
        yield from self._of_article(annotator=annotator)
        yield from map(self._region, self._graph.nodes)
        for mention in self._record.mentions:
            yield from self._told(self._nodes[mention.id], MENTION, mention.id, mention.features)
        for entity in self._record.entities:
            for key in entity.mentions:
                yield _result(self._nodes[key], ENTITY, "choices", {"choices": [entity.id]})
        yield from self._of_frames()
        for link in self._graph.links:
            yield _relation(link.head, link.tail, link.label)

    def _of_article(self, *, annotator: bool) -> Iterator[Result]:
        record = self._record
        if annotator and record.annotator is not None:
            yield self._document(ANNOTATOR, "textarea", {"text": [record.annotator]})
        yield self._document(STATUS, *payload_of(str(record.status)))
        for name, value in record.labels.items():
            yield self._document(f"{DOCUMENT}_{name}", *payload_of(value))
        if record.comments:
            remarks = [remark_of(comment) for comment in record.comments]
            yield self._document(COMMENTS, "textarea", {"text": remarks})

    def _of_frames(self) -> Iterator[Result]:
        for frame in self._record.attributions:
            node = self._heads[frame.id]
            yield self._text(node, ATTRIBUTION, frame.id)
            yield from self._told(node, ATTRIBUTION, frame.id, frame.features)
        stood: set[str] = set()
        for stance in self._record.stances:
            yield from self._stance(stance, is_first=stance.attribution not in stood)
            stood.add(stance.attribution)

    def _region(self, node: Node) -> Result:
        start, end = node.span
        payload = {"text": self._record.text[start:end], "labels": [node.label]}
        result = _result(node, LABELS, "labels", payload)
        frame = None if node.frame is None else self._frames[node.frame.id]
        return (
            result
            if frame is None or frame.confidence is None
            else {**result, "score": frame.confidence}
        )

    def _told(
        self, node: Node, owner: str, key: str, features: Mapping[str, Any]
    ) -> Iterator[Result]:
        """Say the features of a mention, frame or stance, and who proposed it."""
        for name, value in features.items():
            kind, payload = payload_of(value)
            full = f"{owner}_{name}"
            full = self._controls.use(full, kind, payload.get("choices", ()), per_region=True)
            yield _result(node, full, kind, payload)
        if key in self._provenance:
            yield self._text(node, PROVENANCE + owner, self._provenance[key])

    def _stance(self, stance: Stance, *, is_first: bool) -> Iterator[Result]:
        """Say a stance of the region that heads its frame; a further one of that region again."""
        node = self._heads[stance.attribution]
        if not is_first:
            head, node = node, replace(node, id=f"{node.id}{AGAIN}{stance.id}", frame=None)
            yield self._region(node)
            yield _relation(head.id, node.id, STANCE)
        yield _result(node, STANCE, *payload_of(str(stance.polarity)))
        yield self._text(node, f"{STANCE}_id", stance.id)
        told = {name: getattr(stance, name) for name in OF_STANCE}
        yield from self._told(node, STANCE, stance.id, told)
        for role, key in ((HOLDER, stance.holder), (str(Layer.TARGET), stance.target)):
            if key in self._nodes:
                yield _relation(node.id, key, role)
            elif key is not None:
                yield self._text(node, f"{STANCE}_{role}", key)

    def _text(self, node: Node, name: str, value: str) -> Result:
        name = self._controls.use(name, "textarea", per_region=True)
        return _result(node, name, "textarea", {"text": [value]})

    def _document(self, name: str, kind: str, payload: Payload) -> Result:
        name = self._controls.use(name, kind, payload.get("choices", ()), per_region=False)
        return {"id": name, "from_name": name, "to_name": TEXT, "type": kind, "value": payload}


def _result(node: Node, name: str, kind: str, payload: Payload) -> Result:
    """Say something of a region."""
    start, end = node.span
    value = {"start": start, "end": end, **payload}
    return {"id": node.id, "from_name": name, "to_name": TEXT, "type": kind, "value": value}


def _relation(head: str, tail: str, label: str) -> Result:
    return {
        "from_id": head,
        "to_id": tail,
        "type": "relation",
        "direction": "right",
        "labels": [label],
    }
