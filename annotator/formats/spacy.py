"""The format ``spacy``: a DocBin, as ``spacy train`` and `DocBin.from_disk` take it.

Each layer is a group of spans under its name, ``doc.spans["quote"]``; the spans of one mention
have one id. All else that a record has is ``doc._``, field by field as in the corpus format, but
for ``doc._.mentions``: there the features of each mention stand by its id.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import msgspec

from annotator.formats.columns import known_of
from annotator.formats.docbin import MOST, DocSpan, Document, is_docbin, packed, unpacked
from annotator.formats.files import atomic_writer, reading
from annotator.formats.format import Format, Item
from annotator.formats.from_graph import layer_of
from annotator.formats.graph import Link
from annotator.formats.lenient import LenientDecoder
from annotator.formats.linked import Linked, Marked, items_of
from annotator.formats.losses import Losses
from annotator.formats.malformed import malformed
from annotator.formats.offset_units import Unit, UnitsFound
from annotator.formats.returned_docs import Returned
from annotator.formats.tally import Tally
from annotator.model.check import faults
from annotator.model.record import Record
from annotator.problems import Place, Problem
from annotator.text.spans import Span, overlaps

OURS: Final = frozenset({"id", "mentions", "attributions"})
"""The extensions by which what we wrote is known."""

TEXTS: Final = ("format", "offset_unit", "text", "text_sha256")
"""Fields of a record that a document says by itself."""

SURE: Final = 0.5
"""How sure a relation must be to be one."""


def write_spacy(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a DocBin, which is made in memory.

    Raises:
        Problem: spaCy is not installed, or it cannot be written.
    """
    with atomic_writer(target) as handle:
        handle.write(packed(map(_document, records)))
    return Losses()


def _document(record: Record) -> Document:
    values: dict[str, Any] = msgspec.to_builtins(record)
    for name in TEXTS:
        values.pop(name, None)
    values["mentions"] = {one.id: one.features for one in record.mentions}
    referring = record.annotation.entity_of
    spans = []
    for mention in record.mentions:
        entity = referring.get(mention.id)
        known = "" if entity is None else entity.wikidata or entity.id
        layer = mention.layer.value
        spans += [
            DocSpan(group=layer, label=layer, span=span, id=mention.id, kb_id=known)
            for span in mention.spans
        ]
    return Document(
        text=record.text,
        spans=spans,
        is_flat=_is_flat([one.span for one in spans]),
        extensions=values,
    )


def _is_flat(spans: Sequence[Span]) -> bool:
    return not any(overlaps(one, other) for one, other in pairwise(sorted(spans)))


def read_spacy(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read DocBins; never raises for bad content."""
    for path in paths:
        try:
            with reading(path) as handle:
                content = handle.read(MOST + 1)
            yield from _Bin(str(path)).items(content)
        except Problem as problem:
            yield problem.at(Place(str(path)))


class _Bin:
    """The reading of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._tally = Tally(file)
        self._decoder = LenientDecoder()

    def items(self, content: bytes) -> Iterator[Item]:
        for number, document in enumerate(unpacked(content)):
            place = Place(self._file, path=f"docs[{number}]")
            if isinstance(document, Problem):
                yield document.at(place)
            elif document.extensions.keys() >= OURS:
                yield from self._ours(document, place)
            else:
                yield from self._foreign(document, place, number)
        yield from self._tally.notices()

    def _ours(self, document: Document, place: Place) -> Iterator[Item]:
        returned = Returned(document)
        line = msgspec.json.encode(returned.fields())
        try:
            record = returned.without_lost(self._decoder.decode(line))
            found: list[Problem] = faults(record)
        except Problem as wrong:
            found = [wrong]
        except msgspec.DecodeError as error:
            found = [malformed(error, line)]
        for problem in (*returned.notices(), *self._decoder.notices(), *found):
            yield from self._tally.take(problem, place)
        if not found:
            yield place, record

    def _foreign(self, document: Document, place: Place, number: int) -> Iterator[Item]:
        """Read what others made: spans by their labels or groups, relations by their tokens."""
        if not document.text.strip():
            yield Problem("text.empty", place)
            return
        marked = [
            Marked(id=str(at), span=one.span, label=_label(one), place=place)
            for at, one in enumerate(document.spans)
        ]
        linked = Linked(
            text=document.text,
            known=known_of(document.others | document.extensions, ()),
            marked=marked,
            links=list(_links(document)),
            unit=Unit.CODE_POINTS,
            labels=document.categories,
        )
        units = UnitsFound(self._file, (Unit.CODE_POINTS,))
        yield from items_of(linked, place, number, units, self._tally)


def _label(one: DocSpan) -> str:
    """Tell what a span is: by its label, else by its group's name."""
    is_known = layer_of(one.label) is not None or layer_of(one.group) is None
    return one.label if is_known else one.group


def _links(document: Document) -> Iterator[Link]:
    """Give relations as links between the spans that begin with their tokens, the first of each."""
    beginning: dict[int, str] = {}
    for at, one in enumerate(document.spans):
        beginning.setdefault(one.span[0], str(at))
    tokens = [beginning.get(start, "") for start in document.starts]
    for ends, labels in document.relations.items():
        head, tail = (tokens[end] if 0 <= end < len(tokens) else "" for end in ends)
        for label, sure in labels.items():
            if sure >= SURE:
                yield Link(head, tail, label)


FORMAT = Format(
    name="spacy",
    suffixes=(".spacy",),
    recognises=lambda _path, head: is_docbin(head),
    read=read_spacy,
    write=write_spacy,
)
