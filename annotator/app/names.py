"""What the values of the model are called on the screen, in the language in use."""

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.annotation import Status
from annotator.model.attribution import Commitment, Mode
from annotator.model.entity import EntityKind
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.text.bidi import Direction

LAYER_TEXTS = {
    Layer.QUOTE: QT_TRANSLATE_NOOP("Actions", "Quote"),
    Layer.CUE: QT_TRANSLATE_NOOP("Actions", "Cue"),
    Layer.SPEAKER: QT_TRANSLATE_NOOP("Actions", "Speaker"),
    Layer.SOURCE: QT_TRANSLATE_NOOP("Actions", "Source"),
    Layer.ADDRESSEE: QT_TRANSLATE_NOOP("Actions", "Addressee"),
    Layer.TARGET: QT_TRANSLATE_NOOP("Actions", "Target"),
}
STATUS_TEXTS = {
    Status.NEW: QT_TRANSLATE_NOOP("Names", "new"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("Names", "in progress"),
    Status.FINISHED: QT_TRANSLATE_NOOP("Names", "finished"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("Names", "skipped"),
    Status.ADJUDICATED: QT_TRANSLATE_NOOP("Names", "adjudicated"),
}
STATUS_SIGNS = {
    Status.NEW: "○",
    Status.IN_PROGRESS: "◐",
    Status.FINISHED: "●",
    Status.SKIPPED: "⊘",
    Status.ADJUDICATED: "✔",
}
MODE_TEXTS = {
    Mode.DIRECT: QT_TRANSLATE_NOOP("Names", "direct"),
    Mode.INDIRECT: QT_TRANSLATE_NOOP("Names", "indirect"),
    Mode.MIXED: QT_TRANSLATE_NOOP("Names", "mixed"),
}
POLARITY_NAMES = {
    Polarity.SUPPORT: QT_TRANSLATE_NOOP("Names", "supports"),
    Polarity.OPPOSE: QT_TRANSLATE_NOOP("Names", "opposes"),
    Polarity.NEUTRAL: QT_TRANSLATE_NOOP("Names", "neutral"),
    Polarity.DOUBT: QT_TRANSLATE_NOOP("Names", "doubts"),
    Polarity.MIXED: QT_TRANSLATE_NOOP("Names", "mixed feelings"),
}
COMMITMENT_TEXTS = {
    Commitment.ENDORSE: QT_TRANSLATE_NOOP("Names", "vouches for it"),
    Commitment.NEUTRAL: QT_TRANSLATE_NOOP("Names", "takes no side"),
    Commitment.DISTANCE: QT_TRANSLATE_NOOP("Names", "keeps a distance"),
}
COMMITMENT_SIGNS = {
    Commitment.ENDORSE: "⊕",
    Commitment.NEUTRAL: "⊙",
    Commitment.DISTANCE: "⊖",
}
KIND_TEXTS = {
    EntityKind.PERSON: QT_TRANSLATE_NOOP("Names", "person"),
    EntityKind.ORGANISATION: QT_TRANSLATE_NOOP("Names", "organisation"),
    EntityKind.GOVERNMENT: QT_TRANSLATE_NOOP("Names", "government body"),
    EntityKind.MEDIA: QT_TRANSLATE_NOOP("Names", "news medium"),
    EntityKind.GROUP: QT_TRANSLATE_NOOP("Names", "group of people"),
    EntityKind.DOCUMENT: QT_TRANSLATE_NOOP("Names", "document"),
    EntityKind.UNNAMED: QT_TRANSLATE_NOOP("Names", "unnamed party"),
    EntityKind.OTHER: QT_TRANSLATE_NOOP("Names", "other kind"),
}
DIRECTION_TEXTS = {
    None: QT_TRANSLATE_NOOP("Names", "each paragraph in its own direction"),
    Direction.RTL: QT_TRANSLATE_NOOP("Names", "all from right to left"),
    Direction.LTR: QT_TRANSLATE_NOOP("Names", "all from left to right"),
}
# What stands above a mention in the text, where room is short.
TAG_TEXTS = {
    Layer.QUOTE: QT_TRANSLATE_NOOP("Tags", "Quote"),
    Layer.CUE: QT_TRANSLATE_NOOP("Tags", "Cue"),
    Layer.SPEAKER: QT_TRANSLATE_NOOP("Tags", "Speaker"),
    Layer.SOURCE: QT_TRANSLATE_NOOP("Tags", "Source"),
    Layer.ADDRESSEE: QT_TRANSLATE_NOOP("Tags", "Addressee"),
    Layer.TARGET: QT_TRANSLATE_NOOP("Tags", "Target"),
}
# The same where there is room for a letter or two.
SHORT_TAG_TEXTS = {
    Layer.QUOTE: QT_TRANSLATE_NOOP("ShortTags", "Q"),
    Layer.CUE: QT_TRANSLATE_NOOP("ShortTags", "C"),
    Layer.SPEAKER: QT_TRANSLATE_NOOP("ShortTags", "S"),
    Layer.SOURCE: QT_TRANSLATE_NOOP("ShortTags", "O"),
    Layer.ADDRESSEE: QT_TRANSLATE_NOOP("ShortTags", "A"),
    Layer.TARGET: QT_TRANSLATE_NOOP("ShortTags", "T"),
}
COMMENT_SIGN = "✎"
POLARITY_SIGNS = {
    Polarity.SUPPORT: "▲",
    Polarity.OPPOSE: "▼",
    Polarity.NEUTRAL: "◆",
    Polarity.DOUBT: "◇",
    Polarity.MIXED: "◈",
}


def direction_name(direction: Direction | None) -> str:
    """Say in which direction an article is set."""
    return QCoreApplication.translate("Names", DIRECTION_TEXTS[direction])


def name_of(value: Status | Mode | Polarity | Commitment | EntityKind) -> str:
    """Name a value of one of these sets."""
    match value:
        case Status():
            return QCoreApplication.translate("Names", STATUS_TEXTS[value])
        case Mode():
            return QCoreApplication.translate("Names", MODE_TEXTS[value])
        case EntityKind():
            return QCoreApplication.translate("Names", KIND_TEXTS[value])
        case Polarity():
            return QCoreApplication.translate("Names", POLARITY_NAMES[value])
        case Commitment():
            return QCoreApplication.translate("Names", COMMITMENT_TEXTS[value])


def signed(value: Status | Polarity | Commitment) -> str:
    """Name a value, led by the sign that stands for it where there is no room for words."""
    match value:
        case Status():
            sign = STATUS_SIGNS[value]
        case Polarity():
            sign = POLARITY_SIGNS[value]
        case Commitment():
            sign = COMMITMENT_SIGNS[value]
    return f"{sign} {name_of(value)}"
