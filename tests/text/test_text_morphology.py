"""What a word may be, by both engines alike; and how far the two agree.

camel-tools' database is made from the one that an old release carried in its wheel, which uv keeps
among its downloads; without uv or a network its part is skipped.
"""

import csv
import os
import shutil
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from annotator.formats.corpus import read_corpus
from annotator.suggest import verb_words
from annotator.suggest.frames import suggest
from annotator.suggest.lexicon import CUES
from annotator.suggest.words import words_between
from annotator.text.morphology import choice
from annotator.text.morphology.alkhalil import AlKhalil
from annotator.text.morphology.analysis import (
    FORMS,
    Analysis,
    Gender,
    Number,
    PartOfSpeech,
    Remembering,
    Tense,
)
from annotator.text.morphology.calima import Calima, installed

pytestmark = [  # of camel-tools' own modules, when they are first compiled
    pytest.mark.filterwarnings("ignore:.*invalid escape sequence:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.*invalid escape sequence:SyntaxWarning"),
]
UV = os.environ.get("UV") or shutil.which("uv")
OLD_RELEASE = "camel-tools==0.4.dev5"
SCHEMES = "d1tok d2tok d3tok atbtok d1seg d2seg d3seg atbseg"
SAMPLE = Path(__file__).resolve().parents[2] / "corpus" / "sample.jsonl"
NOMINAL = {PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE, PartOfSpeech.NAME}


