"""Changing attributions as wholes: their features, taking them away."""

from typing import Any

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Commitment
from annotator.model.edits.features import with_value
from annotator.model.edits.parts import replace, take_out, unused, with_frame


def set_feature(annotation: Annotation, frame_id: str, name: str, value: Any) -> Annotation:  # noqa: ANN401 - any JSON value
    """Set a feature of a frame; None takes it away."""

    def change(frame: Attribution) -> Attribution:
        return replace(frame, features=with_value(frame.features, name, value))

    return with_frame(annotation, frame_id, change)


def delete_attribution(annotation: Annotation, frame_id: str) -> Annotation:
    """Take away a frame, its stances, and the mentions that nothing else uses."""
    frame = annotation.attribution_by_id[frame_id]
    targets = (stance.target for stance in annotation.stances_of(frame_id))
    rest = take_out(annotation, {frame_id})
    return take_out(rest, unused(rest, (*frame.members(), *targets)))


def set_commitment(
    annotation: Annotation, frame_id: str, commitment: Commitment | None
) -> Annotation:
    """Say how far the reporter stands by a frame's content; None leaves it open."""
    value = None if commitment is None else commitment.value
    return set_feature(annotation, frame_id, "commitment", value)
