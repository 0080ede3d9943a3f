"""The notes of a brat file as comments."""

import re
from collections.abc import Collection, Iterator

from annotator.formats import brat_names as names
from annotator.formats.brat_lines import Note, Reference, off_line, read_key
from annotator.formats.brat_parts import Parts
from annotator.model.annotation import UTC_TIME, Comment


def comments_of(
    parts: Parts, ours: Collection[str], entities: Collection[str]
) -> Iterator[Comment]:
    """Read the notes.

    Args:
        parts: the file's.
        ours: the ids of mentions, frames and stances, which are the file's.
        entities: the ids of entities.
    """
    references = {line.id: read_key(line.key) for line in parts.of(Reference)}
    known = {*parts.bound, *parts.events, *references, *(one.id for one in parts.relations)}
    for note in parts.of(Note):
        if parts.is_known(note, note.target, known):
            on = _on(note, references, ours, entities)
            yield _comment(off_line(note.text), on)


def _on(
    note: Note, references: dict[str, str], ours: Collection[str], entities: Collection[str]
) -> str | None:
    """Tell what a note is on; None, the article, where that is no part of ours."""
    entity = references.get(note.target)
    if entity in entities:
        return entity
    key = names.frame_of(note.target) if note.type == names.FRAME_NOTES else note.target
    return key if key in ours else None


def _comment(note: str, on: str | None) -> Comment:
    by, at, text = names.remark_of(note)
    if text is None or (at is not None and not re.match(UTC_TIME, at)):
        return Comment(on=on, text=note)
    return Comment(on=on, by=by, at=at, text=text)
