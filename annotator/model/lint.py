"""What is wrong, doubtful or unfinished in an annotation, as values with a place.

A finding never stops anybody: it is shown, jumped to, and the annotator decides. The rules
follow the guideline's numbers 4 to 15. Offsets are code points.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from typing import Any

from msgspec import Struct, field

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import FIXED_FEATURES, Attribution, Mode
from annotator.model.crossing import crossing_quotes
from annotator.model.cue_words import bare
from annotator.model.inference import quote_mode
from annotator.model.mention import Layer, Mention
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Owner, Scheme
from annotator.model.stance import Polarity, Stance
from annotator.text.quotation import balanced, quotations

SHOWN = 40  # code points of a mention's text that a finding repeats
MOST_CUES = 2
EVALUATING = {Polarity.SUPPORT, Polarity.OPPOSE}
QUOTE_MARKS = frozenset('«»“”„‟"‹›')
STOPS = frozenset(".،,؛;:")
COMPLEMENTIZERS = frozenset({"أن", "إن", "ان", "بأن", "بإن", "بان", "فإن"})
AFTER_CUE = COMPLEMENTIZERS | {"إلى", "الى"}  # what follows a cue and no fixed phrase ends with
UNFILLED = {
    Layer.QUOTE: "frame_without_quote",
    Layer.CUE: "frame_without_cue",
    Layer.SPEAKER: "frame_without_speaker",
    Layer.SOURCE: "frame_without_source",
    Layer.ADDRESSEE: "frame_without_addressee",
    Layer.TARGET: "frame_without_target",
}
Partners = list[tuple[int, int]]
Tell = Callable[..., "Finding"]


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Finding(Struct, frozen=True):
    """One finding: its wording's code, the part it is on, where that starts, the values told.

    ``on`` is the part's id, empty for the article as a whole.
    """

    code: str
    severity: Severity
    on: str
    position: int
    values: dict[str, Any] = field(default_factory=dict)


def lint(
    article: Article, annotation: Annotation, scheme: Scheme = DEFAULT_SCHEME
) -> tuple[Finding, ...]:
    """List the findings of one annotation in text order.

    Args:
        article: what is annotated.
        annotation: the work to look at.
        scheme: says which roles a frame needs and which features are legal.
    """
    required = frozenset(style.layer for style in scheme.layers if style.required)
    partners = _partners(article.text)
    found = chain(
        chain.from_iterable(
            _on_mention(article, annotation, m, partners) for m in annotation.mentions
        ),
        chain.from_iterable(_on_frame(article, annotation, f) for f in annotation.attributions),
        chain.from_iterable(_on_roles(annotation, f, required) for f in annotation.attributions),
        _on_unplaced(annotation),
        _on_quotes(annotation),
        _on_stances(annotation),
        _on_features(annotation, scheme),
    )
    return tuple(sorted(found, key=lambda finding: (finding.position, finding.code)))


def _partners(text: str) -> Partners:
    """Give each quotation mark that has a partner, and where that stands, in text order."""
    pairs = [(one.start, one.end - 1) for one in quotations(text) if one.opened and one.closed]
    return sorted(chain(pairs, ((closing, opening) for opening, closing in pairs)))


def _on_mention(
    article: Article, annotation: Annotation, mention: Mention, partners: Partners
) -> Iterator[Finding]:
    def finding(code: str, severity: Severity = Severity.WARNING, **values: str) -> Finding:
        return Finding(f"lint.{code}", severity, mention.id, mention.start, values)

    short = _shortened(mention.text)
    if mention.id not in annotation.attributions_of and mention.id not in annotation.entity_of:
        yield finding("mention_unused", text=short)
    for (start, end), exact in zip(mention.spans, mention.exact, strict=True):
        found = article.text[start:end]
        if found != exact:
            shown = {"found": _shortened(found), "exact": _shortened(exact)}
            yield finding("exact_mismatch", Severity.ERROR, **shown)
        if exact != exact.strip():
            yield finding("edge_space", text=short)
    if _parts_marks(mention, partners):
        yield finding("unbalanced_marks", text=short)
    yield from _on_edges(article, mention, finding)


def _parts_marks(mention: Mention, partners: Partners) -> bool:
    """Tell whether a mention holds one of a pair of marks and not the other.

    Marks that the article itself leaves alone are nobody's fault, and marks that pair well within
    the mention are well, whatever damage before it makes them look like.
    """
    for (start, end), exact in zip(mention.spans, mention.exact, strict=True):
        for mark, partner in partners[bisect_left(partners, (start, 0)) :]:
            if mark >= end:
                break
            if not mention.covers(partner) and not balanced(exact, (0, len(exact))):
                return True
    return False


def _on_edges(article: Article, mention: Mention, finding: Tell) -> Iterator[Finding]:
    """Look at a mention's first and last words and marks (rules 7, 8 and 12)."""
    first, last = mention.exact[0], mention.exact[-1]
    words = bare(first).split()
    if mention.layer is Layer.QUOTE:
        if last[-1] in STOPS:
            yield finding("quote_ends_with_stop", mark=last[-1])
        before = article.text[max(0, mention.start - 2) : mention.start].rstrip()
        in_marks = before[-1:] in QUOTE_MARKS  # there the words are the speaker's
        if len(words) > 1 and words[0] in COMPLEMENTIZERS and not in_marks:
            yield finding("quote_starts_with_complementizer", word=words[0])
        return
    stop = next((mark for mark in (first[0], last[-1]) if mark in STOPS), None)
    if stop is not None:
        yield finding("edge_stop", text=_shortened(mention.text), mark=stop)
    if mention.layer is Layer.CUE and len(words) > 1 and words[-1] in AFTER_CUE:
        yield finding("cue_with_preposition", text=_shortened(mention.text), word=words[-1])
    if mention.layer is Layer.SOURCE and first[0] in QUOTE_MARKS and last[-1] in QUOTE_MARKS:
        yield finding("source_in_marks", text=_shortened(mention.text))


