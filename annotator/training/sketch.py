"""What is remembered of an article while a corpus is split: little, however long its text is.

Near copies are found by MinHash (`annotator.text.likeness`), of whose sample the least hashes are
kept; two such sketches give the same estimate (Broder 1997, bottom-k). Reports on the same event
say the same with other words; what they share are rare words. So the words of an article are
kept, as hashes, at most `WORDS` of them: those whose hashes are least, the same in every article.
"""

import re
from datetime import date
from typing import Final
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from annotator.model.record import Record
from annotator.text.likeness import Keys, digest, letters, minima, sample

Hashes = NDArray[np.uint32]

KEPT: Final = 256  # hashes of an article's sample
WORDS: Final = 256  # words of an article; most have fewer different ones
SHORTEST: Final = 3  # letters of a word that tells something
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Sketch(Struct, frozen=True):
    """What is remembered of an article's text and metadata.

    Attributes:
        digest: equal for texts that are the same letter for letter.
        shingles: the least hashes of its sample, sorted; none of a very short text.
        minima: its minima, by which copies are looked for; None of a very short text.
        words: hashes of its words, sorted.
        day: when it was published, as a number of days; None: not known.
        outlet: who published it; None: not known.
    """

    digest: int
    shingles: Hashes
    minima: Keys | None
    words: Hashes
    day: int | None
    outlet: str | None


def sketch(record: Record) -> Sketch:
    """Make the sketch of a record's article."""
    content = letters(record.text)
    chosen = sample(content)
    outlet = record.meta.outlet
    return Sketch(
        digest(content),
        np.zeros(0, np.uint32) if chosen is None else np.unique(chosen)[:KEPT],
        None if chosen is None else minima(chosen),
        _words(content),
        day_of(record.meta.published),
        " ".join(outlet.split()).casefold() if outlet and outlet.strip() else None,
    )


def day_of(published: str | None) -> int | None:
    """Give the day of a date or time in ISO 8601 as a number; None where there is none."""
    found = _DAY.match(published or "")
    try:
        return date.fromisoformat(found[0]).toordinal() if found else None
    except ValueError:
        return None


def share_of(one: Hashes, other: Hashes) -> float:
    """Estimate the share of shingles that two texts have in common, 0 to 1."""
    union = np.union1d(one, other)
    if KEPT in {len(one), len(other)}:
        union = union[:KEPT]
    if not len(union):
        return 0.0
    common = np.intersect1d(one, other, assume_unique=True)
    return int(np.searchsorted(common, union[-1], side="right")) / len(union)


def _words(content: bytes) -> Hashes:
    told = [word for word in set(content.split()) if len(word) >= SHORTEST]
    hashes = np.fromiter(map(crc32, told), np.uint32, len(told))
    least: Hashes = np.unique(hashes)[:WORDS]
    return least
