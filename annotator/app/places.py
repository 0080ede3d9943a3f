"""Where the reader was in each article: kept in the project, gone back to on opening it again."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.app.article_view.view import ArticleView
from annotator.app.remembered import remembered
from annotator.app.workspace import Workspace

if TYPE_CHECKING:
    from annotator.store.postgresql.address import Target


class Places:
    """Remembers the word under the caret, article by article."""

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        """Take what is open and where it is shown."""
        self._workspace, self._view = workspace, view
        self._is_warm = False
        self._left: dict[tuple[Target, str], int] = {}  # sooner there than saved
        self._awaited: int | None = None

    def leave(self) -> None:
        """Remember the place in the article shown, behind the edits that wait to be saved."""
        article, selection = self._view.article, self._view.selection
        project = self._workspace.project
        if article is None or project is None or not project.writable:
            return
        places: dict[str, object] = {self._last(): article.id}
        if selection is not None:
            key = self._key(article.id)
            places[key] = self._left[project.target, key] = selection.head[0]
        for name, value in places.items():
            self._workspace.saver.submit(partial(project.remember, name, value), losable=True)

    def last_article(self) -> str | None:
        """Give the id of the article that was left last, if the project still has it."""
        project = self._workspace.project
        last = remembered(project, self._last()) if project is not None else None
        return last if isinstance(last, str) else None

    def _last(self) -> str:
        return f"last/{self._workspace.annotator}"

    def come_back(self) -> None:
        """Go to the place remembered for the article shown, which is the last one from now on.

        That is remembered at once, whatever ends the program. Finding words has to load
        camel-tools first. Until that is done (`warm`) the page is scrolled there, and the caret
        follows.
        """
        article, project = self._view.article, self._workspace.project
        self._awaited = None
        if article is None or project is None:
            return
        if project.writable:
            here = partial(project.remember, self._last(), article.id)
            self._workspace.saver.submit(here, losable=True)
        key = self._key(article.id)
        left = self._left.get((project.target, key))
        place = remembered(project, key) if left is None else left
        if not isinstance(place, int) or not 0 < place < len(article.text):
            return
        if self._is_warm:
            self._view.select(self._view.caret.covering((place, place + 1)))
        else:
            self._view.reveal(place, place + 1)
            self._awaited = place

    def warm(self) -> None:
        """Let the caret follow: words can be found now without waiting."""
        self._is_warm = True
        if self._awaited is not None and self._view.selection is None:
            place, self._awaited = self._awaited, None
            self._view.select(self._view.caret.covering((place, place + 1)))

    def _key(self, article_id: str) -> str:
        return f"place/{self._workspace.annotator}/{article_id}"
