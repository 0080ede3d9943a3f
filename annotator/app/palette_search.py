"""Finding what the palette offers: by the beginnings of words, in either language, folded."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from annotator.text.folding import fold

Words = tuple[str, ...]
BETWEEN = str.maketrans(dict.fromkeys("()[]{}«»“”\"',،:؛;….·/-–—", " "))


@dataclass(frozen=True)
class Offer:
    """One thing that can be done: what it is called, here and in the other language."""

    name: str  # the action's, or an article's id
    text: str
    menu: str = ""
    key: str = ""
    enabled: bool = True
    also: tuple[str, ...] = ()  # what else it is called
    menus: tuple[str, ...] = ()  # what else its menu is called

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """The folded words of each of its names."""
        return tuple(map(words_of, (self.text, *self.also)))

    @cached_property
    def menu_words(self) -> tuple[str, ...]:
        """The folded words of all names of its menu."""
        return tuple(word for menu in (self.menu, *self.menus) for word in words_of(menu))


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into folded words."""
    return tuple(fold(text.replace("&", "").translate(BETWEEN)).split())


def matching(offers: Iterable[Offer], query: str, recent: Sequence[str]) -> list[Offer]:
    """Give the offers that a query means, the best first.

    Every word of the query begins a word of one of an offer's names, or of its menu. Names that
    begin as the query does come first, then those with its words in order; among equals what was
    used last, then the order of the menus.
    """
    wanted = words_of(query)
    order = {name: place for place, name in enumerate(recent)}
    found = []
    for place, offer in enumerate(offers):
        rank = _rank(offer, wanted)
        if rank is not None:
            found.append((rank, order.get(offer.name, len(order)), place, offer))
    return [offer for *_, offer in sorted(found, key=lambda each: each[:3])]


def _rank(offer: Offer, wanted: Words) -> int | None:
    """Tell how well a query fits, 0 the best; None where it does not."""
    if not wanted:
        return 0
    fits: tuple[Callable[[Words, Words], bool], ...] = (
        _starts,
        _in_order,
        _anyhow,
        partial(_with_menu, offer.menu_words),
    )
    found = (rank for rank, fit in enumerate(fits) if any(fit(n, wanted) for n in offer.names))
    return next(found, None)


def _starts(name: Words, wanted: Words) -> bool:
    pairs = zip(name, wanted, strict=False)
    return len(name) >= len(wanted) and all(word.startswith(part) for word, part in pairs)


def _in_order(name: Words, wanted: Words) -> bool:
    words = iter(name)
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _anyhow(name: Words, wanted: Words) -> bool:
    return all(any(word.startswith(part) for word in name) for part in wanted)


def _with_menu(menu: Words, name: Words, wanted: Words) -> bool:
    return _anyhow((*name, *menu), wanted)
