"""What the text itself shows of a frame: its quote's mode, and whether its speaker is implicit.

These are the defaults that an annotator may overrule, after the guideline's rules 10 and 14.
Strings and values in, values out.
"""

import re

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution, Mode
from annotator.model.mention import Layer, Mention
from annotator.text.quotation import quotations

# One quoted term does not make a quote mixed: three words in marks are still a name or a term.
MIXED_WORDS = 4
OPENING = '«“”"„‟‹'
CLOSING = '»”“"‟›'
COLON_BEFORE = re.compile(r":\s*(?:[إا]ن\s+)?$")
PRONOUN_AFTER_COLON = re.compile(r"[إاأ]ن(?:ه|ها|هم|هما|هن|ني|نا|ك)\b")
SENTENCE_END = re.compile(r"[.؟?!\n\r\u2028\u2029]")
# An accusative participle (مؤكداً, قائلا, مشيرةً) leans on a speaker named with an earlier verb.
PARTICIPLE = re.compile(r"^م\w{2,}(?:اً|ًا|ا|ةً|ة|ين)$|^و?[قوآأ]\w?ا?\w+(?:اً|ًا|ئلا|صفا|ئلة)$")
LOOK_BACK = 12  # code points that can hold a colon, a complementizer and the spaces between


def features_in_text(text: str, annotation: Annotation, frame: Attribution) -> dict[str, object]:
    """Give the features (``mode``, ``implicit``) that the text shows for a frame.

    ``mode`` is absent while the frame has no quote.
    """
    shown: dict[str, object] = {"implicit": is_implicit(text, annotation, frame)}
    quote = annotation.mention_by_id.get(frame.quote or "")
    if quote is not None:
        shown["mode"] = quote_mode(text, quote.spans).value
    return shown


def quote_mode(text: str, spans: tuple[tuple[int, int], ...]) -> Mode:
    """Tell the mode of a quote from its marks and what stands before it (offsets: code points)."""
    modes = {_span_mode(text, start, end) for start, end in spans}
    if len(modes) == 1:
        return modes.pop()
    return Mode.MIXED if modes & {Mode.DIRECT, Mode.MIXED} else Mode.INDIRECT


def _span_mode(text: str, start: int, end: int) -> Mode:
    quote, before = text[start:end], text[max(0, start - LOOK_BACK) : start]
    if not quote:
        return Mode.INDIRECT
    if quote[0] in OPENING and _closes_at_end(text, start, end):
        return Mode.DIRECT
    if before.rstrip()[-1:] in tuple(OPENING) and before.strip() and _opens(before):
        return Mode.DIRECT  # a mark that opens and never closes stays outside the span
    if COLON_BEFORE.search(before) and not PRONOUN_AFTER_COLON.match(quote):
        return Mode.DIRECT
    marked = [pair for pair in quotations(text, (start, end)) if pair.depth == 0]
    longest = max((len(text[pair.start : pair.end].split()) for pair in marked), default=0)
    return Mode.MIXED if longest >= MIXED_WORDS else Mode.INDIRECT


def _closes_at_end(text: str, start: int, end: int) -> bool:
    """Tell whether the mark that opens the span is the one that closes it."""
    first = next((pair for pair in quotations(text, (start, end)) if pair.start == start), None)
    return first is not None and (first.end == end or not first.closed)


def _opens(before: str) -> bool:
    """Tell whether the last mark before a span opens (a space or a colon stands before it)."""
    stem = before.rstrip()[:-1]
    return not stem or stem[-1] in " :\u00a0،,\n("


def is_implicit(text: str, annotation: Annotation, frame: Attribution) -> bool:
    """Tell whether the frame's speaker is named outside the clause of its cue and quote.

    So it is when an earlier frame has the same mention as its speaker, when a sentence ends
    between the speaker and the frame's other roles, or when the cue is a participle that
    follows the speaker.
    """
    mentions = annotation.mention_by_id
    speakers = [mentions[key] for key in frame.speakers if key in mentions]
    core_ids = (*frame.role(Layer.QUOTE), *frame.cues)
    core = [mentions[key] for key in core_ids if key in mentions]
    if not speakers or not core:
        return False
    if _named_by_earlier_frame(annotation, frame):
        return True
    start = min(mention.start for mention in core)
    speaker_end = min(mention.end for mention in speakers)
    if speaker_end > start:
        return False
    if SENTENCE_END.search(text, speaker_end, start):
        return True
    cues = [mention for mention in core if mention.id in frame.cues]
    return bool(cues) and all(_is_participle(cue) for cue in cues)


def _named_by_earlier_frame(annotation: Annotation, frame: Attribution) -> bool:
    here = annotation.first_position(frame)
    return any(
        other.id != frame.id
        and set(other.speakers) & set(frame.speakers)
        and (annotation.first_position(other), other.id) < (here, frame.id)
        for other in annotation.attributions
    )


def _is_participle(cue: Mention) -> bool:
    return PARTICIPLE.match(cue.exact[0]) is not None
