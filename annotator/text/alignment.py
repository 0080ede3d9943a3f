"""What two texts have in common, in order: which stretch of the one is which of the other.

The words that each text has once are matched first, in the longest run that is in the same order
in both (patience diff, as Bram Cohen calls it); then what lies between these, in the same way, and
by pairs and fours of words where no single one is left. What still is open is small, and compared
word by word, or is left unmatched: the time grows with the texts, whatever stands in them.

An edit that could as well be a few words further on («وقال س. وقال ص.») is put where a paragraph
or sentence begins, and never through a stretch that is to stay whole. Offsets are code points.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from annotator.text.spans import Span

_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s]|_")
_STEPS: Final = (1, 2, 4)  # words that are matched together, once no fewer are left
_SMALL: Final = 10_000  # pairs of words in a gap that is compared word by word
_BUDGET: Final = 400_000  # such pairs in all
_FURTHEST: Final = 1_000  # words by which an edit is moved
_SENTENCE_ENDS: Final = frozenset(".!?؟…")
_PAUSES: Final = frozenset("،؛,;:«»\"'")


class Block(NamedTuple):
    """A stretch that is the same in both texts: where it begins in each, and how long it is."""

    old: int
    new: int
    length: int


class Gap(NamedTuple):
    """A stretch of the one text that is in the other's place, between two blocks."""

    old: Span
    new: Span


class Alignment:
    """Two texts laid side by side."""

    def __init__(self, old: str, new: str, whole: Sequence[Span] = ()) -> None:
        """Align two texts; stretches of the old one that are to stay `whole` are not cut."""
        self.blocks: Final = tuple(_blocks(old, new, whole))
        self._sizes = (len(old), len(new))
        self._starts = [block.old for block in self.blocks]

    def place(self, at: int) -> int | None:
        """Give where a code point of the old text stands in the new; None where it does not."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return None
        old, new, length = self.blocks[number]
        return new + at - old if at < old + length else None

    def gap(self, at: int) -> Gap:
        """Give the gap before, at or behind which a code point of the old text stands."""
        number = bisect_right(self._starts, at)
        before = self.blocks[number - 1] if number else Block(0, 0, 0)
        rest = self.blocks[number : number + 1]
        after = rest[0] if rest else Block(*self._sizes, 0)
        return Gap((before.old + before.length, after.old), (before.new + before.length, after.new))

    def common(self, span: Span, other: Span) -> int:
        """Count the code points of a stretch of the old text that stand in one of the new."""
        count = 0
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        for old, new, length in self.blocks[first:]:
            if old >= span[1]:
                break
            start = max(old, span[0], old + other[0] - new)
            end = min(old + length, span[1], old + other[1] - new)
            count += max(0, end - start)
        return count


class _Words(NamedTuple):
    """A text cut into words and marks: what they are, and where they begin and end."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> "_Words":
        found = list(_TOKEN.finditer(text))
        return cls(
            text, [m[0] for m in found], [m.start() for m in found], [m.end() for m in found]
        )

    def break_before(self, at: int) -> int:
        """Tell how much of a break there is before a word: a paragraph's, a sentence's, none."""
        if not 0 < at < len(self.words):
            return 4
        between = self.text[self.ends[at - 1] : self.starts[at]]
        if "\n" in between:
            return 4
        last = self.words[at - 1]
        return 3 if last in _SENTENCE_ENDS else 2 if last in _PAUSES else bool(between)


def _blocks(old: str, new: str, whole: Sequence[Span]) -> list[Block]:
    if old == new:
        return [Block(0, 0, len(old))] if old else []
    one, other = _Words.of(old), _Words.of(new)
    runs = _slid(one, other, _runs(one.words, other.words), whole)
    anchors = [
        Block(one.starts[i + k], other.starts[j + k], one.ends[i + k] - one.starts[i + k])
        for i, j, count in runs
        for k in range(count)
    ]
    return _joined(old, new, anchors)


def _joined(old: str, new: str, anchors: list[Block]) -> list[Block]:
    """Let blocks reach as far as their letters and spaces go on alike, and join those that meet."""
    joined: list[Block] = []

    def add(block: Block) -> None:
        if not block.length:
            return
        last = joined[-1] if joined else Block(0, 0, 0)
        if (last.old + last.length, last.new + last.length) == (block.old, block.new) and joined:
            joined[-1] = last._replace(length=last.length + block.length)
        else:
            joined.append(block)

    at, there = 0, 0
    for old_start, new_start, length in (*anchors, Block(len(old), len(new), 0)):
        before, after = old[at:old_start], new[there:new_start]
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        add(Block(at, there, head))
        add(Block(old_start - tail, new_start - tail, tail))
        add(Block(old_start, new_start, length))
        at, there = old_start + length, new_start + length
    return joined


