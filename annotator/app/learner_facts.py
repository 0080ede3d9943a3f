"""What is known of a project's model and of what it could learn from; found in the background."""

from typing import TYPE_CHECKING, NamedTuple

from annotator.app.engines import ProjectEngine
from annotator.app.tasks import Task
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.store.learnt import About
    from annotator.store.project import Project
    from annotator.suggest.learned.judged import Judged


class Facts(NamedTuple):
    """What is known.

    Attributes:
        about: the model; None where the project keeps none, or what is said of it is damaged.
        judged: how good it is beside the rules; None where that cannot be read.
        problem: why it is not used; None where it is, or there is none.
        useful: how many finished articles have attributions.
        since: how many articles were finished, or changed, after it was trained.
        least: how many finished articles with attributions it takes.
    """

    about: "About | None"
    judged: "Judged | None"
    problem: Problem | None
    useful: int
    since: int
    least: int

    @property
    def is_enough(self) -> bool:
        """Whether there is enough to learn from."""
        return self.useful >= self.least


def facts_of(project: "Project", asked: ProjectEngine, _task: Task) -> Facts:
    """Find out what is known of a project's model."""
    import msgspec  # noqa: PLC0415 - all late: what learns is loaded here

    from annotator.suggest.learned.judged import Judged  # noqa: PLC0415
    from annotator.suggest.learned.pupils import LEAST  # noqa: PLC0415

    about, judged, problem = None, None, None
    try:
        about = project.learnt.about()
        if about is not None:
            judged = msgspec.json.decode(about.judged, type=Judged)
    except Problem as damage:
        problem = damage
    except msgspec.DecodeError:  # as another version wrote it: the model itself says which
        judged = None
    asked.engine()
    finished = project.learnt.finished()
    known = set(about.taught) if about is not None else set()
    return Facts(
        about=about,
        judged=judged,
        problem=asked.problem or problem,
        useful=len({one.taught.article for one in finished if one.attributions}),
        since=len({one.taught.article for one in finished if one.taught not in known}),
        least=LEAST,
    )
