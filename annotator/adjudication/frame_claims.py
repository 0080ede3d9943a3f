"""What annotators say of a frame: whether it is there, who fills its roles, its features."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Final

from annotator.adjudication.options import Difference, Kind
from annotator.adjudication.plan import Claim, FramePlan
from annotator.adjudication.readings import FrameReading
from annotator.adjudication.stance_claims import stance_plans
from annotator.adjudication.telling import Said, Telling
from annotator.adjudication.units import Where
from annotator.model.attribution import ROLE_FIELDS
from annotator.model.matching import nearness
from annotator.model.mention import Layer

FIRST_FEATURES: Final = ("mode", "implicit", "commitment")
IMPLICIT: Final = "implicit"
ABSENT: Final = Said(False, present=False)  # noqa: FBT003 - a claim's value

Frames = Mapping[str, FrameReading]
Slots = Mapping[Layer, tuple[Claim, ...]]
Features = Mapping[str, Claim]
Slot = dict[str, tuple[int, ...]]
"""By annotator the units that fill a role in the same place."""


def frame_plan(
    frame_id: str, frames: Frames, everyone: Sequence[str], where: Where
) -> tuple[FramePlan, list[Difference]]:
    """Plan a frame of the outcome.

    Args:
        frame_id: the id that it is to have.
        frames: by annotator, in alphabetical order, theirs.
        everyone: all annotators, in this order.
        where: where units stand.

    Returns:
        The plan, and what annotators differ in.
    """
    anchor = [[name, frame.id] for name, frame in frames.items()]
    telling = Telling(anchor, part=frame_id, group=frame_id)
    slots = {layer: _slots(telling, frames, layer, where) for layer in ROLE_FIELDS}
    order = _order(telling, frames, where)
    features = _features(telling, frames)
    stances = stance_plans(telling, frame_id, frames, where)
    exists = Claim(dict.fromkeys(frames, True))
    if len(frames) < len(everyone):
        agreed = _agreed(slots, features, where)
        said = {
            name: Said(True, _places(frames[name], where), key=agreed)  # noqa: FBT003
            if name in frames
            else ABSENT
            for name in everyone
        }
        below = telling.told
        telling.told = []
        exists = telling.claim(Kind.FRAME, said)
        telling.told += below
        telling.hang(1, (exists.difference,))
    plan = FramePlan(
        id=frame_id,
        frames=frames,
        exists=exists,
        slots=slots,
        order=order,
        features=features,
        stances=stances,
    )
    return plan, telling.told


def _slots(telling: Telling, frames: Frames, layer: Layer, where: Where) -> tuple[Claim, ...]:
    """Find who fills a role: one claim for each filling, or for those that stand for each other.

    What overlaps is one question (one cue, or two in its place), and so is what only some have
    and what only others have, in the order of the text: who of two is the speaker.
    """
    filled = {name: frame.roles[layer] for name, frame in frames.items()}
    numbers = {number for role in filled.values() for number in role}
    agreed: list[Claim] = []
    disputed: list[Slot] = []
    for number in sorted(numbers, key=where.first) if len(numbers) > 1 else numbers:
        slot: Slot = {name: (number,) for name, role in filled.items() if number in role}
        if len(slot) == len(filled):
            agreed.append(Claim(slot))
            continue
        home = next((one for one in disputed if _overlaps(one, slot, where)), None)
        if home is None:
            disputed.append(slot)
        else:
            home.update({name: (*home.get(name, ()), number) for name in slot})
    open_ones = (_slot(telling, frames, layer, slot, where) for slot in _joined(disputed))
    return (*agreed, *open_ones)


def _joined(slots: Sequence[Slot]) -> list[Slot]:
    """Join what only some have with what only others have."""
    found: list[Slot] = []
    for slot in slots:
        home = next((one for one in found if not one.keys() & slot.keys()), None)
        if home is None:
            found.append(dict(slot))
        else:
            home.update(slot)
    return found


def _overlaps(slot: Slot, new: Slot, where: Where) -> bool:
    """Tell whether somebody has something in a slot that overlaps what somebody else has."""
    return any(
        nearness(where.of(number, name), where.of(added, other)) > 0
        for name, numbers in slot.items()
        for number in numbers
        for other, (added,) in new.items()
        if other != name and name not in new
    )


def _slot(telling: Telling, frames: Frames, layer: Layer, slot: Slot, where: Where) -> Claim:
    said = {
        name: Said(
            slot.get(name, ()),
            tuple(where.of(number, name) for number in slot.get(name, ())),
            present=name in slot,
        )
        for name in frames
    }
    numbers = sorted({number for numbers in slot.values() for number in numbers}, key=where.first)
    apart = all(
        not nearness(one, other)
        for before, after in pairwise(numbers)
        for one in where.all(before)
        for other in where.all(after)
    )
    joint = layer is not Layer.QUOTE and apart and len({*slot.values()}) > 1
    return telling.claim(Kind.ROLE, said, layer=layer, joint=joint)


def _order(telling: Telling, frames: Frames, where: Where) -> Claim:
    """Find the order of the sources: a difference where annotators contradict each other."""
    orders = {
        name: frame.roles[Layer.SOURCE]
        for name, frame in frames.items()
        if len(frame.roles[Layer.SOURCE]) > 1
    }
    common = joined_order(orders.values(), where.first)
    if common is not None:
        return Claim(dict.fromkeys(orders, common))
    said = {
        name: Said(order, tuple(where.of(number, name) for number in order))
        for name, order in orders.items()
    }
    return telling.claim(Kind.ORDER, said, layer=Layer.SOURCE)


def joined_order(
    orders: Iterable[Sequence[int]], first: Callable[[int], object]
) -> tuple[int, ...] | None:
    """Give the order of units that fits all of these, by the text where they leave it open.

    None: they contradict each other.
    """
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for order in orders:
        for before, after in pairwise(order):
            sorter.add(after, before)
    try:
        sorter.prepare()
    except CycleError:
        return None
    found: list[int] = []
    while sorter.is_active():
        ready = sorter.get_ready()
        found += sorted(ready, key=first)  # type: ignore[arg-type]
        sorter.done(*ready)
    return tuple(found)


def _features(telling: Telling, frames: Frames) -> dict[str, Claim]:
    names = {str(name) for frame in frames.values() for name in frame.features}
    ordered: list[str] = [name for name in FIRST_FEATURES if name in names]
    ordered += sorted(names.difference(FIRST_FEATURES))
    found = {}
    for name in ordered:
        values = {of: frame.features.get(name) for of, frame in frames.items()}
        if name == IMPLICIT:  # what isn't set is not implicit
            values = {of: bool(value) for of, value in values.items()}
        found[name] = telling.plain(Kind.FEATURE, values, name=name)
    return found


def _agreed(slots: Slots, features: Features, where: Where) -> list[object]:
    """List what those who have a frame agree on in it: it comes with the frame."""
    units = [
        [layer, where.all(number)]
        for layer, claims in slots.items()
        for claim in claims
        if not claim.difference
        for number in claim.first({})
    ]
    values = [[name, claim.first({})] for name, claim in features.items() if not claim.difference]
    return [*units, *values]


def _places(frame: FrameReading, where: Where) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(
        where.of(number, frame.annotator) for role in frame.roles.values() for number in role
    )
