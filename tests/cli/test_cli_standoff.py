"""``musnad convert`` with formats of several files: recognised, and losses told beside them."""

import json
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample.jsonl"


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("out", "brat"),
        ("out.zip", "brat"),
        ("out", "cas"),
        ("out.json.zip", "cas"),
        ("out", "webanno"),
        ("out.zip", "webanno"),
        ("out.conll", "conll"),
        ("out.bioes", "conll"),
    ],
)
def test_a_corpus_goes_there_and_back(target, name, musnad, tmp_path):
    code, out, _ = musnad("convert", SAMPLE, target, "--to", name)
    assert (code, out) == (0, "")
    losses = tmp_path / f"{target}.losses.json"
    assert losses.exists() == (name != "cas")
    assert musnad("convert", target, "back.jsonl").code == 0
    lines = [json.loads(line) for line in (tmp_path / "back.jsonl").read_bytes().splitlines()]
    sample = [json.loads(line) for line in SAMPLE.read_bytes().splitlines()]
    assert [(one["id"], one["text"]) for one in lines] == [
        (one["id"], one["text"]) for one in sample
    ]
    if name == "cas":
        assert lines == sample
    else:
        assert json.loads(losses.read_bytes())["format"] == name


def test_a_folder_with_other_files_is_left_alone(musnad, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.doc").touch()
    code, _, err = musnad("convert", SAMPLE, "out", "--to", "brat")
    assert code == 1
    assert "thesis.doc" in err
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["thesis.doc"]


def test_a_project_takes_what_brat_has(musnad, tmp_path):
    assert musnad("convert", SAMPLE, "out", "--to", "brat").code == 0
    assert musnad("new", "p.musnad").code == 0
    code, _, err = musnad("import", "p.musnad", "out", "--annotator", "ليلى")
    assert code == 0, err
    assert musnad("export", "p.musnad", "back.jsonl").code == 0
    lines = [json.loads(line) for line in (tmp_path / "back.jsonl").read_bytes().splitlines()]
    assert len(lines) == len(SAMPLE.read_bytes().splitlines())
    assert {one["annotator"] for one in lines} == {"ليلى"}
