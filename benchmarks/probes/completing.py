"""Asks for the rest of each frame of a corpus, its quote given, and times each answer.

``python -m benchmarks.probes.completing CORPUS [learnt]`` prints the seconds of processor time,
the cue words loaded; ``learnt``: with the words of the articles known to morphology before.
"""

import gc
import sys
from pathlib import Path
from time import thread_time

import msgspec
from msgspec.structs import replace

from annotator.app.suggesting import learn_words
from annotator.app.tasks import Tasks
from annotator.formats.corpus import read_corpus
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.record import Record
from annotator.problems import Problem
from annotator.suggest.completion import complete
from annotator.suggest.lexicon import lexicon
from annotator.text.morphology.choice import morphology


def seconds(record: Record, frame: Attribution) -> float:
    """Complete a frame of which only the quote is marked."""
    bare = replace(frame, cues=(), speakers=(), sources=())
    frames = tuple(bare if one is frame else one for one in record.attributions)
    annotation = Annotation(mentions=record.mentions, attributions=frames)
    begun = thread_time()
    complete(record.text, annotation, bare)
    return thread_time() - begun


def main(corpus: str, *how: str) -> None:
    """Measure and print."""
    records = [item[1] for item in read_corpus(Path(corpus)) if not isinstance(item, Problem)]
    lexicon()
    morphology()
    complete("", Annotation(), Attribution(id="a1"))
    gc.freeze()
    if how:
        tasks = Tasks()
        task = tasks.run(lambda _task: None, list, list)
        for record in records:
            learn_words(record.text, task)
    found = [seconds(record, frame) for record in records for frame in record.attributions]
    sys.stdout.write(msgspec.json.encode(found).decode())


if __name__ == "__main__":
    main(*sys.argv[1:])
