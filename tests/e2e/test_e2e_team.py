"""A team at real windows on one server: from the first article to the corpus.

Each colleague is a process with a window of their own, who logs in as their own role; the manager
works at the command line. What is not theirs to do is refused by the app, and by the database to
whoever asks it directly.
"""

import json

import pytest

QUOTE, CUE, SPEAKER = "لن نتراجع عن القرار", "وقال", "الوزير سامر نجم"
MORE = ("نعمل ليل نهار", "وأضافت", "هدى كمال")  # of another attribution
TEXT = f"""الخبر رقم %s
{CUE} {SPEAKER}: «{QUOTE}»، وسط صمت الحاضرين.
{MORE[1]} {MORE[2]}: «{MORE[0]}»، ثم غادرت القاعة.
"""
HODA, SAMI, KAMAL = "هدى", "سامي", "كمال"
PEOPLE = (("hoda", HODA, "annotator"), ("sami", SAMI, "annotator"), ("kamal", KAMAL, "adjudicator"))


@pytest.mark.slow
def test_from_the_first_article_to_the_corpus(team):
    found(team)
    hoda, sami = team.sit_down("hoda", "sami")
    annotate_blind(team, hoda, sami)
    refuse_what_is_not_theirs(team, hoda)
    finish(team, hoda, sami)
    give_while_windows_are_open(team, hoda, sami)
    agree(team)
    (kamal,) = team.sit_down("kamal")
    adjudicate(team, kamal)
    change_afterwards(hoda, kamal)
    export(team)
    for colleague in (hoda, sami, kamal):
        colleague.quit()


def found(team):
    """Make the project, bring articles in, let people in, and give two articles to two of them."""
    team.musnad("new", team.address())
    corpus = team.folder / "articles.jsonl"
    records = ({"id": f"a{n}", "text": TEXT % n} for n in range(1, 5))
    corpus.write_text("".join(f"{json.dumps(one)}\n" for one in records))
    team.musnad("import", team.address(), corpus)
    for login, name, role in PEOPLE:
        who = (name, "--role", role, "--login", login, "--password-stdin")
        team.musnad("team", "add", team.address(), *who, says=team.secret(login))
    both = ("--to", HODA, "--to", SAMI, "--each", "2", "--articles", "a1", "--articles", "a2")
    team.musnad("assign", team.address(), *both)


def annotate_blind(team, hoda, sami):
    """Annotate the same article at the same time, and see nothing of one another."""
    for colleague, name in ((hoda, HODA), (sami, SAMI)):
        assert colleague.see("name") == name
        assert colleague.see("articles") == ["a1", "a2"]
        colleague.press("N")
        assert colleague.see("article") == "a1"
    mark(hoda, QUOTE, CUE, SPEAKER)
    mark(sami, QUOTE, CUE, SPEAKER.partition(" ")[2])  # without the title: on purpose
    for colleague, own, other in ((hoda, HODA, SAMI), (sami, SAMI, HODA)):
        assert colleague.attempt("read", "a1", other) is None
        of_whom = team.asked_by(colleague.login, "SELECT DISTINCT annotator FROM annotation")
        assert of_whom == [(own,)]
        own_keys = team.asked_by(colleague.login, "SELECT key FROM annotation")
        assert team.asked_by(colleague.login, "SELECT DISTINCT annotation FROM journal") == own_keys


def refuse_what_is_not_theirs(team, hoda):
    """Refuse to an annotator what is another's to do: in the window, and in the database."""
    assert hoda.attempt("save", "a1", SAMI) == "annotation.of_another"
    assert hoda.attempt("save", "a1", "adjudicated") == "annotation.of_another"
    assert hoda.attempt("save", "a4", HODA) == "server.refused"  # nobody gave it to her
    assert hoda.attempt("assign", "a4", HODA) == "server.refused"
    hoda.press("Ctrl+J")
    hoda.settle()
    assert hoda.see("cases") == []
    assert hoda.see("bar")
    for statement in (
        "UPDATE annotation SET status = 'new' WHERE annotator = %(sami)s",
        "UPDATE annotation SET annotator = %(sami)s",
        "UPDATE annotation SET status = 'adjudicated'",
        "DELETE FROM annotation",
        "UPDATE journal SET action = ''",
        "DELETE FROM journal",
        "INSERT INTO assignment (article, annotator) VALUES (4, %(hoda)s)",
        "UPDATE assignment SET annotator = NULL WHERE annotator = %(sami)s",
        "UPDATE member SET role = 'manager'",
        "INSERT INTO setting VALUES ('scheme', '{}')",
        "SELECT FROM adjudication",
        "SELECT musnad.dismiss(%(sami)s)",
    ):
        assert team.refused("hoda", statement, hoda=HODA, sami=SAMI), statement


