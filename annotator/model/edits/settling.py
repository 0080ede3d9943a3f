"""Keeping a frame's automatic features up to date while its mentions change.

A feature that still has the value the text showed before an edit follows the text; one that
the annotator has set otherwise is left alone.
"""

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.edits.parts import replace, swap
from annotator.model.inference import features_in_text
from annotator.model.stance import Stance

FOLLOWING = ("mode", "implicit")  # the features that the text shows


def settled(article: Article, before: Annotation, after: Annotation, frame_id: str) -> Annotation:
    """Update mode, implicitness and the stances' holder of one frame after an edit.

    Args:
        article: What is annotated.
        before: The annotation before the edit; the frame need not be in it.
        after: The annotation after the edit.
        frame_id: The frame that the edit touched; nothing happens where it is gone.
    """
    frame = after.attribution_by_id.get(frame_id)
    if frame is None:
        return after
    old = before.attribution_by_id.get(frame_id)
    shown_before = {} if old is None else features_in_text(article.text, before, old)
    shown = features_in_text(article.text, after, frame)
    features = dict(frame.features)
    for name in FOLLOWING:
        if features.get(name) not in (None, shown_before.get(name)):
            continue
        if name in shown:
            features[name] = shown[name]
        else:
            features.pop(name, None)
    return replace(
        after,
        attributions=swap(
            after.attributions, frame_id, lambda part: replace(part, features=features)
        ),
        stances=_with_holders(after, old, frame),
    )


def _with_holders(
    annotation: Annotation, old: Attribution | None, frame: Attribution
) -> tuple[Stance, ...]:
    """Let the stances' holder follow the frame's first speaker, unless it was set otherwise."""
    holder, usual = first_speaker(frame), {None, first_speaker(old)}

    def follow(stance: Stance) -> Stance:
        follows = stance.attribution == frame.id and stance.holder in usual
        return replace(stance, holder=holder) if follows else stance

    return tuple(follow(stance) for stance in annotation.stances)


def first_speaker(frame: Attribution | None) -> str | None:
    """Give the id of the frame's first speaker, if it has one."""
    return frame.speakers[0] if frame is not None and frame.speakers else None
