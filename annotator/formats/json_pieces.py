"""JSON files of any size, piece by piece: the items of a list, or one item a line.

No more than one item is held at a time, and none that is longer than any line may be. Where an
item is broken, it is told and the next one is given; a list whose brackets don't match is read as
far as it goes.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, cast

import msgspec

from annotator.formats import lines as bounded
from annotator.formats.malformed import malformed
from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from io import BufferedReader

CHUNK: Final = 1 << 18
SPACE: Final = BOM_UTF8 + b" \t\r\n"
SHOWN: Final = 20  # characters of what stands where no item should

STEPS: Final = 3
"""Lists and objects within each other that go by in one step."""


def _skipping(steps: int) -> bytes:
    """Give the pattern of what stands between brackets that are to be looked at.

    It is possessive throughout, so that no text is looked at twice on the way back.
    """
    plain, string = rb'[^"{}\[\]]*+', rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
    inner = plain + rb"(?:" + string + plain + rb")*+"
    for _ in range(steps):
        nested = string + rb"|\{" + inner + rb"\}|\[" + inner + rb"\]"
        inner = plain + rb"(?:(?:" + nested + rb")" + plain + rb")*+"
    return inner


_SKIPPED: Final = re.compile(_skipping(STEPS), re.DOTALL)
_IN_STRING: Final = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_BETWEEN: Final = re.compile(rb"[\s,]*+")


class Piece(NamedTuple):
    """One item: its bytes, where it stands (lines from 1, items from 0)."""

    content: bytes
    line: int
    number: int


def items(handle: BinaryIO) -> Iterator[Piece | Problem]:
    """Give the items of a JSON list, or of objects that follow each other."""
    scanner = _Scanner()
    try:
        while chunk := handle.read(CHUNK):
            yield from scanner.feed(chunk)
        yield from scanner.close()
    except Problem as problem:
        yield problem


def lines(handle: BinaryIO) -> Iterator[Piece | Problem]:
    """Give the lines that are not blank, without a byte order mark."""
    is_empty = True
    for number, line in enumerate(bounded.lines(handle), 1):
        is_empty = False
        if isinstance(line, Problem):
            yield line
            continue
        content = (line.removeprefix(BOM_UTF8) if number == 1 else line).strip()
        if content:
            yield Piece(content, number, number - 1)
    if is_empty:
        yield Problem("file.empty")


def objects(handle: BinaryIO) -> Iterator[tuple[Place, dict[str, Any], int] | Problem]:
    """Give the objects of a list, or of one line each: with their place, and counted from 0."""
    head = cast("BufferedReader", handle).peek(CHUNK).lstrip(SPACE)
    is_list = head[:1] == b"["
    is_indented = head.partition(b"\n")[0].strip() == b"{"
    for piece in items(handle) if is_list or is_indented else lines(handle):
        if isinstance(piece, Problem):
            yield piece
            continue
        place = Place(line=piece.line, path=f"$[{piece.number}]" if is_list else None)
        try:
            yield place, decoded(piece.content), piece.number
        except Problem as problem:
            yield problem.at(place)


def decoded(content: bytes) -> dict[str, Any]:
    """Decode an object.

    Raises:
        Problem: it is malformed, nested too deeply, or no object.
    """
    try:
        value = _DECODER.decode(content)
    except RecursionError:
        raise Problem("corpus.too_deep") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise malformed(error, content) from error
    if not isinstance(value, dict):
        raise Problem("corpus.field_type", Place(path="$"), expected="object", found=_kind(value))
    return value


def keys_of(head: bytes) -> dict[str, bytes]:
    """Give the keys of the first object at the beginning of a file, as far as that reaches.

    Returns:
        By key how its value begins: a bracket with what follows it, or one byte.
    """
    start = head.find(b"{") + 1
    keys: dict[str, bytes] = {}
    while start and (found := _PAIR.match(head, start)):
        keys[found[1].decode(errors="replace")] = b"".join(found[2].split())
        start = _value_end(head, found.start(2))
    return keys


def _value_end(head: bytes, start: int) -> int:
    """Give where a value ends; 0 where that is not to be seen."""
    depth, position = 0, start
    while True:
        position = _end(_SKIPPED if depth else _SCALAR, head, position)
        mark = head[position : position + 1]
        if mark and mark in b"{[":
            depth += 1
        elif depth and mark and mark in b"}]":
            depth -= 1
        else:
            return 0 if depth or not mark or mark == b'"' else position
        position += 1


_PAIR: Final = re.compile(rb'[\s,]*"((?:[^"\\]++|\\.)*+)"\s*:\s*(\[\s*.|.)', re.DOTALL)
_SCALAR: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"\s*|[^"{}\[\],]*+', re.DOTALL)
_DECODER: Final = msgspec.json.Decoder()


class _Scanner:
    """Finds where items begin and end; never goes back."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._depth = 0
        self._base = 0
        self._in_string = False
        self._skip = 0
        self._line = 1
        self._item_line = 1
        self._number = 0
        self._first = True

    def feed(self, chunk: bytes) -> Iterator[Piece | Problem]:
        """Take the next bytes, and give the items that end in them."""
        if self._first:
            chunk = chunk.removeprefix(BOM_UTF8)
            self._first = False
        position, begin, counted = self._skip, 0, 0
        self._skip = 0
        while position < len(chunk):
            if self._in_string:
                position = self._through_string(chunk, position)
                continue
            if self._depth > self._base:
                position = _end(_SKIPPED, chunk, position)
            else:
                begin = position = _end(_BETWEEN, chunk, position)
            if position == len(chunk):
                break
            mark = chunk[position : position + 1]
            if self._depth == self._base:
                self._line += chunk.count(b"\n", counted, begin)
                counted, self._item_line = begin, self._line
            if self._depth == self._base and not self._opens(mark):
                raise self._no_item(chunk[position : position + 4 * SHOWN])
            if self._turn(mark):
                self._keep(chunk[begin : position + 1])
                yield self._item()
            position += 1
        if self._depth > self._base:
            self._keep(chunk[begin:])
        self._line += chunk.count(b"\n", counted)

    def close(self) -> Iterator[Problem]:
        """Tell what is open at the end."""
        if self._depth > self._base:
            yield Problem("import.cut_short", Place(line=self._item_line, path=self._path()))
        elif self._depth:
            yield Problem("import.list_open", Place(line=self._line))
        elif not self._number:
            yield Problem("file.empty")

    def _through_string(self, chunk: bytes, position: int) -> int:
        position = _end(_IN_STRING, chunk, position)
        if position == len(chunk):
            return position
        if chunk[position : position + 1] == b'"':
            self._in_string = False
        else:
            self._skip = 1  # a backslash ends the chunk: what it escapes opens the next
        return position + 1

    def _opens(self, mark: bytes) -> bool:
        """Tell whether what stands between items may: the next one, or an edge of the list."""
        return mark in b"{[" or (mark == b"]" and self._depth > 0)

    def _turn(self, mark: bytes) -> bool:
        """Take a bracket or a quotation mark; tell whether it ends an item."""
        outside = self._depth == self._base
        if outside and mark == b"[" and not self._depth:
            self._base = self._depth = 1
        elif outside and mark == b"]":
            self._base = self._depth = 0
        elif mark in b"{[":
            self._depth += 1
        elif mark == b'"':
            self._in_string = True
        else:
            self._depth -= 1
            return self._depth == self._base
        return False

    def _no_item(self, found: bytes) -> Problem:
        shown = found.decode(errors="replace")[:SHOWN]
        return Problem("import.no_item", Place(line=self._line, path=self._path()), found=shown)

    def _keep(self, part: bytes) -> None:
        self._size += len(part)
        if self._size <= bounded.LONGEST:
            self._parts.append(part)
        else:
            self._parts.clear()

    def _item(self) -> Piece | Problem:
        content = b"".join(self._parts)
        is_whole = self._size <= bounded.LONGEST
        path = self._path()
        piece = Piece(content, self._item_line, self._number)
        self._parts, self._size = [], 0
        self._number += 1
        return piece if is_whole else bounded.too_long().at(Place(line=piece.line, path=path))

    def _path(self) -> str | None:
        return f"$[{self._number}]" if self._base else None


def _end(pattern: re.Pattern[bytes], chunk: bytes, position: int) -> int:
    found = pattern.match(chunk, position)
    return position if found is None else found.end()


def _kind(value: object) -> str:
    names = {list: "array", str: "str", bool: "bool", type(None): "null"}
    return names.get(type(value), type(value).__name__)
