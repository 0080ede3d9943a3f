"""A record made of a CAS with our layers, as they were written or as people edited them since.

What INCEpTION adds has no id of ours, and what it copies has one that is there already: these get
new ones. What it takes away is taken away.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET

from annotator.formats import cas_library as library
from annotator.formats.from_graph import layer_of
from annotator.formats.plain_values import meant
from annotator.formats.to_cas import TYPED
from annotator.model.annotation import Comment, Status, Timestamp
from annotator.model.article import Meta
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.entity import Entity, EntityKind
from annotator.model.mention import Layer, Mention, Span, exact_of
from annotator.model.record import Record, Split
from annotator.model.rejection import Rejected
from annotator.model.stance import Intensity, Polarity, Stance
from annotator.problems import Problem

T = TypeVar("T")
Made = Any
"""A feature structure."""

META = tuple(name for name in Meta.__struct_fields__ if name != "extra")


def is_ours(cas: library.Cas) -> bool:
    """Tell whether a CAS has our layers."""
    types = (library.ARTICLE, library.MENTION)
    return all(
        library.is_as_ours(cas.typesystem, name)
        for name in library.TYPES
        if cas.typesystem.contains_type(name)
    ) and any(cas.typesystem.contains_type(name) and cas.select(name) for name in types)


def record_from(cas: library.Cas, key: str, problems: list[Problem]) -> Record:
    """Make a record.

    Args:
        cas: with our layers.
        key: the article's id, where the CAS does not tell it.
        problems: what is wrong with parts is put here.
    """
    return _Reading(cas, problems).record(key)


class _Reading:
    """The reading of one CAS."""

    def __init__(self, cas: library.Cas, problems: list[Problem]) -> None:
        self._cas = cas
        self._text = cas.sofa_string
        self._problems = problems
        articles = self._all(library.ARTICLE)
        self._article = articles[0] if articles else None
        self._ids: set[str] = set()
        self._names: dict[int, str] = {}  # ours, by the ids of feature structures
        self._layers: dict[int, Layer] = {}

    def record(self, key: str) -> Record:
        mentions = tuple(self._mentions())
        attributions = tuple(map(self._frame, self._listed(library.ATTRIBUTION, "attributions")))
        entities = tuple(self._entities())
        known = self._ids.copy()
        stances = self._listed(library.STANCE, "stances")
        article = self._article
        status = self._of(article, "status", Status)
        rejected = tuple(map(_rejection, _listed(article, "rejected", library.REJECTED)))
        return Record(
            id=getattr(article, "identifier", None) or key,
            text=self._text,
            text_sha256=getattr(article, "digest", None) or UNSET,
            meta=self._meta(article),
            annotator=getattr(article, "annotator", None),
            status=status or Status.NEW,
            updated=self._of(article, "updated", Timestamp),
            split=self._of(article, "split", Split) or UNSET,
            mentions=mentions,
            attributions=attributions,
            stances=tuple(one for made in stances for one in self._stance(made, known)),
            entities=entities,
            labels=_values(article, "labels"),
            comments=tuple(self._comments()),
            provenance={
                one.about: one.origin
                for one in _listed(article, "provenance", library.PROVENANCE)
                if one.about in self._ids and one.origin is not None
            },
            rejected=rejected or UNSET,
        )

    def _all(self, kind: str) -> list[Made]:
        return list(self._cas.select(kind)) if self._cas.typesystem.contains_type(kind) else []

    def _listed(self, kind: str, name: str) -> list[Made]:
        """Give what there is of a kind: in the order in which it was written, then what is new."""
        there = {one.xmiID: one for one in self._all(kind)}
        listed = [one.xmiID for one in _listed(self._article, name, kind)]
        return [there[key] for key in dict.fromkeys((*listed, *there)) if key in there]

    def _name(self, made: Made, prefix: str) -> str:
        name = made.identifier
        number = len(self._ids)
        while not name or name in self._ids:
            number += 1
            name = f"{prefix}{number}"
        self._ids.add(name)
        self._names[made.xmiID] = name
        return str(name)

    def _of(self, made: Made, name: str, kind: type[T]) -> T | None:
        """Give a feature's value if it is legal; else tell what is wrong."""
        value = getattr(made, name, None)
        if value is None:
            return None
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError:
            self._problems.append(Problem("cas.value", name=name, value=str(value)[:80]))
            return None

    def _meta(self, article: Made) -> Meta:
        if article is None:
            return Meta()
        plain = {name: getattr(article, name, None) for name in META}
        return Meta(**plain, extra=_values(article, "extra"))

    def _mentions(self) -> Iterator[Mention]:
        for made in self._listed(library.MENTION, "mentions"):
            layer = layer_of(made.layer or "")
            links = _listed(made, "fragments", library.MENTION_LINK)
            further = [one.target for one in links if library.is_made(one.target, library.FRAGMENT)]
            parts = (made, *further)
            spans = tuple(sorted((one.begin, one.end) for one in parts))
            if layer is None:
                self._problems.append(Problem("cas.value", name="layer", value=made.layer))
            elif not _is_sound(spans, len(self._text)):
                self._problems.append(Problem("cas.span", begin=made.begin, end=made.end))
            else:
                self._layers[made.xmiID] = layer
                yield Mention(
                    id=self._name(made, "m"),
                    layer=layer,
                    spans=spans,
                    exact=exact_of(self._text, spans),
                    features=_features(library.MENTION, made),
                )

    def _frame(self, made: Made) -> Attribution:
        roles: dict[Layer, list[str]] = {layer: [] for layer in ROLE_FIELDS}
        for link in _listed(made, "roles", library.ROLE_LINK):
            layer = self._layers.get(getattr(link.target, "xmiID", -1))
            if layer in roles:
                roles[layer].append(self._names[link.target.xmiID])
        fields = {
            name: tuple(dict.fromkeys(roles[layer]))
            for layer, name in ROLE_FIELDS.items()
            if layer is not Layer.QUOTE
        }
        return Attribution(
            id=self._name(made, "a"),
            quote=next(iter(roles[Layer.QUOTE]), None),
            features=_features(library.ATTRIBUTION, made),
            **fields,
        )

    def _stance(self, made: Made, known: set[str]) -> Iterator[Stance]:
        links = _listed(made, "attribution", library.FRAME_LINK)
        frames = [one.target for one in links if library.is_made(one.target, library.ATTRIBUTION)]
        frame = self._names.get(frames[0].xmiID) if frames else None
        polarity = self._of(made, "polarity", Polarity)
        if frame is None or polarity is None:
            self._problems.append(Problem("cas.stance", begin=made.begin, end=made.end))
            return
        parties = {"holder": made.holderEntity, "target": made.targetEntity}
        for link in _listed(made, "parties", library.PARTY_LINK):
            if link.role in parties and library.is_made(link.target, library.MENTION):
                parties[link.role] = self._names.get(link.target.xmiID)
        yield Stance(
            id=self._name(made, "s"),
            attribution=frame,
            polarity=polarity,
            intensity=self._of(made, "intensity", Intensity) or 1,
            explicit=made.explicit is not False,
            **{role: key if key in known else None for role, key in parties.items()},
        )

    def _entities(self) -> Iterator[Entity]:
        for made in _listed(self._article, "entities", library.ENTITY):
            mentioned = _listed(made, "mentions", library.MENTION)
            members = (self._names.get(one.xmiID) for one in mentioned)
            name = self._name(made, "e-")
            yield Entity(
                id=name,
                name=made.name or name,
                kind=self._of(made, "kind", EntityKind) or EntityKind.OTHER,
                wikidata=made.wikidata,
                mentions=tuple(key for key in members if key is not None),
            )

    def _comments(self) -> Iterator[Comment]:
        for made in _listed(self._article, "comments", library.COMMENT):
            on = made.about
            if on is None or on in self._ids:
                at = self._of(made, "at", Timestamp)
                yield Comment(on=on, by=made.author, at=at, text=made.text or "")


def _listed(made: Made, name: str, kind: str) -> list[Made]:
    """Give what is of a kind in an array of a part; whatever else is in it was put there."""
    elements = getattr(getattr(made, name, None), "elements", None)
    return [one for one in elements or () if library.is_made(one, kind)]


def _values(made: Made, name: str) -> dict[str, Any]:
    pairs = _listed(made, name, library.VALUE)
    return {one.name: meant(one.value) for one in pairs if None not in {one.name, one.value}}


def _features(kind: str, made: Made) -> dict[str, Any]:
    own = {name: getattr(made, name, None) for name in TYPED[kind]}
    told = {name: value for name, value in own.items() if value is not None}
    return told | _values(made, "features")


def _is_sound(spans: tuple[Span, ...], length: int) -> bool:
    ends = (0, *(end for _, end in spans))
    return all(
        before <= start < end <= length for before, (start, end) in zip(ends, spans, strict=False)
    )


def _rejection(made: Made) -> Rejected:
    def spans(name: str) -> tuple[Span, ...]:
        return tuple((one.begin, one.end) for one in _listed(made, name, library.SPAN))

    return Rejected(quote=spans("quote"), cues=spans("cues"), provenance=made.origin or "")
