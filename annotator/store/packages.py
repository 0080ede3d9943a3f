"""What a package is: a project file of its own with one annotator's articles, to work on elsewhere.

It says which project it is from and whose it is. A project has an identity from the first package
on that is made of it, and copies of its file have the same.
"""

from uuid import uuid4

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from annotator.store import settings
from annotator.store.database import Database

IDENTITY = "store.identity"
PACKAGE = "store.package"


class Package(Struct, frozen=True, kw_only=True):
    """What makes a project file a package.

    Attributes:
        project: the identity of the project that it is from.
        name: what that project is called.
        annotator: whose work it is for.
        made: when, as an ISO moment in UTC.
    """

    project: str
    name: str
    annotator: str
    made: str


def read_package(database: Database) -> Package | None:
    """Tell what a project file is as a package; None: it is none."""
    with database.reading() as connection:
        value = settings.read(connection, PACKAGE)
    return None if value is None else msgspec.convert(value, Package)


def identity_of(database: Database) -> str | None:
    """Give a project's identity; None: no package was ever made of it."""
    with database.reading() as connection:
        value: str | None = settings.read(connection, IDENTITY)
    return value


def make_identity(connection: Connection) -> str:
    """Give a project's identity, made now if need be."""
    value: str | None = settings.read(connection, IDENTITY)
    if value is None:
        value = uuid4().hex
        settings.write(connection, IDENTITY, value)
    return value
