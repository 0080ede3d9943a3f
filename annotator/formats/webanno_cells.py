"""The cells of WebAnno TSV: stacked by bars, numbered in brackets, escaped by backslashes."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

NONE: Final = "_"
"""No annotation here."""

NULL: Final = "*"
"""An annotation without this feature."""

_RESERVED: Final = re.compile(r"[\\\[\]|_;*]|->")
_ESCAPED: Final = re.compile(r"\\(->|.)", re.DOTALL)
_PLAIN: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_MEANT: Final = {"t": "\t", "n": "\n", "r": "\r"}
_NUMBERED: Final = re.compile(
    r"((?:[^\\]|\\.)*?)(?:\[([0-9]{1,9})(?:_([0-9]{1,9}))?\])?", re.DOTALL
)
_ADDRESS: Final = re.compile(r"[0-9]{1,9}-[0-9]{1,9}(?:\.[0-9]{1,9})?")


class Item(NamedTuple):
    """One of the values stacked in a cell, with its numbers: 0 where it has none."""

    value: str | None
    number: int
    other: int


def escaped(text: str) -> str:
    """Write a text in a cell."""
    return _on_line(_RESERVED.sub(lambda found: f"\\{found[0]}", text))


def escaped_text(text: str) -> str:
    """Write the text of a sentence, where only line ends and the backslash itself are reserved."""
    return _on_line(text.replace("\\", "\\\\"))


def _on_line(text: str) -> str:
    for plain, word in _PLAIN.items():
        text = text.replace(plain, word)
    return text


def unescaped(word: str) -> str:
    """Read a text from a cell."""
    if "\\" not in word:
        return word
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), word)


def items(cell: str) -> list[Item]:
    """Read the values stacked in a cell; none, if nothing is annotated here."""
    return [] if cell in {NONE, ""} else [_item(part) for part in parted(cell, "|")]


def parted(cell: str, mark: str) -> Iterator[str]:
    """Part a cell where a mark is not escaped."""
    if "\\" not in cell:
        yield from cell.split(mark)
        return
    start = position = 0
    while position < len(cell):
        if cell[position] == "\\":
            position += 1
        elif cell[position] == mark:
            yield cell[start:position]
            start = position + 1
        position += 1
    yield cell[start:]


def _item(part: str) -> Item:
    if part.isalnum():
        return Item(part, 0, 0)
    found = _NUMBERED.fullmatch(part)
    if found is None:
        return Item(part, 0, 0)
    value = None if found[1] == NULL else unescaped(found[1])
    return Item(value, int(found[2] or 0), int(found[3] or 0))


def is_address(value: str | None) -> bool:
    """Tell whether a value is the place of a token: sentence and number."""
    return value is not None and _ADDRESS.fullmatch(value) is not None
