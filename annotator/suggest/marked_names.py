"""Names that stand in quotation marks: «المواطن "سالم بن علي"», «الشركة الوطنية «الوطنية»».

They are no quotations though a verb of saying stands before them: there is no verb in them, and
what introduces the content follows. Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.name_words import CLOSING, COMPLEMENTIZERS
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import Word
from annotator.text.folding import fold

LONGEST_NAME: Final = 7
"""Words of the longest name in marks."""

SHORT_NAME: Final = 3
"""Words of a name of which nothing else tells that it is one."""

_SON: Final = frozenset(fold("بن ابن بنت آل أبو أم").split())
_LEADING: Final = COMPLEMENTIZERS | frozenset(fold("إلى عن على من في").split())


def name_end(words: Sequence[Word], first: int, stop: int) -> int | None:
    """Give the index after a name whose opening mark stands before `first`; None if it is none.

    Args:
        words: The row.
        first: The first word in the marks.
        stop: The code point at which the content begins; a name ends before it.
    """
    if first >= len(words) or not words[first].after_mark or words[first].closes_mark:
        return None
    ahead = range(first + 1, min(first + LONGEST_NAME + 1, len(words)))
    end = next((at for at in ahead if words[at].after_mark), None)
    if end is None or not is_nominal(words, first, end):
        return None
    is_of_somebody = any(word.folded in _SON for word in words[first:end])
    if end - first > SHORT_NAME and not is_of_somebody:
        return None
    follows = words[end]
    if follows.folded in COMPLEMENTIZERS or (is_of_somebody and not follows.ends_sentence):
        return end
    before_content = follows.start >= stop and not follows.after_colon
    leads = follows.folded in _LEADING and not follows.after_comma
    return end if leads and not before_content else None


def is_nominal(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether nothing in ``[first, last)`` makes a clause."""
    inside = words[first:last]
    return not any(
        word.folded in CLOSING - {"علي"} or is_verb(word) or (at > 0 and not word.is_joined)
        for at, word in enumerate(inside)
    )
