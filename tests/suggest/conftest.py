"""What the tests of suggestions share: the annotated corpora that rules are measured on."""

from pathlib import Path

import msgspec
import pytest

from annotator.model.record import Record

ROOT = Path(__file__).resolve().parents[2]
CORPORA = {
    "gold": ROOT.parent / "shared" / "data" / "gold" / "dev_adjudicated.jsonl",
    "sample": ROOT / "corpus" / "sample.jsonl",
}


@pytest.fixture
def records(request):
    """Give the records of the corpus that the test names."""
    path = CORPORA[request.param]
    if not path.is_file():
        pytest.skip(f"{path.name} is not on this machine")
    return [msgspec.json.decode(line, type=Record) for line in path.read_bytes().splitlines()]
