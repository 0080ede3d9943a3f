"""A training set made: a folder that appears whole, with everything in it, or not at all.

`training_set` is what the command line and the window call alike.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from annotator.formats.bundle import replaced_folder
from annotator.formats.files import STANDARD, telling
from annotator.formats.losses import Losses
from annotator.model.record import Record, Split
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.problems import Notice, Place, Problem
from annotator.training.agreement import Agreed, Agreement
from annotator.training.anonymity import Census, Replacements, Tally, anonymised
from annotator.training.card import Facts, card
from annotator.training.census import Counts
from annotator.training.manifest import (
    File,
    Manifest,
    check_replaceable,
    file_of,
    scheme_of,
    write_manifest,
)
from annotator.training.plan import Files, Plan, View, plan_data
from annotator.training.splitting import Deal, Survey
from annotator.training.tables import ARTICLES, Table, Tables
from annotator.training.tokenizers import tokenizer_named
from annotator.training.views.catalogue import Making, makings
from annotator.wording import Language

Records = Callable[[], Iterable[Record]]
"""Gives all records there are; asked twice, since parts are known only when all articles are."""

Progress = Callable[[int], object]
"""Hears how many records have been gone through, each twice. What it raises ends the work."""

CARD = "README.md"
LOSSES = "losses.json"


class Made(Struct, frozen=True):
    """What was made.

    Attributes:
        deal: how the articles were dealt out.
        counts: what the parts hold.
        losses: what each view could not hold, by its name.
        agreement: how far annotators agree.
        notices: what there is to tell.
        files: all files but the manifest and the list of sums.
    """

    deal: Deal
    counts: Mapping[Split, Counts]
    losses: Mapping[str, Losses]
    agreement: Agreed
    notices: tuple[Notice, ...]
    files: tuple[File, ...]

    def as_data(self, language: Language) -> dict[str, Any]:
        """Give it for other programs."""
        return {
            "parts": {str(part): counts.as_data() for part, counts in self.counts.items()},
            "split": self.deal.as_data(),
            "agreement": self.agreement.as_data(),
            "losses": {view: losses.counts for view, losses in self.losses.items()},
            "problems": [notice.as_data(language) for notice in self.notices],
        }


def training_set(
    records: Records,
    plan: Plan,
    target: str | Path,
    progress: Progress = lambda _done: None,
    *,
    scheme: Scheme = DEFAULT_SCHEME,
) -> Made:
    """Make a training set in a folder: tables, card, manifest, sums.

    The same records, plan and version of the program give the same bytes. A training set that is
    there already is replaced once the new one is whole; no other folder is. To cancel, let
    `progress` raise: nothing is left behind, and what it raised comes out here.

    Args:
        records: everybody's of all articles, those of one article one after the other. Which go
            in is for the plan to say; all that are finished tell how far annotators agree.
        plan: what it is to be.
        target: the folder.
        progress: is told how far it is.
        scheme: what the annotations follow.

    Raises:
        Problem: nothing matches the plan, the tokenizer cannot be had, the extra that Parquet
            needs is not installed, or the folder cannot be written.
    """
    if str(target) == STANDARD:
        raise Problem("training.no_stream")
    folder = Path(os.path.realpath(target))
    check_replaceable(folder)
    tokenizer = tokenizer_named(plan.tokenizer)
    step = _Steps(progress)
    found = _Found(plan)
    for record in step.through(records()):
        found.take(record)
    if not found.count:
        raise Problem("training.empty", Place(str(target)))
    with (
        telling(target, folder=folder.parent),
        replaced_folder(folder) as part,
        Tables(part, plan.files) as tables,
        Tables(part, Files.JSONL) as lines,
    ):
        writing = _Writing(part, plan, found, makings(plan.views, tokenizer), tables, lines)
        for record in step.through(records()):
            writing.take(record)
        return writing.finish(scheme)


class _Steps:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def through(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            yield record
            self._done += 1
            self._progress(self._done)


class _Found:
    """What the first pass finds."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._survey = Survey(plan.splitting.stratify)
        self._agreement = Agreement()
        self._census = None if plan.anonymise is None else Census()
        self._annotators: defaultdict[str, int] = defaultdict(int)
        self._left_out = 0
        self.count = 0

    def take(self, record: Record) -> None:
        self._agreement.take(record)
        if not self._plan.selection.takes(record):
            self._left_out += self._plan.selection.asks_for(record)
            return
        self.count += 1
        self._annotators[record.id] += 1
        self._survey.take(record)
        if self._census is not None:
            self._census.take(record)

    def deal(self) -> Deal:
        return self._survey.deal(self._plan.splitting)

    def agreement(self) -> Agreed:
        return self._agreement.result()

    def replacements(self) -> Replacements | None:
        if self._census is None or self._plan.anonymise is None:
            return None
        return self._census.names(self._plan.anonymise, self._plan.splitting.seed)

    def notices(self) -> Iterator[Notice]:
        if self._left_out:
            yield Notice("training.left_out", count=self._left_out)
        several = sum(count > 1 for count in self._annotators.values())
        if several:
            yield Notice("training.several", count=several)


