"""A document that somebody wrote, named before the verb that tells what stands in it.

«أصدرت اللجنة بياناً أكدت فيه أن»: the subject of the first verb is that of the second, and the
document is the channel. Indices count words.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.name_words import DOCUMENTS
from annotator.suggest.prose import Prose
from annotator.text.folding import fold

_SPOKEN: Final = frozenset(fold("تصريحا تصريحات كلمة خطابا مؤتمرا ندوة حوارا").split())
_BACK: Final = 9
"""Words between a document and the verb that tells of it."""


def document_before(prose: Prose, match: CueMatch) -> int | None:
    """Give the index of the document that «… فيه» after a verb refers to."""
    start = max(prose.sentence_start(match.first), match.first - _BACK)
    for index in range(match.first - 1, start, -1):
        if _is_document(prose.folded(index)):
            return index
    return None


def _is_document(folded: str) -> bool:
    forms = {folded, folded.removesuffix("ا"), folded.removeprefix("ب")}  # «افتتحها بكلمة»
    return not forms.isdisjoint(DOCUMENTS | _SPOKEN)
