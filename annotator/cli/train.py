"""``musnad train``: a model of annotated articles, and how good it is beside the rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from annotator.cli.columns import print_columns, share
from annotator.cli.messages import as_json, language, print_json, print_line, tell
from annotator.cli.options import json_option, network_option
from annotator.cli.progress import count_lines, progress
from annotator.formats.corpus import read_corpus
from annotator.formats.files import atomic_writer
from annotator.model.annotation import Status
from annotator.model.record import Record
from annotator.problems import Place, Problem, say
from annotator.resources import resource
from annotator.suggest.evaluate import Figures
from annotator.suggest.learned.model import encoded
from annotator.suggest.learned.training import FOLDS, Pupil, Trained, Training
from annotator.suggest.neural.network import opened

DONE = (Status.FINISHED, Status.ADJUDICATED)  # the better last
KINDS = ("quote", "quote_in_marks", "cue", "speaker", "source", "addressee", "attribution")
RULES, MODEL = "rules", "model"


@click.command("train")
@click.argument("corpus", metavar="CORPUS")
@click.argument("target", metavar="MODEL", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    metavar="N",
    help="Share the articles out in another way.",
)
@click.option(
    "--folds",
    type=click.IntRange(min=2),
    default=FOLDS,
    show_default=True,
    metavar="K",
    help="Into how many parts the articles are shared out, each judged by what the others teach.",
)
@click.option("--alone", is_flag=True, help="Don't let the sample corpus teach, too.")
@network_option
@json_option
def command(
    corpus: str,
    target: Path,
    *,
    seed: int,
    folds: int,
    alone: bool,
    network: str | None,
    as_data: bool,
) -> None:
    """Train the suggester on annotated articles.

    Learns from the finished and adjudicated articles of a corpus, and from the sample corpus that
    comes with the program, and prints how good the model
    is on articles that it hadn't seen, beside the rules. Where it is no better than the rules,
    the model leaves the decision to them. The same corpus and seed give the same file.

    With --neural, what a network says of each word is learnt from, too (the extra "neural");
    musnad suggest then needs the same network.
    """
    labeller = None if network is None else opened(network)
    problems: list[Problem] = []
    pupils = _pupils(corpus, problems)
    others = [] if alone else _pupils(str(resource("corpus", "sample.jsonl")), [])
    try:
        training = Training(pupils, seed, folds, others, labeller)
    except Problem as too_few:
        raise too_few.at(Place(corpus)) from None
    for problem in problems if not as_data else ():
        tell(problem)
    with progress(training.steps(), corpus, training.length) as steps:
        for _ in steps:
            pass
    trained = training.trained()
    with atomic_writer(target) as handle:
        handle.write(encoded(trained.model))
    if as_data:
        print_json({**_as_data(trained), "problems": as_json(problems)})
    else:
        _print(trained, target)


def _pupils(corpus: str, problems: list[Problem]) -> list[Pupil]:
    """Read the articles to learn from; what is wrong with lines goes into the list."""
    chosen: dict[str, Record] = {}
    with progress(read_corpus(corpus), corpus, count_lines([corpus])) as items:
        for item in items:
            if isinstance(item, Problem):
                problems.append(item)
            elif _is_better(item[1], chosen.get(item[1].id)):
                chosen[item[1].id] = item[1]
    if not chosen and problems:
        raise problems[0]
    return [Pupil(one.id, one.text, one.annotation) for one in chosen.values()]


def _is_better(record: Record, other: Record | None) -> bool:
    """Tell whether an article's annotation is one to learn from, rather than the one there is."""
    if record.status not in DONE:
        return False
    return other is None or DONE.index(record.status) > DONE.index(other.status)


def _print(trained: Trained, target: Path) -> None:
    headings = [f"{_word(who)} {_word(way)}" for who in (RULES, MODEL) for way in ("exact", "near")]
    rows = [(_word("layer"), *headings, _word("decides"))]
    for kind, rules, model in _beside(trained):
        figures = (rules.exact, rules.near, model.exact, model.near)
        winner = _word(_winner(rules, model))
        rows.append((_word(kind), *(share(score.f1) for score in figures), winner))
    print_line("train.judged", count=trained.model.articles)
    click.echo()
    print_columns(rows)
    click.echo()
    error = trained.learnt.calibration.error
    print_line("train.calibration", error=share(error))
    print_line("train.written", file=target, name=trained.model.name)


def _beside(trained: Trained) -> Iterator[tuple[str, Figures, Figures]]:
    for kind in KINDS:
        yield kind, trained.rules.kinds[kind], trained.learnt.kinds[kind]


def _winner(rules: Figures, model: Figures) -> str:
    same = (rules.exact, rules.near) == (model.exact, model.near)
    return RULES if same else MODEL


def _as_data(trained: Trained) -> dict[str, Any]:
    model = trained.model
    return {
        "name": model.name,
        "articles": model.articles,
        "rules": model.rules,
        "network": msgspec.to_builtins(model.network),
        "decisions": msgspec.to_builtins(model.decisions),
        "kinds": {
            kind: {
                RULES: {"exact": rules.exact.as_data(), "overlap": rules.near.as_data()},
                MODEL: {"exact": learnt.exact.as_data(), "overlap": learnt.near.as_data()},
                "decides": _winner(rules, learnt),
            }
            for kind, rules, learnt in _beside(trained)
        },
        "calibration_error": {
            RULES: trained.rules.calibration.error,
            MODEL: trained.learnt.calibration.error,
        },
    }


def _word(name: str) -> str:
    return say(f"evaluate.{name}", language())
