"""Adjudicating: an article compared and begun, one decision, and what a project teaches.

A usual article has a handful of attributions of two annotators; the long one has 500 of three,
with differences in most of them. The articles are made.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from msgspec.structs import replace

from annotator.adjudication.decisions import states
from annotator.adjudication.differences import Comparison, compare
from annotator.adjudication.merge import begin, take
from annotator.adjudication.resolution import dawid_skene
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from benchmarks.figures import Figure, Samples
from benchmarks.timing import seconds_of

WORD = "كلمة"
STEP = len(WORD) + 1
APART = 40  # words from one attribution to the next
NAMES = ("one", "two", "three")
USUAL, LONG, ARTICLES = 8, 500, 1000
RUNS = 5
OPENED = 100.0  # milliseconds that opening may take, drawing and all


def run(folder: Path) -> Iterator[Figure]:
    """Measure it warm, in this process."""
    del folder
    for frames, names in ((USUAL, NAMES[:2]), (LONG, NAMES)):
        yield from _article(frames, names)
    found = {str(number): _compared(USUAL, NAMES, number) for number in range(ARTICLES)}
    yield Figure(
        name=f"Dawid-Skene over {ARTICLES:,} articles of {len(NAMES)}",
        unit="s",
        samples=_repeated(lambda: dawid_skene(found), 1.0),
    )


def _article(frames: int, names: tuple[str, ...]) -> Iterator[Figure]:
    text, sides = _work(frames, names, 0)
    of = f"{frames} attributions of {len(names)}"
    yield Figure(
        name=f"comparing and beginning {of}",
        unit="ms",
        samples=_repeated(lambda: begin(compare(text, sides)), 1000.0),
        bound=OPENED,
    )
    comparison = compare(text, sides)
    outcome = begin(comparison)
    yield Figure(
        name=f"how far each difference is, {of}",
        unit="ms",
        samples=_repeated(lambda: states(comparison, outcome, {}), 1000.0),
    )
    decided = comparison.differences[:100]
    each = tuple(
        1000 * seconds_of(lambda one=one: take(outcome, comparison, one, names[:1]))
        for one in decided
    )
    yield Figure(name=f"one decision, {of}", unit="ms", samples=Samples(each))


def _compared(frames: int, names: tuple[str, ...], seed: int) -> Comparison:
    text, sides = _work(frames, names, seed)
    return compare(text, sides)


def _work(frames: int, names: tuple[str, ...], seed: int) -> tuple[str, list[Annotation]]:
    text = " ".join([WORD] * (frames * APART))
    return text, [_side(text, name, frames, Random(f"{name}{seed}")) for name in names]  # noqa: S311


def _side(text: str, name: str, frames: int, drawn: Random) -> Annotation:
    mentions: list[Mention] = []
    attributions = []
    for number in range(frames):
        if drawn.random() < 0.03:  # noqa: PLR2004 - some frames are overlooked
            continue
        first = number * APART
        roles = {
            Layer.QUOTE: (first + 5, first + 20),
            Layer.CUE: (first, first + 1),
            Layer.SPEAKER: (first + 1, first + 4),
        }
        keys = {}
        for layer, (start, end) in roles.items():
            moved = end + (drawn.random() < 0.1)  # noqa: PLR2004 - some end a word later
            spans = ((start * STEP, moved * STEP - 1),)
            key = keys[layer] = f"m{len(mentions) + 1}"
            exact = exact_of(text, spans)
            mentions.append(Mention(id=key, layer=layer, spans=spans, exact=exact))
        attributions.append(
            Attribution(
                id=f"a{number}",
                quote=keys[Layer.QUOTE],
                cues=(keys[Layer.CUE],),
                speakers=(keys[Layer.SPEAKER],),
                features={"mode": drawn.choices(["direct", "mixed"], [19, 1])[0]},
            )
        )
    work = Annotation(annotator=name, mentions=tuple(mentions))
    return replace(work, attributions=tuple(attributions))


def _repeated(work: Callable[[], object], scale: float) -> Samples:
    work()
    return Samples(tuple(scale * seconds_of(work) for _ in range(RUNS)))
