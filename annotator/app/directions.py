"""In which direction an article is set: by the content of each paragraph, or as its reader chose.

The choice is kept in the project, article by article; the text itself is never touched.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from annotator.app.remembered import remembered
from annotator.app.workspace import Workspace
from annotator.text.bidi import Direction

if TYPE_CHECKING:
    from annotator.store.postgresql.address import Target

ORDER: Final = (None, Direction.RTL, Direction.LTR)


class Directions(QObject):
    """Remembers what was chosen for each article.

    Attributes:
        chosen: for the article in hand; None: each paragraph by its content.
    """

    changed = Signal(object)  # a `Direction` or None

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Take what is open."""
        super().__init__(parent)
        self._workspace = workspace
        self.chosen: Direction | None = None
        self._set: dict[tuple[Target, str], Direction | None] = {}  # sooner there than saved

    def come_back(self) -> None:
        """Find what was chosen for the article in hand."""
        place, project = self._place(), self._workspace.project
        self.chosen = None
        if place is None or project is None:
            return
        if place in self._set:
            self.chosen = self._set[place]
            return
        kept = remembered(project, place[1])
        self.chosen = next((one for one in Direction if one.value == kept), None)

    def switch(self) -> None:
        """Go on to the next direction, and remember it where the project can be written."""
        place, project = self._place(), self._workspace.project
        if place is None or project is None:
            return
        self.chosen = ORDER[(ORDER.index(self.chosen) + 1) % len(ORDER)]
        self._set[place] = self.chosen
        if project.writable:
            value = None if self.chosen is None else self.chosen.value
            self._workspace.saver.submit(partial(project.remember, place[1], value), losable=True)
        self.changed.emit(self.chosen)

    def _place(self) -> "tuple[Target, str] | None":
        project, article = self._workspace.project, self._workspace.article
        if project is None or article is None:
            return None
        return project.target, f"direction/{self._workspace.annotator}/{article.id}"
