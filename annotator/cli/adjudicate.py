"""``musnad adjudicate``: the articles that wait for an adjudication, and what is suggested."""

from collections.abc import Iterator, Mapping

import click
import msgspec
from msgspec import Struct
from msgspec.structs import replace

from annotator.adjudication.decisions import Progress, State, progress, standing, states
from annotator.adjudication.differences import Comparison, compare
from annotator.adjudication.merge import begin, renew, take
from annotator.adjudication.plan import Decided
from annotator.adjudication.resolution import Learnt, Method, Resolution, dawid_skene, suggested
from annotator.cli.messages import language, print_json, print_line
from annotator.cli.options import json_option, wrong_usage
from annotator.cli.projects import open_project, whoever
from annotator.model.annotation import Annotation
from annotator.model.decision import Decision
from annotator.problems import say
from annotator.store.adjudications import Case, Kept, Stage
from annotator.store.project import Project

ACTION = "adjudicate.suggested"
AT_ONCE = 200
STAGES = {
    Stage.NEW: "adjudication.stage_new",
    Stage.UNDER_WAY: "adjudication.stage_under_way",
    Stage.REOPENED: "adjudication.stage_reopened",
    Stage.DECIDED: "adjudication.stage_decided",
}


class Open(Struct, frozen=True):
    """An article's adjudication: what is kept of it, compared anew."""

    case: Case
    comparison: Comparison
    outcome: Annotation
    decided: Decided

    @property
    def states(self) -> Mapping[str, State]:
        """How far each difference is."""
        return states(self.comparison, self.outcome, self.decided)

    @property
    def progress(self) -> Progress:
        """How many differences are decided."""
        return progress(self.states)


@click.command("adjudicate")
@click.argument("target", metavar="PROJECT")
@click.option(
    "--suggest",
    "method",
    type=click.Choice([method.value for method in Method]),
    help="Suggest how to decide: what most say, or who is mostly right in all articles.",
)
@click.option(
    "--apply", "applied", is_flag=True, help="Take what is suggested; leave the rest open."
)
@click.option(
    "--at-least",
    "least",
    type=click.FloatRange(0, 1),
    default=0.9,
    show_default=True,
    metavar="P",
    help="Take only what is at least so probable.",
)
@json_option
def command(target: str, *, method: str | None, applied: bool, least: float, as_data: bool) -> None:
    """List what annotators differ in; suggest decisions.

    Lists the articles that two or more have finished. Nothing is written but with --apply, which
    makes outcomes of what all agree on and of suggestions that are probable enough, and leaves the
    rest for an adjudicator in the app.
    """
    if applied and method is None:
        raise wrong_usage("adjudication.apply_what")
    with open_project(target, writable=applied) as project:
        found = {case.article: opened(project, case) for case in _cases(project)}
        learnt = _learnt(found) if method == Method.DAWID_SKENE else None
        resolutions = {
            article: {} if method is None else _suggested(one, learnt)
            for article, one in found.items()
        }
        if applied:
            by = whoever(project)
            for article, one in found.items():
                if one.case.stage is not Stage.DECIDED:
                    found[article] = _apply(project, one, resolutions[article], least, by)
    if as_data:
        print_json(_as_data(found, resolutions, learnt))
    else:
        _tell(found, resolutions, learnt, method)


def opened(project: Project, case: Case) -> Open:
    """Compare what is kept of an article; what annotators have changed since is followed."""
    text = project.articles.get(case.article).text
    comparison = compare(text, case.sides)
    history = case.history
    made = (history.base, *(step.version for step in history.done))
    decided = standing(case.decisions, made)
    outcome = begin(comparison) if case.outcome is None else case.outcome
    if case.outcome is not None and case.stage is Stage.REOPENED:
        outcome = renew(outcome, compare(text, case.before), comparison, decided)
    return Open(case, comparison, outcome, decided)


def _cases(project: Project) -> Iterator[Case]:
    after = 0
    while page := project.adjudications.page(limit=AT_ONCE, after=after):
        yield from (project.adjudications.load(row.article) for row in page)
        after = page[-1].key


