"""Which part each article of a corpus belongs to, so that no part gives another away.

All records of an article, and of all articles that belong together (`annotator.training.kinship`),
go into one part. The same articles, shares and seed give the same split in whichever order the
records come.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from msgspec import UNSET, Struct
from msgspec.structs import replace

from annotator.model.attribution import Attribution
from annotator.model.record import Record, Split
from annotator.problems import Notice
from annotator.training.dealing import ARTICLES, Counts, Group, deal
from annotator.training.kinship import kin
from annotator.training.plan import Apart, Shares, Splitting, Stratum
from annotator.training.sketch import Sketch, sketch

TOLERATED: Final = 1.0  # articles that a part may be off by: there are no halves
UNSET_MODE: Final = "unset"


class Share(Struct, frozen=True):
    """What a part got.

    Attributes:
        articles: how many.
        groups: in how many groups that stay together.
        wanted: how many it should have, as a number that need not be whole; None: nobody said.
    """

    articles: int
    groups: int
    wanted: float | None


class Deal(Struct, frozen=True):
    """A corpus dealt out.

    Attributes:
        parts: each article's, by its id; articles that are left out have none.
        shares: what each part got.
        largest: the articles of the largest group.
        notices: what there is to tell of it.
    """

    parts: Mapping[str, Split]
    shares: Mapping[Split, Share]
    largest: int
    notices: tuple[Notice, ...]

    def as_data(self) -> dict[str, Any]:
        """Give it for a report."""
        return {
            "parts": {str(part): share for part, share in self.shares.items()},
            "largest_group": self.largest,
        }


def split(records: Iterable[Record], how: Splitting) -> Deal:
    """Deal the articles of records out."""
    survey = Survey(how.stratify)
    for record in records:
        survey.take(record)
    return survey.deal(how)


def with_parts(records: Iterable[Record], dealt: Deal) -> Iterator[Record]:
    """Say in each record which part it belongs to; those that have none are left out.

    Articles that came in since they were dealt out have none.
    """
    for record in records:
        part = dealt.parts.get(record.id)
        if part is not None:
            yield replace(record, split=part)


class Survey:
    """What is to be known of all records before the first can be dealt out."""

    def __init__(self, strata: Sequence[Stratum]) -> None:
        """Begin with none; of each, count what is in the strata."""
        self._strata = strata
        self._sketches: dict[str, Sketch] = {}
        self._counts: dict[str, Counter[str]] = {}
        self._named: dict[str, Split] = {}

    def take(self, record: Record) -> None:
        """Enter a record."""
        if record.id not in self._sketches:
            self._sketches[record.id] = sketch(record)
            self._counts[record.id] = Counter({ARTICLES: 1})
        self._counts[record.id].update(strata_of(record, self._strata))
        if record.split is not UNSET:
            self._named.setdefault(record.id, record.split)

    def deal(self, how: Splitting) -> Deal:
        """Deal the articles out."""
        ids = sorted(self._sketches)
        sketches = [self._sketches[key] for key in ids]
        union = kin(sketches, how.apart)
        members: defaultdict[int, list[str]] = defaultdict(list)
        for number, key in enumerate(ids):
            members[union.of(number)].append(key)
        groups = [
            Group(tuple(keys), sum((self._counts[key] for key in keys), Counter()))
            for keys in members.values()
        ]
        fixed = self._fixed(how)
        parts, wanted = _dealt(groups, fixed, how)
        shares = {part: _share(part, groups, parts, wanted) for part in Split}
        largest = max((group.counts[ARTICLES] for group in groups), default=0)
        told = (
            *_unmet(shares, largest),
            *_leaks(groups, fixed),
            *_unlisted(ids, parts, how),
            *_unknown(sketches, how.apart),
        )
        return Deal(parts, shares, largest, told)

    def _fixed(self, how: Splitting) -> Mapping[str, Split]:
        if how.lists is not None:
            return how.lists
        if how.shares is not None:
            return {}
        return {key: self._named.get(key, Split.TRAIN) for key in self._sketches}


def strata_of(record: Record, strata: Iterable[Stratum]) -> Iterator[str]:
    """Give the things in a record that are to be shared out, by name."""
    for stratum in strata:
        match stratum:
            case Stratum.OUTLET:
                yield f"outlet {record.meta.outlet}"
            case Stratum.STATUS:
                yield f"status {record.status}"
            case Stratum.LAYERS:
                yield from (f"layer {one.layer}" for one in record.mentions)
            case Stratum.MODES:
                yield from (f"mode {mode_of(one)}" for one in record.attributions)
            case Stratum.STANCES:
                yield from (f"stance {one.polarity}" for one in record.stances)


def mode_of(frame: Attribution) -> str:
    """Give a frame's mode as a word."""
    return UNSET_MODE if frame.mode is None else frame.mode.value


