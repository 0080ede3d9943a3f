"""Giving articles out: 10,000 to ten people, 1,000 claims, a package of 1,000 articles and back."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from annotator.model.annotation import Status
from annotator.model.edits.document import set_status
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.assignment_dealing import plan_people, plan_places
from annotator.store.assignment_plan import Wish
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.packing import pack
from annotator.store.project import Project
from annotator.store.unpacking import unpack
from benchmarks.articles import records
from benchmarks.figures import MILLI, Figure, Samples
from benchmarks.timing import seconds_of

ARTICLES = 10_000
CLAIMS = 1000
PACKED = 1000
PEOPLE = tuple(f"annotator {number}" for number in range(10))
WISH = Wish(each=1, overlap=0.2)
RUNS = 3


def run(folder: Path) -> Iterator[Figure]:
    """Measure planning, writing, claiming, packing and merging."""
    with _project(folder / "assigned.musnad", ARTICLES, bare=True) as project:
        yield from _assigning(project)
    with _project(folder / "claimed.musnad", ARTICLES, bare=True) as project:
        yield _claiming(project)
    with _project(folder / "packed.musnad", PACKED, bare=False) as project:
        yield from _packing(project, folder / "package.musnad")


def _assigning(project: Project) -> Iterator[Figure]:
    candidates = project.assignments.candidates()
    planned = [seconds_of(lambda: plan_people(candidates, PEOPLE, WISH)) for _ in range(RUNS)]
    plan = plan_people(candidates, PEOPLE, WISH)
    counts = [load.articles for load in plan.loads.values()]
    yield Figure(
        name=f"plan {ARTICLES:,} articles for {len(PEOPLE)} people, a fifth twice",
        unit="s",
        samples=Samples(tuple(planned)),
        note=f"{min(counts)} to {max(counts)} articles each,"
        f" every two meet {min(plan.pairs.values())} to {max(plan.pairs.values())} times",
    )
    written = seconds_of(lambda: project.assignments.give(plan.given, by=PEOPLE[0]))
    yield Figure(name="write the plan down", unit="s", samples=Samples((written,)))
    shares = [seconds_of(project.assignments.shares) for _ in range(RUNS)]
    yield Figure(
        name="who has what, and how far",
        unit="ms",
        samples=Samples(tuple(shares)).scaled(MILLI),
    )


def _claiming(project: Project) -> Figure:
    """Let everybody claim in turn, where each article has two places."""
    plan = plan_places(project.assignments.candidates(), Wish(each=2))
    project.assignments.give(plan.given, by=PEOPLE[0])
    claims = [
        seconds_of(lambda number=number: project.assignments.claim(PEOPLE[number % len(PEOPLE)]))
        for number in range(CLAIMS)
    ]
    return Figure(
        name=f"claim a place, of {2 * ARTICLES:,}, durable",
        unit="ms",
        samples=Samples(tuple(claims)).scaled(MILLI),
        note=f"{CLAIMS / sum(claims):,.0f} claims/s",
    )


def _packing(project: Project, file: Path) -> Iterator[Figure]:
    """Send finished work out, have each article edited, and merge it: anew, then again."""
    ids = list(project.articles.ids())

    def out() -> None:
        file.unlink(missing_ok=True)
        pack(project, file, PEOPLE[0], articles=ids)

    made = [seconds_of(out) for _ in range(RUNS)]
    size = file.stat().st_size / 1e6
    yield Figure(
        name=f"package of {PACKED:,} annotated articles, out",
        unit="s",
        samples=Samples(tuple(made)),
        note=f"{size:,.0f} MB",
    )
    with Project.open(file) as package:
        for id_ in ids:
            _edit(package, id_)
        for what in ("and back, each edited", "and back again, nothing new"):
            took = seconds_of(lambda: unpack(project, package, by=PEOPLE[1]))
            yield Figure(name=what, unit="s", samples=Samples((took,)))


def _edit(package: Project, id_: str) -> None:
    value = package.annotations.load(id_, PEOPLE[0])
    assert value is not None
    value = replace(set_status(value, Status.FINISHED), labels={"topic": "edited"})
    version = package.annotations.history(id_, PEOPLE[0]).version + 1
    package.annotations.save(id_, value, version=version, kind=StepKind.EDIT, action="label")


def _project(target: Path, count: int, *, bare: bool) -> Project:
    project = Project.create(target)
    made: Iterator[Record] = records(count)
    if bare:
        made = (record_of(record.article) for record in made)
    import_records(project, ((Place(), record) for record in made), annotator=PEOPLE[0])
    for name in PEOPLE:
        project.members.add(name, Role.ANNOTATOR)
    return project
