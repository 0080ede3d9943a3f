"""Projects coming and going, and every reason why they may not, told in the user's language."""

import json
import os
import re
import sqlite3
import string
from contextlib import closing

import pytest

from annotator.problems import Problem
from annotator.store.project import Project
from annotator.wording import WORDING
from annotator.wording.language import Language

ARABIC = re.compile("[\u0621-\u064a]")
SENTENCE = "قال الوزير إن العمل مستمر."


def sentence(code, language=Language.ARABIC):
    """Give what a problem's sentence says before its first value."""
    return WORDING[code][language].split("{")[0].strip()


@pytest.fixture
def opened(open_window, qtbot):
    """Give a function that tries to open something and reads what the window says."""

    def opened(target, language=Language.ARABIC):
        window = open_window(language=language)
        window.desk.open_first(str(target))
        qtbot.waitUntil(window.bar.isVisible)
        assert window.workspace.project is None
        return window.bar.label.text()

    return opened


def test_a_second_window_is_told_who_has_the_project(open_window, opened, project_of):
    target = project_of(SENTENCE)
    open_window(target)
    told = opened(target)
    assert sentence("project.locked") in told
    assert str(os.getpid()) in told


def test_a_project_held_by_another_window_can_be_opened_to_read(open_window, project_of, qtbot):
    target = project_of(SENTENCE)
    open_window(target)
    second = open_window()
    second.desk.open(str(target))
    qtbot.waitUntil(second.bar.isVisible)
    with qtbot.waitSignal(second.articles.listed):
        second.bar.button.click()
    second.navigation.step_article(1)
    assert second.workspace.article is not None
    assert not second.workspace.is_writable
    assert not second.workspace.project.writable


def test_a_new_project_opens_on_its_first_article(open_window, tmp_path, qtbot):
    (tmp_path / "first.txt").write_text(SENTENCE, encoding="utf-8")
    window = open_window()
    window.desk.new(str(tmp_path / "made.musnad"), [str(tmp_path / "first.txt")])
    qtbot.waitUntil(lambda: window.workspace.article is not None)
    assert window.workspace.article.text == SENTENCE


def test_a_project_of_a_newer_version_is_left_as_it_is(opened, project_of):
    target = project_of(SENTENCE)
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute("UPDATE setting SET value = '99' WHERE name = 'store.version'")
    before = target.read_bytes()
    assert sentence("project.newer") in opened(target)
    assert target.read_bytes() == before


def test_a_file_that_is_no_project(opened, tmp_path):
    target = tmp_path / "notes.musnad"
    target.write_text(SENTENCE, encoding="utf-8")
    assert sentence("project.not_a_project") in opened(target)
    assert target.read_text(encoding="utf-8") == SENTENCE


def test_a_directory(opened, tmp_path):
    assert sentence("project.is_directory") in opened(tmp_path)


def test_a_file_that_is_not_there(opened, tmp_path):
    assert sentence("project.missing") in opened(tmp_path / "nothing.musnad")


def test_a_damaged_project(opened, project_of):
    target = project_of(SENTENCE)
    size = target.stat().st_size
    with target.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(size - 100))
    assert sentence("project.damaged") in opened(target)


def test_in_english_it_is_told_in_english(opened, tmp_path):
    told = opened(tmp_path, Language.ENGLISH)
    assert sentence("project.is_directory", Language.ENGLISH) in told
    assert not ARABIC.search(told)


def test_where_another_project_cannot_be_opened_the_one_before_is(read, tmp_path, qtbot):
    session = read()
    with qtbot.waitSignal(session.window.articles.listed):
        session.window.desk.open(str(tmp_path))
    assert session.work.project.name == "project"
    assert sentence("project.is_directory") in session.bar.label.text()
    session.press("Return", "Left", "Q")
    assert session.work.annotation.mentions


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def speaking(request, open_window):
    """Give a window in each language."""
    return open_window(language=request.param)


def test_every_problem_is_told_in_the_language_of_the_interface(speaking):
    from annotator.app.saver import passes

    language = speaking.interface.language
    for code, sentences in WORDING.items():
        fields = {name for _, name, _, _ in string.Formatter().parse(sentences[language]) if name}
        values = dict.fromkeys((re.split(r"[.\[]", name)[0] for name in fields), 7)
        problem = Problem(code, **values)
        speaking.presenter.tell_error(problem)
        if passes(problem):
            continue  # of a lost connection the strip tells
        assert speaking.bar.isVisible()
        told = speaking.bar.label.text()
        assert told[1:] == problem.say(language), "led by a mark of direction"
        if code.startswith(("project.", "article.", "annotation.")):
            assert bool(ARABIC.search(told)) is (language is Language.ARABIC), told


