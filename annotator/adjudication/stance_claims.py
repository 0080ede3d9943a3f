"""What annotators say of the stances that a frame expresses."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import Final

from annotator.adjudication.options import Kind
from annotator.adjudication.plan import Claim, StancePlan
from annotator.adjudication.readings import SPEAKER, FrameReading, Party, StanceReading
from annotator.adjudication.telling import Said, Telling, plain
from annotator.adjudication.units import Where

Slot = dict[str, StanceReading]
Stances = Mapping[str, StanceReading | None]
KINDS: Final = {
    "target": Kind.TARGET,
    "polarity": Kind.POLARITY,
    "intensity": Kind.INTENSITY,
    "explicit": Kind.EXPLICIT,
    "holder": Kind.HOLDER,
}
PARTIES: Final = frozenset({"target", "holder"})


def stance_plans(
    telling: Telling, frame_id: str, frames: Mapping[str, FrameReading], where: Where
) -> tuple[StancePlan, ...]:
    """Plan the stances of a frame; what annotators differ in is told."""
    if not any(frame.stances for frame in frames.values()):
        return ()
    found = []
    alike: Counter[str] = Counter()
    for number, slot in enumerate(_slots(frames, where), 1):
        stances = {name: slot.get(name) for name in frames}
        targets = [[name, _place(name, one.target, where)] for name, one in sorted(slot.items())]
        about = [targets, alike[str(targets)]]
        alike[str(targets)] += 1
        found.append(_plan(telling, f"{frame_id}s{number}", stances, about, where))
    return tuple(found)


def _slots(frames: Mapping[str, FrameReading], where: Where) -> list[Slot]:
    """Put stances together: those about the same, then what is left, in the order of the text."""
    by_target: dict[Party, list[Slot]] = {}
    for name, frame in frames.items():
        for stance in frame.stances:
            slots = by_target.setdefault(stance.target, [])
            slot = next((one for one in slots if name not in one), None)
            if slot is None:
                slots.append({name: stance})
            else:
                slot[name] = stance
    found: list[Slot] = []
    about = [slot for slots in by_target.values() for slot in slots]
    for slot in sorted(about, key=partial(_order, where)):
        home = next((one for one in found if not one.keys() & slot.keys()), None)
        if home is None:
            found.append(slot)
        else:
            home.update(slot)
    return found


def _order(where: Where, slot: Slot) -> tuple[object, ...]:
    target = next(iter(slot.values())).target
    place = where.all(target) if isinstance(target, int) else []
    polarities = sorted(stance.polarity.value for stance in slot.values())
    return -len(slot), place, target if isinstance(target, str) else "", polarities


def _plan(telling: Telling, part: str, slot: Stances, about: object, where: Where) -> StancePlan:
    stances = {name: stance for name, stance in slot.items() if stance is not None}
    since = len(telling.told)
    exists = _exists(telling, part, slot, about, where)
    below = len(telling.told)
    fields = {}
    for field, kind in KINDS.items():
        values = {name: getattr(stance, field) for name, stance in stances.items()}
        if field == "holder" and SPEAKER in values.values():  # whose, if nobody else's
            values = {name: SPEAKER if one is None else one for name, one in values.items()}
        said = {
            name: _party(name, value, where) if field in PARTIES else plain(value)
            for name, value in values.items()
        }
        fields[field] = telling.claim(kind, said, about, part=part)
    if below > since:
        telling.hang(below, (exists.difference,))
    return StancePlan(id=part, exists=exists, fields=fields)


def _exists(telling: Telling, part: str, slot: Stances, about: object, where: Where) -> Claim:
    """Find whether a stance is there; one that says nothing is as good as none."""
    stances = [stance for stance in slot.values() if stance is not None]
    if len(stances) == len(slot) or all(stance.says_nothing for stance in stances):
        return Claim(dict.fromkeys(slot, len(stances) == len(slot)))
    said = {
        name: Said(False, present=False)  # noqa: FBT003 - a claim's value
        if one is None
        else Said(
            True,  # noqa: FBT003
            (where.of(one.target, name),) if isinstance(one.target, int) else (),
            shown=one.polarity.value,
            key=one.target if isinstance(one.target, str) else None,
        )
        for name, one in slot.items()
    }
    return telling.claim(Kind.STANCE, said, about, part=part)


def _party(annotator: str, party: Party, where: Where) -> Said:
    if isinstance(party, int):
        return Said(party, (where.of(party, annotator),))
    return Said(party, shown=party, present=party is not None)


def _place(annotator: str, party: Party, where: Where) -> object:
    return where.of(party, annotator) if isinstance(party, int) else party
