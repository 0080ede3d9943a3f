"""``musnad train``: a model of annotated articles, and how good it is beside the rules."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click
import msgspec

from annotator.cli.columns import print_columns, share
from annotator.cli.messages import as_json, language, print_json, print_line, tell
from annotator.cli.options import json_option, network_option, wrong_usage
from annotator.cli.progress import count_lines, progress
from annotator.cli.projects import is_project, open_project
from annotator.formats.corpus import read_corpus
from annotator.formats.files import atomic_writer
from annotator.formats.format import Item
from annotator.model.annotation import DONE
from annotator.model.record import Record
from annotator.problems import Place, Problem, say
from annotator.resources import resource
from annotator.store.exporting import records
from annotator.store.learnt import About, Taught, moment
from annotator.store.project import Project
from annotator.suggest.learned.judged import Judged, judged
from annotator.suggest.learned.model import encoded
from annotator.suggest.learned.pupils import Pupil, pupils_of
from annotator.suggest.learned.training import FOLDS, Trained, Training
from annotator.suggest.neural.network import opened

WAYS = ("exact", "near")


@click.command("train")
@click.argument("corpus", metavar="CORPUS")
@click.argument(
    "target", metavar="[MODEL]", required=False, type=click.Path(path_type=Path, dir_okay=False)
)
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
    target: Path | None,
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

    CORPUS may be a project. Without MODEL the model is kept in it, and suggests from then on
    when the project is open.

    With --neural, what a network says of each word is learnt from, too (the extra "neural");
    musnad suggest then needs the same network.
    """
    labeller = None if network is None else opened(network)
    problems: list[Problem] = []
    others = [] if alone else _pupils(str(resource("corpus", "sample.jsonl")), [])
    with ExitStack() as resources:
        project = None
        if is_project(corpus):
            project = resources.enter_context(open_project(corpus, writable=target is None))
        elif target is None:
            raise wrong_usage("train.no_target")
        taught = () if project is None else tuple(one.taught for one in project.learnt.finished())
        pupils = _pupils(corpus, problems) if project is None else _finished(project)
        try:
            training = Training(pupils, seed, folds, others, labeller)
        except Problem as too_few:
            raise too_few.at(Place(corpus)) from None
        for problem in problems if not as_data else ():
            tell(problem)
        trained = _trained(training, corpus)
        if target is not None:
            with atomic_writer(target) as handle:
                handle.write(encoded(trained.model))
        elif project is not None:
            project.learnt.keep(_about(trained, seed, taught), encoded(trained.model))
    _report(trained, target or Path(corpus), problems, as_data=as_data)


def _pupils(corpus: str, problems: list[Problem]) -> list[Pupil]:
    """Read the articles to learn from; what is wrong with lines goes into the list."""
    with progress(read_corpus(corpus), corpus, count_lines([corpus])) as items:
        found = pupils_of(_sound(items, problems))
    if not found and problems:
        raise problems[0]
    return found


def _sound(items: Iterable[Item], problems: list[Problem]) -> Iterator[Record]:
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item[1]


def _trained(training: Training, corpus: str) -> Trained:
    with progress(training.steps(), corpus, training.length) as steps:
        for _ in steps:
            pass
    return training.trained()


def _about(trained: Trained, seed: int, taught: tuple[Taught, ...]) -> About:
    told = judged(trained)
    return About(
        name=told.name,
        rules=told.rules,
        trained=moment(),
        seed=seed,
        articles=told.articles,
        judged=msgspec.json.encode(told),
        taught=taught,
    )


def _finished(project: Project) -> list[Pupil]:
    """Read the finished articles of a project."""
    lines = records(project, statuses=DONE)
    return pupils_of(msgspec.json.decode(line, type=Record) for line in lines)


def _report(trained: Trained, target: Path, problems: list[Problem], *, as_data: bool) -> None:
    told = judged(trained)
    if as_data:
        network = msgspec.to_builtins(trained.model.network)
        print_json({**told.as_data(), "network": network, "problems": as_json(problems)})
    else:
        _print(told, target)


def _print(told: Judged, target: Path) -> None:
    headings = [f"{_word(who)} {_word(way)}" for who in ("rules", "model") for way in WAYS]
    rows = [(_word("layer"), *headings, _word("decides"))]
    for kind, beside in told.kinds.items():
        both = (beside.rules, beside.model)
        figures = (share(score.f1) for one in both for score in (one.exact, one.near))
        rows.append((_word(kind), *figures, _word(beside.winner)))
    print_line("train.judged", count=told.articles)
    click.echo()
    print_columns(rows)
    click.echo()
    print_line("train.calibration", error=share(told.errors["model"]))
    print_line("train.written", file=target, name=told.name)


def _word(name: str) -> str:
    return say(f"evaluate.{name}", language())
