"""What introduces a content: a value of two word indices and a kind."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What introduces a content: أن, a colon or marks, a preposition, or nothing (an object)."""

    THAT = "that"
    SPEECH = "speech"
    PREPOSITION = "preposition"
    OBJECT = "object"


class Lead(NamedTuple):
    """A content begins at the word `first`; what introduces it at the word `at`."""

    kind: Kind
    at: int
    first: int
