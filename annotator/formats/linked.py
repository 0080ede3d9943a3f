"""Articles of tools that know spans and named links alone: read in what unit they are, and joined.

Such tools keep no ids of ours and no values: a frame is the links that lead from its quote. A
quote that has several frames stands there several times, and is one mention again here.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

from msgspec import UNSET, Struct, field
from msgspec.structs import replace

from annotator.formats.columns import Known
from annotator.formats.format import Item
from annotator.formats.from_graph import parts_of
from annotator.formats.graph import AGAIN, CONTINUED, Graph, Link, Node
from annotator.formats.holding import Holds
from annotator.formats.losses import Loss
from annotator.formats.offset_units import Claim, Unit, UnitsFound
from annotator.formats.renumbering import renumbered
from annotator.formats.tally import Tally
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.check import faults
from annotator.model.record import record_of
from annotator.problems import Place, Problem
from annotator.text.spans import Span

HOLDS: Final = Holds(
    details=frozenset(
        {Loss.META, Loss.ANNOTATOR, Loss.STATUS, Loss.UPDATED, Loss.SPLIT, Loss.LABELS}
    ),
    ids=False,
    values=False,
)
"""What spans, links and columns hold."""


class Marked(Struct, frozen=True):
    """A span with a label, in the file's unit, and its place in the file."""

    id: str
    span: Span
    label: str
    place: Place
    text: str | None = None


class Linked(Struct, kw_only=True):
    """What a line says.

    Attributes:
        text: the article.
        known: what its columns say.
        marked: its spans.
        links: between them, by their ids.
        unit: the spans', where the line says so.
        claims: what else in the line shows the unit: it is tested by these, if there are any.
        labels: of the whole article, besides those in columns.
        comments: on the whole article.
        problems: what in the line could not be read.
    """

    text: str
    known: Known
    marked: Sequence[Marked] = ()
    links: Sequence[Link] = ()
    unit: Unit | None = None
    claims: Sequence[Claim] = ()
    labels: dict[str, Any] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def items_of(
    linked: Linked, place: Place, number: int, units: UnitsFound, tally: Tally
) -> Iterator[Item]:
    """Give the record that a line says, and what is wrong with it.

    Args:
        linked: what it says.
        place: where it stands.
        number: which one of the file it is, from 0; it names an article that has no id.
        units: counts the units that are found.
        tally: counts what is told once a file.
    """
    known = linked.known
    key = known.id or f"{Path(place.file or '').stem}-{number + 1}"
    parts = parts_of(_graph(linked, units), linked.text)
    is_annotated = bool(parts.mentions or known.work)
    work = {"status": Status.IN_PROGRESS if is_annotated else Status.NEW} | known.work
    annotation = Annotation(
        annotator=work.get("annotator"),
        status=Status(work["status"]),
        updated=work.get("updated"),
        mentions=parts.mentions,
        attributions=parts.attributions,
        labels=known.labels | linked.labels,
        comments=linked.comments,
    )
    record = record_of(Article(id=key, text=linked.text, meta=known.meta), annotation)
    if known.split is not UNSET:
        record = replace(record, split=known.split)
    for problem in (*linked.problems, *parts.notices):
        yield from tally.take(problem, place)
    found = faults(record)
    yield from (problem.at(place) for problem in found)
    if not found:
        yield place, renumbered(record)[0]


def _graph(linked: Linked, units: UnitsFound) -> Graph:
    """Turn spans into code points, and name what repeats one after it."""
    text = linked.text
    if linked.unit is not None and linked.marked:
        convert = units.declared(text, linked.unit)
    else:
        marked = [Claim(one.span, one.text) for one in linked.marked]
        convert = units.find(text, (linked.claims or marked) if marked else ())
    nodes: dict[str, Node] = {}
    for one in linked.marked:
        span = convert(one.span)
        if span is None:
            start, end = one.span
            linked.problems.append(Problem("import.span_outside", one.place, start=start, end=end))
        else:
            nodes[one.id] = Node(id=one.id, label=one.label, span=span)
    names = _names(nodes, linked.links)
    return Graph(
        tuple(replace(node, id=names[key]) for key, node in nodes.items()),
        tuple(
            Link(names.get(link.head, link.head), names.get(link.tail, link.tail), link.label)
            for link in linked.links
        ),
    )


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
