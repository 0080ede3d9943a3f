"""Two versions of one annotation, made at two windows: sent again, and decided between.

Nothing is lost by a decision: the version that does not stand is in the journal, and can be gone
to from there.
"""

from typing import TYPE_CHECKING

from annotator.model.annotation import Annotation
from annotator.problems import Problem
from annotator.store.annotations import Annotations
from annotator.store.body import encode_body

if TYPE_CHECKING:
    from annotator.store.outbox import Outbox

CONFLICT = "annotation.conflict"
ACTION = "conflict"  # what the journal calls the coming of a version from another window


def deliver(annotations: Annotations, outbox: "Outbox") -> int:
    """Send what waits in an outbox, and tell how many saves that were.

    Those of an annotation that was changed elsewhere stay in it, as refused.

    Raises:
        Problem: the server did not take one for another reason; it and those after it stay.
    """
    refused = {parcel.article for parcel in outbox.waiting if parcel.is_refused}
    sent = 0
    for parcel in outbox.waiting:
        if parcel.article not in refused:
            try:
                annotations.save_steps(parcel.article, parcel.annotation, parcel.steps)
            except Problem as problem:
                if problem.code != CONFLICT:
                    raise
                refused.add(parcel.article)
            else:
                outbox.acknowledge(parcel)
                sent += 1
        if parcel.article in refused and not parcel.is_refused:
            outbox.refuse(parcel)
    return sent


def put_on_top(annotations: Annotations, article: str, mine: Annotation) -> None:
    """Make an own version the present one; the other is the one before it.

    Raises:
        Problem: the annotation has just been changed again, or could not be saved.
    """
    history = annotations.history(article, _annotator(mine))
    if not _stands(annotations, article, mine):
        _, entry = history.after_edit(ACTION)
        annotations.save_steps(article, mine, (entry,))


def take_other(annotations: Annotations, article: str, mine: Annotation) -> None:
    """Let the other version stand; the own one can be gone to, as something undone.

    Raises:
        Problem: the annotation has just been changed again, or could not be saved.
    """
    annotator = _annotator(mine)
    history = annotations.history(article, annotator)
    if not _stands(annotations, article, mine):
        history, entry = history.after_edit(ACTION)
        annotations.save_steps(article, mine, (entry,))
    elif history.undoable is None or history.undoable.action != ACTION:
        return  # the two are the same
    # What was saved just now, or before the connection broke amid this.
    after, back = history.after_undo()
    other = annotations.value(article, annotator, after.present)
    annotations.save_steps(article, other, (back,))


def _stands(annotations: Annotations, article: str, mine: Annotation) -> bool:
    other = annotations.load(article, _annotator(mine))
    return (
        other is not None
        and other.status is mine.status
        and encode_body(other) == encode_body(mine)
    )


def _annotator(mine: Annotation) -> str:
    if mine.annotator is None:
        raise ValueError(mine)
    return mine.annotator
