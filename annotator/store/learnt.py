"""The model that a project's finished articles have trained: at most one, kept with the project.

The store keeps the model's file, and what was said of it, as bytes; those who made them read them.
"""

from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

import msgspec
from msgspec import Struct
from sqlalchemy import delete, insert, select

from annotator.model.annotation import DONE
from annotator.problems import Problem
from annotator.store.database import Database
from annotator.store.tables import annotation, article, model

ONLY = 1  # the key of the only row


class Taught(NamedTuple):
    """An annotation that the model has learnt from, at one version of it."""

    article: str
    annotator: str
    version: int


class Finished(NamedTuple):
    """A finished or adjudicated annotation, and how many attributions it has."""

    taught: Taught
    attributions: int


class About(Struct, frozen=True, kw_only=True):
    """What is known of a model without reading it.

    Attributes:
        name: its name, a digest of what it was trained on.
        rules: the rules that it was trained beside.
        trained: when, as an ISO moment in UTC.
        seed: how the articles were shared out to folds.
        articles: how many it was trained on.
        judged: how good it is beside the rules, as JSON.
        taught: the annotations that it has learnt from.
    """

    name: str
    rules: str
    trained: str
    seed: int
    articles: int
    judged: bytes
    taught: tuple[Taught, ...]


class Learnt:
    """Keeps the model of one project."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def about(self) -> About | None:
        """Tell of the model; None where there is none.

        Raises:
            Problem: what the project says of it cannot be read.
        """
        known = [model.c[name] for name in About.__struct_fields__]
        with self._database.reading() as connection:
            row = connection.execute(select(*known)).one_or_none()
        if row is None:
            return None
        values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's name for it, and documented
        try:
            taught = msgspec.json.decode(values.pop("taught"), type=tuple[Taught, ...])
        except msgspec.DecodeError as error:
            raise Problem("model.damaged", reason=str(error)) from error
        return About(**values, taught=taught)

    def content(self) -> bytes | None:
        """Give the model's file; None where there is none.

        Raises:
            Problem: it is not what was kept. Whoever reads it need not be proof against that.
        """
        with self._database.reading() as connection:
            row = connection.execute(select(model.c.content, model.c.digest)).one_or_none()
        if row is None:
            return None
        content: bytes = row.content
        if sha256(content).hexdigest() != row.digest:
            raise Problem("model.damaged", reason="SHA-256")
        return content

    def keep(self, about: About, content: bytes) -> None:
        """Keep a model in the place of the one there is, or leave that where it fails.

        Raises:
            Problem: the project cannot be written.
        """
        values = {
            **msgspec.structs.asdict(about),
            "key": ONLY,
            "taught": msgspec.json.encode(about.taught),
            "digest": sha256(content).hexdigest(),
            "content": content,
        }
        with self._database.writing() as connection:
            connection.execute(delete(model))
            connection.execute(insert(model), values)

    def forget(self) -> None:
        """Keep no model any more.

        Raises:
            Problem: the project cannot be written.
        """
        with self._database.writing() as connection:
            connection.execute(delete(model))

    def finished(self) -> list[Finished]:
        """Give the annotations that a model would learn from now."""
        column = annotation.c
        found = (
            select(article.c.id, column.annotator, column.version, column.attributions)
            .join(article, article.c.key == column.article)
            .where(column.status.in_([status.value for status in DONE]))
            .order_by(column.article, column.annotator)
        )
        with self._database.reading() as connection:
            return [
                Finished(Taught(id_, annotator, version), attributions)
                for id_, annotator, version, attributions in connection.execute(found)
            ]


def moment() -> str:
    """Give this moment, as `About` has it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
