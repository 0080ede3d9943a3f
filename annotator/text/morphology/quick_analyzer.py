"""farahidi's analyzer, with an index of its patterns: the same answers in a fraction of the time.

For each stem that a word may have, farahidi 0.4 compares all patterns of the stem's length, some
hundreds, letter by letter: four fifths of its time. Most letters of a pattern are free (ف ع ل
stand for any); the others have to be the stem's. So patterns that have these letters in the same
places are looked up at once by the stem's letters there.
"""

from collections import defaultdict
from threading import local
from typing import Any, Final

from farahidi import Analyzer
from farahidi.lexicon import Lexicon
from farahidi.normalize import normalize_hamza

_FREE: Final = frozenset("فعل")
_Pattern = dict[str, Any]
_Numbered = tuple[int, _Pattern]
"""A pattern and its number, which keeps the order."""


class _Index:
    """The patterns of one length, by the letters that they leave no choice of."""

    def __init__(self, patterns: list[_Pattern], length: int) -> None:
        self._by_places: dict[tuple[int, ...], dict[str, list[_Numbered]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for number, pattern in enumerate(patterns):
            letters = _normal(pattern["val"])[:length]
            places = tuple(at for at, letter in enumerate(letters) if letter not in _FREE)
            fixed = "".join(letters[at] for at in places)
            self._by_places[places][fixed].append((number, pattern))

    def fitting(self, stem: str) -> list[_Pattern]:
        """Give the patterns that a stem may have, in farahidi's order."""
        found: list[_Numbered] = []
        for places, patterns in self._by_places.items():
            found += patterns.get("".join([stem[at] for at in places]), ())
        return [pattern for _, pattern in sorted(found, key=lambda one: one[0])]


class _FittingLexicon(Lexicon):  # type: ignore[misc] # farahidi has no types
    """The lexicon, which gives of its patterns only those that fit the stem asked about."""

    def __init__(self) -> None:
        self.asked = local()  # several threads ask, each about a stem of its own
        self._indices: dict[tuple[str, int], _Index] = {}

    def unvoweled_stems(self, cat: str, length: int) -> list[_Pattern]:
        """Give the patterns of a category that fit; `length` is the stem's."""
        index = self._indices.get((cat, length))
        if index is None:
            index = _Index(super().unvoweled_stems(cat, length), length)
            self._indices[cat, length] = index
        return index.fitting(self.asked.stem)


class QuickAnalyzer(Analyzer):  # type: ignore[misc] # farahidi has no types
    """The analyzer."""

    def __init__(self) -> None:
        """Load nothing yet: farahidi loads each table when it is first asked for."""
        super().__init__()
        self.lex = _FittingLexicon()

    def _possible_solutions(self, seg: Any, cat: str, cache: dict[str, Any]) -> Any:  # noqa: ANN401 - farahidi's own
        self.lex.asked.stem = _normal(seg.stem)
        return super()._possible_solutions(seg, cat, cache)


def _normal(stem: str) -> str:
    """Spell a stem as farahidi compares it: every hamza but the first letter's bare."""
    return f"{stem[:1]}{normalize_hamza(stem[1:])}"
