"""The rest of a frame whose quote has just been marked: it is asked for between two keys.

In fresh interpreters, of the frames of the sample corpus: as the words come, and with those of each
article learnt before, as the window has it done in the background.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from annotator.resources import resource
from benchmarks import fresh
from benchmarks.figures import Figure, milliseconds

PROBE = "benchmarks.probes.completing"
MOST = 5.0  # milliseconds


def run(_folder: Path) -> Iterator[Figure]:
    """Complete every frame, with words that are new and words that are known."""
    corpus = resource("corpus", "sample.jsonl")
    new = msgspec.json.decode(fresh.python(PROBE, corpus).output, type=list[float])
    known = msgspec.json.decode(fresh.python(PROBE, corpus, "learnt").output, type=list[float])
    yield Figure(name="completion, words new", unit="ms", samples=milliseconds(new))
    yield Figure(
        name="completion, words learnt",
        unit="ms",
        samples=milliseconds(known),
        bound=MOST,
        bounded="p99",
    )
