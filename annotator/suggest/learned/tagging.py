"""Words labelled one after the other: conditional random fields, by CRFsuite.

Two of them look at an article. One labels who and what is named, cues, speakers, sources and
addressees, which don't overlap; the other quotes, with their first and last words, for quotes hold
all the rest. What the rules say of a word is one feature among others.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer
from annotator.suggest.learned.reading import Reading
from annotator.suggest.name_words import COMPLEMENTIZERS, PREPOSITIONS, TITLES

NAMED: Final = (Layer.CUE, Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE)
QUOTED: Final = (Layer.QUOTE,)
OUTSIDE: Final = "O"
SETTINGS: Final = {"c1": 0.1, "c2": 0.1, "max_iterations": 40, "feature.minfreq": 2}

Row = list[str]
Shares = dict[str, list[float]]
"""By label how likely it is at each word."""


class Tagger:
    """A field that has been trained."""

    def __init__(self, content: bytes) -> None:
        """Open it.

        Raises:
            ValueError: these are not the bytes of one.
        """
        from pycrfsuite import Tagger as Opened  # noqa: PLC0415 - only models need it

        self._content = content  # which is not copied
        self._tagger = Opened()
        self._tagger.open_inmemory(content)
        self._labels: list[str] = self._tagger.labels()

    def shares(self, rows: Sequence[Row]) -> Shares:
        """Tell how likely each label is at each word."""
        if not rows:
            return {label: [] for label in self._labels}
        self._tagger.set(rows)
        places = range(len(rows))
        return {
            label: [self._tagger.marginal(label, place) for place in places]
            for label in self._labels
        }


def trained(rows: Sequence[Sequence[Row]], labels: Sequence[Sequence[str]]) -> bytes:
    """Train a field on the rows of articles and their labels; the same give the same bytes."""
    from pycrfsuite import Trainer  # noqa: PLC0415 - only training needs it

    trainer = Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for some, theirs in zip(rows, labels, strict=True):
        trainer.append(some, theirs)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "field"
        trainer.train(str(file))
        return file.read_bytes()


def labels_of(reading: Reading, annotation: Annotation, layers: Sequence[Layer]) -> list[str]:
    """Label each word by the mention that it is in, of several by the layer that comes first."""
    found = [OUTSIDE] * len(reading.prose.words)
    for layer in layers:
        mentions = [one for one in annotation.mentions if one.layer is layer]
        for mention in sorted(mentions, key=lambda one: one.start - one.end):  # longest first
            for span in mention.spans:
                first, last = reading.stretch(span)
                if any(label != OUTSIDE for label in found[first:last]):
                    continue
                for index in range(first, last):
                    found[index] = f"{_edge(layer, index, first, last)}-{layer}"
    return found


def rows_of(reading: Reading) -> list[Row]:
    """Describe each word of an article."""
    words = [_word(reading, index) for index in range(len(reading.prose.words))]
    return [[*_near(words, index), *_place(reading, index)] for index in range(len(words))]


def _edge(layer: Layer, index: int, first: int, last: int) -> str:
    if index == first:
        return "B"
    return "L" if layer is Layer.QUOTE and index == last - 1 else "I"


def _word(reading: Reading, index: int) -> Row:
    """Describe a word by itself."""
    word = reading.prose.words[index]
    folded = word.folded
    found = [f"w={folded}", f"head={folded[:2]}", f"tail={folded[-2:]}"]
    match = reading.prose.match_at.get(index)
    if match is not None:
        found += [f"sense={match.cue.sense}", f"shape={match.shape}"]
        if match.cue.ambiguous:
            found.append("ambiguous")
    found += [name for name, among in LISTS if folded in among]
    if word.raw[0].isdigit():
        found.append("digit")
    elif folded.isascii():
        found.append("latin")
    if reading.labels is not None:
        found.append(f"network={reading.labels[index]}")
    return found


def _near(words: Sequence[Row], index: int) -> Iterator[str]:
    """Describe a word and those around it."""
    yield from words[index]
    for distance in (-2, -1, 1, 2):
        other = index + distance
        if 0 <= other < len(words):
            yield from (f"{distance}:{feature}" for feature in words[other])
        else:
            yield f"{distance}:none"


def _place(reading: Reading, index: int) -> Iterator[str]:
    """Describe where a word stands, and what the rules say of it."""
    prose = reading.prose
    for name, place in (("", index), ("+", index + 1)):
        if place < len(prose.words):
            word = prose.words[place]
            yield from (f"{name}{mark}" for mark, is_there in _marks(word.gap) if is_there)
    if prose.inside[index]:
        yield "inside"
    for distance in (-1, 0, 1):
        if 0 <= index + distance < len(prose.words):
            roles = reading.roles[index + distance]
            yield from (f"{distance}:rules={label}" for label in sorted(roles) or (OUTSIDE,))
    since = index - prose.sentence_start(index)
    yield f"since={min(since, 6)}"


def _marks(gap: str) -> Iterator[tuple[str, bool]]:
    yield "colon", ":" in gap
    yield "comma", "،" in gap or "," in gap
    yield "stop", "." in gap or "\n" in gap
    yield "mark", any(char in gap for char in '«»"“”')
    yield "bracket", "(" in gap or ")" in gap


LISTS: Final = (
    ("title", TITLES),
    ("preposition", PREPOSITIONS),
    ("complementizer", COMPLEMENTIZERS),
)
