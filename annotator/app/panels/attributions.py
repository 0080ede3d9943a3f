"""The panel of attributions: each frame a card, the one in hand marked, the text following."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from annotator.app.language import Interface
from annotator.app.panels.card import CardDelegate
from annotator.app.panels.card_list import CardListModel
from annotator.app.panels.card_view import CardView
from annotator.app.theme import Theme
from annotator.model.annotation import Annotation
from annotator.model.scheme import Scheme


class AttributionsPanel(QWidget):
    """The cards; asks for a frame by `frame_requested`."""

    frame_requested = Signal(str)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._model = CardListModel(interface)
        self.list = CardView()
        self.list.setModel(self._model)
        self._delegate = CardDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the width in which cards are measured is the one they get.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._request)
        self._following = False
        self.retranslate()

    def show_annotation(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Show the cards of an annotation, with one of its frames in hand."""
        self._following = True
        self._model.show(annotation)
        index = self._model.index_of(frame_in_hand)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._following = False
        self._stack.setCurrentWidget(self.list if self._model.rowCount() else self._empty)

    def dress(self, theme: Theme, scheme: Scheme) -> None:
        """Change colours and scheme."""
        self._delegate.dress(theme, scheme)
        self.list.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._model.tell_anew()
        self.list.setAccessibleName(self.tr("Attributions"))
        self._empty.setText(
            self.tr("No attribution yet. Select what was said and press the key of the quote.")
        )
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _request(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.frame_requested.emit(self._model.frame_at(current))
