"""``musnad agree``: how far annotators agree who marked the same articles."""

from datetime import datetime
from importlib.metadata import version

import click

from annotator.agreement.articles import Articles, Dates
from annotator.agreement.page.origin import Origin
from annotator.agreement.report import RESAMPLES, agreement
from annotator.cli.agreeing import compared, disorders, gather, name_of, shared
from annotator.cli.agreement_output import Output
from annotator.cli.options import STATUS_NAME, json_option, worst_option
from annotator.model.annotation import DONE, Status
from annotator.problems import Notice
from annotator.wording import Language

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("agree")
@click.argument("targets", metavar="PROJECT|CORPUS…", nargs=-1, required=True)
@click.option(
    "--annotator",
    "names",
    multiple=True,
    metavar="NAME",
    help="Compare this annotator; may be repeated.  [default: everybody]",
)
@click.option("--by-file", is_flag=True, help="Name annotators after their files.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=STATUS_NAME,
    default=tuple(status.value for status in DONE),
    show_default=True,
    help="Only what is as far as this; may be repeated.",
)
@click.option("--since", type=DAY, metavar="YYYY-MM-DD", help="Only work of this day and later.")
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="Only work of this day and before.")
@click.option(
    "--folded", is_flag=True, help="Overlook vowel marks and tatweel at the edges of mentions."
)
@click.option("--gamma", "with_gamma", is_flag=True, help="Work out gamma, too; takes longer.")
@click.option(
    "--resamples",
    type=click.IntRange(min=1),
    default=RESAMPLES,
    show_default=True,
    metavar="N",
    help="How many samples the confidence intervals are from.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Draw other samples."
)
@worst_option
@click.option(
    "--disagreements",
    "out",
    metavar="FILE",
    help="Write every disagreement as a line of JSON (-: instead of the tables).",
)
@click.option(
    "--report",
    metavar="FILE",
    help="Write all of it as a page to read and to print (-: instead of the tables).",
)
@click.option(
    "--language",
    "in_language",
    type=click.Choice([one.value for one in Language]),
    help="The report's language.  [default: that of the command line]",
)
@json_option
@click.pass_context
def command(
    context: click.Context,
    targets: tuple[str, ...],
    *,
    names: tuple[str, ...],
    by_file: bool,
    statuses: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    folded: bool,
    with_gamma: bool,
    resamples: int,
    seed: int,
    listed: int,
    out: str | None,
    report: str | None,
    in_language: str | None,
    as_data: bool,
) -> None:
    """Tell how far annotators agree.

    For each layer F1, exactly and by overlap, alpha of tokens and alpha_U of spans; for
    attributions F1 of whole ones, of who said what, and role by role; kappa and alpha of values;
    of everybody, of each pair of annotators, by article and by month. Articles are matched by id,
    and their texts must be the same.

    Adjudicated and suggested annotations are compared only where --annotator names them.
    """
    output = Output(out, report, in_language, listed, as_data)
    output.check()
    states, dates = tuple(map(Status, statuses)), Dates(_day(since), _day(until))
    found = Articles(names, states, dates)
    problems = gather(targets, found, by_file=by_file)
    articles = compared(shared(found, problems), folded=folded)
    unlike = disorders(articles, seed) if with_gamma else None
    result = agreement(articles, resamples=resamples, seed=seed, disorders=unlike)
    origin = Origin(
        sources=tuple(map(name_of, targets)),
        version=version("musnad"),
        made=_day(datetime.now().astimezone()) or "",
        statuses=states,
        dates=dates,
        folded=folded,
        resamples=resamples,
        seed=seed,
        problems=tuple(problems),
    )
    output.tell(result, articles, origin)
    context.exit(1 if any(not isinstance(problem, Notice) for problem in problems) else 0)


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment:%Y-%m-%d}"
