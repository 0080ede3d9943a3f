"""To whom a frame's words were said, where the clause of its cue says so.

Spans are code points, indices count words.
"""

from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.adverbials import past_adverbial
from annotator.suggest.agreeing import names_party
from annotator.suggest.drafts import Draft
from annotator.suggest.lead_words import ASIDES
from annotator.suggest.name_words import (
    ADVERBS,
    CLOSING,
    CROWDS,
    MEDIA,
    PREPOSITIONS,
    PRESS,
    THESE,
)
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_DIRECTS: Final = frozenset({"directive", "answer_ask", "warn_threaten", "accuse"})
_FROM: Final = fold("من")
_FOR: Final = "ل"
_WITH: Final = "ب"
_WITH_WHOM: Final = frozenset({"أهاب"})
"""Verbs that call upon somebody with ب."""

_BEFORE: Final = fold("أمام")
_THEM: Final = frozenset(fold("إياه إياها إياهم إياهما").split())
_NO_PARTY: Final = (CLOSING | PREPOSITIONS | ADVERBS | _THEM) - THESE
_AUDIENCES: Final = CROWDS | frozenset(
    fold(
        "والده والدته لجنة مجلس حضور الحضور النواب البرلمان الأعضاء الطلبة الطلاب الجمهور الناس"
    ).split()
)
"""Who is spoken to, besides parties that speak themselves."""

_ASIDE: Final = 10
"""Words of an aside in commas between a verb and its object."""

_NEAR: Final = 40
"""Words after a cue in which somebody is spoken to."""


def addressee(prose: Prose, draft: Draft) -> Spans:
    """Give to whom a frame's words were said, where the clause of its cue says so."""
    match = draft.main
    end = draft.content.first
    if draft.backward:
        end = prose.sentence_end(match.first)
    if not match.last <= end:
        return ()
    first = _called_upon(prose, draft, end) if match.cue.sense in _DIRECTS else None
    if first is None:
        first = _spoken_to(prose, draft, min(end, match.last + _NEAR))
    if first is None:
        return ()
    stop = prose.words[end].start if end < len(prose.words) else prose.words[-1].end
    last = NounPhrases(prose.words, prose.lexicon, stop).end_from(first)
    if prose.folded(first) in PRESS:
        last = _past_press(prose, first)
    start, stop = prose.span(first, min(last, max(end, first + 1)))
    raw = prose.words[first].raw
    if raw.startswith((_FOR, _WITH)) and not raw.startswith(_FOR * 2):
        start += next(iter(likely_edges(raw)), 0)
    return (fitted(prose.text, Layer.ADDRESSEE, (start, stop)),)


def _past_press(prose: Prose, first: int) -> int:
    """Give the index after «للصحفيين», «للصحفيين المحليين» or «لوسائل الإعلام»."""
    is_idafa = not prose.folded(first).startswith(_FOR * 2)
    following = prose.folded(first + 1)
    is_adjective = following.startswith("ال") and following.endswith("ين")
    return first + 1 + (is_idafa or is_adjective)


def _called_upon(prose: Prose, draft: Draft, end: int) -> int | None:
    """Give the first word of the object of «دعا فلان [الأهالي] إلى»."""
    match = draft.main
    first = match.last
    if draft.speaker and not draft.implicit and draft.speaker[0][0] >= match.span[1]:
        first = prose.index_at(draft.speaker[-1][1])
    past = _past_aside(prose, first, end)
    is_parted, first = past > first, past
    if first < end and prose.folded(first) == _FROM:
        if match.introduces(_FROM):  # «حذر من»
            return None
        first += 1
    if first >= end - _leads_apart(prose, end):
        return None
    word = prose.words[first]
    is_with = word.folded.startswith(_WITH) and match.cue.lemma not in _WITH_WHOM
    is_closed = is_with or word.folded in _NO_PARTY or word.folded.startswith("في")
    is_closed = is_closed or is_verb(word)
    is_next = word.is_joined or is_parted or _is_past_name(prose, draft, first)
    return None if is_closed or not is_next or word.after_mark else first


def _leads_apart(prose: Prose, end: int) -> bool:
    """Tell whether what introduces the content before `end` is a word of its own: no «بـ…»."""
    return end >= len(prose.words) or not prose.folded(end).startswith(_WITH)


def _is_past_name(prose: Prose, draft: Draft, first: int) -> bool:
    """Tell whether a comma only closes a name: «دعا المدير، سالم الناصر، [الأهالي] إلى»."""
    is_after = bool(draft.speaker) and prose.index_at(draft.speaker[-1][1]) == first
    word = prose.words[first]
    is_party = word.folded.startswith("ال") or names_party(word.folded)
    return is_after and word.after_comma and is_party


def _past_aside(prose: Prose, first: int, end: int) -> int:
    """Give the word after an aside, «، خلال الاجتماع، » or «في الختام»; the same where none is."""
    words = prose.words
    if first >= end:
        return first
    if not words[first].after_comma or words[first].folded not in ASIDES:
        past = past_adverbial(words, first, frozenset())
        return first if past is None or past >= end else past
    ahead = range(first + 1, min(end, first + _ASIDE))
    return next((at for at in ahead if words[at].after_comma), first)


def _spoken_to(prose: Prose, draft: Draft, end: int) -> int | None:
    """Give the word of «قال للصحافة», or of «المدير أكد لوفد الأهالي»."""
    match = draft.main
    for index in range(match.last, end):
        if prose.folded(index) in PRESS:
            return index
        if prose.folded(index) == _BEFORE and _is_audience(prose.folded(index + 1)):
            return index + 1
    spoken = draft.speaker[-1][1] if draft.speaker and not draft.implicit else 0
    beside = {match.last, prose.index_at(spoken)}
    return next((at for at in sorted(beside) if match.last <= at < end and _is_to(prose, at)), None)


def _is_audience(folded: str) -> bool:
    return folded in _AUDIENCES or surely_speaks(folded)


def _is_to(prose: Prose, index: int) -> bool:
    """Tell whether a word is a party after an attached ل: «أكد لوفد الأهالي أن»."""
    word = prose.words[index]
    if not word.raw.startswith(_FOR) or not likely_edges(word.raw) or not word.is_joined:
        return False
    noun = word.folded[1:].removeprefix(_FOR)
    if noun.removeprefix("ال") in MEDIA:
        return False
    is_plural = word.folded.startswith(_FOR * 2) and noun.endswith("ين")
    return is_plural or noun in _AUDIENCES or f"ال{noun}" in _AUDIENCES or surely_speaks(noun)
