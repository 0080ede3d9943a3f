"""The format ``doccano``: JSON lines of relation projects; those of labels alone are read as well.

doccano keeps spans and named relations, and whatever else stands in a line as metadata that it
shows and exports again. Offsets are what its editor takes them for, UTF-16 units; a column says
so. Files that don't say it are tested: they may hold code points, or graphemes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import replace

from annotator.formats.columns import IDS, columns_of, known_of, work_of
from annotator.formats.files import atomic_writer, reading
from annotator.formats.format import Format, Item
from annotator.formats.from_graph import parts_of
from annotator.formats.graph import AGAIN, CONTINUED, Graph, Link, Node, graph_of
from annotator.formats.holding import Holds, held
from annotator.formats.json_pieces import keys_of, objects
from annotator.formats.losses import Loss, Losses
from annotator.formats.offset_units import Claim, Unit, UnitsFound, from_code_points
from annotator.formats.renumbering import renumbered
from annotator.formats.tally import Tally
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.check import faults
from annotator.model.record import Record, record_of
from annotator.problems import Place, Problem
from annotator.text.spans import Span

HOLDS: Final = Holds(
    details=frozenset(
        {Loss.META, Loss.ANNOTATOR, Loss.STATUS, Loss.UPDATED, Loss.SPLIT, Loss.LABELS}
    ),
    ids=False,
    values=False,
)
UNIT: Final = "offset_unit"
"""The column that says in which unit we wrote a line."""

SPANS: Final = ("entities", "label", "labels")
COMMENTS: Final = "Comments"
RESERVED: Final = frozenset({"text", "data", UNIT, "relations", COMMENTS, *SPANS})
_OWN_IDS: Final = frozenset(IDS)
UNITS: Final = (Unit.CODE_POINTS, Unit.UTF16, Unit.GRAPHEMES)


class Entity(Struct, frozen=True):
    """A span of doccano's, in the file's unit."""

    id: str
    span: Span
    label: str
    place: Place


def read_doccano(path: str | Path) -> Iterator[Item]:
    """Read lines, or a list, of articles; never raises for bad content."""
    file = str(path)
    units, tally = UnitsFound(file, UNITS), Tally(file)
    try:
        with reading(path) as handle:
            for row in objects(handle):
                if isinstance(row, Problem):
                    yield row.at(Place(file))
                    continue
                place, line, number = row
                yield from _Line(line, place._replace(file=file), number).items(units, tally)
    except Problem as problem:
        yield problem.at(Place(file))
    yield from units.notices()
    yield from tally.notices()


def write_doccano(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a line for each record.

    Raises:
        Problem: it cannot be written.
    """
    losses = Losses()
    encoder = msgspec.json.Encoder()
    with atomic_writer(target) as handle:
        for record in records:
            handle.write(encoder.encode(_line(held(record, HOLDS, losses))) + b"\n")
    return losses


def _line(record: Record) -> dict[str, Any]:
    graph = graph_of(record)
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    convert = from_code_points(record.text, Unit.UTF16)
    entities = []
    for node in graph.nodes:
        start, end = convert(node.span)
        entities.append(
            {
                "id": numbers[node.id],
                "label": node.label,
                "start_offset": start,
                "end_offset": end,
            }
        )
    return {
        "text": record.text,
        **columns_of(record, RESERVED),
        **work_of(record),
        UNIT: str(Unit.UTF16),
        "entities": entities,
        "relations": [
            {
                "id": number,
                "from_id": numbers[link.head],
                "to_id": numbers[link.tail],
                "type": link.label,
            }
            for number, link in enumerate(graph.links)
        ],
    }


