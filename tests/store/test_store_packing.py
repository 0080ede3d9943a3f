"""Packages go out: one annotator's articles and work, with what it takes, and nobody else's."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation
from annotator.store.history import StepKind
from annotator.store.packages import identity_of
from annotator.store.packing import pack
from annotator.store.project import Project

NAME = "sara"


@pytest.fixture
def out(main, tmp_path):
    """Give the package of all that is assigned to one of them."""
    target = tmp_path / "sara.musnad"
    assert pack(main, target, NAME) == 3
    return target


def label(project, topic):
    value = replace(project.annotations.load("n1", NAME), labels={"topic": topic})
    _, entry = project.annotations.history("n1", NAME).after_edit("label")
    project.annotations.save_steps("n1", value, (entry,))


def test_a_package_knows_whose_it_is_and_where_it_comes_from(main, out):
    with Project.open(out) as package:
        assert package.package.annotator == NAME
        assert package.package.name == main.name
        assert package.package.project == identity_of(main.database)
    assert main.package is None


def test_it_has_what_is_assigned_to_them_and_nothing_of_others(main, out):
    with Project.open(out) as package:
        assert list(package.articles.ids()) == ["n1", "n2", "n3"]
        assert list(package.assignments.articles_of(NAME)) == ["n1", "n2", "n3"]
        assert package.annotations.annotators() == (NAME,)
        assert package.annotations.load("n1", NAME) == main.annotations.load("n1", NAME)
        assert [member.name for member in package.members.all()] == [NAME]


def test_nothing_in_its_file_names_another_annotator(main, tmp_path):
    main.annotations.save(
        "n2", Annotation(annotator="omar", labels={"topic": "سرّي"}), version=1,
        kind=StepKind.EDIT, action="label",
    )  # fmt: skip
    target = tmp_path / "p.musnad"
    pack(main, target, NAME)
    assert "سرّي".encode() not in target.read_bytes()


def test_earlier_work_comes_with_its_history(main, tmp_path):
    for topic in ("أول", "ثان"):
        label(main, topic)
    pack(main, tmp_path / "p.musnad", NAME)
    with Project.open(tmp_path / "p.musnad") as package:
        assert package.annotations.history("n1", NAME) == main.annotations.history("n1", NAME)
        _, entry = package.annotations.history("n1", NAME).after_undo()
        value = package.annotations.value("n1", NAME, entry.restores)
        assert value.labels == {"topic": "أول"}


def test_scheme_guideline_and_blindness_go_along(main, tmp_path):
    main.remember("guideline", "# دليل")
    main.remember("blind", value=True)
    main.remember("place/omar/n1", 7)
    pack(main, tmp_path / "p.musnad", NAME)
    with Project.open(tmp_path / "p.musnad") as package:
        assert package.scheme == main.scheme
        assert package.setting("guideline") == "# دليل"
        assert package.setting("blind") is True
        assert package.setting("place/omar/n1") is None


def test_articles_can_be_named(main, tmp_path):
    assert pack(main, tmp_path / "p.musnad", NAME, articles=["n4", "n2"]) == 2
    with Project.open(tmp_path / "p.musnad") as package:
        assert list(package.articles.ids()) == ["n2", "n4"]


def test_a_package_is_never_written_over_anything(main, out, refused):
    with refused("project.exists"):
        pack(main, out, NAME)


def test_without_articles_there_is_no_package(main, tmp_path, refused):
    with refused("package.nothing"):
        pack(main, tmp_path / "p.musnad", "nobody")
    with refused("article.unknown"):
        pack(main, tmp_path / "p.musnad", NAME, articles=["n9"])
    assert not list(tmp_path.glob("p.musnad*"))


def test_a_package_that_is_cancelled_leaves_nothing(main, tmp_path):
    assert pack(main, tmp_path / "p.musnad", NAME, is_cancelled=lambda: True) is None
    assert not list(tmp_path.glob("p.musnad*"))
