"""The report on agreement as a page: its figures, its structure, and other people's words in it."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from lxml import html

from annotator.agreement.articles import Shared
from annotator.agreement.comparing import Compared
from annotator.agreement.page.origin import Origin
from annotator.agreement.page.render import TEMPLATES, page
from annotator.agreement.report import agreement, agreement_on_places
from annotator.wording import Language

QUOTE, OTHER = (28, 43), (57, 71)
MADE = "2026-05-09"
HOSTILE = "</p><script>alert(1)</script>\u202e\u2066<b x='"


def frame(quote=QUOTE, cue=(0, 3), speaker=(4, 13), **more):
    return {"quote": [quote], "cue": [cue], "speaker": [speaker], **more}


@pytest.fixture
def written():
    """Write the page of some articles, and give its text."""

    def written(articles, language=Language.ENGLISH, **origin):
        result = agreement(articles, resamples=20)
        folded = [Compared(one.article, folded=True) for one in articles]
        elsewhere = agreement_on_places(folded, resamples=20)
        known = {"sources": ("p.musnad",), "version": "9.9", "made": MADE, "resamples": 20}
        return page(result, elsewhere, articles, Origin(**known, **origin), language)

    return written


@pytest.fixture
def differing(compare, work):
    """Give articles in which three annotators differ in every way."""
    good = work(frame(mode="direct", polarity="oppose"), frame(OTHER, (44, 49)))
    return compare(
        salma=[good] * 3,
        karim=[
            work(frame((28, 40), mode="indirect", polarity="support"), frame(OTHER, (44, 49))),
            good,
            work(frame(mode="direct")),
        ],
        huda=[good, work(frame(speaker=(14, 23))), work({"source": [(4, 13)]})],
    )


def parsed(text):
    return html.document_fromstring(text)


def cells(table):
    """Give a table's rows as texts, by the name of each row."""
    return {
        row.find("th").text_content().strip(): [
            " ".join(cell.text_content().split()) for cell in row.findall("td")
        ]
        for row in table.findall("tbody/tr")
    }


def section(tree, name):
    return tree.get_element_by_id(name)


def test_the_figures_are_those_of_the_json(written, differing):
    told = agreement(differing, resamples=20).as_data()
    rows = cells(section(parsed(written(differing)), "layers").find(".//table"))

    def shown(figure):
        return f"{figure['value']:.3f} [{figure['low']:.3f}–{figure['high']:.3f}]"

    quote = told["layers"]["quote"]
    exact, overlap, *_ = rows["quote †"]
    assert exact == shown(quote["exact"])
    assert overlap == shown(quote["overlap"])
    frames = cells(section(parsed(written(differing)), "attributions").find(".//table"))
    whole = told["frames"]["attribution"]
    assert frames["whole attribution †"][0] == shown(whole["exact"])
    features = cells(section(parsed(written(differing)), "features").find(".//table"))
    mode = told["features"]["mode"]
    assert features["mode †"][0] == str(mode["units"])
    assert features["mode †"][2].startswith(f"{mode['kappa']['value']:.3f}")


def test_figures_that_can_be_reckoned_by_hand(written, compare, work):
    # Of two quotes of each annotator one is the same and one is nowhere: 2·1 / (2 + 2)
    ours, theirs = work(frame(), frame(OTHER, (44, 49))), work(frame(), frame((72, 80), (44, 49)))
    tree = parsed(written(compare(a=[ours, ours], b=[theirs, theirs])))
    rows = cells(section(tree, "layers").find(".//table"))
    assert rows["quote †"][:4] == ["4", "4", "0.500 [0.500–0.500]", "0.500 [0.500–0.500]"]
    assert rows["cue †"][2] == "1.000 [1.000–1.000]"
    assert rows["source †"][:4] == ["0", "0", "–", "–"]
    confused = cells(section(tree, "confusions").find(".//table"))
    assert confused["quote"] == ["2", "·", "·", "2"]
    assert confused["not marked"] == ["2", "·", "·", "·"]


def test_raw_and_folded_figures_stand_side_by_side(written, work):
    text = "قال المدير إن العمل بدأَ اليوم"
    here = work({"quote": [(14, 23)]}, text=text), work({"quote": [(14, 24)]}, text=text)
    article = Compared(Shared("1", text, {"a": here[0], "b": here[1]}))
    rows = cells(section(parsed(written([article])), "summary").find(".//table"))
    assert rows["quote †"][:2] == ["0.000", "1.000"]


@pytest.mark.parametrize("annotators", [2, 3])
def test_every_link_leads_somewhere(written, differing, annotators):
    for one in differing:
        while len(one.works) > annotators:
            one.article.works.popitem()
            one.works.popitem()
    chosen = [Compared(one.article) for one in differing]
    for language in Language:
        tree = parsed(written(chosen, language))
        places = set(tree.xpath("//@id"))
        links = tree.xpath("//a/@href")
        assert len(links) > 40
        assert [link for link in links if not link.startswith("#")] == []
        assert {link[1:] for link in links} - places == set()
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_a_figure_opens_its_disagreements(written, differing):
    tree = parsed(written(differing))
    [link] = section(tree, "features").xpath(".//tr[th/bdi='mode']/td[2]/a/@href")
    assert link == "#features-mode"
    opened = section(tree, link[1:])
    assert opened.find("h3").text_content() == "mode (2)"
    kinds = [head.text_content() for head in opened.findall(".//h4")]
    assert kinds == ["mode: direct or indirect (2)"]
    values = opened.xpath(".//li[1]//strong")
    assert sorted(one.text_content() for one in values) == ["direct", "indirect"]


