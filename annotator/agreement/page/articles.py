"""The articles on the page: the least agreement first, each with its first disagreements."""

from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from annotator.agreement.comparing import Compared
from annotator.agreement.disagreements import Disagreement
from annotator.agreement.page.examples import kind_words, shortened
from annotator.agreement.page.kinds import Sorted
from annotator.agreement.page.links import Links
from annotator.agreement.page.writing import NOTHING, Writing, words_of
from annotator.agreement.report import Agreement

MOST = 100
"""So many articles are listed."""
LINES = 10
"""So many disagreements are listed of each."""
SHORT = 60
"""Code points of what somebody marked that are written out."""


class Line(Struct, frozen=True):
    """One disagreement in a line."""

    kind: Markup
    annotators: tuple[str, str]
    words: tuple[Markup, Markup]
    href: str | None


class Listed(Struct, frozen=True):
    """An article: its figures, how many disagreements there are in it, and the first of them."""

    number: int
    title: Markup
    values: tuple[float | None, ...]
    count: int
    lines: tuple[Line, ...]


def listed_articles(
    result: Agreement, articles: Sequence[Compared], found: Sorted, links: Links, writing: Writing
) -> tuple[Listed, ...]:
    """List the articles that come off worst, in this order."""
    number_of = {one.article.id: number for number, one in enumerate(articles)}
    listed = []
    for key, values in list(result.articles.items())[:MOST]:
        number = number_of[key]
        its = found.by_article[number]
        lines = tuple(_line(one, links, writing) for one in its[:LINES])
        title = title_of(articles[number].article.title, key)
        listed.append(Listed(number, title, tuple(values.values()), len(its), lines))
    return tuple(listed)


def title_of(title: str, key: str) -> Markup:
    """Give what an article is called: its title, and its id."""
    if title in {"", key}:
        return words_of(key)
    return Markup('{} <small class="key">{}</small>').format(
        words_of(shortened(title)), words_of(key)
    )


def _line(one: Disagreement, links: Links, writing: Writing) -> Line:
    kind = kind_words(one.figure, one.difference, one.values, writing)
    first, second = (
        words_of(shortened(text, SHORT)) if text else escape(NOTHING) for text in one.text
    )
    return Line(kind, one.annotators, (first, second), links.figure(one.figure, one.annotators))