def finish(team, hoda, sami):
    """Finish both articles; then, and not before, the other's work can be seen."""
    for colleague in (hoda, sami):
        colleague.press("Ctrl+Return")
        colleague.settle()
        assert colleague.see("article") == "a2"
        mark(colleague, QUOTE, CUE, SPEAKER)
    mark(hoda, *MORE)  # sami overlooks it
    sami.press("Ctrl+Return")
    sami.settle()
    others = "SELECT article FROM annotation WHERE annotator = %(sami)s ORDER BY article"
    assert team.asked_by("hoda", others, sami=SAMI) == [(1,)]
    hoda.press("Ctrl+Return")
    hoda.settle()
    assert team.asked_by("hoda", others, sami=SAMI) == [(1,), (2,)]


def give_while_windows_are_open(team, hoda, sami):
    """See what is given while the window is open; one place is claimed by one of two."""
    team.musnad("assign", team.address(), "--to", HODA, "--articles", "a3")
    hoda.until("articles", ["a1", "a2", "a3"])
    team.musnad("assign", team.address(), "--open", "1", "--articles", "a4")
    hoda.until("claimable", 1)
    sami.until("claimable", 1)
    sami.press("Ctrl+G")
    sami.until("article", "a4")
    hoda.until("claimable", 0)
    hoda.press("Ctrl+G")
    hoda.settle()
    assert hoda.see("articles") == ["a1", "a2", "a3"]
    assert hoda.see("bar")


def agree(team):
    """Compare: of five quotes two are the same; of five speakers one is, and another overlaps."""
    told = json.loads(team.musnad("agree", team.address(), "--json"))
    assert told["annotators"] == sorted((HODA, SAMI))
    assert told["articles"] == 2
    exact = {
        layer: told["layers"][layer]["exact"]["value"] for layer in ("quote", "cue", "speaker")
    }
    assert exact == pytest.approx({"quote": 4 / 5, "cue": 4 / 5, "speaker": 2 / 5})
    assert told["layers"]["speaker"]["overlap"]["value"] == pytest.approx(4 / 5)


def adjudicate(team, kamal):
    """Decide all differences, one key each, for hoda, who is the second by her name."""
    kamal.press("Ctrl+J")
    kamal.until("cases", [["a1", "new"], ["a2", "new"]])
    for article in ("a1", "a2"):  # a speaker's edges; an attribution that only hoda has
        kamal.until("article", article)
        decide(kamal, for_second=1)
        kamal.press("Ctrl+Return")
    kamal.until("cases", [["a1", "decided"], ["a2", "decided"]])
    for statement in (
        "UPDATE annotation SET status = 'new' WHERE annotator = %(hoda)s",
        "INSERT INTO assignment (article, annotator) VALUES (4, %(hoda)s)",
    ):
        assert team.refused("kamal", statement, hoda=HODA), statement
    signed = (
        "SELECT DISTINCT by FROM journal JOIN annotation ON annotation = key"
        " WHERE annotator = 'adjudicated'"
    )
    assert team.asked_by("manager", signed) == [(KAMAL,)]


def change_afterwards(hoda, kamal):
    """Change what was adjudicated: it is opened again, and only what is new is to be decided."""
    hoda.press("P", "P")
    hoda.until("article", "a1")
    mark(hoda, *MORE)
    kamal.until("cases", [["a1", "reopened"], ["a2", "decided"]])
    kamal.press("P")
    kamal.until("article", "a1")
    decide(kamal, for_second=1)
    kamal.press("Ctrl+Return")
    kamal.until("cases", [["a1", "decided"], ["a2", "decided"]])


def export(team):
    """Write the corpus of what is adjudicated: it is valid, and says where all of it is from."""
    corpus = team.folder / "corpus.jsonl"
    team.musnad("export", team.address(), corpus, "--adjudicated")
    team.musnad("validate", corpus)
    records = [json.loads(line) for line in corpus.read_text().splitlines()]
    assert [(one["id"], one["status"]) for one in records] == [
        ("a1", "adjudicated"),
        ("a2", "adjudicated"),
    ]
    agreed, taken = f"agreed:{SAMI}|{HODA}", f"taken:{HODA}"
    hers = {f"«{MORE[0]}»": taken, MORE[1].removeprefix("و"): taken, MORE[2]: taken}
    both = {f"«{QUOTE}»": agreed, CUE.removeprefix("و"): agreed}
    first, second = map(provenance, records)
    assert first == both | hers | {SPEAKER: taken}
    assert second == both | hers | {SPEAKER: agreed}


def mark(colleague, quote, cue, speaker):
    """Mark a whole attribution by keys."""
    for key, words in (("Q", quote), ("C", cue), ("S", speaker)):
        colleague.mark(key, words)
    colleague.settle()


def decide(kamal, *, for_second):
    """Take what the second annotator says of so many differences, which are all that are open."""
    kamal.settle()
    assert len(kamal.see("open")) == for_second
    kamal.press(*["2"] * for_second)
    kamal.settle()
    assert not kamal.see("open")


def provenance(record):
    """Give where each mention of a record is from, by its words."""
    return {" ".join(one["exact"]): record["provenance"][one["id"]] for one in record["mentions"]}
