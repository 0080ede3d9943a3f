"""WebAnno TSV 3.3: a token a line, with columns for layers of spans and for their relations.

A mention is a span with its layer, and an attribution the relations that lead from its quote,
numbered where several have one role. A file holds one article, and its name is the id. Offsets
count UTF-16 units.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path, PurePath
from typing import Final

from annotator.formats.blocks import blocks
from annotator.formats.bundle import Member, bundle_writer, names_of, opened
from annotator.formats.files import STANDARD, atomic_writer
from annotator.formats.format import Format, Item
from annotator.formats.from_webanno import Reading
from annotator.formats.graph import Graph, Link, Node, graph_of
from annotator.formats.holding import Holds, held
from annotator.formats.losses import Loss, Losses
from annotator.formats.naming import article_of, file_stem, told_apart
from annotator.formats.sound import made_sound
from annotator.formats.webanno_cells import NONE, escaped, escaped_text
from annotator.formats.zips import ZIP
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.text.offsets import Utf16Map
from annotator.text.segments import tokens
from annotator.text.spans import Span

SUFFIX: Final = ".tsv"
MARK: Final = b"#FORMAT=WebAnno TSV"
HEAD: Final = """\
#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Mention|layer
#T_RL=webanno.custom.Role|role|BT_webanno.custom.Mention


"""
HOLDS: Final = Holds(ids=False, values=False, fragments=False, edges=False)
"""Spans of whole tokens, and relations between them."""


def read_webanno(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read files, and the files in folders and zip files.

    Yields:
        A record with each; at the end of a path, what is to be told of all of it.
    """
    with ExitStack() as stack:
        found: dict[str, list[Member]] = {}
        told: list[Problem] = []
        for path in paths:
            try:
                files = stack.enter_context(opened(path, told))
            except Problem as problem:
                yield problem.at(Place(str(path)))
                continue
            is_lone = len(files) == 1 and files[0].file == str(path)
            found[str(path)] = [
                one for one in files if is_lone or one.name.lower().endswith(SUFFIX)
            ]
        yield from told
        names = told_apart([PurePath(one.file) for each in found.values() for one in each])
        for path, chosen in found.items():
            if not chosen:
                yield Problem("webanno.no_files", Place(path))
            yield from _items(path, chosen, names)


def _items(path: str, files: Iterable[Member], names: dict[PurePath, str]) -> Iterator[Item]:
    told: Counter[tuple[str, str]] = Counter()
    for member in files:
        place = Place(member.file)
        try:
            reading = Reading(_marked(member.read()))
            record, notices = reading.record(names[PurePath(member.file)])
            record, wrong = made_sound(record)
        except Problem as problem:
            yield problem.at(place)
            continue
        for notice in notices:
            told[notice.code, notice.values["label"]] += notice.values["count"]
        yield from (problem.at(place) for problem in (*reading.problems, *wrong))
        yield place, record
    for (code, name), count in told.items():
        yield Notice(code, Place(path), label=name, count=count)


def _marked(content: bytes) -> bytes:
    if not content.removeprefix(b"\xef\xbb\xbf").startswith(MARK):
        raise Problem("webanno.head")
    return content