def download(folder):
    """Give the database of the old release, or skip."""
    if UV is None:
        pytest.skip("uv is not installed")
    command = [UV, "pip", "install", "--quiet", "--no-deps", "--python", sys.executable]
    done = subprocess.run(
        [*command, "--target", str(folder), OLD_RELEASE],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        pytest.skip(f"camel-tools' database cannot be had: {done.stderr.strip()[-200:]}")
    return next(folder.rglob("almor-msa-r13.db")).read_text(encoding="utf-8")


def as_read_today(database):
    """Bring a database into the form that the release of today reads."""
    section = f"###TOKENIZATIONS###\nTOKENIZATION {SCHEMES}\n###STEMBACKOFF###"
    database = database.replace("###STEMBACKOFF###", section)
    for name in ("pos_lex_freq", "pos_freq", "lex_freq"):
        database = database.replace(name, name.replace("freq", "logprob"))
    return database


@pytest.fixture(scope="module")
def data_of_camel_tools(tmp_path_factory):
    """Give a folder with what ``camel_data -i morphology-db-msa-r13`` would install."""
    folder = tmp_path_factory.mktemp("camel")
    database = folder / "data" / "morphology_db" / "calima-msa-r13" / "morphology.db"
    database.parent.mkdir(parents=True)
    database.write_text(as_read_today(download(folder / "old")), encoding="utf-8")
    empty = '{"version": "1.6", "packages": {}, "components": {}}'
    (folder / "catalogue.json").write_text(empty, encoding="utf-8")
    shutil.rmtree(folder / "old")
    return folder


@pytest.fixture(scope="module")
def by_farahidi():
    return Remembering(AlKhalil())


@pytest.fixture(scope="module")
def by_camel(data_of_camel_tools, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAMELTOOLS_DATA", str(data_of_camel_tools))
        for home in ("HOME", "USERPROFILE"):
            patch.setenv(home, str(tmp_path_factory.mktemp("home")))
        return Remembering(Calima(installed()))


@pytest.fixture(params=["by_farahidi", "by_camel"])
def morphology(request):
    return request.getfixturevalue(request.param)


# The specification of both


def test_a_verb_tells_its_tense_and_whom_it_speaks_of(morphology):
    verb = morphology.analyses("وتسعى")[0]
    assert (verb.lemma, verb.pos, verb.proclitics) == ("سعي", PartOfSpeech.VERB, "و")
    assert (verb.tense, verb.person) == (Tense.IMPERFECT, 3)
    assert (verb.gender, verb.number) == (Gender.FEMININE, Number.SINGULAR)


@pytest.mark.parametrize(
    ("word", "lemma", "number"),
    [
        ("الشركات", "شركه", Number.PLURAL),
        ("مصادر", "مصدر", Number.PLURAL),
        ("الشركة", "شركه", Number.SINGULAR),
    ],
)
def test_a_noun_tells_its_number_broken_plurals_too(morphology, word, lemma, number):
    found = morphology.analyses(word)
    assert found[0].pos in NOMINAL
    assert any((one.lemma, one.number) == (lemma, number) for one in found)


@pytest.mark.parametrize(
    ("word", "proclitics", "enclitics"),
    [
        ("وبالشركات", "وبال", ""),
        ("للصحافة", "لل", ""),
        ("سيعمل", "س", ""),
        ("مديرها", "", "ها"),
        ("بأنهم", "ب", "هم"),
    ],
)
def test_the_words_written_onto_a_word_are_told_apart(morphology, word, proclitics, enclitics):
    found = morphology.analyses(word)[0]
    assert (found.proclitics, found.enclitics) == (proclitics, enclitics)


@pytest.mark.parametrize(
    ("word", "pos"),
    [
        ("قال", PartOfSpeech.VERB),
        ("تعرض", PartOfSpeech.VERB),
        ("كتب", PartOfSpeech.NOUN),
        ("في", PartOfSpeech.PARTICLE),
        ("الذي", PartOfSpeech.PARTICLE),
    ],
)
def test_the_likeliest_comes_first(morphology, word, pos):
    found = morphology.analyses(word)
    assert found[0].pos is pos
    met = [one.likelihood for one in found if one.likelihood is not None]
    assert met == sorted(met, reverse=True)
    assert all(likelihood < 0 for likelihood in met)


def test_each_analysis_is_given_once(morphology):
    found = [one[:-1] for one in morphology.analyses("تعرض")]
    assert len(found) == len(set(found))


def test_diacritics_and_tatweel_do_not_matter(morphology):
    assert morphology.analyses("أعلـنَتْ") == morphology.analyses("أعلنت") != ()


@pytest.mark.parametrize("word", ["", "2015", "Reuters", "،", "قال" * 400, "\ud800"])
def test_what_is_no_word_has_no_analysis(morphology, word):
    assert morphology.analyses(word) == ()


def test_surely_a_verb_is_what_a_verb_is_in_general(morphology, monkeypatch):
    monkeypatch.setattr(verb_words, "morphology", lambda: morphology)
    text = "تعتمد يعلقون أجرتها حضروا وتولى مشاركته الوزيرة تونس فيصل تعز توقف سياسة شركات في"
    verbs = [word.raw for word in words_between(text, 0, 99) if verb_words.is_verb(word)]
    assert verbs == ["تعتمد", "يعلقون", "أجرتها", "حضروا", "وتولى"]


# Where the two differ


def share(words, same):
    words = list(words)
    return sum(map(same, words)) / len(words)


def kind(analysis):
    return "nominal" if analysis.pos in NOMINAL else analysis.pos


def test_the_engines_agree_on_most_words(by_farahidi, by_camel, monkeypatch):
    with CUES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    verbs = {
        one
        for row in rows
        if row["kind"] == "verb"
        for one in (row["lemma"], *row["imperfect"].split())
        if one != "-"
    }
    unknown = {one for one in verbs if not by_farahidi.analyses(one)}
    assert len(unknown) < 0.02 * len(verbs)  # «حبذ»
    texts = [record.article.text for _, record in read_corpus(SAMPLE)]
    words = set(chain.from_iterable(words_between(text, 0, len(text)) for text in texts))
    forms = {word.raw: word for word in words}
    known = [one for one in forms if by_farahidi.analyses(one) and by_camel.analyses(one)]
    assert len(known) > 0.9 * sum(word.isalpha() and not word.isascii() for word in forms)

    def same_kind(word):
        return kind(by_farahidi.analyses(word)[0]) == kind(by_camel.analyses(word)[0])

    def same_lemma(word):
        return by_farahidi.analyses(word)[0].lemma == by_camel.analyses(word)[0].lemma

    def same_verbs(word):
        answers = []
        for engine in (by_farahidi, by_camel):
            monkeypatch.setattr(verb_words, "morphology", lambda engine=engine: engine)
            answers.append(verb_words.is_verb(forms[word]))
        return answers[0] == answers[1]

    figures = {
        "kind of cue verbs": share(verbs - unknown, same_kind),
        "kind": share(known, same_kind),
        "lemma": share(known, same_lemma),
        "surely verbs": share(known, same_verbs),
    }
    print(figures)
    least = {"kind of cue verbs": 0.95, "kind": 0.92, "lemma": 0.88, "surely verbs": 0.98}
    assert {name for name in least if figures[name] < least[name]} == set()


def test_suggestions_hardly_differ(by_farahidi, by_camel, monkeypatch):
    texts = [record.article.text for _, record in read_corpus(SAMPLE)]
    answers = []
    for engine in (by_farahidi, by_camel):
        monkeypatch.setattr(verb_words, "morphology", lambda engine=engine: engine)
        found = (
            (at, one.quote, one.speaker) for at, text in enumerate(texts) for one in suggest(text)
        )
        answers.append(set(found))
    print(len(answers[0]), "frames, different:", len(answers[0] ^ answers[1]))
    assert len(answers[0]) > 200
    assert len(answers[0] ^ answers[1]) <= 4


# Which answers


@pytest.fixture
def unchosen():
    """Choose the engine anew, and again afterwards."""
    choice._loaded.cache_clear()
    yield
    choice._loaded.cache_clear()


@pytest.mark.usefixtures("unchosen")
def test_camel_tools_answers_where_its_database_is_installed(
    data_of_camel_tools, by_camel, monkeypatch
):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(data_of_camel_tools))
    chosen = choice.morphology()
    assert isinstance(chosen._engine, Calima)
    assert chosen is choice.morphology()


@pytest.mark.parametrize("there", [(), ("catalogue.json",), ("data",)])
@pytest.mark.usefixtures("unchosen")
def test_farahidi_answers_where_it_is_not(there, tmp_path, monkeypatch):
    for name in there:
        (tmp_path / name).mkdir()
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    assert installed() is None
    assert isinstance(choice.morphology()._engine, AlKhalil)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(there)


def test_neither_folders_nor_the_network_are_touched_without_a_database(tmp_path):
    code = (
        "import sys\n"
        "def watch(event, _):\n"
        "    if event.startswith('socket'): sys.exit(event)\n"
        "sys.addaudithook(watch)\n"
        "import annotator.text.morphology.choice as choice\n"
        "print(*{'farahidi', 'camel_tools'} & set(sys.modules))\n"
        "choice.morphology().analyses('قال')\n"
        "print(*(name for name in sys.modules if name.startswith('camel_tools.data')))"
    )
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONUTF8": "1"}
    environment = {**os.environ, **home}
    environment.pop("CAMELTOOLS_DATA", None)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("unchosen")
def test_a_database_that_cannot_be_read_is_warned_of(tmp_path, monkeypatch):
    database = tmp_path / "data" / "morphology_db" / "calima-msa-r13" / "morphology.db"
    database.parent.mkdir(parents=True)
    database.write_text("no database", encoding="utf-8")
    empty = '{"version": "1.6", "packages": {}, "components": {}}'
    (tmp_path / "catalogue.json").write_text(empty, encoding="utf-8")
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, str(tmp_path))
    with pytest.warns(RuntimeWarning, match="cannot read"):
        chosen = choice.morphology()
    assert isinstance(chosen._engine, AlKhalil)


def test_a_word_is_asked_once_and_the_memory_has_a_bound():
    asked = []

    class Engine:
        def read(self, word):
            asked.append(word)
            return [Analysis("قال", PartOfSpeech.VERB)]

    morphology = Remembering(Engine())
    assert morphology.analyses("قال") == morphology.analyses("قَالَ")
    assert asked == ["قال"]
    for number in range(FORMS + 1):
        morphology.analyses(f"ق{number}")
    morphology.analyses("قال")
    assert asked.count("قال") == 2
