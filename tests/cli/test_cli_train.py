"""``musnad train``: a model of annotated articles, told how good it is beside the rules."""

import json

import msgspec
import pytest

from annotator.store.project import Project
from annotator.suggest.learned.judged import Judged
from annotator.suggest.lexicon import RULES

PEOPLE = ("المدير سامي الخطيب", "الوزيرة هدى نصار", "الباحث كمال عيسى")
SAID = "زار الوفد المصنع. وقال {} إن العمل بدأ اليوم. وأضاف أن الإنتاج سيزيد قريباً."


@pytest.fixture
def annotated(musnad, tmp_path):
    def write(count, status="finished", name="corpus.jsonl"):
        articles = [
            {"id": f"n{number}", "text": SAID.format(PEOPLE[number % 3])} for number in range(count)
        ]
        plain = tmp_path / "plain.jsonl"
        plain.write_text("".join(json.dumps(one) + "\n" for one in articles), "utf-8")
        assert musnad("suggest", "plain.jsonl", name).code == 0
        lines = [json.loads(line) for line in (tmp_path / name).read_bytes().splitlines()]
        marked = [line | {"status": status, "annotator": "هدى"} for line in lines]
        (tmp_path / name).write_text("".join(json.dumps(one) + "\n" for one in marked), "utf-8")
        return name

    return write


def test_a_model_is_trained_told_of_and_used(musnad, annotated, tmp_path):
    code, out, err = musnad("train", annotated(6), "a.model", "--folds", "3", "--alone")
    assert (code, err) == (0, "")
    assert out.startswith("6 article(s), each judged by what the others taught (F1).")
    rows = {line.split("  ")[0]: line.split()[-5:] for line in out.splitlines() if line}
    assert rows["whole attribution"] == ["1.000", "1.000", "1.000", "1.000", "rules"]
    name = out.split("Model ")[1].split()[0]
    for workers in ("1", "2"):
        done = musnad(
            "suggest", "plain.jsonl", "out.jsonl", "--model", "a.model", "--workers", workers
        )
        assert (done.code, done.err) == (0, "")
        line = json.loads((tmp_path / "out.jsonl").read_bytes().splitlines()[0])
        assert set(line["provenance"].values()) == {f"model:{name}"}
        assert len(line["attributions"]) == 2
    assert musnad("validate", "out.jsonl").code == 0


def test_figures_are_given_to_programs_and_files_are_the_same(musnad, annotated, tmp_path):
    source = annotated(6)
    code, out, err = musnad("train", source, "a.model", "--folds", "2", "--alone", "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert (told["articles"], told["problems"]) == (6, [])
    assert told["decisions"] == dict.fromkeys(
        ("drop", "add", "speaker", "name", "source", "addressee", "quote")
    )
    assert told["kinds"]["quote"]["rules"]["exact"]["f1"] == 1.0
    assert {kind["decides"] for kind in told["kinds"].values()} == {"rules"}
    assert musnad("train", source, "b.model", "--folds", "2", "--alone").code == 0
    assert (tmp_path / "a.model").read_bytes() == (tmp_path / "b.model").read_bytes()
    assert musnad("train", source, "c.model", "--folds", "2", "--alone", "--seed", "7").code == 0
    assert (tmp_path / "c.model").read_bytes() != (tmp_path / "b.model").read_bytes()


def test_only_finished_articles_teach(musnad, annotated, tmp_path):
    code, out, err = musnad("train", annotated(6, status="in_progress"), "a.model")
    assert (code, out) == (1, "")
    assert err.startswith("corpus.jsonl: 0 finished article(s) with attributions are too few")
    assert not (tmp_path / "a.model").exists()


def test_where_nothing_can_be_read_that_is_told(musnad, tmp_path):
    code, _, err = musnad("train", "none.jsonl", "a.model")
    assert (code, err) == (1, "none.jsonl: There is no such file.\n")


def test_what_is_no_model_is_told_before_anything_is_written(musnad, annotated, tmp_path):
    annotated(1)
    for workers in ("1", "2"):
        code, _, err = musnad(
            "suggest", "plain.jsonl", "out.jsonl", "--model", "plain.jsonl", "--workers", workers
        )
        assert (code, err) == (
            1,
            "plain.jsonl: This is no model; make one: musnad train CORPUS MODEL\n",
        )
    assert not (tmp_path / "out.jsonl").exists()
    assert musnad("suggest", "plain.jsonl", "out.jsonl", "--model", "none").code == 1


def test_the_sample_corpus_teaches_too(musnad, annotated, tmp_path, monkeypatch):
    line = {"id": "s", "text": "عاد الوفد إلى المدينة أمس.", "status": "adjudicated"}
    sample = tmp_path / "sample.jsonl"
    sample.write_text(json.dumps(line) + "\n", "utf-8")
    monkeypatch.setattr("annotator.cli.train.resource", lambda *_: sample)
    source = annotated(4)
    both, alone = (
        json.loads(musnad("train", source, "a.model", "--folds", "2", "--json", *option).out)
        for option in ((), ("--alone",))
    )
    assert (both["articles"], alone["articles"]) == (4, 4)  # judged by the corpus alone
    assert both["name"] != alone["name"]
    golds = {one["kinds"]["attribution"]["rules"]["exact"]["gold"] for one in (both, alone)}
    assert len(golds) == 1


@pytest.fixture
def project(musnad, annotated):
    source = annotated(6)
    assert musnad("new", "p.musnad", "--articles", source).code == 0
    return "p.musnad"


def test_a_project_keeps_its_model(musnad, project, tmp_path):
    code, out, err = musnad("train", project, "--folds", "2", "--alone", "--seed", "3")
    assert (code, err) == (0, "")
    name = out.split("Model ")[1].split()[0]
    with Project.open(tmp_path / project, writable=False) as opened:
        about = opened.learnt.about()
        assert (about.name, about.seed, about.articles, about.rules) == (name, 3, 6, RULES)
        assert {one.article for one in about.taught} == {f"n{number}" for number in range(6)}
        kept = msgspec.json.decode(about.judged, type=Judged)
        assert kept.kinds["attribution"].winner == "rules"
    assert musnad("suggest", "plain.jsonl", "out.jsonl", "--model", project).code == 0
    line = json.loads((tmp_path / "out.jsonl").read_bytes().splitlines()[0])
    assert set(line["provenance"].values()) == {f"model:{name}"}


def test_a_projects_model_may_go_to_a_file_instead(musnad, project, tmp_path):
    options = ("--folds", "2", "--alone")
    assert musnad("train", project, "a.model", *options).code == 0
    assert musnad("train", "corpus.jsonl", "b.model", *options).code == 0
    assert (tmp_path / "a.model").read_bytes() == (tmp_path / "b.model").read_bytes()
    with Project.open(tmp_path / project, writable=False) as opened:
        assert opened.learnt.about() is None
    code, _, err = musnad("suggest", "plain.jsonl", "out.jsonl", "--model", project)
    assert (code, err.split(": ")[:2]) == (1, [project, "The project keeps no model; train one"])


def test_a_project_that_is_open_elsewhere_is_refused(musnad, project, tmp_path):
    with Project.open(tmp_path / project):
        code, out, err = musnad("train", project, "--folds", "2", "--alone")
        assert (code, out) == (1, "")
        assert "open in another window" in err
        assert musnad("train", project, "a.model", "--folds", "2", "--alone").code == 0


def test_a_corpus_keeps_no_model(musnad, annotated):
    code, out, err = musnad("train", annotated(6))
    assert (code, out) == (2, "")
    assert err.startswith("Say where to write the model (MODEL)")
