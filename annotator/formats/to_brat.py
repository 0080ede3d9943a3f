"""A record as the lines of a brat file.

An attribution with a cue is an event whose trigger is the first cue; its arguments are the other
mentions. Without a cue it is relations from its quote (or what else stands first in it), which an
attribute marks as its head. A mention that heads two such attributions stands there twice.
A stance is an event of its own, at the place of the trigger or head.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.formats import brat_names as names
from annotator.formats.brat_lines import (
    Attribute,
    Event,
    Line,
    Note,
    Reference,
    Relation,
    TextBound,
    key_of,
    on_line,
)
from annotator.formats.fitting import in_lines
from annotator.formats.plain_values import written
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Layer, Mention, Span, exact_of
from annotator.model.record import Record
from annotator.model.stance import Stance


def lines_of(record: Record) -> tuple[Line, ...]:
    """Give the lines of a record of which only what brat holds is left."""
    return _Writing(record).lines()


def content_of(lines: Iterable[Line]) -> str:
    """Write the content of a file."""
    return "".join(f"{line}\n" for line in lines)


class _Writing:
    """The writing of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._layers = {one.id: one.layer for one in record.mentions}
        self._spans = {one.id: one.spans for one in record.mentions}
        self._lines: list[Line] = []
        self._counts: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._triggers: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._events: dict[str, str] = {}
        self._headed: set[str] = set()

    def lines(self) -> tuple[Line, ...]:
        shown = self._shown()
        for mention in self._record.mentions:
            if mention.layer is not Layer.CUE or mention.id in shown:
                self._mention(mention)
        for frame in self._record.attributions:
            if frame.cues:
                self._event(frame)
            else:
                self._relations(frame)
        for stance in self._record.stances:
            self._stance(stance)
        references = self._entities()
        self._comments(references)
        return tuple(self._lines)

    def _shown(self) -> set[str]:
        """Find the cues that are not triggers alone, but have to be there for themselves."""
        triggers = {frame.cues[0] for frame in self._record.attributions if frame.cues}
        shown = {key for frame in self._record.attributions for key in frame.cues[1:]}
        shown |= {one.id for one in self._record.mentions if one.features}
        shown |= {key for one in self._record.stances for key in (one.holder, one.target) if key}
        shown |= {key for one in self._record.entities for key in one.mentions}
        shown |= {one.on for one in self._record.comments if one.on is not None}
        return shown | (self._layers.keys() - triggers)

    def _key(self, sort: str) -> str:
        self._counts[sort] = self._counts.get(sort, 0) + 1
        return f"{sort}{self._counts[sort]}"

    def _text_bound(self, kind: str, spans: tuple[Span, ...]) -> str:
        key = self._key("T")
        pieces = in_lines(self._record.text, spans)
        text = " ".join(exact_of(self._record.text, pieces))
        self._lines.append(TextBound(0, key, kind, pieces, text))
        return key

    def _mention(self, mention: Mention) -> None:
        key = self._text_bound(names.TYPES[mention.layer], mention.spans)
        self._texts[mention.id] = key
        self._features(mention.features, key)

    def _features(self, features: dict[str, Any], key: str, prefix: str = "") -> None:
        for feature, value in features.items():
            self._attribute(prefix + names.feature_name(feature), key, value)

    def _attribute(self, name: str, key: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        self._lines.append(Attribute(0, self._key("A"), name, key, written(value)))

    def _event(self, frame: Attribution) -> None:
        cue = frame.cues[0]
        if cue not in self._triggers:
            self._triggers[cue] = self._text_bound(names.ATTRIBUTION, self._spans[cue])
        arguments = tuple(
            (names.TYPES[layer], self._texts[key])
            for layer in ROLE_FIELDS
            for key in (frame.cues[1:] if layer is Layer.CUE else frame.role(layer))
        )
        event = Event(0, self._key("E"), names.ATTRIBUTION, self._triggers[cue], arguments)
        self._lines.append(event)
        self._heads[frame.id] = cue
        self._events[frame.id] = event.id
        self._features(frame.features, event.id)

    def _relations(self, frame: Attribution) -> None:
        first, *others = frame.members()
        key = self._texts[first]
        if key in self._headed:
            key = self._text_bound(names.TYPES[self._layers[first]], self._spans[first])
        self._headed.add(key)
        self._heads[frame.id] = first
        self._events[frame.id] = key
        self._lines.append(Attribute(0, self._key("A"), names.HEAD, key, None))
        for other in others:
            kind = names.RELATIONS[self._layers[other]]
            relation = Relation(0, self._key("R"), kind, key, self._texts[other])
            self._lines.append(relation)
        self._features(frame.features, key, names.OF_FRAME)

    def _stance(self, stance: Stance) -> None:
        spans = self._spans[self._heads[stance.attribution]]
        trigger = self._text_bound(names.STANCE, spans)
        parties = ((names.HOLDER, stance.holder), (names.TYPES[Layer.TARGET], stance.target))
        arguments = tuple(
            (role, self._texts[key]) for role, key in parties if key in self._texts and key
        )
        of_frame = (names.ATTRIBUTION, self._events[stance.attribution])
        event = Event(0, self._key("E"), names.STANCE, trigger, (of_frame, *arguments))
        self._lines.append(event)
        self._events[stance.id] = event.id
        self._attribute(names.POLARITY, event.id, stance.polarity.value)
        self._attribute(names.INTENSITY, event.id, stance.intensity)
        self._attribute(names.EXPLICIT, event.id, stance.explicit)
        for name, (_, key) in zip((names.HOLDER_ENTITY, names.TARGET_ENTITY), parties, strict=True):
            if key is not None and key not in self._texts:
                self._attribute(name, event.id, key)

    def _entities(self) -> dict[str, str]:
        """Write who mentions refer to; give the first line of each entity."""
        first: dict[str, str] = {}
        for entity in self._record.entities:
            for mention in entity.mentions:
                target = self._texts[mention]
                references = [(entity.kind.value, key_of(entity.id))]
                references += [(names.WIKIDATA, entity.wikidata)] if entity.wikidata else []
                for database, key in references:
                    line = Reference(0, self._key("N"), target, database, key, on_line(entity.name))
                    self._lines.append(line)
                    first.setdefault(entity.id, line.id)
        return first

    def _comments(self, references: dict[str, str]) -> None:
        targets = dict(self._targets(references))
        for comment in self._record.comments:
            kind, target = targets[comment.on or ""]
            note = Note(0, self._key("#"), kind, target, on_line(names.note_of(comment)))
            self._lines.append(note)

    def _targets(self, references: dict[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
        """Give, for each part that a comment may be on, what it is on in the file."""
        for key, target in (self._texts | self._events | references).items():
            yield key, (names.NOTES, target)
        for frame in self._record.attributions:
            if not frame.cues:
                yield frame.id, (names.FRAME_NOTES, self._events[frame.id])
