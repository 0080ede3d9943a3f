"""Training sets: whole folders, the same bytes each time, and what they say of themselves."""

import json
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from annotator.formats.catalogue import read_files
from annotator.model.annotation import Status
from annotator.model.record import Record, Split
from annotator.problems import Problem
from annotator.training.building import training_set
from annotator.training.manifest import check, read_manifest
from annotator.training.plan import Files, Names, Plan, Selection, Splitting, View

SHARES = {Split.TRAIN: 6, Split.DEV: 2, Split.TEST: 2}
BOTH = pytest.mark.parametrize("files", list(Files))


@pytest.fixture
def plan():
    """A plan for few articles that are all alike."""
    return Plan(splitting=Splitting(shares=SHARES, apart=()), name="تجربة")


@pytest.fixture
def corpus(article):
    """Ten articles, each finished by two annotators."""
    return [article(f"a{number}", annotator=who) for number in range(10) for who in ("هدى", "علي")]


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file()
    }


@BOTH
def test_the_same_plan_gives_the_same_bytes(files, corpus, plan, tmp_path):
    plan = replace(plan, files=files, anonymise=Names.PLACEHOLDERS)
    for name in ("one", "two"):
        training_set(lambda: corpus, plan, tmp_path / name)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    other = replace(plan, splitting=replace(plan.splitting, seed=1))
    training_set(lambda: corpus, other, tmp_path / "two")
    assert contents(tmp_path / "one") != contents(tmp_path / "two")


@BOTH
def test_the_articles_are_all_there_letter_for_letter(files, corpus, plan, tmp_path):
    made = training_set(lambda: corpus, replace(plan, files=files), tmp_path / "set")
    suffix = {Files.PARQUET: "*.parquet", Files.JSONL: "*.jsonl"}[files]
    found = {}
    for path in (tmp_path / "set" / "articles").glob(suffix):
        for item in read_files([path]):
            record = item[1]
            assert path.name.startswith(str(record.split))
            found[record.id, record.annotator] = replace(record, split=msgspec.UNSET)
    assert found == {(one.id, one.annotator): one for one in corpus}
    assert {part: len(one.articles) for part, one in made.counts.items()} == SHARES


def test_conversations_come_as_json_lines_too(corpus, plan, tmp_path):
    training_set(lambda: corpus, plan, tmp_path / "set")
    lines = (tmp_path / "set/chat/test.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert [one["role"] for one in json.loads(lines[0])["messages"]] == [
        "system",
        "user",
        "assistant",
    ]


def test_only_the_views_that_are_asked_for_are_made(corpus, plan, tmp_path):
    training_set(lambda: corpus, replace(plan, views=(View.PAIRS,)), tmp_path / "set")
    assert sorted(path.name for path in (tmp_path / "set").iterdir()) == [
        "README.md",
        "SHA256SUMS",
        "articles",
        "losses.json",
        "manifest.json",
        "pairs",
    ]


def test_the_manifest_tells_what_was_made_and_how(corpus, plan, tmp_path):
    training_set(lambda: corpus, plan, tmp_path / "set")
    manifest = read_manifest(tmp_path / "set")
    assert manifest.plan["splitting"]["shares"] == {"train": 6, "dev": 2, "test": 2}
    assert manifest.counts["train"]["mentions"]["quote"] == 6 * 2 * 4
    assert manifest.agreement == {
        "articles": 10,
        "annotators": 2,
        "f1": {**dict.fromkeys(manifest.agreement["f1"], 1.0), "source": None, "addressee": None},
    }
    rows = {(one.view, one.part): one.rows for one in manifest.files if one.path.endswith("quet")}
    assert rows["frames", "dev"] == 4
    assert list(check(tmp_path / "set")) == []


def test_what_was_changed_since_is_found(corpus, plan, tmp_path):
    folder = tmp_path / "set"
    training_set(lambda: corpus, plan, folder)
    (folder / "README.md").write_text("x")
    (folder / "losses.json").unlink()
    (folder / "mine.txt").touch()
    assert [(one.code, one.values.get("name")) for one in check(folder)] == [
        ("training.file_changed", None),
        ("training.file_missing", "losses.json"),
        ("training.file_extra", "mine.txt"),
    ]
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace("README.md", "../../etc/x"), "utf-8")
    assert "training.file_missing" in [one.code for one in check(folder)]
    manifest.write_text("{", "utf-8")
    assert [one.code for one in check(folder)] == ["training.manifest"]


def test_what_is_unfinished_is_left_out_and_told(article, plan, tmp_path):
    corpus = [article("a1"), article("a2"), article("b", status=Status.IN_PROGRESS)]
    made = training_set(lambda: corpus, plan, tmp_path / "set")
    assert [(one.code, one.values["count"]) for one in made.notices if "count" in one.values] == [
        ("training.left_out", 1)
    ]
    assert made.agreement.comparison is None
    assert "No two annotators" in (tmp_path / "set/README.md").read_text("utf-8")


