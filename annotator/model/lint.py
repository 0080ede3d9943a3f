"""What is wrong, doubtful or unfinished in an annotation, as values with a place.

A finding never stops anybody: it is shown, jumped to, and the annotator decides. The rules
follow the guideline's numbers 7 to 15. Offsets are code points.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import Any

from msgspec import Struct, field

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.inference import quote_mode
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity
from annotator.text.quotation import balanced

SHOWN = 40  # code points of a mention's text that a finding repeats
EVALUATING = {Polarity.SUPPORT, Polarity.OPPOSE}
COMPLEMENTIZERS = ("أن ", "إن ", "ان ", "بأن ", "بان ")
STOPS = ".،,؛;"


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Finding(Struct, frozen=True):
    """One finding: its wording's code, the part it is on, where that starts, the values told."""

    code: str
    severity: Severity
    on: str
    position: int
    values: dict[str, Any] = field(default_factory=dict)


def lint(article: Article, annotation: Annotation) -> tuple[Finding, ...]:
    """List the findings of one annotation in text order."""
    found = chain(
        chain.from_iterable(_on_mention(article, annotation, m) for m in annotation.mentions),
        chain.from_iterable(_on_frame(article, annotation, f) for f in annotation.attributions),
        _on_stances(annotation),
    )
    return tuple(sorted(found, key=lambda finding: (finding.position, finding.code)))


def _on_mention(article: Article, annotation: Annotation, mention: Mention) -> Iterator[Finding]:
    def finding(code: str, severity: Severity, **values: str) -> Finding:
        return Finding(f"lint.{code}", severity, mention.id, mention.start, values)

    short = _shortened(mention.text)
    if mention.id not in annotation.attributions_of:
        yield finding("mention_unused", Severity.WARNING, text=short)
    for (start, end), exact in zip(mention.spans, mention.exact, strict=True):
        found = article.text[start:end]
        if found != exact:
            shown = {"found": _shortened(found), "exact": _shortened(exact)}
            yield finding("exact_mismatch", Severity.ERROR, **shown)
        if exact != exact.strip():
            yield finding("edge_space", Severity.WARNING, text=short)
    if not all(balanced(article.text, span) for span in mention.spans):
        yield finding("unbalanced_marks", Severity.WARNING, text=short)
    if mention.layer is Layer.QUOTE:
        last, first = mention.exact[-1], mention.exact[0]
        if last[-1:] in tuple(STOPS):
            yield finding("quote_ends_with_stop", Severity.WARNING, mark=last[-1:])
        if first.startswith(COMPLEMENTIZERS):
            word = first.split(maxsplit=1)[0]
            yield finding("quote_starts_with_complementizer", Severity.WARNING, word=word)


def _on_frame(article: Article, annotation: Annotation, frame: Attribution) -> Iterator[Finding]:
    def finding(code: str, severity: Severity, **values: Any) -> Finding:  # noqa: ANN401 - only shown
        position = annotation.first_position(frame)
        return Finding(f"lint.{code}", severity, frame.id, position, values)

    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is None:
        yield finding("frame_without_quote", Severity.WARNING)
    elif frame.mode is None:
        yield finding("frame_without_mode", Severity.WARNING)
    else:
        shown = quote_mode(article.text, quote.spans)
        if shown is not frame.mode:
            values = {"mode": frame.mode.value, "shown": shown.value}
            yield finding("mode_unlike_marks", Severity.NOTE, **values)
    if not frame.speakers:
        yield finding("frame_without_speaker", Severity.NOTE)
    if len(frame.addressees) > 1:
        yield finding("many_addressees", Severity.NOTE, count=len(frame.addressees))


def _on_stances(annotation: Annotation) -> Iterator[Finding]:
    for stance in annotation.stances:
        frame = annotation.attribution_by_id.get(stance.attribution)
        position = 0 if frame is None else annotation.first_position(frame)
        if stance.polarity in EVALUATING and stance.target is None:
            yield Finding("lint.stance_without_target", Severity.NOTE, stance.id, position)
        if stance.polarity is Polarity.NEUTRAL and stance.target is not None:
            yield Finding("lint.neutral_with_target", Severity.WARNING, stance.id, position)


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
