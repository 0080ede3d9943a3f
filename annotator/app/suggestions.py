"""What the text suggests for the frame in hand: shown at once, taken with a key, never in the way.

Looks when another frame is in hand or the annotation has changed: once that is painted, or at once
where a key asks for what is suggested. A look reads only the text near the quote, so it runs where
the keys are handled. It takes one to four milliseconds where morphology knows the words, and some
more for each that it never met: so those of an article are learnt in the background as soon as it
is open. The cue words are loaded before the first key by `project_jobs.warm_up`.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.blind import Blind
from annotator.app.suggesting import learn_words
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.model.edits.filling import fill
from annotator.model.mention import Layer, Mention, exact_of
from annotator.text.spans import Span

if TYPE_CHECKING:
    from annotator.suggest.completion import Completion

Part = tuple[Layer, tuple[Span, ...]]


class Suggestions(QObject):
    """The suggestions for one window's frame in hand; one of them is shown at a time."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, blind: Blind, tasks: Tasks, parent: QObject) -> None:
        """Begin with nothing to suggest."""
        super().__init__(parent)
        self._workspace, self._blind, self._tasks = workspace, blind, tasks
        self._is_warm = False
        self._learning: Task | None = None
        self._found: tuple[Completion, ...] = ()
        self._index = 0
        self._frame: str | None = None  # for which these were found
        self._is_behind = False
        self._declined: set[str] = set()

    @property
    def shown(self) -> "Completion | None":
        """The suggestion that is shown for the frame in hand; None where there is none."""
        if not self._found or self._frame != self._workspace.frame:
            return None
        return self._found[self._index]

    def all(self) -> "tuple[Completion, ...]":
        """Give all there are to choose from, the likeliest first."""
        return self._found

    def mentions(self) -> tuple[Mention, ...]:
        """Give what is suggested as mentions, to draw; they are no part of the annotation."""
        article, shown = self._workspace.article, self.shown
        if article is None or shown is None:
            return ()
        return tuple(
            Mention(
                id=f"suggestion{number}",
                layer=layer,
                spans=spans,
                exact=exact_of(article.text, spans),
            )
            for number, (layer, spans) in enumerate(shown.parts)
        )

    def begin(self) -> None:
        """Forget what was declined: another article is in hand."""
        self._declined.clear()
        self.look()

    def warm(self) -> None:
        """Begin to learn the words of articles: the cue words are loaded."""
        self._is_warm = True
        self.learn()

    def learn(self) -> None:
        """Have the words of the article in hand learnt in the background."""
        if self._learning is not None:
            self._learning.cancel()
            self._learning = None
        article = self._workspace.article
        if self._is_warm and article is not None and self._workspace.is_writable:
            learn = partial(learn_words, article.text)
            self._learning = self._tasks.run(learn, self._note, self.failed.emit)

    def forget(self) -> None:
        """Look again before anything is taken: the frame in hand or the annotation is another."""
        self._is_behind = True

    def look(self) -> None:
        """Look for what the frame in hand lacks; the suggestion shown stays while it can."""
        before, found = self.shown, self._look()
        self._is_behind, self._frame = False, self._workspace.frame
        if found != self._found:
            self._found = found
            kept = next((i for i, one in enumerate(found) if _alike(one, before)), 0)
            self._index = kept
            self.changed.emit()

    def step(self, step: int) -> bool:
        """Show another suggestion; False where there is none."""
        self._catch_up()
        if self.shown is None:
            return False
        self._index = (self._index + step) % len(self._found)
        self.changed.emit()
        return True

    def decline(self) -> bool:
        """Suggest nothing more for the frame in hand; False where nothing is shown."""
        self._catch_up()
        frame = self._workspace.frame
        if self.shown is None or frame is None:
            return False
        self._declined.add(frame)
        self.look()
        return True

    def take(self) -> bool:
        """Take all that is shown, as one edit; False where nothing is."""
        self._catch_up()
        shown = self.shown
        return shown is not None and self._take(shown.parts)

    def take_at(self, position: int) -> bool:
        """Take only the part at a code point; False where none is shown there."""
        self._catch_up()
        parts = self.shown.parts if self.shown is not None else ()
        there = [
            (layer, spans)
            for layer, spans in parts
            if any(start <= position < end for start, end in spans)
        ]
        return bool(there) and self._take(there)

    def _note(self, task: Task) -> None:
        """Let go of a task that is done."""
        if task is self._learning:
            self._learning = None

    def _take(self, parts: "list[Part] | tuple[Part, ...]") -> bool:
        work = self._workspace
        if work.article is None or work.frame is None or not work.is_writable:
            return False
        from annotator.suggest.lexicon import RULES  # noqa: PLC0415 - late: loads camel-tools

        value = fill(work.article, work.annotation, work.frame, parts, RULES)
        work.apply(value, "take", work.frame)
        return True

    def _catch_up(self) -> None:
        if self._is_behind:
            self.look()

    def _look(self) -> "tuple[Completion, ...]":
        work = self._workspace
        frame = work.attribution
        if work.article is None or frame is None or not work.is_writable:
            return ()
        if self._blind.is_on or frame.id in self._declined:
            return ()
        from annotator.suggest.completion import complete  # noqa: PLC0415 - late: camel-tools

        found = complete(work.article.text, work.annotation, frame)
        return tuple(one for one in found if one.parts)


def _alike(one: "Completion", other: "Completion | None") -> bool:
    return other is not None and one.parts == other.parts
