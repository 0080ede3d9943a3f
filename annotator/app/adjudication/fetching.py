"""What adjudicating reads from a project, in another thread than the window's."""

from typing import TYPE_CHECKING

from annotator.adjudication.decisions import progress, standing, states
from annotator.adjudication.differences import Comparison, compare
from annotator.adjudication.merge import begin, renew
from annotator.adjudication.resolution import Learnt, dawid_skene
from annotator.app.adjudication.bench import Sitting
from annotator.problems import Problem
from annotator.store.adjudications import Case, Kept, Stage, Waiting
from annotator.store.history import History

if TYPE_CHECKING:
    from annotator.app.tasks import Task
    from annotator.store.project import Project

PAGE = 500  # articles of the list read at once


def fetch(project: "Project", article_id: str, by: str, _task: "Task | None" = None) -> Sitting:
    """Read an article with what annotators made of it, and compare that.

    An outcome that annotators have overtaken is brought up to date first.

    Raises:
        Problem: fewer than two have finished the article, or the project cannot be read.
    """
    case, article = project.adjudications.load(article_id), project.articles.get(article_id)
    comparison = compare(article.text, case.sides)
    if case.outcome is None:
        return Sitting(article, case, comparison, begin(comparison))
    if case.stage is not Stage.REOPENED or not project.writable:
        return Sitting(article, case, comparison, case.outcome)
    before = compare(article.text, case.before)
    decided = standing(case.decisions, _versions(case.history))
    outcome = renew(case.outcome, before, comparison, decided)
    count = progress(states(comparison, outcome, decided))
    kept = Kept(
        compared=case.versions,
        decisions=tuple(decided.values()),
        differences=count.differences,
        decided=count.decided,
        by=by,
    )
    renewed = project.adjudications.renew(article_id, outcome, kept)
    return Sitting(article, renewed, comparison, renewed.outcome or outcome, _changed(case))


def fetch_some(project: "Project", wanted: str | None, by: str, task: "Task") -> Sitting | None:
    """Read the article that is wanted where several have finished it, else the next that waits."""
    if wanted is not None:
        try:
            return fetch(project, wanted, by, task)
        except Problem as problem:
            if problem.code != "adjudication.too_few":
                raise
    found = project.adjudications.next(wanted)
    return None if found is None else fetch(project, found, by, task)


def waiting(project: "Project", task: "Task") -> list[Waiting]:
    """Read the list of all articles that several have finished."""
    found: list[Waiting] = []
    while not task.is_cancelled():
        page = project.adjudications.page(limit=PAGE, after=found[-1].key if found else 0)
        found += page
        if len(page) < PAGE:
            break
    return found


def learn(project: "Project", task: "Task") -> Learnt | None:
    """Learn from the differences of all articles how often each annotator is right.

    None: it was cancelled.
    """
    compared: dict[str, Comparison] = {}
    for number, one in enumerate(waiting(project, task), 1):
        task.wait_for_rest()
        if task.is_cancelled():
            return None
        case = project.adjudications.load(one.article)
        compared[one.article] = compare(project.articles.get(one.article).text, case.sides)
        task.report(number)
    return None if task.is_cancelled() else dawid_skene(compared)


def _versions(history: History) -> tuple[int, ...]:
    return (history.base, *(step.version for step in history.done))


def _changed(case: Case) -> tuple[str, ...]:
    """Name who says something else than they did when the outcome was saved last."""
    before = {one.annotator: one for one in case.before}
    return tuple(
        side.annotator
        for side in case.sides
        if side.annotator is not None and before.get(side.annotator) != side
    )
