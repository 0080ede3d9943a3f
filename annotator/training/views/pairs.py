"""Whose words a quote is: a row for each pair of a quote and a speaker.

A quote without a speaker has a row, too: that nobody is named is an answer.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from annotator.formats.losses import Loss, Losses, place_of
from annotator.model.record import Record
from annotator.training.views.stretches import Contexts, Stretch

if TYPE_CHECKING:
    from annotator.model.mention import Mention


class PairsRow(Struct, frozen=True):
    """A quote with its speaker.

    Attributes:
        id: the article's.
        annotator: who says so.
        frame: the attribution's id.
        context: the sentences from the first mention of the frame to the last.
        start: where they begin in the article; spans count from there.
        quote: what was said.
        cues: the words by which it is attributed.
        speaker: who said it; None: nobody is named.
        entity: what the speaker is called throughout the corpus; None: nobody said.
        mode: how the quote gives the words.
        implicit: whether the speaker is named elsewhere than in the clause.
    """

    id: str
    annotator: str | None
    frame: str
    context: str
    start: int
    quote: Stretch
    cues: tuple[Stretch, ...]
    speaker: Stretch | None
    entity: str | None
    mode: str | None
    implicit: bool


def pairs_rows(record: Record, losses: Losses) -> Iterator[PairsRow]:
    """Give a record's rows."""
    work = record.annotation
    known = work.mention_by_id
    contexts = Contexts(record.text)
    for frame in work.in_reading_order:
        quote = known.get(frame.quote or "")
        if quote is None:
            losses.add(Loss.ATTRIBUTIONS, place_of(record.id, frame.id))
            continue
        cues = [known[key] for key in frame.cues]
        speakers = [known[key] for key in frame.speakers]
        around = contexts.around([quote, *cues, *speakers])
        answers: list[Mention | None] = [*speakers] or [None]
        for speaker in answers:
            entity = None if speaker is None else work.entity_of.get(speaker.id)
            yield PairsRow(
                record.id,
                record.annotator,
                frame.id,
                around.text,
                around.start,
                around.stretch(quote),
                tuple(map(around.stretch, cues)),
                None if speaker is None else around.stretch(speaker),
                None if entity is None else entity.name,
                None if frame.mode is None else frame.mode.value,
                frame.implicit,
            )
