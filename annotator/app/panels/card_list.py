"""The cards' rows: the frames of an annotation as sentences, told when somebody asks for them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from annotator.app.language import Interface
from annotator.app.names import COMMENT_SIGN
from annotator.app.panels.nesting import outer_frame
from annotator.app.panels.sentence import Piece, plain, sentence, who
from annotator.model.annotation import Annotation, Comment

Index = QModelIndex | QPersistentModelIndex
PIECES = Qt.ItemDataRole.UserRole


class _Shown:
    """The frames of one annotation, told when asked for: few of them are on the screen."""

    def __init__(self, annotation: Annotation, interface: Interface) -> None:
        self.annotation, self._interface = annotation, interface
        self.frames = annotation.in_reading_order
        self._told: dict[int, tuple[Piece, ...]] = {}

    @cached_property
    def ids(self) -> list[str]:
        """The frames' ids, row by row."""
        return [frame.id for frame in self.frames]

    @cached_property
    def row_of(self) -> Mapping[str, int]:
        """The row of each frame."""
        return {frame_id: row for row, frame_id in enumerate(self.ids)}

    @cached_property
    def _comments(self) -> Mapping[str, list[Comment]]:
        """The comments by the id of what they are on."""
        found: defaultdict[str, list[Comment]] = defaultdict(list)
        for comment in self.annotation.comments:
            if comment.on is not None:
                found[comment.on].append(comment)
        return found

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """Give the pieces of a row's card: its number, the one it stands in, the sentence."""
        number = f"{self._interface.number(row + 1)}. "
        outer = outer_frame(self.annotation, self.frames[row])
        if outer is not None:
            place = self._interface.number(self.row_of[outer.id] + 1)
            inside = QCoreApplication.translate("Sentence", "(inside {number})")
            number += f"{inside.format(number=place)} "
        return (Piece(number), *self.sentence(row))

    def sentence(self, row: int) -> tuple[Piece, ...]:
        """Give the sentence of a row, without its number; each is told once."""
        if row not in self._told:
            count = len(self.remarks(row))
            sign = (Piece(f"  {COMMENT_SIGN} {self._interface.number(count)}"),) if count else ()
            self._told[row] = (*sentence(self.annotation, self.frames[row]), *sign)
        return self._told[row]

    def remarks(self, row: int) -> list[Comment]:
        """Give the comments on a row's frame, its mentions and its stances."""
        if not self._comments:
            return []
        annotation, frame = self.annotation, self.frames[row]
        stances = annotation.stances_of(frame.id)
        parts = (frame.id, *frame.members(), *(part.id for part in stances))
        targets = (part.target for part in stances if part.target in annotation.mention_by_id)
        return [
            remark
            for part in dict.fromkeys((*parts, *targets))
            for remark in self._comments.get(part or "", ())
        ]


class CardListModel(QAbstractListModel):
    """The frames of one annotation in reading order."""

    def __init__(self, interface: Interface) -> None:
        """Begin empty."""
        super().__init__()
        self._interface = interface
        self._shown = _Shown(Annotation(), interface)

    def show(self, annotation: Annotation) -> None:
        """Show another annotation's frames; rows come and go only where frames do."""
        if annotation is self._shown.annotation:
            return
        shown = _Shown(annotation, self._interface)
        before, after = self._shown.ids, shown.ids
        row = next(
            (i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
            min(len(before), len(after)),
        )
        if after == before:
            self._shown = shown
        elif after[:row] + after[row + 1 :] == before:
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown = shown
            self.endInsertRows()
        elif before[:row] + before[row + 1 :] == after:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._shown = shown
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()
        self._tell_change()

    def tell_anew(self) -> None:
        """Tell all sentences in another language."""
        self._shown = _Shown(self._shown.annotation, self._interface)
        self._tell_change()

    def _tell_change(self) -> None:
        """Have what is on the screen asked for again: that is less than to compare everything."""
        if self._shown.frames:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown.frames) - 1))

    def frame_at(self, index: Index) -> str:
        """Give the id of the frame in a row."""
        return self._shown.ids[index.row()]

    def index_of(self, frame_id: str | None) -> QModelIndex:
        """Give the row of a frame, or an invalid index."""
        row = self._shown.row_of.get(frame_id or "")
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the frames."""
        return 0 if parent.isValid() else len(self._shown.frames)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a frame's sentence, as pieces or as plain text."""
        if not index.isValid():
            return None
        row, shown = index.row(), self._shown
        if role == PIECES:
            return shown.pieces(row)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return plain(shown.sentence(row))
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            told = (f"{COMMENT_SIGN} {remark.text}" for remark in shown.remarks(row))
            known = who(shown.annotation, shown.frames[row])
            return "\n".join(filter(None, (known, *told))) or None
        return None

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """Give the pieces of a row's card: its number, the one it stands in, the sentence."""
        return self._shown.pieces(row)
