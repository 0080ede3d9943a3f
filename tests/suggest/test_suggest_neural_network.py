"""A network at work, where torch and transformers are installed: labels stand where they belong."""

import json
import os
import shutil
import socket
import subprocess
import sys

import pytest

from annotator.problems import Problem
from annotator.suggest.neural.alignment import OUTSIDE
from annotator.suggest.neural.identity import CAMEL
from annotator.suggest.neural.network import opened
from annotator.suggest.words import words_between

SAID = "😀 وصل سامي الخطيب إلى الميناء. وقالت هُدَى نصّار، أمس: «عاد كمال 12 مرة» [SEP] نعم."
EXPECTED = {
    "سامي": "B-PERS",
    "هُدَى": "B-PERS",
    "كمال": "B-PERS",
    "الخطيب": "I-PERS",
    "نصّار": "I-PERS",
}


@pytest.fixture
def network(names_network, monkeypatch):
    def refuse(*_):
        pytest.fail("something is fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return opened(str(names_network))


@pytest.fixture
def changed(names_network, tmp_path):
    """Give a copy of the network with some of its settings changed."""

    def change(file, **settings):
        copy = shutil.copytree(names_network, tmp_path / "copy", dirs_exist_ok=True)
        known = json.loads((copy / file).read_bytes()) if (copy / file).exists() else {}
        (copy / file).write_text(json.dumps(known | settings), "utf-8")
        return str(copy)

    return change


def labelled(network, text):
    words = words_between(text, 0, len(text))
    labels = network.labels(text, [(word.start, word.end) for word in words])
    return [(word.raw, label) for word, label in zip(words, labels, strict=True)]


@pytest.mark.parametrize("longest", [3, 8, 24, 256])
@pytest.mark.parametrize("times", [1, 7, 40])
def test_names_are_found_wherever_in_a_text_they_stand(names_network, monkeypatch, longest, times):
    monkeypatch.setattr("annotator.suggest.neural.network.LONGEST", longest)
    found = labelled(opened(str(names_network)), f"{SAID}\n" * times)
    assert found == [(word, EXPECTED.get(word, OUTSIDE)) for word, _ in found]
    assert sum(label != OUTSIDE for _, label in found) == 5 * times


@pytest.mark.parametrize("text", ["", " \n", "😀", "ـ", "\u200f"])
def test_a_text_without_words_has_no_labels(network, text):
    assert network.labels(text, []) == ()


@pytest.mark.parametrize("length", [60, 300])
def test_a_word_may_be_longer_than_a_window(names_network, monkeypatch, length):
    monkeypatch.setattr("annotator.suggest.neural.network.LONGEST", 16)
    text = "سامي " + "ب" * length + " هدى"
    labels = [label for _, label in labelled(opened(str(names_network)), text)]
    assert labels == ["B-PERS", OUTSIDE, "B-PERS"]


def test_a_network_whose_windows_cannot_be_made_even_is_refused(changed):
    problem = told(changed("tokenizer_config.json", pad_token=None))
    assert (problem.code, problem.values["reason"]) == ("neural.unusable", "pad_token")


def test_a_network_that_takes_nothing_at_once_is_refused(changed):
    problem = told(changed("tokenizer_config.json", model_max_length=2))
    assert (problem.code, problem.values["reason"]) == ("neural.unusable", "max_length 2")


def test_the_same_network_answers_the_same_whoever_asks(network, names_network, tmp_path):
    again = opened(str(shutil.copytree(names_network, tmp_path / "copy")))
    assert again.identity.digest == network.identity.digest
    assert labelled(again, SAID * 9) == labelled(network, SAID * 9)


def told(folder):
    with pytest.raises(Problem) as problem:
        opened(folder)
    return problem.value


def test_a_network_whose_tokens_have_no_place_is_refused(changed):
    folder = changed("tokenizer_config.json", tokenizer_class="CanineTokenizer")
    assert told(folder).code == "neural.no_offsets"


def test_weights_that_lack_would_be_chance(names_network, changed):
    import transformers

    folder = changed("config.json")
    body = transformers.BertModel.from_pretrained(str(names_network), add_pooling_layer=False)
    body.save_pretrained(folder)
    shutil.copy(names_network / "config.json", folder)
    problem = told(folder)
    assert problem.code == "neural.unusable"
    assert "classifier.weight" in str(problem)


@pytest.mark.parametrize(
    "settings",
    [
        {"model_type": "nothing"},
        {"model_type": None},
        {"max_position_embeddings": 4},
        {"vocab_size": 20},
        {"hidden_size": "many"},
    ],
)
def test_what_cannot_be_loaded_is_told(changed, settings):
    assert told(changed("config.json", **settings)).code == "neural.unusable"


def test_damaged_weights_are_told(names_network, tmp_path):
    copy = shutil.copytree(names_network, tmp_path / "copy")
    (copy / "model.safetensors").write_bytes(b"weights")
    assert told(str(copy)).code == "neural.unusable"
    (copy / "model.safetensors").unlink()
    assert told(str(copy)).code == "neural.unusable"


def test_code_that_comes_with_a_network_is_not_run(changed, tmp_path):
    folder = changed("config.json", auto_map={"AutoModelForTokenClassification": "own.Own"})
    mark = tmp_path / "run"
    (tmp_path / "copy" / "own.py").write_text(f"open({str(mark)!r}, 'w')", "utf-8")
    opened(folder)
    assert not mark.exists()


class Trap:
    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return open, (str(self.mark), "w")


def test_weights_of_the_older_form_are_read_without_running_them(names_network, tmp_path):
    import torch
    from safetensors.torch import load_file

    copy = shutil.copytree(names_network, tmp_path / "copy")
    weights = load_file(copy / "model.safetensors")
    (copy / "model.safetensors").unlink()
    torch.save(weights, copy / "pytorch_model.bin")
    assert labelled(opened(str(copy)), SAID) == labelled(opened(str(names_network)), SAID)
    mark = tmp_path / "run"
    torch.save(weights | {"trap": Trap(mark)}, copy / "pytorch_model.bin")
    assert told(str(copy)).code == "neural.unusable"
    assert not mark.exists()


def test_networks_that_take_other_inputs_are_run_as_well(names_network, tmp_path):
    import transformers

    config = transformers.DistilBertConfig(
        vocab_size=len((names_network / "vocab.txt").read_text("utf-8").splitlines()),
        dim=8,
        hidden_dim=8,
        n_layers=1,
        n_heads=2,
        max_position_embeddings=20,
    )
    transformers.DistilBertForTokenClassification(config).save_pretrained(tmp_path)
    shutil.copy(names_network / "vocab.txt", tmp_path)
    found = labelled(opened(str(tmp_path)), SAID * 3)
    assert {label for _, label in found} <= {"LABEL_0", "LABEL_1"}


def test_camel_tools_own_recognizer_says_the_same(names_network, tmp_path, monkeypatch):
    data = tmp_path / "camel"
    shutil.copytree(names_network, data / "data" / "ner" / "small")
    component = {"default": "small", "datasets": {"small": {"path": "ner/small"}}}
    catalogue = {
        "version": "1.6.0",
        "packages": {},
        "components": {"NamedEntityRecognition": component},
    }
    (data / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    text = "وصل سامي الخطيب أمس وعادت هدى"
    monkeypatch.setenv("CAMELTOOLS_DATA", str(data))
    ours = [label for _, label in labelled(opened(CAMEL), text)]
    code = (
        "import sys, json\n"
        "from camel_tools.ner import NERecognizer\n"
        "recognizer = NERecognizer.pretrained(use_gpu=False)\n"
        "print(json.dumps(recognizer.predict_sentence(sys.argv[1].split())))"
    )
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code, text],
        env={**os.environ, "HOME": str(home), "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == ours
    assert ours == ["O", "B-PERS", "I-PERS", "O", "O", "B-PERS"]
