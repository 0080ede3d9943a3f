"""Keeping a frame's automatic features up to date while its mentions change.

A feature that still has the value the text showed before an edit follows the text; one that
the annotator has set otherwise is left alone.
"""

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.edits.parts import replace, with_frame
from annotator.model.inference import features_in_text
from annotator.model.stance import Stance


def settled(article: Article, before: Annotation, after: Annotation, frame_id: str) -> Annotation:
    """Update mode, implicitness and the stances' holder of one frame after an edit."""
    frame = after.attribution_by_id.get(frame_id)
    if frame is None:
        return after
    old = before.attribution_by_id.get(frame_id)
    shown_before = {} if old is None else features_in_text(article.text, before, old)
    features = dict(frame.features)
    shown = features_in_text(article.text, after, frame)
    for name in ("mode", "implicit"):
        if features.get(name) in (None, shown_before.get(name)):
            features.pop(name, None)
            if name in shown:
                features[name] = shown[name]
    result = with_frame(after, frame_id, lambda part: replace(part, features=features))
    return _with_holders(result, old, frame)


def _with_holders(
    annotation: Annotation, old: Attribution | None, frame: Attribution
) -> Annotation:
    """Let the stances' holder follow the frame's first speaker, unless it was set otherwise."""
    holder = first_speaker(frame)
    usual = {None, first_speaker(old)}

    def follow(stance: Stance) -> Stance:
        follows = stance.attribution == frame.id and stance.holder in usual
        return replace(stance, holder=holder) if follows else stance

    return replace(annotation, stances=tuple(follow(stance) for stance in annotation.stances))


def first_speaker(frame: Attribution | None) -> str | None:
    """Give the id of the frame's first speaker, if it has one."""
    return frame.speakers[0] if frame is not None and frame.speakers else None
