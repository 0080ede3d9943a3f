"""Reading an article for what it suggests, in a thread of its own: all at once, or part by part.

An article of the usual length is read whole. A very long one is read in parts, so that the reading
can be broken off and holds still while somebody scrolls or types; each part begins some paragraphs
early, for what was named before.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotator.app.engines import ProjectEngine
from annotator.app.pale_frames import PaleFrames
from annotator.app.tasks import Task
from annotator.model.annotation import Annotation
from annotator.text.segments import paragraph_at

if TYPE_CHECKING:
    from annotator.suggest.suggestion import Spans, Suggestion

USUAL = 30_000  # code points of an article that is read at once
PART = 6_000  # code points of a longer one that are read at once: some milliseconds
BEFORE = 3_000  # code points that are read again before a part
AT_ONCE = 20  # words between two looks whether somebody scrolls or types
LONGEST = 10_000  # code points to look for the end of a paragraph in


def pale_frames(
    text: str, annotation: Annotation, asked: ProjectEngine, task: Task
) -> PaleFrames | None:
    """Read a text for what it suggests beyond an annotation; None where the task is cancelled."""
    suggest = asked.engine().suggest
    found: list[Suggestion] = []
    for early, start, end in parts(text):
        task.wait_for_rest()
        if task.is_cancelled():
            return None
        found += (
            _moved(one, early)
            for one in suggest(text[early:end])
            if one.quote[0][0] + early >= start
        )
    frames = PaleFrames(text, found)
    frames.follow(annotation)
    return frames


def learn_words(text: str, task: Task) -> Task:
    """Ask morphology for the words of a text, so that it has its answers ready.

    A word that it never met takes some milliseconds. Gives the task, which may be cancelled.
    """
    from annotator.suggest.verb_words import is_verb  # noqa: PLC0415 - late, as above
    from annotator.suggest.words import words_between  # noqa: PLC0415

    words = {word.raw: word for word in words_between(text, 0, len(text))}
    for number, word in enumerate(words.values()):
        if not number % AT_ONCE:
            task.wait_for_rest()
        if task.is_cancelled():
            break
        is_verb(word)
    return task


def parts(text: str) -> Iterator[tuple[int, int, int]]:
    """Give the parts to read: from where the reading begins, where the part does, its end."""
    start, part = 0, USUAL if len(text) <= USUAL else PART
    while start < len(text):
        end = _paragraph_end(text, start + part)
        early = _paragraph_start(text, max(0, start - BEFORE)) if start else 0
        yield early, start, end
        start = end


def _paragraph_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    return max(position, paragraph_at(text, position, LONGEST)[1])


def _paragraph_start(text: str, position: int) -> int:
    return min(position, paragraph_at(text, position, LONGEST)[0])


def _moved(one: "Suggestion", by: int) -> "Suggestion":
    """Move a suggestion from a part of the text to its place in the whole."""
    if not by:
        return one

    def moved(spans: "Spans") -> "Spans":
        return tuple((start + by, end + by) for start, end in spans)

    return replace(
        one,
        quote=moved(one.quote),
        cues=moved(one.cues),
        speaker=moved(one.speaker),
        sources=tuple(map(moved, one.sources)),
        addressee=moved(one.addressee),
    )
