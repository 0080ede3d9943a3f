"""What somebody is called upon to do, with an attached ل: «دعا السكان للتعاون».

Indices count words of the article.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS, Shape
from annotator.suggest.name_words import RELATIVES
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

_ASKING: Final = "directive"
_CALLS: Final = frozenset({"دعوة", "دعوات"})
_FOR: Final = "ل"
_FOR_THE: Final = "لل"
_PLURAL: Final = "ات"
_ADVERBS: Final = frozenset(fold("للتوصل للوصول لصالح لمدة لحساب لغاية").split())
_OF_BODIES: Final = frozenset(fold("العام العامة الأعلى العليا الوطني الوطنية التنفيذي").split())
"""Adjectives in the name of a body, after which ل is a part of it: «النقابة العامة للتعليم»."""


def is_called_for(prose: Prose, match: CueMatch, subject_end: int, index: int) -> bool:
    """Tell whether what a verb of calling calls for begins at a word.

    What things call for is no content: «نجاح يدعو للفخر», «تجارة دعته للسفر».
    """
    is_call = match.cue.sense == _ASKING or match.cue.lemma in _CALLS  # «دعوته لوقف القتال»
    if not is_call or _FOR not in match.cue.introduces:
        return False
    if match.cue.lemma in _CALLS:
        return index == match.last and _is_deed(prose.words[index])
    is_of_him = prose.words[match.first].raw.endswith((*OBJECTS, "نا"))
    if is_of_him or prose.folded(match.first - 1) in RELATIVES:
        return False  # «الأسباب التي دعت المدينة لاتخاذ قرار»
    if index == match.last and match.shape is Shape.IMPERFECT:
        return False
    is_of_a_body = not prose.folded(index - 2).endswith(_PLURAL)  # «الجمعيات الوطنية للتنسيق»
    is_of_a_name = index < subject_end and prose.folded(index - 1) in _OF_BODIES and is_of_a_body
    return not is_of_a_name and _is_deed(prose.words[index])


def _is_deed(word: Word) -> bool:
    """Tell whether a word is a verbal noun after ل."""
    folded = word.folded
    if not folded.startswith(_FOR) or folded in _ADVERBS or not likely_edges(word.raw):
        return False
    proclitic = len(_FOR_THE) if folded.startswith(_FOR_THE) else len(_FOR)
    return names_content(folded[proclitic:], word.raw[proclitic:])
