"""Killed at a hundred random moments of work, the app loses nothing that it said was saved."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from annotator.cli.main import main
from annotator.store.project import Project

TYPIST = Path(__file__).with_name("typist.py")
LANES = 2  # projects worked on at the same time, each killed again and again
KILLS = 50  # on each of them
MOST_WORK = 6  # edits that are acknowledged before a kill is near
LONGEST_WAIT = 0.05  # seconds from the last of them to the kill
TEXT = "عنوان الخبر\n" + "\n".join(
    f"وقال الوزير رقم {n}: «لن نتراجع عن القرار {n}»، مضيفاً أن العمل مستمر في المدينة."
    for n in range(1, 9)
)


@pytest.fixture
def digest():
    spec = spec_from_file_location("typist", TYPIST)
    typist = module_from_spec(spec)
    spec.loader.exec_module(typist)
    return typist.digest


class Lane:
    """One project, and the typist that is killed over it."""

    def __init__(self, folder, number, digest):
        self.project = folder / f"project{number}.musnad"
        self.digest = digest
        self.chance = random.Random(number)
        self.acknowledged = (0, None)
        self.kills_amid_work = 0
        article = folder / f"article{number}.txt"
        article.write_text(TEXT, encoding="utf-8")
        assert main(["new", str(self.project)]) == 0
        assert main(["import", str(self.project), str(article)]) == 0

    def run(self):
        with subprocess.Popen(
            [sys.executable, str(TYPIST)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        ) as typist:
            for kill in range(KILLS):
                typist.stdin.write(f"{self.project} {kill}\n")
                typist.stdin.flush()
                self._kill(typist.stdout)
                self._look()
            typist.stdin.close()
        return self

    def _kill(self, said):
        """Let a child work for a while, kill it, and read what it has acknowledged."""
        word, pid = said.readline().split()
        assert word == "working", f"the child ended before it worked: {pid}"
        for _ in range(self.chance.randint(0, MOST_WORK)):
            self._hear(said.readline())
        time.sleep(self.chance.uniform(0, LONGEST_WAIT))
        os.kill(int(pid), signal.SIGKILL)
        while self._hear(said.readline()):
            pass

    def _hear(self, line):
        """Take note of an acknowledged edit; False where it is the end that is told."""
        word, *values = line.split()
        if word == "ended":
            assert values == [str(-signal.SIGKILL)]
            return False
        self.acknowledged = (int(values[0]), values[1])
        return True

    def _look(self):
        """Open the project right away: nobody holds it, it is sound, and what was said is there."""
        with Project.open(self.project) as project:
            with project.database.reading() as connection:
                check = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
            assert check == "ok"
            (article,) = project.articles.ids()
            version, digest = self.acknowledged
            found = project.annotations.history(article, "typist").version
            assert found >= version
            if version:
                value = project.annotations.value(article, "typist", version)
                assert self.digest(value) == digest
            self.kills_amid_work += found > version


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_no_acknowledged_edit_is_lost(tmp_path, qapp, own_folders, digest, capsys):
    lanes = [Lane(tmp_path, number, digest) for number in range(LANES)]

    with ThreadPoolExecutor(LANES) as pool:
        done = list(pool.map(Lane.run, lanes))

    assert all(lane.acknowledged[0] > KILLS for lane in done), "hardly anything was edited"
    with capsys.disabled():
        edits = sum(lane.acknowledged[0] for lane in done)
        amid = sum(lane.kills_amid_work for lane in done)
        print(f"\n  {LANES * KILLS} kills over {edits} acknowledged edits, {amid} amid a save")
