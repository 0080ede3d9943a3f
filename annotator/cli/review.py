"""``musnad review``: the mentions that have no place in their article's text as it is now."""

import click
import msgspec

from annotator.cli.messages import language, print_json, print_line
from annotator.cli.options import json_option
from annotator.cli.projects import open_project
from annotator.model.annotation import Annotation
from annotator.model.mention import exact_of
from annotator.model.scheme import Scheme
from annotator.model.unplaced import Unplaced
from annotator.problems import say
from annotator.text.reanchoring import LEAST_LIKE
from annotator.wording import Language

AROUND = 30  # code points shown of what stood before and after
SHOWN = 80  # of what was marked


@click.command("review")
@click.argument("target", metavar="PROJECT")
@click.option("--annotator", metavar="NAME", help="List those of this annotator alone.")
@json_option
def command(target: str, annotator: str | None, *, as_data: bool) -> None:
    """List the mentions that lost their place in a changed text.

    Each with where it stood, why it has no place, and where it may belong. In the app they are
    put there, or given up.
    """
    with open_project(target) as project:
        found = [
            (article, text, work, item)
            for article, text, work in project.annotations.waiting(annotator)
            for item in work.homeless
        ]
        scheme = project.scheme
    if as_data:
        print_json([_as_data(*each) for each in found])
        return
    for article, text, work, item in found:
        _tell(scheme, article, text, work, item)
    if not found:
        print_line("command.nothing_to_review")


def _as_data(article: str, text: str, work: Annotation, item: Unplaced) -> dict[str, object]:
    proposed = exact_of(text, item.proposal)
    whose = {"article": article, "annotator": work.annotator, "proposed": proposed}
    return {**whose, **msgspec.to_builtins(item)}


def _tell(scheme: Scheme, article: str, text: str, work: Annotation, item: Unplaced) -> None:
    spoken, mention = language(), item.mention
    style = next(style for style in scheme.layers if style.layer is mention.layer)
    print_line(
        "command.review",
        article=article,
        annotator=work.annotator,
        layer=style.name_ar if spoken is Language.ARABIC else style.name_en,
        text=_short(mention.text),
        reason=say(item.reason.wording, spoken),
        before=item.before[-AROUND:],
        after=item.after[:AROUND],
    )
    if item.proposal:
        print_line(
            "command.review_proposal" if item.likeness >= LEAST_LIKE else "command.review_instead",
            text=_short(" … ".join(exact_of(text, item.proposal))),
            percent=int(100 * item.likeness),
            start=item.proposal[0][0],
        )


def _short(text: str) -> str:
    """Leave out the middle of a long text."""
    half = SHOWN // 2
    return text if len(text) <= SHOWN else f"{text[:half]} … {text[-half:]}"
