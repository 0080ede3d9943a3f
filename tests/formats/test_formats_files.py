"""A file is replaced whole or not at all, and what the system refuses is told."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from annotator.formats.files import atomic_writer, reading
from annotator.problems import Problem

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and limits")

# A program of its own: it tries to write and tells what it was told.
WRITER = """
import os, sys
from annotator.formats.files import atomic_writer
from annotator.problems import Problem
{before}
try:
    with atomic_writer(sys.argv[1]) as handle:
        for _ in range(64):
            handle.write(b"x" * 1024)
    print("written")
except Problem as problem:
    print(problem.code, problem.place.file)
"""
LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
NOBODY = "os.getuid() or os.setuid(65534)"


def write_elsewhere(path, *, before=""):
    done = subprocess.run(
        [sys.executable, "-c", WRITER.format(before=before), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def names_in(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_new_file_appears_with_all_its_bytes(tmp_path):
    with atomic_writer(tmp_path / "new") as handle:
        handle.write("سلام\n".encode())
        assert not (tmp_path / "new").exists()
    assert (tmp_path / "new").read_text("utf-8") == "سلام\n"
    assert names_in(tmp_path) == ["new"]


def test_an_old_file_is_replaced_only_at_the_end(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_bytes(b"old")
    with atomic_writer(file) as handle:
        handle.write(b"new")
        handle.flush()
        assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"new"


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic_writer(file) as handle:
        handle.write(b"half" * (1 // 0))
    assert file.read_bytes() == b"old"
    assert names_in(tmp_path) == ["corpus.jsonl"]


@posix
def test_permissions_of_the_old_file_and_of_new_files_are_the_usual_ones(tmp_path):
    old = tmp_path / "old"
    old.touch(0o600)
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    for name in ("old", "new"):
        with atomic_writer(tmp_path / name) as handle:
            handle.write(b"x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o600
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


@posix
def test_a_link_goes_on_pointing_to_the_file(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with atomic_writer(tmp_path / "link") as handle:
        handle.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_standard_output_is_a_dash(capfdbinary):
    with atomic_writer("-") as handle:
        handle.write(b"to the pipe")
    assert capfdbinary.readouterr().out == b"to the pipe"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(Problem) as caught, atomic_writer(tmp_path / "none" / "file"):
        pass
    assert caught.value.code == "file.folder_missing"
    assert caught.value.values["folder"] == str(tmp_path / "none")


def test_a_folder_is_not_written_over(tmp_path):
    with pytest.raises(Problem) as caught, atomic_writer(tmp_path):
        pass
    assert caught.value.code == "file.is_folder"


def test_a_file_is_not_a_folder(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Problem) as caught, atomic_writer(tmp_path / "file" / "below"):
        pass
    assert caught.value.code == "file.not_folder"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_is_written_to_and_not_replaced():
    with pytest.raises(Problem) as caught, atomic_writer("/dev/full") as handle:
        handle.write(b"x")
    assert caught.value.code == "file.no_space"
    assert Path("/dev/full").is_char_device()


@posix
def test_when_there_is_no_room_the_old_file_stands(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_bytes(b"old")
    assert write_elsewhere(file, before=LIMIT) == ["file.too_large", str(file)]
    assert file.read_bytes() == b"old"
    assert names_in(tmp_path) == ["corpus.jsonl"]


@posix
def test_a_read_only_folder_and_file_are_respected():
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        for folder, mode in (("open", 0o777), ("shut", 0o555)):
            (home / folder).mkdir()
            (home / folder).chmod(mode)
        kept = home / "open" / "kept"
        kept.write_bytes(b"old")
        kept.chmod(0o444)
        for place in ("shut/new", "open/kept"):
            assert write_elsewhere(home / place, before=NOBODY) == [
                "file.forbidden",
                str(home / place),
            ]
        assert write_elsewhere(home / "open" / "new", before=NOBODY) == ["written"]
        assert kept.read_bytes() == b"old"
        assert names_in(home / "open") == ["kept", "new"]
        assert names_in(home / "shut") == []


def test_reading_tells_of_a_missing_file_and_of_a_folder(tmp_path):
    with pytest.raises(Problem) as caught, reading(tmp_path / "none"):
        pass
    assert caught.value.code == "file.missing"
    with pytest.raises(Problem) as caught, reading(tmp_path):
        pass
    assert caught.value.code == "file.is_folder"
    assert caught.value.place.file == str(tmp_path)


def test_an_error_of_another_kind_is_passed_on(tmp_path):
    with pytest.raises(BrokenPipeError), atomic_writer(tmp_path / "file"):
        raise BrokenPipeError


def test_a_project_is_never_replaced(tmp_path):
    project = tmp_path / "p.musnad"
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("CREATE TABLE article (id)")
    before = project.read_bytes()
    with pytest.raises(Problem) as caught, atomic_writer(project) as handle:
        handle.write(b"new")
    assert (caught.value.code, caught.value.place.file) == ("file.is_project", str(project))
    assert (project.read_bytes(), [*tmp_path.iterdir()]) == (before, [project])
