"""Scores as tables, in the language of whoever reads them."""

from collections.abc import Sequence

import click

from annotator.cli.columns import print_columns, share
from annotator.cli.messages import language, print_line
from annotator.problems import say
from annotator.suggest.evaluate import Comparison
from annotator.suggest.report import Judged, by_outlet, share_of_same, worst
from annotator.suggest.scores import Score

KINDS = ("quote", "quote_in_marks", "cue", "speaker", "source", "addressee", "attribution")
WAYS = ("exact", "near")
RATES = ("precision", "recall", "f1")
MODES = ("direct", "indirect", "mixed", "unset")


def print_comparison(judged: Sequence[Judged], comparison: Comparison, listed: int) -> None:
    """Print all that a comparison found, and the worst articles, so many of them."""
    print_line("evaluate.compared", count=len(judged))
    click.echo()
    print_columns([_headings("layer"), *(_kind_row(kind, comparison) for kind in KINDS)])
    _print_features(comparison)
    outlets = by_outlet(judged)
    if outlets:
        rows = [
            _row(name or _word("no_outlet"), found, "attribution")
            for name, found in outlets.items()
        ]
        click.echo()
        print_columns([_headings("outlet"), *rows])
    found = worst(judged, listed)
    if found:
        click.echo()
        rows = [_row(one.id, one.comparison, "attribution") for one in found]
        print_columns([_headings("worst"), *rows])


def _print_features(comparison: Comparison) -> None:
    click.echo()
    if comparison.modes:
        given = {name for _, name in comparison.modes}
        columns = [mode for mode in MODES if mode in given or mode != "unset"]
        rows = [
            (_word(gold), *(str(comparison.modes[gold, mode]) for mode in columns))
            for gold in MODES
            if any(name == gold for name, _ in comparison.modes)
        ]
        print_columns([(_word("modes"), *map(_word, columns)), *rows])
        right = share(share_of_same(comparison.modes))
        print_line("evaluate.mode", share=right, count=comparison.modes.total())
    if comparison.implicit:
        right = share(share_of_same(comparison.implicit))
        print_line("evaluate.implicit", share=right, count=comparison.implicit.total())
    if comparison.calibration.judged:
        error = share(comparison.calibration.error)
        print_line("evaluate.calibration", error=error, count=len(comparison.calibration.judged))


def _headings(first: str) -> tuple[str, ...]:
    rates = (f"{_word(rate)} {_word(way)}" for way in WAYS for rate in RATES)
    return (_word(first), _word("gold"), _word("predicted"), *rates)


def _kind_row(kind: str, comparison: Comparison) -> tuple[str, ...]:
    return _row(_word(kind), comparison, kind)


def _row(name: str, comparison: Comparison, kind: str) -> tuple[str, ...]:
    both = comparison.kinds[kind]
    counts = (str(both.near.gold), str(both.near.predicted))
    return (name, *counts, *_rates(both.exact), *_rates(both.near))


def _rates(score: Score) -> tuple[str, ...]:
    return share(score.precision), share(score.recall), share(score.f1)


def _word(name: str) -> str:
    return say(f"evaluate.{name}", language())
