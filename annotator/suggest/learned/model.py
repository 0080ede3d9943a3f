"""A model as a file: one JSON object, fields in base64; reading one runs nothing of it.

A model knows which rules it was trained beside. It has learnt where these are wrong, so that it is
of no use beside others.
"""

from typing import Final

import msgspec
from msgspec import Struct

from annotator.problems import Problem
from annotator.suggest.learned.deciding import Decisions, Weights
from annotator.suggest.learned.fitting import Fitted
from annotator.suggest.learned.tagging import Tagger
from annotator.suggest.lexicon import RULES
from annotator.suggest.neural.identity import Identity

FORMAT: Final = "musnad-model"
VERSION: Final = 2


class Head(Struct, frozen=True):
    """What every version of the file begins with."""

    format: str
    version: int


class Model(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was learnt.

    Attributes:
        format: always `FORMAT`.
        version: of this form of the file.
        name: the model's, which suggestions give as their provenance.
        rules: the rules that it was trained beside.
        articles: how many articles it was trained on.
        decisions: what it decides.
        fitted: its fields and weights.
        network: the network whose labels it needs, if any.
    """

    format: str = FORMAT
    version: int = VERSION
    name: str
    rules: str = RULES
    articles: int
    decisions: Decisions
    fitted: Fitted
    network: Identity | None = None

    @property
    def weights(self) -> Weights:
        """The weights."""
        return self.fitted.weights


def encoded(model: Model) -> bytes:
    """Give the bytes of a model's file."""
    return msgspec.json.encode(model, order="sorted") + b"\n"


def decoded(content: bytes) -> Model:
    """Give the model of a file's bytes.

    Raises:
        Problem: they are no model, or one that this version cannot use.
    """
    try:
        head = msgspec.json.decode(content, type=Head)
    except msgspec.DecodeError:
        raise Problem("model.foreign") from None
    if head.format != FORMAT:
        raise Problem("model.foreign")
    if head.version != VERSION:
        raise Problem("model.version", found=head.version, known=VERSION)
    try:
        model = msgspec.json.decode(content, type=Model)
        for field in model.fitted.fields:
            Tagger(field)
    except (msgspec.DecodeError, ValueError) as error:
        raise Problem("model.damaged", reason=str(error)) from error
    if model.rules != RULES:
        raise Problem("model.rules", found=model.rules, known=RULES)
    return model