class _Line:
    """The reading of one line."""

    def __init__(self, line: Mapping[str, Any], place: Place, number: int) -> None:
        self._line = line
        self._place = place
        self._number = number
        self._problems: list[Problem] = []

    def items(self, units: UnitsFound, tally: Tally) -> Iterator[Item]:
        """Give the record, and what is wrong or to be told."""
        text = self._line.get("text", self._line.get("data"))
        if not isinstance(text, str) or not text.strip():
            yield Problem("import.no_text", self._place)
            return
        has_own = not _OWN_IDS.isdisjoint(self._line)
        known = known_of(self._line, RESERVED | {"id"} if has_own else RESERVED)
        stem = Path(self._place.file or "").stem
        article = Article(id=known.id or f"{stem}-{self._number + 1}", text=text, meta=known.meta)
        graph = self._graph(text, units)
        parts = parts_of(graph, text)
        is_annotated = bool(parts.mentions or known.work)
        work = {"status": Status.IN_PROGRESS if is_annotated else Status.NEW} | known.work
        annotation = Annotation(
            annotator=work.get("annotator"),
            status=Status(work["status"]),
            updated=work.get("updated"),
            mentions=parts.mentions,
            attributions=parts.attributions,
            labels=known.labels | self._categories(),
            comments=tuple(self._comments()),
        )
        record = record_of(article, annotation)
        if known.split is not UNSET:
            record = replace(record, split=known.split)
        for problem in (*self._problems, *parts.notices):
            yield from tally.take(problem, self._place)
        found = faults(record)
        yield from (problem.at(self._place) for problem in found)
        if not found:
            yield self._place, renumbered(record)[0]

    def _graph(self, text: str, units: UnitsFound) -> Graph:
        """Read spans and relations; what repeats a span is known by its id."""
        entities = list(self._entities())
        unit = self._line.get(UNIT)
        if unit in set(Unit):
            convert = units.declared(text, Unit(unit))
        else:
            convert = units.find(text, [Claim(one.span) for one in entities])
        nodes: dict[str, Node] = {}
        for one in entities:
            span = convert(one.span)
            if span is None:
                start, end = one.span
                self._tell("import.span_outside", one.place, start=start, end=end)
            else:
                nodes[one.id] = Node(id=one.id, label=one.label, span=span)
        links = list(self._links())
        names = _names(nodes, links)
        return Graph(
            tuple(replace(node, id=names[key]) for key, node in nodes.items()),
            tuple(
                Link(names.get(link.head, link.head), names.get(link.tail, link.tail), link.label)
                for link in links
            ),
        )

    def _entities(self) -> Iterator[Entity]:
        name = next((one for one in SPANS if isinstance(self._line.get(one), list)), SPANS[0])
        for number, one in enumerate(self._line.get(name) or ()):
            if isinstance(one, str) and name != SPANS[0]:
                continue  # a label of the whole article
            place = Place(path=f"{self._place.path or '$'}.{name}[{number}]")
            parts = one if isinstance(one, dict) else _of_tuple(one)
            start, end = parts.get("start_offset"), parts.get("end_offset")
            label = parts.get("label")
            if type(start) is int and type(end) is int and isinstance(label, str):
                key = parts.get("id", f"t{number}")
                yield Entity(id=str(key), span=(start, end), label=label, place=place)
            else:
                self._tell("import.result_unknown", place)

    def _links(self) -> Iterator[Link]:
        relations = self._line.get("relations")
        for number, one in enumerate(relations if isinstance(relations, list) else ()):
            parts = one if isinstance(one, dict) else {}
            ends = [parts.get(name) for name in ("from_id", "to_id")]
            if all(isinstance(end, int | str) for end in ends):
                yield Link(str(ends[0]), str(ends[1]), str(parts.get("type") or ""))
            else:
                place = Place(path=f"{self._place.path or '$'}.relations[{number}]")
                self._tell("import.result_unknown", place)

    def _categories(self) -> dict[str, Any]:
        """Give the labels of the whole article, in projects that classify articles."""
        found = {name: self._line.get(name) for name in SPANS[1:]}
        return {
            name: value
            for name, value in found.items()
            if isinstance(value, list) and value and all(isinstance(one, str) for one in value)
        }

    def _comments(self) -> Iterator[Comment]:
        remarks = self._line.get(COMMENTS)
        for one in remarks if isinstance(remarks, list) else ():
            text = one.get("comment") if isinstance(one, dict) else one
            if isinstance(text, str):
                yield Comment(text=text)

    def _tell(self, code: str, place: Place, **values: object) -> None:
        self._problems.append(Problem(code, place, **values))


def _of_tuple(one: object) -> dict[str, Any]:
    is_span = isinstance(one, list) and len(one) >= len(_TUPLE)
    return dict(zip(_TUPLE, one, strict=False)) if is_span and isinstance(one, list) else {}


_TUPLE: Final = ("start_offset", "end_offset", "label")


def _names(nodes: Mapping[str, Node], links: Sequence[Link]) -> dict[str, str]:
    """Name what repeats a mention after it, so that the two are one.

    Args:
        nodes: the spans by their ids.
        links: among them those that lead on to a mention's further spans.
    """
    further: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        head, tail = nodes.get(link.head), nodes.get(link.tail)
        if link.label == CONTINUED and head and tail and head.label == tail.label:
            further[link.head].append(link.tail)
    led_to = set(chain.from_iterable(further.values()))
    names: dict[str, str] = {}
    first: dict[tuple[str, tuple[Span, ...]], str] = {}
    for key, node in nodes.items():
        spans = (node.span, *sorted(nodes[one].span for one in further[key]))
        same = key if key in led_to else first.setdefault((node.label, spans), key)
        names[key] = key if same == key else f"{same}{AGAIN}{key}"
    return names


def _recognises(_path: Path, head: bytes) -> bool:
    keys = keys_of(head)
    if "text" not in keys or not keys.keys().isdisjoint({"format", "mentions", "annotations"}):
        return False
    if keys.get("entities", b"").startswith(b"[") and "relations" in keys:
        return True
    label = keys.get("label", keys.get("labels", b""))
    is_list = head.lstrip()[:1] == b"["
    return label == b"[[" or (not is_list and (label.startswith(b"[") or COMMENTS in keys))


FORMAT = Format(
    name="doccano",
    suffixes=(".jsonl", ".json"),
    recognises=_recognises,
    holds=HOLDS,
    read=lambda paths: chain.from_iterable(map(read_doccano, paths)),
    write=write_doccano,
)
