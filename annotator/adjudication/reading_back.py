"""What an outcome says of a difference, so that it can be held against what was decided."""

from typing import Any

from annotator.adjudication.links import Links
from annotator.adjudication.options import Difference, Kind
from annotator.adjudication.plan import Plan
from annotator.model.attribution import Attribution
from annotator.model.edits.settling import FOLLOWING
from annotator.model.inference import features_in_text
from annotator.model.matching import united
from annotator.model.stance import Stance

STANCE_FIELDS = {
    Kind.POLARITY: "polarity",
    Kind.INTENSITY: "intensity",
    Kind.EXPLICIT: "explicit",
    Kind.TARGET: "target",
    Kind.HOLDER: "holder",
}


def said_of(links: Links, difference: Difference) -> Any:  # noqa: ANN401 - any value
    """Give what an outcome says of a difference; None where it says nothing at all.

    Two outcomes say the same of it where this is equal.
    """
    if difference.unit is not None:
        return _of_mention(links, difference, difference.unit)
    if difference.group is None:
        return _of_document(links, difference)
    frame = links.frame(difference.group)
    return None if frame is None else _of_frame(links, difference, frame)


def _of_document(links: Links, difference: Difference) -> Any:  # noqa: ANN401 - any value
    if difference.kind is Kind.LABEL:
        return links.outcome.labels.get(difference.name)
    entities = links.outcome.entities
    return next((one.kind for one in entities if one.id == difference.part), None)


def _of_frame(links: Links, difference: Difference, frame: Attribution) -> Any:  # noqa: ANN401 - any value
    match difference.kind:
        case Kind.FRAME:
            return True
        case Kind.FEATURE:
            return frame.features.get(difference.name) or None
        case Kind.ORDER:
            return tuple(map(links.unit, frame.sources))
        case Kind.ROLE if difference.layer is not None:
            held = map(links.unit, frame.role(difference.layer))
            return frozenset(held) & filling(links.plan, difference)
        case _:
            stances = links.outcome.stances_of(frame.id)
            stance = next((one for one in stances if one.id == difference.part), None)
            return None if stance is None else _of_stance(links, frame, stance, difference.kind)


def is_there(links: Links, difference: Difference) -> bool:
    """Tell whether an outcome has the part that a difference is about: frame, mention, stance."""
    part = difference.part
    if difference.unit is not None:
        return links.mention(difference.unit) is not None
    frame = links.frame(difference.group or "")
    if frame is None or part == difference.group:
        return frame is not None
    return any(one.id == part for one in links.outcome.stances_of(frame.id))


def has_others(links: Links, difference: Difference) -> bool:
    """Tell whether somebody fills a difference's role whom no annotator has there."""
    frame = links.frame(difference.group or "")
    if difference.kind is not Kind.ROLE or frame is None or difference.layer is None:
        return False
    plan = links.plan.frame_by_id[difference.part]
    known = {number for one in plan.frames.values() for number in one.roles[difference.layer]}
    return any(links.unit(key) not in known for key in frame.role(difference.layer))


def shown_by_text(text: str, links: Links, difference: Difference) -> bool:
    """Tell whether a frame's feature is what the text shows, which nobody need have set."""
    if difference.kind is not Kind.FEATURE or difference.name not in FOLLOWING:
        return False
    frame = links.frame(difference.group or "")
    if frame is None:
        return False
    shown = features_in_text(text, links.outcome, frame)
    value = frame.features.get(difference.name)
    return value is not None and shown.get(difference.name) == value


def filling(plan: Plan, difference: Difference) -> frozenset[int]:
    """Give the units that there are to choose from for a role."""
    claims = plan.frame_by_id[difference.part].slots.values()
    found = next(one for slots in claims for one in slots if one.difference == difference.id)
    return frozenset(number for numbers in found.values.values() for number in numbers)


def _of_mention(links: Links, difference: Difference, unit: int) -> Any:  # noqa: ANN401 - any value
    mention = links.mention(unit)
    if mention is None:
        return None
    match difference.kind:
        case Kind.EDGES:
            return united(mention.spans)
        case Kind.MENTION_FEATURE:
            return mention.features.get(difference.name)
        case Kind.ENTITY:
            entity = links.outcome.entity_of.get(mention.id)
            return None if entity is None else entity.id
        case _:
            return True


def _of_stance(links: Links, frame: Attribution, stance: Stance, kind: Kind) -> Any:  # noqa: ANN401 - any value
    if kind is Kind.STANCE:
        return True
    value = getattr(stance, STANCE_FIELDS[kind])
    if kind is Kind.HOLDER and value in frame.speakers[:1]:
        return "speaker"
    if isinstance(value, str) and value in links.outcome.mention_by_id:
        unit = links.unit(value)
        return value if unit is None else unit
    return value
