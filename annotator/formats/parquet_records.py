"""A record as a row of typed columns, and back.

The columns are the fields of the corpus format, under their names. What there may be of any name
and kind - features, labels, other metadata - is a list of names with values, each value a text:
words as they stand, everything else as JSON. Of a frame's features those that are the format's
own, ``mode``, ``implicit`` and ``confidence``, are columns by themselves.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from annotator.formats.malformed import malformed
from annotator.formats.plain_values import meant, written
from annotator.model.record import Record

Row = dict[str, Any]

TYPED: Final[Mapping[str, type | tuple[type, ...]]] = {
    "mode": str,
    "implicit": bool,
    "confidence": (int, float),
}
"""The features of frames that are columns by themselves; a value of another kind is not in them."""

DIGEST: Final = "text_sha256"
PARTS: Final = ("mentions", "attributions", "stances", "entities", "comments", "rejected")
IMPLIED: Final = ("format", "offset_unit")  # by the columns there are


def row_of(record: Record) -> Row:
    """Give the row of a record: each field, in lists and dicts, None where there is nothing."""
    row: Row = msgspec.to_builtins(record)
    for name in IMPLIED:
        del row[name]
    row.setdefault(DIGEST, None)
    row.setdefault("split", None)
    row.setdefault("rejected", None)
    row["meta"]["extra"] = _pairs(row["meta"]["extra"])
    row["labels"] = _pairs(row["labels"])
    for mention in row["mentions"]:
        mention["spans"] = _points(mention["spans"])
        mention["features"] = _pairs(mention["features"])
    for frame in row["attributions"]:
        features = frame["features"]
        for name in TYPED:
            frame[name] = features.pop(name) if _is_typed(name, features.get(name)) else None
        frame["features"] = _pairs(features)
    row["provenance"] = [{"id": key, "provenance": by} for key, by in row["provenance"].items()]
    for rejected in row["rejected"] or ():
        rejected["quote"] = _points(rejected["quote"])
        rejected["cues"] = _points(rejected["cues"])
    row["unplaced"] = [written(one) for one in row["unplaced"]] if "unplaced" in row else None
    return row


def record_of_row(row: Row) -> Record:
    """Give the record of a row; columns that are not there stand for what a record has by itself.

    Args:
        row: its columns, each one of ours; it is changed.

    Raises:
        Problem: a value is not what its column should hold.
    """
    try:
        return msgspec.convert(_fields(row), Record)
    except msgspec.ValidationError as error:
        raise malformed(error, b"") from error


def _fields(row: Row) -> Row:
    """Turn a row into an object of the corpus format."""
    row = _present(row)
    if "meta" in row:
        row["meta"]["extra"] = _values(row["meta"].get("extra"))
    if "labels" in row:
        row["labels"] = _values(row["labels"])
    for name in PARTS:
        if name in row:
            row[name] = [None if one is None else _part(name, one) for one in row[name]]
    if "unplaced" in row:
        row["unplaced"] = [_meant(one) for one in row["unplaced"]]
    if "provenance" in row:
        row["provenance"] = {one["id"]: one["provenance"] for one in row["provenance"] if one}
    return row


def _part(name: str, value: Row) -> Row:
    """Turn what stands in a list into an object of the corpus format."""
    part = _present(value)
    match name:
        case "mentions":
            part["spans"] = _spans(part.get("spans"))
            part["features"] = _values(part.get("features"))
        case "attributions":
            typed = {name: part.pop(name) for name in TYPED if name in part}
            part["features"] = typed | _values(part.get("features"))
        case "rejected":
            part["quote"] = _spans(part.get("quote"))
            part["cues"] = _spans(part.get("cues"))
    return part


def _present(row: Row) -> Row:
    return {name: value for name, value in row.items() if value is not None}


def _is_typed(name: str, value: object) -> bool:
    """Tell whether a feature's value fits its column (true and false are no numbers)."""
    return isinstance(value, TYPED[name]) and (name == "implicit" or not isinstance(value, bool))


def _pairs(values: Mapping[str, Any]) -> list[Row]:
    return [{"name": name, "value": written(value)} for name, value in values.items()]


def _values(pairs: Iterable[Mapping[str, Any] | None] | None) -> Row:
    return {one["name"]: _meant(one["value"]) for one in pairs or () if one}


def _meant(word: str | None) -> Any:  # noqa: ANN401 - any JSON value
    return None if word is None else meant(word)


def _points(spans: Iterable[tuple[int, int]]) -> list[Row]:
    return [{"start": start, "end": end} for start, end in spans]


def _spans(points: Iterable[Mapping[str, Any] | None] | None) -> list[tuple[Any, Any]]:
    return [(one["start"], one["end"]) if one else (None, None) for one in points or ()]
