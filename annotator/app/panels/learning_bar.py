"""How far the learning from the finished articles is, with a way to stop it."""

from annotator.app.language import Interface
from annotator.app.panels.progress_line import ProgressLine


class LearningBar(ProgressLine):
    """Shows the progress of learning, all in one row; hidden while there is none."""

    def __init__(self, interface: Interface) -> None:
        """Make a hidden bar."""
        super().__init__(interface)
        self.label.setWordWrap(False)
        self.grid.setColumnStretch(0, 0)
        self.grid.setColumnStretch(1, 1)
        for column, widget in enumerate((self.label, self.progress, self.stop)):
            self.grid.addWidget(widget, 0, column)
        self.grid.setVerticalSpacing(0)

    def words(self, done: str, total: str) -> str:
        """Say how many steps are done."""
        if not self._total:
            return self.tr("Learning: reading the finished articles…")
        text = self.tr("Learning from the finished articles: {done} of {total} steps")
        return text.format(done=done, total=total)

    def names(self) -> tuple[str, str]:
        """Say what screen readers call the parts."""
        return self.tr("Learning progress"), self.tr("Stop learning; nothing changes")
