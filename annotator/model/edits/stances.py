"""Setting, changing and taking away stances."""

from annotator.model.annotation import Annotation
from annotator.model.edits.parts import (
    HUMAN,
    fresh_id,
    replace,
    take_out,
    unused,
    with_stance,
)
from annotator.model.edits.settling import first_speaker
from annotator.model.stance import Polarity, Stance


def set_polarity(annotation: Annotation, frame_id: str, polarity: Polarity) -> Annotation:
    """Set the polarity of a frame's stance, making the stance where there is none."""
    stances = annotation.stances_of(frame_id)
    if stances:
        return with_stance(annotation, stances[0].id, lambda s: replace(s, polarity=polarity))
    key = fresh_id("s", (stance.id for stance in annotation.stances))
    holder = first_speaker(annotation.attribution_by_id[frame_id])
    stance = Stance(id=key, attribution=frame_id, holder=holder, polarity=polarity)
    return replace(
        annotation,
        stances=(*annotation.stances, stance),
        provenance={**annotation.provenance, key: HUMAN},
    )


def clear_stance(annotation: Annotation, frame_id: str) -> Annotation:
    """Take away a frame's stances, and their targets where nothing else uses them."""
    stances = annotation.stances_of(frame_id)
    rest = take_out(annotation, {stance.id for stance in stances})
    targets = [s.target for s in stances if s.target in rest.mention_by_id and s.target]
    return take_out(rest, unused(rest, targets))


def set_intensity(annotation: Annotation, stance_id: str, intensity: int) -> Annotation:
    """Set how strong a stance is, 1 to 3."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, intensity=intensity))


def set_explicit(annotation: Annotation, stance_id: str, *, explicit: bool) -> Annotation:
    """Set whether a stance is said in so many words."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, explicit=explicit))
