"""A record as a collection of Web Annotations, with its article.

Each part is an annotation: a mention tags its passages with its layer, a frame links the passages
that have a role in it, a stance assesses a frame, an entity identifies mentions.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote as escaped

from msgspec import UNSET

from annotator.formats import web_annotations as web
from annotator.formats.anchoring import quote_of
from annotator.formats.plain_values import written
from annotator.model.annotation import Comment
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record
from annotator.model.rejection import Rejected
from annotator.model.stance import Stance
from annotator.text.spans import Span

ARTICLE: Final = "urn:musnad:article:"
HUMAN: Final = "human"

Node = dict[str, Any]


def collection_of(record: Record) -> Node:
    """Give the collection of a record."""
    return _Collection(record).node()


def source_of(article: str) -> str:
    """Give an article's IRI."""
    return ARTICLE + name_of(article)


def name_of(key: str) -> str:
    """Write an id so that it can be part of an IRI, without ``/``, ``:``, ``#`` and ``!``."""
    return escaped(key, safe="")


def tag_of(name: str, value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write a name with a value as a tag."""
    return f"{name.replace('%', '%25').replace('=', '%3D')}={written(value)}"


class _Collection:
    """The making of one collection."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._source = source_of(record.id)
        self._base = f"{self._source}:{name_of(record.annotator or '')}"
        self._mentions = record.annotation.mention_by_id

    def node(self) -> Node:
        """Give the whole."""
        record = self._record
        items = list(self._items())
        node: Node = {
            "@context": web.CONTEXT,
            "id": self._base,
            "type": "AnnotationCollection",
            "label": record.article.title,
            "article": self._article(),
            "status": record.status,
            "total": len(items),
        }
        if record.annotator is not None:
            node["creator"] = {"type": web.PERSON, "name": record.annotator}
        if record.updated is not None:
            node["modified"] = record.updated
        if record.split is not UNSET:
            node["split"] = record.split
        page = {"id": f"{self._base}#!page", "type": "AnnotationPage", "partOf": self._base}
        return node | {"first": page | {"startIndex": 0, "items": items}}

    def _article(self) -> Node:
        meta = self._record.meta
        known = {name: getattr(meta, name) for name in meta.__struct_fields__ if name != "extra"}
        node = {
            "id": self._source,
            "type": "Text",
            "format": "text/plain",
            "identifier": self._record.id,
            "value": self._record.text,
            **{name: value for name, value in known.items() if value is not None},
        }
        return node | ({"extra": meta.extra} if meta.extra else {})

    def _items(self) -> Iterator[Node]:
        record = self._record
        yield from map(self._mention, record.mentions)
        yield from map(self._frame, record.attributions)
        yield from map(self._stance, record.stances)
        yield from map(self._entity, record.entities)
        if record.labels:
            tags = [tag_of(name, value) for name, value in record.labels.items()]
            yield self._item("!labels", web.CLASSIFYING, _tags(tags), [self._source])
        for number, comment in enumerate(record.comments):
            yield self._comment(comment, number)
        for number, rejected in enumerate(record.rejected or ()):
            yield self._rejection(rejected, number)

    def _item(self, name: str, motivation: str, body: list[Node], target: list[Any]) -> Node:
        iri = f"{self._base}#{name}"
        node: Node = {"id": iri, "type": "Annotation", "motivation": motivation}
        return node | {"body": body, "target": target}

    def _part(self, key: str, motivation: str, body: list[Node], target: list[Any]) -> Node:
        """Give the annotation of a part, which has an id and may have a provenance."""
        node = self._item(name_of(key), motivation, body, target or [self._source])
        by = self._record.provenance.get(key)
        return node if by is None else node | {"creator": self._agent(by)}

    def _agent(self, by: str) -> Node:
        if by != HUMAN:
            return {"type": web.SOFTWARE, "name": by}
        name = self._record.annotator
        return {"type": web.PERSON} | ({} if name is None else {"name": name})

    def _mention(self, mention: Mention) -> Node:
        tags = _tags([mention.layer, *_features(mention.features)])
        return self._part(mention.id, web.TAGGING, tags, list(self._passages(mention)))

    def _passages(self, mention: Mention) -> Iterator[Node]:
        for number, span in enumerate(mention.spans):
            iri = f"{self._base}#{name_of(mention.id)}/{number}"
            yield {"id": iri} | self._passage(span, mention.layer)

    def _passage(self, span: Span, layer: Layer) -> Node:
        quote = quote_of(self._record.text, span)
        return {
            "type": "SpecificResource",
            "source": self._source,
            "styleClass": layer,
            "selector": [
                {
                    "type": web.QUOTED,
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                {"type": web.PLACED, "start": span[0], "end": span[1]},
            ],
        }

    def _frame(self, frame: Attribution) -> Node:
        keys = (key for layer in ROLE_FIELDS for key in frame.role(layer))
        passages = [one for key in keys for one in self._passages(self._mentions[key])]
        tags = _tags([web.ATTRIBUTION, *_features(frame.features)])
        return self._part(frame.id, web.LINKING, tags, passages)

    def _stance(self, stance: Stance) -> Node:
        values = {"intensity": stance.intensity, "explicit": stance.explicit}
        body = _tags([stance.polarity, *_features(values)])
        for role, key in (("holder", stance.holder), ("target", stance.target)):
            if key is not None:
                link = {"source": self._iri(key), "styleClass": role, "purpose": web.LINKING}
                body.append({"type": "SpecificResource"} | link)
        return self._part(stance.id, web.ASSESSING, body, [self._iri(stance.attribution)])

    def _entity(self, entity: Entity) -> Node:
        name = {"type": "TextualBody", "purpose": web.IDENTIFYING, "value": entity.name}
        body = [name, *_tags(_features({"kind": entity.kind.value}))]
        if entity.wikidata is not None:
            item = {"source": web.WIKIDATA + entity.wikidata, "purpose": web.IDENTIFYING}
            body.append({"type": "SpecificResource"} | item)
        mentions = [self._iri(key) for key in entity.mentions]
        return self._part(entity.id, web.IDENTIFYING, body, mentions)

    def _comment(self, comment: Comment, number: int) -> Node:
        body = {"type": "TextualBody", "purpose": web.COMMENTING, "value": comment.text}
        on = self._source if comment.on is None else self._iri(comment.on)
        node = self._item(f"!comment/{number}", web.COMMENTING, [body], [on])
        if comment.by is not None:
            node["creator"] = {"type": web.PERSON, "name": comment.by}
        if comment.at is not None:
            node["created"] = comment.at
        return node

    def _rejection(self, rejected: Rejected, number: int) -> Node:
        passages = [self._passage(span, Layer.QUOTE) for span in rejected.quote]
        passages += [self._passage(span, Layer.CUE) for span in rejected.cues]
        node = self._item(f"!rejected/{number}", web.MODERATING, _tags(["rejected"]), passages)
        return node | {"creator": {"type": web.SOFTWARE, "name": rejected.provenance}}

    def _iri(self, key: str) -> str:
        return f"{self._base}#{name_of(key)}"


def _features(values: dict[str, Any]) -> list[str]:
    return [tag_of(name, value) for name, value in values.items()]


def _tags(tags: Iterable[str]) -> list[Node]:
    return [{"type": "TextualBody", "purpose": web.TAGGING, "value": tag} for tag in tags]
