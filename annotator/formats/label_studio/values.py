"""Values of features as Label Studio's controls hold them.

A word is a choice, ``true`` and ``false`` are choices, a number is a number; a longer text stands
in a text area, and so does a list, written as JSON.
"""

from typing import Any, Final

import msgspec

FLAGS: Final = {"true": True, "false": False}
LONGEST_CHOICE: Final = 60  # characters

Payload = dict[str, Any]
"""What a result's ``value`` says besides its place in the text."""


def payload_of(value: object) -> tuple[str, Payload]:
    """Give the type of the result that holds a value, and what it says."""
    if isinstance(value, bool):
        return "choices", {"choices": [str(value).lower()]}
    if isinstance(value, int | float):
        return "number", {"number": value}
    if isinstance(value, str) and _is_choice(value):
        return "choices", {"choices": [value]}
    is_plain = isinstance(value, str) and not _looks_encoded(value)
    return "textarea", {"text": [value if is_plain else msgspec.json.encode(value).decode()]}


def value_of(kind: str, payload: Payload) -> object:
    """Read the value of a result; None where it has none.

    Args:
        kind: the result's type.
        payload: its ``value``.
    """
    found = payload.get("text" if kind == "textarea" else kind)
    if isinstance(found, list) and len(found) == 1:
        found = found[0]
    elif isinstance(found, list):
        return found or None
    if kind == "choices" and isinstance(found, str):
        return FLAGS.get(found, found)
    if kind == "textarea" and isinstance(found, str) and _looks_encoded(found):
        return _decoded(found)
    return found


def _is_choice(value: str) -> bool:
    return (
        0 < len(value) <= LONGEST_CHOICE
        and value not in FLAGS
        and value.isprintable()
        and value == value.strip()
    )


def _looks_encoded(value: str) -> bool:
    return value == "null" or value.startswith(("[", "{", '"'))


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return text
