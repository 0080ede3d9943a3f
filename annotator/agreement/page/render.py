"""Puts the page together: figures, tables, plots and examples go into the templates.

The page needs nothing from anywhere else, and its policy forbids it to ask; styles and the one
script are allowed by their digests.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from annotator.agreement.comparing import Compared
from annotator.agreement.features import GROUP as FEATURES
from annotator.agreement.figures import LEVEL, Estimate, Name
from annotator.agreement.names import sign_of, status_name
from annotator.agreement.page import matrices, plots
from annotator.agreement.page.articles import listed_articles
from annotator.agreement.page.examples import example, kind_name, thing_of
from annotator.agreement.page.findings import findings, warnings
from annotator.agreement.page.kinds import EXAMPLES, sort
from annotator.agreement.page.links import Links, anchor
from annotator.agreement.page.origin import Origin
from annotator.agreement.page.people import people
from annotator.agreement.page.tables import FAIR, FEW, FEW_ARTICLES, GOOD, Tables
from annotator.agreement.page.writing import Writing, set_apart, visible
from annotator.agreement.report import BROKEN_DOWN, Agreement, Together
from annotator.model.matching import NEAR
from annotator.model.mention import Layer
from annotator.wording import Language

TEMPLATES: Final = Path(__file__).with_name("templates")
WHOLE: Final[Name] = ("frames", "attribution", "overlap")
DRAWN: Final[tuple[Name, ...]] = (
    WHOLE,
    ("frames", "quote_speaker", "overlap"),
    ("layers", "quote", "alpha"),
)
"""What is drawn over time."""
BESIDE: Final[tuple[Name, ...]] = (
    WHOLE,
    ("layers", "quote", "overlap"),
    ("layers", "quote", "alpha"),
    ("frames", "attribution", "agr"),
)
"""What is laid out by who agrees with whom."""
LOW: Final = 0.7
"""Articles below this are counted beside their histogram."""
OPEN: Final = 3
"""So many examples of a kind are seen at once, and printed; the others are unfolded."""


def page(
    result: Agreement,
    elsewhere: Together,
    articles: Sequence[Compared],
    origin: Origin,
    language: Language,
) -> str:
    """Write the report as HTML.

    Args:
        result: all figures.
        elsewhere: those of places (`agreement_on_places`) in folded places, or, where the result
            is folded, in raw ones.
        articles: what the figures are of.
        origin: how they came to be.
        language: in which it is written.
    """
    writing = Writing(language)
    names = {pair.annotators: (pair.annotators[0], pair.annotators[1]) for pair in result.pairs}
    found = sort(articles)
    links = Links(found, list(names.values()))
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    style = _style(links)
    script = (TEMPLATES / "page.js").read_text(encoding="utf-8")
    tables = Tables(result, links, writing)
    listed = listed_articles(result, articles, found, links, writing)
    return environment.get_template("page.html.j2").render(
        _words(writing),
        **_head(result, articles, origin, writing),
        **_tables(result, tables, elsewhere, origin),
        **_plots(result, tables, writing),
        **_matrices(result, links, writing),
        people=people(result.habits, found, links, writing),
        findings=list(findings(result, found, listed, links, writing)),
        listed=listed,
        links=links,
        found=found,
        shown=lambda kind: [example(case, articles[case.article], writing) for case in kind.cases],
        articles=articles,
        style=_trusted(style),
        script=_trusted(script),
        digests={"style": _digest(style), "script": _digest(script)},
    )


def _words(writing: Writing) -> dict[str, Any]:
    """Give what every template writes with."""
    return {
        "t": writing.say,
        "plain": writing.plain,
        "w": writing,
        "set_apart": set_apart,
        "anchor": anchor,
        "kind_name": lambda kind: kind_name(kind, writing),
        "thing_of": lambda figure: thing_of(figure, writing),
        "level": escape(writing.percent(LEVEL)),
        "signs": {layer: sign_of(layer, writing.language) for layer in Layer},
        "Layer": Layer,
        "OPEN": OPEN,
        "EXAMPLES": EXAMPLES,
        "FEW": FEW,
        "FEW_ARTICLES": FEW_ARTICLES,
        "good": escape(writing.share(GOOD)),
        "fair": escape(writing.share(FAIR)),
        "near": escape(writing.tenths(NEAR)),
    }


def _head(
    result: Agreement, articles: Sequence[Compared], origin: Origin, writing: Writing
) -> dict[str, Any]:
    works = [work for one in articles for work in one.article.works.values()]
    return {
        "origin": origin,
        "result": result,
        "names": result.everybody.annotators,
        "is_two": len(result.pairs) == 1,
        "mentions": sum(len(work.mentions) for work in works),
        "attributions": sum(len(work.attributions) for work in works),
        "statuses": writing.row(
            status_name(status, writing.language) for status in origin.statuses
        ),
        "problems": [problem.say(writing.language) for problem in origin.problems],
        "warnings": list(warnings(result, writing)),
    }


def _tables(
    result: Agreement, tables: Tables, elsewhere: Together, origin: Origin
) -> dict[str, Any]:
    everybody = result.everybody
    raw, folded = (elsewhere, everybody) if origin.folded else (everybody, elsewhere)
    same = {
        one.figure[1]: one.same / one.total
        for one in result.confusions
        if one.figure[0] == FEATURES and one.total
    }
    return {
        "summary": tables.summary(raw, folded),
        "gamma": tables.gamma(),
        "layers": tables.layers(),
        "frames": tables.frames(),
        "features": tables.features(same),
        "pairs": tables.pairs(),
        "broken_down": tables.broken_down(),
        "pair_name": tables.pair_name,
        "BROKEN_DOWN": BROKEN_DOWN,
    }


def _plots(result: Agreement, tables: Tables, writing: Writing) -> dict[str, Any]:
    everybody = result.everybody.estimates
    ways = ("exact", "overlap")
    forest = [
        (
            set_apart(str(thing_of((group, thing), writing).striptags())),
            _estimates(everybody, group, thing, ways),
        )
        for group, thing in tables.things("layers", "frames")
    ]
    persons = [(set_apart(one.annotator), [one.estimates[WHOLE]]) for one in result.habits]
    times = [
        writing.month(period.since) if period.month else writing.count(number)
        for number, period in enumerate(result.periods, 1)
    ]
    series = [
        (str(tables.figure_name(name).striptags()), [one.estimates[name] for one in result.periods])
        for name in DRAWN
    ]
    values = [one[WHOLE] for one in result.articles.values()]
    known = [value for value in values if value is not None]
    return {
        "forest": plots.forest(forest, writing),
        "people_forest": plots.forest(persons, writing),
        "timeline": plots.lines(times, series, writing) if times else None,
        "times": times,
        "histogram": plots.histogram(known, writing),
        "whole_articles": sum(value == 1 for value in known),
        "low_articles": sum(value < LOW for value in known),
        "low": escape(writing.tenths(LOW)),
    }


def _estimates(
    found: dict[Name, Estimate], group: str, thing: str, ways: Sequence[str]
) -> list[Estimate]:
    return [found[group, thing, way] for way in ways]


def _matrices(result: Agreement, links: Links, writing: Writing) -> dict[str, Any]:
    names = result.everybody.annotators
    return {
        "beside": [
            matrices.agreement_matrix(name, result.pairs, names, links, writing)
            for name in BESIDE
            if len(result.pairs) > 1
        ],
        "confusions": [
            matrices.confusion_matrix(one, names, links, writing)
            for one in result.confusions
            if one.total and len(one.values) > 1
        ],
    }


def _style(links: Links) -> str:
    """Give the style sheet, with what leaves alone in sight what is of a pair or an annotator."""
    rules = (
        f".group:has(.at-{part}:target) :is(.example:not(.{part}), .kind:not(:has(.{part})))"
        " { display: none }"
        f" .group:has(.at-{part}:target) .filter .{part} {{ font-weight: bold }}"
        for part in links.parts
    )
    return "\n".join([(TEMPLATES / "page.css").read_text(encoding="utf-8"), *rules])


def _trusted(text: str) -> Markup:
    """Let a file of this program into the page as it is."""
    return Markup(text)  # noqa: S704 - nobody else's words are in it


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
