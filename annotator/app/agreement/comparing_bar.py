"""How far the comparison of annotators is, with a way to stop it."""

from annotator.app.panels.progress_line import ProgressLine


class ComparingBar(ProgressLine):
    """Shows the progress of comparing; hidden while there is none."""

    def words(self, done: str, total: str) -> str:
        """Say how many steps are done."""
        if not self._total:
            return self.tr("Comparing the annotators: reading what is finished…")
        return self.tr("Comparing the annotators: {done} of {total}").format(done=done, total=total)

    def names(self) -> tuple[str, str]:
        """Say what screen readers call the parts."""
        return self.tr("Comparison of annotators"), self.tr("Stop comparing the annotators")
