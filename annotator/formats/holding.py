"""What a format can hold, and what of a record is left of it there.

Each format says what it holds; `held` gives the record that reading back must give, and counts
all that differs. So a format's writer has nothing to decide, and its losses cannot be told
otherwise than they are.
"""

from enum import StrEnum
from typing import Final

from msgspec import UNSET, Struct
from msgspec.structs import replace

from annotator.formats.fitting import on_tokens, on_words, within_lines
from annotator.formats.losses import Loss, Losses, place_of
from annotator.formats.renumbering import renumbered
from annotator.model.annotation import Annotation
from annotator.model.article import Meta
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record
from annotator.text.spans import overlaps

EMPTY: Final = Annotation()


class Overlaps(StrEnum):
    """Which mentions may share text."""

    ALL = "all"
    BETWEEN_LAYERS = "between layers"
    NONE = "none"


class Holds(Struct, frozen=True, kw_only=True):
    """What a format holds of a record besides the article's id and text.

    Attributes:
        details: which of a record's fields about the whole, such as ``meta`` and ``comments``.
        mentions: whether anything is marked in the text at all.
        ids: whether mentions and frames keep their ids; if not, they are numbered anew.
        fragments: whether a mention may have several spans.
        overlaps: which mentions may share text. Formats that hold no fragments, or not all
            overlaps, hold no frames either.
        frames: whether attributions are held, with all their roles.
        values: whether features are held, stances and who a mention refers to.
        hollow: whether an attribution is held that has no mention at all.
        line_ends: whether a mention may begin or end with the end of a line, or have two spans
            that nothing else parts.
        edges: whether a mention may begin or end within a token, or with what is in none. Formats
            of whole tokens hold no fragments either; a frame keeps the first.
        loose: whether frames and entities without a mention are held, and remarks on the article
            as a whole.
    """

    details: frozenset[Loss] = frozenset()
    mentions: bool = True
    ids: bool = True
    fragments: bool = True
    overlaps: Overlaps = Overlaps.ALL
    frames: bool = True
    values: bool = True
    hollow: bool = True
    line_ends: bool = True
    edges: bool = True
    loose: bool = True


DETAILS: Final = frozenset(
    {
        Loss.META,
        Loss.ANNOTATOR,
        Loss.STATUS,
        Loss.UPDATED,
        Loss.SPLIT,
        Loss.LABELS,
        Loss.COMMENTS,
        Loss.PROVENANCE,
        Loss.REJECTED,
        Loss.UNPLACED,
    }
)
EVERYTHING: Final = Holds(details=DETAILS)
TEXT_ALONE: Final = Holds(mentions=False)


def held(record: Record, holds: Holds, losses: Losses) -> Record:
    """Give what a format holds of a record, and count the rest."""
    for step in STEPS:
        record = step(record, holds, losses)
    return _without_loose_ends(record, losses)


def _details(record: Record, holds: Holds, losses: Losses) -> Record:
    lost = {
        kind: blank
        for kind, blank in _BLANK.items()
        if kind not in holds.details and getattr(record, kind) != blank
    }
    for kind in lost:
        losses.add(kind, record.id, _count(record, kind))
    return replace(record, **{str(kind): blank for kind, blank in lost.items()})


def _count(record: Record, kind: Loss) -> int:
    value = getattr(record, kind)
    if kind is Loss.META:
        blank = Meta()
        return sum(getattr(value, name) != getattr(blank, name) for name in Meta.__struct_fields__)
    return len(value) if isinstance(value, tuple | dict) else 1


def _mentions(record: Record, holds: Holds, losses: Losses) -> Record:
    if holds.mentions:
        return record
    parts = (Loss.MENTIONS, Loss.ATTRIBUTIONS, Loss.STANCES, Loss.ENTITIES)
    return _without(record, losses, *parts)


def _values(record: Record, holds: Holds, losses: Losses) -> Record:
    if holds.values:
        return record
    for mention in record.mentions:
        losses.add(Loss.MENTION_FEATURES, place_of(record.id, mention.id), len(mention.features))
    for frame in record.attributions:
        losses.add(Loss.ATTRIBUTION_FEATURES, place_of(record.id, frame.id), len(frame.features))
    return replace(
        _without(record, losses, Loss.STANCES, Loss.ENTITIES),
        mentions=tuple(replace(one, features={}) for one in record.mentions),
        attributions=tuple(replace(one, features={}) for one in record.attributions),
    )


def _words(record: Record, holds: Holds, losses: Losses) -> Record:
    if not holds.line_ends:
        record = within_lines(record, losses)
    return record if holds.loose else on_words(record, losses)


