"""Plain texts: one article a file, kept letter for letter; what text cannot hold is counted."""

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.formats.text import read_texts, write_texts
from annotator.formats.told import FIRST
from annotator.model.article import Article, Meta, text_sha256
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Problem

NEWS = "قال الوزير أمس إن المدرسة ستفتح أبوابها غداً، وأكد المدير ذلك بفرح.\r\n"
TEXT = "العنوان\r\n\r\nقال: «نعم».\n"


def read_one(folder, content, name="article.txt"):
    file = folder / name
    file.write_bytes(content)
    [item] = read_texts([file])
    return item if isinstance(item, Problem) else item[1]


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
    ids=["UTF-8", "with a mark", "UTF-16", "big-endian"],
)
def test_the_text_is_kept_as_it_stands_without_the_byte_order_mark(content, tmp_path):
    record = read_one(tmp_path, content)
    assert record.text == TEXT
    assert record.text_sha256 == text_sha256(TEXT)
    assert record.is_bare


def test_the_name_is_the_id_and_the_first_line_the_title(tmp_path):
    record = read_one(tmp_path, "\n \n عنوان \nنص".encode(), "خبر 1.txt")
    assert (record.id, record.meta.title) == ("خبر 1", "عنوان")


@pytest.mark.parametrize(
    ("content", "code", "byte"),
    [
        ("Министр сказал, что школа откроется завтра утром".encode("cp1251"), "text.encoding", 1),
        ("قال".encode() + b"\xff", "text.encoding", 7),
        (b"\xef\xbb\xbfab\xff", "text.encoding", 6),
        (b"\xff\xfe\x00\xd8", "text.encoding", 3),
        ("a b".encode("utf-16-le"), "text.not_text", 2),
    ],
)
def test_other_bytes_are_told_with_their_place(content, code, byte, tmp_path):
    problem = read_one(tmp_path, content)
    assert (problem.code, problem.values["byte"]) == (code, byte)
    assert problem.place.file == str(tmp_path / "article.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_text_is_told(content, tmp_path):
    assert read_one(tmp_path, content).code == "text.empty"


def test_a_bad_file_loses_only_itself(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff")
    (tmp_path / "b.txt").write_text("نص", "utf-8")
    missing, bad, good = read_texts([tmp_path / "none.txt", tmp_path / "a.txt", tmp_path / "b.txt"])
    assert (missing.code, bad.code) == ("file.missing", "text.encoding")
    assert good[1].id == "b"


def test_files_of_one_name_get_their_folders_names(tmp_path):
    files = []
    for folder in ("2019/may", "2020/may", "2020/june"):
        (tmp_path / folder).mkdir(parents=True)
        files.append(tmp_path / folder / "1.txt")
        files[-1].write_text(folder, "utf-8")
    files.append(tmp_path / "2.txt")
    files[-1].write_text("2", "utf-8")
    found = {record.text: record.id for _, record in read_texts([*files, files[0]])}
    assert found == {
        "2019/may": "2019/may/1",
        "2020/may": "2020/may/1",
        "2020/june": "june/1",
        "2": "2",
    }


def test_a_folder_gives_its_text_files_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "notes.md"):
        (tmp_path / name).write_text(name, "utf-8")
    assert [record.text for _, record in read_texts([tmp_path])] == ["a.txt", "b.txt"]


def test_folders_are_read_to_the_bottom_without_what_is_hidden(tmp_path):
    for name in ("b.txt", "2020/a.txt", "2020/may/a.txt", ".git/c.txt", "2020/.d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    found = {record.text: record.id for _, record in read_texts([tmp_path])}
    assert found == {"2020/a.txt": "2020/a", "2020/may/a.txt": "may/a", "b.txt": "b"}


def test_a_folder_that_links_to_itself_has_an_end(tmp_path):
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(list(read_texts([tmp_path]))) == 1


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1256", "Windows-1256"),
        ("iso8859_6", "ISO-8859-6"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_an_encoding_that_is_found_out_is_told(codec, name, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(NEWS.encode(codec))
    (notice, (_, record)) = read_texts([file])
    assert record.text == NEWS
    assert isinstance(notice, Notice)
    assert (notice.code, notice.values["encoding"]) == ("text.encoding_found", name)
    assert notice.place.file == str(file)


def test_an_encoding_in_doubt_is_told_with_the_other_one(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("نعم".encode("cp1256"))
    (notice, (_, record)) = read_texts([file])
    assert record.text == "نعم"
    assert notice.code == "text.encoding_doubtful"
    assert notice.values == {"encoding": "Windows-1256", "other": "ISO-8859-6"}


def test_many_old_files_are_told_of_in_few_lines(tmp_path):
    for number in range(FIRST + 3):
        (tmp_path / f"{number:03}.txt").write_bytes(NEWS.encode("cp1256"))
    items = list(read_texts([tmp_path]))
    notices = [item for item in items if isinstance(item, Notice)]
    assert len(notices) == FIRST + 1
    assert len(items) - len(notices) == FIRST + 3
    assert (notices[-1].code, notices[-1].values["count"]) == ("text.encodings_found", 3)


def test_a_file_that_no_article_can_be_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.formats.files.LARGEST", 10)
    assert read_one(tmp_path, b"x" * 11).code == "file.too_long"


def test_a_folder_without_text_files_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("نص", "utf-8")
    problem, (_, record) = read_texts([tmp_path / "empty", tmp_path / "a.txt"])
    assert (problem.code, record.id) == ("folder.nothing", "a")
    assert problem.place.file == str(tmp_path / "empty")


@given(st.text().filter(str.strip), st.text(min_size=1))
@example("\ufeffنص", "a")
@example("0\x06ا", "a")
@example("\x06'" * 9, "a")
@example("\r\nنص\u2028", "../../etc/passwd")
@example("نص", "ا" * 300)
@example("نص", "CON?*<>|%")
@example("نص", ".")
def test_a_written_text_is_read_back_letter_for_letter(text, name):
    with tempfile.TemporaryDirectory() as folder:
        write_texts(Path(folder) / "out", [Record(id=name, text=text)])
        [file] = (Path(folder) / "out").iterdir()
        [(_, record)] = read_texts([file])
        assert [path.name for path in Path(folder).iterdir()] == ["out"]
    assert record.text == text


def test_ids_that_differ_only_in_case_or_after_200_letters_keep_files_of_their_own(tmp_path):
    names = ["a", "A", "a/b", "a%2Fb", "x" * 250, "x" * 249 + "y"]
    write_texts(tmp_path, [Record(id=name, text=name) for name in names])
    files = list(tmp_path.iterdir())
    assert sorted(file.read_text("utf-8") for file in files) == sorted(names)
    assert len({file.name.casefold() for file in files}) == len(names)


def test_one_article_may_go_to_one_file(tmp_path):
    write_texts(tmp_path / "one.txt", [Record(id="a", text=TEXT)])
    assert (tmp_path / "one.txt").read_bytes() == TEXT.encode()


def test_several_articles_do_not_go_to_one_file(tmp_path):
    (tmp_path / "one.txt").write_bytes(b"old")
    with pytest.raises(Problem) as caught:
        write_texts(tmp_path / "one.txt", [Record(id="a", text="1"), Record(id="b", text="2")])
    assert caught.value.code == "text.many_articles"
    assert (tmp_path / "one.txt").read_bytes() == b"old"


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(Problem) as caught:
        write_texts(tmp_path / "out", [Record(id="a", text="1")])
    assert caught.value.code == "file.not_folder"


def test_an_article_is_written_once_and_what_text_cannot_hold_is_counted(tmp_path):
    bare = record_of(Article(id="a", text="قال", meta=Meta(title="عنوان", outlet="الوطن")))
    mention = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}
    first = msgspec.convert(
        {
            "id": "a",
            "text": "قال",
            "annotator": "هدى",
            "mentions": [mention],
            "comments": [{"text": "؟"}],
        },
        Record,
    )
    second = msgspec.structs.replace(first, annotator="علي")
    losses = write_texts(tmp_path / "out", [bare, first, second])
    assert losses.counts == {"meta": 2, "annotator": 2, "comments": 2, "mentions": 2}
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["a.txt"]
