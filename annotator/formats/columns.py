"""What is known of an article as plain named values, as tools keep it beside a text.

Names of ours stand as they are (``title``, ``split``); the labels of an article begin with
`LABEL`, and what else is known under a name that is taken begins with `EXTRA`. Reading
takes the names that crawlers and tools use for the same things, and loses no other column.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from msgspec import UNSET, Struct, UnsetType

from annotator.formats.lenient import LIFTED
from annotator.model.annotation import UTC_TIME, Annotation, Status
from annotator.model.article import Meta
from annotator.model.record import Record, Split

ID: Final = "doc_id"
"""The column of our ids; ``id`` is what tools call their own numbers."""

IDS: Final = (ID, "document_id", "article_id", "docid")
LABEL: Final = "label."
EXTRA: Final = "extra."
FIELDS: Final = tuple(name for name in Meta.__struct_fields__ if name != "extra")
WORK: Final = ("annotator", "status", "updated")
_TIME: Final = re.compile(UTC_TIME)
TAKEN: Final = frozenset({*IDS, "id", "text", "split", *FIELDS, *LIFTED, *WORK})


class Known(Struct, frozen=True):
    """What columns say of an article."""

    id: str | None
    meta: Meta
    split: Split | UnsetType
    labels: dict[str, Any]
    work: dict[str, Any]
    """Of `WORK` what was there and legal."""


def columns_of(record: Record, reserved: Collection[str]) -> dict[str, Any]:
    """Give a record's columns.

    Args:
        record: the article with its metadata.
        reserved: names that mean something else in the format.
    """
    meta = record.meta
    columns: dict[str, Any] = {ID: record.id, "language": meta.language}
    for name in FIELDS:
        value = getattr(meta, name)
        if value is not None:
            columns[name] = value
    if record.split is not UNSET:
        columns["split"] = str(record.split)
    for name, value in record.labels.items():
        columns[LABEL + name] = value
    for name, value in meta.extra.items():
        is_free = name not in TAKEN and name not in reserved and not name.startswith((LABEL, EXTRA))
        columns[name if is_free else EXTRA + name] = value
    return columns


def work_of(record: Record) -> dict[str, Any]:
    """Give the columns of who annotated, how far and when; none of a bare article."""
    if record.annotation == Annotation():
        return {}
    values = {name: getattr(record, name) for name in WORK}
    return {name: value for name, value in values.items() if value is not None}


def known_of(columns: Mapping[str, Any], reserved: Collection[str]) -> Known:
    """Read columns: an article's id, metadata, split and labels.

    Args:
        columns: those of an article.
        reserved: names that mean something else in the format; they are left out.
    """
    others = {name: value for name, value in columns.items() if name not in reserved}
    others.pop("text", None)
    work = {name: others.pop(name) for name in WORK if _is_work(name, others.get(name))}
    split: Split | UnsetType = UNSET
    if isinstance(others.get("split"), str) and others["split"] in set(Split):
        split = Split(others.pop("split"))
    key = _id(others)
    fields: dict[str, Any] = {}
    if "language" in others and others["language"] is None:
        fields["language"] = others.pop("language")
    for name, field in LIFTED.items():
        if isinstance(others.get(name), str) and field not in fields:
            fields[field] = others.pop(name)
    names = [name for name in others if name.startswith(LABEL)]
    labels = {name.removeprefix(LABEL): others.pop(name) for name in names}
    extra = {name.removeprefix(EXTRA): value for name, value in others.items()}
    return Known(key, Meta(**fields, extra=extra), split, labels, work)


def _id(others: dict[str, Any]) -> str | None:
    """Take the article's own id, else the tool's."""
    for name in (*IDS, "id"):
        value = others.get(name)
        if (isinstance(value, str) and value) or type(value) is int:
            del others[name]
            return str(value)
    return None


def _is_work(name: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if name == "status":
        return value in set(Status)
    return name == "annotator" or _TIME.fullmatch(value) is not None
