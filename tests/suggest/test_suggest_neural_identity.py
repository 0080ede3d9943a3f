"""Which network it is, and what is told when it is not there: all this without loading any."""

import json
import sys
from pathlib import Path

import pytest

from annotator.problems import Problem
from annotator.suggest.neural.identity import CAMEL, Identity, folder_of, identified
from annotator.suggest.neural.network import opened
from annotator.wording import Language

CONFIG = {"architectures": ["BertForTokenClassification"], "model_type": "bert"}
CATALOGUE = {
    "version": "1.6.0",
    "packages": {},
    "components": {
        "NamedEntityRecognition": {"default": "small", "datasets": {"small": {"path": "ner/small"}}}
    },
}


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "network"
    made.mkdir()
    (made / "config.json").write_text(json.dumps(CONFIG), "utf-8")
    (made / "model.safetensors").write_bytes(b"weights")
    return made


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.delenv("CAMELTOOLS_DATA", raising=False)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def problem(call, *arguments):
    with pytest.raises(Problem) as told:
        call(*arguments)
    return told.value


def test_a_network_is_known_by_its_files_wherever_they_are(folder, tmp_path):
    known = identified(folder, "a")
    assert known == Identity("a", known.digest)
    (folder / "README.md").write_text("notes", "utf-8")
    assert identified(folder.rename(tmp_path / "elsewhere"), "b").digest == known.digest


@pytest.mark.parametrize("file", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_file_that_decides_what_it_answers_makes_another_network(folder, file):
    known = identified(folder, "a")
    (folder / file).write_bytes(b"{}")
    assert identified(folder, "a") != known


def test_files_that_change_names_make_another_network(folder):
    known = identified(folder, "a")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    assert identified(folder, "a") != known


def test_where_no_folder_is_that_is_told(tmp_path):
    told = problem(opened, str(tmp_path / "none"))
    assert told.code == "neural.no_folder"
    assert "--neural" in told.say(Language.ARABIC)
    assert problem(opened, "").code in {"neural.no_folder", "neural.unusable"}


@pytest.mark.parametrize("content", [None, "", "[]", '{"architectures": 3}'])
def test_a_folder_without_settings_holds_no_network(folder, content):
    (folder / "config.json").unlink()
    if content is not None:
        (folder / "config.json").write_text(content, "utf-8")
    told = problem(opened, str(folder))
    assert told.code == "neural.unusable"
    assert "config.json" in str(told)


def test_a_network_for_something_else_is_refused(folder):
    (folder / "config.json").write_text('{"architectures": ["BertForMaskedLM"]}', "utf-8")
    told = problem(opened, str(folder))
    assert told.code == "neural.other_purpose"
    assert "BertForMaskedLM" in str(told)


def test_another_network_than_the_model_knows_is_refused(folder):
    told = problem(opened, str(folder), Identity("names", "0123"))
    assert told.code == "neural.other"
    assert "names (0123)" in str(told)
    assert identified(folder, "").digest in str(told)


@pytest.mark.parametrize("missing", ["torch", "transformers"])
def test_without_the_extra_it_is_told_how_to_install_it(folder, monkeypatch, missing):
    for name in ("torch", "transformers"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, missing, None)  # importing it fails
    if missing == "transformers":
        monkeypatch.setitem(sys.modules, "torch", object())
    told = problem(opened, str(folder))
    assert told.code == "neural.not_installed"
    for language in Language:
        assert "uv sync --extra neural" in told.say(language)
        assert "pip install musnad[neural]" in told.say(language)
        assert missing in told.say(language)


@pytest.mark.parametrize("chosen", [True, False])
def test_where_camel_tools_data_are_not_nothing_is_made_or_fetched(home, monkeypatch, chosen):
    looked = home / ("data" if chosen else ".camel_tools")
    if chosen:
        monkeypatch.setenv("CAMELTOOLS_DATA", str(looked))
    elif sys.platform == "win32":
        looked = home / "AppData" / "Roaming" / "camel_tools"
    told = problem(opened, CAMEL)
    assert told.code == "neural.no_camel_data"
    assert str(looked) in str(told)
    assert "camel_data -i ner-arabert" in str(told)
    assert list(home.iterdir()) == []
    assert "camel_tools.data" not in sys.modules


@pytest.mark.parametrize(
    "catalogue", [CATALOGUE, {"components": {}}, {}, [], CATALOGUE | {"components": {"X": 1}}]
)
def test_a_catalogue_without_the_network_is_not_enough(home, monkeypatch, catalogue):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(home))
    (home / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    assert problem(opened, CAMEL).code == "neural.no_camel_data"


def test_camel_tools_network_is_where_its_catalogue_says(home, monkeypatch, folder):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(home))
    (home / "catalogue.json").write_text(json.dumps(CATALOGUE), "utf-8")
    target = home / "data" / "ner" / "small"
    target.parent.mkdir(parents=True)
    folder.rename(target)
    assert folder_of(CAMEL) == target
