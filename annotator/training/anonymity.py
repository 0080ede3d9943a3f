"""Names replaced throughout a corpus, the same one by the same, with all offsets counted anew.

Whoever is marked as speaker, source or addressee, and whatever a mention is said to refer to, gets
a placeholder such as ``[شخص 12]``, or an invented name. Who is no one in particular
(«مصدر مسؤول», «الأهالي», a report) stays. Where an article repeats the name, in whatever spelling,
it is replaced there, too. What is written onto the first letter (و ف ب ل ك) stays.

Nobody can promise that what is left identifies no one: names that nobody marked anywhere in an
article stay, and the words of a quote can be looked for.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import UNSET, Struct
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.model.article import Meta, text_sha256
from annotator.model.entity import EntityKind
from annotator.model.entity_kinds import likely_kind
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record
from annotator.model.same import same_stretches, stretches_of
from annotator.text.names import name_key, without_titles
from annotator.text.spans import Span, overlaps
from annotator.training.invented import invented
from annotator.training.plan import NOBODY, Names

NAMED: Final = (Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE)
KEPT: Final = frozenset({EntityKind.UNNAMED, EntityKind.GROUP, EntityKind.DOCUMENT})
"""Kinds of parties that are no one in particular."""

WORDS: Final = {
    EntityKind.PERSON: "شخص",
    EntityKind.ORGANISATION: "منظمة",
    EntityKind.GOVERNMENT: "هيئة حكومية",
    EntityKind.MEDIA: "وسيلة إعلام",
    EntityKind.OTHER: "طرف",
}
SHORTEST: Final = 3  # letters of a name that is looked for where it isn't marked

Key = tuple[str, str]
"""What two mentions of one party have in common: the kind of key, and the key."""


class Party(Struct, frozen=True, order=True):
    """Somebody to be replaced: what tells them from others, and what sort of party they are."""

    key: Key
    kind: EntityKind


class Census:
    """Everybody who is to be replaced in a corpus, found in a first pass over it."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._kinds: dict[Key, EntityKind] = {}
        self._entities: dict[str, str] = {}
        self._articles: set[str] = set()
        self._annotators: set[str] = set()

    def take(self, record: Record) -> None:
        """Enter a record."""
        self._articles.add(record.id)
        names = {record.annotator, *(one.by for one in record.comments)}
        self._annotators |= {name for name in names if name is not None}
        for entity in record.entities:
            name = without_titles(entity.name)
            known = self._entities.get(name)
            self._entities[name] = entity.id if known is None else min(known, entity.id)
        for _, party in parties(record):
            kind = self._kinds.get(party.key)
            self._kinds[party.key] = party.kind if kind is None else min(kind, party.kind)

    def names(self, style: Names, seed: int) -> "Replacements":
        """Give everybody a name; the order of the records plays no part in it."""
        kinds: dict[Key, EntityKind] = {}
        for key, kind in sorted(self._kinds.items()):
            kinds.setdefault(self._known(key), kind)
        ordered = sorted(kinds, key=lambda key: _place("\0".join(key), seed))
        counts = dict.fromkeys(EntityKind, 0)
        given: dict[Key, str] = {}
        for key in ordered:
            kind = kinds[key]
            counts[kind] += 1
            given[key] = _name(style, kind, counts[kind])
        articles = sorted(self._articles, key=lambda name: _place(name, seed))
        people = sorted(self._annotators, key=lambda name: _place(name, seed))
        return Replacements(
            {key: given[self._known(key)] for key in self._kinds},
            {name: f"article-{number}" for number, name in enumerate(articles, 1)},
            {name: _annotator(name, number) for number, name in enumerate(people, 1)},
        )

    def _known(self, key: Key) -> Key:
        """Give the key of the entity that a name is known to be of, if there is one."""
        kind, name = key
        return (
            ("entity", self._entities[name]) if kind == "name" and name in self._entities else key
        )


class Replacements(Struct, frozen=True):
    """What everybody is called instead.

    Attributes:
        parties: what stands for each party.
        articles: what an article's id becomes: it may be an address.
        annotators: what annotators are called.
    """

    parties: Mapping[Key, str]
    articles: Mapping[str, str]
    annotators: Mapping[str, str]


