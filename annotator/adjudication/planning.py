"""From annotations to a plan: what all agree on, and what they differ in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from annotator.adjudication.frame_claims import frame_plan
from annotator.adjudication.grouping import grouped
from annotator.adjudication.options import Difference, Kind
from annotator.adjudication.plan import FramePlan, Plan
from annotator.adjudication.readings import frames_of
from annotator.adjudication.unit_claims import UNUSED, Use, document_claims, unit_plan
from annotator.adjudication.units import Where, aligned
from annotator.model.annotation import Annotation
from annotator.model.mention import Layer

Told = dict[str | None, list[Difference]]
ON_MENTIONS: Final = (
    Kind.ROLE,
    Kind.MENTION,
    Kind.EDGES,
    Kind.ORDER,
    Kind.MENTION_FEATURE,
    Kind.ENTITY,
)
ORDER: Final[
    dict[tuple[Layer | None, Kind], int]
] = {  # in which differences of a group are gone through
    (None, Kind.FRAME): 0,
    **{
        (layer, kind): 1 + len(ON_MENTIONS) * number + place
        for number, layer in enumerate(Layer)
        for place, kind in enumerate(ON_MENTIONS)
    },
}
"""In which order the differences of a group are gone through."""
LAST: Final = len(ORDER) + 1  # features, and then stances, as they were found


def planned(text: str, sides: Mapping[str, Annotation]) -> Plan:
    """Plan the outcome of annotations, by their annotators in alphabetical order."""
    units = aligned(sides)
    numbers: dict[str, dict[str, int]] = {name: {} for name in sides}
    for unit in units:
        for name, keys in unit.ids.items():
            numbers[name].update(dict.fromkeys(keys, unit.number))
    where, everyone = Where(units), tuple(sides)
    readings = [one for name, side in sides.items() for one in frames_of(side, name, numbers[name])]
    told: Told = defaultdict(list)
    frames = []
    for number, group in enumerate(grouped(readings, where), 1):
        frame, differences = frame_plan(f"f{number}", group, everyone, where)
        frames.append(frame)
        told[frame.id] += differences
    uses = _uses(frames)
    free: set[int] = set()
    for name, side in sides.items():
        known = numbers[name]
        used = {known[key] for key in side.attributions_of if key in known}
        free.update(number for number in known.values() if number not in used)
    mentions = []
    for unit in units:
        use = uses.get(unit.number, UNUSED)._replace(is_free=unit.number in free)
        mention, differences = unit_plan(text, sides, unit, use)
        mentions.append(mention)
        for difference in differences:
            told[difference.group].append(difference)
    labels, kinds, others = document_claims(sides)
    told[None] = [*told.get(None, ()), *others]
    return Plan(
        units=tuple(mentions),
        frames=tuple(frames),
        labels=labels,
        kinds=kinds,
        differences={group: _in_order(found) for group, found in told.items()},
    )


def _in_order(found: Sequence[Difference]) -> tuple[Difference, ...]:
    return tuple(sorted(found, key=lambda one: ORDER.get((one.layer, one.kind), LAST)))


def _uses(frames: Iterable[FramePlan]) -> dict[int, Use]:
    """Find by what each mention, by its unit's number, comes into the outcome."""
    groups: dict[int, str] = {}
    routes: defaultdict[int, list[tuple[str, ...]]] = defaultdict(list)
    for frame in frames:
        for number, route in _routes(frame):
            groups.setdefault(number, frame.id)
            routes[number].append(tuple(filter(None, route)))
    return {
        number: Use(
            group,
            ()
            if () in routes[number]
            else tuple(dict.fromkeys(one for route in routes[number] for one in route)),
        )
        for number, group in groups.items()
    }


def _routes(frame: FramePlan) -> Iterable[tuple[int, tuple[str, ...]]]:
    for claims in frame.slots.values():
        for claim in claims:
            route = frame.exists.difference, claim.difference
            if claim.difference:
                numbers = {number for filling in claim.values.values() for number in filling}
            else:
                numbers = {*next(iter(claim.values.values()))}
            for number in numbers:
                yield number, route
    for stance in frame.stances:
        for name in ("target", "holder"):
            claim = stance.fields[name]
            for party in claim.values.values():
                if isinstance(party, int):
                    on = frame.exists.difference, stance.exists.difference, claim.difference
                    yield party, on
