"""Connections to a server: how they are made, secured, and begin their transactions."""

import os
import ssl
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
from psycopg import IsolationLevel, pq
from sqlalchemy import Connection, CursorResult, Engine, QueuePool, create_engine, event

from annotator.problems import Problem
from annotator.store.postgresql.address import Address, place

NAMED_SCHEMA = "musnad"
"""The schema of a database that a project's tables are in."""

CONNECT_SECONDS = 10
LOCAL_HOSTS = frozenset({"", "localhost", "::1"})
# Where systems keep the authorities that they trust, if not where Python says.
BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)
ALIVE = {  # a connection that died in silence is noticed within a minute
    "keepalives": 1,
    "keepalives_idle": 20,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def make_engine(address: Address) -> Engine:
    """Make an engine; it connects when it is first used."""
    engine = create_engine(
        "postgresql+psycopg://",  # the address itself would stand in SQLAlchemy's messages
        creator=partial(connect, address),
        poolclass=QueuePool,
        pool_pre_ping=True,
        paramstyle="format",  # positional, as `insert_rows` needs it
        use_native_hstore=False,  # asking for its number costs a journey with each connection
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(address: Address, *, autocommit: bool = False) -> psycopg.Connection[Any]:
    """Connect to a project's database, where its tables are found by their bare names.

    Raises:
        psycopg.Error: it did not work.
        Problem: the address has an option that the driver does not know.
    """
    try:
        return psycopg.connect(**parameters(address), autocommit=autocommit)
    except psycopg.ProgrammingError as error:  # nothing was sent yet
        known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()}
        wrong = ", ".join(key for key, _ in address.options if key not in known)
        raise Problem("server.option", place(address), name=wrong or str(error)) from error


def run(connection: Connection, statement: str) -> CursorResult[Any]:
    """Run a statement as it is written here, per cent signs and all."""
    return connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def parameters(address: Address) -> dict[str, Any]:
    """Give what libpq is told."""
    given = ALIVE | {"connect_timeout": CONNECT_SECONDS, "application_name": "musnad"}
    given |= address.libpq()
    own = f"-c search_path={NAMED_SCHEMA}"
    given["options"] = f"{given['options']} {own}" if "options" in given else own
    if not is_local(address):
        given.setdefault("sslmode", "verify-full")
        if given["sslmode"] in {"verify-ca", "verify-full"} and (found := _authorities()):
            given.setdefault("sslrootcert", found)
    return given


def is_local(address: Address) -> bool:
    """Tell whether what is sent never leaves this computer."""
    options = dict(address.options)
    named = address.host or _default("host")
    numbered = options.get("hostaddr") or _default("hostaddr")
    return all(_stays(host) for host in (*named.split(","), *numbered.split(",")))


def _stays(host: str) -> bool:
    return host in LOCAL_HOSTS or host.startswith(("/", "@", "127."))


def _default(keyword: str) -> str:
    """Give what libpq would take from the environment or a service file's defaults."""
    wanted = keyword.encode()
    for option in pq.Conninfo.get_defaults():
        if option.keyword == wanted and option.val is not None:
            return os.fsdecode(option.val)
    return ""


def _authorities() -> str | None:
    """Find the certificates to trust; None: libpq's own file or the environment names them."""
    own = Path.home() / ".postgresql" / "root.crt"
    if "PGSSLROOTCERT" in os.environ or own.exists():
        return None
    # The driver's OpenSSL need not know where this system keeps its own, as `system` would ask it.
    known = ssl.get_default_verify_paths().cafile
    return next((file for file in (known, *BUNDLES) if file and Path(file).exists()), "system")


def _begin(connection: Connection) -> None:
    """Let reading see one moment; writing sees what others have committed, row by row."""
    writes = connection.get_execution_options().get("writes", False)
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError(driver)
    driver.read_only = not writes
    driver.isolation_level = (
        IsolationLevel.READ_COMMITTED if writes else IsolationLevel.REPEATABLE_READ
    )
