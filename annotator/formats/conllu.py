"""CoNLL-U's ten columns as words and tags: those that the last column, MISC, holds.

Words that are written together stand below a line of their range (``1-2  وقال``); the text has
that line's form, and the tags are those of the range, or else of its first word that has any.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annotator.formats.conll_tags import OUTSIDE, is_tag

Row = tuple[int, list[str]]
"""A line of a token: its number and its columns."""

COLUMNS: Final = 10
RANGE: Final = re.compile("([0-9]{1,9})-([0-9]{1,9})")
WORD: Final = re.compile("[0-9]{1,9}")
NODE: Final = re.compile(r"[0-9]+\.[0-9]+")
"""A word that is not in the text."""


def words_of(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of a block with the word first, and after it nothing but what may be tags."""
    if not rows or not all(_is_ours(row) for _, row in rows):
        return list(rows)
    return list(_written(rows))


def _is_ours(row: Sequence[str]) -> bool:
    shapes = (WORD, RANGE, NODE)
    return len(row) == COLUMNS and any(shape.fullmatch(row[0]) for shape in shapes)


def _written(rows: Sequence[Row]) -> Iterator[Row]:
    """Give what is written: ranges in the place of their words, and words that are in none."""
    last = 0
    together: list[str] | None = None
    for number, row in rows:
        found = RANGE.fullmatch(row[0])
        if found:
            last = int(found[2])
            together = [row[1], *_tags(row)]
            yield number, together
        elif not WORD.fullmatch(row[0]):
            continue
        elif int(row[0]) > last:
            yield number, [row[1], *_tags(row)]
        elif together is not None and set(together[1:]) <= {OUTSIDE}:
            together[1:] = _tags(row)


def _tags(row: Sequence[str]) -> list[str]:
    """Give the tags in MISC: ``SpaceAfter=No|NER=B-QUOTE``; one that says nothing, if none."""
    values = (value for pair in row[-1].split("|") for value in pair.split("=", 1)[1:])
    return [value for value in values if is_tag(value)] or [OUTSIDE]
