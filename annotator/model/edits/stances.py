"""Setting, changing and taking away stances."""

from annotator.model.annotation import Annotation
from annotator.model.edits.parts import (
    added,
    fresh_id,
    replace,
    take_out,
    unused,
    with_stance,
    without_hollow,
)
from annotator.model.edits.settling import first_speaker
from annotator.model.stance import Polarity, Stance


def set_polarity(
    annotation: Annotation, frame_id: str, polarity: Polarity, stance_id: str | None = None
) -> Annotation:
    """Set the polarity of a frame's stance (the first, if none is named); make it if need be."""
    stance = stance_of(annotation, frame_id, stance_id)
    if stance is None:
        return with_new_stance(annotation, frame_id, polarity=polarity)
    return with_stance(annotation, stance.id, lambda part: replace(part, polarity=polarity))


def set_target(
    annotation: Annotation, frame_id: str, target: str | None, stance_id: str | None = None
) -> Annotation:
    """Aim a frame's stance (the first, if none is named) at a mention or an entity, or at none.

    A frame without a stance gets a neutral one. The target that this takes the place of goes
    where nothing else uses it.
    """
    stance = stance_of(annotation, frame_id, stance_id)
    if stance is None:
        if target is None:
            return annotation
        return with_new_stance(annotation, frame_id, polarity=Polarity.NEUTRAL, target=target)
    aimed = with_stance(annotation, stance.id, lambda part: replace(part, target=target))
    freed = take_out(aimed, unused(aimed, [stance.target]))
    return without_hollow(freed, [frame_id])


def set_holder(annotation: Annotation, stance_id: str, holder: str | None) -> Annotation:
    """Say whose stance it is: a mention's or an entity's id, or None."""
    return with_stance(annotation, stance_id, lambda part: replace(part, holder=holder))


def stance_of(annotation: Annotation, frame_id: str, stance_id: str | None) -> Stance | None:
    """Give the frame's stance that has this id, or its first; None where it has none."""
    stances = annotation.stances_of(frame_id)
    named = (stance for stance in stances if stance.id == stance_id)
    return next(named, stances[0] if stances else None)


def with_new_stance(
    annotation: Annotation, frame_id: str, *, polarity: Polarity, target: str | None = None
) -> Annotation:
    """Give a frame a stance, one more where it has some, which its first speaker holds."""
    holder = first_speaker(annotation.attribution_by_id[frame_id])
    key = fresh_id("s", annotation)
    stance = Stance(id=key, attribution=frame_id, holder=holder, target=target, polarity=polarity)
    return added(annotation, key, stances=(*annotation.stances, stance))


def clear_stance(annotation: Annotation, frame_id: str, stance_id: str | None = None) -> Annotation:
    """Take away a frame's stances, or the one that is named.

    What only they kept goes with them: their targets, a frame without a mention.
    """
    stances = annotation.stances_of(frame_id)
    gone = [stance for stance in stances if stance_id in {None, stance.id}]
    rest = take_out(annotation, {stance.id for stance in gone})
    freed = take_out(rest, unused(rest, (stance.target for stance in gone)))
    return without_hollow(freed, [frame_id] if gone else [])


def set_intensity(annotation: Annotation, stance_id: str, intensity: int) -> Annotation:
    """Set how strong a stance is, 1 to 3."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, intensity=intensity))


def set_explicit(annotation: Annotation, stance_id: str, *, explicit: bool) -> Annotation:
    """Set whether a stance is said in so many words."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, explicit=explicit))
