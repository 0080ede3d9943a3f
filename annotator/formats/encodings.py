"""Which encoding bytes are in: found by trying, and by how Arabic the outcome is.

UTF-8 and UTF-16 prove themselves; Windows-1256 and ISO-8859-6 give some text for nearly any bytes.
Which of the two it is, if either, is told by how often each letter is met in Arabic news.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from math import log
from typing import Final

from msgspec import Struct

from annotator.problems import Notice, Place, Problem

MARKS: Final = (  # those of UTF-32 first, for that of UTF-16 is how the little-endian one begins
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY: Final = ("cp1256", "iso8859_6")
NAMES: Final = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1256": "Windows-1256",
    "iso8859_6": "ISO-8859-6",
    "cp720": "DOS-720",
}
LETTERS: Final = "اليمونتربعةدفسهقأحكجشط،صخإىضزذثئءغظًؤآ\xa0»«ّـَُِ”؟؛“ْ–"
SHARES: Final = (
    *(15066, 11584, 7327, 6514, 5244, 4895, 4582, 4462, 3422, 3365, 3342, 3079, 2482, 2356, 2321),
    *(2143, 1878, 1775, 1718, 1435, 983, 948, 932, 921, 837, 826, 819, 651, 643, 558, 542, 415),
    *(340, 337, 237, 180, 126, 95, 92, 86, 85, 80, 46, 40, 34, 22, 17, 16, 15, 14, 14, 10),
)
"""Of 100,000 characters beyond ASCII in Arabic news, how many are each of the letters above."""
FREQUENT: Final = dict(zip(LETTERS, SHARES, strict=True))
OTHER_ARABIC: Final = 5
OTHER: Final = 1  # a Latin letter with an accent, a symbol, a control
PLAUSIBLE: Final = -5.2
"""The least mean logarithm of the letters' shares: in 3,000 articles it is at least -4.1 in the
right encoding, and at most -8.1 where UTF-8 is taken for Windows-1256."""
SURE: Final = log(1000)  # how many times likelier the better one has to be, to be told outright
SAMPLE: Final = 1 << 18  # bytes that are enough to weigh
ARABIC_SHARE: Final = 0.3  # of UTF-16 without a mark, so that two-byte chance makes no text
PAIRS: Final = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")  # Arabic letters in UTF-8
CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Encoding(Struct, frozen=True):
    """What bytes are in.

    Attributes:
        codec: what Python calls it.
        other: what else it could nearly as well be; None if there is no doubt.
    """

    codec: str
    other: str | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return NAMES[self.codec]

    @property
    def is_evident(self) -> bool:
        """Whether nobody needs to be told: UTF-8, or what a byte order mark says."""
        return self.codec not in {*LEGACY, "utf-16-le", "utf-16-be"}

    @property
    def other_name(self) -> str:
        """What people call the other one; empty if there is none."""
        return NAMES[self.other] if self.other else ""


UTF8: Final = Encoding("utf-8")


def encoding_of(content: bytes, *, whole: bool = True) -> Encoding:
    """Find the encoding of a text.

    Args:
        content: its bytes, from the first.
        whole: whether these are all; if not, the last character may be cut.

    Raises:
        Problem: it is in none that is known, or no text.
    """
    for mark, codec in MARKS:
        if content.startswith(mark):
            return Encoding(codec)
    error = _not_utf8(content, whole=whole)
    controls = CONTROLS.search(content)
    if error is None and not controls:
        return UTF8
    if controls and (wide := _utf16(content)):
        return Encoding(wide)
    if b"\0" in content:
        raise Problem("text.not_text", byte=content.index(b"\0") + 1)
    if error is None:
        return UTF8
    found = likeliest(content[:SAMPLE], LEGACY) if _is_no_utf8(content) else None
    if found is None:
        raise Problem("text.encoding", byte=error + 1, encoding=NAMES["utf-8"])
    return found


def likeliest(content: bytes, codecs_: Iterable[str]) -> Encoding | None:
    """Choose the encoding of one byte a letter that makes most of Arabic; None if none does."""
    counts = Counter(byte for byte in content if byte >= 128)  # noqa: PLR2004 - beyond ASCII
    total = counts.total()
    if not total:
        return UTF8
    sums = {codec: _weight(counts, codec) for codec in codecs_}
    ranked = sorted(sums, key=lambda codec: -sums[codec])
    best = ranked[0]
    if sums[best] / total < PLAUSIBLE:
        return None
    rivals = (
        codec
        for codec in ranked[1:]
        if sums[best] - sums[codec] < SURE and _differ(counts, best, codec)
    )
    return Encoding(best, next(rivals, None))


def decoded(content: bytes, codec: str) -> str:
    """Decode a text, without its byte order mark.

    Raises:
        Problem: a byte in it is not of this encoding.
    """
    try:
        return content.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Problem("text.encoding", byte=error.start + 1, encoding=NAMES[codec]) from error


def doubt(encoding: Encoding, place: Place) -> Iterator[Notice]:
    """Tell of an encoding that could nearly as well be another one."""
    if encoding.other:
        yield Notice(
            "text.encoding_doubtful", place, encoding=encoding.name, other=encoding.other_name
        )


def _not_utf8(content: bytes, *, whole: bool) -> int | None:
    """Give the first byte that is no UTF-8; None if there is none."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content, final=whole)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _is_no_utf8(content: bytes) -> bool:
    """Tell other encodings from UTF-8 in which a few bytes are broken."""
    high = sum(byte >= 128 for byte in content[:SAMPLE])  # noqa: PLR2004 - beyond ASCII
    return 4 * len(PAIRS.findall(content, 0, SAMPLE)) < high


def _utf16(content: bytes) -> str | None:
    """Tell UTF-16 without a mark: it makes Arabic, and no control characters."""
    for codec in ("utf-16-le", "utf-16-be"):
        text = content[: SAMPLE & ~1].decode(codec, "replace")
        letters = sum("\u0600" <= char <= "\u06ff" for char in text)
        strange = sum(char < " " and not char.isspace() for char in text) + text.count("\ufffd")
        if letters >= ARABIC_SHARE * len(text) and strange <= len(text) // 100 + 1:
            return codec
    return None


def _weight(counts: Counter[int], codec: str) -> float:
    weights = _weights(codec)
    return sum(count * weights[byte] for byte, count in counts.items())


def _differ(counts: Counter[int], codec: str, other: str) -> bool:
    present = bytes(counts)
    return present.decode(codec, "replace") != present.decode(other, "replace")


@cache
def _weights(codec: str) -> tuple[float, ...]:
    """Give for each byte the logarithm of its letter's share; nothing weighs what is no letter."""
    return tuple(_letter_weight(bytes([byte]).decode(codec, "replace")) for byte in range(256))


def _letter_weight(char: str) -> float:
    if char == "\ufffd":
        return -float("inf")
    rare = OTHER_ARABIC if "\u0600" <= char <= "\u06ff" else OTHER
    return log(FREQUENT.get(char, rare) / 100_000)
