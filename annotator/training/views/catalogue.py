"""The views by their names: what their rows are, and what makes them of a record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from msgspec import Struct

from annotator.formats.losses import Losses
from annotator.model.record import Record
from annotator.training.plan import View
from annotator.training.tokenizers import Tokenizer
from annotator.training.views.chat import ChatRow, chat_rows
from annotator.training.views.frames import FramesRow, frames_rows
from annotator.training.views.pairs import PairsRow, pairs_rows
from annotator.training.views.spans import SpansRow, spans_rows
from annotator.training.views.stance import StanceRow, stance_rows
from annotator.training.views.tokens import TokensRow, tokens_rows


class Making(NamedTuple):
    """A view: its kind of row, and what gives a record's rows and counts what they cannot hold."""

    row: type[Struct]
    rows: Callable[[Record, Losses], Iterator[Struct]]


def makings(views: Iterable[View], tokenizer: Tokenizer) -> Mapping[View, Making]:
    """Give the makings of these views."""
    every = {
        View.TOKENS: Making(TokensRow, partial(tokens_rows, tokenizer=tokenizer)),
        View.SPANS: Making(SpansRow, spans_rows),
        View.FRAMES: Making(FramesRow, frames_rows),
        View.PAIRS: Making(PairsRow, pairs_rows),
        View.STANCE: Making(StanceRow, stance_rows),
        View.CHAT: Making(ChatRow, chat_rows),
    }
    return {view: every[view] for view in views}
