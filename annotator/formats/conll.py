"""CoNLL columns: a token a line, a column of tags a layer, a blank line after each block.

What is written follows CoNLL-U Plus: ``# global.columns``, ``# newdoc id``, and before each block
its ``# text``, with all white space, so that articles come back letter for letter. Others' files
tell no white space: there is one space between their tokens, and a line end after each block.
CoNLL-U is read, with the tags that its last column may hold.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final
from unicodedata import category

from annotator.formats.blocks import blocks
from annotator.formats.brat_lines import off_line, on_line
from annotator.formats.bundle import is_archive, names_of, opened
from annotator.formats.conll_tags import Scheme, is_tag, stretches_of, tags_of
from annotator.formats.conllu import Row, words_of
from annotator.formats.files import atomic_writer, reading
from annotator.formats.format import Format, Item
from annotator.formats.from_graph import layer_of
from annotator.formats.holding import Holds, Overlaps, held
from annotator.formats.lines import lines
from annotator.formats.losses import Losses
from annotator.formats.renumbering import renumbered
from annotator.formats.zips import begins_zip
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Place, Problem
from annotator.text.segments import tokens
from annotator.text.spans import Span

COLUMNS: Final = "# global.columns ="
NEW: Final = "# newdoc"
ID: Final = re.compile(r"# newdoc(?: id)? ?= ?(.+)")
TEXT: Final = "# text = "
DOCUMENT: Final = "-DOCSTART-"
BIOES: Final = ".bioes"
SUFFIXES: Final = (".conll", ".iob2", BIOES, ".iob", ".conllu")
NO_TAGS: Final = frozenset({"-X-", "_"})
"""What Label Studio has between token and tag; its blocks are articles."""

HOLDS: Final = Holds(
    ids=False,
    fragments=False,
    edges=False,
    overlaps=Overlaps.BETWEEN_LAYERS,
    frames=False,
    values=False,
)
"""A column for each layer, and in it one tag for a token."""


def read_conll(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read files, and the files in folders and zip files.

    Yields:
        A record with each article; at the end of a file, what is to be told of all of it.
    """
    for path in paths:
        try:
            yield from _read(path)
        except Problem as problem:
            yield problem.at(Place(str(path)))


def _read(path: str | Path) -> Iterator[Item]:
    if not (Path(path).is_dir() or is_archive(path)):
        with reading(path) as handle:
            yield from _Reading(str(path), Path(path).stem).items(lines(handle))
        return
    told: list[Problem] = []
    with opened(path, told) as files:
        yield from told
        chosen = [one for one in files if one.name.lower().endswith(SUFFIXES)]
        for one in chosen:
            try:
                content = BytesIO(one.read())
                yield from _Reading(one.file, Path(one.name).stem).items(lines(content))
            except Problem as problem:
                yield problem.at(Place(one.file))
        if not chosen:
            raise Problem("conll.no_files")


