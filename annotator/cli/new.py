"""``musnad new``: makes a project."""

from functools import partial

import click

from annotator.cli.importing import bring_in
from annotator.cli.options import is_failure, wrong_usage
from annotator.cli.projects import with_password
from annotator.formats.catalogue import read_files
from annotator.formats.copies import without_copies
from annotator.formats.schemes import read_scheme
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.postgresql.address import is_address, parse
from annotator.store.project import Project


@click.command("new")
@click.argument("target", metavar="PROJECT")
@click.argument("more", nargs=-1, metavar="")
@click.option(
    "--scheme",
    "scheme_file",
    metavar="FILE",
    help="The annotation scheme; by default the one for attributions.",
)
@click.option(
    "--manager",
    metavar="NAME",
    help="On a server: your name in the project, as its manager.  [default: your login]",
)
@click.option("--articles", multiple=True, metavar="FILE...", help="Articles to begin with.")
@click.pass_context
def command(
    context: click.Context,
    target: str,
    more: tuple[str, ...],
    scheme_file: str | None,
    manager: str | None,
    articles: tuple[str, ...],
) -> None:
    """Make a project.

    PROJECT is the .musnad file to make, or for a team the address of a database,
    postgresql+psycopg://NAME@HOST/DATABASE, which is made where the server has none. What exists
    is never overwritten.
    """
    if more and not articles:
        raise wrong_usage("command.stray_files", files=", ".join(more))
    scheme = read_scheme(scheme_file) if scheme_file else DEFAULT_SCHEME
    make = partial(Project.create, scheme=scheme, manager=manager)
    with with_password(parse(target), make) if is_address(target) else make(target) as project:
        files = (*articles, *more)
        items = without_copies(read_files(files))
        problems = bring_in(project, files, items) if articles else ()
    context.exit(1 if is_failure(problems) else 0)
