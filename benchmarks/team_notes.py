"""What annotators at a server were told, written down as they hear it: files of JSON lines."""

import os
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec.structs import replace

from annotator.model.annotation import Annotation


class Note(msgspec.Struct, omit_defaults=True, frozen=True, kw_only=True):
    """What has happened, as far as the annotator was told.

    Attributes:
        what: ``saved``; ``claimed``; ``found`` (claimed when the connection broke, and found in the
            own list); ``meddled`` (the second window has saved an edit); ``told`` (the first
            window's next was a conflict, and was not saved); ``untold`` (it was no conflict);
            ``refused`` (an own version that a conflict has put aside); ``idle`` (there was nothing
            left to claim).
        article: of which article.
        version: of its annotation.
        digest: of the annotation's value.
        began: when it was first tried, in seconds of the clock that all processes share.
        ended: when the answer came.
        tries: how often it was sent.
    """

    what: str
    article: str = ""
    version: int = 0
    digest: str = ""
    began: float = 0.0
    ended: float = 0.0
    tries: int = 1


def digest(annotation: Annotation) -> str:
    """Tell annotations apart, whenever they were saved."""
    return sha256(msgspec.json.encode(replace(annotation, updated=None))).hexdigest()


class Notes:
    """The file that is held against the database afterwards."""

    def __init__(self, path: Path) -> None:
        """Open it."""
        self._file = path.open("ab", buffering=0)
        self._encoder = msgspec.json.Encoder()

    def write(self, note: Note) -> None:
        """Write it down for good."""
        self._file.write(self._encoder.encode(note) + b"\n")
        os.fsync(self._file.fileno())


def read_notes(path: Path) -> list[Note]:
    """Read what somebody was told, in order."""
    return [msgspec.json.decode(line, type=Note) for line in path.read_bytes().splitlines()]
