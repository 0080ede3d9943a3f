"""The stored form of an annotation: its own columns, and one JSON body for all the rest.

A body is what ``msgspec`` writes for an `Annotation`, less the fields that have columns; the
fields themselves are listed in the model alone.
"""

import zlib

import msgspec
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.record import Record

COLUMNS = ("annotator", "status", "updated")
FIELDS = tuple(name for name in Annotation.__struct_fields__ if name not in COLUMNS)
# The columns come first in an Annotation; without them their JSON has one length.
_HEAD = len(msgspec.json.encode({name: getattr(Annotation(), name) for name in COLUMNS}))

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Annotation)


def encode_body(annotation: Annotation) -> bytes:
    """Write the body of an annotation.

    Raises:
        UnicodeEncodeError: a text in it has a lone surrogate.
    """
    bare = replace(annotation, annotator=None, status=Status.NEW, updated=None)
    return b"{" + _encoder.encode(bare)[_HEAD:]


def encode_body_of(record: Record) -> bytes:
    """Write the body of a record's annotation.

    Raises:
        UnicodeEncodeError: a text in it has a lone surrogate.
    """
    bare = Annotation(**{name: getattr(record, name) for name in FIELDS})
    return b"{" + _encoder.encode(bare)[_HEAD:]


def decode_body(
    body: bytes, annotator: str | None = None, status: str = Status.NEW, updated: str | None = None
) -> Annotation:
    """Join a body and the columns into the annotation again."""
    return replace(
        _decoder.decode(body), annotator=annotator, status=Status(status), updated=updated
    )


def pack(annotation: Annotation) -> bytes:
    """Write a whole annotation as compressed JSON, for the journal."""
    return zlib.compress(_encoder.encode(annotation))


def unpack(packed: bytes) -> Annotation:
    """Read an annotation from the journal."""
    return _decoder.decode(zlib.decompress(packed))
