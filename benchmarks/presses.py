"""How many presses an attribution takes: without suggestions, for one frame at a time, and whole.

    uv run python -m benchmarks.presses CORPUS.jsonl

Replays what somebody has annotated in the real window, by its keys and pointer: each frame's quote,
cues, speakers and sources, its mode, implicitness and the polarity of its stance. Every press
counts, also those that go to a suggestion or reject one: a key one, a click one, a double click
and a drag two. Three ways of working are compared: in a project that is annotated blind; with what
is suggested for a frame once its quote is marked; with the whole frames that the article suggests.
Run apart from the other benchmarks: what it needs is a corpus that somebody annotated.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import msgspec
from conftest import Hands, Reader, let_show
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from annotator.app.fonts import USUAL_POINTS
from annotator.app.main import make_application, make_window
from annotator.app.main_window import MainWindow
from annotator.app.settings import Settings
from annotator.model.record import Record, record_of
from annotator.problems import Place
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks.probes.walking import Counted, Walk

WAYS = ("blind", "frame by frame", "whole frames")
SIZE = (1600, 1000)
PATIENCE = 60_000  # milliseconds


def main(paths: Sequence[str]) -> int:
    """Print presses for each corpus and way of working."""
    app = make_application(USUAL_POINTS)
    for path in paths:
        lines = Path(path).read_bytes().splitlines()
        records = [msgspec.json.decode(line, type=Record) for line in lines]
        for way in WAYS:
            with TemporaryDirectory(prefix="musnad-") as folder:
                window = _window(app, Path(folder), records, blind=way == WAYS[0])
                found = [_replayed(window, record, way) for record in records]
                window.close()
            print(f"{path}, {way}: {_told(found)}")
    return 0


def _told(found: list[Counted]) -> str:
    total = Counted(*map(sum, zip(*found, strict=True)))
    each = [one.presses / one.frames for one in found if one.frames]
    return (
        f"{total.presses / total.frames:.2f} presses an attribution in the mean of"
        f" {total.frames}; by articles {mean(each):.2f} in the mean, {median(each):.2f} in the"
        f" middle, {max(each):.2f} at most; {total.exact} taken as they were,"
        f" {total.mended} mended, {total.rejected} rejected, {total.by_hand} marked by hand,"
        f" {total.differing} came out otherwise"
    )


def _window(app: Any, folder: Path, records: Sequence[Record], *, blind: bool) -> MainWindow:  # noqa: ANN401 - Qt's application
    target = folder / "project.musnad"
    with Project.create(target) as project:
        import_records(project, ((Place(), record_of(one.article)) for one in records))
        project.remember("blind", blind)
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.annotator = "musnad"
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    window.desk.open_first(str(target))
    _wait(lambda: window.articles.model.rowCount() == len(records) and window.tasks.is_idle)
    return window


def _wait(until: Callable[[], bool]) -> None:
    """Let events run until something holds."""
    loop = QEventLoop()
    look = QTimer(interval=5)
    look.timeout.connect(lambda: until() and loop.quit())
    look.start()
    QTimer.singleShot(PATIENCE, loop, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError


def _replayed(window: MainWindow, record: Record, way: str) -> Counted:
    """Annotate one article anew."""
    window.navigation.open_article(record.id)
    if way == WAYS[2]:
        _wait(lambda: window.pale.frames is not None)
    _wait(lambda: window.workspace.saver.is_idle and window.tasks.is_idle)
    let_show()
    walk = Walk(window, Reader, Hands(), record)
    counted = walk.through() if way == WAYS[2] else walk.by_hand()
    _wait(lambda: window.workspace.saver.is_idle)
    return counted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
