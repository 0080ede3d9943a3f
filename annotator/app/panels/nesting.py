"""Which frame stands inside which: a quote within a quote is a frame of its own."""

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.text.spans import contains


def outer_frame(annotation: Annotation, frame: Attribution) -> Attribution | None:
    """Give the nearest frame around a frame, in the time of what stands there.

    A frame stands inside another where its quote lies within one fragment of the other's.
    """
    quote = annotation.mention_by_id.get(frame.quote or "")
    for span in quote.spans if quote is not None else ():
        around = [
            (start, -end, other.id, other)
            for mention in annotation.mentions_between(*span)
            for other in annotation.attributions_of.get(mention.id, ())
            if other.quote == mention.id and other.id != frame.id
            for start, end in mention.spans
            if (start, end) != span and contains((start, end), span)
        ]
        if around:
            return max(around, key=lambda one: one[:3])[3]
    return None