def _on_frame(article: Article, annotation: Annotation, frame: Attribution) -> Iterator[Finding]:
    def finding(code: str, severity: Severity = Severity.WARNING, **values: Any) -> Finding:  # noqa: ANN401 - only shown
        position = annotation.first_position(frame)
        return Finding(f"lint.{code}", severity, frame.id, position, values)

    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is not None:
        if frame.mode is None:
            yield finding("frame_without_mode")
        elif _is_unlike(frame.mode, shown := quote_mode(article.text, quote.spans), quote):
            values = {"mode": frame.mode.value, "shown": shown.value}
            yield finding("mode_unlike_marks", Severity.NOTE, **values)
        cues = (annotation.mention_by_id.get(key) for key in frame.cues)
        for cue in cues:
            if cue is not None and quote.covers(cue.start):
                yield finding("cue_inside_quote", text=_shortened(cue.text))
    if len(frame.cues) > MOST_CUES:
        yield finding("many_cues", Severity.NOTE, count=len(frame.cues))
    if len(frame.addressees) > 1:
        yield finding("many_addressees", Severity.NOTE, count=len(frame.addressees))


def _on_roles(
    annotation: Annotation, frame: Attribution, required: frozenset[Layer]
) -> Iterator[Finding]:
    """Find the roles that the scheme requires and the frame does not fill."""
    for layer, code in UNFILLED.items():
        if layer in required and not _has(annotation, frame, layer):
            severity = Severity.WARNING if layer is Layer.QUOTE else Severity.NOTE
            position = annotation.first_position(frame)
            yield Finding(f"lint.{code}", severity, frame.id, position)


def _has(annotation: Annotation, frame: Attribution, layer: Layer) -> bool:
    """Tell whether a frame fills a role, or is rightly without it.

    A speaker may be named nowhere, a neutral stance has no target, and a stance that lacks its
    target is a finding of its own.
    """
    match layer:
        case Layer.QUOTE:
            return frame.quote in annotation.mention_by_id
        case Layer.SPEAKER:
            return bool(frame.speakers) or frame.implicit
        case Layer.TARGET:
            return bool(annotation.stances_of(frame.id))
        case _:
            return bool(frame.role(layer))


def _is_unlike(mode: Mode, shown: Mode, quote: Mention) -> bool:
    """Tell whether a mode and what the text shows cannot both be right.

    How many words in marks make a quote mixed is the annotator's judgement.
    """
    if {mode, shown} == {Mode.INDIRECT, Mode.MIXED}:
        return QUOTE_MARKS.isdisjoint(quote.text)
    return mode is not shown


