"""What is wrong with a line that does not decode, as a `Problem` with its JSON path or column."""

import json
import re

import msgspec

from annotator.problems import Place, Problem

PATH = re.compile(r" - at `(?P<path>.*)`$")
SHAPES = (
    (re.compile(r"Expected `(?P<expected>.+)`, got `(?P<found>.+)`"), "corpus.field_type"),
    (re.compile(r"Expected (?P<expected>.+)"), "corpus.field_expected"),
    (re.compile(r"Object missing required field `(?P<field>.+)`"), "corpus.field_missing"),
    (re.compile(r"Object contains unknown field `(?P<field>.+)`"), "corpus.field_unknown"),
    (re.compile(r"Invalid enum value '?(?P<found>.*?)'?"), "corpus.field_value"),
)


def malformed(error: BaseException | None, line: bytes) -> Problem:
    """Tell what a decoder's error means to whoever wrote the line."""
    try:
        text = line.decode()
    except UnicodeDecodeError as wrong:
        return Problem("corpus.not_utf8", byte=wrong.start + 1)
    if isinstance(error, msgspec.ValidationError):
        return _illegal(error)
    return _bad_json(text)


def _illegal(error: msgspec.ValidationError) -> Problem:
    """Tell which field has an illegal value, and what is wrong with it."""
    message = str(error)
    found = PATH.search(message)
    place = Place(path=found["path"] if found else "$")
    message = PATH.sub("", message)
    for shape, code in SHAPES:
        parts = shape.fullmatch(message)
        if parts:
            return Problem(code, place, **parts.groupdict())
    return Problem("corpus.field_illegal", place, reason=message)


def _bad_json(line: str) -> Problem:
    """Place a syntax error; the standard decoder tells columns, which ours does not always."""
    try:
        json.loads(line, parse_constant=_no_constant)
    except json.JSONDecodeError as second:
        return Problem("corpus.json", row=second.lineno, column=second.colno, reason=second.msg)
    except RecursionError:
        return Problem("corpus.too_deep")
    except ValueError as constant:
        return Problem("corpus.json", column=line.index(str(constant)) + 1, reason=constant)
    # It lets one thing pass that is no Unicode text.
    return Problem("corpus.lone_surrogate")


def _no_constant(name: str) -> None:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise ValueError(name)
