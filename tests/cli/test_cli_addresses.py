"""Addresses of projects on a server where they are given: what is secret in them is never shown."""

import pytest

from annotator.problems import Place, Problem, without_password

SECRET = "h1dden"
ADDRESS = f"postgresql+psycopg://mona:{SECRET}@127.0.0.1:1/news"
MISTYPED = (
    f"postgresql+psycopg:/mona:{SECRET}@127.0.0.1:1/news",
    f"postgress://mona:{SECRET}@127.0.0.1:1/news",
    f"mona:{SECRET}@127.0.0.1:1/news",
    f"postgresql://mona:{SECRET}/{SECRET}@127.0.0.1:1/news",
    f"postgresql://127.0.0.1:1/a/b?user=mona&password={SECRET}",
)
COMMANDS = (
    ("train", "A"),
    ("train", "A", "model"),
    ("suggest", "A", "out.jsonl"),
    ("suggest", "a.jsonl", "out.jsonl", "--model", "A"),
    ("suggest", "a.jsonl", "A"),
    ("convert", "A", "out.jsonl"),
    ("convert", "a.jsonl", "A"),
    ("validate", "A"),
    ("validate", "A", "--json"),
    ("validate", "a.jsonl", "--scheme", "A"),
    ("evaluate", "A", "A"),
    ("scheme", "check", "A"),
    ("scheme", "check", "A", "--json"),
    ("export", "p.musnad", "A"),
    ("export", "p.musnad", "A", "--for", "sara"),
    ("export", "A", "out.jsonl"),
    ("agree", "A"),
    ("import", "p.musnad", "A"),
    ("stats", "A"),
    ("team", "list", "A"),
    ("assign", "A"),
    ("new", "A"),
)


@pytest.fixture
def folder(musnad, tmp_path):
    """Make a project and a corpus to go with an address."""
    line = '{"id": "n1", "text": "قال الوزير: «نعم»."}\n'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    assert musnad("new", "p.musnad", "--articles", "a.jsonl").code == 0
    assert musnad("team", "add", "p.musnad", "sara").code == 0
    return tmp_path


@pytest.mark.parametrize("address", [ADDRESS, *MISTYPED])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_shows_a_password(musnad, folder, command, address):
    if command[0] == "new" and "://" not in address:
        pytest.skip("it makes a file of this name, as of any other")
    told = musnad(*(address if word == "A" else word for word in command))
    assert told.code != 0 or (command[-1] == "A" and address.startswith("mona:"))
    assert SECRET not in told.out + told.err
    assert not [path for path in folder.iterdir() if path.name.startswith("postgres")]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (ADDRESS, "postgresql+psycopg://mona@127.0.0.1:1/news"),
        ("postgresql://mona@host:5432/news", "postgresql://mona@host:5432/news"),
        ("postgresql://mona:two words@host/news", "postgresql://mona@host/news"),
        ("postgresql://h/d?sslpassword=x&a=b", "postgresql://h/d?sslpassword=…&a=b"),
        ("folder/a.jsonl", "folder/a.jsonl"),
        ("C:/news/a@b.jsonl", "C:/news/a@b.jsonl"),
    ],
)
def test_a_place_shows_all_but_the_password(given, shown):
    assert str(Place(given)) == shown
    assert Problem("file.missing", Place(given)).as_data()["file"] == shown


def test_a_sentence_keeps_what_only_looks_alike():
    sentence = "warning: a@b.c wrote to postgresql://sara@host"
    assert without_password(sentence) == sentence


@pytest.mark.parametrize("command", ["validate", "convert", "suggest", "evaluate", "scheme"])
@pytest.mark.usefixtures("folder")
def test_a_project_read_as_a_corpus_is_told_so_in_one_line(musnad, command):
    more = {"convert": ["out.jsonl"], "suggest": ["out.jsonl"], "evaluate": ["p.musnad"]}
    words = ["scheme", "check"] if command == "scheme" else [command]
    told = musnad(*words, "p.musnad", *more.get(command, []))
    assert told.code == 1
    lines = {line for line in told.err.splitlines() if line}
    assert lines == {
        "p.musnad: This is a project. Export it first, and use what comes of it: musnad export"
    }
