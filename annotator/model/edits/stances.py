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


def set_polarity(annotation: Annotation, frame_id: str, polarity: Polarity) -> Annotation:
    """Set the polarity of a frame's (first) stance, making the stance where there is none."""
    stances = annotation.stances_of(frame_id)
    if not stances:
        return with_new_stance(annotation, frame_id, polarity=polarity)
    return with_stance(annotation, stances[0].id, lambda stance: replace(stance, polarity=polarity))


def with_new_stance(
    annotation: Annotation, frame_id: str, *, polarity: Polarity, target: str | None = None
) -> Annotation:
    """Give a frame a stance, which its first speaker holds."""
    holder = first_speaker(annotation.attribution_by_id[frame_id])
    key = fresh_id("s", annotation)
    stance = Stance(id=key, attribution=frame_id, holder=holder, target=target, polarity=polarity)
    return added(annotation, key, stances=(*annotation.stances, stance))


def clear_stance(annotation: Annotation, frame_id: str) -> Annotation:
    """Take away a frame's stances, and what only they kept: targets, a frame without a mention."""
    stances = annotation.stances_of(frame_id)
    rest = take_out(annotation, {stance.id for stance in stances})
    targets = (stance.target for stance in stances)
    freed = take_out(rest, unused(rest, targets))
    return without_hollow(freed, [frame_id] if stances else [])


def set_intensity(annotation: Annotation, stance_id: str, intensity: int) -> Annotation:
    """Set how strong a stance is, 1 to 3."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, intensity=intensity))


def set_explicit(annotation: Annotation, stance_id: str, *, explicit: bool) -> Annotation:
    """Set whether a stance is said in so many words."""
    return with_stance(annotation, stance_id, lambda stance: replace(stance, explicit=explicit))
