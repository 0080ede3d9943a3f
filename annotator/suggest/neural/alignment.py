"""From the tokens of a network, window by window, to the words of an article."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from annotator.text.spans import Span

OUTSIDE: Final = "O"
"""The label of a word that no token reaches into."""

Token = tuple[Span, str]
"""Where a token stands (code points), and its label."""


def joined(windows: Sequence[Sequence[Token]], shared: int) -> Iterator[Token]:
    """Give each token once: of two windows by the one that sees more on both its sides.

    Args:
        windows: consecutive windows over the tokens of a text, in order.
        shared: how many tokens each of them has in common with the next.
    """
    late = shared // 2  # of what it shares with the one before, a window leaves that much to it
    early = shared - late
    for number, window in enumerate(windows):
        start = late if number else 0
        end = len(window) if number == len(windows) - 1 else len(window) - early
        yield from window[start:end]


def labels_of_words(words: Sequence[Span], tokens: Iterable[Token]) -> tuple[str, ...]:
    """Label each word as the first token that reaches into it.

    Networks are trained to label a word by its first token; what the others answer is chance.

    Args:
        words: where the words stand (code points), in text order, none crossing another.
        tokens: in text order; one that stands for nothing in the text is empty.
    """
    found: list[str] = []
    row = iter(tokens)
    token = next(row, None)
    for start, end in words:
        while token is not None and not _reaches(token[0], start):
            token = next(row, None)
        inside = token is not None and token[0][0] < end
        found.append(token[1] if token is not None and inside else OUTSIDE)
    return tuple(found)


def _reaches(span: Span, start: int) -> bool:
    """Tell whether a token goes on beyond where a word starts."""
    return span[0] < span[1] and span[1] > start
