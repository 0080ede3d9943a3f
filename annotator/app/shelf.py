"""Where a work is kept: an annotator's own among the annotations of the project.

The outcome of an adjudication lies on a shelf of its own, with what was decided about it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from annotator.model.annotation import Annotation

if TYPE_CHECKING:
    from annotator.store.annotations import Annotations
    from annotator.store.history import Entry, History


class Shelf(Protocol):
    """What a window's work is saved to, and read back from."""

    @property
    def is_own(self) -> bool:
        """Whether it holds the annotator's own work."""

    def value(self, article_id: str, version: int) -> Annotation:
        """Give the annotation as it was in a version."""

    def saving(
        self, article_id: str, value: Annotation, history: "History", entries: "tuple[Entry, ...]"
    ) -> Callable[[], None]:
        """Give what saves a value that these steps lead to; it is called in another thread.

        Args:
            article_id: the article's id.
            value: the new value.
            history: what can be undone and redone of it.
            entries: the steps.
        """


class OwnShelf:
    """The annotations of one annotator."""

    is_own = True

    def __init__(self, annotations: "Annotations", annotator: str) -> None:
        """Take the project's annotations, and whose are meant."""
        self._annotations, self._annotator = annotations, annotator

    def value(self, article_id: str, version: int) -> Annotation:
        """Give the annotation as it was in a version."""
        return self._annotations.value(article_id, self._annotator, version)

    def saving(
        self, article_id: str, value: Annotation, history: "History", entries: "tuple[Entry, ...]"
    ) -> Callable[[], None]:
        """Give what saves a value among the annotator's annotations."""
        del history  # the journal has it
        return partial(self._annotations.save_steps, article_id, value, entries)
