"""The interface's languages, and a sentence in each of them."""

from enum import StrEnum


class Language(StrEnum):
    """A language that the interface speaks."""

    ARABIC = "ar"
    ENGLISH = "en"


Sentences = dict[Language, str]


def both(english: str, arabic: str) -> Sentences:
    """Pair a sentence's two versions."""
    return {Language.ENGLISH: english, Language.ARABIC: arabic}
