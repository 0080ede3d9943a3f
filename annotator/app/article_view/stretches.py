"""An article cut into stretches that can be set and searched one by one: its paragraphs.

A paragraph too long for that is cut further, where a sentence ends. Qt shapes at most 4,096
units together and parts joined letters beyond that, so that such a cut also keeps words whole.
Qt-free; offsets are code points, half-open.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from annotator.text.bidi import Direction, paragraph_direction
from annotator.text.graphemes import snap_outward
from annotator.text.segments import paragraphs

LONGEST: Final = 3500
"""Code points of a paragraph that is set as one; in UTF-16 units still below Qt's limit for any
text that is not mostly emoji."""
WINDOW: Final = 1500
"""Code points at the end of a stretch in which its best end is looked for."""

_RTL: Final = "\u05d0-\u05ea\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f"
_MARKS: Final = "\u064b-\u065f\u0670"
_SPACE: Final = r"[^\S\u00a0\u202f]+"
_PLACES: Final = {
    Direction.RTL: (
        re.compile(
            rf"[{_RTL}][{_MARKS}]*[.؟?!…۔»”’)\]]*[.؟?!…۔][»”’)\]]*{_SPACE}(?=[«“(]?[{_RTL}])"
        ),
        re.compile(rf"[{_RTL}][{_MARKS}]*[،؛,;:]?{_SPACE}(?=[{_RTL}])"),
    ),
    Direction.LTR: (
        re.compile(rf"[^\W\d_{_RTL}][.?!…»”’)\]]*[.?!…][»”’)\]]*{_SPACE}(?=[«“(]?[^\W\d_{_RTL}])"),
        re.compile(rf"[^\W\d_{_RTL}][,;:]?{_SPACE}(?=[^\W\d_{_RTL}])"),
    ),
}
"""Where a paragraph may be cut without any change to how its letters are ordered: after a space
between two letters of its own direction, at best one after a sentence."""
_ANY_SPACE: Final = re.compile(_SPACE)
_OPENING: Final = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2068]")
_CLOSING: Final = re.compile("[\u202c\u2069]")


class Stretch(NamedTuple):
    """A paragraph, or a part of one: ``[start, end)`` in code points of the article.

    Attributes:
        start: its first code point.
        end: the one after its last; a paragraph's terminator is no part of it.
        paragraph: the paragraph's number in the article, from 0.
        first: where that paragraph starts.
        number: the paragraph's among those with text, from 1; 0 for a blank one.
    """

    start: int
    end: int
    paragraph: int
    first: int
    number: int

    @property
    def begins(self) -> bool:
        """Whether the paragraph begins here."""
        return self.start == self.first


def stretches(text: str) -> Sequence[Stretch]:
    """Cut a text into stretches; every visible character is in exactly one."""
    found: list[Stretch] = []
    count = 0
    for index, (start, end) in enumerate(paragraphs(text)):
        is_blank = not text[start:end].strip()
        count += not is_blank
        whole = Stretch(start, end, index, start, 0 if is_blank else count)
        if end - start <= LONGEST:
            found.append(whole)
        else:
            found.extend(_parts(text, whole))
    return found


def _parts(text: str, whole: Stretch) -> Iterator[Stretch]:
    direction = paragraph_direction(text, (whole.first, whole.end))
    start = whole.first
    while whole.end - start > LONGEST:
        cut = _cut(text, start, start + LONGEST, direction)
        yield whole._replace(start=start, end=cut)
        start = cut
    yield whole._replace(start=start)


def _cut(text: str, start: int, limit: int, direction: Direction) -> int:
    """Find the best place to end a stretch that begins at `start`, at the latest at `limit`.

    Text without any space is cut between two grapheme clusters, which parts joined letters.
    """
    least = limit - WINDOW
    for place in (*_PLACES[direction], _ANY_SPACE):
        ends = [match.end() for match in place.finditer(text, least, limit)]
        for cut in reversed(ends):
            if _is_closed(text, start, cut):
                return cut
    return _between_clusters(text, start, limit)


def _is_closed(text: str, start: int, cut: int) -> bool:
    """Tell whether no embedding or isolate that opens in a stretch goes on after its end."""
    opened = len(_OPENING.findall(text, start, cut))
    return not opened or opened <= len(_CLOSING.findall(text, start, cut))


def _between_clusters(text: str, start: int, limit: int) -> int:
    cluster_start, cluster_end = snap_outward(text, (limit, limit))
    return cluster_start if cluster_start > start else cluster_end
