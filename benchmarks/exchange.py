"""10,000 annotated articles in and out, as corpus and in the formats of other tools.

Each is the whole command, from its start to its end, project and all. Beside it: the JSON of the
same file decoded, and its bytes written to the disk. For scale: Label Studio imports 531 articles a
second and exports 372, in 1.1 GB; doccano 234 and 150, in 4 GB.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from statistics import median

from annotator.formats.catalogue import format_named
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure, Samples

ARTICLES = 10_000
RUNS = 3
FORMATS = {"corpus": ".jsonl", "label-studio": ".json", "doccano": ".jsonl"}
IMPORTED = round(ARTICLES / 3_000, 2)  # seconds, at the most, of a corpus
EXPORTED = round(ARTICLES / 12_000, 2)
MEGABYTES = 200.0
PROBE = "benchmarks.probes.corpora"


def run(folder: Path) -> Iterator[Figure]:
    """Measure each format."""
    for name, suffix in FORMATS.items():
        given, made = folder / f"given{suffix}", folder / f"made{suffix}"
        format_named(name).write(given, records(ARTICLES))
        least: list[float] = []
        seconds: dict[str, list[float]] = {"import": [], "export": []}
        peaks: dict[str, list[float]] = {"import": [], "export": []}
        for number in range(RUNS):
            into = folder / str(number)
            into.mkdir()
            project, weighed = into / "a.musnad", into / "b.musnad"
            for each in (project, weighed):
                fresh.python("annotator", "new", each)
            least.append(float(fresh.python(PROBE, "pass", given, into / "least").output))
            for what, files, others in (
                ("import", (project, given), (weighed, given)),
                ("export", (project, made), (project, made)),
            ):
                command = "annotator", what, "--format", name
                seconds[what].append(fresh.python(*command, *files).seconds)
                peaks[what].append(fresh.megabytes(*command, *others))
            rmtree(into)
        bounds = {"import": IMPORTED, "export": EXPORTED} if name == "corpus" else {}
        for what, taken in seconds.items():
            yield from _figures(f"{what}, {name}", taken, least, peaks[what], bounds.get(what))


def _figures(
    name: str,
    taken: Sequence[float],
    least: Sequence[float],
    peaks: Sequence[float],
    bound: float | None,
) -> Iterator[Figure]:
    ratio = median(taken) / median(least)
    yield Figure(
        name=f"musnad {name}, {ARTICLES:,} articles, cold",
        unit="s",
        samples=Samples(tuple(taken)),
        bound=bound,
        note=f"{ARTICLES / median(taken):,.0f} articles/s;"
        f" {ratio:.1f} × decoding and writing it, {median(least):.2f} s",
    )
    yield Figure(
        name=f"musnad {name}, peak memory",
        unit="MB",
        samples=Samples(tuple(peaks)),
        bound=MEGABYTES,
        bounded="worst",
    )
