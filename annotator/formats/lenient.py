"""Lines with fields that the corpus format does not have: crawlers' and other tools'.

Nothing of an article's metadata is lost: well-known names are lifted into ``meta``, every other
field is kept under ``meta.extra``. Fields unknown inside a mention, a frame or the like have no
place in the model; the line is read without them. Both are told once a file.
"""

from collections.abc import Collection
from typing import Any

import msgspec
from msgspec import structs

from annotator.formats.table_columns import KNOWN, Columns
from annotator.model.annotation import Comment
from annotator.model.article import Meta
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Mention
from annotator.model.record import FORMAT, Record
from annotator.model.rejection import Rejected
from annotator.model.stance import Stance
from annotator.model.unplaced import Unplaced
from annotator.problems import Notice, Place, Problem

STRICT = msgspec.json.Decoder(Record)
TYPES = {each.name: each.type for each in structs.fields(Record)}
OURS = frozenset({"format", "annotator", "mentions", "attributions", "stances"})
NEEDED = frozenset({"id", "text", "meta"})
LIFTED = {  # what crawlers call it, the likelier name first: what it is in our metadata
    "title": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "author": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "language": "language",
    "licence": "licence",
    "license": "licence",
}
META = frozenset(Meta.__struct_fields__)
PARTS: dict[str, type[msgspec.Struct]] = {
    "mentions": Mention,
    "attributions": Attribution,
    "stances": Stance,
    "entities": Entity,
    "comments": Comment,
    "rejected": Rejected,
    "unplaced": Unplaced,
}


class LenientDecoder:
    """Decodes the lines of one file, and remembers what it has told of already."""

    def __init__(self, columns: Columns | None = None) -> None:
        """Start with a file of which nothing has been told.

        Args:
            columns: by field what the lines call it, where that was said; empty for a field that
                nothing is to be taken for.
        """
        self._columns = columns or {}
        self._told: set[str] = set()
        self._notices: list[Notice] = []

    def decode(self, line: bytes) -> Record:
        """Decode one line.

        Raises:
            msgspec.DecodeError: it is no JSON, or a field has an illegal value.
            Problem: its format is not ours, or it is nested too deeply.
        """
        try:
            try:
                return self._decode_freely(line) if self._columns else STRICT.decode(line)
            except msgspec.ValidationError:  # an unknown field, or what the way round tells better
                return self._decode_freely(line)
        except RecursionError:
            raise Problem("corpus.too_deep") from None

    def notices(self) -> list[Notice]:
        """Give what there is to tell since the last call."""
        given, self._notices = self._notices, []
        return given

    def _decode_freely(self, line: bytes) -> Record:
        value = msgspec.json.decode(line)
        if isinstance(value, dict):
            self._bring_home(value)
        return msgspec.convert(value, Record)

    def _bring_home(self, value: dict[str, Any]) -> None:
        """Make a line's object one that has our fields alone."""
        if value.get("format", FORMAT) != FORMAT:
            raise Problem(
                "corpus.format_unknown", Place(path="$.format"), found=value["format"], known=FORMAT
            )
        if OURS.isdisjoint(value):
            self._rename(value)
        others = _foreign(value) if OURS.isdisjoint(value) else {}
        others |= {name: value.pop(name) for name in list(value) if name not in TYPES}
        meta = value.setdefault("meta", {})
        if isinstance(meta, dict):
            _lift(others, meta, {field for field, name in self._columns.items() if not name})
            within = {name: meta.pop(name) for name in list(meta) if name not in META}
            extra = meta.setdefault("extra", {})
            if isinstance(extra, dict):
                self._keep(within, "$.meta", extra)
                self._keep(others, "$", extra)
        self._prune(value)

    def _rename(self, value: dict[str, Any]) -> None:
        """Find a crawler's id, text and the like under the names that it has for them."""
        given = {field: name for field, name in self._columns.items() if name and name in value}
        for field in ("id", "text"):
            if field not in value and field not in given:
                names = (*KNOWN[field], *(KNOWN["url"] if field == "id" else ()))
                name = next((one for one in names if isinstance(value.get(one), str)), None)
                if name is not None:
                    given[field] = name
                    place = Place(path=f"$.{name}")
                    self._tell("corpus.field_taken", f"{field} {name}", place, name, meaning=field)
        found = {field: value[name] for field, name in given.items()}
        for name in set(given.values()) - LIFTED.keys():
            del value[name]
        for field, content in found.items():
            if field in value:
                value[f"$.{field}"] = value[field]
            value[field] = content

    def _keep(self, fields: dict[str, Any], home: str, extra: dict[str, Any]) -> None:
        """Keep fields among the extra metadata, under their path where the name is taken."""
        for name, value in fields.items():
            path = f"{home}.{name}"
            self._tell("corpus.field_kept", path, Place(path=path), name)
            extra[path if name in extra else name] = value

    def _prune(self, value: dict[str, Any]) -> None:
        """Leave out what mentions, frames and the like have beyond the model."""
        for part, struct in PARTS.items():
            items = value.get(part)
            for number, item in enumerate(items if isinstance(items, list) else ()):
                if not isinstance(item, dict):
                    continue
                for name in [each for each in item if each not in struct.__struct_fields__]:
                    del item[name]
                    self._tell(
                        "corpus.field_skipped",
                        f"$.{part}[].{name}",
                        Place(path=f"$.{part}[{number}].{name}"),
                        name,
                    )

    def _tell(self, code: str, kind: str, place: Place, field: str, **values: str) -> None:
        if kind not in self._told:
            self._told.add(kind)
            self._notices.append(Notice(code, place, field=field, **values))


def _foreign(value: dict[str, Any]) -> dict[str, Any]:
    """Take out of a crawler's line what bears a name of ours by chance; write its id as text."""
    if type(value.get("id")) is int:
        value["id"] = str(value["id"])
    return {
        name: value.pop(name)
        for name in list(value)
        if name in TYPES and name not in NEEDED and not _fits(value[name], TYPES[name])
    }


def _fits(value: object, kind: object) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _lift(others: dict[str, Any], meta: dict[str, Any], unwanted: Collection[str]) -> None:
    """Move well-known names into the metadata, where it has nothing of the kind yet."""
    for name, field in LIFTED.items():
        value = others.get(name)
        if field in unwanted:
            continue
        if isinstance(value, str) and meta.get(field) in {None, value}:
            meta[field] = others.pop(name)
