"""Agreement of three annotators over a thousand articles: every figure, with its intervals.

Gamma and the report, which come on top, are measured apart.

The articles are made; two of the annotators end every fifth mention elsewhere than the first does.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

from msgspec.structs import replace

from annotator.agreement.articles import Articles
from annotator.agreement.comparing import Compared
from annotator.agreement.holistic import article_disorders
from annotator.agreement.page.origin import Origin
from annotator.agreement.page.render import page
from annotator.agreement.report import Agreement, agreement, agreement_on_places
from annotator.formats.corpus import write_corpus
from annotator.model.mention import Mention, exact_of
from annotator.model.record import Record
from annotator.problems import Place
from annotator.wording import Language
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure, Samples
from benchmarks.timing import seconds_of

ARTICLES = 1000
ANNOTATORS = ("one", "two", "three")
MOVED = 0.2
FARTHEST = 12  # code points by which an edge moves
RUNS = 3
MOST = 10.0  # seconds
LARGEST = 5.0  # megabytes of a report


def run(folder: Path) -> Iterator[Figure]:
    """Measure the work alone, warm, gamma apart from it, and the command as a whole."""
    work = list(_marked())
    compared = _compared(work)
    yield Figure(
        name=f"agreement of {len(ANNOTATORS)} annotators over {ARTICLES:,} articles, warm",
        unit="s",
        samples=_repeated(lambda: agreement(_compared(work))),
        bound=MOST,
    )
    yield Figure(
        name="gamma besides",
        unit="s",
        samples=_repeated(lambda: [article_disorders(article, 0) for article in compared]),
    )
    result = agreement(compared)
    yield Figure(
        name="the report besides, with folded figures",
        unit="s",
        samples=_repeated(lambda: _report(result, compared)),
    )
    size = len(_report(result, compared).encode()) / 1e6
    yield Figure(name="its size", unit="MB", samples=Samples((size,)), bound=LARGEST)
    corpus = folder / "corpus.jsonl"
    write_corpus(corpus, work)
    command = ("annotator", "agree", corpus, "--json")
    yield Figure(
        name="musnad agree, cold",
        unit="s",
        samples=Samples(tuple(fresh.python(*command).seconds for _ in range(RUNS))),
        bound=MOST,
    )
    yield Figure(name="its memory", unit="MB", samples=Samples((fresh.megabytes(*command),)))


def _report(result: Agreement, compared: list[Compared]) -> str:
    folded = agreement_on_places([article.otherwise() for article in compared])
    origin = Origin(sources=("made",), version="0", made="2025-01-01")
    return page(result, folded, compared, origin, Language.ARABIC)


def _repeated(work: Callable[[], object]) -> Samples:
    return Samples(tuple(seconds_of(work) for _ in range(RUNS)))


def _compared(work: Iterable[Record]) -> list[Compared]:
    articles = Articles()
    for record in work:
        articles.add(record, record.annotator or "", Place())
    return [Compared(one) for one in articles.shared()]


def _marked() -> Iterator[Record]:
    random = Random(0)  # noqa: S311 - the same annotators in every run
    for record in records(ARTICLES):
        yield replace(record, annotator=ANNOTATORS[0])
        for name in ANNOTATORS[1:]:
            mentions = tuple(_moved(record, one, random) for one in record.mentions)
            yield replace(record, annotator=name, mentions=mentions)


def _moved(record: Record, mention: Mention, random: Random) -> Mention:
    if random.random() > MOVED:
        return mention
    start, end = mention.spans[0]
    end = min(len(record.text), end + random.randint(1, FARTHEST))
    return replace(mention, spans=((start, end),), exact=exact_of(record.text, ((start, end),)))
