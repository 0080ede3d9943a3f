"""``musnad``: commands and the app are told apart, usage is explained, errors are one line."""

import os
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import entry_points, version

import click
import pytest
from click.testing import CliRunner

from annotator.cli.commands import musnad as group
from annotator.cli.main import main
from annotator.cli.messages import language
from annotator.cli.table import COMMANDS
from annotator.wording import Language

LOADED = (
    "import sys; from annotator.cli.main import main; code = main({arguments!r});"
    "print(sorted({names!r} & sys.modules.keys()), file=sys.stderr)"
)


def loaded_by(*arguments, names):
    """Tell which of these modules a command has loaded."""
    program = LOADED.format(arguments=list(arguments), names=set(names))
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name, musnad):
    code, out, err = musnad(name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: musnad {name} ")
    command = import_module(f"annotator.cli.{COMMANDS[name].module}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.help.partition("\n")[0] == COMMANDS[name].summary
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_help_lists_the_commands_with_a_line_each(musnad):
    code, out, _ = musnad("--help")
    assert code == 0
    for name, entry in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary)}$", out, re.MULTILINE)


def test_help_loads_neither_the_database_nor_qt_nor_the_commands():
    names = {"sqlalchemy", "PySide6", "jsonlines", "annotator.cli.validate", "annotator.store"}
    assert loaded_by("--help", names=names) == "[]"


def test_validation_needs_no_database():
    names = {"sqlalchemy", "PySide6", "jsonschema", "camel_tools"}
    assert loaded_by("validate", os.devnull, names=names) == "[]"


def test_the_version_is_told(musnad):
    assert musnad("--version").out == f"musnad, version {version('musnad')}\n"


def test_the_entry_point_is_this():
    [script] = entry_points(group="console_scripts", name="musnad")
    assert script.load() is main


def test_the_module_is_the_same_program(musnad_apart):
    assert musnad_apart("--version").out == f"musnad, version {version('musnad')}\n"


@pytest.mark.parametrize(
    ("arguments", "project"),
    [
        ([], None),
        (["old.musnad"], "old.musnad"),
        (["postgresql://x/y"], "postgresql://x/y"),
    ],
)
def test_without_a_command_the_app_is_opened(arguments, project, monkeypatch):
    opened = []
    stand_in = type(sys)("annotator.app.main")  # the real one needs a screen
    stand_in.run = lambda given: opened.append(given) or 0
    monkeypatch.setitem(sys.modules, "annotator.app.main", stand_in)
    assert main(arguments) == 0
    assert opened == [project]


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate", "x"],
        ["--frobnicate"],
        ["validate"],
        ["import", "a.musnad"],
        ["scheme", "x"],
        ["export", "a.musnad", "-", "--split", "half"],
        ["convert", "a", "b", "--to", "papyrus"],
        ["export", "a.musnad", "-", "--json"],
        ["convert", "a.jsonl", "-", "--json"],
        ["export", "a.musnad", "-", "--adjudicated", "--annotator", "x"],
        ["new", "a.musnad", "stray.jsonl"],
        ["export", "a.musnad", "-", "--status", "almost"],
    ],
)
def test_wrong_usage_is_told_in_one_line_and_ends_with_2(arguments, musnad):
    code, out, err = musnad(*arguments)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert "--help" in err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "ar_EG.UTF-8"}, Language.ARABIC),
        ({"LANG": "C", "LC_MESSAGES": "ar"}, Language.ARABIC),
        ({"LANG": "ar_SA", "LC_ALL": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LANG": "ar_SA", "LC_ALL": ""}, Language.ARABIC),
        ({"LANG": "fr_FR"}, Language.ENGLISH),
    ],
)
def test_the_language_is_that_of_the_locale(environment, expected):
    assert language(environment) is expected


def test_errors_are_told_in_arabic_where_the_locale_is(musnad, monkeypatch):
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    code, _, err = musnad("validate", "none.jsonl")
    assert code == 1
    assert err == "none.jsonl: لا وجود لهذا الملف.\n"


def test_line_ends_in_names_and_texts_do_not_break_the_line(musnad):
    _, _, err = musnad("validate", "two\nlines\x1b[31m.jsonl")
    assert err.splitlines() == [r"two\nlines\x1b[31m.jsonl: There is no such file."]


def test_a_terminal_without_arabic_shows_escapes_but_json_is_utf8(musnad_apart, tmp_path):
    (tmp_path / "خبر.jsonl").write_text('{"id": "a", "text": "نص"}', "utf-8")
    western = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    assert musnad_apart("validate", "خبر.jsonl", env=western).out == (
        r"\u062e\u0628\u0631.jsonl: 1 record(s), sound." "\n"
    )
    assert '"خبر.jsonl"' in musnad_apart("validate", "--json", "خبر.jsonl", env=western).out


def test_the_group_is_a_click_group_of_its_own():
    result = CliRunner().invoke(group, ["schema", "scheme"])
    assert result.exit_code == 0
    assert "urn:musnad:scheme:1" in result.output


@pytest.mark.skipif(os.name != "posix", reason="POSIX pipes")
def test_a_broken_pipe_is_quiet(tmp_path):
    file = tmp_path / "many.jsonl"
    file.write_text('{"id": "a", "text": "' + "نص" * 200_000 + '"}\n', "utf-8")
    program = [sys.executable, "-m", "annotator", "convert", file, "-", "--to", "corpus"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_shell_may_ask_for_completions(musnad_apart):
    asked = {
        **os.environ,
        "_MUSNAD_COMPLETE": "bash_complete",
        "COMP_WORDS": "musnad va",
        "COMP_CWORD": "1",
    }
    assert musnad_apart(env=asked).out == "plain,validate\n"
