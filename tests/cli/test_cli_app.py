"""Opening the app from the command line: what is said where no window can be shown."""

import os
import subprocess
import sys

import pytest

from annotator.cli.app import check_screen
from annotator.cli.main import main
from annotator.problems import Problem


def test_a_machine_without_a_screen_is_told_so() -> None:
    with pytest.raises(Problem) as raised:
        check_screen({"HOME": "/nowhere"}, "linux")
    assert raised.value.code == "app.no_screen"


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(name: str) -> None:
    check_screen({name: ":0"}, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_have_a_screen_of_their_own(platform: str) -> None:
    check_screen({}, platform)


def without_screen(locale: str) -> "subprocess.CompletedProcess[str]":
    kept = ("PATH", "HOME", "SYSTEMROOT")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "annotator"],
        env={**environment, "LC_ALL": locale, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only X and Wayland can be absent")
def test_the_app_ends_in_one_line_instead_of_a_crash() -> None:
    ended = without_screen("C.UTF-8")
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "musnad --help" in ended.stderr
    assert "شاشة" in without_screen("ar_EG.UTF-8").stderr


def test_a_missing_library_of_the_system_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.cli.app import load

    class Broken:
        def find_spec(self, name: str, *_rest: object) -> None:
            if name == "annotator.app.main":
                message = "libEGL.so.1: cannot open shared object file"
                raise ImportError(message, name="PySide6.QtGui")

    monkeypatch.delitem(sys.modules, "annotator.app.main", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(Problem) as raised:
        load()
    assert raised.value.code == "app.library_missing"
    assert "libEGL.so.1" in str(raised.value)


def test_a_misspelt_command_is_no_project(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["improt"]) == 2
    assert "improt" in capsys.readouterr().err
