"""Plain text: one article a file, the file's name its id, its first line its title.

The text is kept as it stands in the file, line ends and all; only a byte order mark is no part
of it.
"""

import codecs
import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.formats.files import STANDARD, atomic_writer, reading, telling
from annotator.formats.format import Format, Item
from annotator.formats.holding import TEXT_ALONE, held
from annotator.formats.losses import Losses
from annotator.model.article import Article, Meta
from annotator.model.record import Record, record_of
from annotator.problems import Place, Problem

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SUFFIX = ".txt"
UNSAFE = re.compile(r'^\.|[%/\\:*?"<>|\x00-\x1f\x7f]')  # on some system not to be had in a name
LONGEST = 200  # bytes of a file name; systems take 255


def read_texts(paths: Sequence[str | Path]) -> Iterator[Item]:
    """Read articles from text files, and from the ``.txt`` files of folders.

    Yields:
        A record with each article; its id is the file's name without the suffix, led by the
        names of folders above it where two files would have the same id.
    """
    files: list[Path] = []
    for path in paths:
        found = sorted(Path(path).glob(f"*{SUFFIX}")) if Path(path).is_dir() else [Path(path)]
        if not found:
            yield Problem("text.no_files", Place(str(path)))
        files.extend(found)
    names = _ids(files)
    for file in files:
        place = Place(str(file))
        try:
            with reading(file) as handle:
                text = text_of(handle.read())
        except Problem as problem:
            yield problem.at(place)
        else:
            title = next(line.strip() for line in text.splitlines() if line.strip())
            article = Article(id=names[file], text=text, meta=Meta(title=title))
            yield place, record_of(article)


def text_of(content: bytes) -> str:
    """Decode a text file: UTF-8, or UTF-16 that says so with a byte order mark.

    Raises:
        Problem: it is in another encoding, no text, or blank.
    """
    if content.startswith(UTF16_MARKS):
        return _filled(_decoded(content, "utf-16"))
    if b"\0" in content:
        raise Problem("text.not_text", byte=content.index(b"\0") + 1)
    return _filled(_decoded(content, "utf-8").removeprefix("\ufeff"))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper()
        raise Problem("text.encoding", byte=error.start + 1, encoding=name) from error


def _filled(text: str) -> str:
    if not text.strip():
        raise Problem("text.empty")
    return text


def write_texts(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write the articles' texts: each to a file in a folder, or one to a ``.txt`` file or ``-``.

    Returns:
        What text does not hold: annotations and metadata, counted by kind.

    Raises:
        Problem: a file cannot be written, or one file was named for several articles.
    """
    losses = Losses()
    articles = _each_once(records, losses)
    if str(target) == STANDARD or Path(target).suffix.lower() == SUFFIX:
        _write_one(target, articles)
    else:
        _write_folder(Path(target), articles)
    return losses


def _each_once(records: Iterable[Record], losses: Losses) -> Iterator[Record]:
    """Give each article once, however many annotators it has, and count what is left behind."""
    seen: set[str] = set()
    for record in records:
        bare = held(record, TEXT_ALONE, losses)
        if record.id not in seen:
            seen.add(record.id)
            yield bare


def _write_one(target: str | Path, records: Iterator[Record]) -> None:
    record = next(records, None)
    if record is None:
        return
    if next(records, None) is not None:
        raise Problem("text.many_articles", Place(str(target)))
    with atomic_writer(target) as handle:
        handle.write(_encoded(record.text))


def _write_folder(folder: Path, records: Iterator[Record]) -> None:
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for record in records:
        name = _file_name(record.id, taken)
        taken.add(name.casefold())
        with atomic_writer(folder / name) as handle:
            handle.write(_encoded(record.text))


def _encoded(text: str) -> bytes:
    """Encode a text; if it begins with what looks like a byte order mark, put a real one first."""
    return text.encode("utf-8-sig" if text.startswith("\ufeff") else "utf-8")


def _file_name(article: str, taken: set[str]) -> str:
    """Make a file name of an article's id, unlike those taken even where case does not count."""
    name = UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", article)
    if len(name.encode()) > LONGEST or f"{name}{SUFFIX}".casefold() in taken:
        digest = hashlib.sha256(article.encode()).hexdigest()[:16]
        name = name.encode()[: LONGEST - len(digest) - 1].decode(errors="ignore") + f"-{digest}"
    return name + SUFFIX


def _ids(files: Sequence[Path]) -> dict[Path, str]:
    """Name each file by its stem, with as many folders before it as tell it from the others."""
    depth = dict.fromkeys(files, 0)
    while True:
        names = {file: _name(file, depth[file]) for file in depth}
        counts = Counter(names.values())
        clashing = [
            file
            for file, name in names.items()
            if counts[name] > 1 and depth[file] < len(file.absolute().parents) - 1
        ]
        if not clashing:
            return names
        for file in clashing:
            depth[file] += 1


def _name(file: Path, depth: int) -> str:
    parts = (*file.absolute().parent.parts, file.stem)[-1 - depth :]
    return os.fsencode("/".join(parts)).decode(errors="replace")


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir():
        return any(path.glob(f"*{SUFFIX}"))
    if path.suffix.lower() not in {SUFFIX, ".text", ""} or head.startswith(b'{"'):
        return False
    if head.startswith(UTF16_MARKS):
        return True
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # its last character may be cut
    except UnicodeDecodeError:
        return False
    return b"\0" not in head


FORMAT = Format(
    name="text",
    suffixes=(SUFFIX, ".text"),
    recognises=_recognises,
    holds=TEXT_ALONE,
    read=read_texts,
    write=write_texts,
)
