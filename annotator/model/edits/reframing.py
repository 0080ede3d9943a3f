"""Making one frame of two and two of one, and a second one like the first.

Nothing is lost: what a frame that goes had, the one that stays gets. Offsets are code points.
"""

from itertools import chain

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.marking import join_spans
from annotator.model.edits.parts import (
    Edited,
    added,
    fresh_id,
    in_text_order,
    replace,
    take_out,
    unused,
    with_frame,
)
from annotator.model.edits.settling import FOLLOWING, settled
from annotator.model.mention import Layer, Mention, Span, exact_of

Spans = tuple[Span, ...]
LOOSE = " \t\n\u00a0.،,؛;:…"
"""What is left out at a cut."""


def split_frame(article: Article, annotation: Annotation, frame_id: str, at: int) -> Edited:
    """Part a frame in two at a place in or between its quote's fragments.

    The later part of the quote and the cues in it or after it make a new frame of the same
    speakers, sources and addressees; stances stay with the first. Nothing happens where one of
    the parts would be left without a word.
    """
    frame = annotation.attribution_by_id[frame_id]
    quote = annotation.mention_by_id.get(frame.quote or "")
    first, second = _parted(article.text, quote.spans, at) if quote is not None else ((), ())
    if not first or not second:
        return Edited(annotation, frame_id)
    shortened = _with_quote(article, annotation, frame_id, first)
    key = fresh_id("a", shortened)
    later = tuple(cue for cue in frame.cues if annotation.mention_by_id[cue].start >= at)
    features = {name: v for name, v in frame.features.items() if name not in FOLLOWING}
    twin = replace(frame, id=key, quote=None, cues=later, features=features)
    stay = tuple(cue for cue in frame.cues if cue not in later)
    parted = with_frame(shortened, frame_id, lambda part: replace(part, cues=stay))
    both = added(parted, key, attributions=(*parted.attributions, twin))
    result = _with_quote(article, both, key, second)
    result = settled(article, annotation, result, frame_id)
    return Edited(settled(article, annotation, result, key), key)


def join_frames(article: Article, annotation: Annotation, frame_id: str, into: str) -> Annotation:
    """Make a frame part of another: one quote of both, their roles together, each party once."""
    if frame_id == into:
        return annotation
    one, other = annotation.attribution_by_id[into], annotation.attribution_by_id[frame_id]
    roles = {
        field: tuple(dict.fromkeys((*one.role(layer), *other.role(layer))))
        for layer, field in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    features = {**other.features, **one.features}
    result = with_frame(annotation, into, lambda part: replace(part, features=features, **roles))
    quotes = [annotation.mention_by_id[key] for key in (one.quote, other.quote) if key is not None]
    if quotes:
        spans = join_spans(chain.from_iterable(quote.spans for quote in quotes))
        result = _with_quote(article, result, into, spans)
    quote = result.attribution_by_id[into].quote
    renamed = {frame_id: into}
    if other.quote is not None and quote is not None and other.quote != quote:
        emptied = with_frame(result, frame_id, lambda part: replace(part, quote=None))
        if unused(emptied, [other.quote]):
            renamed[other.quote] = quote
    result = take_out(_renamed(result, renamed), renamed.keys())
    result = with_frame(result, into, lambda part: in_text_order(result, part))
    return settled(article, annotation, result, into)


def duplicate_frame(annotation: Annotation, frame_id: str) -> Edited:
    """Begin a frame with the roles of another but for its quote and cues."""
    frame = annotation.attribution_by_id[frame_id]
    key = fresh_id("a", annotation)
    twin = Attribution(
        id=key, speakers=frame.speakers, sources=frame.sources, addressees=frame.addressees
    )
    if not any(twin.members()):
        return Edited(annotation, frame_id)
    return Edited(added(annotation, key, attributions=(*annotation.attributions, twin)), key)


def _parted(text: str, spans: Spans, at: int) -> tuple[Spans, Spans]:
    """Part spans at a place; white space and stops at the cut belong to neither part."""
    first = [span for span in spans if span[1] <= at]
    second = [span for span in spans if span[0] >= at]
    for start, end in spans:
        if not start < at < end:
            continue
        left = start + len(text[start:at].rstrip(LOOSE))
        right = end - len(text[at:end].lstrip(LOOSE))
        if not _has_words(text[start:left]):  # the caret stands right after the opening mark
            second = [(start, end), *second]
        elif not _has_words(text[right:end]):
            first += [(start, end)]
        else:
            first, second = [*first, (start, left)], [(right, end), *second]
    return tuple(first), tuple(second)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _with_quote(
    article: Article, annotation: Annotation, frame_id: str, spans: Spans
) -> Annotation:
    """Give a frame's quote other spans; a quote that other frames have too is left as it is."""
    frame = annotation.attribution_by_id[frame_id]
    exact = exact_of(article.text, spans)
    standing = next(
        (m for m in annotation.mentions if m.layer is Layer.QUOTE and m.spans == spans), None
    )
    if standing is not None:
        result = with_frame(annotation, frame_id, lambda part: replace(part, quote=standing.id))
        gone = unused(result, [frame.quote])
        return take_out(_renamed(result, dict.fromkeys(gone, standing.id)), gone)
    shared = frame.quote is None or len(annotation.attributions_of.get(frame.quote, ())) > 1
    if not shared:
        mentions = tuple(
            replace(m, spans=spans, exact=exact) if m.id == frame.quote else m
            for m in annotation.mentions
        )
        return replace(annotation, mentions=mentions)
    key = fresh_id("m", annotation)
    mention = Mention(id=key, layer=Layer.QUOTE, spans=spans, exact=exact)
    made = added(annotation, key, mentions=(*annotation.mentions, mention))
    return with_frame(made, frame_id, lambda part: replace(part, quote=key))


def _renamed(annotation: Annotation, names: dict[str, str]) -> Annotation:
    """Let stances, entities and comments speak of other parts instead."""

    def new(key: str | None) -> str | None:
        return names.get(key, key) if key is not None else None

    return replace(
        annotation,
        stances=tuple(
            replace(
                stance,
                attribution=names.get(stance.attribution, stance.attribution),
                holder=new(stance.holder),
                target=new(stance.target),
            )
            for stance in annotation.stances
        ),
        entities=tuple(
            replace(
                entity,
                mentions=tuple(dict.fromkeys(names.get(m, m) for m in entity.mentions)),
            )
            for entity in annotation.entities
        ),
        comments=tuple(replace(c, on=new(c.on)) for c in annotation.comments),
    )
