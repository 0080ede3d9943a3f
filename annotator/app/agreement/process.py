"""Agreement in a process of its own: the same figures that `musnad agree` gives."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.app.aside import Step

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement
    from annotator.agreement.report import Together

AT_ONCE = 200  # disagreements that are handed over: read in one go, they must not hold up a key


class Figures(NamedTuple):
    """What came of it: the figures of everybody, and of each two annotators."""

    everybody: "Together"
    pairs: "tuple[Together, ...]"


def compare(lines: Sequence[bytes]) -> "Iterator[Step | tuple[Disagreement, ...] | Figures]":
    """Compare the annotations in corpus lines; give disagreements and steps, then the figures.

    Raises:
        Problem: no two annotators have the same article.
    """
    from msgspec import json  # noqa: PLC0415 - late: this runs in a process of its own

    from annotator.agreement.articles import Articles  # noqa: PLC0415
    from annotator.agreement.comparing import Compared  # noqa: PLC0415
    from annotator.agreement.disagreements import disagreements  # noqa: PLC0415
    from annotator.agreement.report import agreement  # noqa: PLC0415
    from annotator.model.record import Record  # noqa: PLC0415
    from annotator.problems import Place, Problem  # noqa: PLC0415

    articles = Articles()
    for line in lines:
        record = json.decode(line, type=Record)
        articles.add(record, record.annotator or "", Place())
    shared = articles.shared()
    if not shared:
        raise Problem("agree.nothing_common")
    total, compared = len(shared) + 1, []  # the figures come behind the articles
    for done, article in enumerate(shared):
        yield Step(done, total)
        one = Compared(article)
        compared.append(one)
        found = tuple(disagreements(one))
        yield from (found[first : first + AT_ONCE] for first in range(0, len(found), AT_ONCE))
    yield Step(len(shared), total)
    result = agreement(compared)
    yield Figures(result.everybody, result.pairs)
