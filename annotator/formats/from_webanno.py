"""An article made of a WebAnno TSV file, ours or another project's."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from annotator.formats.from_graph import layer_of, parts_of
from annotator.formats.graph import CONTINUED, Frame, Graph, Link, Node
from annotator.formats.renumbering import renumbered
from annotator.formats.webanno_cells import NONE, Item, is_address, items, parted, unescaped
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Place, Problem
from annotator.text.offsets import Utf16Map
from annotator.text.spans import Span

SPANS: Final = "#T_SP="
RELATIONS: Final = "#T_RL="
CHAINS: Final = "#T_CH="
TEXT: Final = "#Text="
BASE: Final = "BT_"
SLOTS: Final = "ROLE_"
OFFSETS: Final = re.compile("([0-9]{1,9})-([0-9]{1,9})")
ORDERED: Final = re.compile(r"[a-z]+([0-9]{1,9})")
"""The role of a relation with its number, where a frame has several of it."""

BLANK: Final = frozenset({NONE, ""})
"""Cells that say nothing."""

FIXED: Final = 3
"""Columns before those of layers: the token's number, its offsets, and the token."""


class Columns(NamedTuple):
    """The columns of one layer: spans', or relations' whose spans are those of `base`."""

    layer: str
    first: int
    features: tuple[str, ...]
    base: str | None


class Row(NamedTuple):
    """A line of a token; its span counts UTF-16 units."""

    address: str
    span: Span
    word: str
    cells: tuple[str, ...]


Key = tuple[str, str, int]
"""A span's layer, and its number, or where it has none the token and the place in the stack."""


class Reading:
    """The reading of one file."""

    def __init__(self, content: bytes) -> None:
        """Take the file's bytes."""
        self.problems: list[Problem] = []
        self._columns: list[Columns] = []
        self._rows: list[Row] = []
        self._texts: list[str] = []
        self._begun: list[str] = []
        self._block: list[Row] = []
        self._length = 0
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise Problem("text.encoding", byte=error.start + 1, encoding="UTF-8") from error
        for number, line in enumerate(text.split("\n"), 1):
            self._read(number, line.removesuffix("\r"))
        self._end_block()

    def record(self, key: str) -> tuple[Record, tuple[Notice, ...]]:
        """Make the record, and what is to be told of names that are none of ours."""
        text = "".join(self._texts)
        if not text.strip():
            raise Problem("text.empty")
        units = Utf16Map(text)
        nodes, links = _Drawing(self._columns, self._rows, units).graph()
        sound = [node for node in nodes if 0 <= node.span[0] < node.span[1] <= len(text)]
        parts = parts_of(Graph(tuple(sound), tuple(links)), text)
        annotation = Annotation(mentions=parts.mentions, attributions=parts.attributions)
        record = record_of(Article(id=key, text=text), annotation)
        return renumbered(record)[0], parts.notices

    def _read(self, number: int, line: str) -> None:
        if line.startswith(TEXT):
            if self._block:
                self._end_block()
            self._begun.append(unescaped(line.removeprefix(TEXT)))
        elif line.startswith((SPANS, RELATIONS, CHAINS)) and not self._rows:
            self._head(line)
        elif line.startswith("#") and "\t" not in line:
            return
        elif line:
            parts = line.split("\t")
            found = OFFSETS.fullmatch(parts[1]) if len(parts) >= FIXED else None
            if found is None or not is_address(parts[0]):
                self.problems.append(Problem("webanno.row", Place(line=number), line=line[:80]))
                return
            span = (int(found[1]), int(found[2]))
            self._block.append(Row(parts[0], span, unescaped(parts[2]), tuple(parts[FIXED:])))
        else:
            self._end_block()

    def _head(self, line: str) -> None:
        layer, *features = line.partition("=")[2].split("|")
        base = features[-1] if features and features[-1].startswith(BASE) else None
        first = sum(len(one.features) for one in self._columns)
        name = base.removeprefix(BASE) if base else None
        if line.startswith(CHAINS):
            layer = ""  # its columns are counted, and not read
        self._columns.append(Columns(layer, first, tuple(features), name))

    def _end_block(self) -> None:
        """Put a sentence's text where its tokens say that it stands."""
        rows, self._block = self._block, []
        text, self._begun = "\n".join(self._begun), []
        if rows:
            words = [row for row in rows if "." not in row.address]
            text = text or " ".join(row.word for row in words)
            begin = rows[0].span[0] - _units(text[: max(0, text.find(rows[0].word))])
            gap = begin - self._length
            if 0 < gap <= MOST_SPACE:
                text = "\n" + " " * (gap - 1) + text
            elif gap:
                place = Place(path=rows[0].address)
                self.problems.append(Problem("webanno.offsets", place))
        self._rows += rows
        self._texts.append(text)
        self._length += _units(text)


MOST_SPACE: Final = 10_000
"""Units between two sentences; more is no white space."""


def _units(text: str) -> int:
    return Utf16Map(text).utf16_length


