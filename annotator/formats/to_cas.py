"""A record as a CAS: layers as INCEpTION has them, and beside these everything else it holds."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from annotator.formats import cas_library as library
from annotator.formats.plain_values import written
from annotator.model.article import text_sha256
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Mention, Span
from annotator.model.record import Record
from annotator.model.rejection import Rejected
from annotator.model.stance import Stance

Made = Any
"""A feature structure."""

TYPED: Final[dict[str, dict[str, type]]] = {
    library.MENTION: {"kind": str},
    library.ATTRIBUTION: {"mode": str, "implicit": bool, "commitment": str},
}
"""The features that have a place of their own, with the values that it takes."""


def cas_of(record: Record, types: library.TypeSystem) -> library.Cas:
    """Make the CAS of a record."""
    return _Writing(record, types).cas()


class _Writing:
    """The making of one CAS."""

    def __init__(self, record: Record, types: library.TypeSystem) -> None:
        self._record = record
        self._types = types
        self._cas = library.new_cas(types, record.text, record.meta.language)
        self._mentions: dict[str, Made] = {}
        self._frames: dict[str, Made] = {}

    def cas(self) -> library.Cas:
        record = self._record
        mentions = [self._mention(one) for one in record.mentions]
        attributions = [self._frame(one) for one in record.attributions]
        stances = [self._stance(one) for one in record.stances]
        entities = [
            self._make(
                library.ENTITY,
                identifier=one.id,
                name=one.name,
                kind=one.kind.value,
                wikidata=one.wikidata,
                mentions=self._array(self._mentions[key] for key in one.mentions),
            )
            for one in record.entities
        ]
        comments = [
            self._make(library.COMMENT, about=one.on, author=one.by, at=one.at, text=one.text)
            for one in record.comments
        ]
        provenance = [
            self._make(library.PROVENANCE, about=key, origin=origin)
            for key, origin in record.provenance.items()
        ]
        meta = record.meta
        article = self._make(
            library.ARTICLE,
            identifier=record.id,
            title=meta.title,
            outlet=meta.outlet,
            author=meta.author,
            published=meta.published,
            url=meta.url,
            language=meta.language,
            licence=meta.licence,
            annotator=record.annotator,
            status=record.status.value,
            updated=record.updated,
            split=record.split.value if record.split else None,
            digest=record.text_sha256 or text_sha256(record.text),
            extra=self._values(meta.extra),
            labels=self._values(record.labels),
            mentions=self._array(mentions),
            attributions=self._array(attributions),
            stances=self._array(stances),
            entities=self._array(entities),
            comments=self._array(comments),
            provenance=self._array(provenance),
            rejected=self._rejected(record.rejected or ()),
        )
        self._cas.add(article)
        return self._cas

    def _make(self, kind: str, /, **features: Any) -> Made:  # noqa: ANN401 - a library's values
        return self._types.get_type(kind)(**features)

    def _array(self, made: Iterable[Made]) -> Made:
        return self._make(library.ARRAY, elements=list(made))

    def _at(self, kind: str, span: Span, /, **features: Any) -> Made:  # noqa: ANN401
        made = self._make(kind, begin=span[0], end=span[1], **features)
        self._cas.add(made)
        return made

    def _links(self, kind: str, targets: Iterable[tuple[str, Made]]) -> Made:
        return self._array(self._make(kind, role=role, target=made) for role, made in targets)

    def _values(self, values: Mapping[str, Any]) -> Made:
        return self._array(
            self._make(library.VALUE, name=name, value=written(value))
            for name, value in values.items()
        )

    def _features(self, kind: str, features: Mapping[str, Any]) -> dict[str, Any]:
        """Part features into those that have a place of their own, and the rest."""
        typed = TYPED[kind]
        own = {name: features[name] for name in typed if type(features.get(name)) is typed[name]}
        rest = {name: value for name, value in features.items() if name not in own}
        return {**own, "features": self._values(rest)}

    def _mention(self, mention: Mention) -> Made:
        first, *others = mention.spans
        fragments = [("continued", self._at(library.FRAGMENT, span)) for span in others]
        made = self._at(
            library.MENTION,
            first,
            identifier=mention.id,
            layer=mention.layer.value,
            fragments=self._links(library.MENTION_LINK, fragments),
            **self._features(library.MENTION, mention.features),
        )
        self._mentions[mention.id] = made
        return made

    def _frame(self, frame: Attribution) -> Made:
        roles = [(layer.value, key) for layer in ROLE_FIELDS for key in frame.role(layer)]
        made = self._at(
            library.ATTRIBUTION,
            self._place(frame),
            identifier=frame.id,
            roles=self._links(
                library.ROLE_LINK, ((role, self._mentions[key]) for role, key in roles)
            ),
            **self._features(library.ATTRIBUTION, frame.features),
        )
        self._frames[frame.id] = made
        return made

    def _place(self, frame: Attribution) -> Span:
        """Tell where a frame is shown: at its first cue, else at what comes first in it."""
        key = next(iter((*frame.cues[:1], *frame.members())), None)
        made = self._mentions.get(key or "")
        return (0, 0) if made is None else (made.begin, made.end)

    def _stance(self, stance: Stance) -> Made:
        frame = self._frames[stance.attribution]
        parties = (("holder", stance.holder), ("target", stance.target))
        links = [(role, self._mentions[key]) for role, key in parties if key in self._mentions]
        entities = {
            f"{role}Entity": key
            for role, key in parties
            if key is not None and key not in self._mentions
        }
        return self._at(
            library.STANCE,
            (frame.begin, frame.end),
            identifier=stance.id,
            polarity=stance.polarity.value,
            intensity=stance.intensity,
            explicit=stance.explicit,
            attribution=self._links(library.FRAME_LINK, [("attribution", frame)]),
            parties=self._links(library.PARTY_LINK, links),
            **entities,
        )

    def _rejected(self, rejected: Iterable[Rejected]) -> Made:
        return self._array(
            self._make(
                library.REJECTED,
                quote=self._array(self._at(library.SPAN, span) for span in one.quote),
                cues=self._array(self._at(library.SPAN, span) for span in one.cues),
                origin=one.provenance,
            )
            for one in rejected
        )
