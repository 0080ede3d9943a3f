"""What errors of PostgreSQL's and of the way to it mean to the person."""

import psycopg

from annotator.problems import Problem
from annotator.store.postgresql.address import Address, place
from annotator.store.postgresql.codes import PROBLEMS

# What libpq says where it has no SQLSTATE, the first that is found counting.
SAID = {
    "server.unreachable": (
        "starting up",
        "shutting down",
        "recovery",
        "accepting connections",
        "terminating connection",
    ),
    "server.not_trusted": ("certificate", "SSL", "root.crt"),
    "server.busy": ("too many", "connection slots"),
    "server.login_refused": ("FATAL",),
}


def problem_of(error: BaseException | None, address: Address) -> Problem | None:
    """Say what an error means to the person; None: it is a programming error."""
    if not isinstance(error, psycopg.Error):
        return None
    reason = _reason(error)
    if error.sqlstate is not None:
        code = _code(error.sqlstate)
        if code == "server.refused" and "create role" in reason:
            code = "server.no_logins"
        return None if code is None else Problem(code, place(address), reason=reason)
    if isinstance(error, psycopg.DataError) and "NUL" in reason:
        return Problem("text.nul", place(address), reason=reason)
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return _without_state(error, address, reason)
    return None


def _code(state: str) -> str | None:
    return next((PROBLEMS[state[:size]] for size in (5, 3, 2) if state[:size] in PROBLEMS), None)


def _without_state(error: psycopg.Error, address: Address, reason: str) -> Problem:
    """Explain a connection that did not come about or broke: libpq has only words for it."""
    attempt = error.pgconn
    if attempt is not None and attempt.needs_password:
        return Problem("server.password_needed", place(address), user=address.user or "")
    if "password authentication failed" in reason:
        return Problem("server.password_wrong", place(address), user=address.user or "")
    if f'database "{address.database}" does not exist' in reason:
        return Problem("server.no_project", place(address), reason=reason)
    said = (code for code, words in SAID.items() if any(word in reason for word in words))
    return Problem(next(said, "server.unreachable"), place(address), reason=reason)


def _reason(error: psycopg.Error) -> str:
    """Give what the server says, or libpq, on one line and without where in a function it was."""
    said = error.diag.message_primary or str(error)
    return " ".join(said.split()).removeprefix("connection failed: ")
