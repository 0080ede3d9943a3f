"""Who is to annotate which article: given out by name, or as open places that people claim.

An article has as many rows as it is to have annotations. Nothing here needs to see what others
have annotated, but for what only whoever gives articles out asks for.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress

from msgspec import Struct
from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from annotator.model.annotation import Status
from annotator.store.assignment_plan import Candidate, Load
from annotator.store.assignment_rows import (
    check_members,
    held,
    in_parts,
    is_begun,
    is_done,
    is_shared,
    keys_of,
    next_open_to,
    open_to,
    unbegun,
    work,
)
from annotator.store.database import Database, streamed
from annotator.store.listing import Order
from annotator.store.members import Member, alone, now
from annotator.store.tables import annotation, article, article_text, assignment


class Assignment(Struct, frozen=True, kw_only=True):
    """A place of an article, and who has it.

    Attributes:
        article: which article.
        annotator: who is to annotate it; None: whoever claims the place.
        given: when it came to have an annotator, as an ISO moment in UTC.
        by: who gave it: the annotator, where it was claimed.
    """

    article: str
    annotator: str | None = None
    given: str | None = None
    by: str | None = None


class Share(Struct, frozen=True, kw_only=True):
    """How far somebody is with what is assigned to them, in articles.

    Attributes:
        annotator: who; None: nobody yet, these are the open places.
        assigned: how many there are.
        begun: how many of these are in progress.
        finished: how many are finished.
        skipped: how many they left out.
    """

    annotator: str | None
    assigned: int = 0
    begun: int = 0
    finished: int = 0
    skipped: int = 0


class Assignments:
    """Gives out the articles of one project."""

    def __init__(self, database: Database, member: Member | None = None) -> None:
        """Work on this project's database; on a server as this member."""
        self._database = database
        self._alone = alone(member)

    # reading

    def has_any(self) -> bool:
        """Tell whether anything is given out at all."""
        with self._database.reading() as connection:
            return connection.execute(select(assignment.c.key).limit(1)).first() is not None

    def of(self, article_id: str) -> tuple[Assignment, ...]:
        """Give the places of an article: those with an annotator by name, then the open ones."""
        column = assignment.c
        rows = (
            select(column.annotator, column.given, column.by)
            .join(article)
            .where(article.c.id == article_id)
            .order_by(column.annotator.is_(None), column.annotator, column.key)
        )
        with self._database.reading() as connection:
            return tuple(
                Assignment(article=article_id, annotator=row.annotator, given=row.given, by=row.by)
                for row in connection.execute(rows)
            )

    def articles_of(self, annotator: str) -> Iterator[str]:
        """Stream the ids of the articles that somebody is to annotate, in the order of import."""
        rows = (
            select(article.c.id)
            .join(assignment)
            .where(assignment.c.annotator == annotator)
            .order_by(assignment.c.article)
        )
        with self._database.reading() as connection:
            yield from (id_ for (id_,) in streamed(connection, rows, 1000))

    def shares(self) -> tuple[Share, ...]:
        """Tell how far everybody is, by name; the open places come last, if there are any.

        An annotator on a server is told of themselves alone, since they cannot read others' work.
        """
        column = assignment.c
        rows = (
            select(column.annotator, annotation.c.status, func.count())
            .outerjoin(annotation, work())
            .group_by(column.annotator, annotation.c.status)
        )
        counts: dict[str | None, dict[str | None, int]] = {}
        with self._database.reading() as connection:
            for name, status, count in connection.execute(rows):
                counts.setdefault(name, {})[status] = count
        return tuple(
            Share(
                annotator=name,
                assigned=sum(counts[name].values()),
                begun=counts[name].get(Status.IN_PROGRESS, 0),
                finished=counts[name].get(Status.FINISHED, 0),
                skipped=counts[name].get(Status.SKIPPED, 0),
            )
            for name in sorted(counts, key=lambda name: (name is None, name))
            if self._alone in {None, name} or name is None
        )

    def ready(self) -> tuple[str, ...]:
        """Name the articles whose places are all taken and done, in the order of import.

        What somebody left out is done; one at least has finished it. An annotator on a server is
        told of none, since they cannot read others' work.
        """
        if self._alone is not None:
            return ()
        places = assignment.c.article == article.c.key
        done = exists().where(work(), is_done()).correlate(assignment)
        finished = exists().where(work(), annotation.c.status == Status.FINISHED.value)
        rows = (
            select(article.c.id)
            .where(
                exists().where(places, finished.correlate(assignment)).correlate(article),
                ~exists().where(places, ~done).correlate(article),
            )
            .order_by(article.c.key)
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(rows).scalars())

    # for a plan

    def candidates(self, ids: Iterable[str] | None = None) -> tuple[Candidate, ...]:
        """Give articles as a plan wants to know them, in the order of import.

        Args:
            ids: which; None: those of which no place has been given out.

        Raises:
            Problem: there is no such article.
        """
        with self._database.reading() as connection:
            keys = None if ids is None else keys_of(connection, set(ids))
            rows = select(article.c.key, article.c.id, func.length(article_text.c.text)).join(
                article_text
            )
            if keys is None:
                rows = rows.where(~exists().where(assignment.c.article == article.c.key))
            assigned, begun, places = held(connection)
            return tuple(
                Candidate(
                    id=id_,
                    letters=letters,
                    assigned=frozenset(assigned.get(key, ())),
                    begun=frozenset(begun.get(key, ())) - assigned.get(key, set()),
                    places=places.get(key, 0),
                )
                for key, id_, letters in connection.execute(rows.order_by(article.c.key))
                if keys is None or id_ in keys
            )

    def waiting(self) -> dict[str, Load]:
        """Tell what everybody has before them: what is assigned to them and not done."""
        column = assignment.c
        rows = (
            select(column.annotator, func.count(), func.sum(func.length(article_text.c.text)))
            .join(article_text, article_text.c.article == column.article)
            .where(column.annotator.is_not(None), ~exists().where(work(), is_done()))
            .group_by(column.annotator)
        )
        with self._database.reading() as connection:
            return {name: Load(count, letters) for name, count, letters in connection.execute(rows)}

    # giving out

    def give(self, given: Iterable[tuple[str, str | None]], *, by: str) -> int:
        """Give articles (by id) to people; to nobody yet: an open place.

        Gives how many of these were new.

        Raises:
            Problem: there is no such article or member, or the project cannot be written.
        """
        pairs = list(given)
        with self._database.writing() as connection:
            check_members(connection, {name for _, name in pairs if name is not None})
            keys = keys_of(connection, {id_ for id_, _ in pairs})
            assigned, _, _ = held(connection)
            moment = now()
            rows: list[dict[str, int | str | None]] = []
            for id_, name in pairs:
                if name is None:
                    rows.append(
                        {"article": keys[id_], "annotator": None, "given": None, "by": None}
                    )
                elif name not in assigned.setdefault(keys[id_], set()):
                    assigned[keys[id_]].add(name)
                    rows.append(
                        {"article": keys[id_], "annotator": name, "given": moment, "by": by}
                    )
            if rows:
                connection.execute(insert(assignment), rows)
        return len(rows)

    def unbegun(
        self, annotators: Collection[str | None], ids: Iterable[str] | None = None
    ) -> tuple[tuple[str, str | None], ...]:
        """Give what could be taken back; as `take_back`, but nothing is."""
        with self._database.reading() as connection:
            rows = unbegun(connection, annotators, ids)
        return tuple((row.id, row.annotator) for row in rows)

    def take_back(
        self, annotators: Collection[str | None], ids: Iterable[str] | None = None
    ) -> tuple[tuple[str, str | None], ...]:
        """Take back what people have not begun, and give what that was.

        Args:
            annotators: from whom; None among them: the open places.
            ids: of which articles; None: of all.

        Raises:
            Problem: there is no such article, or the project cannot be written.
        """
        with self._database.writing() as connection:
            rows = unbegun(connection, annotators, ids)
            gone: set[int] = set()
            for part in in_parts([row.key for row in rows]):
                taken = delete(assignment).where(assignment.c.key.in_(part))
                gone |= set(connection.execute(taken.returning(assignment.c.key)).scalars())
        return tuple((row.id, row.annotator) for row in rows if row.key in gone)

    # claiming

    def claim(self, annotator: str, order: Order = Order.IMPORTED) -> str | None:
        """Take an open place for somebody and give its article; None: there is none for them.

        Nobody else can have taken the place. Articles that somebody else has come first, so that
        they get finished; then the first in this order.

        Raises:
            Problem: there is no such member, or the project cannot be written.
        """
        with self._database.writing() as connection:
            check_members(connection, {annotator})
            rows = next_open_to(annotator, order)
            while True:
                taken = connection.execute(rows.where(is_shared())).first()
                taken = taken or connection.execute(rows).first()
                if taken is None:
                    return None
                claiming = update(assignment).where(assignment.c.key == taken.key)
                values = {"annotator": annotator, "given": now(), "by": annotator}
                # Their other window may just have got another place of the article.
                with suppress(IntegrityError), connection.begin_nested():
                    connection.execute(claiming.values(values))
                    return str(taken.id)

    def claimable(self, annotator: str) -> int:
        """Count the articles of which somebody could claim a place."""
        articles = func.count(assignment.c.article.distinct())
        with self._database.reading() as connection:
            return connection.execute(open_to(annotator).with_only_columns(articles)).scalar_one()

    def give_back(self, article_id: str, annotator: str) -> bool:
        """Make what is somebody's, and not begun, an open place; False: there is no such thing."""
        wanted = select(article.c.key).where(article.c.id == article_id).scalar_subquery()
        with self._database.writing() as connection:
            changed = connection.execute(
                update(assignment)
                .where(
                    assignment.c.article == wanted,
                    assignment.c.annotator == annotator,
                    ~is_begun(),
                )
                .values(annotator=None, given=None, by=None)
            )
            return bool(changed.rowcount)
