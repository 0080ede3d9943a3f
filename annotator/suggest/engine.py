"""Who suggests: the rules, or a model that was trained on annotated articles."""

from collections.abc import Callable
from typing import NamedTuple

from annotator.problems import Problem
from annotator.suggest.neural.identity import Identity, Labeller
from annotator.suggest.suggestion import Suggestion

Suggest = Callable[[str], tuple[Suggestion, ...]]
"""Gives the attributions of a text, in the order of their quotes."""


class Engine(NamedTuple):
    """Who suggests, by name and deed. May be asked by several threads.

    Attributes:
        by: its name, as the provenance of its suggestions says it.
        suggest: gives the attributions of a text.
    """

    by: str
    suggest: Suggest


def engine_of(model: bytes | None = None, network: str | None = None) -> Engine:
    """Give the engine: the rules, or the model that a file holds.

    Args:
        model: what the file holds; None for the rules.
        network: where the network is that the model was trained with; None for where it was then.

    Raises:
        Problem: these are not the bytes of a model, or of one that this version cannot use; or
            the network is not there, is another one, or cannot be used.
    """
    if model is None:
        from annotator.suggest.frames import suggest  # noqa: PLC0415 - each loads what it needs
        from annotator.suggest.lexicon import RULES  # noqa: PLC0415

        return Engine(RULES, suggest)
    from annotator.suggest.learned.model import decoded  # noqa: PLC0415
    from annotator.suggest.learned.suggester import Suggester  # noqa: PLC0415

    learnt = decoded(model)
    suggester = Suggester(learnt, _network_of(learnt.network, network))
    return Engine(suggester.provenance, suggester.suggest)


def _network_of(known: Identity | None, name: str | None) -> Labeller | None:
    if known is None:
        if name is not None:
            raise Problem("neural.not_needed")
        return None
    from annotator.suggest.neural.network import opened  # noqa: PLC0415

    return opened(name or known.name, known)
