"""The protocol of morphology, and what an analysis says.

An engine reads one bare word out of its context; `Remembering` prepares the word, ranks what the
engine finds and remembers it, so that all engines are asked and answer alike.
"""

import re
from collections.abc import Iterable
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, Protocol
from unicodedata import normalize

FORMS: Final = 65_536
"""Distinct words whose analyses are remembered: a newspaper repeats itself."""

_LONGEST: Final = 40
"""Code points of the longest word that is read; what is longer is no word of Arabic."""

_MARKS: Final = re.compile("[ـ\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]")


class PartOfSpeech(StrEnum):
    """What kind of word it is; where adjectives end and nouns begin, engines differ."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    NAME = "name"
    PARTICLE = "particle"


class Tense(StrEnum):
    """The tense of a verb, by its form."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    IMPERATIVE = "imperative"


class Gender(StrEnum):
    """The gender of a noun, or of a verb's subject."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


class Number(IntEnum):
    """How many; a plural is three and more."""

    SINGULAR = 1
    DUAL = 2
    PLURAL = 3


class Analysis(NamedTuple):
    """One thing that a word may be.

    Attributes:
        lemma: The word of the dictionary, folded (so without diacritics).
        pos: The part of speech.
        tense: The tense of a verb.
        person: The person of a verb's subject: 1, 2 or 3.
        gender: The gender, where it is known.
        number: The number, where it is known.
        proclitics: The letters of the words that are written onto its beginning, folded.
        enclitics: The letters of the pronoun that is written onto its end, folded.
        likelihood: The decimal logarithm of how often the lemma is met among the words of the
            engine's corpus; none where the engine has not met it.
    """

    lemma: str
    pos: PartOfSpeech
    tense: Tense | None = None
    person: int | None = None
    gender: Gender | None = None
    number: Number | None = None
    proclitics: str = ""
    enclitics: str = ""
    likelihood: float | None = None


class Morphology(Protocol):
    """Tells what a word may be."""

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """List what a word may be, each once, the likeliest first; nothing where unknown."""
        ...

    def __hash__(self) -> int:
        """Hash by identity, so that what is made of its answers can be remembered."""
        ...


class Engine(Protocol):
    """Reads a bare word: neither diacritics nor tatweel, hamza and teh marbuta as written."""

    def read(self, word: str) -> Iterable[Analysis]:
        """Yield what a word may be, in any order, the same more than once."""
        ...


class Remembering:
    """The morphology of one engine, asked once for each form of a word."""

    def __init__(self, engine: Engine) -> None:
        """Take the engine."""
        self._engine = engine
        self._of_form = lru_cache(maxsize=FORMS)(self._read)

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """List what a word may be; diacritics, tatweel and invisible controls don't matter."""
        return self._of_form(_MARKS.sub("", normalize("NFC", word)))

    def _read(self, form: str) -> tuple[Analysis, ...]:
        if not form or len(form) > _LONGEST:
            return ()
        found: dict[tuple[object, ...], Analysis] = {}
        for one in sorted(self._engine.read(form), key=_rank):
            found.setdefault(one[:-1], one)  # lemmas with the same letters count once
        return tuple(found.values())


def _rank(analysis: Analysis) -> tuple[bool, float, bool, bool]:
    """Rank by the lemma; of one lemma, news has the third person, and no imperatives."""
    return (
        analysis.likelihood is None,
        -(analysis.likelihood or 0.0),
        analysis.tense is Tense.IMPERATIVE,
        analysis.person in {1, 2},
    )
