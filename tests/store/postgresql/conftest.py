"""What the tests of the rules share: articles in a team's project, and refusals by the server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest

from annotator.model.annotation import Annotation, Status
from annotator.store.history import StepKind


@pytest.fixture
def news(team, bare, put):
    """Give a team's project with the articles n1 to n3, the keys of which are 1 to 3."""
    put(team.open("mona"), *(bare(f"n{number}") for number in (1, 2, 3)))
    return team


@pytest.fixture
def annotate() -> Callable[..., None]:
    """Save an annotation as the next version of it, by way of the store."""

    def annotate(
        project: Any, name: str, article: str = "n1", status: Status = Status.IN_PROGRESS
    ) -> None:
        version = project.annotations.history(article, name).version + 1
        value = Annotation(annotator=name, status=status, labels={"version": version})
        kind = StepKind.EDIT
        project.annotations.save(article, value, version=version, kind=kind, action="edit")

    return annotate


@pytest.fixture
def worked_on(news, annotate):
    """Give a project in which sara and omar are both at work on n1, and omar has finished n2."""
    annotate(news.open("sara"), "sara")
    omar = news.open("omar")
    annotate(omar, "omar")
    annotate(omar, "omar", "n2", Status.FINISHED)
    return news


@contextmanager
def denied(*words: str) -> Iterator[None]:
    """Expect the server to refuse for want of the right, and to say so with these words."""
    with pytest.raises(psycopg.errors.InsufficientPrivilege) as caught:
        yield
    assert all(word in str(caught.value) for word in words)


@pytest.fixture(name="denied")
def give_denied() -> Callable[..., Any]:
    """Give the expectation that the server refuses."""
    return denied


@pytest.fixture
def seen() -> Callable[..., list[Any]]:
    """Give the first column of what somebody reads."""

    def seen(connection: Any, query: str, *values: Any) -> list[Any]:
        return [row[0] for row in connection.execute(query, values)]

    return seen
