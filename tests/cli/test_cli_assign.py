"""``musnad assign``: articles go to people, and who has what is told."""

import json

import pytest

from annotator.cli.main import main
from annotator.store.members import Role
from annotator.store.project import Project

PEOPLE = ("amal", "badr", "sara")


@pytest.fixture
def project(musnad, tmp_path):
    """Make a project of ten articles and three members."""
    lines = [json.dumps({"id": f"n{number}", "text": "خبر " * number}) for number in range(1, 11)]
    (tmp_path / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert musnad("new", "p.musnad", "--articles", "articles.jsonl").code == 0
    with Project.open(tmp_path / "p.musnad") as made:
        for name in PEOPLE:
            made.members.add(name, Role.ANNOTATOR)
    return "p.musnad"


def to(*names):
    return [word for name in names for word in ("--to", name)]


def assigned(path):
    with Project.open(path, writable=False) as project:
        return {
            share.annotator: list(project.assignments.articles_of(share.annotator))
            for share in project.assignments.shares()
            if share.annotator
        }


def places(path):
    with Project.open(path, writable=False) as project:
        return sum(s.assigned for s in project.assignments.shares() if s.annotator is None)


def test_it_begins_with_nothing_given_out(musnad, project):
    assert "Nothing is given out yet" in musnad("assign", project).out


def test_articles_are_dealt_out_evenly(musnad, project):
    done = musnad("assign", project, *to(*PEOPLE))
    assert done.code == 0
    assert "10 place(s) given out" in done.out
    assert sorted(map(len, assigned(project).values())) == [3, 3, 4]


def test_then_it_tells_who_has_what(musnad, project):
    musnad("assign", project, *to("sara"), "--articles", "n1", "--articles", "n2")
    told = musnad("assign", project)
    assert "sara" in told.out
    assert "0 article(s) ready" in told.out
    data = json.loads(musnad("assign", project, "--json").out)
    assert data["annotators"][0] == {
        "annotator": "sara",
        "assigned": 2,
        "begun": 0,
        "finished": 0,
        "skipped": 0,
    }


def test_articles_are_named_by_id_or_by_a_file_of_ids(musnad, project, tmp_path):
    (tmp_path / "ids.txt").write_text("n3\n\nn4\r\n", encoding="utf-8")
    musnad("assign", project, *to("sara"), "--articles", "ids.txt", "--articles", "n7")
    assert assigned(project) == {"sara": ["n3", "n4", "n7"]}


def test_all_that_is_not_given_out_is_meant_otherwise(musnad, project):
    musnad("assign", project, *to("sara"), "--articles", "n1")
    musnad("assign", project, *to("amal"))
    assert len(assigned(project)["amal"]) == 9
    assert "All articles are given out" in musnad("assign", project, *to("amal")).out


def test_each_article_goes_to_as_many_as_asked(musnad, project):
    data = json.loads(musnad("assign", project, *to(*PEOPLE), "--each", 2, "--json").out)
    assert len(data["given"]) == 20
    assert sorted(pair["articles"] for pair in data["pairs"]) == [3, 3, 4]
    assert data["dry_run"] is False


@pytest.mark.parametrize("share", ["0.2", "20%", "٢٠٪"])
def test_a_share_goes_to_one_more(musnad, project, share):
    data = json.loads(musnad("assign", project, *to(*PEOPLE), "--overlap", share, "--json").out)
    assert len(data["given"]) == 12


@pytest.mark.parametrize("share", ["2", "-1", "much", "nan"])
def test_what_is_no_share_is_refused(musnad, project, share):
    refused = musnad("assign", project, *to(*PEOPLE), "--overlap", share)
    assert refused.code == 2
    assert "An overlap is a share" in refused.err


def test_a_plan_is_shown_before_it_is_carried_out(musnad, project):
    shown = musnad("assign", project, *to(*PEOPLE), "--each", 2, "--dry-run")
    assert "both annotate" in shown.out
    assert "nothing was changed" in shown.out
    assert assigned(project) == {}


def test_what_was_shown_is_what_is_done(musnad, project):
    planned = json.loads(musnad("assign", project, *to(*PEOPLE), "--dry-run", "--json").out)
    done = json.loads(musnad("assign", project, *to(*PEOPLE), "--json").out)
    assert planned["given"] == done["given"]


def test_places_are_opened_and_closed(musnad, project):
    musnad("assign", project, "--open", 2, "--articles", "n1", "--articles", "n2")
    assert places(project) == 4
    assert "(open places)" in musnad("assign", project).out
    assert "2 place(s) taken back" in musnad("assign", project, "--open", 0, "--articles", "n1").out
    assert places(project) == 2


def test_what_is_not_begun_is_taken_back(musnad, project):
    musnad("assign", project, *to("sara"), "--articles", "n1")
    assert "1 place(s) would be" in musnad("assign", project, "--from", "sara", "--dry-run").out
    assert assigned(project) == {"sara": ["n1"]}
    assert "1 place(s) taken back" in musnad("assign", project, "--from", "sara").out
    assert assigned(project) == {}


def test_or_goes_to_others(musnad, project):
    musnad("assign", project, *to("sara"), "--articles", "n1", "--articles", "n2")
    musnad("assign", project, "--from", "sara", *to("amal"), "--articles", "n2")
    assert assigned(project) == {"amal": ["n2"], "sara": ["n1"]}


def test_too_few_people_are_told(musnad, project):
    told = musnad("assign", project, *to("sara"), "--each", 2, "--articles", "n1")
    assert "n1: too few people for what was asked; lacking: 1" in told.err


def test_strangers_and_unknown_articles_are_refused(musnad, project):
    refused = musnad("assign", project, *to("nobody"))
    assert (refused.code, assigned(project)) == (1, {})
    assert "no member called nobody" in refused.err
    assert musnad("assign", project, *to("sara"), "--articles", "n99").code == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--to", "sara", "--open", "2"],
        ["--from", "sara", "--open", "2"],
        ["--articles", "n1"],
        ["--each", "0", "--to", "sara"],
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(musnad, project, options):
    assert musnad("assign", project, *options).code == 2
    assert assigned(project) == {}


def test_it_speaks_arabic(musnad, project, monkeypatch, capfdbinary):
    monkeypatch.setenv("LANG", "ar_SA.UTF-8")
    told = musnad("assign", project, *to(*PEOPLE), "--each", 2)
    assert "الموسِّم" in told.out
    assert "وُزّع من الأماكن 20" in told.out
    assert main(["assign", project]) == 0


@pytest.mark.parametrize("option", ["--overlap 20%", "--each 1", "--seed 0", "--dry-run"])
def test_how_to_give_out_is_nothing_without_whom_to(musnad, project, option):
    told = musnad("assign", project, *option.split())
    assert (told.code, "To whom?" in told.err) == (2, True)
