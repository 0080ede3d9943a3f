"""Web Annotations of one article, ours or others', read by what they say.

A passage is where its offsets lead if its words stand there, else where its words stand. What has
a layer for a tag is a mention; what links passages is a frame, whose passages have the roles that
their classes of style name, or that of the mentions they are.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final
from urllib.parse import unquote

from annotator.formats import web_annotations as web
from annotator.formats.from_graph import layer_of
from annotator.formats.offset_units import UnitsFound
from annotator.formats.plain_values import meant
from annotator.formats.to_webannotation import HUMAN
from annotator.formats.web_annotations import Note, Target
from annotator.formats.web_passages import passages_of
from annotator.model.annotation import UTC_TIME
from annotator.model.attribution import ROLE_FIELDS
from annotator.model.entity import EntityKind, wikidata_item
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.problems import Notice, Place, Problem
from annotator.text.spans import Span, overlaps

Fields = dict[str, Any]

UNLABELLED: Final = "–"
REJECTED: Final = "rejected"
_TIME: Final = re.compile(UTC_TIME)


class Notes:
    """The reading of one article's annotations.

    Attributes:
        problems: what could not be read, with its place in the JSON.
    """

    def __init__(self, text: str, notes: Sequence[Note], base: str, units: UnitsFound) -> None:
        """Take an article's annotations.

        Args:
            text: the article.
            notes: its annotations.
            base: what ids of ours stand after, before a ``#``; empty for others'.
            units: finds what offsets count, and counts that.
        """
        passages = passages_of(text, notes, units)
        self.problems = passages.problems
        self._text = text
        self._base = base
        self._notes = notes
        self._taken = {own for one in notes if (own := self._own(one.iri))}
        self._given: set[str] = set()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._counts["webannotation.by_words", ""] += passages.by_words
        self._spans = passages.spans
        self._mentions: dict[str, Fields] = {}
        self._keys: dict[str, str] = {}
        self._passages: dict[tuple[Layer, Span], str] = {}

    def fields(self) -> Fields:
        """Give the fields of a record that annotations fill."""
        layers = {note.path: self._layer(note) for note in self._notes}
        mentions = [note for note in self._notes if layers[note.path] is not None]
        others = [note for note in self._notes if layers[note.path] is None]
        for note in mentions:
            self._take_mention(note, layers[note.path] or Layer.QUOTE)
        found: dict[str, list[Fields]] = {}
        for name, is_one, read in (
            ("attributions", _is_frame, self._frame),
            ("entities", _is_entity, self._entity),
            ("stances", _is_stance, self._stance),
            ("rejected", _is_rejected, self._rejection),
        ):
            found[name] = [one for note in others if is_one(note) and (one := read(note))]
        rest = [note for note in others if not any(is_one(note) for is_one in KINDS)]
        fields: Fields = found | {"labels": self._labels(rest)}
        fields["mentions"] = list(self._mentions.values())
        fields["comments"] = list(self._comments({note.path for note in (*mentions, *rest)}))
        fields["provenance"] = self._provenance() if self._base else {}
        if not fields["rejected"]:
            del fields["rejected"]
        return fields

    def notices(self) -> Iterator[Notice]:
        """Tell of what was left out, and of passages that were found by their words alone."""
        for (code, label), count in self._counts.items():
            if count:
                yield Notice(code, label=label, count=count)

    def _own(self, iri: str) -> str | None:
        """Give the id that an IRI of ours holds."""
        head, _, name = iri.partition("#")
        is_own = bool(self._base) and head == self._base and name and not name.startswith("!")
        return unquote(name.partition("/")[0]) if is_own else None

    def _key(self, iri: str, letter: str) -> str:
        """Give the id that a part has or gets, and remember it by its IRI."""
        key = self._own(iri)
        if key is None or key in self._given:
            names = (f"{letter}{at + 1}" for at in range(len(self._taken) + 1))
            key = next(name for name in names if name not in self._taken)
            self._taken.add(key)
        self._given.add(key)
        self._name(iri, key)
        return key

    def _name(self, iri: str, key: str) -> None:
        if iri:
            self._keys.setdefault(iri, key)

    def _layer(self, note: Note) -> Layer | None:
        """Tell which layer an annotation is a mention of; None where it is none."""
        if any(is_one(note) for is_one in KINDS) or not any(one.is_passage for one in note.targets):
            return None
        layer = next((found for tag in note.tags if (found := layer_of(tag))), None)
        if layer is None and (note.tags or not note.texts):
            self._counts["import.label_unknown", next(iter(note.tags), UNLABELLED)] += 1
        return layer

    def _take_mention(self, note: Note, layer: Layer) -> None:
        spans: list[Span] = []
        for one in note.targets:
            span = self._spans.get(one.path)
            if span and not any(overlaps(span, other) for other in spans):
                spans.append(span)
        if spans:
            key = self._key(note.iri, "m")
            self._put(key, layer, sorted(spans), _features(note.tags))
            for one in note.targets:
                self._name(one.iri, key)

    def _put(self, key: str, layer: Layer, spans: list[Span], features: Fields) -> None:
        self._mentions[key] = {
            "id": key,
            "layer": layer,
            "spans": spans,
            "exact": [self._text[start:end] for start, end in spans],
            "features": features,
        }
        for span in spans:
            self._passages.setdefault((layer, span), key)

    def _member(self, target: Target) -> str | None:
        """Give the mention that a frame's passage is; one that is none yet becomes one."""
        named = next(
            (self._keys[one] for one in (target.iri, target.source) if one in self._keys), ""
        )
        if named in self._mentions:
            return named
        span, layer = self._spans.get(target.path), layer_of(target.role)
        if span is None or layer is None:
            return None
        if (layer, span) not in self._passages:
            self._put(self._key(target.iri, "m"), layer, [span], {})
        return self._passages[layer, span]

    def _frame(self, note: Note) -> Fields | None:
        roles: dict[Layer, dict[str, None]] = {layer: {} for layer in ROLE_FIELDS}
        for target in note.targets:
            key = self._member(target)
            layer = None if key is None else self._mentions[key]["layer"]
            if key is not None and layer in roles:
                roles[layer][key] = None
            elif key is not None or target.is_passage:
                self._counts["import.link_unused", target.role or UNLABELLED] += 1
        if not self._base and not any(roles.values()):
            return None
        frame = {ROLE_FIELDS[layer]: list(keys) for layer, keys in roles.items()}
        quote = next(iter(roles[Layer.QUOTE]), None)
        key = self._key(note.iri, "a")
        return {"id": key} | frame | {"quote": quote, "features": _features(note.tags)}

    def _stance(self, note: Note) -> Fields | None:
        polarity = next((tag for tag in note.tags if tag in set(Polarity)), None)
        frame = self._about(note)
        if polarity is None or frame is None:
            self._tell(note)
            return None
        values = _features(note.tags)
        parties = {link.role: self._keys.get(link.source) for link in note.links}
        return {
            "id": self._key(note.iri, "s"),
            "attribution": frame,
            "holder": parties.get("holder"),
            "target": parties.get("target"),
            "polarity": polarity,
            "intensity": values.get("intensity", 1),
            "explicit": values.get("explicit", True),
        }

    def _entity(self, note: Note) -> Fields | None:
        name = next(iter(note.texts), "")
        if not name:
            self._tell(note)
            return None
        item = None
        for link in note.links:
            with suppress(Problem):
                item = item or wikidata_item(link.source)
        kind = _features(note.tags).get("kind")
        keys = [self._keys.get(one.source, "") for one in note.targets]
        return {
            "id": self._key(note.iri, "e"),
            "name": name,
            "kind": kind if kind in set(EntityKind) else EntityKind.OTHER,
            "wikidata": item,
            "mentions": [key for key in dict.fromkeys(keys) if key in self._mentions],
        }

    def _rejection(self, note: Note) -> Fields | None:
        spans = {
            layer: [
                self._spans[one.path]
                for one in note.targets
                if one.path in self._spans and one.role == layer
            ]
            for layer in (Layer.QUOTE, Layer.CUE)
        }
        if not spans[Layer.QUOTE]:
            self._tell(note)
            return None
        return {"quote": spans[Layer.QUOTE], "cues": spans[Layer.CUE], "provenance": note.agent[1]}

    def _labels(self, notes: Sequence[Note]) -> Fields:
        labels: Fields = {}
        for note in notes:
            if web.CLASSIFYING in note.motivations and not any(t.is_passage for t in note.targets):
                plain = {tag: True for tag in note.tags if "=" not in tag}
                labels |= plain | _features(note.tags)
        return labels

    def _comments(self, among: Collection[str]) -> Iterator[Fields]:
        """Give remarks, in their order, of the annotations with these paths."""
        for note in self._notes:
            if note.path in among and note.texts:
                on = self._keys.get(note.iri) or self._about(note)
                at = note.time if note.time and _TIME.fullmatch(note.time) else None
                for text in note.texts:
                    yield {"on": on, "by": note.agent[1] or None, "at": at, "text": text}

    def _about(self, note: Note) -> str | None:
        """Give the part that an annotation is about, where it is one."""
        return next((key for one in note.targets if (key := self._keys.get(one.source))), None)

    def _provenance(self) -> dict[str, str]:
        kinds = {web.SOFTWARE, web.PERSON}
        return {
            self._keys[note.iri]: HUMAN if note.agent[0] == web.PERSON else note.agent[1]
            for note in self._notes
            if note.iri in self._keys and note.agent[0] in kinds
        }

    def _tell(self, note: Note) -> None:
        self.problems.append(Problem("import.result_unknown", Place(path=note.path)))


def _is_frame(note: Note) -> bool:
    return web.LINKING in note.motivations or web.ATTRIBUTION in note.tags


def _is_stance(note: Note) -> bool:
    return web.ASSESSING in note.motivations and not any(one.is_passage for one in note.targets)


def _is_entity(note: Note) -> bool:
    return web.IDENTIFYING in note.motivations


def _is_rejected(note: Note) -> bool:
    return web.MODERATING in note.motivations and REJECTED in note.tags


KINDS: Final = (_is_frame, _is_stance, _is_entity, _is_rejected)


def _features(tags: Sequence[str]) -> Fields:
    """Give the tags that are names with values."""
    pairs = (tag.partition("=") for tag in tags if "=" in tag)
    return {name.replace("%3D", "=").replace("%25", "%"): meant(value) for name, _, value in pairs}
