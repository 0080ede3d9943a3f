"""Filling a frame's roles as wholes: what rules suggest, a speaker it shares, its chain of sources.

Spans are code points, half-open.
"""

from collections.abc import Iterable

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.frames import set_feature
from annotator.model.edits.marking import mark, release
from annotator.model.edits.parts import Edited, replace, with_frame
from annotator.model.mention import Layer, Span

Spans = tuple[Span, ...]
Parts = Iterable[tuple[Layer, Spans]]


def fill(
    article: Article, annotation: Annotation, frame_id: str, parts: Parts, made_by: str
) -> Annotation:
    """Mark parts in a frame, as one edit.

    Args:
        article: What is annotated.
        annotation: The annotation before.
        frame_id: The frame; nothing happens where it is gone.
        parts: What to mark, layer by layer; no quote, which would begin another frame.
        made_by: The provenance of the mentions that are new; others keep theirs.
    """
    if frame_id not in annotation.attribution_by_id:
        return annotation
    result = annotation
    for layer, spans in parts:
        before = result
        result, _, mention = mark(article, before, layer, spans, frame_id)
        if mention is not None and mention not in before.mention_by_id:
            result = replace(result, provenance={**result.provenance, mention: made_by})
    return result


def continue_speaker(article: Article, annotation: Annotation, spans: Spans) -> Edited:
    """Mark a further quote of whoever spoke last before it.

    The speaker is that of the nearest earlier frame that has one; without such a frame the new
    one is left without a speaker. A quote that is marked already keeps its frame and speakers.
    """
    made = mark(article, annotation, Layer.QUOTE, spans)
    frame = made.annotation.attribution_by_id[made.attribution or ""]
    if frame.speakers:
        return made
    earlier = earlier_speakers(made.annotation, frame.id)
    value = made.annotation
    for key in earlier:
        party = value.mention_by_id[key].spans
        value = mark(article, value, Layer.SPEAKER, party, frame.id).annotation
    return made._replace(annotation=value)


def earlier_speakers(annotation: Annotation, frame_id: str) -> tuple[str, ...]:
    """Give the speakers of the nearest frame before one, in reading order, that has any."""
    order = [frame.id for frame in annotation.in_reading_order]
    before = annotation.in_reading_order[: order.index(frame_id)]
    return next((frame.speakers for frame in reversed(before) if frame.speakers), ())


def link_speaker(
    article: Article, annotation: Annotation, frame_id: str, spans: Spans
) -> Annotation:
    """Make a stretch the frame's only speaker, named outside its clause.

    The speakers before it go where nothing else uses them.
    """
    value = mark(article, annotation, Layer.SPEAKER, spans, frame_id)
    rest = value.annotation
    for key in rest.attribution_by_id[frame_id].speakers:
        if key != value.mention:
            rest = release(article, rest, key, frame_id)
    return set_feature(rest, frame_id, "implicit", value=True)


def move_source(annotation: Annotation, frame_id: str, mention_id: str) -> Annotation:
    """Move a source one step outwards in the frame's chain; the outermost goes to the speaker."""
    frame = annotation.attribution_by_id[frame_id]
    if mention_id not in frame.sources:
        return annotation
    chain = list(frame.sources)
    place = chain.index(mention_id)
    chain.pop(place)
    chain.insert((place + 1) % len(frame.sources), mention_id)
    return with_frame(annotation, frame_id, lambda part: replace(part, sources=tuple(chain)))