def test_kinds_stand_by_how_common_they_are(written, differing):
    tree = parsed(written(differing))
    for group in tree.find_class("group"):
        counts = [
            int(re.search(r"\((\d+)\)", h.text_content())[1]) for h in group.iterfind(".//h4")
        ]
        assert counts == sorted(counts, reverse=True)


def test_the_disagreements_of_one_pair_can_be_left_in_sight(written, differing):
    text = written(differing)
    tree = parsed(text)
    [link] = {
        link
        for link in section(tree, "pairs").find(".//table").xpath("tbody/tr/td[2]/a/@href")
        if link.endswith("-p1")
    }
    assert section(tree, link[1:]).get("class") == "at-p1"
    assert ".group:has(.at-p1:target) :is(.example:not(.p1)" in text


def test_so_can_those_of_one_annotator(written, differing):
    text = written(differing)
    tree = parsed(text)
    rows = section(tree, "people").find(".//table").findall("tbody/tr")
    links = {row.find("th").text_content(): row.xpath("td[2]/a/@href") for row in rows}
    assert links["karim †"] == ["#frames-attribution-a2"]
    assert section(tree, "frames-attribution-a2").get("class") == "at-a2"
    shown = [
        one
        for one in section(tree, "frames-attribution").find_class("example")
        if "karim" in one.text_content()
    ]
    assert shown
    assert all("a2" in one.get("class").split() for one in shown)
    assert ".group:has(.at-a2:target)" in text


def test_both_versions_are_marked_in_the_text_with_signs(written, compare, work, text):
    start, end = text.index("الخطة"), text.index("،")
    ours = frame((start, end), speaker=(4, 14))
    tree = parsed(written(compare(a=work(ours), b=work(ours | {"quote": [(start, end - 3)]}))))
    [kind] = [
        one
        for one in tree.find_class("kind")
        if one.find("h4").text_content() == "quote: other edges (1)"
    ]
    versions = kind.find_class("version")
    assert [one.find_class("at")[0].text_content() for one in versions] == [
        text[start:end],
        text[start : end - 3],
    ]
    assert all("quote" in one.find_class("at")[0].get("class").split() for one in versions)
    assert [sup.text for sup in versions[0].iterfind(".//sup")] == ["C", "S", "Q"]
    assert [sup.text for sup in versions[1].iterfind(".//sup")] == ["C", "S"]  # amid a word: none
    assert {one.find_class("text")[0].get("dir") for one in versions} == {"rtl"}


def test_in_arabic_the_page_runs_from_right_to_left_with_its_digits(written, differing):
    tree = parsed(written(differing, Language.ARABIC))
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    tables = " ".join(table.text_content() for table in section(tree, "summary").iter("table"))
    assert re.search("[٠-٩]٫[٠-٩]{3}", tables)
    assert not re.search(r"\d\.\d", "".join(one for one in tables if one.isascii()))
    assert "٩ مايو ٢٠٢٦" in section(tree, "compared").text_content()
    english = parsed(written(differing))
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
    assert "9 May 2026" in section(english, "compared").text_content()


def test_axes_run_with_the_page(written, differing):
    def firsts(language):
        plot = section(parsed(written(differing, language)), "summary").find(".//svg")
        return float(plot.find("text").get("x")), float(
            plot.xpath(".//*[@text-anchor='end']/@x")[0]
        )

    one_english, label_english = firsts(Language.ENGLISH)
    one_arabic, label_arabic = firsts(Language.ARABIC)
    assert one_english > label_english  # 1.0 is the farthest from the names
    assert one_arabic < label_arabic
    assert one_english + one_arabic == pytest.approx(640)


def test_other_peoples_words_do_nothing(compare, work):
    text = f"{HOSTILE} قال المدير إن العمل بدأ {HOSTILE} اليوم"
    place = text.index("قال")
    ours = work({"quote": [(place, place + 10)], "tone": HOSTILE}, text=text)
    theirs = work({"quote": [(place, place + 12)], "tone": "cool"}, text=text)
    names = f"a{HOSTILE}", f"b{HOSTILE}"
    shared = Shared(f"id{HOSTILE}", text, {names[0]: ours, names[1]: theirs}, f"title{HOSTILE}")
    article = Compared(shared)
    result = agreement([article], resamples=5)
    elsewhere = agreement_on_places([Compared(shared, folded=True)], resamples=5)
    for language in Language:
        origin = Origin(sources=(HOSTILE,), version="1", made=MADE)
        text = page(result, elsewhere, [article], origin, language)
        tree = parsed(text)
        assert len(tree.findall(".//script")) == 1
        assert tree.xpath("//b[@x]") == []
        assert not re.search("[\u202a-\u202e\u2066\u2067]", text)
        assert {span.text for span in tree.find_class("control")} == {"RLO", "LRI"}
        assert text.count("\u2068") == text.count("\u2069")


