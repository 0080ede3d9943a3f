"""``musnad agree``: how far annotators agree who marked the same articles."""

import json
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "gold"
TEXT = "قال المدير إن العمل بدأ اليوم"
QUOTE, CUE, SPEAKER = (14, 29), (0, 3), (4, 10)


def line(annotator, key="a", *, quote=QUOTE, text=TEXT, mode="indirect", **parts):
    spans = {"quote": quote, "cue": CUE, "speaker": SPEAKER}
    return {
        "id": key,
        "text": text,
        "annotator": annotator,
        "status": "finished",
        "mentions": [
            {"id": layer, "layer": layer, "spans": [span], "exact": [text[slice(*span)]]}
            for layer, span in spans.items()
        ],
        "attributions": [
            {
                "id": "f",
                "quote": "quote",
                "cues": ["cue"],
                "speakers": ["speaker"],
                "features": {"mode": mode},
            }
        ],
        **parts,
    }


@pytest.fixture
def corpus(tmp_path):
    def write(name, *lines):
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        return name

    return write


def agreed(outcome):
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def test_who_marks_the_same_agrees_wholly(musnad, corpus):
    code, out, err = musnad(
        "agree", corpus("a.jsonl", line("سلمى")), corpus("b.jsonl", line("كريم"))
    )
    assert (code, err) == (0, "")
    assert out.startswith("1 article(s), marked by سلمى, كريم.\n")
    rows = {row.split("  ")[0]: row.split() for row in out.splitlines()}
    assert rows["quote"][1:5] == ["1", "1", "1.000", "1.000"]
    assert rows["whole attribution"][2:6] == ["1", "1", "1.000", "1.000"]
    assert rows["source"][1:5] == ["0", "0", "–", "–"]
    assert "least agreement" not in out


