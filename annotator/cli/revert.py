"""``musnad revert``: an article gets the text back that it had before the one it has."""

import click

from annotator.cli.messages import print_json
from annotator.cli.options import json_option
from annotator.cli.projects import open_project
from annotator.cli.revisions import tell_revision
from annotator.store.reverting import revert


@click.command("revert")
@click.argument("target", metavar="PROJECT")
@click.argument("article", metavar="ARTICLE")
@json_option
def command(target: str, article: str, *, as_data: bool) -> None:
    """Give an article the text back that it had before.

    ARTICLE is its id. Annotations that nobody has edited since are what they were then, the others
    are brought over. Done again, this brings the later text back.
    """
    with open_project(target, writable=True) as project:
        revisions = revert(project, article)
    if as_data:
        print_json(revisions)
        return
    for revision in revisions:
        tell_revision(revision)
