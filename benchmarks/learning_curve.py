"""How much a model learns from how many articles, beside the rules: figures, and a drawing.

    uv run python -m benchmarks.learning_curve CORPUS.jsonl [DRAWING.svg]

The articles are shared out to folds. For each fold, models are trained on 4, 8, 12… of the others
and judged on the fold, so that every point is about all articles, none of which its model has seen,
not even to decide where it is better than the rules. They learn from these articles
alone, as with ``musnad train --alone``. The same corpus gives the same figures. It
runs apart from the other benchmarks: what it needs is a corpus that somebody annotated, and time.
"""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random

import msgspec

from annotator.model.article import Article
from annotator.model.record import Record
from annotator.suggest.annotating import suggested
from annotator.suggest.engine import engine_of
from annotator.suggest.evaluate import ATTRIBUTION, KINDS, Comparison, compare, total
from annotator.suggest.frames import suggest
from annotator.suggest.learned.fitting import folds
from annotator.suggest.learned.model import encoded
from annotator.suggest.learned.pupils import Pupil, pupils_of
from annotator.suggest.learned.training import Training
from annotator.suggest.suggestion import Suggestion
from benchmarks.drawing import Curve, drawn

FOLDS = 6
STEP = 4
WITHIN = 2  # folds in which a training looks for what it decides; more take longer


def main(arguments: Sequence[str]) -> int:
    """Print the figures and draw them."""
    corpus, *more = arguments
    pupils = sorted(_pupils(Path(corpus)), key=lambda pupil: pupil.id)
    Random(0).shuffle(pupils)  # noqa: S311 - shares out, hides nothing
    rules = total(_compared(pupil, suggest(pupil.text)) for pupil in pupils)
    _print("rules", rules)
    points = dict(_points(pupils))
    for drawing in more:
        Path(drawing).write_text(_drawing(rules, points), encoding="utf-8")
    return 0


def _points(pupils: Sequence[Pupil]) -> Iterator[tuple[int, Comparison]]:
    held = folds(len(pupils), FOLDS)
    least = len(pupils) - max(map(len, held))
    sizes = range(STEP, least + 1, STEP)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        asked = {
            size: [pool.submit(_judged, pupils, fold, size) for fold in held] for size in sizes
        }
        for size, answers in asked.items():
            found = total(one for answer in answers for one in answer.result())
            _print(str(size), found)
            yield size, found


def _judged(pupils: Sequence[Pupil], fold: frozenset[int], size: int) -> list[Comparison]:
    """Train on so many articles outside a fold, and judge the articles in it."""
    others = [pupil for index, pupil in enumerate(pupils) if index not in fold]
    training = Training(others[:size], number=WITHIN)
    for _ in training.steps():
        pass
    model = engine_of(encoded(training.trained().model))
    return [_compared(pupils[index], model.suggest(pupils[index].text)) for index in sorted(fold)]


def _pupils(corpus: Path) -> list[Pupil]:
    lines = corpus.read_bytes().splitlines()
    return pupils_of(msgspec.json.decode(line, type=Record) for line in lines)


def _compared(pupil: Pupil, frames: Sequence[Suggestion]) -> Comparison:
    article = Article(id=pupil.id, text=pupil.text)
    return compare(pupil.annotation, suggested(article, frames))


def _print(name: str, found: Comparison) -> None:
    figures = (f"{kind} {_f1(found, kind):.3f}" for kind in KINDS)
    print(f"{name:>5}:", *figures, f"error {found.calibration.error or 0:.3f}", flush=True)


def _f1(found: Comparison, kind: str) -> float:
    return found.kinds[kind].near.f1 or 0.0


def _drawing(rules: Comparison, points: dict[int, Comparison]) -> str:
    sizes = tuple(points)
    curves = [
        Curve(kind.replace("_", " "), tuple(_f1(points[size], kind) for size in sizes), level)
        for kind, level in ((kind, _f1(rules, kind)) for kind in (ATTRIBUTION, "quote", "speaker"))
    ]
    errors = tuple(points[size].calibration.error or 0.0 for size in sizes)
    curves.append(Curve("error of confidence", errors, rules.calibration.error or 0.0))
    return drawn(sizes, curves)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
