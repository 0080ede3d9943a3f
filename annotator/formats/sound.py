"""Records made of other tools' files, brought to what the corpus format allows."""

from msgspec.structs import replace

from annotator.model.attribution import FIXED_FEATURES
from annotator.model.check import faults
from annotator.model.record import Record
from annotator.problems import Problem


def made_sound(record: Record) -> tuple[Record, list[Problem]]:
    """Take out those features whose values the corpus format does not allow, and tell of them.

    Raises:
        Problem: something else is wrong with it.
    """
    wrong = faults(record)
    if not wrong:
        return record, []
    frames = tuple(
        replace(one, features={k: v for k, v in one.features.items() if k not in FIXED_FEATURES})
        for one in record.attributions
    )
    record = replace(record, attributions=frames)
    for problem in faults(record):
        raise problem
    return record, wrong
