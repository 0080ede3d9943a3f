"""A field for one party: a mention or an entity of the annotation, or nobody."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from annotator.model.parties import Party

LETTERS = 12  # that the field asks room for; the list may be wider
SHOWN = 60  # code points of a name
ENTITY_SIGN = "◎"


class PartyBox(QComboBox):
    """Shows one party; lists the others only when they are looked for, as there may be many."""

    party_requested = Signal(object)  # the id chosen, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._nobody = ""
        self._present: Party | None = None
        self._candidates: Callable[[], Iterable[Party]] = tuple
        self.activated.connect(self._request)

    def name_nobody(self, text: str) -> None:
        """Say what the field reads where there is no party."""
        self._nobody = text
        self.show_party(self._present, self._candidates)

    def show_party(self, present: Party | None, candidates: Callable[[], Iterable[Party]]) -> None:
        """Show a party; ``candidates`` gives those to choose from when the list is opened."""
        self._present, self._candidates = present, candidates
        self._fill(candidates() if self.hasFocus() else ())

    def showPopup(self) -> None:
        """List the parties, and open the list."""
        self._fill(self._candidates())
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """List the parties, so that arrows and letters choose."""
        super().focusInEvent(event)
        if self.count() <= 1 + (self._present is not None):
            self._fill(self._candidates())

    def _fill(self, others: Iterable[Party]) -> None:
        parties = list(others)
        if self._present is not None and self._present.id not in {each.id for each in parties}:
            parties.insert(0, self._present)
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._nobody, None)
            for party in parties:
                self.addItem(_shown(party), party.id)
            chosen = self._present.id if self._present else None
            self.setCurrentIndex(max(0, self.findData(chosen)))

    def _request(self, index: int) -> None:
        chosen = self.itemData(index)
        if chosen != (self._present.id if self._present else None):
            self.party_requested.emit(chosen)


def _shown(party: Party) -> str:
    text = " ".join(party.name.split())
    short = text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
    return f"{ENTITY_SIGN} {short}" if party.is_entity else short
