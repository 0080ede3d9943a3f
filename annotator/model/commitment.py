"""What a cue's own meaning says of the reporter's commitment, where it says it for certain.

«زعم» and «بدعوى» keep a distance whoever uses them; «أثبت» and «اعترف» presuppose that what
follows is so. Every other cue leaves it to the context, and nothing is said of it: «أكد» reports,
«أقرّ» may be a parliament's passing of a law. Strings in, answers out: forms are read without
vowel marks, by the patterns of their roots, so that persons and attached letters are all met.
"""

import re
from collections.abc import Iterable
from typing import Final

from annotator.model.attribution import Commitment
from annotator.model.cue_words import bare

_ATTACHED: Final = r"[وف]?"
_IMPERFECT: Final = r"س?[يتنأا]"
_ENDING: Final = r"(?:ت|ا|تا|وا|ون|ان|ن|نا)?"
_NOMINAL: Final = r"(?:ا|ة|ين|ون|ات|هم|ها|ه|هما|هن)?"

DISTANCING: Final = re.compile(
    rf"""
    {_ATTACHED} (?:
        (?: {_IMPERFECT} )? زعم {_ENDING}                      # زعم، يزعمون
      | زاعم {_NOMINAL} | (?:ب|ك)? زعم {_NOMINAL} | (?:ال|ب)? مزاعم {_NOMINAL}
      # ادّعى, but not «يدعون», who may be calling for something
      | [اإ]دع (?: ى | ت | وا | تا | يا ) | {_IMPERFECT} دعي
      | مدعي {_NOMINAL} | (?:ب|ال)? [اإ]دعاء {_NOMINAL} | (?:ب|ال)? [اإ]دعاءات {_NOMINAL}
      | ب (?: دعوى | ذريعة | حجة )                             # بدعوى أن
      | {_IMPERFECT}? تذرع {_ENDING} | متذرع {_NOMINAL}
      | [أا]شاع {_ENDING} | {_IMPERFECT} شيع {_ENDING} | (?:ال)? شائعات
    )
    | على \s+ (?: حد \s+ )? زعم {_NOMINAL}
    | (?: وفق | حسب | بحسب ) \s+ (?: زعم | مزاعم | ادعاء ) {_NOMINAL}
    """,
    re.VERBOSE,
)
ENDORSING: Final = re.compile(
    rf"""
    {_ATTACHED} (?:
        [أا]ثبت {_ENDING} | {_IMPERFECT} ثبت {_ENDING} | مثبت {_NOMINAL}
      | برهن {_ENDING} | {_IMPERFECT} برهن {_ENDING}
      | اعترف {_ENDING} | {_IMPERFECT} عترف {_ENDING} | معترف {_NOMINAL} | ب?اعتراف {_NOMINAL}
    )
    """,
    re.VERBOSE,
)


def suggested(cues: Iterable[str]) -> tuple[str, Commitment] | None:
    """Give the first cue that tells the reporter's commitment for certain, and what it tells."""
    for cue in cues:
        text = " ".join(bare(cue).split())
        for pattern, commitment in (
            (DISTANCING, Commitment.DISTANCE),
            (ENDORSING, Commitment.ENDORSE),
        ):
            if pattern.fullmatch(text):
                return cue, commitment
    return None
