"""The lines of brat's ``.ann`` files: read into values, and written.

This module knows the grammar alone, not what an annotation means. Offsets are what the file says
they are; whether they count code points is not known here.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from annotator.formats.plain_values import BREAKS
from annotator.problems import Place, Problem

Spans = tuple[tuple[int, int], ...]


class TextBound(NamedTuple):
    """``T1⇥Type 0 5;16 23⇥text``; `line` counts from 1."""

    line: int
    id: str
    type: str
    spans: Spans
    text: str

    def __str__(self) -> str:
        """Write the line, without its end."""
        spans = ";".join(f"{start} {end}" for start, end in self.spans)
        return f"{self.id}\t{self.type} {spans}\t{self.text}"


class Event(NamedTuple):
    """``E1⇥Type:T1 Role:T2``; roles without the numbers that tell several of one name apart."""

    line: int
    id: str
    type: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Write the line, without its end; roles that come several times are numbered."""
        arguments = "".join(f" {role}:{key}" for role, key in _numbered(self.arguments))
        return f"{self.id}\t{self.type}:{self.trigger}{arguments}"


class Relation(NamedTuple):
    """``R1⇥Type Arg1:T1 Arg2:T2``."""

    line: int
    id: str
    type: str
    head: str
    tail: str

    def __str__(self) -> str:
        """Write the line, without its end."""
        return f"{self.id}\t{self.type} Arg1:{self.head} Arg2:{self.tail}"


class Equiv(NamedTuple):
    """``*⇥Equiv T1 T2``: what is of one reference."""

    line: int
    id: str
    members: tuple[str, ...]


class Attribute(NamedTuple):
    """``A1⇥Name T1 value``; without a value, and in old files under ``M``, a flag that is set."""

    line: int
    id: str
    name: str
    target: str
    value: str | None

    def __str__(self) -> str:
        """Write the line, without its end."""
        value = "" if self.value is None else f" {self.value}"
        return f"{self.id}\t{self.name} {self.target}{value}"


class Reference(NamedTuple):
    """``N1⇥Reference T1 Database:key⇥name``."""

    line: int
    id: str
    target: str
    database: str
    key: str
    name: str

    def __str__(self) -> str:
        """Write the line, without its end."""
        return f"{self.id}\tReference {self.target} {self.database}:{self.key}\t{self.name}"


class Note(NamedTuple):
    """``#1⇥AnnotatorNotes T1⇥text``."""

    line: int
    id: str
    type: str
    target: str
    text: str

    def __str__(self) -> str:
        """Write the line, without its end."""
        return f"{self.id}\t{self.type} {self.target}\t{self.text}"


Line = TextBound | Event | Relation | Equiv | Attribute | Reference | Note

_SPAN: Final = r"[0-9]{1,9} [0-9]{1,9}"
_SHAPES: Final = {
    "T": re.compile(rf"(\S+) ({_SPAN}(?:;{_SPAN})*)"),
    "E": re.compile(r"([^\s:]+):(\S+)((?: +[^\s:]+:\S+)*) *"),
    "R": re.compile(r"(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+) *"),
    "*": re.compile(r"(\S+)((?: +\S+)+) *"),
    "A": re.compile(r"(\S+) (\S+)(?: (.+))?"),
    "N": re.compile(r"\S+ (\S+) ([^\s:]+):(\S+) *"),
    "#": re.compile(r"(\S+) (\S+) *"),
}
_OLD_MARKS: Final = {"M": "A"}
_NUMBER: Final = re.compile(r"[0-9]+$")


def parsed(content: str, file: str) -> Iterator[Line | Problem]:
    """Read the lines of a file; give what is wrong with a line in its place."""
    for number, line in enumerate(content.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 - its end is no part of it
        if line.strip():
            found = _line(number, line)
            yield found or Problem("brat.line", Place(file, number), line=line[:80])


def _line(number: int, line: str) -> Line | None:
    key, _, rest = line.partition("\t")
    sort = _OLD_MARKS.get(key[:1], key[:1])
    data, _, tail = rest.partition("\t")
    found = _SHAPES[sort].fullmatch(data) if sort in _SHAPES else None
    return None if found is None else _MAKERS[sort](number, key, found, tail)


_MAKERS: Final[dict[str, Callable[[int, str, re.Match[str], str], Line]]] = {
    "T": lambda number, key, found, tail: TextBound(number, key, found[1], _spans(found[2]), tail),
    "E": lambda number, key, found, _: Event(
        number, key, found[1], found[2], tuple(_arguments(found[3]))
    ),
    "R": lambda number, key, found, _: Relation(number, key, *found.groups()),
    "*": lambda number, _, found, __: Equiv(number, f"*{number}", tuple(found[2].split())),
    "A": lambda number, key, found, _: Attribute(number, key, *found.groups()),
    "N": lambda number, key, found, tail: Reference(
        number, key, found[1], found[2], found[3], tail
    ),
    "#": lambda number, key, found, tail: Note(number, key, found[1], found[2], tail),
}


def _spans(written: str) -> Spans:
    pairs = (pair.split(" ") for pair in written.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _arguments(written: str) -> Iterator[tuple[str, str]]:
    for argument in written.split():
        role, _, key = argument.partition(":")
        yield _NUMBER.sub("", role) or role, key


def _numbered(arguments: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Number the roles that come several times: ``Speaker``, ``Speaker2`` and so on."""
    counts: dict[str, int] = {}
    for role, key in arguments:
        counts[role] = counts.get(role, 0) + 1
        yield (role if counts[role] == 1 else f"{role}{counts[role]}"), key


# What may stand in a name, and what is written in its place.
_NAME: Final = re.compile(r"[^A-Za-z0-9_]")
_ESCAPED_NAME: Final = re.compile(r"-u([0-9a-f]{4,6})-")
NAMELESS: Final = "-u-"
_KEY: Final = re.compile(r"[\s%]")


def name_of(word: str) -> str:
    """Write a name as brat takes it, by its own letters: others by their numbers."""
    return _NAME.sub(lambda found: f"-u{ord(found[0]):04x}-", word) or NAMELESS


def word_of(name: str) -> str:
    """Read a name that was written."""
    if name == NAMELESS:
        return ""
    return _ESCAPED_NAME.sub(lambda found: _character(found[1], found[0]), name)


def _character(digits: str, otherwise: str) -> str:
    number = int(digits, 16)
    is_one = number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF  # noqa: PLR2004 - Unicode's
    return chr(number) if is_one else otherwise


def on_line(text: str) -> str:
    """Write a text on one line, with line ends and tabs escaped."""
    text = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    return BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


_ESCAPED_TEXT: Final = re.compile(r"\\(\\|n|t|u[0-9a-f]{4})")


def off_line(line: str) -> str:
    """Read a text that was written on one line."""
    return _ESCAPED_TEXT.sub(_meant, line)


def _meant(found: re.Match[str]) -> str:
    word = found[1]
    plain = {"\\": "\\", "n": "\n", "t": "\t"}.get(word)
    return plain if plain is not None else _character(word[1:], found[0])


def key_of(word: str) -> str:
    """Write the key of a database as one word."""
    return _KEY.sub(lambda found: quote(found[0]), word)


def read_key(key: str) -> str:
    """Read a key that was written."""
    return unquote(key)
