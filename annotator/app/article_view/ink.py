"""How far the ink of a line reaches above and below its baseline, marks upon marks included.

A face's ascent and descent hold its letters with a mark; several marks upon each other, or a
sign of recitation on a tall letter, may reach beyond them.
"""

import re
from typing import Final, NamedTuple

from PySide6.QtGui import QRawFont, QTextLine

REACHING: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0898-\u089f\u08ca-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufb50-\ufdff\ufe20-\ufe2f]"
)
"""Characters with which a line's ink may leave the room that the face provides."""
EDGE: Final = 1.0  # pixels by which smoothed edges may exceed a glyph's outline


class Reach(NamedTuple):
    """Pixels of ink above and below a baseline."""

    rise: float
    drop: float


class Ink:
    """Measures lines, each glyph of a face only once."""

    def __init__(self) -> None:
        """Begin without any."""
        # By the face itself: Qt dies when asked for the name of the nameless one in which it
        # draws the characters that no font holds.
        self._faces: dict[QRawFont, dict[int, tuple[float, float]]] = {}

    def reach(self, line: QTextLine) -> Reach:
        """Measure the ink of a line."""
        baseline = line.y() + line.ascent()
        top = bottom = baseline
        for run in line.glyphRuns():
            face = run.rawFont()
            extents = self._extents(face)
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                if glyph not in extents:
                    box = face.boundingRect(glyph)
                    extents[glyph] = (box.top(), box.bottom()) if box.height() else (0.0, 0.0)
                above, below = extents[glyph]
                top, bottom = min(top, place.y() + above), max(bottom, place.y() + below)
        return Reach(baseline - top + EDGE, bottom - baseline + EDGE)

    def _extents(self, face: QRawFont) -> dict[int, tuple[float, float]]:
        """Give what is known of a face's glyphs: top and bottom, y growing downwards."""
        return self._faces.setdefault(face, {})