def write_webanno(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a folder, or a zip file (``.zip`` or ``-``); a name in ``.tsv`` is one article's.

    Raises:
        Problem: it cannot be written, or one file was named for several articles.
    """
    losses = Losses()
    if str(target) != STANDARD and Path(target).suffix.lower() == SUFFIX:
        found = list(_first_two(records))
        if len(found) > 1:
            raise Problem("webanno.many_articles", Place(str(target)))
        with atomic_writer(target) as handle:
            for record in found:
                losses.add(Loss.NAMES, record.id, article_of(Path(target).stem) != record.id)
                handle.write("".join(_lines(held(record, HOLDS, losses))).encode())
        return losses
    taken: dict[str, set[str]] = {}
    folders: Counter[str] = Counter()
    with bundle_writer(target, (SUFFIX,)) as put:
        for record in records:
            folder = f"{folders[record.id] + 1}/" if folders[record.id] else ""
            folders[record.id] += 1
            stem = file_stem(record.id, taken.setdefault(folder, set()))
            losses.add(Loss.NAMES, record.id, not _is_named(record.id, stem, folders[record.id]))
            lines = _lines(held(record, HOLDS, losses))
            put(f"{folder}{stem}{SUFFIX}", "".join(lines).encode())
    return losses


def _is_named(article: str, stem: str, turn: int) -> bool:
    """Tell whether an article's id can be had back: in folders of later annotations, it cannot."""
    return turn == 1 and article_of(stem) == article


def _first_two(records: Iterable[Record]) -> Iterator[Record]:
    yield from (record for record, _ in zip(records, range(2), strict=False))


def _lines(record: Record) -> Iterator[str]:
    graph = graph_of(record)
    layout = _Layout(record, graph)
    yield HEAD
    for number, block in enumerate(blocks(record), 1):
        yield f"#Text={escaped_text(record.text[slice(*block)])}\n"
        for position, span in enumerate(layout.spans[number - 1], 1):
            word = escaped(record.text[slice(*span)])
            start, end = layout.units.span_to_utf16(span)
            cells = "\t".join(layout.cells(span))
            yield f"{number}-{position}\t{start}-{end}\t{word}\t{cells}\t\n"
        yield "\n"


class _Layout:
    """Which cells the spans and links of an article come to stand in."""

    def __init__(self, record: Record, graph: Graph) -> None:
        self.units = Utf16Map(record.text)
        parts = (tokens(record.text, block) for block in blocks(record))
        self.spans: list[list[Span]] = [[(one.start, one.end) for one in part] for part in parts]
        self._addresses = {
            span: f"{number}-{position}"
            for number, spans in enumerate(self.spans, 1)
            for position, span in enumerate(spans, 1)
        }
        flat = list(self._addresses)
        starts = {start: at for at, (start, _) in enumerate(flat)}
        ends = {end: at for at, (_, end) in enumerate(flat)}
        self._on: dict[Span, list[Node]] = {span: [] for span in flat}
        self._first: dict[str, Span] = {}
        for node in graph.nodes:
            first, last = starts[node.span[0]], ends[node.span[1]]
            self._first[node.id] = flat[first]
            for span in flat[first : last + 1]:
                self._on[span].append(node)
        self._number = dict(self._numbers(graph.nodes))
        self._links: dict[Span, list[Link]] = {}
        for link in _ordered(graph.links):
            self._links.setdefault(self._first[link.tail], []).append(link)

    def _numbers(self, nodes: Iterable[Node]) -> Iterator[tuple[str, int]]:
        """Number the spans of several tokens, and those that share one."""
        number = 0
        for node in nodes:
            first = self._first[node.id]
            if len(self._on[first]) > 1 or first[1] < node.span[1]:
                number += 1
                yield node.id, number
            else:
                yield node.id, 0

    def cells(self, span: Span) -> Iterator[str]:
        """Give the cells of a token: layers, roles of relations, and where these lead from."""
        yield "|".join(self._value(node) for node in self._on[span]) or NONE
        links = self._links.get(span, [])
        yield "|".join(escaped(link.label) for link in links) or NONE
        yield "|".join(self._source(link) for link in links) or NONE

    def _value(self, node: Node) -> str:
        number = self._number[node.id]
        return f"{node.label}[{number}]" if number else node.label

    def _source(self, link: Link) -> str:
        numbers = self._number[link.head], self._number[link.tail]
        address = self._addresses[self._first[link.head]]
        return f"{address}[{numbers[0]}_{numbers[1]}]" if any(numbers) else address


def _ordered(links: Iterable[Link]) -> Iterator[Link]:
    """Number the links of one head and label if there are several: they stand at their tails."""
    given = list(links)
    several = Counter((link.head, link.label) for link in given)
    seen: Counter[tuple[str, str]] = Counter()
    for link in given:
        key = (link.head, link.label)
        seen[key] += 1
        yield Link(link.head, link.tail, f"{link.label}{seen[key]}") if several[key] > 1 else link


def _recognises(path: Path, head: bytes) -> bool:
    if not names_of(path, head, SUFFIX):
        return head.removeprefix(b"\xef\xbb\xbf").startswith(MARK)
    try:
        with opened(path, []) as files:
            first = next(one for one in files if one.name.lower().endswith(SUFFIX))
            return first.read().removeprefix(b"\xef\xbb\xbf").startswith(MARK)
    except (Problem, StopIteration):
        return False


FORMAT = Format(
    name="webanno",
    suffixes=(SUFFIX,),
    recognises=_recognises,
    holds=HOLDS,
    read=read_webanno,
    write=write_webanno,
    usual=ZIP,
    named=_is_named,
)
