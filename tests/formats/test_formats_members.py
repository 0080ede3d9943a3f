"""Folders and zips: every article in its place; what no archive of articles has is refused."""

import io
import stat
import struct
import zipfile

import pytest

from annotator.formats import zips
from annotator.formats.catalogue import format_of, read_files
from annotator.formats.text import read_texts
from annotator.formats.zips import Zip
from annotator.problems import Notice, Problem


@pytest.fixture
def zipped(tmp_path):
    """Make a zip of names and contents."""

    def make(files, name="مقالات.zip", compression=zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(tmp_path / name, "w", compression) as archive:
            for each, content in files.items():
                archive.writestr(each, content)
        return tmp_path / name

    return make


def sorted_out(items):
    """Part records, told by id, from problems."""
    items = list(items)
    texts = {item[1].id: item[1].text for item in items if not isinstance(item, Problem)}
    return texts, [item for item in items if isinstance(item, Problem)]


def test_a_zip_gives_its_texts_to_the_bottom(zipped):
    path = zipped({"b.txt": "ب", "2020/a.txt": "أ", "2021/a.TXT": "ا", "__MACOSX/._b.txt": "x"})
    assert format_of(path).name == "text"
    texts, problems = sorted_out(read_texts([path]))
    assert texts == {"2020/a": "أ", "2021/a": "ا", "b": "ب"}
    assert problems == []


def test_what_lies_beside_the_articles_is_told(zipped, tmp_path):
    path = zipped({"a.txt": "ا", "notes.pdf": "x", "b.pdf": "x", "c": "x"})
    texts, [notice] = sorted_out(read_files([path]))
    assert texts == {"a": "ا"}
    assert isinstance(notice, Notice)
    told = {"count": 3, "kinds": ".pdf 2, – 1", "names": "b.pdf, c, notes.pdf"}
    assert (notice.code, notice.values) == ("folder.left_out", told)
    (tmp_path / "folder").mkdir()
    for name in ("a.txt", "b.pdf"):
        (tmp_path / "folder" / name).write_text("ا", "utf-8")
    assert sorted_out(read_files([tmp_path / "folder"]))[1][0].values["kinds"] == ".pdf 1"


MARKED = {
    "notes.conll": b"\xd9\x82\xd8\xa7\xd9\x84\tO\n",
    "notes.tsv": b"#FORMAT=WebAnno TSV 3.3\n",
    "notes.xmi": b"<xmi:XMI/>",
}


def filled(folder, files):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("name", MARKED)
def test_articles_beside_annotations_are_told(name, zipped, tmp_path):
    files = {f"{letter}.txt": "قال".encode() for letter in "abcd"} | {name: MARKED[name]}
    for path in (zipped(files), filled(tmp_path / "folder", files)):
        told = [one for one in read_files([path]) if isinstance(one, Notice)]
        [notice] = [one for one in told if one.code == "folder.left_out"]
        assert notice.values == {"count": 4, "kinds": ".txt 4", "names": "a.txt, b.txt, c.txt, …"}


@pytest.mark.parametrize(
    ("text", "annotations"),
    [
        ("a.txt", "a.conll"),
        ("a.txt", "a.txt.conll"),
        ("source/a.txt", "annotation/a.txt/admin.conll"),
    ],
)
def test_articles_that_annotations_hold_are_not_told(text, annotations, tmp_path):
    filled(tmp_path, {text: "قال".encode(), annotations: MARKED["notes.conll"]})
    assert sorted_out(read_files([tmp_path]))[1] == []


def test_a_text_of_the_same_name_elsewhere_is_told(tmp_path):
    filled(tmp_path, {"x/1.txt": "قال".encode(), "y/1.conll": MARKED["notes.conll"]})
    assert [one.code for one in sorted_out(read_files([tmp_path]))[1]] == ["folder.left_out"]


def test_a_bad_file_in_a_zip_is_told_with_its_place(zipped):
    path = zipped({"a.txt": b"\xff\x00", "b.txt": "ب"})
    texts, [problem] = sorted_out(read_texts([path]))
    assert texts == {"b": "ب"}
    assert problem.place.file == f"{path}/a.txt"


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "\\\\host\\a.txt", "C:/a.txt"]
)
def test_names_that_lead_out_of_the_zip_are_refused(name, zipped):
    texts, [problem] = sorted_out(read_texts([zipped({name: "x", "b.txt": "ب"})]))
    assert texts == {"b": "ب"}
    assert problem.code == "zip.path"


def test_a_link_is_not_followed(tmp_path):
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("a.txt")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    texts, [problem] = sorted_out(read_texts([path]))
    assert (texts, problem.code) == ({}, "zip.link")


def test_a_locked_file_is_told(zipped):
    path = zipped({"a.txt": "سر"}, compression=zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + flags] |= 1
    path.write_bytes(content)
    [problem] = sorted_out(read_texts([path]))[1]
    assert problem.code == "zip.encrypted"


