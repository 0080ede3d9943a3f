"""Who stands behind a part of an outcome: what its provenance says.

``agreed:NAMES`` of what all annotators have; ``taken:NAMES`` of what an adjudicator took from some;
``open:NAMES`` of a mention whose edges are open, so far as it stands for what these have marked.
Names are in alphabetical order with ``|`` between them; in a name ``%`` and ``|`` are written
``%25`` and ``%7C``. What was made or reshaped by hand is ``human``, as everywhere.
"""

from collections.abc import Iterable
from typing import Final

AGREED: Final = "agreed"
TAKEN: Final = "taken"
OPEN: Final = "open"


def credit(word: str, names: Iterable[str]) -> str:
    """Write a provenance."""
    return f"{word}:{'|'.join(name.replace('%', '%25').replace('|', '%7C') for name in names)}"


def credited(provenance: str) -> tuple[str, tuple[str, ...]]:
    """Read a provenance: the word before the colon, and the names; other provenances have none."""
    word, colon, names = provenance.partition(":")
    if not colon or word not in {AGREED, TAKEN, OPEN}:
        return provenance, ()
    parts = (name.replace("%7C", "|").replace("%25", "%") for name in names.split("|"))
    return word, tuple(parts)
