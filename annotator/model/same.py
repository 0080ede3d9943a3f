"""Where an article says the same again: the stretches that are spelt like a mention.

Spelling is compared folded (`annotator.text.folding`), so that hamzas, vowel signs and
presentation forms part nobody. Letters that Arabic writes onto a word (و ف ب ل ك) may stand
before it, as far as the guideline leaves them out on the layer. Offsets are code points.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer, Span
from annotator.text.folding import Folded, fold

ATTACHED: Final = {
    Layer.QUOTE: "",  # rule 7: whole words only
    Layer.CUE: "[وف]?",  # rule 8: «بقوله» stays whole
    Layer.SPEAKER: "[وف]?[بلك]?",
    Layer.SOURCE: "[وف]?[بلك]?",
    Layer.ADDRESSEE: "[وف]?[بلك]?",
    Layer.TARGET: "[وف]?[بلك]?",
}
"""What may be written onto the beginning of the same word, on each layer."""

LAM: Final = "ل"
ARTICLE: Final = "ال"
ARTICLED: Final = re.compile(f"{ARTICLE}[^\\W\\d_]{{2,}}")
FUSED: Final = {Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE, Layer.TARGET}
"""Layers on which «للصحافة» is ل + «لصحافة», the same as «الصحافة»."""


def same_stretches(text: str, layer: Layer, span: Span) -> Iterator[Span]:
    """Yield all stretches of a text that say the same as one of them, in order, that one too.

    Takes time that grows with the text: not for the thread that draws.

    Args:
        text: The article.
        layer: What the stretch is, or is to be, marked as.
        span: The stretch whose like is looked for, not empty.
    """
    first, *rest = fold(text[span[0] : span[1]]).split() or [""]
    if not first:
        return
    is_fused = (
        layer in FUSED and first[0] == LAM and fold(text[max(0, span[0] - 1) : span[0]]) == LAM
    )
    yield from _found(text, _pattern(layer, _forms(first) if is_fused else [first], rest))


def stretches_of(text: str, layer: Layer, words: str) -> Iterator[Span]:
    """Yield all stretches of a text that say these words, which it need not have, in order."""
    first, *rest = fold(words).split() or [""]
    if first:
        yield from _found(text, _pattern(layer, [first], rest))


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    folded = Folded(text)
    for match in pattern.finditer(folded.text):
        group = match.lastgroup or "it"
        yield folded.raw_span(match.start(group), match.end(group))


def unmarked(annotation: Annotation, layer: Layer, found: Iterator[Span]) -> Iterator[Span]:
    """Leave out the stretches of which something is marked on this layer already."""
    marked = sorted(
        span for mention in annotation.mentions if mention.layer is layer for span in mention.spans
    )
    reach = 0  # how far the marks before reach: they may lie within each other
    reaches = [reach := max(reach, end) for _, end in marked]
    for start, end in found:
        after = bisect_left(marked, (end, 0))  # the first that begins behind it
        if not after or reaches[after - 1] <= start:
            yield start, end


def _forms(fused: str) -> list[str]:
    """Give the words that may stand behind one that is fused with ل: «للصحافة», «للجنة»."""
    return [f"ا{fused}", f"{ARTICLE}{fused}"]


def _fused(word: str) -> str:
    """Give what is left of a word with the article behind ل, with which its article is fused."""
    bare = word.removeprefix(ARTICLE)
    return bare if bare.startswith(LAM) else f"{LAM}{bare}"


def _pattern(layer: Layer, firsts: list[str], rest: list[str]) -> re.Pattern[str]:
    """Look for words, the first of them in any of these forms."""
    more = "".join(f" +{re.escape(word)}" for word in rest)
    plain = "|".join(map(re.escape, firsts))
    ways = f"{ATTACHED[layer]}(?P<it>(?:{plain}){more})"
    with_article = {_fused(word) for word in firsts if ARTICLED.fullmatch(word)}
    if layer in FUSED and with_article:
        fused = "|".join(map(re.escape, sorted(with_article)))
        ways = f"{ways}|[وف]?ل(?P<fused>(?:{fused}){more})"
    return re.compile(rf"(?<![^\W_])(?:{ways})(?![^\W_])")
