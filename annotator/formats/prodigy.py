"""The format ``prodigy``: JSON lines with tokens, spans and relations, as Prodigy keeps its tasks.

Offsets are code points. Relations name tokens, by the last one of the span that they join, and
the spans themselves; ours also bear an ``id``, for spans that are alike in everything else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from annotator.formats.columns import Known, columns_of, known_of, work_of
from annotator.formats.format import Format, Item
from annotator.formats.graph import Link, graph_of
from annotator.formats.json_pieces import keys_of
from annotator.formats.linked import HOLDS, Linked, Marked
from annotator.formats.linked_lines import read_lines, write_lines
from annotator.formats.losses import Losses
from annotator.formats.offset_units import Claim, Unit, apart_in
from annotator.model.annotation import Status
from annotator.model.record import Record
from annotator.problems import Place, Problem
from annotator.text.spans import Span

UNITS: Final = (Unit.CODE_POINTS, Unit.UTF16)
ANSWERS: Final = {
    "accept": Status.FINISHED,
    "reject": Status.SKIPPED,
    "ignore": Status.SKIPPED,
}
WRITTEN: Final[Mapping[str | None, str]] = {
    Status.FINISHED: "accept",
    Status.ADJUDICATED: "accept",
    Status.SKIPPED: "ignore",
}
WHO: Final = ("_annotator_id", "_session_id")
OWN: Final = frozenset({"text", "tokens", "spans", "relations", "meta", "answer"})
MARKS: Final = frozenset({"_input_hash", "_task_hash", "_view_id", "answer", "tokens"})
"""Fields by which a task of Prodigy's is known."""

_TOKEN: Final = re.compile(
    r"[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+|\s|[^\w\s]"
)
"""A word with its marks, one space, or one other character."""


def read_prodigy(path: str | Path) -> Iterator[Item]:
    """Read tasks, a line each or in a list; never raises for bad content."""
    return read_lines(path, UNITS, lambda line, at: _Task(line, at).linked())


