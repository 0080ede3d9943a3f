"""The formats: found by name, or recognised by how a file looks.

A format's module is imported when it is first asked for, for some of them are slow to import.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path

from annotator.formats.files import DATABASE, STANDARD, reading
from annotator.formats.format import Format, Item, Reader
from annotator.formats.members import left_out
from annotator.formats.zips import ZIP, is_zip
from annotator.problems import Place, Problem

# What a name says is to be written is the first of these that has its suffix. What is read is asked
# about from the last one on: the later ones are the more particular.
MODULES = {
    "corpus": "corpus",
    "text": "text",
    "csv": "tables",
    "parquet": "parquet",
    "html": "html",
    "docx": "docx",
    "warc": "warc",
    "label-studio": "label_studio.format",
    "doccano": "doccano",
    "prodigy": "prodigy",
    "conll": "conll",
    "webanno": "webanno",
    "cas": "cas",
    "brat": "brat",
    "spacy": "spacy",
    "webannotation": "webannotation",
}
READ_ONLY = frozenset({"html", "docx", "warc"})
TOGETHER = ("text", "html", "docx")  # of single articles, whose files may lie in one folder or zip
HEAD = 1 << 16  # bytes that are enough to recognise a format: what follows most articles' text


def format_names(*, written: bool = False) -> tuple[str, ...]:
    """Give the names of all formats, or of those that can be written; loads none of them."""
    return tuple(name for name in MODULES if not (written and name in READ_ONLY))


def suffixes() -> tuple[str, ...]:
    """Give what the names of files end in that are read, zips of articles among them."""
    return tuple(sorted({ZIP, *(suffix for each in _formats() for suffix in each.suffixes)}))


def format_named(name: str) -> Format:
    """Give the format of this name (a `KeyError` if there is none)."""
    found: Format = import_module(f"annotator.formats.{MODULES[name]}").FORMAT
    return found


def format_of(path: str | Path) -> Format:
    """Recognise the format of a file that is to be read.

    What its content and its name agree on comes first, then the content, then the name.
    Standard input is a corpus unless it is told otherwise.

    Raises:
        Problem: it is not recognised, or cannot be opened.
    """
    if str(path) == STANDARD:
        return format_named("corpus")
    file = Path(path)
    head = b"" if file.is_dir() else _head(file)
    if head.startswith(DATABASE):
        raise Problem("file.project_to_read", Place(str(path)))
    suffix = file.suffix.lower()
    particular_first = [*_formats()][::-1]
    likely = sorted(particular_first, key=lambda each: suffix not in each.suffixes)
    for each in likely:
        if each.recognises(file, head):
            return each
    if suffix in likely[0].suffixes:
        return format_for(path)
    raise Problem("file.format_unknown", Place(str(path)), names=", ".join(MODULES))


def formats_of(path: str | Path) -> list[Format]:
    """Recognise the formats of a file that is to be read, or of the articles of a folder or zip.

    Raises:
        Problem: none is recognised, or it cannot be opened.
    """
    first = format_of(path)
    if first.name not in TOGETHER or not (Path(path).is_dir() or is_zip(path)):
        return [first]
    return [each for each in map(format_named, TOGETHER) if each.recognises(Path(path), b"")]


def read_files(
    files: Sequence[str | Path],
    name: str | None = None,
    columns: Mapping[str, str] | None = None,
    codec: str | None = None,
) -> Iterator[Item]:
    """Read files, each in its format (recognised, or the one named); never raises for bad content.

    Those of one format are read together, for they may have to share names. Of what lies in a
    folder or zip beside its articles a notice tells. Columns, by the field that is taken from
    each, and an encoding, as Python calls it, are heeded by formats that have some.
    """
    known: list[tuple[str | Path, Format]] = []
    for file in files:
        try:
            found = [format_named(name)] if name else formats_of(file)
        except Problem as problem:
            yield problem
            continue
        known += [(file, each) for each in found]
        yield from _left_out(Path(file), found)
    known.sort(key=lambda pair: pair[1].name)
    for _, group in groupby(known, key=lambda pair: pair[1].name):
        pairs = list(group)
        yield from _reader(pairs[0][1], columns, codec)([file for file, _ in pairs])


def _left_out(path: Path, found: Sequence[Format]) -> Iterator[Problem]:
    """Tell what a folder or zip holds besides what is read of it.

    Beside articles that is anything; what lies beside annotations may well belong to them, unless
    it is of another format that the folder could have been taken for.
    """
    read = {suffix for each in found for suffix in (*each.suffixes, *each.beside)}
    if found[0].name in TOGETHER:
        yield from left_out(path, read)
        return
    try:
        if not (path.is_dir() or is_zip(path)):
            return
        head = b"" if path.is_dir() else _head(path)
        others = [each for each in _formats() if each not in found and each.recognises(path, head)]
    except Problem:
        return  # told by whoever reads it
    yield from left_out(path, read, {suffix for each in others for suffix in each.suffixes} - read)


def _reader(each: Format, columns: Mapping[str, str] | None, codec: str | None) -> Reader:
    if each.encoded and codec:
        return each.encoded(codec, columns or {})
    return each.mapped(columns) if each.mapped and columns else each.read


def format_for(path: str | Path) -> Format:
    """Choose the format of a file that is to be written, by its name; a corpus where in doubt."""
    suffix = Path(path).suffix.lower()
    return next((each for each in _formats() if suffix in each.suffixes), format_named("corpus"))


def _formats() -> Iterator[Format]:
    return map(format_named, MODULES)


def _head(file: Path) -> bytes:
    with reading(file) as handle:
        return handle.read(HEAD)
