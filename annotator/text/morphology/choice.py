"""Which engine answers on this machine."""

import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import RLock
from typing import Final

from annotator.text.morphology.alkhalil import AlKhalil
from annotator.text.morphology.analysis import Morphology, Remembering
from annotator.text.morphology.calima import Calima, UnreadableDatabaseError, installed

_LOADING: Final = RLock()
"""Whoever asks while another thread is loading waits for that, and loads nothing twice."""


def morphology() -> Morphology:
    """Give the engine; the first call loads it."""
    with _LOADING:
        return _loaded()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away from tables that are being loaded, and stay for good.

    To look through them again and again would hold up every thread by up to a tenth of a second.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


@cache
def _loaded() -> Morphology:
    """Load an engine, once: camel-tools' where its database is installed, else farahidi's.

    Loading takes half a second to four; neither asks the network nor writes anything. A database
    that camel-tools cannot read is warned of, and farahidi answers.
    """
    with _uncollected():
        return _best()


def _best() -> Morphology:
    database = installed()
    if database is None:
        return Remembering(AlKhalil())
    try:
        return Remembering(Calima(database))
    except UnreadableDatabaseError:
        message = f"camel-tools cannot read {database}; farahidi tells what words may be"
        warnings.warn(message, RuntimeWarning, stacklevel=6)
        return Remembering(AlKhalil())
