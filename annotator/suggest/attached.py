"""The words with an attached ب of which the letters alone tell nothing. All folded."""

from typing import Final

_WHAT: Final = "ما"
_ARTICLE: Final = "ال"


def known_with_ba(word: str, following: str, *, values: bool) -> bool | None:
    """Tell of a word with ب whether it is a content or an adverb, by the word that follows it.

    Args:
        word: The word.
        following: The next word.
        values: Whether the cue praises or blames.

    Returns:
        None where the word is an ordinary one.
    """
    match word:
        case "ب":
            return True
        case "بكل" if following == _WHAT:
            return True
        case "باستمرار":  # «باستمرار الدعم», but not «طالب باستمرار»
            return following.startswith(_ARTICLE)
        case "بما" if following.startswith("ي"):  # «بما يضمن» is an adverb
            return values
    return None
