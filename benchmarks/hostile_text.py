"""Texts that no newsroom wrote, read for suggestions: twice as much takes twice as long, not more.

Each is one unit over and over, on one line where the unit does not end it.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from annotator.suggest.engine import engine_of
from benchmarks.figures import Figure
from benchmarks.timing import in_turn

LETTERS = 10_000  # code points of the shorter text
RUNS = 3
TWICE = 2.6  # what is looked at around a word grows a little where the text has only begun
UNITS = {
    "verbs": "قال ",
    "verbs with أن": "قال أن ",
    "verbs with a name and a colon": "وقال زيد: ",
    "lines with a cue": "وقال المدير إن الجسر جاهز\n",
    "phrases": "بحسب ",
    "participles": "، مضيفا أن ",
    "one long phrase": "المدير ",
    "commas": "،",
    "brackets": "(",
    "quotation marks": '"',
    "quotation marks, spaced": '" ',
    "cues with marks": "قال «إن ",
    "quotations": "قال «نعم نحن هنا معا» ",
}


def run(_folder: Path) -> Iterator[Figure]:
    """Read each text and one of twice its length, in turn."""
    suggest = engine_of().suggest
    for name, unit in UNITS.items():
        times = LETTERS // len(unit)
        suggest(unit * 3)  # its words are known
        longer, shorter = in_turn(
            RUNS, partial(suggest, unit * times * 2), partial(suggest, unit * times)
        )
        yield Figure(
            name=f"{2 * LETTERS:,} code points of {name}",
            unit="ms",
            samples=longer.scaled(1e3),
            reference=shorter.scaled(1e3),
            bound=TWICE,
            note=f"of half as many {shorter.median * 1e3:.0f} ms",
        )
