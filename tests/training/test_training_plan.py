"""Plans: what is asked of a training set, as it is written on the command line."""

import pytest

from annotator.model.annotation import Status
from annotator.model.record import Record, Split
from annotator.problems import Problem
from annotator.training.plan import Selection, parse_shares, read_lists

SHARES = {Split.TRAIN: 80, Split.DEV: 10, Split.TEST: 10}


def test_shares_are_read_in_any_order():
    assert parse_shares("train=80,dev=10,test=10") == SHARES
    assert parse_shares("test=1, train=9") == {Split.TEST: 1, Split.TRAIN: 9}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "train",
        "train=",
        "train=x",
        "train=-1",
        "train=1.5",
        "train=80,train=20",
        "other=1",
        "train=0,test=0",
        "train=80;test=20",
    ],
)
def test_other_shares_are_refused(text):
    with pytest.raises(Problem) as caught:
        parse_shares(text)
    assert caught.value.code == "split.malformed"


def test_lists_are_files_of_ids(tmp_path):
    (tmp_path / "t.txt").write_text("\ufeffa\n\n ب \n", "utf-8")
    (tmp_path / "d.txt").write_text("c", "utf-8")
    lists = read_lists(f"test={tmp_path / 't.txt'},dev={tmp_path / 'd.txt'}")
    assert lists == {"a": Split.TEST, "ب": Split.TEST, "c": Split.DEV}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("test", "split.lists_malformed"),
        ("other=one.txt", "split.lists_malformed"),
        ("test=none.txt", "file.missing"),
        ("test=one.txt,dev=two.txt", "split.listed_twice"),
        ("test=old.txt", "text.encoding"),
    ],
)
def test_other_lists_are_refused(text, code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text("a\nb", "utf-8")
    (tmp_path / "two.txt").write_text("b", "utf-8")
    (tmp_path / "old.txt").write_bytes("مقالة".encode("cp1256"))
    with pytest.raises(Problem) as caught:
        read_lists(text)
    assert caught.value.code == code


def test_what_is_done_is_taken_unless_something_else_is_asked_for():
    done = Record(id="a", text="نص", annotator="هدى", status=Status.FINISHED)
    begun = Record(id="b", text="نص", annotator="هدى", status=Status.IN_PROGRESS)
    settled = Record(id="c", text="نص", annotator="adjudicated", status=Status.ADJUDICATED)
    every = [done, begun, settled]

    def taken(**choice):
        return [one.id for one in every if Selection(**choice).takes(one)]

    assert taken() == ["a", "c"]
    assert taken(annotator="هدى") == ["a"]
    assert taken(adjudicated=True) == ["c"]
    assert taken(statuses=(Status.IN_PROGRESS,)) == ["b"]
