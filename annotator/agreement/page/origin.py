"""How a report came to be: what was compared, by which settings, when, by what."""

from msgspec import Struct

from annotator.agreement.articles import EVER, Dates
from annotator.agreement.report import RESAMPLES
from annotator.model.annotation import DONE, Status
from annotator.problems import Problem


class Origin(Struct, frozen=True, kw_only=True):
    """What a reader needs to come to the same figures.

    Attributes:
        sources: the project or files.
        version: of this program.
        made: the day (ISO 8601).
        statuses: how far the work had to be.
        dates: of what time it had to be.
        folded: whether the figures are those of folded places.
        resamples: how many samples the intervals are from.
        seed: which ones.
        problems: what was left out, or went wrong.
    """

    sources: tuple[str, ...]
    version: str
    made: str
    statuses: tuple[Status, ...] = DONE
    dates: Dates = EVER
    folded: bool = False
    resamples: int = RESAMPLES
    seed: int = 0
    problems: tuple[Problem, ...] = ()
