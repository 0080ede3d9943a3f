"""What a team was told by a server, held against what the server's database has.

Nothing that was acknowledged may be missing or changed, no version of an annotation may have two
values or none, nobody may have what somebody else was given, and every conflict must have been
told, with both versions in the journal.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import func, select

from annotator.store.body import decode_body, unpack
from annotator.store.database import streamed
from annotator.store.project import Project
from annotator.store.tables import annotation, article, assignment, journal
from benchmarks.team_notes import Note, digest

AT_ONCE = 1000

Journal = dict[tuple[str, str], dict[int, str]]
"""By article and annotator: the digest of each version."""


class Checked(Struct, frozen=True):
    """What was found.

    Attributes:
        faults: what is not as it was told; empty where all is well.
        versions: how many versions of annotations there are, but for those before any edit.
        unheard: how many of these were saved without anybody having been told.
        given: how many places are somebody's.
        unheard_claims: how many of these without that person having been told.
        conflicts: how many conflicts were brought about.
    """

    faults: tuple[str, ...]
    versions: int
    unheard: int
    given: int
    unheard_claims: int
    conflicts: int


def checked(project: Project, notes: Mapping[str, Sequence[Note]], places: int) -> Checked:
    """Hold everybody's notes against the project.

    Args:
        project: the project, opened by somebody who may read all of it.
        notes: what each annotator was told.
        places: how many places each article had.
    """
    versions = _versions(project)
    given = _given(project)
    saved = {
        (note.article, name, note.version)
        for name, those in notes.items()
        for note in those
        if note.what == "saved"
    }
    claimed = {
        (note.article, name)
        for name, those in notes.items()
        for note in those
        if note.what in {"claimed", "found"}
    }
    there = {(*key, version) for key, values in versions.items() for version in values if version}
    taken = {(one, name) for one, name in given.elements() if name is not None}
    faults = (
        *_lost_edits(versions, notes),
        *_broken_journals(project, versions),
        *_doubled(given, claimed, places),
        *_untold_conflicts(versions, notes),
    )
    return Checked(
        faults=faults,
        versions=len(there),
        unheard=len(there - saved),
        given=len(taken),
        unheard_claims=len(taken - claimed),
        conflicts=sum(note.what == "meddled" for those in notes.values() for note in those),
    )


def _versions(project: Project) -> Journal:
    """Read every journal."""
    rows = (
        select(article.c.id, annotation.c.annotator, journal)
        .join(annotation, annotation.c.key == journal.c.annotation)
        .join(article)
        .order_by(journal.c.annotation, journal.c.version)
    )
    found: Journal = defaultdict(dict)
    with project.database.reading() as connection:
        for row in streamed(connection, rows, AT_ONCE):
            values = found[row.id, row.annotator]
            restored = row.restores
            values[row.version] = digest(unpack(row.body)) if restored is None else values[restored]
    return found


def _given(project: Project) -> Counter[tuple[str, str | None]]:
    rows = select(article.c.id, assignment.c.annotator).join(assignment)
    with project.database.reading() as connection:
        return Counter((row.id, row.annotator) for row in connection.execute(rows))


def _lost_edits(versions: Journal, notes: Mapping[str, Sequence[Note]]) -> Iterator[str]:
    for name, those in notes.items():
        for note in those:
            if note.what not in {"saved", "meddled"}:
                continue
            found = versions.get((note.article, name), {}).get(note.version)
            if found != note.digest:
                state = "is not there" if found is None else "is another"
                yield f"{name}, {note.article}: version {note.version}, acknowledged, {state}"


def _broken_journals(project: Project, versions: Journal) -> Iterator[str]:
    """Look for gaps, and for annotations that are not what their journal says last."""
    rows = select(article.c.id, annotation).join(article)
    with project.database.reading() as connection:
        for row in streamed(connection, rows, AT_ONCE):
            values = versions.get((row.id, row.annotator), {})
            if sorted(values) != list(range(row.version + 1)):
                yield f"{row.annotator}, {row.id}: the journal has gaps"
            present = decode_body(row.body, row.annotator, row.status, row.updated)
            if values.get(row.version) != digest(present):
                yield f"{row.annotator}, {row.id}: the journal ends otherwise"
        kept = connection.execute(select(func.count()).select_from(journal)).scalar_one()
    if kept != sum(map(len, versions.values())):
        yield "a journal has a version twice"


def _doubled(
    given: Counter[tuple[str, str | None]], claimed: set[tuple[str, str]], places: int
) -> Iterator[str]:
    """Look for places that two have claimed, or that were told to be somebody's and are not."""
    yield from (f"{name}: the claim of {one} is lost" for one, name in claimed - set(given))
    for (one, name), count in given.items():
        if name is not None and count > 1:
            yield f"{name} has {one} {count} times"
    there = Counter(one for one, _ in given.elements())
    yield from (f"{one} has {n} places" for one, n in there.items() if n != places)
    told = Counter(one for one, _ in claimed)
    yield from (f"{one} was claimed {n} times" for one, n in told.items() if n > places)


def _untold_conflicts(versions: Journal, notes: Mapping[str, Sequence[Note]]) -> Iterator[str]:
    for name, those in notes.items():
        brought = sum(note.what == "meddled" for note in those)
        heard = sum(note.what == "told" for note in those)
        if brought != heard:
            yield f"{name}: {brought} conflicts, {heard} of them told"
        for note in those:
            journaled = versions.get((note.article, name), {}).values()
            if note.what == "refused" and note.digest not in journaled:
                yield f"{name}, {note.article}: a version that was put aside is gone"
