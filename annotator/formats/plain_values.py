"""Values as words: a text is written as it stands, everything else as JSON.

A text that would be read as something else (``true``, ``12``), or that does not fit on a line, is
written as JSON, too; so each value comes back as what it was.
"""

import json
import re
from typing import Any, Final

import msgspec

BREAKS: Final = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a line, for one program or another."""

_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def written(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write a value on a line."""
    is_word = isinstance(value, str) and value.strip() == value and not _UNFIT.search(value)
    if is_word and value and meant(value) == value:
        return str(value)
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def meant(word: str) -> Any:  # noqa: ANN401 - any JSON value
    """Read a value that was written."""
    try:
        return msgspec.json.decode(word)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return word
