"""What became of annotations whose article has another text, as the commands tell it."""

from msgspec.structs import asdict

from annotator.cli.messages import print_line
from annotator.store.revising import Revision


def tell_revision(revision: Revision) -> None:
    """Print what became of one annotation whose article has another text."""
    values = asdict(revision)
    print_line("command.revision", **values)
    if revision.reopened:
        print_line("command.revision_reopened", **values)
    if revision.returned:
        print_line("command.revision_returned", **values)
    if revision.rejections:
        print_line("command.revision_rejections", **values)
