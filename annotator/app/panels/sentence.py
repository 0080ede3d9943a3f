"""A frame told as a sentence: speaker, cue, «quote», source, addressee, stance, reporter.

Values in, pieces of text out; a piece knows its layer, so that it can be drawn in its look.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.app.names import COMMITMENT_SIGNS, POLARITY_SIGNS, name_of
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer
from annotator.model.parties import party
from annotator.model.stance import Stance

QUOTE_SHOWN = 160  # code points of a quote that a card shows
translate = QCoreApplication.translate
OUTER_MARKS = '«»“”"„‟'


class Piece(NamedTuple):
    """A stretch of the sentence; ``blank`` where a role is still missing."""

    text: str
    layer: Layer | None = None
    blank: bool = False


def sentence(annotation: Annotation, frame: Attribution) -> list[Piece]:
    """Tell a frame as a sentence."""
    pieces = [_role(annotation, frame, Layer.SPEAKER, translate("Sentence", "speaker?"))]
    if frame.implicit:
        pieces += [Piece(" "), Piece(translate("Sentence", "(implicit)"))]
    pieces += [Piece(" "), _role(annotation, frame, Layer.CUE, "")] if frame.cues else []
    pieces += [Piece(": "), _quote(annotation, frame)]
    for key in frame.sources:  # the chain, from the speaker outwards
        pieces += [Piece(" ← "), Piece(annotation.mention_by_id[key].text, Layer.SOURCE)]
    if frame.addressees:
        pieces += [Piece(" → "), _role(annotation, frame, Layer.ADDRESSEE, "")]
    for stance in annotation.stances_of(frame.id):
        pieces += [Piece("\n"), *_stance(annotation, frame, stance)]
    if frame.commitment is not None:
        reporter = translate("Sentence", "reporter")
        sign, name = COMMITMENT_SIGNS[frame.commitment], name_of(frame.commitment)
        pieces.append(Piece(f"\n{sign} {reporter}: {name}"))
    return [piece for piece in pieces if piece.text]


def who(annotation: Annotation, frame: Attribution) -> str:
    """Tell who the parties of a frame are, a line each; empty where nobody is linked."""
    parties = (*frame.speakers, *frame.sources, *frame.addressees)
    linked = (annotation.entity_of.get(key) for key in parties)
    known = {entity.id: entity for entity in linked if entity is not None}
    return "\n".join(
        f"\u2068{entity.name}\u2069 ({name_of(entity.kind)})" for entity in known.values()
    )


def isolated(piece: Piece) -> str:
    """Give a piece's text so that its direction disturbs nothing around it (Unicode TR9, FSI)."""
    return piece.text if piece.layer is None else f"\u2068{piece.text}\u2069"


def plain(pieces: Iterable[Piece]) -> str:
    """Join the pieces, for searching and for screen readers."""
    return "".join(piece.text for piece in pieces)


def _role(annotation: Annotation, frame: Attribution, layer: Layer, missing: str) -> Piece:
    names = [annotation.mention_by_id[key].text for key in frame.role(layer)]
    if names:
        return Piece(translate("Sentence", ", ").join(names), layer)
    return Piece(missing, layer, blank=True)


def _quote(annotation: Annotation, frame: Attribution) -> Piece:
    if frame.quote is None:
        return Piece(translate("Sentence", "«quote?»"), Layer.QUOTE, blank=True)
    text = annotation.mention_by_id[frame.quote].text.strip(OUTER_MARKS)
    shown = text if len(text) <= QUOTE_SHOWN else f"{text[:QUOTE_SHOWN].rstrip()}…"
    return Piece(f"«{' '.join(shown.split())}»", Layer.QUOTE)


def _stance(annotation: Annotation, frame: Attribution, stance: Stance) -> list[Piece]:
    """Tell a stance; who holds it only where that is not the frame's first speaker."""
    sign = POLARITY_SIGNS[stance.polarity] * stance.intensity
    told = [Piece(f"{sign} {name_of(stance.polarity)}")]
    target, holder = party(annotation, stance.target), party(annotation, stance.holder)
    if target is not None:
        told += [Piece(" "), Piece(target.name, Layer.TARGET)]
    if not stance.explicit:
        told += [Piece(" "), Piece(translate("Sentence", "(implied)"))]
    if holder is not None and holder.id not in frame.speakers[:1]:
        told += [Piece(" — "), Piece(holder.name, Layer.SPEAKER)]
    return told