def _common(one: str, other: str) -> int:
    """Count the code points that two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # slices are compared at once, letters one by one
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


# words that are matched: runs of (first here, first there, how many), in order


def _runs(one: list[str], other: list[str]) -> list[Block]:
    pairs: list[tuple[int, int]] = []
    budget = _BUDGET
    waiting = [((0, len(one)), (0, len(other)))]
    while waiting:
        (a, b), (c, d) = waiting.pop()
        while a < b and c < d and one[a] == other[c]:
            pairs.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and one[b - 1] == other[d - 1]:
            b, d = b - 1, d - 1
            pairs.append((b, d))
        size = (b - a) * (d - c)
        if not size:
            continue
        chain = _anchors(one, other, (a, b), (c, d))
        if chain:
            edges = [(a - 1, c - 1), *chain, (b, d)]
            waiting += [((i + 1, k), (j + 1, m)) for (i, j), (k, m) in pairwise(edges)]
            pairs += chain
        elif size <= min(_SMALL, budget):
            budget -= size
            matcher = SequenceMatcher(None, one[a:b], other[c:d], autojunk=False)
            for i, j, count in matcher.get_matching_blocks():
                pairs += [(a + i + k, c + j + k) for k in range(count)]
    runs: list[Block] = []
    for i, j in sorted(pairs):
        if runs and (i, j) == (runs[-1].old + runs[-1].length, runs[-1].new + runs[-1].length):
            runs[-1] = runs[-1]._replace(length=runs[-1].length + 1)
        else:
            runs.append(Block(i, j, 1))
    return runs


def _anchors(one: list[str], other: list[str], here: Span, there: Span) -> list[tuple[int, int]]:
    """Find words, or a few in a row, that both stretches have once, the most in the same order."""
    for size in _STEPS:
        known = _once(other, there, size)
        pairs = [(i, known[key]) for key, i in _once(one, here, size).items() if key in known]
        if pairs:
            return _rising(sorted(pairs))
    return []


def _once(words: list[str], span: Span, size: int) -> dict[tuple[str, ...], int]:
    """Give what stands once in a stretch of words, and where."""
    found: dict[tuple[str, ...], int] = {}
    for at in range(span[0], span[1] - size + 1):
        key = tuple(words[at : at + size])
        found[key] = -1 if key in found else at
    return {key: at for key, at in found.items() if at >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Choose the longest chain of pairs that rises on both sides; they are sorted by the first."""
    tails: list[int] = []  # the least end of a chain of each length
    chosen: list[int] = []
    before: list[int] = []
    for number, (_, value) in enumerate(pairs):
        length = bisect_left(tails, value)
        before.append(chosen[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            chosen.append(number)
        else:
            tails[length], chosen[length] = value, number
    chain, at = [], chosen[-1] if chosen else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


# edits that could as well be elsewhere


def _slid(one: _Words, other: _Words, runs: list[Block], whole: Sequence[Span]) -> list[Block]:
    """Move what was put in or taken out to where a reader would say that it is."""
    covering, touching = _held(one, whole)
    slid = list(runs)
    for number in range(len(slid) - 1):
        first, second = slid[number], slid[number + 1]
        taken = second.old - first.old - first.length
        put = second.new - first.new - first.length
        if bool(taken) == bool(put):
            continue
        edited, size = (one, taken) if taken else (other, put)

        def cost(shift: int, at: Block = first, taken: int = taken, size: int = size) -> int:
            cut = at.old + at.length + shift
            if taken:
                return touching[cut + size] - touching[cut]
            return covering[cut]

        def worth(shift: int, at: Block = first, taken: int = taken, size: int = size) -> int:
            cut = (at.old if taken else at.new) + at.length + shift
            text = one if taken else other
            return text.break_before(cut) + text.break_before(cut + size)

        start = (first.old if taken else first.new) + first.length
        shifts = list(_shifts(edited.words, start, size, first.length, second.length))
        best = min(shifts, key=lambda shift: (cost(shift), -worth(shift), abs(shift)))
        slid[number] = first._replace(length=first.length + best)
        slid[number + 1] = Block(second.old + best, second.new + best, second.length - best)
    return [run for run in slid if run.length]


def _shifts(words: list[str], start: int, size: int, back: int, on: int) -> Iterator[int]:
    """Yield by how many words a stretch can be moved, and the text is the same without it."""
    yield 0
    for shift in range(1, min(on, _FURTHEST) + 1):
        if words[start + shift - 1] != words[start + size + shift - 1]:
            break
        yield shift
    for shift in range(1, min(back, _FURTHEST) + 1):
        if words[start - shift] != words[start + size - shift]:
            break
        yield -shift


def _held(text: _Words, whole: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Count, for each place between words, the stretches across it; and add up those on words."""
    count = len(text.words)
    across, on = [0] * (count + 2), [0] * (count + 2)
    for start, end in whole:
        first, last = bisect_right(text.ends, start), bisect_left(text.starts, end)
        if first < last:
            across[first + 1] += 1
            across[last] -= 1
            on[first] += 1
            on[last] -= 1
    return list(accumulate(across)), [0, *accumulate(accumulate(on))]
