"""Why a key did nothing: what a gesture gives back where it has no effect, and its words."""

from collections.abc import Callable
from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication

from annotator.app.translatable import QT_TRANSLATE_NOOP


class Refusal(StrEnum):
    """What stood in a gesture's way."""

    NO_PLACE = auto()
    FRAGMENT_THERE = auto()
    NOTHING_MARKED = auto()
    NO_FRAMES = auto()
    NO_NEXT_FRAME = auto()
    NO_FRAME_BEFORE = auto()
    NO_QUOTE_SELECTED = auto()
    NO_QUOTE_OR_CUE = auto()
    NO_EARLIER_PARTY = auto()
    NO_SOURCE = auto()
    ONE_SOURCE = auto()
    NO_SPLIT = auto()
    NO_PARTIES = auto()
    NO_STANCE = auto()
    NO_OTHER_HOLDER = auto()
    NO_QUOTATION = auto()
    NOTHING_WIDER = auto()
    NOTHING_SMALLER = auto()
    NO_PROCLITIC = auto()
    NO_FURTHER_EDGE = auto()
    NO_FINDING = auto()
    NOTHING_UNPLACED = auto()
    NO_ARTICLE = auto()
    NO_PROPOSAL = auto()
    LACKS_QUOTE = auto()
    LACKS_SPEAKER = auto()
    LACKS_CUE_AND_SPEAKER = auto()
    PROJECT_READ_ONLY = auto()
    NO_PLOT = auto()
    TRAINING = auto()
    NO_PROJECT = auto()
    NO_ADJUDICATOR = auto()
    READ_ONLY = auto()
    NOTHING_OPEN = auto()
    NO_DIFFERENCE = auto()
    NO_SUCH_ANNOTATOR = auto()
    SAYS_NOTHING = auto()
    NOT_BOTH = auto()
    NO_RESOLUTION = auto()
    NO_CONFLICT = auto()
    NOTHING_GIVEN = auto()
    BEGUN = auto()
    MANAGERS_ONLY = auto()
    TEACHERS_ONLY = auto()
    NAMED_BY_SERVER = auto()
    NAMED_BY_PACKAGE = auto()


