"""Passwords made up, and those between one opening and the next: in the keyring, or nowhere.

Where there is no keyring, or it refuses, a password is simply not remembered: libpq's own ways
(``PGPASSWORD``, ``~/.pgpass``) are there, and one can be asked for it.
"""

from secrets import choice
from typing import TYPE_CHECKING

from annotator.store.postgresql.address import Address

if TYPE_CHECKING:
    from types import ModuleType

SERVICE = "musnad"
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another
GROUPS, IN_GROUP = 4, 5
USUAL_PORT = 5432


def new_password() -> str:
    """Make one that can be read out over the telephone: a hundred bits in four groups."""
    return "-".join("".join(choice(LETTERS) for _ in range(IN_GROUP)) for _ in range(GROUPS))


def recall_password(address: Address) -> str | None:
    """Give the password that was remembered for whoever comes to this server; None: none was."""
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        kept: str | None = keyring.get_password(SERVICE, _entry(address))
    except Exception:  # noqa: BLE001 - each system's keyring fails in its own way
        return None
    return kept


def remember_password(address: Address, password: str) -> bool:
    """Keep a password in the keyring; False: there is none, or it does not want to."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(SERVICE, _entry(address), password)
    except Exception:  # noqa: BLE001 - each system's keyring fails in its own way
        return False
    return recall_password(address) == password  # some take a password and keep nothing


def forget_password(address: Address) -> None:
    """Keep a password no longer."""
    keyring = _keyring()
    if keyring is None or recall_password(address) is None:
        return
    try:
        keyring.delete_password(SERVICE, _entry(address))
    except Exception:  # noqa: BLE001 - each system's keyring fails in its own way
        return


def _entry(address: Address) -> str:
    """Name the entry: a password is a person's on a server, whatever the project."""
    return f"{address.user or ''}@{address.host or ''}:{address.port or USUAL_PORT}"


def _keyring() -> "ModuleType | None":
    """Load the library, which looks for what this system has."""
    try:
        import keyring  # noqa: PLC0415 - late: only whoever has no other password needs it
    except ImportError:
        return None
    return keyring
