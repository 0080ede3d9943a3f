"""What a training set is to be: everything that, with the articles, decides its bytes."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct, field

from annotator.formats.files import reading
from annotator.model.annotation import ADJUDICATED, DONE, Status
from annotator.model.record import Record, Split
from annotator.problems import Place, Problem

Shares = Mapping[Split, int]
Lists = Mapping[str, Split]
"""Parts by the ids of articles."""

NOBODY: Final = frozenset({ADJUDICATED, "suggested"})
"""Annotators that are no people."""

WORDS: Final = "words"


class View(StrEnum):
    """A table of rows for one task."""

    TOKENS = "tokens"
    SPANS = "spans"
    FRAMES = "frames"
    PAIRS = "pairs"
    STANCE = "stance"
    CHAT = "chat"


class Apart(StrEnum):
    """What must not stand in two parts."""

    COPIES = "copies"
    EVENTS = "events"
    OUTLET = "outlet"


class Stratum(StrEnum):
    """What is to be shared out as the articles are."""

    OUTLET = "outlet"
    STATUS = "status"
    LAYERS = "layers"
    MODES = "modes"
    STANCES = "stances"


class Files(StrEnum):
    """What the tables are written as."""

    PARQUET = "parquet"
    JSONL = "jsonl"


class Names(StrEnum):
    """What stands in the place of a name that is not to be known."""

    PLACEHOLDERS = "placeholders"
    INVENTED = "invented"


class Selection(Struct, frozen=True, kw_only=True):
    """Whose annotations are taken, and how far they must be.

    Attributes:
        annotator: whose; None: everybody's.
        adjudicated: the adjudicated ones alone.
        statuses: how far; an unfinished one would teach that what is not marked yet is nothing.
    """

    annotator: str | None = None
    adjudicated: bool = False
    statuses: tuple[Status, ...] = DONE

    def takes(self, record: Record) -> bool:
        """Tell whether a record is taken."""
        return record.status in self.statuses and self.asks_for(record)

    def asks_for(self, record: Record) -> bool:
        """Tell whether a record is taken once it is far enough."""
        is_adjudicated = record.annotator == ADJUDICATED or record.status is Status.ADJUDICATED
        is_theirs = self.annotator is None or record.annotator == self.annotator
        return is_theirs and (is_adjudicated or not self.adjudicated)


class Splitting(Struct, frozen=True, kw_only=True):
    """How articles are dealt out to the parts.

    Without shares and lists each has the part that its record names, or is for training.

    Attributes:
        shares: how much of the whole each part gets.
        lists: the articles whose parts are given. With shares the others are dealt out beside
            them; without, the others are left out.
        seed: another one gives another deal.
        stratify: what each part is to have its share of, too.
        apart: what must not stand in two parts.
    """

    shares: Shares | None = None
    lists: Lists | None = None
    seed: int = 0
    stratify: tuple[Stratum, ...] = (Stratum.LAYERS, Stratum.STANCES)
    apart: tuple[Apart, ...] = (Apart.COPIES, Apart.EVENTS)


class Plan(Struct, frozen=True, kw_only=True):
    """What a training set is to be.

    Attributes:
        splitting: how articles are dealt out.
        selection: which annotations are taken.
        views: which tables are made beside that of the whole records.
        tokenizer: ``words``, or the path of a Hugging Face tokenizer.
        anonymise: what takes the place of names; None: they stay.
        licence: what others may do with it; None: what the articles say, if all say the same.
        files: what the tables are written as.
        name: what its card calls it.
    """

    splitting: Splitting = field(default_factory=Splitting)
    selection: Selection = field(default_factory=Selection)
    views: tuple[View, ...] = tuple(View)
    tokenizer: str = WORDS
    anonymise: Names | None = None
    licence: str | None = None
    files: Files = Files.PARQUET
    name: str = "musnad"


def plan_data(plan: Plan) -> dict[str, Any]:
    """Give a plan for a manifest, without what differs from machine to machine.

    Lists are told by their lengths, a tokenizer by the name of its file.
    """
    data: dict[str, Any] = msgspec.to_builtins(plan)
    lists = plan.splitting.lists
    data["splitting"]["lists"] = (
        None if lists is None else {str(part): [*lists.values()].count(part) for part in Split}
    )
    data["tokenizer"] = Path(plan.tokenizer).name
    return data


def parse_shares(text: str) -> Shares:
    """Read ``train=80,dev=10,test=10``; the numbers are shares, whatever they add up to.

    Raises:
        Problem: it is not written like that.
    """
    shares: dict[Split, int] = {}
    for part, number in _pairs(text, "split.malformed"):
        if part in shares or not number.isdecimal():
            raise Problem("split.malformed")
        shares[part] = int(number)
    if not any(shares.values()):
        raise Problem("split.malformed")
    return shares


def read_lists(text: str) -> Lists:
    """Read ``train=FILE,test=FILE``: files with an article's id on each line.

    Raises:
        Problem: it is not written like that, a file cannot be read, or an article is in two.
    """
    lists: dict[str, Split] = {}
    for part, file in _pairs(text, "split.lists_malformed"):
        for name in _lines(Path(file)):
            if lists.setdefault(name, part) is not part:
                raise Problem("split.listed_twice", Place(file), id=name, part=str(lists[name]))
    return lists


def _pairs(text: str, code: str) -> Sequence[tuple[Split, str]]:
    found: list[tuple[Split, str]] = []
    for piece in text.split(","):
        name, _, value = (part.strip() for part in piece.partition("="))
        if name not in list(Split) or not value:
            raise Problem(code)
        found.append((Split(name), value))
    return found


def _lines(file: Path) -> list[str]:
    with reading(file) as handle:
        try:
            lines = handle.read().decode("utf-8-sig").splitlines()
        except UnicodeDecodeError as error:
            byte = error.start + 1
            raise Problem("text.encoding", Place(str(file)), byte=byte, encoding="UTF-8") from error
    return [line.strip() for line in lines if line.strip()]