def _on_unplaced(annotation: Annotation) -> Iterator[Finding]:
    """Find what has no place in the text since it came again changed."""
    for item in annotation.homeless:
        position = item.proposal[0][0] if item.proposal else 0
        told = {"text": _shortened(item.mention.text)}
        yield Finding("lint.unplaced", Severity.WARNING, "", position, told)


def _on_quotes(annotation: Annotation) -> Iterator[Finding]:
    """Find quotes that several frames have (rule 4: a frame each), and those that cross another."""
    frames = Counter(frame.quote for frame in annotation.attributions if frame.quote is not None)
    for key, count in frames.items():
        quote = annotation.mention_by_id.get(key)
        if count > 1 and quote is not None:
            values = {"text": _shortened(quote.text), "count": count}
            yield Finding("lint.quote_shared", Severity.NOTE, key, quote.start, values)
    for one, other in crossing_quotes(annotation):
        told = {"text": _shortened(one.text), "other": _shortened(other.text)}
        yield Finding("lint.quotes_cross", Severity.WARNING, other.id, other.start, told)


def _on_stances(annotation: Annotation) -> Iterator[Finding]:
    evaluations = Counter((s.attribution, s.holder, s.target) for s in annotation.stances)
    for stance in annotation.stances:
        yield from _on_stance(annotation, stance)
        same = (stance.attribution, stance.holder, stance.target)
        if stance.target is not None and evaluations.pop(same, 0) > 1:
            yield _of_stance(annotation, stance, "stance_twice", Severity.WARNING)


def _on_stance(annotation: Annotation, stance: Stance) -> Iterator[Finding]:
    def finding(code: str, severity: Severity = Severity.NOTE, **values: str) -> Finding:
        return _of_stance(annotation, stance, code, severity, **values)

    frame = annotation.attribution_by_id.get(stance.attribution)
    mentions = annotation.mention_by_id
    if stance.polarity in EVALUATING and stance.target is None:
        yield finding("stance_without_target")
    if stance.polarity is Polarity.NEUTRAL and stance.target is not None:
        yield finding("neutral_with_target", Severity.WARNING)
    if frame is None:
        return
    if stance.holder is None and frame.speakers:
        yield finding("stance_without_holder")
    holder = mentions.get(stance.holder or "")
    if holder is not None and holder.id not in set(frame.members()):
        yield finding("holder_elsewhere", text=_shortened(holder.text))
    if stance.holder is not None and stance.holder == stance.target:
        yield finding("stance_of_itself")
    quote, target = mentions.get(frame.quote or ""), mentions.get(stance.target or "")
    same = quote is not None and target is not None and quote.spans == target.spans
    if same and frame.mode is Mode.DIRECT:  # «شكك في [دقة النتائج]» has it both ways
        yield finding("target_is_quote", Severity.WARNING)


def _of_stance(
    annotation: Annotation, stance: Stance, code: str, severity: Severity, **values: str
) -> Finding:
    frame = annotation.attribution_by_id.get(stance.attribution)
    position = 0 if frame is None else annotation.first_position(frame)
    return Finding(f"lint.{code}", severity, stance.id, position, values)


def _on_features(annotation: Annotation, scheme: Scheme) -> Iterator[Finding]:
    """Find features that the scheme does not have, or whose values it does not allow."""
    legal = {owner: scheme.features_on(owner) for owner in Owner}
    for mention in annotation.mentions:
        if mention.features:
            place = mention.id, mention.start
            yield from _illegal(mention.features, legal[Owner(mention.layer)], place)
    for frame in annotation.attributions:
        features = {
            key: value for key, value in frame.features.items() if key not in FIXED_FEATURES
        }
        if features:
            place = frame.id, annotation.first_position(frame)
            yield from _illegal(features, legal[Owner.ATTRIBUTION], place)
    yield from _illegal(annotation.labels, legal[Owner.DOCUMENT], ("", 0))


def _illegal(
    values: Mapping[str, Any], legal: Mapping[str, Feature], place: tuple[str, int]
) -> Iterator[Finding]:
    for name, value in values.items():
        feature = legal.get(name)
        if feature is None:
            yield Finding("lint.feature_unknown", Severity.NOTE, *place, {"feature": name})
        elif not feature.allows(value):
            told = {"feature": name, "value": _shortened(str(value))}
            yield Finding("lint.feature_value", Severity.NOTE, *place, told)


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
