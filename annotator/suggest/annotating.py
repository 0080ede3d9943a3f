"""An annotation made of suggestions, to be evaluated, exported, or corrected by hand.

Ids are numbered in reading order; every mention and frame tells by its provenance who proposed it.
"""

from collections.abc import Sequence
from typing import Final

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.stance import Polarity, Stance
from annotator.suggest.suggestion import Spans, Suggestion

ANNOTATOR: Final = "suggested"
DIGITS: Final = 4  # of a confidence, which is not more exact than that


def suggested(article: Article, suggestions: Sequence[Suggestion]) -> Annotation:
    """Make an annotation of suggestions; frames that name the same stretch share the mention."""
    making = _Making(article.text)
    for suggestion in suggestions:
        making.add(suggestion)
    return making.annotation()


class _Making:
    """An annotation that grows frame by frame."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._mentions: dict[tuple[Layer, Spans], Mention] = {}
        self._frames: list[Attribution] = []
        self._stances: list[Stance] = []
        self._provenance: dict[str, str] = {}

    def add(self, one: Suggestion) -> None:
        """Add a frame and the mentions that it needs."""
        speakers = (one.speaker,) if one.speaker else ()
        addressees = (one.addressee,) if one.addressee else ()
        frame = Attribution(
            id=f"a{len(self._frames) + 1}",
            quote=self._mention(Layer.QUOTE, one.quote, one.provenance),
            cues=self._ids(Layer.CUE, tuple((cue,) for cue in one.cues), one.provenance),
            speakers=self._ids(Layer.SPEAKER, speakers, one.provenance),
            sources=self._ids(Layer.SOURCE, one.sources, one.provenance),
            addressees=self._ids(Layer.ADDRESSEE, addressees, one.provenance),
            features={
                "mode": one.mode.value,
                "implicit": one.implicit,
                "confidence": round(one.confidence, DIGITS),
            },
        )
        self._frames.append(frame)
        self._provenance[frame.id] = one.provenance
        if one.polarity is not None:
            self._add_stance(frame, one.polarity, one.provenance)

    def annotation(self) -> Annotation:
        """Give what has been made."""
        return Annotation(
            annotator=ANNOTATOR,
            status=Status.IN_PROGRESS if self._frames else Status.NEW,
            mentions=tuple(self._mentions.values()),
            attributions=tuple(self._frames),
            stances=tuple(self._stances),
            provenance=self._provenance,
        )

    def _ids(self, layer: Layer, parts: Sequence[Spans], provenance: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._mention(layer, spans, provenance) for spans in parts))

    def _mention(self, layer: Layer, spans: Spans, provenance: str) -> str:
        found = self._mentions.get((layer, spans))
        if found is None:
            key = f"m{len(self._mentions) + 1}"
            found = Mention(id=key, layer=layer, spans=spans, exact=exact_of(self._text, spans))
            self._mentions[layer, spans] = found
            self._provenance[key] = provenance
        return found.id

    def _add_stance(self, frame: Attribution, polarity: Polarity, provenance: str) -> None:
        key = f"s{len(self._stances) + 1}"
        holder = frame.speakers[0] if frame.speakers else None
        self._stances.append(Stance(id=key, attribution=frame.id, holder=holder, polarity=polarity))
        self._provenance[key] = provenance