class Tally:
    """How much was replaced: different names, and places in the text."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.names: set[str] = set()
        self.places = 0


def anonymised(record: Record, by: Replacements, tally: Tally) -> Record:
    """Replace the names in a record, in its text and its metadata."""
    found = sorted(_stretches(record, by))
    tally.places += len(found)
    tally.names.update(name for _, name in found)
    shift = _Shift(found)
    text = shift.text(record.text)
    entities = tuple(
        replace(one, name=by.parties.get(("entity", one.id), one.name), wikidata=None)
        if one.kind not in KEPT
        else one
        for one in record.entities
    )
    return replace(
        record,
        id=by.articles[record.id],
        text=text,
        text_sha256=text_sha256(text),
        meta=_meta(record.meta),
        annotator=None if record.annotator is None else by.annotators[record.annotator],
        mentions=tuple(shift.mention(one, text) for one in record.mentions),
        entities=entities,
        comments=(),
        rejected=UNSET
        if record.rejected is UNSET
        else tuple(
            replace(one, quote=shift.spans(one.quote), cues=shift.spans(one.cues))
            for one in record.rejected
        ),
    )


def parties(record: Record) -> Iterator[tuple[Mention, Party]]:
    """Give those mentions of a record that name somebody in particular, with who it is."""
    entity_of = Annotation(entities=record.entities).entity_of
    for one in record.mentions:
        entity = entity_of.get(one.id)
        if entity is not None:
            if entity.kind not in KEPT:
                yield one, Party(("entity", entity.id), entity.kind)
        elif one.layer in NAMED:
            kind = _kind(one)
            key = without_titles(" ".join(one.exact))
            if kind not in KEPT and key:
                yield one, Party(("name", key), kind)


def _kind(mention: Mention) -> EntityKind:
    said = mention.features.get("kind")
    return EntityKind(said) if said in list(EntityKind) else likely_kind(mention.exact[0])


def _stretches(record: Record, by: Replacements) -> Iterator[tuple[Span, str]]:
    """Give disjoint stretches and what is to stand there: of those that overlap the longest."""
    wanted: dict[Span, str] = {}
    for mention, party in parties(record):
        for span in mention.spans:
            wanted.setdefault(span, by.parties[party.key])
    for span, name in _repeated(record, by):
        wanted.setdefault(span, name)
    kept: list[Span] = []
    for span in sorted(wanted, key=lambda one: (one[0] - one[1], one)):
        if not any(overlaps(span, other) for other in kept):
            kept.append(span)
            yield span, wanted[span]


def _repeated(record: Record, by: Replacements) -> Iterator[tuple[Span, str]]:
    """Give the stretches that say a name that is marked elsewhere, or an entity's."""
    forms: dict[str, tuple[Layer, Span, str]] = {}
    for mention, party in parties(record):
        for span, words in zip(mention.spans, mention.exact, strict=True):
            if _tells(words):
                forms.setdefault(words, (mention.layer, span, by.parties[party.key]))
    for layer, span, name in forms.values():
        yield from ((other, name) for other in same_stretches(record.text, layer, span))
    for entity in record.entities:
        known = by.parties.get(("entity", entity.id))
        if known is not None and entity.kind not in KEPT and _tells(entity.name):
            found = stretches_of(record.text, Layer.SPEAKER, entity.name)
            yield from ((other, known) for other in found)


class _Shift:
    """Where each place of a text is after stretches of it have been replaced."""

    def __init__(self, replaced: Sequence[tuple[Span, str]]) -> None:
        """Take disjoint stretches in the order of the text, and what stands there instead."""
        self._replaced = replaced
        self._starts = [start for (start, _), _ in replaced]
        self._moves = [0]  # how far what follows has moved, stretch by stretch
        for (start, end), name in replaced:
            self._moves.append(self._moves[-1] + len(name) - (end - start))

    def text(self, text: str) -> str:
        """Put the names into a text."""
        pieces: list[str] = []
        at = 0
        for (start, end), name in self._replaced:
            pieces += (text[at:start], name)
            at = end
        return "".join((*pieces, text[at:]))

    def mention(self, mention: Mention, text: str) -> Mention:
        """Give a mention where it is in the new text."""
        spans = self.spans(mention.spans)
        return replace(mention, spans=spans, exact=exact_of(text, spans), features=mention.features)

    def spans(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Move spans; those that were parts of one name are one afterwards."""
        moved: list[Span] = []
        for first, last in spans:
            start, end = self._edge(first, is_end=False), self._edge(last, is_end=True)
            if moved and start < moved[-1][1]:
                moved[-1] = (moved[-1][0], max(end, moved[-1][1]))
            else:
                moved.append((start, end))
        return tuple(moved)

    def _edge(self, at: int, *, is_end: bool) -> int:
        """Move an edge; one within a name that was replaced goes to that end of the new one."""
        number = bisect_right(self._starts, at - 1 if is_end else at) - 1
        if number >= 0:
            (start, end), name = self._replaced[number]
            if start <= at < end or (is_end and at == end):
                begin = start + self._moves[number]
                return begin + len(name) if is_end else begin
        return at + self._moves[number + 1]


def _tells(words: str) -> bool:
    """Tell whether words name somebody wherever they stand: «الرئيس» and «وكالة» do not."""
    key = name_key(words)
    return len(key) >= SHORTEST and (" " in key or likely_kind(words) is EntityKind.OTHER)


def _meta(meta: Meta) -> Meta:
    """Leave of the metadata what leads to nobody: outlet, date, language and licence."""
    return Meta(
        outlet=meta.outlet,
        published=meta.published,
        language=meta.language,
        licence=meta.licence,
    )


def _name(style: Names, kind: EntityKind, number: int) -> str:
    match style:
        case Names.PLACEHOLDERS:
            return f"[{WORDS[kind]} {number}]"
        case Names.INVENTED:
            return invented(kind, number)


def _place(name: str, seed: int) -> str:
    """Give a name's place in an order that tells nothing and that a seed decides."""
    return text_sha256(f"{seed}\0{name}")


def _annotator(name: str, number: int) -> str:
    return name if name in NOBODY else f"annotator-{number}"
