"""The record: one line of a corpus file, an article with one annotator's annotation.

This is the contract ``musnad-corpus/1``. It joins an `Article` and an `Annotation` and adds
what only a file needs: the format's name, the offset unit, the digest of the text, the split.
"""

from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from msgspec import UNSET, Struct, UnsetType, field
from msgspec import Meta as Constraint

from annotator.model.annotation import Annotation, Comment, Status, Timestamp
from annotator.model.article import Article, ArticleId, Meta, text_sha256
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Mention
from annotator.model.rejection import Rejected
from annotator.model.stance import Stance
from annotator.model.unplaced import Unplaced

FORMAT: Final = "musnad-corpus/1"


class Split(StrEnum):
    """The part of a training set that a record belongs to."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One corpus line; only ``id`` and ``text`` are required of a file we read."""

    format: Literal["musnad-corpus/1"] = FORMAT
    offset_unit: Literal["codepoint"] = "codepoint"
    id: ArticleId
    text: str
    text_sha256: Annotated[str, Constraint(pattern="^[0-9a-f]{64}$")] | UnsetType = UNSET
    meta: Meta = field(default_factory=Meta)
    annotator: str | None = None
    status: Status = Status.NEW
    updated: Timestamp | None = None
    split: Split | UnsetType = UNSET
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stances: tuple[Stance, ...] = ()
    entities: tuple[Entity, ...] = ()
    labels: dict[str, Any] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    provenance: dict[str, str] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] | UnsetType = UNSET
    unplaced: tuple[Unplaced, ...] | UnsetType = UNSET

    @property
    def article(self) -> Article:
        """The article part."""
        return Article(id=self.id, text=self.text, meta=self.meta)

    @property
    def annotation(self) -> Annotation:
        """The annotation part."""
        return Annotation(**{name: getattr(self, name) for name in Annotation.__struct_fields__})

    @property
    def is_bare(self) -> bool:
        """Whether the line is a plain article: no annotator, nothing annotated."""
        return self.annotator is None and self.status is Status.NEW and self.annotation.is_empty


def record_of(article: Article, annotation: Annotation | None = None) -> Record:
    """Join an article and an annotation (none: a bare article) into a record with its digest."""
    work = annotation or Annotation()
    return Record(
        id=article.id,
        text=article.text,
        text_sha256=text_sha256(article.text),
        meta=article.meta,
        **{name: getattr(work, name) for name in Annotation.__struct_fields__},
    )
