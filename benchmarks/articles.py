"""Articles to measure on: Arabic in its letters and its shape, of invented words, seeded.

No sentence of it means anything, so that none of it is anybody's.
"""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article, Meta
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, record_of

LETTERS = 3000  # code points of an article
FRAMES = 4
MENTIONS = 3 * FRAMES
PROSE = 6  # sentences before a frame that quote nobody
ANNOTATOR = "annotator"

_CONSONANTS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LONG = "اوي"
_VOCABULARY = 4000
POOL = 5000  # sentences, and frames, of which short articles are made


def records(count: int, *, seed: int = 0) -> Iterator[Record]:
    """Make annotated articles of `LETTERS` code points with three mentions a frame."""
    writer = _Writer(Random(seed))  # noqa: S311 - the same articles in every run
    return (writer.record(number) for number in range(count))


def short_records(count: int, *, seed: int = 0) -> Iterator[Record]:
    """Make annotated articles of some 1,200 code points, a hundred times faster.

    Their sentences and frames are drawn from some thousands, so that no two articles are alike.
    """
    pick = Random(seed)  # noqa: S311
    writer = _Writer(pick)
    prose = [writer.sentence() for _ in range(POOL)]
    frames = [writer.lone_frame() for _ in range(POOL)]
    return (_short(number, pick, prose, frames) for number in range(count))


def _short(
    number: int, pick: Random, prose: list[str], frames: list[tuple[str, tuple[Mention, ...]]]
) -> Record:
    page = _Page()
    mentions: list[Mention] = []
    made: list[Attribution] = []
    for order, (text, parts) in enumerate(pick.sample(frames, FRAMES)):
        page.write(pick.choice(prose))
        before = page.length
        page.write(text)
        for part in parts:
            start, end = part.spans[0]
            span = (start + before, end + before)
            name = f"m{len(mentions) + 1}"
            mentions.append(Mention(id=name, layer=part.layer, spans=(span,), exact=part.exact))
        cue, speaker, quote = (one.id for one in mentions[-len(parts) :])
        made.append(Attribution(id=f"a{order + 1}", quote=quote, cues=(cue,), speakers=(speaker,)))
    page.write(pick.choice(prose))
    title = prose[number % POOL]
    meta = Meta(title=title, published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}")
    work = Annotation(
        annotator=ANNOTATOR,
        status=Status.IN_PROGRESS if number % 10 else Status.FINISHED,
        mentions=tuple(mentions),
        attributions=tuple(made),
    )
    return record_of(Article(id=f"short-{number:07}", text=page.text, meta=meta), work)


def long_record(letters: int, frames: int, *, lines: bool = True, seed: int = 0) -> Record:
    """Make one article of so many code points, with two mentions a frame: speaker and quote.

    Args:
        letters: its length.
        frames: how many quotations it has, evenly over the article.
        lines: whether it has paragraphs, one a frame, or not a single line break.
        seed: another one makes another article.
    """
    return _Writer(Random(seed)).long_record(letters, frames, "\n" if lines else " ")  # noqa: S311


