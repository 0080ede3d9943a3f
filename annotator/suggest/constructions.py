"""The contents of verbs that go on in a way of their own: «حمّل س مسؤولية…», «نظر إلى س كـ…».

Indices count words of the article.
"""

from collections.abc import Collection
from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import BLAMED, STATEMENTS
from annotator.suggest.objects import object_start
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import names_content
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

_WITH: Final = "ب"
_BLAME: Final = fold("مسؤولية")
_TO: Final = frozenset(fold("إلى إليه إليها إليهم").split())
_TO_STATEMENT: Final = 14
"""Words after «نقل» in which somebody's statements are named."""

_TO_BLAME: Final = 14
"""Words after «حمّل» in which the blame is named, if no comma parts it from the subject."""

_FAR_BLAME: Final = 40
_NAME: Final = 5
"""Words that name whom somebody blames."""


def blame(prose: Prose, match: CueMatch) -> Lead | None:
    """Give whom «حمّل» makes responsible, and for what: its content."""
    last = match.last
    end = min(last + _FAR_BLAME, prose.sentence_end(match.first))
    of = next((at for at in range(last, end) if _is(prose, at, {_BLAME})), None)
    if of is None:
        return None
    if not match.is_verb or match.agreement is Agreement.THEY:
        return Lead(Kind.OBJECT, last, last)
    parted = (at for at in range(of, max(last, of - _NAME), -1) if prose.words[at].after_comma)
    first = next(parted, None)  # «حمّلت اللجنة، في بيان، الشركة المسؤولية»
    if first is None and of - last < _TO_BLAME:
        end = min(last + _TO_BLAME, end)
        first = object_start(prose.words, last, end)
        if first == end:
            first = next((at for at in range(last + 1, end) if _is(prose, at, BLAMED)), None)
    return None if first is None else Lead(Kind.OBJECT, first, first)


def _is(prose: Prose, index: int, nouns: Collection[str]) -> bool:
    """Tell whether one of some nouns stands at a word, with its article or without."""
    return prose.folded(index).removeprefix("ال") in nouns


def statement_at(prose: Prose, match: CueMatch) -> int | None:
    """Give the index of the statements that an outlet relays: «نقل التقرير تصريحات الوزير»."""
    ahead = range(match.last, min(match.last + _TO_STATEMENT, prose.sentence_end(match.first)))
    return next((at for at in ahead if prose.folded(at) in STATEMENTS), None)


def statement(prose: Prose, match: CueMatch) -> Lead | None:
    """Give what somebody's statements are about: «نقل التقرير تصريحات الوزير بـ…»."""
    of = statement_at(prose, match)
    if of is None:
        return None
    ahead = range(of + 2, min(of + _TO_STATEMENT, prose.sentence_end(of)))
    first = next((at for at in ahead if _is_of_what(prose.folded(at))), None)
    return None if first is None else Lead(Kind.PREPOSITION, first, first)


def _is_of_what(word: str) -> bool:
    return word.startswith(_WITH) and names_content(word[1:].removeprefix("ال"))


def regard(prose: Prose, match: CueMatch) -> Lead | None:
    """Give what somebody is to others: «ينظر إلى س كرمز», «ينظر إليه كرمز»."""
    ahead = range(match.last, min(match.last + _TO_BLAME, prose.sentence_end(match.first)))
    to = next((at for at in ahead if prose.folded(at) in _TO), None)
    if to is None or not any(_is_likened(prose.words[at].raw) for at in ahead if at > to):
        return None
    return Lead(Kind.PREPOSITION, to, to + 1)


def _is_likened(raw: str) -> bool:
    return raw.startswith("ك") and bool(likely_edges(raw))
