"""Several readings that see one moment of a project, in one transaction."""

import pytest

from annotator.problems import Problem
from annotator.store.project import Project


@pytest.fixture(params=["file", "server"])
def two(request, tmp_path):
    """Open a project twice: to change it, and to read it."""
    if request.param == "file":
        target = tmp_path / "project.musnad"
        Project.create(target).close()
    else:
        target = request.getfixturevalue("new_server_project")()
    with Project.open(target) as writer, Project.open(target, writable=False) as reader:
        yield writer, reader


def test_what_is_changed_meanwhile_is_seen_afterwards(two):
    writer, reader = two
    with reader.database.moment():
        assert reader.setting("word") is None
        writer.remember("word", "قال")
        assert reader.setting("word") is None
    assert reader.setting("word") == "قال"


def test_a_moment_within_a_moment_is_the_same(two):
    writer, reader = two
    with reader.database.moment():
        with reader.database.moment():
            assert reader.setting("word") is None
        writer.remember("word", "قال")
        assert reader.setting("word") is None


def test_ends_with_what_goes_wrong_in_it(two):
    writer, reader = two
    with pytest.raises(Problem), reader.database.moment():
        reader.articles.get("nowhere")
    writer.remember("word", "قال")
    assert reader.setting("word") == "قال"
