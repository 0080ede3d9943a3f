"""What a reader should know before all figures, in sentences."""

from collections.abc import Iterator, Sequence
from itertools import chain

from markupsafe import Markup, escape

from annotator.agreement.habits import Habits
from annotator.agreement.page.articles import Listed
from annotator.agreement.page.examples import kind_name
from annotator.agreement.page.kinds import Sorted
from annotator.agreement.page.links import Links
from annotator.agreement.page.tables import FEW, FEW_ARTICLES
from annotator.agreement.page.writing import Writing
from annotator.agreement.report import Agreement
from annotator.model.mention import Layer

IMBALANCE = 0.03
"""From this difference of the two directions of *agr* on somebody is said to mark more."""
SUBJECTS = frozenset({"layers", "features"})


def warnings(result: Agreement, writing: Writing) -> Iterator[Markup]:
    """Say plainly where the articles are too few."""
    articles = result.everybody.articles
    if articles == 1:
        yield writing.say("report.one_article")
    elif articles < FEW_ARTICLES:
        yield writing.say("report.few_articles", count=articles)


def findings(
    result: Agreement, found: Sorted, listed: Sequence[Listed], links: Links, writing: Writing
) -> Iterator[Markup]:
    """Give the chief findings."""
    estimates = result.everybody.estimates
    whole = (estimates["frames", "attribution", way] for way in ("exact", "overlap"))
    exact, overlap = map(writing.estimate, whole)
    yield writing.say("report.whole", exact=exact, overlap=overlap)
    yield from _lowest(result, links, writing)
    yield from _commonest(found, links, writing)
    yield from _marks_more(result.habits, writing)
    yield from _worst(listed, writing)


def _worst(listed: Sequence[Listed], writing: Writing) -> Iterator[Markup]:
    """Name the article with the least agreement, where there is more than one."""
    for worst in listed[:1]:
        value = worst.values[0]
        if len(listed) > 1 and value is not None and value < 1:
            yield writing.say(
                "report.worst_article",
                article=linked(worst.title, f"#article-{worst.number}"),
                value=escape(writing.share(value)),
            )


def _lowest(result: Agreement, links: Links, writing: Writing) -> Iterator[Markup]:
    estimates = result.everybody.estimates
    known = []
    for layer in Layer:
        one = estimates["layers", layer.value, "overlap"]
        sides = (estimates["layers", layer.value, side].value or 0 for side in ("first", "second"))
        marks = int(sum(sides))
        if one.value is not None and marks >= FEW:
            known.append((one.value, layer.value, one, marks))
    lowest = min(known, default=None, key=lambda row: row[0])
    if lowest is not None and lowest[0] < 1:
        _, thing, one, marks = lowest
        yield writing.say(
            "report.lowest",
            layer=linked(writing.thing(thing), links.figure(("layers", thing))),
            value=writing.estimate(one),
            count=marks,
        )


def _commonest(found: Sorted, links: Links, writing: Writing) -> Iterator[Markup]:
    """Name the commonest kind; those of attributions follow from the layers'."""
    groups = [group for group in found.groups if group.figure[0] in SUBJECTS]
    kinds = list(chain.from_iterable(group.kinds for group in groups))
    if not kinds:
        yield writing.say("report.no_disagreement")
        return
    most = max(kinds, key=lambda kind: kind.count)
    yield writing.say(
        "report.commonest",
        kind=linked(kind_name(most, writing), f"#{links.kind(most)}"),
        count=most.count,
        total=sum(group.count for group in groups),
    )


def _marks_more(habits: tuple[Habits, ...], writing: Writing) -> Iterator[Markup]:
    """Name the annotator whose two directions of *agr* are farthest apart."""
    known: list[tuple[float, str, float, float]] = []
    for one in habits:
        own, others = (
            one.estimates["frames", "attribution", way].value for way in ("agr_own", "agr_others")
        )
        if own is not None and others is not None:
            known.append((others - own, one.annotator, own, others))
    most = max(known, default=None)
    if most is not None and most[0] > IMBALANCE:
        _, name, own, others = most
        yield writing.say(
            "report.marks_more",
            more=name,
            others=escape(writing.percent(own)),
            own=escape(writing.percent(others)),
        )


def linked(words: Markup, href: str | None) -> Markup:
    """Make a link of words, where there is somewhere to lead to."""
    return words if href is None else Markup('<a href="{}">{}</a>').format(href, words)
