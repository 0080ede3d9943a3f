"""Making, reshaping and taking away mentions. Spans are code points, half-open."""

from collections.abc import Iterable
from functools import partial

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.parts import (
    HUMAN,
    Edited,
    added,
    fresh_id,
    in_text_order,
    replace,
    swap,
    take_out,
    unused,
    with_frame,
    with_stance,
    without_hollow,
    without_roles,
)
from annotator.model.edits.settling import settled
from annotator.model.edits.stances import set_target
from annotator.model.mention import Layer, Mention, Span, exact_of
from annotator.text.graphemes import snap_outward

Spans = tuple[Span, ...]


def mark(  # noqa: PLR0913, PLR0917 - the stretch, and where it goes
    article: Article,
    annotation: Annotation,
    layer: Layer,
    spans: Spans,
    into: str | None = None,
    stance: str | None = None,
) -> Edited:
    """Mark a stretch on a layer and give it its role in a frame.

    Without a frame to go ``into``, or when that frame has another quote already and this is
    a quote, a new frame begins. A mention that stands there already on that layer is used
    again, so that frames can share a speaker. A target goes to the frame's stance (``stance``, or
    the first), which is made (neutral) where the frame has none.
    """
    with_mention, mention_id = _mention_at(article, annotation, layer, spans)
    with_home, frame_id = _home(with_mention, layer, mention_id, into)
    if layer is Layer.TARGET:
        filled = set_target(with_home, frame_id, mention_id, stance)
    else:
        filled = with_frame(
            with_home, frame_id, lambda frame: _with_role(with_home, frame, layer, mention_id)
        )
    return Edited(settled(article, annotation, filled, frame_id), frame_id, mention_id)


def release(article: Article, annotation: Annotation, mention_id: str, frame_id: str) -> Annotation:
    """Take a mention out of one frame; where nothing else uses it, it goes altogether."""
    freed = with_frame(annotation, frame_id, lambda frame: without_roles(frame, {mention_id}))
    for stance in freed.stances_of(frame_id):
        if stance.target == mention_id:
            freed = with_stance(freed, stance.id, lambda part: replace(part, target=None))
    rest = take_out(freed, unused(freed, [mention_id]))
    return without_hollow(settled(article, annotation, rest, frame_id), [frame_id])


def delete_mention(article: Article, annotation: Annotation, mention_id: str) -> Annotation:
    """Take a mention out of the annotation and of every frame, stance and entity that has it."""
    frames = [frame.id for frame in annotation.attributions_of.get(mention_id, ())]
    result = take_out(annotation, {mention_id})
    for frame_id in frames:
        result = settled(article, annotation, result, frame_id)
    return without_hollow(result, frames)


def reshape(article: Article, annotation: Annotation, mention_id: str, spans: Spans) -> Annotation:
    """Give a mention other spans, of whole characters (see `join_spans`).

    Its edges are then the annotator's own, whoever made it.
    """
    joined = of_whole_characters(article.text, spans)

    def change(mention: Mention) -> Mention:
        return replace(mention, spans=joined, exact=exact_of(article.text, joined))

    result = replace(
        annotation,
        mentions=swap(annotation.mentions, mention_id, change),
        provenance={**annotation.provenance, mention_id: HUMAN},
    )
    for frame in annotation.attributions_of.get(mention_id, ()):
        result = with_frame(result, frame.id, partial(in_text_order, result))
        result = settled(article, annotation, result, frame.id)
    return result


def add_fragment(
    article: Article, annotation: Annotation, mention_id: str, span: Span
) -> Annotation:
    """Add a stretch to a mention that the text interrupts."""
    spans = annotation.mention_by_id[mention_id].spans
    return reshape(article, annotation, mention_id, (*spans, span))


def join_spans(spans: Iterable[Span]) -> Spans:
    """Put spans in text order, join those that overlap or touch, and leave out empty ones.

    Raises:
        ValueError: If nothing is left.
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    if not joined:
        message = "a mention has at least one span that is not empty"
        raise ValueError(message)
    return tuple(joined)


def of_whole_characters(text: str, spans: Spans) -> Spans:
    """Widen and join spans so that none parts a letter from its marks or cuts an emoji."""
    return join_spans(snap_outward(text, span) for span in join_spans(spans))


def _mention_at(
    article: Article, annotation: Annotation, layer: Layer, spans: Spans
) -> tuple[Annotation, str]:
    """Find the mention with these spans on this layer, or make it, of whole characters."""
    joined = of_whole_characters(article.text, spans)
    for mention in annotation.mentions_between(*joined[0]):
        if mention.layer is layer and mention.spans == joined:
            return annotation, mention.id
    key = fresh_id("m", annotation)
    mention = Mention(id=key, layer=layer, spans=joined, exact=exact_of(article.text, joined))
    return added(annotation, key, mentions=(*annotation.mentions, mention)), key


def _home(
    annotation: Annotation, layer: Layer, mention_id: str, into: str | None
) -> tuple[Annotation, str]:
    """Find the frame that a mention goes into, or begin one."""
    frame = annotation.attribution_by_id.get(into or "")
    if frame is not None and not (layer is Layer.QUOTE and frame.quote not in {None, mention_id}):
        return annotation, frame.id
    if layer is Layer.QUOTE:
        for other in annotation.attributions_of.get(mention_id, ()):
            if other.quote == mention_id:
                return annotation, other.id
    key = fresh_id("a", annotation)
    frames = (*annotation.attributions, Attribution(id=key))
    return added(annotation, key, attributions=frames), key


def _with_role(
    annotation: Annotation, frame: Attribution, layer: Layer, mention_id: str
) -> Attribution:
    if layer is Layer.QUOTE:
        return replace(frame, quote=mention_id)
    filled = frame.role(layer)
    if mention_id in filled:
        return frame
    changed = replace(frame, **{ROLE_FIELDS[layer]: (*filled, mention_id)})
    return in_text_order(annotation, changed)
