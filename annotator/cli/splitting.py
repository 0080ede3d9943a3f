"""The options of how articles are dealt out to the parts of a training set."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, TypeVar

import click

from annotator.cli.options import wrong_usage
from annotator.problems import Problem
from annotator.training.plan import Apart, Shares, Splitting, Stratum, parse_shares, read_lists

E = TypeVar("E", bound=StrEnum)
Command = TypeVar("Command", bound=Callable[..., Any])


def _shares(_context: click.Context, _option: click.Parameter, text: str | None) -> Shares | None:
    try:
        return None if text is None else parse_shares(text)
    except Problem as problem:
        raise wrong_usage(problem.code) from problem


def several(kind: type[E]) -> Callable[..., tuple[E, ...] | None]:
    """Make what reads names of a closed set, parted by commas; none where none are given."""

    def read(
        _context: click.Context, _option: click.Parameter, text: str | None
    ) -> tuple[E, ...] | None:
        if text is None:
            return None
        names = [name.strip() for name in text.split(",")]
        for name in names:
            if name not in list(kind):
                raise wrong_usage("command.not_one_of", name=name, names=", ".join(kind))
        return tuple(each for each in kind if each in names)

    return read


SPLITTING = (
    click.option(
        "--split",
        "shares",
        callback=_shares,
        metavar="train=80,dev=10,test=10",
        help="Deal the articles out to the parts of a training set.",
    ),
    click.option(
        "--lists",
        metavar="test=FILE,...",
        help="Give articles their parts: files with an id on each line.",
    ),
    click.option("--seed", default=0, show_default=True, help="Another seed, another deal."),
    click.option(
        "--stratify",
        callback=several(Stratum),
        metavar="NAME,...",
        help=f"Share these out evenly, too: {', '.join(Stratum)}. [default: layers,stances]",
    ),
    click.option(
        "--apart",
        callback=several(Apart),
        metavar="NAME,...",
        help="Besides copies and reports on one event, keep these in one part: outlet.",
    ),
)


def splitting_options(command: Command) -> Command:
    """Give a command the options of a `Splitting`."""
    for option in reversed(SPLITTING):
        command = option(command)
    return command


def splitting_of(
    *,
    shares: Shares | None,
    lists: str | None,
    seed: int,
    stratify: Sequence[Stratum] | None,
    apart: Sequence[Apart] | None,
) -> Splitting:
    """Make it of the options' values.

    Raises:
        click.UsageError: the lists are not written as they should be.
        Problem: a list cannot be read.
    """
    usual = Splitting()
    try:
        listed = None if lists is None else read_lists(lists)
    except Problem as problem:
        if problem.code == "split.lists_malformed":
            raise wrong_usage(problem.code) from problem
        raise
    return Splitting(
        shares=shares,
        lists=listed,
        seed=seed,
        stratify=usual.stratify if stratify is None else tuple(stratify),
        apart=tuple(dict.fromkeys((*usual.apart, *(apart or ())))),
    )
