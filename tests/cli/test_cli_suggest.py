"""``musnad suggest``: articles in, a corpus of suggestions out, in the same order."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from annotator.formats.validation import validate_corpus
from annotator.problems import Problem

QUOTED = "قال المدير {} إن العمل في المصنع بدأ اليوم. وأضاف أن الإنتاج سيزيد."


def article(number):
    return {"id": f"n{number}", "text": QUOTED.format(number), "meta": {"outlet": "النهار"}}


@pytest.fixture
def plain(tmp_path):
    def write(count, *more):
        lines = [json.dumps(article(number)).encode() for number in range(count)]
        (tmp_path / "in.jsonl").write_bytes(b"".join(line + b"\n" for line in [*lines, *more]))
        return "in.jsonl"

    return write


def lines_of(file):
    return [json.loads(line) for line in file.read_bytes().splitlines()]


def test_articles_become_a_sound_corpus_of_suggestions(musnad, plain, tmp_path):
    code, out, err = musnad("suggest", plain(2), "out.jsonl")
    assert (code, err) == (0, "")
    assert out == "4 attribution(s) suggested in 2 article(s).\n"
    items = list(validate_corpus(tmp_path / "out.jsonl"))
    assert not [item for item in items if isinstance(item, Problem)]
    first = lines_of(tmp_path / "out.jsonl")[0]
    assert (first["id"], first["annotator"], first["meta"]["outlet"]) == (
        "n0",
        "suggested",
        "النهار",
    )
    said, added = first["attributions"]
    marked = {one["id"]: one["exact"][0] for one in first["mentions"]}
    assert marked[said["quote"]] == "العمل في المصنع بدأ اليوم"
    assert marked[said["cues"][0]] == "قال"
    assert added["speakers"] == said["speakers"]
    assert 0 <= said["features"]["confidence"] <= 1
    assert all(first["provenance"][one["id"]].startswith("rules@") for one in (said, added))


def test_annotations_of_the_article_are_not_taken_over(musnad, tmp_path):
    cue = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]}
    lines = [{**article(0), "annotator": name, "mentions": [cue]} for name in ("هدى", "سامي")]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(json.dumps(one).encode() for one in lines))
    assert musnad("suggest", "in.jsonl", "out.jsonl").code == 0
    [line] = lines_of(tmp_path / "out.jsonl")  # one article, however many annotated it
    assert line["annotator"] == "suggested"
    assert len(line["attributions"]) == 2


def test_a_text_file_does_as_well(musnad, tmp_path):
    (tmp_path / "خبر.txt").write_text(QUOTED.format(1), encoding="utf-8")
    assert musnad("suggest", "خبر.txt", "out.jsonl").code == 0
    assert [line["id"] for line in lines_of(tmp_path / "out.jsonl")] == ["خبر"]


def test_a_bad_line_is_told_and_skipped(musnad, plain, tmp_path):
    source = plain(1, b"{", json.dumps(article(2)).encode())
    code, out, err = musnad("suggest", source, "out.jsonl")
    assert code == 0
    assert err.startswith("in.jsonl:2: Malformed JSON")
    assert [line["id"] for line in lines_of(tmp_path / "out.jsonl")] == ["n0", "n2"]
    assert musnad("suggest", source, "out.jsonl", "--strict").code == 1
    code, out, err = musnad("suggest", source, "out.jsonl", "--json")
    told = json.loads(out)
    assert (code, err, told["articles"], told["attributions"]) == (0, "", 2, 4)
    assert [problem["code"] for problem in told["problems"]] == ["corpus.json"]


def test_where_nothing_can_be_read_the_old_corpus_stays(musnad, tmp_path):
    (tmp_path / "out.jsonl").write_text("old")
    (tmp_path / "in.jsonl").write_text("")
    assert musnad("suggest", "none.jsonl", "out.jsonl").code == 1
    code, _, err = musnad("suggest", "in.jsonl", "out.jsonl")
    assert (code, err) == (1, "in.jsonl: The file is empty.\n")
    assert (tmp_path / "out.jsonl").read_text() == "old"


def test_corpora_go_through_pipes(musnad_apart, plain, tmp_path):
    plain(3)
    for workers in ("1", "2"):
        code, out, err = musnad_apart(
            "suggest", "-", "-", "--workers", workers, input=(tmp_path / "in.jsonl").read_bytes()
        )
        assert (code, err) == (0, "6 attribution(s) suggested in 3 article(s).\n")
        assert [json.loads(line)["id"] for line in out.splitlines()] == ["n0", "n1", "n2"]


def test_several_processes_give_what_one_gives_in_the_same_order(musnad_apart, plain, tmp_path):
    source = plain(100)  # several chunks, the last not full
    assert musnad_apart("suggest", source, "one.jsonl").code == 0
    outcome = musnad_apart("suggest", source, "two.jsonl", "--workers", "2")
    assert outcome == (0, "200 attribution(s) suggested in 100 article(s).\n", "")
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()


@pytest.fixture
def ctrl_c_is_heard():
    """What runs in the background of a shell has Ctrl+C ignored, and so have its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_it_and_leaves_nothing_behind(plain, tmp_path, workers):
    first = json.dumps(article(0)).encode() + b"\n"
    running = subprocess.Popen(
        [sys.executable, "-m", "annotator", "suggest", "-", "out.jsonl", "--workers", workers],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    running.stdin.write(first * 20_000)  # more than a pipe holds: by now it is at work
    running.stdin.flush()
    assert any(tmp_path.glob(".*.part"))
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does, to the workers too
    _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.killpg(running.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("a worker lives on")


def test_no_more_is_read_than_is_worked_on():
    from annotator.cli.suggesting import CHUNK, WAITING, Means, Suggesting, lines
    from annotator.model.article import Article

    read = []

    def articles():
        for number in range(1000):
            read.append(number)
            yield Article(id=str(number), text=QUOTED.format(number))

    made = lines(articles(), Suggesting(Means()), 2)
    next(made)
    assert len(read) <= 2 * WAITING * CHUNK
    made.close()
