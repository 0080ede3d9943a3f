"""Articles named on the command line: by their ids, or by a file with one id on each line."""

from collections.abc import Sequence
from pathlib import Path

from annotator.formats.files import reading
from annotator.formats.text import text_of
from annotator.problems import Place, Problem


def ids_named(given: Sequence[str]) -> list[str] | None:
    """Read which articles are meant, each once; None: none are named.

    Raises:
        Problem: a file cannot be read, or is no text.
    """
    if not given:
        return None
    ids: dict[str, None] = {}
    for word in given:
        ids |= dict.fromkeys(_lines(word) if Path(word).is_file() else [word])
    return list(ids)


def _lines(path: str) -> list[str]:
    try:
        with reading(path) as handle:
            text = text_of(handle.read())
    except Problem as problem:
        raise problem.at(Place(path)) from problem
    return [line.strip() for line in text.splitlines() if line.strip()]
