"""What an annotator's gestures do to a frame's stances and to the reporter's commitment.

Everything here can be undone.
"""

from annotator.app.refusals import Refusal
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.attribution import Commitment
from annotator.model.commitment import suggested
from annotator.model.edits.frames import set_commitment
from annotator.model.edits.stances import (
    clear_stance,
    set_explicit,
    set_holder,
    set_intensity,
    set_polarity,
    set_target,
    with_new_stance,
)
from annotator.model.parties import next_holder
from annotator.model.stance import Polarity

STRONGEST = 3


class StanceCommands:
    """The gestures on the stance in hand and its frame."""

    def __init__(self, workspace: Workspace) -> None:
        """Take what is worked on."""
        self._workspace = workspace

    def set_polarity(self, polarity: Polarity) -> None:
        """Set the polarity of the stance in hand; the same again takes the stance away."""
        work, frame = self._workspace, self._workspace.frame
        if frame is None:
            return
        stance = work.stance
        name = stance.id if stance else None
        if stance is not None and stance.polarity is polarity:
            self._apply(clear_stance(work.annotation, frame, name), "clear_stance")
        else:
            value = set_polarity(work.annotation, frame, polarity, name)
            self._apply(value, f"stance.{polarity}")

    def set_target(self, target: str | None) -> None:
        """Aim the stance in hand at a mention or an entity, by its id, or at nothing."""
        work = self._workspace
        if work.frame is not None:
            name = work.stance.id if work.stance else None
            self._apply(set_target(work.annotation, work.frame, target, name), "stance_target")

    def set_holder(self, holder: str | None) -> None:
        """Say whose the stance in hand is: the id of a mention or of an entity, or None."""
        work, stance = self._workspace, self._workspace.stance
        if stance is not None:
            self._apply(set_holder(work.annotation, stance.id, holder), "stance_holder")

    def cycle_holder(self) -> Refusal | None:
        """Give the stance in hand to the next party of the frame, or to the next entity."""
        work, stance, frame = self._workspace, self._workspace.stance, self._workspace.attribution
        if stance is None or frame is None:
            return Refusal.NO_STANCE
        holder = next_holder(work.annotation, frame, stance)
        if holder == stance.holder:
            return Refusal.NO_OTHER_HOLDER
        self.set_holder(holder)
        return None

    def set_intensity(self, intensity: int) -> None:
        """Set how strong the stance in hand is, 1 to 3."""
        work, stance = self._workspace, self._workspace.stance
        if stance is not None:
            self._apply(set_intensity(work.annotation, stance.id, intensity), "intensity")

    def strengthen(self) -> Refusal | None:
        """Make the stance in hand stronger; the strongest becomes mild again."""
        stance = self._workspace.stance
        if stance is None:
            return Refusal.NO_STANCE
        self.set_intensity(stance.intensity % STRONGEST + 1)
        return None

    def toggle_explicit(self) -> Refusal | None:
        """Say that the stance in hand is, or is not, said in so many words."""
        work, stance = self._workspace, self._workspace.stance
        if stance is None:
            return Refusal.NO_STANCE
        value = set_explicit(work.annotation, stance.id, explicit=not stance.explicit)
        self._apply(value, "explicit")
        return None

    # several stances

    def add_another(self) -> None:
        """Give the frame in hand one more stance, neutral so far, and take that in hand."""
        work = self._workspace
        if work.frame is not None and work.is_writable:
            known = set(work.annotation.stances)
            value = with_new_stance(work.annotation, work.frame, polarity=Polarity.NEUTRAL)
            self._apply(value, "stance")
            work.take_stance(next(each.id for each in value.stances if each not in known))

    def step(self) -> None:
        """Take the frame's next stance in hand, round and round."""
        work, stance = self._workspace, self._workspace.stance
        if stance is not None:
            stances = work.annotation.stances_of(stance.attribution)
            work.take_stance(stances[(stances.index(stance) + 1) % len(stances)].id)

    # the reporter

    def set_commitment(self, commitment: Commitment | None) -> None:
        """Say how far the reporter stands by the frame in hand."""
        work = self._workspace
        if work.frame is not None:
            value = set_commitment(work.annotation, work.frame, commitment)
            self._apply(value, "feature.commitment")

    def cycle_commitment(self) -> None:
        """Go on to the next commitment, from what the cue suggests, and at last leave it open."""
        frame = self._workspace.attribution
        if frame is not None:
            mentions = self._workspace.annotation.mention_by_id
            hint = suggested(mentions[key].text for key in frame.cues)
            degrees: list[Commitment | None] = sorted(
                Commitment, key=lambda degree: hint is not None and degree is not hint[1]
            )
            degrees.append(None)
            self.set_commitment(degrees[(degrees.index(frame.commitment) + 1) % len(degrees)])

    def _apply(self, value: Annotation, action: str) -> None:
        work = self._workspace
        if work.is_writable:
            work.apply(value, action, work.frame)
