"""A window with a project open in it, and eyes and hands on that."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.model.article import Article
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project

TEXT = (
    "الوزير يعود إلى المدينة\n"
    "وقال الوزير لصحيفة «البلد» أمس: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
)


class Session:
    """A window on an article, with the hands that work in it."""

    def __init__(self, window, reader, let_show):
        self.window, self.reader, self.let_show = window, reader, let_show
        self.work, self.view, self.bar = window.workspace, window.view, window.bar
        self.select, self.mark, self.press = reader.select, reader.mark, reader.hands.press

    @property
    def frame(self):
        """The frame in hand."""
        return self.work.attribution

    def texts(self, role):
        """Give what fills a role of the frame in hand."""
        mentions = self.work.annotation.mention_by_id
        ids = getattr(self.frame, role)
        return [mentions[key].text for key in ((ids,) if isinstance(ids, str) else ids or ())]

    def selected(self):
        """Give the text that is selected."""
        start, end = self.view.selection.span
        return self.work.article.text[start:end]

    def point(self, stretch, within=None):
        """Find the middle of a stretch on the screen, in the view's viewport."""
        text = self.work.article.text
        start = text.index(stretch, text.index(within) if within else 0)
        box = self.view.column.boxes(start, start + len(stretch))[0]
        return box.center().toPoint()

    def click(self, stretch, modifiers=Qt.KeyboardModifier.NoModifier, within=None):
        """Click on a stretch."""
        point = self.point(stretch, within)
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)
        self.let_show()

    def drag(self, start: QPoint, end: QPoint, modifiers=Qt.KeyboardModifier.NoModifier):
        """Drag the pointer from a point to another."""
        page, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(page, left, modifiers, start)
        QTest.mouseMove(page, (start + end) / 2)
        QTest.mouseMove(page, end)
        QTest.mouseRelease(page, left, modifiers, end)
        self.let_show()

    def take(self, frame):
        """Take a frame in hand without keys."""
        self.work.take_frame(frame)
        self.let_show()


@pytest.fixture
def project_of(tmp_path: Path) -> Callable[..., Path]:
    """Make a project of texts or records, and give its file."""

    def project_of(*articles: str | Record, name: str = "project") -> Path:
        target = tmp_path / f"{name}.musnad"
        records = (
            article
            if isinstance(article, Record)
            else record_of(Article(id=f"n{number}", text=article))
            for number, article in enumerate(articles, 1)
        )
        with Project.create(target) as project:
            report = import_records(project, ((Place(), record) for record in records))
        assert not report.problems
        return target

    return project_of


@pytest.fixture
def read(open_window, project_of, reader, hands, let_show) -> Callable[..., Session]:
    """Open a window on a text (or the usual one), ready for the keys."""

    def read(*articles: str | Record, language=None) -> Session:
        window = open_window(project_of(*(articles or (TEXT,))), language)
        hands.press("Return")
        assert window.view.hasFocus()
        return Session(window, reader(window, hands), let_show)

    return read


@pytest.fixture
def in_dialog(qapp) -> Callable[..., None]:
    """Do something in the next modal dialog as soon as it is open; it is closed in any case."""
    timer = QTimer(interval=5)
    failed: list[BaseException] = []

    def in_dialog(deed: Callable[[QDialog], object]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow():
                return
            timer.stop()
            try:
                deed(dialog)
                assert not dialog.isVisible(), "the dialog is still open"
            except BaseException as error:  # noqa: BLE001 - told when the dialog is closed
                failed.append(error)
                dialog.reject()

        timer.timeout.connect(look)
        timer.start()

    yield in_dialog
    assert not timer.isActive(), "no dialog was opened"
    assert not failed, failed
