"""What a file would bring in, told from its beginning: of any size, no more than that is read."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from msgspec import Struct

from annotator.formats.catalogue import format_named, formats_of
from annotator.formats.encodings import Encoding, encoding_of
from annotator.formats.files import reading
from annotator.formats.format import Item
from annotator.formats.incoming import Incoming, read_incoming
from annotator.formats.table_columns import guessed
from annotator.model.mention import Layer
from annotator.model.record import Record
from annotator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Generator

FIRST: Final = 20
"""Articles that are shown."""

PROBLEMS: Final = 50
LETTERS: Final = 4000
"""Code points that are shown of an article."""

MOST: Final = 2_000_000  # code points after which no further article is read
HEAD: Final = 1 << 18  # bytes by which an encoding is told


class Glimpse(Struct, frozen=True):
    """An article as it would come in.

    Attributes:
        id: its id.
        title: its title; None where there is none.
        text: how it begins.
        length: how long it is in code points.
        mentions: how many there are of each layer.
        attributions: how many there are.
    """

    id: str
    title: str | None
    text: str
    length: int
    mentions: Mapping[Layer, int]
    attributions: int


class Preview(Struct, frozen=True):
    """What a file would bring in.

    Attributes:
        formats: the names of its formats; several for a folder or zip; none where none is known.
        size: its bytes; None for a folder.
        takes_encoding: whether another encoding can be chosen.
        encoding: what it is in, where that is found by trying and it is one file.
        columns: its columns, each with what is in it first.
        fields: by field the column that it would be taken from.
        glimpses: its first articles.
        problems: what there is to tell of them.
        is_whole: whether that is all there is.
    """

    formats: tuple[str, ...] = ()
    size: int | None = None
    takes_encoding: bool = False
    encoding: Encoding | None = None
    columns: Mapping[str, str] = {}
    fields: Mapping[str, str] = {}
    glimpses: tuple[Glimpse, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True


def preview(file: Incoming, is_cancelled: Callable[[], bool] = lambda: False) -> Preview:
    """Look at the beginning of a file.

    Args:
        file: it, and what was chosen about it.
        is_cancelled: asked between two articles; what was found by then is given.
    """
    path = Path(file.path)
    try:
        formats = [format_named(file.format)] if file.format else formats_of(path)
    except Problem as problem:
        return Preview(problems=(problem,))
    first = formats[0]
    problems: list[Problem] = []
    encoding, columns, size = None, {}, None
    if path.is_file():
        try:
            size = path.stat().st_size
            if first.encoded is not None:
                encoding = Encoding(file.codec) if file.codec else _encoding(path)
            if first.columns is not None:
                columns = dict(first.columns(path, file.codec))
        except (OSError, Problem):
            pass  # told once more by whoever reads the articles
    items = cast("Generator[Item]", read_incoming([file]))
    with closing(items):
        glimpses, is_whole = _look(items, problems, is_cancelled)
    return Preview(
        formats=tuple(each.name for each in formats),
        size=size,
        takes_encoding=any(each.encoded is not None for each in formats),
        encoding=encoding,
        columns=columns,
        fields=guessed(list(columns), file.columns),
        glimpses=glimpses,
        problems=tuple(problems),
        is_whole=is_whole,
    )


def _look(
    items: Iterator[Item], problems: list[Problem], is_cancelled: Callable[[], bool]
) -> tuple[tuple[Glimpse, ...], bool]:
    """Give the first articles and whether they are all; what is to be told goes into the list."""
    found: list[Glimpse] = []
    letters = 0
    for item in items:
        if is_cancelled() or len(found) == FIRST or len(problems) == PROBLEMS or letters > MOST:
            return tuple(found), False
        if isinstance(item, Problem):
            problems.append(item)
        else:
            found.append(glimpse(item[1]))
            letters += len(item[1].text)
    return tuple(found), True


def glimpse(record: Record) -> Glimpse:
    """Give what is shown of a record."""
    return Glimpse(
        id=record.id,
        title=record.meta.title,
        text=record.text[:LETTERS],
        length=len(record.text),
        mentions=Counter(one.layer for one in record.mentions),
        attributions=len(record.attributions),
    )


def _encoding(path: Path) -> Encoding:
    with reading(path) as handle:
        head = handle.read(HEAD)
    return encoding_of(head, whole=len(head) < HEAD)
