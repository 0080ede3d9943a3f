"""Who suggests: the rules, or a model that was trained on annotated articles."""

from collections.abc import Callable
from pathlib import Path

from annotator.suggest.suggestion import Suggestion

Engine = Callable[[str], tuple[Suggestion, ...]]
"""Gives the attributions of a text, in the order of their quotes."""


def engine_of(model: Path | None = None) -> Engine:
    """Give the engine: the rules, or the model of a file.

    Raises:
        Problem: the file is missing, or no model that this version can use.
    """
    if model is None:
        from annotator.suggest.frames import suggest  # noqa: PLC0415 - a model brings its own

        return suggest
    raise NotImplementedError
