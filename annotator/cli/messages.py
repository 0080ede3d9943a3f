"""What the command line says: in Arabic or English by the locale, errors one line each."""

import os
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import click
import msgspec

from annotator.problems import Notice, Place, Problem, say, without_password
from annotator.wording import Language


def language(environment: Mapping[str, str] = os.environ) -> Language:
    """Give the language of the locale: Arabic where it is Arabic, else English."""
    settings = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((setting for setting in settings if setting), "")
    return Language.ARABIC if locale.lower().startswith("ar") else Language.ENGLISH


def print_line(code: str, *, err: bool = False, **values: Any) -> None:  # noqa: ANN401 - only shown
    """Print the wording of a code on one line of standard output (``err``: standard error)."""
    click.echo(_one_line(say(code, language(), **values)), err=err)


def tell(problem: Problem) -> None:
    """Print a problem on standard error, marked as a warning if it is only a notice."""
    sentence = problem.say(language())
    if isinstance(problem, Notice):
        sentence = say("command.warning", language(), sentence=sentence)
    elif problem.place == Place():
        sentence = say("command.error", language(), sentence=sentence)
    click.echo(_one_line(sentence), err=True)


def print_json(value: object) -> None:
    """Print a value as JSON for other programs, on standard output."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))  # bytes: UTF-8 always


def print_tree(tree: Mapping[str, Any], indent: str = "") -> None:
    """Print names and numbers, one a line, what belongs to a name indented below it."""
    for name, value in tree.items():
        if isinstance(value, Mapping):
            click.echo(_one_line(f"{indent}{name}"))
            print_tree(value, f"{indent}  ")
        else:
            click.echo(_one_line(f"{indent}{name}: {'–' if value is None else value}"))


def as_json(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Turn problems into values for JSON."""
    return [problem.as_data(language()) for problem in problems]


def _one_line(sentence: str) -> str:
    """Write line ends and control characters as escapes, and no password of an address."""
    return "".join(
        char.encode("unicode_escape").decode()
        if unicodedata.category(char) in {"Cc", "Zl", "Zp"}
        else char
        for char in without_password(sentence)
    )
