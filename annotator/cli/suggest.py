"""``musnad suggest``: attributions suggested in articles, as a corpus."""

from collections.abc import Iterable, Iterator

import click
from msgspec import Struct, field

from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.cli.options import (
    is_failure,
    json_option,
    network_option,
    refuse_json_in_stream,
    wrong_usage,
)
from annotator.cli.progress import count_lines, progress
from annotator.cli.projects import is_project, open_project
from annotator.cli.suggesting import Line, Means, Suggesting, lines
from annotator.formats.catalogue import format_of, read_files
from annotator.formats.corpus import write_corpus
from annotator.formats.files import STANDARD, reading
from annotator.formats.format import Item
from annotator.model.article import Article
from annotator.problems import Notice, Place, Problem


class Done(Struct):
    """What has been done so far, and what was wrong on the way."""

    articles: int = 0
    attributions: int = 0
    problems: list[Problem] = field(default_factory=list)

    def articles_of(self, items: Iterable[Item]) -> Iterator[Article]:
        """Give the articles; of one that several have annotated, line after line, only one."""
        last = None
        for item in items:
            if isinstance(item, Problem):
                self.problems.append(item)
            elif (article := item[1].article) != last:
                last = article
                yield article

    def counted(self, made: Iterable[Line]) -> Iterator[bytes]:
        """Give the lines' bytes.

        Raises:
            Problem: there is no line, for a reason that reading told.
        """
        for line in made:
            self.articles += 1
            self.attributions += line.frames
            yield line.content
        wrong = [one for one in self.problems if not isinstance(one, Notice)]
        if wrong and not self.articles:  # an old file stays rather than be made empty
            raise wrong[0]


@click.command("suggest")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option(
    "--model",
    metavar="FILE|PROJECT",
    help="A model that musnad train made, or a project that keeps one, instead of the rules alone.",
)
@network_option
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Share the work out among N processes.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 if anything had to be skipped.")
@json_option
@click.pass_context
def command(
    context: click.Context,
    source: str,
    target: str,
    *,
    model: str | None,
    network: str | None,
    workers: int,
    strict: bool,
    as_data: bool,
) -> None:
    """Suggest the attributions of articles.

    A corpus or plain articles in, a corpus out. Each article gets one line, by the annotator
    "suggested", whatever annotation it had; every frame says who proposes it and how likely it
    is right. The order stays. A bad line is told with its place and skipped.

    A model that was trained with a network needs it here, too; --neural tells where it is if
    it is no longer where it was.
    """
    refuse_json_in_stream(target, as_data=as_data)
    done = Done()
    if network is not None and model is None:
        raise wrong_usage("neural.no_model")
    format_of(source)  # before anything is written
    items = read_files([source])
    with progress(items, source, count_lines([source])) as shown:
        made = lines(done.articles_of(shown), _suggesting(model, network), workers)
        write_corpus(target, done.counted(made))
    _report(done, as_data=as_data, to_stream=target == STANDARD)
    context.exit(1 if is_failure(done.problems, strict=strict) else 0)


def _suggesting(model: str | None, network: str | None) -> Suggesting:
    """Load the engine; whether a model can be used is seen before anything is begun."""
    if model is None:
        return Suggesting(Means())
    content = _content(model)
    try:
        return Suggesting(Means(content, network))
    except Problem as problem:
        raise problem.at(Place(model)) from None


def _content(model: str) -> bytes:
    """Read a model from its file, or from the project that keeps it."""
    if not is_project(model):
        with reading(model) as handle:
            return handle.read()
    with open_project(model) as project:
        content = project.learnt.content()
    if content is None:
        raise Problem("model.none", Place(model))
    return content


def _report(done: Done, *, as_data: bool, to_stream: bool) -> None:
    if as_data:
        print_json(
            {
                "articles": done.articles,
                "attributions": done.attributions,
                "problems": as_json(done.problems),
            }
        )
        return
    for problem in done.problems:
        tell(problem)
    print_line(
        "suggest.done", err=to_stream, articles=done.articles, attributions=done.attributions
    )
