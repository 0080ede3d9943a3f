"""A plot as a file: a picture to print, a drawing to be made larger, a table to go on working with.

Files are for paper: light, whatever the window looks like, and in the language in use. All are made
off the UI thread; they appear whole or not at all.
"""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from annotator.app.dashboard.drawing import Drawing
from annotator.app.dashboard.lettering import Lettering, Look
from annotator.app.dashboard.numbers import plain
from annotator.app.dashboard.plot import Plot
from annotator.app.theme import LIGHT
from annotator.formats.files import atomic_writer

PAPER: Final = replace(LIGHT, window="#FFFFFF", page="#FFFFFF")
WIDTH: Final = 640  # pixels of 1/96 inch: what a page of A4 has between its margins
LETTERS: Final = 14  # pixels
DPI, SCREEN_DPI = 300, 96
INCHES: Final = 39.37  # of a metre
FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")
SUFFIXES: Final = (".png", ".svg", ".csv")


def save(plot: Plot, look: Look, target: str) -> None:
    """Write a plot into a file; the name's ending says as what.

    Raises:
        Problem: it cannot be written.
    """
    match Path(target).suffix.lower():
        case ".png":
            content = png(plot, look)
        case ".svg":
            content = svg(plot, look)
        case _:
            content = table(plot)
    with atomic_writer(target) as handle:
        handle.write(content)


def table(plot: Plot) -> bytes:
    """Write the numbers as CSV: headings the same in every language, and a mark of UTF-8.

    Without the mark Excel reads Arabic as something else. A name that Excel would work out as a
    formula begins with an apostrophe.
    """
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([plot.things[0], *(_safe(column.key) for column in plot.columns)])
    for row in plot.rows:
        numbers = zip(row.values, plot.columns, strict=True)
        writer.writerow([_safe(row.key), *(plain(each, column.unit) for each, column in numbers)])
    return text.getvalue().encode("utf-8-sig")


def png(plot: Plot, look: Look) -> bytes:
    """Draw a picture as wide as a page, in 300 dots an inch."""
    sheet = _Sheet(plot, look)
    scale = DPI / SCREEN_DPI
    image = QImage(sheet.size * scale, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.page))
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet.paint(painter)
    painter.end()
    image.setDotsPerMeterX(round(DPI * INCHES))
    image.setDotsPerMeterY(round(DPI * INCHES))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg(plot: Plot, look: Look) -> bytes:
    """Draw with letters as shapes, which look the same wherever our fonts are not."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only for this

    sheet = _Sheet(plot, look._replace(outlined=True))
    buffer, generator = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setResolution(SCREEN_DPI)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(plot.title)
    generator.setDescription(plot.about)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, sheet.size.width(), sheet.size.height()), QColor(PAPER.page))
    sheet.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


class _Sheet:
    """A plot under its title, on paper."""

    def __init__(self, plot: Plot, look: Look) -> None:
        font, bold = QFont(look.font), QFont(look.font)
        font.setPixelSize(LETTERS)
        bold.setPixelSize(LETTERS)
        bold.setWeight(QFont.Weight.DemiBold)
        look = look._replace(theme=PAPER, font=font)
        self._title, self._plot = Lettering(look._replace(font=bold), WIDTH), plot
        self._drawing = Drawing(plot, look, WIDTH)

    @property
    def size(self) -> QSize:
        return QSize(WIDTH, round(2 * self._title.height + self._drawing.height))

    def paint(self, painter: QPainter) -> None:
        around = self._title.height / 2
        self._title.write(painter, around, around, self._plot.title)
        painter.translate(0, 2 * self._title.height)
        self._drawing.paint(painter)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULAS) else text
