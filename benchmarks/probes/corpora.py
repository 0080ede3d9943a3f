"""Brings a corpus into a project or out of it, or does the least that any program would have to.

``python -m benchmarks.probes.corpora import CORPUS PROJECT`` prints the seconds, warm.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from annotator.formats.corpus import read_corpus, write_corpus
from annotator.model.record import Record
from annotator.store import exporting
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks.articles import records
from benchmarks.timing import seconds_of

# The columns that an export reads, as they are stored.
SELECT = """
    SELECT article.id, article_text.text, article_text.text_sha256, article_text.meta,
           article_text.split, annotation.annotator, annotation.status, annotation.updated,
           annotation.split, annotation.body
    FROM article
    JOIN article_text ON article_text.article = article.key
    LEFT JOIN annotation ON annotation.article = article.key
    ORDER BY article.key, annotation.annotator
"""


def bring_in(corpus: Path, target: Path) -> float:
    """Import a corpus into a new project, as ``musnad import`` does."""
    with Project.create(target) as project:
        return seconds_of(lambda: import_records(project, read_corpus(corpus)))


def decode_and_insert(corpus: Path, target: Path) -> float:
    """Decode every line into a record and insert it, unchecked, in one durable transaction."""
    decoder = msgspec.json.Decoder(Record)

    def rows() -> Iterator[tuple[str, bytes]]:
        with corpus.open("rb") as lines:
            for line in lines:
                yield decoder.decode(line).id, line

    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE record (id TEXT NOT NULL, line BLOB NOT NULL)")

        def insert() -> None:
            with connection:
                connection.executemany("INSERT INTO record VALUES (?, ?)", rows())

        return seconds_of(insert)


def take_out(target: Path, corpus: Path) -> float:
    """Export a project as a corpus, as ``musnad export`` does."""
    with Project.open(target, writable=False) as project:
        return seconds_of(lambda: write_corpus(corpus, exporting.records(project)))


def select_and_write(target: Path, corpus: Path) -> float:
    """Select the same columns and write their bytes into a file, on the disk when it ends."""
    with closing(sqlite3.connect(target)) as connection:
        connection.text_factory = bytes

        def write() -> None:
            with corpus.open("wb") as handle:
                for row in connection.execute(SELECT):
                    handle.write(b",".join(filter(None, row)) + b"\n")
                handle.flush()
                os.fsync(handle.fileno())

        return seconds_of(write)


def pass_on(given: Path, target: Path) -> float:
    """Decode the JSON of every line, and write the lines into another file, on the disk."""
    decoder = msgspec.json.Decoder()

    def work() -> None:
        with given.open("rb") as lines, target.open("wb") as handle:
            for line in lines:
                item = line.strip(b" ,\r\n")
                if item.startswith(b"{"):
                    decoder.decode(item)
                handle.write(line)
            handle.flush()
            os.fsync(handle.fileno())

    return seconds_of(work)


WORK = {
    "import": bring_in,
    "decode": decode_and_insert,
    "export": take_out,
    "select": select_and_write,
    "pass": pass_on,
}


def warm_up() -> None:
    """Do everything once, so that nothing is left to be imported or compiled."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        corpus, project = folder / "corpus.jsonl", folder / "project.musnad"
        write_corpus(corpus, records(1))
        bring_in(corpus, project)
        decode_and_insert(corpus, folder / "least.db")
        take_out(project, corpus)
        select_and_write(project, corpus)


if __name__ == "__main__":
    warm_up()
    print(WORK[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3])))
