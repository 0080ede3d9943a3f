"""``python -m benchmarks [NAME…] [--json]``: runs the benchmarks and prints a table."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.figures import Figure, table
from benchmarks.machine import described
from benchmarks.timing import noise

NAMES = (
    "cold_start",
    "open_article",
    "open_adjudication",
    "key_to_paint",
    "long_article",
    "import_corpus",
    "find_copies",
    "export_corpus",
    "exchange",
    "save_edit",
    "server",
    "text_work",
    "find_entity",
    "suggest_articles",
    "adjudicate",
    "agreement",
    "assigning",
    "dashboard",
    "hostile_text",
    "complete_frame",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks named, or all; give 1 if a bound does not hold."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="print every sample, as JSON")
    parser.add_argument("--folder", help="where to put the corpora and projects (1 GB)")
    given = parser.parse_args(arguments)
    unknown = set(given.names) - set(NAMES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    machine = described(noise())
    figures = list(_figures(given.names or NAMES, given.folder))
    if given.json:
        found = {"machine": machine, "figures": [figure.as_data() for figure in figures]}
        print(msgspec.json.format(msgspec.json.encode(found)).decode())
    else:
        print(machine, table(figures), sep="\n\n")
    return int(any(figure.holds is False for figure in figures))


def _figures(names: Sequence[str], parent: str | None) -> Iterator[Figure]:
    for name in names:
        print(f"{name}…", file=sys.stderr)
        with TemporaryDirectory(prefix="musnad-", dir=parent) as folder:
            yield from import_module(f"benchmarks.{name}").run(Path(folder))


if __name__ == "__main__":
    sys.exit(main())
