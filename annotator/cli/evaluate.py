"""``musnad evaluate``: how good predicted attributions are, beside the gold of their articles."""

from collections.abc import Iterator

import click

from annotator.cli.figures import print_comparison
from annotator.cli.messages import as_json, print_json, tell
from annotator.cli.options import json_option, worst_option
from annotator.cli.progress import count_lines, progress
from annotator.formats.corpus import read_corpus
from annotator.model.annotation import Annotation
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.suggest.evaluate import Comparison, compare, total
from annotator.suggest.report import Judged, report

SHOWN = 10  # ids that a sentence names


@click.command("evaluate")
@click.argument("gold", metavar="GOLD")
@click.argument("predicted", metavar="PREDICTED")
@worst_option
@json_option
@click.pass_context
def command(
    context: click.Context, gold: str, predicted: str, *, listed: int, as_data: bool
) -> None:
    """Compare predicted attributions with the gold.

    Precision, recall and F1 of each layer, of quotes in quotation marks, and of attributions
    whose quote, cue and speaker are all right: exactly, and by an overlap of at least half of
    the code points. Articles are matched by id, and their texts must be the same. An article
    that PREDICTED lacks counts as one in which nothing was found.
    """
    reading = _Reading()
    judged = reading.judged(gold, predicted)
    problems = reading.problems
    failed = any(not isinstance(problem, Notice) for problem in problems)
    if not judged and not failed:
        raise Problem("evaluate.nothing_common")
    if as_data:
        print_json({**report(judged, listed), "problems": as_json(problems)})
    else:
        for problem in problems:
            tell(problem)
        if judged:
            print_comparison(judged, total(one.comparison for one in judged), listed)
    context.exit(1 if failed else 0)


class _Reading:
    """Reads the two files, and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def judged(self, gold: str, predicted: str) -> list[Judged]:
        """Compare article by article; empty where the files have none in common."""
        wanted = {record.id: record for _, record in self._records(gold)}
        found: list[Judged] = []
        left, extra = dict(wanted), list[str]()
        for place, record in self._records(predicted):
            if record.id not in wanted:
                extra.append(record.id)
                continue
            mine = left.pop(record.id)
            if record.text == mine.text:
                found.append(_judged(mine, record))
            else:
                self.problems.append(Problem("evaluate.text_differs", place, id=record.id))
        self._tell("evaluate.missing", Place(predicted), list(left) if found else [])
        self._tell("evaluate.extra", Place(predicted), extra if found else [])
        missed = (Judged(key, left[key].meta.outlet, _nothing(left[key])) for key in left)
        return [*found, *missed] if found else []

    def _records(self, file: str) -> Iterator[tuple[Place, Record]]:
        """Give the records of a file, of each article the first."""
        seen: set[str] = set()
        with progress(read_corpus(file), file, count_lines([file])) as items:
            for item in items:
                if isinstance(item, Problem):
                    self.problems.append(item)
                elif item[1].id in seen:
                    self.problems.append(Problem("evaluate.twice", item[0], id=item[1].id))
                else:
                    seen.add(item[1].id)
                    yield item

    def _tell(self, code: str, place: Place, ids: list[str]) -> None:
        if ids:
            shown = ", ".join(ids[:SHOWN]) + ("…" if len(ids) > SHOWN else "")
            self.problems.append(Notice(code, place, count=len(ids), ids=shown))


def _judged(gold: Record, predicted: Record) -> Judged:
    outlet = gold.meta.outlet or predicted.meta.outlet
    return Judged(gold.id, outlet, compare(gold.annotation, predicted.annotation))


def _nothing(gold: Record) -> Comparison:
    return compare(gold.annotation, Annotation())