def test_a_fault_of_the_program_is_told_without_a_traceback(speaking, caplog):
    speaking.presenter.tell_error(ZeroDivisionError("inner workings"))
    told = speaking.bar.label.text()
    assert "inner workings" not in told
    assert "Traceback" not in told
    assert "inner workings" in caplog.text
    assert bool(ARABIC.search(told)) is (speaking.interface.language is Language.ARABIC)


class TestMaking:
    def test_a_project_of_files(self, open_window, tmp_path, qtbot):
        files = [tmp_path / "one.txt", tmp_path / "two.txt"]
        for file in files:
            file.write_text(f"{file.stem}\n{SENTENCE}", encoding="utf-8")
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.new(str(tmp_path / "made.musnad"), [str(file) for file in files])
        qtbot.waitUntil(lambda: window.articles.model.rowCount() == 2)
        assert window.workspace.project.name == "made"
        assert "٢" in window.bar.label.text()

    def test_leaves_nothing_where_it_fails(self, open_window, tmp_path, qtbot):
        window = open_window()
        window.desk.new(str(tmp_path / "no" / "made.musnad"), [str(tmp_path / "x.txt")])
        qtbot.waitUntil(lambda: window.bar.isVisible() and window.bar.objectName() == "problem")
        assert not list(tmp_path.glob("**/*.musnad*"))

    def test_is_told_where_a_file_of_the_name_is_there(self, open_window, project_of, qtbot):
        target = project_of(SENTENCE)
        before = target.read_bytes()
        window = open_window()
        window.desk.new(str(target), [])
        qtbot.waitUntil(lambda: window.bar.isVisible() and window.bar.objectName() == "problem")
        assert sentence("project.exists") in window.bar.label.text()
        assert target.read_bytes() == before


class TestSaving:
    def test_writes_all_that_was_just_done(self, read, tmp_path, qtbot):
        session = read()
        target = tmp_path / "out.jsonl"
        session.mark("C", "ودعا")
        session.window.desk.export(str(target))
        qtbot.waitUntil(target.exists)
        (line,) = target.read_text(encoding="utf-8").splitlines()
        (mention,) = json.loads(line)["mentions"]
        assert mention["exact"] == ["دعا"]
        qtbot.waitUntil(lambda: "out.jsonl" in session.bar.label.text())

    def test_is_told_where_it_cannot_be_written(self, read, tmp_path, qtbot):
        session = read()
        session.window.desk.export(str(tmp_path))
        qtbot.waitUntil(lambda: session.bar.objectName() == "problem")
        assert ARABIC.search(session.bar.label.text())

    def test_can_be_cancelled_and_then_leaves_no_file(self, read, tmp_path, qtbot):
        session = read()
        target = tmp_path / "out.jsonl"
        session.window.desk.export(str(target))
        session.bar.button.click()
        qtbot.waitUntil(lambda: session.window.tasks.is_idle)
        left = sorted(path.name for path in tmp_path.glob("*.jsonl*"))
        assert left in ([], ["out.jsonl"])
        if left:
            assert target.read_bytes().endswith(b"}\n"), "not a whole file"


def test_the_first_start_makes_the_sample_project_once(open_window, own_folders, hands, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.articles.listed, timeout=20_000):
        window.desk.open_first(None)
    assert window.workspace.project.name == "sample"
    hands.press("N", "Left", "Q", "Ctrl+Q")

    again = open_window()
    with qtbot.waitSignal(again.articles.listed):
        again.desk.open_first(None)
    qtbot.waitUntil(lambda: again.workspace.article is not None)  # the one left last
    assert again.view.hasFocus()
    assert "mark.quote" in {step.action for step in again.workspace.history.done}


def test_the_last_project_is_opened_again(open_window, project_of, qtbot):
    open_window(project_of(SENTENCE)).close()
    window = open_window()
    with qtbot.waitSignal(window.articles.listed):
        window.desk.open_first(None)
    assert window.workspace.project.name == "project"


def test_two_projects_do_not_mix(open_window, project_of, hands, qtbot):
    first, second = project_of(SENTENCE, name="first"), project_of(SENTENCE, name="second")
    window = open_window(first)
    hands.press("Return", "Left", "Q")
    with qtbot.waitSignal(window.articles.listed):
        window.desk.open(str(second))
    hands.press("Return")
    assert window.workspace.annotation.is_empty
    with Project.open(first) as project:
        assert project.annotations.load("n1", "سارة").mentions
