"""Edits on their way to a server: kept on the disk, sent when it answers, never written over."""

import os
import signal
import subprocess
import sys
from textwrap import dedent

import pytest

from annotator.app import saver as saver_module
from annotator.model.annotation import Annotation, Status
from annotator.problems import Problem
from annotator.store.conflicts import deliver
from annotator.store.history import Entry, StepKind
from annotator.store.outbox import Outbox
from annotator.store.project import Project

SENTENCE = "وقال الوزير أمس إن العمل مستمر."


class Wire:
    """The annotations of a project behind a way that can be cut."""

    def __init__(self, annotations):
        self._annotations, self.is_cut = annotations, False

    def __getattr__(self, name):
        return getattr(self._annotations, name)

    def save_steps(self, *arguments):
        if self.is_cut:
            raise Problem("server.unreachable", reason="cut")
        self._annotations.save_steps(*arguments)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "outbox"


@pytest.fixture
def online(read, folder, qtbot, monkeypatch, let_show):
    """Open a window on a project whose edits go by way of an outbox, over a wire."""
    monkeypatch.setattr(saver_module, "FIRST_PAUSE", 5)
    monkeypatch.setattr(saver_module, "LONGEST_PAUSE", 5)

    def online(*articles):
        session = read(*(articles or (SENTENCE,)))
        session.work.saver.flush()
        session.outbox = Outbox(folder)
        session.wire = session.work.project.annotations = Wire(session.work.project.annotations)
        with qtbot.waitSignal(session.window.articles.listed):
            session.work.set_project(session.work.project, session.outbox)
        session.window.navigation.open_article("n1")
        let_show()
        return session

    return online


def elsewhere(session, **labels):
    """Save another version of the article in hand, as the same person at another window."""
    value = Annotation(annotator="سارة", status=Status.IN_PROGRESS, labels=labels)
    version = session.work.project.annotations.history("n1", "سارة").version + 1
    steps = (Entry(version, StepKind.EDIT, "label"),)
    session.wire._annotations.save_steps("n1", value, steps)


def marked(annotation):
    return [mention.text for mention in annotation.mentions]


class TestOnline:
    def test_an_edit_leaves_nothing_in_the_outbox(self, online, qtbot, folder):
        session = online()
        session.mark("C", "قال")
        qtbot.waitUntil(lambda: session.work.saver.is_idle)
        session.press("Ctrl+Q")
        assert not list(folder.iterdir())


class TestOffline:
    def test_the_work_goes_on_and_the_strip_says_calmly_what_waits(self, online, qtbot):
        session = online()
        session.wire.is_cut = True
        session.mark("C", "قال")
        session.mark("S", "الوزير")
        qtbot.waitUntil(lambda: session.work.saver.is_held_up)
        session.window.presenter.show_saving()
        assert "⇅" in session.window.strip.saved.text()
        assert session.work.saver.count == 2
        assert not session.bar.isVisible()
        assert marked(session.work.annotation) == ["قال", "الوزير"]
        session.wire.is_cut = False
        qtbot.waitUntil(lambda: session.work.saver.is_idle)
        assert "✓" in session.window.strip.saved.text()

    def test_the_next_article_has_to_wait_and_that_is_said(self, online):
        session = online(SENTENCE, SENTENCE.replace("الوزير", "الرئيس"))
        session.work.project.database.cut = Problem("server.unreachable", reason="cut")
        session.press("N")
        assert session.work.article.id == "n1"
        assert "لا اتصال" in session.bar.label.text()
        session.work.project.database.cut = None

    def test_leaving_is_asked_once_and_then_nothing_is_lost(self, online, folder):
        session = online()
        session.wire.is_cut = True
        session.mark("C", "قال")
        session.press("Ctrl+Q")
        assert session.window.isVisible()
        assert session.bar.isVisible()
        session.press("Ctrl+Q")
        assert not session.window.isVisible()
        box = Outbox(folder)
        assert [marked(one.annotation) for one in box.waiting] == [["قال"]]
        box.close()

    def test_what_is_nowhere_else_keeps_the_window_open(self, online):
        session = online()
        session.wire.is_cut = True

        def rename():
            raise Problem("server.unreachable", reason="cut")

        session.work.saver.submit(rename)
        session.press("Ctrl+Q", "Ctrl+Q", "Ctrl+Q")
        assert session.window.isVisible()
        session.work.saver.leave_all()


@pytest.fixture
def in_conflict(online, qtbot):
    """Have the article in hand changed at another window, and then here."""
    session = online(SENTENCE, SENTENCE.replace("الوزير", "الرئيس"))
    elsewhere(session, topic="هناك")
    session.mark("C", "قال")
    conflicts = session.window.conflicts
    qtbot.waitUntil(conflicts.bar.isVisible)
    return session


