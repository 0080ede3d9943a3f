"""Conversations for models that follow instructions: an article is given, its frames are asked for.

The answer is JSON. It names words and no positions, as such models do: where words stand in an
article more than once, the answer does not tell which of them are meant, and that is counted.
"""

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from annotator.formats.losses import Loss, Losses, place_of
from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Layer
from annotator.model.parties import party
from annotator.model.record import Record
from annotator.training.views.stretches import count_features

TASK: Final = (
    "استخرج من المقالة كل ما تنسبه إلى غيرها من أقوال وآراء، على ترتيب ورودها. أجب بمصفوفة JSON،"
    " لكل إسناد كائن فيها: quote القول كما ورد، وcues ألفاظ الإسناد، وspeakers القائلون، وsources"
    " المصادر من القائل إلى المقالة، وaddressees المخاطَبون، وmode أصريح القول (direct) أم محكي"
    " (indirect) أم مختلط (mixed)، وimplicit هل سُمّي القائل خارج جملته، وstances المواقف:"
    " polarity وtarget. انقل الألفاظ حرفاً حرفاً، وحيث ينقطع القول اجعله مصفوفة من أجزائه."
)


class Message(Struct, frozen=True):
    """What one side says."""

    role: str
    content: str


class ChatRow(Struct, frozen=True):
    """A conversation about an article."""

    id: str
    annotator: str | None
    messages: tuple[Message, ...]


def chat_rows(record: Record, losses: Losses) -> Iterator[ChatRow]:
    """Give a record's row."""
    _count(record, losses)
    work = record.annotation
    answer = msgspec.json.encode([_answer(work, frame) for frame in work.in_reading_order])
    yield ChatRow(
        record.id,
        record.annotator,
        (
            Message("system", TASK),
            Message("user", record.text),
            Message("assistant", answer.decode()),
        ),
    )


def _answer(work: Annotation, frame: Attribution) -> dict[str, Any]:
    roles = {
        name: [_words(work, key) for key in frame.role(layer)]
        for layer, name in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    answer = {
        "quote": None if frame.quote is None else _words(work, frame.quote),
        **roles,
        "mode": frame.mode,
        "implicit": frame.implicit,
        "stances": [
            {"polarity": one.polarity, "target": _name(work, one.target)}
            for one in work.stances_of(frame.id)
        ],
    }
    return {key: value for key, value in answer.items() if value not in ([], None)}


def _words(work: Annotation, key: str) -> str | list[str]:
    exact = work.mention_by_id[key].exact
    return exact[0] if len(exact) == 1 else list(exact)


def _name(work: Annotation, key: str | None) -> str | None:
    found = party(work, key)
    return None if found is None else found.name


def _count(record: Record, losses: Losses) -> None:
    """Count what no answer names, and what it names without telling where it stands."""
    count_features(record, losses, frames=True)
    named = {key for frame in record.attributions for key in frame.members()}
    named |= {one.target for one in record.stances if one.target is not None}
    for mention in record.mentions:
        place = place_of(record.id, mention.id)
        if mention.id not in named:
            losses.add(Loss.MENTIONS, place)
        elif any(record.text.find(words) != record.text.rfind(words) for words in mention.exact):
            losses.add(Loss.PLACES, place)
