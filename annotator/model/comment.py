"""The comment: a remark that somebody made on a part of an annotation, or on the article."""

from typing import Annotated

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.mention import Id

UTC_TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"
Timestamp = Annotated[str, Constraint(pattern=UTC_TIME, description="ISO 8601 with offset")]


class Comment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A remark on a mention, a frame, a stance, an entity or (``on`` = None) the article."""

    on: Id | None = None
    by: str | None = None
    at: Timestamp | None = None
    text: str
