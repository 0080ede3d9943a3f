"""What each annotator marked of the difference in hand, to be laid side by side in the text."""

from collections.abc import Iterator

from annotator.adjudication.differences import Comparison, Difference, Group, Kind
from annotator.app.article_view.marks import Side
from annotator.model.matching import Spans
from annotator.model.mention import Layer, Mention, exact_of

WHOLE = {Kind.FRAME}


def laid_beside(
    comparison: Comparison, group: Group | None, difference: Difference | None
) -> tuple[Side, ...]:
    """Give the stretches in which annotators differ; of a frame that not all have, all of it.

    Nothing is laid beside where only values differ: the frame itself is in hand then.
    """
    if difference is None:
        return ()
    if difference.kind in WHOLE and group is not None:
        return tuple(_frames(comparison, group))
    return tuple(_options(comparison, difference))


def _frames(comparison: Comparison, group: Group) -> Iterator[Side]:
    for number, (name, side) in enumerate(comparison.sides.items()):
        if name in group.frames:
            yield from (Side(number, one) for one in side.mentions_of(group.frames[name]))


def _options(comparison: Comparison, difference: Difference) -> Iterator[Side]:
    layer = difference.layer or Layer.TARGET
    for number, name in enumerate(comparison.annotators):
        option = difference.said_by(name)
        for place, spans in enumerate(option.places if option is not None else ()):
            yield Side(number, _mention(comparison.text, f"{name}.{place}", layer, spans))


def _mention(text: str, key: str, layer: Layer, spans: Spans) -> Mention:
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(text, spans))
