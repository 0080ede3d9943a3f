"""What parts a text into tokens: words as the app knows them, or parts of words from elsewhere."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, Protocol

from annotator.problems import Place, Problem
from annotator.text.segments import tokens
from annotator.training.plan import WORDS

FILE = "tokenizer.json"


class Piece(NamedTuple):
    """A token.

    Attributes:
        text: as the tokenizer writes it.
        start: where it begins in the text (code points), space aside.
        end: where it ends.
        number: its number in the vocabulary, if there is one.
    """

    text: str
    start: int
    end: int
    number: int | None = None


class Tokenizer(Protocol):
    """Parts texts into tokens; ``has_numbers`` tells whether they have numbers."""

    has_numbers: bool

    def pieces(self, text: str) -> Sequence[Piece]:
        """Give the tokens in the order of the text; some may share letters."""


class Words:
    """Words, numbers, marks and symbols, as `annotator.text.segments` finds them."""

    has_numbers = False

    def pieces(self, text: str) -> Sequence[Piece]:
        """Give the tokens, disjoint."""
        return [Piece(text[one.start : one.end], one.start, one.end) for one in tokens(text)]


class Subwords:
    """A tokenizer of Hugging Face's library ``tokenizers``, without its special tokens."""

    has_numbers = True

    def __init__(self, path: Path) -> None:
        """Load it from its file.

        Raises:
            Problem: the library is not installed, or cannot read the file.
        """
        try:
            import tokenizers  # noqa: PLC0415 - an extra
        except ModuleNotFoundError:
            raise Problem("training.tokenizers_missing") from None
        self._path = path
        try:
            self._tokenizer = tokenizers.Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises nothing more particular
            reason = str(error).partition("\n")[0]
            raise Problem("training.tokenizer", Place(str(path)), reason=reason) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def pieces(self, text: str) -> Sequence[Piece]:
        """Give the parts; those of one letter in several bytes share it.

        Raises:
            Problem: its offsets do not lie in the text, or not in order.
        """
        found = self._tokenizer.encode(text, add_special_tokens=False)
        pieces = [
            Piece(token, *_without_space(text, *span), number)
            for token, span, number in zip(found.tokens, found.offsets, found.ids, strict=True)
        ]
        ordered = all(
            one.start <= other.start and one.end <= other.end for one, other in pairwise(pieces)
        )
        if not ordered or any(not 0 <= one.start <= one.end <= len(text) for one in pieces):
            raise Problem("training.offsets", Place(str(self._path)), text=text[:40])
        return pieces


def tokenizer_named(name: str) -> Tokenizer:
    """Give the tokenizer of a name: ``words``, or the path of a file or its folder.

    Raises:
        Problem: there is none, or it cannot be loaded.
    """
    if name == WORDS:
        return Words()
    path = Path(name)
    file = path / FILE if path.is_dir() else path
    if not file.is_file():
        raise Problem("training.no_tokenizer", Place(name))
    return Subwords(file)


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = end - len(piece.lstrip())
    return left, max(left, start + len(piece.rstrip()))
