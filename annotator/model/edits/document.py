"""What concerns the article as a whole: how far the work is."""

from annotator.model.annotation import Annotation, Status
from annotator.model.edits.parts import replace


def set_status(annotation: Annotation, status: Status) -> Annotation:
    """Say how far the work on the article is."""
    return replace(annotation, status=status)


def begun(annotation: Annotation) -> Annotation:
    """Move a new article to "in progress", as the first edit does; others keep their status."""
    return (
        set_status(annotation, Status.IN_PROGRESS)
        if annotation.status is Status.NEW
        else annotation
    )
