"""Marking all the same: finds where the article says it again, and asks about each place."""

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from annotator.app.article_view.selection import Selection
from annotator.app.tasks import Task
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.same import mark_same
from annotator.model.mention import Layer, Span
from annotator.model.same import same_stretches, unmarked

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

MOST = 10_000  # places asked about at once; who takes them all can ask again
SHOWN = 40  # code points of the stretch that the bar repeats
LOOK = 256  # places between two looks at whether the search is still wanted


class Like(NamedTuple):
    """What the others are to be like."""

    article: Article
    layer: Layer
    span: Span
    mention: str


class SameReview(QObject):
    """Goes through the places of one window's article; what is taken becomes one edit."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._like: Like | None = None
        self._task: Task | None = None
        self._found: tuple[Span, ...] = ()
        self._taken: list[Span] = []
        self._at = 0

    def begin(self) -> None:
        """Look for all that says the same as the mention under the caret."""
        work, tell = self._workspace, self._window.bar.tell
        article, mention = work.article, self._window.commands.mention_in_hand()
        if article is None or not work.is_writable:
            return
        if mention is None:
            tell(self.tr("Put the caret on a mention first: its like is looked for."))
        elif mention.layer is Layer.QUOTE:
            tell(self.tr("Quotes are marked one by one, each in an attribution of its own."))
        elif len(mention.spans) > 1:
            tell(self.tr("This mention has several parts; its like cannot be looked for."))
        else:
            self.end()
            like = Like(article, mention.layer, mention.spans[0], mention.id)
            if self._task is not None:
                self._task.cancel()
            self._task = self._window.tasks.run(
                partial(_search, like, work.annotation),
                partial(self._review, like),
                self._window.presenter.tell_error,
            )

    def take(self) -> None:
        """Take this place, and go on."""
        self._taken.append(self._found[self._at])
        self._go_on()

    def skip(self) -> None:
        """Leave this place, and go on."""
        self._go_on()

    def take_all(self) -> None:
        """Take this place and all that follow."""
        self._taken += self._found[self._at :]
        self.end()

    def end(self) -> None:
        """Mark what was taken, as one edit, and give the page back."""
        like, taken, work = self._like, self._taken, self._workspace
        if like is None:
            return
        self._like, self._taken, self._found = None, [], ()
        bar, view = self._window.review_bar, self._window.view
        had_focus = bar.hasFocus()
        bar.hide()
        view.highlight(())
        if had_focus:
            view.setFocus()
        if work.article is like.article and work.is_writable and taken:
            before = work.annotation
            value = mark_same(like.article, before, like.layer, taken, like.mention)
            work.apply(value, "same", work.frame)
            count = len(value.mentions) - len(before.mentions)
            self._window.bar.tell(
                self.tr("%Ln mention(s) marked; undo takes them all back.", "", count)
            )

    def _review(self, like: Like, found: tuple[Span, ...]) -> None:
        self._task = None
        if self._workspace.article is not like.article or not self._workspace.is_writable:
            return
        if not found:
            self._window.bar.tell(self.tr("Nothing else in this article says the same unmarked."))
            return
        self._like, self._found, self._taken, self._at = like, found, [], 0
        self._window.view.highlight(found)
        self._show()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._found):
            self._show()
        else:
            self.end()

    def _show(self) -> None:
        """Show the place that is asked about."""
        assert self._like is not None  # noqa: S101 - a review is under way
        start, end = self._found[self._at]
        view, interface = self._window.view, self._window.interface
        view.select(Selection((start, start), (end, end), exact=True))
        words = self._like.article.text[start:end]
        text = self.tr("{place} of {count}: “{words}” as {layer}?").format(
            place=interface.number(self._at + 1),
            count=interface.number(len(self._found)),
            words=f"\u2068{words if len(words) <= SHOWN else words[:SHOWN] + '…'}\u2069",
            layer=interface.layer_name(self._like.layer),
        )
        self._window.review_bar.ask(text)


def _search(like: Like, annotation: Annotation, task: Task) -> tuple[Span, ...]:
    """Find the places not yet marked, from the mention on and then from the article's start."""
    found: list[Span] = []
    places = unmarked(
        annotation, like.layer, same_stretches(like.article.text, like.layer, like.span)
    )
    while more := list(islice(places, LOOK)):
        found += more
        if task.is_cancelled():
            return ()
    after = [span for span in found if span > like.span]
    return tuple((after + [span for span in found if span < like.span])[:MOST])
