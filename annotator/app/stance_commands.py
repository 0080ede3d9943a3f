"""What an annotator's gestures do to the stance in hand; everything can be undone."""

from collections.abc import Callable

from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.edits.stances import clear_stance, set_explicit, set_intensity, set_polarity
from annotator.model.stance import Polarity, Stance

STRONGEST = 3
StanceEdit = Callable[[Annotation, Stance], Annotation]


class StanceCommands:
    """The gestures on the stance of the frame in hand."""

    def __init__(self, workspace: Workspace) -> None:
        """Take what is worked on."""
        self._workspace = workspace

    def set_polarity(self, polarity: Polarity) -> None:
        """Set the polarity of the stance in hand; the same again takes the stance away."""
        work = self._workspace
        if work.frame is None or not work.is_writable:
            return
        stance = work.stance
        if stance is not None and stance.polarity is polarity:
            work.apply(clear_stance(work.annotation, work.frame), "clear_stance", work.frame)
        else:
            value = set_polarity(work.annotation, work.frame, polarity)
            work.apply(value, f"stance.{polarity}", work.frame)

    def set_intensity(self, intensity: int) -> None:
        """Set how strong the stance in hand is, 1 to 3."""
        self._on_stance("intensity", lambda value, part: set_intensity(value, part.id, intensity))

    def strengthen(self) -> None:
        """Make the stance in hand stronger; the strongest becomes mild again."""
        stance = self._workspace.stance
        if stance is not None:
            self.set_intensity(stance.intensity % STRONGEST + 1)

    def toggle_explicit(self) -> None:
        """Say that the stance in hand is, or is not, said in so many words."""
        self._on_stance(
            "explicit", lambda value, part: set_explicit(value, part.id, explicit=not part.explicit)
        )

    def _on_stance(self, action: str, edit: StanceEdit) -> None:
        work = self._workspace
        stance = work.stance
        if stance is not None and work.is_writable:
            work.apply(edit(work.annotation, stance), action, work.frame)
