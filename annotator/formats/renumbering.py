"""Mentions and frames numbered anew, in text order, for formats that keep no ids of ours.

Two records are the same but for ids if they are equal when both have been renumbered.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Layer, Mention, Span
from annotator.model.record import Record
from annotator.model.stance import Stance

Names = Mapping[str, str]
"""New ids by the old ones."""

_ORDER = {layer: number for number, layer in enumerate(Layer)}

Place = tuple[tuple[Span, ...], ...]


def renumbered(record: Record) -> tuple[Record, tuple[str, ...]]:
    """Number mentions, frames and stances in the order of the text.

    Mentions of the same spans on the same layer are one, for nothing tells them apart.

    Returns:
        The record, and the ids of the mentions that became part of another.
    """
    mentions, names, twins = _mentions(record.mentions)
    renamed = [_with_names(one, names) for one in record.attributions]
    spans = {one.id: one.spans for one in mentions}
    order = sorted(range(len(renamed)), key=lambda at: _place(renamed[at], spans))
    frames = {record.attributions[at].id: f"a{number}" for number, at in enumerate(order, 1)}
    stances = _stances(record.stances, frames, names)
    known = names | frames | {old: new.id for old, new in stances.items()}
    result = replace(
        record,
        mentions=mentions,
        attributions=tuple(
            replace(renamed[at], id=f"a{number}") for number, at in enumerate(order, 1)
        ),
        stances=tuple(stances.values()),
        entities=tuple(
            replace(one, mentions=_once(names[key] for key in one.mentions))
            for one in record.entities
        ),
        comments=tuple(
            replace(one, on=None if one.on is None else known.get(one.on, one.on))
            for one in record.comments
        ),
        provenance={known.get(key, key): value for key, value in record.provenance.items()},
    )
    return result, twins


def _mentions(
    given: Iterable[Mention],
) -> tuple[tuple[Mention, ...], dict[str, str], tuple[str, ...]]:
    ordered = sorted(given, key=lambda one: (one.spans, _ORDER[one.layer]))
    kept: dict[tuple[Layer, tuple[Span, ...]], Mention] = {}
    names: dict[str, str] = {}
    twins: list[str] = []
    for one in ordered:
        same = kept.get((one.layer, one.spans))
        if same is None:
            same = replace(one, id=f"m{len(kept) + 1}")
        else:
            same = replace(same, features=one.features | same.features)
            twins.append(one.id)
        kept[one.layer, one.spans] = same
        names[one.id] = same.id
    return tuple(kept.values()), names, tuple(twins)


def _with_names(frame: Attribution, names: Names) -> Attribution:
    roles = {
        name: _once(names[key] for key in frame.role(layer))
        for layer, name in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    return replace(frame, quote=names.get(frame.quote or ""), **roles)


def _place(frame: Attribution, spans: Mapping[str, tuple[Span, ...]]) -> tuple[Place, ...]:
    """Tell where a frame stands, for an order that depends on nothing else."""
    return tuple(tuple(spans[key] for key in frame.role(layer)) for layer in ROLE_FIELDS)


def _stances(given: Iterable[Stance], frames: Names, names: Names) -> dict[str, Stance]:
    ordered = sorted(given, key=lambda one: int(frames[one.attribution].removeprefix("a")))
    return {
        one.id: replace(
            one,
            id=f"s{number}",
            attribution=frames[one.attribution],
            holder=None if one.holder is None else names.get(one.holder, one.holder),
            target=None if one.target is None else names.get(one.target, one.target),
        )
        for number, one in enumerate(ordered, 1)
    }


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