def _learnt(found: Mapping[str, Open]) -> Learnt:
    return dawid_skene(
        {article: one.comparison for article, one in found.items()},
        {article: one.decided for article, one in found.items()},
    )


def _suggested(one: Open, learnt: Learnt | None) -> dict[str, Resolution]:
    """Suggest what to do with each difference that is open."""
    known = None if learnt is None else learnt.resolutions[one.case.article]
    found, state = suggested(one.comparison, known), one.states
    return {key: each for key, each in found.items() if state[key] is State.OPEN}


def _apply(
    project: Project, one: Open, resolutions: Mapping[str, Resolution], least: float, by: str
) -> Open:
    """Take what is probable enough, as one edit, and save it."""
    case = one.case
    if case.outcome is not None and case.stage is Stage.REOPENED:
        kept = _kept(one, tuple(one.decided.values()), by)
        case = project.adjudications.renew(case.article, one.outcome, kept)
        one = opened(project, case)
    history, entry = case.history.after_edit(ACTION)
    outcome, decided = one.outcome, dict(one.decided)
    for difference in one.comparison.differences:
        each = resolutions.get(difference.id)
        if each is not None and each.taken and each.probability >= least:
            outcome = take(outcome, one.comparison, difference, each.taken, decided)
            decided[difference.id] = Decision(
                difference=difference.id, taken=each.taken, by=by, version=history.version
            )
    start = begin(one.comparison) if case.outcome is None else None
    now = replace(one, outcome=outcome, decided=decided)
    if start is not None or decided != one.decided:
        decisions = (*case.decisions, *(decided[key] for key in decided if key not in one.decided))
        kept = _kept(now, decisions, by)
        project.adjudications.save(case.article, outcome, (entry,), kept, start=start)
        now = replace(now, case=replace(case, stage=Stage.UNDER_WAY))
    return now


def _kept(one: Open, decisions: tuple[Decision, ...], by: str) -> Kept:
    done = one.progress
    return Kept(
        compared=one.case.versions,
        decisions=decisions,
        differences=done.differences,
        decided=done.decided,
        by=by,
    )


def _as_data(
    found: Mapping[str, Open],
    resolutions: Mapping[str, Mapping[str, Resolution]],
    learnt: Learnt | None,
) -> dict[str, object]:
    articles = []
    for article, one in found.items():
        state = one.states
        differences = [
            {
                **msgspec.structs.asdict(each),
                "state": state[each.id],
                "suggested": resolutions[article].get(each.id),
            }
            for each in one.comparison.differences
        ]
        articles.append(
            {
                "article": article,
                "stage": one.case.stage,
                "annotators": one.comparison.annotators,
                "decided": one.progress.decided,
                "differences": differences,
            }
        )
    return {"articles": articles, "reliabilities": () if learnt is None else learnt.reliabilities}


def _tell(
    found: Mapping[str, Open],
    resolutions: Mapping[str, Mapping[str, Resolution]],
    learnt: Learnt | None,
    method: str | None,
) -> None:
    spoken = language()
    for article, one in found.items():
        done = one.progress
        print_line(
            "adjudication.article",
            article=article,
            stage=say(STAGES[one.case.stage], spoken),
            names=say("adjudication.comma", spoken).join(one.comparison.annotators),
            decided=done.decided,
            differences=done.differences,
        )
        if method is not None:
            each = resolutions[article].values()
            print_line(
                "adjudication.suggestions",
                count=sum(not one.tied for one in each),
                tied=sum(one.tied for one in each),
            )
    if not found:
        print_line("adjudication.nothing")
    elif learnt is not None:
        _tell_reliabilities(learnt)


def _tell_reliabilities(learnt: Learnt) -> None:
    for one in learnt.reliabilities:
        print_line(
            "adjudication.reliability",
            name=one.annotator,
            percent=round(100 * one.right),
            judged=one.judged,
        )
    if not learnt.reliabilities:
        print_line("adjudication.two_alone")
