"""Names that stand in quotation marks: «المواطن "سالم بن علي"», «الشركة الوطنية «الوطنية»».

They are no quotations though a verb of saying stands before them: there is no verb in them, and
what introduces the content follows. Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.name_words import CLOSING, COMPLEMENTIZERS, IN_THE_NAME, NAMED, TITLES
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import Word
from annotator.text.folding import fold

LONGEST_NAME: Final = 9
"""Words of the longest name in marks."""

SHORT_NAME: Final = 3
"""Words of a name of which nothing else tells that it is one."""

_KIND: Final = 6
"""Words before a name in which its kind stands: «وكالة الأنباء المحلية «الأفق»»."""

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
    before_content = words[first].start >= stop and not follows.after_colon
    leads = follows.folded in _LEADING and not follows.after_comma
    return end if leads and not before_content else None


def kind_name_end(words: Sequence[Word], first: int, stop: int) -> int | None:
    """Give the index after a name in marks whose kind stands before it: «حركة «أفق» المحلية».

    Args:
        words: The row.
        first: The first word in the marks.
        stop: The code point at which the content begins; no name reaches it.
    """
    if not 0 < first < len(words) or not words[first].after_mark:
        return None
    ahead = range(first + 1, min(first + LONGEST_NAME + 1, len(words)))
    end = next((at for at in ahead if words[at].after_mark), None)
    if end is None:
        is_cut = len(words) - first <= SHORT_NAME  # the row ends before the closing mark
        end = len(words) if is_cut else None
    if end is None or words[end - 1].end > stop or not _is_kind(words, first, end):
        return None
    is_of_kind = words[first - 1].folded in NAMED  # a title may have verbs: «كتاب «كيف نحيا»»
    inside = range(first + 1, end)
    if not is_of_kind and any(is_verb(words[at]) for at in inside):
        return None
    return None if any(_parts(words, at) for at in inside) else end


def _parts(words: Sequence[Word], index: int) -> bool:
    """Tell whether a full stop stands before a word in marks, and no name like «د.ب.أ»."""
    return words[index].ends_sentence and len(words[index - 1].folded) > 1


def _is_kind(words: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether the kind of what a name in marks names stands before it."""
    before = words[first - 1].folded
    if before.removeprefix("ل") in NAMED or before in {*NAMED, IN_THE_NAME}:
        return True
    if words[first].closes_mark or end - first > SHORT_NAME:
        return False
    for word in reversed(words[max(0, first - _KIND) : first]):
        bare = word.folded.removeprefix("ل")
        if not {word.folded, bare, bare.removeprefix("ال")}.isdisjoint(NAMED):
            return True
        if not word.is_joined:
            return False
    return False


def precedes_title(words: Sequence[Word], first: int) -> bool:
    """Tell whether a party's own name stands in marks from a word on, its title after it."""
    ahead = range(first + 1, min(first + SHORT_NAME + 1, len(words)))
    after = next((at for at in ahead if words[at].after_mark), None)
    return after is not None and words[after].folded in TITLES


def is_nominal(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether nothing in ``[first, last)`` makes a clause."""
    inside = words[first:last]
    return not any(
        word.folded in CLOSING - {"علي"} or is_verb(word) or (at > 0 and not word.is_joined)
        for at, word in enumerate(inside)
    )


def end_in_marks(words: Sequence[Word], index: int, stop: int) -> int | None:
    """Give the index after a name in marks that a word begins; None where it begins none."""
    end = kind_name_end(words, index, stop)
    return end if end is not None else name_end(words, index, stop)


def is_within_marks(words: Sequence[Word], first: int, index: int, stop: int) -> bool:
    """Tell whether a word stands in the marks around the name of a kind of thing."""
    for at in range(index - 1, max(first, index - LONGEST_NAME - 1), -1):
        if words[at].after_mark:
            return (end_in_marks(words, at, stop) or 0) > index
    return False


def closes_name(words: Sequence[Word], first: int, index: int, stop: int) -> bool:
    """Tell whether the mark before a word closes a name in the phrase from `first` on."""
    in_marks = words[first].after_mark and precedes_title(words, first)
    if in_marks and index - first <= SHORT_NAME:
        return True
    back = range(index - 1, max(first - 1, index - LONGEST_NAME - 1), -1)
    opened = next((at for at in back if words[at].after_mark), None)
    return opened is not None and end_in_marks(words, opened, stop) == index
