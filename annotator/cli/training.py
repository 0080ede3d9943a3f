"""The part of ``musnad export`` that makes training sets: its options, and what is told of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from annotator.cli.messages import language, print_json, print_line, tell
from annotator.cli.progress import progress
from annotator.cli.sources import Source, Wanted
from annotator.cli.splitting import several
from annotator.training.building import Made, training_set
from annotator.training.plan import WORDS, Files, Names, Plan, View

Command = TypeVar("Command", bound=Callable[..., Any])
ALL = "all"


def _views(
    context: click.Context, option: click.Parameter, text: str | None
) -> tuple[View, ...] | None:
    return tuple(View) if text == ALL else several(View)(context, option, text)


TRAINING = (
    click.option(
        "--views",
        callback=_views,
        metavar="NAME,...",
        help=f"Make a training set, a folder, with tables for tasks: {', '.join(View)}; or {ALL}."
        " Takes finished and adjudicated annotations, unless --status says otherwise.",
    ),
    click.option(
        "--tokenizer",
        default=WORDS,
        show_default=True,
        metavar="FILE",
        help="With --views: a Hugging Face tokenizer.json, or its folder.",
    ),
    click.option(
        "--anonymise",
        is_flag=False,
        flag_value=Names.PLACEHOLDERS.value,
        type=click.Choice([each.value for each in Names]),
        help="With --views: replace the names of those who are annotated, also in texts.",
    ),
    click.option("--licence", metavar="NAME", help="With --views: what the card says of it."),
    click.option("--title", default="musnad", metavar="NAME", help="With --views: the card's."),
)


def training_options(command: Command) -> Command:
    """Give a command the options of training sets."""
    for option in reversed(TRAINING):
        command = option(command)
    return command


def make(source: Source, plan: Plan, out: str, *, as_data: bool) -> None:
    """Make a training set of everything in a source, and tell of it.

    Raises:
        Problem: it cannot be made.
    """
    with _shown(out) as step:
        made = training_set(lambda: source.records(Wanted()), plan, out, step, scheme=source.scheme)
    if as_data:
        print_json(made.as_data(language()))
    else:
        _tell(made, out)


def files_of(name: str | None) -> Files | None:
    """Tell what tables are written as by the name of a format; None for one that has none."""
    return {None: Files.PARQUET, "parquet": Files.PARQUET, "corpus": Files.JSONL}.get(name)


@contextmanager
def _shown(label: str) -> Iterator[Callable[[int], object]]:
    """Show on a terminal how many records have been gone through."""
    with progress(_endless(), label, None) as items:
        moving = iter(items)
        yield lambda _done: next(moving)


def _endless() -> Iterator[None]:
    while True:
        yield None


def _tell(made: Made, out: str) -> None:
    for notice in made.notices:
        tell(notice)
    for view, losses in made.losses.items():
        if losses:
            print_line("command.losses", err=True, format=view, losses=losses.say(language()))
    parts = ", ".join(f"{part} {len(counts.articles)}" for part, counts in made.counts.items())
    print_line("command.training_set", err=True, file=out, parts=parts, files=len(made.files))
