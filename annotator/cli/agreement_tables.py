"""Agreement as tables, in the language of whoever reads them."""

from collections.abc import Iterable, Mapping

import click

from annotator.agreement.figures import Estimate, Name
from annotator.agreement.holistic import GAMMA
from annotator.agreement.names import thing_name
from annotator.agreement.report import BROKEN_DOWN, Agreement, Together, Values
from annotator.cli.columns import print_columns, share
from annotator.cli.messages import language, print_line
from annotator.model.mention import Layer
from annotator.problems import say

MEASURES = ("exact", "overlap", "agr_first", "agr_second", "alpha", "alpha_u")
BRACKETED = frozenset({"overlap", "alpha"})  # the others' intervals are in the JSON


def print_agreement(found: Agreement, resamples: int, listed: int) -> None:
    """Print all figures, and the articles with the least agreement, so many of them."""
    everybody, two = found.everybody, found.pairs[0] if not found.pairs[1:] else None
    names = say_list(everybody.annotators)
    print_line("agree.compared", count=everybody.articles, annotators=names)
    _print_shared("layer", "layers", [layer.value for layer in Layer], two or everybody)
    if GAMMA in everybody.estimates:
        click.echo()
        print_line("agree.gamma", value=_interval(everybody.estimates[GAMMA]))
    _print_shared("frames", "frames", _things(everybody, "frames"), two or everybody)
    _print_features(everybody)
    print_line("agree.intervals", count=resamples)
    if two is None:
        rows = {" – ".join(pair.annotators): _values(pair) for pair in found.pairs}
        _print_broken_down("pair", rows)
    if found.months.keys() - {None}:
        months = {name or _word("unknown"): values for name, values in found.months.items()}
        _print_broken_down("month", months)
    worst = {key: values for key, values in found.articles.items() if _is_faulty(values)}
    _print_broken_down("worst", dict(list(worst.items())[:listed]))


def say_list(names: Iterable[str]) -> str:
    """Put names in a row."""
    return ("، " if language().value == "ar" else ", ").join(names)


def _print_shared(heading: str, group: str, things: Iterable[str], found: Together) -> None:
    """Print F1 and what else there is of things that both may have marked."""
    names = found.annotators
    sides = () if names[2:] else ("first", "second")
    measures = [
        each for each in MEASURES if any(name[::2] == (group, each) for name in found.estimates)
    ]
    rows = [
        (
            _name(thing),
            *(_count(found.estimates[group, thing, side]) for side in sides),
            *(_shown(each, found.estimates.get((group, thing, each))) for each in measures),
        )
        for thing in things
    ]
    titles = (_word("tokens" if each == "alpha" else each) for each in measures)
    click.echo()
    print_columns([(_word(heading), *names[: len(sides)], *titles), *rows])


def _print_features(found: Together) -> None:
    rows = [
        (
            _name(thing),
            _count(found.estimates["features", thing, "units"]),
            *(_interval(found.estimates["features", thing, each]) for each in ("kappa", "alpha")),
        )
        for thing in _things(found, "features")
    ]
    click.echo()
    if rows:
        print_columns([tuple(map(_word, ("feature", "units", "kappa", "alpha"))), *rows])
        click.echo()


def _print_broken_down(heading: str, rows: Mapping[str, Values]) -> None:
    if rows:
        titles = [f"{_name(name[1])} {_measure(name)}" for name in BROKEN_DOWN]
        click.echo()
        print_columns(
            [
                (_word(heading), *titles),
                *((name, *map(share, values.values())) for name, values in rows.items()),
            ]
        )


def _things(found: Together, group: str) -> list[str]:
    return list(dict.fromkeys(name[1] for name in found.estimates if name[0] == group))


def _values(pair: Together) -> Values:
    return {name: pair.estimates[name].value for name in BROKEN_DOWN}


def _is_faulty(values: Values) -> bool:
    return any(value is not None and value < 1 for value in values.values())


def _measure(name: Name) -> str:
    return "F1" if name[2] == "overlap" else _word(name[2])


def _count(one: Estimate) -> str:
    return "0" if one.value is None else f"{one.value:.0f}"


def _shown(measure: str, one: Estimate | None) -> str:
    if one is None:
        return ""
    return _interval(one) if measure in BRACKETED else share(one.value)


def _interval(one: Estimate) -> str:
    if one.low is None or one.high is None:
        return share(one.value)
    return f"{share(one.value)} [{share(one.low)} {share(one.high)}]"


def _word(name: str) -> str:
    return say(f"agree.{name}", language())


def _name(thing: str) -> str:
    return thing_name(thing, language())
