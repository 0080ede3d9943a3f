"""``musnad assign``: who is to annotate which articles."""

from collections.abc import Sequence
from typing import Any

import click
from click.core import ParameterSource

from annotator.cli.articles import ids_named
from annotator.cli.assignment_tables import print_plan, print_shares
from annotator.cli.messages import print_json, print_line
from annotator.cli.options import json_option, wrong_usage
from annotator.cli.projects import open_project, whoever
from annotator.store.assignment_dealing import plan_people, plan_places
from annotator.store.assignment_plan import Candidate, Plan, Wish
from annotator.store.members import alone
from annotator.store.project import Project
from annotator.store.teams import check_manager


def _share(_context: click.Context, _option: click.Parameter, text: str) -> float:
    """Read a share of one: ``0.2`` or ``20%``."""
    number = text.strip().translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٫٪", "0123456789.%"))
    try:
        share = float(number.removesuffix("%")) / (100 if number.endswith("%") else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise wrong_usage("assign.share", text=text)
    return share


@click.command("assign")
@click.argument("target", metavar="PROJECT")
@click.option("--to", "names", multiple=True, metavar="NAME", help="To whom; may be repeated.")
@click.option(
    "--open",
    "places",
    type=click.IntRange(min=0),
    metavar="N",
    help="N places of each article that people claim; 0 closes those that are open.",
)
@click.option(
    "--from",
    "givers",
    multiple=True,
    metavar="NAME",
    help="Take back what they have not begun; with --to, give that to others. May be repeated.",
)
@click.option(
    "--articles",
    multiple=True,
    metavar="ID|FILE",
    help="Which: an id, or a file with one on each line.  [default: all not given out yet]",
)
@click.option(
    "--each",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="To how many of the people each article goes.",
)
@click.option(
    "--overlap",
    callback=_share,
    default="0",
    metavar="SHARE",
    help="The share of the articles (0.2 or 20%) that goes to one more.",
)
@click.option("--seed", default=0, show_default=True, help="Deal otherwise.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
@json_option
def command(
    target: str,
    *,
    names: tuple[str, ...],
    places: int | None,
    givers: tuple[str, ...],
    articles: tuple[str, ...],
    each: int,
    overlap: float,
    seed: int,
    dry_run: bool,
    as_data: bool,
) -> None:
    """Give articles to annotators.

    Without options it lists who has what, and how far they are. With --to, articles are dealt out
    evenly among people who belong to the project ("musnad team"), so that every two of them meet
    about equally often; nobody gets an article twice, and what is assigned stays assigned. With
    --open, people claim places themselves.
    """
    if names and places is not None:
        raise wrong_usage("assign.to_or_open")
    if givers and places is not None:
        raise wrong_usage("assign.from_alone", options="--open")
    is_asking = not (names or givers or articles) and places is None
    if places is None and not (names or givers) and (articles or _is_dealt()):
        raise wrong_usage("assign.nobody")
    with open_project(target, writable=not (is_asking or dry_run)) as project:
        if is_asking:
            _list(project, as_data=as_data)
            return
        check_manager(project)
        ids = ids_named(articles)
        if givers or places == 0:
            taken = _take_back(project, givers or (None,), ids, dry_run=dry_run)
            if not names:
                _tell_taken(taken, dry_run=dry_run, as_data=as_data)
                return
            ids = list(dict.fromkeys(id_ for id_, _ in taken))
        wish = Wish(each=each if places is None else places, overlap=overlap, seed=seed)
        plan = _plan(project, project.assignments.candidates(ids), names, wish)
        if not dry_run:
            project.assignments.give(plan.given, by=whoever(project))
    _tell(plan, dry_run=dry_run, as_data=as_data, all_given=ids is None and not plan.given)


def _is_dealt() -> bool:
    """Tell whether an option says how to give articles out, be it what holds without it."""
    given = click.get_current_context().get_parameter_source
    dealing = ("each", "overlap", "seed", "dry_run")
    return any(given(name) is not ParameterSource.DEFAULT for name in dealing)


def _plan(
    project: Project, candidates: Sequence[Candidate], names: Sequence[str], wish: Wish
) -> Plan:
    """Plan who gets what, or, with nobody named, how many places are opened.

    Raises:
        Problem: somebody does not belong to the project.
    """
    if not names:
        return plan_places(candidates, wish)
    for name in names:
        project.members.known(name)
    return plan_people(candidates, names, wish, project.assignments.waiting())


def _take_back(
    project: Project, givers: Sequence[str | None], ids: Sequence[str] | None, *, dry_run: bool
) -> tuple[tuple[str, str | None], ...]:
    for name in givers:
        if name is not None:
            project.members.known(name)
    if dry_run:
        return project.assignments.unbegun(givers, ids)
    return project.assignments.take_back(givers, ids)


def _list(project: Project, *, as_data: bool) -> None:
    """Tell who has what, and how far they are."""
    shares, ready = project.assignments.shares(), project.assignments.ready()
    if as_data:
        print_json({"annotators": shares, "ready": ready})
    elif shares:
        print_shares(shares)
        if alone(project.member) is None:
            print_line("assign.ready", count=len(ready))
    else:
        print_line("assign.nothing_given")


def _tell_taken(taken: Sequence[tuple[str, str | None]], *, dry_run: bool, as_data: bool) -> None:
    if as_data:
        rows = [{"article": id_, "annotator": name} for id_, name in taken]
        print_json({"taken_back": rows, "dry_run": dry_run})
    elif dry_run:
        print_line("assign.to_take_back", count=len(taken))
    else:
        print_line("assign.taken_back", count=len(taken))


def _tell(plan: Plan, *, dry_run: bool, as_data: bool, all_given: bool) -> None:
    if as_data:
        print_json(_as_data(plan) | {"dry_run": dry_run})
    elif all_given:
        print_line("assign.all_given")
    else:
        print_plan(plan)
        if dry_run:
            print_line("assign.planned", count=len(plan.given))
        else:
            print_line("assign.given", count=len(plan.given))


def _as_data(plan: Plan) -> dict[str, Any]:
    return {
        "given": [{"article": id_, "annotator": name} for id_, name in plan.given],
        "annotators": {
            name: {**load._asdict(), "waiting": plan.waiting[name].articles}
            for name, load in plan.loads.items()
        },
        "pairs": [{"annotators": pair, "articles": count} for pair, count in plan.pairs.items()],
        "lacking": plan.lacking,
    }
