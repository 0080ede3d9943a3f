"""Entities that an import brings, told apart from those that the project has under their ids.

One id and one name, in whatever spelling, or one Wikidata item: one entity. One id and another
name: another entity, which two teams happened to number alike; it gets an id made of both, so that
the same corpus, imported again, gives the same. Taking two for one could not be taken back, while
one that came as two can be merged.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, select, update

from annotator.problems import Notice, Place
from annotator.store.tables import entity
from annotator.store.uses import Use, entity_row, one_line
from annotator.text.names import name_key

DIGITS = 8  # of the digest in an id that is given
IDS_AT_ONCE = 500


class Newcomers:
    """The entities that the lines of one batch may meet, and those that they add."""

    def __init__(self, connection: Connection, uses: Sequence[Use]) -> None:
        """Look up what the project has under the ids of these uses, given or to be given."""
        self._connection = connection
        ids = {use.id for use in uses} | {_other_id(use) for use in uses}
        self._known = {row["id"]: row for row in _there(connection, sorted(ids))}
        self._new: list[str] = []
        self._named: set[str] = set()

    def names_for(
        self, uses: Iterable[Use], place: Place
    ) -> tuple[dict[str, str], tuple[Notice, ...]]:
        """Give the ids that a line's entities are to have instead, and what to say of it."""
        names, notices = {}, []
        for use in uses:
            present = self._known.get(use.id)
            if present is None or _is_same(present, use):
                continue
            names[use.id] = new = _other_id(use)
            values = {"id": use.id, "present": present["name"], "name": use.name, "new": new}
            notices.append(Notice("entity.id_taken", place, **values))
        return names, tuple(notices)

    def add(self, uses: Iterable[Use]) -> None:
        """Take what is new of the entities of an annotation that is added."""
        for use in uses:
            present = self._known.get(use.id)
            if present is None:
                self._known[use.id] = entity_row(use)
                self._new.append(use.id)
            elif one_line(use.name) not in (names := present["names"].split("\n")):
                present["names"] = "\n".join((*names, one_line(use.name)))
                self._named.add(use.id)

    def new_rows(self) -> list[tuple[Any, ...]]:
        """Give the rows of the entities that are new since the last time."""
        new, self._new = self._new, []
        return [tuple(self._known[key].values()) for key in new]

    def write_names(self) -> None:
        """Write down other names of entities that the project has had."""
        for key in self._named:
            row = update(entity).where(entity.c.id == key)
            self._connection.execute(row.values(names=self._known[key]["names"]))
        self._named.clear()


def _there(connection: Connection, ids: Sequence[str]) -> Iterable[dict[str, Any]]:
    for start in range(0, len(ids), IDS_AT_ONCE):
        wanted = entity.c.id.in_(ids[start : start + IDS_AT_ONCE])
        for row in connection.execute(select(entity).where(wanted)):
            yield row._asdict()


def _is_same(present: dict[str, Any], use: Use) -> bool:
    if use.wikidata is not None and use.wikidata == present["wikidata"]:
        return True
    return name_key(use.name) in {name_key(name) for name in present["names"].split("\n")}


def _other_id(use: Use) -> str:
    """Make an id of an entity's id and name."""
    return f"{use.id}~{sha256(name_key(use.name).encode()).hexdigest()[:DIGITS]}"
