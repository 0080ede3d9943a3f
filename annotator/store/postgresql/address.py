"""Addresses of projects on a server: ``postgresql+psycopg://[user[:password]@]host[:port]/name``.

Plain text work, without a driver: the window and the command line tell an address from a file
before either is opened. What may be a secret is never part of what an address says of itself.
"""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from annotator.problems import Place, Problem

SCHEME = "postgresql+psycopg"
SCHEMES = (SCHEME, "postgresql", "postgres")  # the last two are libpq's own
SECRET = frozenset({"password", "sslpassword"})


class Address(Struct, frozen=True, kw_only=True):
    """Where a project is on which server, and who comes.

    Attributes:
        host: a name, a number or a socket's folder; None: what the environment says.
        port: the port; None: the environment's.
        database: the database's name, which is the project's.
        user: the role that logs in; None: the environment's.
        password: the role's, where it is known; never shown.
        options: what else libpq is told, such as ``sslmode``.
    """

    host: str | None = None
    port: int | None = None
    database: str
    user: str | None = None
    password: str | None = None
    options: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What to call the project."""
        return self.database

    def __str__(self) -> str:
        """Write the address without anything secret."""
        shown = {key: value for key, value in self.options if key not in SECRET}
        host, port = self.host or "", str(self.port or "")
        if host.startswith("/"):  # a folder
            shown = {"host": host} | ({"port": port} if port else {}) | shown
            host = port = ""
        host = f"[{host}]" if ":" in host else _quoted(host)
        user = f"{_quoted(self.user)}@" if self.user else ""
        port = f":{port}" if port else ""
        query = "&".join(f"{key}={_quoted(value, '/:')}" for key, value in shown.items())
        query = f"?{query}" if query else ""
        return f"{SCHEME}://{user}{host}{port}/{_quoted(self.database)}{query}"

    def __repr__(self) -> str:
        """Show no more than `__str__` does: tracebacks are read by others, too."""
        return f"Address({self})"

    def libpq(self) -> dict[str, Any]:
        """Give what libpq is to be told, the password among it."""
        given = {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.user,
            "password": self.password,
        }
        return {key: value for key, value in given.items() if value is not None} | dict(
            self.options
        )

    def with_password(self, password: str | None) -> "Address":
        """Give the same address for somebody who brings this password."""
        return replace(self, password=password)


Target = Path | Address
"""Where a project is: a file, or a database of a server."""


def is_address(target: str) -> bool:
    """Tell an address from the name of a file."""
    return target.partition("://")[0] in SCHEMES and "://" in target


def target_of(target: "str | Target") -> Target:
    """Tell a file from a database.

    Raises:
        Problem: it looks like an address and is none.
    """
    if isinstance(target, Address):
        return target
    text = str(target)
    return parse(text) if "://" in text else Path(text).resolve()


def parse(text: str) -> Address:
    """Read an address.

    Raises:
        Problem: it is none; what it says is not repeated, for a password may be in it.
    """
    try:
        parts = urlsplit(text)
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        port = int(options.pop("port", 0)) or parts.port
    except ValueError as error:
        raise Problem("server.address", scheme=SCHEME) from error
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in SCHEMES or not name or "/" in name:
        raise Problem("server.address", scheme=SCHEME)
    host, user = (unquote(each) if each else None for each in (parts.hostname, parts.username))
    password = unquote(parts.password) if parts.password else None
    return Address(
        host=options.pop("host", None) or host,
        port=port,
        database=name,
        user=options.pop("user", None) or user,
        password=options.pop("password", None) or password,
        options=tuple(options.items()),
    )


def _quoted(text: str, safe: str = "") -> str:
    """Write a text as a part of an address; Arabic can still be read in it."""
    return "".join(
        char if char.isalnum() or char in safe else quote(char, safe=safe) for char in text
    )


def place(target: Target) -> Place:
    """Give the place that problems of a project are told with."""
    return Place(str(target))
