"""Projects to test on, records to put into them, and children to fork."""

import os
import select
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.model.stance import Polarity, Stance
from annotator.problems import Place, Problem
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.project import Project
from annotator.wording import Language

TEXT = "قال الوزير: «لن نتراجع».\nوأضاف أن العمل مستمر."


def _mention(id_: str, layer: Layer, start: int, end: int) -> Mention:
    spans = ((start, end),)
    return Mention(id=id_, layer=layer, spans=spans, exact=exact_of(TEXT, spans))


WORK = Annotation(
    annotator="sara",
    status=Status.FINISHED,
    updated="2026-11-22T09:30:00Z",
    mentions=(
        _mention("m1", Layer.QUOTE, 13, 22),
        _mention("m2", Layer.CUE, 0, 3),
        _mention("m3", Layer.SPEAKER, 4, 10),
    ),
    attributions=(
        Attribution(
            id="a1",
            quote="m1",
            cues=("m2",),
            speakers=("m3",),
            features={"mode": "direct", "implicit": False},
        ),
    ),
    stances=(Stance(id="s1", attribution="a1", holder="m3", polarity=Polarity.OPPOSE),),
    entities=(Entity(id="e1", name="الوزير", mentions=("m3",)),),
    labels={"topic": "سياسة"},
    provenance={"m1": "human"},
)


@pytest.fixture
def work() -> Annotation:
    """Give a small, whole annotation of the article that `bare` and `annotated` make."""
    return WORK


@pytest.fixture
def bare() -> Callable[..., Record]:
    """Make the record of an article that nobody annotated."""

    def make(id_: str = "n1", text: str = TEXT, **meta: Any) -> Record:
        return record_of(Article(id=id_, text=text, meta=Meta(**meta)))

    return make


@pytest.fixture
def annotated() -> Callable[..., Record]:
    """Make the record of an article that somebody annotated."""

    def make(id_: str = "n1", work: Annotation = WORK, **meta: Any) -> Record:
        return record_of(Article(id=id_, text=TEXT, meta=Meta(**meta)), work)

    return make


@pytest.fixture
def put() -> Callable[..., Any]:
    """Import records into a project; none may be refused."""

    def put(project: Project, *records: Record) -> None:
        items = [(Place("corpus.jsonl", line), record) for line, record in enumerate(records, 1)]
        report = import_records(project, items)
        assert not report.problems

    return put


ON_BOTH = {  # the modules whose tests hold for a server as for a file
    "test_store_adjudications",
    "test_store_annotations",
    "test_store_activity",
    "test_store_articles",
    "test_store_assignments",
    "test_store_progress",
    "test_store_tallies",
    "test_store_entities",
    "test_store_exporting",
    "test_store_features",
    "test_store_hours",
    "test_store_importing",
    "test_store_learnt",
    "test_store_packages",
    "test_store_packing",
    "test_store_revising",
    "test_store_scores",
    "test_store_stats",
    "test_store_steps",
}


def pytest_generate_tests(metafunc):
    """Let tests of what every engine does alike run on each of them."""
    if "engine" in metafunc.fixturenames:
        both = metafunc.module.__name__.rpartition(".")[2] in ON_BOTH
        marked = metafunc.definition.get_closest_marker("file_only")
        engines = ["file", "server"] if both and marked is None else ["file"]
        metafunc.parametrize("engine", engines)


@pytest.fixture
def make_project(engine: str, tmp_path: Path, request) -> Callable[[str], Project]:
    """Make empty projects by name: files, or databases."""
    if engine == "file":
        return lambda name: Project.create(tmp_path / f"{name}.musnad")
    new_server_project = request.getfixturevalue("new_server_project")
    return lambda _name: Project.open(new_server_project())


@pytest.fixture
def project(make_project) -> Iterator[Project]:
    """Make an empty project."""
    with make_project("مشروع") as project:
        yield project


@pytest.fixture
def main(
    project: Project, put: Callable[..., Any], bare: Callable[..., Any], annotated: Any
) -> Project:
    """Give a project of four articles: the first with work by two people, all given out."""
    put(project, annotated("n1", WORK), annotated("n1", replace(WORK, annotator="omar")))
    put(project, bare("n2"), bare("n3"), bare("n4"))
    project.members.add("sara", Role.ANNOTATOR)
    project.members.add("omar", Role.ANNOTATOR)
    given = [("n1", "sara"), ("n2", "sara"), ("n3", "sara"), ("n4", "omar")]
    project.assignments.give(given, by="omar")
    return project


@pytest.fixture
def refused() -> Callable[[str], Any]:
    """Expect a problem with this code, one that can be told in both languages."""

    @contextmanager
    def refused(code: str) -> Iterator[pytest.ExceptionInfo[Problem]]:
        with pytest.raises(Problem) as caught:
            yield caught
        assert caught.value.code == code
        assert all(caught.value.say(language) for language in Language)

    return refused


class Child(NamedTuple):
    """A forked process, and where what it says can be read."""

    pid: int
    said: int

    def await_word(self) -> None:
        """Wait until it has said something, or has ended."""
        select.select([self.said], [], [])

    def end(self) -> tuple[int, str]:
        """Wait for it; give its exit code (negative: the signal) and all that it said."""
        with os.fdopen(self.said, encoding="utf-8") as pipe:
            text = pipe.read()
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]), text


@pytest.fixture
def fork() -> Callable[..., Child]:
    """Run a function in a child of this very process.

    Forked, because a hundred interpreters that load SQLAlchemy would take a minute; a fork has
    it loaded and works after a few milliseconds. The child never returns into the test run.
    """
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork")

    def fork(function: Callable[[Callable[[str], None]], None]) -> Child:
        said, saying = os.pipe()
        with warnings.catch_warnings():
            # Newer Pythons warn of forking beside threads; ours hold nothing that the child uses.
            warnings.simplefilter("ignore", DeprecationWarning)
            pid = os.fork()
        if pid:
            os.close(saying)
            return Child(pid, said)
        try:
            function(lambda text: os.write(saying, text.encode()) and None)
        except BaseException as error:  # noqa: BLE001 - it must not go on as a second test run
            os.write(saying, repr(error).encode())
            os._exit(1)
        os._exit(0)

    return fork
