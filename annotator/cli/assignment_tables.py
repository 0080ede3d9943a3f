"""Who has what, and what a plan comes to, as tables for a terminal."""

from collections.abc import Sequence

from annotator.cli.columns import print_columns
from annotator.cli.messages import language, print_line
from annotator.problems import say
from annotator.store.assignment_plan import Plan
from annotator.store.assignments import Share

LACKING_TOLD = 10


def print_shares(shares: Sequence[Share]) -> None:
    """Print how far everybody is; the open places come last."""
    spoken = language()
    heading = (
        say("assign.annotator", spoken),
        say("assign.assigned", spoken),
        say("assign.begun", spoken),
        say("assign.finished", spoken),
        say("assign.skipped", spoken),
    )
    rows = [
        (share.annotator, *map(str, (share.assigned, share.begun, share.finished, share.skipped)))
        if share.annotator is not None
        else (say("assign.open", spoken), str(share.assigned), "", "", "")
        for share in shares
    ]
    print_columns([heading, *rows])


def print_plan(plan: Plan) -> None:
    """Print what everybody would get, how often every two would meet, and what is lacking."""
    places = sum(name is None for _, name in plan.given)
    if places:
        print_line("assign.places", count=places)
    if plan.loads:
        _print_loads(plan)
    if any(plan.pairs.values()):
        _print_pairs(plan)
    for id_, count in list(plan.lacking.items())[:LACKING_TOLD]:
        print_line("assign.lacking", err=True, id=id_, count=count)
    if len(plan.lacking) > LACKING_TOLD:
        print_line("assign.more_lacking", err=True, count=len(plan.lacking) - LACKING_TOLD)


def _print_loads(plan: Plan) -> None:
    spoken = language()
    heading = (
        say("assign.annotator", spoken),
        say("assign.more", spoken),
        say("assign.letters", spoken),
        say("assign.before", spoken),
    )
    rows = [
        (name, str(load.articles), f"{load.letters:,}", str(plan.waiting[name].articles))
        for name, load in plan.loads.items()
    ]
    print_columns([heading, *rows])


def _print_pairs(plan: Plan) -> None:
    """Print a matrix of how many articles every two have in common."""
    names = list(plan.loads)
    counts = {frozenset(pair): str(count) for pair, count in plan.pairs.items()}
    rows = [
        (name, *(counts.get(frozenset((name, other)), "–") for other in names)) for name in names
    ]
    print_columns([(say("assign.pair", language()), *names), *rows])
