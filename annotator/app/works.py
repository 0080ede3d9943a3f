"""Works: what somebody has made of articles, read from a project and kept in memory."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.app.server.rights import may_begin
from annotator.app.shelf import Shelf
from annotator.model.annotation import Annotation
from annotator.model.article import Article

if TYPE_CHECKING:
    from annotator.app.sending import Conflict
    from annotator.store.history import History
    from annotator.store.project import Project

WORKS_KEPT = 32  # articles whose work stays in memory after leaving them


@dataclass(frozen=True)
class Work:
    """One annotator's work on one article, as it stands in the window.

    What is not an annotator's own has a shelf that keeps it. One that is not open is another's to
    annotate, and can only be read.
    """

    article: Article
    annotation: Annotation
    history: "History"
    shelf: Shelf | None = None
    is_open: bool = True
    values: dict[int, Annotation] = field(default_factory=dict, compare=False)


class Works:
    """The works of one annotator in a project, as far as they are in memory."""

    def __init__(self, conflicts: "Mapping[str, Conflict]") -> None:
        """Begin with none; in a conflict an own version is taken that is not on the server."""
        self._conflicts = conflicts
        self._project: Project | None = None
        self._annotator = ""
        self._kept: OrderedDict[str, Work] = OrderedDict()
        self._ready: dict[str, Work] = {}  # read before they are wanted

    def begin(self, project: "Project | None", annotator: str) -> None:
        """Go on to another project or annotator."""
        self._project, self._annotator = project, annotator
        self.forget(None)

    def has(self, article_id: str) -> bool:
        """Tell whether the work on an article is in memory."""
        return article_id in self._kept or article_id in self._ready

    def reading(self, article_id: str) -> Callable[[], Work]:
        """Give what reads the work on an article, in whichever thread it is called."""
        project, annotator = self._project, self._annotator
        assert project is not None  # noqa: S101 - articles are listed only for an open project
        conflict = self._conflicts.get(article_id)
        mine = conflict.mine if conflict is not None else None
        kept = self._kept.get(article_id) or self._ready.get(article_id)
        return lambda: kept or _read(project, article_id, annotator, mine)

    def latest(self, work: Work) -> Work:
        """Give the work as it is in memory where it is: what is read is never later."""
        return self._kept.get(work.article.id, work)

    def keep(self, work: Work, *, may_drop: bool = False) -> None:
        """Keep a work as the latest one; ``may_drop``: the earliest may go where they are many."""
        self._kept[work.article.id] = work
        self._kept.move_to_end(work.article.id)
        self._ready.pop(work.article.id, None)
        while len(self._kept) > WORKS_KEPT and may_drop:
            self._kept.popitem(last=False)

    def forget(self, article_id: str | None) -> None:
        """Have an article read anew when it is wanted next, or (None) all of them."""
        if article_id is None:
            self._kept.clear()
            self._ready.clear()
        else:
            self._kept.pop(article_id, None)
            self._ready.pop(article_id, None)

    def lay_ready(self, work: Work) -> None:
        """Keep a work that will probably be wanted next, unless it has been in hand already."""
        if work.article.id not in self._kept:
            self._ready[work.article.id] = work

    def put_back(self, article_id: str) -> None:
        """Have a work read anew that was laid ready, unless it has been in hand since."""
        self._ready.pop(article_id, None)


def _read(project: "Project", article_id: str, annotator: str, mine: Annotation | None) -> Work:
    """Read somebody's work on an article; ``mine``: an own version that is not on the server."""
    with project.database.moment():
        loaded = project.annotations.load(article_id, annotator) if mine is None else mine
        history = project.annotations.history(article_id, annotator)
        is_open = loaded is not None or may_begin(project, article_id)
        article = project.articles.get(article_id)
    annotation = loaded or Annotation(annotator=annotator)
    work = Work(article, annotation, history, is_open=is_open)
    work.values[history.present] = annotation
    return work


def journaled(project: "Project", annotator: str, work: Work, version: int) -> Annotation:
    """Read a version that this window has not seen."""
    if work.shelf is not None:
        return work.shelf.value(work.article.id, version)
    return project.annotations.value(work.article.id, annotator, version)
