"""Where the one-letter words that Arabic writes onto the next word may end.

«وبالرئيس» is و + ب + الرئيس, and an annotator marks «الرئيس». This module looks at letters:
`proclitic_edges` says where a span *may* start, not that it should («كان» begins with no
proclitic); `likely_edges` leaves out those that would cut a common word.
"""

import re
from itertools import pairwise
from typing import Final

from annotator.text.own_letters import OWN

_MARKS: Final = "[ـ\u064b-\u065f\u0670\u200c\u200d\u200e\u200f]*"
"""What is written over, under or after a letter and goes with it."""

_PROCLITICS: Final = re.compile(
    rf"""
    (?: (?P<conjunction> [وف] {_MARKS} ) )?
    # The future س stands only before the four letters that begin an imperfect verb.
    (?: (?P<particle> (?: [بلك] | س (?= {_MARKS} [أنيت] ) ) {_MARKS} ) )?
    """,
    re.VERBOSE,
)
_WRITTEN_ON: Final = re.compile(_MARKS[:-1])
_ALEFS: Final = str.maketrans("أإآٱ", "اااا")
_LETTER: Final = re.compile(r"[^\W\d_ـ]")
_LEAST: Final = 2
"""Letters that must be left of the word."""


def proclitic_edges(word: str) -> tuple[int, ...]:
    """Return the offsets in `word` (code points) at which a word after proclitics may start.

    At most two, in order: after a conjunction (و ف) and after a preposition or future particle
    (ب ل ك س). The article stays on its word, and of the fused لل the first letter is the
    preposition, so that «للصحافة» may start at its second ل.
    """
    match = _PROCLITICS.match(word)
    found = {match.end(name) for name in ("conjunction", "particle") if match and match[name]}
    return tuple(edge for edge in sorted(found) if len(_LETTER.findall(word, edge)) >= _LEAST)


def likely_edges(word: str) -> tuple[int, ...]:
    """Return those of `proclitic_edges` that do not part a common word from its own letter.

    «وزير» has none, «ووزير» one and «وبالوزير» two.
    """
    starts = (0, *proclitic_edges(word))
    kept: list[int] = []
    for start, edge in pairwise(starts):
        if _bare(word[start:]) in OWN:
            break
        kept.append(edge)
    return tuple(kept)


def _bare(word: str) -> str:
    return _WRITTEN_ON.sub("", word).translate(_ALEFS)
