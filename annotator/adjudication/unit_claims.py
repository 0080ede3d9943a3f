"""What annotators say of a mention: where its edges are, its features, to whom it refers."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from annotator.adjudication.options import Difference, Kind
from annotator.adjudication.plan import Claim, UnitPlan
from annotator.adjudication.telling import Said, Telling, only_folded, plain
from annotator.adjudication.units import Unit
from annotator.model.annotation import Annotation
from annotator.model.edits.marking import of_whole_characters
from annotator.model.entity import Entity
from annotator.model.matching import Spans, united

NOTHING = Claim({})


class Use(NamedTuple):
    """By what a mention comes into the outcome.

    Attributes:
        group: the first frame that uses it; None: none does.
        hangs_on: the differences it hangs on; none where some use of it is agreed.
        is_free: whether somebody has it in no frame.
    """

    group: str | None = None
    hangs_on: tuple[str, ...] = ()
    is_free: bool = False


UNUSED = Use()


def unit_plan(
    text: str, sides: Mapping[str, Annotation], unit: Unit, use: Use
) -> tuple[UnitPlan, list[Difference]]:
    """Plan a mention of the outcome.

    Returns:
        The plan, and what annotators differ in.
    """
    anchor = [unit.layer, sorted(set(unit.places.values()))]
    telling = Telling(anchor, part=unit.id, group=use.group, layer=unit.layer)
    free = _free(telling, sides, unit, use)
    since, on = len(telling.told), use.hangs_on
    edges, core = _edges(telling, text, unit)
    features = _features(telling, unit)
    entity = _entity(telling, sides, unit)
    if len(telling.told) > since:
        telling.hang(since, on)
    plan = UnitPlan(unit=unit, core=core, edges=edges, features=features, entity=entity, free=free)
    return plan, telling.told


def _free(telling: Telling, sides: Mapping[str, Annotation], unit: Unit, use: Use) -> Claim:
    """Find whether a mention is there that somebody has in no frame."""
    if not use.is_free:
        return NOTHING
    said = {
        name: Said(True, (unit.places[name],))  # noqa: FBT003 - a claim's value
        if name in unit.places
        else Said(False, present=False)  # noqa: FBT003
        for name in sides
    }
    return telling.claim(Kind.MENTION, said)


def _edges(telling: Telling, text: str, unit: Unit) -> tuple[Claim, Spans]:
    places = set(unit.places.values())
    if len(places) == 1:
        (place,) = places
        return Claim(unit.places), place
    said = {name: Said(place, (place,)) for name, place in unit.places.items()}
    folded = only_folded(text, sorted(places))
    return telling.claim(Kind.EDGES, said, joint=True, folded=folded), core(text, unit.places)


def core(text: str, places: Mapping[str, Spans]) -> Spans:
    """Give what most annotators have marked of a mention, in whole characters, without spaces."""
    edges = sorted({edge for place in places.values() for span in place for edge in span})
    counted = [
        (sum(any(a <= start < b for a, b in place) for place in places.values()), (start, end))
        for start, end in pairwise(edges)
    ]
    most = max(count for count, _ in counted)
    common = united(span for count, span in counted if count == most)
    trimmed = [_trimmed(text, span) for span in common]
    kept = tuple(span for span in trimmed if span[0] < span[1])
    return of_whole_characters(text, kept or min(places.values()))


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _features(telling: Telling, unit: Unit) -> dict[str, Claim]:
    names = {name for mention in unit.mentions.values() for name in mention.features}
    found = {}
    for name in sorted(names):
        said = {of: plain(mention.features.get(name)) for of, mention in unit.mentions.items()}
        found[name] = telling.claim(Kind.MENTION_FEATURE, said, name=name)
    return found


def _entity(telling: Telling, sides: Mapping[str, Annotation], unit: Unit) -> Claim:
    """Find to whom a mention refers; where only some say so, nobody contradicts them."""
    linked: dict[str, Entity] = {}
    for name, keys in unit.ids.items():
        known = sides[name].entity_of
        entity = next((known[key] for key in keys if key in known), None)
        if entity is not None:
            linked[name] = entity
    said = {name: _linked(unit.places[name], entity) for name, entity in linked.items()}
    return telling.claim(Kind.ENTITY, said)


def _linked(place: Spans, entity: Entity) -> Said:
    return Said(entity.id, (place,), shown=entity.name, key=entity.id)


def document_claims(
    sides: Mapping[str, Annotation],
) -> tuple[dict[str, Claim], dict[str, Claim], list[Difference]]:
    """Find what annotators say of the article, and the kinds of entities that they differ in.

    Returns:
        The claims of labels by name, those of kinds by the entities' ids, and the differences.
    """
    names = sorted({name for side in sides.values() for name in side.labels})
    about = Telling("article")
    labels = {
        name: about.claim(
            Kind.LABEL, {of: plain(side.labels.get(name)) for of, side in sides.items()}, name=name
        )
        for name in names
    }
    known: dict[str, dict[str, Any]] = {}
    for of, side in sides.items():
        for entity in side.entities:
            known.setdefault(entity.id, {})[of] = plain(entity.kind.value)
    kinds = {key: about.claim(Kind.ENTITY_KIND, said, key, part=key) for key, said in known.items()}
    return labels, kinds, about.told
