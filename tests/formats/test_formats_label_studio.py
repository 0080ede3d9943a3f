"""Label Studio: what we write is read again as it is held, and opens in its own interface."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.formats.catalogue import format_of
from annotator.formats.corpus import read_corpus
from annotator.formats.holding import held
from annotator.formats.label_studio.format import CONFIGURATION, FORMAT
from annotator.formats.label_studio.remarks import comment_of, remark_of
from annotator.formats.label_studio.values import payload_of, value_of
from annotator.formats.losses import Losses
from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity, Stance
from annotator.problems import Notice, Problem

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
TEXT = "قال الوزير 😀 إن الجسر جاهز، كما ذكرت الوكالة"
QUOTE, CUE, SPEAKER = (16, 26), (0, 3), (4, 10)


def kept(records):
    return [held(record, FORMAT.holds, Losses()) for record in records]


def read(path):
    """The records and what was told, but for which unit was found."""
    items = list(FORMAT.read([path]))
    told = [one for one in items if isinstance(one, Problem) and one.code != "import.unit_found"]
    return [one[1] for one in items if not isinstance(one, Problem)], told


def through(records, folder):
    path = folder / "tasks.json"
    FORMAT.write(path, records)
    return read(path)


def records_of(path):
    return [item[1] for item in read_corpus(path) if not isinstance(item, Problem)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("label-studio")


@given(st.data())
def test_what_is_written_is_read_again_as_it_is_held(any_record, folder, data):
    records = data.draw(st.lists(any_record, min_size=1, max_size=3))
    found, told = through(records, folder)
    assert (found, told) == (kept(records), [])


@pytest.mark.parametrize(
    "path",
    [ROOT / "corpus" / "sample.jsonl", SHARED / "gold" / "dev_adjudicated.jsonl"],
    ids=["sample", "gold"],
)
def test_a_corpus_is_read_again_as_it_is(path, tmp_path):
    if not path.exists():
        pytest.skip("needs the shared corpora")
    records = records_of(path)
    found, told = through(records, tmp_path)
    assert (found, told) == (kept(records), [])
