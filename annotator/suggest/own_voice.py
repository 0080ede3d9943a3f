"""Where the article goes on in its own voice after a content, though no new cue says so.

«، من جانبه، …», «، في إشارة إلى …», «، وكان المدير قد …»; and what a content that is a noun
cannot hold: «أعلنت تراجع المبيعات، وهي أبطأ وتيرة». Indices count words.
"""

from typing import Final

from annotator.suggest.name_words import OCCASIONS, RELATIVES, TALKS
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import Word
from annotator.text.folding import fold

_CLAUSES: Final = frozenset(
    fold(
        "لكن ولكن لكنه لكنها لكنهم ولكنه ولكنها ولكنهم إلا وهو وهي وهم وقد وتم وتمت وكان وكانت"
        " وجاء وجاءت ويأتي وتأتي فيما بينما"
    ).split()
)
"""Words that begin a clause after a comma, which a content that is a noun does not hold."""

_FROM: Final = frozenset(fold("من ومن").split())
_SIDES: Final = frozenset(
    fold("جانبه جانبها جانبهم جانبهما جهته جهتها جهتهم ناحيته ناحيتها ناحيتهم").split()
)
_TO: Final = frozenset(fold("إلى وإلى").split())
_THAT: Final = fold("ذلك")
_IN: Final = frozenset(fold("في وفي").split())
_GLOSSES: Final = frozenset(fold("إشارة").split())
_FOOTERS: Final = frozenset({(fold("رابط"), fold("الخبر"))})
_TAGS: Final = fold("سمات")
_MOST_TAGS: Final = 14
"""Words of the tags that a page ends with."""

_EXCEPT: Final = frozenset(fold("إلا غير بيد").split())
_THAT_HE: Final = frozenset(fold("أن أنه أنها أنهم أنهما").split())
_AND_THAT: Final = fold("وذلك")
_DURING: Final = frozenset(fold("خلال أثناء لدى عقب").split())
_MEETINGS: Final = frozenset(fold("محادثات مباحثات مفاوضات قمة مشاورات اجتماعات").split())
_HIS: Final = ("ه", "ها", "هم")
_TURNS: Final = frozenset(
    fold(
        "مقدما مقدمة مقدمين مختتما مختتمة مستعرضا مستعرضة متطرقا متطرقة متقدما متقدمة متناولا"
        " متناولة رافعا رافعة سائلا سائلة"
    ).split()
)
"""Participles that tell what the speaker did next, and are no cues: «، مقدما شكره للحضور»."""

_AS: Final = "كما"
_OPENING: Final = RELATIVES | frozenset(fold("أن أنه أنها أنهم ما").split())
_OWNED: Final = ("ه", "ها")
"""With these even a verb is often a noun: «وجعلها مركزا»."""

_IMPERFECT: Final = ("ي", "ت", "سي", "ست")
_PERFECTS: Final = frozenset(fold("تم تمت تمكن تمكنت تولى تولت تسلم تسلمت تلقى تلقت").split())

_WAS: Final = frozenset(fold("وكان وكانت").split())
_HAD: Final = fold("قد")
_SUBJECT: Final = 6
"""Words of the subject between «وكان» and «قد»."""


def goes_on(prose: Prose, index: int, *, is_noun: bool) -> bool:
    """Tell whether the article speaks itself from a word on.

    Args:
        prose: The article.
        index: The word.
        is_noun: Whether the content before it is a noun, and no clause.
    """
    word = prose.words[index]
    following = prose.folded(index + 1)
    is_except = (
        is_noun and word.folded in _EXCEPT and following in _THAT_HE
    )  # «غير أن الإدارة رفضت»
    if is_except or (word.after_comma and _parts(prose, index, is_noun=is_noun)):
        return True
    if (word.folded, following) in _FOOTERS or _begins_tags(prose, index):
        return True
    if word.folded in _FROM and following in _SIDES:
        return word.after_comma or _is_parted(prose, index + 2)
    if word.folded in _TO and following == _THAT:
        return _is_parted(prose, index + 2)
    if word.folded in _IN and following in _GLOSSES:  # «في إشارة إلى الوزير», «في إشارة منه إلى»
        return prose.folded(index + 2).startswith(("ال", "ل", "عل", "من"))
    return word.folded == _AND_THAT and _is_occasion(prose, index + 1)  # «وذلك خلال لقائه»


def _parts(prose: Prose, index: int, *, is_noun: bool) -> bool:
    """Tell whether a word after a comma begins what the article says itself."""
    word = prose.folded(index)
    if word in _TURNS or (is_noun and word in _CLAUSES):
        return True
    return word in _WAS and _looks_back(prose, index)


def leaves_noun(prose: Prose, first: int, index: int) -> bool:
    """Tell whether an act is told of beside a noun: «أعلنت خططا لميناء وسجلت زيادة».

    Args:
        prose: The article.
        first: The noun, the first word of a content.
        index: The word.
    """
    word = prose.words[index]
    if word.folded != _AS and not word.folded.startswith("و"):
        return False
    verb = prose.words[min(index + 1, len(prose.words) - 1)]
    if word.folded != _AS:
        verb = word._replace(raw=word.raw[1:], folded=word.folded[1:])
    is_imperfect = verb.folded.startswith(_IMPERFECT) and verb.folded not in _PERFECTS
    if is_imperfect or verb.raw.endswith(_OWNED) or not is_verb(verb):
        return False
    return not any(_is_clause(prose.words[at]) for at in range(first, index))


def _is_clause(word: Word) -> bool:
    """Tell whether a clause begins with a word, so that what follows may belong to it."""
    return word.folded in _OPENING or is_verb(word)


def _is_occasion(prose: Prose, index: int) -> bool:
    """Tell whether it is said when somebody spoke: «خلال ندوة», «في ختام زيارته»."""
    word, noun = prose.folded(index), prose.folded(index + 1)
    if word in _IN:
        return noun in TALKS or (noun in OCCASIONS and prose.folded(index + 2).endswith(_HIS))
    return word in _DURING and (noun in OCCASIONS | _MEETINGS or noun.endswith(_HIS))


def _begins_tags(prose: Prose, index: int) -> bool:
    """Tell whether the tags of the page follow, with which its text ends."""
    return prose.folded(index) == _TAGS and len(prose.words) - index <= _MOST_TAGS


def _is_parted(prose: Prose, index: int) -> bool:
    return index < len(prose.words) and prose.words[index].after_comma


def _looks_back(prose: Prose, index: int) -> bool:
    """Tell whether «وكان» goes back to what was before: «، وكان المدير قد أعلن»."""
    ahead = range(index + 2, index + 2 + _SUBJECT)
    return any(prose.folded(at) == _HAD for at in ahead)
