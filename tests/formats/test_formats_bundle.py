"""Folders and zip files of many files: read in bounds, written whole or not at all."""

import io
import zipfile
from pathlib import Path

import pytest

from annotator.formats import files, zips
from annotator.formats.bundle import bundle_writer, opened
from annotator.problems import Problem

OURS = (".txt",)


def contents(path):
    with opened(path, []) as found:
        return {one.name: one.read() for one in found}


def zipped(path, files, **options):
    with zipfile.ZipFile(path, "w", **options) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["out", "out.zip", "OUT.ZIP"])
def test_what_is_put_in_is_found(name, tmp_path):
    with bundle_writer(tmp_path / name, OURS) as put:
        put("b.txt", b"1")
        put("d/a.txt", b"2")
    assert contents(tmp_path / name) == {"b.txt": b"1", "d/a.txt": b"2"}
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_the_same_files_are_the_same_bytes(tmp_path):
    for name in ("a.zip", "b.zip"):
        with bundle_writer(tmp_path / name, OURS) as put:
            put("b.txt", b"1")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def put_and_fail(put):
    put("new.txt", b"2")
    raise Problem("file.no_space")


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_when_writing_fails_what_was_there_stands(name, tmp_path):
    with bundle_writer(tmp_path / name, OURS) as put:
        put("old.txt", b"1")
    with pytest.raises(Problem), bundle_writer(tmp_path / name, OURS) as put:
        put_and_fail(put)
    assert contents(tmp_path / name) == {"old.txt": b"1"}
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_folder_is_replaced_as_a_whole(tmp_path):
    for name in ("old.txt", "new.txt"):
        with bundle_writer(tmp_path / "out", OURS) as put:
            put(name, b"1")
    assert contents(tmp_path / "out") == {"new.txt": b"1"}


def test_a_folder_with_other_files_in_it_is_left_alone(tmp_path):
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "thesis.doc").write_bytes(b"x")
    with pytest.raises(Problem) as caught, bundle_writer(tmp_path, OURS):
        pass
    assert (caught.value.code, caught.value.values["name"]) == (
        "bundle.foreign_files",
        "thesis.doc",
    )
    assert (tmp_path / "d" / "thesis.doc").exists()


@pytest.mark.parametrize(
    ("name", "code"), [("file", "file.not_folder"), ("no/out", "file.folder_missing")]
)
def test_where_no_folder_can_be_is_told(name, code, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Problem) as caught, bundle_writer(tmp_path / name, OURS):
        pass
    assert caught.value.code == code


def test_paths_that_lead_out_of_a_zip_file_lead_nowhere(tmp_path):
    path = zipped(tmp_path / "a.zip", {"../out.txt": b"1", "/abs.txt": b"2", "in/a.txt": b"3"})
    with opened(path, []) as found:
        assert {one.name: told(one) for one in found} == {
            "../out.txt": "zip.path",
            "/abs.txt": "zip.path",
            "in/a.txt": b"3",
        }
    assert {one.name for one in tmp_path.iterdir()} == {"a.zip"}


def told(member):
    """What a file holds, or the code of why it is not read."""
    try:
        return member.read()
    except Problem as problem:
        return problem.code


def test_a_file_that_grows_out_of_all_bounds_is_told(tmp_path, monkeypatch):
    for module in (files, zips):
        monkeypatch.setattr(module, "LARGEST", 1 << 20)
    bomb = {"a.txt": b"\0" * (1 << 21), "b.txt": b"x"}
    path = zipped(tmp_path / "a.zip", bomb, compression=zipfile.ZIP_DEFLATED)
    for_disk = tmp_path / "d"
    for_disk.mkdir()
    (for_disk / "a.txt").write_bytes(bomb["a.txt"])
    for where in (path, for_disk):
        with opened(where, []) as found:
            assert told(found[0]) == "file.too_long"
    with opened(path, []) as found:
        assert found[1].read() == b"x"


def test_a_zip_file_that_lies_about_sizes_is_read_no_further(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "LARGEST", 1 << 20)
    path = zipped(
        tmp_path / "a.zip", {"a.txt": b"\0" * (1 << 21)}, compression=zipfile.ZIP_DEFLATED
    )
    size = (1 << 21).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (9).to_bytes(4, "little")))
    with opened(path, []) as found, pytest.raises(Problem):
        found[0].read()


