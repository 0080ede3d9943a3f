"""How the tables of a project came to be: one numbered module a version, in order."""

from collections.abc import Callable

from sqlalchemy import Connection

from annotator.store.migrations import (
    m0001_tables,
    m0002_entities,
    m0003_scores,
    m0004_model,
    m0005_texts,
    m0006_team,
)

Migration = Callable[[Connection], None]

# The first makes version 1 from nothing, the next version 2 from version 1, and so on.
MIGRATIONS: tuple[Migration, ...] = (
    m0001_tables.upgrade,
    m0002_entities.upgrade,
    m0003_scores.upgrade,
    m0004_model.upgrade,
    m0005_texts.upgrade,
    m0006_team.upgrade,
)
