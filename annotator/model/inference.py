"""What the text itself shows of a frame: its quote's mode, and whether its speaker is implicit.

These are the defaults that an annotator may overrule, after the guideline's rules 10 and 14.
They look at the frame's own mentions and the text around them and at nothing else, so that no
edit of one frame changes another. Offsets are code points.
"""

import re
from collections.abc import Iterable
from itertools import chain

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Mode
from annotator.model.cue_words import VOWEL_MARKS, bare, conjunction_end, is_participle
from annotator.model.mention import Layer, Mention
from annotator.text.quotation import quotations
from annotator.text.segments import sentences
from annotator.text.spans import Span

MIXED_WORDS = 4
"""Words in marks that make a quote mixed: of the quoted strings in news articles 63 % have at
most three, and are names, titles and terms."""

CLAUSE = 600
"""Code points after which a clause has ended, whatever stands in them."""

LEAD = 20
"""Code points before a span that can hold a colon or a mark, a complementizer, and spaces."""

PARAGRAPH = 300
"""Code points before a span that are read to tell what its marks do."""

COMPLEMENTIZER = rf"(?:[إأا][{VOWEL_MARKS}]*ن[{VOWEL_MARKS}]*\s+)?"
COLON_BEFORE = re.compile(rf":\s*{COMPLEMENTIZER}\Z")
MARK_BEFORE = re.compile(rf"(?:^|[\s:(،])([«»“”„‟\"‹›])\s*{COMPLEMENTIZER}\Z")
REPORTED = re.compile(r"[إأا]ن(?:ه|ها|هم|هما|هن)\b")
"""«قال: إنه …» reports in spite of its colon; «قال: إنني …» lets the speaker speak."""

NEW_CLAUSE = re.compile(
    r"""
    (?: ^ | \s ) [وف]?
    (?: الذي | الذى | التي | التى | الذين | اللذ\w+ | اللت\w+ | اللواتي | اللاتي | اللائي
      | ثم | إذ | اذ | حيث | لكن(?:ه|ها|هم|هما|هن)? | بل | بينما | فيما | كما | حتى
      | حين | عندما | بعدما | قبلما | لما )
    \s+ (?: (?: كان\w* | قد | سبق | أن | لم | لا ) \s+ )* \Z
    """,
    re.VERBOSE,
)
"""A relative pronoun or a connective, and auxiliaries, right before a cue: «الذي كان قد [أكد]»."""

JOINED = re.compile(r"(?<!\w)([وف])\s*\Z")
TOPIC = re.compile(r"(?:^|\s)و?أما\s+\Z")
"""«أما س فقال»: the one conjunction that does not part a cue from the clause of its subject."""


def features_in_text(text: str, annotation: Annotation, frame: Attribution) -> dict[str, object]:
    """Give the features (``mode``, ``implicit``) that the text shows for a frame.

    ``mode`` is absent while the frame has no quote.
    """
    shown: dict[str, object] = {"implicit": is_implicit(text, annotation, frame)}
    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is not None:
        shown["mode"] = quote_mode(text, quote.spans).value
    return shown


def quote_mode(text: str, spans: Iterable[Span]) -> Mode:
    """Tell the mode of a quote from its marks and what stands before it.

    Direct is what stands inside marks altogether, or after an opening mark or a colon (but not
    after «: إنه»). Mixed is what has more than a term in marks: `MIXED_WORDS` words, or more
    than stand outside them.
    """
    modes = {_span_mode(text, span) for span in spans}
    if len(modes) == 1:
        return modes.pop()
    return Mode.INDIRECT if modes <= {Mode.INDIRECT} else Mode.MIXED


def _span_mode(text: str, span: Span) -> Mode:
    start, end = span
    quote = text[start:end]
    marked = [quote[one.start : one.end] for one in quotations(quote) if one.depth == 0]
    within = [_count_words(stretch) for stretch in marked]
    outside = _count_words(quote) - sum(within)
    if marked and outside <= 0:
        return Mode.DIRECT
    lead = text[max(0, start - LEAD) : start]
    if COLON_BEFORE.search(lead) and not REPORTED.match(bare(quote[:LEAD])):
        return Mode.DIRECT
    mark = MARK_BEFORE.search(lead)
    if mark and _is_open_throughout(text, start - len(lead) + mark.start(1), end):
        return Mode.DIRECT
    if any(words >= MIXED_WORDS or words > outside for words in within):
        return Mode.MIXED
    return Mode.INDIRECT


def _is_open_throughout(text: str, mark: int, end: int) -> bool:
    """Tell whether a mark neither closes a quotation nor is closed by another before `end`."""
    first = max(0, mark - PARAGRAPH)
    pairs = (
        (one.start + first, one.end + first)
        for one in quotations(text[first:end])
        if one.opened and one.closed
    )
    return not any(closes < end and mark in {opens, closes - 1} for opens, closes in pairs)


def _count_words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def is_implicit(text: str, annotation: Annotation, frame: Attribution) -> bool:
    """Tell whether the frame's speaker is named outside the clause of its cue and quote.

    A speaker that follows the cue is its subject. One that stands before it is not where a
    sentence ends between them, where the cue is a participle, or where a conjunction, a
    connective or a relative pronoun begins another clause at the cue. A frame without a speaker
    is unfinished as far as the text can tell: not implicit.
    """
    mentions = annotation.mention_by_id
    speakers = [mentions[key] for key in frame.speakers if key in mentions]
    core_ids = chain(frame.cues, frame.role(Layer.QUOTE))
    core = sorted((mentions[key] for key in core_ids if key in mentions), key=_start)
    if not speakers or not core:
        return False
    speaker = max(speakers, key=_start)
    following = next((mention for mention in core if mention.start >= speaker.end), None)
    cue_before = any(m.layer is Layer.CUE and m.start < speaker.start for m in core)
    if following is None or cue_before:
        return False
    if following.start - speaker.end > CLAUSE:
        return True
    if len(sentences(text[speaker.start : following.start + 1])) > 1:
        return True
    return following.layer is Layer.CUE and _begins_clause(text, speaker, following)


def _begins_clause(text: str, speaker: Mention, cue: Mention) -> bool:
    """Tell whether a clause begins between a speaker and the cue after it."""
    gap = bare(text[speaker.end : cue.start])
    joined = JOINED.search(gap) or JOINED.match(cue.exact[0][: conjunction_end(cue.exact[0])])
    if joined is not None:
        before = bare(text[max(0, speaker.start - LEAD) : speaker.start])
        return joined[1] == "و" or TOPIC.search(before) is None
    last_word = gap.split()[-1:]  # of a light verb: «موجهاً [نداءً]»
    return NEW_CLAUSE.search(gap) is not None or any(
        is_participle(word) for word in (cue.exact[0], *last_word)
    )


def _start(mention: Mention) -> int:
    return mention.start
