"""The article: text exactly as it was imported, and what is known about it.

Knows nothing of annotations. The text is never altered; every offset in the model is a
code point offset into it.
"""

from typing import Annotated, Any

from msgspec import Meta as Constraint
from msgspec import Struct, field

HEAD = 500  # code points in which a first line is looked for
ArticleId = Annotated[str, Constraint(min_length=1, description="unique in the project")]


class Meta(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known about an article besides its text; every field may be unknown (None)."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601, as far as the source knew it
    url: str | None = None
    language: str | None = "ar"
    licence: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


class Article(Struct, frozen=True, kw_only=True):
    """One news article: immutable text and metadata."""

    id: ArticleId
    text: str
    meta: Meta = field(default_factory=Meta)

    @property
    def title(self) -> str:
        """The title, or the first line of the text that is not blank, or the id."""
        lines = (self.meta.title or "", *self.text[:HEAD].splitlines())
        return next((line.strip() for line in lines if line.strip()), self.id)


def text_sha256(text: str) -> str:
    """Give the hex SHA-256 digest of the text's UTF-8 bytes."""
    import hashlib  # noqa: PLC0415 - loads OpenSSL, which an open window has no need of

    return hashlib.sha256(text.encode()).hexdigest()