def test_a_bomb_is_stopped_by_its_ratio_whatever_the_zip_says_of_its_size(zipped):
    path = zipped({"a.txt": b"\x20" * (30 << 20), "b.txt": "ب"})
    texts, [problem] = sorted_out(read_texts([path]))
    assert (texts, problem.code) == ({"b": "ب"}, "zip.bomb")
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = struct.pack("<I", 5)  # a lie about the length
    path.write_bytes(content)
    texts, [problem] = sorted_out(read_texts([path]))
    assert texts == {"b": "ب"}
    assert problem.code in {"zip.bomb", "zip.broken"}


def test_a_zip_gives_no_more_than_an_archive_of_articles_holds(zipped, monkeypatch):
    monkeypatch.setattr(zips, "LARGEST_SUM", 10)
    texts, [problem] = sorted_out(read_texts([zipped({"a.txt": "12345678", "b.txt": "12345678"})]))
    assert (texts, problem.code) == ({"a": "12345678"}, "zip.bomb")


def test_a_file_that_no_article_can_be_is_not_opened(zipped, monkeypatch):
    monkeypatch.setattr(zips, "LARGEST", 10)
    [problem] = sorted_out(read_texts([zipped({"a.txt": "x" * 11})]))[1]
    assert problem.code == "file.too_long"


def test_an_endless_list_of_contents_is_not_read(zipped, monkeypatch):
    path = zipped({f"{number}.txt": "x" for number in range(9)})
    monkeypatch.setattr(zips, "LARGEST_DIRECTORY", 100)
    with pytest.raises(Problem) as caught:
        Zip(path, str(path))
    assert caught.value.code == "zip.too_many"


def test_a_zip64_is_read_and_its_list_of_contents_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 2)  # so that three files make a zip64
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in "abc":
            archive.writestr(f"{name}.txt", name)
    assert b"PK\x06\x06" in (tmp_path / "a.zip").read_bytes()
    assert sorted_out(read_texts([tmp_path / "a.zip"]))[0] == {"a": "a", "b": "b", "c": "c"}
    with (tmp_path / "a.zip").open("rb") as handle:
        assert 100 < zips._directory_length(handle) < 300


@pytest.mark.parametrize("damage", [b"PK\x03\x04", b"PK\x05\x06" + b"\xff" * 18])
def test_a_broken_zip_is_told(damage, tmp_path):
    (tmp_path / "a.zip").write_bytes(damage)
    [problem] = read_texts([tmp_path / "a.zip"])
    assert problem.code == "zip.broken"
    assert problem.place.file == str(tmp_path / "a.zip")


def test_damage_in_one_file_loses_only_that(zipped):
    path = zipped({"a.txt": "ا" * 50, "b.txt": "ب"}, compression=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace("ا".encode() * 50, "ي".encode() * 50, 1))
    texts, [problem] = sorted_out(read_texts([path]))
    assert (texts, problem.code) == ({"b": "ب"}, "zip.broken")


@pytest.mark.parametrize(
    ("codec", "told"), [("cp720", "DOS-720"), ("cp1256", "Windows-1256"), ("utf-8", None)]
)
def test_names_in_an_old_encoding_are_found_out(codec, told, tmp_path):
    names = ["افتتاح المتحف الجديد.txt", "زيارة الوزير إلى المدينة.txt"]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number, name in enumerate(names):
            archive.writestr("n" * (len(name.encode(codec)) - 5) + f"{number}.txt", "نص")
    made = content.getvalue()
    for number, name in enumerate(names):
        stand_in = b"n" * (len(name.encode(codec)) - 5) + b"%d.txt" % number
        made = made.replace(stand_in, name.encode(codec))
    (tmp_path / "a.zip").write_bytes(made)
    texts, notices = sorted_out(read_texts([tmp_path / "a.zip"]))
    assert set(texts) == {name.removesuffix(".txt") for name in names}
    assert [notice.values["encoding"] for notice in notices] == ([told] if told else [])


@pytest.mark.parametrize(("at", "by"), [(12, 9), (16, 9), (16, 200)])
def test_a_list_of_contents_that_is_not_where_it_should_be_is_told(at, by, zipped):
    path = zipped({"a.txt": "ا", "b.txt": "ب"})
    content = bytearray(path.read_bytes())
    content[len(content) - 22 + at] = (content[len(content) - 22 + at] + by) % 256
    path.write_bytes(content)
    texts, problems = sorted_out(read_texts([path]))
    assert texts.items() <= {"a": "ا", "b": "ب"}.items()
    assert {one.code for one in problems} <= {"zip.broken", "zip.bomb"}
    assert texts or problems


def test_a_file_without_a_name_is_none(zipped):
    path = zipped({"a.txt": "ا", "x": "ب"})
    content = path.read_bytes()
    at = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    # The second entry of the list loses its name of one letter; the end tells the new length.
    content = content[: at + 28] + b"\0\0" + content[at + 30 : at + 46] + content[at + 47 :]
    end = content.index(b"PK\x05\x06")
    length = int.from_bytes(content[end + 12 : end + 16], "little") - 1
    path.write_bytes(content[: end + 12] + length.to_bytes(4, "little") + content[end + 16 :])
    assert sorted_out(read_texts([path])) == ({"a": "ا"}, [])
