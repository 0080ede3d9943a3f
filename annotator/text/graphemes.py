"""Where a reader sees one character end and the next begin: extended grapheme clusters.

A span must not part a letter from its diacritics or a flag from its other half. The rules are
those of Unicode's UAX #29 as the library `regex` implements them.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.text.spans import Span, whole

if TYPE_CHECKING:
    import regex

CLUSTER_PATTERN: Final = r"(?:\p{RI}{2}(?![\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}])|\X)"
"""One cluster. A plain flag is spelled out because ``\\X`` looks back over the whole run of
regional indicators each time: 50,000 flags cost it 19 s."""

_LOOSE_PATTERN: Final = (
    r"(?<![\p{GCB=Prepend}\r])"
    r"(?:[\p{GCB=Other}--\p{Extended_Pictographic}--\p{InCB=Consonant}]"
    r"|[\p{GCB=Control}\r\n]|(?<!\u200d)\p{Extended_Pictographic})"
)
"""A character that always begins a cluster, whatever comes earlier in the text."""


_PLAIN: Final = (
    "\n -~\u00a0-\u00ac\u00ae-\u02ff\u0621-\u063a\u0640-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u2013\u2014\u2018-\u201f\u2026"
)
"""Latin and Arabic letters, digits and punctuation, for a character class."""

_EASY: Final = re.compile(f"(?<=[{_PLAIN}\u064b-\u065f\u0670])[{_PLAIN}]")
"""What begins a cluster in nearly all text: with it `regex` need not even be imported."""


class _Patterns(NamedTuple):
    cluster: "regex.Pattern[str]"
    loose: "regex.Pattern[str]"
    last_loose: "regex.Pattern[str]"


@cache
def _patterns() -> _Patterns:
    """Compile on first use: importing `regex` takes some 40 ms that start-up need not pay."""
    import regex  # noqa: PLC0415

    return _Patterns(
        regex.compile(CLUSTER_PATTERN),
        regex.compile(_LOOSE_PATTERN, regex.V1),
        regex.compile(_LOOSE_PATTERN, regex.V1 | regex.REVERSE),
    )


def boundaries(text: str) -> tuple[int, ...]:
    """Return every cluster boundary of `text` in code points, its start and its end included."""
    return (0, *(match.end() for match in _patterns().cluster.finditer(text)))


def is_boundary(text: str, position: int, *, since: int = 0) -> bool:
    """Tell whether code point `position` of `text` parts two clusters, or is an end of the text.

    Args:
        text: The text.
        position: The place asked about.
        since: An earlier place that is known to be a boundary: nothing before it is looked at.
    """
    start, end = _cluster_around(text, whole(text, (position, position))[0], since)
    return start == end


def snap_outward(text: str, span: Span) -> Span:
    """Widen a span (code points) to whole clusters; an empty span on a boundary stays empty.

    Only the clusters at the two edges are looked at: the cost depends on their length, not on
    that of the text.

    Raises:
        IndexError: If `span` does not lie in `text`.
    """
    start, end = whole(text, span)
    return (_cluster_around(text, start)[0], _cluster_around(text, end)[1])


def cluster_at(text: str, position: int) -> Span:
    """Return the cluster that holds code point `position`; the last one beyond the text's end."""
    here = max(0, min(position, len(text) - 1))
    return snap_outward(text, (here, min(here + 1, len(text))))


def next_boundary(text: str, position: int) -> int:
    """Return the end of the cluster at or around code point `position`; the text's end at its end.

    Raises:
        IndexError: If `position` lies outside `text`.
    """
    return snap_outward(text, (position, min(position + 1, len(text))))[1]


def previous_boundary(text: str, position: int) -> int:
    """Return the start of the cluster before or around `position`; zero at the text's start.

    Raises:
        IndexError: If `position` lies outside `text`.
    """
    return snap_outward(text, (max(0, position - 1), position))[0]


def _cluster_around(text: str, position: int, since: int = 0) -> Span:
    """Return the cluster that `position` cuts, or an empty span there if it cuts none."""
    here = (position, position)
    if position in {0, len(text)} or _EASY.match(text, position):
        return here
    patterns = _patterns()
    if patterns.loose.match(text, position):
        return here
    before = patterns.last_loose.search(text, since, position)
    for match in patterns.cluster.finditer(text, before.start() if before else since):
        if match.end() >= position:
            return here if match.end() == position else match.span()
    return here
