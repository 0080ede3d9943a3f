"""How often what is suggested for a marked quote is what people have marked.

    uv run python -m benchmarks.completion_quality CORPUS.jsonl…

Each frame's quote is given, and of the rest of the article either what people have marked before
it in reading order (as when one works through an article), or nothing. The frame's cues and its
speaker are right only where every span is the same, to the code point; of several speakers any
one counts. Run apart from the other benchmarks: what it needs is a corpus that somebody annotated.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

import msgspec

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.record import Record
from annotator.suggest.completion import Completion, complete
from annotator.suggest.lexicon import lexicon
from annotator.text.folding import fold

TOP = 3  # suggestions that two presses of Tab bring up
MILLI = 1e3


class Outcome(msgspec.Struct, frozen=True):
    """Whether cue, speaker and both were right: the first suggestion, and the best of three."""

    first: tuple[bool, bool, bool]
    top: tuple[bool, bool, bool]
    seconds: float


def main(paths: Sequence[str]) -> int:
    """Print the shares for each corpus."""
    fold("")
    lexicon()
    for path in paths:
        lines = Path(path).read_bytes().splitlines()
        records = [msgspec.json.decode(line, type=Record) for line in lines]
        for told, with_earlier in (("frames before it are marked", True), ("nothing is", False)):
            found = [one for record in records for one in _outcomes(record, earlier=with_earlier)]
            print(f"{path}, where {told}: {len(found)} frames")
            _print_shares("first", [one.first for one in found])
            _print_shares(f"best of {TOP}", [one.top for one in found])
            times = sorted(one.seconds * MILLI for one in found)
            middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
            print(f"  {middle:.1f} ms in the middle, {late:.1f} ms at the 99th percentile")
    return 0


def _outcomes(record: Record, *, earlier: bool) -> Iterator[Outcome]:
    whole = record.annotation
    frames = [frame for frame in whole.in_reading_order if frame.quote is not None]
    for index, frame in enumerate(frames):
        bare = Attribution(id=frame.id, quote=frame.quote)
        before = frames[:index] if earlier else []
        keys = {key for other in (*before, bare) for key in other.members()}
        mentions = tuple(mention for mention in whole.mentions if mention.id in keys)
        work = Annotation(mentions=mentions, attributions=(*before, bare))
        begin = perf_counter()
        found = complete(record.text, work, bare) or (Completion(),)
        seconds = perf_counter() - begin
        judged = [_judged(whole, frame, one) for one in found[:TOP]]
        top = (
            any(cue for cue, _, _ in judged),
            any(speaker for _, speaker, _ in judged),
            any(both for _, _, both in judged),
        )
        yield Outcome(judged[0], top, seconds)


def _judged(whole: Annotation, frame: Attribution, one: Completion) -> tuple[bool, bool, bool]:
    mentions = whole.mention_by_id
    cue = one.cues == tuple(span for key in frame.cues for span in mentions[key].spans)
    speakers = {mentions[key].spans for key in frame.speakers} or {()}
    speaker = one.speaker in speakers
    return cue, speaker, cue and speaker


def _print_shares(name: str, judged: Sequence[tuple[bool, bool, bool]]) -> None:
    shares = [sum(column) / len(judged) for column in zip(*judged, strict=True)]
    cue, speaker, both = (f"{share:.1%}" for share in shares)
    print(f"  {name:>10}: cue {cue}, speaker {speaker}, both {both}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
