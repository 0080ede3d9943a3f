"""Which frame stands inside which: a quote within a quote is a frame of its own."""

from annotator.model.annotation import Annotation
from annotator.text.spans import contains


def outer_frames(annotation: Annotation) -> dict[str, str]:
    """Give the nearest frame around each frame that has one, by their ids.

    A frame stands inside another where its quote lies within one fragment of the other's.
    """
    stretches = [
        (start, -end, frame.id)
        for frame in annotation.attributions
        for quote in [annotation.mention_by_id.get(frame.quote or "")]
        if quote is not None
        for start, end in quote.spans
    ]
    outer: dict[str, str] = {}
    around: list[tuple[int, int, str]] = []
    for start, minus_end, frame in sorted(stretches):
        span = start, -minus_end
        while around and not contains(around[-1][:2], span):
            around.pop()
        if around and around[-1][:2] != span and around[-1][2] != frame:
            outer.setdefault(frame, around[-1][2])
        around.append((*span, frame))
    return outer
