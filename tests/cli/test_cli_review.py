"""``musnad import`` of a changed text tells what became of each mention; ``review`` what waits."""

import json

import pytest

TEXT = "قال الوزير سالم إن الجسر جاهز للعبور. وأضاف أن العمل انتهى قبل موعده بأسبوع."
CHANGED = "ذكر الوزير سالم إن الجسر جاهزٌ للعبور. وأضاف أن العمل انتهى قبل موعده بأسبوع."
MARKED = {"quote": "الجسر جاهز للعبور", "cue": "قال", "speaker": "الوزير سالم"}


def line(text, **work):
    return json.dumps({"id": "n1", "text": text, **work}) + "\n"


@pytest.fixture
def project(musnad, tmp_path):
    """A project with an article that somebody finished."""
    mentions = [
        {
            "id": f"m{number}",
            "layer": layer,
            "spans": [[TEXT.index(words), TEXT.index(words) + len(words)]],
            "exact": [words],
        }
        for number, (layer, words) in enumerate(MARKED.items(), 1)
    ]
    frame = {"id": "a1", "quote": "m1", "cues": ["m2"], "speakers": ["m3"]}
    work = {"annotator": "هدى", "status": "finished", "mentions": mentions, "attributions": [frame]}
    (tmp_path / "first.jsonl").write_text(line(TEXT, **work), encoding="utf-8")
    (tmp_path / "again.jsonl").write_text(line(CHANGED), encoding="utf-8")
    assert musnad("new", "p.musnad", "--articles", "first.jsonl").code == 0
    return "p.musnad"


def test_an_import_tells_what_became_of_each_annotation(musnad, project):
    code, out, err = musnad("import", project, "again.jsonl")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        (
            "n1 (هدى): 1 mention(s) as they stood, 0 found by their surroundings, 1 in another"
            " spelling, 1 without a place."
        ),
        "n1 (هدى) was done and is in progress again.",
        "1 article(s) came again with another text, 1 annotation(s) were brought over.",
        "0 article(s) and 0 annotation(s) added, 0 record(s) already there, 0 skipped.",
    ]
    assert musnad("import", project, "again.jsonl").out == (
        "0 article(s) and 0 annotation(s) added, 1 record(s) already there, 0 skipped.\n"
    )


def test_programs_are_told_in_json(musnad, project):
    told = json.loads(musnad("import", project, "again.jsonl", "--json").out)
    assert told["articles_revised"] == 1
    (revision,) = told["revisions"]
    counts = {name: revision[name] for name in ("kept", "found", "folded", "unplaced", "reopened")}
    assert counts == {"kept": 1, "found": 0, "folded": 1, "unplaced": 1, "reopened": True}


def test_texts_can_be_kept(musnad, project):
    code, _, err = musnad("import", project, "again.jsonl", "--keep-texts", "--strict")
    assert code == 1
    assert "keeps the one that it has" in err
    assert musnad("review", project).out == "Every mention has its place.\n"


def test_a_review_lists_what_waits_where_it_stood_and_why(musnad, project):
    musnad("import", project, "again.jsonl")
    first, second = musnad("review", project).out.splitlines()
    assert first == (
        "n1 (هدى), cue «قال»: it is there in other words. It stood: …[قال] الوزير سالم إن"
        " الجسر جاهز للع…"
    )
    assert second == "  in its place there is now «ذكر» (at 0)"
    assert musnad("review", project, "--annotator", "علي").out == "Every mention has its place.\n"


def test_a_review_gives_everything_in_json(musnad, project):
    musnad("import", project, "again.jsonl")
    (item,) = json.loads(musnad("review", project, "--json").out)
    assert (item["article"], item["annotator"], item["reason"]) == ("n1", "هدى", "changed")
    assert item["mention"]["exact"] == ["قال"]
    assert item["roles"] == [{"attribution": "a1", "role": "cue", "position": 0}]


def test_what_waits_is_saved_in_the_corpus_and_comes_back_with_it(musnad, project):
    musnad("import", project, "again.jsonl")
    assert musnad("export", project, "out.jsonl").code == 0
    assert musnad("validate", "out.jsonl").code == 0
    assert musnad("new", "q.musnad", "--articles", "out.jsonl").code == 0
    assert musnad("review", "q.musnad").out == musnad("review", project).out
    lost = musnad("convert", "out.jsonl", "out.zip", "--to", "cas")
    assert "mentions without a place (1)" in lost.err + lost.out


def test_a_text_can_be_taken_back(musnad, project):
    musnad("import", project, "again.jsonl")
    code, out, err = musnad("revert", project, "n1")
    assert (code, err) == (0, "")
    assert out.startswith("n1 (هدى): 3 mention(s) as they stood,")
    assert musnad("review", project).out == "Every mention has its place.\n"
    assert json.loads(musnad("revert", project, "n1", "--json").out)[0]["unplaced"] == 1
    assert musnad("revert", project, "none").code == 1