class _Drawing:
    """The making of a graph of what the columns say."""

    def __init__(self, columns: Sequence[Columns], rows: Sequence[Row], units: Utf16Map) -> None:
        self._columns = columns
        # Most tokens bear no mark.
        self._rows = [row for row in rows if not BLANK.issuperset(row.cells)]
        self._units = units
        self._spans: dict[Key, Span] = {}
        self._values: dict[Key, dict[str, str]] = defaultdict(dict)
        self._slots: dict[Key, tuple[str, str, str]] = {}  # their layer, roles and targets
        self._at: dict[tuple[str, str, int], list[Key]] = defaultdict(list)

    def graph(self) -> tuple[list[Node], list[Link]]:
        for row in self._rows:
            for columns in self._columns:
                if columns.layer and columns.base is None:
                    self._read_spans(row, columns)
        links = [link for _, link in sorted(self._links(), key=lambda pair: pair[0])]
        slots = [(key, link) for key in self._slots for link in self._slot_links(key)]
        heads = {key for key, _ in slots}
        nodes = [node for key in self._spans if (node := self._node(key, heads)) is not None]
        return nodes, links + [link for _, link in slots]

    def _cells(self, row: Row, columns: Columns) -> list[list[Item]]:
        cells = row.cells[columns.first : columns.first + len(columns.features)]
        return [items(cell) for cell in cells]

    def _read_spans(self, row: Row, columns: Columns) -> None:
        raw = row.cells[columns.first : columns.first + len(columns.features)]
        slotted = _slotted(columns)
        cells = [[] if at in slotted else items(cell) for at, cell in enumerate(raw)]
        stacks = [list(parted(cell, "|")) if cell not in BLANK else [] for cell in raw]
        for place in range(max(map(len, stacks), default=0)):
            number = max((cell[place].number for cell in cells if place < len(cell)), default=0)
            name = str(number) if number else row.address
            key = (columns.layer, name, 0 if number else place + 1)
            start, end = self._spans.get(key, row.span)
            self._spans[key] = (min(start, row.span[0]), max(end, row.span[1]))
            self._at[columns.layer, row.address, number].append(key)
            for feature, cell in zip(columns.features, cells, strict=False):
                if place < len(cell) and cell[place].value is not None:
                    self._values[key].setdefault(feature, cell[place].value or "")
            for at in slotted[::2]:
                pair = [stack[place] if place < len(stack) else "" for stack in stacks[at : at + 2]]
                if len(pair) > 1 and pair[1] not in {NONE, "*", ""} and key not in self._slots:
                    self._slots[key] = (columns.features[at + 1], pair[0], pair[1])

    def _links(self) -> Iterator[tuple[int, Link]]:
        """Give relations, with the numbers of those that have an order of their own."""
        for row in self._rows:
            for columns in self._columns:
                if columns.base is None or not columns.layer:
                    continue
                cells = self._cells(row, columns)
                for place, source in enumerate(cells[-1] if cells else ()):
                    tail = self._find(columns.base, row.address, source.other)
                    head = self._find(columns.base, source.value or "", source.number)
                    names = [cell[place].value for cell in cells[:-1] if place < len(cell)]
                    if head and tail:
                        label = next((name for name in names if name), columns.layer)
                        found = ORDERED.fullmatch(label)
                        link = Link(_id(head), _id(tail), self._role(tail, label))
                        yield (int(found[1]) if found else 0), link

    def _slot_links(self, key: Key) -> Iterator[Link]:
        """Read the slots of a span: roles in one column, and beside it what fills them."""
        base, roles, targets = self._slots[key]
        for role, target in zip(parted(roles, ";"), parted(targets, ";"), strict=False):
            for item in items(target)[:1]:
                tail = self._find(base, item.value or "", item.number)
                if tail is not None:
                    yield Link(_id(key), _id(tail), self._role(tail, unescaped(role)))

    def _find(self, layer: str, address: str, number: int) -> Key | None:
        found = self._at.get((layer, address, number))
        return found[0] if found else None

    def _label(self, key: Key) -> tuple[str, str | None]:
        """Tell what a span is, and the feature that tells it."""
        name = key[0].rpartition(".")[2]
        if layer_of(name) is not None:
            return name, None
        told = list(self._values[key].items())
        for feature, value in told:
            if layer_of(value) is not None:
                return value, feature
        return (told[0][1], told[0][0]) if told else (name, None)

    def _role(self, tail: Key, name: str) -> str:
        """Name a link after what it leads to, where that is one of ours."""
        layer = layer_of(self._label(tail)[0])
        return name if layer is None or name == CONTINUED else layer.value

    def _node(self, key: Key, heads: set[Key]) -> Node | None:
        start, end = self._spans[key]
        if not 0 <= start < end <= self._units.utf16_length:
            return None
        label, _ = self._label(key)
        frame = None
        if key in heads:
            label = label if layer_of(label) else Layer.CUE.value
            role = layer_of(label)
            frame = Frame(id=f"a-{_id(key)}", role=role or Layer.CUE)
        span = self._units.span_to_codepoints((start, end))
        return Node(id=_id(key), label=label, span=span, frame=frame)


def _slotted(columns: Columns) -> list[int]:
    """Tell which columns are of slots: one of roles, and the next of what fills them."""
    roles = [at for at, name in enumerate(columns.features[:-1]) if name.startswith(SLOTS)]
    return [at for role in roles for at in (role, role + 1)]


def _id(key: Key) -> str:
    return "/".join(map(str, key))