def test_several_annotators_of_one_article_are_told(corpus, plan, tmp_path):
    made = training_set(lambda: corpus, plan, tmp_path / "set")
    assert [one.code for one in made.notices] == ["training.several"]
    alone = replace(plan, selection=Selection(annotator="هدى"))
    made = training_set(lambda: corpus, alone, tmp_path / "set")
    assert made.notices == ()
    assert made.agreement.articles == 10


def test_nothing_of_an_anonymous_set_tells_what_articles_were_called(article, plan, tmp_path):
    corpus = [article(f"https://news.example/{number}", url="u") for number in range(4)]
    lists = {corpus[0].id: Split.TRAIN, corpus[1].id: Split.TEST}
    hidden = replace(plan, splitting=Splitting(lists=lists), anonymise=Names.PLACEHOLDERS)
    made = training_set(lambda: corpus, replace(hidden, files=Files.JSONL), tmp_path / "set")
    assert "split.torn" in [one.code for one in made.notices]
    for content in contents(tmp_path / "set").values():
        assert b"news.example" not in content
        assert "الحقلي".encode() not in content
        assert "هدى".encode() not in content


def test_articles_without_a_word_or_a_mark_are_rows_too(plan, tmp_path):
    bare = [
        Record(id=f"a{number}", text=text, annotator="هدى", status=Status.FINISHED)
        for number, text in enumerate(("", " ", "نص", "\n\n"))
    ]
    made = training_set(lambda: bare, plan, tmp_path / "set")
    assert sum(len(one.articles) for one in made.counts.values()) == 4
    assert '"stance"\n' not in (tmp_path / "set/README.md").read_text("utf-8")


def test_where_nothing_matches_nothing_is_written(corpus, plan, tmp_path):
    nobody = replace(plan, selection=Selection(annotator="سلمى"))
    with pytest.raises(Problem) as caught:
        training_set(lambda: corpus, nobody, tmp_path / "set")
    assert caught.value.code == "training.empty"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("last", [1, 20, 21, 39])
def test_whoever_listens_may_stop_it_and_nothing_is_left(last, corpus, plan, tmp_path):
    training_set(lambda: corpus, plan, tmp_path / "set")
    before = contents(tmp_path / "set")

    class StoppedError(Exception):
        pass

    def stop(done):
        if done == last:
            raise StoppedError

    with pytest.raises(StoppedError):
        training_set(lambda: corpus[::-1], plan, tmp_path / "set", stop)
    assert contents(tmp_path / "set") == before
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_progress_is_told_for_each_record_twice(corpus, plan, tmp_path):
    heard = []
    training_set(lambda: corpus, plan, tmp_path / "set", heard.append)
    assert heard == list(range(1, 41))


@pytest.mark.parametrize("name", ["corpus.jsonl", "articles/mine.jsonl", "manifest.json"])
def test_a_folder_of_other_files_is_not_replaced(name, corpus, plan, tmp_path):
    file = tmp_path / "set" / name
    file.parent.mkdir(parents=True)
    file.write_text("{}")
    with pytest.raises(Problem):
        training_set(lambda: corpus, plan, tmp_path / "set")
    assert file.read_text() == "{}"


def test_a_training_set_that_is_there_is_replaced(corpus, plan, tmp_path):
    training_set(lambda: corpus, plan, tmp_path / "set")
    training_set(lambda: corpus, replace(plan, views=(View.SPANS,)), tmp_path / "set")
    assert not (tmp_path / "set/frames").exists()
    assert list(check(tmp_path / "set")) == []


def test_long_tables_are_several_files(corpus, plan, tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.training.tables.GROUP", 1)
    monkeypatch.setattr("annotator.training.tables.SHARD", 1)
    training_set(lambda: corpus, plan, tmp_path / "set")
    names = sorted(path.name for path in (tmp_path / "set/articles").glob("test-*"))
    count = len(names)
    assert count > 2
    assert names == [f"test-{number:05}-of-{count:05}.parquet" for number in range(count)]
    items = read_files([tmp_path / "set/articles" / name for name in names])
    assert sum(isinstance(item[1], Record) for item in items) == 4


def test_datasets_loads_every_view(corpus, plan, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets")
    training_set(lambda: corpus, plan, tmp_path / "set")
    folder = str(tmp_path / "set")
    views = datasets.get_dataset_config_names(folder)
    assert views == ["articles", *(str(view) for view in View)]
    for view in views:
        loaded = datasets.load_dataset(folder, view, cache_dir=str(tmp_path / "cache"))
        assert list(loaded) == ["train", "dev", "test"]
        assert all(len(part) for part in loaded.values())
    row = datasets.load_dataset(folder, "frames", cache_dir=str(tmp_path / "cache"))["test"][0]
    for mention in row["mentions"]:
        words = [row["text"][one["start"] : one["end"]] for one in mention["spans"]]
        assert " … ".join(words) == mention["text"]
