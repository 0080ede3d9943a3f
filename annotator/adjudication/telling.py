"""Making a difference of what annotators say, with an id that stays while they all say the same."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from annotator.adjudication.options import Difference, Kind, Option
from annotator.adjudication.plan import Claim
from annotator.model.matching import Spans
from annotator.text.folding import fold

DIGITS = 12


class Said(NamedTuple):
    """What one annotator says.

    Attributes:
        value: the value that the claim has; None: nothing.
        places: the mentions that it is about.
        shown: the value to show, if it is not about places alone.
        key: what else tells it from other things said.
        present: whether anything is there.
    """

    value: Any
    places: tuple[Spans, ...] = ()
    shown: Any = None
    key: Any = None
    present: bool = True


class Telling:
    """Makes claims of one thing, and tells of the differences among them."""

    def __init__(self, anchor: object, **fields: Any) -> None:  # noqa: ANN401 - see below
        """Begin.

        Args:
            anchor: the thing, in a form that JSON has and that is the same at every comparison.
            fields: those of all its differences, as far as they are not told otherwise.
        """
        self.anchor = anchor
        self.fields = fields
        self.told: list[Difference] = []

    def claim(
        self,
        kind: Kind,
        said: Mapping[str, Said],
        about: object = None,
        **fields: Any,  # noqa: ANN401 - the fields of a difference
    ) -> Claim:
        """Make a claim of what annotators say, by name in alphabetical order."""
        values = {name: one.value for name, one in said.items()}
        first = next(iter(values.values()), None)
        if all(value == first for value in values.values()):
            return Claim(values)
        anchor = [self.anchor, fields.get("layer"), fields.get("name"), about]
        difference = _told(kind, said, anchor, {**self.fields, **fields})
        self.told.append(difference)
        return Claim(values, difference.id)

    def plain(self, kind: Kind, values: Mapping[str, Any], **fields: Any) -> Claim:  # noqa: ANN401 - see above
        """Make a claim of values that are shown as they are; None: there is none."""
        first = next(iter(values.values()), None)
        if all(value == first for value in values.values()):
            return Claim(values)
        return self.claim(kind, {of: plain(value) for of, value in values.items()}, **fields)

    def hang(self, since: int, on: Sequence[str]) -> None:
        """Let the differences told since (an index) hang on others."""
        self.told[since:] = [
            replace(one, hangs_on=(*on, *one.hangs_on)) for one in self.told[since:]
        ]


def plain(value: Any) -> Said:  # noqa: ANN401 - any JSON value
    """Say a value, or (None) that there is none."""
    return Said(value, shown=value, present=value is not None)


def _told(
    kind: Kind, said: Mapping[str, Said], anchor: object, fields: Mapping[str, Any]
) -> Difference:
    ways: dict[bytes, list[str]] = {}
    for name, one in said.items():
        ways.setdefault(msgspec.json.encode(one.value), []).append(name)
    content = [kind, anchor, [[name, *one[1:]] for name, one in said.items()]]
    digest = sha256(msgspec.json.encode(content)).hexdigest()[:DIGITS]
    options = tuple(_option(names, said[names[0]]) for names in ways.values())
    place = next((place for one in options for place in one.places), ())
    return Difference(
        id=f"{kind.value}-{digest}", kind=kind, options=options, place=place, **fields
    )


def _option(names: Sequence[str], one: Said) -> Option:
    return Option(annotators=tuple(names), present=one.present, places=one.places, value=one.shown)


def only_folded(text: str, places: Sequence[Spans]) -> bool:
    """Tell whether stretches differ only by what folding drops: vowel marks, tatweel, controls."""
    edges = sorted({edge for place in places for span in place for edge in span})
    for start, end in pairwise(edges):
        held = {any(first <= start < last for first, last in place) for place in places}
        if len(held) > 1 and fold(text[start:end]):
            return False
    return True
