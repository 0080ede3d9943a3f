"""Accounts of what came in or went out: rows to be read, and the same as text and as JSON.

Knows nothing of how they are shown.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum, auto
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from annotator.problems import Problem, say
from annotator.wording import Language

if TYPE_CHECKING:
    from annotator.app.assistants.departure import Written
    from annotator.app.assistants.packages import Packed
    from annotator.formats.losses import Losses
    from annotator.store.importing import ImportReport
    from annotator.training.building import Made

COPIES: Final = ("copy.skipped", "copy.kept", "copy.near")
"""The codes of what is told of a pair of articles."""
FSI, PDI = "\u2068", "\u2069"  # around what may run in another direction


class Sort(StrEnum):
    """What a row is about."""

    SKIPPED = auto()
    COPY = auto()
    NOTICE = auto()
    LOSS = auto()
    PLACE = auto()


class Row(NamedTuple):
    """One thing that is told.

    Attributes:
        sort: what it is about.
        words: the sentence.
        place: where that is.
        opens: what can be opened: articles' ids, each with the part of it after ``#``, if any.
    """

    sort: Sort
    words: str
    place: str = ""
    opens: tuple[str, ...] = ()


def rows_of(report: "ImportReport", language: Language) -> tuple[Row, ...]:
    """Tell of an import: what was skipped first, then copies, then all else."""
    copies = [one for one in report.notices if one.code in COPIES]
    others = [one for one in report.notices if one.code not in COPIES]
    return (
        *(_row(Sort.SKIPPED, one, language) for one in report.problems),
        *(_row(Sort.COPY, one, language) for one in copies),
        *(_row(Sort.NOTICE, one, language) for one in others),
        *(_row(Sort.NOTICE, one, language) for each in report.packages for one in each.told),
    )


def package_lines(
    report: "ImportReport", language: Language, number: Callable[[int], str] = str
) -> tuple[str, ...]:
    """Say of each package in a sentence what came of it."""
    return tuple(
        say(
            "package.merged",
            language,
            annotator=f"{FSI}{each.annotator}{PDI}",
            file=f"{FSI}{PurePath(each.file).name}{PDI}",
            **{fate.value: number(count) for fate, count in each.counts.items()},
        )
        for each in report.packages
    )


def _row(sort: Sort, problem: Problem, language: Language) -> Row:
    opens: tuple[str, ...] = ()
    if problem.code == "package.conflict":
        opens = (problem.values["id"],)
    if sort is Sort.COPY:
        is_in = problem.code != "copy.skipped"
        opens = (*((problem.values["id"],) if is_in else ()), problem.values["other"])
    values = {
        name: f"{FSI}{value}{PDI}" if isinstance(value, str) else value
        for name, value in problem.values.items()
    }
    return Row(sort, say(problem.code, language, **values), str(problem.place), opens)


def written_rows(written: "Written", language: Language) -> tuple[Row, ...]:
    """Tell of an export: what was lost, and what else there is to tell."""
    told = (_row(Sort.NOTICE, one, language) for one in written.notices)
    return (*losses_of(written.losses, language), *told)


def made_rows(made: "Made", language: Language) -> tuple[Row, ...]:
    """Tell of a training set: what there is to tell, and what each of its tables could not hold."""
    lost = (row for view, each in made.losses.items() for row in losses_of(each, language, view))
    return (*(_row(Sort.NOTICE, one, language) for one in made.notices), *lost)


def losses_of(losses: "Losses", language: Language, table: str = "") -> tuple[Row, ...]:
    """Tell of what was lost: each kind with how many, and below it the first places.

    Args:
        losses: what was lost.
        language: in which it is told.
        table: where, if there are several.
    """
    rows: list[Row] = []
    for kind, count, places in losses:
        name = say(kind.wording, language)
        if table:
            name = f"{table}: {name}"
        rows.append(Row(Sort.LOSS, name, str(count)))
        rows += [Row(Sort.PLACE, place, name, (place,)) for place in places]
    return tuple(rows)


def as_text(summary: str, rows: Iterable[Row]) -> str:
    """Write an account as plain text, a line a row."""
    text = "\n".join((summary, "", *_lines(rows))).rstrip() + "\n"
    return text.replace(FSI, "").replace(PDI, "")


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        match row.sort:
            case Sort.LOSS:
                yield f"{row.words}: {row.place}"
            case Sort.PLACE:
                yield f"    {row.words}"
            case _:
                yield f"{row.place}: {row.words}" if row.place else row.words


def import_as_json(report: "ImportReport", language: Language) -> bytes:
    """Write an import's account for other programs, as ``musnad import --json`` does."""
    return _json(report.as_data(language) | {"cancelled": report.cancelled})


def export_as_json(written: "Written") -> bytes:
    """Write an export's account for other programs."""
    data = {"format": written.format, "records": written.count, "losses": written.losses.as_data()}
    return _json(data)


def packed_lines(
    packed: "Iterable[Packed]", language: Language, number: Callable[[int], str] = str
) -> str:
    """Say of each package that was made for whom it is, and in which file."""
    return "\n".join(
        say(
            "package.made",
            language,
            annotator=f"{FSI}{each.annotator}{PDI}",
            file=f"{FSI}{PurePath(each.file).name}{PDI}",
            count=number(each.articles),
        )
        for each in packed
    )


def packed_as_json(packed: "Iterable[Packed]") -> bytes:
    """Write which packages were made for other programs, as ``musnad export --json`` does."""
    return _json({"packages": list(packed)})


def made_as_json(made: "Made", language: Language) -> bytes:
    """Write a training set's account for other programs, as ``musnad export --json`` does."""
    return _json(made.as_data(language))


def _json(data: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def place_in(place: str, is_article: Callable[[str], bool]) -> tuple[str, str | None]:
    """Part the name of a place into the article's id and that of a part of it, if there is one.

    Args:
        place: as `annotator.formats.losses.place_of` names it.
        is_article: tells whether there is an article of an id, which may hold ``#`` itself.
    """
    article, mark, part = place.rpartition("#")
    if not mark or is_article(place):
        return place, None
    return article, part
