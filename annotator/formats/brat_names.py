"""What our parts are called in brat, and what is called so by others.

Features bear their own names. What else is said of a part by an attribute has a name with a
hyphen, or one of `RESERVED`, which features cannot have: their names are escaped there.
"""

import re
from typing import Final

from annotator.formats.brat_lines import name_of, word_of
from annotator.model.annotation import Comment
from annotator.model.mention import Layer

ATTRIBUTION: Final = "Attribution"
"""The event of an attribution, whose trigger is its first cue."""

HEAD: Final = "Heads-attribution"
"""The mark of a mention that heads an attribution without a cue."""

STANCE: Final = "Stance"
POLARITY: Final = "polarity"
INTENSITY: Final = "intensity"
EXPLICIT: Final = "explicit"
HOLDER_ENTITY: Final = "holder-entity"
TARGET_ENTITY: Final = "target-entity"
HOLDER: Final = "Holder"
OF_FRAME: Final = f"{ATTRIBUTION}-"
"""What the features of an attribution without a cue begin with, on the mention that heads it."""

NOTES: Final = "AnnotatorNotes"
FRAME_NOTES: Final = "AttributionNotes"
"""Notes on the attribution that a mention heads, not on the mention."""

WIKIDATA: Final = "wikidata"
RESERVED: Final = frozenset({STANCE.casefold(), POLARITY, HEAD.casefold()})

TYPES: Final = {layer: layer.capitalize() for layer in Layer}
RELATIONS: Final = {
    Layer.QUOTE: "Says",
    Layer.CUE: "Cued_by",
    Layer.SPEAKER: "Said_by",
    Layer.SOURCE: "Reported_by",
    Layer.ADDRESSEE: "Said_to",
}
"""What leads from the mention that heads an attribution without a cue to its others."""


def feature_name(feature: str) -> str:
    """Write a feature's name as an attribute's."""
    if feature.casefold() in RESERVED:
        return f"-u{ord(feature[0]):04x}-{name_of(feature[1:])}"
    return name_of(feature)


def feature_of(name: str) -> str:
    """Read the feature that an attribute's name means."""
    return word_of(name)


def frame_of(head: str) -> str:
    """Name the frame that a mention heads."""
    return f"a-{head}"


def note_of(comment: Comment) -> str:
    """Write who said something when, and what: ``سلمى (2026-05-04T03:02:01Z): …``."""
    head = f"{_by(comment.by or '')} ({comment.at or ''}): "
    is_plain = comment.by is None and comment.at is None and remark_of(comment.text)[2] is None
    return comment.text if is_plain else head + comment.text


def _by(name: str) -> str:
    return name.replace("\\", "\\\\").replace("(", "\\(")


def remark_of(note: str) -> tuple[str | None, str | None, str | None]:
    """Read who said something, and when; and the rest, None where a note does not tell these."""
    found = re.match(r"((?:[^\\(]|\\[\\(])*) \(([0-9T:.Z+-]*)\): ", note, re.DOTALL)
    if found is None:
        return None, None, None
    by = re.sub(r"\\([\\(])", r"\1", found[1])
    return by or None, found[2] or None, note[found.end() :]