def _frames(record: Record, holds: Holds, losses: Losses) -> Record:
    if not holds.frames:
        return _without(record, losses, Loss.ATTRIBUTIONS, Loss.STANCES)
    if holds.values and holds.hollow:
        return record
    is_held = _is_filled if holds.values else shown_by_links
    kept = tuple(one for one in record.attributions if is_held(one))
    lost = {one.id for one in record.attributions} - {one.id for one in kept}
    if not lost:
        return record
    stances = tuple(one for one in record.stances if one.attribution not in lost)
    for one in record.attributions:
        losses.add(Loss.ATTRIBUTIONS, place_of(record.id, one.id), one.id in lost)
    for stance in record.stances:
        losses.add(Loss.STANCES, place_of(record.id, stance.id), stance.attribution in lost)
    return replace(record, attributions=kept, stances=stances)


def _is_filled(frame: Attribution) -> bool:
    return any(frame.members())


def shown_by_links(frame: Attribution) -> bool:
    """Tell whether a frame is to be seen by links alone, from its quote to what has a role in it.

    Where links are all that there is of a frame, one without a quote or with nothing else
    cannot be told from mentions without a frame.
    """
    return frame.quote is not None and len(list(frame.members())) > 1


def _fragments(record: Record, holds: Holds, losses: Losses) -> Record:
    if holds.fragments:
        return record
    mentions: list[Mention] = []
    for one in record.mentions:
        losses.add(Loss.FRAGMENTS, place_of(record.id, one.id), len(one.spans) - 1)
        for number, (span, exact) in enumerate(zip(one.spans, one.exact, strict=True)):
            key = f"{one.id}.{number + 1}" if number else one.id
            mentions.append(replace(one, id=key, spans=(span,), exact=(exact,)))
    return replace(record, mentions=tuple(mentions))


def _edges(record: Record, holds: Holds, losses: Losses) -> Record:
    return record if holds.edges else on_tokens(record, losses)


def _overlaps(record: Record, holds: Holds, losses: Losses) -> Record:
    """Keep of mentions that share text the longest, of those the first."""
    if holds.overlaps is Overlaps.ALL:
        return record
    kept: dict[Layer | None, list[Mention]] = {}
    lost: set[str] = set()
    for one in sorted(record.mentions, key=lambda each: (-_length(each), each.spans)):
        layer = one.layer if holds.overlaps is Overlaps.BETWEEN_LAYERS else None
        row = kept.setdefault(layer, [])
        if any(overlaps(span, other) for each in row for span in one.spans for other in each.spans):
            lost.add(one.id)
            losses.add(Loss.OVERLAPS, place_of(record.id, one.id))
        else:
            row.append(one)
    return replace(record, mentions=tuple(one for one in record.mentions if one.id not in lost))


def _length(mention: Mention) -> int:
    return sum(end - start for start, end in mention.spans)


def _ids(record: Record, holds: Holds, losses: Losses) -> Record:
    if holds.ids:
        return record
    once, twins = renumbered(record)
    for key in twins:
        losses.add(Loss.TWINS, place_of(record.id, key))
    return once


def _without_loose_ends(record: Record, losses: Losses) -> Record:
    """Leave out what speaks of parts that are no longer there."""
    known = {
        one.id
        for parts in (record.mentions, record.attributions, record.stances, record.entities)
        for one in parts
    }
    comments = tuple(one for one in record.comments if one.on is None or one.on in known)
    losses.add(Loss.COMMENTS, record.id, len(record.comments) - len(comments))
    provenance = {key: value for key, value in record.provenance.items() if key in known}
    losses.add(Loss.PROVENANCE, record.id, len(record.provenance) - len(provenance))
    return replace(record, comments=comments, provenance=provenance)


def _without(record: Record, losses: Losses, *kinds: Loss) -> Record:
    for kind in kinds:
        for one in getattr(record, kind):
            losses.add(kind, place_of(record.id, one.id))
    return replace(record, **{str(kind): () for kind in kinds})


STEPS: Final = (
    _details,
    _mentions,
    _values,
    _words,
    _fragments,
    _edges,
    _frames,
    _overlaps,
    _ids,
)
_BLANK: Final = {
    Loss.META: Meta(),
    Loss.ANNOTATOR: EMPTY.annotator,
    Loss.STATUS: EMPTY.status,
    Loss.UPDATED: EMPTY.updated,
    Loss.SPLIT: UNSET,
    Loss.LABELS: EMPTY.labels,
    Loss.COMMENTS: EMPTY.comments,
    Loss.PROVENANCE: EMPTY.provenance,
    Loss.REJECTED: UNSET,
    Loss.UNPLACED: UNSET,
}
