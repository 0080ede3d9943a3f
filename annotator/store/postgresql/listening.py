"""Listening to a server: what others change in the project, and whether it is still there.

Triggers tell of every change by NOTIFY: of what sort it is, and in which article; never what.
"""

from enum import StrEnum
from threading import Event
from typing import Any, Protocol

import msgspec
import psycopg
from msgspec import Struct
from msgspec.structs import replace

from annotator.store.postgresql.address import Address
from annotator.store.postgresql.credentials import recall_password
from annotator.store.postgresql.engine import connect

CHANNEL = "musnad"
TURN = 0.5  # seconds in which a wish to stop is heard
BEAT = 8  # turns between two looks whether the server is still there
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between two tries to come back
# This connection is the one that notices first; in silence it gives up after these milliseconds.
NOTICING = (("connect_timeout", "5"), ("tcp_user_timeout", "5000"), ("keepalives_idle", "3"))


class What(StrEnum):
    """What sort of thing has changed."""

    ARTICLE = "article"
    ANNOTATION = "annotation"
    ASSIGNMENT = "assignment"
    ADJUDICATION = "adjudication"
    MEMBER = "member"
    SETTING = "setting"


class Change(Struct, frozen=True):
    """Something has changed, in an article where it is named."""

    what: What
    article: str | None = None


class Hearer(Protocol):
    """Who is told, in the listener's thread."""

    def hear(self, change: Change) -> None:
        """Somebody has changed something."""

    def lose(self) -> None:
        """The server does not answer any more."""

    def find_again(self) -> None:
        """The server is back; what was changed meanwhile was not heard."""


class Listener:
    """Listens with a connection of its own, and comes back by itself when that is lost."""

    def __init__(self, address: Address, hearer: Hearer) -> None:
        """Take the address, with the password, and who is to be told."""
        self._address = replace(address, options=(*NOTICING, *address.options))
        self._hearer = hearer
        self._end = Event()

    def stop(self) -> None:
        """Ask it to end, which takes it a moment."""
        self._end.set()

    def run(self) -> None:
        """Listen in the thread that calls this, until it is stopped."""
        pause, was_there, is_lost = FIRST_PAUSE, False, False
        while not self._end.is_set():
            try:
                with self._connected() as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    if is_lost:
                        self._hearer.find_again()
                    pause, was_there, is_lost = FIRST_PAUSE, True, False
                    self._listen(connection)
            except psycopg.Error:  # whatever it is, all there is to do is to try again
                if was_there and not is_lost and not self._end.is_set():
                    self._hearer.lose()
                    is_lost = True
                self._end.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    def _connected(self) -> psycopg.Connection[Any]:
        try:
            return connect(self._address, autocommit=True)
        except psycopg.OperationalError:
            known = recall_password(self._address) if self._address.password is None else None
            if known is None:
                raise
        self._address = self._address.with_password(known)
        return connect(self._address, autocommit=True)

    def _listen(self, connection: psycopg.Connection[Any]) -> None:
        turns = 0
        while not self._end.is_set():
            for told in connection.notifies(timeout=TURN):
                self._tell(told.payload)
                if self._end.is_set():
                    return
            turns += 1
            if turns % BEAT == 0:
                connection.execute("SELECT 1")

    def _tell(self, payload: str) -> None:
        try:
            change = _decoder.decode(payload)
        except msgspec.MsgspecError:  # of a later version of the program
            return
        self._hearer.hear(change)


_decoder = msgspec.json.Decoder(Change)
