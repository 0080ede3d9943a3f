"""``musnad validate``, ``schema`` and ``scheme check``: what is sound and what is not."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from annotator.model.schema import schemas
from annotator.model.scheme import DEFAULT_SCHEME

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
CUE = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}
GOOD = {"id": "a", "text": "قال", "annotator": "هدى", "mentions": [CUE]}


def corpus(folder, *lines, name="corpus.jsonl"):
    content = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    (folder / name).write_bytes(b"\n".join(content))
    return name


def test_a_sound_corpus_ends_with_0(musnad, tmp_path):
    outcome = musnad("validate", corpus(tmp_path, GOOD))
    assert outcome == (0, "corpus.jsonl: 1 record(s), sound.\n", "")


def test_each_problem_is_a_line_with_file_and_line(musnad, tmp_path):
    wrong = {**GOOD, "id": "b", "mentions": [{**CUE, "exact": ["قيل"]}]}
    name = corpus(tmp_path, GOOD, wrong, b'{"id": }', GOOD)
    code, out, err = musnad("validate", name)
    assert code == 1
    assert out == "corpus.jsonl: 2 record(s) read, 3 problem(s).\n"
    first, second, third = err.splitlines()
    assert first.startswith("corpus.jsonl:2: $.mentions[0].exact[0]: Mention m1: ")
    assert "“قال”" in first
    assert "“قيل”" in first
    assert second.startswith("corpus.jsonl:3: Malformed JSON at column 8")
    assert third.startswith("corpus.jsonl:4: $.id: Article a by annotator هدى stands in line 1")


def test_warnings_are_told_but_are_no_failure(musnad, tmp_path):
    code, out, err = musnad("validate", corpus(tmp_path, {**GOOD, "mentions": [], "more": 1}))
    assert (code, out) == (0, "corpus.jsonl: 1 record(s), sound.\n")
    assert err.startswith("warning: corpus.jsonl:1: $.more: ")


def test_several_files_are_each_checked_and_one_bad_one_fails_all(musnad, tmp_path):
    files = [
        corpus(tmp_path, GOOD, name="good.jsonl"),
        corpus(tmp_path, name="empty.jsonl"),
        "none.jsonl",
        ".",
    ]
    code, out, err = musnad("validate", *files)
    assert code == 1
    assert len(out.splitlines()) == 4
    assert err.splitlines() == [
        "empty.jsonl: The file is empty.",
        "none.jsonl: There is no such file.",
        ".: This is a folder, not a file.",
    ]


def test_problems_are_given_to_programs_as_json(musnad, tmp_path):
    name = corpus(tmp_path, {**GOOD, "more": 1}, b"\xff")
    code, out, err = musnad("validate", "--json", name)
    [finding] = json.loads(out)
    assert (code, err) == (1, "")
    assert (finding["records"], finding["sound"]) == (1, False)
    assert [
        (problem["code"], problem["line"], problem["severity"]) for problem in finding["problems"]
    ] == [("corpus.field_kept", 1, "notice"), ("corpus.not_utf8", 2, "error")]


def test_a_corpus_may_come_through_a_pipe(musnad, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert musnad("validate", "-").code == 0


def test_features_are_held_to_a_given_scheme(musnad, tmp_path):
    (tmp_path / "scheme.json").write_bytes(msgspec.json.encode(DEFAULT_SCHEME))
    name = corpus(tmp_path, {**GOOD, "mentions": [{**CUE, "features": {"loud": True}}]})
    assert musnad("validate", name).code == 0
    code, _, err = musnad("validate", name, "--scheme", "scheme.json")
    assert code == 1
    assert err.startswith("corpus.jsonl:1: $.mentions[0].features.loud: ")


def test_schemes_are_recognised_and_checked(musnad, tmp_path):
    scheme = msgspec.to_builtins(DEFAULT_SCHEME)
    (tmp_path / "good.json").write_bytes(msgspec.json.encode(scheme))
    (tmp_path / "bad.json").write_bytes(msgspec.json.encode(scheme | {"layers": []}))
    assert musnad("validate", "good.json") == (0, "good.json: a sound scheme.\n", "")
    for command in (("validate",), ("scheme", "check")):
        assert musnad(*command, "good.json").code == 0
        code, _, err = musnad(*command, "bad.json")
        assert code == 1
        assert len(err.splitlines()) == 6
        assert err.startswith("bad.json: $.layers: The layer quote must stand")


def test_a_scheme_that_is_only_hard_to_see_is_warned_of(musnad, tmp_path):
    scheme = msgspec.to_builtins(DEFAULT_SCHEME)
    scheme["layers"][2]["colour_dark"] = "#202020"
    (tmp_path / "pale.json").write_bytes(msgspec.json.encode(scheme))
    code, out, err = musnad("scheme", "check", "pale.json")
    assert (code, out) == (0, "pale.json: a sound scheme.\n")
    assert err.startswith("warning: pale.json: $.layers[2].colour_dark: The colour of speaker is")
    code, out, _ = musnad("scheme", "check", "pale.json", "--json")
    told = json.loads(out)
    assert (code, told["sound"]) == (0, True)
    assert [problem["severity"] for problem in told["problems"]] == ["notice"]


def test_every_fault_of_a_scheme_is_told_with_its_place(musnad, tmp_path):
    scheme = msgspec.to_builtins(DEFAULT_SCHEME)
    scheme["layers"][0].update(key="ض", name_ar=" ")
    tone = {"name": "tone", "on": "quote", "values": ["calm", "calm"]}
    scheme["features"] = [*scheme["features"], tone]
    (tmp_path / "bad.json").write_bytes(msgspec.json.encode(scheme))
    code, out, err = musnad("scheme", "check", "bad.json")
    assert (code, out) == (1, "")
    assert [line.split(": ")[1] for line in err.splitlines()] == [
        "$.layers[0].name_ar",
        "$.layers[0].key",
        "$.features[5].values[0]",
        "$.features[5].values[1]",
    ]


def test_a_schemes_problems_are_given_to_programs_as_json(musnad, tmp_path):
    (tmp_path / "bad.json").write_bytes(b"{")
    code, out, _ = musnad("scheme", "check", "bad.json", "--json")
    assert code == 1
    assert json.loads(out)["problems"][0]["code"] == "corpus.json"


def test_the_schemas_are_printed_together_or_one_by_one(musnad):
    assert json.loads(musnad("schema").out) == schemas()
    assert json.loads(musnad("schema", "record").out) == schemas()["record"]


def test_the_schemas_are_written_to_files(musnad, tmp_path):
    assert musnad("schema", "--write", ".").code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "record.schema.json",
        "scheme.schema.json",
    ]
    assert musnad("schema", "--write", "none").code == 1


@pytest.mark.skipif(os.name != "posix", reason="POSIX terminals")
def test_progress_is_shown_on_a_terminal_alone(musnad_apart, tmp_path):
    import pty

    name = corpus(tmp_path, *({**GOOD, "id": str(number)} for number in range(500)))
    assert musnad_apart("validate", name).err == ""
    terminal, end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "validate", name],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=end,
        check=True,
    )
    os.close(end)
    shown = os.read(terminal, 1 << 16).decode()
    os.close(terminal)
    assert "500/500" in shown
    assert done.stdout.decode() == "corpus.jsonl: 500 record(s), sound.\n"


@pytest.mark.skipif(not SHARED.is_dir(), reason="no corpora beside the repository")
def test_the_gold_corpora_are_sound(musnad):
    code, out, err = musnad("validate", *sorted((SHARED / "gold").glob("*.jsonl")))
    assert (code, err) == (0, "")
    assert out.count("24 record(s), sound.") == 3
