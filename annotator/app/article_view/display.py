"""What stands on the screen for a paragraph's text: the same number of UTF-16 units, always.

Characters that Qt would not draw, or would take as orders, get a visible stand-in of the same
length; the stored text is never touched.
"""

import re
from typing import Final

from annotator.text.bidi import CONTROLS

INVISIBLE: Final = re.compile(f"[{CONTROLS}\u00a0\u202f]")
"""The characters that `annotator.text.bidi.visible_name` has a name for."""

CONTROL_PICTURES = 0x2400  # U+2400 pictures U+0000, and so on
STAND_INS = {code: CONTROL_PICTURES + code for code in range(0x20) if code != ord("\t")} | {
    0x7F: 0x2421,
    0xFEFF: 0x2060,  # PySide drops it from the beginning of a text; this one does the same
    0xFFFE: 0xFFFD,  # there it would turn the bytes of all that follows
    0xFDD0: 0xFFFD,  # Qt's marks for the beginning and end of a frame
    0xFDD1: 0xFFFD,
    0xFFFC: 0xFFFD,  # Qt's place-holder for an embedded object
}


def display_text(text: str) -> str:
    """Give the text to lay out: one code point for each of the paragraph's, of the same width."""
    return text.translate(STAND_INS)
