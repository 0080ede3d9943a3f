"""Tags of tokens: IOB2 and BIOES written, these and their kin (IOB1, BILOU) read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Final

from annotator.text.spans import Span

OUTSIDE: Final = "O"
_TAG: Final = re.compile(r"([BIESLU])-(\S+)")
_NONE: Final = frozenset({OUTSIDE, "_", "-", ""})


class Scheme(Enum):
    """How tags tell where a stretch begins and ends: the letters of its sole, first and last."""

    IOB2 = "BBII"
    BIOES = "SBIE"


def tags_of(stretches: Iterable[tuple[int, int, str]], count: int, scheme: Scheme) -> list[str]:
    """Give the tags of tokens.

    Args:
        stretches: first token, the one after the last, and label; disjoint.
        count: how many tokens there are.
        scheme: how to tag.
    """
    sole, begin, inside, end = scheme.value
    tags = [OUTSIDE] * count
    for first, last, label in stretches:
        letters = sole if last - first == 1 else begin + inside * (last - first - 2) + end
        tags[first:last] = [f"{letter}-{label}" for letter in letters]
    return tags


def is_tag(word: str) -> bool:
    """Tell whether a word in a column is a tag."""
    return word == OUTSIDE or _TAG.fullmatch(word) is not None


def stretches_of(tags: Sequence[str], spans: Sequence[Span | None]) -> Iterator[tuple[str, Span]]:
    """Give the labelled stretches of a column, whichever scheme it follows.

    Args:
        tags: of the tokens; what is no tag says nothing.
        spans: where the tokens stand (code points), None where that is not known.
    """
    label: str | None = None
    start = end = 0
    for tag, span in zip(tags, spans, strict=True):
        found = None if tag in _NONE else _TAG.fullmatch(tag)
        if found is None or span is None:
            if label is not None:
                yield label, (start, end)
            label = None
            continue
        letter, name = found.groups()
        if label is not None and (letter in "BSU" or name != label):
            yield label, (start, end)
            label = None
        if label is None:
            label, start = name, span[0]
        end = span[1]
        if letter in "ESLU":
            yield label, (start, end)
            label = None
    if label is not None:
        yield label, (start, end)