class _Reading:
    """The reading of one file."""

    def __init__(self, file: str, stem: str) -> None:
        self._file = file
        self._stem = stem
        self._told: Counter[str] = Counter()
        self._problems: list[Problem] = []
        self._count = 0
        self._is_ours = False
        self._start("")

    def _start(self, name: str) -> None:
        """Begin an article."""
        self._name = name
        self._text: list[str] = []
        self._length = 0
        self._rows: list[Row] = []
        self._told_text: str | None = None
        self._mentions: list[Mention] = []

    def items(self, given: Iterable[bytes | Problem]) -> Iterator[Item]:
        for number, content in enumerate(given, 1):
            if isinstance(content, Problem):
                self._problems.append(content.at(Place(self._file)))
                continue
            line = self._decoded(content, number)
            if line.startswith((NEW, DOCUMENT)) and "\t" not in line:
                yield from self._article()
                found = ID.fullmatch(line)
                self._start(off_line(found[1]) if found else "")
            elif line.startswith("#") and "\t" not in line:
                self._remark(line)
            elif line.strip():
                self._rows.append((number, line.split("\t") if "\t" in line else line.split()))
            elif self._rows:
                is_article = all(set(row[1:-1]) == NO_TAGS for _, row in self._rows)
                self._block()
                if is_article:
                    yield from self._article()
                    self._start("")
        yield from self._article()
        if not self._count:
            yield Problem("conll.no_tokens", Place(self._file))
        for label, count in self._told.items():
            yield Notice("import.label_unknown", Place(self._file), label=label, count=count)

    def _remark(self, line: str) -> None:
        if line.startswith(COLUMNS):
            self._is_ours = line.removeprefix(COLUMNS).split()[:1] == ["FORM"]
        elif line.startswith(TEXT):
            self._block()
            text = line.removeprefix(TEXT)
            self._told_text = off_line(text) if self._is_ours else f"{text}\n"

    def _decoded(self, content: bytes, number: int) -> str:
        try:
            line = content.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            place = Place(self._file, number)
            raise Problem("text.encoding", place, byte=error.start + 1, encoding="UTF-8") from error
        return line.rstrip("\r\n")

    def _block(self) -> None:
        """Put a block's text to the article, and what its tags mark."""
        rows, self._rows = words_of(self._rows), []
        text = self._told_text
        if text is None:
            text = " ".join(row[0] for _, row in rows) + "\n" if rows else ""
        self._told_text = None
        spans = list(self._spans(rows, text))
        for column in range(1, max((len(row) for _, row in rows), default=0)):
            tags = [row[column] if column < len(row) else "" for _, row in rows]
            for label, span in stretches_of(tags, spans):
                self._mark(label, span, text)
        self._text.append(text)
        self._length += len(text)

    def _spans(self, rows: Iterable[Row], text: str) -> Iterator[Span | None]:
        """Find where tokens stand in a block's text."""
        position = 0
        for number, row in rows:
            start = text.find(row[0], position)
            gap = text[position : max(start, position)]
            if start < 0 or not row[0] or any(category(char)[0] not in "ZC" for char in gap):
                place = Place(self._file, number)
                self._problems.append(Problem("conll.token", place, token=row[0][:40]))
                yield None
            else:
                position = start + len(row[0])
                yield (start, position)

    def _mark(self, label: str, span: Span, text: str) -> None:
        layer = layer_of(label)
        if layer is None:
            self._told[label] += 1
            return
        start, end = (edge + self._length for edge in span)
        self._mentions.append(
            Mention(
                id=f"m{len(self._mentions) + 1}",
                layer=layer,
                spans=((start, end),),
                exact=exact_of(text, (span,)),
            )
        )

    def _article(self) -> Iterator[Item]:
        """Give the article that ends here, and what is wrong with it."""
        self._block()
        problems, self._problems = self._problems, []
        yield from problems
        text = "".join(self._text)
        if text.strip():
            self._count += 1
            article = Article(id=self._name or f"{self._stem}-{self._count}", text=text)
            annotation = Annotation(mentions=tuple(self._mentions))
            yield Place(self._file), renumbered(record_of(article, annotation))[0]


def write_conll(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a file (``-``: standard output): BIOES where its name ends so, else IOB2.

    Raises:
        Problem: it cannot be written.
    """
    losses = Losses()
    scheme = Scheme.BIOES if str(target).lower().endswith(BIOES) else Scheme.IOB2
    with atomic_writer(target) as handle:
        columns = " ".join(["FORM", *(layer.upper() for layer in Layer)])
        handle.write(f"{COLUMNS} {columns}\n".encode())
        for record in records:
            kept = held(record, HOLDS, losses)
            handle.write(f"{NEW} id = {on_line(kept.id)}\n".encode())
            for block in blocks(kept):
                handle.write("".join(_block_lines(kept, block, scheme)).encode())
    return losses


def _block_lines(record: Record, block: Span, scheme: Scheme) -> Iterator[str]:
    yield f"{TEXT}{on_line(record.text[slice(*block)])}\n"
    found = tokens(record.text, block)
    starts = {one.start: number for number, one in enumerate(found)}
    ends = {one.end: number + 1 for number, one in enumerate(found)}
    columns = [
        tags_of(
            [
                (starts[one.start], ends[one.end], layer.upper())
                for one in record.mentions
                if one.layer is layer and block[0] <= one.start < block[1]
            ],
            len(found),
            scheme,
        )
        for layer in Layer
    ]
    for number, token in enumerate(found):
        word = record.text[token.start : token.end]
        yield "\t".join([word, *(tags[number] for tags in columns)]) + "\n"
    yield "\n"


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir() or begins_zip(head):
        return any(names_of(path, head, suffix) for suffix in SUFFIXES)
    if head.startswith((COLUMNS.encode(), NEW.encode(), DOCUMENT.encode())):
        return True
    given = head.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").split("\n")[:-1]
    rows = [line.split() for line in given if line.strip() and not line.startswith("#")]
    return bool(rows) and all(len(row) > 1 and is_tag(row[-1]) for row in rows)


FORMAT = Format(
    name="conll",
    suffixes=SUFFIXES,
    recognises=_recognises,
    holds=HOLDS,
    read=read_conll,
    write=write_conll,
)
