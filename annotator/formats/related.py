"""Related links within an article's page: «إقرأ أيضاً» and what follows it.

They stand between the paragraphs, so that whoever takes the main text of a page takes them along.
What is left out is given back, to be told.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from annotator.text.folding import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PHRASES: Final = (
    *("اقرأ أيضا", "اقرأ المزيد", "اقرأ كذلك", "اقرؤوا أيضا", "اقرأوا أيضا", "طالع أيضا"),
    *("شاهد أيضا", "انظر أيضا", "تابع أيضا", "مواضيع ذات صلة", "موضوعات ذات صلة"),
    *("أخبار ذات صلة", "مقالات ذات صلة", "مواضيع متعلقة", "موضوعات متعلقة", "أخبار متعلقة"),
    *("مواضيع مشابهة", "مقالات مشابهة", "قد يهمك", "قد يعجبك", "ربما يهمك", "المزيد من الأخبار"),
    *("لقراءة المزيد", "لمتابعة المزيد", "تابعونا على", "تابعنا على", "اشترك في نشرتنا"),
    *("read also", "read more", "also read", "related articles", "related news", "see also"),
)
BLOCKS: Final = (
    *("p", "div", "section", "aside", "ul", "ol", "li", "dl", "table", "blockquote", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "nav", "span", "strong", "b", "a"),
)
LEAD: Final = re.compile(r"^[\W_]+")
AFTER: Final = re.compile(r"\s*[:|»›>…\-–—.]")
SPACE: Final = re.compile(r"\s+")
LONGEST: Final = 200  # letters of a line that gives a title after «إقرأ أيضاً:»
LARGEST: Final = 3000  # letters of a block of links
LINKED: Final = 0.6  # of a block's letters that are links, where it has some
MOST: Final = 50  # pages with more such blocks are made to take time


def without_related(tree: "HtmlElement") -> list[str]:
    """Take related links out of a page.

    Args:
        tree: the page; it is changed.

    Returns:
        What was taken out, in the page's order.
    """
    found: list[str] = []
    for element in list(tree.iter(*BLOCKS)):
        if len(found) >= MOST:
            break
        if element.getparent() is None or not _within(element, tree):
            continue
        rest = _rest(_letters(element))
        if rest is None:
            continue
        if not _word(rest):
            followers = list(_links_after(element))
        elif _is_told_off(rest) or _is_linked(element, rest):
            followers = []
        else:
            continue
        for each in (element, *followers):
            found.append(_letters(each))
            each.drop_tree()
    return found


def lines_without_related(text: str) -> tuple[str, list[str]]:
    """Take lines that only point to other articles out of a text.

    Returns:
        The text without them, and the lines.
    """
    kept: list[str] = []
    found: list[str] = []
    for line in text.split("\n"):
        rest = _rest(line[: 2 * LONGEST])
        is_related = rest is not None and (not _word(rest) or _is_told_off(rest))
        (found if is_related else kept).append(line)
    return "\n".join(kept), found


def _within(element: "HtmlElement", tree: "HtmlElement") -> bool:
    """Tell whether an element has not been taken out with one around it."""
    top = element
    while (parent := top.getparent()) is not None:
        top = parent
    return top is tree.getroottree().getroot()


def _letters(element: "HtmlElement") -> str:
    """Give the beginning of an element's text, as far as a block of links may reach."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > LARGEST:
            break
    return SPACE.sub(" ", " ".join(parts)).strip()


def _rest(text: str) -> str | None:
    """Give what follows «إقرأ أيضاً», folded; None if the text does not begin so."""
    if len(text) > LARGEST:
        return None
    folded = LEAD.sub("", fold(text))
    phrase = next((each for each in _phrases() if folded.startswith(each)), None)
    if phrase is None:
        return None
    rest = folded[len(phrase) :]
    return rest if not rest[:1].isalnum() else None


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(map(fold, PHRASES))


def _word(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _is_told_off(rest: str) -> bool:
    """Tell a title after a colon or the like from a sentence that goes on."""
    return len(rest) <= LONGEST and AFTER.match(rest) is not None


def _is_linked(element: "HtmlElement", rest: str) -> bool:
    """Tell whether what follows is mostly links."""
    linked = sum(len(_letters(link)) for link in element.iter("a"))
    return linked >= LINKED * len(rest.strip())


def _links_after(element: "HtmlElement") -> Iterator["HtmlElement"]:
    """Give the blocks of links that follow a heading."""
    while element.getnext() is None and element.getparent() is not None:
        parent = element.getparent()
        if len(parent) > 1 or parent.tag in {"body", "article", "html"}:
            return
        element = parent
    follower = element.getnext()
    while follower is not None and isinstance(follower.tag, str):
        text = _letters(follower)
        linked = sum(len(_letters(link)) for link in follower.iter("a"))
        if not text or len(text) > LARGEST or linked < 0.9 * len(text):
            return
        yield follower
        follower = follower.getnext()
