"""An annotation as it is compared: where each mention and each frame stands, and no ids."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Mode
from annotator.model.matching import Spans, united
from annotator.model.mention import Id, Layer

IN_MARKS: Final = frozenset({Mode.DIRECT, Mode.MIXED})


class FrameSpans(Struct, frozen=True):
    """A frame: the code points that roles hold, all their mentions together, channels apart."""

    quote: Spans
    cue: Spans
    speaker: Spans
    sources: tuple[Spans, ...]
    addressees: tuple[Spans, ...]
    mode: Mode | None
    implicit: bool
    confidence: float | None


class Marks(Struct, frozen=True):
    """What is marked in an article.

    Attributes:
        layers: by layer the distinct stretches that are marked, in text order.
        in_marks: of the quotes those whose frame gives words in quotation marks.
        frames: the frames.
    """

    layers: dict[Layer, tuple[Spans, ...]]
    in_marks: frozenset[Spans]
    frames: tuple[FrameSpans, ...]


def marks_of(annotation: Annotation) -> Marks:
    """Read off an annotation where everything stands."""
    frames = tuple(_frame(annotation, frame) for frame in annotation.attributions)
    stretches = {
        layer: {united(one.spans) for one in annotation.mentions if one.layer is layer}
        for layer in Layer
    }
    return Marks(
        layers={layer: tuple(sorted(found)) for layer, found in stretches.items()},
        in_marks=frozenset(frame.quote for frame in frames if frame.mode in IN_MARKS),
        frames=frames,
    )


def _frame(annotation: Annotation, frame: Attribution) -> FrameSpans:
    return FrameSpans(
        quote=_spans(annotation, () if frame.quote is None else (frame.quote,)),
        cue=_spans(annotation, frame.cues),
        speaker=_spans(annotation, frame.speakers),
        sources=tuple(_spans(annotation, (key,)) for key in frame.sources),
        addressees=tuple(_spans(annotation, (key,)) for key in frame.addressees),
        mode=frame.mode,
        implicit=frame.implicit,
        confidence=frame.confidence,
    )


def _spans(annotation: Annotation, keys: Iterable[Id]) -> Spans:
    mentions = annotation.mention_by_id
    return united(span for key in keys for span in mentions[key].spans)