class _Writer:
    """Writes one article after the other."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._words = sorted({self._word() for _ in range(_VOCABULARY)}, key=_shortest_first)
        # A few words, short ones, are very frequent, as in any language (Zipf).
        ranks = range(1, len(self._words) + 1)
        self._weights = tuple(accumulate(1 / rank for rank in ranks))

    def record(self, number: int) -> Record:
        """Write an article and its annotation."""
        page = _Page()
        frames = []
        mentions: list[Mention] = []
        for _ in range(FRAMES):
            for _ in range(PROSE):
                page.write(self.sentence())
            frame = self._frame(page, len(mentions))
            mentions += frame
            frames.append(frame)
            page.write("\n")
        page.fill(iter(lambda: f"{self._phrase(14)}، ", ""), LETTERS)
        article = Article(
            id=f"made-{number:06}",
            text=page.text,
            meta=Meta(
                title=self._phrase(7),
                outlet=self._phrase(2),
                published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
                url=f"https://example.org/{number}",
            ),
        )
        work = Annotation(
            annotator=ANNOTATOR,
            status=Status.FINISHED,
            updated="2024-05-01T09:30:00Z",
            mentions=tuple(mentions),
            attributions=tuple(
                Attribution(
                    id=f"a{order}",
                    quote=quote.id,
                    cues=(cue.id,),
                    speakers=(speaker.id,),
                    features={"mode": "direct", "implicit": False},
                )
                for order, (cue, speaker, quote) in enumerate(frames, 1)
            ),
        )
        return record_of(article, work)

    def long_record(self, letters: int, frames: int, gap: str) -> Record:
        """Write a long article and its annotation."""
        page = _Page()
        marked = []
        for number in range(1, frames + 1):
            _, speaker, quote = self._frame(page, 3 * number)
            marked.append((speaker, quote))
            sentences = iter(lambda: f" {self._phrase(13)}.", "")
            page.fill(sentences, letters * number // frames - len(gap))
            page.write(gap)
        article = Article(id=f"long-{letters}", text=page.text, meta=Meta(title=self._phrase(7)))
        work = Annotation(
            annotator=ANNOTATOR,
            status=Status.IN_PROGRESS,
            mentions=tuple(mention for pair in marked for mention in pair),
            attributions=tuple(
                Attribution(id=f"a{order}", quote=quote.id, speakers=(speaker.id,))
                for order, (speaker, quote) in enumerate(marked, 1)
            ),
        )
        return record_of(article, work)

    def sentence(self) -> str:
        """Write a sentence that quotes nobody."""
        return f"{self._phrase(13)}. "

    def lone_frame(self) -> tuple[str, tuple[Mention, ...]]:
        """Write a sentence that quotes somebody; its mentions stand as they do in it."""
        page = _Page()
        mentions = self._frame(page, 0)
        page.write("\n")
        return page.text, mentions

    def _frame(self, page: "_Page", number: int) -> tuple[Mention, Mention, Mention]:
        """Write a sentence that quotes somebody."""
        cue = page.mention(f"m{number + 1}", Layer.CUE, self._phrase(1))
        page.write(" ")
        speaker = page.mention(f"m{number + 2}", Layer.SPEAKER, self._phrase(3))
        page.write(": ")
        quote = page.mention(f"m{number + 3}", Layer.QUOTE, f"«{self._phrase(22)}»")
        page.write(f"، {self._phrase(4)} {self._random.randrange(2, 9000)} {self._phrase(6)}.")
        return cue, speaker, quote

    def _phrase(self, length: int) -> str:
        chosen = self._random.choices(self._words, cum_weights=self._weights, k=length)
        return " ".join(chosen)

    def _word(self) -> str:
        """Invent a word: three or four consonants, a long vowel, at times an article or a tail."""
        pick = self._random
        root = pick.choices(_CONSONANTS, k=pick.choice((3, 3, 3, 4)))
        root.insert(pick.randrange(1, len(root)), pick.choice(_LONG))
        head = pick.choice(("", "", "", "ال", "ال", "و", "وال", "ب", "لل", "سي"))
        tail = pick.choice(("", "", "", "", "ة", "ات", "ون", "ين", "ها", "ًا"))
        return f"{head}{''.join(root)}{tail}"


class _Page:
    """An article being written, which knows where its mentions stand."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    @property
    def length(self) -> int:
        """How many code points that is."""
        return self._length

    def write(self, part: str) -> None:
        """Go on writing."""
        self._parts.append(part)
        self._length += len(part)

    def mention(self, name: str, layer: Layer, words: str) -> Mention:
        """Write words that are a mention."""
        start = self._length
        self.write(words)
        return Mention(id=name, layer=layer, spans=((start, self._length),), exact=(words,))

    def fill(self, parts: Iterator[str], length: int) -> None:
        """Write to this length, and there a full stop."""
        while self._length < length:
            self.write(next(parts))
        self._parts = [f"{self.text[: length - 1]}."]
        self._length = length


def _shortest_first(word: str) -> tuple[int, str]:
    return len(word), word
