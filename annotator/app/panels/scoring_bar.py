"""How far the articles are scored, under the order that goes by that, with a way to stop."""

from annotator.app.panels.progress_line import ProgressLine


class ScoringBar(ProgressLine):
    """Shows the progress of scoring; hidden while there is none."""

    def words(self, done: str, total: str) -> str:
        """Say how many of the articles are scored."""
        return self.tr("Scoring the articles: {done} of {total}").format(done=done, total=total)

    def names(self) -> tuple[str, str]:
        """Say what screen readers call the parts."""
        return self.tr("Articles scored"), self.tr("Stop scoring the articles")
