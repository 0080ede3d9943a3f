"""Signs for the kinds of entities: small drawings, told apart by their shapes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.model.entity import EntityKind

STROKE = 1.4
Path = QPainterPath


def draw_sign(painter: QPainter, kind: EntityKind | None, box: QRectF, colour: QColor) -> None:
    """Draw the sign of a kind into a square box; a cross for an entity that is yet to be made."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, STROKE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if kind is EntityKind.UNNAMED:
        pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawPath(_path(kind, box.adjusted(1, 1, -1, -1)))
    painter.restore()


def _path(kind: EntityKind | None, box: QRectF) -> Path:
    return PATHS[kind](box) if kind is not None else _lines(box, *CROSS)


def _person(box: QRectF) -> Path:
    path = Path()
    path.addEllipse(_within(box, 0.28, 0.0, 0.44, 0.44))
    shoulders = _within(box, 0.05, 0.55, 0.9, 0.9)
    path.arcMoveTo(shoulders, 0)
    path.arcTo(shoulders, 0, 180)
    path.closeSubpath()
    return path


def _group(box: QRectF) -> Path:
    path = _person(box.adjusted(4, 0, 0, -2))
    path.addPath(_person(box.adjusted(0, 2, -4, 0)))
    return path


def _government(box: QRectF) -> Path:
    gable = ((0.0, 0.4), (0.5, 0.0), (1.0, 0.4), (0.0, 0.4))
    columns = [((x, 0.4), (x, 1.0)) for x in (0.15, 0.5, 0.85)]
    return _lines(box, gable, *columns, ((0.0, 1.0), (1.0, 1.0)))


def _organisation(box: QRectF) -> Path:
    path = _lines(box, ((0.35, 0.35), (0.65, 0.35)), ((0.35, 0.65), (0.65, 0.65)))
    path.addRect(_within(box, 0.1, 0.0, 0.8, 1.0))
    return path


def _media(box: QRectF) -> Path:
    path = _lines(box, ((0.3, 0.5), (0.7, 0.5)), ((0.3, 0.7), (0.7, 0.7)))
    path.addRoundedRect(_within(box, 0.0, 0.25, 1.0, 0.7), 2, 2)
    path.addPath(_lines(box, ((0.3, 0.0), (0.5, 0.25), (0.7, 0.0))))
    return path


def _document(box: QRectF) -> Path:
    sheet = ((0.15, 0.0), (0.6, 0.0), (0.85, 0.25), (0.85, 1.0), (0.15, 1.0), (0.15, 0.0))
    return _lines(box, sheet, ((0.6, 0.0), (0.6, 0.25), (0.85, 0.25)))


def _other(box: QRectF) -> Path:
    path = Path()
    path.addEllipse(_within(box, 0.25, 0.25, 0.5, 0.5))
    return path


def _within(box: QRectF, x: float, y: float, width: float, height: float) -> QRectF:
    """Give a part of a box, in shares of it."""
    return QRectF(
        box.left() + x * box.width(),
        box.top() + y * box.height(),
        width * box.width(),
        height * box.height(),
    )


def _lines(box: QRectF, *runs: tuple[tuple[float, float], ...]) -> Path:
    path = Path()
    for (x, y), *rest in runs:
        path.moveTo(_at(box, x, y))
        for across, down in rest:
            path.lineTo(_at(box, across, down))
    return path


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


CROSS = (((0.5, 0.1), (0.5, 0.9)), ((0.1, 0.5), (0.9, 0.5)))
PATHS = {
    EntityKind.PERSON: _person,
    EntityKind.UNNAMED: _person,  # in dashes
    EntityKind.GROUP: _group,
    EntityKind.GOVERNMENT: _government,
    EntityKind.ORGANISATION: _organisation,
    EntityKind.MEDIA: _media,
    EntityKind.DOCUMENT: _document,
    EntityKind.OTHER: _other,
}
