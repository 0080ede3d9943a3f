"""Plain text: one article a file, the file's name its id, its first line its title.

The text is kept as it stands in the file, line ends and all; only a byte order mark is no part
of it. Its encoding is found, and told where it is not UTF-8.
"""

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.formats.bundle import bundle_writer
from annotator.formats.encodings import Encoding, decoded, doubt, encoding_of
from annotator.formats.files import STANDARD, atomic_writer
from annotator.formats.format import Format, Item
from annotator.formats.holding import TEXT_ALONE, held
from annotator.formats.losses import Losses
from annotator.formats.members import has_members, ids_of, members
from annotator.formats.told import Told
from annotator.formats.zips import ZIP, is_zip
from annotator.model.article import Article, Meta
from annotator.model.record import Record, record_of
from annotator.problems import Place, Problem

SUFFIX = ".txt"
SUFFIXES = (SUFFIX, ".text")
UNSAFE = re.compile(r'^\.|[%/\\:*?"<>|\x00-\x1f\x7f]')  # on some system not to be had in a name
LONGEST = 200  # bytes of a file name; systems take 255


def read_texts(paths: Sequence[str | Path], codec: str | None = None) -> Iterator[Item]:
    """Read articles from text files, and from those of folders and zips, to the bottom.

    Args:
        paths: the files, folders and zips.
        codec: what all of them are in, if that is known.

    Yields:
        A record with each article; its id is the file's name without the suffix, led by the
        names of folders above it where two files would have the same id. Notices tell of the
        encodings that had to be found out.
    """
    with members(paths, SUFFIXES) as (found, refused):
        yield from refused
        old = Told("text.encoding_found", "text.encodings_found")
        for member, name in zip(found, ids_of(found), strict=True):
            place = Place(member.place)
            try:
                content = member.read()
                encoding = Encoding(codec) if codec else encoding_of(content)
                text = text_of(content, encoding)
            except Problem as problem:
                yield problem.at(place)
                continue
            yield from doubt(encoding, place)
            if not (codec or encoding.is_evident or encoding.other):
                yield from old.tell(place, encoding=encoding.name)
            title = next(line.strip() for line in text.splitlines() if line.strip())
            yield place, record_of(Article(id=name, text=text, meta=Meta(title=title)))
        yield from old.rest()


def text_of(content: bytes, encoding: Encoding | None = None) -> str:
    """Decode a text file.

    Args:
        content: its bytes.
        encoding: what they are in, if that is known.

    Raises:
        Problem: it is in no known encoding, no text, or blank.
    """
    encoding = encoding or encoding_of(content)
    text = decoded(content, encoding.codec)
    if not text.strip():
        raise Problem("text.empty")
    return text


def write_texts(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write the articles' texts: each to a file in a folder or zip, or one to ``.txt`` or ``-``.

    The files of a folder appear all or not at all.

    Returns:
        What text does not hold: annotations and metadata, counted by kind.

    Raises:
        Problem: a file cannot be written, the folder holds other files, or one file was named for
            several articles.
    """
    losses = Losses()
    articles = each_once(held(record, TEXT_ALONE, losses) for record in records)
    if str(target) == STANDARD or Path(target).suffix.lower() == SUFFIX:
        _write_one(target, articles)
    else:
        _write_many(target, articles)
    return losses


def each_once(records: Iterable[Record]) -> Iterator[Record]:
    """Give each article once, however many annotators it has."""
    seen: set[str] = set()
    for record in records:
        if record.id not in seen:
            seen.add(record.id)
            yield record


def _write_one(target: str | Path, records: Iterator[Record]) -> None:
    record = next(records, None)
    if record is None:
        return
    if next(records, None) is not None:
        raise Problem("text.many_articles", Place(str(target)))
    with atomic_writer(target) as handle:
        handle.write(_encoded(record.text))


def _write_many(target: str | Path, records: Iterator[Record]) -> None:
    taken: set[str] = set()
    with bundle_writer(target, (SUFFIX,)) as put:
        for record in records:
            name = _file_name(record.id, taken)
            taken.add(name.casefold())
            put(name, _encoded(record.text))


def _encoded(text: str) -> bytes:
    """Encode a text; where it could be taken for something else, put a byte order mark first."""
    content = text.encode()
    try:
        is_plain = not text.startswith("\ufeff") and encoding_of(content).codec == "utf-8"
    except Problem:  # NUL in it
        is_plain = False
    return content if is_plain else codecs.BOM_UTF8 + content


def _file_name(article: str, taken: set[str]) -> str:
    """Make a file name of an article's id, unlike those taken even where case does not count."""
    name = UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", article)
    if len(name.encode()) > LONGEST or f"{name}{SUFFIX}".casefold() in taken:
        digest = hashlib.sha256(article.encode()).hexdigest()[:16]
        name = name.encode()[: LONGEST - len(digest) - 1].decode(errors="ignore") + f"-{digest}"
    return name + SUFFIX


def _recognises(path: Path, head: bytes) -> bool:
    if path.is_dir() or is_zip(path):
        return has_members(path, SUFFIXES)
    suffix = path.suffix.lower()
    if suffix not in {*SUFFIXES, ""} or head.startswith(b'{"'):
        return False
    if not suffix and head.lstrip().startswith((b"<", b"WARC/")):
        return False
    try:
        encoding_of(head, whole=False)
    except Problem:
        return False
    return True


FORMAT = Format(
    name="text",
    suffixes=SUFFIXES,
    recognises=_recognises,
    holds=TEXT_ALONE,
    read=read_texts,
    encoded=lambda codec, _columns: lambda paths: read_texts(paths, codec),
    write=write_texts,
    usual=ZIP,
)
