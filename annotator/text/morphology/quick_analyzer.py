"""farahidi's analyzer without the work that our answers don't need: a third of the time.

farahidi 0.4 says everything about a word. Of that we ask lemma, part of speech, person, gender,
number and clitics, and two of its ways are long:

- For each stem that a word may have it compares all patterns of the stem's length, some hundreds,
  letter by letter. Most letters of a pattern are free (ف ع ل stand for any); the others have to be
  the stem's. So patterns that have these letters in the same places are looked up at once.
- It spells out each of a reading's endings, case by case and mood by mood. One that stands is
  enough for us, and the others are passed over.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from threading import local
from typing import Any, Final

from farahidi import Analyzer
from farahidi.lexicon import Lexicon
from farahidi.normalize import normalize_hamza, remove_last_diacritics, type_hamza

_FREE: Final = frozenset("فعل")
_ASKED: Final = {
    "Nouns": ("main", "type", "gender", "number"),
    "Verbs": ("main", "type", "person", "person2"),
}
"""The fields of a part of speech that make a reading another one for us."""

_Pattern = dict[str, Any]
_Formula = dict[str, Any]
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


class _Question(local):
    """What is being asked; several threads ask, each about a word of its own."""

    category = ""
    stem = ""
    has_hamza = False
    stands = False
    """Whether the reading last tried was found to fit the word."""


class _QuickLexicon(Lexicon):  # type: ignore[misc] # farahidi has no types
    """The lexicon, which gives of its patterns only those that fit the stem asked about.

    It remembers what it has looked up: farahidi spells a table's name anew for each look.
    """

    def __init__(self) -> None:
        self.question = _Question()
        self._indices: dict[tuple[str, int], _Index] = {}
        self.derived_map = cache(super().derived_map)
        self.feature = cache(super().feature)
        self.reading = cache(self._reading)

    def unvoweled_stems(self, cat: str, length: int) -> list[_Pattern]:
        """Give the patterns of a category that fit; `length` is the stem's."""
        index = self._indices.get((cat, length))
        if index is None:
            index = _Index(super().unvoweled_stems(cat, length), length)
            self._indices[cat, length] = index
        return index.fitting(self.question.stem)

    def _reading(self, category: str, number: int) -> tuple[Any, ...]:
        part = self.pos(category, number)
        return tuple(part.get(field) for field in _ASKED[category])


class QuickAnalyzer(Analyzer):  # type: ignore[misc] # farahidi has no types
    """The analyzer; of readings that differ in their endings alone it gives the first."""

    def __init__(self) -> None:
        """Load nothing yet: farahidi loads each table when it is first asked for."""
        super().__init__()
        self.lex = _QuickLexicon()

    def _process_token(self, word: str) -> Any:  # noqa: ANN401 - farahidi's own
        self.lex.question.has_hamza = bool(type_hamza(word))
        return super()._process_token(word)

    def _possible_solutions(self, seg: Any, cat: str, cache: dict[str, Any]) -> Any:  # noqa: ANN401 - farahidi's own
        self.lex.question.category = cat
        self.lex.question.stem = _normal(seg.stem)
        return super()._possible_solutions(seg, cat, cache)

    def _all_root_formulas(self, solutions: dict[str, Any]) -> dict[str, Iterable[_Formula]]:
        return {
            root: self._first_of_each(formulas)
            for root, formulas in super()._all_root_formulas(solutions).items()
        }

    def _first_of_each(self, formulas: Iterable[_Formula]) -> Iterator[_Formula]:
        """Give formulas until one of each reading stands; farahidi tries them one by one."""
        asked = self.lex.question
        standing = set()
        for formula in formulas:
            reading = (
                self.lex.reading(asked.category, int(formula["idPartOfSpeech"] or 0)),
                formula["idDiacPatternLemma"],
                self._ending(formula) if asked.has_hamza else "",
            )
            if reading in standing:
                continue
            asked.stands = False
            yield formula
            if asked.stands:
                standing.add(reading)

    def _ending(self, formula: _Formula) -> str:
        """Give the vowels that may change how a hamza of the stem is carried."""
        asked = self.lex.question
        stem = self.lex.voweled_diac_stem(
            asked.category, len(asked.stem), int(formula["idDiacPatternStem"])
        )
        return str(remove_last_diacritics(stem["val"]))

    def _nominal_interpret(self, *reading: Any) -> Any:  # noqa: ANN401 - farahidi's own
        found = super()._nominal_interpret(*reading)
        self.lex.question.stands = found[3]
        return found

    def _verbal_interpret(self, *reading: Any) -> Any:  # noqa: ANN401 - farahidi's own
        self.lex.question.stands = True
        return super()._verbal_interpret(*reading)


def _normal(stem: str) -> str:
    """Spell a stem as farahidi compares it: every hamza but the first letter's bare."""
    return f"{stem[:1]}{normalize_hamza(stem[1:])}"