def _dealt(
    groups: Sequence[Group], fixed: Mapping[str, Split], how: Splitting
) -> tuple[dict[str, Split], dict[Split, float]]:
    """Give the articles' parts, and how many articles each part should have had."""
    parts: dict[str, Split] = {}
    free: list[Group] = []
    given: defaultdict[Split, Counter[str]] = defaultdict(Counter)
    for group in groups:
        there = [fixed[key] for key in group.ids if key in fixed]
        if not there:
            free.append(group)
            continue
        if how.shares is None:
            parts.update((key, fixed[key]) for key in group.ids if key in fixed)
            continue
        parts.update((key, fixed.get(key, there[0])) for key in group.ids)
        given[there[0]].update(group.counts)
    if how.shares is None:
        return parts, {}
    beside: dict[Split, Counts] = {key: given[key] for key in given if how.shares.get(key)}
    dealt = deal(free, how.shares, how.seed, beside)
    for group, part in zip(free, dealt, strict=True):
        parts.update(dict.fromkeys(group.ids, part))
    return parts, _wanted(how.shares, [*free, *(Group((), counts) for counts in beside.values())])


def _wanted(shares: Shares, groups: Sequence[Group]) -> dict[Split, float]:
    articles = sum(group.counts[ARTICLES] for group in groups)
    return {part: articles * share / sum(shares.values()) for part, share in shares.items()}


def _share(
    part: Split,
    groups: Sequence[Group],
    parts: Mapping[str, Split],
    wanted: Mapping[Split, float],
) -> Share:
    held = [sum(parts.get(key) is part for key in group.ids) for group in groups]
    return Share(sum(held), sum(count > 0 for count in held), wanted.get(part))


def _unmet(shares: Mapping[Split, Share], largest: int) -> Iterator[Notice]:
    for part, share in shares.items():
        if share.wanted is not None and abs(share.articles - share.wanted) > TOLERATED:
            yield Notice(
                "split.unmet",
                part=str(part),
                wanted=round(share.wanted, 1),
                got=share.articles,
                largest=largest,
            )


def _leaks(groups: Sequence[Group], fixed: Mapping[str, Split]) -> Iterator[Notice]:
    torn = [
        group.ids for group in groups if len({fixed[key] for key in group.ids if key in fixed}) > 1
    ]
    if torn:
        yield Notice("split.torn", count=len(torn), first=", ".join(torn[0][:5]))


def _unlisted(ids: Sequence[str], parts: Mapping[str, Split], how: Splitting) -> Iterator[Notice]:
    left_out = sum(key not in parts for key in ids)
    if left_out:
        yield Notice("split.unlisted", count=left_out)
    strangers = sorted(set(how.lists or ()) - set(ids))
    if strangers:
        yield Notice("split.not_there", count=len(strangers), first=", ".join(strangers[:5]))


def _unknown(sketches: Sequence[Sketch], apart: Iterable[Apart]) -> Iterator[Notice]:
    undated = sum(one.day is None for one in sketches)
    if undated and Apart.EVENTS in apart:
        yield Notice("split.undated", count=undated, articles=len(sketches))
    nameless = sum(one.outlet is None for one in sketches)
    if nameless and Apart.OUTLET in apart:
        yield Notice("split.nameless", count=nameless, articles=len(sketches))
