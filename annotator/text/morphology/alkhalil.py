"""Morphology by farahidi: the lexicon of AlKhalil Morpho Sys, in the package itself.

It is there wherever the app is, asks no network and knows nearly all words; it lists rare readings
too, so that few forms are surely one part of speech. Loading takes half a second and some 160 MB,
which is why it is done when this engine is made, and not when the module is imported.
"""

from collections.abc import Iterator, Mapping
from math import log10
from typing import TYPE_CHECKING, Final

from annotator.text.folding import fold
from annotator.text.morphology.analysis import Analysis, Gender, Number, PartOfSpeech, Tense

if TYPE_CHECKING:
    import farahidi

_VERB: Final = "فعل"
_NAME: Final = "اسم علم"
_NOUN: Final = "اسم"
_NOUNS: Final = frozenset(
    {
        *("اسم جامد", "معربة", "اسم زمان أو مكان", "اسم آلة", "مركب"),
        *("مصدر أصلي", "مصدر ميمي", "مصدر صناعي", "مصدر مرة", "مصدر هيئة"),
    }
)
_ADJECTIVES: Final = frozenset(
    {"اسم فاعل", "اسم مفعول", "صفة مشبهة", "اسم تفضيل", "مبالغة اسم الفاعل", "نسبة"}
)
_TENSES: Final = {"ماض": Tense.PERFECT, "مضارع": Tense.IMPERFECT, "أمر": Tense.IMPERATIVE}
_PERSONS: Final = {"متكلم": 1, "مخاطب": 2, "غائب": 3}
_GENDERS: Final = {"مذكر": Gender.MASCULINE, "مؤنث": Gender.FEMININE}
_NUMBERS: Final = {"مفرد": Number.SINGULAR, "مثنى": Number.DUAL, "جمع": Number.PLURAL}
_ALEF: Final = ("اَ", "ا")
"""How the lexicon writes an alef that is not always spoken, and how the counts write it."""

_SUKUN: Final = "\u0652"
"""What the lexicon ends particles with, and the counts don't."""

_SUBJECTS: Final = {
    "هو": (Gender.MASCULINE, Number.SINGULAR),
    "هي": (Gender.FEMININE, Number.SINGULAR),
    "هما": (Gender.MASCULINE, Number.DUAL),
    "هما(ة)": (Gender.FEMININE, Number.DUAL),
    "هم": (Gender.MASCULINE, Number.PLURAL),
    "هن": (Gender.FEMININE, Number.PLURAL),
    "أنا": (None, Number.SINGULAR),
    "نحن": (None, Number.PLURAL),
    "أنتَ": (Gender.MASCULINE, Number.SINGULAR),
    "أنتِ": (Gender.FEMININE, Number.SINGULAR),
    "أنتما": (None, Number.DUAL),
    "أنتم": (Gender.MASCULINE, Number.PLURAL),
    "أنتن": (Gender.FEMININE, Number.PLURAL),
}
"""The pronoun that a verb's subject would be."""


class AlKhalil:
    """farahidi's analyzer, and how often its corpus has each lemma."""

    def __init__(self, analyzer: "farahidi.Analyzer | None" = None) -> None:
        """Load the lexicon: half a second.

        Args:
            analyzer: farahidi's; without one, the quick one, which answers alike.
        """
        from farahidi.lexicon import load_map  # noqa: PLC0415 - late, as said above
        from farahidi.lm import MAP_LEMMA  # noqa: PLC0415

        from annotator.text.morphology.quick_analyzer import QuickAnalyzer  # noqa: PLC0415

        self._analyzer = analyzer or QuickAnalyzer()
        self._share: Mapping[str, float] = load_map(MAP_LEMMA)
        for word in (
            "قال",
            "محمد",
            "في",
            "زلزلة",
            "زلزل",
        ):  # each part of the lexicon is loaded when first asked
            self._analyzer.analyze(word)

    def read(self, word: str) -> Iterator[Analysis]:
        """Yield what a bare word may be."""
        for found in self._analyzer.analyze(word):
            share = self._share_of(found.lemma)
            gender, number = _agreement(found)
            yield Analysis(
                fold(found.lemma),
                _part(found),
                _TENSES.get(found.tense or ""),
                _PERSONS.get(found.person or "") if found.pos == _VERB else None,
                gender,
                number,
                fold("".join(part.form for part in found.proclitics)),
                fold("".join(part.form for part in found.enclitics)),
                log10(share) if share > 0 else None,
            )

    def _share_of(self, lemma: str) -> float:
        counted = lemma.replace(*_ALEF)
        return float(self._share.get(counted) or self._share.get(counted.removesuffix(_SUKUN), 0))


def _part(found: "farahidi.Analysis") -> PartOfSpeech:
    if found.pos == _VERB:
        return PartOfSpeech.VERB
    if found.pos == _NOUN and found.type == _NAME:
        return PartOfSpeech.NAME
    if found.pos == _NOUN and found.type in _ADJECTIVES:
        return PartOfSpeech.ADJECTIVE
    if found.pos == _NOUN and found.type in _NOUNS:
        return PartOfSpeech.NOUN
    return PartOfSpeech.PARTICLE


def _agreement(found: "farahidi.Analysis") -> tuple[Gender | None, Number | None]:
    if found.pos == _VERB:
        return _SUBJECTS.get(found.pronoun or "", (None, None))
    return _GENDERS.get(found.gender or ""), _NUMBERS.get(found.number or "")
