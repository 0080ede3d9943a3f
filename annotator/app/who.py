"""Who is it: asks, beside the words it is about, and does what is answered."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from annotator.app.panels.entity_picker import EntityPicker, Question
from annotator.app.theme import LIGHT, Theme
from annotator.model.entity import Entity
from annotator.model.mention import Mention

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.app.main_window import MainWindow


class Who(QObject):
    """The questions of one window about entities; each has a picker of its own."""

    told = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._commands, self._book = window, window.entity_commands, window.book
        self._mentions: tuple[str, ...] = ()
        self._all: tuple[str, ...] = ()
        self._gone: Entity | None = None
        self._theme = LIGHT
        self._pickers: list[EntityPicker] = []

    @cached_property
    def picker(self) -> EntityPicker:
        """Asks who a mention is."""
        picker = self._made()
        picker.chosen.connect(self._link)
        picker.chosen_for_all.connect(self._link_all)
        self._window.view.verticalScrollBar().valueChanged.connect(picker.follow)
        return picker

    @cached_property
    def mover(self) -> EntityPicker:
        """Asks who mentions are instead."""
        picker = self._made()
        picker.chosen.connect(self._move)
        return picker

    @cached_property
    def merger(self) -> EntityPicker:
        """Asks which entity another one is."""
        picker = self._made()
        picker.chosen.connect(self._merge)
        return picker

    def _made(self) -> EntityPicker:
        picker = EntityPicker(self._book, self._window.interface, self._window)
        picker.dress(self._theme)
        self._pickers.append(picker)
        return picker

    def warm(self) -> None:
        """Make what the first question needs before it is asked."""
        self.picker.hide()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        for picker in self._pickers:
            picker.dress(theme)

    def ask(self) -> None:
        """Ask who the mention under the caret is, or the speaker of the frame in hand."""
        if not self._window.workspace.is_writable:
            return
        mention = self._commands.mention_in_question()
        if mention is None:
            self.told.emit(self.tr("Who? Put the caret on a speaker, source, addressee or target."))
            return
        self._mentions, self._all = (mention.id,), self._commands.same_name(mention)
        self._window.view.reveal(mention.start, mention.end)
        question = Question(
            name=" ".join(mention.text.split()),
            title=self.tr("Who is it?"),
            same=len(self._all),
        )
        self.picker.ask(question, partial(self._box_of, mention))

    def ask_where(self, mention_ids: tuple[str, ...], beside: "QWidget") -> None:
        """Ask to which entity, known or new, mentions of the article belong instead."""
        mentions = self._window.workspace.annotation.mention_by_id
        if mention_ids and self._window.workspace.is_writable:
            self._mentions = mention_ids
            name = " ".join(mentions[mention_ids[0]].text.split())
            self.mover.ask(Question(name, self.tr("Who is it instead?")), partial(_box_of, beside))

    def ask_merge(self, gone: Entity, beside: "QWidget") -> None:
        """Ask which entity another one turned out to be."""
        project = self._window.workspace.project
        if project is not None and project.writable:
            if all(known.entity.id == gone.id for known in self._book.find("")):
                self.told.emit(self.tr("The project has no other entity to merge this one with."))
                return
            self._gone = gone
            title = self.tr("Which entity is «{name}» really?").format(
                name=f"\u2068{gone.name}\u2069"
            )
            question = Question(gone.name, title, offers_new=False, without={gone.id})
            self.merger.ask(question, partial(_box_of, beside))

    def _link(self, entity: Entity) -> None:
        self._commands.link(self._mentions, entity)

    def _link_all(self, entity: Entity) -> None:
        self._commands.link(self._all, entity)

    def _move(self, entity: Entity) -> None:
        self._commands.link(self._mentions, entity, "relink")

    def _merge(self, entity: Entity) -> None:
        if self._gone is not None:
            self._book.merge(self._gone.id, entity.id)

    def _box_of(self, mention: Mention) -> QRect | None:
        """Give the rectangle (global) of a mention's first line."""
        view = self._window.view
        boxes = view.column.boxes(*mention.spans[0])
        if not boxes:
            return None
        box = boxes[0].toAlignedRect()
        return QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())


def _box_of(widget: "QWidget") -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
