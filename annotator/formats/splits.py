"""Splits of a corpus into the parts of a training set.

All records of one article go into the same part, so that nothing of the test set is seen in
training. The same articles, shares and seed give the same split on every machine.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec
from msgspec import Struct, structs

from annotator.formats.corpus import corpus_line
from annotator.model.article import text_sha256
from annotator.model.record import Record, Split
from annotator.problems import Problem


class _Identified(Struct):
    id: str


IDS = msgspec.json.Decoder(_Identified)
RECORDS = msgspec.json.Decoder(Record)
Shares = Mapping[Split, int]


def parse_shares(text: str) -> Shares:
    """Read ``train=80,dev=10,test=10``; the numbers are shares, whatever they add up to.

    Raises:
        Problem: it is not written like that.
    """
    shares: dict[Split, int] = {}
    for part in text.split(","):
        name, _, number = (piece.strip() for piece in part.partition("="))
        if name not in list(Split) or Split(name) in shares or not number.isdecimal():
            raise Problem("split.malformed")
        shares[Split(name)] = int(number)
    if not any(shares.values()):
        raise Problem("split.malformed")
    return shares


def with_splits(
    records: Callable[[], Iterable[bytes]], shares: Shares, seed: int
) -> Iterator[bytes]:
    """Say in each corpus line which part it belongs to.

    Args:
        records: gives the lines; asked twice, since the parts are known only when all articles
            are. Articles that come in between are left to the next time.
        shares: how much of the whole each part gets.
        seed: another one gives another deal.
    """
    ids = (IDS.decode(line).id for line in records())
    parts = split_articles(ids, shares, seed)
    for line in records():
        record = RECORDS.decode(line)
        if record.id in parts:
            yield corpus_line(structs.replace(record, split=parts[record.id]))


def split_articles(ids: Iterable[str], shares: Shares, seed: int) -> dict[str, Split]:
    """Deal articles out to the parts, as near to the shares as whole articles allow.

    Args:
        ids: the articles' ids, in any order, each counted once.
        shares: how much of the whole each part gets.
        seed: another one gives another deal.

    Returns:
        The part of each article.
    """
    shuffled = sorted(set(ids), key=lambda name: text_sha256(f"{seed}\0{name}"))
    total = sum(shares.values())
    dealt: dict[str, Split] = {}
    given = reached = 0
    for part, share in shares.items():
        reached += share
        end = (len(shuffled) * reached + total // 2) // total
        dealt.update(dict.fromkeys(shuffled[given:end], part))
        given = end
    return dealt
