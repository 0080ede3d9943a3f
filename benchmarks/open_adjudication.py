"""From the key that begins adjudicating an article to its picture, beside opening it to annotate.

Real articles of two annotators, where the gold is on the machine; and a long one of 100,000 code
points with 500 attributions, of which three annotators have changed a tenth each.
"""

from collections.abc import Iterable, Iterator
from getpass import getuser
from pathlib import Path
from random import Random

import msgspec
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.edges import fitted
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks import fresh
from benchmarks.articles import long_record
from benchmarks.figures import Figure, milliseconds
from benchmarks.screens import Screen, screens

GOLD = Path(__file__).resolve().parents[2] / "shared" / "data" / "gold"
SIDES = ("dev_annotator_a", "dev_annotator_b")
REAL = ("dev-07", "dev-10", "dev-21")  # those that the two differ in most
LETTERS, FRAMES = 100_000, 500
NAMES = (getuser(), "second", "third")  # the first opens the window
CHANGED = 0.1
BOUND, FRAME_OF_SCREEN = 100.0, 16.0
PROBE = "benchmarks.probes.adjudicating"


def run(folder: Path) -> Iterator[Figure]:
    """Open both ways on each screen."""
    long = folder / "long.musnad"
    _make(long, _differing(long_record(LETTERS, FRAMES)))
    cases = [(f"{FRAMES} frames × {len(NAMES)}", long, ("long",))]
    if all((GOLD / f"{name}.jsonl").is_file() for name in SIDES):
        real = folder / "real.musnad"
        _make(real, _records())
        cases.append(("real articles × 2", real, REAL))
    with screens(folder) as known:
        for screen in known:
            for name, project, articles in cases:
                yield from _figures(name, screen, project, articles)


def _figures(
    name: str, screen: Screen, project: Path, articles: tuple[str, ...]
) -> Iterator[Figure]:
    ended = fresh.python(PROBE, project, *articles, environment=screen.environment)
    found = msgspec.json.decode(ended.output, type=dict[str, list[float]])
    annotate = milliseconds(found.pop("annotate"))
    for kind, seconds in found.items():
        samples, opens = milliseconds(seconds), kind == "adjudicate"
        ratio = f"{samples.median / annotate.median:.2f} × of {annotate.median:.1f} ms to annotate"
        yield Figure(
            name=f"{name}, {screen.name}: {kind} ({len(seconds)})",
            unit="ms",
            samples=samples,
            bound=BOUND if opens else FRAME_OF_SCREEN,
            bounded="worst" if opens else "p95",
            note=ratio if opens else "",
        )


def _make(target: Path, records: Iterable[Record]) -> None:
    with Project.create(target) as project:
        import_records(project, ((Place(), record) for record in records))


def _records() -> Iterator[Record]:
    for file, name in zip(SIDES, NAMES, strict=False):
        for line in (GOLD / f"{file}.jsonl").read_bytes().splitlines():
            record = msgspec.json.decode(line, type=Record)
            yield replace(record, annotator=name)


def _differing(record: Record) -> Iterator[Record]:
    """Give the article as each of several annotators has finished it."""
    article = Article(id="long", text=record.text, meta=record.meta)
    for number, name in enumerate(NAMES):
        work = _changed(article, record.annotation, Random(number))  # noqa: S311 - the same ones
        yield record_of(article, replace(work, annotator=name, status=Status.FINISHED))


def _changed(article: Article, work: Annotation, random: Random) -> Annotation:
    """Leave out some frames, and begin some quotes a word later."""
    kept = [one for one in work.attributions if random.random() >= CHANGED / 2]
    used = {key for one in kept for key in one.members()}
    mentions = [
        _later(article, one) if one.layer is Layer.QUOTE and random.random() < CHANGED else one
        for one in work.mentions
        if one.id in used
    ]
    return replace(work, attributions=tuple(kept), mentions=tuple(mentions))


def _later(article: Article, mention: Mention) -> Mention:
    """Begin a mention a word later, where it has several."""
    start, end = mention.spans[0]
    space = article.text.find(" ", start, end)
    if space < 0:
        return mention
    span = fitted(article.text, mention.layer, (space + 1, end))
    return replace(mention, spans=(span,), exact=exact_of(article.text, (span,)))
