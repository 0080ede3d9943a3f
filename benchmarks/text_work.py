"""What the app asks of an article's text and marks: per article of 3,000 code points, warm.

The first call of what rests on camel-tools or regex imports them; that is measured apart, cold.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from annotator.model.check import cut_characters, faults
from annotator.model.lint import lint
from annotator.model.record import Record
from annotator.text.folding import Folded, fold
from annotator.text.graphemes import boundaries
from annotator.text.offsets import Utf16Map
from annotator.text.quotation import quotations
from annotator.text.segments import paragraphs, sentences, tokens
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure, milliseconds
from benchmarks.timing import seconds_of

ARTICLES = 200
COLD_RUNS = 5
ASTRAL = "😀"
EVERY = 100  # code points between two characters beyond U+FFFF
PROBE = "benchmarks.probes.first_call"


def run(_folder: Path) -> Iterator[Figure]:
    """Do each piece of work on many articles, once warm, and in fresh interpreters."""
    made = tuple(records(ARTICLES))
    for name, work in WORK.items():
        work(made[0])
        warm = [seconds_of(partial(work, record)) for record in made]
        yield Figure(name=f"{name}, warm", unit="ms", samples=milliseconds(warm))
    for module, function in COLD:
        cold = [float(fresh.python(PROBE, module, function).output) for _ in range(COLD_RUNS)]
        name = f"{module}: {function}, first call"
        yield Figure(name=name, unit="ms", samples=milliseconds(cold))


def _offsets_there_and_back(record: Record) -> None:
    """Turn every mention's offsets into UTF-16 units and back."""
    units = Utf16Map(record.text)
    for mention in record.mentions:
        for span in mention.spans:
            units.span_to_codepoints(units.span_to_utf16(span))


def _offsets_with_astral(record: Record) -> None:
    """Do the same in a text with a character of two units in each line or two."""
    pieces = (record.text[at : at + EVERY] for at in range(0, len(record.text), EVERY))
    units = Utf16Map(ASTRAL.join(pieces))
    for position in range(0, units.codepoint_length, EVERY):
        units.to_codepoint(units.to_utf16(position))


def _searched(record: Record) -> None:
    """Find every place of a frequent word in any spelling."""
    tuple(Folded(record.text).find(record.mentions[0].exact[0], whole_words=True))


def _linted(record: Record) -> None:
    lint(record.article, record.annotation)


def _cut_characters(record: Record) -> None:
    tuple(cut_characters(record))


WORK: dict[str, Callable[[Record], object]] = {
    "offsets: map and 12 mentions": _offsets_there_and_back,
    "offsets: 30 characters beyond U+FFFF": _offsets_with_astral,
    "segments: paragraphs": lambda record: paragraphs(record.text),
    "segments: sentences": lambda record: sentences(record.text),
    "segments: tokens": lambda record: tokens(record.text),
    "graphemes: all boundaries": lambda record: boundaries(record.text),
    "quotations": lambda record: quotations(record.text),
    "folding: fold": lambda record: fold(record.text),
    "folding: find a word": _searched,
    "check: faults of a sound record": faults,
    "check: cut characters": _cut_characters,
    "lint": _linted,
}
COLD = (("segments", "tokens"), ("folding", "fold"), ("graphemes", "boundaries"))
