"""What stands between a verb and a noun that would be its content: another clause, or none.

«أعلن في ندوة عقدها أمس عن…»: the noun after a verb mostly belongs to that verb. Indices count
words of the article.
"""

from enum import IntEnum
from typing import Final

from annotator.suggest.name_words import ADJECTIVES, OCCASIONS, RELATIVES
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold

_CLAUSES: Final = frozenset(
    fold(
        "حيث لكن ولكن بل فيما بينما إذ لأن ثم وقد فقد وهو وهي وهم وكان وكانت لكنه لكنها لكنهم"
        " ولكنه ولكنها ولكنهم إلا كما"
    ).split()
)
_ADVERBS: Final = frozenset(fold("بعد يتعلق يخص").split())
"""What makes an adverb of «فيما»: «فيما بعد», «فيما يتعلق بـ»."""

_AND: Final = "و"
_HELD: Final = ("ها", "ه")
_ALEF: Final = ("ا", "إ", "أ", "آ")
_ENDINGS: Final = ("ت", "وا")
_DEFINITE: Final = "ال"


class Barrier(IntEnum):
    """How surely what follows belongs to another verb."""

    NONE = 0
    DESCRIPTION = 1
    CLAUSE = 2


def barrier_at(prose: Prose, index: int, known: Barrier = Barrier.NONE) -> Barrier:
    """Tell what begins at a word after a verb and its subject; what is known already is no news."""
    word = prose.words[index]
    if word.folded in _CLAUSES:
        is_adverb = prose.folded(index + 1) in _ADVERBS
        return Barrier.NONE if is_adverb else Barrier.CLAUSE
    if word.folded in RELATIVES or (known is not Barrier.NONE and not word.raw.startswith(_AND)):
        return Barrier.DESCRIPTION
    if _is_finite(prose, index):
        return Barrier.CLAUSE if word.raw.startswith(_AND) else Barrier.DESCRIPTION
    return Barrier.DESCRIPTION if _describes(prose, index) else Barrier.NONE


def _is_finite(prose: Prose, index: int) -> bool:
    """Tell whether a word is surely a verb; one with a pronoun tells of an indefinite noun."""
    word, before = prose.words[index], prose.folded(index - 1)
    is_plain = word.raw.startswith(_ALEF) and not word.raw.endswith(_ENDINGS)  # «إعلان»
    if is_plain or (word.raw.endswith(_HELD) and before.startswith(_DEFINITE)):
        return False
    return is_verb(word)


def _describes(prose: Prose, index: int) -> bool:
    """Tell whether «عقدها» is a verb after «ندوة صحفية», and no noun: a noun would be definite."""
    raw, before = prose.words[index].raw, prose.words[index - 1]
    is_short = len("عقده") <= len(raw) <= len("عقدها") and raw.endswith(_HELD)
    is_occasion = before.raw.endswith("ة") or before.folded in ADJECTIVES | OCCASIONS
    return is_short and is_occasion and not before.folded.startswith(_DEFINITE)
