"""``python -m benchmarks.team_load``: a team at once on one server, which is killed in the middle.

Twenty processes claim articles and save edits for five minutes, each as its own role of a real
PostgreSQL with its usual settings, by way of the app's own saver and outbox, one edit after the
other without a rest. Half-way all of the server's processes are killed, and some seconds later it
is started again; nobody tells the others. Then what each of them was told is held against the
database (`benchmarks.team_checks`). The exit code is 1 if anything was lost or doubled.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "plugins"))

import msgspec
from msgspec import Struct
from postgresql_server import Server

from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.postgresql.team import Team
from annotator.store.project import Project
from benchmarks.articles import short_records
from benchmarks.figures import Figure, Samples, milliseconds, table
from benchmarks.fresh import ROOT
from benchmarks.machine import described
from benchmarks.team_checks import Checked, checked
from benchmarks.team_notes import Note, read_notes
from benchmarks.timing import noise

PEOPLE = 20
SECONDS = 300.0
AWAY = 5.0  # seconds from the killing to the start
PLACES = 2  # of each article
ARTICLES_A_SECOND = 40  # more than anybody uses up
BARE = 0.05  # of the time, before and after: bare commits, for a reference
GRACE = 90.0  # seconds that the last edits may take: a lost connection is tried again within 30
DATABASE = "team"
PASSWORD = "as long as it lasts"  # noqa: S105 - of a server that is gone with the benchmark


class Outcome(Struct, frozen=True, kw_only=True):
    """How it went; moments are seconds of the clock that all processes share.

    Attributes:
        notes: what each annotator was told, in order.
        began: when they began.
        killed: when the server was.
        back: when it took connections again.
        checked: what the database says.
    """

    notes: dict[str, list[Note]]
    began: float
    killed: float
    back: float
    checked: Checked

    def of(self, what: str) -> list[Note]:
        """Give everybody's notes of one kind."""
        return [note for notes in self.notes.values() for note in notes if note.what == what]

    def outages(self) -> Samples:
        """Give how long each annotator heard nothing from the server while it was killed."""
        return Samples(
            tuple(
                max(
                    after - before
                    for before, after in pairwise(note.ended for note in notes if note.ended)
                    if after > self.killed and before < self.back
                )
                for notes in self.notes.values()
            )
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, check, and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.team_load", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--away", type=float, default=AWAY, help="seconds without the server")
    given = parser.parse_args(arguments)
    machine = described(noise())
    names = [f"annotator{number:02}" for number in range(1, given.people + 1)]
    server = Server()
    server.start()
    try:
        prepare(server, names, int(given.seconds * ARTICLES_A_SECOND))
        bare = commit_bare(server, names, given.seconds * BARE)
        outcome = run(server, names, given.seconds, given.away)
        bare += commit_bare(server, names, given.seconds * BARE)
    finally:
        server.remove()
    print(machine, table(list(figures(outcome, bare))), told(outcome), sep="\n\n")
    return int(bool(outcome.checked.faults))


def run(server: Server, names: Sequence[str], seconds: float, away: float) -> Outcome:
    """Let people work on a server that runs, kill it half-way, and see what it has kept."""
    with TemporaryDirectory(prefix="musnad-") as folder:
        mates = _Together(
            ("teammate", server.url(DATABASE, name, PASSWORD), name, folder, str(seconds))
            for name in names
        )
        began = mates.begin()
        time.sleep(seconds / 2)
        killed = monotonic()
        server.kill()
        time.sleep(away)
        server.start()
        back = monotonic()
        mates.end(seconds + GRACE)
        notes = {name: read_notes(Path(folder) / f"{name}.jsonl") for name in names}
    with Project.open(server.url(DATABASE)) as project:
        found = checked(project, notes, PLACES)
    return Outcome(notes=notes, began=began, killed=killed, back=back, checked=found)


def prepare(server: Server, names: Sequence[str], articles: int) -> None:
    """Make the project, its members, and open places in its articles."""
    with Project.create(server.url(DATABASE)) as project:
        bare = (record_of(record.article) for record in short_records(articles))
        import_records(project, ((Place(), record) for record in bare))
        team = Team(project.database)
        for name in names:
            team.admit(name, Role.ANNOTATOR, login=name, password=PASSWORD)
        ids = list(project.articles.ids())
        project.assignments.give(((one, None) for one in ids for _ in range(PLACES)), by="postgres")
    with server.connect(DATABASE) as connection:
        connection.execute("CREATE SCHEMA bare")
        connection.execute("CREATE TABLE bare.row (key integer PRIMARY KEY, value integer)")
        connection.execute("INSERT INTO bare.row SELECT generate_series(1, 1000), 0")
        connection.execute("GRANT ALL ON SCHEMA bare TO PUBLIC")
        connection.execute("GRANT ALL ON bare.row TO PUBLIC")


