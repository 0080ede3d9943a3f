"""The published JSON Schemas say what the model says, and the files hold them as they are now."""

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator

from annotator.formats.corpus import read_corpus
from annotator.model.schema import schema_text, schemas
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.problems import Problem

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "data" / "gold"
CORPORA = sorted((ROOT / "corpus").rglob("*.jsonl"))
LEAST = {"id": "a", "text": "ب"}


@pytest.fixture(scope="module")
def record_schema():
    return Draft202012Validator(schemas()["record"])


@pytest.mark.parametrize("name", ["record", "scheme"])
def test_the_schema_is_a_schema_and_its_file_is_current(name):
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].startswith("urn:")
    assert schema["title"]
    file = ROOT / "schemas" / f"{name}.schema.json"
    assert file.read_text("utf-8") == schema_text(schema), "run: musnad schema --write schemas"


def test_descriptions_stand_at_the_properties_they_describe():
    mention = schemas()["record"]["$defs"]["Mention"]
    assert mention["description"] == "A stretch of the article on one layer."
    assert "code points" in mention["properties"]["spans"]["description"]
    assert "Attributes:" not in schema_text(schemas()["record"])
    assert "Attributes:" not in schema_text(schemas()["scheme"])


def test_fields_may_be_added_to_a_record_but_not_to_a_scheme(record_schema):
    later = LEAST | {
        "later": 1,
        "meta": {"more": 2},
        "mentions": [{"id": "m", "layer": "cue", "spans": [[0, 1]], "exact": ["ب"], "later": 3}],
    }
    assert record_schema.is_valid(later)
    scheme = json.loads(msgspec.json.encode(DEFAULT_SCHEME))
    assert Draft202012Validator(schemas()["scheme"]).is_valid(scheme)
    assert not Draft202012Validator(schemas()["scheme"]).is_valid(scheme | {"later": 1})


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "musnad-corpus/2"},
        {"id": ""},
        {"text": None},
        {"text_sha256": "abc"},
        {"status": "almost"},
        {"updated": "yesterday"},
        {"mentions": [{"id": "m", "layer": "shout", "spans": [[0, 1]], "exact": ["ب"]}]},
        {"mentions": [{"id": "m", "layer": "cue", "spans": [[0, 1.5]], "exact": ["ب"]}]},
        {"mentions": [{"id": "m", "layer": "cue", "spans": [[-1, 1]], "exact": ["ب"]}]},
        {"mentions": [{"id": "m", "layer": "cue", "spans": [[0, 1, 2]], "exact": ["ب"]}]},
        {"mentions": [{"id": "m", "layer": "cue", "spans": [], "exact": []}]},
        {"attributions": [{"id": "a", "features": {"mode": "shouted"}}]},
        {"attributions": [{"id": "a", "features": {"implicit": "no"}}]},
        {"stances": [{"id": "s", "attribution": "a", "polarity": "doubt", "intensity": 4}]},
        {"entities": [{"id": "e", "name": "س", "wikidata": "42"}]},
    ],
)
def test_schema_and_reader_refuse_alike(changes, record_schema, tmp_path):
    line = {**LEAST, "annotator": "هدى", **changes}
    assert not record_schema.is_valid(line)
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps(line), "utf-8")
    [problem] = read_corpus(file)
    assert isinstance(problem, Problem)


@pytest.mark.parametrize("file", CORPORA, ids=lambda file: file.name)
def test_the_sample_corpus_is_valid_by_schema_and_reader(file, record_schema):
    assert_sound(file, record_schema)


@pytest.mark.skipif(not GOLD.is_dir(), reason="no gold corpora beside the repository")
@pytest.mark.parametrize("name", ["dev_adjudicated", "dev_annotator_a", "dev_annotator_b"])
def test_gold_corpora_are_valid_by_schema_and_reader(name, record_schema):
    assert assert_sound(GOLD / f"{name}.jsonl", record_schema) == 24


def assert_sound(file, record_schema):
    lines = file.read_bytes().split(b"\n")[:-1]
    for line in lines:
        record_schema.validate(json.loads(line))
    assert [item for item in read_corpus(file) if isinstance(item, Problem)] == []
    return len(lines)
