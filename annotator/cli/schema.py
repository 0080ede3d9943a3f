"""``musnad schema``: prints the JSON Schemas, or writes them to files."""

from pathlib import Path

import click

from annotator.cli.messages import print_json
from annotator.formats.files import atomic_writer
from annotator.model.schema import schema_text, schemas


@click.command("schema")
@click.argument("name", required=False, type=click.Choice(["record", "scheme"]))
@click.option(
    "--write",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write NAME.schema.json files into the folder instead of printing.",
)
def command(name: str | None, folder: Path | None) -> None:
    """Print the JSON Schemas of corpora and schemes.

    With a NAME only that schema: record (one line of a corpus) or scheme.
    """
    known = schemas()
    chosen = {name: known[name]} if name else known
    if folder is None:
        print_json(chosen[name] if name else chosen)
        return
    for each, schema in chosen.items():
        with atomic_writer(folder / f"{each}.schema.json") as handle:
            handle.write(schema_text(schema).encode())
