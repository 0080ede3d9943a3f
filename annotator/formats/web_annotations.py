"""Web Annotations as they are written and read: names, and what of one is heeded.

After the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). Read are the forms
that it allows, and Hypothes.is's own, with ``uri``, ``tags`` and ``text``.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from annotator.formats.anchoring import Quote
from annotator.text.spans import Span

MODEL: Final = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: Final = [
    MODEL,
    {
        "@version": 1.1,
        "musnad": "urn:musnad:",
        "article": "musnad:article",
        "identifier": "dcterms:identifier",
        "title": "dcterms:title",
        "outlet": "dcterms:publisher",
        "author": "dcterms:creator",
        "published": "dcterms:issued",
        "url": "schema:url",
        "licence": "dcterms:license",
        "extra": {"@id": "musnad:extra", "@type": "@json"},
        "status": "musnad:status",
        "split": "musnad:split",
    },
]
QUOTED: Final = "TextQuoteSelector"
PLACED: Final = "TextPositionSelector"
TAGGING: Final = "tagging"
LINKING: Final = "linking"
ASSESSING: Final = "assessing"
IDENTIFYING: Final = "identifying"
COMMENTING: Final = "commenting"
CLASSIFYING: Final = "classifying"
MODERATING: Final = "moderating"
WIKIDATA: Final = "http://www.wikidata.org/entity/"
ATTRIBUTION: Final = "attribution"
SOFTWARE: Final = "Software"
PERSON: Final = "Person"

Node = Mapping[str, Any]


class Target(Struct, frozen=True, kw_only=True):
    """What an annotation is about.

    Attributes:
        iri: its own name, where it has one.
        source: what it is a part of, or is as a whole.
        role: what it is there, by its class of style.
        quote: its words.
        position: where it stands, in the file's unit.
        path: where it stands in the JSON.
    """

    iri: str = ""
    source: str = ""
    role: str = ""
    quote: Quote | None = None
    position: Span | None = None
    path: str = ""

    @property
    def is_passage(self) -> bool:
        """Whether it says where in the text it is."""
        return self.quote is not None or self.position is not None


class Link(Struct, frozen=True):
    """A body that leads somewhere, and what that is there."""

    source: str
    role: str = ""


class Note(Struct, kw_only=True):
    """An annotation.

    Attributes:
        iri: its name.
        motivations: why it was made.
        tags: bodies that are tags.
        texts: bodies that are texts.
        links: bodies that are neither.
        targets: what it is about.
        agent: who made it: a type and a name.
        time: when it was made, or changed.
        path: where it stands in the JSON.
    """

    iri: str
    motivations: frozenset[str]
    tags: tuple[str, ...]
    texts: tuple[str, ...]
    links: tuple[Link, ...]
    targets: tuple[Target, ...]
    agent: tuple[str, str]
    time: str | None
    path: str


def note_of(value: Node, path: str) -> Note:
    """Read an annotation, as far as it can be; nothing is taken for granted of what is in it."""
    tags, texts, links = _bodies(value)
    return Note(
        iri=_text(value, "id", "@id"),
        motivations=frozenset(one for one in many(value.get("motivation")) if isinstance(one, str)),
        tags=tags,
        texts=texts,
        links=links,
        targets=tuple(_targets(value, path)),
        agent=agent_of(value),
        time=_text(value, "modified", "created", "updated") or None,
        path=path,
    )


def agent_of(value: Node) -> tuple[str, str]:
    """Give the type and the name of who made something; Hypothes.is has ``acct:name@host``."""
    creator = next(iter(many(value.get("creator"))), None)
    if isinstance(creator, dict):
        return _text(creator, "type", "@type"), _text(creator, "name", "nickname", "id")
    name = creator if isinstance(creator, str) else _text(value, "user")
    return "", name.removeprefix("acct:")


def many(value: object) -> list[Any]:
    """Give the values where JSON-LD has one, several or none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def kind_of(value: Node) -> str:
    """Give the name of an object's type, without a prefix."""
    kind = next(iter(many(value.get("type", value.get("@type")))), "")
    return kind.rpartition(":")[2] if isinstance(kind, str) else ""


def _bodies(value: Node) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Link, ...]]:
    tags = [one for one in many(value.get("tags")) if isinstance(one, str)]
    texts = [text for text in (_text(value, "bodyValue"), _text(value, "text")) if text]
    links: list[Link] = []
    is_tag = TAGGING in many(value.get("motivation"))
    for body in many(value.get("body")):
        if isinstance(body, str):
            links.append(Link(body))
        elif not isinstance(body, dict):
            continue
        elif "value" in body:
            purposes = many(body.get("purpose")) or ([TAGGING] if is_tag else [])
            of_kind = tags if {TAGGING, CLASSIFYING}.intersection(_texts(purposes)) else texts
            of_kind.append(_text(body, "value"))
        else:
            links.append(Link(_source(body), _text(body, "styleClass")))
    return tuple(tags), tuple(texts), tuple(links)


def _targets(value: Node, path: str) -> Iterator[Target]:
    whole = _text(value, "uri")
    for number, one in enumerate(many(value.get("target"))):
        at = f"{path}.target[{number}]"
        if isinstance(one, str):
            yield Target(source=one, path=at)
        elif isinstance(one, dict):
            chosen = [each for each in many(one.get("selector")) if isinstance(each, dict)]
            by_kind = {kind_of(each): each for each in reversed(chosen)}
            yield Target(
                iri=_text(one, "id", "@id"),
                source=_source(one) or whole,
                role=_text(one, "styleClass"),
                quote=_quote(by_kind.get(QUOTED, {})),
                position=_span(by_kind.get(PLACED, {})),
                path=at,
            )


def _quote(selector: Node) -> Quote | None:
    exact = _text(selector, "exact")
    return Quote(exact, _text(selector, "prefix"), _text(selector, "suffix")) if exact else None


def _span(selector: Node) -> Span | None:
    start, end = selector.get("start"), selector.get("end")
    return (start, end) if type(start) is int and type(end) is int else None


def _source(value: Node) -> str:
    source = value.get("source", value.get("id", value.get("@id")))
    if isinstance(source, dict):
        return _text(source, "id", "@id")
    return source if isinstance(source, str) else ""


def _text(value: Node, *names: str) -> str:
    """Give the first of these values that is a text."""
    for name in names:
        found = value.get(name)
        if isinstance(found, str):
            return found
    return ""


def _texts(values: list[Any]) -> set[str]:
    return {one for one in values if isinstance(one, str)}