def write_prodigy(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a line for each record.

    Raises:
        Problem: it cannot be written.
    """
    return write_lines(target, records, _line)


def _line(record: Record) -> dict[str, Any]:
    graph = graph_of(record)
    tokens = _tokens(record.text, [node.span for node in graph.nodes])
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    spans = {
        node.id: {
            "start": node.span[0],
            "end": node.span[1],
            "token_start": bisect_left(starts, node.span[0]),
            "token_end": bisect_left(ends, node.span[1]),
            "label": node.label,
            "id": node.id,
        }
        for node in graph.nodes
    }
    line = {
        "text": record.text,
        "meta": {**columns_of(record, ()), **work_of(record)},
        "tokens": [
            {
                "text": record.text[start:end],
                "start": start,
                "end": end,
                "id": number,
                "ws": end < (starts[number + 1] if number + 1 < len(starts) else len(record.text)),
            }
            for number, (start, end) in enumerate(tokens)
        ],
        "spans": list(spans.values()),
        "relations": [_relation(spans[link.head], spans[link.tail], link) for link in graph.links],
    }
    if record.annotator is not None:
        line["_annotator_id"] = record.annotator
    if record.status in WRITTEN:
        line["answer"] = WRITTEN[record.status]
    return line


def _relation(head: dict[str, Any], child: dict[str, Any], link: Link) -> dict[str, Any]:
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": head,
        "child_span": child,
        "label": link.label,
    }


def _tokens(text: str, spans: Iterable[Span]) -> list[Span]:
    """Cut a text into tokens so that each span begins and ends with one.

    A single space after a token is told by its ``ws``, unless a span needs it as a token.
    """
    spans = list(spans)
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    cuts = sorted({0, len(text), *starts, *ends, *(one.end() for one in _TOKEN.finditer(text))})
    tokens: list[Span] = []
    for start, end in pairwise(cuts):
        is_space = text[start:end] == " " and start not in starts and end not in ends
        if not (is_space and tokens and tokens[-1][1] == start):
            tokens.append((start, end))
    return tokens


class _Task:
    """The reading of one task."""

    def __init__(self, task: Mapping[str, Any], path: str) -> None:
        self._task = task
        self._path = path
        self._problems: list[Problem] = []

    def linked(self) -> Linked:
        """Give what the task says.

        Raises:
            Problem: there is no text in it.
        """
        text = self._task.get("text")
        if not isinstance(text, str) or not text.strip():
            raise Problem("import.no_text", Place(path=self._path))
        marked = list(self._marked())
        is_plain = len(apart_in(text, UNITS)) == 1
        return Linked(
            text=text,
            known=self._known(),
            marked=marked,
            links=list(self._links(marked)),
            claims=[] if is_plain else [one for one in self._tokens if one.text],
            problems=self._problems,
        )

    def _known(self) -> Known:
        """Read metadata, and who answered what, when: that is newer than what we wrote."""
        meta = self._task.get("meta")
        columns = {
            name: value
            for name, value in self._task.items()
            if name not in OWN and not name.startswith("_")
        }
        known = known_of(columns | (meta if isinstance(meta, dict) else {}), ())
        answered: dict[str, Any] = {}
        answer = str(self._task.get("answer"))
        if answer in ANSWERS and WRITTEN.get(known.work.get("status")) != answer:
            answered["status"] = ANSWERS[answer]
        who = next((one for one in map(self._task.get, WHO) if isinstance(one, str) and one), None)
        if who is not None:
            answered["annotator"] = who
        when = self._task.get("_timestamp")
        if isinstance(when, int | float) and 0 < when < LAST:
            answered["updated"] = f"{datetime.fromtimestamp(int(when), UTC):%Y-%m-%dT%H:%M:%SZ}"
        return replace(known, work=known.work | answered)

    def _marked(self) -> Iterator[Marked]:
        spans = self._task.get("spans")
        taken: set[str] = set()
        for number, one in enumerate(spans if isinstance(spans, list) else ()):
            place = Place(path=f"{self._path}.spans[{number}]")
            parts = one if isinstance(one, dict) else {}
            start, end, label = (parts.get(name) for name in ("start", "end", "label"))
            if type(start) is not int or type(end) is not int or not isinstance(label, str):
                self._problems.append(Problem("import.result_unknown", place))
                continue
            key = parts.get("id")
            if not isinstance(key, str) or not key or key in taken:
                key = f"s{number}#"
            taken.add(key)
            told = parts.get("text")
            yield Marked(
                id=key,
                span=(start, end),
                label=label,
                place=place,
                text=told if isinstance(told, str) else None,
            )

    @cached_property
    def _tokens(self) -> Sequence[Claim]:
        """The tokens; one of no known form has its number, but neither place nor text."""
        tokens = self._task.get("tokens")
        found = []
        for one in tokens if isinstance(tokens, list) else ():
            parts = one if isinstance(one, dict) else {}
            start, end, text = parts.get("start"), parts.get("end"), parts.get("text")
            if type(start) is int and type(end) is int and isinstance(text, str):
                found.append(Claim((start, end), text))
            else:
                found.append(Claim((-1, -1)))
        return found

    def _links(self, marked: Sequence[Marked]) -> Iterator[Link]:
        """Give the relations; what they join is known by id, by its edges, or by a token in it."""
        ids = {one.id for one in marked}
        by_edges: dict[tuple[Span, str], str] = {}
        for one in marked:
            by_edges.setdefault((one.span, one.label), one.id)
            by_edges.setdefault((one.span, ""), one.id)
        relations = self._task.get("relations")
        for number, one in enumerate(relations if isinstance(relations, list) else ()):
            parts = one if isinstance(one, dict) else {}
            ends = []
            for name in ("head", "child"):
                span = parts.get(f"{name}_span")
                found = _named(span, ids, by_edges) if isinstance(span, dict) else None
                ends.append(found or self._at(parts.get(name), marked))
            label = parts.get("label")
            if None in ends or not isinstance(label, str):
                place = Place(path=f"{self._path}.relations[{number}]")
                self._problems.append(Problem("import.result_unknown", place))
            else:
                yield Link(str(ends[0]), str(ends[1]), label)

    def _at(self, number: object, marked: Sequence[Marked]) -> str | None:
        """Find the shortest span that ends with a token, else that holds it."""
        if type(number) is not int or not 0 <= number < len(self._tokens):
            return None
        start, end = self._tokens[number].span
        around = [one for one in marked if one.span[0] <= start and end <= one.span[1]]
        around.sort(key=lambda one: (one.span[1] != end, one.span[1] - one.span[0]))
        return around[0].id if around else None


def _named(
    span: Mapping[str, Any], ids: set[str], by_edges: Mapping[tuple[Span, str], str]
) -> str | None:
    """Find the span that a relation gives in full."""
    key, edges, label = span.get("id"), (span.get("start"), span.get("end")), span.get("label")
    if isinstance(key, str) and key in ids:
        return key
    if not all(type(edge) is int for edge in edges):
        return None
    place = (int(edges[0] or 0), int(edges[1] or 0))
    return by_edges.get((place, str(label or "")))


LAST: Final = 253_402_300_800  # seconds: the year 10000, which no date goes beyond


def _recognises(_path: Path, head: bytes) -> bool:
    keys = keys_of(head)
    others = {"format", "mentions", "annotations", "data", "entities"}
    if "text" not in keys or not others.isdisjoint(keys):
        return False
    return keys.get("spans", b"").startswith(b"[") or (
        "label" not in keys and not MARKS.isdisjoint(keys)
    )


FORMAT = Format(
    name="prodigy",
    suffixes=(".jsonl", ".json"),
    recognises=_recognises,
    holds=HOLDS,
    read=lambda paths: chain.from_iterable(map(read_prodigy, paths)),
    write=write_prodigy,
)
