"""Where a work is kept that is not an annotator's own among the annotations of the project.

The outcome of an adjudication lies on a shelf of its own, with what was decided about it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from annotator.model.annotation import Annotation

if TYPE_CHECKING:
    from annotator.store.history import Entry, History


class Shelf(Protocol):
    """What a window's work is saved to, and read back from."""

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
