"""Who is likely right, learnt from everything that annotators of a project agree and differ in.

Things of one family are judged together, each annotator with habits of their own in it: frames
that are there or not, the values of one feature, who fills one role. Where the options are places
their rank is judged, the shortest first: somebody marks too much, somebody else too little.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import msgspec

from annotator.adjudication.differences import Comparison, Difference, Kind
from annotator.adjudication.observers import Estimate, Vote, estimate
from annotator.adjudication.options import Option
from annotator.adjudication.plan import Claim, Decided
from annotator.adjudication.resolved import Learnt, Reliability, Resolution
from annotator.model.mention import Layer

Family = tuple[Kind, Layer | None, str]
SMOOTHING: Final = 0.5
ENOUGH: Final = 3
"""So many annotators tell who of them is right; two only that they differ."""
TIED: Final = 1e-6
BY_VALUE: Final = frozenset(
    {
        Kind.FEATURE,
        Kind.MENTION_FEATURE,
        Kind.POLARITY,
        Kind.INTENSITY,
        Kind.EXPLICIT,
        Kind.ENTITY_KIND,
        Kind.LABEL,
    }
)
"""Kinds whose options are the same everywhere, so that agreement on them says something, too."""
PRESENCE: Final = frozenset({Kind.FRAME, Kind.STANCE, Kind.MENTION})


class Thing(NamedTuple):
    """Something that annotators agree or differ in: what each says, in classes of its family.

    Attributes:
        article: in which article.
        difference: what they differ in; None: they agree.
        said: by annotator the class.
        truth: the class that was decided for; None: nothing was.
    """

    article: str
    difference: Difference | None
    said: Mapping[str, str]
    truth: str | None = None


def learnt(comparisons: Mapping[str, Comparison], decided: Mapping[str, Decided]) -> Learnt:
    """Learn from all articles; see `annotator.adjudication.resolution.dawid_skene`."""
    families: defaultdict[Family, list[Thing]] = defaultdict(list)
    for article, comparison in comparisons.items():
        for family, thing in _things(article, comparison, decided.get(article, {})):
            families[family].append(thing)
    resolutions: dict[str, dict[str, Resolution]] = {article: {} for article in comparisons}
    tally = _Tally()
    for things in families.values():
        names = sorted({name for thing in things for name in thing.said})
        classes = sorted({one for thing in things for one in thing.said.values()})
        found = _estimated(things, names, classes)
        informed = len(names) >= ENOUGH or any(one.truth for one in things)
        for number, thing in enumerate(things):
            shares = dict(zip(classes, found.truth[number].tolist(), strict=True))
            if informed:
                tally.add(thing, shares)
            if thing.difference is not None:
                resolved = _resolved(thing, thing.difference, shares, informed=informed)
                resolutions[thing.article][thing.difference.id] = resolved
    return Learnt(resolutions=resolutions, reliabilities=tally.reliabilities())


class _Tally:
    """Adds up how much of what each annotator says is likely right."""

    def __init__(self) -> None:
        self._judged: defaultdict[str, int] = defaultdict(int)
        self._right: defaultdict[str, float] = defaultdict(float)

    def add(self, thing: Thing, shares: Mapping[str, float]) -> None:
        for name, said in thing.said.items():
            self._judged[name] += 1
            self._right[name] += shares[said]

    def reliabilities(self) -> tuple[Reliability, ...]:
        return tuple(
            Reliability(annotator=name, judged=judged, right=self._right[name] / judged)
            for name, judged in sorted(self._judged.items())
        )


def _estimated(things: list[Thing], names: list[str], classes: list[str]) -> Estimate:
    observer = {name: number for number, name in enumerate(names)}
    number_of = {name: number for number, name in enumerate(classes)}
    votes = [
        Vote(number, observer[name], number_of[said])
        for number, thing in enumerate(things)
        for name, said in thing.said.items()
    ]
    known = {
        number: number_of[thing.truth]
        for number, thing in enumerate(things)
        if thing.truth is not None
    }
    return estimate(votes, classes=len(classes), known=known, smoothing=SMOOTHING)


def _resolved(
    thing: Thing, difference: Difference, shares: Mapping[str, float], *, informed: bool
) -> Resolution:
    """Suggest the likeliest of what annotators say; what nobody says is out of the question."""
    said = {one: shares[one] for one in set(thing.said.values())}
    total = sum(said.values())
    ranked = sorted(said, key=lambda one: (-said[one], one))
    best, second = (said[one] / total if total else 0.0 for one in ranked[:2])
    if not informed or best - second < TIED:
        return Resolution(difference=difference.id, taken=(), probability=1 / len(said))
    taken = tuple(name for name, one in thing.said.items() if one == ranked[0])
    return Resolution(difference=difference.id, taken=taken, probability=best)


def _things(
    article: str, comparison: Comparison, decided: Decided
) -> Iterator[tuple[Family, Thing]]:
    for one in comparison.differences:
        classes = _classes(one)
        said = {
            name: classes[number]
            for number, option in enumerate(one.options)
            for name in option.annotators
        }
        decision = decided.get(one.id)
        taken = () if decision is None else decision.taken
        truths = {said[name] for name in taken if name in said}
        truth = truths.pop() if len(truths) == 1 else None
        said = {name: said[name] for name in comparison.annotators if name in said}
        yield _family(one), Thing(article, one, said, truth)
    yield from _agreed(article, comparison)


def _agreed(article: str, comparison: Comparison) -> Iterator[tuple[Family, Thing]]:
    """Give what several agree on, of kinds where that says something of them."""
    for frame in comparison.plan.frames:
        claims: list[tuple[Family, Claim]] = [((Kind.FRAME, None, ""), frame.exists)]
        claims += [
            ((Kind.ROLE, layer, "there"), claim)
            for layer, slots in frame.slots.items()
            for claim in slots
        ]
        for stance in frame.stances:
            claims.append(((Kind.STANCE, None, ""), stance.exists))
            claims.append(((Kind.POLARITY, None, ""), stance.fields["polarity"]))
        claims += [((Kind.FEATURE, None, name), one) for name, one in frame.features.items()]
        for family, claim in claims:
            if not claim.difference and len(claim.values) > 1:
                value = claim.first({})
                by_value = family[0] in BY_VALUE
                shown = _encoded(value) if by_value else _presence(present=bool(value))
                yield family, Thing(article, None, dict.fromkeys(claim.values, shown))


def _family(difference: Difference) -> Family:
    """Give the family of a difference; a role that some leave empty is one of there or not."""
    name = difference.name
    if difference.kind is Kind.ROLE:
        name = "there" if _is_presence(difference) else "which"
    return difference.kind, difference.layer, name


def _is_presence(difference: Difference) -> bool:
    if difference.kind in PRESENCE:
        return True
    absent = [one for one in difference.options if not one.present]
    return difference.kind is Kind.ROLE and len(absent) == 1 and len(difference.options) == 1 + 1


def _classes(difference: Difference) -> list[str]:
    """Give the class of each option."""
    options = difference.options
    if difference.kind in BY_VALUE:
        return [_encoded(one.value) for one in options]
    if _is_presence(difference):
        return [_presence(present=one.present) for one in options]
    ranked = sorted(options, key=_length)
    return [f"{ranked.index(one):02}" for one in options]


def _length(option: Option) -> tuple[int, str]:
    spans = [span for place in option.places for span in place]
    return sum(end - start for start, end in spans), f"{option.places} {option.value}"


def _presence(*, present: bool) -> str:
    return "there" if present else "not there"


def _encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()
