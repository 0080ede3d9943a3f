"""Marking many stretches at once that say the same as a mention."""

from collections.abc import Iterable
from itertools import count

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.parts import HUMAN, fresh_id, replace
from annotator.model.mention import Layer, Mention, Span, exact_of
from annotator.model.same import unmarked


def mark_same(
    article: Article,
    annotation: Annotation,
    layer: Layer,
    spans: Iterable[Span],
    like: str | None = None,
) -> Annotation:
    """Mark stretches as mentions that no frame has yet.

    Each becomes a mention of the entities that the mention ``like`` refers to. Stretches of
    which something is marked on the layer already are left alone.

    Args:
        article: What is annotated.
        annotation: The annotation before.
        layer: What they are marked as.
        spans: The stretches (code points), disjoint.
        like: The id of the mention that they are like, if it is one.
    """
    free = list(unmarked(annotation, layer, iter(sorted(spans))))
    if not free:
        return annotation
    first = fresh_id("m", annotation)
    taken = {*annotation.attribution_by_id, *(part.id for part in annotation.stances)}
    taken.update(entity.id for entity in annotation.entities)
    keys = (key for n in count(int(first[1:])) if (key := f"m{n}") not in taken)
    made = tuple(
        Mention(id=next(keys), layer=layer, spans=(span,), exact=exact_of(article.text, (span,)))
        for span in free
    )
    ids = tuple(mention.id for mention in made)
    return replace(
        annotation,
        mentions=(*annotation.mentions, *made),
        entities=tuple(
            replace(entity, mentions=(*entity.mentions, *ids))
            if like is not None and like in entity.mentions
            else entity
            for entity in annotation.entities
        ),
        provenance={**annotation.provenance, **dict.fromkeys(ids, HUMAN)},
    )