class _Writing:
    """The second pass: each record into its part's tables."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a folder is made of
        self,
        folder: Path,
        plan: Plan,
        found: _Found,
        making: Mapping[View, Making],
        tables: Tables,
        lines: Tables,
    ) -> None:
        self._folder, self._plan = folder, plan
        self._deal, self._agreed = found.deal(), found.agreement()
        self._by, self._tally = found.replacements(), Tally()
        self._notices = [*self._deal.notices, *found.notices()]
        self._losses = {str(view): Losses() for view in plan.views}
        self._parts = [part for part, share in self._deal.shares.items() if share.articles]
        self._counts = {part: Counts() for part in self._parts}
        self._makings, self._tables, self._lines = making, tables, lines
        self._open = {part: self._begun(part) for part in self._parts}

    def _begun(self, part: Split) -> dict[str, list[Table]]:
        begun = {ARTICLES: [self._tables.begin(ARTICLES, part, Record)]}
        for view, making in self._makings.items():
            begun[view] = [self._tables.begin(view, part, making.row)]
            if view is View.CHAT and self._plan.files is not Files.JSONL:
                begun[view].append(self._lines.begin(view, part, making.row))
        return begun

    def take(self, record: Record) -> None:
        part = self._deal.parts.get(record.id)
        if part is None or not self._plan.selection.takes(record):
            return
        record = replace(record, split=part)
        if self._by is not None:
            record = anonymised(record, self._by, self._tally)
        self._counts[part].take(record)
        tables = self._open[part]
        for table in tables[ARTICLES]:
            table.put(record)
        for view, making in self._makings.items():
            for row in making.rows(record, self._losses[view]):
                for table in tables[view]:
                    table.put(row)

    def finish(self, scheme: Scheme) -> Made:
        """Close the tables, and write what tells of them."""
        files = [*self._tables.finish(), *self._lines.finish()]
        facts = Facts(
            plan=self._plan,
            version=version("musnad"),
            scheme=scheme_of(scheme),
            counts=self._counts,
            deal=self._deal,
            agreed=self._agreed,
            losses=self._losses,
            files=tuple(files),
            replaced=self._tally,
        )
        if self._by is not None:
            names, places = len(self._tally.names), self._tally.places
            self._notices.append(Notice("training.anonymised", names=names, places=places))
        (self._folder / CARD).write_text(card(facts), "utf-8", newline="\n")
        losses = {view: one.as_data() for view, one in self._losses.items()}
        content = msgspec.json.format(msgspec.json.encode(losses), indent=2) + b"\n"
        (self._folder / LOSSES).write_bytes(content)
        files += [file_of(self._folder, CARD), file_of(self._folder, LOSSES)]
        files.sort(key=lambda one: one.path)
        manifest = Manifest(
            version=facts.version,
            plan=plan_data(self._plan),
            scheme=facts.scheme,
            counts={str(part): counts.as_data() for part, counts in self._counts.items()},
            split=self._deal.as_data(),
            agreement=self._agreed.as_data(),
            files=tuple(files),
        )
        write_manifest(self._folder, manifest)
        return Made(
            self._deal,
            self._counts,
            self._losses,
            self._agreed,
            tuple(self._notices),
            tuple(files),
        )
