"""Who suggests: the rules, or a model that was trained on annotated articles."""

from collections.abc import Callable

from annotator.suggest.suggestion import Suggestion

Engine = Callable[[str], tuple[Suggestion, ...]]
"""Gives the attributions of a text, in the order of their quotes."""


def engine_of(model: bytes | None = None) -> Engine:
    """Give the engine: the rules, or the model that a file holds.

    Raises:
        Problem: these are not the bytes of a model, or of one that this version cannot use.
    """
    if model is None:
        from annotator.suggest.frames import suggest  # noqa: PLC0415 - each loads what it needs

        return suggest
    from annotator.suggest.learned.model import decoded  # noqa: PLC0415
    from annotator.suggest.learned.suggester import Suggester  # noqa: PLC0415

    return Suggester(decoded(model)).suggest