def test_letters_that_no_page_can_hold_are_told_by_their_names(written, work):
    text = "قال\x00 المدير\x1b إن العمل بدأ"
    works = {"a": work({"quote": [(0, 6)]}, text=text), "b": work(text=text)}
    article = Compared(Shared("\ud800", text, works))
    shown = written([article])
    assert "\x00" not in shown
    shown.encode()
    names = {span.text for span in parsed(shown).find_class("control")}
    assert names == {"U+0000", "U+001B", "U+D800"}


def test_the_page_asks_for_nothing_and_its_policy_forbids_it(written, differing):
    text = written(differing)
    tree = parsed(text)
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    for name in ("style", "script"):
        [found] = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        digest = b64encode(sha256(found.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert tree.xpath("//@src") == tree.xpath("//@style") == tree.xpath("//link") == []
    assert "url(" not in text
    assert "http://" not in text.replace("http-equiv", "")
    assert "https://" not in text


def test_tables_plots_and_headings_can_be_heard(written, differing):
    tree = parsed(written(differing))
    for table in tree.iter("table"):
        assert table.find("caption").text_content().strip()
        assert table.findall("thead//th")
        assert all(head.get("scope") for head in table.iter("th"))
    plots = list(tree.iter("svg"))
    assert len(plots) >= 3
    for plot in plots:
        title, says = plot.get("aria-labelledby").split()
        assert section(tree, title).text
        assert section(tree, says).text
        assert plot.get("role") == "img"
    levels = [int(head.tag[1]) for head in tree.iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_style_is_for_screens_in_two_lights_and_for_paper():
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    assert "@page { size: A4" in style
    assert "@media screen and (prefers-color-scheme: dark)" in style  # paper stays white
    paper = style[style.index("@media print") :]
    assert "table-header-group" in paper
    assert "tr, figure, .example, dl > div, li { break-inside: avoid; }" in paper


def test_plots_are_sound_drawings(written, differing):
    for language in Language:
        for plot in re.findall(r"<svg.*?</svg>", written(differing, language), re.DOTALL):
            drawing = ET.fromstring(plot)  # noqa: S314 - our own
            marks = [float(one.get("cx")) for one in drawing.iter("circle")]
            assert all(0 <= mark <= 640 for mark in marks)


def test_few_articles_are_told_plainly(written, compare, work):
    one = parsed(written(compare(a=work(frame()), b=work(frame()))))
    assert "One article alone was compared" in section(one, "glance").text_content()
    few = parsed(written(compare(a=[work(frame())] * 4, b=[work(frame())] * 4)))
    assert "Only 4 articles were compared" in section(few, "glance").text_content()
    many = parsed(written(compare(a=[work(frame())] * 12, b=[work(frame())] * 12)))
    assert many.find_class("warning") == []


def test_who_agrees_wholly_has_nothing_to_open(written, compare, work):
    tree = parsed(written(compare(a=[work(frame())] * 2, b=[work(frame())] * 2)))
    assert "There is no disagreement." in section(tree, "glance").text_content()
    assert tree.find_class("group") == []
    assert section(tree, "summary").findall(".//td//a") == []


def test_time_is_drawn_where_dates_tell_an_order(written, compare, work):
    dated = [work(frame(), updated=f"2025-{month:02}-01T10:00:00Z") for month in (1, 2, 3)]
    drawn = section(parsed(written(compare(a=dated, b=dated))), "time")
    assert [head.text_content() for head in drawn.iterfind(".//tbody//th")] == [
        "January 2025 †",
        "February 2025 †",
        "March 2025 †",
    ]
    assert len(drawn.findall(".//svg/polyline")) == 3
    undated = section(parsed(written(compare(a=work(frame()), b=work(frame())))), "time")
    assert undated.find(".//svg") is None
    assert "no order in time" in undated.text_content()


def test_how_it_came_to_be_is_told(written, compare, work):
    tree = parsed(written(compare(a=work(frame()), b=work(frame())), seed=7))
    head = section(tree, "compared").text_content()
    assert "p.musnad" in head
    assert "95%, from 20 samples of the articles, seed 7" in head
    assert "Musnad 9.9" in section(tree, "method").text_content()
    assert "Krippendorff, K. (2011)" in section(tree, "method").text_content()


def test_the_page_stays_small_however_much_there_is_to_disagree_in(written, compare, work):
    ours, theirs = work(frame(), frame(OTHER, (44, 49))), work(frame((28, 41)))
    few, many = (
        written(compare(a=[ours] * count, b=[theirs] * count, c=[work()] * count))
        for count in (110, 220)
    )
    assert len(many) < 1.05 * len(few)
    assert "120 more articles" in many
