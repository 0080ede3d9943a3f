"""The published JSON Schemas (2020-12), made from the Structs so that each field stands once.

What a Struct's docstring says under "Attributes" becomes the descriptions of its properties.
"""

import inspect
import re
from typing import Any

import msgspec

from annotator.model.annotation import Comment
from annotator.model.article import Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Mention
from annotator.model.record import Record
from annotator.model.rejection import Rejected
from annotator.model.scheme import Feature, LayerStyle, PolarityKey, Scheme
from annotator.model.stance import Stance
from annotator.model.unplaced import Role, Unplaced

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RECORD_PARTS = (
    Record,
    Meta,
    Mention,
    Attribution,
    Stance,
    Entity,
    Comment,
    Rejected,
    Unplaced,
    Role,
)
SCHEME_PARTS = (Scheme, LayerStyle, Feature, PolarityKey)

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """Give the schemas of a corpus line (``record``) and of an annotation scheme (``scheme``).

    A record's schema lets unknown fields pass, because the format says that fields may be
    added; the reader tells of them and reads on. A scheme's does not: an unknown field there
    is a mistyped one.
    """
    record = _schema(Record, RECORD_PARTS, title="Musnad corpus line", urn="urn:musnad:corpus:1")
    for part in (record, *record["$defs"].values()):
        if part.get("additionalProperties") is False:
            del part["additionalProperties"]
    scheme = _schema(Scheme, SCHEME_PARTS, title="Musnad scheme", urn="urn:musnad:scheme:1")
    return {"record": record, "scheme": scheme}


def schema_text(schema: Schema) -> str:
    """Write a schema the way the files in ``schemas/`` hold it."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


def _schema(
    root: type[msgspec.Struct], parts: tuple[type[msgspec.Struct], ...], *, title: str, urn: str
) -> Schema:
    _, components = msgspec.json.schema_components([root], ref_template="#/$defs/{name}")
    for part in parts:
        _describe(components[part.__name__], part)
    top = components.pop(root.__name__)
    schema = {"$schema": DIALECT, "$id": urn, **top, "title": title, "$defs": components}
    plain: Schema = msgspec.json.decode(msgspec.json.encode(schema))  # defaults become JSON's own
    return plain


def _describe(component: Schema, part: type[msgspec.Struct]) -> None:
    """Move a docstring's attributes from the component to its properties."""
    summary, _, attributes = (inspect.getdoc(part) or "").partition("\n\nAttributes:\n")
    component["description"] = summary
    for name, sentence in re.findall(r"^    (\w+): (.+(?:\n     .+)*)", attributes, re.MULTILINE):
        component["properties"][name]["description"] = " ".join(sentence.split())
