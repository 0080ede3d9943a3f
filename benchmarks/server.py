"""A team's project on a PostgreSQL server of this computer: opened, saved to, filled.

Beside a save: the same bytes inserted and updated in one bare transaction of the same server. The
server keeps its word to the disk, as one does that people work on; the saves are an annotator's,
under all the rules.
"""

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import perf_counter
from typing import Any

from annotator.formats.corpus import read_corpus, write_corpus
from annotator.model.annotation import Annotation
from annotator.store.body import encode_body, pack
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.project import Project
from annotator.store.teams import add_member
from benchmarks.articles import ANNOTATOR, records
from benchmarks.figures import Figure, Samples, milliseconds
from benchmarks.save_edit import Saving
from benchmarks.timing import in_turn

ARTICLES = 10_000
EDITS = 500
OPENINGS = 20
STARTER = Path(__file__).parent.parent / "tests" / "plugins" / "postgresql_server.py"


def run(folder: Path) -> Iterator[Figure]:
    """Start a server, and measure as the manager and as an annotator of a project on it."""
    corpus = folder / "corpus.jsonl"
    write_corpus(corpus, records(ARTICLES))
    server = _starter().Server()
    try:
        server.start()
        with Project.create(server.url("measured")) as project:
            add_member(project, ANNOTATOR, Role.ANNOTATOR, login="annotator", password="secret")  # noqa: S106 - a benchmark's
            before = perf_counter()
            import_records(project, read_corpus(corpus))
            seconds = perf_counter() - before
        yield Figure(
            name="import 10,000 articles into a server's project",
            unit="s",
            samples=Samples((seconds,)),
            note=f"{ARTICLES / seconds:,.0f} articles/s",
        )
        yield from _figures_of(server)
    finally:
        server.remove()


def _figures_of(server: Any) -> Iterator[Figure]:  # noqa: ANN401 - the class is the tests'
    address = server.url("measured", "annotator")
    opened = []
    for _opening in range(OPENINGS):
        before = perf_counter()
        Project.open(address).close()
        opened.append(perf_counter() - before)
    yield Figure(
        name="open a server's project", unit="ms", samples=milliseconds(tuple(opened)), bound=100.0
    )
    with Project.open(address) as project, server.connect("measured") as bare:
        article = next(project.articles.ids())
        work = project.annotations.load(article, ANNOTATOR) or Annotation(annotator=ANNOTATOR)
        saving, writing = Saving(project, article, work), _Writing(bare, work)
        mine, least = in_turn(EDITS, saving.save, writing.write)
    yield Figure(
        name="save an edit on a server, durably",
        unit="ms",
        samples=milliseconds(mine.values),
        reference=milliseconds(least.values),
    )


class _Writing:
    """The least that a durable edit with a journal has to write."""

    def __init__(self, connection: Any, work: Annotation) -> None:  # noqa: ANN401 - the driver's
        self._connection = connection
        self._body, self._packed = encode_body(work), pack(work)
        connection.execute("CREATE TABLE public.work (body bytea)")
        connection.execute("CREATE TABLE public.journal (version serial PRIMARY KEY, body bytea)")
        connection.execute("INSERT INTO public.work VALUES (%s)", [self._body])

    def write(self) -> None:
        """Write one more version."""
        with self._connection.transaction():
            self._connection.execute(
                "INSERT INTO public.journal (body) VALUES (%s)", [self._packed]
            )
            self._connection.execute("UPDATE public.work SET body = %s", [self._body])


def _starter() -> Any:  # noqa: ANN401 - a module
    """Load what starts a server for the tests."""
    spec = spec_from_file_location("postgresql_server", STARTER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(STARTER)
    module = sys.modules["postgresql_server"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
