"""How far the work on an article is."""

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.model.edits.document import begun, set_status


@pytest.mark.parametrize("status", Status)
def test_the_status_is_what_was_said_last(status):
    before = Annotation(annotator="هدى", status=Status.FINISHED)
    assert set_status(before, status) == Annotation(annotator="هدى", status=status)


def test_the_first_edit_begins_the_work():
    assert begun(Annotation()).status is Status.IN_PROGRESS


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.NEW])
def test_work_that_has_begun_keeps_its_status(status):
    assert begun(Annotation(status=status)).status is status
