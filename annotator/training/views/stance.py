"""Stance: a row for each, with who holds it, at what it is aimed, and the words that express it."""

from collections.abc import Iterator

from msgspec import Struct

from annotator.formats.losses import Loss, Losses, place_of
from annotator.model.parties import party
from annotator.model.record import Record
from annotator.training.views.stretches import Contexts


class StanceRow(Struct, frozen=True):
    """A stance.

    Attributes:
        id: the article's.
        annotator: who says so.
        frame: the attribution's id.
        context: the sentences from the first mention of the frame to the last.
        speaker: whose words they are; None: nobody is named.
        holder: whose stance it is, mostly the speaker; None: not said.
        target: what is evaluated; None: nothing, or not said.
        quote: the words; None: none are marked.
        label: which way it goes (the polarity).
        intensity: how strongly, 1 to 3.
        explicit: said in so many words, rather than implied.
    """

    id: str
    annotator: str | None
    frame: str
    context: str
    speaker: str | None
    holder: str | None
    target: str | None
    quote: str | None
    label: str
    intensity: int
    explicit: bool


def stance_rows(record: Record, losses: Losses) -> Iterator[StanceRow]:
    """Give a record's rows; where several speak, the first is named, the others are counted."""
    work = record.annotation
    known = work.mention_by_id
    contexts = Contexts(record.text) if record.stances else None
    for one in record.stances:
        frame = work.attribution_by_id.get(one.attribution)
        if frame is None or contexts is None:
            losses.add(Loss.STANCES, place_of(record.id, one.id))
            continue
        quote = known.get(frame.quote or "")
        speakers = [known[key] for key in frame.speakers]
        losses.add(Loss.MENTIONS, place_of(record.id, frame.id), max(0, len(speakers) - 1))
        holder, target = party(work, one.holder), party(work, one.target)
        yield StanceRow(
            record.id,
            record.annotator,
            frame.id,
            contexts.around(work.mentions_of(frame.id)).text,
            speakers[0].text if speakers else None,
            None if holder is None else holder.name,
            None if target is None else target.name,
            None if quote is None else quote.text,
            one.polarity.value,
            one.intensity,
            one.explicit,
        )
