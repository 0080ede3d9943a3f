"""Setting the features that the scheme defines: each change one edit, to be undone by itself."""

from annotator.app.workspace import Workspace
from annotator.model.edits.features import set_label, set_mention_feature
from annotator.model.edits.frames import set_feature


class FeatureCommands:
    """Changes features of the frame in hand, of mentions, and of the article."""

    def __init__(self, workspace: Workspace) -> None:
        """Take what is worked on."""
        self._workspace = workspace

    def set_frame_feature(self, name: str, value: object) -> None:
        """Set a feature of the frame in hand; None takes it away."""
        work = self._workspace
        if work.frame is not None and work.is_writable:
            edited = set_feature(work.annotation, work.frame, name, value)
            work.apply(edited, f"feature.{name}", work.frame)

    def set_mention_feature(self, mention_id: str, name: str, value: object) -> None:
        """Set a feature of a mention; None takes it away."""
        work = self._workspace
        if mention_id in work.annotation.mention_by_id and work.is_writable:
            edited = set_mention_feature(work.annotation, mention_id, name, value)
            work.apply(edited, f"feature.{name}", work.frame)

    def set_label(self, name: str, value: object) -> None:
        """Set a label of the article; None takes it away."""
        work = self._workspace
        if work.is_writable:
            edited = set_label(work.annotation, name, value)
            work.apply(edited, f"label.{name}", work.frame)
