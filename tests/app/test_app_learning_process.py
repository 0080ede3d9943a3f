"""Training in a process of its own: what it gives back, and how it ends."""

import multiprocessing
import os
import signal
import subprocess
import sys

import msgspec
import pytest

from annotator.app.aside import Step
from annotator.app.learning_process import Lessons, trained
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Problem
from annotator.suggest.annotating import suggested
from annotator.suggest.frames import suggest

HEAVY = {"PySide6", "sqlalchemy", "sklearn", "pycrfsuite", "camel_tools"}


def line(number, status=Status.FINISHED):
    text = f"زار الوفد المصنع مرة {number}. وقال المدير سامي الخطيب إن العمل بدأ أمس."
    article = Article(id=f"n{number}", text=text)
    work = suggested(article, suggest(text))
    return msgspec.json.encode(record_of(article, msgspec.structs.replace(work, status=status)))


def lessons(*lines):
    return Lessons(lines, [], 0)


def test_articles_that_nobody_has_finished_teach_nothing():
    unfinished = [line(number, Status.IN_PROGRESS) for number in range(9)]
    with pytest.raises(Problem) as refused:
        trained(lessons(*unfinished, line(9)), print, lambda: False)
    assert refused.value.code == "train.too_few"
    assert refused.value.values == {"count": 1, "least": 4}


def test_a_fault_is_told_with_its_trace():
    with pytest.raises(RuntimeError, match="DecodeError"):
        trained(lessons(b"{"), print, lambda: False)


def test_an_end_from_outside_is_told():
    def end(step):
        assert step == Step(0, 2 * 4 + 1)
        [child] = multiprocessing.active_children()
        os.kill(child.pid, signal.SIGKILL)

    with pytest.raises(Problem) as lost:
        trained(lessons(*map(line, range(4))), end, lambda: False)
    assert lost.value.code == "train.lost"


def test_nothing_is_left_of_it_when_it_is_cancelled():
    assert trained(lessons(*map(line, range(4))), print, lambda: True) is None
    assert not multiprocessing.active_children()


def test_neither_qt_nor_what_learns_is_loaded_before_it_begins():
    code = "import annotator.app.learning_process, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not HEAVY & {*done.stdout.decode().split()}