TEXTS = {
    Refusal.NO_PLACE: QT_TRANSLATE_NOOP("Refusals", "Click a word or press an arrow key first."),
    Refusal.FRAGMENT_THERE: QT_TRANSLATE_NOOP(
        "Refusals", "These words belong to the quote already: select others to add."
    ),
    Refusal.NOTHING_MARKED: QT_TRANSLATE_NOOP("Refusals", "Nothing is marked at the caret."),
    Refusal.NO_FRAMES: QT_TRANSLATE_NOOP("Refusals", "This article has no attribution yet."),
    Refusal.NO_NEXT_FRAME: QT_TRANSLATE_NOOP("Refusals", "This is the last attribution."),
    Refusal.NO_FRAME_BEFORE: QT_TRANSLATE_NOOP("Refusals", "This is the first attribution."),
    Refusal.NO_QUOTE_SELECTED: QT_TRANSLATE_NOOP(
        "Refusals", "Select the further quote first; its speaker is the one before."
    ),
    Refusal.NO_QUOTE_OR_CUE: QT_TRANSLATE_NOOP(
        "Refusals", "Mark the quote or the cue first: the speaker is looked for before it."
    ),
    Refusal.NO_EARLIER_PARTY: QT_TRANSLATE_NOOP(
        "Refusals", "Nobody else is marked as a speaker or source before this attribution."
    ),
    Refusal.NO_SOURCE: QT_TRANSLATE_NOOP("Refusals", "This attribution has no source."),
    Refusal.ONE_SOURCE: QT_TRANSLATE_NOOP(
        "Refusals", "This attribution has one source only: there is no chain to order."
    ),
    Refusal.NO_SPLIT: QT_TRANSLATE_NOOP(
        "Refusals", "Put the caret in the quote, on the first word of its second part."
    ),
    Refusal.NO_PARTIES: QT_TRANSLATE_NOOP(
        "Refusals", "This attribution has no speaker, source or addressee to begin another with."
    ),
    Refusal.NO_STANCE: QT_TRANSLATE_NOOP("Refusals", "This attribution has no stance yet."),
    Refusal.NO_OTHER_HOLDER: QT_TRANSLATE_NOOP(
        "Refusals", "There is nobody else who could hold the stance."
    ),
    Refusal.NO_QUOTATION: QT_TRANSLATE_NOOP(
        "Refusals", "No further quotation in marks follows the caret."
    ),
    Refusal.NOTHING_WIDER: QT_TRANSLATE_NOOP("Refusals", "There is nothing wider to select."),
    Refusal.NOTHING_SMALLER: QT_TRANSLATE_NOOP("Refusals", "There is nothing smaller to select."),
    Refusal.NO_PROCLITIC: QT_TRANSLATE_NOOP(
        "Refusals", "No letter is attached to the beginning of these words."
    ),
    Refusal.NO_FURTHER_EDGE: QT_TRANSLATE_NOOP(
        "Refusals", "The edge cannot be moved further that way."
    ),
    Refusal.NO_FINDING: QT_TRANSLATE_NOOP("Refusals", "Nothing is left to look at here."),
    Refusal.NOTHING_UNPLACED: QT_TRANSLATE_NOOP(
        "Refusals", "Every mention of this article has its place."
    ),
    Refusal.NO_ARTICLE: QT_TRANSLATE_NOOP("Refusals", "Open an article first: Enter, in the list."),
    Refusal.NO_PROPOSAL: QT_TRANSLATE_NOOP(
        "Refusals", "Select in the text where it belongs, then come back and press Enter."
    ),
    Refusal.LACKS_QUOTE: QT_TRANSLATE_NOOP(
        "Refusals", "The quote is still missing. The same key again leaves it so."
    ),
    Refusal.LACKS_SPEAKER: QT_TRANSLATE_NOOP(
        "Refusals", "The speaker is still missing. The same key again leaves it so."
    ),
    Refusal.LACKS_CUE_AND_SPEAKER: QT_TRANSLATE_NOOP(
        "Refusals", "Cue and speaker are still missing. The same key again leaves it so."
    ),
    Refusal.PROJECT_READ_ONLY: QT_TRANSLATE_NOOP(
        "Refusals", "This project is open to be read only, and could not keep what is learnt."
    ),
    Refusal.NO_PLOT: QT_TRANSLATE_NOOP("Refusals", "Open the dashboard first, and choose a plot."),
    Refusal.TRAINING: QT_TRANSLATE_NOOP(
        "Refusals", "Learning is under way; the bar at the bottom tells how far it is."
    ),
    Refusal.NO_PROJECT: QT_TRANSLATE_NOOP("Refusals", "Open a project first."),
    Refusal.NO_ADJUDICATOR: QT_TRANSLATE_NOOP(
        "Refusals",
        "Adjudicators and managers adjudicate; a manager of the project can make you one.",
    ),
    Refusal.READ_ONLY: QT_TRANSLATE_NOOP("Refusals", "This project is open for reading only."),
    Refusal.NOTHING_OPEN: QT_TRANSLATE_NOOP(
        "Refusals", "All differences of this article are decided."
    ),
    Refusal.NO_DIFFERENCE: QT_TRANSLATE_NOOP(
        "Refusals", "No difference is in hand: choose one in the list of all."
    ),
    Refusal.NO_SUCH_ANNOTATOR: QT_TRANSLATE_NOOP(
        "Refusals", "Fewer annotators than that have finished this article."
    ),
    Refusal.SAYS_NOTHING: QT_TRANSLATE_NOOP(
        "Refusals", "This annotator says nothing of it: they have not marked what it belongs to."
    ),
    Refusal.NOT_BOTH: QT_TRANSLATE_NOOP(
        "Refusals", "These exclude one another: take one, or edit on the page."
    ),
    Refusal.NO_RESOLUTION: QT_TRANSLATE_NOOP(
        "Refusals", "Nothing is suggested: ask for it first, or decide by yourself."
    ),
    Refusal.NO_CONFLICT: QT_TRANSLATE_NOOP(
        "Refusals", "This article has one version only: there is nothing to decide."
    ),
    Refusal.NOTHING_GIVEN: QT_TRANSLATE_NOOP(
        "Refusals", "Nothing is given out in this project: every article is everybody’s."
    ),
    Refusal.BEGUN: QT_TRANSLATE_NOOP(
        "Refusals", "You have begun this article. Skip it instead, if you will not go on."
    ),
    Refusal.MANAGERS_ONLY: QT_TRANSLATE_NOOP(
        "Refusals", "In this project only managers may do this. Ask one of them."
    ),
    Refusal.NAMED_BY_PACKAGE: QT_TRANSLATE_NOOP(
        "Refusals", "This is a package made for one annotator; work in it is kept under that name."
    ),
    Refusal.TEACHERS_ONLY: QT_TRANSLATE_NOOP(
        "Refusals", "In this project adjudicators and managers have it learn. Ask one of them."
    ),
    Refusal.NAMED_BY_SERVER: QT_TRANSLATE_NOOP(
        "Refusals", "On a server your name is the one that you are a member with."
    ),
}


def telling(deed: Callable[[], object], tell: Callable[[str], object]) -> Callable[[], None]:
    """Give a deed that says why where it has no effect."""

    def do() -> None:
        why = deed()
        if isinstance(why, Refusal):
            tell(QCoreApplication.translate("Refusals", TEXTS[why]))

    return do
