"""Passwords of projects on servers: kept in the system's keyring and nowhere else, and invented.

Every function may wait for the person to unlock the keyring.
"""

from secrets import choice

from annotator.problems import Problem
from annotator.store.postgresql.address import Address

SERVICE = "musnad"
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that could be taken for another
GROUPS, LONG = 4, 5  # 100 bits: nobody finds it out, and it can be read out on the telephone


def find(address: Address) -> str | None:
    """Give the password that is kept for whoever comes to this server; None: there is none."""
    try:
        import keyring  # noqa: PLC0415 - late, and an extra
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, _account(address))
    except KeyringError:  # there is none, or it stays locked
        return None


def keep(address: Address) -> None:
    """Keep the password of an address.

    Raises:
        Problem: this system has no keyring, or it stays locked.
    """
    try:
        import keyring  # noqa: PLC0415 - as above
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError as error:
        raise Problem("server.no_keyring", reason=str(error)) from error
    try:
        keyring.set_password(SERVICE, _account(address), address.password or "")
    except KeyringError as error:
        raise Problem("server.no_keyring", reason=type(error).__name__) from error


def invent() -> str:
    """Make a password up."""
    return "-".join("".join(choice(LETTERS) for _ in range(LONG)) for _ in range(GROUPS))


def _account(address: Address) -> str:
    """Name the login: the same in every project of the server."""
    return f"{address.user or ''}@{address.host or ''}:{address.port or ''}"
