"""``musnad adjudicate``: what waits, what is suggested, and what is taken of it."""

import json

import pytest
from msgspec.structs import replace

from annotator.store.history import StepKind
from annotator.store.project import Project

TEXT = "قال الوزير سالم إن الجسر جاهز للعبور. وأضاف أن العمل انتهى قبل موعده بأسبوع."
QUOTES = {"هدى": "الجسر جاهز للعبور", "سلمى": "الجسر جاهز للعبور", "بدر": "إن الجسر جاهز للعبور"}


def line(name, **marked):
    marked = {"quote": QUOTES[name], "cue": "قال", "speaker": "الوزير سالم", **marked}
    mentions = [
        {
            "id": f"m{number}",
            "layer": layer,
            "spans": [[TEXT.index(words), TEXT.index(words) + len(words)]],
            "exact": [words],
        }
        for number, (layer, words) in enumerate(marked.items(), 1)
    ]
    frame = {"id": "a1", "quote": "m1", "cues": ["m2"], "speakers": ["m3"]}
    work = {"annotator": name, "status": "finished", "mentions": mentions, "attributions": [frame]}
    return json.dumps({"id": "n1", "text": TEXT, **work}) + "\n"


@pytest.fixture
def project(musnad, tmp_path):
    """Make a project with an article that these annotators have finished."""

    def project(*names):
        lines = "".join(map(line, names))
        (tmp_path / "works.jsonl").write_text(lines, encoding="utf-8")
        assert musnad("new", "p.musnad").code == 0
        assert musnad("import", "p.musnad", "works.jsonl").code == 0
        return "p.musnad"

    return project


def test_what_waits_is_listed(musnad, project):
    code, out, _ = musnad("adjudicate", project("هدى", "سلمى", "بدر"))
    assert (code, out) == (0, "n1: new; بدر, سلمى, هدى; decided 0 of 1\n")


def test_where_nobody_shares_an_article_nothing_waits(musnad, project):
    out = musnad("adjudicate", project("هدى")).out
    assert out == "There is no article that two annotators have finished.\n"


def test_two_who_differ_are_told_to_be_tied(musnad, project):
    found = project("هدى", "بدر")
    assert musnad("adjudicate", found, "--suggest", "majority").out.splitlines()[1:] == [
        "  suggested: 0; tied: 1"
    ]
    told = musnad("adjudicate", found, "--suggest", "dawid-skene").out.splitlines()[-1]
    assert told.startswith("Two annotators who differ say nothing of who is right")


def test_a_suggestion_writes_nothing(musnad, project):
    found = project("هدى", "سلمى", "بدر")
    before = musnad("adjudicate", found).out
    assert "suggested: 1" in musnad("adjudicate", found, "--suggest", "majority").out
    assert musnad("adjudicate", found).out == before


def test_what_is_probable_enough_is_taken_and_exported(musnad, project, tmp_path):
    found = project("هدى", "سلمى", "بدر")
    musnad("adjudicate", found, "--suggest", "majority", "--apply", "--at-least", "0.6")
    assert musnad("adjudicate", found).out.startswith(
        "n1: under way; بدر, سلمى, هدى; decided 1 of 1"
    )
    assert musnad("export", found, "gold.jsonl", "--adjudicated").code == 0
    record = json.loads((tmp_path / "gold.jsonl").read_text(encoding="utf-8"))
    assert record["annotator"] == "adjudicated"
    assert QUOTES["هدى"] in record["mentions"][1]["exact"] + record["mentions"][2]["exact"]


def test_an_outcome_that_somebody_has_overtaken_is_told_when_it_is_exported(
    musnad, project, tmp_path
):
    found = project("هدى", "سلمى")
    musnad("adjudicate", found, "--suggest", "majority", "--apply")
    assert "open again" not in musnad("export", found, "gold.jsonl", "--adjudicated").err
    with Project.open(tmp_path / found) as opened:
        changed = replace(opened.annotations.load("n1", "هدى"), labels={"topic": "نقل"})
        opened.annotations.save("n1", changed, version=1, kind=StepKind.EDIT, action="label")
    told = musnad("export", found, "gold.jsonl", "--adjudicated")
    assert told.code == 0
    assert "Of adjudicated articles 1 are open again" in told.err
    assert "open again" not in musnad("export", found, "all.jsonl").err


def test_what_is_not_stays_open(musnad, project):
    found = project("هدى", "سلمى", "بدر")
    musnad("adjudicate", found, "--suggest", "majority", "--apply")
    assert musnad("adjudicate", found).out.startswith(
        "n1: under way; بدر, سلمى, هدى; decided 0 of 1"
    )


def test_all_of_it_comes_as_json(musnad, project):
    found = project("هدى", "سلمى", "بدر")
    data = json.loads(musnad("adjudicate", found, "--suggest", "majority", "--json").out)
    (article,) = data["articles"]
    (difference,) = article["differences"]
    assert (difference["kind"], difference["layer"], difference["state"]) == (
        "edges",
        "quote",
        "open",
    )
    assert difference["suggested"]["taken"] == ["سلمى", "هدى"]


def test_taking_without_suggestions_is_refused(musnad, project):
    assert musnad("adjudicate", project("هدى", "بدر"), "--apply").code == 2
