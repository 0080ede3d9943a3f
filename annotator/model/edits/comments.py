"""Writing, changing and taking away comments. A comment is known by its place among them."""

from annotator.model.annotation import Annotation, Comment
from annotator.model.edits.parts import replace


def add_comment(
    annotation: Annotation, text: str, *, on: str | None, by: str | None, at: str
) -> Annotation:
    """Add a comment.

    Args:
        annotation: The annotation before.
        text: What is to be remembered; blank edges are dropped.
        on: The id of the mention, frame, stance or entity it is on; None for the article.
        by: Who writes it.
        at: When, as ISO 8601 with an offset.

    Raises:
        ValueError: If there is nothing in the text.
        KeyError: If the annotation has no part of this id.
    """
    if on is not None and on not in parts_of(annotation):
        raise KeyError(on)
    comment = Comment(on=on, by=by, at=at, text=_said(text))
    return replace(annotation, comments=(*annotation.comments, comment))


def change_comment(annotation: Annotation, index: int, text: str, *, at: str) -> Annotation:
    """Say a comment in other words; the same words again change nothing.

    Raises:
        ValueError: If there is nothing in the text.
        IndexError: If there is no such comment.
    """
    comment, said = _comment(annotation, index), _said(text)
    if said == comment.text:
        return annotation
    changed = replace(comment, text=said, at=at)
    comments = annotation.comments
    return replace(annotation, comments=(*comments[:index], changed, *comments[index + 1 :]))


def delete_comment(annotation: Annotation, index: int) -> Annotation:
    """Take a comment away.

    Raises:
        IndexError: If there is no such comment.
    """
    _comment(annotation, index)
    comments = annotation.comments
    return replace(annotation, comments=(*comments[:index], *comments[index + 1 :]))


def parts_of(annotation: Annotation) -> set[str]:
    """Give the ids of all that a comment can be on."""
    return {
        *annotation.mention_by_id,
        *annotation.attribution_by_id,
        *(stance.id for stance in annotation.stances),
        *(entity.id for entity in annotation.entities),
    }


def _comment(annotation: Annotation, index: int) -> Comment:
    if not 0 <= index < len(annotation.comments):
        raise IndexError(index)
    return annotation.comments[index]


def _said(text: str) -> str:
    said = text.strip()
    if not said:
        message = "a comment says something"
        raise ValueError(message)
    return said
