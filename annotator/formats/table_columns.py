"""Columns of other people's tables: which of them is the text, the id, the title.

Well-known names are recognised, in English and Arabic; others are told on the command line. What
is none of an article's fields is kept with its metadata, under the column's own name.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from annotator.model.article import Article, Meta
from annotator.model.record import Record, record_of
from annotator.problems import Problem

Columns = Mapping[str, str]
"""By field the column that it is to be taken from; an empty one: from none."""

META_FIELDS: Final = ("title", "outlet", "author", "published", "url", "language", "licence")
FIELDS: Final = ("id", "text", *META_FIELDS)
KNOWN: Final[Mapping[str, tuple[str, ...]]] = {  # the likelier names first
    "id": ("id", "article_id", "doc_id", "document_id", "_id", "uid", "uuid", "guid", "المعرف"),
    "text": (
        *("text", "body", "content", "article", "article_text", "article_body", "full_text"),
        *("maintext", "raw_text", "النص", "نص", "المتن", "نص_المقالة", "نص_الخبر", "المقالة"),
    ),
    "title": ("title", "headline", "العنوان", "عنوان"),
    "outlet": ("outlet", "source", "publisher", "newspaper", "الصحيفة", "الوسيلة", "المصدر"),
    "author": ("author", "authors", "byline", "الكاتب", "المؤلف"),
    "published": (
        *("published", "date", "published_at", "date_published", "publish_date", "pubdate"),
        *("التاريخ", "تاريخ_النشر"),
    ),
    "url": ("url", "link", "الرابط"),
    "language": ("language", "lang", "اللغة"),
    "licence": ("licence", "license", "الرخصة"),
}


class Plan(Struct, frozen=True):
    """How the rows of one table are read.

    Attributes:
        fields: by field the column that it is taken from.
        others: the columns that are kept as they are.
    """

    fields: Mapping[str, str]
    others: tuple[str, ...]


def parse_columns(text: str) -> dict[str, str]:
    """Read ``text=body,id=url``.

    Raises:
        Problem: it is not written like that, or names a field that articles do not have.
    """
    columns: dict[str, str] = {}
    for part in text.split(","):
        field, _, column = (piece.strip() for piece in part.partition("="))
        if field not in FIELDS or field in columns or not column:
            raise Problem("table.columns_malformed", fields=", ".join(FIELDS))
        columns[field] = column
    return columns


def plan_of(names: Sequence[str], wanted: Columns) -> Plan:
    """Decide what each column is.

    Args:
        names: the columns that there are.
        wanted: what was told; a column may serve several fields.

    Raises:
        Problem: a column that was told is not there, or none is the text.
    """
    for column in wanted.values():
        if column and column not in names:
            raise Problem("table.column_missing", column=column, names=", ".join(names))
    fields = guessed(names, wanted)
    if "text" not in fields:
        raise Problem("table.no_text", names=", ".join(names))
    used = set(fields.values())
    return Plan(fields, tuple(name for name in names if name not in used))


def guessed(names: Sequence[str], wanted: Columns) -> dict[str, str]:
    """Find which column each field is to be taken from, as far as names tell it.

    Args:
        names: the columns that there are.
        wanted: what was told; an empty name for a field that is to be taken from none.
    """
    plain = {plain_name(name): name for name in reversed(names)}
    fields = dict(wanted)
    for field, known in KNOWN.items():
        free = (plain[one] for one in known if one in plain)
        found = next((one for one in free if one not in fields.values()), None)
        if field not in wanted and found is not None:
            fields[field] = found
    if "url" not in fields and plain_name(wanted.get("id", "")) in KNOWN["url"]:
        fields["url"] = wanted["id"]
    return {field: column for field, column in fields.items() if column}


def plain_name(name: str) -> str:
    """Give a column's name as the well-known ones are written."""
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def record_from(row: Mapping[str, Any], plan: Plan, otherwise: str) -> Record:
    """Make a bare article of a row.

    Args:
        row: what is in each column.
        plan: what each column is.
        otherwise: the article's id, if it has none of its own.

    Raises:
        Problem: there is no text in it.
    """
    values = {field: row.get(column) for field, column in plan.fields.items()}
    text = values.pop("text")
    if not isinstance(text, str) or not text.strip():
        raise Problem("table.empty")
    key = _written(values.pop("id", None)) or otherwise
    meta: dict[str, Any] = {}
    extra = {name: row.get(name) for name in plan.others}
    for field, value in values.items():
        written = _written(value)
        if written is not None:
            meta[field] = written
        else:
            extra[plan.fields[field]] = value
    kept = {
        name: msgspec.to_builtins(value, str_keys=True)
        for name, value in extra.items()
        if value is not None and value != ""
    }
    return record_of(Article(id=key, text=text, meta=Meta(**meta, extra=kept)))


def _written(value: object) -> str | None:
    """Give a value as a line of metadata; None for none, and for what is no line."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int):
        return str(value) or None
    return None
