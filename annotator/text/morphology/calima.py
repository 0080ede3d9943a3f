"""Morphology by camel-tools' analyzer, where its database is installed.

``camel_data -i morphology-db-msa-r13`` installs it. It has fewer and likelier readings than
farahidi, and reads words whose hamza is left out; it takes some 440 MB and two to four seconds.

camel-tools asks the network for its catalogue of data sets, and makes a folder for them, when its
morphology is imported and finds none. So it is not imported before both the catalogue and the
database are seen to be there.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from annotator.text.folding import fold
from annotator.text.morphology.analysis import Analysis, Gender, Number, PartOfSpeech, Tense

_DATA: Final = "CAMELTOOLS_DATA"
_CATALOGUE: Final = "catalogue.json"
_DATABASE: Final = "data/morphology_db/calima-msa-r13/morphology.db"
_NOT_MET: Final = -99.0

_PARTS: Final = {
    "verb": PartOfSpeech.VERB,
    "noun": PartOfSpeech.NOUN,
    "noun_num": PartOfSpeech.NOUN,
    "noun_quant": PartOfSpeech.NOUN,
    "noun_prop": PartOfSpeech.NAME,
    "adj": PartOfSpeech.ADJECTIVE,
    "adj_comp": PartOfSpeech.ADJECTIVE,
    "adj_num": PartOfSpeech.ADJECTIVE,
}
"""All other parts of speech are particles."""

_NO_WORDS: Final = frozenset({"digit", "punc", "latin", "foreign", "abbrev"})
_TENSES: Final = {"p": Tense.PERFECT, "i": Tense.IMPERFECT, "c": Tense.IMPERATIVE}
_PERSONS: Final = {"1": 1, "2": 2, "3": 3}
_GENDERS: Final = {"m": Gender.MASCULINE, "f": Gender.FEMININE}
_NUMBERS: Final = {"s": Number.SINGULAR, "d": Number.DUAL, "p": Number.PLURAL}


def installed() -> Path | None:
    """Give the file of camel-tools' database; none where it isn't installed."""
    home = "AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools"
    named = os.environ.get(_DATA)
    folder = Path(named).expanduser() if named else Path.home() / home
    database = folder / _DATABASE
    return database if database.is_file() and (folder / _CATALOGUE).is_file() else None


class UnreadableDatabaseError(Exception):
    """camel-tools' database is there, and camel-tools cannot read it."""


class Calima:
    """camel-tools' analyzer over a database."""

    def __init__(self, database: Path) -> None:
        """Load a database that `installed` found.

        Raises:
            UnreadableDatabaseError: If camel-tools cannot read it, or the catalogue beside it.
        """
        try:
            from camel_tools.morphology.analyzer import Analyzer  # noqa: PLC0415 - late, see above
            from camel_tools.morphology.database import MorphologyDB  # noqa: PLC0415
            from camel_tools.morphology.errors import MorphologyError  # noqa: PLC0415
        except (OSError, ValueError, KeyError) as error:  # it reads its catalogue as it is imported
            raise UnreadableDatabaseError(database) from error
        try:
            self._analyzer = Analyzer(MorphologyDB(str(database), "a"))
        except (OSError, ValueError, LookupError, MorphologyError) as error:
            raise UnreadableDatabaseError(database) from error

    def read(self, word: str) -> Iterator[Analysis]:
        """Yield what a bare word may be; other spellings of it only where it has no own."""
        found = [one for one in self._analyzer.analyze(word) if one["pos"] not in _NO_WORDS]
        spelled = [one for one in found if one["source"] != "spvar"]
        return map(_analysis, spelled or found)


def _analysis(found: Mapping[str, str | float]) -> Analysis:
    pos = _PARTS.get(str(found["pos"]), PartOfSpeech.PARTICLE)
    is_verb = pos is PartOfSpeech.VERB
    parts = str(found["d3tok"]).split("_")
    likelihood = float(found["lex_logprob"])
    return Analysis(
        fold(str(found["lex"])),
        pos,
        _TENSES.get(str(found["asp"])) if is_verb else None,
        _PERSONS.get(str(found["per"])) if is_verb else None,
        _GENDERS.get(str(found["gen"])),
        _NUMBERS.get(str(found["num"])),
        fold("".join(part[:-1] for part in parts if part.endswith("+"))).replace("لال", "لل"),
        fold("".join(part[1:] for part in parts if part.startswith("+"))),
        likelihood if likelihood > _NOT_MET else None,
    )
