"""Comments as lines of a text area: ``[on|by|at] text``."""

import re
from typing import Final

from annotator.model.annotation import UTC_TIME, Comment

_HEAD: Final = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)\] (.*)", re.DOTALL)
_MARKS: Final = {char: f"%{ord(char):02X}" for char in "%[]|"}
_ESCAPED: Final = re.compile("%(25|5B|5D|7C)")
_BLANK: Final = "%"
"""How a name is written that is there but blank."""


def remark_of(comment: Comment) -> str:
    """Write a comment: what it is on, by whom, when, and what it says."""
    parts = (comment.on, comment.by, comment.at)
    if parts == (None, None, None) and _HEAD.match(comment.text) is None:
        return comment.text
    return f"[{'|'.join(map(_written, parts))}] {comment.text}"


def comment_of(remark: str) -> Comment:
    """Read a comment; one without a head is of the whole article."""
    found = _HEAD.fullmatch(remark)
    if found is None:
        return Comment(text=remark)
    on, by, at = (_read(part) for part in found.groups()[:3])
    if on == "" or (at is not None and re.fullmatch(UTC_TIME, at) is None):
        return Comment(text=remark)
    return Comment(on=on, by=by, at=at, text=found[4])


def _written(part: str | None) -> str:
    if part is None:
        return ""
    return "".join(_MARKS.get(char, char) for char in part) or _BLANK


def _read(part: str) -> str | None:
    if not part:
        return None
    return "" if part == _BLANK else _ESCAPED.sub(lambda found: chr(int(found[1], 16)), part)
