"""The forms in which an Arabic verb or noun stands in news prose, made from its stems by rule.

Strings in, strings out, in full spelling (hamza and all; the lexicon folds them). The stems are
the third person perfect and imperfect and the active participle, so that no root has to be
analysed here; the first and second persons are left out, since the article does not speak so.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

OBJECTS: Final = ("ه", "ها", "هم", "هما")
_WEAK: Final = "اىي"


class Shape(StrEnum):
    """What kind of form a cue stands in."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    NOUN = "noun"
    PHRASE = "phrase"


class Agreement(StrEnum):
    """Whom a form speaks of: one man, one woman (or a plural of things), or several people."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    ANY = "any"


class Inflected(NamedTuple):
    """One form of a word."""

    text: str
    shape: Shape
    agreement: Agreement


def perfect_forms(stem: str) -> Iterator[Inflected]:
    """Give the third persons of a perfect: قال قالت قالوا, and with an object أكده أكدته."""
    weak = stem[-1] in _WEAK and len(stem) > len("قا")
    base = stem[:-1] if weak else stem
    she = stem if stem.endswith("ي") else base
    before_object = f"{base}ا" if weak and not stem.endswith("ي") else stem
    yield Inflected(stem, Shape.PERFECT, Agreement.HE)
    yield Inflected(f"{she}ت", Shape.PERFECT, Agreement.SHE)
    yield Inflected(f"{base}وا", Shape.PERFECT, Agreement.THEY)
    yield Inflected(f"{base}ا", Shape.PERFECT, Agreement.THEY)
    yield Inflected(f"{base}تا", Shape.PERFECT, Agreement.THEY)
    yield Inflected(f"{base}ن", Shape.PERFECT, Agreement.THEY)
    for pronoun in OBJECTS:
        yield Inflected(f"{before_object}{pronoun}", Shape.PERFECT, Agreement.HE)
        yield Inflected(f"{she}ت{pronoun}", Shape.PERFECT, Agreement.SHE)
        yield Inflected(f"{base}و{pronoun}", Shape.PERFECT, Agreement.THEY)


def imperfect_forms(stem: str) -> Iterator[Inflected]:
    """Give the third persons of an imperfect: يقول تقول يقولون, and with an object."""
    weak = stem[-1] in "ويى"
    base, rest = (stem[:-1] if weak else stem)[1:], stem[1:]
    yield Inflected(stem, Shape.IMPERFECT, Agreement.HE)
    yield Inflected(f"ت{rest}", Shape.IMPERFECT, Agreement.SHE)
    for prefix in "يت":
        yield Inflected(f"{prefix}{base}ون", Shape.IMPERFECT, Agreement.THEY)
        yield Inflected(f"{prefix}{base}ان", Shape.IMPERFECT, Agreement.THEY)
        yield Inflected(f"{prefix}{base}وا", Shape.IMPERFECT, Agreement.THEY)
    for pronoun in OBJECTS:
        before = f"{stem[:-1]}ا" if stem.endswith("ى") else stem
        yield Inflected(f"{before}{pronoun}", Shape.IMPERFECT, Agreement.HE)
        yield Inflected(f"ت{before[1:]}{pronoun}", Shape.IMPERFECT, Agreement.SHE)


def told_forms(perfect: str, imperfect: str) -> Iterator[Inflected]:
    """Give the forms whose object is whoever tells or reads: أخبرني أخبرتنا يدعوك."""
    base = perfect[:-1] if perfect[-1] in _WEAK else perfect
    stem = f"{base}ا" if perfect[-1] in _WEAK else perfect
    yield Inflected(f"{stem}ني", Shape.PERFECT, Agreement.HE)
    if perfect[-2] in _WEAK:  # «أفادنا»; «أخبرنا» may be what we told
        yield Inflected(f"{stem}نا", Shape.PERFECT, Agreement.HE)
    for pronoun in ("ني", "نا", "ك", "كم"):
        yield Inflected(f"{base}ت{pronoun}", Shape.PERFECT, Agreement.SHE)
        yield Inflected(f"{base}و{pronoun}", Shape.PERFECT, Agreement.THEY)
        yield Inflected(f"{imperfect}{pronoun}", Shape.IMPERFECT, Agreement.HE)
        yield Inflected(f"ت{imperfect[1:]}{pronoun}", Shape.IMPERFECT, Agreement.SHE)


def participle_forms(stem: str) -> Iterator[Inflected]:
    """Give the accusative of an active participle: قائلا قائلة قائلين."""
    weak = stem[-1] == "ي"
    base = stem[:-1] if weak else stem
    yield Inflected(f"{stem}ا", Shape.PARTICIPLE, Agreement.HE)
    yield Inflected(f"{stem}ة", Shape.PARTICIPLE, Agreement.SHE)
    yield Inflected(f"{base}ين", Shape.PARTICIPLE, Agreement.THEY)
    yield Inflected(f"{stem}تين", Shape.PARTICIPLE, Agreement.THEY)
    yield Inflected(f"{stem}ات", Shape.PARTICIPLE, Agreement.THEY)


def noun_forms(stem: str) -> Iterator[Inflected]:
    """Give a noun alone, with its article, with a pronoun, and all of it after ب."""
    bound = f"{stem[:-1]}ت" if stem.endswith("ة") else stem
    accusative = () if stem.endswith(("ة", "ات")) else (f"{stem}ا",)
    bare = (stem, f"ال{stem}", *accusative, *(f"{bound}{pronoun}" for pronoun in OBJECTS))
    if stem == "قول":
        yield from (Inflected(f"ل{stem}{one}", Shape.NOUN, Agreement.ANY) for one in OBJECTS)
    for text in bare:
        yield Inflected(text, Shape.NOUN, Agreement.ANY)
        yield Inflected(f"ب{text}", Shape.NOUN, Agreement.ANY)