def test_figures_are_given_to_programs_with_their_intervals(musnad, corpus):
    one = corpus("a.jsonl", line("a", "1"), line("a", "2"), line("a", "3", mode="direct"))
    other = corpus("b.jsonl", line("b", "1", quote=(11, 29)), line("b", "2"), line("b", "3"))
    told = agreed(musnad("agree", one, other, "--json"))
    assert (told["articles"], told["annotators"]) == (3, ["a", "b"])
    quote = told["layers"]["quote"]
    assert (quote["first"], quote["second"]) == (3, 3)
    assert quote["exact"]["value"] == pytest.approx(2 / 3)
    assert quote["overlap"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert quote["exact"]["low"] <= quote["exact"]["value"] <= quote["exact"]["high"]
    assert told["features"]["mode"]["units"] == 3
    assert [row["id"] for row in told["by_article"]] == ["1", "2", "3"]
    assert told["pairs"][0]["annotators"] == ["a", "b"]
    assert told["problems"] == []


def test_the_same_seed_draws_the_same_samples(musnad, corpus):
    lines = [
        line(name, str(key), quote=(11 if name == "b" and key % 3 else 14, 29))
        for name in "ab"
        for key in range(9)
    ]
    file = corpus("all.jsonl", *lines)
    first, again, other = (
        musnad("agree", file, "--json", "--seed", seed).out for seed in ("1", "1", "2")
    )
    assert first == again != other


def test_a_project_holds_everybody(musnad, corpus):
    judged = line("adjudicated", status="adjudicated")
    work = line("a"), line("b", quote=(11, 29)), judged
    musnad("new", "p.musnad", "--articles", corpus("all.jsonl", *work))
    musnad("import", "p.musnad", "all.jsonl")
    told = agreed(musnad("agree", "p.musnad", "--json"))
    assert told["annotators"] == ["a", "b"]
    told = agreed(
        musnad("agree", "p.musnad", "--json", "--annotator", "b", "--annotator", "adjudicated")
    )
    assert told["annotators"] == ["adjudicated", "b"]


def test_three_annotators_are_compared_two_by_two_and_together(musnad, corpus):
    file = corpus("all.jsonl", line("a"), line("b"), line("c", quote=(11, 29)))
    told = agreed(musnad("agree", file, "--json"))
    exact = {
        tuple(pair["annotators"]): pair["layers"]["quote"]["exact"]["value"]
        for pair in told["pairs"]
    }
    assert exact == {("a", "b"): 1.0, ("a", "c"): 0.0, ("b", "c"): 0.0}
    assert told["layers"]["quote"]["exact"]["value"] == pytest.approx(1 / 3)
    _, out, _ = musnad("agree", file)
    names = [row.split("  ")[0] for row in out.splitlines()]
    assert [name for name in names if " – " in name] == ["a – b", "a – c", "b – c"]


def test_vowel_marks_at_an_edge_can_be_overlooked(musnad, corpus):
    text = TEXT[:29] + "َ"
    one = corpus("a.jsonl", line("a", text=text))
    other = corpus("b.jsonl", line("b", text=text, quote=(14, 30)))
    raw = agreed(musnad("agree", one, other, "--json"))
    folded = agreed(musnad("agree", one, other, "--json", "--folded"))
    assert (raw["folded"], folded["folded"]) == (False, True)
    assert raw["layers"]["quote"]["exact"]["value"] == 0.0
    assert folded["layers"]["quote"]["exact"]["value"] == 1.0


def test_gamma_is_told_where_it_is_asked_for(musnad, corpus):
    file = corpus("all.jsonl", line("a"), line("b", quote=(11, 29)), line("c"))
    told = agreed(musnad("agree", file, "--json", "--gamma"))
    assert 0 < told["layers"]["all"]["gamma"]["value"] < 1
    by_pair = [pair["layers"]["all"]["gamma"]["value"] for pair in told["pairs"]]
    assert by_pair[1] == 1.0
    assert told == agreed(musnad("agree", file, "--json", "--gamma"))
    assert "all" not in agreed(musnad("agree", file, "--json"))["layers"]
    _, out, _ = musnad("agree", file, "--gamma")
    assert f"γ of all layers together: {told['layers']['all']['gamma']['value']:.3f}" in out


def test_every_disagreement_is_written_with_its_place(musnad, corpus, tmp_path):
    one = corpus("a.jsonl", line("a", mode="direct"))
    other = corpus("b.jsonl", line("b", quote=(11, 29)))
    code, _, err = musnad("agree", one, other, "--disagreements", "out.jsonl")
    assert (code, err) == (0, "4 disagreement(s) written to out.jsonl.\n")
    found = [json.loads(row) for row in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert found[0] == {
        "article": "a",
        "annotators": ["a", "b"],
        "figure": ["layers", "quote"],
        "difference": "edges",
        "spans": [[[14, 29]], [[11, 29]]],
        "text": [TEXT[14:29], TEXT[11:29]],
        "values": None,
    }
    assert [one["figure"][1] for one in found] == ["quote", "attribution", "quote_speaker", "mode"]
    assert found[-1]["values"] == ["direct", "indirect"]


def test_disagreements_on_standard_output_stand_there_alone(musnad, corpus):
    file = corpus("all.jsonl", line("a"), line("b", quote=(11, 29)))
    code, out, _ = musnad("agree", file, "--disagreements", "-")
    assert code == 0
    assert [json.loads(row)["difference"] for row in out.splitlines()] == ["edges"] * 3
    assert musnad("agree", file, "--disagreements", "-", "--json").code == 2


def test_another_text_under_the_same_id_is_an_error(musnad, corpus):
    one = corpus("a.jsonl", line("a"), line("a", "b"))
    other = corpus("b.jsonl", line("b"), line("b", "b", text=TEXT + "."))
    code, out, err = musnad("agree", one, other)
    assert code == 1
    assert out.startswith("1 article(s), marked by a, b.")
    assert err.splitlines()[0] == (
        "b.jsonl:2: Article b has another text here than before; it is left out. Compare"
        " annotations of the same text."
    )


def test_one_annotator_alone_cannot_agree(musnad, corpus):
    code, out, err = musnad("agree", corpus("a.jsonl", line("a")))
    assert (code, out) == (1, "")
    assert err.endswith("musnad: Only a has annotations here; agreement takes two annotators.\n")


def test_annotators_without_a_common_article_cannot_agree(musnad, corpus):
    code, _, err = musnad("agree", corpus("a.jsonl", line("a"), line("b", "b")))
    assert code == 1
    assert "2 article(s) that one annotator alone has marked are left out." in err
    assert err.endswith("musnad: No article was marked by two annotators.\n")


def test_a_file_without_annotations_has_nothing_to_compare(musnad, corpus):
    code, _, err = musnad("agree", corpus("a.jsonl", {"id": "a", "text": TEXT}))
    assert (code, err) == (1, "musnad: There are no annotations here that can be compared.\n")


def test_half_a_work_is_left_out_and_told(musnad, corpus):
    file = corpus("all.jsonl", line("a"), line("b"), line("c", status="in_progress"))
    code, out, err = musnad("agree", file)
    assert code == 0
    assert "marked by a, b." in out
    assert err == (
        "warning: 1 annotation(s) of another status are left out; --status takes them in.\n"
    )
    statuses = ("--status", "finished", "--status", "in_progress")
    assert agreed(musnad("agree", file, "--json", *statuses))["annotators"] == ["a", "b", "c"]


def test_annotators_of_one_name_are_told_apart_by_their_files(musnad, corpus):
    files = corpus("one.jsonl", line("x")), corpus("two.jsonl", line("x"))
    code, _, err = musnad("agree", *files)
    assert code == 1
    assert "two.jsonl:1: x has marked article a before; it is left out." in err
    told = agreed(musnad("agree", *files, "--by-file", "--json"))
    assert told["annotators"] == ["one", "two"]


def test_figures_are_told_in_arabic_to_whoever_reads_arabic(musnad, corpus, monkeypatch):
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    _, out, _ = musnad("agree", corpus("all.jsonl", line("سلمى"), line("كريم")))
    assert out.startswith("المقالات: 1؛ وسمها سلمى، كريم.\n")
    assert "لفظ الإسناد" in out


@pytest.mark.skipif(not SHARED.is_dir(), reason="no corpora beside the repository")
def test_what_is_the_same_for_both_is_the_same_for_evaluation(musnad):
    files = [SHARED / f"dev_annotator_{name}.jsonl" for name in "ab"]
    told = agreed(musnad("agree", *files, "--json"))
    judged = agreed(musnad("evaluate", *files, "--json"))
    assert told["articles"] == judged["articles"] == 24
    for layer in ("quote", "cue", "speaker", "source", "addressee"):
        for way in ("exact", "overlap"):
            mine = told["layers"][layer][way]
            assert mine["value"] == pytest.approx(judged["layers"][layer][way]["f1"])
            assert mine["low"] <= mine["value"] <= mine["high"]
    whole = told["frames"]["attribution"]["overlap"]
    assert whole["value"] == pytest.approx(judged["attributions"]["overlap"]["f1"])
    back = agreed(musnad("agree", *files[::-1], "--json"))
    assert back == told
