"""A colleague at a window of their own, run as a program: does what it is told, tells what it sees.

Reads lines of JSON, a command and what it needs, such as ``["press", "Q", "C"]``; answers each with
a line, ``{"gave": …}`` or ``{"failed": …}``. The window lives meanwhile as it always does. Settings
and data are where the XDG variables say, and the password comes by PGPASSWORD.
"""

import json
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from conftest import SCREEN, Hands, Reader, let_show
from PySide6.QtCore import QEventLoop, QSettings, QSocketNotifier, QTimer

from annotator.app.fonts import USUAL_POINTS
from annotator.app.main import make_application, make_window
from annotator.app.settings import Settings
from annotator.problems import Problem

PATIENCE = 20_000  # milliseconds
LOOK = 5  # milliseconds between two looks


class Colleague:
    """The window, hands on its keyboard, and eyes."""

    def __init__(self) -> None:
        home = Path(os.environ["XDG_CONFIG_HOME"])
        screen = home / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        self.app = make_application(USUAL_POINTS)
        settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        self.window = make_window(self.app, Settings(settings))
        self.window.show()
        self.window.activateWindow()
        self.hands = Hands()
        self.reader = Reader(self.window, self.hands)

    @property
    def project(self):
        return self.window.workspace.project

    # what it is told to do

    def open(self, address):
        """Open a project and wait for its list."""
        self.window.desk.open(address)
        self._wait(lambda: self.project is not None)
        self.settle()

    def press(self, *keys):
        """Press keys one after the other; each waits for what the one before has fetched."""
        for key in keys:
            self.hands.press(key)
            self._wait(lambda: not self.window.workspace.fetching.is_under_way)
        let_show()

    def mark(self, key, stretch):
        """Select a stretch by keys and press one more."""
        self.reader.mark(key, stretch)

    def settle(self):
        """Wait until all is saved and read."""
        work, tasks = self.window.workspace, self.window.tasks
        self._wait(lambda: work.saver.is_idle and tasks.is_idle)
        let_show()

    def until(self, what, wanted):
        """Wait until something is to be seen as it is wanted, without doing anything."""

        def told():
            return f"{what} is {self.see(what)}, not {wanted}; the bar says: {self.see('bar')}"

        self._wait(lambda: self.see(what) == wanted, told)

    def attempt(self, what, *given):
        """Do something by the app's own calls; give the code of the problem, or None."""
        try:
            getattr(self, f"_attempt_{what}")(*given)
        except Problem as problem:
            return problem.code
        return None

    # what is to be seen

    def see(self, what):
        """Tell what there is."""
        return getattr(self, f"_see_{what}")()

    def _see_article(self):
        article = self.window.workspace.article
        return None if article is None else article.id

    def _see_articles(self):
        model = self.window.articles.model
        rows = (model.row_at(model.index(row)) for row in range(model.rowCount()))
        return [row.id for row in rows]

    def _see_status(self):
        return self.window.workspace.annotation.status

    def _see_annotation(self):
        return msgspec.to_builtins(self.window.workspace.annotation)

    def _see_bar(self):
        bar = self.window.bar
        return bar.label.text() if bar.isVisible() else ""

    def _see_name(self):
        return self.window.workspace.annotator

    def _see_state(self):
        return self.window.statusBar().currentMessage()

    def _see_claimable(self):
        return self.window.articles.mine._claimable

    def _see_cases(self):
        return [[case.article, case.stage] for case in self.window.cases._all]

    def _see_open(self):
        bench = self.window.adjudication.bench
        return [] if bench is None else list(bench.open)

    # in vain

    def _attempt_assign(self, article, annotator):
        self.project.assignments.give([(article, annotator)], by=annotator)

    def _attempt_read(self, article, annotator):
        found = self.project.annotations.load(article, annotator)
        assert found is None, found

    def _attempt_save(self, article, annotator):
        from msgspec.structs import replace

        from annotator.store.history import StepKind

        value = replace(self.window.workspace.annotation, annotator=annotator)
        annotations, kind = self.project.annotations, StepKind.EDIT
        annotations.save(article, value, version=1, kind=kind, action="mark.quote")

    # the program

    def answer(self, line):
        """Do what a line says."""
        name, *given = json.loads(line)
        try:
            answer = {"gave": getattr(self, name)(*given)}
        except Exception:  # noqa: BLE001 - told to the test, which fails of it
            answer = {"failed": traceback.format_exc()}
        print(json.dumps(answer, ensure_ascii=False), flush=True)

    def quit(self):
        """Close the window; what waits to be saved is saved before."""
        assert self.window.close(), "the window refused to close"
        QTimer.singleShot(0, self.app.quit)

    def _wait(self, holds, told=lambda: ""):
        loop, look = QEventLoop(), QTimer(interval=LOOK)
        look.timeout.connect(lambda: holds() and loop.quit())
        look.start()
        QTimer.singleShot(PATIENCE, loop, lambda: loop.exit(1))
        if loop.exec():
            raise TimeoutError(told())


def main():
    """Listen until there is nothing more to hear."""
    colleague = Colleague()
    ear = QSocketNotifier(0, QSocketNotifier.Type.Read)

    def hear():
        line = sys.stdin.readline()
        if line:
            ear.setEnabled(False)
            colleague.answer(line)
            ear.setEnabled(True)
        else:
            colleague.app.exit(1)

    ear.activated.connect(hear)
    print(json.dumps({"gave": "ready"}), flush=True)
    code = colleague.app.exec()
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
