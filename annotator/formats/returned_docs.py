"""Documents of spaCy's that we wrote, when they come back: spans put in, moved or taken out.

A span is the mention that its id names, whatever group it stands in. What has no id of ours is a
mention of its own, and what hangs on a mention that is gone goes with it.
"""

from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace

from annotator.formats.docbin import ENTITIES, DocSpan, Document
from annotator.formats.from_graph import layer_of
from annotator.model.edits.parts import take_out
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.problems import Notice
from annotator.text.spans import Span, overlaps

NAMED: Final = ("attributions", "stances", "entities")


class Returned:
    """One document."""

    def __init__(self, document: Document) -> None:
        """Take a document that has extensions as we write them."""
        self._document = document
        features = document.extensions["mentions"]
        self._features: dict[str, Any] = features if isinstance(features, dict) else {}
        self._layers: dict[str, Layer] = {}
        self._spans: dict[str, list[Span]] = {}
        self._marked: set[tuple[Layer, Span]] = set()
        self._foreign: dict[str, int] = {}
        spans = (one for one in document.spans if one.group != ENTITIES)
        for one in sorted(spans, key=lambda each: each.id not in self._features):
            self._take(one)

    def _take(self, one: DocSpan) -> None:
        layer = layer_of(one.label) or layer_of(one.group)
        if layer is None:
            self._foreign[one.label] = self._foreign.get(one.label, 0) + 1
            return
        key = self._key(one, layer)
        if key is not None:
            self._layers[key] = layer
            self._spans.setdefault(key, []).append(one.span)
            self._marked.add((layer, one.span))

    def _key(self, one: DocSpan, layer: Layer) -> str | None:
        """Tell which mention a span belongs to; None where it is there already."""
        spans = self._spans.get(one.id, [])
        is_same = self._layers.get(one.id, layer) is layer
        if one.id not in self._features:
            return None if (layer, one.span) in self._marked else self._fresh()
        if is_same and one.span in spans:
            return None
        is_part = is_same and not any(overlaps(one.span, other) for other in spans)
        return one.id if is_part else self._fresh()

    def _fresh(self) -> str:
        others = (self._document.extensions.get(name) for name in NAMED)
        parts = (part for found in others if isinstance(found, list) for part in found)
        named = {str(part.get("id")) for part in parts if isinstance(part, dict)}
        taken = named | {*self._features, *self._spans}
        return next(key for at in range(len(taken) + 1) if (key := f"m{at + 1}") not in taken)

    def fields(self) -> dict[str, Any]:
        """Give the fields of its record."""
        text, extensions = self._document.text, self._document.extensions
        order = [key for key in self._features if key in self._spans]
        order += [key for key in self._spans if key not in self._features]
        mentions = []
        for key in order:
            spans = sorted(self._spans[key])
            mention = {
                "id": key,
                "layer": self._layers[key],
                "spans": spans,
                "exact": [text[start:end] for start, end in spans],
                "features": self._features.get(key, {}),
            }
            mentions.append(mention)
        fields = self._document.others | extensions | {"text": text, "mentions": mentions}
        if self._document.categories:
            labels = extensions.get("labels")
            own = labels if isinstance(labels, dict) else {}
            fields["labels"] = own | self._document.categories
        return fields

    def without_lost(self, record: Record) -> Record:
        """Take out of its record what hangs on mentions that are gone; give it its digest."""
        lost = self._features.keys() - self._spans.keys()
        left = record_of(record.article, take_out(record.annotation, lost))
        return replace(left, split=record.split)

    def notices(self) -> Iterator[Notice]:
        """Tell of spans whose labels are none of ours."""
        for label, count in self._foreign.items():
            yield Notice("import.label_unknown", label=label, count=count)
