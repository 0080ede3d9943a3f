"""``musnad export --views``: training sets from projects and corpora, and their validation."""

import json
from pathlib import Path

import pytest

from annotator.training.manifest import read_manifest

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample.jsonl"
SPLIT = ("--split", "train=6,dev=2,test=2")


@pytest.fixture
def project(musnad):
    """A project of the sample corpus."""
    assert musnad("new", "p.musnad", "--articles", SAMPLE).code == 0
    return "p.musnad"


def test_a_project_becomes_a_training_set(project, musnad, tmp_path):
    code, out, err = musnad("export", project, "set", "--views", "all", *SPLIT)
    assert (code, out) == (0, "")
    lines = err.splitlines()
    assert lines[0].startswith("tokens cannot hold: joins of interrupted mentions (")
    assert lines[-1].startswith("A training set of 26 files was written to set; articles: train 8,")
    assert musnad("validate", "set") == (
        0,
        "set: a training set, all files as its manifest says.\n",
        "",
    )
    (tmp_path / "set/README.md").write_text("x")
    code, _, err = musnad("validate", "set")
    assert code == 1
    assert (
        err == "set/README.md: The file is not what the manifest says: its digest is another one.\n"
    )


def test_a_corpus_becomes_the_same_training_set_without_a_project(project, musnad, tmp_path):
    options = ("--views", "frames,stance", *SPLIT, "--format", "corpus", "--seed", 3)
    assert musnad("export", project, "one", *options).code == 0
    assert musnad("export", SAMPLE, "two", *options).code == 0
    one, two = (read_manifest(tmp_path / name).files for name in ("one", "two"))
    assert [file.path for file in one] == [file.path for file in two]
    assert one == two


def test_what_is_asked_for_stands_in_the_card(musnad, tmp_path):
    options = ("--anonymise", "--licence", "CC-BY-4.0", "--title", "أخبار", "--views", "pairs")
    code, _, err = musnad("export", SAMPLE, "set", *options, *SPLIT)
    assert code == 0
    assert "warning: Names replaced: " in err
    card = (tmp_path / "set/README.md").read_text("utf-8")
    assert 'pretty_name: "أخبار"\n' in card
    assert 'license: "cc-by-4.0"\n' in card
    assert '- config_name: "pairs"\n' in card
    assert "names were replaced in" in card


def test_the_result_may_be_read_by_programs(musnad):
    code, out, _ = musnad("export", SAMPLE, "set", "--views", "tokens", *SPLIT, "--json")
    told = json.loads(out)
    assert code == 0
    assert sum(part["articles"] for part in told["parts"].values()) == 14
    assert told["losses"]["tokens"]["fragments"] > 0


def test_a_split_corpus_needs_no_project(musnad):
    code, out, _ = musnad("export", SAMPLE, "-", *SPLIT)
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    parts = [line["split"] for line in lines]
    assert {part: parts.count(part) for part in parts} == {"train": 8, "dev": 3, "test": 3}


def test_lists_give_articles_their_parts(musnad, tmp_path):
    (tmp_path / "t.txt").write_text("sample-03\nsample-05\n")
    code, out, err = musnad("export", SAMPLE, "-", "--lists", "test=t.txt")
    assert code == 0
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["sample-03", "sample-05"]
    assert "warning: Articles that are in no list were left out: 12.\n" in err
    code, out, _ = musnad("export", SAMPLE, "-", "--lists", "test=t.txt", "--split", "train=1")
    parts = {line["id"]: line["split"] for line in map(json.loads, out.splitlines())}
    assert [name for name, part in parts.items() if part == "test"] == ["sample-03", "sample-05"]
    assert len(parts) == 14


def test_a_bad_line_of_a_corpus_is_told_once_and_ends_with_1(musnad, tmp_path):
    (tmp_path / "c.jsonl").write_bytes(SAMPLE.read_bytes() + b"{broken\n")
    code, _, err = musnad("export", "c.jsonl", "set", "--views", "spans", *SPLIT)
    assert code == 1
    assert err.count("Malformed JSON") == 1
    assert (tmp_path / "set/manifest.json").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--views", "tokens,poems"),
        ("--views", "tokens", "--format", "brat"),
        ("--anonymise",),
        ("--tokenizer", "t.json"),
        ("--stratify", "length"),
        ("--apart", "weather"),
        ("--lists", "nowhere"),
    ],
)
def test_other_options_are_wrong_usage(options, musnad):
    code, out, err = musnad("export", SAMPLE, "set", *options)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_standard_input_cannot_be_gone_through_twice(musnad):
    code, _, err = musnad("export", "-", "set", "--views", "spans")
    assert code == 1
    assert "can be read only once" in err
