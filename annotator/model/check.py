"""Checks of a record: do its offsets, references and values hold together?

Decoding checks the form of a line (`annotator.model.record`); this module checks what the form
cannot say. Every check is one pass over the record that builds a `Problem` only where something
is wrong, so that a sound record costs microseconds. Places are JSON paths within the line.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from typing import Any

from msgspec import UNSET

from annotator.model.article import text_sha256
from annotator.model.attribution import FIXED_FEATURES, ROLE_FIELDS, Mode
from annotator.model.mention import Layer, Mention, Span
from annotator.model.record import Record
from annotator.model.scheme import Feature, Owner, Scheme
from annotator.problems import Notice, Place, Problem
from annotator.text.graphemes import snap_outward

SHOWN = 40  # characters of a text that a sentence shows
MODES = frozenset(mode.value for mode in Mode)
Legal = Mapping[str, Feature]
PARTS = ("mentions", "attributions", "stances", "entities")


def faults(record: Record, scheme: Scheme | None = None) -> list[Problem]:
    """List what is broken in a record; with a scheme, also what the scheme does not allow.

    Returns:
        The problems, each at its JSON path; an empty list for a sound record.
    """
    found: list[Problem] = []
    for check in CHECKS:
        found.extend(check(record))
    if scheme is not None:
        found.extend(departures(record, scheme))
    return found


def departures(record: Record, scheme: Scheme) -> Iterator[Problem]:
    """List the features that the scheme does not have, and the values that it does not allow."""
    legal = {owner: scheme.features_on(owner) for owner in Owner}
    for number, mention in enumerate(record.mentions):
        if mention.features:
            owner = Owner(mention.layer)
            path = f"$.mentions[{number}].features"
            yield from _illegal(mention.features, owner, legal[owner], path)
    for number, attribution in enumerate(record.attributions):
        features = {
            name: value
            for name, value in attribution.features.items()
            if name not in FIXED_FEATURES  # those are checked always
        }
        path = f"$.attributions[{number}].features"
        yield from _illegal(features, Owner.ATTRIBUTION, legal[Owner.ATTRIBUTION], path)
    yield from _illegal(record.labels, Owner.DOCUMENT, legal[Owner.DOCUMENT], "$.labels")


def cut_characters(record: Record) -> Iterator[Notice]:
    """List the spans that part a letter from its marks: legal, but hardly what was meant."""
    for number, mention in enumerate(record.mentions):
        for position, (start, end) in enumerate(mention.spans):
            whole_start, whole_end = snap_outward(record.text, (start, end))
            if (whole_start, whole_end) != (start, end):
                place = Place(path=f"$.mentions[{number}].spans[{position}]")
                yield Notice(
                    "check.span_cuts_character",
                    place,
                    mention=mention.id,
                    start=start,
                    end=end,
                    whole_start=whole_start,
                    whole_end=whole_end,
                )


def _illegal(values: dict[str, Any], owner: Owner, legal: Legal, path: str) -> Iterator[Problem]:
    for name, value in values.items():
        feature = legal.get(name)
        place = Place(path=f"{path}.{name}")
        if feature is None:
            yield Problem("check.feature_unknown", place, feature=name, owner=owner)
        elif not feature.allows(value):
            yield Problem(
                "check.feature_value", place, feature=name, owner=owner, value=_shown(value)
            )


def _digest(record: Record) -> Iterator[Problem]:
    if record.text_sha256 is not UNSET and record.text_sha256 != text_sha256(record.text):
        yield Problem("check.digest", Place(path="$.text_sha256"))


def _offsets(record: Record) -> Iterator[Problem]:
    text = record.text
    length = len(text)
    for number, mention in enumerate(record.mentions):
        if len(mention.spans) != len(mention.exact):
            yield Problem(
                "check.exact_count",
                Place(path=f"$.mentions[{number}].exact"),
                mention=mention.id,
                spans=len(mention.spans),
                exact=len(mention.exact),
            )
        before = 0
        for position, exact in enumerate(mention.exact[: len(mention.spans)]):
            start, end = mention.spans[position]
            if not before <= start < end <= length:
                place = Place(path=f"$.mentions[{number}].spans[{position}]")
                yield _misplaced(mention, (start, end), before, length).at(place)
            elif text[start:end] != exact:
                place = Place(path=f"$.mentions[{number}].exact[{position}]")
                yield _mismatch(mention, (start, end), text[start:end], exact).at(place)
            before = end


def _misplaced(mention: Mention, span: Span, before: int, length: int) -> Problem:
    start, end = span
    if end <= start:
        code = "check.span_empty"
    else:
        code = "check.span_outside" if end > length else "check.span_order"
    return Problem(code, mention=mention.id, start=start, end=end, length=length, before=before)


def _mismatch(mention: Mention, span: Span, found: str, exact: str) -> Problem:
    pairs = zip(found, exact, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = max(0, common - SHOWN // 2) if max(len(found), len(exact)) > SHOWN else 0
    return Problem(
        "check.exact",
        mention=mention.id,
        start=span[0],
        end=span[1],
        found=_excerpt(found, start),
        exact=_excerpt(exact, start),
    )


def _excerpt(text: str, start: int) -> str:
    """Cut a text to what a sentence can hold, with everything invisible written as an escape."""
    stretch = text[start : start + SHOWN]
    visible = "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in stretch
    )
    return f"{'…' if start else ''}{visible}{'…' if len(text) > start + SHOWN else ''}"


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return _excerpt(json.dumps(value, ensure_ascii=False), 0)


def _rejections(record: Record) -> Iterator[Problem]:
    """Check that the spans of rejected suggestions lie in the text, each after the one before."""
    for number, rejected in enumerate(record.rejected or ()):
        for name in ("quote", "cues"):
            before = 0
            for position, (start, end) in enumerate(getattr(rejected, name)):
                if not before <= start < end <= len(record.text):
                    place = Place(path=f"$.rejected[{number}].{name}[{position}]")
                    yield Problem(
                        "check.rejected_span", place, start=start, end=end, length=len(record.text)
                    )
                before = end


def _proposals(record: Record) -> Iterator[Problem]:
    """Check that the places proposed for unplaced mentions lie in the text, in order."""
    for number, unplaced in enumerate(record.unplaced or ()):
        before = 0
        for position, (start, end) in enumerate(unplaced.proposal):
            if not before <= start < end <= len(record.text):
                place = Place(path=f"$.unplaced[{number}].proposal[{position}]")
                yield Problem(
                    "check.proposed_span", place, start=start, end=end, length=len(record.text)
                )
            before = end


def _duplicates(record: Record) -> Iterator[Problem]:
    ids = [item.id for item in record.mentions]
    ids += [item.id for item in record.attributions]
    ids += [item.id for item in record.stances]
    ids += [item.id for item in record.entities]
    if len(set(ids)) == len(ids):
        return
    seen: set[str] = set()
    for part in PARTS:
        for number, item in enumerate(getattr(record, part)):
            if item.id in seen:
                yield Problem("check.id_twice", Place(path=f"$.{part}[{number}].id"), id=item.id)
            seen.add(item.id)


def _roles(record: Record) -> Iterator[Problem]:
    if not record.attributions:
        return
    layers = {mention.id: mention.layer for mention in record.mentions}
    for number, attribution in enumerate(record.attributions):
        quote = attribution.quote
        if quote is not None and layers.get(quote) is not Layer.QUOTE:
            path = f"$.attributions[{number}].quote"
            yield _misfit(quote, layers, Layer.QUOTE).at(Place(path=path))
        for layer, name in LISTED_ROLES:
            for position, member in enumerate(getattr(attribution, name)):
                if layers.get(member) is not layer:
                    path = f"$.attributions[{number}].{name}[{position}]"
                    yield _misfit(member, layers, layer).at(Place(path=path))


def _misfit(member: str, layers: dict[str, Layer], role: Layer) -> Problem:
    if member not in layers:
        return Problem("check.reference_unknown", id=member)
    return Problem("check.reference_layer", id=member, layer=layers[member], role=role)


def _features(record: Record) -> Iterator[Problem]:
    for number, attribution in enumerate(record.attributions):
        features = attribution.features
        mode = features.get("mode")
        if mode is not None and not (isinstance(mode, str) and mode in MODES):
            yield Problem(
                "check.mode",
                Place(path=f"$.attributions[{number}].features.mode"),
                value=_shown(mode),
                legal=", ".join(Mode),
            )
        implicit = features.get("implicit")
        if implicit is not None and not isinstance(implicit, bool):
            yield Problem("check.implicit", value=_shown(implicit)).at(
                Place(path=f"$.attributions[{number}].features.implicit")
            )
        confidence = features.get("confidence")
        if confidence is not None and not _is_share(confidence):
            yield Problem("check.confidence", value=_shown(confidence)).at(
                Place(path=f"$.attributions[{number}].features.confidence")
            )


def _is_share(value: object) -> bool:
    """Tell whether a value is a number from 0 to 1 (for Python, true and false are numbers)."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _parties(record: Record) -> Iterator[Problem]:
    """Check what stances and entities refer to."""
    if not (record.stances or record.entities):
        return
    mentions = {mention.id for mention in record.mentions}
    parties = mentions | {entity.id for entity in record.entities}
    frames = {attribution.id for attribution in record.attributions}
    for number, stance in enumerate(record.stances):
        path = f"$.stances[{number}]"
        if stance.attribution not in frames:
            yield _unknown(stance.attribution, f"{path}.attribution")
        if stance.holder is not None and stance.holder not in parties:
            yield _unknown(stance.holder, f"{path}.holder")
        if stance.target is not None and stance.target not in parties:
            yield _unknown(stance.target, f"{path}.target")
    for number, entity in enumerate(record.entities):
        for position, member in enumerate(entity.mentions):
            if member not in mentions:
                yield _unknown(member, f"$.entities[{number}].mentions[{position}]")


def _remarks(record: Record) -> Iterator[Problem]:
    """Check what comments and provenance speak of."""
    if not (record.comments or record.provenance):
        return
    known = {item.id for part in PARTS for item in getattr(record, part)}
    for number, comment in enumerate(record.comments):
        if comment.on is not None and comment.on not in known:
            yield _unknown(comment.on, f"$.comments[{number}].on")
    for name in record.provenance:
        if name not in known:
            yield _unknown(name, f"$.provenance[{json.dumps(name, ensure_ascii=False)}]")


def _unknown(name: str, path: str) -> Problem:
    return Problem("check.reference_unknown", Place(path=path), id=name)


LISTED_ROLES = tuple((layer, name) for layer, name in ROLE_FIELDS.items() if name != "quote")
CHECKS: tuple[Callable[[Record], Iterator[Problem]], ...] = (
    _digest,
    _offsets,
    _duplicates,
    _roles,
    _features,
    _parties,
    _remarks,
    _rejections,
    _proposals,
)