def test_a_bomb_is_told_by_its_ratio(tmp_path):
    path = zipped(
        tmp_path / "a.zip", {"a.txt": b"\0" * (1 << 24)}, compression=zipfile.ZIP_DEFLATED
    )
    with opened(path, []) as found:
        assert told(found[0]) == "zip.bomb"


def test_names_in_an_old_encoding_are_told(tmp_path):
    name = "افتتاح المتحف الجديد.txt"
    path = zipped(tmp_path / "a.zip", {"n" * len(name): b"1"})
    path.write_bytes(path.read_bytes().replace(b"n" * len(name), name.encode("cp1256")))
    notices = []
    with opened(path, notices) as found:
        assert [one.name for one in found] == [name]
    assert [one.code for one in notices] == ["zip.names"]


@pytest.mark.parametrize("damage", [b"PK\x03\x04", b"nothing"])
def test_a_broken_zip_file_within_loses_only_itself(damage, tmp_path):
    path = zipped(tmp_path / "a.zip", {"in.zip": damage, "y.txt": b"2"})
    problems = []
    with opened(path, problems) as found:
        assert [one.name for one in found] == ["y.txt"]
    assert [(one.code, one.place.file) for one in problems] == [("zip.broken", f"{path}/in.zip")]


def test_files_of_several_zip_files_within_are_read_in_any_order(tmp_path):
    inner = {}
    for name in ("a", "b"):
        buffer = io.BytesIO()
        zipped(buffer, {f"{name}1.txt": name.encode(), f"{name}2.txt": b"2"})
        inner[f"{name}.zip"] = buffer.getvalue()
    with opened(zipped(tmp_path / "c.zip", inner), []) as found:
        names = {one.name: one for one in found}
        assert [names[key].read() for key in ("b/b1.txt", "a/a1.txt", "b/b2.txt")] == [
            b"b",
            b"a",
            b"2",
        ]


@pytest.mark.parametrize("place", [12, 16])
def test_a_list_of_contents_that_points_beyond_the_zip_file_is_told(place, tmp_path):
    path = zipped(tmp_path / "a.zip", {"a.txt": b"1", "b.txt": b"2"})
    content = bytearray(path.read_bytes())
    content[len(content) - 22 + place] += 7
    path.write_bytes(content)
    try:
        with opened(path, []) as found:
            assert {told(one) for one in found} <= {"zip.broken", b"1", b"2"}
    except Problem as problem:
        assert problem.code == "zip.broken"  # noqa: PT017 - either way is right


def test_zip_files_within_are_looked_into_but_not_without_end(tmp_path):
    inner = {"a.txt": b"1"}
    for _ in range(3):
        buffer = io.BytesIO()
        zipped(buffer, inner)
        inner = {"in.zip": buffer.getvalue()}
    path = zipped(tmp_path / "a.zip", inner)
    with opened(path, []) as found:
        assert [one.name for one in found] == ["in/in.zip"]
    two = zipped(tmp_path / "b.zip", {"x.zip": buffer.getvalue(), "y.txt": b"2"})
    assert contents(two).keys() == {"x/in.zip", "y.txt"}


@pytest.mark.parametrize("cut", [10, 60])
def test_a_broken_zip_file_is_told(cut, tmp_path):
    path = zipped(tmp_path / "a.zip", {"a.txt": b"1" * 100})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(Problem) as caught, opened(path, []):
        pass
    assert caught.value.code == "zip.broken"


def test_standard_output_takes_a_zip_file(capfdbinary):
    with bundle_writer("-", OURS) as put:
        put("a.txt", b"1")
    written = io.BytesIO(capfdbinary.readouterr().out)
    assert zipfile.ZipFile(written).namelist() == ["a.txt"]


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(Problem) as caught, opened(tmp_path / "none.zip", []):
        pass
    assert caught.value.code == "file.missing"


def test_a_lone_file_is_itself(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"x")
    assert contents(file) == {"a.txt": b"x"}
    assert Path(file).exists()
