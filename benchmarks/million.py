"""``python -m benchmarks.million [COUNT]``: a million articles in, looked for, and out again.

The articles have 12 mentions and 8 links each, in 1,200 code points. Told after each tenth: what it
took, and the most memory that was held until then. 16 GB for the million.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks import fresh
from benchmarks.figures import Figure, Samples, milliseconds, table
from benchmarks.machine import described
from benchmarks.timing import noise

COUNT = 1_000_000
TENTHS = 10
LINEAR = 1.5  # times what the first tenth took, at the most: of any tenth
MEGABYTES = 200.0
PROBE = "benchmarks.probes.many"


class State(msgspec.Struct):
    """How things were after so many articles."""

    count: int
    seconds: float
    busy: float
    megabytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print a table; give 1 if a bound does not hold."""
    parser = argparse.ArgumentParser(prog="benchmarks.million", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=COUNT)
    parser.add_argument("--folder", help="where to put the corpora and the project")
    given = parser.parse_args(arguments)
    machine = described(noise())
    with TemporaryDirectory(prefix="musnad-", dir=given.folder) as folder:
        figures = list(run(Path(folder), given.count))
    print(machine, table(figures), sep="\n\n")
    return int(any(figure.holds is False for figure in figures))


def run(folder: Path, count: int = COUNT) -> Iterator[Figure]:
    """Measure one after the other; each in a process of its own."""
    corpus, project = folder / "corpus.jsonl", folder / "project.musnad"
    step = str(max(1, count // TENTHS))
    fresh.python(PROBE, "make", corpus, str(count))
    yield from _figures("import", _states(fresh.python(PROBE, "import", corpus, project, step)))
    corpus.unlink()
    looked = msgspec.json.decode(fresh.python(PROBE, "look", project).output, type=dict[str, float])
    for name, seconds in looked.items():
        yield Figure(name=f"list of {count:,}, {name}", unit="ms", samples=milliseconds([seconds]))
    yield from _figures("export", _states(fresh.python(PROBE, "export", project, corpus, step)))


def _states(ended: fresh.Ended) -> list[State]:
    return [msgspec.json.decode(line, type=State) for line in ended.output.splitlines()]


def _figures(what: str, states: Sequence[State]) -> Iterator[Figure]:
    """Tell what each tenth took beside the first, and what memory had been held after each."""
    last = states[-1]
    tenths, busy = _parts([one.seconds for one in states]), _parts([one.busy for one in states])
    yield Figure(
        name=f"{what}, each {states[0].count:,} articles beside the first",
        unit="s",
        samples=tenths,
        reference=Samples(tenths.values[:1]),
        note=f"{last.count / last.seconds:,.0f} articles/s: {last.count:,} in {last.seconds:,.0f}"
        f" s, {', '.join(f'{value:.1f}' for value in tenths.values)}",
    )
    yield Figure(
        name=f"{what}, the same of the processor",
        unit="s",
        samples=busy,
        reference=Samples(busy.values[:1]),
        bound=LINEAR,
        bounded="worst",
        note=f"{last.count / last.busy:,.0f} articles a processor's second",
    )
    held = Samples(tuple(one.megabytes for one in states))
    yield Figure(
        name=f"{what}, most memory held until then",
        unit="MB",
        samples=held,
        bound=MEGABYTES,
        bounded="worst",
        note=", ".join(f"{value:.0f}" for value in held.values),
    )


def _parts(ends: Sequence[float]) -> Samples:
    return Samples(tuple(after - before for before, after in pairwise((0.0, *ends))))


if __name__ == "__main__":
    sys.exit(main())
