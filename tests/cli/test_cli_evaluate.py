"""``musnad evaluate``: predicted attributions beside the gold of the same articles."""

import json
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "gold"
TEXT = "قال المدير إن العمل بدأ اليوم"


def line(key="a", *, spans=((14, 29),), text=TEXT, outlet=None):
    quotes = [
        {"id": f"m{n}", "layer": "quote", "spans": [[s, e]], "exact": [text[s:e]]}
        for n, (s, e) in enumerate(spans)
    ]
    cue = {"id": "c", "layer": "cue", "spans": [[0, 3]], "exact": [text[0:3]]}
    frames = [
        {"id": f"a{n}", "quote": f"m{n}", "cues": ["c"], "features": {"mode": "indirect"}}
        for n in range(len(spans))
    ]
    return {
        "id": key,
        "text": text,
        "annotator": "هدى",
        "meta": {"outlet": outlet},
        "mentions": [*quotes, cue],
        "attributions": frames,
    }


@pytest.fixture
def corpus(tmp_path):
    def write(name, *lines):
        content = (one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines)
        (tmp_path / name).write_bytes(b"\n".join(content))
        return name

    return write


def test_a_perfect_prediction_is_told_as_one(musnad, corpus):
    gold = corpus("gold.jsonl", line())
    code, out, err = musnad("evaluate", gold, gold)
    assert (code, err) == (0, "")
    assert out.startswith("1 article(s) compared.\n")
    rows = {row.split("  ")[0]: row.split()[-8:] for row in out.splitlines() if row}
    assert rows["quote"] == ["1", "1", *["1.000"] * 6]
    assert rows["whole attribution"] == ["1", "1", *["1.000"] * 6]
    assert rows["speaker"] == ["0", "0", *["–"] * 6]
    assert "worst" not in out


def test_figures_are_given_to_programs_exactly(musnad, corpus):
    gold = corpus("gold.jsonl", line(), line("b", spans=((4, 10), (14, 29))))
    predicted = corpus("predicted.jsonl", line(spans=((17, 29),)), line("b"))
    code, out, err = musnad("evaluate", gold, predicted, "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    quote = told["layers"]["quote"]
    assert quote["exact"] == {
        "gold": 3,
        "found": 1,
        "predicted": 2,
        "right": 1,
        "precision": 0.5,
        "recall": 1 / 3,
        "f1": 0.4,
    }
    assert quote["overlap"]["f1"] == 0.8
    assert told["attributions"]["overlap"]["recall"] == 2 / 3
    assert told["mode"] == {
        "matched": 2,
        "accuracy": 1.0,
        "confusion": {"indirect": {"indirect": 2}},
    }
    assert [one["id"] for one in told["worst"]] == ["b"]
    assert (told["articles"], told["problems"]) == (2, [])


def test_articles_on_one_side_are_told_and_missing_ones_count(musnad, corpus):
    gold = corpus("gold.jsonl", line("a"), line("b"))
    predicted = corpus("predicted.jsonl", line("a"), line("c"))
    code, out, err = musnad("evaluate", gold, predicted, "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert told["layers"]["quote"]["exact"]["recall"] == 0.5
    assert told["layers"]["quote"]["exact"]["precision"] == 1.0
    assert [(one["code"], one["severity"]) for one in told["problems"]] == [
        ("evaluate.missing", "notice"),
        ("evaluate.extra", "notice"),
    ]
    _, _, err = musnad("evaluate", gold, predicted)
    first, second = err.splitlines()
    assert first.startswith("warning: predicted.jsonl: 1 article(s) of the gold are not predicted")
    assert first.endswith(": b.")
    assert second.endswith("not in the gold and are left out: c.")


def test_another_text_under_the_same_id_is_an_error(musnad, corpus):
    gold = corpus("gold.jsonl", line("a"), line("b"))
    predicted = corpus("predicted.jsonl", line("a"), line("b", text=TEXT + "."))
    code, out, err = musnad("evaluate", gold, predicted)
    assert code == 1
    assert out.startswith("1 article(s) compared.")
    assert err == (
        "predicted.jsonl:2: The text of article b is not that of the gold; it is left out.\n"
    )


def test_files_without_a_common_article_cannot_be_compared(musnad, corpus):
    code, out, err = musnad(
        "evaluate", corpus("gold.jsonl", line("a")), corpus("predicted.jsonl", line("b"))
    )
    assert (code, out) == (1, "")
    assert err == "musnad: The two files have no article in common.\n"


def test_of_two_annotations_of_an_article_the_first_counts_and_both_are_told(musnad, corpus):
    gold = corpus("gold.jsonl", line("a"))
    predicted = corpus("predicted.jsonl", line("a"), line("a", spans=()))
    code, out, _ = musnad("evaluate", gold, predicted, "--json")
    assert code == 1
    assert json.loads(out)["attributions"]["exact"]["f1"] == 1.0
    assert [one["code"] for one in json.loads(out)["problems"]] == ["evaluate.twice"]


def test_bad_lines_and_missing_files_are_told_with_their_place(musnad, corpus):
    gold = corpus("gold.jsonl", line("a"), b"{")
    code, out, err = musnad("evaluate", gold, gold)
    assert code == 1
    assert out.startswith("1 article(s) compared.")
    assert err.count("gold.jsonl:2: Malformed JSON") == 2
    code, out, err = musnad("evaluate", gold, "none.jsonl")
    assert (code, out) == (1, "")
    assert "none.jsonl: There is no such file." in err


def test_outlets_are_listed_where_the_corpus_has_them(musnad, corpus):
    gold = corpus("gold.jsonl", line("a", outlet="النهار"), line("b"))
    _, out, _ = musnad("evaluate", gold, gold)
    assert [row.split()[0] for row in out.splitlines()[-2:]] == ["النهار", "(not"]


def test_figures_are_told_in_arabic_to_whoever_reads_arabic(musnad, corpus, monkeypatch):
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    gold = corpus("gold.jsonl", line())
    _, out, _ = musnad("evaluate", gold, gold)
    assert out.startswith("المقالات المقارَنة: 1.\n")
    assert "لفظ الإسناد" in out


@pytest.mark.skipif(not SHARED.is_dir(), reason="no corpora beside the repository")
def test_two_annotators_of_the_same_articles_agree_almost_wholly(musnad):
    files = [SHARED / f"dev_annotator_{name}.jsonl" for name in "ab"]
    there, back = (
        json.loads(musnad("evaluate", *order, "--json").out) for order in (files, files[::-1])
    )
    assert there["articles"] == 24
    cue, other = there["layers"]["cue"]["exact"], back["layers"]["cue"]["exact"]
    assert (cue["precision"], cue["recall"]) == (other["recall"], other["precision"])
    assert there["attributions"]["overlap"]["right"] == 153
