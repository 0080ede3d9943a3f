"""The stored form of an annotation: its own columns, and one JSON body for all the rest.

A body is what ``msgspec`` writes for an `Annotation`, less the fields that have columns; the
fields themselves are listed in the model alone.
"""

import zlib
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.model.record import Record

COLUMNS = ("annotator", "status", "updated")
FIELDS = tuple(name for name in Annotation.__struct_fields__ if name not in COLUMNS)

_Body = msgspec.defstruct("_Body", FIELDS, frozen=True, gc=False)
_fields = attrgetter(*FIELDS)
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Annotation)


def encode_body(work: Annotation | Record) -> bytes:
    """Write the body of an annotation, or of the one in a record.

    Raises:
        UnicodeEncodeError: a text in it has a lone surrogate.
    """
    return _encoder.encode(_Body(*_fields(work)))


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
