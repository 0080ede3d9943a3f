"""``--neural``: a network's labels in training and in suggesting, or a word on what is missing."""

import json
import shutil
import socket
import subprocess
import sys

import pytest

PEOPLE = ("المدير سامي الخطيب", "الوزيرة هدى نصار", "الباحث كمال عيسى")
SAID = "زار الوفد المصنع. وقال {} إن العمل بدأ اليوم. وأضاف أن الإنتاج سيزيد قريباً."


@pytest.fixture
def annotated(musnad, tmp_path):
    """Write six articles, plain and finished."""
    articles = [
        {"id": f"n{number}", "text": SAID.format(PEOPLE[number % 3])} for number in range(6)
    ]
    plain = tmp_path / "plain.jsonl"
    plain.write_text("".join(json.dumps(one) + "\n" for one in articles), "utf-8")
    assert musnad("suggest", "plain.jsonl", "corpus.jsonl").code == 0
    lines = [json.loads(line) for line in (tmp_path / "corpus.jsonl").read_bytes().splitlines()]
    done = [line | {"status": "finished", "annotator": "هدى"} for line in lines]
    (tmp_path / "corpus.jsonl").write_text("".join(json.dumps(one) + "\n" for one in done), "utf-8")
    return "corpus.jsonl"


@pytest.fixture
def train(musnad, annotated):
    def run(target, *options):
        return musnad("train", annotated, target, "--folds", "2", "--alone", *options)

    return run


@pytest.fixture
def network(names_network, tmp_path, monkeypatch):
    """Put the network beside the corpus; from now on nothing can be fetched."""

    def refuse(*_):
        pytest.fail("something is fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return shutil.copytree(names_network, tmp_path / "names")


@pytest.mark.slow
def test_a_model_is_trained_with_a_network_and_used_with_it(musnad, train, network, tmp_path):
    code, out, err = train("a.model", "--neural", "names", "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["network"]["name"] == "names"
    assert train("b.model", "--neural", "names").code == 0
    assert (tmp_path / "a.model").read_bytes() == (tmp_path / "b.model").read_bytes()
    assert train("plain.model").code == 0
    assert json.loads((tmp_path / "plain.model").read_bytes())["network"] is None
    made = set()
    for workers in ("1", "2"):
        outcome = musnad(
            "suggest", "plain.jsonl", "out.jsonl", "--model", "a.model", "--workers", workers
        )
        assert (outcome.code, outcome.err) == (0, "")
        made.add((tmp_path / "out.jsonl").read_bytes())
    [content] = made
    lines = [json.loads(line) for line in content.splitlines()]
    assert [len(line["attributions"]) for line in lines] == [2] * 6
    assert {one for line in lines for one in line["provenance"].values()} == {
        f"model:{told['name']}"
    }


def test_a_network_may_move_but_not_change(musnad, train, network, tmp_path):
    assert train("a.model", "--neural", "names").code == 0
    suggest = ("suggest", "plain.jsonl", "out.jsonl", "--model", "a.model")
    network.rename(tmp_path / "moved")
    code, _, err = musnad(*suggest)
    assert (code, err) == (
        1,
        "a.model: There is no folder names. Give the one of the network: --neural FOLDER\n",
    )
    assert musnad(*suggest, "--neural", "moved").code == 0
    (tmp_path / "out.jsonl").unlink()
    with (tmp_path / "moved" / "vocab.txt").open("a") as vocabulary:
        vocabulary.write("x\n")
    for workers in ("1", "2"):
        code, _, err = musnad(*suggest, "--neural", "moved", "--workers", workers)
        assert code == 1
        assert err.startswith("a.model: The model was trained with the network names (")
    assert not (tmp_path / "out.jsonl").exists()


def test_what_is_missing_is_told_before_anything_is_done(musnad, train, tmp_path, monkeypatch):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "camel"))
    code, out, err = train("a.model", "--neural", "none")
    assert (code, out) == (1, "")
    assert err == "musnad: There is no folder none. Give the one of the network: --neural FOLDER\n"
    code, out, err = train("a.model", "--neural", "camel-ner")
    assert (code, out) == (1, "")
    assert "camel_data -i ner-arabert" in err
    assert not (tmp_path / "a.model").exists()
    assert not (tmp_path / "camel").exists()


def test_without_the_extra_it_is_told_how_to_install_it(musnad, train, tmp_path, monkeypatch):
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "config.json").write_text("{}")
    monkeypatch.setitem(sys.modules, "torch", None)  # importing it fails
    code, out, err = train("a.model", "--neural", "names")
    assert (code, out) == (1, "")
    assert "uv sync --extra neural; elsewhere: pip install musnad[neural]" in err
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    assert "uv sync --extra neural، وفي غيرها" in train("a.model", "--neural", "names").err


def test_a_network_that_nothing_asks_for_is_refused(musnad, train):
    assert train("a.model").code == 0
    suggest = ("suggest", "plain.jsonl", "out.jsonl", "--neural", "names")
    code, _, err = musnad(*suggest)
    assert code == 2
    assert "--neural goes with --model" in err
    code, _, err = musnad(*suggest, "--model", "a.model")
    assert code == 1
    assert err.startswith("a.model: The model was trained without a network")


def test_whoever_asks_for_no_network_waits_for_none(train, tmp_path):
    assert train("a.model").code == 0
    code = (
        "import sys\n"
        "from annotator.cli.main import main\n"
        "main(['suggest', 'plain.jsonl', 'out.jsonl', '--model', 'a.model'])\n"
        "main(['train', '--help'])\n"
        "print({'torch', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "set()"
