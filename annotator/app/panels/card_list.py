"""The cards' rows: each frame of an annotation as a sentence, told anew only where it changed."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from annotator.app.language import Interface
from annotator.app.names import COMMENT_SIGN
from annotator.app.panels.nesting import outer_frames
from annotator.app.panels.sentence import Piece, plain, sentence, who
from annotator.model.annotation import Annotation, Comment

if TYPE_CHECKING:
    from annotator.model.attribution import Attribution

Index = QModelIndex | QPersistentModelIndex
PIECES = Qt.ItemDataRole.UserRole
Told = tuple[list[object], tuple[Piece, ...]]  # what a sentence is made of, and the sentence


class CardListModel(QAbstractListModel):
    """The frames of one annotation in reading order."""

    def __init__(self, interface: Interface) -> None:
        """Begin empty."""
        super().__init__()
        self._interface = interface
        self._annotation = Annotation()
        self._frames: list[Attribution] = []
        self._outer: dict[str, str] = {}
        self._sentences: dict[str, Told] = {}

    def show(self, annotation: Annotation) -> None:
        """Show another annotation's frames, telling the view only what is different."""
        self._annotation = annotation
        self._outer = outer_frames(annotation)
        before = [frame.id for frame in self._frames]
        frames = list(annotation.in_reading_order)
        after = [frame.id for frame in frames]
        told, changed = self._tell(annotation)
        self._sentences |= told  # while rows go, Qt still asks for them
        row = next(
            (i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
            min(len(before), len(after)),
        )
        if after == before:
            self._frames = frames
        elif after[:row] + after[row + 1 :] == before:
            self.beginInsertRows(QModelIndex(), row, row)
            self._frames = frames
            self.endInsertRows()
        elif before[:row] + before[row + 1 :] == after:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._frames = frames
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._frames = frames
            self.endResetModel()
        self._sentences = told
        for number, frame_id in enumerate(after):
            if frame_id in changed and frame_id in before:
                self.dataChanged.emit(self.index(number), self.index(number))

    def tell_anew(self) -> None:
        """Tell all sentences in another language."""
        self._sentences.clear()
        self._sentences, _ = self._tell(self._annotation)
        if self._frames:
            self.dataChanged.emit(self.index(0), self.index(len(self._frames) - 1))

    def _tell(self, annotation: Annotation) -> tuple[dict[str, Told], set[str]]:
        """Put the frames into sentences; gives these, and the ids of those that changed.

        Edits keep the parts that they leave alone, so that a frame whose parts are the very
        same objects reads the same.
        """
        told: dict[str, Told] = {}
        entities = {entity.id: entity for entity in annotation.entities}
        changed = set()
        comments = _by_part(annotation)
        for frame in annotation.attributions:
            stances = annotation.stances_of(frame.id)
            parties = [key or "" for each in stances for key in (each.holder, each.target)]
            parts: list[object] = [
                frame,
                *stances,
                *map(annotation.mention_by_id.get, (*frame.members(), *parties)),
                *map(entities.get, parties),
                *(remarks := _remarks(annotation, frame, comments)),
            ]
            known = self._sentences.get(frame.id)
            if known is None or not _same_objects(known[0], parts):
                known = (parts, (*sentence(annotation, frame), *self._sign(len(remarks))))
                changed.add(frame.id)
            told[frame.id] = known
        return told, changed

    def _sign(self, count: int) -> tuple[Piece, ...]:
        """Give the sign that a frame has comments on it, and how many."""
        return (Piece(f"  {COMMENT_SIGN} {self._interface.number(count)}"),) if count else ()

    def frame_at(self, index: Index) -> str:
        """Give the id of the frame in a row."""
        return self._frames[index.row()].id

    def index_of(self, frame_id: str | None) -> QModelIndex:
        """Give the row of a frame, or an invalid index."""
        for row, frame in enumerate(self._frames):
            if frame.id == frame_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the frames."""
        return 0 if parent.isValid() else len(self._frames)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a frame's sentence, as pieces or as plain text."""
        if not index.isValid():
            return None
        if role == PIECES:
            return self.pieces(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return plain(self._sentences[self._frames[index.row()].id][1])
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            frame = self._frames[index.row()]
            remarks = _remarks(self._annotation, frame, _by_part(self._annotation))
            told = (f"{COMMENT_SIGN} {remark.text}" for remark in remarks)
            return "\n".join(filter(None, (who(self._annotation, frame), *told))) or None
        return None

    def sentence_of(self, row: int) -> tuple[Piece, ...]:
        """Give the sentence of a row, without its number."""
        return self._sentences[self._frames[row].id][1]

    def is_nested(self, row: int) -> bool:
        """Tell whether a row's frame stands inside another, which its card says."""
        return self._frames[row].id in self._outer

    def pieces(self, row: int) -> tuple[Piece, ...]:
        """Give the pieces of a row's card: its number, the one it stands in, the sentence."""
        frame = self._frames[row].id
        number = f"{self._interface.number(row + 1)}. "
        if frame in self._outer:
            outer = self._interface.number(self.index_of(self._outer[frame]).row() + 1)
            inside = QCoreApplication.translate("Sentence", "(inside {number})")
            number += f"{inside.format(number=outer)} "
        return (Piece(number), *self.sentence_of(row))


def _by_part(annotation: Annotation) -> Mapping[str, list[Comment]]:
    """Give the comments by the id of what they are on."""
    found: defaultdict[str, list[Comment]] = defaultdict(list)
    for comment in annotation.comments:
        if comment.on is not None:
            found[comment.on].append(comment)
    return found


def _remarks(
    annotation: Annotation, frame: "Attribution", comments: Mapping[str, list[Comment]]
) -> list[Comment]:
    """Give the comments on a frame, its mentions and its stances."""
    if not comments:
        return []
    stances = annotation.stances_of(frame.id)
    parts = (frame.id, *frame.members(), *(part.id for part in stances))
    targets = (part.target for part in stances if part.target in annotation.mention_by_id)
    return [
        remark
        for part in dict.fromkeys((*parts, *targets))
        for remark in comments.get(part or "", ())
    ]


def _same_objects(one: list[object], other: list[object]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
