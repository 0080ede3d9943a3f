"""Annotation schemes as JSON files: ``musnad-scheme/1``."""

from pathlib import Path

import msgspec

from annotator.formats.files import DATABASE, atomic_writer, reading
from annotator.formats.malformed import malformed
from annotator.model.scheme import Scheme
from annotator.model.scheme_check import scheme_errors, scheme_faults
from annotator.problems import Place, Problem

HEAD = 4096  # bytes in which a scheme shows itself


def is_scheme(path: str | Path) -> bool:
    """Tell by its first bytes whether a file is meant as a scheme (a stream never is)."""
    file = Path(path)
    if not file.is_file():
        return False
    with reading(file) as handle:
        head = handle.read(HEAD)
    return b'"musnad-scheme/' in head or (b'"layers"' in head and b'"text"' not in head)


def read_scheme(path: str | Path) -> Scheme:
    """Read a scheme from a file (``-``: standard input).

    Raises:
        Problem: it cannot be read, is no scheme, or cannot work (then the first error).
    """
    scheme = _decoded(path)
    for problem in scheme_errors(scheme):
        raise problem.at(Place(str(path)))
    return scheme


def scheme_problems(path: str | Path) -> list[Problem]:
    """List what is wrong with a scheme's file; an empty list for a sound one."""
    try:
        return [fault.at(Place(str(path))) for fault in scheme_faults(_decoded(path))]
    except Problem as problem:
        return [problem]


def write_scheme(path: str | Path, scheme: Scheme) -> None:
    """Write a scheme to a file, whole or not at all.

    Raises:
        Problem: the file cannot be written.
    """
    with atomic_writer(path) as handle:
        handle.write(msgspec.json.format(msgspec.json.encode(scheme), indent=2) + b"\n")


def _decoded(path: str | Path) -> Scheme:
    with reading(path) as handle:
        content = handle.read().removeprefix(b"\xef\xbb\xbf")
    if content.startswith(DATABASE):
        raise Problem("file.project_to_read", Place(str(path)))
    if not content.strip():
        raise Problem("file.empty", Place(str(path)))
    try:
        return msgspec.json.decode(content, type=Scheme)
    except ValueError as error:
        problem = malformed(error, content)
        raise problem.at(Place(str(path), problem.values.get("row"))) from error
