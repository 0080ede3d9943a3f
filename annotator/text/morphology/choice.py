"""Which engine answers on this machine."""

import warnings
from functools import cache

from annotator.text.morphology.alkhalil import AlKhalil
from annotator.text.morphology.analysis import Morphology, Remembering
from annotator.text.morphology.calima import Calima, UnreadableDatabaseError, installed


@cache
def morphology() -> Morphology:
    """Load an engine, once: camel-tools' where its database is installed, else farahidi's.

    Loading takes half a second to four; neither asks the network nor writes anything. A database
    that camel-tools cannot read is warned of, and farahidi answers.
    """
    database = installed()
    if database is None:
        return Remembering(AlKhalil())
    try:
        return Remembering(Calima(database))
    except UnreadableDatabaseError:
        message = f"camel-tools cannot read {database}; farahidi tells what words may be"
        warnings.warn(message, RuntimeWarning, stacklevel=2)
        return Remembering(AlKhalil())
