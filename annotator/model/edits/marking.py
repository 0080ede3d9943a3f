"""Making, reshaping and taking away mentions. Spans are code points, half-open."""

from collections.abc import Iterable

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.parts import (
    HUMAN,
    Edited,
    fresh_id,
    replace,
    swap,
    take_out,
    unused,
    with_frame,
    with_stance,
    without_hollow,
    without_roles,
)
from annotator.model.edits.settling import first_speaker, settled
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Polarity, Stance

Spans = tuple[tuple[int, int], ...]


def mark(
    article: Article, annotation: Annotation, layer: Layer, spans: Spans, into: str | None = None
) -> Edited:
    """Mark a stretch on a layer and give it its role in a frame.

    Without a frame to go ``into``, or when that frame has another quote already and this is
    a quote, a new frame begins. A mention that stands there already on that layer is used
    again, so that frames can share a speaker. A target goes to the frame's stance, which is
    made (neutral) where the frame has none.
    """
    with_mention, mention_id = _mention_at(article, annotation, layer, spans)
    with_home, frame_id = _home(with_mention, layer, mention_id, into)
    if layer is Layer.TARGET:
        filled = _aim(with_home, frame_id, mention_id)
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
    """Give a mention other spans (put in order, touching ones joined)."""
    joined = join_spans(spans)

    def change(mention: Mention) -> Mention:
        return replace(mention, spans=joined, exact=exact_of(article.text, joined))

    result = replace(annotation, mentions=swap(annotation.mentions, mention_id, change))
    for frame in result.attributions_of.get(mention_id, ()):
        result = settled(article, annotation, result, frame.id)
    return result


def add_fragment(
    article: Article, annotation: Annotation, mention_id: str, span: tuple[int, int]
) -> Annotation:
    """Add a stretch to a mention that the text interrupts."""
    spans = annotation.mention_by_id[mention_id].spans
    return reshape(article, annotation, mention_id, (*spans, span))


def join_spans(spans: Iterable[tuple[int, int]]) -> Spans:
    """Put spans in text order and join those that overlap or touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _mention_at(
    article: Article, annotation: Annotation, layer: Layer, spans: Spans
) -> tuple[Annotation, str]:
    """Find the mention with these spans on this layer, or make it."""
    joined = join_spans(spans)
    for mention in annotation.mentions:
        if mention.layer is layer and mention.spans == joined:
            return annotation, mention.id
    key = fresh_id("m", annotation.mention_by_id)
    mention = Mention(id=key, layer=layer, spans=joined, exact=exact_of(article.text, joined))
    return _added(annotation, key, mentions=(*annotation.mentions, mention)), key


def _home(
    annotation: Annotation, layer: Layer, mention_id: str, into: str | None
) -> tuple[Annotation, str]:
    """Find the frame that a mention goes into, or begin one."""
    frame = annotation.attribution_by_id.get(into or "")
    if frame is not None and not (layer is Layer.QUOTE and frame.quote not in {None, mention_id}):
        return annotation, frame.id
    if layer is Layer.QUOTE:
        for other in annotation.attributions_of.get(mention_id, ()):
            return annotation, other.id
    key = fresh_id("a", annotation.attribution_by_id)
    frames = (*annotation.attributions, Attribution(id=key))
    return _added(annotation, key, attributions=frames), key


def _with_role(
    annotation: Annotation, frame: Attribution, layer: Layer, mention_id: str
) -> Attribution:
    if layer is Layer.QUOTE:
        return replace(frame, quote=mention_id)
    filled = frame.role(layer)
    if mention_id in filled:
        return frame
    ids = (*filled, mention_id)
    if layer is not Layer.SOURCE:  # sources are a chain, in the order the annotator gives it
        ids = tuple(sorted(ids, key=lambda key: annotation.mention_by_id[key].spans))
    return replace(frame, **{ROLE_FIELDS[layer]: ids})


def _aim(annotation: Annotation, frame_id: str, mention_id: str) -> Annotation:
    """Make a mention the target of the frame's stance; the one it takes the place of goes."""
    stances = annotation.stances_of(frame_id)
    if not stances:
        key = fresh_id("s", (stance.id for stance in annotation.stances))
        holder = first_speaker(annotation.attribution_by_id[frame_id])
        stance = Stance(
            id=key,
            attribution=frame_id,
            holder=holder,
            target=mention_id,
            polarity=Polarity.NEUTRAL,
        )
        return _added(annotation, key, stances=(*annotation.stances, stance))
    first = stances[0]
    aimed = with_stance(annotation, first.id, lambda stance: replace(stance, target=mention_id))
    former = [first.target] if first.target in aimed.mention_by_id and first.target else []
    return take_out(aimed, unused(aimed, former))


def _added(annotation: Annotation, key: str, **parts: object) -> Annotation:
    """Add a part made by hand."""
    return replace(annotation, provenance={**annotation.provenance, key: HUMAN}, **parts)