def figures(outcome: Outcome, bare_seconds: Sequence[Sequence[float]]) -> Iterator[Figure]:
    """Give what was measured, beside the seconds of each process's bare commits."""
    saves, claims = outcome.of("saved"), outcome.of("claimed")
    bare = milliseconds(value for each in bare_seconds for value in each)
    before = [note for note in saves if note.ended < outcome.killed]
    alone = _times(saves, but_between=(outcome.killed, outcome.back))
    yield Figure(
        name="edits saved a second, until the server was killed",
        unit="",
        samples=Samples((len(before) / (outcome.killed - outcome.began),)),
        # Each process has committed twice: once before, once after.
        reference=Samples((sum(len(each) / sum(each) for each in bare_seconds) / 2,)),
        note="beside it bare commits a second",
    )
    yield Figure(
        name="a save, while the server was there",
        unit="ms",
        samples=alone,
        reference=bare,
        note=f"beside it a bare commit, its 95th percentile {bare.p95:.2f} ms, at worst"
        f" {bare.worst:.1f} ms; by the 95th percentiles {alone.p95 / bare.p95:.2f} ×",
    )
    yield Figure(name="a save, all of them", unit="ms", samples=_times(saves))
    yield Figure(name="a claim, all of them", unit="ms", samples=_times(claims))
    yield Figure(
        name="the server away, as annotators saw it",
        unit="s",
        samples=outcome.outages(),
        note=f"it was killed, and took connections again after {outcome.back - outcome.killed:.1f}"
        " s",
    )


def told(outcome: Outcome) -> str:
    """Say what there was of each kind, and what was found wrong."""
    saves, claims, found = outcome.of("saved"), outcome.of("claimed"), outcome.checked
    seconds = max(note.ended for note in saves) - outcome.began
    lines = (
        f"{len(saves):,} edits saved, {len(saves) / seconds:,.0f} a second, the outage included",
        f"{len(claims):,} claims, {len(claims) / seconds:,.1f} a second",
        (
            f"sent again: {sum(note.tries > 1 for note in saves):,} edits,"
            f" {sum(note.tries > 1 for note in claims):,} claims; claimed without hearing"
            f" of it, and found in the list: {len(outcome.of('found')):,}"
        ),
        f"conflicts: {found.conflicts:,}, told: {len(outcome.of('told')):,}",
        f"in the journals: {found.versions:,} versions, never acknowledged {found.unheard:,}",
        f"places given: {found.given:,}, never acknowledged {found.unheard_claims:,}",
        *(f"WRONG: {fault}" for fault in found.faults),
        "" if found.faults else "nothing that was acknowledged is lost, changed, or twice there",
    )
    return "\n".join(filter(None, lines))


class _Together:
    """Processes that begin at the same moment."""

    def __init__(self, probes: Iterator[Sequence[str]]) -> None:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PGPASSWORD": PASSWORD}
        self._processes = [
            subprocess.Popen(
                [sys.executable, "-m", f"benchmarks.probes.{probe}", *arguments],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            for probe, *arguments in probes
        ]

    def begin(self) -> float:
        """Wait until all are ready, let them go, and tell when that was."""
        for process in self._processes:
            assert process.stdout is not None
            if process.stdout.readline() != b"ready\n":
                self._give_up()
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.write(b"\n")
            process.stdin.flush()
        return monotonic()

    def end(self, seconds: float) -> list[bytes]:
        """Wait until all have ended, and give what they printed."""
        until = monotonic() + seconds
        try:
            printed = [each.communicate(timeout=until - monotonic())[0] for each in self._processes]
        except subprocess.TimeoutExpired:
            self._give_up()
        if any(each.returncode for each in self._processes):
            self._give_up()
        return printed

    def _give_up(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        message = "a process did not do what it was there for; what it said stands above"
        raise RuntimeError(message)


def commit_bare(server: Server, names: Sequence[str], seconds: float) -> list[list[float]]:
    """Commit one column of one row, from as many processes, each by its own connection."""
    where = f"host=127.0.0.1 port={server.port} dbname={DATABASE} user={names[0]}"
    together = _Together(
        ("committing", where, str(row), str(seconds)) for row in range(1, len(names) + 1)
    )
    together.begin()
    printed = together.end(seconds + GRACE)
    return [msgspec.json.decode(each, type=list[float]) for each in printed]


def _times(notes: Sequence[Note], but_between: tuple[float, float] | None = None) -> Samples:
    """Give how long something took, in milliseconds, but for what met a stretch of time."""
    first, last = but_between or (0.0, 0.0)
    counted = (note for note in notes if note.ended < first or note.began > last)
    return milliseconds(note.ended - note.began for note in counted)


if __name__ == "__main__":
    sys.exit(main())
