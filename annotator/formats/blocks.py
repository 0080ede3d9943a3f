"""The stretches that formats of tokens part an article into."""

from collections.abc import Iterator

from annotator.model.record import Record
from annotator.text.segments import sentences
from annotator.text.spans import Span


def blocks(record: Record) -> Iterator[Span]:
    """Part a text into sentences, with the space after each, but for those that mentions join."""
    start = 0
    for first, _ in sentences(record.text)[1:]:
        if not any(one.start < first < one.end for one in record.mentions):
            yield (start, first)
            start = first
    yield (start, len(record.text))
