"""The settings of a project: small JSON values by name, the store's own and others' apart."""

from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from annotator.store.tables import setting

VERSION = "store.version"
SCHEME = "store.scheme"
COMMON = frozenset({"blind", "guideline"})
"""What is remembered for the whole project, though each member have the rest for themselves."""


def remembered(key: str, member: str | None = None) -> str:
    """Name the setting of a value that somebody else than the store remembers.

    Args:
        key: their name for it.
        member: whose it is, on a server; a name has no line ends, so that none begins another's.
    """
    return f"remembered.{key}" if member is None or key in COMMON else f"own.{member}\n{key}"


def read(connection: Connection, name: str, default: Any = None) -> Any:  # noqa: ANN401 - any JSON value
    """Read a setting, or the default where it is not set."""
    value = connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar()
    return default if value is None else msgspec.json.decode(value)


def read_all(connection: Connection, beginning: str) -> dict[str, Any]:
    """Read the settings whose names begin so, and those remembered for the whole project."""
    name = setting.c.name
    own = name.startswith(beginning, autoescape=True)
    rows = connection.execute(
        select(name, setting.c.value).where(own | name.in_(map(remembered, COMMON)))
    )
    return {row.name: msgspec.json.decode(row.value) for row in rows if row.value is not None}


def write(connection: Connection, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Set a setting."""
    encoded = msgspec.json.encode(value).decode()
    changed = connection.execute(
        update(setting).where(setting.c.name == name).values(value=encoded)
    )
    if not changed.rowcount:
        connection.execute(insert(setting), {"name": name, "value": encoded})
