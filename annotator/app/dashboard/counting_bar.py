"""How much of the annotations has been counted, with a way to stop."""

from annotator.app.panels.progress_line import ProgressLine


class CountingBar(ProgressLine):
    """Shows the progress of counting; hidden while there is none."""

    def words(self, done: str, total: str) -> str:
        """Say how many annotations are read."""
        text = self.tr("Reading the annotations: {done} of {total}")
        return text.format(done=done, total=total)

    def names(self) -> tuple[str, str]:
        """Say what screen readers call the parts."""
        return self.tr("Annotations read"), self.tr("Stop reading the annotations")
