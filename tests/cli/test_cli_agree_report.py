"""``musnad agree --report``: the page, beside everything else that the command writes."""

import json

import pytest
from lxml import html

from annotator.cli.agreeing import name_of
from annotator.store.members import Role
from annotator.store.project import Project

TEXT = "قال المدير إن العمل بدأ اليوم"
QUOTE = (14, 29)


def line(annotator, key="a", *, quote=QUOTE, updated=None):
    return {
        "id": key,
        "text": TEXT,
        "annotator": annotator,
        "status": "finished",
        "updated": updated,
        "mentions": [
            {"id": "q", "layer": "quote", "spans": [quote], "exact": [TEXT[slice(*quote)]]}
        ],
        "attributions": [{"id": "f", "quote": "q"}],
    }


@pytest.fixture
def corpus(tmp_path):
    def write(*lines):
        text = "\n".join(map(json.dumps, lines))
        (tmp_path / "all.jsonl").write_text(text, encoding="utf-8")
        return "all.jsonl"

    return write


@pytest.fixture
def page(tmp_path):
    """Parse the report that was written."""
    return lambda: html.document_fromstring((tmp_path / "r.html").read_text(encoding="utf-8"))


def test_the_report_is_written_beside_the_tables(musnad, corpus, page):
    file = corpus(line("a"), line("b", quote=(11, 29)))
    plain = musnad("agree", file)
    code, out, err = musnad("agree", file, "--report", "r.html")
    assert (code, out) == (0, plain.out)
    assert err == "Report written to r.html.\n"
    assert page().find(".//title").text.startswith("Agreement of annotators")
    assert "all.jsonl" in page().find(".//header").text_content()


def test_its_figures_are_those_told_to_programs(musnad, corpus, page):
    file = corpus(
        *(line(name, key) for name in "ab" for key in "xyz"),
        line("a", "w"),
        line("b", "w", quote=(17, 29)),
    )
    told = json.loads(musnad("agree", file, "--json", "--report", "r.html").out)
    exact = told["layers"]["quote"]["exact"]
    [row] = page().get_element_by_id("layers").xpath(".//tr[th/bdi='quote']")
    shown = [" ".join(cell.text_content().split()) for cell in row.findall("td")]
    assert shown[:2] == ["4", "4"]
    assert shown[2] == f"{exact['value']:.3f} [{exact['low']:.3f}–{exact['high']:.3f}]"
    assert exact["value"] == 0.75


def test_it_is_in_the_language_of_the_command_line_or_the_one_asked_for(
    musnad, corpus, page, monkeypatch
):
    file = corpus(line("a"), line("b"))
    musnad("agree", file, "--report", "r.html", "--language", "ar")
    assert page().get("lang") == "ar"
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    musnad("agree", file, "--report", "r.html")
    assert page().get("dir") == "rtl"
    assert "كُتب التقرير" in musnad("agree", file, "--report", "r.html").err
    musnad("agree", file, "--report", "r.html", "--language", "en")
    assert page().get("lang") == "en"
    assert musnad("agree", file, "--report", "r.html", "--language", "fr").code == 2


def test_on_standard_output_it_stands_alone(musnad, corpus):
    file = corpus(line("a"), line("b"))
    code, out, _ = musnad("agree", file, "--report", "-")
    assert code == 0
    assert out.startswith("<!DOCTYPE html>")
    assert out.rstrip().endswith("</html>")
    assert musnad("agree", file, "--report", "-", "--json").code == 2
    both = musnad("agree", file, "--report", "-", "--disagreements", "-")
    assert both.code == 2
    assert "Only one of --disagreements and --report" in both.err


def test_no_project_is_written_over(musnad, corpus, tmp_path):
    file = corpus(line("a"), line("b"))
    musnad("new", "p.musnad")
    before = (tmp_path / "p.musnad").read_bytes()
    code, _, err = musnad("agree", file, "--report", "p.musnad")
    assert code == 1
    assert "p.musnad" in err
    assert (tmp_path / "p.musnad").read_bytes() == before


