"""Paragraphs, sentences and tokens of a raw text, as spans of code points.

Nothing is rewritten and nothing is lost: paragraphs and their terminators cover the text, every
visible character is in exactly one token, and no sentence crosses a paragraph. This module must
not know what a word means. camel-tools finds the words; as its import takes 0.4 s it is put off
until the first token is asked for, so that an article can be laid out before.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import category

from annotator.text.addresses import ADDRESS_PATTERN
from annotator.text.bidi import CONTROLS
from annotator.text.graphemes import CLUSTER_PATTERN, is_boundary
from annotator.text.spans import Span, whole

if TYPE_CHECKING:
    import regex

_TERMINATOR: Final = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")

_LINE: Final = 2_000
"""Code points looked back at first for where a line begins."""

_UNSEEN: Final = (
    CONTROLS
    + "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x2010))))
    + "".join(map(chr, (*range(0x2028, 0x2030), 0x205F, 0x3000)))
)
"""White space, control codes and the controls of `bidi`."""

_STOP: Final = re.compile(
    rf"""
    {ADDRESS_PATTERN}
    |
    # The whole run of marks or none of it: a tail of it tried again would cost its square.
    (?P<mark> (?<! [.؟?!…۔] ) [.؟?!…۔]++ )
    # Closing marks stay with what they close, even one that is turned the wrong way.
    (?: [{CONTROLS}]* (?: [.؟?!…۔»”’›)\]}}﴾] | ["“«‘] (?! [^\W_] ) ) )*
    [{CONTROLS}]*
    (?: (?= \s | \Z | ["“«‘‹(\[{{﴿] )
      # Without a space: after a whole word «انتهى.وقال», but not within «سي.إم.إيه».
      | (?: (?<= [؟?!…۔»”"’)\]] ) | (?<= \.\. ) | (?<= [»”"’)\]]\. ) | (?<= [ء-ْ]{{3}}\. ) )
        (?= [ء-ي][ء-ْ]*+ (?! \.[ء-ي] ) )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_INITIAL: Final = re.compile(r"(?:.?[^\w\u064b-\u065f\u0670])?(?:[^\W\d_]|و[دمأ])", re.DOTALL)
"""The three characters before the full stop of «د.», «ود.», «أ.د.» or ``J.``"""

_ITEM_NUMBER: Final = re.compile(r"\W*\d{1,3}")
"""All that stands before the full stop of «1. …», which numbers a list."""


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    SYMBOL = "symbol"


class Token(NamedTuple):
    """A word, number, mark or symbol: ``[start, end)`` in code points."""

    start: int
    end: int
    kind: TokenKind


def paragraphs(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the lines of `text` without their terminators; the n-th span is the n-th line.

    An empty line is an empty span, and so is what follows a terminator at the very end. Of the
    lines that a span (code points) cuts, what lies in it is returned; nothing else is looked at.
    """
    start, end = whole(text, span)
    ends = [match.span() for match in _TERMINATOR.finditer(text, start, end)]
    edges = [(start, start), *ends, (end, end)]
    return tuple((before[1], after[0]) for before, after in pairwise(edges))


def paragraph_at(text: str, position: int, reach: int | None = None) -> Span:
    """Return the line that holds code point `position`, or that the terminator there ends.

    The cost follows the line, not the text.

    Args:
        text: The text.
        position: The place asked about.
        reach: How many code points to look to either side; a longer line is cut there.

    Raises:
        IndexError: If `position` lies outside `text`.
    """
    start, _ = whole(text, (position, position))
    if text[max(0, start - 1) : start + 1] == "\r\n":
        start -= 1
    far = len(text) if reach is None else reach
    following = _TERMINATOR.search(text, start, min(len(text), start + far))
    end = following.start() if following else min(len(text), start + far)
    lowest = max(0, start - far)
    low, step = start, _LINE
    while low > lowest:
        high, low = low, max(lowest, low - step)
        before = [match.end() for match in _TERMINATOR.finditer(text, low, high)]
        if before:
            return (before[-1], end)
        step *= 4
    return (lowest, end)


def sentences(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences of `text`, or of a span of it (code points).

    Each ends with its end mark and the closing marks after that, or with its paragraph; white
    space and invisible controls around it are left out, and what is nothing else is no sentence.
    """
    start, end = whole(text, span)
    found = (
        sentence
        for line_start, line_end in paragraphs(text, (start, end))
        if line_start < line_end
        for sentence in _line_sentences(text, line_start, line_end)
    )
    return tuple((first, last) for first, last in found if first < last)


def _line_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop["mark"] is None or _runs_on(text, begin, stop):
            continue
        close = stop.end()
        # «"انتهى."وقال»: with no space to tell, the mark closes if one has been opened.
        if text.startswith('"', close, end) and text.count('"', begin, close) % 2:
            close += 1
        if not is_boundary(text, close):
            continue  # a mark that something is written onto
        yield _trimmed(text, begin, close)
        begin = close
    yield _trimmed(text, begin, end)


def _runs_on(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Tell whether the sentence that began at `begin` goes on after this end mark."""
    at = stop.start()
    if at > begin and text[at - 1] in "([«“‹":
        return True  # «(!)», «[...]» and «“… كذا”» end nothing.
    if stop["mark"] != ".":
        return False
    is_initial = _INITIAL.fullmatch(text, max(begin, at - 3), at) is not None
    return is_initial or _ITEM_NUMBER.fullmatch(text, begin, at) is not None


def trimmed(text: str, span: Span) -> Span:
    """Return a span (code points) without white space and invisible controls at its edges."""
    return _trimmed(text, *span)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end].lstrip(_UNSEEN)
    return (end - len(piece), end - len(piece) + len(piece.rstrip(_UNSEEN)))


def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """Return the tokens of `text`, or of a span of it (code points), in order and disjoint.

    camel-tools cuts at white space, punctuation and symbols. Kept whole against it: addresses,
    handles and hashtags, Latin words with an inner mark (U.S., e-mail, COVID-19), numbers with
    theirs (3.5, ٣٫٥, 12:30, 2026/05/01) and grapheme clusters; digits are parted from Arabic
    letters. Invisible controls at an edge of a token are no part of it.
    """
    start, end = whole(text, span)
    chunk = text[start:end]
    return tuple(
        Token(start + first, start + last, kind)
        for piece, piece_end, kind in _whole_clusters(chunk, _pieces(chunk))
        for first, last in (_trimmed(chunk, piece, piece_end),)
        if first < last
    )


def _pieces(chunk: str) -> list[Token]:
    """Return what the grammar keeps whole and, between, what camel-tools makes of the rest."""
    grammar, tokenize = _tokenizer()
    kept: list[Token] = []

    def blank(match: "regex.Match[str]") -> str:
        if match.lastgroup != "gap":
            kept.append(Token(match.start(), match.end(), TokenKind(match.lastgroup)))
        return " " * len(match[0])

    rest = grammar.sub(blank, chunk)
    position = 0
    for word in tokenize(rest):
        # camel-tools drops white space and nothing else, so the next find is the right one.
        position = rest.index(word, position)
        kept.append(Token(position, position + len(word), _kind(word.lstrip(CONTROLS)[:1])))
        position += len(word)
    return sorted(kept)


def _whole_clusters(chunk: str, pieces: list[Token]) -> Iterator[Token]:
    """Join pieces that touch inside a grapheme cluster; the first of them tells the kind."""
    pending: Token | None = None
    for piece in pieces:
        if pending is None:
            pending = piece
        elif pending.end < piece.start or is_boundary(chunk, piece.start, since=pending.start):
            yield pending
            pending = piece
        else:
            pending = pending._replace(end=piece.end)
    if pending:
        yield pending


def _kind(char: str) -> TokenKind:
    return _CATEGORIES.get(category(char)[0], TokenKind.SYMBOL) if char else TokenKind.SYMBOL


_CATEGORIES: Final = {
    "L": TokenKind.WORD,
    "M": TokenKind.WORD,
    "N": TokenKind.NUMBER,
    "P": TokenKind.PUNCTUATION,
}

_GRAMMAR: Final = rf"""
    (?P<gap> [\p{{Cc}}\u200b]+ )
  | (?P<symbol>
        [0-9\#*]\uFE0F?\u20E3
      | (?= [\p{{Extended_Pictographic}}\p{{RI}}\p{{Co}}\p{{Cn}}\p{{Cs}}] ) {CLUSTER_PATTERN} )
  | (?P<word>
        {ADDRESS_PATTERN}
      | (?<! \w ) [@\#] [\w\u200c]+
      | \p{{Latin}} (?: \.\p{{Latin}} )+ (?! [\p{{Latin}}\p{{M}}] ) \.?
      | \d*+ \p{{Latin}} [\p{{Latin}}\p{{M}}\p{{N}}]*
        (?: [-‐‑'’_.&] [\p{{Latin}}\p{{N}}] [\p{{Latin}}\p{{M}}\p{{N}}]* )* )
  | (?P<number>
        \d{{4}}-\d\d?-\d\d?(?!\d) | \d\d?-\d\d?-\d{{4}}(?!\d)
        # An Arabic comma and the letter ر serve as decimal points: «20،3» and «23ر22».
      | \d+ (?: [{CONTROLS}]* [.,:/٫٬،ر] [{CONTROLS}]* \d+ )* )
"""


@cache
def _tokenizer() -> "tuple[regex.Pattern[str], Callable[[str], list[str]]]":
    import regex  # noqa: PLC0415
    from camel_tools.tokenizers.word import simple_word_tokenize  # noqa: PLC0415

    return regex.compile(_GRAMMAR, regex.VERBOSE | regex.IGNORECASE), simple_word_tokenize
