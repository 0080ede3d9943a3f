"""Packages on the command line: out to an annotator, worked on as a project, and back."""

import json
from pathlib import Path

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.problems import Problem
from annotator.store.history import StepKind
from annotator.store.members import Role
from annotator.store.project import Project


@pytest.fixture
def project(musnad, tmp_path):
    """Make a project of four articles, two for each of two people."""
    texts = ("قال الوزير: «نعم».", "وصل الوفد أمس.", "هطل المطر ليلاً.", "افتُتح المعرض صباحاً.")
    lines = [json.dumps({"id": f"n{number}", "text": text}) for number, text in enumerate(texts, 1)]
    (tmp_path / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    musnad("new", "p.musnad", "--articles", "articles.jsonl")
    with Project.open(tmp_path / "p.musnad") as made:
        for name in ("amal", "sara"):
            made.members.add(name, Role.ANNOTATOR)
        pairs = [("n1", "sara"), ("n2", "sara"), ("n3", "amal"), ("n4", "amal")]
        made.assignments.give(pairs, by="omar")
    return "p.musnad"


def work_on(path, article, name="sara", topic="خبر", status=Status.FINISHED):
    with Project.open(path) as project:
        version = project.annotations.history(article, name).version + 1
        value = Annotation(annotator=name, status=status, labels={"topic": topic})
        project.annotations.save(
            article, value, version=version, kind=StepKind.EDIT, action="label"
        )


def topic_of(path, article, name="sara"):
    with Project.open(path, writable=False) as project:
        return project.annotations.load(article, name).labels["topic"]


def test_a_package_is_a_file_of_its_own(musnad, project):
    made = musnad("export", project, "sara.musnad", "--for", "sara")
    assert (made.code, made.out) == (0, "2 article(s) for sara in sara.musnad.\n")
    with Project.open("sara.musnad") as package:
        assert package.package.annotator == "sara"


def test_of_several_people_there_is_a_file_each(musnad, project, tmp_path):
    made = musnad("export", project, "out", "--for", "sara", "--for", "amal", "--json")
    assert [each["articles"] for each in json.loads(made.out)["packages"]] == [2, 2]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "p-amal.musnad",
        "p-sara.musnad",
    ]


@pytest.mark.parametrize(("other", "said"), [("amel", "no member called amel"), ("amal", "amal")])
def test_all_is_looked_at_before_the_first_is_made(musnad, project, tmp_path, other, said):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "p-amal.musnad").write_text("somebody's", encoding="utf-8")
    told = musnad("export", project, "out", "--for", "sara", "--for", other)
    assert (told.code, said in told.err) == (1, True)
    assert not (tmp_path / "out" / "p-sara.musnad").exists()


def test_articles_can_be_named(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara", "--articles", "n4")
    with Project.open("sara.musnad") as package:
        assert list(package.articles.ids()) == ["n4"]


def test_nothing_is_written_over(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    again = musnad("export", project, "sara.musnad", "--for", "sara")
    assert again.code == 1
    assert "already is a file" in again.err


def test_work_comes_back_and_only_once(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1")
    first = musnad("import", project, "sara.musnad")
    assert first.code == 0
    assert first.out.startswith("sara: 1 new, 0 brought up to date, 0 unchanged, 1 not finished")
    assert topic_of(project, "n1") == "خبر"
    assert musnad("import", project, "sara.musnad").out.startswith("sara: 0 new, 0 brought up to")


def test_on_a_terminal_it_shows_how_far_it_is(musnad, project, monkeypatch):
    monkeypatch.setattr("annotator.cli.progress.sys.stderr.isatty", lambda: True)
    assert "2/2" in musnad("export", project, "sara.musnad", "--for", "sara").err
    assert "2/2" in musnad("import", project, "sara.musnad").err


def test_articles_and_packages_can_come_together(musnad, project, tmp_path):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1")
    (tmp_path / "more.jsonl").write_text(json.dumps({"id": "n9", "text": "خبر"}), encoding="utf-8")
    both = musnad("import", project, "sara.musnad", "more.jsonl", "--json")
    data = json.loads(both.out)
    assert data["articles_added"] == 1
    assert [(each["annotator"], each["new"]) for each in data["packages"]] == [("sara", 1)]


def test_unfinished_work_comes_when_it_is_asked_for(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1", status=Status.IN_PROGRESS)
    assert "0 new" in musnad("import", project, "sara.musnad").out
    assert "1 new" in musnad("import", project, "sara.musnad", "--unfinished").out


def test_conflicts_are_told_and_decided(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1", topic="هناك")
    work_on(project, "n1", topic="هنا")
    told = musnad("import", project, "sara.musnad", "--strict")
    assert told.code == 1
    assert "n1: sara’s annotation was changed in the project and in the package" in told.err
    assert topic_of(project, "n1") == "هنا"
    assert musnad("import", project, "sara.musnad").code == 0
    decided = musnad("import", project, "sara.musnad", "--theirs")
    assert "as in the package now: 1" in decided.out
    assert topic_of(project, "n1") == "هناك"


def test_or_the_projects_own_is_kept(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1", topic="هناك")
    work_on(project, "n1", topic="هنا")
    decided = musnad("import", project, "sara.musnad", "--ours").out
    assert "as in the package now: 0; as in the project: 1" in decided
    assert topic_of(project, "n1") == "هنا"


def test_what_is_no_package_of_this_project_is_refused(musnad, project):
    musnad("export", project, "sara.musnad", "--for", "sara")
    musnad("new", "other.musnad")
    assert "another one, called p" in musnad("import", "other.musnad", "sara.musnad").err
    refused = musnad("import", project, "other.musnad")
    assert refused.code == 1
    assert "no package made for an annotator" in refused.err


@pytest.mark.parametrize(
    "command",
    [
        ["import", "p.musnad", "articles.jsonl", "--theirs"],
        ["import", "p.musnad", "sara.musnad", "--theirs", "--ours"],
        ["import", "p.musnad", "sara.musnad", "--annotator", "amal"],
        ["export", "p.musnad", "x.jsonl", "--articles", "n1"],
        ["export", "p.musnad", "x.musnad", "--for", "sara", "--status", "finished"],
    ],
)
def test_options_that_mean_nothing_are_wrong_usage(musnad, project, command):
    musnad("export", project, "sara.musnad", "--for", "sara")
    assert musnad(*command).code == 2


def test_a_package_of_an_earlier_form_is_read_all_the_same(musnad, project, tmp_path, monkeypatch):
    musnad("export", project, "sara.musnad", "--for", "sara")
    work_on("sara.musnad", "n1")
    original, opens = tmp_path / "sara.musnad", Project.open

    def outdated(target, *, writable=True):
        if not writable and Path(target).resolve() == original:
            raise Problem("project.outdated", found=1, known=2)
        return opens(target, writable=writable)

    monkeypatch.setattr(Project, "open", outdated)
    before = original.read_bytes()
    assert "1 new" in musnad("import", project, "sara.musnad").out
    assert original.read_bytes() == before