def test_what_was_left_out_is_told_on_the_page(musnad, corpus, page):
    file = corpus(line("a"), line("b"), line("a", "lone"))
    musnad("agree", file, "--report", "r.html", "--gamma")
    head = page().get_element_by_id("compared").text_content()
    assert "1 article(s) that one annotator alone has marked are left out." in head
    assert "γ of all layers together" in page().get_element_by_id("summary").text_content()


def test_of_a_folded_comparison_the_raw_figures_stand_beside_it(musnad, corpus, page):
    file = corpus(line("a"), line("b"))
    musnad("agree", file, "--report", "r.html", "--folded")
    assert "folded: vowel marks" in page().get_element_by_id("compared").text_content()


def test_work_of_some_time_alone_can_be_compared(musnad, corpus):
    dates = {"early": "2025-01-10T09:00:00Z", "late": "2025-03-31T22:00:00Z", "never": None}
    file = corpus(*(line(name, key, updated=date) for name in "ab" for key, date in dates.items()))

    def compared(*options):
        told = json.loads(musnad("agree", file, "--json", *options).out)
        return {row["id"] for row in told["by_article"]}

    assert compared() == {"early", "late", "never"}
    assert compared("--since", "2025-02-01") == {"late"}
    assert compared("--since", "2025-01-10", "--until", "2025-03-31") == {"early", "late"}
    assert compared("--until", "2025-03-30") == {"early"}
    _, _, err = musnad("agree", file, "--since", "2025-02-01")
    assert "4 annotation(s) of another time, or of no known one, are left out." in err
    assert musnad("agree", file, "--since", "spring").code == 2
    assert musnad("agree", file, "--since", "2026-01-01").code == 1


def test_a_team_s_project_is_compared_like_any_other(musnad, corpus, page):
    musnad("new", "p.musnad", "--articles", corpus(line("a"), line("b", quote=(11, 29))))
    musnad("import", "p.musnad", "all.jsonl")
    with Project.open("p.musnad", writable=True) as project:
        project.members.add("a", Role.ANNOTATOR)
        project.members.add("b", Role.ADJUDICATOR)
        project.members.add("idle", Role.ANNOTATOR)
        project.assignments.give([("a", "a"), ("a", "b"), ("a", "idle")], by="b")
    told = json.loads(musnad("agree", "p.musnad", "--json", "--report", "r.html").out)
    assert told["annotators"] == ["a", "b"]
    assert "p.musnad" in page().find(".//header").text_content()


def test_of_an_address_nothing_is_told_but_the_database_s_name():
    address = "postgresql+psycopg://amal:secret@db.example.org/news?password=hidden"
    assert name_of(address) == "news"
    assert name_of("folder/a.jsonl") == "a.jsonl"


def test_a_project_on_a_server_is_compared_by_who_may_read_it(musnad, corpus, team, page):
    file = corpus(*(line(name, key) for name in ("sara", "omar") for key in "xy"))
    assert musnad("import", team.url("mona"), file).code == 0
    told = json.loads(musnad("agree", team.url("huda"), "--json", "--report", "r.html").out)
    assert told["annotators"] == ["omar", "sara"]
    assert told["layers"]["quote"]["exact"]["value"] == 1.0
    head = page().find(".//header").text_content()
    assert team.database in head
    assert "postgresql" not in head


def test_only_an_earlier_report_is_replaced(musnad, corpus, tmp_path):
    file = corpus(line("a"), line("b"))
    before = (tmp_path / file).read_bytes()
    told = musnad("agree", file, "--report", file)
    assert (told.code, "is no report" in told.err) == (1, True)
    assert (tmp_path / file).read_bytes() == before
    for _ in range(2):
        assert musnad("agree", file, "--report", "r.html").code == 0


def test_who_is_asked_for_and_unknown_is_told(musnad, corpus):
    file = corpus(line("a"), line("b"))
    told = musnad("agree", file, "--annotator", "a", "--annotator", "b", "--annotator", "nobody")
    assert (told.code, "Nobody called nobody" in told.err) == (1, True)