class TestAConflict:
    def test_is_told_and_nothing_is_written_over(self, in_conflict):
        present = in_conflict.wire.load("n1", "سارة")
        assert present.labels == {"topic": "هناك"}
        assert marked(in_conflict.work.annotation) == ["قال"]

    def test_holds_still_until_it_is_decided(self, in_conflict):
        assert not in_conflict.work.is_writable
        in_conflict.mark("S", "الوزير")
        assert marked(in_conflict.work.annotation) == ["قال"]

    def test_is_told_by_the_strip_with_the_keys_that_decide(self, in_conflict, qtbot):
        strip = in_conflict.window.strip
        qtbot.waitUntil(lambda: "Shift+F5" in strip.hint.text())
        assert "✓" not in strip.saved.text()
        in_conflict.press("F5")
        qtbot.waitUntil(lambda: "✓" in strip.saved.text())
        assert "F5" not in strip.hint.text()

    def test_is_in_no_other_articles_way(self, in_conflict, qtbot):
        in_conflict.press("N")
        assert not in_conflict.window.conflicts.bar.isVisible()
        in_conflict.mark("S", "الرئيس")
        qtbot.waitUntil(lambda: in_conflict.work.saver.is_idle)
        assert marked(in_conflict.wire.load("n2", "سارة")) == ["الرئيس"]
        in_conflict.press("P")
        assert in_conflict.window.conflicts.bar.isVisible()

    def test_decided_for_this_window_keeps_the_other_in_the_history(self, in_conflict, qtbot):
        in_conflict.press("F5")
        qtbot.waitUntil(lambda: not in_conflict.window.conflicts.bar.isVisible())
        assert marked(in_conflict.work.annotation) == ["قال"]
        in_conflict.press("Ctrl+Z")
        assert in_conflict.work.annotation.labels == {"topic": "هناك"}
        qtbot.waitUntil(lambda: in_conflict.work.saver.is_idle)

    def test_decided_for_the_other_keeps_this_in_the_history(self, in_conflict, qtbot):
        in_conflict.press("Shift+F5")
        qtbot.waitUntil(lambda: not in_conflict.window.conflicts.bar.isVisible())
        assert in_conflict.work.annotation.labels == {"topic": "هناك"}
        in_conflict.press("Ctrl+Y")
        assert marked(in_conflict.work.annotation) == ["قال"]
        qtbot.waitUntil(lambda: in_conflict.work.saver.is_idle)

    def test_that_is_none_is_said(self, online):
        session = online()
        session.press("F5")
        assert session.bar.isVisible()

    def test_left_undecided_is_asked_about_again(self, in_conflict, open_window, folder, qtbot):
        target = in_conflict.work.project.target
        in_conflict.press("Ctrl+Q")
        box, project = Outbox(folder), Project.open(target)
        assert deliver(project.annotations, box) == 0
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.workspace.set_project(project, box)
        window.navigation.open_article("n1")
        assert window.conflicts.bar.isVisible()
        assert marked(window.workspace.annotation) == ["قال"]


KILLED = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QTimer
    from annotator.app.workspace import Workspace
    from annotator.model.annotation import Status
    from annotator.problems import Problem
    from annotator.store.outbox import Outbox
    from annotator.store.project import Project

    app = QCoreApplication([])
    project, box = Project.open(sys.argv[1]), Outbox(Path(sys.argv[2]))

    def cut(*arguments):
        raise Problem("server.unreachable", reason="cut")

    project.annotations.save_steps = cut
    work = Workspace("سارة")
    work.set_project(project, box)
    work.open_article("n1")
    for status in (Status.IN_PROGRESS, Status.SKIPPED, Status.FINISHED):
        work.set_status(status)

    def tell():
        if len(box.waiting) == 3 and work.saver.is_held_up:
            print("ready", flush=True)
            timer.stop()

    timer = QTimer(interval=5)
    timer.timeout.connect(tell)
    timer.start()
    app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
def test_a_window_killed_offline_has_its_edits_sent_when_the_project_is_opened_next(
    project_of, folder
):
    target = project_of(SENTENCE)
    command = [sys.executable, "-c", dedent(KILLED), str(target), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "ready\n"
        os.kill(child.pid, signal.SIGKILL)
    box = Outbox(folder)
    with Project.open(target) as project:
        assert project.annotations.load("n1", "سارة") is None
        assert deliver(project.annotations, box) == 3
        assert project.annotations.load("n1", "سارة").status is Status.FINISHED
        assert project.annotations.history("n1", "سارة").version == 3
    box.close()
    assert not list(folder.iterdir())
